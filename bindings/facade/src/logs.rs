//! The core's log lines, kept in a bounded queue until the host drains them into its own logging.
//!
//! Nothing is ever called back: a host that logs while it holds its own locks cannot deadlock with
//! us. When the queue is full the oldest lines go and are counted.

use std::collections::VecDeque;
use std::fmt::{self, Write};
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use tracing::field::{Field, Visit};
use tracing::{Event, Level, Metadata, Subscriber, span};

use crate::queue::Source;

/// Lines kept for a host that does not drain.
const CAPACITY: usize = 4096;

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// 1 error, 2 warn, 3 info, 4 debug, 5 trace.
    pub level: u8,
    /// The module that spoke.
    pub target: String,
    /// Its message, then its fields as `name=value`.
    pub message: String,
    /// When, in milliseconds since 1970.
    pub time_ms: i64,
}

#[derive(Default)]
struct Lines {
    waiting: VecDeque<LogLine>,
    dropped: u64,
    source: Option<Source>,
}

static LINES: Mutex<Lines> =
    Mutex::new(Lines { waiting: VecDeque::new(), dropped: 0, source: None });
static LEVEL: AtomicU8 = AtomicU8::new(0);

/// Begins to keep lines up to `level` (0 none, 1 error … 5 trace); `source` becomes ready when
/// there are some. May be called again to change either. A process that already has a `tracing`
/// subscriber keeps its own, and nothing is kept here.
pub fn keep_logs(level: u8, source: Option<Source>) {
    LEVEL.store(level.min(5), Ordering::Relaxed);
    lines().source = source;
    // Err: another subscriber is there, which then gets the lines.
    let _ = tracing::subscriber::set_global_default(Keeper);
    tracing::callsite::rebuild_interest_cache();
}

/// Takes at most `max` lines and the number that were dropped since the last call.
#[must_use]
pub fn drain_logs(max: usize) -> (Vec<LogLine>, u64) {
    let mut lines = lines();
    let count = max.min(lines.waiting.len());
    (lines.waiting.drain(..count).collect(), std::mem::take(&mut lines.dropped))
}

fn lines() -> MutexGuard<'static, Lines> {
    LINES.lock().unwrap_or_else(PoisonError::into_inner)
}

fn number(level: Level) -> u8 {
    match level {
        Level::ERROR => 1,
        Level::WARN => 2,
        Level::INFO => 3,
        Level::DEBUG => 4,
        Level::TRACE => 5,
    }
}

struct Keeper;

impl Subscriber for Keeper {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        number(*metadata.level()) <= LEVEL.load(Ordering::Relaxed)
            && metadata.target().starts_with("ottla")
    }

    fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
        span::Id::from_u64(1)
    }

    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}

    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut text = Text::default();
        event.record(&mut text);
        let line = LogLine {
            level: number(*event.metadata().level()),
            target: event.metadata().target().to_owned(),
            message: text.message + &text.fields,
            time_ms: SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .map_or(0, |since| i64::try_from(since.as_millis()).unwrap_or(i64::MAX)),
        };
        let source = {
            let mut lines = lines();
            if lines.waiting.len() == CAPACITY {
                lines.waiting.pop_front();
                lines.dropped += 1;
            }
            lines.waiting.push_back(line);
            if lines.waiting.len() == 1 { lines.source.clone() } else { None }
        };
        if let Some(source) = source {
            source.ready();
        }
    }

    fn enter(&self, _: &span::Id) {}

    fn exit(&self, _: &span::Id) {}
}

#[derive(Default)]
struct Text {
    message: String,
    fields: String,
}

impl Visit for Text {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        // Writing to a String does not fail.
        let _ = if field.name() == "message" {
            write!(self.message, "{value:?}")
        } else {
            write!(self.fields, " {}={value:?}", field.name())
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_kept_up_to_the_level_and_drained_once() {
        keep_logs(3, None);
        tracing::info!(target: "ottla::test", topic = "t", "hello");
        tracing::debug!(target: "ottla::test", "too fine");
        let (kept, dropped) = drain_logs(100);
        let ours: Vec<_> = kept.iter().filter(|line| line.target == "ottla::test").collect();
        assert_eq!(ours.len(), 1);
        assert_eq!((ours[0].level, ours[0].message.as_str(), dropped), (3, "hello topic=\"t\"", 0));
    }
}
