//! The record cache: the latest value per key, held back until the cache is flushed or full.
//!
//! What always holds, as in Java: entries leave in the order in which their keys were last
//! written, not in key order; a full cache evicts the least recently used entry of the store
//! being written to, and when that entry is dirty the whole store is flushed with it, the evicted
//! entry first; the budget is shared by all stores of a thread.

use alloc::sync::Arc;
use alloc::vec::Vec;
use core::sync::atomic::{AtomicUsize, Ordering};

use bytes::Bytes;
use hashbrown::HashMap;

use crate::datum::{Datum, Headers};

/// Bytes that the caches of one thread may hold together (`statestore.cache.max.bytes`).
#[derive(Clone, Debug)]
pub struct CacheBudget {
    most: usize,
    used: Arc<AtomicUsize>,
}

impl CacheBudget {
    /// A budget in bytes; 0 forwards and stores every update at once.
    pub fn new(most: usize) -> CacheBudget {
        CacheBudget { most, used: Arc::new(AtomicUsize::new(0)) }
    }

    /// Bytes held now.
    pub fn used(&self) -> usize {
        self.used.load(Ordering::Relaxed)
    }

    /// Whether there is a cache at all.
    pub(crate) fn is_positive(&self) -> bool {
        self.most > 0
    }

    fn is_exceeded(&self) -> bool {
        self.used() > self.most
    }

    fn add(&self, bytes: usize) {
        self.used.fetch_add(bytes, Ordering::Relaxed);
    }

    fn subtract(&self, bytes: usize) {
        self.used.fetch_sub(bytes, Ordering::Relaxed);
    }
}

/// A value with its timestamp.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct CachedValue {
    pub(crate) value: Datum,
    pub(crate) timestamp: i64,
}

/// An entry as it leaves the cache.
#[derive(Clone, Debug)]
pub(crate) struct CacheEntry {
    /// The key as the user sees it.
    pub(crate) key: Datum,
    /// `None` is a deletion.
    pub(crate) value: Option<CachedValue>,
    /// Timestamp and headers of the record that wrote it.
    pub(crate) timestamp: i64,
    pub(crate) headers: Headers,
    /// Length of the topic that the record came from; Java counts it.
    pub(crate) topic_length: usize,
}

/// Counted per entry besides key, value, topic and headers: three references and a flag of the
/// node, and timestamp, offset and partition of the record.
const ENTRY_OVERHEAD: usize = 24 + 1 + 20;

/// Java's cache sorts windows by segment, whose number is part of the key.
const SEGMENT_OVERHEAD: usize = 8;

/// The timestamp in front of a value.
const VALUE_OVERHEAD: usize = 8;

impl CacheEntry {
    fn weight(&self, key: &Bytes) -> usize {
        let value = self.value.as_ref().map_or(0, |cached| cached.value.weight() + VALUE_OVERHEAD);
        let header = |header: &crate::Header| {
            header.name.len() + header.value.as_ref().map_or(0, Bytes::len)
        };
        let headers: usize = self.headers.iter().map(header).sum();
        let segment = if matches!(self.key, Datum::Windowed(_)) { SEGMENT_OVERHEAD } else { 0 };
        ENTRY_OVERHEAD + segment + key.len() + value + headers + self.topic_length
    }
}

const NONE: usize = usize::MAX;

#[derive(Debug)]
struct Node {
    key: Bytes,
    entry: CacheEntry,
    weight: usize,
    dirty: bool,
    /// Neighbours in the order of use.
    newer: usize,
    older: usize,
    /// Neighbours in the order of writes, while dirty.
    next_dirty: usize,
    previous_dirty: usize,
}

/// The cache of one store.
#[derive(Debug)]
pub(crate) struct RecordCache {
    budget: CacheBudget,
    positions: HashMap<Bytes, usize>,
    nodes: Vec<Option<Node>>,
    free: Vec<usize>,
    newest: usize,
    oldest: usize,
    first_dirty: usize,
    last_dirty: usize,
    weight: usize,
}

impl RecordCache {
    pub(crate) fn new(budget: CacheBudget) -> RecordCache {
        RecordCache {
            budget,
            positions: HashMap::new(),
            nodes: Vec::new(),
            free: Vec::new(),
            newest: NONE,
            oldest: NONE,
            first_dirty: NONE,
            last_dirty: NONE,
            weight: 0,
        }
    }

    /// The entry of a key, which becomes the most recently used. The inner option is a deletion
    /// not yet flushed.
    pub(crate) fn get(&mut self, key: &Bytes) -> Option<Option<CachedValue>> {
        let position = *self.positions.get(key)?;
        self.unlink_use(position);
        self.link_newest(position);
        self.node(position).map(|node| node.entry.value.clone())
    }

    /// Holds a value that the store below already has.
    pub(crate) fn put_clean(&mut self, key: Bytes, entry: CacheEntry) {
        self.put(key, entry, false);
    }

    /// Holds a value that the store below does not have yet.
    pub(crate) fn put_dirty(&mut self, key: Bytes, entry: CacheEntry) {
        self.put(key, entry, true);
    }

    fn put(&mut self, key: Bytes, entry: CacheEntry, dirty: bool) {
        let weight = entry.weight(&key);
        match self.positions.get(&key).copied() {
            Some(position) => {
                self.unlink_use(position);
                self.unlink_dirty(position);
                let old = match self.node_mut(position) {
                    Some(node) => {
                        node.entry = entry;
                        core::mem::replace(&mut node.weight, weight)
                    }
                    None => 0,
                };
                self.lose(old);
                self.gain(weight);
                self.link_newest(position);
                if dirty {
                    self.link_dirty(position);
                }
            }
            None => {
                let node = Node {
                    key: key.clone(),
                    entry,
                    weight,
                    dirty: false,
                    newer: NONE,
                    older: NONE,
                    next_dirty: NONE,
                    previous_dirty: NONE,
                };
                let position = match self.free.pop() {
                    Some(position) => {
                        self.nodes[position] = Some(node);
                        position
                    }
                    None => {
                        self.nodes.push(Some(node));
                        self.nodes.len() - 1
                    }
                };
                self.positions.insert(key, position);
                self.gain(weight);
                self.link_newest(position);
                if dirty {
                    self.link_dirty(position);
                }
            }
        }
    }

    /// While the thread's budget is exceeded: removes the least recently used entry. When it was
    /// dirty, all dirty entries come with it, the evicted one first; they count as flushed.
    pub(crate) fn evict(&mut self) -> Option<Vec<(Bytes, CacheEntry)>> {
        if !self.budget.is_exceeded() || self.oldest == NONE {
            return None;
        }
        let oldest = self.oldest;
        let was_dirty = self.node(oldest).is_some_and(|node| node.dirty);
        let mut entries = Vec::new();
        if let Some(node) = self.remove(oldest)
            && was_dirty
        {
            entries.push((node.key, node.entry));
            entries.append(&mut self.take_dirty());
        }
        Some(entries)
    }

    /// All dirty entries in the order of their last writes; they count as flushed, and deletions
    /// leave the cache.
    pub(crate) fn take_dirty(&mut self) -> Vec<(Bytes, CacheEntry)> {
        let mut entries = Vec::new();
        while self.first_dirty != NONE {
            let position = self.first_dirty;
            self.unlink_dirty(position);
            let Some(node) = self.node(position) else { break };
            entries.push((node.key.clone(), node.entry.clone()));
            if node.entry.value.is_none() {
                self.remove(position);
            }
        }
        entries
    }

    fn gain(&mut self, weight: usize) {
        self.weight += weight;
        self.budget.add(weight);
    }

    fn lose(&mut self, weight: usize) {
        self.weight -= weight;
        self.budget.subtract(weight);
    }

    fn node(&self, position: usize) -> Option<&Node> {
        self.nodes.get(position)?.as_ref()
    }

    fn node_mut(&mut self, position: usize) -> Option<&mut Node> {
        self.nodes.get_mut(position)?.as_mut()
    }

    fn remove(&mut self, position: usize) -> Option<Node> {
        self.unlink_use(position);
        self.unlink_dirty(position);
        let node = self.nodes.get_mut(position)?.take()?;
        self.positions.remove(&node.key);
        self.free.push(position);
        self.lose(node.weight);
        Some(node)
    }

    fn unlink_use(&mut self, position: usize) {
        let Some(node) = self.node(position) else { return };
        let (newer, older) = (node.newer, node.older);
        match self.node_mut(newer) {
            Some(node) => node.older = older,
            None => self.newest = older,
        }
        match self.node_mut(older) {
            Some(node) => node.newer = newer,
            None => self.oldest = newer,
        }
    }

    fn link_newest(&mut self, position: usize) {
        let older = self.newest;
        if let Some(node) = self.node_mut(position) {
            node.newer = NONE;
            node.older = older;
        }
        match self.node_mut(older) {
            Some(node) => node.newer = position,
            None => self.oldest = position,
        }
        self.newest = position;
    }

    fn unlink_dirty(&mut self, position: usize) {
        let Some(node) = self.node_mut(position) else { return };
        if !core::mem::replace(&mut node.dirty, false) {
            return;
        }
        let (next, previous) = (node.next_dirty, node.previous_dirty);
        node.next_dirty = NONE;
        node.previous_dirty = NONE;
        match self.node_mut(next) {
            Some(node) => node.previous_dirty = previous,
            None => self.last_dirty = previous,
        }
        match self.node_mut(previous) {
            Some(node) => node.next_dirty = next,
            None => self.first_dirty = next,
        }
    }

    fn link_dirty(&mut self, position: usize) {
        let previous = self.last_dirty;
        if let Some(node) = self.node_mut(position) {
            node.dirty = true;
            node.next_dirty = NONE;
            node.previous_dirty = previous;
        }
        match self.node_mut(previous) {
            Some(node) => node.next_dirty = position,
            None => self.first_dirty = position,
        }
        self.last_dirty = position;
    }
}

impl Drop for RecordCache {
    fn drop(&mut self) {
        self.budget.subtract(self.weight);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::datum::no_headers;

    fn entry(value: Option<i64>) -> CacheEntry {
        CacheEntry {
            key: Datum::Null,
            value: value.map(|value| CachedValue { value: Datum::I64(value), timestamp: 0 }),
            timestamp: 0,
            headers: no_headers(),
            topic_length: 0,
        }
    }

    fn key(text: &'static str) -> Bytes {
        Bytes::from_static(text.as_bytes())
    }

    fn keys(entries: &[(Bytes, CacheEntry)]) -> Vec<&[u8]> {
        entries.iter().map(|(key, _)| key.as_ref()).collect()
    }

    #[test]
    fn entries_leave_in_the_order_of_their_last_writes() {
        let mut cache = RecordCache::new(CacheBudget::new(10_000));
        for name in ["c", "a", "b", "c"] {
            cache.put_dirty(key(name), entry(Some(1)));
        }
        assert_eq!(keys(&cache.take_dirty()), [b"a", b"b", b"c"]);
        assert!(cache.take_dirty().is_empty());
        assert_eq!(cache.get(&key("a")).flatten().map(|cached| cached.value), Some(Datum::I64(1)));
    }

    #[test]
    fn a_flushed_deletion_leaves_the_cache_and_the_budget() {
        let budget = CacheBudget::new(10_000);
        let mut cache = RecordCache::new(budget.clone());
        cache.put_dirty(key("a"), entry(None));
        assert_eq!(cache.get(&key("a")), Some(None));
        assert!(budget.used() > 0);
        assert_eq!(cache.take_dirty().len(), 1);
        assert_eq!(cache.get(&key("a")), None);
        assert_eq!(budget.used(), 0);
    }

    #[test]
    fn a_full_cache_evicts_the_least_recently_used_and_flushes_the_store_with_it() {
        let one = entry(Some(1)).weight(&key("a"));
        let budget = CacheBudget::new(one * 2);
        let mut cache = RecordCache::new(budget.clone());
        cache.put_dirty(key("a"), entry(Some(1)));
        cache.put_dirty(key("b"), entry(Some(1)));
        assert!(cache.evict().is_none());
        cache.get(&key("a"));
        cache.put_dirty(key("c"), entry(Some(1)));
        let flushed = cache.evict().expect("the budget is exceeded");
        assert_eq!(keys(&flushed), [b"b", b"a", b"c"]);
        assert!(cache.evict().is_none());
        assert_eq!(cache.get(&key("b")), None);
        assert_eq!(budget.used(), one * 2);
    }

    #[test]
    fn a_clean_entry_is_evicted_without_a_flush() {
        let budget = CacheBudget::new(0);
        let mut cache = RecordCache::new(budget.clone());
        cache.put_clean(key("a"), entry(Some(1)));
        assert!(cache.evict().is_some_and(|flushed| flushed.is_empty()));
        assert_eq!(budget.used(), 0);
    }

    #[test]
    fn a_dropped_cache_gives_its_share_back() {
        let budget = CacheBudget::new(100);
        let mut cache = RecordCache::new(budget.clone());
        cache.put_dirty(key("a"), entry(Some(1)));
        drop(cache);
        assert_eq!(budget.used(), 0);
    }
}
