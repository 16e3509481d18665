//! Handles by number, so that no address ever crosses into Java: a wrong or closed number is a
//! typed error.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use ottla_facade::{self as facade, Error};

/// Open handles of one kind. Numbers are positive and never used twice.
#[derive(Debug)]
pub(crate) struct Table<T> {
    slots: RwLock<Slots<T>>,
    kind: &'static str,
}

#[derive(Debug)]
struct Slots<T> {
    open: BTreeMap<i64, Arc<T>>,
    next: i64,
}

impl<T> Table<T> {
    pub(crate) const fn new(kind: &'static str) -> Self {
        Self { slots: RwLock::new(Slots { open: BTreeMap::new(), next: 1 }), kind }
    }

    pub(crate) fn insert(&self, handle: Arc<T>) -> i64 {
        let mut slots = self.slots.write().unwrap_or_else(PoisonError::into_inner);
        let number = slots.next;
        slots.next += 1;
        slots.open.insert(number, handle);
        number
    }

    pub(crate) fn remove(&self, number: i64) {
        let removed =
            self.slots.write().unwrap_or_else(PoisonError::into_inner).open.remove(&number);
        // Dropped after the lock is free: it may close the handle.
        drop(removed);
    }

    pub(crate) fn find(&self, number: i64, call: &str) -> facade::Result<Arc<T>> {
        let slots = self.slots.read().unwrap_or_else(PoisonError::into_inner);
        slots.open.get(&number).cloned().ok_or_else(|| Error::closed(self.kind, call))
    }
}
