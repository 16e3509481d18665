//! The consumer's control half; its batches go through the hot calls.

use std::sync::Arc;

use ottla_facade as facade;

use crate::{Failure, Queue, Setting, enter, millis, pairs};

/// Reads records.
#[derive(Debug, uniffi::Object)]
pub struct Consumer {
    inner: Arc<facade::Consumer>,
    number: i64,
}

#[uniffi::export]
impl Consumer {
    /// Checks the options; connects in the background.
    #[uniffi::constructor]
    pub fn open(settings: Vec<Setting>) -> Result<Arc<Self>, Failure> {
        enter(|| {
            let inner = Arc::new(facade::Consumer::open(&pairs(settings))?);
            let number = ottla_jni::register_consumer(Arc::clone(&inner));
            Ok(Arc::new(Self { inner, number }))
        })
    }

    /// The number by which the hot calls know it.
    pub fn number(&self) -> i64 {
        self.number
    }

    /// The event that ended the last poll, as JSON; once.
    pub fn take_event(&self) -> Result<Option<String>, Failure> {
        enter(|| ottla_jni::take_event(self.number))
    }

    /// Ends the poll that waits, or the next one.
    pub fn wakeup(&self) -> Result<(), Failure> {
        enter(|| {
            self.inner.wakeup();
            Ok(())
        })
    }

    /// Starts a control call; returns the id of its completion.
    pub fn call(&self, queue: &Queue, op: String, argument: String) -> Result<i64, Failure> {
        enter(|| Ok(queue.submit(self.inner.call(&op, &argument))))
    }

    /// Leaves the group, when asked to, and closes; returns the id of the completion.
    pub fn shut(&self, queue: &Queue, leave_group: bool, limit_ms: i64) -> Result<i64, Failure> {
        enter(|| Ok(queue.submit(self.inner.close(leave_group, millis(limit_ms)))))
    }
}

impl Drop for Consumer {
    fn drop(&mut self) {
        ottla_jni::forget_consumer(self.number);
    }
}
