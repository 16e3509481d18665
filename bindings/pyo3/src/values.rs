//! Keys, values and headers as Python hands them over.

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes, PyDict, PyString};

/// Bytes of a key or a value: bytes as they are, text as UTF-8.
pub(crate) enum Given<'py> {
    Bytes(Bound<'py, PyBytes>),
    Text(Bound<'py, PyString>),
    Copied(Vec<u8>),
}

impl<'py> Given<'py> {
    /// `None` for Python's None.
    pub(crate) fn of(value: &Bound<'py, PyAny>) -> PyResult<Option<Self>> {
        if value.is_none() {
            return Ok(None);
        }
        if let Ok(bytes) = value.cast::<PyBytes>() {
            return Ok(Some(Self::Bytes(bytes.clone())));
        }
        if let Ok(text) = value.cast::<PyString>() {
            return Ok(Some(Self::Text(text.clone())));
        }
        if let Ok(bytes) = value.cast::<PyByteArray>() {
            return Ok(Some(Self::Copied(bytes.to_vec())));
        }
        // A memoryview, an array: whatever bytes() takes, except the numbers, for which bytes()
        // would make zeros.
        if value.hasattr("__buffer__")? || value.hasattr("tobytes")? {
            let bytes = value.py().get_type::<PyBytes>().call1((value,))?;
            return Ok(Some(Self::Bytes(bytes.cast_into::<PyBytes>()?)));
        }
        Err(PyTypeError::new_err(format!(
            "a key or a value is bytes, str or None, not {}",
            value.get_type().name()?
        )))
    }

    pub(crate) fn bytes(&self) -> PyResult<&[u8]> {
        match self {
            Self::Bytes(bytes) => Ok(bytes.as_bytes()),
            Self::Text(text) => Ok(text.to_str()?.as_bytes()),
            Self::Copied(bytes) => Ok(bytes),
        }
    }
}

/// Headers as Python hands them over: a dict, or pairs.
pub(crate) fn headers<'py>(
    given: Option<&Bound<'py, PyAny>>,
) -> PyResult<Vec<(String, Option<Given<'py>>)>> {
    let Some(given) = given.filter(|given| !given.is_none()) else { return Ok(Vec::new()) };
    let pairs = match given.cast::<PyDict>() {
        Ok(dict) => dict.items().into_any(),
        Err(_) => given.clone(),
    };
    pairs
        .try_iter()?
        .map(|pair| {
            let (name, value): (String, Bound<'py, PyAny>) = pair?.extract()?;
            Ok((name, Given::of(&value)?))
        })
        .collect()
}
