//! A Streams application's control half; its turns are hot calls.

use std::sync::Arc;

use ottla_facade as facade;

use crate::{Failure, Queue, Setting, enter, millis, pairs};

/// Runs a topology.
#[derive(Debug, uniffi::Object)]
pub struct Streams {
    inner: Arc<facade::Streams>,
    number: i64,
}

#[uniffi::export]
impl Streams {
    /// Checks the options and the topology, whose functions have these names; nothing connects.
    #[uniffi::constructor]
    pub fn open(
        settings: Vec<Setting>,
        topology: String,
        functions: Vec<String>,
    ) -> Result<Arc<Self>, Failure> {
        enter(|| {
            let host = ottla_jni::Functions::default();
            let named = host.named(&functions);
            let inner = Arc::new(facade::Streams::open(&pairs(settings), &topology, named)?);
            let number = ottla_jni::register_streams(Arc::clone(&inner), host);
            Ok(Arc::new(Self { inner, number }))
        })
    }

    /// The number by which turns know it.
    pub fn number(&self) -> i64 {
        self.number
    }

    /// Starts to wait until a turn has something to do; returns the id of the completion.
    pub fn work(&self, queue: &Queue, limit_ms: i64) -> Result<i64, Failure> {
        enter(|| Ok(queue.submit(self.inner.wait(millis(limit_ms)))))
    }

    /// Starts a control call; returns the id of its completion.
    pub fn call(&self, queue: &Queue, op: String, argument: String) -> Result<i64, Failure> {
        enter(|| Ok(queue.submit(self.inner.call(&op, &argument))))
    }

    /// Commits and closes while turns go on; returns the id of the completion.
    pub fn shut(&self, queue: &Queue, limit_ms: i64) -> Result<i64, Failure> {
        enter(|| Ok(queue.submit(self.inner.close(millis(limit_ms)))))
    }
}

impl Drop for Streams {
    fn drop(&mut self) {
        ottla_jni::forget_streams(self.number);
    }
}
