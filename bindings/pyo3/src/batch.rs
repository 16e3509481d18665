//! Packed batches as sequences of lazy records.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use ottla_facade::packed::{BatchReader, BatchWriter, Row, Run};
use pyo3::exceptions::PyIndexError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyCapsule, PyList, PyString};

use crate::errors::raise;

/// Records of one poll, in one buffer; records are made when they are looked at.
#[pyclass(frozen, sequence, module = "ottla._ottla")]
pub(crate) struct RecordBatch {
    bytes: Vec<u8>,
    runs: Vec<Run>,
    rows: usize,
    topics: BTreeMap<u32, Py<PyString>>,
}

/// `topic, partition, first_row, rows, leader_epoch, timestamp_type, next_position,
/// high_watermark`.
type RunTuple<'py> = (Bound<'py, PyString>, i32, usize, usize, i32, i32, i64, i64);

/// A header as Python has it.
type Header<'py> = (Bound<'py, PyString>, Option<Bound<'py, PyBytes>>);

impl RecordBatch {
    /// Takes over a packed batch; must be called with the interpreter attached.
    pub(crate) fn new(bytes: Vec<u8>) -> PyResult<Self> {
        let reader = BatchReader::new(&bytes).map_err(raise)?;
        let rows = reader.rows();
        let runs = (0..reader.runs())
            .map(|index| reader.run(index))
            .collect::<Result<Vec<_>, _>>()
            .map_err(raise)?;
        let topics = Python::attach(|py| {
            let mut topics = BTreeMap::new();
            for run in &runs {
                if let Entry::Vacant(place) = topics.entry(run.topic) {
                    let name = ottla_facade::topic_name(run.topic).map_err(raise)?;
                    place.insert(PyString::intern(py, &name).unbind());
                }
            }
            Ok::<_, PyErr>(topics)
        })?;
        Ok(Self { bytes, runs, rows, topics })
    }

    fn reader(&self) -> PyResult<BatchReader<'_>> {
        BatchReader::new(&self.bytes).map_err(raise)
    }

    fn run_of(&self, row: usize) -> PyResult<&Run> {
        let after = self.runs.partition_point(|run| run.first_row <= row);
        self.runs[..after]
            .iter()
            .rev()
            .find(|run| row < run.first_row + run.rows)
            .ok_or_else(|| PyIndexError::new_err(format!("row {row} of {}", self.rows)))
    }

    fn topic<'py>(&self, py: Python<'py>, run: &Run) -> Bound<'py, PyString> {
        self.topics[&run.topic].bind(py).clone()
    }

    fn column<'py>(
        &self,
        py: Python<'py>,
        part: impl for<'a> Fn(&Row<'a>) -> Option<&'a [u8]>,
    ) -> PyResult<Bound<'py, PyList>> {
        let reader = self.reader()?;
        let list = PyList::empty(py);
        for index in 0..self.rows {
            let row = reader.row(index).map_err(raise)?;
            list.append(part(&row).map(|bytes| PyBytes::new(py, bytes)))?;
        }
        Ok(list)
    }
}

#[pymethods]
impl RecordBatch {
    /// A batch from packed bytes, whose topics must have handles already.
    #[staticmethod]
    fn from_bytes(bytes: Vec<u8>) -> PyResult<Self> {
        Self::new(bytes)
    }

    /// A batch without records.
    #[staticmethod]
    fn empty() -> Self {
        Self {
            bytes: BatchWriter::new().finish(),
            runs: Vec::new(),
            rows: 0,
            topics: BTreeMap::new(),
        }
    }

    fn __len__(&self) -> usize {
        self.rows
    }

    fn __getitem__(slf: &Bound<'_, Self>, index: isize) -> PyResult<Record> {
        let rows = slf.get().rows;
        let at = if index < 0 { index.checked_add_unsigned(rows) } else { Some(index) };
        let row = at
            .and_then(|at| usize::try_from(at).ok())
            .filter(|&at| at < rows)
            .ok_or_else(|| PyIndexError::new_err(format!("record {index} of {rows}")))?;
        Ok(Record { batch: slf.clone().unbind(), row })
    }

    fn __repr__(&self) -> String {
        format!("<RecordBatch of {} records in {} runs>", self.rows, self.runs.len())
    }

    /// What each partition brought: `(topic, partition, first_row, rows, leader_epoch,
    /// timestamp_type, next_position, high_watermark)`.
    fn runs<'py>(&self, py: Python<'py>) -> Vec<RunTuple<'py>> {
        self.runs
            .iter()
            .map(|run| {
                let topic = self.topic(py, run);
                (
                    topic,
                    run.partition,
                    run.first_row,
                    run.rows,
                    run.leader_epoch,
                    run.timestamp_type,
                    run.next_position,
                    run.high_watermark,
                )
            })
            .collect()
    }

    /// All keys.
    fn keys<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        self.column(py, |row| row.key)
    }

    /// All values.
    fn values<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        self.column(py, |row| row.value)
    }

    /// The batch through the Arrow C stream interface: `pyarrow.table(batch)`,
    /// `polars.DataFrame(batch)`, and what else takes such streams.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        // A request is a wish; the schema that there is may be returned all the same.
        drop(requested_schema);
        crate::arrow::stream(py, &self.bytes, |run| Ok(self.topic(py, run).to_str()?.to_owned()))
    }

    /// All offsets.
    fn offsets(&self) -> PyResult<Vec<i64>> {
        let reader = self.reader()?;
        (0..self.rows).map(|row| Ok(reader.row(row).map_err(raise)?.offset)).collect()
    }

    /// All timestamps, in ms since 1970.
    fn timestamps(&self) -> PyResult<Vec<i64>> {
        let reader = self.reader()?;
        (0..self.rows).map(|row| Ok(reader.row(row).map_err(raise)?.timestamp)).collect()
    }
}

/// One record, a view of its batch.
#[pyclass(frozen, module = "ottla._ottla")]
pub(crate) struct Record {
    batch: Py<RecordBatch>,
    row: usize,
}

impl Record {
    fn row(&self) -> PyResult<Row<'_>> {
        self.batch.get().reader()?.row(self.row).map_err(raise)
    }
}

#[pymethods]
impl Record {
    #[getter]
    fn topic<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyString>> {
        let batch = self.batch.get();
        Ok(batch.topic(py, batch.run_of(self.row)?))
    }

    #[getter]
    fn partition(&self) -> PyResult<i32> {
        Ok(self.batch.get().run_of(self.row)?.partition)
    }

    #[getter]
    fn leader_epoch(&self) -> PyResult<i32> {
        Ok(self.batch.get().run_of(self.row)?.leader_epoch)
    }

    #[getter]
    fn offset(&self) -> PyResult<i64> {
        Ok(self.row()?.offset)
    }

    #[getter]
    fn timestamp(&self) -> PyResult<i64> {
        Ok(self.row()?.timestamp)
    }

    #[getter]
    fn timestamp_type(&self) -> PyResult<&'static str> {
        let append = self.batch.get().run_of(self.row)?.timestamp_type == 1;
        Ok(if append { "append" } else { "create" })
    }

    #[getter]
    fn key<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyBytes>>> {
        Ok(self.row()?.key.map(|key| PyBytes::new(py, key)))
    }

    #[getter]
    fn value<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyBytes>>> {
        Ok(self.row()?.value.map(|value| PyBytes::new(py, value)))
    }

    /// Its headers in their order, duplicates kept.
    #[getter]
    fn headers<'py>(&self, py: Python<'py>) -> PyResult<Vec<Header<'py>>> {
        let reader = self.batch.get().reader()?;
        let row = reader.row(self.row).map_err(raise)?;
        let headers = reader.headers(&row).map_err(raise)?;
        Ok(headers
            .into_iter()
            .map(|(name, value)| {
                (PyString::new(py, name), value.map(|value| PyBytes::new(py, value)))
            })
            .collect())
    }

    fn __repr__(&self) -> PyResult<String> {
        let run = *self.batch.get().run_of(self.row)?;
        let topic = ottla_facade::topic_name(run.topic).map_err(raise)?;
        let row = self.row()?;
        Ok(format!("<Record {topic}-{} @ {} at {}>", run.partition, row.offset, row.timestamp))
    }
}
