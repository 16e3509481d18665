//! Batches of every partition, their sequences, retries and time limits.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::mem;

use ottla_model::record::{BatchBuilder, RecordHeader};
use ottla_model::{ErrorCode, Sequence, Timestamp};

use super::batch::{Batch, BatchId, Completed, Content, Identity, Outcome, ReadyBatch};
use super::partitioner::Partitioner;
use super::queue::Queue;

/// Rough cost of a batch beyond its bytes.
const BATCH_OVERHEAD: usize = 128;

/// The least room that a batch begins with, in bytes.
const FIRST_ROOM: usize = 512;

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
    /// `partitioner.ignore.keys`.
    pub ignore_keys: bool,
    /// `partitioner.class` is `round-robin`: every partition in turn, whatever the key.
    pub round_robin: bool,
}

/// A record to append, borrowed.
#[derive(Debug, Clone, Copy)]
pub struct NewRecord<'a> {
    /// Where to.
    pub topic: &'a str,
    /// `None`: the partitioner chooses.
    pub partition: Option<i32>,
    /// Milliseconds since 1970.
    pub timestamp: i64,
    /// The key, if any.
    pub key: Option<&'a [u8]>,
    /// The value, if any.
    pub value: Option<&'a [u8]>,
    /// Headers in order.
    pub headers: &'a [RecordHeader<'a>],
}

/// Where a record went.
#[derive(Debug, PartialEq, Eq)]
pub struct Appended<'a, S> {
    /// Its batch.
    pub batch: BatchId,
    /// Its place in the batch.
    pub index: usize,
    /// Its partition.
    pub partition: i32,
    /// What the caller attached to the batch.
    pub attached: &'a S,
    /// Whether [`Accumulator::take_ready`] has something to do that it did not have before, now or
    /// at a deadline.
    pub news: bool,
}

/// Why a record was not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AppendError {
    /// The topic is not known yet: see [`Accumulator::set_partitions`].
    UnknownTopic,
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

#[derive(Debug)]
struct Topic<S> {
    name: Arc<str>,
    partitioner: Partitioner,
    /// One for each partition.
    queues: Vec<Queue<S>>,
}

/// Given the topic and the partition of a new batch: the time in milliseconds, and what to attach.
pub(super) type BatchStart<'a, S> = dyn FnMut(&Arc<str>, i32) -> (i64, S) + 'a;

/// The machine. See the module. `S` is what the caller attaches to each batch.
#[derive(Debug)]
pub struct Accumulator<S> {
    settings: ProducerSettings,
    topics: Vec<Topic<S>>,
    by_name: BTreeMap<Arc<str>, usize>,
    /// The topic of the last record: most often the next one's, too.
    recent: usize,
    /// Topic and partition of all queues that are not idle: what a step costs depends on them
    /// alone.
    busy: BTreeSet<(usize, usize)>,
    used: usize,
    next_batch: BatchId,
    identity: Option<Identity>,
    /// An outcome is unknown for good: a new epoch is needed before anything else is sent.
    tainted: bool,
    flushing: bool,
    seed: u64,
}

impl<S> Accumulator<S> {
    /// An empty machine; `seed` drives the partitioner.
    #[must_use]
    pub fn new(settings: ProducerSettings, seed: u64) -> Self {
        Self {
            settings,
            topics: Vec::new(),
            by_name: BTreeMap::new(),
            recent: 0,
            busy: BTreeSet::new(),
            used: 0,
            next_batch: 1,
            identity: None,
            tainted: false,
            flushing: false,
            seed,
        }
    }

    /// Tells how many partitions a topic has; needed before its first record. There are never
    /// fewer than before: a topic that was made anew with fewer keeps the rest idle.
    pub fn set_partitions(&mut self, topic: &str, count: u32) {
        let count = count as usize;
        let index = self.by_name.get(topic).copied().unwrap_or_else(|| {
            // Topics stick to partitions independently of one another.
            self.seed = self.seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let name: Arc<str> = Arc::from(topic);
            let partitioner = Partitioner::new(self.seed);
            self.topics.push(Topic { name: Arc::clone(&name), partitioner, queues: Vec::new() });
            self.by_name.insert(name, self.topics.len() - 1);
            self.topics.len() - 1
        });
        let queues = &mut self.topics[index].queues;
        while queues.len() > count && queues.last().is_some_and(Queue::is_idle) {
            queues.pop();
        }
        if queues.len() < count {
            queues.resize_with(count, Queue::default);
        }
    }

    /// The number of partitions that a topic is known to have.
    #[must_use]
    pub fn partitions(&self, topic: &str) -> Option<u32> {
        let index = self.by_name.get(topic)?;
        u32::try_from(self.topics[*index].queues.len()).ok()
    }

    /// Bytes of `buffer.memory` in use.
    #[must_use]
    pub fn used_bytes(&self) -> usize {
        self.used
    }

    /// Whether every record is delivered or has failed.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.busy.is_empty()
    }

    /// While flushing, batches do not linger.
    pub fn set_flushing(&mut self, flushing: bool) {
        self.flushing = flushing;
    }

    fn find(&mut self, topic: &str) -> Option<usize> {
        if self.topics.get(self.recent).is_none_or(|known| &*known.name != topic) {
            self.recent = *self.by_name.get(topic)?;
        }
        Some(self.recent)
    }

    fn is_crowded(&self) -> bool {
        self.used * 2 > self.settings.buffer_bytes
    }

    /// Appends a record. When it is the first of a batch, `begin` answers the time in milliseconds
    /// and what to attach to the batch, given its topic and partition.
    ///
    /// # Errors
    /// See [`AppendError`].
    pub fn append(
        &mut self,
        record: &NewRecord<'_>,
        begin: &mut BatchStart<'_, S>,
    ) -> Result<Appended<'_, S>, AppendError> {
        let index = self.find(record.topic).ok_or(AppendError::UnknownTopic)?;
        let was_crowded = self.is_crowded();
        let NewRecord { key, value, headers, .. } = *record;
        let timestamp = Timestamp(record.timestamp);
        let topic = &mut self.topics[index];
        let count = u32::try_from(topic.queues.len()).unwrap_or(u32::MAX);
        let in_turn = self.settings.round_robin;
        let picked_key = key.filter(|_| !self.settings.ignore_keys && !in_turn);
        let sticky = record.partition.is_none() && picked_key.is_none();
        let batch_bytes = self.settings.batch_bytes;
        let partition = match record.partition {
            Some(partition) => partition,
            None if in_turn => topic.partitioner.next_in_turn(count),
            None => topic.partitioner.pick(picked_key, count, batch_bytes),
        };
        let Some(queue) = usize::try_from(partition).ok().and_then(|at| topic.queues.get_mut(at))
        else {
            return Err(AppendError::NoPartition { partition, count });
        };
        // A record that fits into a batch no larger than a request fits into a request. One batch
        // is always let in, or a record larger than the buffer would wait for ever.
        let most = batch_bytes.min(self.settings.max_request_bytes);
        let room = self.settings.buffer_bytes.saturating_sub(self.used);
        let open = queue.queued.back_mut().and_then(Batch::open);
        let tried =
            open.map(|builder| builder.append_within(most, room, timestamp, key, value, headers));
        let (grows, fresh) = match tried {
            Some(Ok(grows)) => (grows, false),
            _ => {
                let size = BatchBuilder::alone(key, value, headers);
                let limit = self.settings.max_request_bytes;
                if size > limit {
                    return Err(AppendError::TooLarge { size, limit });
                }
                let needed = size + BATCH_OVERHEAD;
                if self.used > 0 && needed > room {
                    return Err(AppendError::Full);
                }
                let capacity = queue.last_size.min(batch_bytes).max(size).max(FIRST_ROOM);
                let (created_ms, attached) = begin(&topic.name, partition);
                let mut batch = Batch::new(self.next_batch, created_ms, attached, capacity);
                if let Some(builder) = batch.open() {
                    builder.append(timestamp, key, value, headers);
                }
                queue.queued.push_back(batch);
                self.next_batch += 1;
                self.busy.insert((index, partition as usize));
                (needed, true)
            }
        };
        self.used += grows;
        if sticky {
            topic.partitioner.gave(grows);
        }
        // Where answers are awaited first, they are the news.
        let crowded = !was_crowded && self.used * 2 > self.settings.buffer_bytes;
        let due = fresh || queue.queued.back().is_some_and(|last| last.content.size() >= most);
        let news = crowded || due && !queue.must_wait(&self.settings);
        let batch = queue.queued.back_mut().expect("an open batch was found or made");
        batch.charged += grows;
        batch.count += 1;
        let (id, index) = (batch.id, batch.count - 1);
        Ok(Appended { batch: id, index, partition, attached: &batch.attached, news })
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
        for queue in self.topics.iter_mut().flat_map(|topic| &mut topic.queues) {
            queue.next_sequence = Sequence(0);
            queue.known_to_broker = false;
            for batch in &mut queue.queued {
                // Sent under the old epoch and refused or lost there: not in the log.
                batch.sequence = None;
            }
        }
    }

    fn nothing_in_flight(&self) -> bool {
        let mut busy = self.busy.iter();
        busy.all(|(topic, partition)| self.topics[*topic].queues[*partition].in_flight.is_empty())
    }

    /// Takes the batches to send now, at most one of each partition, for partitions that `may`
    /// be sent to (their leader is known and takes requests).
    pub fn take_ready(
        &mut self,
        now_ms: i64,
        mut may: impl FnMut(&str, i32) -> bool,
    ) -> Vec<ReadyBatch> {
        let mut ready = Vec::new();
        if self.settings.idempotent && (self.identity.is_none() || self.tainted) {
            return ready;
        }
        let eager = self.flushing || self.is_crowded();
        for &(topic_index, at) in &self.busy {
            let topic = &mut self.topics[topic_index];
            let queue = &mut topic.queues[at];
            let partition = at as i32;
            if !queue.due(now_ms, eager, &self.settings)
                || queue.must_wait(&self.settings)
                || !may(&topic.name, partition)
            {
                continue;
            }
            let Some(mut batch) = queue.queued.pop_front() else { continue };
            if let Some(identity) = self.identity.filter(|_| self.settings.idempotent)
                && batch.sequence.is_none()
            {
                let sequence = queue.next_sequence;
                batch.sequence = Some(sequence);
                queue.next_sequence = sequence.plus(i32::try_from(batch.count).unwrap_or(i32::MAX));
                batch.content.identify(identity, sequence);
            }
            batch.attempts += 1;
            let next = &mut queue.next_ordinal;
            batch.ordinal.get_or_insert_with(|| {
                *next += 1;
                *next
            });
            batch.nothing_before = queue.in_flight.keys().all(|other| *other > batch.id);
            queue.last_size = batch.content.size();
            ready.push(ReadyBatch {
                id: batch.id,
                topic: Arc::clone(&topic.name),
                partition,
                topic_index,
                content: mem::replace(&mut batch.content, Content::away()),
            });
            queue.in_flight.insert(batch.id, batch);
        }
        ready
    }

    /// When [`Accumulator::take_ready`] or [`Accumulator::expire`] may next have something to do,
    /// answers aside; `None` when nothing waits.
    #[must_use]
    pub fn next_deadline_ms(&self) -> Option<i64> {
        let busy = self.busy.iter();
        let queues = busy.map(|(topic, partition)| &self.topics[*topic].queues[*partition]);
        queues.filter_map(|queue| queue.deadline_ms(&self.settings)).min()
    }

    /// A batch was answered positively.
    pub fn delivered(
        &mut self,
        sent: &ReadyBatch,
        base_offset: i64,
        append_time_ms: i64,
    ) -> Option<Completed<S>> {
        let batch = self.take_in_flight(sent)?;
        self.topics[sent.topic_index].queues[sent.partition as usize].known_to_broker = true;
        let outcome = Outcome::Delivered { base_offset, append_time_ms };
        Some(self.end(batch, sent, outcome))
    }

    fn take_in_flight(&mut self, sent: &ReadyBatch) -> Option<Batch<S>> {
        let queue = self.topics.get_mut(sent.topic_index)?;
        let queue = queue.queues.get_mut(usize::try_from(sent.partition).ok()?)?;
        queue.in_flight.remove(&sent.id)
    }

    fn end(&mut self, batch: Batch<S>, sent: &ReadyBatch, outcome: Outcome) -> Completed<S> {
        self.used -= batch.charged;
        let place = (sent.topic_index, sent.partition as usize);
        if self.topics[place.0].queues[place.1].is_idle() {
            self.busy.remove(&place);
        }
        batch.complete(&sent.topic, sent.partition, outcome)
    }

    /// A batch was refused, or not answered: it is queued again, or has ended.
    pub fn failed(
        &mut self,
        now_ms: i64,
        mut sent: ReadyBatch,
        error: SendError,
    ) -> Option<Completed<S>> {
        let mut batch = self.take_in_flight(&sent)?;
        let expired = now_ms >= batch.created_ms + self.settings.delivery_timeout_ms;
        match self.verdict(&batch, error) {
            Verdict::End(outcome) => {
                // Its sequences will never be used: later ones would be out of order.
                self.tainted |= self.settings.idempotent;
                Some(self.end(batch, &sent, outcome))
            }
            Verdict::Retry if expired || batch.attempts > self.settings.retries => {
                self.tainted |= self.settings.idempotent;
                let outcome = match error {
                    SendError::Broker(code) if !expired => Outcome::Refused(code),
                    _ => Outcome::Expired { sent: true },
                };
                Some(self.end(batch, &sent, outcome))
            }
            Verdict::Retry => {
                let exponent = batch.attempts.saturating_sub(1).min(16);
                let pause = self.settings.retry_backoff_ms.saturating_mul(1 << exponent);
                batch.not_before_ms = now_ms + pause.min(self.settings.retry_backoff_max_ms);
                batch.content = mem::replace(&mut sent.content, Content::away());
                self.topics[sent.topic_index].queues[sent.partition as usize].requeue(batch);
                None
            }
        }
    }

    fn verdict(&mut self, batch: &Batch<S>, error: SendError) -> Verdict {
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

    /// Ends the batches whose delivery timeout has passed while they waited to be sent.
    pub fn expire(&mut self, now_ms: i64) -> Vec<Completed<S>> {
        let limit = self.settings.delivery_timeout_ms;
        let idempotent = self.settings.idempotent;
        self.end_queued(|batch| {
            let sent = batch.attempts > 0;
            (now_ms >= batch.created_ms + limit)
                .then_some((Outcome::Expired { sent }, sent && idempotent))
        })
    }

    /// Ends the batches that wait to be sent, as refused with `code`: the cluster does not let this
    /// client in. Those under way end with their answers.
    pub fn refuse(&mut self, code: ErrorCode) -> Vec<Completed<S>> {
        let idempotent = self.settings.idempotent;
        self.end_queued(|batch| Some((Outcome::Refused(code), batch.attempts > 0 && idempotent)))
    }

    /// Ends every batch; answers to those under way change nothing any more.
    pub fn abort(&mut self) -> Vec<Completed<S>> {
        for (topic, partition) in &self.busy {
            let queue = &mut self.topics[*topic].queues[*partition];
            for batch in mem::take(&mut queue.in_flight).into_values().rev() {
                queue.queued.push_front(batch);
            }
        }
        self.end_queued(|_| Some((Outcome::Aborted, false)))
    }

    fn end_queued(
        &mut self,
        ends: impl Fn(&Batch<S>) -> Option<(Outcome, bool)>,
    ) -> Vec<Completed<S>> {
        let mut ended = Vec::new();
        let (topics, used, tainted) = (&mut self.topics, &mut self.used, &mut self.tainted);
        self.busy.retain(|&(topic, partition)| {
            let topic = &mut topics[topic];
            let queue = &mut topic.queues[partition];
            if queue.queued.iter().any(|batch| ends(batch).is_some()) {
                for batch in mem::take(&mut queue.queued) {
                    let Some((outcome, taints)) = ends(&batch) else {
                        queue.queued.push_back(batch);
                        continue;
                    };
                    *used -= batch.charged;
                    *tainted |= taints;
                    ended.push(batch.complete(&topic.name, partition as i32, outcome));
                }
            }
            !queue.is_idle()
        });
        ended
    }
}

enum Verdict {
    Retry,
    End(Outcome),
}
