//! A task's stores: reads and writes through the record cache, changelogs, and what a flush
//! sends on.

use alloc::string::{String, ToString};
use alloc::sync::Arc;
use alloc::vec::Vec;

use bytes::Bytes;

use super::{Destination, OutputRecord, Record, StoreEntry, Task};
use crate::datum::{Datum, Windowed, no_headers};
use crate::error::TaskError;
use crate::serdes::{Serde, SerdeError};
use crate::store::{
    CacheBudget, CacheEntry, CachedValue, Memory, RecordCache, split_window_key, timestamped,
    untimestamped, window_key,
};
use crate::topology::{
    Graph, NodeIndex, Operator, StoreDefinition, StoreIndex, StoreKind, TableFilter, TableMapValues,
};

#[derive(Debug)]
pub(super) struct StoreState {
    pub(super) name: String,
    pub(super) changelog: Arc<str>,
    pub(super) logging: bool,
    key: Serde,
    value: Serde,
    kind: StoreKind,
    memory: Memory,
    cache: Option<RecordCache>,
    owner: NodeIndex,
    send_old: bool,
}

impl StoreState {
    pub(super) fn new(
        definition: &StoreDefinition,
        changelog: String,
        budget: &CacheBudget,
    ) -> StoreState {
        let cached = definition.caching && budget.is_positive();
        StoreState {
            name: definition.name.clone(),
            changelog: Arc::from(changelog),
            logging: definition.logging,
            key: definition.key.clone(),
            value: definition.value.clone(),
            kind: definition.kind,
            memory: Memory::new(definition.kind),
            cache: cached.then(|| RecordCache::new(budget.clone())),
            owner: 0,
            send_old: false,
        }
    }

    pub(super) fn set_owner(&mut self, owner: NodeIndex, operator: &Operator) {
        self.owner = owner;
        self.send_old = match operator {
            Operator::TableSource { send_old, .. }
            | Operator::Aggregate { send_old, .. }
            | Operator::WindowAggregate { send_old, .. }
            | Operator::TableAggregate { send_old, .. }
            | Operator::TableFilter(TableFilter { send_old, .. })
            | Operator::TableMapValues(TableMapValues { send_old, .. }) => *send_old,
            _ => false,
        };
    }

    fn error(&self, part: &'static str) -> impl Fn(SerdeError) -> TaskError {
        let place = self.name.clone();
        move |source| TaskError::Serde { place: place.clone(), part, source }
    }

    /// The key's bytes in the store; the key of a window store is windowed.
    fn key_bytes(&self, key: &Datum) -> Result<Bytes, TaskError> {
        let serialize = |key: &Datum| {
            let bytes = self.key.serialize(&self.changelog, key).map_err(self.error("key"))?;
            Ok(bytes.unwrap_or_default())
        };
        match (self.kind, key) {
            (StoreKind::Window { .. }, Datum::Windowed(windowed)) => {
                Ok(window_key(&serialize(&windowed.key)?, windowed.start))
            }
            _ => serialize(key),
        }
    }

    fn key_datum(&self, bytes: &Bytes) -> Result<Datum, TaskError> {
        let deserialize = |bytes: &Bytes| {
            self.key.deserialize(&self.changelog, Some(bytes)).map_err(self.error("key"))
        };
        match (self.kind, split_window_key(bytes)) {
            (StoreKind::Window { size_ms, .. }, Some((key, start))) => {
                let key = deserialize(&key)?;
                let end = start.saturating_add(size_ms);
                Ok(Datum::Windowed(Arc::new(Windowed { key, start, end })))
            }
            _ => deserialize(bytes),
        }
    }

    fn read(&self, bytes: &Bytes) -> Result<Option<CachedValue>, TaskError> {
        let Some((timestamp, raw)) = untimestamped(bytes) else { return Ok(None) };
        let value = self.value.deserialize(&self.changelog, Some(&raw));
        Ok(Some(CachedValue { value: value.map_err(self.error("value"))?, timestamp }))
    }

    /// Applies a changelog's record.
    pub(super) fn restore(&mut self, key: &Bytes, value: Option<&Bytes>, timestamp: i64) {
        self.memory.put(key.clone(), value.map(|value| timestamped(timestamp, value)));
    }

    pub(super) fn bytes(&self) -> Vec<(Bytes, Bytes)> {
        self.memory.entries()
    }

    pub(super) fn entries(&self) -> Result<Vec<StoreEntry>, TaskError> {
        let entry = |(key, value): (Bytes, Bytes)| {
            let (timestamp, value) = match self.read(&value)? {
                Some(stored) => (stored.timestamp, stored.value),
                None => (-1, Datum::Null),
            };
            Ok(StoreEntry { key: self.key_datum(&key)?, value, timestamp })
        };
        self.memory.entries().into_iter().map(entry).collect()
    }
}

impl Task {
    fn state(&mut self, graph: &Graph, store: StoreIndex) -> Result<&mut StoreState, TaskError> {
        let name = &graph.stores[store].name;
        self.stores.get_mut(&store).ok_or_else(|| TaskError::UnknownStore(name.to_string()))
    }

    /// Reads a store through its cache. A read may push another entry out of the cache, and so
    /// forward it.
    pub(super) fn get(
        &mut self,
        graph: &Graph,
        store: StoreIndex,
        key: &Datum,
    ) -> Result<Option<CachedValue>, TaskError> {
        let state = self.state(graph, store)?;
        let bytes = state.key_bytes(key)?;
        if let Some(cached) = state.cache.as_mut().and_then(|cache| cache.get(&bytes)) {
            return Ok(cached);
        }
        let Some(stored) = state.memory.get(&bytes) else { return Ok(None) };
        let found = state.read(&stored)?;
        // Windows are looked up too seldom twice for Java to keep what it read.
        if state.kind == StoreKind::KeyValue
            && let (Some(cache), Some(_)) = (&mut state.cache, &found)
        {
            let entry = CacheEntry {
                key: key.clone(),
                value: found.clone(),
                timestamp: -1,
                headers: no_headers(),
                topic_length: 0,
            };
            cache.put_clean(bytes, entry);
            self.evict(graph, store)?;
        }
        Ok(found)
    }

    /// Writes to a store. Where the store is cached the change is sent on when it leaves the
    /// cache, otherwise now. `record` is the one that caused it, with the owner's key; `update`
    /// is the new value, or `None` to delete.
    pub(super) fn put(
        &mut self,
        graph: &Graph,
        store: StoreIndex,
        record: Record,
        update: Update,
    ) -> Result<(), TaskError> {
        let topic_length = self.topic_length;
        let state = self.state(graph, store)?;
        let bytes = state.key_bytes(&record.key)?;
        let value = (!update.new.is_null())
            .then(|| CachedValue { value: update.new.clone(), timestamp: update.timestamp });
        if let Some(cache) = &mut state.cache {
            let entry = CacheEntry {
                key: record.key,
                value,
                timestamp: record.timestamp,
                headers: record.headers,
                topic_length,
            };
            cache.put_dirty(bytes, entry);
            return self.evict(graph, store);
        }
        let (owner, send_old) = (state.owner, state.send_old);
        self.write(graph, store, bytes, value.as_ref(), record.timestamp)?;
        let old = if send_old { update.old } else { Datum::Null };
        let timestamp = update.timestamp;
        self.forward(graph, owner, Record { value: update.new, old, timestamp, ..record })
    }

    fn evict(&mut self, graph: &Graph, store: StoreIndex) -> Result<(), TaskError> {
        loop {
            let state = self.state(graph, store)?;
            let Some(entries) = state.cache.as_mut().and_then(RecordCache::evict) else {
                return Ok(());
            };
            self.send(graph, store, entries)?;
        }
    }

    /// Writes out everything that the store's cache holds back.
    pub(super) fn flush_store(
        &mut self,
        graph: &Graph,
        store: StoreIndex,
    ) -> Result<(), TaskError> {
        let state = self.state(graph, store)?;
        match state.cache.as_mut().map(RecordCache::take_dirty) {
            Some(entries) => self.send(graph, store, entries),
            None => Ok(()),
        }
    }

    /// Stores entries that left the cache and sends their changes on.
    fn send(
        &mut self,
        graph: &Graph,
        store: StoreIndex,
        entries: Vec<(Bytes, CacheEntry)>,
    ) -> Result<(), TaskError> {
        for (bytes, entry) in entries {
            let state = self.state(graph, store)?;
            let (owner, send_old) = (state.owner, state.send_old);
            let old = match send_old || entry.value.is_none() {
                true => state.memory.get(&bytes),
                false => None,
            };
            // A key that was never stored and is deleted again leaves no trace.
            if entry.value.is_none() && old.is_none() {
                continue;
            }
            let old = match (&old, send_old) {
                (Some(old), true) => state.read(old)?.map_or(Datum::Null, |old| old.value),
                _ => Datum::Null,
            };
            self.write(graph, store, bytes, entry.value.as_ref(), entry.timestamp)?;
            let (value, timestamp) = match entry.value {
                Some(cached) => (cached.value, cached.timestamp),
                None => (Datum::Null, entry.timestamp),
            };
            let record = Record { key: entry.key, value, old, timestamp, headers: entry.headers };
            self.forward(graph, owner, record)?;
        }
        Ok(())
    }

    /// Writes below the cache, and to the changelog.
    fn write(
        &mut self,
        graph: &Graph,
        store: StoreIndex,
        key: Bytes,
        value: Option<&CachedValue>,
        record_timestamp: i64,
    ) -> Result<(), TaskError> {
        let state = self.state(graph, store)?;
        let (raw, timestamp) = match value {
            Some(cached) => {
                let raw = state.value.serialize(&state.changelog, &cached.value);
                (raw.map_err(state.error("value"))?, cached.timestamp)
            }
            None => (None, record_timestamp),
        };
        let stored = raw.as_ref().map(|raw| timestamped(timestamp, raw));
        state.memory.put(key.clone(), stored);
        if state.logging {
            let output = OutputRecord {
                topic: state.changelog.clone(),
                destination: Destination::Task,
                key: Some(key),
                value: raw,
                timestamp,
                headers: no_headers(),
            };
            self.outputs.push(output);
        }
        Ok(())
    }
}

/// What becomes of a key in a store.
pub(super) struct Update {
    pub(super) new: Datum,
    /// Sent on where the store has no cache and old values are asked for.
    pub(super) old: Datum,
    pub(super) timestamp: i64,
}
