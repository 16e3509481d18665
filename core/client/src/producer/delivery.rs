//! What became of records: one outcome a batch, resolved to its records when somebody asks.

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Waker};

use ottla_client_state::producer::{Appended, BatchId, Completed, Outcome};

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
#[derive(Debug, Default)]
struct Shared {
    slot: Mutex<Slot>,
}

#[derive(Debug, Default)]
struct Slot {
    outcome: Option<Result<(i64, i64)>>,
    wakers: Vec<Waker>,
}

/// Resolves to a record's place once it is acknowledged, or to the reason why it is not.
#[derive(Debug)]
pub struct Delivery {
    shared: Arc<Shared>,
    topic: Arc<str>,
    partition: i32,
    index: usize,
    timestamp: Option<i64>,
}

impl Future for Delivery {
    type Output = Result<RecordMetadata>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let mut slot = self.shared.slot.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(outcome) = &slot.outcome else {
            if !slot.wakers.iter().any(|waker| waker.will_wake(context.waker())) {
                slot.wakers.push(context.waker().clone());
            }
            return Poll::Pending;
        };
        Poll::Ready(outcome.clone().map(|(base_offset, append_time)| RecordMetadata {
            topic: Arc::clone(&self.topic),
            partition: self.partition,
            offset: if base_offset < 0 { -1 } else { base_offset + self.index as i64 },
            timestamp: if append_time >= 0 { append_time } else { self.timestamp.unwrap_or(-1) },
        }))
    }
}

/// Batches that somebody waits for.
#[derive(Debug, Default)]
pub(super) struct Deliveries {
    open: BTreeMap<BatchId, (Arc<Shared>, Arc<str>)>,
}

impl Deliveries {
    pub(super) fn follow(
        &mut self,
        appended: Appended,
        topic: &str,
        timestamp: Option<i64>,
    ) -> Delivery {
        let (shared, topic) = self
            .open
            .entry(appended.batch)
            .or_insert_with(|| (Arc::default(), Arc::from(topic)))
            .clone();
        Delivery { shared, topic, partition: appended.partition, index: appended.index, timestamp }
    }

    /// Resolves the records of a batch that has ended.
    pub(super) fn resolve(&mut self, completed: &Completed) {
        let Some((shared, _)) = self.open.remove(&completed.id) else { return };
        let outcome = match completed.outcome {
            Outcome::Delivered { base_offset, append_time_ms } => Ok((base_offset, append_time_ms)),
            other => Err(failure(completed, other)),
        };
        let wakers = {
            let mut slot = shared.slot.lock().unwrap_or_else(PoisonError::into_inner);
            slot.outcome = Some(outcome);
            std::mem::take(&mut slot.wakers)
        };
        for waker in wakers {
            waker.wake();
        }
    }
}

fn failure(completed: &Completed, outcome: Outcome) -> ClientError {
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
