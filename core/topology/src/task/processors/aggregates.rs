//! Aggregations of streams, of their windows, and of tables.
//!
//! A windowed aggregation keeps its own stream time, which a restart forgets: a window is closed
//! once its end is not after that time minus the grace period, and records for it are dropped.
//! The timestamp of a result is the latest of the records in it.

use alloc::string::ToString;
use alloc::sync::Arc;

use super::super::state::Update;
use super::super::{Record, Task, function_error};
use crate::datum::{Datum, Windowed};
use crate::error::TaskError;
use crate::function::UserError;
use crate::topology::{Fold, Graph, NodeIndex, StoreIndex, TableFold, Windows};

impl Fold {
    /// The aggregate before the first record.
    fn initial(&self) -> Result<Datum, UserError> {
        match self {
            Fold::Count => Ok(Datum::I64(0)),
            Fold::Reduce(_) => Ok(Datum::Null),
            Fold::Aggregate { initializer, .. } => initializer.value(&[]),
            Fold::Native(native) => Ok(native.initial()),
        }
    }

    fn add(&self, key: &Datum, value: &Datum, aggregate: Datum) -> Result<Datum, UserError> {
        match self {
            Fold::Count => match aggregate {
                Datum::I64(count) => Ok(Datum::I64(count.wrapping_add(1))),
                other => Err(UserError::new(alloc::format!("cannot count on {}", other.kind()))),
            },
            Fold::Reduce(_) if aggregate.is_null() => Ok(value.clone()),
            Fold::Reduce(reducer) => reducer.value(&[aggregate, value.clone()]),
            Fold::Aggregate { aggregator, .. } => {
                aggregator.value(&[key.clone(), value.clone(), aggregate])
            }
            Fold::Native(native) => {
                native.add(key, value, aggregate).map_err(|error| UserError::new(error.to_string()))
            }
        }
    }
}

impl Task {
    pub(super) fn aggregate(
        &mut self,
        graph: &Graph,
        node: NodeIndex,
        store: StoreIndex,
        fold: &Fold,
        record: Record,
    ) -> Result<(), TaskError> {
        if record.key.is_null() || record.value.is_null() {
            self.dropped += 1;
            return Ok(());
        }
        let key = record.key.clone();
        self.fold(graph, (node, store), fold, &key, record)
    }

    pub(super) fn window_aggregate(
        &mut self,
        graph: &Graph,
        node: NodeIndex,
        (store, windows): (StoreIndex, Windows),
        fold: &Fold,
        record: Record,
    ) -> Result<(), TaskError> {
        if record.key.is_null() {
            self.dropped += 1;
            return Ok(());
        }
        let time = self.stream_times.entry(node).or_insert(-1);
        *time = (*time).max(record.timestamp);
        let close = time.saturating_sub(windows.grace_ms);
        for start in windows.starts(record.timestamp) {
            let end = start.saturating_add(windows.size_ms);
            if end <= close {
                self.dropped += 1;
                continue;
            }
            let key = Datum::Windowed(Arc::new(Windowed { key: record.key.clone(), start, end }));
            let windowed = Record { key, ..record.clone() };
            self.fold(graph, (node, store), fold, &record.key, windowed)?;
        }
        Ok(())
    }

    /// Takes the record into the aggregate of its key, which for windows is not the key that the
    /// user sees.
    fn fold(
        &mut self,
        graph: &Graph,
        (node, store): (NodeIndex, StoreIndex),
        fold: &Fold,
        user_key: &Datum,
        record: Record,
    ) -> Result<(), TaskError> {
        let failed = function_error(graph, node);
        let (old, timestamp) = match self.get(graph, store, &record.key)? {
            Some(found) => (found.value, record.timestamp.max(found.timestamp)),
            None => (fold.initial().map_err(&failed)?, record.timestamp),
        };
        let new = fold.add(user_key, &record.value, old.clone()).map_err(&failed)?;
        self.put(graph, store, record, Update { new, old, timestamp })
    }

    /// Takes the old value out of its group and the new one in, in one update.
    pub(super) fn table_aggregate(
        &mut self,
        graph: &Graph,
        node: NodeIndex,
        store: StoreIndex,
        fold: &TableFold,
        record: Record,
    ) -> Result<(), TaskError> {
        let failed = function_error(graph, node);
        if record.key.is_null() {
            return Err(TaskError::NullKey { node: graph.nodes[node].name.clone() });
        }
        let found = self.get(graph, store, &record.key)?;
        let latest =
            found.as_ref().map_or(record.timestamp, |found| record.timestamp.max(found.timestamp));
        let old = found.map_or(Datum::Null, |found| found.value);
        let mut timestamp = record.timestamp;
        let mut aggregate = old.clone();
        if !record.old.is_null() && !aggregate.is_null() {
            aggregate = fold.subtract(&record.key, &record.old, aggregate).map_err(&failed)?;
            timestamp = latest;
        }
        if !record.value.is_null() {
            let reduces = matches!(fold, TableFold::Reduce { .. });
            // A reduction that starts anew takes the record's own time, an aggregate never.
            if !(reduces && aggregate.is_null()) {
                timestamp = latest;
            }
            aggregate = fold.add(&record.key, &record.value, aggregate).map_err(&failed)?;
        }
        self.put(graph, store, record, Update { new: aggregate, old, timestamp })
    }
}

impl TableFold {
    fn add(&self, key: &Datum, value: &Datum, aggregate: Datum) -> Result<Datum, UserError> {
        match self {
            TableFold::Count => count(aggregate, 1),
            TableFold::Reduce { .. } if aggregate.is_null() => Ok(value.clone()),
            TableFold::Reduce { adder, .. } => adder.value(&[aggregate, value.clone()]),
            TableFold::Aggregate { initializer, adder, .. } => {
                let aggregate = match aggregate.is_null() {
                    true => initializer.value(&[])?,
                    false => aggregate,
                };
                adder.value(&[key.clone(), value.clone(), aggregate])
            }
        }
    }

    fn subtract(&self, key: &Datum, value: &Datum, aggregate: Datum) -> Result<Datum, UserError> {
        match self {
            TableFold::Count => count(aggregate, -1),
            TableFold::Reduce { subtractor, .. } => subtractor.value(&[aggregate, value.clone()]),
            TableFold::Aggregate { subtractor, .. } => {
                subtractor.value(&[key.clone(), value.clone(), aggregate])
            }
        }
    }
}

fn count(aggregate: Datum, by: i64) -> Result<Datum, UserError> {
    match aggregate {
        Datum::I64(count) => Ok(Datum::I64(count.wrapping_add(by))),
        Datum::Null => Ok(Datum::I64(by)),
        other => Err(UserError::new(alloc::format!("cannot count on {}", other.kind()))),
    }
}

impl Windows {
    /// Starts of the windows that hold a time, ascending. Windows do not start before 0.
    fn starts(self, timestamp: i64) -> impl Iterator<Item = i64> {
        let earliest = timestamp.saturating_sub(self.size_ms).saturating_add(self.advance_ms);
        let mut next = Some(earliest.max(0) / self.advance_ms * self.advance_ms);
        core::iter::from_fn(move || {
            let start = next.filter(|&start| start <= timestamp)?;
            next = start.checked_add(self.advance_ms);
            Some(start)
        })
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    fn starts(size_ms: i64, advance_ms: i64, timestamp: i64) -> Vec<i64> {
        Windows { size_ms, advance_ms, grace_ms: 0 }.starts(timestamp).collect()
    }

    #[test]
    fn a_time_falls_into_one_tumbling_window() {
        assert_eq!(starts(10, 10, 0), [0]);
        assert_eq!(starts(10, 10, 9), [0]);
        assert_eq!(starts(10, 10, 10), [10]);
    }

    #[test]
    fn hopping_windows_come_in_ascending_order() {
        assert_eq!(starts(10, 5, 12), [5, 10]);
        assert_eq!(starts(10, 5, 3), [0]);
        assert_eq!(starts(10, 3, 12), [3, 6, 9, 12]);
        assert_eq!(starts(10, 10, i64::MAX), [i64::MAX / 10 * 10]);
    }
}
