//! Operations on tables, and when a table keeps a store.
//!
//! A table read from a topic has a store only when something needs it: a name was given, a join
//! looks into it, or a grouping below needs old values. Filters and mappings of values compute
//! from the table above them unless they were materialised.

use alloc::boxed::Box;
use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::String;

use serde_json::Value;

use super::graph::{GraphIndex, GraphKind, ROOT};
use super::streams::{arguments, single};
use super::{Builder, Object, Table, names, not};
use crate::function::Arguments;
use crate::serdes::Serde;
use crate::spec::{Consumed, Materialized};
use crate::topology::{Getter, Operator, StoreIndex, StoreKind, TableFilter, TableMapValues};

/// A store of a table's own, if it has one, and the serdes of key and value after it.
type OwnStore = (Option<StoreIndex>, Option<Serde>, Option<Serde>);

impl Builder {
    pub(super) fn table(
        &mut self,
        topic: String,
        consumed: Consumed,
        materialized: Option<Materialized>,
    ) -> Result<Object, String> {
        names::validate(&topic)?;
        let materialized = materialized.unwrap_or_default();
        let consumed = Consumed {
            key: consumed.key.or(materialized.key.clone()),
            value: consumed.value.or(materialized.value.clone()),
            ..consumed
        };
        let store_name = self.store_name(&materialized, &format!("{topic}-"))?;
        let given = consumed.name.as_ref();
        let source_name = self.names.suffixed(given, "-source", "KSTREAM-SOURCE-")?;
        let table_name = self.names.given(given, "KTABLE-SOURCE-")?;
        let source = self.source(single(topic), &consumed)?;
        let key = self.functions.serde(&consumed.key)?;
        let value = self.functions.serde(&consumed.value)?;
        let serdes = (key.clone(), value.clone());
        let store = self.store(&store_name, StoreKind::KeyValue, serdes, &materialized);
        let operator = Operator::TableSource {
            store: materialized.store.is_some().then_some(store),
            send_old: false,
        };
        let sources = BTreeSet::from([source_name.clone()]);
        let kind = GraphKind::TableSource { source_name, source, table: Box::new(operator) };
        let node = self.graph.add(ROOT, table_name, kind);
        self.unmaterialized.insert(node, store);
        Ok(Object::Table(Table { key, value, sources, node, parent: None, send_old: false }))
    }

    /// A table over a stream.
    pub(super) fn table_source(
        &mut self,
        parent: GraphIndex,
        name: String,
        store_name: &str,
        serdes: (Option<Serde>, Option<Serde>),
        materialized: &Materialized,
        sources: BTreeSet<String>,
    ) -> Result<Object, String> {
        let (key, value) = serdes.clone();
        let store = self.store(store_name, StoreKind::KeyValue, serdes, materialized);
        let operator = Operator::TableSource {
            store: materialized.store.is_some().then_some(store),
            send_old: false,
        };
        let node = self.graph.add(parent, name, GraphKind::Processor(operator));
        self.unmaterialized.insert(node, store);
        Ok(Object::Table(Table { key, value, sources, node, parent: None, send_old: false }))
    }

    pub(super) fn filter(
        &mut self,
        input: usize,
        json: &Value,
        name: Option<String>,
        materialized: Option<Materialized>,
        negate: bool,
    ) -> Result<Object, String> {
        if let Object::Stream(stream) = self.object(input)? {
            let stream = stream.clone();
            refuse(&materialized)?;
            return self.filter_stream(&stream, json, name, negate);
        }
        let table = self.table_at(input)?;
        let predicate = self.function(json, Arguments::KeyValue)?;
        let (store, key, value) =
            self.own_store(&table, materialized, "KTABLE-FILTER-", table.value.clone())?;
        let name = self.names.given(name.as_ref(), "KTABLE-FILTER-")?;
        // A filter asks for old values where they cost nothing.
        let send_old = self.enable_old(input, false);
        let operator = Operator::TableFilter(TableFilter { predicate, negate, store, send_old });
        let node = self.graph.add(table.node, name, GraphKind::Processor(operator));
        let (parent, sources) = (Some(input), table.sources);
        Ok(Object::Table(Table { key, value, sources, node, parent, send_old: false }))
    }

    pub(super) fn map_values(
        &mut self,
        input: usize,
        json: &Value,
        with_key: bool,
        name: Option<String>,
        materialized: Option<Materialized>,
    ) -> Result<Object, String> {
        if let Object::Stream(stream) = self.object(input)? {
            let stream = stream.clone();
            refuse(&materialized)?;
            return self.map_values_of_stream(&stream, json, with_key, name);
        }
        let table = self.table_at(input)?;
        let function = self.function(json, arguments(with_key))?;
        let (store, key, value) =
            self.own_store(&table, materialized, "KTABLE-MAPVALUES-", None)?;
        let name = self.names.given(name.as_ref(), "KTABLE-MAPVALUES-")?;
        let operator =
            Operator::TableMapValues(TableMapValues { function, with_key, store, send_old: false });
        let node = self.graph.add(table.node, name, GraphKind::Processor(operator));
        let (parent, sources) = (Some(input), table.sources);
        Ok(Object::Table(Table { key, value, sources, node, parent, send_old: false }))
    }

    /// The store of a filter or a mapping, when the user named one, and the serdes after it.
    fn own_store(
        &mut self,
        table: &Table,
        materialized: Option<Materialized>,
        prefix: &str,
        value: Option<Serde>,
    ) -> Result<OwnStore, String> {
        let Some(materialized) = materialized else { return Ok((None, table.key.clone(), value)) };
        let key = self.functions.serde(&materialized.key)?.or(table.key.clone());
        let value = self.functions.serde(&materialized.value)?.or(value);
        let name = self.store_name(&materialized, prefix)?;
        if materialized.store.is_none() {
            return Ok((None, key, value));
        }
        let store =
            self.store(&name, StoreKind::KeyValue, (key.clone(), value.clone()), &materialized);
        Ok((Some(store), key, value))
    }

    /// Makes a table send old values with new ones. Without `force`, a table that would need a
    /// store for it says no.
    pub(super) fn enable_old(&mut self, position: usize, force: bool) -> bool {
        let Some(Object::Table(table)) = self.objects.get(position) else { return false };
        let (node, parent) = (table.node, table.parent);
        if table.send_old {
            return true;
        }
        let kept = self.unmaterialized.get(&node).copied();
        let enabled = match self.graph.operator_mut(node) {
            Some(Operator::TableSource { store, send_old }) => {
                if force || store.is_some() {
                    *store = store.or(kept);
                    *send_old = true;
                }
                *send_old
            }
            Some(
                Operator::Aggregate { send_old, .. }
                | Operator::WindowAggregate { send_old, .. }
                | Operator::TableAggregate { send_old, .. }
                | Operator::TableFilter(TableFilter { store: Some(_), send_old, .. })
                | Operator::TableMapValues(TableMapValues { store: Some(_), send_old, .. }),
            ) => {
                *send_old = true;
                true
            }
            _ => self.enable_old_above(node, parent, force),
        };
        if enabled && let Some(Object::Table(table)) = self.objects.get_mut(position) {
            table.send_old = true;
        }
        enabled
    }

    fn enable_old_above(&mut self, node: GraphIndex, parent: Option<usize>, force: bool) -> bool {
        let above = parent.is_some_and(|parent| self.enable_old(parent, force));
        match self.graph.operator_mut(node) {
            Some(
                Operator::TableFilter(TableFilter { send_old, .. })
                | Operator::TableMapValues(TableMapValues { send_old, .. }),
            ) => {
                *send_old |= above;
                *send_old
            }
            _ => false,
        }
    }

    /// How a join looks into the table; a table read from a topic gets its store now.
    pub(super) fn getter(&mut self, position: usize) -> Result<Getter, String> {
        let table = self.table_at(position)?;
        let kept = self.unmaterialized.get(&table.node).copied();
        let computed = match self.graph.operator_mut(table.node) {
            Some(Operator::TableSource { store, .. }) => {
                *store = store.or(kept);
                return store.map(Getter::Store).ok_or_else(|| "the table has no store".into());
            }
            Some(
                Operator::Aggregate { store, .. }
                | Operator::WindowAggregate { store, .. }
                | Operator::TableAggregate { store, .. }
                | Operator::TableFilter(TableFilter { store: Some(store), .. })
                | Operator::TableMapValues(TableMapValues { store: Some(store), .. }),
            ) => return Ok(Getter::Store(*store)),
            Some(Operator::TableFilter(filter)) => Operator::TableFilter(filter.clone()),
            Some(Operator::TableMapValues(map)) => Operator::TableMapValues(map.clone()),
            _ => return Err("the table cannot be looked into".into()),
        };
        let parent = table.parent.ok_or_else(|| String::from("the table has no parent"))?;
        let inner = Box::new(self.getter(parent)?);
        match computed {
            Operator::TableFilter(TableFilter { predicate, negate, .. }) => {
                Ok(Getter::Filter { predicate, negate, inner })
            }
            Operator::TableMapValues(TableMapValues { function, with_key, .. }) => {
                Ok(Getter::MapValues { function, with_key, inner })
            }
            _ => Err(not(position, "a table", &Object::Nothing)),
        }
    }
}

fn refuse(materialized: &Option<Materialized>) -> Result<(), String> {
    match materialized {
        Some(_) => Err("a stream cannot be materialized".into()),
        None => Ok(()),
    }
}
