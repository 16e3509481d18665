//! Admin client, producer and consumer.

use napi::bindgen_prelude::Buffer;
use napi_derive::napi;
use ottla_facade as facade;

use crate::{Queue, enter, millis, pairs};

/// The admin client.
#[napi]
pub struct Admin {
    inner: facade::Admin,
}

#[napi]
impl Admin {
    /// Checks the options; connects in the background.
    #[napi(factory, catch_unwind)]
    pub fn open(options: Vec<Vec<String>>) -> napi::Result<Self> {
        let inner = enter(|| facade::Admin::open(&pairs(options)))?;
        Ok(Self { inner })
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

/// Sends records.
#[napi]
pub struct Producer {
    inner: facade::Producer,
}

#[napi]
impl Producer {
    /// Checks the options; connects in the background.
    #[napi(factory, catch_unwind)]
    pub fn open(options: Vec<Vec<String>>) -> napi::Result<Self> {
        let inner = enter(|| facade::Producer::open(&pairs(options)))?;
        Ok(Self { inner })
    }

    /// Hands over a frame's rows from `from` on; returns how many were taken.
    #[napi(catch_unwind)]
    pub fn produce(&self, frame: Buffer, from: u32) -> napi::Result<u32> {
        let taken = enter(|| self.inner.produce(&frame, from as usize))?;
        Ok(u32::try_from(taken).unwrap_or(u32::MAX))
    }

    /// Packed completions of frames' rows, at most `most_runs` runs; empty when there are none.
    #[napi(catch_unwind)]
    pub fn drain(&self, most_runs: u32) -> napi::Result<Buffer> {
        enter(|| self.inner.drain(most_runs as usize)).map(Buffer::from)
    }

    /// From now on the source becomes ready when there are completions to drain.
    #[napi(catch_unwind)]
    pub fn notify(&self, queue: &Queue, source: i64) -> napi::Result<()> {
        let source = queue.find(source)?;
        enter(|| self.inner.notify(Some(source)))
    }

    /// Completes when a refused row is worth another try.
    #[napi(catch_unwind)]
    pub fn room(&self, queue: &Queue) -> napi::Result<i64> {
        enter(|| Ok(queue.submit(self.inner.room())))
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

/// Reads records.
#[napi]
pub struct Consumer {
    inner: facade::Consumer,
}

#[napi]
impl Consumer {
    /// Checks the options; connects in the background.
    #[napi(factory, catch_unwind)]
    pub fn open(options: Vec<Vec<String>>) -> napi::Result<Self> {
        let inner = enter(|| facade::Consumer::open(&pairs(options)))?;
        Ok(Self { inner })
    }

    /// Waits for records, an event or a wakeup; returns the id of the completion.
    #[napi(catch_unwind)]
    pub fn poll(
        &self,
        queue: &Queue,
        max_records: u32,
        max_bytes: u32,
        timeout_ms: u32,
    ) -> napi::Result<i64> {
        let (records, bytes) = (max_records as usize, max_bytes as usize);
        enter(|| Ok(queue.submit(self.inner.poll(records, bytes, millis(timeout_ms)))))
    }

    /// Ends the poll that waits, or the next one.
    #[napi(catch_unwind)]
    pub fn wakeup(&self) {
        self.inner.wakeup();
    }

    /// Starts a control call; returns the id of its completion.
    #[napi(catch_unwind)]
    pub fn call(&self, queue: &Queue, op: String, argument: String) -> napi::Result<i64> {
        enter(|| Ok(queue.submit(self.inner.call(&op, &argument))))
    }

    /// Closes; returns the id of the completion.
    #[napi(catch_unwind)]
    pub fn close(&self, queue: &Queue, leave_group: bool, limit_ms: u32) -> napi::Result<i64> {
        enter(|| Ok(queue.submit(self.inner.close(leave_group, millis(limit_ms)))))
    }
}
