//! Why a broker does not start.

use std::io;

use ottla_config::ConfigError;
use ottla_files::OpenError;
use ottla_log::{LogError, StorageError};
use ottla_quorum::LogFailure;
use ottla_security::InvalidAddScram;

/// Why a broker does not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// Options that are wrong, each with what is allowed.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The data directory is in use or cannot be opened.
    #[error(transparent)]
    Directory(#[from] OpenError),
    /// The disk failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// A log cannot be opened.
    #[error("partition {folder} cannot be opened: {error}")]
    Log {
        /// Its folder.
        folder: String,
        /// Why.
        error: LogError,
    },
    /// A file of the data directory says nothing that can be understood.
    #[error("{file} in the data directory is damaged: {reason}")]
    Damaged {
        /// The file.
        file: String,
        /// What is wrong.
        reason: String,
    },
    /// The directory was written by another node.
    #[error(
        "the data directory belongs to node.id {found}, configured is {configured}: \
         set node.id to {found} or use another directory"
    )]
    OtherNode {
        /// The node that wrote it.
        found: i32,
        /// The node that is configured.
        configured: i32,
    },
    /// The directory is of a cluster with more controllers.
    #[error(
        "the data directory's metadata quorum has the voters {voters:?}, this node is {node}: \
         take the directory of a cluster with one controller"
    )]
    OtherVoters {
        /// The voters that `quorum-state` names.
        voters: Vec<i32>,
        /// The node that is configured.
        node: i32,
    },
    /// A release that a directory cannot be formatted for.
    #[error("the release {0} is not known: name one from 3.3 to 4.4, such as 4.3 or 4.3-IV0")]
    UnknownRelease(String),
    /// The metadata log cannot be used.
    #[error("{}", .0.0)]
    Metadata(LogFailure),
    /// The address cannot be listened on.
    #[error("cannot listen on {address}: {source}")]
    Listen {
        /// The address.
        address: String,
        /// The system's answer.
        source: io::Error,
    },
    /// A listener's security cannot be what its options say.
    #[error("listener {listener}: {reason}")]
    Listener {
        /// The listener.
        listener: String,
        /// What is wrong.
        reason: String,
    },
    /// A user to begin with makes no sense.
    #[error("add-scram: {0}")]
    AddScram(InvalidAddScram),
    /// The system gives no thread or no temporary directory.
    #[error("cannot start: {0}")]
    System(#[from] io::Error),
    /// The node did not become part of its cluster.
    #[error("the broker could not register: {0}")]
    Register(String),
}

impl From<LogFailure> for StartError {
    fn from(failure: LogFailure) -> Self {
        Self::Metadata(failure)
    }
}
