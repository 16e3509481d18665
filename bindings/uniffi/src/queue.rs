//! Completions, which one daemon thread of Java waits for and hands to futures.

use std::sync::Arc;

use ottla_facade::{self as facade, Pending, Reply};

use crate::{Failure, millis};

/// One completed operation.
#[derive(Debug, Clone, uniffi::Record)]
pub struct Completion {
    /// What starting it returned, or a source's id.
    pub id: i64,
    /// `json`, `event`, `timeout`, `woken` or `ready`; `error` when `failure` tells.
    pub outcome: String,
    /// The answer, for `json` and `event`.
    pub json: Option<String>,
    /// The failure.
    pub failure: Option<FailureRow>,
}

/// A failure as a value.
#[derive(Debug, Clone, uniffi::Record)]
pub struct FailureRow {
    /// The kind's number.
    pub kind: i32,
    /// Kafka's code, or −1.
    pub code: i32,
    /// Kafka's name, or the kind's in capitals.
    pub name: String,
    /// Whether the same call may succeed later.
    pub retriable: bool,
    /// Whether the handle is of no further use.
    pub fatal: bool,
    /// What happened.
    pub text: String,
}

impl From<facade::Error> for FailureRow {
    fn from(error: facade::Error) -> Self {
        Self {
            kind: error.kind.number(),
            code: i32::from(error.code),
            name: error.name,
            retriable: error.retriable,
            fatal: error.fatal,
            text: error.message,
        }
    }
}

impl From<facade::Completion> for Completion {
    fn from(done: facade::Completion) -> Self {
        let (outcome, json, failure) = match done.result {
            Ok(Reply::Json(text)) => ("json", Some(text), None),
            Ok(Reply::Event(text)) => ("event", Some(text), None),
            Ok(Reply::Timeout) => ("timeout", None, None),
            Ok(Reply::Woken) => ("woken", None, None),
            Ok(Reply::Ready) => ("ready", None, None),
            Ok(Reply::Batch(_)) => ("error", None, Some(batch_off_its_way())),
            Err(error) => ("error", None, Some(error.into())),
        };
        Self { id: done.id, outcome: outcome.to_owned(), json, failure }
    }
}

/// Batches reach the JVM through `poll` alone; one here is a defect, and is said rather than lost.
fn batch_off_its_way() -> FailureRow {
    facade::Error::new(facade::ErrorKind::Bug, "a batch came through the control queue").into()
}

/// Completions of this process's Java side.
#[derive(Debug, uniffi::Object)]
pub struct Queue {
    inner: Arc<facade::Queue>,
}

#[uniffi::export]
impl Queue {
    /// An empty queue. Nothing is called when it fills: a thread waits.
    #[uniffi::constructor]
    pub fn new() -> Arc<Self> {
        Arc::new(Self { inner: facade::Queue::new(Box::new(|| {})) })
    }

    /// Blocks until there is something to drain, at most `limit_ms`.
    pub fn wait_filled(&self, limit_ms: i64) -> bool {
        self.inner.wait(millis(limit_ms))
    }

    /// Takes at most `max` completions, oldest first.
    pub fn drain(&self, max: i32) -> Vec<Completion> {
        let max = usize::try_from(max).unwrap_or(0);
        self.inner.drain(max).into_iter().map(Completion::from).collect()
    }

    /// Ends the wait for an operation; it completes with an error.
    pub fn cancel(&self, id: i64) -> Result<(), Failure> {
        crate::enter(|| {
            self.inner.cancel(id);
            Ok(())
        })
    }

    /// Operations that have not completed.
    pub fn running(&self) -> i32 {
        i32::try_from(self.inner.running()).unwrap_or(i32::MAX)
    }
}

impl Queue {
    pub(crate) fn submit(&self, pending: Pending<Reply>) -> i64 {
        self.inner.submit(pending)
    }

    pub(crate) fn new_source(&self) -> facade::Source {
        self.inner.source()
    }
}
