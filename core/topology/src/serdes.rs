//! Turning values into bytes and back, in the formats of Kafka's own serdes.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::sync::Arc;
use alloc::vec::Vec;

use bytes::{BufMut, Bytes, BytesMut};

use crate::datum::{Datum, Windowed};
use crate::function::{Returned, Shape, UserFunction};

/// A serialiser and a deserialiser.
#[derive(Clone, Debug)]
pub enum Serde {
    Bytes,
    Text,
    I32,
    I64,
    F64,
    Bool,
    Json,
    /// Key bytes, then the window's start as a big-endian i64 (Java's time-windowed serde).
    Windowed {
        inner: Box<Serde>,
        size_ms: i64,
    },
    /// Functions of the host, with (value, topic) and (bytes, topic).
    Host {
        serialize: UserFunction,
        deserialize: UserFunction,
    },
}

/// A value did not fit its serde.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SerdeError {
    #[error("the {serde} serde cannot write a value of type {found}")]
    Type { serde: &'static str, found: &'static str },
    #[error("the {serde} serde cannot read {length} bytes: {reason}")]
    Malformed { serde: &'static str, length: usize, reason: String },
    #[error("the function {name} failed: {message}")]
    Host { name: String, message: String },
}

impl Serde {
    pub fn name(&self) -> &'static str {
        match self {
            Serde::Bytes => "bytes",
            Serde::Text => "string",
            Serde::I32 => "i32",
            Serde::I64 => "i64",
            Serde::F64 => "f64",
            Serde::Bool => "bool",
            Serde::Json => "json",
            Serde::Windowed { .. } => "windowed",
            Serde::Host { .. } => "host",
        }
    }

    /// The bytes of a value; null has none.
    pub fn serialize(&self, topic: &str, value: &Datum) -> Result<Option<Bytes>, SerdeError> {
        let wrong = || SerdeError::Type { serde: self.name(), found: value.kind() };
        if value.is_null() {
            return Ok(None);
        }
        let bytes = match (self, value) {
            (Serde::Bytes, Datum::Bytes(bytes)) => bytes.clone(),
            (Serde::Text, Datum::Str(text)) => Bytes::copy_from_slice(text.as_bytes()),
            (Serde::Text, Datum::Json(json)) => match json.as_str() {
                Some(text) => Bytes::copy_from_slice(text.as_bytes()),
                None => return Err(wrong()),
            },
            (Serde::I32, value) => {
                let number = integer(value).and_then(|number| i32::try_from(number).ok());
                Bytes::copy_from_slice(&number.ok_or_else(wrong)?.to_be_bytes())
            }
            (Serde::I64, value) => {
                Bytes::copy_from_slice(&integer(value).ok_or_else(wrong)?.to_be_bytes())
            }
            (Serde::F64, value) => {
                Bytes::copy_from_slice(&double(value).ok_or_else(wrong)?.to_be_bytes())
            }
            (Serde::Bool, Datum::Bool(truth)) => Bytes::copy_from_slice(&[u8::from(*truth)]),
            (Serde::Json, value) => json_bytes(value).ok_or_else(wrong)?,
            (Serde::Windowed { inner, .. }, Datum::Windowed(windowed)) => {
                let key = inner.serialize(topic, &windowed.key)?.unwrap_or_default();
                let mut bytes = BytesMut::with_capacity(key.len() + 8);
                bytes.put_slice(&key);
                bytes.put_i64(windowed.start);
                bytes.freeze()
            }
            (Serde::Host { serialize, .. }, value) => {
                let arguments = [value.clone(), Datum::text(topic)];
                match serialize.call(Shape::Bytes, &arguments) {
                    Ok(Returned::Value(Datum::Bytes(bytes))) => bytes,
                    Ok(Returned::Value(Datum::Null) | Returned::Nothing) => return Ok(None),
                    Ok(_) => return Err(host_error(serialize, "it must return bytes")),
                    Err(error) => return Err(host_error(serialize, &error.message)),
                }
            }
            _ => return Err(wrong()),
        };
        Ok(Some(bytes))
    }

    /// The value of some bytes; no bytes are null.
    pub fn deserialize(&self, topic: &str, bytes: Option<&Bytes>) -> Result<Datum, SerdeError> {
        let Some(bytes) = bytes else { return Ok(Datum::Null) };
        let malformed = |reason: &str| SerdeError::Malformed {
            serde: self.name(),
            length: bytes.len(),
            reason: reason.to_string(),
        };
        Ok(match self {
            Serde::Bytes => Datum::Bytes(bytes.clone()),
            Serde::Text => Datum::text(&String::from_utf8_lossy(bytes)),
            Serde::I32 => {
                let fixed = bytes.as_ref().try_into().map_err(|_| malformed("4 are expected"))?;
                Datum::I32(i32::from_be_bytes(fixed))
            }
            Serde::I64 => {
                let fixed = bytes.as_ref().try_into().map_err(|_| malformed("8 are expected"))?;
                Datum::I64(i64::from_be_bytes(fixed))
            }
            Serde::F64 => {
                let fixed = bytes.as_ref().try_into().map_err(|_| malformed("8 are expected"))?;
                Datum::F64(f64::from_be_bytes(fixed))
            }
            Serde::Bool => match bytes.as_ref() {
                [0] => Datum::Bool(false),
                [1] => Datum::Bool(true),
                _ => return Err(malformed("one byte, 0 or 1, is expected")),
            },
            Serde::Json => Datum::json(
                serde_json::from_slice(bytes).map_err(|error| malformed(&format!("{error}")))?,
            ),
            Serde::Windowed { inner, size_ms } => {
                let split = bytes.len().checked_sub(8).ok_or_else(|| malformed("too few"))?;
                let mut start = [0; 8];
                start.copy_from_slice(&bytes[split..]);
                let start = i64::from_be_bytes(start);
                Datum::Windowed(Arc::new(Windowed {
                    key: inner.deserialize(topic, Some(&bytes.slice(..split)))?,
                    start,
                    end: start.saturating_add(*size_ms),
                }))
            }
            Serde::Host { deserialize, .. } => {
                let arguments = [Datum::Bytes(bytes.clone()), Datum::text(topic)];
                match deserialize.call(Shape::Value, &arguments) {
                    Ok(Returned::Value(value)) => value,
                    Ok(Returned::Nothing) => Datum::Null,
                    Ok(Returned::Truth(truth)) => Datum::Bool(truth),
                    Ok(_) => return Err(host_error(deserialize, "it must return one value")),
                    Err(error) => return Err(host_error(deserialize, &error.message)),
                }
            }
        })
    }

    /// The bytes that decide the partition: those of the inner key for a windowed one, so that all
    /// windows of a key share a partition.
    pub(crate) fn partition_key(
        &self,
        topic: &str,
        key: &Datum,
        serialized: &Option<Bytes>,
    ) -> Result<Option<Bytes>, SerdeError> {
        match (self, key) {
            (Serde::Windowed { inner, .. }, Datum::Windowed(windowed)) => {
                inner.serialize(topic, &windowed.key)
            }
            _ => Ok(serialized.clone()),
        }
    }
}

fn host_error(function: &UserFunction, message: &str) -> SerdeError {
    SerdeError::Host { name: function.name().to_string(), message: message.to_string() }
}

fn integer(value: &Datum) -> Option<i64> {
    match value {
        Datum::I32(number) => Some(i64::from(*number)),
        Datum::I64(number) => Some(*number),
        Datum::Json(json) => json.as_i64(),
        _ => None,
    }
}

fn double(value: &Datum) -> Option<f64> {
    match value {
        Datum::F64(number) => Some(*number),
        Datum::I32(number) => Some(f64::from(*number)),
        Datum::I64(number) => Some(*number as f64),
        Datum::Json(json) => json.as_f64(),
        _ => None,
    }
}

fn json_bytes(value: &Datum) -> Option<Bytes> {
    let json = match value {
        Datum::Json(json) => return serde_json::to_vec(json.as_ref()).ok().map(Bytes::from),
        value => to_json(value)?,
    };
    serde_json::to_vec(&json).ok().map(Vec::into)
}

/// A value as JSON, where it can be.
pub(crate) fn to_json(value: &Datum) -> Option<serde_json::Value> {
    use serde_json::Value;
    Some(match value {
        Datum::Null => Value::Null,
        Datum::Bool(truth) => Value::Bool(*truth),
        Datum::I32(number) => Value::from(*number),
        Datum::I64(number) => Value::from(*number),
        Datum::F64(number) => Value::from(*number),
        Datum::Str(text) => Value::from(text.as_ref()),
        Datum::Json(json) => json.as_ref().clone(),
        Datum::Bytes(_) | Datum::Windowed(_) | Datum::Object(_) => return None,
    })
}
