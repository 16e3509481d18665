//! What can go wrong with a Streams application.

use ottla_client::ClientError;
use ottla_config::ConfigError;
use ottla_topology::{SerdeError, TaskError, TopologyError};

use crate::plan::TaskId;

/// The result of what a Streams application does.
pub type Result<T> = std::result::Result<T, StreamsError>;

/// Why a Streams application cannot start or go on. Cheap enough to be told again by every turn.
#[derive(Clone, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StreamsError {
    /// The configuration is wrong: mend it.
    #[error("{0}")]
    Config(#[from] ConfigError),
    /// An option has a value that is not supported yet: do without.
    #[error("{option}: {reason}")]
    Unsupported { option: &'static str, reason: &'static str },
    /// The description of the application is wrong: mend it.
    #[error("{0}")]
    Topology(#[from] TopologyError),
    /// Topics or partitions do not fit the topology: create or change them.
    #[error("{0}")]
    Topics(String),
    /// A user function, a serde or a record stopped a task: mend the function or the data.
    #[error("task {task}: {error}")]
    Task {
        task: TaskId,
        #[source]
        error: TaskError,
    },
    /// A client gave up.
    #[error("{doing}: {error}")]
    Client {
        doing: &'static str,
        #[source]
        error: ClientError,
    },
    /// The call is not possible now.
    #[error("{0}")]
    Usage(&'static str),
    /// The application was closed.
    #[error("the Streams application is closed")]
    Closed,
    /// Closing took longer than it was given.
    #[error(
        "the Streams application did not close within {0:?}; what it had not committed will be processed again"
    )]
    CloseTimeout(std::time::Duration),
    /// A defect of ours: the background task or a turn panicked.
    #[error("panicked: {0}")]
    Bug(String),
}

impl StreamsError {
    /// The stable name of the kind, as the bindings tell it.
    #[must_use]
    pub fn kind_name(&self) -> &'static str {
        match self {
            StreamsError::Config(_) => "config",
            StreamsError::Unsupported { .. } => "unsupported",
            StreamsError::Topology(_) | StreamsError::Topics(_) | StreamsError::Usage(_) => "usage",
            StreamsError::Task { error, .. } => match error {
                TaskError::Function { .. }
                | TaskError::Serde { source: SerdeError::Host { .. }, .. } => "function",
                _ => "corrupt",
            },
            StreamsError::Client { error, .. } => error.kind().name(),
            StreamsError::Closed => "closed",
            StreamsError::CloseTimeout(_) => "timeout",
            StreamsError::Bug(_) => "bug",
        }
    }

    /// Whether the application has ended by it, so that only a new one helps.
    #[must_use]
    pub fn is_final(&self) -> bool {
        !matches!(self, StreamsError::Usage(_) | StreamsError::CloseTimeout(_))
    }

    /// The client's error behind this one, if it is one.
    #[must_use]
    pub fn client(&self) -> Option<&ClientError> {
        match self {
            StreamsError::Client { error, .. } => Some(error),
            _ => None,
        }
    }

    pub(crate) fn client_while(doing: &'static str) -> impl FnOnce(ClientError) -> StreamsError {
        move |error| StreamsError::Client { doing, error }
    }
}
