//! What can be wrong with a topology, and what can go wrong while it runs.

use alloc::string::String;

use crate::serdes::SerdeError;

/// The application's description is wrong: nothing runs until it is changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TopologyError {
    #[error("the topology spec cannot be read: {0}")]
    Spec(String),
    #[error("the topology spec has version {found}, but version {expected} is read here")]
    Version { expected: u32, found: u32 },
    #[error("the topology spec has {found} operations, but {most} are the most")]
    TooMany { most: usize, found: usize },
    #[error("operation {position} ({operation}) of the topology: {reason}")]
    Operation { position: usize, operation: String, reason: String },
    #[error("invalid topology: {0}")]
    Invalid(String),
}

/// A task cannot go on; the record's place is part of the story.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TaskError {
    #[error("the function of {node} failed: {message}")]
    Function { node: String, message: String },
    #[error("a {part} of {place}: {source}")]
    Serde { place: String, part: &'static str, source: SerdeError },
    #[error("{node} got a record without a key, which it cannot group")]
    NullKey { node: String },
    #[error("a change of {topic} is malformed: {reason}")]
    Change { topic: String, reason: &'static str },
    #[error("the record at offset {offset} of {topic} has no timestamp: {timestamp}")]
    Timestamp { topic: String, offset: i64, timestamp: i64 },
    #[error("the task has no source for topic {0}")]
    UnknownTopic(String),
    #[error("the task has no store {0}")]
    UnknownStore(String),
}
