//! What became of records: one outcome a batch, resolved to its records when somebody asks.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::task::{Context, Poll, Waker};

use ottla_client_state::producer::{Completed, Outcome};

use crate::error::{ClientError, ErrorKind, Result};

/// Where a record is.
#[derive(Clone)]
pub struct RecordMetadata {
    /// Knows the topic; taken over from the delivery, which has no more use for it.
    batch: Arc<BatchDelivery>,
    /// Its offset, -1 with acks 0.
    pub offset: i64,
    /// Its time in ms since 1970: the broker's where the topic says LogAppendTime, else what the
    /// sender gave, or when it was sent.
    pub timestamp: i64,
}

impl RecordMetadata {
    /// Its topic.
    #[must_use]
    pub fn topic(&self) -> &Arc<str> {
        &self.batch.topic
    }

    /// Its partition.
    #[must_use]
    pub fn partition(&self) -> i32 {
        self.batch.partition
    }

    /// The broker's time of the append, for the whole batch, where the topic says LogAppendTime.
    #[must_use]
    pub fn append_time(&self) -> Option<i64> {
        let outcome = self.batch.outcome.get()?.as_ref();
        outcome.ok().map(|(_, time)| *time).filter(|time| *time >= 0)
    }
}

impl std::fmt::Debug for RecordMetadata {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RecordMetadata")
            .field("topic", self.topic())
            .field("partition", &self.partition())
            .field("offset", &self.offset)
            .field("timestamp", &self.timestamp)
            .finish()
    }
}

/// What all records of one batch wait for.
#[derive(Debug)]
pub(super) struct BatchDelivery {
    topic: Arc<str>,
    partition: i32,
    /// Base offset and append time, or the reason.
    outcome: OnceLock<Result<(i64, i64)>>,
    wakers: Mutex<Vec<Waker>>,
}

impl BatchDelivery {
    pub(super) fn new(topic: &Arc<str>, partition: i32) -> Arc<Self> {
        let (topic, outcome, wakers) = (Arc::clone(topic), OnceLock::new(), Mutex::default());
        Arc::new(Self { topic, partition, outcome, wakers })
    }

    fn wakers(&self) -> std::sync::MutexGuard<'_, Vec<Waker>> {
        self.wakers.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Resolves to a record's place once it is acknowledged, or to the reason why it is not. Clones
/// resolve alike.
#[derive(Debug, Clone)]
pub struct Delivery {
    /// `None` once it has resolved as a future: nobody asks a future again, and what it resolved to
    /// has the batch.
    batch: Option<Arc<BatchDelivery>>,
    index: u32,
    timestamp: i64,
}

impl Delivery {
    pub(super) fn new(batch: &Arc<BatchDelivery>, index: usize, timestamp: i64) -> Self {
        // No batch has as many records: each takes at least seven of its 2^31 bytes.
        let index = u32::try_from(index).unwrap_or(u32::MAX);
        Self { batch: Some(Arc::clone(batch)), index, timestamp }
    }

    /// Whether this record was appended to the same batch as `other`, `after` places behind it:
    /// the two then end alike, with offsets that are as far apart.
    #[must_use]
    pub fn follows(&self, other: &Self, after: usize) -> bool {
        let own = self.batch.as_ref();
        own.is_some_and(|batch| other.is_before(batch, self.index as usize, after))
    }

    pub(super) fn is_before(&self, batch: &Arc<BatchDelivery>, index: usize, after: usize) -> bool {
        self.batch.as_ref().is_some_and(|own| Arc::ptr_eq(own, batch))
            && (self.index as usize).checked_add(after) == Some(index)
    }

    /// The outcome, once it is there; never waits. `None` also after the delivery has resolved as a
    /// future: then that said it.
    #[must_use]
    pub fn outcome(&self) -> Option<Result<RecordMetadata>> {
        // Not cloned for nothing.
        self.batch.as_ref()?.outcome.get()?;
        self.clone().take()
    }

    fn take(&mut self) -> Option<Result<RecordMetadata>> {
        let known = self.batch.as_ref()?.outcome.get()?;
        let (base_offset, append_time) = match known {
            Ok(found) => *found,
            Err(error) => return Some(Err(error.clone())),
        };
        let batch = self.batch.take()?;
        Some(Ok(RecordMetadata {
            batch,
            offset: if base_offset < 0 { -1 } else { base_offset + i64::from(self.index) },
            timestamp: if append_time >= 0 { append_time } else { self.timestamp },
        }))
    }
}

/// Where a record was appended: see [`Appending::append_to`](super::Appending::append_to).
#[derive(Debug)]
pub enum Placed {
    /// Behind the caller's run: it ends with that.
    Behind,
    /// Somewhere else.
    Apart(Delivery),
}

impl Future for Delivery {
    type Output = Result<RecordMetadata>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        if let Some(outcome) = self.take() {
            return Poll::Ready(outcome);
        }
        // A future that is asked again after its end waits for ever.
        let Some(batch) = &self.batch else { return Poll::Pending };
        {
            let mut wakers = batch.wakers();
            if !wakers.iter().any(|waker| waker.will_wake(context.waker())) {
                wakers.push(context.waker().clone());
            }
        }
        // It may have come between the look and the registration.
        self.take().map_or(Poll::Pending, Poll::Ready)
    }
}

/// Resolves the records of a batch that has ended; one that was refused for a reason that the
/// machine does not know ends with that.
pub(super) fn resolve(completed: Completed<Arc<BatchDelivery>>, refused: Option<&ClientError>) {
    let outcome = match (completed.outcome, refused) {
        (Outcome::Delivered { base_offset, append_time_ms }, _) => {
            Ok((base_offset, append_time_ms))
        }
        (Outcome::Refused(_), Some(error)) => Err(error.clone()),
        (other, _) => Err(failure(&completed, other)),
    };
    let batch = completed.attached;
    // A batch ends once; were it to end again, the first outcome holds.
    let _ = batch.outcome.set(outcome);
    let wakers = std::mem::take(&mut *batch.wakers());
    for waker in wakers {
        waker.wake();
    }
}

fn failure(completed: &Completed<Arc<BatchDelivery>>, outcome: Outcome) -> ClientError {
    let place = format!("{}-{}", completed.topic, completed.partition);
    match outcome {
        Outcome::Refused(code) => ClientError::broker(code, format_args!("delivery to {place}")),
        Outcome::Expired { sent } => {
            let known = if sent { "it may have been stored" } else { "it was not sent" };
            let text = format!("delivery to {place} took longer than delivery.timeout.ms; {known}");
            ClientError::new(ErrorKind::Timeout, text)
        }
        Outcome::Aborted | Outcome::Delivered { .. } => ClientError::closed("producer"),
    }
}
