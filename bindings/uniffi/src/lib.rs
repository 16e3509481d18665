//! The facade as Kotlin objects, and the library that the JVM loads: conversion only.
//!
//! Numbers are signed, because UniFFI mangles the names of functions with unsigned ones so that Java
//! cannot call them. Bulk bytes never pass here: `ottla-jni` carries them, and each handle here
//! publishes the number by which that crate knows it. Nothing waits except [`Queue::wait`], in which
//! one Java thread lives. UniFFI catches panics, and [`ottla_facade::entry`] does so first.

mod admin;
mod broker;
mod consumer;
mod failure;
mod logs;
mod producer;
mod queue;
mod streams;

pub use admin::Admin;
pub use broker::Broker;
pub use consumer::Consumer;
pub use failure::{CodeRow, ErrorKindRow, Failure, describe_code, error_kinds};
pub use logs::{LogBatch, LogRow, drain_logs, keep_logs};
pub use producer::Producer;
pub use queue::{Completion, FailureRow, Queue};
pub use streams::Streams;

use std::time::Duration;

uniffi::setup_scaffolding!("ottla_jvm");

/// The number of a topic in this process.
#[uniffi::export]
pub fn topic_handle(name: String) -> Result<i32, Failure> {
    enter(|| ottla_facade::topic_handle(&name).map(|handle| handle.cast_signed()))
}

/// The topic of a number.
#[uniffi::export]
pub fn topic_name(handle: i32) -> Result<String, Failure> {
    enter(|| ottla_facade::topic_name(handle.cast_unsigned()).map(|name| name.to_string()))
}

/// One option, as the user wrote it.
#[derive(Debug, Clone, uniffi::Record)]
pub struct Setting {
    /// Kafka's dotted name.
    pub name: String,
    /// Its value as text.
    pub value: String,
}

fn pairs(settings: Vec<Setting>) -> Vec<(String, String)> {
    settings.into_iter().map(|setting| (setting.name, setting.value)).collect()
}

fn millis(limit_ms: i64) -> Duration {
    Duration::from_millis(u64::try_from(limit_ms).unwrap_or(0))
}

/// Runs a call of the facade, panics caught.
fn enter<T>(body: impl FnOnce() -> ottla_facade::Result<T>) -> Result<T, Failure> {
    ottla_facade::entry(body).map_err(Failure::from)
}
