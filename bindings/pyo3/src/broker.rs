//! `Broker`: the embedded broker.

use pyo3::prelude::*;

use crate::errors::raise;
use crate::queue::Queue;
use crate::wait::{seconds, wait_json};

/// A broker in this process.
#[pyclass(frozen, module = "ottla._ottla")]
pub(crate) struct Broker(ottla_facade::Broker);

#[pymethods]
impl Broker {
    #[new]
    fn new(options: &str) -> PyResult<Self> {
        ottla_facade::Broker::open(options).map(Self).map_err(raise)
    }

    /// Runs a control operation to its end.
    fn call(&self, py: Python<'_>, op: &str, argument: &str) -> PyResult<String> {
        wait_json(py, self.0.call(op, argument))
    }

    /// Begins a control operation; its completion comes through the queue.
    fn submit(&self, queue: &Queue, op: &str, argument: &str) -> i64 {
        queue.core.submit(self.0.call(op, argument))
    }

    /// Stops it cleanly, at most in `timeout` seconds.
    fn close(&self, py: Python<'_>, timeout: f64) -> PyResult<()> {
        wait_json(py, self.0.close(seconds(timeout))).map(drop)
    }

    /// As `close`; its completion comes through the queue.
    fn submit_close(&self, queue: &Queue, timeout: f64) -> i64 {
        queue.core.submit(self.0.close(seconds(timeout)))
    }
}
