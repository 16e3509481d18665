//! Operations on streams.

use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use serde_json::Value;

use super::graph::{GraphIndex, GraphKind, ROOT, RepartitionNode};
use super::names;
use super::{Builder, Object, Split, Stream, not};
use crate::function::Arguments;
use crate::serdes::Serde;
use crate::spec::{Consumed, Joined, Materialized, Operation, Produced, Repartitioned};
use crate::topology::{Operator, Sink, Source};

/// The joiner of a join, as the spec has it.
pub(super) struct Joiner<'a> {
    pub(super) json: &'a Value,
    pub(super) with_key: bool,
    pub(super) left: bool,
}

/// A repartition topic in the making.
pub(super) struct Repartition<'a> {
    /// The topic's name without the suffix.
    pub(super) name: &'a str,
    pub(super) key: Option<Serde>,
    pub(super) value: Option<Serde>,
    pub(super) partitions: Option<i32>,
}

impl Builder {
    pub(super) fn source(
        &self,
        topics: Vec<String>,
        consumed: &Consumed,
    ) -> Result<Source, String> {
        for topic in &topics {
            names::validate(topic)?;
        }
        if topics.is_empty() {
            return Err("a stream needs at least one topic".into());
        }
        let timestamp = match &consumed.timestamp {
            Some(json) => Some(self.function(json, Arguments::Timestamp)?),
            None => None,
        };
        let key = self.functions.serde(&consumed.key)?;
        let value = self.functions.serde(&consumed.value)?;
        Ok(Source {
            topics,
            key: key.unwrap_or_else(|| self.functions.default_key.clone()),
            value: value.unwrap_or_else(|| self.functions.default_value.clone()),
            changes: false,
            timestamp,
            reset: consumed.reset,
        })
    }

    pub(super) fn stream(
        &mut self,
        topics: Vec<String>,
        consumed: Consumed,
    ) -> Result<Object, String> {
        let source = self.source(topics, &consumed)?;
        let name = self.names.given(consumed.name.as_ref(), "KSTREAM-SOURCE-")?;
        let node = self.graph.add(ROOT, name.clone(), GraphKind::StreamSource(source));
        Ok(Object::Stream(Stream {
            sources: BTreeSet::from([name.clone()]),
            name,
            key: self.functions.serde(&consumed.key)?,
            value: self.functions.serde(&consumed.value)?,
            repartition_required: false,
            node,
            repartition: None,
        }))
    }

    /// A processor below a stream; what is known of the stream carries over.
    fn below(
        &mut self,
        stream: &Stream,
        name: Option<&String>,
        prefix: &str,
        operator: Operator,
    ) -> Result<Stream, String> {
        let name = self.names.given(name, prefix)?;
        let node = self.graph.add(stream.node, name.clone(), GraphKind::Processor(operator));
        Ok(Stream { name, node, repartition: None, ..stream.clone() })
    }

    pub(super) fn filter_stream(
        &mut self,
        stream: &Stream,
        json: &Value,
        name: Option<String>,
        negate: bool,
    ) -> Result<Object, String> {
        let predicate = self.function(json, Arguments::KeyValue)?;
        let operator = Operator::Filter { predicate, negate };
        Ok(Object::Stream(self.below(stream, name.as_ref(), "KSTREAM-FILTER-", operator)?))
    }

    pub(super) fn map_values_of_stream(
        &mut self,
        stream: &Stream,
        json: &Value,
        with_key: bool,
        name: Option<String>,
    ) -> Result<Object, String> {
        let function = self.function(json, arguments(with_key))?;
        let operator = Operator::MapValues { function, with_key };
        let below = self.below(stream, name.as_ref(), "KSTREAM-MAPVALUES-", operator)?;
        Ok(Object::Stream(Stream { value: None, ..below }))
    }

    /// The operations that exist on streams alone.
    pub(super) fn apply_to_stream(&mut self, operation: Operation) -> Result<Object, String> {
        use Operation as Op;
        match operation {
            Op::Map { input, r#fn, name } => {
                let operator = Operator::Map(self.function(&r#fn, Arguments::KeyValue)?);
                self.rekey(input, name, "KSTREAM-MAP-", operator, false)
            }
            Op::FlatMap { input, r#fn, name } => {
                let operator = Operator::FlatMap(self.function(&r#fn, Arguments::KeyValue)?);
                self.rekey(input, name, "KSTREAM-FLATMAP-", operator, false)
            }
            Op::SelectKey { input, r#fn, name } => {
                let operator = Operator::SelectKey(self.function(&r#fn, Arguments::KeyValue)?);
                self.rekey(input, name, "KSTREAM-KEY-SELECT-", operator, true)
            }
            Op::FlatMapValues { input, r#fn, with_key, name } => {
                let stream = self.stream_at(input)?;
                let function = self.function(&r#fn, arguments(with_key))?;
                let operator = Operator::FlatMapValues { function, with_key };
                let below =
                    self.below(&stream, name.as_ref(), "KSTREAM-FLATMAPVALUES-", operator)?;
                Ok(Object::Stream(Stream { value: None, ..below }))
            }
            Op::Peek { input, r#fn, name } => {
                let stream = self.stream_at(input)?;
                let operator = Operator::Peek(self.function(&r#fn, Arguments::KeyValue)?);
                Ok(Object::Stream(self.below(&stream, name.as_ref(), "KSTREAM-PEEK-", operator)?))
            }
            Op::Foreach { input, r#fn, name } => {
                let stream = self.stream_at(input)?;
                let operator = Operator::Foreach(self.function(&r#fn, Arguments::KeyValue)?);
                self.below(&stream, name.as_ref(), "KSTREAM-FOREACH-", operator)?;
                Ok(Object::Nothing)
            }
            Op::Merge { input, other, name } => self.merge(input, other, name),
            Op::Split { input, name } => self.split(input, name),
            Op::Branch { input, r#fn, branched } => self.branch(input, Some(&r#fn), branched),
            Op::DefaultBranch { input, branched } => self.branch(input, None, branched),
            Op::To { input, topic, produced } => {
                self.to(input, topic, produced.unwrap_or_default())
            }
            other => Err(format!("{} is not an operation on streams", other.name())),
        }
    }

    fn rekey(
        &mut self,
        input: usize,
        name: Option<String>,
        prefix: &str,
        operator: Operator,
        keeps_value: bool,
    ) -> Result<Object, String> {
        let stream = self.stream_at(input)?;
        let below = self.below(&stream, name.as_ref(), prefix, operator)?;
        let value = if keeps_value { stream.value } else { None };
        Ok(Object::Stream(Stream { key: None, value, repartition_required: true, ..below }))
    }

    fn merge(
        &mut self,
        input: usize,
        other: usize,
        name: Option<String>,
    ) -> Result<Object, String> {
        let (left, right) = (self.stream_at(input)?, self.stream_at(other)?);
        let name = self.names.given(name.as_ref(), "KSTREAM-MERGE-")?;
        let node = self.graph.create(name.clone(), GraphKind::Processor(Operator::Pass));
        self.graph.attach(left.node, node);
        self.graph.attach(right.node, node);
        Ok(Object::Stream(Stream {
            name,
            key: None,
            value: None,
            sources: left.sources.union(&right.sources).cloned().collect(),
            repartition_required: left.repartition_required || right.repartition_required,
            node,
            repartition: None,
        }))
    }

    fn split(&mut self, input: usize, name: Option<String>) -> Result<Object, String> {
        let source = self.stream_at(input)?;
        let splitter = self.names.given(name.as_ref(), "KSTREAM-BRANCH-")?;
        let operator = GraphKind::Processor(Operator::Branch(Vec::new()));
        let node = self.graph.add(source.node, splitter.clone(), operator);
        Ok(Object::Split(Split { splitter, source, node, branches: 0, closed: false }))
    }

    fn branch(
        &mut self,
        input: usize,
        predicate: Option<&Value>,
        branched: Option<String>,
    ) -> Result<Object, String> {
        let predicate = match predicate {
            Some(json) => Some(self.function(json, Arguments::KeyValue)?),
            None => None,
        };
        let split = match self.objects.get_mut(input) {
            Some(Object::Split(split)) => split,
            Some(other) => return Err(not(input, "a split", other)),
            None => return Err(format!("input {input} does not come before it")),
        };
        if split.closed {
            return Err("the split already has its default branch".into());
        }
        let number = match predicate {
            Some(_) => {
                split.branches += 1;
                split.branches
            }
            None => {
                split.closed = true;
                0
            }
        };
        let suffix = branched.unwrap_or_else(|| format!("{number}"));
        let name = format!("{}{suffix}", split.splitter);
        let (splitter, source) = (split.node, split.source.clone());
        names::validate(&name)?;
        if let (Some(Operator::Branch(predicates)), Some(predicate)) =
            (self.graph.operator_mut(splitter), predicate)
        {
            predicates.push(predicate);
        }
        // The number is spent although the name is the splitter's.
        self.names.processor(&name);
        let node = self.graph.add(splitter, name.clone(), GraphKind::Processor(Operator::Pass));
        Ok(Object::Stream(Stream { name, node, repartition: None, ..source }))
    }

    fn to(&mut self, input: usize, topic: String, produced: Produced) -> Result<Object, String> {
        names::validate(&topic)?;
        let stream = self.stream_at(input)?;
        let key = self.functions.serde(&produced.key)?.or(stream.key);
        let value = self.functions.serde(&produced.value)?.or(stream.value);
        let name = self.names.given(produced.name.as_ref(), "KSTREAM-SINK-")?;
        let sink = Sink {
            topic,
            key: key.unwrap_or_else(|| self.functions.default_key.clone()),
            value: value.unwrap_or_else(|| self.functions.default_value.clone()),
            changes: false,
        };
        self.graph.add(stream.node, name, GraphKind::Sink(sink));
        Ok(Object::Nothing)
    }

    /// Makes the node of a repartition topic; it spends three numbers. Returns the node, not yet
    /// attached, and the name of the source behind the topic.
    pub(super) fn repartition_node(
        &mut self,
        repartition: Repartition<'_>,
    ) -> Result<(GraphIndex, String), String> {
        let name = repartition.name;
        let topic = match name.ends_with("-repartition") {
            true => String::from(name),
            false => format!("{name}-repartition"),
        };
        names::validate(&topic)?;
        let numbered = [
            self.names.processor("KSTREAM-SINK-"),
            self.names.processor("KSTREAM-FILTER-"),
            self.names.processor("KSTREAM-SOURCE-"),
        ];
        let [sink_name, filter_name, source_name] = match names::is_numbered(name) {
            true => numbered,
            false => {
                [format!("{topic}-sink"), format!("{topic}-filter"), format!("{topic}-source")]
            }
        };
        let node = RepartitionNode {
            topic,
            sink_name,
            source_name: source_name.clone(),
            filter_name: Some(filter_name),
            key: repartition.key.unwrap_or_else(|| self.functions.default_key.clone()),
            value: repartition.value.unwrap_or_else(|| self.functions.default_value.clone()),
            partitions: repartition.partitions,
        };
        let node = self.graph.create(source_name.clone(), GraphKind::Repartition(node));
        Ok((node, source_name))
    }

    pub(super) fn repartition(
        &mut self,
        input: usize,
        repartitioned: Repartitioned,
    ) -> Result<Object, String> {
        let stream = self.stream_at(input)?;
        if repartitioned.partitions.is_some_and(|partitions| partitions < 1) {
            return Err(format!(
                "a topic has at least 1 partition, not {:?}",
                repartitioned.partitions
            ));
        }
        let name = match repartitioned.name {
            Some(name) => name,
            None => self.names.processor("KSTREAM-REPARTITION-"),
        };
        let key = self.functions.serde(&repartitioned.key)?.or(stream.key);
        let value = self.functions.serde(&repartitioned.value)?.or(stream.value);
        let (node, source) = self.repartition_node(Repartition {
            name: &name,
            key: key.clone(),
            value: value.clone(),
            partitions: repartitioned.partitions,
        })?;
        self.graph.attach(stream.node, node);
        Ok(Object::Stream(Stream {
            sources: BTreeSet::from([source.clone()]),
            name: source,
            key,
            value,
            repartition_required: false,
            node,
            repartition: None,
        }))
    }

    pub(super) fn stream_to_table(
        &mut self,
        input: usize,
        name: Option<String>,
        materialized: Option<Materialized>,
    ) -> Result<Object, String> {
        let stream = self.stream_at(input)?;
        let table_name = self.names.given(name.as_ref(), "KSTREAM-TOTABLE-")?;
        let materialized = materialized.unwrap_or_default();
        let store_name = self.store_name(&materialized, "KSTREAM-TOTABLE-")?;
        let key = self.functions.serde(&materialized.key)?.or(stream.key.clone());
        let value = self.functions.serde(&materialized.value)?.or(stream.value.clone());
        let (mut parent, mut sources) = (stream.node, stream.sources);
        if stream.repartition_required {
            let (node, source) = self.repartition_node(Repartition {
                name: &table_name,
                key: key.clone(),
                value: value.clone(),
                partitions: None,
            })?;
            self.graph.attach(parent, node);
            (parent, sources) = (node, BTreeSet::from([source]));
        }
        self.table_source(parent, table_name, &store_name, (key, value), &materialized, sources)
    }

    pub(super) fn join(
        &mut self,
        input: usize,
        table: usize,
        joiner: Joiner<'_>,
        joined: Joined,
    ) -> Result<Object, String> {
        let mut stream = self.stream_at(input)?;
        let other = self.table_at(table)?;
        let key = self.functions.serde(&joined.key)?;
        let value = self.functions.serde(&joined.value)?;
        self.functions.serde(&joined.other)?;
        if stream.repartition_required {
            stream = self.repartition_for_join(input, joined.name.as_ref(), key.clone(), value)?;
        }
        let sources: BTreeSet<String> = stream.sources.union(&other.sources).cloned().collect();
        self.graph.copartitioned.push(sources.clone());
        let prefix = if joiner.left { "KSTREAM-LEFTJOIN-" } else { "KSTREAM-JOIN-" };
        let name = self.names.given(joined.name.as_ref(), prefix)?;
        let names = if joiner.with_key { Arguments::KeySides } else { Arguments::Sides };
        let operator = Operator::Join {
            table: self.getter(table)?,
            joiner: self.function(joiner.json, names)?,
            with_key: joiner.with_key,
            left: joiner.left,
        };
        // Java attaches the join to the stream only; the table is met through its store.
        let node = self.graph.add(stream.node, name.clone(), GraphKind::Processor(operator));
        Ok(Object::Stream(Stream {
            name,
            key: key.or(stream.key),
            value: None,
            sources,
            repartition_required: false,
            node,
            repartition: None,
        }))
    }

    fn repartition_for_join(
        &mut self,
        input: usize,
        given: Option<&String>,
        key: Option<Serde>,
        value: Option<Serde>,
    ) -> Result<Stream, String> {
        let stream = self.stream_at(input)?;
        let name = given.unwrap_or(&stream.name).clone();
        let (key, value) = (key.or(stream.key.clone()), value.or(stream.value.clone()));
        let (created, source) = self.repartition_node(Repartition {
            name: &name,
            key: key.clone(),
            value: value.clone(),
            partitions: None,
        })?;
        // Two joins of one re-keyed stream share a topic when neither has a name of its own.
        let node = match stream.repartition {
            Some(shared) if stream.name == name => shared,
            _ => {
                self.graph.attach(stream.node, created);
                if let Some(Object::Stream(stream)) = self.objects.get_mut(input) {
                    stream.repartition = Some(created);
                }
                created
            }
        };
        Ok(Stream {
            name: source.clone(),
            key,
            value,
            sources: BTreeSet::from([source]),
            repartition_required: false,
            node,
            repartition: None,
        })
    }

    pub(super) fn table_to_stream(
        &mut self,
        input: usize,
        selector: Option<&Value>,
        name: Option<String>,
    ) -> Result<Object, String> {
        let table = self.table_at(input)?;
        let name = self.names.given(name.as_ref(), "KTABLE-TOSTREAM-")?;
        let node =
            self.graph.add(table.node, name.clone(), GraphKind::Processor(Operator::ToStream));
        let stream = Stream {
            name,
            key: table.key,
            value: table.value,
            sources: table.sources,
            repartition_required: false,
            node,
            repartition: None,
        };
        let Some(json) = selector else { return Ok(Object::Stream(stream)) };
        let operator = Operator::SelectKey(self.function(json, Arguments::KeyValue)?);
        let below = self.below(&stream, None, "KSTREAM-KEY-SELECT-", operator)?;
        Ok(Object::Stream(Stream { key: None, repartition_required: true, ..below }))
    }
}

pub(super) fn arguments(with_key: bool) -> Arguments {
    if with_key { Arguments::KeyValue } else { Arguments::Value }
}

/// The topics of a table's source: one.
pub(super) fn single(topic: String) -> Vec<String> {
    vec![topic]
}
