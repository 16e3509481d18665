//! Why the log refuses or fails.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use ottla_model::record::BatchError;
use ottla_model::{ErrorCode, Offset, ProducerEpoch, ProducerId, Sequence, Timestamp};

use crate::StorageError;

/// A record that a topic does not take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RejectedRecord {
    /// Its place in the batch, from 0.
    pub place: i32,
    /// What is wrong with it.
    pub fault: RecordFault,
}

/// Why a topic does not take a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordFault {
    /// A compacted topic keeps one record of each key.
    NoKey,
    /// Its time is too far from the broker's.
    Timestamp {
        /// The record's.
        timestamp: Timestamp,
        /// The broker's.
        now: Timestamp,
    },
}

impl fmt::Display for RecordFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoKey => f.write_str("a compacted topic takes no record without key"),
            Self::Timestamp { timestamp, now } => {
                write!(f, "timestamp {} is too far from the broker's time {}", timestamp.0, now.0)
            }
        }
    }
}

/// Why the log refuses an append or a read, or has failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LogError {
    /// The disk failed.
    Storage(StorageError),
    /// A flush failed: nothing more is accepted or acknowledged until the log is opened again.
    Poisoned,
    /// The bytes are not batches that may be stored.
    Batch(BatchError),
    /// The records break a rule of the topic.
    InvalidRecord(&'static str),
    /// The compressed records do not decompress.
    Codec(String),
    /// A batch is larger than `max.message.bytes`.
    RecordTooLarge {
        /// The batch's bytes.
        size: usize,
        /// The topic's limit.
        limit: usize,
    },
    /// Some of the batch's records break a rule of the topic: the first of them, by their place.
    RejectedRecords(Vec<RejectedRecord>),
    /// A producer says that the broker's clock gave the batch its time.
    TimestampTypeOfBroker,
    /// The offset is not in the log.
    OffsetOutOfRange {
        /// What was asked for.
        requested: Offset,
        /// The first offset of the log.
        start: Offset,
        /// The offset after its last.
        end: Offset,
    },
    /// A follower got a batch that does not continue its log.
    OffsetGap {
        /// Where the batch starts.
        found: Offset,
        /// Where the log ends.
        expected: Offset,
    },
    /// A batch of the producer is missing before this one.
    OutOfOrderSequence {
        /// The producer.
        producer: ProducerId,
        /// The batch's first sequence.
        found: Sequence,
        /// The sequence after the producer's last.
        expected: Sequence,
    },
    /// A newer instance of the producer has written.
    InvalidProducerEpoch {
        /// The producer.
        producer: ProducerId,
        /// The batch's epoch.
        found: ProducerEpoch,
        /// The newest epoch.
        current: ProducerEpoch,
    },
}

impl LogError {
    /// Kafka's error code for a client.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::Storage(_) | Self::Poisoned => ErrorCode::KAFKA_STORAGE_ERROR,
            Self::Batch(BatchError::UnsupportedMagic(_)) => {
                ErrorCode::UNSUPPORTED_FOR_MESSAGE_FORMAT
            }
            Self::Batch(BatchError::InvalidCount { .. } | BatchError::InvalidRecord { .. })
            | Self::InvalidRecord(_) => ErrorCode::INVALID_RECORD,
            Self::Batch(_) | Self::Codec(_) => ErrorCode::CORRUPT_MESSAGE,
            Self::RecordTooLarge { .. } => ErrorCode::MESSAGE_TOO_LARGE,
            Self::RejectedRecords(records)
                if records.iter().all(|one| one.fault == RecordFault::NoKey) =>
            {
                ErrorCode::INVALID_RECORD
            }
            Self::RejectedRecords(_) | Self::TimestampTypeOfBroker => ErrorCode::INVALID_TIMESTAMP,
            Self::OffsetOutOfRange { .. } => ErrorCode::OFFSET_OUT_OF_RANGE,
            Self::OffsetGap { .. } => ErrorCode::UNKNOWN_SERVER_ERROR,
            Self::OutOfOrderSequence { .. } => ErrorCode::OUT_OF_ORDER_SEQUENCE_NUMBER,
            Self::InvalidProducerEpoch { .. } => ErrorCode::INVALID_PRODUCER_EPOCH,
        }
    }
}

impl From<StorageError> for LogError {
    fn from(error: StorageError) -> Self {
        Self::Storage(error)
    }
}

impl From<BatchError> for LogError {
    fn from(error: BatchError) -> Self {
        Self::Batch(error)
    }
}

impl fmt::Display for LogError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Storage(error) => error.fmt(f),
            Self::Poisoned => f.write_str("a flush of this log failed: open it again"),
            Self::Batch(error) => error.fmt(f),
            Self::InvalidRecord(why) => f.write_str(why),
            Self::Codec(why) => write!(f, "records do not decompress: {why}"),
            Self::RecordTooLarge { size, limit } => {
                write!(f, "batch of {size} bytes exceeds max.message.bytes {limit}")
            }
            Self::RejectedRecords(records) => {
                f.write_str("records break a rule of the topic")?;
                records
                    .iter()
                    .take(3)
                    .try_for_each(|one| write!(f, "; {}: {}", one.place, one.fault))
            }
            Self::TimestampTypeOfBroker => {
                f.write_str("a producer may not send the timestamp type LogAppendTime")
            }
            Self::OffsetOutOfRange { requested, start, end } => write!(
                f,
                "offset {} is out of range: the log starts at {} and ends at {}",
                requested.0, start.0, end.0
            ),
            Self::OffsetGap { found, expected } => {
                write!(f, "batch starts at offset {}, the log ends at {}", found.0, expected.0)
            }
            Self::OutOfOrderSequence { producer, found, expected } => write!(
                f,
                "producer {} sent sequence {}, expected {}",
                producer.0, found.0, expected.0
            ),
            Self::InvalidProducerEpoch { producer, found, current } => write!(
                f,
                "producer {} sent epoch {}, the current one is {}",
                producer.0, found.0, current.0
            ),
        }
    }
}

impl core::error::Error for LogError {}
