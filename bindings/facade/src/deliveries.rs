//! What became of one record, for hosts that ask for each.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use ottla_client::{Delivery as Client, RecordMetadata};

use crate::error::{Error, Result};
use crate::pending::Pending;
use crate::queue::Reply;
use crate::runtime::Runtime;

/// Where one record was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// Its topic.
    pub topic: Arc<str>,
    /// Its partition.
    pub partition: i32,
    /// Its offset, −1 when the broker was not asked (acks=0).
    pub offset: i64,
    /// Its timestamp in ms: the broker's where the topic keeps append times, else what the sender
    /// gave, or when it was sent.
    pub timestamp: i64,
}

impl From<RecordMetadata> for Delivery {
    fn from(found: RecordMetadata) -> Self {
        let RecordMetadata { offset, timestamp, .. } = found;
        Self { topic: Arc::clone(found.topic()), partition: found.partition(), offset, timestamp }
    }
}

/// A record's future outcome. Dropping it loses the outcome, not the record.
#[derive(Debug, Clone)]
pub struct DeliveryHandle(Client);

impl DeliveryHandle {
    pub(crate) fn new(client: Client) -> Self {
        Self(client)
    }

    /// The outcome, when there is one.
    #[must_use]
    pub fn outcome(&self) -> Option<Result<Delivery>> {
        self.0.outcome().map(|found| found.map(Delivery::from).map_err(Error::from))
    }

    /// Waits on the calling host thread for at most `limit`; `None` when it is not known by then.
    #[must_use]
    pub fn wait(&self, limit: Duration) -> Option<Result<Delivery>> {
        let runtime = match Runtime::get() {
            Ok(runtime) => runtime,
            Err(error) => return Some(Err(error)),
        };
        let mut waiting = self.0.clone();
        let known = poll_fn(move |context| Pin::new(&mut waiting).poll(context).map(drop));
        let over = runtime.block_on(async { tokio::time::timeout(limit, known).await });
        over.ok().and_then(|()| self.outcome())
    }

    /// `Ready` once the outcome is known, whatever it is.
    pub fn known(&self) -> Pending<Reply> {
        let mut waiting = self.0.clone();
        Pending::inline(poll_fn(move |context| {
            let known = Pin::new(&mut waiting).poll(context);
            if known.is_pending() { Poll::Pending } else { Poll::Ready(Ok(Reply::Ready)) }
        }))
    }
}
