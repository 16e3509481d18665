//! From a turn into Java: one method of one object, bytes in and bytes out.
//!
//! What always holds: Java is entered only on the thread that called `turn`, while it is inside; no
//! exception stays pending and no local reference is left behind, however long the turn.

use std::cell::Cell;
use std::ffi::CStr;

use jni_sys::{JNIEnv, jbyteArray, jlongArray, jmethodID, jobject, jvalue};
use ottla_facade::{self as facade, Error};

use crate::environment::Environment;

const NAME: &CStr = c"call";
const SIGNATURE: &CStr = c"(II[B)[B";

thread_local! {
    /// Where functions of the turn on this thread are.
    static CURRENT: Cell<Option<Upcalls>> = const { Cell::new(None) };
}

/// The object that knows the functions, for as long as a turn.
#[derive(Debug, Clone, Copy)]
struct Upcalls {
    raw: *mut JNIEnv,
    object: jobject,
    method: jmethodID,
}

/// Runs a turn whose functions are `object`'s: its method `byte[] call(int, int, byte[])`.
///
/// # Safety
/// `environment` is this thread's and `object` a local reference that lives until we return.
pub(crate) unsafe fn with<T>(
    environment: Environment,
    object: jobject,
    turn: impl FnOnce() -> facade::Result<T>,
) -> facade::Result<T> {
    struct Restore(Option<Upcalls>);
    impl Drop for Restore {
        fn drop(&mut self) {
            CURRENT.set(self.0);
        }
    }
    let raw = environment.raw();
    if object.is_null() {
        return Err(Error::usage("the functions are null"));
    }
    // SAFETY: `raw` is this thread's environment and `object` a live reference (see above); the
    // strings end with NUL. Both functions exist since JNI 1.1. The class is a local reference that
    // we delete.
    let method = unsafe {
        let table = &(**raw).v1_2;
        let class = (table.GetObjectClass)(raw, object);
        let method = (table.GetMethodID)(raw, class, NAME.as_ptr(), SIGNATURE.as_ptr());
        (table.DeleteLocalRef)(raw, class);
        if method.is_null() {
            (table.ExceptionClear)(raw);
        }
        method
    };
    if method.is_null() {
        return Err(Error::usage("the functions have no method call(int, int, byte[])"));
    }
    let _restore = Restore(CURRENT.replace(Some(Upcalls { raw, object, method })));
    turn()
}

/// Calls function `index` with packed arguments; its packed answer.
pub(crate) fn call(index: i32, shape: i32, arguments: &[u8]) -> Result<Vec<u8>, String> {
    let current = CURRENT.get().ok_or("a function was called outside of a turn")?;
    current.call(index, shape, arguments)
}

impl Upcalls {
    fn call(self, index: i32, shape: i32, arguments: &[u8]) -> Result<Vec<u8>, String> {
        let length = i32::try_from(arguments.len()).map_err(|_| "arguments of more than 2 GiB")?;
        let raw = self.raw;
        // SAFETY: `self` is only found in CURRENT while `with` runs on this thread, so `raw`,
        // `object` and `method` are good. The array has exactly `length` bytes. Arguments are those
        // of the method's signature. Every local reference made here is deleted here, and an
        // exception is cleared before any other function is called.
        unsafe {
            let table = &(**raw).v1_2;
            let given: jbyteArray = (table.NewByteArray)(raw, length);
            if given.is_null() {
                (table.ExceptionClear)(raw);
                return Err(format!("no memory in Java for arguments of {length} bytes"));
            }
            (table.SetByteArrayRegion)(raw, given, 0, length, arguments.as_ptr().cast());
            let values = [jvalue { i: index }, jvalue { i: shape }, jvalue { l: given }];
            let answer: jbyteArray =
                (table.CallObjectMethodA)(raw, self.object, self.method, values.as_ptr());
            let thrown = (table.ExceptionCheck)(raw);
            if thrown {
                (table.ExceptionClear)(raw);
            }
            (table.DeleteLocalRef)(raw, given);
            if thrown || answer.is_null() {
                return Err("Java could not run the function".to_owned());
            }
            let length = (table.GetArrayLength)(raw, answer);
            let mut bytes = vec![0u8; usize::try_from(length).unwrap_or(0)];
            (table.GetByteArrayRegion)(raw, answer, 0, length, bytes.as_mut_ptr().cast());
            (table.DeleteLocalRef)(raw, answer);
            Ok(bytes)
        }
    }
}

/// A Java array of these numbers; null, with an exception pending, when there is no memory.
///
/// # Safety
/// `environment` is this thread's, and no exception is pending.
pub(crate) unsafe fn longs(environment: Environment, numbers: &[i64]) -> jlongArray {
    let raw = environment.raw();
    let length = i32::try_from(numbers.len()).unwrap_or(i32::MAX);
    // SAFETY: as the caller promises; the array has `length` numbers, and `numbers` has no fewer.
    unsafe {
        let table = &(**raw).v1_2;
        let array = (table.NewLongArray)(raw, length);
        if !array.is_null() {
            (table.SetLongArrayRegion)(raw, array, 0, length, numbers.as_ptr());
        }
        array
    }
}
