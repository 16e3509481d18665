//! Errors of the facade as the exceptions of `ottla.errors`.

use ottla_facade::{Error, ErrorKind};
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;

/// `(number, text, advice)` of every kind; `ottla.errors` has a class for each.
pub(crate) fn kinds() -> Vec<(i32, &'static str, &'static str)> {
    ErrorKind::ALL.iter().map(|kind| (kind.number(), kind.text(), kind.advice())).collect()
}

/// The exception of an error. Must be called with the interpreter attached, as binding code is.
pub(crate) fn raise(error: Error) -> PyErr {
    Python::attach(|py| match exception(py, &error) {
        Ok(exception) => PyErr::from_value(exception),
        // The package is broken: its errors module cannot be imported.
        Err(broken) => {
            let plain = PyRuntimeError::new_err(error.to_string());
            plain.set_cause(py, Some(broken));
            plain
        }
    })
}

/// The exception object itself, for completions.
pub(crate) fn exception<'py>(py: Python<'py>, error: &Error) -> PyResult<Bound<'py, PyAny>> {
    py.import("ottla.errors")?.getattr("from_core")?.call1((
        error.kind.text(),
        error.code,
        &error.name,
        error.retriable,
        error.fatal,
        &error.message,
    ))
}
