//! What each kind of node does with a record.

mod aggregates;
mod tables;

use super::{Destination, OutputRecord, Record, Task, function_error};
use crate::datum::Datum;
use crate::error::TaskError;
use crate::function::Function;
use crate::store::{Change, write_change};
use crate::topology::{Getter, Graph, NodeIndex, Operator, Sink};

impl Task {
    pub(super) fn dispatch(
        &mut self,
        graph: &Graph,
        node: NodeIndex,
        record: Record,
    ) -> Result<(), TaskError> {
        let failed = function_error(graph, node);
        match &graph.nodes[node].operator {
            Operator::Source(_) | Operator::Pass => self.forward(graph, node, record),
            Operator::Sink(sink) => self.sink(node, sink, record),
            Operator::Filter { predicate, negate } => {
                match predicate.truth(&key_value(&record)).map_err(failed)? != *negate {
                    true => self.forward(graph, node, record),
                    false => Ok(()),
                }
            }
            Operator::Map(function) => {
                let (key, value) = function.pair(&key_value(&record)).map_err(failed)?;
                self.forward(graph, node, Record { key, value, ..record })
            }
            Operator::SelectKey(function) => {
                let key = function.value(&key_value(&record)).map_err(failed)?;
                self.forward(graph, node, Record { key, ..record })
            }
            Operator::MapValues { function, with_key } => {
                let value = with(*with_key, &record, |arguments| function.value(arguments));
                self.forward(graph, node, Record { value: value.map_err(failed)?, ..record })
            }
            Operator::FlatMap(function) => {
                for (key, value) in function.pairs(&key_value(&record)).map_err(failed)? {
                    self.forward(graph, node, Record { key, value, ..record.clone() })?;
                }
                Ok(())
            }
            Operator::FlatMapValues { function, with_key } => {
                let values = with(*with_key, &record, |arguments| function.values(arguments));
                for value in values.map_err(failed)? {
                    self.forward(graph, node, Record { value, ..record.clone() })?;
                }
                Ok(())
            }
            Operator::Peek(function) => {
                function.nothing(&key_value(&record)).map_err(failed)?;
                self.forward(graph, node, record)
            }
            Operator::Foreach(function) => function.nothing(&key_value(&record)).map_err(failed),
            Operator::Branch(predicates) => self.branch(graph, node, predicates, record),
            Operator::Repartition { drop_null_keys } => {
                match *drop_null_keys && record.key.is_null() {
                    true => Ok(()),
                    false => self.forward(graph, node, record),
                }
            }
            Operator::ToStream => self.forward(graph, node, Record { old: Datum::Null, ..record }),
            Operator::Join { table, joiner, with_key, left } => {
                let joiner = Joiner { joiner, with_key: *with_key, left: *left };
                self.join(graph, node, table, joiner, record)
            }
            Operator::TableSource { store, .. } => self.table_source(graph, node, *store, record),
            Operator::TableFilter(filter) => self.table_filter(graph, node, filter, record),
            Operator::TableMapValues(map) => self.table_map_values(graph, node, map, record),
            Operator::TableSelect(selector) => self.table_select(graph, node, selector, record),
            Operator::Aggregate { store, fold, .. } => {
                self.aggregate(graph, node, *store, fold, record)
            }
            Operator::WindowAggregate { store, windows, fold, .. } => {
                self.window_aggregate(graph, node, (*store, *windows), fold, record)
            }
            Operator::TableAggregate { store, fold, .. } => {
                self.table_aggregate(graph, node, *store, fold, record)
            }
        }
    }

    /// To the first child whose predicate holds, else to the default branch.
    fn branch(
        &mut self,
        graph: &Graph,
        node: NodeIndex,
        predicates: &[Function],
        record: Record,
    ) -> Result<(), TaskError> {
        let arguments = key_value(&record);
        let mut chosen = predicates.len();
        for (position, predicate) in predicates.iter().enumerate() {
            if predicate.truth(&arguments).map_err(function_error(graph, node))? {
                chosen = position;
                break;
            }
        }
        match graph.nodes[node].children.get(chosen) {
            Some(&child) => self.dispatch(graph, child, record),
            None => Ok(()),
        }
    }

    fn sink(&mut self, node: NodeIndex, sink: &Sink, record: Record) -> Result<(), TaskError> {
        let Some(topic) = self.sink_topics.get(&node).cloned() else {
            return Err(TaskError::UnknownTopic(sink.topic.clone()));
        };
        let failed = |part| {
            let place = sink.topic.clone();
            move |source| TaskError::Serde { place, part, source }
        };
        let key = sink.key.serialize(&topic, &record.key).map_err(failed("key"))?;
        let value = match sink.changes {
            true => {
                let change = Change { new: record.value, old: record.old };
                Some(write_change(&sink.value, &topic, &change)?)
            }
            false => sink.value.serialize(&topic, &record.value).map_err(failed("value"))?,
        };
        let partition = sink.key.partition_key(&topic, &record.key, &key);
        let destination = match partition.map_err(failed("key"))? {
            Some(bytes) => Destination::Key(bytes),
            None => Destination::Any,
        };
        let (timestamp, headers) = (record.timestamp, record.headers);
        self.outputs.push(OutputRecord { topic, destination, key, value, timestamp, headers });
        Ok(())
    }

    fn join(
        &mut self,
        graph: &Graph,
        node: NodeIndex,
        table: &Getter,
        joiner: Joiner<'_>,
        record: Record,
    ) -> Result<(), TaskError> {
        // A left join keeps records without a key since Kafka 3.7; nothing keeps a null value.
        if record.value.is_null() || (record.key.is_null() && !joiner.left) {
            self.dropped += 1;
            return Ok(());
        }
        let found = match record.key.is_null() {
            true => Datum::Null,
            false => self.look_up(graph, node, table, &record.key)?,
        };
        if found.is_null() && !joiner.left {
            return Ok(());
        }
        let joined = match joiner.with_key {
            true => joiner.joiner.value(&[record.key.clone(), record.value.clone(), found]),
            false => joiner.joiner.value(&[record.value.clone(), found]),
        };
        let value = joined.map_err(function_error(graph, node))?;
        self.forward(graph, node, Record { value, ..record })
    }

    /// The value of a key in a table, computed where the table keeps no store.
    fn look_up(
        &mut self,
        graph: &Graph,
        node: NodeIndex,
        table: &Getter,
        key: &Datum,
    ) -> Result<Datum, TaskError> {
        match table {
            Getter::Store(store) => {
                Ok(self.get(graph, *store, key)?.map_or(Datum::Null, |found| found.value))
            }
            Getter::Filter { predicate, negate, inner } => {
                let value = self.look_up(graph, node, inner, key)?;
                if value.is_null() {
                    return Ok(Datum::Null);
                }
                let holds = predicate.truth(&[key.clone(), value.clone()]);
                match holds.map_err(function_error(graph, node))? != *negate {
                    true => Ok(value),
                    false => Ok(Datum::Null),
                }
            }
            Getter::MapValues { function, with_key, inner } => {
                let value = self.look_up(graph, node, inner, key)?;
                if value.is_null() {
                    return Ok(Datum::Null);
                }
                let mapped = match with_key {
                    true => function.value(&[key.clone(), value]),
                    false => function.value(&[value]),
                };
                mapped.map_err(function_error(graph, node))
            }
        }
    }
}

#[derive(Clone, Copy)]
struct Joiner<'a> {
    joiner: &'a Function,
    with_key: bool,
    left: bool,
}

fn key_value(record: &Record) -> [Datum; 2] {
    [record.key.clone(), record.value.clone()]
}

fn with<T>(with_key: bool, record: &Record, call: impl FnOnce(&[Datum]) -> T) -> T {
    match with_key {
        true => call(&key_value(record)),
        false => call(core::slice::from_ref(&record.value)),
    }
}
