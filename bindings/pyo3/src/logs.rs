//! The core's log lines.

use pyo3::prelude::*;

use crate::queue::Queue;

/// A line: level (1 error … 5 trace), target, message, milliseconds since 1970.
type Line = (u8, String, String, i64);

/// Begins to keep lines up to `level`; 0 keeps none. The queue gets a `ready` completion when
/// there are some.
#[pyfunction]
pub(crate) fn keep_logs(level: u8, queue: &Queue) {
    ottla_facade::keep_logs(level, Some(queue.core.source()));
}

/// Takes at most `most` lines, and how many were dropped since the last call.
#[pyfunction]
pub(crate) fn drain_logs(most: usize) -> (Vec<Line>, u64) {
    let (lines, dropped) = ottla_facade::drain_logs(most);
    let lines = lines
        .into_iter()
        .map(|line| (line.level, line.target, line.message, line.time_ms))
        .collect();
    (lines, dropped)
}
