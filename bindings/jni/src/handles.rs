//! Handles by number, so that no address ever crosses into Java: a wrong or closed number is a typed
//! error.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use jni_sys::{JNIEnv, jboolean, jclass, jlong, jobjectArray, jstring};
use ottla_facade::{self as facade, Error, Pending, Reply};

use crate::consumer::Consumer;
use crate::environment::Environment;
use crate::producer::Producer;
use crate::queue;
use crate::streams::Streams;

/// What Java has opened.
#[derive(Debug, Clone)]
pub(crate) enum Handle {
    Admin(Arc<facade::Admin>),
    Broker(Arc<facade::Broker>),
    Consumer(Arc<Consumer>),
    Producer(Arc<Producer>),
    Streams(Arc<Streams>),
}

/// Open handles. Numbers are positive and never used twice.
#[derive(Debug)]
struct Table {
    open: BTreeMap<i64, Handle>,
    next: i64,
}

static HANDLES: RwLock<Table> = RwLock::new(Table { open: BTreeMap::new(), next: 1 });

pub(crate) fn insert(handle: Handle) -> i64 {
    let mut table = HANDLES.write().unwrap_or_else(PoisonError::into_inner);
    let number = table.next;
    table.next += 1;
    table.open.insert(number, handle);
    number
}

/// The open handle of a number.
pub(crate) fn find(number: i64) -> Option<Handle> {
    HANDLES.read().unwrap_or_else(PoisonError::into_inner).open.get(&number).cloned()
}

impl Handle {
    fn call(&self, op: &str, argument: &str) -> Pending<Reply> {
        match self {
            Self::Admin(admin) => admin.call(op, argument),
            Self::Broker(broker) => broker.call(op, argument),
            Self::Consumer(consumer) => consumer.inner.call(op, argument),
            Self::Producer(producer) => producer.inner.call(op, argument),
            Self::Streams(streams) => streams.inner.call(op, argument),
        }
    }

    fn shut(&self, leave_group: bool, limit: Duration) -> Pending<Reply> {
        match self {
            Self::Admin(admin) => admin.close(limit),
            Self::Broker(broker) => broker.close(limit),
            Self::Consumer(consumer) => consumer.inner.close(leave_group, limit),
            Self::Producer(producer) => producer.inner.close(limit),
            Self::Streams(streams) => streams.inner.close(limit),
        }
    }
}

pub(crate) fn millis(limit_ms: i64) -> Duration {
    Duration::from_millis(u64::try_from(limit_ms).unwrap_or(0))
}

/// `static native long openAdmin(String[] settings)`: names and values, one after the other.
///
/// # Safety
/// The JVM calls it, with its own arguments, for the method above.
#[unsafe(no_mangle)]
pub unsafe extern "system" fn Java_dev_ottla_Handle_openAdmin(
    raw: *mut JNIEnv,
    _class: jclass,
    settings: jobjectArray,
) -> jlong {
    // SAFETY: `raw` is what the JVM passed to this call.
    let environment = unsafe { Environment::new(raw) };
    environment.enter(0, || {
        // SAFETY: an argument of this call.
        let settings = unsafe { environment.pairs(settings) }?;
        Ok(insert(Handle::Admin(Arc::new(facade::Admin::open(&settings)?))))
    })
}

/// `static native long openBroker(String options)`: its options as JSON; it has not started.
///
/// # Safety
/// The JVM calls it, with its own arguments, for the method above.
#[unsafe(no_mangle)]
pub unsafe extern "system" fn Java_dev_ottla_Handle_openBroker(
    raw: *mut JNIEnv,
    _class: jclass,
    options: jstring,
) -> jlong {
    // SAFETY: `raw` is what the JVM passed to this call.
    let environment = unsafe { Environment::new(raw) };
    environment.enter(0, || {
        // SAFETY: an argument of this call.
        let options = unsafe { environment.text(options) }?;
        Ok(insert(Handle::Broker(Arc::new(facade::Broker::open(&options)?))))
    })
}

/// `static native long call(long handle, String op, String argument)`: starts a control call; the id
/// of its completion.
///
/// # Safety
/// The JVM calls it, with its own arguments, for the method above.
#[unsafe(no_mangle)]
pub unsafe extern "system" fn Java_dev_ottla_Handle_call(
    raw: *mut JNIEnv,
    _class: jclass,
    handle: jlong,
    op: jstring,
    argument: jstring,
) -> jlong {
    // SAFETY: `raw` is what the JVM passed to this call.
    let environment = unsafe { Environment::new(raw) };
    environment.enter(0, || {
        // SAFETY: arguments of this call.
        let (op, argument) = unsafe { (environment.text(op)?, environment.text(argument)?) };
        let handle = find(handle).ok_or_else(|| Error::closed("handle", &op))?;
        Ok(queue::submit(handle.call(&op, &argument)))
    })
}

/// `static native long shut(long handle, boolean leaveGroup, long limitMs)`: starts to close; the id
/// of the completion.
///
/// # Safety
/// The JVM calls it, with its own arguments, for the method above.
#[unsafe(no_mangle)]
pub unsafe extern "system" fn Java_dev_ottla_Handle_shut(
    raw: *mut JNIEnv,
    _class: jclass,
    handle: jlong,
    leave_group: jboolean,
    limit_ms: jlong,
) -> jlong {
    // SAFETY: `raw` is what the JVM passed to this call.
    let environment = unsafe { Environment::new(raw) };
    environment.enter(0, || {
        let handle = find(handle).ok_or_else(|| Error::closed("handle", "close"))?;
        Ok(queue::submit(handle.shut(leave_group, millis(limit_ms))))
    })
}

/// `static native void release(long handle)`: forgets it; what calls of it still run go on.
///
/// # Safety
/// The JVM calls it, with its own arguments, for the method above.
#[unsafe(no_mangle)]
pub unsafe extern "system" fn Java_dev_ottla_Handle_release(
    raw: *mut JNIEnv,
    _class: jclass,
    handle: jlong,
) {
    // SAFETY: `raw` is what the JVM passed to this call.
    let environment = unsafe { Environment::new(raw) };
    environment.enter((), || {
        let mut table = HANDLES.write().unwrap_or_else(PoisonError::into_inner);
        let released = table.open.remove(&handle);
        // Its end may wait or call back: after the table is free.
        drop(table);
        drop(released);
        Ok(())
    });
}
