//! What every Ottla program shares: newtypes, error codes, record batches, checksums.
//!
//! Pure: no clock, no I/O, no randomness. Record batches are borrowed views over bytes and a
//! builder that writes records straight into their final form; compression is handed in by the
//! caller (`ottla-compress`), so this crate has no codecs.
#![no_std]

extern crate alloc;
#[cfg(test)]
extern crate std;

mod crc;
mod error_code;
mod ids;
mod murmur2;
#[cfg(feature = "planted-faults")]
pub mod planted;
pub mod record;
mod uuid;
pub mod varint;

pub use crc::crc32c;
pub use error_code::ErrorCode;
pub use ids::{
    Generation, LeaderEpoch, MemberEpoch, NodeId, Offset, PartitionIndex, ProducerEpoch,
    ProducerId, Sequence, Timestamp,
};
pub use murmur2::{murmur2, partition_for_key};
pub use uuid::{InvalidUuid, Uuid};
