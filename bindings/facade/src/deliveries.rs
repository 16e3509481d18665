//! What became of one record, for hosts that ask for each.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use ottla_client::{Delivery as Client, RecordMetadata};

use crate::error::Result;
use crate::pending::Pending;
use crate::queue::Reply;
use crate::runtime::Runtime;

/// Where one record was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// Its topic.
    pub topic: String,
    /// Its partition.
    pub partition: i32,
    /// Its offset, −1 when the broker was not asked (acks=0).
    pub offset: i64,
    /// Its timestamp in ms: the broker's where the topic keeps append times, else the sender's.
    pub timestamp: i64,
}

impl From<RecordMetadata> for Delivery {
    fn from(found: RecordMetadata) -> Self {
        let RecordMetadata { topic, partition, offset, timestamp } = found;
        Self { topic: topic.to_string(), partition, offset, timestamp }
    }
}

/// A record's future outcome. Dropping it loses the outcome, not the record.
#[derive(Debug)]
pub struct DeliveryHandle(Mutex<State>);

#[derive(Debug)]
enum State {
    Waiting(Client),
    Done(Result<Delivery>),
}

impl DeliveryHandle {
    pub(crate) fn new(client: Client) -> Self {
        Self(Mutex::new(State::Waiting(client)))
    }

    /// The outcome, when there is one.
    #[must_use]
    pub fn outcome(&self) -> Option<Result<Delivery>> {
        match self.poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(outcome) => Some(outcome),
            Poll::Pending => None,
        }
    }

    /// Waits on the calling host thread for at most `limit`; `None` when it is not known by then.
    #[must_use]
    pub fn wait(&self, limit: Duration) -> Option<Result<Delivery>> {
        let runtime = match Runtime::get() {
            Ok(runtime) => runtime,
            Err(error) => return Some(Err(error)),
        };
        let outcome = std::future::poll_fn(|context| self.poll(context));
        runtime.block_on(async { tokio::time::timeout(limit, outcome).await.ok() })
    }

    /// `Ready` once the outcome is known, whatever it is.
    pub fn known(self: std::sync::Arc<Self>) -> Pending<Reply> {
        Pending::inline(async move {
            let _ = std::future::poll_fn(|context| self.poll(context)).await;
            Ok(Reply::Ready)
        })
    }

    fn poll(&self, context: &mut Context<'_>) -> Poll<Result<Delivery>> {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let State::Waiting(client) = &mut *state {
            match Pin::new(client).poll(context) {
                Poll::Pending => return Poll::Pending,
                Poll::Ready(found) => {
                    *state = State::Done(found.map(Delivery::from).map_err(Into::into));
                }
            }
        }
        match &*state {
            State::Done(outcome) => Poll::Ready(outcome.clone()),
            State::Waiting(_) => Poll::Pending,
        }
    }
}
