//! A Streams application, whose turns run on a Java thread.

use std::sync::{Arc, PoisonError};

use jni_sys::{JNIEnv, jclass, jint, jlong, jlongArray, jobject, jobjectArray, jstring};
use ottla_facade::{self as facade, Datum, Returned, Shape, UserError, UserFunction};

use crate::datum::{Reader, Released, write};
use crate::environment::Environment;
use crate::handles::{self, Handle, millis};
use crate::queue;
use crate::upcall;

/// An application and the Java objects that it has let go.
#[derive(Debug)]
pub(crate) struct Streams {
    pub(crate) inner: facade::Streams,
    released: Released,
}

fn streams(number: i64, call: &str) -> facade::Result<Arc<Streams>> {
    match handles::find(number) {
        Some(Handle::Streams(streams)) => Ok(streams),
        _ => Err(facade::Error::closed("Streams application", call)),
    }
}

/// Functions that call Java, by position; they work inside a turn.
fn named(names: &[String], released: &Released) -> Vec<UserFunction> {
    let numbered = (0i32..).zip(names);
    numbered
        .map(|(index, name)| {
            let released = Arc::clone(released);
            let call = move |shape: Shape, arguments: &[Datum]| {
                call(index, shape, arguments, &released).map_err(UserError::new)
            };
            UserFunction::new(name, Arc::new(call))
        })
        .collect()
}

/// The function ran, and its result follows.
const DONE: u8 = 0;

fn call(
    index: i32,
    shape: Shape,
    arguments: &[Datum],
    released: &Released,
) -> Result<Returned, String> {
    let mut given = Vec::with_capacity(64);
    given.push(u8::try_from(arguments.len()).unwrap_or(u8::MAX));
    for argument in arguments {
        write(&mut given, argument)?;
    }
    let number = match shape {
        Shape::Truth => 0,
        Shape::Value => 1,
        Shape::Pair => 2,
        Shape::Values => 3,
        Shape::Pairs => 4,
        Shape::Nothing => 5,
        Shape::Bytes => 6,
    };
    let answer = upcall::call(index, number, &given)?;
    let mut answer = Reader::new(&answer, released);
    if answer.byte()? != DONE {
        return Err(answer.text()?.to_owned());
    }
    Ok(match shape {
        Shape::Truth => Returned::Truth(answer.byte()? != 0),
        Shape::Value | Shape::Bytes => Returned::Value(answer.datum()?),
        Shape::Pair => Returned::Pair(answer.datum()?, answer.datum()?),
        Shape::Values => {
            let count = answer.count()?;
            Returned::Values((0..count).map(|_| answer.datum()).collect::<Result<_, _>>()?)
        }
        Shape::Pairs => {
            let count = answer.count()?;
            let mut pair = |_| Ok((answer.datum()?, answer.datum()?));
            Returned::Pairs((0..count).map(&mut pair).collect::<Result<_, String>>()?)
        }
        Shape::Nothing => Returned::Nothing,
    })
}

/// `static native long[] turn(long streams, Upcalls functions, int maxRecords, long maxMs)`: records
/// processed, turns since the start that entered the host, 1 when there is more to do at once, and
/// then the numbers of Java objects that are not used any more.
///
/// # Safety
/// The JVM calls it, with its own arguments, for the method above.
#[unsafe(no_mangle)]
pub unsafe extern "system" fn Java_dev_ottla_Hot_turn(
    raw: *mut JNIEnv,
    _class: jclass,
    streams: jlong,
    functions: jobject,
    max_records: jint,
    max_ms: jlong,
) -> jlongArray {
    // SAFETY: `raw` is what the JVM passed to this call.
    let environment = unsafe { Environment::new(raw) };
    let numbers = environment.enter(Vec::new(), || {
        let streams = self::streams(streams, "turn")?;
        let turn = || {
            let records = usize::try_from(max_records).unwrap_or(1);
            streams.inner.turn(records, u64::try_from(max_ms).unwrap_or(0))
        };
        // SAFETY: the environment is this thread's, and the argument lives until we return.
        let turn = unsafe { upcall::with(environment, functions, turn) }?;
        let mut numbers = vec![
            i64::try_from(turn.records).unwrap_or(i64::MAX),
            turn.host_entries.cast_signed(),
            i64::from(turn.more),
        ];
        let mut released = streams.released.lock().unwrap_or_else(PoisonError::into_inner);
        numbers.append(&mut released);
        Ok(numbers)
    });
    if numbers.is_empty() {
        // A failure was thrown.
        return std::ptr::null_mut();
    }
    // SAFETY: as above; nothing was thrown.
    unsafe { upcall::longs(environment, &numbers) }
}

/// `static native long openStreams(String[] settings, String topology, String[] functions)`: nothing
/// connects; the topology's functions have these names.
///
/// # Safety
/// The JVM calls it, with its own arguments, for the method above.
#[unsafe(no_mangle)]
pub unsafe extern "system" fn Java_dev_ottla_Handle_openStreams(
    raw: *mut JNIEnv,
    _class: jclass,
    settings: jobjectArray,
    topology: jstring,
    functions: jobjectArray,
) -> jlong {
    // SAFETY: `raw` is what the JVM passed to this call.
    let environment = unsafe { Environment::new(raw) };
    environment.enter(0, || {
        // SAFETY: arguments of this call.
        let (settings, topology, functions) = unsafe {
            (
                environment.pairs(settings)?,
                environment.text(topology)?,
                environment.texts(functions)?,
            )
        };
        let released = Released::default();
        let named = named(&functions, &released);
        let inner = facade::Streams::open(&settings, &topology, named)?;
        Ok(handles::insert(Handle::Streams(Arc::new(Streams { inner, released }))))
    })
}

/// `static native long work(long streams, long limitMs)`: starts to wait until a turn has something to
/// do; the id of the completion.
///
/// # Safety
/// The JVM calls it, with its own arguments, for the method above.
#[unsafe(no_mangle)]
pub unsafe extern "system" fn Java_dev_ottla_Handle_work(
    raw: *mut JNIEnv,
    _class: jclass,
    streams: jlong,
    limit_ms: jlong,
) -> jlong {
    // SAFETY: `raw` is what the JVM passed to this call.
    let environment = unsafe { Environment::new(raw) };
    environment.enter(0, || {
        Ok(queue::submit(self::streams(streams, "wait")?.inner.wait(millis(limit_ms))))
    })
}
