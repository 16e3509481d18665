//! Values of a topology as bytes between Rust and Java: little-endian, a tag and what follows it.
//!
//! | tag | value | follows |
//! |---|---|---|
//! | 0 | null | |
//! | 1, 2 | false, true | |
//! | 3 | i32 | 4 bytes |
//! | 4, 5 | i64, f64 | 8 bytes |
//! | 6, 7, 8 | text, bytes, JSON as text | i32 length, bytes |
//! | 9 | windowed key | value, i64 start, i64 end |
//! | 10 | an object of Java's | i64, its number in Java's table |

use std::any::Any;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use ottla_facade::{Datum, HostObject, Windowed};

/// Deepest nesting of windowed keys.
const DEEPEST: usize = 8;

/// Numbers of Java objects that Rust has let go.
pub(crate) type Released = Arc<Mutex<Vec<i64>>>;

/// An object that Java keeps in its table under a number; dropping it gives the number back.
struct Object {
    number: i64,
    released: Released,
}

impl fmt::Debug for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the Java object {}", self.number)
    }
}

impl Drop for Object {
    fn drop(&mut self) {
        self.released.lock().unwrap_or_else(PoisonError::into_inner).push(self.number);
    }
}

impl HostObject for Object {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn same(&self, other: &dyn HostObject) -> bool {
        other.as_any().downcast_ref::<Object>().is_some_and(|other| self.number == other.number)
    }
}

/// Appends a value.
pub(crate) fn write(out: &mut Vec<u8>, datum: &Datum) -> Result<(), String> {
    match datum {
        Datum::Null => out.push(0),
        Datum::Bool(truth) => out.push(1 + u8::from(*truth)),
        Datum::I32(number) => {
            out.push(3);
            out.extend(number.to_le_bytes());
        }
        Datum::I64(number) => tagged(out, 4, *number),
        Datum::F64(number) => {
            out.push(5);
            out.extend(number.to_le_bytes());
        }
        Datum::Str(text) => block(out, 6, text.as_bytes())?,
        Datum::Bytes(bytes) => block(out, 7, bytes)?,
        Datum::Json(json) => block(out, 8, json.to_string().as_bytes())?,
        Datum::Windowed(windowed) => {
            out.push(9);
            write(out, &windowed.key)?;
            out.extend(windowed.start.to_le_bytes());
            out.extend(windowed.end.to_le_bytes());
        }
        Datum::Object(object) => match object.as_any().downcast_ref::<Object>() {
            Some(object) => tagged(out, 10, object.number),
            None => return Err("an object of another language".to_owned()),
        },
    }
    Ok(())
}

fn tagged(out: &mut Vec<u8>, tag: u8, number: i64) {
    out.push(tag);
    out.extend(number.to_le_bytes());
}

fn block(out: &mut Vec<u8>, tag: u8, bytes: &[u8]) -> Result<(), String> {
    let length = i32::try_from(bytes.len())
        .map_err(|_| format!("a value of {} bytes, and at most 2 GiB fit", bytes.len()))?;
    out.push(tag);
    out.extend(length.to_le_bytes());
    out.extend(bytes);
    Ok(())
}

/// Bytes that Java wrote.
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
    released: &'a Released,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(rest: &'a [u8], released: &'a Released) -> Self {
        Self { rest, released }
    }

    pub(crate) fn byte(&mut self) -> Result<u8, String> {
        self.take(1).map(|bytes| bytes[0])
    }

    pub(crate) fn count(&mut self) -> Result<usize, String> {
        let count = i32::from_le_bytes(self.array()?);
        // Every value is at least its tag.
        usize::try_from(count)
            .ok()
            .filter(|count| *count <= self.rest.len())
            .ok_or_else(|| format!("{count} values in {} bytes", self.rest.len()))
    }

    pub(crate) fn text(&mut self) -> Result<&'a str, String> {
        std::str::from_utf8(std::mem::take(&mut self.rest)).map_err(|error| error.to_string())
    }

    pub(crate) fn datum(&mut self) -> Result<Datum, String> {
        self.nested(0)
    }

    fn nested(&mut self, depth: usize) -> Result<Datum, String> {
        Ok(match self.byte()? {
            0 => Datum::Null,
            1 => Datum::Bool(false),
            2 => Datum::Bool(true),
            3 => Datum::I32(i32::from_le_bytes(self.array()?)),
            4 => Datum::I64(i64::from_le_bytes(self.array()?)),
            5 => Datum::F64(f64::from_le_bytes(self.array()?)),
            6 => Datum::text(std::str::from_utf8(self.block()?).map_err(|e| e.to_string())?),
            7 => Datum::Bytes(bytes::Bytes::copy_from_slice(self.block()?)),
            8 => {
                let json = serde_json::from_slice(self.block()?).map_err(|e| e.to_string())?;
                Datum::Json(Arc::new(json))
            }
            9 if depth < DEEPEST => {
                let key = self.nested(depth + 1)?;
                let start = i64::from_le_bytes(self.array()?);
                let end = i64::from_le_bytes(self.array()?);
                Datum::Windowed(Arc::new(Windowed { key, start, end }))
            }
            10 => {
                let number = i64::from_le_bytes(self.array()?);
                let released = Arc::clone(self.released);
                Datum::Object(Arc::new(Object { number, released }))
            }
            tag => return Err(format!("no value has the tag {tag}")),
        })
    }

    fn block(&mut self) -> Result<&'a [u8], String> {
        let length = i32::from_le_bytes(self.array()?);
        self.take(usize::try_from(length).unwrap_or(usize::MAX))
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], String> {
        let bytes = self.take(N)?;
        bytes.try_into().map_err(|_| format!("{} bytes in place of {N}", bytes.len()))
    }

    fn take(&mut self, length: usize) -> Result<&'a [u8], String> {
        let (taken, rest) = self
            .rest
            .split_at_checked(length)
            .ok_or_else(|| format!("{length} bytes are wanted and {} left", self.rest.len()))?;
        self.rest = rest;
        Ok(taken)
    }
}
