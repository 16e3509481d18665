//! The facade as a Node addon: conversion only.
//!
//! Every function catches panics, because one that leaves a synchronous call would end the process.
//! Failures are thrown as errors whose message is the facade's error as JSON; `node/lib/errors.cjs`
//! makes classes of them. Waiting is never done here: operations go to the [`Queue`], whose one wake
//! holds no reference on the event loop.

mod broker;
mod clients;
mod datum;
mod streams;

use std::time::Duration;

use napi::bindgen_prelude::{Buffer, Function};
use napi::threadsafe_function::ThreadsafeFunctionCallMode;
use napi_derive::napi;
use ottla_facade::{self as facade, Reply};

/// The facade's error as the text of a JavaScript error.
fn thrown(error: facade::Error) -> napi::Error {
    napi::Error::from_reason(error.to_json().to_string())
}

/// Runs a call of the facade, panics caught.
fn enter<T>(body: impl FnOnce() -> facade::Result<T>) -> napi::Result<T> {
    facade::entry(body).map_err(thrown)
}

fn pairs(list: Vec<Vec<String>>) -> Vec<(String, String)> {
    list.into_iter()
        .filter_map(|pair| <[String; 2]>::try_from(pair).ok())
        .map(|[name, value]| (name, value))
        .collect()
}

fn millis(limit: u32) -> Duration {
    Duration::from_millis(u64::from(limit))
}

/// One completed operation.
#[napi(object)]
pub struct Completion {
    /// What `submit`ting it returned, or a source's id.
    pub id: i64,
    /// `json`, `batch`, `event`, `timeout`, `woken`, `ready` or `error`.
    pub kind: String,
    /// JSON, for `json`, `event` and `error`.
    pub text: Option<String>,
    /// A packed batch.
    pub batch: Option<Buffer>,
}

impl From<facade::Completion> for Completion {
    fn from(done: facade::Completion) -> Self {
        let (kind, text, batch) = match done.result {
            Ok(Reply::Json(text)) => ("json", Some(text), None),
            Ok(Reply::Batch(bytes)) => ("batch", None, Some(Buffer::from(bytes))),
            Ok(Reply::Event(text)) => ("event", Some(text), None),
            Ok(Reply::Timeout) => ("timeout", None, None),
            Ok(Reply::Woken) => ("woken", None, None),
            Ok(Reply::Ready) => ("ready", None, None),
            Err(error) => ("error", Some(error.to_json().to_string()), None),
        };
        Self { id: done.id, kind: kind.into(), text, batch }
    }
}

/// Completions for this JavaScript thread.
#[napi]
pub struct Queue {
    inner: std::sync::Arc<facade::Queue>,
    sources: Vec<facade::Source>,
}

#[napi]
impl Queue {
    /// `wake` is called on this thread when there is something to drain.
    #[napi(constructor, catch_unwind)]
    pub fn new(wake: Function<'_, (), ()>) -> napi::Result<Self> {
        let wake = wake.build_threadsafe_function::<()>().weak::<true>().build()?;
        let inner = facade::Queue::new(Box::new(move || {
            wake.call((), ThreadsafeFunctionCallMode::NonBlocking);
        }));
        Ok(Self { inner, sources: Vec::new() })
    }

    /// Takes at most `max` completions.
    #[napi(catch_unwind)]
    pub fn drain(&self, max: u32) -> Vec<Completion> {
        self.inner.drain(max as usize).into_iter().map(Completion::from).collect()
    }

    /// Ends an operation that waits; it completes with an error.
    #[napi(catch_unwind)]
    pub fn cancel(&self, id: i64) {
        self.inner.cancel(id);
    }

    /// A new source of readiness; returns its id.
    #[napi(catch_unwind)]
    pub fn source(&mut self) -> i64 {
        let source = self.inner.source();
        let id = source.id();
        self.sources.push(source);
        id
    }

    /// Forgets a source.
    #[napi(catch_unwind)]
    pub fn forget(&mut self, id: i64) {
        self.sources.retain(|source| source.id() != id);
    }

    /// Operations that have not completed.
    #[napi(catch_unwind)]
    pub fn running(&self) -> u32 {
        u32::try_from(self.inner.running()).unwrap_or(u32::MAX)
    }
}

impl Queue {
    /// The source that JavaScript knows by its id.
    fn find(&self, id: i64) -> napi::Result<facade::Source> {
        let found = self.sources.iter().find(|source| source.id() == id).cloned();
        found.ok_or_else(|| napi::Error::from_reason(format!("no source {id} in this queue")))
    }

    fn submit(&self, pending: facade::Pending<Reply>) -> i64 {
        self.inner.submit(pending)
    }
}

/// The number of a topic in this process.
#[napi(catch_unwind)]
pub fn topic_handle(name: String) -> napi::Result<u32> {
    enter(|| facade::topic_handle(&name))
}

/// The topic of a number.
#[napi(catch_unwind)]
pub fn topic_name(handle: u32) -> napi::Result<String> {
    enter(|| facade::topic_name(handle).map(|name| name.to_string()))
}

/// One kind of error.
#[napi(object)]
pub struct ErrorKindRow {
    /// Its number in packed completions.
    pub number: i32,
    /// Its stable text.
    pub text: String,
    /// What the caller can do.
    pub advice: String,
}

/// Every kind of error.
#[napi(catch_unwind)]
pub fn error_kinds() -> Vec<ErrorKindRow> {
    let row = |kind: &facade::ErrorKind| ErrorKindRow {
        number: kind.number(),
        text: kind.text().to_owned(),
        advice: kind.advice().to_owned(),
    };
    facade::ErrorKind::ALL.iter().map(row).collect()
}

/// The fields of an error, as JSON, from what a packed completion says of it.
#[napi(catch_unwind)]
pub fn error_fields(kind: i32, code: i32, message: String) -> String {
    let kind = facade::ErrorKind::from_number(kind).unwrap_or(facade::ErrorKind::Bug);
    let error = match i16::try_from(code) {
        Ok(code) if code > 0 => facade::Error::coded(kind, facade::ErrorCode(code), message),
        _ => facade::Error::new(kind, message),
    };
    error.to_json().to_string()
}

/// One line of the core's log.
#[napi(object)]
pub struct LogLine {
    /// 1 error, 2 warn, 3 info, 4 debug, 5 trace.
    pub level: u8,
    /// The module that spoke.
    pub target: String,
    /// Its message, then its fields.
    pub message: String,
    /// Milliseconds since 1970.
    pub time: i64,
}

/// Lines, and how many were dropped because nobody drained them.
#[napi(object)]
pub struct Logs {
    /// The oldest first.
    pub lines: Vec<LogLine>,
    /// Lines that are lost.
    pub dropped: i64,
}

/// Keeps the core's log lines up to `level`; the source becomes ready when there are some.
#[napi(catch_unwind)]
pub fn keep_logs(level: u8, queue: &Queue, source: i64) -> napi::Result<()> {
    let source = queue.find(source)?;
    enter(|| {
        facade::keep_logs(level, Some(source));
        Ok(())
    })
}

/// Takes at most `max` lines.
#[napi(catch_unwind)]
pub fn drain_logs(max: u32) -> Logs {
    let (lines, dropped) = facade::drain_logs(max as usize);
    let line = |line: facade::LogLine| LogLine {
        level: line.level,
        target: line.target,
        message: line.message,
        time: line.time_ms,
    };
    Logs {
        lines: lines.into_iter().map(line).collect(),
        dropped: i64::try_from(dropped).unwrap_or(i64::MAX),
    }
}
