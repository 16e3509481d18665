//! What became of records: one outcome a batch, resolved to its records when somebody asks.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::task::{Context, Poll, Waker};

use ottla_client_state::producer::{Completed, Outcome};

use crate::error::{ClientError, ErrorKind, Result};

/// Where a record is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordMetadata {
    /// Its topic.
    pub topic: Arc<str>,
    /// Its partition.
    pub partition: i32,
    /// Its offset, -1 with acks 0.
    pub offset: i64,
    /// The broker's append time where the topic says LogAppendTime, else the sender's; -1 when it
    /// was left to the producer's clock.
    pub timestamp: i64,
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
    batch: Arc<BatchDelivery>,
    index: u32,
    timestamp: Option<i64>,
}

impl Delivery {
    pub(super) fn new(batch: &Arc<BatchDelivery>, index: usize, timestamp: Option<i64>) -> Self {
        // No batch has as many records: each takes at least seven of its 2^31 bytes.
        let index = u32::try_from(index).unwrap_or(u32::MAX);
        Self { batch: Arc::clone(batch), index, timestamp }
    }

    /// Whether this record was appended to the same batch as `other`, `after` places behind it:
    /// the two then end alike, with offsets that are as far apart.
    #[must_use]
    pub fn follows(&self, other: &Self, after: usize) -> bool {
        Arc::ptr_eq(&self.batch, &other.batch)
            && usize::try_from(other.index).ok().and_then(|index| index.checked_add(after))
                == usize::try_from(self.index).ok()
    }

    /// The outcome, once it is there; never waits.
    #[must_use]
    pub fn outcome(&self) -> Option<Result<RecordMetadata>> {
        let batch = &*self.batch;
        let place = |(base_offset, append_time)| RecordMetadata {
            topic: Arc::clone(&batch.topic),
            partition: batch.partition,
            offset: if base_offset < 0 { -1 } else { base_offset + i64::from(self.index) },
            timestamp: if append_time >= 0 { append_time } else { self.timestamp.unwrap_or(-1) },
        };
        batch.outcome.get().map(|outcome| match outcome {
            Ok(found) => Ok(place(*found)),
            Err(error) => Err(error.clone()),
        })
    }
}

impl Future for Delivery {
    type Output = Result<RecordMetadata>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        if let Some(outcome) = self.outcome() {
            return Poll::Ready(outcome);
        }
        {
            let mut wakers = self.batch.wakers();
            if !wakers.iter().any(|waker| waker.will_wake(context.waker())) {
                wakers.push(context.waker().clone());
            }
        }
        // It may have come between the look and the registration.
        self.outcome().map_or(Poll::Pending, Poll::Ready)
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
