//! Functions of the user: closures of a host language or native expressions.
//!
//! A binding wraps each host function into a [`UserFunction`]. The engine calls it only while a
//! task runs, on the thread that runs the task, so the closure may rely on that thread's state.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt;

use crate::datum::Datum;
use crate::expression::{Expression, Scope};

/// What a function must return; handed to it so that a binding can convert the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A truth value.
    Truth,
    /// Any one value, null included.
    Value,
    /// A key and a value.
    Pair,
    /// Any number of values.
    Values,
    /// Any number of keys with values.
    Pairs,
    /// Nothing: the function is called for its effect.
    Nothing,
    /// The bytes of a serialised value.
    Bytes,
}

/// What a function returned.
#[derive(Clone, Debug, PartialEq)]
pub enum Returned {
    Truth(bool),
    Value(Datum),
    Pair(Datum, Datum),
    Values(Vec<Datum>),
    Pairs(Vec<(Datum, Datum)>),
    Nothing,
}

/// A host function failed; the message is the host's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct UserError {
    pub message: String,
}

impl UserError {
    pub fn new(message: impl Into<String>) -> UserError {
        UserError { message: message.into() }
    }
}

/// The closure behind a host function.
pub type HostCall = dyn Fn(Shape, &[Datum]) -> Result<Returned, UserError> + Send + Sync;

/// A host function and its name.
#[derive(Clone)]
pub struct UserFunction {
    name: Arc<str>,
    call: Arc<HostCall>,
}

impl UserFunction {
    pub fn new(name: &str, call: Arc<HostCall>) -> UserFunction {
        UserFunction { name: Arc::from(name), call }
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    pub(crate) fn call(&self, shape: Shape, arguments: &[Datum]) -> Result<Returned, UserError> {
        (self.call)(shape, arguments)
    }

    pub(crate) fn renamed(self, name: &str) -> UserFunction {
        UserFunction { name: Arc::from(name), call: self.call }
    }
}

impl fmt::Debug for UserFunction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("UserFunction").field(&self.name).finish()
    }
}

/// How the arguments of a call are named in an expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Arguments {
    /// (key, value)
    KeyValue,
    /// (value)
    Value,
    /// (key, value, aggregate)
    KeyValueAggregate,
    /// (aggregate, value), which an expression may also call left and right
    AggregateValue,
    /// (left, right)
    Sides,
    /// (key, left, right)
    KeySides,
    /// (key, value, timestamp, highest timestamp)
    Timestamp,
    /// ()
    Empty,
}

/// A function as an operation holds it.
#[derive(Clone, Debug)]
pub(crate) enum Function {
    Host(UserFunction),
    Expression(Arc<Expression>, Arguments),
}

impl Function {
    fn call(&self, shape: Shape, arguments: &[Datum]) -> Result<Returned, UserError> {
        match self {
            Function::Host(function) => function.call(shape, arguments),
            Function::Expression(expression, names) => {
                let scope = Scope::new(*names, arguments);
                let evaluate = |expression: &Expression| {
                    expression.evaluate(&scope).map_err(|error| UserError::new(error.to_string()))
                };
                match (expression.as_ref(), shape) {
                    // Not by way of JSON, which has no bytes and no windowed keys.
                    (Expression::Pair(key, value), Shape::Pair) => {
                        Ok(Returned::Pair(evaluate(key)?, evaluate(value)?))
                    }
                    (expression, shape) => shape_of(evaluate(expression)?, shape),
                }
            }
        }
    }

    fn wrong(&self, wanted: &str, found: &Returned) -> UserError {
        let name = match self {
            Function::Host(function) => function.name(),
            Function::Expression(..) => "an expression",
        };
        let found = match found {
            Returned::Truth(_) => "a truth value",
            Returned::Value(value) => value.kind(),
            Returned::Pair(..) => "a pair",
            Returned::Values(_) => "a list",
            Returned::Pairs(_) => "a list of pairs",
            Returned::Nothing => "nothing",
        };
        UserError::new(format!("{name} must return {wanted}, but returned {found}"))
    }

    pub(crate) fn truth(&self, arguments: &[Datum]) -> Result<bool, UserError> {
        match self.call(Shape::Truth, arguments)? {
            Returned::Truth(truth) | Returned::Value(Datum::Bool(truth)) => Ok(truth),
            found => Err(self.wrong("a truth value", &found)),
        }
    }

    pub(crate) fn value(&self, arguments: &[Datum]) -> Result<Datum, UserError> {
        match self.call(Shape::Value, arguments)? {
            Returned::Value(value) => Ok(value),
            Returned::Truth(truth) => Ok(Datum::Bool(truth)),
            Returned::Nothing => Ok(Datum::Null),
            found => Err(self.wrong("a value", &found)),
        }
    }

    pub(crate) fn pair(&self, arguments: &[Datum]) -> Result<(Datum, Datum), UserError> {
        match self.call(Shape::Pair, arguments)? {
            Returned::Pair(key, value) => Ok((key, value)),
            found => Err(self.wrong("a pair", &found)),
        }
    }

    pub(crate) fn values(&self, arguments: &[Datum]) -> Result<Vec<Datum>, UserError> {
        match self.call(Shape::Values, arguments)? {
            Returned::Values(values) => Ok(values),
            found => Err(self.wrong("a list", &found)),
        }
    }

    pub(crate) fn pairs(&self, arguments: &[Datum]) -> Result<Vec<(Datum, Datum)>, UserError> {
        match self.call(Shape::Pairs, arguments)? {
            Returned::Pairs(pairs) => Ok(pairs),
            found => Err(self.wrong("a list of pairs", &found)),
        }
    }

    pub(crate) fn nothing(&self, arguments: &[Datum]) -> Result<(), UserError> {
        self.call(Shape::Nothing, arguments).map(|_| ())
    }
}

/// Fits what an expression gave to the shape wanted.
fn shape_of(value: Datum, shape: Shape) -> Result<Returned, UserError> {
    let as_pair = |json: &serde_json::Value| match json {
        serde_json::Value::Array(items) if items.len() == 2 => {
            Some((datum_of(&items[0]), datum_of(&items[1])))
        }
        _ => None,
    };
    match (shape, &value) {
        (Shape::Truth, Datum::Null) => Ok(Returned::Truth(false)),
        (Shape::Truth, Datum::Bool(truth)) => Ok(Returned::Truth(*truth)),
        (Shape::Truth, Datum::Json(json)) if json.is_boolean() => {
            Ok(Returned::Truth(json.as_bool() == Some(true)))
        }
        (Shape::Pair, Datum::Json(json)) => match as_pair(json) {
            Some((key, value)) => Ok(Returned::Pair(key, value)),
            None => Ok(Returned::Value(value)),
        },
        (Shape::Values, Datum::Json(json)) => match json.as_ref() {
            serde_json::Value::Array(items) => {
                Ok(Returned::Values(items.iter().map(datum_of).collect()))
            }
            _ => Ok(Returned::Value(value)),
        },
        (Shape::Pairs, Datum::Json(json)) => match json.as_array() {
            Some(items) => match items.iter().map(as_pair).collect() {
                Some(pairs) => Ok(Returned::Pairs(pairs)),
                None => Ok(Returned::Value(value)),
            },
            None => Ok(Returned::Value(value)),
        },
        (Shape::Nothing, _) => Ok(Returned::Nothing),
        _ => Ok(Returned::Value(value)),
    }
}

/// A part of a JSON document as a value: scalars become plain values, the rest stays JSON.
pub(crate) fn datum_of(json: &serde_json::Value) -> Datum {
    use serde_json::Value;
    match json {
        Value::Null => Datum::Null,
        Value::Bool(truth) => Datum::Bool(*truth),
        Value::Number(number) => match number.as_i64() {
            Some(integer) => Datum::I64(integer),
            None => Datum::F64(number.as_f64().unwrap_or(f64::NAN)),
        },
        Value::String(text) => Datum::text(text),
        other => Datum::Json(Arc::new(other.clone())),
    }
}
