//! From the DSL's calls to the logical graph.
//!
//! Every operation takes numbers from one counter, exactly as Java's builder does: also where a
//! name was given (the number is spent), and in Java's order within a call. Names of internal
//! topics and stores follow from them, so this decides whether state carries over from Java.

mod graph;
mod groups;
mod names;
mod streams;
mod tables;

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use graph::{GraphIndex, LogicalGraph};
use names::Names;

use crate::error::TopologyError;
use crate::function::{Arguments, Function, UserFunction};
use crate::serdes::Serde;
use crate::spec::{Functions, Materialized, Operation, Spec};
use crate::topology::{Graph, StoreDefinition, StoreIndex, StoreKind, Windows};

/// Builds the graph of a spec.
pub(crate) fn graph(spec: Spec, functions: Vec<UserFunction>) -> Result<Graph, TopologyError> {
    let functions = Functions::new(functions, &spec.functions, &spec.defaults)
        .map_err(TopologyError::Invalid)?;
    let mut builder = Builder {
        functions,
        names: Names::default(),
        graph: LogicalGraph::new(),
        objects: Vec::with_capacity(spec.operations.len()),
        unmaterialized: BTreeMap::new(),
    };
    for (position, operation) in spec.operations.into_iter().enumerate() {
        let name = operation.name();
        let object = builder.apply(operation).map_err(|reason| TopologyError::Operation {
            position,
            operation: name.to_string(),
            reason,
        })?;
        builder.objects.push(object);
    }
    builder.graph.write().map_err(TopologyError::Invalid)
}

/// What an operation results in.
#[derive(Debug)]
enum Object {
    Stream(Stream),
    Table(Table),
    Grouped(Grouped),
    Windowed(Windowed),
    GroupedTable(GroupedTable),
    Split(Split),
    Nothing,
}

impl Object {
    fn kind(&self) -> &'static str {
        match self {
            Object::Stream(_) => "a stream",
            Object::Table(_) => "a table",
            Object::Grouped(_) => "a grouped stream",
            Object::Windowed(_) => "a windowed stream",
            Object::GroupedTable(_) => "a grouped table",
            Object::Split(_) => "a split",
            Object::Nothing => "nothing",
        }
    }
}

#[derive(Clone, Debug)]
struct Stream {
    name: String,
    key: Option<Serde>,
    value: Option<Serde>,
    /// Names of the sources that this stream comes from.
    sources: BTreeSet<String>,
    /// The key changed, so a grouping or a join must repartition first.
    repartition_required: bool,
    node: GraphIndex,
    /// A repartition for a join, which a second join by the same name shares.
    repartition: Option<GraphIndex>,
}

#[derive(Clone, Debug)]
struct Table {
    key: Option<Serde>,
    value: Option<Serde>,
    sources: BTreeSet<String>,
    node: GraphIndex,
    /// The operation whose table this one is computed from, without a store between.
    parent: Option<usize>,
    send_old: bool,
}

#[derive(Clone, Debug)]
struct Grouped {
    key: Option<Serde>,
    value: Option<Serde>,
    sources: BTreeSet<String>,
    repartition_required: bool,
    node: GraphIndex,
    /// The name that the user gave to the grouping.
    given_name: Option<String>,
    repartition: Option<GraphIndex>,
}

#[derive(Clone, Debug)]
struct Windowed {
    grouped: usize,
    windows: Windows,
}

#[derive(Clone, Debug)]
struct GroupedTable {
    key: Option<Serde>,
    value: Option<Serde>,
    node: GraphIndex,
    given_name: Option<String>,
    repartition: Option<GraphIndex>,
}

#[derive(Clone, Debug)]
struct Split {
    splitter: String,
    source: Stream,
    node: GraphIndex,
    branches: usize,
    closed: bool,
}

#[derive(Debug)]
struct Builder {
    functions: Functions,
    names: Names,
    graph: LogicalGraph,
    objects: Vec<Object>,
    /// Tables read from topics, and the store that each would have.
    unmaterialized: BTreeMap<GraphIndex, StoreIndex>,
}

impl Builder {
    fn apply(&mut self, operation: Operation) -> Result<Object, String> {
        use Operation as Op;
        match operation {
            Op::Stream { topics, consumed } => self.stream(topics, consumed.unwrap_or_default()),
            Op::Table { topic, consumed, materialized } => {
                self.table(topic, consumed.unwrap_or_default(), materialized)
            }
            Op::Filter { input, r#fn, name, materialized } => {
                self.filter(input, &r#fn, name, materialized, false)
            }
            Op::FilterNot { input, r#fn, name, materialized } => {
                self.filter(input, &r#fn, name, materialized, true)
            }
            Op::MapValues { input, r#fn, with_key, name, materialized } => {
                self.map_values(input, &r#fn, with_key, name, materialized)
            }
            Op::Map { .. }
            | Op::FlatMap { .. }
            | Op::FlatMapValues { .. }
            | Op::SelectKey { .. }
            | Op::Peek { .. }
            | Op::Foreach { .. }
            | Op::Merge { .. }
            | Op::Split { .. }
            | Op::Branch { .. }
            | Op::DefaultBranch { .. }
            | Op::To { .. } => self.apply_to_stream(operation),
            Op::Repartition { input, repartitioned } => {
                self.repartition(input, repartitioned.unwrap_or_default())
            }
            Op::ToTable { input, name, materialized } => {
                self.stream_to_table(input, name, materialized)
            }
            Op::ToStream { input, r#fn, name } => self.table_to_stream(input, r#fn.as_ref(), name),
            Op::GroupBy { input, r#fn, grouped } => self.group_by(input, &r#fn, grouped),
            Op::GroupByKey { input, grouped } => self.group_by_key(input, grouped),
            Op::WindowedBy { input, size_ms, advance_ms, grace_ms } => {
                let advance_ms = advance_ms.unwrap_or(size_ms);
                self.windowed_by(input, Windows { size_ms, advance_ms, grace_ms })
            }
            Op::Count { input, name, materialized } => self.count(input, name, materialized),
            Op::Reduce { .. } | Op::Aggregate { .. } => self.aggregate(operation),
            Op::Join { input, table, r#fn, with_key, joined } => {
                let joined = joined.unwrap_or_default();
                self.join(
                    input,
                    table,
                    streams::Joiner { json: &r#fn, with_key, left: false },
                    joined,
                )
            }
            Op::LeftJoin { input, table, r#fn, with_key, joined } => {
                let joined = joined.unwrap_or_default();
                self.join(
                    input,
                    table,
                    streams::Joiner { json: &r#fn, with_key, left: true },
                    joined,
                )
            }
        }
    }

    fn object(&self, position: usize) -> Result<&Object, String> {
        self.objects.get(position).ok_or_else(|| {
            alloc::format!(
                "input {position} does not come before it: {} operations do",
                self.objects.len()
            )
        })
    }

    fn stream_at(&self, position: usize) -> Result<Stream, String> {
        match self.object(position)? {
            Object::Stream(stream) => Ok(stream.clone()),
            other => Err(not(position, "a stream", other)),
        }
    }

    fn table_at(&self, position: usize) -> Result<Table, String> {
        match self.object(position)? {
            Object::Table(table) => Ok(table.clone()),
            other => Err(not(position, "a table", other)),
        }
    }

    fn function(&self, json: &serde_json::Value, names: Arguments) -> Result<Function, String> {
        self.functions.function(json, names)
    }

    /// Adds a store's definition; whether a processor uses it is decided later.
    fn store(
        &mut self,
        name: &str,
        kind: StoreKind,
        serdes: (Option<Serde>, Option<Serde>),
        materialized: &Materialized,
    ) -> StoreIndex {
        self.graph.stores.push(StoreDefinition {
            name: name.to_string(),
            key: serdes.0.unwrap_or_else(|| self.functions.default_key.clone()),
            value: serdes.1.unwrap_or_else(|| self.functions.default_value.clone()),
            kind,
            caching: materialized.caching.unwrap_or(true),
            logging: materialized.logging.unwrap_or(true),
            topic_config: materialized.topic_config.clone(),
        });
        self.graph.stores.len() - 1
    }

    /// The store's name: given, or numbered.
    fn store_name(&mut self, materialized: &Materialized, prefix: &str) -> Result<String, String> {
        match &materialized.store {
            Some(name) => {
                names::validate(name)?;
                Ok(name.clone())
            }
            None => Ok(self.names.store(prefix)),
        }
    }
}

fn not(position: usize, wanted: &str, found: &Object) -> String {
    alloc::format!("input {position} must be {wanted}, but is {}", found.kind())
}
