//! The few functions of JNI that calls use: the memory of a direct buffer, texts, and throwing.

use std::ffi::{CStr, CString};

use jni_sys::{JNIEnv, jarray, jbooleanArray, jlongArray, jobject, jobjectArray, jsize, jstring};
use ottla_facade::{self as facade, Error};

/// The class that carries a failure to Java: its message is the error as JSON.
const FAILURE: &CStr = c"dev/ottla/NativeFailure";

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

    /// A text of Java's.
    ///
    /// # Safety
    /// `text` is null or a live reference to a string.
    pub(crate) unsafe fn text(self, text: jstring) -> facade::Result<String> {
        if text.is_null() {
            return Err(Error::usage("a text is null"));
        }
        // SAFETY: `raw` is this thread's environment (see `new`), and `text` a string (see above);
        // the vector has room for all of it.
        let units = unsafe {
            let table = &(**self.raw).v1_2;
            let length = (table.GetStringLength)(self.raw, text);
            let mut units = vec![0u16; usize::try_from(length).unwrap_or(0)];
            (table.GetStringRegion)(self.raw, text, 0, length, units.as_mut_ptr());
            units
        };
        String::from_utf16(&units)
            .map_err(|_| Error::usage("a text has a surrogate without its other half"))
    }

    /// Texts of Java's.
    ///
    /// # Safety
    /// `texts` is null or a live reference to an array of strings.
    pub(crate) unsafe fn texts(self, texts: jobjectArray) -> facade::Result<Vec<String>> {
        // SAFETY: as the caller promises; indices are below the length, and every local reference
        // made here is deleted here.
        unsafe {
            let table = &(**self.raw).v1_2;
            let mut all = Vec::new();
            for index in 0..self.length(texts)? {
                let text = (table.GetObjectArrayElement)(self.raw, texts, index);
                let found = self.text(text);
                (table.DeleteLocalRef)(self.raw, text);
                all.push(found?);
            }
            Ok(all)
        }
    }

    /// Names and values, one after the other.
    ///
    /// # Safety
    /// As for [`Self::texts`].
    pub(crate) unsafe fn pairs(self, texts: jobjectArray) -> facade::Result<Vec<(String, String)>> {
        // SAFETY: as the caller promises.
        let mut texts = unsafe { self.texts(texts) }?.into_iter();
        let mut pairs = Vec::new();
        while let (Some(name), Some(value)) = (texts.next(), texts.next()) {
            pairs.push((name, value));
        }
        Ok(pairs)
    }

    /// How long an array is.
    ///
    /// # Safety
    /// `array` is null or a live reference to an array.
    pub(crate) unsafe fn length(self, array: jarray) -> facade::Result<jsize> {
        if array.is_null() {
            return Err(Error::usage("an array is null"));
        }
        // SAFETY: as the caller promises.
        Ok(unsafe { ((**self.raw).v1_2.GetArrayLength)(self.raw, array) })
    }

    /// A string of Java's; null, with an exception pending, when there is no memory.
    fn string(self, text: &str) -> jstring {
        let units: Vec<u16> = text.encode_utf16().collect();
        let Ok(length) = jsize::try_from(units.len()) else {
            self.throw(&Error::usage("an answer of more than 2 GiB"));
            return std::ptr::null_mut();
        };
        // SAFETY: `raw` is this thread's environment; `units` has `length` units.
        unsafe { ((**self.raw).v1_2.NewString)(self.raw, units.as_ptr(), length) }
    }

    /// Puts a value into each of three arrays, at the same place; false, with an exception pending,
    /// when there is no memory for the text.
    ///
    /// # Safety
    /// The arrays are live references of their kinds and longer than `index`.
    pub(crate) unsafe fn place(
        self,
        index: jsize,
        (numbers, number): (jlongArray, i64),
        (flags, flag): (jbooleanArray, bool),
        (texts, text): (jobjectArray, Option<String>),
    ) -> bool {
        let text = match text.map(|text| self.string(&text)) {
            Some(none) if none.is_null() => return false,
            text => text.unwrap_or(std::ptr::null_mut()),
        };
        // SAFETY: as the caller promises; one element is written from one. The reference to the text
        // is deleted here; null may be deleted, too.
        unsafe {
            let table = &(**self.raw).v1_2;
            (table.SetLongArrayRegion)(self.raw, numbers, index, 1, &raw const number);
            (table.SetBooleanArrayRegion)(self.raw, flags, index, 1, (&raw const flag).cast());
            (table.SetObjectArrayElement)(self.raw, texts, index, text);
            (table.DeleteLocalRef)(self.raw, text);
        }
        true
    }

    /// Runs a call that answers a text, or null.
    pub(crate) fn answer(self, body: impl FnOnce() -> facade::Result<Option<String>>) -> jstring {
        // After a failure nothing more is asked of JNI: its exception is pending.
        self.enter(None, body).map_or(std::ptr::null_mut(), |text| self.string(&text))
    }

    /// Runs a call: panics are caught, and a failure is thrown; Java then ignores `refused`.
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
