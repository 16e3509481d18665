//! `send_batch`: many records of one topic in one call.

use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use ottla_facade::{Error, ErrorKind, ProducerRecord, SentTogether};
use pyo3::exceptions::{PyIndexError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyList, PyTuple};

use crate::errors::raise;
use crate::producer::Delivery;
use crate::queue::Queue;
use crate::values::{Given, headers};
use crate::wait::{SLICE, seconds};

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
        let deadline = timeout.map(|timeout| Instant::now() + seconds(timeout));
        loop {
            let left = deadline.map_or(SLICE, |deadline| {
                deadline.saturating_duration_since(Instant::now()).min(SLICE)
            });
            if py.detach(|| sent.wait(left)).map_err(raise)? {
                return match sent.failure() {
                    None => Ok(slf),
                    Some(error) => Err(raise(error)),
                };
            }
            if left.is_zero() {
                let text = format!("not delivered within {} s", timeout.unwrap_or_default());
                return Err(raise(Error::new(ErrorKind::Timeout, text)));
            }
            py.check_signals()?;
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
    values: Vec<Option<Given<'py>>>,
    keys: Option<Vec<Option<Given<'py>>>>,
    timestamps: Option<Vec<i64>>,
    partition: Option<i32>,
    headers: Vec<(String, Option<Given<'py>>)>,
}

impl<'py> Rows<'py> {
    pub(crate) fn new(
        topic: &str,
        values: &Bound<'py, PyAny>,
        keys: Option<&Bound<'py, PyAny>>,
        partition: Option<i32>,
        timestamps: Option<Vec<i64>>,
        given: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Self> {
        let values = column(values)?;
        let keys = keys.map(column).transpose()?;
        for (what, length) in [
            ("keys", keys.as_ref().map(Vec::len)),
            ("timestamps", timestamps.as_ref().map(Vec::len)),
        ] {
            if let Some(length) = length.filter(|length| *length != values.len()) {
                let text = format!("{} values, but {length} {what}", values.len());
                return Err(PyValueError::new_err(text));
            }
        }
        let headers = headers(given)?;
        Ok(Self { topic: topic.to_owned(), values, keys, timestamps, partition, headers })
    }

    /// Offers what is left of them; answers whether all were taken.
    pub(crate) fn offer(
        &self,
        producer: &ottla_facade::Producer,
        deliveries: &Deliveries,
    ) -> PyResult<bool> {
        let headers = self
            .headers
            .iter()
            .map(|(name, value)| Ok((name.as_str(), value.as_ref().map(Given::bytes).transpose()?)))
            .collect::<PyResult<Vec<_>>>()?;
        let record_at = |row: usize| ProducerRecord {
            topic: &self.topic,
            partition: self.partition,
            timestamp: self.timestamps.as_ref().map(|column| column[row]),
            key: self.keys.as_ref().and_then(|keys| field(&keys[row])),
            value: field(&self.values[row]),
            headers: &headers,
        };
        deliveries.with(|sent| {
            producer.send_together(self.values.len(), &record_at, sent).map_err(raise)?;
            Ok(sent.len() == self.values.len())
        })
    }
}

fn field<'a>(given: &'a Option<Given<'_>>) -> Option<&'a [u8]> {
    // Text was looked at when it was taken.
    given.as_ref().and_then(|given| given.bytes().ok())
}

/// A column of keys or values: any sequence, or whatever can be iterated over.
fn column<'py>(given: &Bound<'py, PyAny>) -> PyResult<Vec<Option<Given<'py>>>> {
    let one = |item: Bound<'py, PyAny>| {
        let taken = Given::of(&item)?;
        if let Some(Given::Text(text)) = &taken {
            text.to_str()?;
        }
        Ok(taken)
    };
    if let Ok(list) = given.cast::<PyList>() {
        return list.iter().map(one).collect();
    }
    if let Ok(tuple) = given.cast::<PyTuple>() {
        return tuple.iter().map(one).collect();
    }
    given.try_iter()?.map(|item| one(item?)).collect()
}
