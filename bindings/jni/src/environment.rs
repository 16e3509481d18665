//! The few functions of JNI that hot calls use: the memory of a direct buffer, and throwing.

use std::ffi::{CStr, CString};

use jni_sys::{JNIEnv, jobject};
use ottla_facade::{self as facade, Error};

/// The class that carries a failure to Java: its message is the error as JSON.
const FAILURE: &CStr = c"dev/ottla/HotFailure";

/// The environment of one call on the thread that made it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Environment {
    raw: *mut JNIEnv,
}

impl Environment {
    /// # Safety
    /// `raw` is the environment that the JVM passed to the native method now running on this thread.
    pub(crate) unsafe fn new(raw: *mut JNIEnv) -> Self {
        Self { raw }
    }

    /// What JNI's functions take first.
    pub(crate) fn raw(self) -> *mut JNIEnv {
        self.raw
    }

    /// The first `length` bytes of a direct buffer.
    ///
    /// # Safety
    /// Nobody writes to the buffer, and it is reachable, for as long as `'a`.
    pub(crate) unsafe fn bytes<'a>(self, buffer: jobject, length: i32) -> facade::Result<&'a [u8]> {
        let (address, capacity) = self.memory(buffer)?;
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        if length > capacity {
            return Err(Error::usage(format!(
                "a frame of {length} bytes in a buffer of {capacity}"
            )));
        }
        // SAFETY: the JVM says that `capacity` bytes at `address` belong to the buffer, `length` is
        // not more, and the caller keeps the buffer alive and unwritten.
        Ok(unsafe { std::slice::from_raw_parts(address, length) })
    }

    /// All bytes of a direct buffer, to be written.
    ///
    /// # Safety
    /// Nobody else reads or writes the buffer, and it is reachable, for as long as `'a`.
    pub(crate) unsafe fn bytes_mut<'a>(self, buffer: jobject) -> facade::Result<&'a mut [u8]> {
        let (address, capacity) = self.memory(buffer)?;
        // SAFETY: the JVM says that `capacity` bytes at `address` belong to the buffer (zeroed when
        // it was made, so initialised), and the caller keeps the buffer alive and to us alone.
        Ok(unsafe { std::slice::from_raw_parts_mut(address, capacity) })
    }

    /// Where a direct buffer's memory begins (whatever its position) and how long it is.
    fn memory(self, buffer: jobject) -> facade::Result<(*mut u8, usize)> {
        if buffer.is_null() {
            return Err(Error::usage("the buffer is null"));
        }
        // SAFETY: `raw` is this thread's environment (see `new`); the table it points to lives as
        // long as the JVM, and both functions exist since JNI 1.4. `buffer` is a live local
        // reference; one that is no direct buffer gives null and −1.
        let (address, capacity) = unsafe {
            let table = &(**self.raw).v1_4;
            (
                (table.GetDirectBufferAddress)(self.raw, buffer),
                (table.GetDirectBufferCapacity)(self.raw, buffer),
            )
        };
        match usize::try_from(capacity) {
            Ok(capacity) if !address.is_null() => Ok((address.cast(), capacity)),
            _ => Err(Error::usage("the buffer is not a direct one")),
        }
    }

    /// Runs a hot call: panics are caught, and a failure is thrown; Java then ignores `refused`.
    pub(crate) fn enter<T>(self, refused: T, body: impl FnOnce() -> facade::Result<T>) -> T {
        match facade::entry(body) {
            Ok(value) => value,
            Err(error) => {
                self.throw(&error);
                refused
            }
        }
    }

    fn throw(self, error: &Error) {
        // JSON escapes every control character, so there is no NUL inside; and beyond the basic
        // plane JNI wants its own UTF-8, so that everything outside ASCII is escaped.
        let text = CString::new(ascii(&error.to_json().to_string())).unwrap_or_default();
        // SAFETY: `raw` as above; both strings end with NUL and outlive the calls. When the class is
        // missing, FindClass has thrown already, and ThrowNew is not called.
        unsafe {
            let table = &(**self.raw).v1_2;
            let class = (table.FindClass)(self.raw, FAILURE.as_ptr());
            if !class.is_null() {
                (table.ThrowNew)(self.raw, class, text.as_ptr());
            }
        }
    }
}

/// JSON with everything outside ASCII escaped.
fn ascii(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for unit in json.encode_utf16() {
        match u8::try_from(unit) {
            Ok(byte) if byte.is_ascii() => out.push(char::from(byte)),
            _ => out.push_str(&format!("\\u{unit:04x}")),
        }
    }
    out
}
