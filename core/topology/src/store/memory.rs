//! Stores in memory: key-value, and windows with retention.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use bytes::Bytes;

use super::format::{split_window_key, window_key};
use crate::topology::StoreKind;

/// An in-memory store. Keys are the store's own: for windows, with start and sequence number.
#[derive(Debug)]
pub(crate) enum Memory {
    KeyValue(BTreeMap<Bytes, Bytes>),
    Window(WindowMemory),
}

/// Windows by start. A window is gone when its start is not younger than the latest start seen
/// minus the retention; this is observable, so the bound is Java's to the millisecond.
#[derive(Debug)]
pub(crate) struct WindowMemory {
    windows: BTreeMap<i64, BTreeMap<Bytes, Bytes>>,
    retention_ms: i64,
    latest_start: i64,
}

impl Memory {
    pub(crate) fn new(kind: StoreKind) -> Memory {
        match kind {
            StoreKind::KeyValue => Memory::KeyValue(BTreeMap::new()),
            StoreKind::Window { retention_ms, .. } => Memory::Window(WindowMemory {
                windows: BTreeMap::new(),
                retention_ms,
                latest_start: -1,
            }),
        }
    }

    pub(crate) fn get(&mut self, key: &Bytes) -> Option<Bytes> {
        match self {
            Memory::KeyValue(entries) => entries.get(key).cloned(),
            Memory::Window(windows) => {
                let (key, start) = split_window_key(key)?;
                windows.get(&key, start)
            }
        }
    }

    pub(crate) fn put(&mut self, key: Bytes, value: Option<Bytes>) {
        match self {
            Memory::KeyValue(entries) => match value {
                Some(value) => {
                    entries.insert(key, value);
                }
                None => {
                    entries.remove(&key);
                }
            },
            Memory::Window(windows) => {
                if let Some((key, start)) = split_window_key(&key) {
                    windows.put(key, start, value);
                }
            }
        }
    }

    /// All entries, in the order of keys; windows in the order of starts, then keys.
    pub(crate) fn entries(&self) -> Vec<(Bytes, Bytes)> {
        match self {
            Memory::KeyValue(entries) => {
                entries.iter().map(|(key, value)| (key.clone(), value.clone())).collect()
            }
            Memory::Window(windows) => windows.entries(),
        }
    }
}

impl WindowMemory {
    fn oldest(&self) -> i64 {
        self.latest_start.saturating_sub(self.retention_ms).saturating_add(1)
    }

    fn expire(&mut self) {
        let oldest = self.oldest();
        while let Some(entry) = self.windows.first_entry() {
            if *entry.key() >= oldest {
                break;
            }
            entry.remove();
        }
    }

    fn get(&mut self, key: &Bytes, start: i64) -> Option<Bytes> {
        if start < self.oldest() {
            return None;
        }
        self.windows.get(&start)?.get(key).cloned()
    }

    fn put(&mut self, key: Bytes, start: i64, value: Option<Bytes>) {
        self.expire();
        self.latest_start = self.latest_start.max(start);
        if start < self.oldest() {
            return;
        }
        match value {
            Some(value) => {
                self.windows.entry(start).or_default().insert(key, value);
            }
            None => {
                if let Some(window) = self.windows.get_mut(&start) {
                    window.remove(&key);
                    if window.is_empty() {
                        self.windows.remove(&start);
                    }
                }
            }
        }
    }

    fn entries(&self) -> Vec<(Bytes, Bytes)> {
        let live = self.windows.range(self.oldest()..);
        let of_window = |(&start, window): (&i64, &BTreeMap<Bytes, Bytes>)| {
            let entry = |(key, value): (&Bytes, &Bytes)| (window_key(key, start), value.clone());
            window.iter().map(entry).collect::<Vec<_>>()
        };
        live.flat_map(of_window).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value() -> Option<Bytes> {
        Some(Bytes::from_static(b"v"))
    }

    #[test]
    fn a_window_is_kept_until_a_start_is_a_retention_younger() {
        let mut store = Memory::new(StoreKind::Window { size_ms: 10, retention_ms: 15 });
        store.put(window_key(b"a", 0), value());
        store.put(window_key(b"b", 14), value());
        assert!(store.get(&window_key(b"a", 0)).is_some());
        store.put(window_key(b"b", 15), value());
        assert!(store.get(&window_key(b"a", 0)).is_none());
        assert_eq!(store.entries().len(), 2);
    }

    #[test]
    fn a_put_into_an_expired_window_is_dropped() {
        let mut store = Memory::new(StoreKind::Window { size_ms: 10, retention_ms: 10 });
        store.put(window_key(b"a", 100), value());
        store.put(window_key(b"a", 90), value());
        assert_eq!(store.entries().len(), 1);
    }
}
