//! The consumer: packed batches into the caller's buffer, and events on the way.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use jni_sys::{JNIEnv, jclass, jint, jlong, jobject, jobjectArray, jstring};
use ottla_facade::{self as facade, Pending, Reply};

use crate::environment::Environment;
use crate::handles::{self, Handle};
use crate::place::place;

/// Longest wait inside one call: Java looks whether its thread was interrupted between calls.
const SLICE: Duration = Duration::from_millis(50);

/// The poll is not over: call again.
const GOES_ON: i32 = 0;
/// The time was over without records.
const TIMEOUT: i32 = -1;
/// `wakeup` ended the poll.
const WOKEN: i32 = -2;
/// An event came; `take_event` gives it. Sizes wanted are below all of these, as a batch is longer.
const EVENT: i32 = -3;

/// A consumer and what its polls have left.
#[derive(Debug)]
pub(crate) struct Consumer {
    pub(crate) inner: facade::Consumer,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    /// A poll that an earlier call began; never dropped, so that no batch is lost.
    polling: Option<Pending<Reply>>,
    /// A batch that did not fit.
    held: Option<Vec<u8>>,
    event: Option<String>,
}

fn consumer(number: i64, call: &str) -> facade::Result<Arc<Consumer>> {
    match handles::find(number) {
        Some(Handle::Consumer(consumer)) => Ok(consumer),
        _ => Err(facade::Error::closed("consumer", call)),
    }
}

impl Consumer {
    fn poll(
        &self,
        into: &mut [u8],
        max_records: i32,
        max_bytes: i32,
        timeout: Duration,
    ) -> facade::Result<i32> {
        let mut state = self.state.try_lock().map_err(|_| {
            facade::Error::usage("two threads poll one consumer: give each thread its own")
        })?;
        if state.held.is_some() {
            return Ok(place(&mut state.held, into));
        }
        let mut polling = state.polling.take().unwrap_or_else(|| {
            let records = usize::try_from(max_records).unwrap_or(0);
            self.inner.poll(records, usize::try_from(max_bytes).unwrap_or(0), timeout)
        });
        let Some(reply) = polling.wait(SLICE) else {
            state.polling = Some(polling);
            return Ok(GOES_ON);
        };
        match reply? {
            Reply::Batch(bytes) => {
                state.held = Some(bytes);
                Ok(place(&mut state.held, into))
            }
            Reply::Event(json) => {
                state.event = Some(json);
                Ok(EVENT)
            }
            Reply::Woken => Ok(WOKEN),
            Reply::Timeout | Reply::Json(_) | Reply::Ready => Ok(TIMEOUT),
        }
    }
}

/// `static native int poll(long consumer, ByteBuffer into, int maxRecords, int maxBytes, long timeoutMs)`: the
/// length of the packed batch written, or one of the constants above, or −n: the batch needs n bytes, and waits.
/// The limits count for the call that begins a poll; the calls that go on with it ignore theirs.
///
/// # Safety
/// The JVM calls it, with its own arguments, for the method above.
#[unsafe(no_mangle)]
pub unsafe extern "system" fn Java_dev_ottla_Hot_poll(
    raw: *mut JNIEnv,
    _class: jclass,
    consumer: jlong,
    into: jobject,
    max_records: jint,
    max_bytes: jint,
    timeout_ms: jlong,
) -> jint {
    // SAFETY: `raw` is what the JVM passed to this call.
    let environment = unsafe { Environment::new(raw) };
    environment.enter(TIMEOUT, || {
        let consumer = self::consumer(consumer, "poll")?;
        // SAFETY: the argument keeps the buffer reachable until we return, and the Java class gives
        // it to one polling thread at a time.
        let into = unsafe { environment.bytes_mut(into) }?;
        let timeout = Duration::from_millis(u64::try_from(timeout_ms).unwrap_or(0));
        consumer.poll(into, max_records, max_bytes, timeout)
    })
}

/// `static native long openConsumer(String[] settings)`: names and values, one after the other.
///
/// # Safety
/// The JVM calls it, with its own arguments, for the method above.
#[unsafe(no_mangle)]
pub unsafe extern "system" fn Java_dev_ottla_Handle_openConsumer(
    raw: *mut JNIEnv,
    _class: jclass,
    settings: jobjectArray,
) -> jlong {
    // SAFETY: `raw` is what the JVM passed to this call.
    let environment = unsafe { Environment::new(raw) };
    environment.enter(0, || {
        // SAFETY: an argument of this call.
        let settings = unsafe { environment.pairs(settings) }?;
        let inner = facade::Consumer::open(&settings)?;
        let consumer = Consumer { inner, state: Mutex::default() };
        Ok(handles::insert(Handle::Consumer(Arc::new(consumer))))
    })
}

/// `static native String takeEvent(long consumer)`: the event that ended the last poll, as JSON; once.
///
/// # Safety
/// The JVM calls it, with its own arguments, for the method above.
#[unsafe(no_mangle)]
pub unsafe extern "system" fn Java_dev_ottla_Handle_takeEvent(
    raw: *mut JNIEnv,
    _class: jclass,
    consumer: jlong,
) -> jstring {
    // SAFETY: `raw` is what the JVM passed to this call.
    let environment = unsafe { Environment::new(raw) };
    environment.answer(|| {
        let consumer = self::consumer(consumer, "poll")?;
        let mut state = consumer.state.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(state.event.take())
    })
}

/// `static native void wakeup(long consumer)`: ends the poll that waits, or the next one.
///
/// # Safety
/// The JVM calls it, with its own arguments, for the method above.
#[unsafe(no_mangle)]
pub unsafe extern "system" fn Java_dev_ottla_Handle_wakeup(
    raw: *mut JNIEnv,
    _class: jclass,
    consumer: jlong,
) {
    // SAFETY: `raw` is what the JVM passed to this call.
    let environment = unsafe { Environment::new(raw) };
    environment.enter((), || {
        self::consumer(consumer, "wakeup")?.inner.wakeup();
        Ok(())
    });
}
