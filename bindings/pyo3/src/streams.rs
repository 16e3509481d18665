//! `Streams`: turns on the calling thread, and the functions that run inside them.

use std::cell::RefCell;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use ottla_facade::{
    Datum, Error, ErrorKind, Reply, Returned, Shape, Turn, UserError, UserFunction,
};
use pyo3::exceptions::{PyException, PyTypeError};
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::datum::{from_python, to_python};
use crate::errors::raise;
use crate::queue::Queue;
use crate::wait::{seconds, wait, wait_json};

thread_local! {
    /// The exception of the function that ended this thread's turn; it becomes the cause of the
    /// turn's own.
    static RAISED: RefCell<Option<PyErr>> = const { RefCell::new(None) };
}

/// Records of the turns that `close` takes.
const CLOSING_RECORDS: usize = 1000;

/// Milliseconds of the turns that `close` takes.
const CLOSING_MS: u64 = 50;

/// How long `close` waits between two turns.
const CLOSING_SLICE: Duration = Duration::from_millis(5);

/// A Streams application.
#[pyclass(frozen, module = "ottla._ottla")]
pub(crate) struct Streams {
    core: ottla_facade::Streams,
    /// What ended the application was raised once.
    told: AtomicBool,
}

#[pymethods]
impl Streams {
    #[new]
    fn new(
        pairs: Vec<(String, String)>,
        topology: &str,
        functions: Vec<(String, Py<PyAny>)>,
    ) -> PyResult<Self> {
        let core = ottla_facade::Streams::open(&pairs, topology, user_functions(functions));
        Ok(Self { core: core.map_err(raise)?, told: AtomicBool::new(false) })
    }

    /// Processes at most `max_records` records or `max_ms` ms, calling Python functions on this
    /// thread: `(records, host entries so far, whether there is more to do)`. The interpreter stays
    /// attached all the while.
    fn turn(
        &self,
        py: Python<'_>,
        max_records: usize,
        max_ms: u64,
    ) -> PyResult<(usize, u64, bool)> {
        match self.take_turn(max_records, max_ms) {
            Ok(turn) => Ok((turn.records, turn.host_entries, turn.more)),
            Err(error) => Err(self.ended(py, error)),
        }
    }

    /// Waits until a turn has something to do, at most `timeout` seconds; whether it has.
    fn wait(&self, py: Python<'_>, timeout: f64) -> PyResult<bool> {
        Ok(wait(py, self.core.wait(seconds(timeout)))? == Reply::Ready)
    }

    /// As `wait`; its completion comes through the queue.
    fn submit_wait(&self, queue: &Queue, timeout: f64) -> i64 {
        queue.core.submit(self.core.wait(seconds(timeout)))
    }

    /// Runs a control operation to its end.
    fn call(&self, py: Python<'_>, op: &str, argument: &str) -> PyResult<String> {
        wait_json(py, self.core.call(op, argument))
    }

    /// Begins a control operation; its completion comes through the queue.
    fn submit(&self, queue: &Queue, op: &str, argument: &str) -> i64 {
        queue.core.submit(self.core.call(op, argument))
    }

    /// Commits and closes, at most in `timeout` seconds. Takes the last turns here, unless another
    /// thread does.
    fn close(&self, py: Python<'_>, timeout: f64) -> PyResult<()> {
        let mut pending = self.core.close(seconds(timeout));
        let mut failure = None;
        loop {
            let turn = self.take_turn(CLOSING_RECORDS, CLOSING_MS);
            if let Err(error) = turn
                && !matches!(error.kind, ErrorKind::Closed | ErrorKind::Usage)
                && !self.told.load(Ordering::Acquire)
            {
                failure = Some(self.ended(py, error));
            }
            if let Some(result) = py.detach(|| pending.wait(CLOSING_SLICE)) {
                result.map_err(raise)?;
                return failure.map_or(Ok(()), Err);
            }
            py.check_signals()?;
        }
    }

    /// Begins to close; turns must go on until its completion comes through the queue.
    fn submit_close(&self, queue: &Queue, timeout: f64) -> i64 {
        queue.core.submit(self.core.close(seconds(timeout)))
    }
}

impl Streams {
    fn take_turn(&self, max_records: usize, max_ms: u64) -> Result<Turn, Error> {
        RAISED.take();
        self.core.turn(max_records, max_ms)
    }

    /// The exception of a turn that failed; that of the user's function is its cause.
    fn ended(&self, py: Python<'_>, error: Error) -> PyErr {
        if !matches!(error.kind, ErrorKind::Closed | ErrorKind::Usage) {
            self.told.store(true, Ordering::Release);
        }
        match RAISED.take() {
            // Ctrl-C and exit pass through a function; they are not failures of it.
            Some(cause) if !cause.is_instance_of::<PyException>(py) => cause,
            cause => {
                let raised = raise(error);
                if cause.is_some() {
                    raised.set_cause(py, cause);
                }
                raised
            }
        }
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
    let arguments =
        arguments.iter().map(|argument| to_python(py, argument)).collect::<PyResult<Vec<_>>>()?;
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
        Shape::Pairs => {
            Returned::Pairs(found.try_iter()?.map(|value| pair(&value?)).collect::<PyResult<_>>()?)
        }
        Shape::Nothing => Returned::Nothing,
    })
}

fn pair(found: &Bound<'_, PyAny>) -> PyResult<(Datum, Datum)> {
    let (key, value): (Bound<'_, PyAny>, Bound<'_, PyAny>) = found.extract()?;
    Ok((from_python(&key)?, from_python(&value)?))
}
