//! Record batches, format v2 (KIP-98): how records lie on the wire and on disk.
//!
//! ```text
//!  0 base offset i64        23 last offset delta i32   53 base sequence i32
//!  8 batch length i32       27 base timestamp i64      57 record count i32
//! 12 leader epoch i32       35 max timestamp i64       61 records
//! 16 magic i8 = 2           43 producer id i64
//! 17 CRC-32C u32            51 producer epoch i16
//! 21 attributes i16
//! ```
//!
//! The length counts from byte 12, the checksum covers from byte 21: base offset and leader epoch
//! lie outside it, so a broker patches them without touching the rest. Attributes: bits 0-2 codec,
//! 3 timestamp type, 4 transactional, 5 control, 6 delete horizon.
//!
//! A record: length varint, attributes i8, timestamp delta varlong, offset delta varint, key and
//! value (length varint, -1 for null), header count varint, headers (name, value).
//!
//! Views borrow; nothing here allocates per record. Formats v0 and v1 are refused by name: Kafka 4
//! neither writes nor accepts them.

mod attributes;
mod batch;
mod batches;
mod builder;
mod control;
mod record_view;

pub use attributes::{Attributes, Codec, TimestampType};
pub use batch::{Batch, BatchError, patch_base_offset_and_epoch, set_max_timestamp, set_producer};
pub use batches::Batches;
pub use builder::{BatchBuilder, RecordHeader, assemble};
pub use control::{ControlKind, control_key, control_kind};
pub use record_view::{Headers, Record, Records};

/// Where each field of the batch header lies, in bytes.
pub mod layout {
    pub const BASE_OFFSET: usize = 0;
    pub const BATCH_LENGTH: usize = 8;
    pub const LEADER_EPOCH: usize = 12;
    pub const MAGIC: usize = 16;
    pub const CRC: usize = 17;
    pub const ATTRIBUTES: usize = 21;
    pub const LAST_OFFSET_DELTA: usize = 23;
    pub const BASE_TIMESTAMP: usize = 27;
    pub const MAX_TIMESTAMP: usize = 35;
    pub const PRODUCER_ID: usize = 43;
    pub const PRODUCER_EPOCH: usize = 51;
    pub const BASE_SEQUENCE: usize = 53;
    pub const RECORD_COUNT: usize = 57;
    pub const RECORDS: usize = 61;
    /// Bytes before the part that the batch length counts.
    pub const LOG_OVERHEAD: usize = 12;
    /// The only format that Kafka 4 accepts.
    pub const MAGIC_V2: i8 = 2;
    /// A record takes at least this many bytes: length, attributes, two deltas, two lengths, count.
    pub const MIN_RECORD: usize = 7;
}
