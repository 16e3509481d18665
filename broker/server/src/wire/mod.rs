//! The wire: listener, connections, frames in, frames out. No API is decided here.

mod connection;
mod listener;
mod request;

pub(crate) use connection::{ConnectionInfo, ConnectionLimits};
pub(crate) use listener::{Listener, Service};
pub(crate) use request::{Reply, Request};
