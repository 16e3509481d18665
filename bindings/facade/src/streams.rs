//! A Streams application: the host lends its thread for turns, and its functions run nowhere else.
//!
//! `start` lets the background fetch, restore and commit. [`Streams::wait`] or a
//! [`Source`] tells that a turn has something to do; [`Streams::turn`] does it. While
//! [`Streams::close`] is under way the host goes on with turns, since the last one flushes the
//! caches through its functions.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use ottla_config::StreamsConfig;
use ottla_streams::{Streams as Core, StreamsError, Topology, UserFunction};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::control::{answer, argument, nothing, plant_panic, unknown};
use crate::error::{Error, ErrorKind, Result};
use crate::guard::entry;
use crate::pending::Pending;
use crate::queue::{Reply, Source};
use crate::runtime::Runtime;

const OPERATIONS: &[&str] = &["start", "state", "describe", "metrics"];

/// What a turn came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// Records processed in this turn.
    pub records: usize,
    /// Turns since the start that entered the host with something to do, this one included.
    pub host_entries: u64,
    /// Whether another turn has something to do at once.
    pub more: bool,
}

/// Runs a topology.
pub struct Streams {
    core: Core,
    closing: AtomicBool,
    /// `close` has come to its end.
    closed: Arc<AtomicBool>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Empty {}

impl Streams {
    /// An application that has not started: options and topology are checked, nothing connects.
    /// `topology` is a document of decision 0003; `functions` are those it names by position.
    ///
    /// # Errors
    /// `Config` for an option, `Usage` for the topology, `Unsupported` for what is not there yet.
    pub fn open(
        pairs: &[(String, String)],
        topology: &str,
        functions: Vec<UserFunction>,
    ) -> Result<Self> {
        entry(|| {
            Runtime::get()?;
            let config = StreamsConfig::parse(pairs.iter().map(|(name, value)| (name, value)))?;
            let topology = Topology::from_spec(topology, functions)
                .map_err(|error| Error::usage(error.to_string()))?;
            Ok(Self {
                core: Core::new(topology, config)?,
                closing: AtomicBool::new(false),
                closed: Arc::default(),
            })
        })
    }

    /// Processes at most `max_records` records (at least 1) for about `max_ms` ms on this thread,
    /// calling user functions here. Never waits for a broker. One turn at a time; turns go on while
    /// `close` is under way.
    ///
    /// # Errors
    /// `Function` when a user function failed, else what ended the application; every later turn
    /// tells the same. `Usage` before the start or when another turn runs. `Closed` at the end.
    pub fn turn(&self, max_records: usize, max_ms: u64) -> Result<Turn> {
        entry(|| {
            self.usable("turn")?;
            let _inside = Runtime::get()?.handle().enter();
            let done = self.core.turn(max_records, max_ms)?;
            let host_entries = self.core.metrics().turns;
            Ok(Turn { records: done.records, host_entries, more: done.more })
        })
    }

    /// `Ready` once a turn has something to do or the state changed, `Timeout` after `timeout`.
    pub fn wait(&self, timeout: Duration) -> Pending<Reply> {
        entry(|| {
            self.usable("wait")?;
            let core = self.core.clone();
            Ok(Pending::inline(async move {
                Ok(match tokio::time::timeout(timeout, core.wait_for_work()).await {
                    Ok(()) => Reply::Ready,
                    Err(_) => Reply::Timeout,
                })
            }))
        })
        .unwrap_or_else(Pending::failed)
    }

    /// Makes `source` ready whenever a turn has something to do or the state changed, at once when
    /// that is so now. It may come too often. `None` ends it.
    pub fn notify(&self, source: Option<Source>) {
        self.core.on_work(match source {
            Some(source) => Box::new(move || source.ready()),
            None => Box::new(|| {}),
        });
    }

    /// Begins the operation `op`. `state`, `describe` and `metrics` answer after `close` too.
    pub fn call(&self, op: &str, json: &str) -> Pending<Reply> {
        entry(|| {
            if op == "plant_panic" {
                return Ok(plant_panic(json));
            }
            if !OPERATIONS.contains(&op) {
                return Ok(unknown("streams", op, OPERATIONS));
            }
            argument::<Empty>(op, json)?;
            let found = match op {
                "start" => self.start()?,
                "state" => Value::from(self.core.state().name()),
                "describe" => Value::from(self.core.describe()),
                _ => self.metrics(),
            };
            Ok(Pending::inline(std::future::ready(Ok(answer(&found)))))
        })
        .unwrap_or_else(Pending::failed)
    }

    /// Flushes, commits and leaves the group, within `limit`. The host goes on with turns until
    /// this is done; without them it ends uncommitted (kind `Timeout`), which loses nothing.
    /// Closing twice is nothing.
    pub fn close(&self, limit: Duration) -> Pending<Reply> {
        if self.closing.swap(true, Ordering::AcqRel) {
            return Pending::inline(std::future::ready(Ok(nothing())));
        }
        let (core, closed) = (self.core.clone(), Arc::clone(&self.closed));
        Pending::spawned(async move {
            let outcome = core.close(limit).await;
            closed.store(true, Ordering::Release);
            outcome?;
            Ok(nothing())
        })
    }

    fn start(&self) -> Result<Value> {
        self.usable("start")?;
        let _inside = Runtime::get()?.handle().enter();
        self.core.start()?;
        Ok(Value::Null)
    }

    fn metrics(&self) -> Value {
        let now = self.core.metrics();
        json!({
            "host_entries": now.turns,
            "records": now.records,
            "dropped": now.dropped,
            "commits": now.commits,
            "buffered": now.buffered,
        })
    }

    fn usable(&self, call: &str) -> Result<()> {
        Runtime::get()?;
        if self.closed.load(Ordering::Acquire) {
            return Err(Error::closed("Streams application", call));
        }
        Ok(())
    }
}

impl fmt::Debug for Streams {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Streams").field(&self.core).finish()
    }
}

impl From<StreamsError> for Error {
    fn from(error: StreamsError) -> Self {
        let message = error.to_string();
        if let Some(client) = error.client() {
            return Self { message, ..Self::from(client.clone()) };
        }
        let name = error.kind_name();
        let kind = ErrorKind::ALL.iter().find(|kind| kind.text() == name);
        let plain = Self::new(kind.copied().unwrap_or(ErrorKind::Bug), message);
        Self { fatal: plain.fatal || error.is_final(), ..plain }
    }
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;

    use super::*;
    use crate::queue::Queue;

    const SPEC: &str = r#"{"ottla_topology": 1, "ops": [
        {"op": "stream", "topics": ["in"]},
        {"op": "to", "input": 0, "topic": "out"}
    ]}"#;
    const LIMIT: Duration = Duration::from_secs(20);

    /// An application whose broker accepts connections and says nothing.
    fn application() -> (Streams, TcpListener) {
        let silent = TcpListener::bind("127.0.0.1:0").unwrap();
        let pairs = [
            ("application.id".to_owned(), "app".to_owned()),
            ("bootstrap.servers".to_owned(), silent.local_addr().unwrap().to_string()),
        ];
        (Streams::open(&pairs, SPEC, Vec::new()).unwrap(), silent)
    }

    fn ask(streams: &Streams, op: &str) -> Result<Value> {
        match streams.call(op, "{}").wait(LIMIT).expect("an answer")? {
            Reply::Json(text) => Ok(serde_json::from_str(&text).unwrap()),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_is_wrong_is_told_before_anything_connects() {
        let error = Streams::open(&[], SPEC, Vec::new()).unwrap_err();
        assert_eq!(error.kind, ErrorKind::Config);
        let (streams, _silent) = application();
        drop(streams);
        let pairs = [
            ("application.id".to_owned(), "app".to_owned()),
            ("bootstrap.servers".to_owned(), "127.0.0.1:1".to_owned()),
        ];
        let spec = SPEC.replace("stream", "sort");
        let error = Streams::open(&pairs, &spec, Vec::new()).unwrap_err();
        assert_eq!(error.kind, ErrorKind::Usage);
        assert!(error.message.contains("sort"), "{error}");
    }

    #[test]
    fn an_application_that_reaches_nobody_can_be_closed() {
        let (streams, _silent) = application();
        assert_eq!(ask(&streams, "state").unwrap(), "CREATED");
        assert_eq!(streams.turn(1, 1).unwrap_err().kind, ErrorKind::Usage);
        ask(&streams, "start").unwrap();
        assert_eq!(ask(&streams, "state").unwrap(), "REBALANCING");
        assert_eq!(streams.turn(1, 1).unwrap().records, 0);
        let waited = streams.wait(Duration::from_millis(1)).wait(LIMIT).expect("an answer");
        assert_eq!(waited.unwrap(), Reply::Timeout);
        assert_eq!(ask(&streams, "metrics").unwrap()["host_entries"], 0);
        let queue = Queue::new(Box::new(|| {}));
        streams.notify(Some(queue.source()));
        streams.close(LIMIT).wait(LIMIT).expect("an end").unwrap();
        assert!(queue.wait(LIMIT), "the new state is told");
        assert_eq!(streams.turn(1, 1).unwrap_err().kind, ErrorKind::Closed);
        assert_eq!(ask(&streams, "start").unwrap_err().kind, ErrorKind::Closed);
        assert_eq!(ask(&streams, "state").unwrap(), "NOT_RUNNING");
        streams.close(LIMIT).wait(LIMIT).expect("an end").unwrap();
    }

    #[test]
    fn operations_that_are_not_there_and_panics_are_errors() {
        let (streams, _silent) = application();
        assert_eq!(ask(&streams, "pause").unwrap_err().kind, ErrorKind::Unsupported);
        for place in ["call", "task"] {
            let argument = format!(r#"{{"where": "{place}"}}"#);
            let answer = streams.call("plant_panic", &argument).wait(LIMIT).expect("an answer");
            assert_eq!(answer.unwrap_err().kind, ErrorKind::Bug);
        }
        assert_eq!(ask(&streams, "state").unwrap(), "CREATED");
    }
}
