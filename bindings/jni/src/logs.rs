//! The core's log lines, which Java drains into SLF4J.

use jni_sys::{JNIEnv, jclass, jint, jlong, jstring};
use ottla_facade as facade;
use serde_json::json;

use crate::environment::Environment;
use crate::queue;

/// `static native long keepLines(int level)`: keeps lines up to a level (0 none … 5 trace); the source
/// that becomes ready.
///
/// # Safety
/// The JVM calls it, with its own arguments, for the method above.
#[unsafe(no_mangle)]
pub unsafe extern "system" fn Java_dev_ottla_Logs_keepLines(
    raw: *mut JNIEnv,
    _class: jclass,
    level: jint,
) -> jlong {
    // SAFETY: `raw` is what the JVM passed to this call.
    let environment = unsafe { Environment::new(raw) };
    environment.enter(0, || {
        let source = queue::source();
        let id = source.id();
        facade::keep_logs(u8::try_from(level.clamp(0, 5)).unwrap_or(0), Some(source));
        Ok(id)
    })
}

/// `static native String drainLines(int max)`: lines, oldest first, as JSON: `lines` of level, target
/// and text, and how many older ones were `dropped` because nobody drained in time.
///
/// # Safety
/// The JVM calls it, with its own arguments, for the method above.
#[unsafe(no_mangle)]
pub unsafe extern "system" fn Java_dev_ottla_Logs_drainLines(
    raw: *mut JNIEnv,
    _class: jclass,
    max: jint,
) -> jstring {
    // SAFETY: `raw` is what the JVM passed to this call.
    let environment = unsafe { Environment::new(raw) };
    environment.answer(|| {
        let (lines, dropped) = facade::drain_logs(usize::try_from(max).unwrap_or(0));
        let rows = lines.into_iter().map(|line| json!([line.level, line.target, line.message]));
        let rows = rows.collect::<Vec<_>>();
        Ok(Some(json!({ "lines": rows, "dropped": dropped }).to_string()))
    })
}
