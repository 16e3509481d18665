//! Why a record or a batch does not fit the image.

use alloc::string::String;
use core::fmt;

use ottla_model::record::BatchError;
use ottla_model::{NodeId, Offset, Uuid};
use ottla_protocol::DecodeError;

/// A record that contradicts the image: the log is damaged, or written by something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReplayError {
    /// The record is about a topic that does not exist.
    UnknownTopicId(Uuid),
    /// The record is about a topic that does not exist.
    UnknownTopicName(String),
    /// The record changes a partition that does not exist.
    UnknownPartition {
        /// The topic.
        topic_id: Uuid,
        /// The partition's number.
        index: i32,
    },
    /// A topic of this name exists under another id.
    TopicExists {
        /// The name.
        name: String,
        /// The id that it has.
        existing: Uuid,
        /// The id in the record.
        found: Uuid,
    },
    /// The record is about a broker that is not registered.
    UnknownBroker(NodeId),
    /// The record names a broker's epoch that is not its own.
    StaleBrokerEpoch {
        /// The broker.
        broker: NodeId,
        /// Its epoch.
        expected: i64,
        /// The epoch in the record.
        found: i64,
    },
    /// The record is about a controller that is not registered.
    UnknownController(NodeId),
    /// A field has a value that means nothing.
    InvalidField {
        /// The record.
        record: &'static str,
        /// The field.
        field: &'static str,
        /// Its value.
        value: i64,
    },
    /// Directories and replicas of a partition differ in number.
    DirectoryCount {
        /// The replicas.
        replicas: usize,
        /// The directories.
        directories: usize,
    },
    /// A transaction begins inside another, or ends or aborts where there is none.
    TransactionOrder(&'static str),
}

impl fmt::Display for ReplayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownTopicId(id) => write!(f, "no topic has the id {id}"),
            Self::UnknownTopicName(name) => write!(f, "no topic has the name {name}"),
            Self::UnknownPartition { topic_id, index } => {
                write!(f, "topic {topic_id} has no partition {index}")
            }
            Self::TopicExists { name, existing, found } => {
                write!(f, "topic {name} has the id {existing}, found {found}")
            }
            Self::UnknownBroker(id) => write!(f, "broker {id} is not registered"),
            Self::StaleBrokerEpoch { broker, expected, found } => {
                write!(f, "broker {broker} has the epoch {expected}, found {found}")
            }
            Self::UnknownController(id) => write!(f, "controller {id} is not registered"),
            Self::InvalidField { record, field, value } => {
                write!(f, "{record} has the impossible {field} {value}")
            }
            Self::DirectoryCount { replicas, directories } => {
                write!(f, "a partition has {replicas} replicas and {directories} directories")
            }
            Self::TransactionOrder(record) => write!(f, "{record} is out of order"),
        }
    }
}

impl core::error::Error for ReplayError {}

/// Why bytes of the metadata log could not be loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoadError {
    /// A batch is damaged.
    Batch {
        /// Where it begins, as far as its header tells.
        offset: Offset,
        /// What is wrong.
        cause: BatchError,
    },
    /// A batch does not follow the one before.
    Gap {
        /// The offset that should come.
        expected: Offset,
        /// The offset that came.
        found: Offset,
    },
    /// A batch is compressed, which Kafka's metadata log never is.
    Compressed(Offset),
    /// A record has no value.
    NoValue(Offset),
    /// A record cannot be read.
    Record {
        /// Its offset.
        offset: Offset,
        /// What is wrong.
        cause: DecodeError,
    },
    /// A record contradicts the image.
    Replay {
        /// Its offset.
        offset: Offset,
        /// What is wrong.
        cause: ReplayError,
    },
    /// The bytes end inside a batch.
    TornTail,
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Batch { offset, cause } => write!(f, "batch at offset {offset}: {cause}"),
            Self::Gap { expected, found } => {
                write!(f, "batch at offset {found} found where {expected} was expected")
            }
            Self::Compressed(offset) => write!(f, "batch at offset {offset} is compressed"),
            Self::NoValue(offset) => write!(f, "record at offset {offset} has no value"),
            Self::Record { offset, cause } => write!(f, "record at offset {offset}: {cause}"),
            Self::Replay { offset, cause } => write!(f, "record at offset {offset}: {cause}"),
            Self::TornTail => f.write_str("the bytes end inside a batch"),
        }
    }
}

impl core::error::Error for LoadError {}
