//! Produce frames and completions.

use std::mem;
use std::sync::{Mutex, PoisonError};

use ottla_facade::packed::{CompletionsReader, FrameReader, FrameWriter, Header};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyList};

use crate::errors::{exception, raise};

/// Records on their way into a producer; Python appends to it directly.
#[pyclass(frozen, module = "ottla._ottla")]
pub(crate) struct Frame(Mutex<FrameWriter>);

/// A header as Python hands it over.
type GivenHeader = (String, Option<Vec<u8>>);

/// A frame's row in Python: topic handle, partition, timestamp, key, value, headers.
type RowTuple<'py> = (
    u32,
    Option<i32>,
    Option<i64>,
    Option<Bound<'py, PyBytes>>,
    Option<Bound<'py, PyBytes>>,
    Vec<(String, Option<Bound<'py, PyBytes>>)>,
);

#[pymethods]
impl Frame {
    #[new]
    fn new() -> Self {
        Self(Mutex::default())
    }

    /// Appends a record and returns the bytes that the frame has now.
    #[pyo3(signature = (topic, key, value, partition=None, timestamp=None, headers=None))]
    fn append(
        &self,
        topic: u32,
        key: Option<&[u8]>,
        value: Option<&[u8]>,
        partition: Option<i32>,
        timestamp: Option<i64>,
        headers: Option<Vec<GivenHeader>>,
    ) -> usize {
        let mut frame = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let headers = headers.unwrap_or_default();
        let headers: Vec<Header<'_>> =
            headers.iter().map(|(name, value)| (name.as_str(), value.as_deref())).collect();
        frame.push(topic, partition, timestamp, key, value, headers.into_iter());
        frame.size()
    }

    fn __len__(&self) -> usize {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).rows()
    }

    /// The packed frame; an empty one takes its place.
    fn take<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        let frame = mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        PyBytes::new(py, &frame.finish())
    }

    /// The rows of a packed frame.
    #[staticmethod]
    fn read<'py>(py: Python<'py>, packed: &[u8]) -> PyResult<Vec<RowTuple<'py>>> {
        let frame = FrameReader::new(packed).map_err(raise)?;
        let bytes = |part: Option<&[u8]>| part.map(|part| PyBytes::new(py, part));
        (0..frame.rows())
            .map(|index| {
                let row = frame.row(index).map_err(raise)?;
                let headers = frame.headers(&row).map_err(raise)?;
                let headers = headers
                    .into_iter()
                    .map(|(name, value)| (name.to_owned(), bytes(value)))
                    .collect();
                let (key, value) = (bytes(row.key), bytes(row.value));
                Ok((row.topic, row.partition, row.timestamp, key, value, headers))
            })
            .collect()
    }
}

/// The runs of packed completions: `(topic handle, partition, base_offset, append_time,
/// sequences, exception or None)`.
#[pyfunction]
pub(crate) fn read_completions<'py>(
    py: Python<'py>,
    packed: &[u8],
) -> PyResult<Bound<'py, PyList>> {
    let completions = CompletionsReader::new(packed).map_err(raise)?;
    let list = PyList::empty(py);
    for index in 0..completions.runs() {
        let run = completions.run(index).map_err(raise)?;
        let error = run.error.as_ref().map(|error| exception(py, error)).transpose()?;
        list.append((
            run.topic,
            run.partition,
            run.base_offset,
            run.append_time,
            run.sequences,
            error,
        ))?;
    }
    Ok(list)
}
