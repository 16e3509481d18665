//! The embedded broker.

use napi_derive::napi;
use ottla_facade as facade;

use crate::{Queue, enter, millis};

/// A broker in this process.
#[napi]
pub struct Broker {
    inner: facade::Broker,
}

#[napi]
impl Broker {
    /// A broker that has not started; the options are JSON.
    #[napi(factory, catch_unwind)]
    pub fn open(options: String) -> napi::Result<Self> {
        Ok(Self { inner: enter(|| facade::Broker::open(&options))? })
    }

    /// Starts a control call; returns the id of its completion.
    #[napi(catch_unwind)]
    pub fn call(&self, queue: &Queue, op: String, argument: String) -> napi::Result<i64> {
        enter(|| Ok(queue.submit(self.inner.call(&op, &argument))))
    }

    /// Closes; returns the id of the completion.
    #[napi(catch_unwind)]
    pub fn close(&self, queue: &Queue, limit_ms: u32) -> napi::Result<i64> {
        enter(|| Ok(queue.submit(self.inner.close(millis(limit_ms)))))
    }
}
