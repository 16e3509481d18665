//! The records waiting for a task, and the choice of the next one.
//!
//! The next record is the one with the smallest timestamp among the heads of the partitions, in
//! the order of Java's `PriorityQueue` where timestamps are equal. A head is deserialised and
//! stamped when it becomes the head, not when it arrives, because the timestamp extractor is told
//! the highest timestamp processed so far.

use alloc::collections::{BTreeMap, VecDeque};
use alloc::string::{String, ToString};
use alloc::sync::Arc;
use alloc::vec::Vec;

use bytes::Bytes;

use crate::datum::{Datum, Headers};
use crate::error::TaskError;
use crate::serdes::Serde;
use crate::store::{Change, read_change};
use crate::topology::{Graph, NodeIndex, Operator, Source};

/// The highest timestamp of a partition before any record.
pub const UNKNOWN_TIME: i64 = -1;

/// A record as it was consumed.
#[derive(Clone, Debug, PartialEq)]
pub struct InputRecord {
    pub offset: i64,
    pub timestamp: i64,
    pub key: Option<Bytes>,
    pub value: Option<Bytes>,
    pub headers: Headers,
}

/// A record at the head of its queue.
#[derive(Debug)]
pub(crate) struct Head {
    pub(crate) offset: i64,
    pub(crate) timestamp: i64,
    pub(crate) key: Datum,
    pub(crate) value: Change,
    pub(crate) headers: Headers,
}

/// Whether a task may process now (`max.task.idle.ms`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readiness {
    /// A record can be processed.
    Ready,
    /// Nothing is buffered.
    Empty,
    /// A partition without buffered records may still have earlier ones to fetch.
    AwaitingFetch,
    /// A partition has no more records; the task waits until this time (ms) for new ones.
    IdleUntil(i64),
}

#[derive(Debug)]
struct Queue {
    topic: Arc<str>,
    node: NodeIndex,
    waiting: VecDeque<InputRecord>,
    head: Option<Head>,
    /// Highest timestamp processed.
    time: i64,
    /// The offset after the last record processed or dropped.
    next_offset: Option<i64>,
    /// Records that the broker has and that were not fetched; `None` before the first fetch.
    lag: Option<i64>,
    idle_deadline: Option<i64>,
}

impl Queue {
    fn len(&self) -> usize {
        self.waiting.len() + usize::from(self.head.is_some())
    }
}

/// The queues of all partitions of a task.
#[derive(Debug, Default)]
pub(crate) struct Queues {
    queues: Vec<Queue>,
    by_topic: BTreeMap<Arc<str>, usize>,
    /// Queues with a head: a binary heap by the head's timestamp.
    heap: Vec<usize>,
    buffered: usize,
}

impl Queues {
    pub(crate) fn add(&mut self, topic: &str, node: NodeIndex) {
        let topic: Arc<str> = Arc::from(topic);
        self.by_topic.insert(topic.clone(), self.queues.len());
        self.queues.push(Queue {
            topic,
            node,
            waiting: VecDeque::new(),
            head: None,
            time: UNKNOWN_TIME,
            next_offset: None,
            lag: None,
            idle_deadline: None,
        });
    }

    pub(crate) fn topics(&self) -> impl Iterator<Item = &str> {
        self.queues.iter().map(|queue| queue.topic.as_ref())
    }

    fn position(&self, topic: &str) -> Result<usize, TaskError> {
        let position = self.by_topic.get(topic).copied();
        position.ok_or_else(|| TaskError::UnknownTopic(topic.to_string()))
    }

    pub(crate) fn buffered(&self) -> usize {
        self.buffered
    }

    pub(crate) fn buffered_of(&self, topic: &str) -> usize {
        self.position(topic).map_or(0, |position| self.queues[position].len())
    }

    pub(crate) fn enqueue(
        &mut self,
        graph: &Graph,
        topic: &str,
        records: impl Iterator<Item = InputRecord>,
    ) -> Result<(), TaskError> {
        let position = self.position(topic)?;
        let queue = &mut self.queues[position];
        let before = queue.len();
        queue.waiting.extend(records);
        self.buffered += queue.len() - before;
        if self.queues[position].head.is_none() {
            self.update_head(graph, position)?;
            if self.queues[position].head.is_some() {
                self.offer(position);
            }
        }
        Ok(())
    }

    /// The next record, the node of its source and its topic.
    pub(crate) fn next(
        &mut self,
        graph: &Graph,
    ) -> Result<Option<(NodeIndex, Arc<str>, Head)>, TaskError> {
        let Some(position) = self.poll() else { return Ok(None) };
        let queue = &mut self.queues[position];
        let Some(head) = queue.head.take() else { return Ok(None) };
        queue.time = queue.time.max(head.timestamp);
        queue.next_offset = Some(head.offset.saturating_add(1));
        self.buffered -= 1;
        let (node, topic) = (queue.node, queue.topic.clone());
        self.update_head(graph, position)?;
        if self.queues[position].head.is_some() {
            self.offer(position);
        }
        Ok(Some((node, topic, head)))
    }

    fn update_head(&mut self, graph: &Graph, position: usize) -> Result<(), TaskError> {
        let queue = &mut self.queues[position];
        let Operator::Source(source) = &graph.nodes[queue.node].operator else { return Ok(()) };
        while queue.head.is_none() {
            let Some(record) = queue.waiting.pop_front() else { break };
            let offset = record.offset;
            match read(source, &graph.nodes[queue.node].name, &queue.topic, record, queue.time)? {
                Some(head) => queue.head = Some(head),
                None => {
                    queue.next_offset = Some(offset.saturating_add(1));
                    self.buffered -= 1;
                }
            }
        }
        Ok(())
    }

    pub(crate) fn set_lag(&mut self, topic: &str, lag: i64) -> Result<(), TaskError> {
        let position = self.position(topic)?;
        self.queues[position].lag = Some(lag);
        Ok(())
    }

    pub(crate) fn set_time(&mut self, topic: &str, time: i64) -> Result<(), TaskError> {
        let position = self.position(topic)?;
        self.queues[position].time = time;
        Ok(())
    }

    /// The rule of `max.task.idle.ms`: −1 never waits; otherwise an empty queue that may have
    /// more to fetch is waited for, and one that has none for `idle_ms`.
    pub(crate) fn readiness(&mut self, now: i64, idle_ms: i64) -> Readiness {
        if self.buffered == 0 {
            return Readiness::Empty;
        }
        if idle_ms < 0 {
            return Readiness::Ready;
        }
        for queue in &mut self.queues {
            if queue.head.is_some() {
                queue.idle_deadline = None;
                continue;
            }
            match queue.lag {
                None | Some(1..) => {
                    queue.idle_deadline = None;
                    return Readiness::AwaitingFetch;
                }
                Some(_) => {
                    let deadline = *queue.idle_deadline.get_or_insert(now.saturating_add(idle_ms));
                    if now < deadline {
                        return Readiness::IdleUntil(deadline);
                    }
                }
            }
        }
        Readiness::Ready
    }

    /// Topic, next offset and partition time of every partition that has progressed.
    pub(crate) fn progress(&self) -> Vec<(String, i64, i64)> {
        let progressed = |queue: &Queue| {
            queue.next_offset.map(|offset| (queue.topic.to_string(), offset, queue.time))
        };
        self.queues.iter().filter_map(progressed).collect()
    }

    fn head_time(&self, position: usize) -> i64 {
        self.queues[position].head.as_ref().map_or(i64::MAX, |head| head.timestamp)
    }

    /// Adds to the heap, sifting up past strictly later heads only.
    fn offer(&mut self, position: usize) {
        self.heap.push(position);
        let mut at = self.heap.len() - 1;
        while at > 0 {
            let parent = (at - 1) / 2;
            if self.head_time(self.heap[at]) >= self.head_time(self.heap[parent]) {
                break;
            }
            self.heap.swap(at, parent);
            at = parent;
        }
    }

    /// Takes the top; the last element sifts down from there, the left child first among equals.
    fn poll(&mut self) -> Option<usize> {
        let last = self.heap.pop()?;
        let Some(top) = self.heap.first_mut() else { return Some(last) };
        let top = core::mem::replace(top, last);
        let mut at = 0;
        loop {
            let (left, right) = (2 * at + 1, 2 * at + 2);
            if left >= self.heap.len() {
                break;
            }
            let mut child = left;
            if right < self.heap.len()
                && self.head_time(self.heap[left]) > self.head_time(self.heap[right])
            {
                child = right;
            }
            if self.head_time(self.heap[at]) <= self.head_time(self.heap[child]) {
                break;
            }
            self.heap.swap(at, child);
            at = child;
        }
        Some(top)
    }
}

/// Deserialises and stamps a record; `None` when its extractor gave it no time.
fn read(
    source: &Source,
    node: &str,
    topic: &str,
    record: InputRecord,
    time: i64,
) -> Result<Option<Head>, TaskError> {
    let serde = |part, source| TaskError::Serde { place: topic.to_string(), part, source };
    let key = read_part(&source.key, topic, &record.key).map_err(|error| serde("key", error))?;
    let value = match source.changes {
        true => read_change(&source.value, topic, record.value.as_ref())?,
        false => Change::new(
            read_part(&source.value, topic, &record.value)
                .map_err(|error| serde("value", error))?,
        ),
    };
    let mut timestamp = record.timestamp;
    if let Some(extractor) = &source.timestamp {
        let arguments = [key.clone(), value.new.clone(), Datum::I64(timestamp), Datum::I64(time)];
        let failed = |message| TaskError::Function { node: node.to_string(), message };
        timestamp = match extractor.value(&arguments).map_err(|error| failed(error.message))? {
            Datum::I64(timestamp) => timestamp,
            Datum::I32(timestamp) => i64::from(timestamp),
            Datum::Null => -1,
            other => {
                return Err(failed(alloc::format!(
                    "a timestamp extractor must return an i64, but returned {}",
                    other.kind()
                )));
            }
        };
        if timestamp < 0 {
            return Ok(None);
        }
    }
    if timestamp < 0 {
        let (topic, offset) = (topic.to_string(), record.offset);
        return Err(TaskError::Timestamp { topic, offset, timestamp });
    }
    let (offset, headers) = (record.offset, record.headers);
    Ok(Some(Head { offset, timestamp, key, value, headers }))
}

fn read_part(
    serde: &Serde,
    topic: &str,
    bytes: &Option<Bytes>,
) -> Result<Datum, crate::serdes::SerdeError> {
    serde.deserialize(topic, bytes.as_ref())
}
