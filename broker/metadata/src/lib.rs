//! The controller: what the active member of the quorum decides (KIP-500, KIP-631).
//!
//! [`Controller`] takes a request and answers with records for the metadata log and a response
//! ([`Outcome`]). Its own state is the image of the log with everything decided so far, committed
//! or not; it replays its records at once, so that the next request sees them. The response goes
//! out only when the records are committed and loaded: [`PendingResponses`] keeps it until then.
//!
//! Always holds: no clock and no randomness of its own; a refused request writes nothing; error
//! codes and texts are Apache Kafka's. Left out so far: reassignments, quotas, ACLs, tokens,
//! feature updates, AlterPartition, elections on request.
#![no_std]

extern crate alloc;
#[cfg(test)]
extern crate std;

mod bootstrap;
mod brokers;
mod config_check;
mod configs;
mod controller;
mod names;
mod partitions;
mod pending;
mod placement;
mod scram;
mod topics;

pub use bootstrap::{
    LATEST_METADATA_VERSION, VOTERS_IN_LOG, bootstrap_records, metadata_version_of,
};
pub use controller::{
    Controller, ControllerOptions, ControllerRequest, ControllerResponse, Outcome,
};
pub use names::validate_topic_name;
pub use pending::PendingResponses;
pub use scram::scram_record;
