//! SCRAM (RFC 5802) as Kafka speaks it: without channel binding and SASLprep, with extensions.

mod add;
mod client;
mod credential;
mod hash;
mod message;
mod server;

pub use add::{AddScram, InvalidAddScram};
pub(crate) use client::ClientProof;
pub use credential::{MAX_ITERATIONS, MAX_STORED_ITERATIONS, MIN_ITERATIONS, ScramCredential};
pub use message::nonce_of;
pub(crate) use message::{ClientFirst, ServerFinal, ServerFirst};
pub(crate) use server::ServerScram;
