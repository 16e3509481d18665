//! The wire: listener, connections, frames in, frames out. No API is decided here.

mod authentication;
mod connection;
mod gate;
mod listener;
mod request;

pub(crate) use authentication::SaslOffer;
pub(crate) use connection::{ConnectionInfo, ConnectionLimits};
pub(crate) use gate::Gate;
pub(crate) use listener::{Admission, Listener, Service};
pub(crate) use request::{Reply, Request};
