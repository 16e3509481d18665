//! Batches of every partition, their sequences, retries and time limits.

use alloc::collections::{BTreeMap, VecDeque};
use alloc::string::String;
use alloc::vec::Vec;

use bytes::Bytes;
use ottla_model::record::{Attributes, BatchBuilder, Codec, RecordHeader};
use ottla_model::{ErrorCode, ProducerEpoch, ProducerId, Sequence, Timestamp};

use super::batch::{Batch, BatchId, Completed, Outcome, ReadyBatch};
use super::partitioner::Partitioner;

/// Rough cost of a batch beyond its bytes.
const BATCH_OVERHEAD: usize = 128;

/// What the machine has to know of the configuration.
#[derive(Debug, Clone)]
pub struct ProducerSettings {
    /// `batch.size`, bytes.
    pub batch_bytes: usize,
    /// `linger.ms`.
    pub linger_ms: i64,
    /// `buffer.memory`, bytes.
    pub buffer_bytes: usize,
    /// `max.request.size`, bytes.
    pub max_request_bytes: usize,
    /// `delivery.timeout.ms`.
    pub delivery_timeout_ms: i64,
    /// `retries`.
    pub retries: u32,
    /// `retry.backoff.ms`.
    pub retry_backoff_ms: i64,
    /// `retry.backoff.max.ms`.
    pub retry_backoff_max_ms: i64,
    /// `max.in.flight.requests.per.connection`: batches of one partition under way; at most 5 when
    /// idempotent, because brokers remember that many.
    pub max_in_flight: usize,
    /// `enable.idempotence`.
    pub idempotent: bool,
    /// `compression.type`.
    pub codec: Codec,
    /// `partitioner.ignore.keys`.
    pub ignore_keys: bool,
}

/// The producer id and epoch that batches carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Identity {
    /// Given by InitProducerId.
    pub id: ProducerId,
    /// Raised after every unknown outcome.
    pub epoch: ProducerEpoch,
}

/// Where a record went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Appended {
    /// Its batch.
    pub batch: BatchId,
    /// Its place in the batch.
    pub index: usize,
    /// Its partition.
    pub partition: i32,
}

/// Why a record was not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AppendError {
    /// `buffer.memory` is used up: wait for deliveries.
    Full,
    /// The record alone exceeds `max.request.size`.
    TooLarge {
        /// Its size in a batch of its own.
        size: usize,
        /// The limit.
        limit: usize,
    },
    /// The topic has no such partition.
    NoPartition {
        /// What was asked for.
        partition: i32,
        /// How many there are.
        count: u32,
    },
}

/// Why a sent batch has no positive answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SendError {
    /// The broker answered with this code.
    Broker(ErrorCode),
    /// No answer came: the broker may have it or not.
    Unknown,
}

#[derive(Debug, Default)]
struct Partition {
    /// Not sent, or to be sent again; the front goes first.
    queued: VecDeque<Batch>,
    /// Sent, unanswered, by batch.
    in_flight: BTreeMap<BatchId, Batch>,
    next_sequence: Sequence,
    /// The broker has taken a batch under this identity. Before that it knows no sequence and
    /// would take a second batch whose first it refused.
    known_to_broker: bool,
    next_ordinal: u64,
}

#[derive(Debug)]
struct Topic {
    count: u32,
    partitioner: Partitioner,
    partitions: BTreeMap<i32, Partition>,
}

/// The machine. See the module.
#[derive(Debug)]
pub struct Accumulator {
    settings: ProducerSettings,
    topics: BTreeMap<String, Topic>,
    used: usize,
    next_batch: BatchId,
    identity: Option<Identity>,
    /// An outcome is unknown for good: a new epoch is needed before anything else is sent.
    tainted: bool,
    flushing: bool,
    seed: u64,
}

impl Accumulator {
    /// An empty machine; `seed` drives the partitioner.
    #[must_use]
    pub fn new(settings: ProducerSettings, seed: u64) -> Self {
        Self {
            settings,
            topics: BTreeMap::new(),
            used: 0,
            next_batch: 1,
            identity: None,
            tainted: false,
            flushing: false,
            seed,
        }
    }

    /// Tells how many partitions a topic has; needed before its first record.
    pub fn set_partitions(&mut self, topic: &str, count: u32) {
        match self.topics.get_mut(topic) {
            Some(known) => known.count = count,
            None => {
                // Topics stick to partitions independently of one another.
                self.seed = self.seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                let partitioner = Partitioner::new(self.seed);
                let fresh = Topic { count, partitioner, partitions: BTreeMap::new() };
                self.topics.insert(topic.into(), fresh);
            }
        }
    }

    /// The number of partitions that a topic is known to have.
    #[must_use]
    pub fn partitions(&self, topic: &str) -> Option<u32> {
        self.topics.get(topic).map(|topic| topic.count)
    }

    /// Bytes of `buffer.memory` in use.
    #[must_use]
    pub fn used_bytes(&self) -> usize {
        self.used
    }

    /// Records that are neither delivered nor failed.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.topics.values().all(|topic| {
            topic.partitions.values().all(|p| p.queued.is_empty() && p.in_flight.is_empty())
        })
    }

    /// While flushing, batches do not linger.
    pub fn set_flushing(&mut self, flushing: bool) {
        self.flushing = flushing;
    }

    /// Appends a record. `ticket` comes back in the batch's [`Completed`].
    ///
    /// # Errors
    /// See [`AppendError`]; the topic must have been told with [`Accumulator::set_partitions`].
    #[allow(clippy::too_many_arguments)] // A record has that many parts.
    pub fn append(
        &mut self,
        now_ms: i64,
        topic: &str,
        partition: Option<i32>,
        timestamp_ms: i64,
        key: Option<&[u8]>,
        value: Option<&[u8]>,
        headers: &[RecordHeader<'_>],
        ticket: u64,
    ) -> Result<Appended, AppendError> {
        let timestamp = Timestamp(timestamp_ms);
        let alone = BatchBuilder::default().size_with(timestamp, key, value, headers);
        let limit = self.settings.max_request_bytes;
        if alone > limit {
            return Err(AppendError::TooLarge { size: alone, limit });
        }
        let Some(known) = self.topics.get_mut(topic) else {
            return Err(AppendError::NoPartition { partition: partition.unwrap_or(-1), count: 0 });
        };
        let count = known.count;
        if let Some(partition) =
            partition.filter(|p| u32::try_from(*p).is_ok_and(|p| p >= count) || *p < 0)
        {
            return Err(AppendError::NoPartition { partition, count });
        }
        // A record that does not fit must not move the partitioner: it will be offered again.
        let mut partitioner = known.partitioner.clone();
        let picked_key = key.filter(|_| !self.settings.ignore_keys);
        let partition = partition.unwrap_or_else(|| {
            partitioner.pick(picked_key, count, alone, self.settings.batch_bytes)
        });
        let queue = known.partitions.entry(partition).or_default();
        let batch_bytes = self.settings.batch_bytes;
        let open = queue.queued.back_mut().filter(|batch| {
            batch.sealed.is_none()
                && batch.attempts == 0
                && batch.builder.size_with(timestamp, key, value, headers) <= batch_bytes
        });
        let (needed, fresh) = match &open {
            Some(batch) => {
                let size = batch.builder.size_with(timestamp, key, value, headers);
                (size.saturating_sub(batch.charged - BATCH_OVERHEAD), false)
            }
            None => (alone + BATCH_OVERHEAD, true),
        };
        // One batch is always let in, or a record larger than the buffer would wait for ever.
        if self.used > 0 && self.used + needed > self.settings.buffer_bytes {
            return Err(AppendError::Full);
        }
        self.used += needed;
        known.partitioner = partitioner;
        if fresh {
            let id = self.next_batch;
            self.next_batch += 1;
            queue.queued.push_back(Batch {
                id,
                created_ms: now_ms,
                builder: BatchBuilder::with_capacity(alone.max(512)),
                tickets: Vec::new(),
                charged: 0,
                sealed: None,
                sequence: None,
                attempts: 0,
                ordinal: None,
                nothing_before: false,
                not_before_ms: i64::MIN,
            });
        }
        let batch = queue.queued.back_mut().expect("an open batch was found or made");
        batch.builder.append(timestamp, key, value, headers);
        batch.charged += needed;
        batch.tickets.push(ticket);
        Ok(Appended { batch: batch.id, index: batch.tickets.len() - 1, partition })
    }

    /// Whether a producer id must be asked for before anything can be sent: at the start, and
    /// once everything under way is answered after an outcome stayed unknown.
    #[must_use]
    pub fn wants_identity(&self) -> bool {
        if !self.settings.idempotent {
            return false;
        }
        match self.identity {
            None => true,
            Some(_) => self.tainted && self.nothing_in_flight(),
        }
    }

    /// The identity to raise; `None` asks for a new one.
    #[must_use]
    pub fn identity(&self) -> Option<Identity> {
        self.identity
    }

    /// Takes the answer of InitProducerId: sequences start again at 0.
    pub fn set_identity(&mut self, identity: Identity) {
        self.identity = Some(identity);
        self.tainted = false;
        for topic in self.topics.values_mut() {
            for partition in topic.partitions.values_mut() {
                partition.next_sequence = Sequence(0);
                partition.known_to_broker = false;
                for batch in &mut partition.queued {
                    // Sent under the old epoch and refused or lost there: not in the log.
                    batch.sequence = None;
                    batch.sealed = None;
                }
            }
        }
    }

    fn nothing_in_flight(&self) -> bool {
        self.topics.values().all(|t| t.partitions.values().all(|p| p.in_flight.is_empty()))
    }

    /// Takes the batches to send now, at most one of each partition, for partitions that `may`
    /// be sent to (their leader is known and takes requests).
    pub fn take_ready(
        &mut self,
        now_ms: i64,
        mut may: impl FnMut(&str, i32) -> bool,
        mut compress: impl FnMut(Codec, &[u8]) -> Vec<u8>,
    ) -> Vec<ReadyBatch> {
        let mut ready = Vec::new();
        if self.settings.idempotent && (self.identity.is_none() || self.tainted) {
            return ready;
        }
        let full = self.used * 2 > self.settings.buffer_bytes;
        let eager = self.flushing || full;
        for (name, topic) in &mut self.topics {
            for (index, partition) in &mut topic.partitions {
                if partition.must_wait(&self.settings)
                    || !partition.due(now_ms, eager, &self.settings)
                {
                    continue;
                }
                if !may(name, *index) {
                    continue;
                }
                let Some(mut batch) = partition.queued.pop_front() else { continue };
                if let Some(identity) = self.identity.filter(|_| self.settings.idempotent)
                    && batch.sequence.is_none()
                {
                    let sequence = partition.next_sequence;
                    batch.sequence = Some(sequence);
                    partition.next_sequence = sequence.plus(batch.builder.count());
                    batch.builder.producer_id = identity.id;
                    batch.builder.producer_epoch = identity.epoch;
                    batch.builder.base_sequence = sequence;
                }
                let bytes = seal(&mut batch, self.settings.codec, &mut compress);
                batch.attempts += 1;
                let next = &mut partition.next_ordinal;
                batch.ordinal.get_or_insert_with(|| {
                    *next += 1;
                    *next
                });
                batch.nothing_before = partition.in_flight.keys().all(|other| *other > batch.id);
                ready.push(ReadyBatch {
                    id: batch.id,
                    topic: name.clone(),
                    partition: *index,
                    bytes,
                });
                partition.in_flight.insert(batch.id, batch);
            }
        }
        ready
    }

    /// When [`Accumulator::take_ready`] or [`Accumulator::expire`] may next have something to do,
    /// answers aside; `None` when nothing waits.
    #[must_use]
    pub fn next_deadline_ms(&self) -> Option<i64> {
        let mut soonest: Option<i64> = None;
        let mut consider = |at: i64| soonest = Some(soonest.map_or(at, |s| s.min(at)));
        for topic in self.topics.values() {
            for partition in topic.partitions.values() {
                for batch in partition.in_flight.values() {
                    consider(batch.created_ms + self.settings.delivery_timeout_ms);
                }
                if let Some(batch) = partition.queued.front() {
                    consider(batch.created_ms + self.settings.delivery_timeout_ms);
                    if !partition.must_wait(&self.settings) {
                        consider(
                            (batch.created_ms + self.settings.linger_ms).max(batch.not_before_ms),
                        );
                    }
                }
            }
        }
        soonest
    }

    /// A batch was answered positively.
    pub fn delivered(
        &mut self,
        topic: &str,
        partition: i32,
        id: BatchId,
        base_offset: i64,
        append_time_ms: i64,
    ) -> Option<Completed> {
        let batch = self.take_in_flight(topic, partition, id)?;
        if let Some(queue) =
            self.topics.get_mut(topic).and_then(|t| t.partitions.get_mut(&partition))
        {
            queue.known_to_broker = true;
        }
        let outcome = Outcome::Delivered { base_offset, append_time_ms };
        Some(batch.complete(topic, partition, outcome))
    }

    fn take_in_flight(&mut self, topic: &str, partition: i32, id: BatchId) -> Option<Batch> {
        let queue = self.topics.get_mut(topic)?.partitions.get_mut(&partition)?;
        let batch = queue.in_flight.remove(&id)?;
        self.used -= batch.charged;
        Some(batch)
    }

    /// A batch was refused, or not answered: it is queued again, or has ended.
    pub fn failed(
        &mut self,
        now_ms: i64,
        topic: &str,
        partition: i32,
        id: BatchId,
        error: SendError,
    ) -> Option<Completed> {
        let mut batch = self.take_in_flight(topic, partition, id)?;
        let expired = now_ms >= batch.created_ms + self.settings.delivery_timeout_ms;
        match self.verdict(&batch, error) {
            Verdict::End(outcome) => {
                // Its sequences will never be used: later ones would be out of order.
                self.tainted |= self.settings.idempotent;
                Some(batch.complete(topic, partition, outcome))
            }
            Verdict::Retry if expired || batch.attempts > self.settings.retries => {
                self.tainted |= self.settings.idempotent;
                let outcome = match error {
                    SendError::Broker(code) if !expired => Outcome::Refused(code),
                    _ => Outcome::Expired { sent: true },
                };
                Some(batch.complete(topic, partition, outcome))
            }
            Verdict::Retry => {
                let exponent = batch.attempts.saturating_sub(1).min(16);
                let pause = self.settings.retry_backoff_ms.saturating_mul(1 << exponent);
                batch.not_before_ms = now_ms + pause.min(self.settings.retry_backoff_max_ms);
                self.used += batch.charged;
                self.requeue(topic, partition, batch);
                None
            }
        }
    }

    fn verdict(&mut self, batch: &Batch, error: SendError) -> Verdict {
        let SendError::Broker(code) = error else { return Verdict::Retry };
        match code {
            ErrorCode::OUT_OF_ORDER_SEQUENCE_NUMBER if self.settings.idempotent => {
                // Sent behind an unanswered batch it may just have come too early, and goes again
                // as it is. Sent with nothing before it, there is a gap that will never close.
                self.tainted |= batch.nothing_before;
                Verdict::Retry
            }
            ErrorCode::UNKNOWN_PRODUCER_ID | ErrorCode::INVALID_PRODUCER_EPOCH
                if self.settings.idempotent =>
            {
                self.tainted = true;
                Verdict::Retry
            }
            code if code.retriable() => Verdict::Retry,
            code => Verdict::End(Outcome::Refused(code)),
        }
    }

    /// Puts a batch back in the order of batches.
    fn requeue(&mut self, topic: &str, partition: i32, batch: Batch) {
        let Some(topic) = self.topics.get_mut(topic) else { return };
        let queue = &mut topic.partitions.entry(partition).or_default().queued;
        let place = queue.iter().position(|other| other.id > batch.id).unwrap_or(queue.len());
        queue.insert(place, batch);
    }

    /// Ends the batches whose delivery timeout has passed while they waited to be sent.
    pub fn expire(&mut self, now_ms: i64) -> Vec<Completed> {
        let limit = self.settings.delivery_timeout_ms;
        let idempotent = self.settings.idempotent;
        self.end_queued(|batch| {
            let sent = batch.attempts > 0;
            (now_ms >= batch.created_ms + limit)
                .then_some((Outcome::Expired { sent }, sent && idempotent))
        })
    }

    /// Ends every batch; answers to those under way change nothing any more.
    pub fn abort(&mut self) -> Vec<Completed> {
        for topic in self.topics.values_mut() {
            for partition in topic.partitions.values_mut() {
                let under_way = core::mem::take(&mut partition.in_flight);
                for batch in under_way.into_values().rev() {
                    partition.queued.push_front(batch);
                }
            }
        }
        self.end_queued(|_| Some((Outcome::Aborted, false)))
    }

    fn end_queued(&mut self, ends: impl Fn(&Batch) -> Option<(Outcome, bool)>) -> Vec<Completed> {
        let mut ended = Vec::new();
        for (name, topic) in &mut self.topics {
            for (index, partition) in &mut topic.partitions {
                let mut kept = VecDeque::new();
                for batch in core::mem::take(&mut partition.queued) {
                    match ends(&batch) {
                        None => kept.push_back(batch),
                        Some((outcome, tainted)) => {
                            self.used -= batch.charged;
                            self.tainted |= tainted;
                            ended.push(batch.complete(name, *index, outcome));
                        }
                    }
                }
                partition.queued = kept;
            }
        }
        ended
    }
}

enum Verdict {
    Retry,
    End(Outcome),
}

impl Partition {
    /// Whether nothing more may be sent before an answer comes.
    fn must_wait(&self, settings: &ProducerSettings) -> bool {
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
    fn due(&self, now_ms: i64, eager: bool, settings: &ProducerSettings) -> bool {
        let Some(batch) = self.queued.front() else { return false };
        if now_ms < batch.not_before_ms {
            return false;
        }
        eager
            || batch.attempts > 0
            || self.queued.len() > 1
            || batch.builder.size() >= settings.batch_bytes
            || now_ms >= batch.created_ms + settings.linger_ms
    }
}

fn seal(
    batch: &mut Batch,
    codec: Codec,
    compress: &mut impl FnMut(Codec, &[u8]) -> Vec<u8>,
) -> Bytes {
    if let Some(sealed) = &batch.sealed {
        return sealed.clone();
    }
    batch.builder.attributes = Attributes::default();
    let bytes = if codec == Codec::None {
        Bytes::from(batch.builder.clone().build())
    } else {
        let packed = compress(codec, batch.builder.records());
        Bytes::from(batch.builder.build_compressed(codec, &packed))
    };
    batch.sealed = Some(bytes.clone());
    bytes
}
