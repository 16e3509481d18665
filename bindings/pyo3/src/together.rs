//! `send_batch`: many records of one topic in one call.

use std::sync::{Mutex, PoisonError};

use ottla_facade::{Error, ProducerRecord, SentTogether};
use pyo3::exceptions::{PyIndexError, PyValueError};
use pyo3::prelude::*;

use crate::errors::raise;
use crate::producer::Delivery;
use crate::queue::Queue;
use crate::values::{Column, headers, lent};
use crate::wait::within;

/// What became of the records of one `send_batch`; records are counted in the order given.
#[pyclass(frozen, sequence, module = "ottla")]
pub(crate) struct Deliveries(Mutex<SentTogether>);

impl Deliveries {
    pub(crate) fn new(sent: SentTogether) -> Self {
        Self(Mutex::new(sent))
    }

    fn with<T>(&self, look: impl FnOnce(&mut SentTogether) -> T) -> T {
        look(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[pymethods]
impl Deliveries {
    /// No records yet, for `offer_batch`.
    #[new]
    fn empty() -> Self {
        Self::new(SentTogether::default())
    }

    /// Waits until all are delivered, for at most `timeout` seconds, and returns itself: a sequence
    /// of deliveries. Raises the first failure.
    #[pyo3(signature = (timeout=None))]
    fn result(slf: Py<Self>, py: Python<'_>, timeout: Option<f64>) -> PyResult<Py<Self>> {
        let sent = slf.get().with(|sent| sent.clone());
        let all = |left| sent.wait(left).map(|all| all.then_some(())).transpose();
        within(py, timeout, "not delivered", all)?.map_err(raise)?;
        match sent.failure() {
            None => Ok(slf),
            Some(error) => Err(raise(error)),
        }
    }

    /// Whether all outcomes are known.
    fn done(&self) -> bool {
        self.with(|sent| sent.is_known())
    }

    /// Completes through the queue when all outcomes are known.
    fn watch(&self, queue: &Queue) -> i64 {
        queue.core.submit(self.with(|sent| sent.known()))
    }

    fn __len__(&self) -> usize {
        self.with(|sent| sent.len())
    }

    fn __getitem__(&self, index: isize) -> PyResult<Delivery> {
        let length = self.__len__();
        let row = if index < 0 { index.saturating_add_unsigned(length) } else { index };
        let Some(row) = usize::try_from(row).ok().filter(|row| *row < length) else {
            return Err(PyIndexError::new_err(format!("record {index} of {length}")));
        };
        match self.with(|sent| sent.outcome(row)) {
            Some(outcome) => outcome.map(Delivery::new).map_err(raise),
            None => Err(raise(Error::usage("not delivered yet: call result() first"))),
        }
    }

    fn __repr__(&self) -> String {
        let state = if self.done() { "ended" } else { "under way" };
        format!("<Deliveries of {} records, {state}>", self.__len__())
    }
}

/// The records of one call, holding on to Python's objects.
pub(crate) struct Rows<'py> {
    topic: String,
    values: Column<'py>,
    keys: Option<Column<'py>>,
    timestamps: Option<Vec<i64>>,
    partition: Option<i32>,
    headers: Vec<(String, Option<Vec<u8>>)>,
}

impl<'py> Rows<'py> {
    pub(crate) fn new(
        topic: &str,
        values: &Bound<'py, PyAny>,
        keys: Option<&Bound<'py, PyAny>>,
        partition: Option<i32>,
        timestamps: Option<Vec<i64>>,
        header_pairs: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Self> {
        let values = Column::of(values)?;
        let keys = keys.map(Column::of).transpose()?;
        for (what, length) in [
            ("keys", keys.as_ref().map(Column::len)),
            ("timestamps", timestamps.as_ref().map(Vec::len)),
        ] {
            if let Some(length) = length.filter(|length| *length != values.len()) {
                let text = format!("{} values, but {length} {what}", values.len());
                return Err(PyValueError::new_err(text));
            }
        }
        let headers = headers(header_pairs)?;
        Ok(Self { topic: topic.to_owned(), values, keys, timestamps, partition, headers })
    }

    /// Offers what is left of them; answers whether all were taken.
    pub(crate) fn offer(
        &self,
        producer: &ottla_facade::Producer,
        deliveries: &Deliveries,
    ) -> PyResult<bool> {
        let headers = lent(&self.headers);
        let record_at = |row: usize| ProducerRecord {
            topic: &self.topic,
            partition: self.partition,
            timestamp: self.timestamps.as_ref().map(|column| column[row]),
            key: self.keys.as_ref().and_then(|keys| keys.get(row)),
            value: self.values.get(row),
            headers: &headers,
        };
        deliveries.with(|sent| {
            producer.send_together(self.values.len(), &record_at, sent).map_err(raise)?;
            Ok(sent.len() == self.values.len())
        })
    }
}
