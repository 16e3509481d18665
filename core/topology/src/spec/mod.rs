//! The topology spec as it is written (decision 0003), read into types and nothing more.

mod functions;

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::Deserialize;
use serde_json::Value;

pub(crate) use functions::Functions;

use crate::error::TopologyError;

/// The version of the spec that this crate reads.
const VERSION: u32 = 1;

/// Operations of one spec: far more than anybody writes. A record runs through them depth-first,
/// so this bounds the stack.
const MOST_OPERATIONS: usize = 1_000;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    ottla_topology: u32,
    #[serde(default)]
    defaults: Defaults,
    #[serde(default)]
    functions: Vec<String>,
    ops: Vec<Value>,
}

/// Serdes where nothing else is known.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Defaults {
    pub(crate) key: Option<Value>,
    pub(crate) value: Option<Value>,
}

/// A spec whose operations have been read.
#[derive(Debug)]
pub(crate) struct Spec {
    pub(crate) defaults: Defaults,
    pub(crate) functions: Vec<String>,
    pub(crate) operations: Vec<Operation>,
}

impl Spec {
    pub(crate) fn parse(json: &str) -> Result<Spec, TopologyError> {
        let document: Document =
            serde_json::from_str(json).map_err(|error| TopologyError::Spec(error.to_string()))?;
        if document.ottla_topology != VERSION {
            return Err(TopologyError::Version {
                expected: VERSION,
                found: document.ottla_topology,
            });
        }
        if document.ops.len() > MOST_OPERATIONS {
            return Err(TopologyError::TooMany {
                most: MOST_OPERATIONS,
                found: document.ops.len(),
            });
        }
        let read = |(position, op): (usize, Value)| {
            serde_json::from_value(op).map_err(|error| TopologyError::Operation {
                position,
                operation: String::new(),
                reason: error.to_string(),
            })
        };
        Ok(Spec {
            defaults: document.defaults,
            functions: document.functions,
            operations: document.ops.into_iter().enumerate().map(read).collect::<Result<_, _>>()?,
        })
    }
}

/// One call of the DSL. A position names the operation whose result is meant.
#[derive(Debug, Deserialize)]
#[serde(tag = "op", rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum Operation {
    Stream {
        topics: Vec<String>,
        consumed: Option<Consumed>,
    },
    Table {
        topic: String,
        consumed: Option<Consumed>,
        materialized: Option<Materialized>,
    },
    Filter {
        input: usize,
        r#fn: Value,
        name: Option<String>,
        materialized: Option<Materialized>,
    },
    FilterNot {
        input: usize,
        r#fn: Value,
        name: Option<String>,
        materialized: Option<Materialized>,
    },
    Map {
        input: usize,
        r#fn: Value,
        name: Option<String>,
    },
    MapValues {
        input: usize,
        r#fn: Value,
        #[serde(default)]
        with_key: bool,
        name: Option<String>,
        materialized: Option<Materialized>,
    },
    FlatMap {
        input: usize,
        r#fn: Value,
        name: Option<String>,
    },
    FlatMapValues {
        input: usize,
        r#fn: Value,
        #[serde(default)]
        with_key: bool,
        name: Option<String>,
    },
    SelectKey {
        input: usize,
        r#fn: Value,
        name: Option<String>,
    },
    Peek {
        input: usize,
        r#fn: Value,
        name: Option<String>,
    },
    Foreach {
        input: usize,
        r#fn: Value,
        name: Option<String>,
    },
    Merge {
        input: usize,
        other: usize,
        name: Option<String>,
    },
    Split {
        input: usize,
        name: Option<String>,
    },
    Branch {
        input: usize,
        r#fn: Value,
        branched: Option<String>,
    },
    DefaultBranch {
        input: usize,
        branched: Option<String>,
    },
    Repartition {
        input: usize,
        repartitioned: Option<Repartitioned>,
    },
    ToTable {
        input: usize,
        name: Option<String>,
        materialized: Option<Materialized>,
    },
    GroupBy {
        input: usize,
        r#fn: Value,
        grouped: Option<Grouped>,
    },
    GroupByKey {
        input: usize,
        grouped: Option<Grouped>,
    },
    WindowedBy {
        input: usize,
        size_ms: i64,
        advance_ms: Option<i64>,
        #[serde(default)]
        grace_ms: i64,
    },
    Count {
        input: usize,
        name: Option<String>,
        materialized: Option<Materialized>,
    },
    Reduce {
        input: usize,
        r#fn: Option<Value>,
        adder: Option<Value>,
        subtractor: Option<Value>,
        name: Option<String>,
        materialized: Option<Materialized>,
    },
    Aggregate {
        input: usize,
        initializer: Option<Value>,
        r#fn: Option<Value>,
        adder: Option<Value>,
        subtractor: Option<Value>,
        native: Option<Value>,
        name: Option<String>,
        materialized: Option<Materialized>,
    },
    Join {
        input: usize,
        table: usize,
        r#fn: Value,
        #[serde(default)]
        with_key: bool,
        joined: Option<Joined>,
    },
    LeftJoin {
        input: usize,
        table: usize,
        r#fn: Value,
        #[serde(default)]
        with_key: bool,
        joined: Option<Joined>,
    },
    ToStream {
        input: usize,
        r#fn: Option<Value>,
        name: Option<String>,
    },
    To {
        input: usize,
        topic: String,
        produced: Option<Produced>,
    },
}

impl Operation {
    /// The operation's name in the spec.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Operation::Stream { .. } => "stream",
            Operation::Table { .. } => "table",
            Operation::Filter { .. } => "filter",
            Operation::FilterNot { .. } => "filter_not",
            Operation::Map { .. } => "map",
            Operation::MapValues { .. } => "map_values",
            Operation::FlatMap { .. } => "flat_map",
            Operation::FlatMapValues { .. } => "flat_map_values",
            Operation::SelectKey { .. } => "select_key",
            Operation::Peek { .. } => "peek",
            Operation::Foreach { .. } => "foreach",
            Operation::Merge { .. } => "merge",
            Operation::Split { .. } => "split",
            Operation::Branch { .. } => "branch",
            Operation::DefaultBranch { .. } => "default_branch",
            Operation::Repartition { .. } => "repartition",
            Operation::ToTable { .. } => "to_table",
            Operation::GroupBy { .. } => "group_by",
            Operation::GroupByKey { .. } => "group_by_key",
            Operation::WindowedBy { .. } => "windowed_by",
            Operation::Count { .. } => "count",
            Operation::Reduce { .. } => "reduce",
            Operation::Aggregate { .. } => "aggregate",
            Operation::Join { .. } => "join",
            Operation::LeftJoin { .. } => "left_join",
            Operation::ToStream { .. } => "to_stream",
            Operation::To { .. } => "to",
        }
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Consumed {
    pub(crate) name: Option<String>,
    pub(crate) key: Option<Value>,
    pub(crate) value: Option<Value>,
    pub(crate) timestamp: Option<Value>,
    pub(crate) reset: Option<OffsetReset>,
}

/// Where a source topic without committed offsets begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OffsetReset {
    Earliest,
    Latest,
    None,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Materialized {
    pub(crate) store: Option<String>,
    pub(crate) key: Option<Value>,
    pub(crate) value: Option<Value>,
    pub(crate) caching: Option<bool>,
    pub(crate) logging: Option<bool>,
    #[serde(default)]
    pub(crate) topic_config: BTreeMap<String, String>,
    pub(crate) retention_ms: Option<i64>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Grouped {
    pub(crate) name: Option<String>,
    pub(crate) key: Option<Value>,
    pub(crate) value: Option<Value>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Joined {
    pub(crate) name: Option<String>,
    pub(crate) key: Option<Value>,
    pub(crate) value: Option<Value>,
    pub(crate) other: Option<Value>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Produced {
    pub(crate) name: Option<String>,
    pub(crate) key: Option<Value>,
    pub(crate) value: Option<Value>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Repartitioned {
    pub(crate) name: Option<String>,
    pub(crate) key: Option<Value>,
    pub(crate) value: Option<Value>,
    pub(crate) partitions: Option<i32>,
}
