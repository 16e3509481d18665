//! The broker as its clients see it, over sockets.

mod admin;
mod apache;
mod at_once;
mod connections;
mod groups;
mod hostile;
mod log;
mod records;
mod recovery;
mod restart;
mod retention;
mod rig;
mod secured;
