//! Blocking waits: the interpreter is released, signals are looked at every 50 ms.

use std::time::Duration;

use ottla_facade::{Pending, Reply};
use pyo3::prelude::*;

use crate::batch::RecordBatch;
use crate::errors::raise;

/// How long one slice is; Ctrl-C ends a wait within this and a little more.
const SLICE: Duration = Duration::from_millis(50);

/// Waits until `pending` ends or a signal handler raises.
pub(crate) fn wait<T: Send + 'static>(py: Python<'_>, mut pending: Pending<T>) -> PyResult<T> {
    loop {
        if let Some(result) = py.detach(|| pending.wait(SLICE)) {
            return result.map_err(raise);
        }
        py.check_signals()?;
    }
}

/// Waits for the JSON answer of a control call.
pub(crate) fn wait_json(py: Python<'_>, pending: Pending<Reply>) -> PyResult<String> {
    match wait(py, pending)? {
        Reply::Json(text) | Reply::Event(text) => Ok(text),
        Reply::Batch(_) | Reply::Timeout | Reply::Woken | Reply::Ready => Ok("null".to_owned()),
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
