//! Completions, which one daemon thread of Java waits for and hands to futures.

use std::sync::{Arc, LazyLock};

use jni_sys::{JNIEnv, jboolean, jbooleanArray, jclass, jint, jlong, jlongArray, jobjectArray};
use ottla_facade::{self as facade, Error, ErrorKind, Pending, Reply};

use crate::environment::Environment;
use crate::handles::millis;

/// The Java side's. Nothing is called when it fills: a thread waits.
static QUEUE: LazyLock<Arc<facade::Queue>> = LazyLock::new(|| facade::Queue::new(Box::new(|| {})));

/// Has the end of an operation told; the id of its completion.
pub(crate) fn submit(pending: Pending<Reply>) -> i64 {
    QUEUE.submit(pending)
}

/// A source, which completes whenever it is ready.
pub(crate) fn source() -> facade::Source {
    QUEUE.source()
}

/// What Java is told of a completion: whether it failed, and the answer or the error as JSON.
fn told(result: facade::Result<Reply>) -> (bool, Option<String>) {
    match result {
        Ok(Reply::Json(text) | Reply::Event(text)) => (false, Some(text)),
        Ok(Reply::Timeout | Reply::Woken | Reply::Ready) => (false, None),
        // Batches reach the JVM through `poll` alone; one here is a defect, and said, not lost.
        Ok(Reply::Batch(_)) => {
            let error = Error::new(ErrorKind::Bug, "a batch came through the control queue");
            (true, Some(error.to_json().to_string()))
        }
        Err(error) => (true, Some(error.to_json().to_string())),
    }
}

/// `static native boolean waitFilled(long limitMs)`: blocks until there is something to drain.
///
/// # Safety
/// The JVM calls it, with its own arguments, for the method above.
#[unsafe(no_mangle)]
pub unsafe extern "system" fn Java_dev_ottla_Loop_waitFilled(
    raw: *mut JNIEnv,
    _class: jclass,
    limit_ms: jlong,
) -> jboolean {
    // SAFETY: `raw` is what the JVM passed to this call.
    let environment = unsafe { Environment::new(raw) };
    environment.enter(false, || Ok(QUEUE.wait(millis(limit_ms))))
}

/// `static native int drain(long[] ids, boolean[] failed, String[] texts)`: takes completions, oldest
/// first and at most as many as `ids` has room for; how many. The other two arrays are as long.
///
/// # Safety
/// The JVM calls it, with its own arguments, for the method above.
#[unsafe(no_mangle)]
pub unsafe extern "system" fn Java_dev_ottla_Loop_drain(
    raw: *mut JNIEnv,
    _class: jclass,
    ids: jlongArray,
    failed: jbooleanArray,
    texts: jobjectArray,
) -> jint {
    // SAFETY: `raw` is what the JVM passed to this call.
    let environment = unsafe { Environment::new(raw) };
    environment.enter(0, || {
        // SAFETY: an argument of this call.
        let room = unsafe { environment.length(ids) }?;
        let mut count = 0;
        for done in QUEUE.drain(usize::try_from(room).unwrap_or(0)) {
            let (failure, text) = told(done.result);
            // SAFETY: arguments of this call; `drain` gave no more than `room`, and the JVM throws
            // where an array is shorter than that.
            let placed = unsafe {
                environment.place(count, (ids, done.id), (failed, failure), (texts, text))
            };
            if !placed {
                break;
            }
            count += 1;
        }
        Ok(count)
    })
}

/// `static native void cancel(long id)`: ends the wait for an operation; it completes with an error.
///
/// # Safety
/// The JVM calls it, with its own arguments, for the method above.
#[unsafe(no_mangle)]
pub unsafe extern "system" fn Java_dev_ottla_Loop_cancel(
    raw: *mut JNIEnv,
    _class: jclass,
    id: jlong,
) {
    // SAFETY: `raw` is what the JVM passed to this call.
    let environment = unsafe { Environment::new(raw) };
    environment.enter((), || {
        QUEUE.cancel(id);
        Ok(())
    });
}
