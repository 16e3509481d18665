//! The producer's hot calls: frames in, completions out.

use std::sync::{Arc, Mutex, PoisonError};

use jni_sys::{JNIEnv, jclass, jint, jlong, jobject};
use ottla_facade as facade;

use crate::environment::Environment;
use crate::place::place;
use crate::table::Table;

static PRODUCERS: Table<Producer> = Table::new("producer");

/// A producer and the completions that did not fit into the last buffer.
#[derive(Debug)]
struct Producer {
    inner: Arc<facade::Producer>,
    held: Mutex<Option<Vec<u8>>>,
}

/// Makes a producer known to the hot calls; returns its number.
pub fn register_producer(inner: Arc<facade::Producer>) -> i64 {
    PRODUCERS.insert(Arc::new(Producer { inner, held: Mutex::default() }))
}

/// Forgets a producer.
pub fn forget_producer(number: i64) {
    PRODUCERS.remove(number);
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
        let producer = PRODUCERS.find(producer, "produce")?;
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
        let producer = PRODUCERS.find(producer, "drain")?;
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
