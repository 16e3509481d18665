//! The core's log lines, which Java drains into SLF4J.

use ottla_facade as facade;

use crate::{Failure, Queue, enter};

/// One line.
#[derive(Debug, Clone, uniffi::Record)]
pub struct LogRow {
    /// 1 error, 2 warn, 3 info, 4 debug, 5 trace.
    pub level: i32,
    /// The module that spoke.
    pub target: String,
    /// Its message and fields.
    pub text: String,
    /// When, in milliseconds since 1970.
    pub time_ms: i64,
}

/// Lines, and how many older ones were dropped.
#[derive(Debug, Clone, uniffi::Record)]
pub struct LogBatch {
    /// Oldest first.
    pub lines: Vec<LogRow>,
    /// Lines lost since the last drain because nobody drained in time.
    pub dropped: i64,
}

/// Keeps lines up to `level` (0 none … 5 trace); returns the source that becomes ready in `queue`.
#[uniffi::export]
pub fn keep_logs(queue: &Queue, level: i32) -> Result<i64, Failure> {
    enter(|| {
        let source = queue.new_source();
        let id = source.id();
        facade::keep_logs(u8::try_from(level.clamp(0, 5)).unwrap_or(0), Some(source));
        Ok(id)
    })
}

/// Takes at most `max` lines.
#[uniffi::export]
pub fn drain_logs(max: i32) -> LogBatch {
    let (lines, dropped) = facade::drain_logs(usize::try_from(max).unwrap_or(0));
    LogBatch {
        lines: lines
            .into_iter()
            .map(|line| LogRow {
                level: i32::from(line.level),
                target: line.target,
                text: line.message,
                time_ms: line.time_ms,
            })
            .collect(),
        dropped: i64::try_from(dropped).unwrap_or(i64::MAX),
    }
}
