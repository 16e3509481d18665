//! Completions for an asyncio loop: a socket pair whose reading end the loop watches.

use std::io::{Read, Write};
use std::os::fd::AsRawFd;
use std::os::unix::net::UnixStream;
use std::sync::Arc;

use pyo3::exceptions::PyOSError;
use pyo3::prelude::*;
use pyo3::types::PyList;

use crate::errors::exception;
use crate::wait::reply;

/// Completions of one event loop.
#[pyclass(frozen, module = "ottla._ottla")]
pub(crate) struct Queue {
    pub(crate) core: Arc<ottla_facade::Queue>,
    readable: UnixStream,
}

#[pymethods]
impl Queue {
    #[new]
    fn new() -> PyResult<Self> {
        let (readable, writable) = UnixStream::pair().map_err(PyOSError::new_err)?;
        readable.set_nonblocking(true)?;
        writable.set_nonblocking(true)?;
        let core = ottla_facade::Queue::new(Box::new(move || {
            // A full pair is readable already, which is all that a wake has to make it.
            let _ = (&writable).write(&[1]);
        }));
        Ok(Self { core, readable })
    }

    /// The descriptor that becomes readable when there is something to drain.
    fn fileno(&self) -> i32 {
        self.readable.as_raw_fd()
    }

    /// Operations that have not completed.
    fn running(&self) -> usize {
        self.core.running()
    }

    /// Ends the wait for an operation.
    fn cancel(&self, id: i64) {
        self.core.cancel(id);
    }

    /// Takes at most `most` completions as `(id, tag, value)`; the value of tag `error` is the
    /// exception to raise.
    fn drain<'py>(&self, py: Python<'py>, most: usize) -> PyResult<Bound<'py, PyList>> {
        let mut bytes = [0; 64];
        // Would block: nothing is left to read, which is what the loop is for.
        while (&self.readable).read(&mut bytes).is_ok_and(|count| count == bytes.len()) {}
        let list = PyList::empty(py);
        for completion in self.core.drain(most) {
            let (tag, value) = match completion.result {
                Ok(done) => reply(py, done)?,
                Err(error) => ("error", exception(py, &error)?.unbind()),
            };
            list.append((completion.id, tag, value))?;
        }
        Ok(list)
    }
}
