//! The values that flow through a topology.
//!
//! A [`Datum`] is cheap to clone: whatever is not a number is shared. Objects of a host language
//! pass through untouched as [`HostObject`]s and are only turned into bytes where a store, a
//! changelog or a topic needs them.

use alloc::sync::Arc;
use core::any::Any;
use core::fmt;

use bytes::Bytes;

/// A key or a value of a record.
#[derive(Clone, Debug)]
pub enum Datum {
    /// Kafka's null: no key, or a tombstone.
    Null,
    Bool(bool),
    I32(i32),
    I64(i64),
    F64(f64),
    Str(Arc<str>),
    Bytes(Bytes),
    Json(Arc<serde_json::Value>),
    /// The key of a windowed table.
    Windowed(Arc<Windowed>),
    /// A live object of the host language.
    Object(Arc<dyn HostObject>),
}

/// A key together with the window that it was aggregated in.
#[derive(Clone, Debug, PartialEq)]
pub struct Windowed {
    pub key: Datum,
    /// First millisecond of the window.
    pub start: i64,
    /// First millisecond after the window.
    pub end: i64,
}

/// An object of a host language; a binding decides what it is.
pub trait HostObject: Send + Sync + fmt::Debug {
    fn as_any(&self) -> &dyn Any;

    /// Whether both are the same value to the host.
    fn same(&self, other: &dyn HostObject) -> bool;

    /// Rough size in memory in bytes, for the budget of the record cache.
    fn weight(&self) -> usize {
        64
    }
}

impl Datum {
    pub fn text(text: &str) -> Datum {
        Datum::Str(Arc::from(text))
    }

    pub fn json(value: serde_json::Value) -> Datum {
        match value {
            serde_json::Value::Null => Datum::Null,
            value => Datum::Json(Arc::new(value)),
        }
    }

    pub fn is_null(&self) -> bool {
        matches!(self, Datum::Null)
    }

    /// What kind of value this is, for messages.
    pub fn kind(&self) -> &'static str {
        match self {
            Datum::Null => "null",
            Datum::Bool(_) => "bool",
            Datum::I32(_) => "i32",
            Datum::I64(_) => "i64",
            Datum::F64(_) => "f64",
            Datum::Str(_) => "string",
            Datum::Bytes(_) => "bytes",
            Datum::Json(_) => "json",
            Datum::Windowed(_) => "windowed key",
            Datum::Object(_) => "host object",
        }
    }

    /// Length of the value once serialised. Exact for the fixed and textual types; JSON and host
    /// objects are estimated, since serialising them is what the record cache avoids.
    pub(crate) fn weight(&self) -> usize {
        match self {
            Datum::Null => 0,
            Datum::Bool(_) => 1,
            Datum::I32(_) => 4,
            Datum::I64(_) | Datum::F64(_) => 8,
            Datum::Str(text) => text.len(),
            Datum::Bytes(bytes) => bytes.len(),
            Datum::Json(json) => json_weight(json),
            Datum::Windowed(windowed) => windowed.key.weight() + 8,
            Datum::Object(object) => object.weight(),
        }
    }
}

fn json_weight(json: &serde_json::Value) -> usize {
    use serde_json::Value;
    match json {
        Value::Null => 4,
        Value::Bool(_) => 5,
        Value::Number(_) => 8,
        Value::String(text) => text.len() + 2,
        Value::Array(items) => items.iter().map(|item| json_weight(item) + 1).sum::<usize>() + 2,
        Value::Object(fields) => {
            fields.iter().map(|(name, item)| name.len() + json_weight(item) + 4).sum::<usize>() + 2
        }
    }
}

/// Equality as Java's `equals` sees it: the type counts, and NaN equals itself.
impl PartialEq for Datum {
    fn eq(&self, other: &Datum) -> bool {
        match (self, other) {
            (Datum::Null, Datum::Null) => true,
            (Datum::Bool(a), Datum::Bool(b)) => a == b,
            (Datum::I32(a), Datum::I32(b)) => a == b,
            (Datum::I64(a), Datum::I64(b)) => a == b,
            (Datum::F64(a), Datum::F64(b)) => a.to_bits() == b.to_bits(),
            (Datum::Str(a), Datum::Str(b)) => a == b,
            (Datum::Bytes(a), Datum::Bytes(b)) => a == b,
            (Datum::Json(a), Datum::Json(b)) => a == b,
            (Datum::Windowed(a), Datum::Windowed(b)) => a == b,
            (Datum::Object(a), Datum::Object(b)) => a.same(b.as_ref()),
            _ => false,
        }
    }
}

impl From<&str> for Datum {
    fn from(text: &str) -> Datum {
        Datum::text(text)
    }
}

impl From<i64> for Datum {
    fn from(number: i64) -> Datum {
        Datum::I64(number)
    }
}

impl From<bool> for Datum {
    fn from(truth: bool) -> Datum {
        Datum::Bool(truth)
    }
}

/// A header of a record; the value may be null.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    pub name: Arc<str>,
    pub value: Option<Bytes>,
}

/// The headers of a record, shared along its way through a task.
pub type Headers = Arc<[Header]>;

/// No headers.
pub fn no_headers() -> Headers {
    Arc::from([])
}
