//! The producer's machine: records go into batches, batches into requests, answers into outcomes.
//!
//! Pure: `now` in milliseconds comes in, batches to send and outcomes go out. What always holds:
//! a record that was accepted ends in exactly one outcome; batches of a partition leave in the
//! order of their sequences, retries included (KIP-98); no batch is sent after its delivery
//! timeout (KIP-91); while the fate of a sent batch is unknown at its timeout, nothing else is
//! sent under the same producer epoch (KIP-360).
//!
//! Left out: transactions, and the adaptive half of KIP-794 (avoiding slow brokers).

mod accumulator;
mod batch;
mod partitioner;
mod queue;

pub use accumulator::{Accumulator, AppendError, Appended, NewRecord, ProducerSettings, SendError};
pub use batch::{BatchId, Completed, Identity, Outcome, ReadyBatch};
