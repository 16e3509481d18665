//! `ottla._ottla`: conversion between Python and the facade, and nothing else.
//!
//! No thread of ours ever attaches to the interpreter. Blocking calls release it, wait in slices
//! and look at Python's signals between them; asyncio is woken through a socket pair.

mod admin;
mod arrow;
mod batch;
mod broker;
mod consumer;
mod datum;
mod errors;
mod frame;
mod logs;
mod producer;
mod queue;
mod streams;
mod together;
mod values;
mod wait;

use pyo3::prelude::*;

/// For `os.register_at_fork`: this process is a child without our threads.
#[pyfunction]
fn forked() {
    ottla_facade::Runtime::forked();
}

#[pymodule]
fn _ottla(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add("__version__", env!("CARGO_PKG_VERSION"))?;
    module.add("ERROR_KINDS", errors::kinds())?;
    module.add_function(wrap_pyfunction!(forked, module)?)?;
    module.add_class::<queue::Queue>()?;
    module.add_class::<wait::Answer>()?;
    module.add_class::<admin::Admin>()?;
    module.add_class::<batch::RecordBatch>()?;
    module.add_class::<batch::Record>()?;
    module.add_class::<broker::Broker>()?;
    module.add_class::<consumer::Consumer>()?;
    module.add_class::<producer::Producer>()?;
    module.add_class::<producer::Delivery>()?;
    module.add_class::<together::Deliveries>()?;
    module.add_class::<producer::DeliveryFuture>()?;
    module.add_class::<frame::Frame>()?;
    module.add_class::<streams::Streams>()?;
    module.add_class::<datum::Windowed>()?;
    module.add_function(wrap_pyfunction!(logs::keep_logs, module)?)?;
    module.add_function(wrap_pyfunction!(logs::drain_logs, module)?)?;
    module.add_function(wrap_pyfunction!(topic_handle, module)?)?;
    module.add_function(wrap_pyfunction!(topic_name, module)?)?;
    module.add_function(wrap_pyfunction!(frame::read_completions, module)?)?;
    Ok(())
}

/// The number that stands for a topic's name in frames and batches.
#[pyfunction]
fn topic_handle(topic: &str) -> PyResult<u32> {
    ottla_facade::topic_handle(topic).map_err(errors::raise)
}

/// The topic of a handle.
#[pyfunction]
fn topic_name(handle: u32) -> PyResult<String> {
    ottla_facade::topic_name(handle).map(|name| name.to_string()).map_err(errors::raise)
}
