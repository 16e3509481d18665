//! A task: some sub-topologies of an application for one partition.
//!
//! A task is single-threaded and depth-first: a record runs through the whole graph before the
//! next one, children in the order in which they were built, and a write to a store is seen by
//! the next read. Records come in through [`Task::enqueue`], leave through
//! [`Task::take_outputs`], and wall-clock time is an argument.
//!
//! Left out: punctuation, and standby tasks.

mod processors;
mod progress;
mod queue;
mod state;

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::sync::Arc;
use alloc::vec::Vec;

use bytes::Bytes;

pub use progress::{decode_partition_time, encode_partition_time};
pub use queue::{InputRecord, Readiness, UNKNOWN_TIME};

use crate::datum::{Datum, Headers};
use crate::error::TaskError;
use crate::function::UserError;
use crate::store::CacheBudget;
use crate::topology::{Graph, NodeIndex, Operator, StoreIndex, Topology, changelog_name};
use queue::Queues;
use state::StoreState;

/// Where a record that a task produced goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// The partition of the task itself: changelogs.
    Task,
    /// The partition that these bytes hash to (murmur2).
    Key(Bytes),
    /// Any partition: the record has no key.
    Any,
}

/// A record that a task produced.
#[derive(Clone, Debug, PartialEq)]
pub struct OutputRecord {
    pub topic: Arc<str>,
    pub destination: Destination,
    pub key: Option<Bytes>,
    pub value: Option<Bytes>,
    pub timestamp: i64,
    pub headers: Headers,
}

/// A record on its way from node to node. In a table's part of the graph it is a change, and
/// `old` the value before; elsewhere `old` is null.
#[derive(Clone, Debug)]
struct Record {
    key: Datum,
    value: Datum,
    old: Datum,
    timestamp: i64,
    headers: Headers,
}

/// The running form of sub-topologies.
#[derive(Debug)]
pub struct Task {
    graph: Arc<Graph>,
    queues: Queues,
    stores: BTreeMap<StoreIndex, StoreState>,
    /// Stores in the order in which their processors were built: the order of flushing.
    flush_order: Vec<StoreIndex>,
    /// What a node keeps for itself: the stream time of windowed aggregations.
    stream_times: BTreeMap<NodeIndex, i64>,
    /// Topics of sinks, with the application's prefix.
    sink_topics: BTreeMap<NodeIndex, Arc<str>>,
    outputs: Vec<OutputRecord>,
    /// Length of the current record's topic, for the cache's accounting.
    topic_length: usize,
    dropped: u64,
}

impl Task {
    /// A task of the given sub-topologies (one, except in tests). `budget` is shared by the tasks
    /// of a thread.
    pub fn new(
        topology: &Topology,
        application: &str,
        subtopologies: &[usize],
        budget: &CacheBudget,
    ) -> Task {
        let mut task = Task {
            graph: topology.graph.clone(),
            queues: Queues::default(),
            stores: BTreeMap::new(),
            flush_order: Vec::new(),
            stream_times: BTreeMap::new(),
            sink_topics: BTreeMap::new(),
            outputs: Vec::new(),
            topic_length: 0,
            dropped: 0,
        };
        let graph = topology.graph.clone();
        for (index, node) in graph.nodes.iter().enumerate() {
            if !subtopologies.contains(&node.subtopology) {
                continue;
            }
            match &node.operator {
                Operator::Source(source) => {
                    for topic in &source.topics {
                        task.queues.add(&topology.decorate(application, topic), index);
                    }
                }
                Operator::Sink(sink) => {
                    let topic = topology.decorate(application, &sink.topic);
                    task.sink_topics.insert(index, Arc::from(topic));
                }
                _ => {}
            }
            for &store in &node.stores {
                let definition = &graph.stores[store];
                let changelog = changelog_name(application, &definition.name);
                let state = StoreState::new(definition, changelog, budget);
                task.stores.entry(store).or_insert_with(|| {
                    task.flush_order.push(store);
                    state
                });
                // Only the store's own processor sends its changes on.
                if !matches!(node.operator, Operator::Join { .. })
                    && let Some(state) = task.stores.get_mut(&store)
                {
                    state.set_owner(index, &node.operator);
                }
            }
        }
        task
    }

    /// The topics that the task reads, with the application's prefix where they are internal.
    pub fn topics(&self) -> Vec<&str> {
        self.queues.topics().collect()
    }

    /// Hands over consumed records of the task's partition of a topic.
    pub fn enqueue(
        &mut self,
        topic: &str,
        records: impl IntoIterator<Item = InputRecord>,
    ) -> Result<(), TaskError> {
        let graph = self.graph.clone();
        self.queues.enqueue(&graph, topic, records.into_iter())
    }

    /// Records that wait to be processed.
    pub fn buffered(&self) -> usize {
        self.queues.buffered()
    }

    /// Records of a topic that wait to be processed.
    pub fn buffered_of(&self, topic: &str) -> usize {
        self.queues.buffered_of(topic)
    }

    /// Tells how many records of a topic are at the broker and not yet fetched; 0 or more.
    pub fn set_lag(&mut self, topic: &str, lag: i64) -> Result<(), TaskError> {
        self.queues.set_lag(topic, lag)
    }

    /// Restores the highest timestamp processed of a topic's partition.
    pub fn set_partition_time(&mut self, topic: &str, time: i64) -> Result<(), TaskError> {
        self.queues.set_time(topic, time)
    }

    /// Whether [`Task::process`] may be called at this time (ms). `idle_ms` is
    /// `max.task.idle.ms`.
    pub fn readiness(&mut self, now: i64, idle_ms: i64) -> Readiness {
        self.queues.readiness(now, idle_ms)
    }

    /// Processes the next record, whatever the readiness; false when none waits.
    pub fn process(&mut self) -> Result<bool, TaskError> {
        let graph = self.graph.clone();
        let Some((node, topic, head)) = self.queues.next(&graph)? else { return Ok(false) };
        self.topic_length = topic.len();
        let record = Record {
            key: head.key,
            value: head.value.new,
            old: head.value.old,
            timestamp: head.timestamp,
            headers: head.headers,
        };
        self.forward(&graph, node, record)?;
        Ok(true)
    }

    /// Writes out the record caches, store by store; this may forward records.
    pub fn flush(&mut self) -> Result<(), TaskError> {
        let graph = self.graph.clone();
        for position in 0..self.flush_order.len() {
            self.flush_store(&graph, self.flush_order[position])?;
        }
        Ok(())
    }

    /// What the task produced since the last call, in order.
    pub fn take_outputs(&mut self) -> Vec<OutputRecord> {
        core::mem::take(&mut self.outputs)
    }

    /// Bytes of memory aside, how much output waits to be taken.
    pub fn outputs(&self) -> usize {
        self.outputs.len()
    }

    /// For every topic that progressed: the offset to commit and the metadata to commit with it.
    pub fn progress(&self) -> Vec<(String, i64, String)> {
        let progress = self.queues.progress().into_iter();
        progress.map(|(topic, offset, time)| (topic, offset, encode_partition_time(time))).collect()
    }

    /// Records dropped so far: late ones, and those without the key or value that they need.
    pub fn dropped(&self) -> u64 {
        self.dropped
    }

    /// The stores and their changelogs; `None` where the store is not logged.
    pub fn changelogs(&self) -> Vec<(String, Option<String>)> {
        let changelog = |store: &StoreState| {
            (store.name.clone(), store.logging.then(|| store.changelog.to_string()))
        };
        self.flush_order.iter().filter_map(|index| self.stores.get(index)).map(changelog).collect()
    }

    /// Applies a record of a changelog to its store.
    pub fn restore(
        &mut self,
        changelog: &str,
        key: &Bytes,
        value: Option<&Bytes>,
        timestamp: i64,
    ) -> Result<(), TaskError> {
        let store = self.stores.values_mut().find(|store| store.changelog.as_ref() == changelog);
        match store {
            Some(store) => {
                store.restore(key, value, timestamp);
                Ok(())
            }
            None => Err(TaskError::UnknownStore(changelog.to_string())),
        }
    }

    /// The entries of a store below its cache: keys and values as stored, with timestamps.
    pub fn store_entries(&self, name: &str) -> Result<Vec<StoreEntry>, TaskError> {
        let store = self.stores.values().find(|store| store.name == name);
        store.ok_or_else(|| TaskError::UnknownStore(name.to_string()))?.entries()
    }

    /// The same as bytes, in Java's formats: keys (of windows with start and sequence number), and
    /// values behind their timestamps.
    pub fn store_bytes(&self, name: &str) -> Result<Vec<(Bytes, Bytes)>, TaskError> {
        let store = self.stores.values().find(|store| store.name == name);
        Ok(store.ok_or_else(|| TaskError::UnknownStore(name.to_string()))?.bytes())
    }

    fn forward(&mut self, graph: &Graph, node: NodeIndex, record: Record) -> Result<(), TaskError> {
        let children = &graph.nodes[node].children;
        let Some((&last, others)) = children.split_last() else { return Ok(()) };
        for &child in others {
            self.dispatch(graph, child, record.clone())?;
        }
        self.dispatch(graph, last, record)
    }
}

/// An entry of a store, deserialised.
#[derive(Clone, Debug, PartialEq)]
pub struct StoreEntry {
    pub key: Datum,
    pub value: Datum,
    pub timestamp: i64,
}

fn function_error(graph: &Graph, node: NodeIndex) -> impl Fn(UserError) -> TaskError {
    let node = graph.nodes[node].name.clone();
    move |error| TaskError::Function { node: node.clone(), message: error.message }
}
