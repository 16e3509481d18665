//! Groupings, windows and aggregations.

use alloc::boxed::Box;
use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::sync::Arc;

use serde_json::Value;

use super::graph::{GraphIndex, GraphKind, RepartitionNode};
use super::names;
use super::streams::Repartition;
use super::{Builder, Grouped, GroupedTable, Object, Table, Windowed, not};
use crate::aggregate::NativeAggregate;
use crate::function::{Arguments, Function};
use crate::serdes::Serde;
use crate::spec::{self, Materialized, Operation};
use crate::topology::{Fold, Operator, StoreKind, TableFold, Windows};

/// An aggregation of a stream or of its windows.
struct StreamAggregation {
    prefix: &'static str,
    fold: Fold,
    /// The result's serde where the user gave none.
    value: Option<Serde>,
}

/// An aggregation of a grouped table.
struct TableAggregation {
    prefix: &'static str,
    fold: TableFold,
    value: Option<Serde>,
}

impl Builder {
    pub(super) fn group_by(
        &mut self,
        input: usize,
        json: &Value,
        grouped: Option<spec::Grouped>,
    ) -> Result<Object, String> {
        let selector = self.function(json, Arguments::KeyValue)?;
        match self.object(input)? {
            Object::Stream(_) => self.group_stream_by(input, selector, grouped),
            Object::Table(_) => self.group_table_by(input, selector, grouped.unwrap_or_default()),
            other => Err(not(input, "a stream or a table", other)),
        }
    }

    fn group_stream_by(
        &mut self,
        input: usize,
        selector: Function,
        grouped: Option<spec::Grouped>,
    ) -> Result<Object, String> {
        let stream = self.stream_at(input)?;
        let (key, value) = match &grouped {
            Some(grouped) => {
                (self.functions.serde(&grouped.key)?, self.functions.serde(&grouped.value)?)
            }
            None => (None, stream.value),
        };
        let given_name = grouped.and_then(|grouped| grouped.name);
        let name = self.names.given(given_name.as_ref(), "KSTREAM-KEY-SELECT-")?;
        let operator = GraphKind::Processor(Operator::SelectKey(selector));
        let node = self.graph.add(stream.node, name, operator);
        Ok(Object::Grouped(Grouped {
            key,
            value,
            sources: stream.sources,
            repartition_required: true,
            node,
            given_name,
            repartition: None,
        }))
    }

    pub(super) fn group_by_key(
        &mut self,
        input: usize,
        grouped: Option<spec::Grouped>,
    ) -> Result<Object, String> {
        let stream = self.stream_at(input)?;
        let (key, value) = match &grouped {
            Some(grouped) => {
                (self.functions.serde(&grouped.key)?, self.functions.serde(&grouped.value)?)
            }
            None => (stream.key, stream.value),
        };
        Ok(Object::Grouped(Grouped {
            key,
            value,
            sources: stream.sources,
            repartition_required: stream.repartition_required,
            node: stream.node,
            given_name: grouped.and_then(|grouped| grouped.name),
            repartition: None,
        }))
    }

    fn group_table_by(
        &mut self,
        input: usize,
        selector: Function,
        grouped: spec::Grouped,
    ) -> Result<Object, String> {
        let table = self.table_at(input)?;
        let key = self.functions.serde(&grouped.key)?;
        let value = self.functions.serde(&grouped.value)?;
        let name = self.names.given(grouped.name.as_ref(), "KTABLE-SELECT-")?;
        let operator = GraphKind::Processor(Operator::TableSelect(selector));
        let node = self.graph.add(table.node, name, operator);
        // Without old values, what left a group could not be taken out of it.
        self.enable_old(input, true);
        let given_name = grouped.name;
        Ok(Object::GroupedTable(GroupedTable { key, value, node, given_name, repartition: None }))
    }

    pub(super) fn windowed_by(&mut self, input: usize, windows: Windows) -> Result<Object, String> {
        match self.object(input)? {
            Object::Grouped(_) => {}
            other => return Err(not(input, "a grouped stream", other)),
        }
        let Windows { size_ms, advance_ms, grace_ms } = windows;
        if size_ms <= 0 {
            return Err(format!("a window's size must be positive, not {size_ms} ms"));
        }
        if advance_ms <= 0 || advance_ms > size_ms {
            return Err(format!(
                "windows of {size_ms} ms must advance by 1 to {size_ms} ms, not {advance_ms}"
            ));
        }
        if grace_ms < 0 || size_ms.checked_add(grace_ms).is_none() {
            return Err(format!("the grace period cannot be {grace_ms} ms"));
        }
        Ok(Object::Windowed(Windowed { grouped: input, windows }))
    }

    pub(super) fn count(
        &mut self,
        input: usize,
        name: Option<String>,
        materialized: Option<Materialized>,
    ) -> Result<Object, String> {
        if matches!(self.object(input)?, Object::GroupedTable(_)) {
            let fold = TableFold::Count;
            let value = Some(Serde::I64);
            let aggregation = TableAggregation { prefix: "KTABLE-AGGREGATE-", fold, value };
            return self.aggregate_table(input, aggregation, name, materialized);
        }
        // Java spends a number when it is handed a Materialized without a name.
        if materialized.as_ref().is_some_and(|materialized| materialized.store.is_none()) {
            self.names.store("KSTREAM-AGGREGATE-");
        }
        let aggregation = StreamAggregation {
            prefix: "KSTREAM-AGGREGATE-",
            fold: Fold::Count,
            value: Some(Serde::I64),
        };
        self.aggregate_stream(input, aggregation, name, materialized)
    }

    /// `reduce` and `aggregate`.
    pub(super) fn aggregate(&mut self, operation: Operation) -> Result<Object, String> {
        match operation {
            Operation::Reduce { input, r#fn, adder, subtractor, name, materialized } => {
                let reducer = |builder: &Builder, json: &Option<Value>, field| {
                    builder.required(json, field, Arguments::AggregateValue)
                };
                if let Object::GroupedTable(grouped) = self.object(input)? {
                    let value = grouped.value.clone();
                    let adder = reducer(self, &adder, "adder")?;
                    let subtractor = reducer(self, &subtractor, "subtractor")?;
                    unused(&r#fn, "fn")?;
                    let fold = TableFold::Reduce { adder, subtractor };
                    let aggregation = TableAggregation { prefix: "KTABLE-REDUCE-", fold, value };
                    return self.aggregate_table(input, aggregation, name, materialized);
                }
                unused(&adder, "adder")?;
                unused(&subtractor, "subtractor")?;
                let aggregation = StreamAggregation {
                    prefix: "KSTREAM-REDUCE-",
                    fold: Fold::Reduce(reducer(self, &r#fn, "fn")?),
                    value: self.grouped_at(input)?.0.value,
                };
                self.aggregate_stream(input, aggregation, name, materialized)
            }
            Operation::Aggregate {
                input,
                initializer,
                r#fn,
                adder,
                subtractor,
                native,
                name,
                materialized,
            } => {
                if matches!(self.object(input)?, Object::GroupedTable(_)) {
                    unused(&r#fn, "fn")?;
                    unused(&native, "native")?;
                    let names = Arguments::KeyValueAggregate;
                    let fold = TableFold::Aggregate {
                        initializer: self.required(
                            &initializer,
                            "initializer",
                            Arguments::Empty,
                        )?,
                        adder: self.required(&adder, "adder", names)?,
                        subtractor: self.required(&subtractor, "subtractor", names)?,
                    };
                    let aggregation =
                        TableAggregation { prefix: "KTABLE-AGGREGATE-", fold, value: None };
                    return self.aggregate_table(input, aggregation, name, materialized);
                }
                unused(&adder, "adder")?;
                unused(&subtractor, "subtractor")?;
                let (fold, value) = self.stream_fold(initializer, r#fn, native)?;
                let aggregation = StreamAggregation { prefix: "KSTREAM-AGGREGATE-", fold, value };
                self.aggregate_stream(input, aggregation, name, materialized)
            }
            other => Err(format!("{} is not an aggregation", other.name())),
        }
    }

    fn stream_fold(
        &self,
        initializer: Option<Value>,
        aggregator: Option<Value>,
        native: Option<Value>,
    ) -> Result<(Fold, Option<Serde>), String> {
        if let Some(native) = native {
            unused(&initializer, "initializer")?;
            unused(&aggregator, "fn")?;
            let native = NativeAggregate::parse(&native).map_err(|error| error.to_string())?;
            let serde = native.serde();
            return Ok((Fold::Native(Arc::new(native)), Some(serde)));
        }
        let fold = Fold::Aggregate {
            initializer: self.required(&initializer, "initializer", Arguments::Empty)?,
            aggregator: self.required(&aggregator, "fn", Arguments::KeyValueAggregate)?,
        };
        Ok((fold, None))
    }

    fn required(
        &self,
        json: &Option<Value>,
        field: &str,
        names: Arguments,
    ) -> Result<Function, String> {
        match json {
            Some(json) => self.function(json, names),
            None => Err(format!("the field {field} is missing")),
        }
    }

    /// The grouped stream behind an operation, its position, and its windows.
    fn grouped_at(&self, input: usize) -> Result<(Grouped, usize, Option<Windows>), String> {
        match self.object(input)? {
            Object::Grouped(grouped) => Ok((grouped.clone(), input, None)),
            Object::Windowed(windowed) => {
                let (grouped, position, _) = self.grouped_at(windowed.grouped)?;
                Ok((grouped, position, Some(windowed.windows)))
            }
            other => Err(not(input, "a grouped or windowed stream or a grouped table", other)),
        }
    }

    fn aggregate_stream(
        &mut self,
        input: usize,
        aggregation: StreamAggregation,
        name: Option<String>,
        materialized: Option<Materialized>,
    ) -> Result<Object, String> {
        let (grouped, position, windows) = self.grouped_at(input)?;
        let materialized = materialized.unwrap_or_default();
        let store_name = self.store_name(&materialized, aggregation.prefix)?;
        let key = self.functions.serde(&materialized.key)?.or(grouped.key.clone());
        let value = self.functions.serde(&materialized.value)?.or(aggregation.value);
        let name = self.names.given(name.as_ref(), aggregation.prefix)?;
        let kind = store_kind(windows, &materialized, &store_name)?;
        let store = self.store(&store_name, kind, (key.clone(), value.clone()), &materialized);
        let (parent, sources) = self.group_parent(&grouped, position, &store_name)?;
        let (fold, send_old) = (aggregation.fold, false);
        let (operator, key) = match windows {
            None => (Operator::Aggregate { store, fold, send_old }, key),
            Some(windows) => {
                let inner = key.unwrap_or_else(|| self.functions.default_key.clone());
                let key = Serde::Windowed { inner: Box::new(inner), size_ms: windows.size_ms };
                (Operator::WindowAggregate { store, windows, fold, send_old }, Some(key))
            }
        };
        let node = self.graph.add(parent, name, GraphKind::Processor(operator));
        Ok(Object::Table(Table { key, value, sources, node, parent: None, send_old: false }))
    }

    /// The node that an aggregation stands on: the grouping, or a repartition topic behind it.
    fn group_parent(
        &mut self,
        grouped: &Grouped,
        position: usize,
        store_name: &str,
    ) -> Result<(GraphIndex, BTreeSet<String>), String> {
        if !grouped.repartition_required {
            return Ok((grouped.node, grouped.sources.clone()));
        }
        let (created, source) = self.repartition_node(Repartition {
            name: grouped.given_name.as_deref().unwrap_or(store_name),
            key: grouped.key.clone(),
            value: grouped.value.clone(),
            partitions: None,
        })?;
        // Aggregations of one named grouping share its topic.
        let node = match grouped.repartition {
            Some(shared) if grouped.given_name.is_some() => shared,
            _ => created,
        };
        self.graph.attach(grouped.node, node);
        if let Some(Object::Grouped(grouped)) = self.objects.get_mut(position) {
            grouped.repartition = Some(node);
        }
        Ok((node, BTreeSet::from([source])))
    }

    fn aggregate_table(
        &mut self,
        input: usize,
        aggregation: TableAggregation,
        name: Option<String>,
        materialized: Option<Materialized>,
    ) -> Result<Object, String> {
        let grouped = match self.object(input)? {
            Object::GroupedTable(grouped) => grouped.clone(),
            other => return Err(not(input, "a grouped table", other)),
        };
        let materialized = materialized.unwrap_or_default();
        // Java numbers the store of a reduce as that of an aggregate.
        let store_name = self.store_name(&materialized, "KTABLE-AGGREGATE-")?;
        let key = self.functions.serde(&materialized.key)?.or(grouped.key.clone());
        let value = self.functions.serde(&materialized.value)?.or(aggregation.value);
        let sink_name = self.names.suffixed(name.as_ref(), "-sink", "KSTREAM-SINK-")?;
        let source_name = self.names.suffixed(name.as_ref(), "-source", "KSTREAM-SOURCE-")?;
        let function_name = self.names.given(name.as_ref(), aggregation.prefix)?;
        let topic = format!("{}-repartition", grouped.given_name.as_ref().unwrap_or(&store_name));
        names::validate(&topic)?;
        let repartition = match grouped.repartition {
            Some(shared) if grouped.given_name.is_some() => shared,
            _ => {
                let node = RepartitionNode {
                    topic,
                    sink_name,
                    source_name: source_name.clone(),
                    filter_name: None,
                    key: grouped.key.unwrap_or_else(|| self.functions.default_key.clone()),
                    value: grouped.value.unwrap_or_else(|| self.functions.default_value.clone()),
                    partitions: None,
                };
                self.graph.create(source_name.clone(), GraphKind::Repartition(node))
            }
        };
        if let Some(Object::GroupedTable(grouped)) = self.objects.get_mut(input) {
            grouped.repartition = Some(repartition);
        }
        self.graph.attach(grouped.node, repartition);
        let serdes = (key.clone(), value.clone());
        let store = self.store(&store_name, StoreKind::KeyValue, serdes, &materialized);
        let operator = Operator::TableAggregate { store, fold: aggregation.fold, send_old: false };
        let node = self.graph.add(repartition, function_name, GraphKind::Processor(operator));
        let sources = BTreeSet::from([source_name]);
        Ok(Object::Table(Table { key, value, sources, node, parent: None, send_old: false }))
    }
}

fn store_kind(
    windows: Option<Windows>,
    materialized: &Materialized,
    store: &str,
) -> Result<StoreKind, String> {
    let Some(windows) = windows else { return Ok(StoreKind::KeyValue) };
    let least = windows.size_ms.saturating_add(windows.grace_ms);
    let retention_ms = materialized.retention_ms.unwrap_or(least);
    if retention_ms < least {
        return Err(format!(
            "the store {store} must be kept for size plus grace, {least} ms, not {retention_ms}"
        ));
    }
    Ok(StoreKind::Window { size_ms: windows.size_ms, retention_ms })
}

fn unused(json: &Option<Value>, field: &str) -> Result<(), String> {
    match json {
        Some(_) => Err(format!("the field {field} does not belong here")),
        None => Ok(()),
    }
}
