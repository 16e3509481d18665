//! `Admin`: pairs in, JSON in and out.

use pyo3::prelude::*;

use crate::errors::raise;
use crate::queue::Queue;
use crate::wait::{seconds, wait_json};

/// The admin client.
#[pyclass(frozen, module = "ottla._ottla")]
pub(crate) struct Admin(ottla_facade::Admin);

#[pymethods]
impl Admin {
    #[new]
    fn new(pairs: Vec<(String, String)>) -> PyResult<Self> {
        ottla_facade::Admin::open(&pairs).map(Self).map_err(raise)
    }

    /// Runs a control operation to its end.
    fn call(&self, py: Python<'_>, op: &str, argument: &str) -> PyResult<String> {
        wait_json(py, self.0.call(op, argument))
    }

    /// Begins a control operation; its completion comes through the queue.
    fn submit(&self, queue: &Queue, op: &str, argument: &str) -> i64 {
        queue.core.submit(self.0.call(op, argument))
    }

    /// Closes it, at most in `timeout` seconds.
    fn close(&self, py: Python<'_>, timeout: f64) -> PyResult<()> {
        wait_json(py, self.0.close(seconds(timeout))).map(drop)
    }

    /// As `close`; its completion comes through the queue.
    fn submit_close(&self, queue: &Queue, timeout: f64) -> i64 {
        queue.core.submit(self.0.close(seconds(timeout)))
    }
}
