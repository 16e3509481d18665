//! The producer: frames in, completions out.

use std::sync::{Arc, Mutex, PoisonError};

use jni_sys::{JNIEnv, jclass, jint, jlong, jobject, jobjectArray};
use ottla_facade as facade;

use crate::environment::Environment;
use crate::handles::{self, Handle};
use crate::place::place;
use crate::queue;

/// A producer and the completions that did not fit into the last buffer.
#[derive(Debug)]
pub(crate) struct Producer {
    pub(crate) inner: facade::Producer,
    held: Mutex<Option<Vec<u8>>>,
}

fn producer(number: i64, call: &str) -> facade::Result<Arc<Producer>> {
    match handles::find(number) {
        Some(Handle::Producer(producer)) => Ok(producer),
        _ => Err(facade::Error::closed("producer", call)),
    }
}

/// `static native int produce(long producer, ByteBuffer frame, int length, int fromRow)`: rows
/// accepted.
///
/// # Safety
/// The JVM calls it, with its own arguments, for the method above.
#[unsafe(no_mangle)]
pub unsafe extern "system" fn Java_dev_ottla_Hot_produce(
    raw: *mut JNIEnv,
    _class: jclass,
    producer: jlong,
    frame: jobject,
    length: jint,
    from_row: jint,
) -> jint {
    // SAFETY: `raw` is what the JVM passed to this call.
    let environment = unsafe { Environment::new(raw) };
    environment.enter(0, || {
        let producer = self::producer(producer, "produce")?;
        // SAFETY: the argument keeps the buffer reachable until we return, and the Java class holds
        // its lock on the frame meanwhile.
        let bytes = unsafe { environment.bytes(frame, length) }?;
        let accepted = producer.inner.produce(bytes, usize::try_from(from_row).unwrap_or(0))?;
        Ok(i32::try_from(accepted).unwrap_or(i32::MAX))
    })
}

/// `static native int drain(long producer, ByteBuffer into, int maxRuns)`: the length of the packed
/// completions written; 0 when there are none; −n when they need a buffer of n bytes, and wait.
///
/// # Safety
/// The JVM calls it, with its own arguments, for the method above.
#[unsafe(no_mangle)]
pub unsafe extern "system" fn Java_dev_ottla_Hot_drain(
    raw: *mut JNIEnv,
    _class: jclass,
    producer: jlong,
    into: jobject,
    max_runs: jint,
) -> jint {
    // SAFETY: `raw` is what the JVM passed to this call.
    let environment = unsafe { Environment::new(raw) };
    environment.enter(0, || {
        let producer = self::producer(producer, "drain")?;
        // SAFETY: the argument keeps the buffer reachable until we return, and only the thread of
        // completions uses it.
        let into = unsafe { environment.bytes_mut(into) }?;
        let mut held = producer.held.lock().unwrap_or_else(PoisonError::into_inner);
        if held.is_none() {
            *held = Some(producer.inner.drain(usize::try_from(max_runs).unwrap_or(0))?);
        }
        Ok(place(&mut held, into))
    })
}

/// `static native long openProducer(String[] settings)`: names and values, one after the other.
///
/// # Safety
/// The JVM calls it, with its own arguments, for the method above.
#[unsafe(no_mangle)]
pub unsafe extern "system" fn Java_dev_ottla_Handle_openProducer(
    raw: *mut JNIEnv,
    _class: jclass,
    settings: jobjectArray,
) -> jlong {
    // SAFETY: `raw` is what the JVM passed to this call.
    let environment = unsafe { Environment::new(raw) };
    environment.enter(0, || {
        // SAFETY: an argument of this call.
        let settings = unsafe { environment.pairs(settings) }?;
        let inner = facade::Producer::open(&settings)?;
        let producer = Producer { inner, held: Mutex::default() };
        Ok(handles::insert(Handle::Producer(Arc::new(producer))))
    })
}

/// `static native long notify(long producer)`: the source that becomes ready when there are
/// completions.
///
/// # Safety
/// The JVM calls it, with its own arguments, for the method above.
#[unsafe(no_mangle)]
pub unsafe extern "system" fn Java_dev_ottla_Handle_notify(
    raw: *mut JNIEnv,
    _class: jclass,
    producer: jlong,
) -> jlong {
    // SAFETY: `raw` is what the JVM passed to this call.
    let environment = unsafe { Environment::new(raw) };
    environment.enter(0, || {
        let producer = self::producer(producer, "notify")?;
        let source = queue::source();
        let id = source.id();
        producer.inner.notify(Some(source))?;
        Ok(id)
    })
}

/// `static native long room(long producer)`: starts the wait for room; the id of its completion.
///
/// # Safety
/// The JVM calls it, with its own arguments, for the method above.
#[unsafe(no_mangle)]
pub unsafe extern "system" fn Java_dev_ottla_Handle_room(
    raw: *mut JNIEnv,
    _class: jclass,
    producer: jlong,
) -> jlong {
    // SAFETY: `raw` is what the JVM passed to this call.
    let environment = unsafe { Environment::new(raw) };
    environment.enter(0, || Ok(queue::submit(self::producer(producer, "room")?.inner.room())))
}
