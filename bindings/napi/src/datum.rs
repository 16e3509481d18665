//! Values between a topology and JavaScript functions.
//!
//! null, boolean, number, bigint, string, Buffer, and arrays and plain objects of JSON have
//! counterparts; a windowed key is an object `{ windowed: true, key, start, end }`. What JSON cannot
//! carry is refused rather than changed.

use std::sync::Arc;

use bytes::Bytes;
use napi::bindgen_prelude::{
    Array, BigInt, Buffer, FromNapiValue, JsValue, JsValuesTupleIntoVec, Null, Object, ToNapiValue,
    TypeName, Uint8Array, Unknown,
};
use napi::{Env, ValueType, sys};
use ottla_facade::{Datum, Windowed};
use serde_json::Value;

/// Integers up to here are exact as JavaScript numbers.
const SAFE: i64 = (1 << 53) - 1;

/// The arguments of a user function, one JavaScript value each.
pub struct Arguments(pub(crate) Vec<Datum>);

impl JsValuesTupleIntoVec for Arguments {
    fn into_vec(self, env: sys::napi_env) -> napi::Result<Vec<sys::napi_value>> {
        self.0.iter().map(|datum| raw(env, datum)).collect()
    }
}

fn raw(env: sys::napi_env, datum: &Datum) -> napi::Result<sys::napi_value> {
    // SAFETY (all blocks here): `env` is the environment of the call that is being made, on its
    // own thread, inside the handle scope of the JavaScript function that called the turn.
    match datum {
        Datum::Null => unsafe { Null::to_napi_value(env, Null) },
        Datum::Bool(truth) => unsafe { bool::to_napi_value(env, *truth) },
        Datum::I32(number) => unsafe { i32::to_napi_value(env, *number) },
        Datum::I64(number) if (-SAFE..=SAFE).contains(number) => unsafe {
            i64::to_napi_value(env, *number)
        },
        Datum::I64(number) => unsafe { BigInt::to_napi_value(env, BigInt::from(*number)) },
        Datum::F64(number) => unsafe { f64::to_napi_value(env, *number) },
        Datum::Str(text) => unsafe { <&str>::to_napi_value(env, text) },
        Datum::Bytes(bytes) => unsafe { Buffer::to_napi_value(env, Buffer::from(bytes.to_vec())) },
        Datum::Json(json) => unsafe { <&Value>::to_napi_value(env, json) },
        Datum::Windowed(windowed) => {
            let mut object = Object::new(&Env::from(env))?;
            object.set("windowed", true)?;
            object.set("key", One(windowed.key.clone()))?;
            object.set("start", windowed.start)?;
            object.set("end", windowed.end)?;
            unsafe { Object::to_napi_value(env, object) }
        }
        Datum::Object(_) => Err(refused("an object of another language")),
    }
}

/// One value on its way to JavaScript.
struct One(Datum);

impl ToNapiValue for One {
    unsafe fn to_napi_value(env: sys::napi_env, one: Self) -> napi::Result<sys::napi_value> {
        raw(env, &one.0)
    }
}

fn refused(what: &str) -> napi::Error {
    napi::Error::from_reason(format!("{what} is no value of a topology"))
}

/// What a user function returned.
pub enum Answer {
    /// A value.
    One(Datum),
    /// An array; what it means depends on what was asked for.
    Many(Vec<Answer>),
}

impl TypeName for Answer {
    fn type_name() -> &'static str {
        "value of a topology"
    }

    fn value_type() -> ValueType {
        ValueType::Unknown
    }
}

impl FromNapiValue for Answer {
    unsafe fn from_napi_value(env: sys::napi_env, value: sys::napi_value) -> napi::Result<Self> {
        // SAFETY: the caller vouches for both, as this function's contract asks.
        let value = unsafe { Unknown::from_napi_value(env, value) }?;
        answer(&value)
    }
}

fn answer(value: &Unknown<'_>) -> napi::Result<Answer> {
    if value.get_type()? == ValueType::Object && value.is_array()? {
        let array = Array::from_unknown(*value)?;
        let mut items = Vec::with_capacity(array.len() as usize);
        for index in 0..array.len() {
            let item: Unknown<'_> =
                array.get(index)?.ok_or_else(|| refused("a hole in an array"))?;
            items.push(answer(&item)?);
        }
        return Ok(Answer::Many(items));
    }
    one(value).map(Answer::One)
}

fn one(value: &Unknown<'_>) -> napi::Result<Datum> {
    Ok(match value.get_type()? {
        ValueType::Undefined | ValueType::Null => Datum::Null,
        ValueType::Boolean => Datum::Bool(bool::from_unknown(*value)?),
        ValueType::Number => number(f64::from_unknown(*value)?),
        ValueType::BigInt => {
            let (whole, lossless) = BigInt::from_unknown(*value)?.get_i64();
            if !lossless {
                return Err(refused("a bigint beyond 64 bits"));
            }
            Datum::I64(whole)
        }
        ValueType::String => Datum::Str(Arc::from(String::from_unknown(*value)?)),
        ValueType::Object => object(value)?,
        other => return Err(refused(&format!("a {other}").to_lowercase())),
    })
}

/// A whole number becomes an integer: JavaScript does not tell 1 from 1.0.
fn number(number: f64) -> Datum {
    #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
    if number.fract() == 0.0 && number.abs() <= SAFE as f64 {
        Datum::I64(number as i64)
    } else {
        Datum::F64(number)
    }
}

fn object(value: &Unknown<'_>) -> napi::Result<Datum> {
    if value.is_buffer()? || value.is_typedarray()? {
        let bytes = Uint8Array::from_unknown(*value)?;
        return Ok(Datum::Bytes(Bytes::copy_from_slice(&bytes)));
    }
    if value.is_date()? {
        return Err(refused("a Date (give its number of milliseconds)"));
    }
    let object = Object::from_unknown(*value)?;
    if object.get::<bool>("windowed").is_ok_and(|marked| marked == Some(true)) {
        let key: Unknown<'_> = object.get("key")?.ok_or_else(|| refused("a window without key"))?;
        let bound = |name: &str| -> napi::Result<i64> {
            object.get(name)?.ok_or_else(|| refused("a window without bounds"))
        };
        let (start, end) = (bound("start")?, bound("end")?);
        return Ok(Datum::Windowed(Arc::new(Windowed { key: one(&key)?, start, end })));
    }
    Ok(Datum::Json(Arc::new(Value::from_unknown(*value)?)))
}

impl Answer {
    /// As one value: an array is JSON then.
    pub(crate) fn into_datum(self) -> napi::Result<Datum> {
        match self {
            Self::One(datum) => Ok(datum),
            Self::Many(items) => {
                let items: napi::Result<Vec<Value>> = items.into_iter().map(json).collect();
                Ok(Datum::Json(Arc::new(Value::Array(items?))))
            }
        }
    }

    /// As JavaScript sees it in a condition.
    pub(crate) fn is_truthy(&self) -> bool {
        match self {
            Self::One(Datum::Null) => false,
            Self::One(Datum::Bool(truth)) => *truth,
            Self::One(Datum::I64(number)) => *number != 0,
            Self::One(Datum::F64(number)) => *number != 0.0 && !number.is_nan(),
            Self::One(Datum::Str(text)) => !text.is_empty(),
            Self::One(_) | Self::Many(_) => true,
        }
    }

    /// As `[key, value]`.
    pub(crate) fn into_pair(self) -> napi::Result<(Datum, Datum)> {
        let what = "expected [key, value]";
        let Self::Many(items) = self else { return Err(napi::Error::from_reason(what)) };
        let [key, value] =
            <[Answer; 2]>::try_from(items).map_err(|_| napi::Error::from_reason(what))?;
        Ok((key.into_datum()?, value.into_datum()?))
    }

    /// As an array.
    pub(crate) fn into_items(self) -> napi::Result<Vec<Answer>> {
        match self {
            Self::Many(items) => Ok(items),
            Self::One(_) => Err(napi::Error::from_reason("expected an array")),
        }
    }
}

fn json(answer: Answer) -> napi::Result<Value> {
    Ok(match answer.into_datum()? {
        Datum::Null => Value::Null,
        Datum::Bool(truth) => Value::from(truth),
        Datum::I32(number) => Value::from(number),
        Datum::I64(number) => Value::from(number),
        Datum::F64(number) => Value::from(number),
        Datum::Str(text) => Value::from(&*text),
        Datum::Json(json) => Value::clone(&json),
        Datum::Bytes(_) => return Err(refused("a Buffer within an array")),
        Datum::Windowed(_) | Datum::Object(_) => return Err(refused("a window within an array")),
    })
}
