//! The producer's control half; its frames and completions go through the hot calls.

use std::sync::Arc;

use ottla_facade as facade;

use crate::{Failure, Queue, Setting, enter, millis, pairs};

/// Sends records.
#[derive(Debug, uniffi::Object)]
pub struct Producer {
    inner: Arc<facade::Producer>,
    number: i64,
}

#[uniffi::export]
impl Producer {
    /// Checks the options; connects in the background.
    #[uniffi::constructor]
    pub fn open(settings: Vec<Setting>) -> Result<Arc<Self>, Failure> {
        enter(|| {
            let inner = Arc::new(facade::Producer::open(&pairs(settings))?);
            let number = ottla_jni::register_producer(Arc::clone(&inner));
            Ok(Arc::new(Self { inner, number }))
        })
    }

    /// The number by which the hot calls know it.
    pub fn number(&self) -> i64 {
        self.number
    }

    /// Registers a source that becomes ready when there are completions; returns its id.
    pub fn notify(&self, queue: &Queue) -> Result<i64, Failure> {
        enter(|| {
            let source = queue.new_source();
            let id = source.id();
            self.inner.notify(Some(source))?;
            Ok(id)
        })
    }

    /// Starts the wait for room; returns the id of its completion.
    pub fn room(&self, queue: &Queue) -> Result<i64, Failure> {
        enter(|| Ok(queue.submit(self.inner.room())))
    }

    /// Starts a control call; returns the id of its completion.
    pub fn call(&self, queue: &Queue, op: String, argument: String) -> Result<i64, Failure> {
        enter(|| Ok(queue.submit(self.inner.call(&op, &argument))))
    }

    /// Delivers what is waiting, then closes; returns the id of the completion.
    pub fn shut(&self, queue: &Queue, limit_ms: i64) -> Result<i64, Failure> {
        enter(|| Ok(queue.submit(self.inner.close(millis(limit_ms)))))
    }
}

impl Drop for Producer {
    fn drop(&mut self) {
        ottla_jni::forget_producer(self.number);
    }
}
