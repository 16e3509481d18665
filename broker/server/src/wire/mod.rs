//! The wire: listener, connections, frames in, frames out. No API is decided here.

mod admission;
mod authentication;
mod connection;
mod gate;
mod listener;
mod memory;
mod request;

pub(crate) use admission::Admission;
pub(crate) use authentication::SaslOffer;
pub(crate) use connection::{ConnectionInfo, ConnectionLimits};
pub(crate) use gate::Gate;
pub(crate) use listener::{Listener, Service};
pub(crate) use memory::RequestMemory;
pub(crate) use request::{Reply, Request};
