//! The finished topology: processors in the order in which Java adds them, their stores and
//! topics, and the sub-topologies that tasks are made of.
//!
//! What always holds: a node's parents come before it, except that a repartition topic separates
//! sub-topologies, so a sink and the source behind it are not connected. A store belongs to
//! exactly one sub-topology.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::sync::Arc;
use alloc::vec::Vec;

use crate::aggregate::NativeAggregate;
use crate::build;
use crate::error::TopologyError;
use crate::function::{Function, UserFunction};
use crate::serdes::Serde;
use crate::spec::{OffsetReset, Spec};

pub(crate) type NodeIndex = usize;
pub(crate) type StoreIndex = usize;

/// A Streams application's topology; cheap to clone.
#[derive(Clone, Debug)]
pub struct Topology {
    pub(crate) graph: Arc<Graph>,
}

#[derive(Debug, Default)]
pub(crate) struct Graph {
    pub(crate) nodes: Vec<Node>,
    pub(crate) stores: Vec<StoreDefinition>,
    pub(crate) subtopologies: Vec<Subtopology>,
    /// Repartition topics without the application's prefix, and the partitions that the user
    /// fixed.
    pub(crate) repartition_topics: BTreeMap<String, Option<i32>>,
    /// Groups of topics (without prefix) that must agree on their number of partitions.
    pub(crate) copartitioned: Vec<BTreeSet<String>>,
}

#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) name: String,
    pub(crate) parents: Vec<NodeIndex>,
    pub(crate) children: Vec<NodeIndex>,
    pub(crate) stores: Vec<StoreIndex>,
    pub(crate) operator: Operator,
    pub(crate) subtopology: usize,
}

/// Nodes connected to one another by edges or by stores.
#[derive(Debug, Default)]
pub(crate) struct Subtopology {
    pub(crate) nodes: Vec<NodeIndex>,
    pub(crate) stores: Vec<StoreIndex>,
}

/// What a node does with a record.
#[derive(Clone, Debug)]
pub(crate) enum Operator {
    Source(Source),
    Sink(Sink),
    Filter {
        predicate: Function,
        negate: bool,
    },
    Map(Function),
    MapValues {
        function: Function,
        with_key: bool,
    },
    FlatMap(Function),
    FlatMapValues {
        function: Function,
        with_key: bool,
    },
    SelectKey(Function),
    Peek(Function),
    Foreach(Function),
    /// Merge, and the child of a branch.
    Pass,
    /// One predicate per child; a child more than predicates is the default branch.
    Branch(Vec<Function>),
    /// Before a repartition topic. Null keys pass when a left join stands behind it.
    Repartition {
        drop_null_keys: bool,
    },
    TableSource {
        store: Option<StoreIndex>,
        send_old: bool,
    },
    TableFilter(TableFilter),
    TableMapValues(TableMapValues),
    /// Makes two changes of one where the group's key changes.
    TableSelect(Function),
    ToStream,
    Aggregate {
        store: StoreIndex,
        fold: Fold,
        send_old: bool,
    },
    WindowAggregate {
        store: StoreIndex,
        windows: Windows,
        fold: Fold,
        send_old: bool,
    },
    TableAggregate {
        store: StoreIndex,
        fold: TableFold,
        send_old: bool,
    },
    Join {
        table: Getter,
        joiner: Function,
        with_key: bool,
        left: bool,
    },
}

#[derive(Clone, Debug)]
pub(crate) struct Source {
    pub(crate) topics: Vec<String>,
    pub(crate) key: Serde,
    pub(crate) value: Serde,
    /// Values are changes of a table: old and new.
    pub(crate) changes: bool,
    pub(crate) timestamp: Option<Function>,
    pub(crate) reset: Option<OffsetReset>,
}

#[derive(Clone, Debug)]
pub(crate) struct Sink {
    pub(crate) topic: String,
    pub(crate) key: Serde,
    pub(crate) value: Serde,
    pub(crate) changes: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct TableFilter {
    pub(crate) predicate: Function,
    pub(crate) negate: bool,
    pub(crate) store: Option<StoreIndex>,
    pub(crate) send_old: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct TableMapValues {
    pub(crate) function: Function,
    pub(crate) with_key: bool,
    pub(crate) store: Option<StoreIndex>,
    pub(crate) send_old: bool,
}

/// How a group of records becomes one value.
#[derive(Clone, Debug)]
pub(crate) enum Fold {
    Count,
    Reduce(Function),
    Aggregate { initializer: Function, aggregator: Function },
    Native(Arc<NativeAggregate>),
}

/// The same for a table, whose old values leave the group again.
#[derive(Clone, Debug)]
pub(crate) enum TableFold {
    Count,
    Reduce { adder: Function, subtractor: Function },
    Aggregate { initializer: Function, adder: Function, subtractor: Function },
}

/// Time windows, aligned to the epoch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Windows {
    pub(crate) size_ms: i64,
    pub(crate) advance_ms: i64,
    pub(crate) grace_ms: i64,
}

/// How a join looks into a table.
#[derive(Clone, Debug)]
pub(crate) enum Getter {
    Store(StoreIndex),
    Filter { predicate: Function, negate: bool, inner: alloc::boxed::Box<Getter> },
    MapValues { function: Function, with_key: bool, inner: alloc::boxed::Box<Getter> },
}

#[derive(Clone, Debug)]
pub(crate) struct StoreDefinition {
    pub(crate) name: String,
    pub(crate) key: Serde,
    pub(crate) value: Serde,
    pub(crate) kind: StoreKind,
    pub(crate) caching: bool,
    pub(crate) logging: bool,
    pub(crate) topic_config: BTreeMap<String, String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StoreKind {
    KeyValue,
    Window { size_ms: i64, retention_ms: i64 },
}

/// A topic that the application makes for itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InternalTopic {
    pub name: String,
    pub kind: InternalTopicKind,
    /// Partitions that the user fixed; otherwise as many as the sub-topology's sources need.
    pub partitions: Option<i32>,
    /// The topic's configs, as Java sets them.
    pub configs: BTreeMap<String, String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InternalTopicKind {
    Repartition,
    Changelog,
}

/// Segments of repartition topics, in bytes.
const REPARTITION_SEGMENT_BYTES: &str = "52428800";

/// What a windowed changelog keeps beyond its store's retention
/// (`windowstore.changelog.additional.retention.ms`).
const CHANGELOG_ADDITIONAL_RETENTION_MS: i64 = 24 * 60 * 60 * 1000;

/// The topics of one sub-topology, with the application's prefix where they are internal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubtopologyTopics {
    pub sources: BTreeSet<String>,
    pub sinks: BTreeSet<String>,
    pub repartition: Vec<InternalTopic>,
    pub changelogs: Vec<InternalTopic>,
}

impl Topology {
    /// Builds the topology that a spec describes (decision 0003). `functions` are the host's, by
    /// position.
    pub fn from_spec(json: &str, functions: Vec<UserFunction>) -> Result<Topology, TopologyError> {
        let graph = build::graph(Spec::parse(json)?, functions)?;
        Ok(Topology { graph: Arc::new(graph) })
    }

    /// The sub-topologies' numbers are the positions.
    pub fn subtopologies(&self) -> usize {
        self.graph.subtopologies.len()
    }

    /// The topics of a sub-topology of an application; `None` when there is no such sub-topology.
    pub fn topics(&self, application: &str, subtopology: usize) -> Option<SubtopologyTopics> {
        let graph = &self.graph;
        let part = graph.subtopologies.get(subtopology)?;
        let mut topics = SubtopologyTopics {
            sources: BTreeSet::new(),
            sinks: BTreeSet::new(),
            repartition: Vec::new(),
            changelogs: Vec::new(),
        };
        for &node in &part.nodes {
            match &graph.nodes[node].operator {
                Operator::Source(source) => {
                    for topic in &source.topics {
                        topics.sources.insert(self.decorate(application, topic));
                        if let Some(partitions) = graph.repartition_topics.get(topic) {
                            topics.repartition.push(repartition_topic(
                                self.decorate(application, topic),
                                *partitions,
                            ));
                        }
                    }
                }
                Operator::Sink(sink) => {
                    topics.sinks.insert(self.decorate(application, &sink.topic));
                }
                _ => {}
            }
        }
        for &store in &part.stores {
            let store = &graph.stores[store];
            if store.logging {
                topics.changelogs.push(changelog_topic(application, store));
            }
        }
        Some(topics)
    }

    /// Groups of topics that must have the same number of partitions, with prefixes.
    pub fn copartitioned(&self, application: &str) -> Vec<BTreeSet<String>> {
        let decorated = |group: &BTreeSet<String>| {
            group.iter().map(|topic| self.decorate(application, topic)).collect()
        };
        self.graph.copartitioned.iter().map(decorated).collect()
    }

    /// Where a source topic without committed offsets begins, when the user said so.
    pub fn offset_reset(&self, topic: &str) -> Option<OffsetReset> {
        self.graph.nodes.iter().find_map(|node| match &node.operator {
            Operator::Source(source) if source.topics.iter().any(|name| name == topic) => {
                source.reset
            }
            _ => None,
        })
    }

    /// Names of all stores that are part of the topology.
    pub fn stores(&self) -> Vec<&str> {
        let stores = self.graph.subtopologies.iter().flat_map(|part| &part.stores);
        stores.map(|&store| self.graph.stores[store].name.as_str()).collect()
    }

    /// The topic's name in Kafka: internal topics carry the application's id.
    pub(crate) fn decorate(&self, application: &str, topic: &str) -> String {
        match self.graph.repartition_topics.contains_key(topic) {
            true => format!("{application}-{topic}"),
            false => topic.to_string(),
        }
    }
}

/// The changelog of a store.
pub(crate) fn changelog_name(application: &str, store: &str) -> String {
    format!("{application}-{store}-changelog")
}

fn repartition_topic(name: String, partitions: Option<i32>) -> InternalTopic {
    let configs = [
        ("cleanup.policy", "delete"),
        ("message.timestamp.type", "CreateTime"),
        ("retention.ms", "-1"),
        ("segment.bytes", REPARTITION_SEGMENT_BYTES),
    ];
    let configs = configs.iter().map(|(name, value)| (name.to_string(), value.to_string()));
    let kind = InternalTopicKind::Repartition;
    InternalTopic { name, kind, partitions, configs: configs.collect() }
}

fn changelog_topic(application: &str, store: &StoreDefinition) -> InternalTopic {
    let mut configs = BTreeMap::new();
    configs.insert("message.timestamp.type".to_string(), "CreateTime".to_string());
    match store.kind {
        StoreKind::KeyValue => {
            configs.insert("cleanup.policy".to_string(), "compact".to_string());
        }
        StoreKind::Window { retention_ms, .. } => {
            let retention = retention_ms.saturating_add(CHANGELOG_ADDITIONAL_RETENTION_MS);
            configs.insert("cleanup.policy".to_string(), "compact,delete".to_string());
            configs.insert("retention.ms".to_string(), retention.to_string());
        }
    }
    configs.extend(store.topic_config.clone());
    InternalTopic {
        name: changelog_name(application, &store.name),
        kind: InternalTopicKind::Changelog,
        partitions: None,
        configs,
    }
}
