//! Keys, values and headers as Python hands them over.

use std::borrow::Cow;

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes, PyDict, PyString, PyTuple};

/// The bytes of a key or a value: bytes as they are, text as UTF-8, both borrowed from the object;
/// whatever may change while it is looked at is copied. `None` for Python's None.
pub(crate) fn given<'a>(value: Borrowed<'a, '_, PyAny>) -> PyResult<Option<Cow<'a, [u8]>>> {
    if value.is_none() {
        return Ok(None);
    }
    if let Some(found) = borrowed(value)? {
        return Ok(Some(Cow::Borrowed(found)));
    }
    if let Ok(bytes) = value.cast::<PyByteArray>() {
        return Ok(Some(Cow::Owned(bytes.to_vec())));
    }
    Ok(Some(Cow::Owned(other(&value)?.as_bytes().to_vec())))
}

/// The bytes of bytes and text, which never change; `None` for anything else.
fn borrowed<'a>(value: Borrowed<'a, '_, PyAny>) -> PyResult<Option<&'a [u8]>> {
    if let Ok(bytes) = value.extract() {
        return Ok(Some(bytes));
    }
    if value.is_instance_of::<PyString>() {
        return Ok(Some(value.extract::<&str>()?.as_bytes()));
    }
    Ok(None)
}

/// A memoryview, an array: whatever bytes() takes, except the numbers, for which bytes() would
/// make zeros.
fn other<'py>(value: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyBytes>> {
    if value.hasattr("__buffer__")? || value.hasattr("tobytes")? {
        let bytes = value.py().get_type::<PyBytes>().call1((value,))?;
        return Ok(bytes.cast_into::<PyBytes>()?);
    }
    Err(PyTypeError::new_err(format!(
        "a key or a value is bytes, str or None, not {}",
        value.get_type().name()?
    )))
}

/// Many keys or values: a tuple of bytes, text and None, which holds on to them, so that none is
/// counted or copied on the way to its batch.
pub(crate) struct Column<'py>(Bound<'py, PyTuple>);

impl<'py> Column<'py> {
    /// Any sequence, or whatever can be iterated over.
    pub(crate) fn of(given: &Bound<'py, PyAny>) -> PyResult<Self> {
        let py = given.py();
        let tuple = py.get_type::<PyTuple>().call1((given,))?.cast_into::<PyTuple>()?;
        let mut fixed = true;
        for at in 0..tuple.len() {
            let item = tuple.get_borrowed_item(at)?;
            fixed = fixed && (item.is_none() || borrowed(item)?.is_some());
        }
        if fixed {
            return Ok(Self(tuple));
        }
        let fix = |item: Bound<'py, PyAny>| {
            if item.is_none() || borrowed(item.as_borrowed())?.is_some() {
                return Ok(item);
            }
            if let Ok(bytes) = item.cast::<PyByteArray>() {
                return Ok(PyBytes::new(py, &bytes.to_vec()).into_any());
            }
            Ok(other(&item)?.into_any())
        };
        let items = tuple.iter().map(fix).collect::<PyResult<Vec<_>>>()?;
        Ok(Self(PyTuple::new(py, items)?))
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// The bytes of one of them.
    pub(crate) fn get(&self, row: usize) -> Option<&[u8]> {
        // All were looked at when the column was made, and a tuple keeps what it has.
        borrowed(self.0.get_borrowed_item(row).ok()?).ok()?
    }
}

/// Headers as Python hands them over: a dict, or pairs.
pub(crate) fn headers(
    given_headers: Option<&Bound<'_, PyAny>>,
) -> PyResult<Vec<(String, Option<Vec<u8>>)>> {
    let Some(pairs) = given_headers.filter(|pairs| !pairs.is_none()) else {
        return Ok(Vec::new());
    };
    let pairs = match pairs.cast::<PyDict>() {
        Ok(dict) => dict.items().into_any(),
        Err(_) => pairs.clone(),
    };
    pairs
        .try_iter()?
        .map(|pair| {
            let (name, value): (String, Bound<'_, PyAny>) = pair?.extract()?;
            Ok((name, given(value.as_borrowed())?.map(Cow::into_owned)))
        })
        .collect()
}

/// Headers as a record borrows them.
pub(crate) fn lent(headers: &[(String, Option<Vec<u8>>)]) -> Vec<(&str, Option<&[u8]>)> {
    headers.iter().map(|(name, value)| (name.as_str(), value.as_deref())).collect()
}
