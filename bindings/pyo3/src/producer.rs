//! `Producer`: rows in, delivery futures out.

use std::borrow::Cow;
use std::sync::Arc;

use ottla_facade::{Delivery as CoreDelivery, DeliveryHandle, ProducerRecord, SentTogether};
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::errors::{exception, raise};
use crate::queue::Queue;
use crate::together::{Deliveries, Rows};
use crate::values::{given, headers, lent};
use crate::wait::{Answer, seconds, wait, wait_json, within};

/// The producer.
#[pyclass(frozen, module = "ottla._ottla")]
pub(crate) struct Producer(Arc<ottla_facade::Producer>);

#[pymethods]
impl Producer {
    #[new]
    fn new(pairs: Vec<(String, String)>) -> PyResult<Self> {
        Ok(Self(Arc::new(ottla_facade::Producer::open(&pairs).map_err(raise)?)))
    }

    /// Hands a record over; `None` when the buffer is full.
    #[pyo3(signature = (topic, value=None, key=None, partition=None, timestamp=None, headers=None))]
    fn try_send(
        &self,
        topic: &str,
        value: Option<&Bound<'_, PyAny>>,
        key: Option<&Bound<'_, PyAny>>,
        partition: Option<i32>,
        timestamp: Option<i64>,
        headers: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Option<DeliveryFuture>> {
        let row = Row::new(topic, value, key, partition, timestamp, headers)?;
        row.offer(&self.0)
    }

    /// Hands a record over, waiting for room for at most `max.block.ms`.
    #[pyo3(signature = (topic, value=None, *, key=None, partition=None, timestamp=None, headers=None))]
    fn send(
        &self,
        py: Python<'_>,
        topic: &str,
        value: Option<&Bound<'_, PyAny>>,
        key: Option<&Bound<'_, PyAny>>,
        partition: Option<i32>,
        timestamp: Option<i64>,
        headers: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<DeliveryFuture> {
        let row = Row::new(topic, value, key, partition, timestamp, headers)?;
        loop {
            if let Some(future) = row.offer(&self.0)? {
                return Ok(future);
            }
            wait(py, self.0.room())?;
        }
    }

    /// Hands over many records of one topic, waiting for room for at most `max.block.ms`.
    #[pyo3(signature = (topic, values, *, keys=None, partition=None, timestamps=None, headers=None))]
    fn send_batch(
        &self,
        py: Python<'_>,
        topic: &str,
        values: &Bound<'_, PyAny>,
        keys: Option<&Bound<'_, PyAny>>,
        partition: Option<i32>,
        timestamps: Option<Vec<i64>>,
        headers: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Deliveries> {
        let rows = Rows::new(topic, values, keys, partition, timestamps, headers)?;
        let deliveries = Deliveries::new(SentTogether::default());
        while !rows.offer(&self.0, &deliveries)? {
            wait(py, self.0.room())?;
        }
        Ok(deliveries)
    }

    /// As `send_batch`, from where `deliveries` stands on; false when there is no room for the rest.
    #[pyo3(signature = (deliveries, topic, values, *, keys=None, partition=None, timestamps=None, headers=None))]
    fn offer_batch(
        &self,
        deliveries: &Deliveries,
        topic: &str,
        values: &Bound<'_, PyAny>,
        keys: Option<&Bound<'_, PyAny>>,
        partition: Option<i32>,
        timestamps: Option<Vec<i64>>,
        headers: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<bool> {
        Rows::new(topic, values, keys, partition, timestamps, headers)?.offer(&self.0, deliveries)
    }

    /// Completes through the queue when there may be room.
    fn submit_room(&self, queue: &Queue) -> i64 {
        queue.core.submit(self.0.room())
    }

    /// Hands over the rows of a packed frame from row `from_row` on; returns how many were taken.
    fn produce(&self, frame: &Bound<'_, PyBytes>, from_row: usize) -> PyResult<usize> {
        self.0.produce(frame.as_bytes(), from_row).map_err(raise)
    }

    /// Packed completions of rows that came in frames.
    fn drain<'py>(&self, py: Python<'py>, most: usize) -> PyResult<Bound<'py, PyBytes>> {
        Ok(PyBytes::new(py, &self.0.drain(most).map_err(raise)?))
    }

    /// Registers for `ready` completions when there is something to drain; returns their id.
    fn notify(&self, queue: &Queue) -> PyResult<i64> {
        let source = queue.core.source();
        let id = source.id();
        self.0.notify(Some(source)).map_err(raise)?;
        Ok(id)
    }

    /// Runs a control operation to its end.
    fn call(&self, py: Python<'_>, op: &str, argument: &str) -> PyResult<String> {
        wait_json(py, self.0.call(op, argument))
    }

    /// Begins a control operation.
    fn begin(&self, op: &str, argument: &str) -> Answer {
        Answer::new(self.0.call(op, argument))
    }

    /// Begins a control operation; its completion comes through the queue.
    fn submit(&self, queue: &Queue, op: &str, argument: &str) -> i64 {
        queue.core.submit(self.0.call(op, argument))
    }

    /// Delivers what is waiting, then closes, at most in `timeout` seconds.
    fn close(&self, py: Python<'_>, timeout: f64) -> PyResult<()> {
        wait_json(py, self.0.close(seconds(timeout))).map(drop)
    }

    /// As `close`; its completion comes through the queue.
    fn submit_close(&self, queue: &Queue, timeout: f64) -> i64 {
        queue.core.submit(self.0.close(seconds(timeout)))
    }
}

/// A record on its way, borrowed from Python's objects.
struct Row<'a> {
    topic: &'a str,
    key: Option<Cow<'a, [u8]>>,
    value: Option<Cow<'a, [u8]>>,
    partition: Option<i32>,
    timestamp: Option<i64>,
    headers: Vec<(String, Option<Vec<u8>>)>,
}

impl<'a> Row<'a> {
    fn new(
        topic: &'a str,
        value: Option<&'a Bound<'_, PyAny>>,
        key: Option<&'a Bound<'_, PyAny>>,
        partition: Option<i32>,
        timestamp: Option<i64>,
        header_pairs: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let bytes = |part: Option<&'a Bound<'_, PyAny>>| match part {
            Some(part) => given(part.as_borrowed()),
            None => Ok(None),
        };
        let (key, value) = (bytes(key)?, bytes(value)?);
        Ok(Self { topic, key, value, partition, timestamp, headers: headers(header_pairs)? })
    }

    fn offer(&self, producer: &ottla_facade::Producer) -> PyResult<Option<DeliveryFuture>> {
        let row = ProducerRecord {
            topic: self.topic,
            partition: self.partition,
            timestamp: self.timestamp,
            key: self.key.as_deref(),
            value: self.value.as_deref(),
            headers: &lent(&self.headers),
        };
        Ok(producer.send(&row).map_err(raise)?.map(DeliveryFuture))
    }
}

/// Where a record was written.
#[pyclass(frozen, module = "ottla")]
pub(crate) struct Delivery(CoreDelivery);

impl Delivery {
    pub(crate) fn new(core: CoreDelivery) -> Self {
        Self(core)
    }
}

#[pymethods]
impl Delivery {
    #[getter]
    fn topic(&self) -> &str {
        &self.0.topic
    }

    #[getter]
    fn partition(&self) -> i32 {
        self.0.partition
    }

    /// −1 when the broker was not asked (acks=0).
    #[getter]
    fn offset(&self) -> i64 {
        self.0.offset
    }

    /// In ms: the broker's where the topic keeps append times, else what the sender gave, or when
    /// it was sent.
    #[getter]
    fn timestamp(&self) -> i64 {
        self.0.timestamp
    }

    fn __repr__(&self) -> String {
        format!("<Delivery {}-{} @ {}>", self.0.topic, self.0.partition, self.0.offset)
    }
}

/// The outcome of one `send`.
#[pyclass(frozen, module = "ottla")]
pub(crate) struct DeliveryFuture(DeliveryHandle);

#[pymethods]
impl DeliveryFuture {
    /// Where the record was written; waits for at most `timeout` seconds (None: as long as the
    /// delivery timeout allows).
    #[pyo3(signature = (timeout=None))]
    fn result(&self, py: Python<'_>, timeout: Option<f64>) -> PyResult<Delivery> {
        self.wait(py, timeout)?.map(Delivery).map_err(raise)
    }

    /// The exception that `result` would raise, or None.
    #[pyo3(signature = (timeout=None))]
    fn exception<'py>(
        &self,
        py: Python<'py>,
        timeout: Option<f64>,
    ) -> PyResult<Option<Bound<'py, PyAny>>> {
        match self.wait(py, timeout)? {
            Ok(_) => Ok(None),
            Err(error) => exception(py, &error).map(Some),
        }
    }

    /// Whether the outcome is known.
    fn done(&self) -> bool {
        self.0.outcome().is_some()
    }

    /// Completes through the queue when the outcome is known.
    fn watch(&self, queue: &Queue) -> i64 {
        queue.core.submit(self.0.known())
    }
}

impl DeliveryFuture {
    fn wait(
        &self,
        py: Python<'_>,
        timeout: Option<f64>,
    ) -> PyResult<Result<CoreDelivery, ottla_facade::Error>> {
        if let Some(outcome) = self.0.outcome() {
            return Ok(outcome);
        }
        within(py, timeout, "not delivered", |left| self.0.wait(left))
    }
}
