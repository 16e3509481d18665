//! Tables: sources, filters, mappings of values, and regrouping.

use super::super::state::Update;
use super::super::{Record, Task, function_error};
use crate::datum::Datum;
use crate::error::TaskError;
use crate::function::{Function, UserError};
use crate::topology::{Graph, NodeIndex, StoreIndex, TableFilter, TableMapValues};

impl Task {
    /// Every record of a table's topic is an update of its key; out-of-order ones too.
    pub(super) fn table_source(
        &mut self,
        graph: &Graph,
        node: NodeIndex,
        store: Option<StoreIndex>,
        record: Record,
    ) -> Result<(), TaskError> {
        if record.key.is_null() {
            self.dropped += 1;
            return Ok(());
        }
        let Some(store) = store else {
            return self.forward(graph, node, Record { old: Datum::Null, ..record });
        };
        let old = self.get(graph, store, &record.key)?.map_or(Datum::Null, |found| found.value);
        let update = Update { new: record.value.clone(), old, timestamp: record.timestamp };
        self.put(graph, store, record, update)
    }

    pub(super) fn table_filter(
        &mut self,
        graph: &Graph,
        node: NodeIndex,
        filter: &TableFilter,
        record: Record,
    ) -> Result<(), TaskError> {
        let failed = function_error(graph, node);
        let keep = |value: &Datum| -> Result<Datum, UserError> {
            if value.is_null() {
                return Ok(Datum::Null);
            }
            let holds = filter.predicate.truth(&[record.key.clone(), value.clone()])?;
            Ok(if holds != filter.negate { value.clone() } else { Datum::Null })
        };
        let new = keep(&record.value).map_err(&failed)?;
        let old = match (filter.send_old, filter.store) {
            (false, _) => Datum::Null,
            (true, None) => keep(&record.old).map_err(&failed)?,
            (true, Some(store)) => {
                self.get(graph, store, &record.key)?.map_or(Datum::Null, |found| found.value)
            }
        };
        // What did not pass before and does not pass now was never there.
        if filter.send_old && old.is_null() && new.is_null() {
            return Ok(());
        }
        match filter.store {
            Some(store) => {
                let update = Update { new, old, timestamp: record.timestamp };
                self.put(graph, store, record, update)
            }
            None => self.forward(graph, node, Record { value: new, old, ..record }),
        }
    }

    pub(super) fn table_map_values(
        &mut self,
        graph: &Graph,
        node: NodeIndex,
        map: &TableMapValues,
        record: Record,
    ) -> Result<(), TaskError> {
        let failed = function_error(graph, node);
        let apply = |value: &Datum| match (value.is_null(), map.with_key) {
            (true, _) => Ok(Datum::Null),
            (false, true) => map.function.value(&[record.key.clone(), value.clone()]),
            (false, false) => map.function.value(core::slice::from_ref(value)),
        };
        let new = apply(&record.value).map_err(&failed)?;
        let old = match (map.send_old, map.store) {
            (false, _) => Datum::Null,
            (true, None) => apply(&record.old).map_err(&failed)?,
            (true, Some(store)) => {
                self.get(graph, store, &record.key)?.map_or(Datum::Null, |found| found.value)
            }
        };
        match map.store {
            Some(store) => {
                let update = Update { new, old, timestamp: record.timestamp };
                self.put(graph, store, record, update)
            }
            None => self.forward(graph, node, Record { value: new, old, ..record }),
        }
    }

    /// Sends a change to the groups of its old and of its new value: one combined change where
    /// the group stays (KIP-904), else first the removal and then the addition.
    pub(super) fn table_select(
        &mut self,
        graph: &Graph,
        node: NodeIndex,
        selector: &Function,
        record: Record,
    ) -> Result<(), TaskError> {
        if record.key.is_null() {
            return Err(TaskError::NullKey { node: graph.nodes[node].name.clone() });
        }
        let select = |value: &Datum| -> Result<Option<(Datum, Datum)>, TaskError> {
            if value.is_null() {
                return Ok(None);
            }
            let pair = selector.pair(&[record.key.clone(), value.clone()]);
            let (key, value) = pair.map_err(function_error(graph, node))?;
            Ok((!key.is_null() && !value.is_null()).then_some((key, value)))
        };
        let (new, old) = (select(&record.value)?, select(&record.old)?);
        let record = |key: Datum, value: Datum, old: Datum| Record {
            key,
            value,
            old,
            timestamp: record.timestamp,
            headers: record.headers.clone(),
        };
        match (new, old) {
            (Some((new_key, new)), Some((old_key, old))) if new_key == old_key => {
                self.forward(graph, node, record(old_key, new, old))
            }
            (new, old) => {
                if let Some((key, old)) = old {
                    self.forward(graph, node, record(key, Datum::Null, old))?;
                }
                match new {
                    Some((key, new)) => self.forward(graph, node, record(key, new, Datum::Null)),
                    None => Ok(()),
                }
            }
        }
    }
}
