//! What both sides know by number: topics, kinds of errors, Kafka's codes.

use jni_sys::{JNIEnv, jclass, jint, jstring};
use ottla_facade::{self as facade, ErrorCode, ErrorKind};
use serde_json::json;

use crate::environment::Environment;

/// `static native int topicHandle(String name)`: the number of a topic in this process.
///
/// # Safety
/// The JVM calls it, with its own arguments, for the method above.
#[unsafe(no_mangle)]
pub unsafe extern "system" fn Java_dev_ottla_Native_topicHandle(
    raw: *mut JNIEnv,
    _class: jclass,
    name: jstring,
) -> jint {
    // SAFETY: `raw` is what the JVM passed to this call.
    let environment = unsafe { Environment::new(raw) };
    environment.enter(0, || {
        // SAFETY: an argument of this call.
        let name = unsafe { environment.text(name) }?;
        facade::topic_handle(&name).map(u32::cast_signed)
    })
}

/// `static native String topicName(int handle)`: the topic of a number.
///
/// # Safety
/// The JVM calls it, with its own arguments, for the method above.
#[unsafe(no_mangle)]
pub unsafe extern "system" fn Java_dev_ottla_Native_topicName(
    raw: *mut JNIEnv,
    _class: jclass,
    handle: jint,
) -> jstring {
    // SAFETY: `raw` is what the JVM passed to this call.
    let environment = unsafe { Environment::new(raw) };
    environment.answer(|| Ok(Some(facade::topic_name(handle.cast_unsigned())?.to_string())))
}

/// `static native String errorKinds()`: number and text of every kind, as JSON, so that a test can
/// hold Java's list against the core's.
///
/// # Safety
/// The JVM calls it, with its own arguments, for the method above.
#[unsafe(no_mangle)]
pub unsafe extern "system" fn Java_dev_ottla_Native_errorKinds(
    raw: *mut JNIEnv,
    _class: jclass,
) -> jstring {
    // SAFETY: `raw` is what the JVM passed to this call.
    let environment = unsafe { Environment::new(raw) };
    environment.answer(|| {
        let rows = ErrorKind::ALL.iter().map(|kind| json!([kind.number(), kind.text()]));
        Ok(Some(serde_json::Value::from_iter(rows).to_string()))
    })
}

/// `static native String describeCode(int code)`: `name` and whether it is `retriable` of a code that
/// a packed completion carries, as JSON.
///
/// # Safety
/// The JVM calls it, with its own arguments, for the method above.
#[unsafe(no_mangle)]
pub unsafe extern "system" fn Java_dev_ottla_Native_describeCode(
    raw: *mut JNIEnv,
    _class: jclass,
    code: jint,
) -> jstring {
    // SAFETY: `raw` is what the JVM passed to this call.
    let environment = unsafe { Environment::new(raw) };
    environment.answer(|| {
        let code = i16::try_from(code).map_or(ErrorCode::UNKNOWN_SERVER_ERROR, ErrorCode);
        let told = json!({ "name": code.name(), "retriable": code.retriable() });
        Ok(Some(told.to_string()))
    })
}
