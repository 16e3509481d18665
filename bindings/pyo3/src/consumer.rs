//! `Consumer`: polls and control calls.

use pyo3::prelude::*;

use crate::errors::raise;
use crate::queue::Queue;
use crate::wait::{Answer, reply, seconds, wait, wait_json};

/// The consumer.
#[pyclass(frozen, module = "ottla._ottla")]
pub(crate) struct Consumer(ottla_facade::Consumer);

#[pymethods]
impl Consumer {
    #[new]
    fn new(pairs: Vec<(String, String)>) -> PyResult<Self> {
        ottla_facade::Consumer::open(&pairs).map(Self).map_err(raise)
    }

    /// Polls for at most `timeout` seconds: `("batch", RecordBatch)`, `("event", json)`,
    /// `("timeout", None)` or `("woken", None)`. 0 records or bytes: what the options say.
    fn poll(
        &self,
        py: Python<'_>,
        max_records: usize,
        max_bytes: usize,
        timeout: f64,
    ) -> PyResult<(&'static str, Py<PyAny>)> {
        let done = wait(py, self.0.poll(max_records, max_bytes, seconds(timeout)))?;
        reply(py, done)
    }

    /// As `poll`; its completion comes through the queue.
    fn submit_poll(
        &self,
        queue: &Queue,
        max_records: usize,
        max_bytes: usize,
        timeout: f64,
    ) -> i64 {
        queue.core.submit(self.0.poll(max_records, max_bytes, seconds(timeout)))
    }

    /// Ends a poll that waits, from any thread.
    fn wakeup(&self) {
        self.0.wakeup();
    }

    /// Runs a control operation to its end.
    fn call(&self, py: Python<'_>, op: &str, argument: &str) -> PyResult<String> {
        wait_json(py, self.0.call(op, argument))
    }

    /// Begins a control operation.
    fn begin(&self, op: &str, argument: &str) -> Answer {
        Answer::new(self.0.call(op, argument))
    }

    /// Begins a control operation; its completion comes through the queue.
    fn submit(&self, queue: &Queue, op: &str, argument: &str) -> i64 {
        queue.core.submit(self.0.call(op, argument))
    }

    /// Closes it, leaving its group when `leave`, at most in `timeout` seconds.
    fn close(&self, py: Python<'_>, leave: bool, timeout: f64) -> PyResult<()> {
        wait_json(py, self.0.close(leave, seconds(timeout))).map(drop)
    }

    /// As `close`; its completion comes through the queue.
    fn submit_close(&self, queue: &Queue, leave: bool, timeout: f64) -> i64 {
        queue.core.submit(self.0.close(leave, seconds(timeout)))
    }
}
