//! The admin client.

use std::sync::Arc;

use ottla_facade as facade;

use crate::{Failure, Queue, Setting, enter, millis, pairs};

/// Changes and describes a cluster.
#[derive(Debug, uniffi::Object)]
pub struct Admin {
    inner: facade::Admin,
}

#[uniffi::export]
impl Admin {
    /// Checks the options; connects in the background.
    #[uniffi::constructor]
    pub fn open(settings: Vec<Setting>) -> Result<Arc<Self>, Failure> {
        enter(|| Ok(Arc::new(Self { inner: facade::Admin::open(&pairs(settings))? })))
    }

    /// Starts a control call; returns the id of its completion.
    pub fn call(&self, queue: &Queue, op: String, argument: String) -> Result<i64, Failure> {
        enter(|| Ok(queue.submit(self.inner.call(&op, &argument))))
    }

    /// Closes; returns the id of the completion.
    pub fn shut(&self, queue: &Queue, limit_ms: i64) -> Result<i64, Failure> {
        enter(|| Ok(queue.submit(self.inner.close(millis(limit_ms)))))
    }
}
