//! Values between a topology and Python functions.
//!
//! None, bool, int, float, str, bytes, dict and list have counterparts; a windowed key is
//! `ottla.Windowed`; any other object passes through untouched and needs a serde of Python's where
//! it is written.

use std::any::Any;
use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use ottla_facade::{Datum, HostObject, Windowed as CoreWindowed};
use pyo3::exceptions::{PyOverflowError, PyTypeError};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyBytes, PyDict, PyFloat, PyInt, PyList, PyString, PyTuple};
use serde_json::{Map, Number, Value};

/// The key of a windowed table: a key and the window it was aggregated in, in ms.
#[pyclass(frozen, eq, module = "ottla")]
pub(crate) struct Windowed {
    core: Arc<CoreWindowed>,
}

impl PartialEq for Windowed {
    fn eq(&self, other: &Self) -> bool {
        self.core == other.core
    }
}

#[pymethods]
impl Windowed {
    #[new]
    fn new(key: &Bound<'_, PyAny>, start: i64, end: i64) -> PyResult<Self> {
        Ok(Self { core: Arc::new(CoreWindowed { key: from_python(key)?, start, end }) })
    }

    #[getter]
    fn key<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &self.core.key)
    }

    /// First ms of the window.
    #[getter]
    fn start(&self) -> i64 {
        self.core.start
    }

    /// First ms after the window.
    #[getter]
    fn end(&self) -> i64 {
        self.core.end
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let key = to_python(py, &self.core.key)?.repr()?.to_string();
        Ok(format!("Windowed({key}, {}, {})", self.core.start, self.core.end))
    }
}

/// A Python object that a topology carries.
struct Object(Py<PyAny>);

impl fmt::Debug for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a Python object")
    }
}

impl HostObject for Object {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn same(&self, other: &dyn HostObject) -> bool {
        let Some(other) = other.as_any().downcast_ref::<Object>() else { return false };
        // Only asked inside a turn, on a thread that is attached already.
        Python::attach(|py| self.0.bind(py).eq(other.0.bind(py)).unwrap_or(false))
    }
}

/// A value as Python has it.
pub(crate) fn to_python<'py>(py: Python<'py>, datum: &Datum) -> PyResult<Bound<'py, PyAny>> {
    Ok(match datum {
        Datum::Null => py.None().into_bound(py),
        Datum::Bool(truth) => PyBool::new(py, *truth).to_owned().into_any(),
        Datum::I32(number) => number.into_pyobject(py)?.into_any(),
        Datum::I64(number) => number.into_pyobject(py)?.into_any(),
        Datum::F64(number) => PyFloat::new(py, *number).into_any(),
        Datum::Str(text) => PyString::new(py, text).into_any(),
        Datum::Bytes(bytes) => PyBytes::new(py, bytes).into_any(),
        Datum::Json(json) => json_to_python(py, json)?,
        Datum::Windowed(windowed) => {
            Bound::new(py, Windowed { core: Arc::clone(windowed) })?.into_any()
        }
        Datum::Object(object) => match object.as_any().downcast_ref::<Object>() {
            Some(object) => object.0.bind(py).clone(),
            None => return Err(PyTypeError::new_err("an object of another language")),
        },
    })
}

fn json_to_python<'py>(py: Python<'py>, json: &Value) -> PyResult<Bound<'py, PyAny>> {
    Ok(match json {
        Value::Null => py.None().into_bound(py),
        Value::Bool(truth) => PyBool::new(py, *truth).to_owned().into_any(),
        Value::Number(number) => match (number.as_i64(), number.as_u64()) {
            (Some(number), _) => number.into_pyobject(py)?.into_any(),
            (None, Some(number)) => number.into_pyobject(py)?.into_any(),
            (None, None) => PyFloat::new(py, number.as_f64().unwrap_or(f64::NAN)).into_any(),
        },
        Value::String(text) => PyString::new(py, text).into_any(),
        Value::Array(items) => {
            let list = PyList::empty(py);
            for item in items {
                list.append(json_to_python(py, item)?)?;
            }
            list.into_any()
        }
        Value::Object(fields) => {
            let dict = PyDict::new(py);
            for (name, item) in fields {
                dict.set_item(name, json_to_python(py, item)?)?;
            }
            dict.into_any()
        }
    })
}

/// A value that Python returned.
pub(crate) fn from_python(value: &Bound<'_, PyAny>) -> PyResult<Datum> {
    if value.is_none() {
        return Ok(Datum::Null);
    }
    if let Ok(text) = value.cast::<PyString>() {
        return Ok(Datum::text(text.to_str()?));
    }
    if let Ok(truth) = value.cast::<PyBool>() {
        return Ok(Datum::Bool(truth.is_true()));
    }
    if let Ok(number) = value.cast_exact::<PyInt>() {
        return number
            .extract()
            .map(Datum::I64)
            .map_err(|_| PyOverflowError::new_err(format!("{number} does not fit 64 bits")));
    }
    if let Ok(number) = value.cast::<PyFloat>() {
        return Ok(Datum::F64(number.value()));
    }
    if let Ok(bytes) = value.cast::<PyBytes>() {
        return Ok(Datum::Bytes(Bytes::copy_from_slice(bytes.as_bytes())));
    }
    if let Ok(windowed) = value.cast::<Windowed>() {
        return Ok(Datum::Windowed(Arc::clone(&windowed.get().core)));
    }
    if (value.is_exact_instance_of::<PyDict>() || value.is_exact_instance_of::<PyList>())
        && let Some(json) = json_from_python(value, 0)?
    {
        return Ok(Datum::Json(Arc::new(json)));
    }
    Ok(Datum::Object(Arc::new(Object(value.clone().unbind()))))
}

/// Deepest JSON that is converted; deeper values stay objects.
const DEEPEST: usize = 100;

/// JSON, or `None` when something in the value has no place in it.
fn json_from_python(value: &Bound<'_, PyAny>, depth: usize) -> PyResult<Option<Value>> {
    if depth > DEEPEST {
        return Ok(None);
    }
    if value.is_none() {
        return Ok(Some(Value::Null));
    }
    if let Ok(text) = value.cast::<PyString>() {
        return Ok(Some(Value::String(text.to_str()?.to_owned())));
    }
    if let Ok(truth) = value.cast::<PyBool>() {
        return Ok(Some(Value::Bool(truth.is_true())));
    }
    if let Ok(number) = value.cast::<PyInt>() {
        return Ok(match number.extract::<i64>() {
            Ok(number) => Some(Value::Number(number.into())),
            Err(_) => number.extract::<u64>().ok().map(|number| Value::Number(number.into())),
        });
    }
    if let Ok(number) = value.cast::<PyFloat>() {
        return Ok(Number::from_f64(number.value()).map(Value::Number));
    }
    if let Ok(items) = value.cast::<PyList>() {
        return json_list(items.iter(), depth);
    }
    if let Ok(items) = value.cast::<PyTuple>() {
        return json_list(items.iter(), depth);
    }
    if let Ok(fields) = value.cast::<PyDict>() {
        let mut object = Map::new();
        for (name, item) in fields.iter() {
            let Ok(name) = name.cast::<PyString>() else { return Ok(None) };
            let Some(item) = json_from_python(&item, depth + 1)? else { return Ok(None) };
            object.insert(name.to_str()?.to_owned(), item);
        }
        return Ok(Some(Value::Object(object)));
    }
    Ok(None)
}

fn json_list<'py>(
    items: impl Iterator<Item = Bound<'py, PyAny>>,
    depth: usize,
) -> PyResult<Option<Value>> {
    let mut list = Vec::new();
    for item in items {
        let Some(item) = json_from_python(&item, depth + 1)? else { return Ok(None) };
        list.push(item);
    }
    Ok(Some(Value::Array(list)))
}
