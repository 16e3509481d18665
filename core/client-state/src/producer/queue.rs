//! The batches of one partition, from the first record to the answer.

use alloc::collections::{BTreeMap, VecDeque};

use ottla_model::Sequence;

use super::accumulator::ProducerSettings;
use super::batch::{Batch, BatchId};

#[derive(Debug)]
pub(super) struct Queue<S> {
    /// Not sent, or to be sent again; the front goes first.
    pub(super) queued: VecDeque<Batch<S>>,
    /// Sent, unanswered, by batch.
    pub(super) in_flight: BTreeMap<BatchId, Batch<S>>,
    pub(super) next_sequence: Sequence,
    /// The broker has taken a batch under this identity. Before that it knows no sequence and
    /// would take a second batch whose first it refused.
    pub(super) known_to_broker: bool,
    pub(super) next_ordinal: u64,
    /// Bytes that the last batch took: the next one begins with as much room.
    pub(super) last_size: usize,
}

impl<S> Default for Queue<S> {
    fn default() -> Self {
        Self {
            queued: VecDeque::new(),
            in_flight: BTreeMap::new(),
            next_sequence: Sequence(0),
            known_to_broker: false,
            next_ordinal: 0,
            last_size: 0,
        }
    }
}

impl<S> Queue<S> {
    pub(super) fn is_idle(&self) -> bool {
        self.queued.is_empty() && self.in_flight.is_empty()
    }

    /// Whether nothing more may be sent before an answer comes.
    pub(super) fn must_wait(&self, settings: &ProducerSettings) -> bool {
        let alone = settings.idempotent && !self.known_to_broker;
        let limit = if alone { 1 } else { settings.max_in_flight };
        // A sequence that is on its way again must not be overtaken: the front is always first,
        // and a retried batch goes alone until it is answered.
        // Brokers remember five batches: none may be sent that is further from an unanswered one.
        let oldest = self.in_flight.values().filter_map(|batch| batch.ordinal).min();
        let next = self.queued.front().and_then(|batch| batch.ordinal);
        let next = next.unwrap_or(self.next_ordinal + 1);
        let too_far = oldest.is_some_and(|oldest| next.saturating_sub(oldest) >= limit as u64);
        self.in_flight.len() >= limit
            || too_far
            || self.in_flight.values().any(|batch| batch.attempts > 1)
    }

    /// Whether the first queued batch should go now.
    pub(super) fn due(&self, now_ms: i64, eager: bool, settings: &ProducerSettings) -> bool {
        let Some(batch) = self.queued.front() else { return false };
        if now_ms < batch.not_before_ms {
            return false;
        }
        eager
            || batch.attempts > 0
            || self.queued.len() > 1
            || batch.content.size() >= settings.batch_bytes
            || now_ms >= batch.created_ms + settings.linger_ms
    }

    /// When something here has to be looked at again, answers aside.
    pub(super) fn deadline_ms(&self, settings: &ProducerSettings) -> Option<i64> {
        let timeout = settings.delivery_timeout_ms;
        let sent = self.in_flight.values().map(|batch| batch.created_ms + timeout).min();
        let queued = self.queued.front().map(|batch| {
            let expires = batch.created_ms + timeout;
            if self.must_wait(settings) {
                return expires;
            }
            expires.min((batch.created_ms + settings.linger_ms).max(batch.not_before_ms))
        });
        sent.into_iter().chain(queued).min()
    }

    /// Puts a batch back in the order of batches.
    pub(super) fn requeue(&mut self, batch: Batch<S>) {
        let after = self.queued.iter().position(|other| other.id > batch.id);
        self.queued.insert(after.unwrap_or(self.queued.len()), batch);
    }
}
