//! The facade as a Node addon: conversion only.
//!
//! Every function catches panics, because one that leaves a synchronous call would end the process.
//! Failures are thrown as errors whose message is the facade's error as JSON; `node/lib/errors.cjs`
//! makes classes of them. Waiting is never done here: operations go to the [`Queue`], whose one wake
//! holds no reference on the event loop.

use std::time::Duration;

use napi::bindgen_prelude::{Buffer, Function};
use napi::threadsafe_function::ThreadsafeFunctionCallMode;
use napi_derive::napi;
use ottla_facade::{self as facade, Reply};

/// The facade's error as the text of a JavaScript error.
fn thrown(error: facade::Error) -> napi::Error {
    napi::Error::from_reason(fields(&error).to_string())
}

fn fields(error: &facade::Error) -> serde_json::Value {
    serde_json::json!({
        "kind": error.kind.text(),
        "code": error.code,
        "name": error.name,
        "retriable": error.retriable,
        "fatal": error.fatal,
        "message": error.message,
    })
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
            Err(error) => ("error", Some(fields(&error).to_string()), None),
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

    /// Operations that have not completed.
    #[napi(catch_unwind)]
    pub fn running(&self) -> u32 {
        u32::try_from(self.inner.running()).unwrap_or(u32::MAX)
    }
}

impl Queue {
    fn find(&self, id: i64) -> Option<facade::Source> {
        self.sources.iter().find(|source| source.id() == id).cloned()
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

/// The admin client.
#[napi]
pub struct Admin {
    inner: facade::Admin,
}

#[napi]
impl Admin {
    /// Checks the options; connects in the background.
    #[napi(catch_unwind)]
    pub fn open(options: Vec<Vec<String>>) -> napi::Result<Self> {
        let inner = enter(|| facade::Admin::open(&pairs(options)))?;
        Ok(Self { inner })
    }

    /// Starts a control call; returns the id of its completion.
    #[napi(catch_unwind)]
    pub fn call(&self, queue: &Queue, op: String, argument: String) -> napi::Result<i64> {
        enter(|| Ok(queue.inner.submit(self.inner.call(&op, &argument))))
    }

    /// Closes; returns the id of the completion.
    #[napi(catch_unwind)]
    pub fn close(&self, queue: &Queue, limit_ms: u32) -> napi::Result<i64> {
        enter(|| Ok(queue.inner.submit(self.inner.close(millis(limit_ms)))))
    }
}
