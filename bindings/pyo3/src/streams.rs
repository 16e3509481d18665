//! `Streams`: turns on the calling thread, and the functions that run inside them.

use std::cell::RefCell;
use std::sync::Arc;

use ottla_facade::streams::{Datum, Returned, Shape, UserError, UserFunction};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::datum::{from_python, to_python};
use crate::errors::raise;
use crate::queue::Queue;
use crate::wait::{reply, seconds, wait, wait_json};

thread_local! {
    /// The exception of the function that ended this thread's turn; it becomes the cause of the
    /// turn's own.
    static RAISED: RefCell<Option<PyErr>> = const { RefCell::new(None) };
}

/// A Streams application.
#[pyclass(frozen, module = "ottla._ottla")]
pub(crate) struct Streams(ottla_facade::Streams);

#[pymethods]
impl Streams {
    #[new]
    fn new(
        pairs: Vec<(String, String)>,
        topology: &str,
        functions: Vec<(String, Py<PyAny>)>,
    ) -> PyResult<Self> {
        ottla_facade::Streams::open(&pairs, topology, user_functions(functions))
            .map(Self)
            .map_err(raise)
    }

    /// Processes at most `max_records` records or `max_ms` ms, calling Python functions on this
    /// thread: `(records, host entries so far, whether there is more to do)`.
    fn turn(
        &self,
        py: Python<'_>,
        max_records: usize,
        max_ms: u64,
    ) -> PyResult<(usize, u64, bool)> {
        RAISED.take();
        match self.0.turn(max_records, max_ms) {
            Ok(turn) => Ok((turn.records, turn.host_entries, turn.more)),
            Err(error) => {
                let raised = raise(error);
                if let Some(cause) = RAISED.take() {
                    raised.set_cause(py, Some(cause));
                }
                Err(raised)
            }
        }
    }

    /// Waits until a turn has something to do, at most `timeout` seconds.
    fn wait(&self, py: Python<'_>, timeout: f64) -> PyResult<(&'static str, Py<PyAny>)> {
        let done = wait(py, self.0.wait(seconds(timeout)))?;
        reply(py, done)
    }

    /// As `wait`; its completion comes through the queue.
    fn submit_wait(&self, queue: &Queue, timeout: f64) -> i64 {
        queue.core.submit(self.0.wait(seconds(timeout)))
    }

    /// Runs a control operation to its end.
    fn call(&self, py: Python<'_>, op: &str, argument: &str) -> PyResult<String> {
        wait_json(py, self.0.call(op, argument))
    }

    /// Begins a control operation; its completion comes through the queue.
    fn submit(&self, queue: &Queue, op: &str, argument: &str) -> i64 {
        queue.core.submit(self.0.call(op, argument))
    }

    /// Commits and closes, at most in `timeout` seconds.
    fn close(&self, py: Python<'_>, timeout: f64) -> PyResult<()> {
        wait_json(py, self.0.close(seconds(timeout))).map(drop)
    }

    /// As `close`; its completion comes through the queue.
    fn submit_close(&self, queue: &Queue, timeout: f64) -> i64 {
        queue.core.submit(self.0.close(seconds(timeout)))
    }
}

/// Python functions as the engine calls them.
pub(crate) fn user_functions(functions: Vec<(String, Py<PyAny>)>) -> Vec<UserFunction> {
    functions
        .into_iter()
        .map(|(name, function)| {
            UserFunction::new(
                &name,
                Arc::new(move |shape, arguments: &[Datum]| {
                    // Inside a turn this thread is attached already: this only fetches its state.
                    Python::attach(|py| {
                        call(py, &function, shape, arguments).map_err(|raised| {
                            let message = raised.to_string();
                            RAISED.set(Some(raised));
                            UserError::new(message)
                        })
                    })
                }),
            )
        })
        .collect()
}

fn call(
    py: Python<'_>,
    function: &Py<PyAny>,
    shape: Shape,
    arguments: &[Datum],
) -> PyResult<Returned> {
    let arguments = arguments
        .iter()
        .map(|argument| to_python(py, argument))
        .collect::<PyResult<Vec<_>>>()?;
    let found = function.bind(py).call1(PyTuple::new(py, arguments)?)?;
    if found.hasattr("__await__")? {
        return Err(PyTypeError::new_err("a function of a topology cannot be a coroutine"));
    }
    Ok(match shape {
        Shape::Truth => Returned::Truth(found.is_truthy()?),
        Shape::Value | Shape::Bytes => Returned::Value(from_python(&found)?),
        Shape::Pair => {
            let (key, value) = pair(&found)?;
            Returned::Pair(key, value)
        }
        Shape::Values => Returned::Values(
            found.try_iter()?.map(|value| from_python(&value?)).collect::<PyResult<_>>()?,
        ),
        Shape::Pairs => Returned::Pairs(
            found.try_iter()?.map(|value| pair(&value?)).collect::<PyResult<_>>()?,
        ),
        Shape::Nothing => Returned::Nothing,
    })
}

fn pair(found: &Bound<'_, PyAny>) -> PyResult<(Datum, Datum)> {
    let (key, value): (Bound<'_, PyAny>, Bound<'_, PyAny>) = found.extract()?;
    Ok((from_python(&key)?, from_python(&value)?))
}
