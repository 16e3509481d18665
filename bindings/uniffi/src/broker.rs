//! The embedded broker.

use std::sync::Arc;

use ottla_facade as facade;

use crate::{Failure, Queue, enter, millis};

/// A broker in this process.
#[derive(Debug, uniffi::Object)]
pub struct Broker {
    inner: facade::Broker,
}

#[uniffi::export]
impl Broker {
    /// A broker that has not started; its options as JSON.
    #[uniffi::constructor]
    pub fn open(options: String) -> Result<Arc<Self>, Failure> {
        enter(|| Ok(Arc::new(Self { inner: facade::Broker::open(&options)? })))
    }

    /// Starts a control call; returns the id of its completion.
    pub fn call(&self, queue: &Queue, op: String, argument: String) -> Result<i64, Failure> {
        enter(|| Ok(queue.submit(self.inner.call(&op, &argument))))
    }

    /// Stops it; returns the id of the completion.
    pub fn shut(&self, queue: &Queue, limit_ms: i64) -> Result<i64, Failure> {
        enter(|| Ok(queue.submit(self.inner.close(millis(limit_ms)))))
    }
}
