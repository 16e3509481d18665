//! One batch, borrowed and validated as far as its header tells.

use core::fmt;

use super::attributes::{Attributes, Codec, TimestampType};
use super::layout;
use super::record_view::Records;
use crate::crc::crc32c;
use crate::ids::{LeaderEpoch, Offset, ProducerEpoch, ProducerId, Sequence, Timestamp};

/// Why bytes are not a batch that may be stored or read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BatchError {
    /// The buffer ends inside the batch: `needed` bytes, `found` are there.
    Truncated {
        /// Bytes that the batch takes.
        needed: usize,
        /// Bytes that are there.
        found: usize,
    },
    /// The length field is smaller than a header.
    InvalidLength(i32),
    /// Formats 0 and 1 are no longer accepted; others never existed.
    UnsupportedMagic(i8),
    /// The checksum in the header is not that of the bytes.
    CrcMismatch {
        /// What the header says.
        expected: u32,
        /// What the bytes give.
        found: u32,
    },
    /// The codec's number means nothing.
    UnknownCodec(i16),
    /// Record count and last offset delta contradict each other, or one is negative.
    InvalidCount {
        /// Records that the header announces.
        count: i32,
        /// Last offset minus base offset.
        last_offset_delta: i32,
    },
    /// A record is cut off, or a length in it leaves the batch.
    InvalidRecord {
        /// Its place in the batch, from 0.
        index: i32,
    },
    /// Records end before the batch does, or the batch before its records.
    WrongSize,
}

impl fmt::Display for BatchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Truncated { needed, found } => {
                write!(f, "batch is cut off: {needed} bytes expected, {found} found")
            }
            Self::InvalidLength(length) => write!(f, "batch length {length} is impossible"),
            Self::UnsupportedMagic(magic) => {
                write!(f, "record format {magic} is not supported, expected 2")
            }
            Self::CrcMismatch { expected, found } => {
                write!(f, "batch is corrupt: CRC {expected:08x} expected, {found:08x} found")
            }
            Self::UnknownCodec(bits) => write!(f, "codec number {bits} is not known"),
            Self::InvalidCount { count, last_offset_delta } => {
                write!(f, "{count} records do not fit a last offset delta of {last_offset_delta}")
            }
            Self::InvalidRecord { index } => write!(f, "record {index} of the batch is malformed"),
            Self::WrongSize => f.write_str("the records do not fill their batch"),
        }
    }
}

impl core::error::Error for BatchError {}

/// A batch whose header has been checked. The checksum and the records are checked on demand.
#[derive(Clone, Copy)]
pub struct Batch<'a> {
    bytes: &'a [u8],
}

impl<'a> Batch<'a> {
    /// Takes the batch at the front of `bytes`.
    ///
    /// # Errors
    /// When the buffer does not start with a whole batch of format 2 with a possible count.
    pub fn parse(bytes: &'a [u8]) -> Result<Self, BatchError> {
        let needed = Self::size_at_front(bytes)?;
        let found = bytes.len();
        let bytes = bytes.get(..needed).ok_or(BatchError::Truncated { needed, found })?;
        let batch = Self { bytes };
        let (count, last_offset_delta) = (batch.count(), batch.i32_at(layout::LAST_OFFSET_DELTA));
        // Compaction removes records and keeps the offsets: fewer records than offsets is fine,
        // even none at all; more never is.
        if count < 0 || last_offset_delta < 0 || i64::from(count) > i64::from(last_offset_delta) + 1
        {
            return Err(BatchError::InvalidCount { count, last_offset_delta });
        }
        Ok(batch)
    }

    /// The size in bytes, header included, of the batch at the front of `bytes`, which may end
    /// before it.
    ///
    /// # Errors
    /// When the header's first 17 bytes are not there, or are impossible.
    pub fn size_at_front(bytes: &[u8]) -> Result<usize, BatchError> {
        let Some(head) = bytes.first_chunk::<17>() else {
            return Err(BatchError::Truncated { needed: layout::RECORDS, found: bytes.len() });
        };
        let magic = head[layout::MAGIC] as i8;
        let length = i32::from_be_bytes([head[8], head[9], head[10], head[11]]);
        if magic != layout::MAGIC_V2 {
            return Err(BatchError::UnsupportedMagic(magic));
        }
        match usize::try_from(length) {
            Ok(length) if length >= layout::RECORDS - layout::LOG_OVERHEAD => {
                Ok(length + layout::LOG_OVERHEAD)
            }
            _ => Err(BatchError::InvalidLength(length)),
        }
    }

    fn array<const N: usize>(&self, at: usize) -> [u8; N] {
        // `parse` has seen the whole header.
        self.bytes[at..].first_chunk().copied().unwrap_or([0; N])
    }

    fn i32_at(&self, at: usize) -> i32 {
        i32::from_be_bytes(self.array(at))
    }

    fn i64_at(&self, at: usize) -> i64 {
        i64::from_be_bytes(self.array(at))
    }

    /// The whole batch.
    #[must_use]
    pub fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// Its size in bytes, header included.
    #[must_use]
    pub fn size(&self) -> usize {
        self.bytes.len()
    }

    /// The offset of its first record, or of the first that compaction removed.
    #[must_use]
    pub fn base_offset(&self) -> Offset {
        Offset(self.i64_at(layout::BASE_OFFSET))
    }

    /// The offset of its last record, kept when compaction removes it.
    #[must_use]
    pub fn last_offset(&self) -> Offset {
        let delta = i64::from(self.i32_at(layout::LAST_OFFSET_DELTA));
        Offset(self.base_offset().0.saturating_add(delta))
    }

    /// The offset after its last.
    #[must_use]
    pub fn next_offset(&self) -> Offset {
        Offset(self.last_offset().0.saturating_add(1))
    }

    /// Last offset minus base offset.
    #[must_use]
    pub fn last_offset_delta(&self) -> i32 {
        self.i32_at(layout::LAST_OFFSET_DELTA)
    }

    /// The epoch of the leader that appended it.
    #[must_use]
    pub fn leader_epoch(&self) -> LeaderEpoch {
        LeaderEpoch(self.i32_at(layout::LEADER_EPOCH))
    }

    /// Codec, timestamp type and flags.
    #[must_use]
    pub fn attributes(&self) -> Attributes {
        Attributes(i16::from_be_bytes(self.array(layout::ATTRIBUTES)))
    }

    /// How the records are compressed.
    ///
    /// # Errors
    /// When the codec's number means nothing.
    pub fn codec(&self) -> Result<Codec, BatchError> {
        self.attributes().codec().ok_or(BatchError::UnknownCodec(self.attributes().0 & 7))
    }

    /// The timestamp that records count from, or the delete horizon.
    #[must_use]
    pub fn base_timestamp(&self) -> Timestamp {
        Timestamp(self.i64_at(layout::BASE_TIMESTAMP))
    }

    /// When the batch's tombstones may go, if the log cleaner has said so (KIP-534).
    #[must_use]
    pub fn delete_horizon(&self) -> Option<Timestamp> {
        self.attributes().has_delete_horizon().then(|| self.base_timestamp())
    }

    /// The largest timestamp, or the append time.
    #[must_use]
    pub fn max_timestamp(&self) -> Timestamp {
        Timestamp(self.i64_at(layout::MAX_TIMESTAMP))
    }

    /// Whose clock the timestamps are.
    #[must_use]
    pub fn timestamp_type(&self) -> TimestampType {
        self.attributes().timestamp_type()
    }

    /// The idempotent producer, or -1.
    #[must_use]
    pub fn producer_id(&self) -> ProducerId {
        ProducerId(self.i64_at(layout::PRODUCER_ID))
    }

    /// The producer's epoch, or -1.
    #[must_use]
    pub fn producer_epoch(&self) -> ProducerEpoch {
        ProducerEpoch(i16::from_be_bytes(self.array(layout::PRODUCER_EPOCH)))
    }

    /// The first record's sequence, or -1.
    #[must_use]
    pub fn base_sequence(&self) -> Sequence {
        Sequence(self.i32_at(layout::BASE_SEQUENCE))
    }

    /// The last record's sequence, or -1.
    #[must_use]
    pub fn last_sequence(&self) -> Sequence {
        match self.base_sequence() {
            Sequence::NONE => Sequence::NONE,
            base => base.plus(self.last_offset_delta()),
        }
    }

    /// How many records it holds.
    #[must_use]
    pub fn count(&self) -> i32 {
        self.i32_at(layout::RECORD_COUNT)
    }

    /// The checksum that the header states.
    #[must_use]
    pub fn stated_crc(&self) -> u32 {
        u32::from_be_bytes(self.array(layout::CRC))
    }

    /// Compares the checksum with the bytes.
    ///
    /// # Errors
    /// When they differ.
    pub fn check_crc(&self) -> Result<(), BatchError> {
        let (expected, found) = (self.stated_crc(), crc32c(&self.bytes[layout::ATTRIBUTES..]));
        if expected == found { Ok(()) } else { Err(BatchError::CrcMismatch { expected, found }) }
    }

    /// What follows the header: records, or their compressed form.
    #[must_use]
    pub fn payload(&self) -> &'a [u8] {
        &self.bytes[layout::RECORDS..]
    }

    /// Iterates the records in `uncompressed`: the payload itself, or what the codec made of it.
    #[must_use]
    pub fn records<'b>(&self, uncompressed: &'b [u8]) -> Records<'b> {
        let append_time = match self.timestamp_type() {
            TimestampType::CreateTime => None,
            TimestampType::LogAppendTime => Some(self.max_timestamp()),
        };
        Records::over(
            uncompressed,
            self.base_offset(),
            self.base_timestamp(),
            append_time,
            self.count(),
        )
    }
}

impl fmt::Debug for Batch<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Batch")
            .field("base_offset", &self.base_offset().0)
            .field("last_offset", &self.last_offset().0)
            .field("count", &self.count())
            .field("leader_epoch", &self.leader_epoch().0)
            .field("attributes", &self.attributes().0)
            .field("producer_id", &self.producer_id().0)
            .field("producer_epoch", &self.producer_epoch().0)
            .field("base_sequence", &self.base_sequence().0)
            .field("size", &self.size())
            .finish()
    }
}

/// Writes base offset and leader epoch into a batch; both lie outside the checksum.
///
/// `bytes` must start with a batch that [`Batch::parse`] accepted; shorter slices are left alone.
pub fn patch_base_offset_and_epoch(bytes: &mut [u8], base: Offset, epoch: LeaderEpoch) {
    if let Some(field) = bytes.get_mut(layout::BASE_OFFSET..layout::BATCH_LENGTH) {
        field.copy_from_slice(&base.0.to_be_bytes());
    }
    if let Some(field) = bytes.get_mut(layout::LEADER_EPOCH..layout::MAGIC) {
        field.copy_from_slice(&epoch.0.to_be_bytes());
    }
}

/// Writes timestamp type and max timestamp into a batch and its new checksum: what a broker does
/// when the topic says LogAppendTime.
///
/// `bytes` must be exactly one batch that [`Batch::parse`] accepted; shorter slices are left alone.
pub fn set_max_timestamp(bytes: &mut [u8], kind: TimestampType, max: Timestamp) {
    if bytes.len() < layout::RECORDS {
        return;
    }
    let old = i16::from_be_bytes([bytes[layout::ATTRIBUTES], bytes[layout::ATTRIBUTES + 1]]);
    let new = Attributes(old).with_timestamp_type(kind).0;
    bytes[layout::ATTRIBUTES..layout::LAST_OFFSET_DELTA].copy_from_slice(&new.to_be_bytes());
    bytes[layout::MAX_TIMESTAMP..layout::PRODUCER_ID].copy_from_slice(&max.0.to_be_bytes());
    let crc = crc32c(&bytes[layout::ATTRIBUTES..]);
    bytes[layout::CRC..layout::ATTRIBUTES].copy_from_slice(&crc.to_be_bytes());
}

/// Writes the producer's identity and the first sequence into a batch and its new checksum: what a
/// producer does when its epoch rose before a batch could be sent again.
///
/// `bytes` must be exactly one batch that [`Batch::parse`] accepted; shorter slices are left alone.
pub fn set_producer(
    bytes: &mut [u8],
    producer: ProducerId,
    epoch: ProducerEpoch,
    sequence: Sequence,
) {
    if bytes.len() < layout::RECORDS {
        return;
    }
    bytes[layout::PRODUCER_ID..layout::PRODUCER_EPOCH].copy_from_slice(&producer.0.to_be_bytes());
    bytes[layout::PRODUCER_EPOCH..layout::BASE_SEQUENCE].copy_from_slice(&epoch.0.to_be_bytes());
    bytes[layout::BASE_SEQUENCE..layout::RECORD_COUNT].copy_from_slice(&sequence.0.to_be_bytes());
    let crc = crc32c(&bytes[layout::ATTRIBUTES..]);
    bytes[layout::CRC..layout::ATTRIBUTES].copy_from_slice(&crc.to_be_bytes());
}
