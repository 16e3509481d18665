//! Blocking waits: the interpreter is released, signals are looked at every 50 ms.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use ottla_facade::{Error, ErrorKind, Pending, Reply};
use pyo3::prelude::*;

use crate::batch::RecordBatch;
use crate::errors::raise;

/// How long one slice is; Ctrl-C ends a wait within this and a little more.
const SLICE: Duration = Duration::from_millis(50);

/// Waits until `pending` ends or a signal handler raises.
pub(crate) fn wait<T: Send + 'static>(py: Python<'_>, mut pending: Pending<T>) -> PyResult<T> {
    within(py, None, "no answer", |left| pending.wait(left))?.map_err(raise)
}

/// Waits for at most `timeout` seconds (None: for ever) until `look`, which waits for at most the
/// time it is given, knows the outcome, or a signal handler raises. What is late ends with a
/// timeout that begins with `late`.
pub(crate) fn within<T: Send>(
    py: Python<'_>,
    timeout: Option<f64>,
    late: &str,
    mut look: impl FnMut(Duration) -> Option<Result<T, Error>> + Send,
) -> PyResult<Result<T, Error>> {
    let deadline = timeout.map(|timeout| Instant::now() + seconds(timeout));
    loop {
        let left = deadline.map_or(SLICE, |deadline| {
            deadline.saturating_duration_since(Instant::now()).min(SLICE)
        });
        if let Some(outcome) = py.detach(|| look(left)) {
            return Ok(outcome);
        }
        if left.is_zero() {
            let text = format!("{late} within {} s", timeout.unwrap_or_default());
            return Ok(Err(Error::new(ErrorKind::Timeout, text)));
        }
        py.check_signals()?;
    }
}

/// Waits for the JSON answer of a control call.
pub(crate) fn wait_json(py: Python<'_>, pending: Pending<Reply>) -> PyResult<String> {
    wait(py, pending).map(json)
}

fn json(reply: Reply) -> String {
    match reply {
        Reply::Json(text) | Reply::Event(text) => text,
        Reply::Batch(_) | Reply::Timeout | Reply::Woken | Reply::Ready => "null".to_owned(),
    }
}

/// What a reply is in Python: `(tag, value)`.
pub(crate) fn reply(py: Python<'_>, reply: Reply) -> PyResult<(&'static str, Py<PyAny>)> {
    Ok(match reply {
        Reply::Json(text) => ("json", text.into_pyobject(py)?.into_any().unbind()),
        Reply::Event(text) => ("event", text.into_pyobject(py)?.into_any().unbind()),
        Reply::Batch(bytes) => ("batch", Py::new(py, RecordBatch::new(bytes)?)?.into_any()),
        Reply::Timeout => ("timeout", py.None()),
        Reply::Woken => ("woken", py.None()),
        Reply::Ready => ("ready", py.None()),
    })
}

/// Seconds as Python gives them; negative ones are none.
pub(crate) fn seconds(given: f64) -> Duration {
    // Beyond 30 years, and for infinity, the difference to "for ever" does not matter.
    Duration::from_secs_f64(given.clamp(0.0, 1e9))
}

/// A control call under way.
#[pyclass(frozen, module = "ottla._ottla")]
pub(crate) struct Answer(Mutex<Option<Pending<Reply>>>);

impl Answer {
    pub(crate) fn new(pending: Pending<Reply>) -> Self {
        Self(Mutex::new(Some(pending)))
    }
}

#[pymethods]
impl Answer {
    /// Waits for its JSON answer, at most `timeout` seconds; it can be had once.
    #[pyo3(signature = (timeout=None))]
    fn result(&self, py: Python<'_>, timeout: Option<f64>) -> PyResult<String> {
        let taken = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some(mut pending) = taken else {
            return Err(raise(Error::usage(
                "this answer was already taken, or is being waited for",
            )));
        };
        let mut ended = false;
        let outcome = within(py, timeout, "no answer", |left| {
            let outcome = pending.wait(left);
            ended = outcome.is_some();
            outcome
        });
        if !ended {
            // Late, or a signal came: it can be asked for again.
            *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(pending);
        }
        outcome?.map(json).map_err(raise)
    }
}
