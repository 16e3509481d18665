//! Kafka's wire protocol: every message of Kafka 4.4 at every version, as values.
//!
//! [`messages`] is generated from the tables in `schema/` (`cargo xtask gen`): requests, responses,
//! headers, the consumer protocol, control records, and the records of the metadata log and of the
//! coordinators. A version is an argument of `encode` and `decode`; fields that a version lacks
//! keep their defaults, and encoding a value that a version cannot carry is an error unless Kafka
//! marks the field as ignorable. Unknown tagged fields survive (KIP-482).
//!
//! What always holds: decoding never panics, allocates nothing beyond the budget that the caller
//! grants, and checks each count against the bytes that remain before it allocates.
//!
//! Left out: record batches (the model's), sockets, and the meaning of messages.

#![no_std]

extern crate alloc;
#[cfg(test)]
extern crate std;

pub mod api_key;
pub mod coordinator_record;
pub mod error;
pub mod frame;
pub mod message;
pub mod metadata_record;
pub mod reader;
mod remembered;
pub mod segment;
pub mod tagged;
pub mod view;
pub mod writer;

// Generated code is not formatted: it is read by the compiler, and its source is the table.
#[rustfmt::skip]
#[allow(clippy::all, unused_imports, unused_variables)]
mod generated;

/// Every message, one struct each; structs within a message carry its name before their own.
pub mod messages {
    pub use crate::generated::*;
}

pub use api_key::{ApiKey, ListenerRole, NoCommonVersion, VersionRange};
pub use error::{DecodeError, DecodeErrorKind, EncodeError};
pub use frame::{FrameSplitter, RequestHead};
pub use message::{CoordinatorRecordBody, Message, MetadataRecordBody, Request, Response};
pub use metadata_record::MetadataRecord;
pub use reader::Reader;
pub use segment::{FileRange, Segment};
pub use tagged::RawTaggedField;
pub use writer::Writer;
