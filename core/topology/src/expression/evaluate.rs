//! Computing an expression's value.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cmp::Ordering;

use serde_json::Value;

use super::{
    Arithmetic, Comparison, Conversion, Expression, ExpressionError, Root, Scope, TextFunction,
    WindowPart,
};
use crate::datum::Datum;
use crate::function::datum_of;
use crate::serdes::to_json;

impl Expression {
    pub(crate) fn evaluate(&self, scope: &Scope<'_>) -> Result<Datum, ExpressionError> {
        Ok(match self {
            Expression::Literal(value) => value.clone(),
            Expression::Column(root, path) => column(scope.get(*root)?, path),
            Expression::WindowPart(part) => window_part(scope.get(Root::Key)?, *part),
            Expression::Compare(comparison, left, right) => {
                compare(*comparison, &left.evaluate(scope)?, &right.evaluate(scope)?)
            }
            Expression::All(parts) => {
                for part in parts {
                    if !part.truth(scope)? {
                        return Ok(Datum::Bool(false));
                    }
                }
                Datum::Bool(true)
            }
            Expression::Any(parts) => {
                for part in parts {
                    if part.truth(scope)? {
                        return Ok(Datum::Bool(true));
                    }
                }
                Datum::Bool(false)
            }
            Expression::Not(inner) => Datum::Bool(!inner.truth(scope)?),
            Expression::Arithmetic(operation, left, right) => {
                arithmetic(*operation, &left.evaluate(scope)?, &right.evaluate(scope)?)?
            }
            Expression::Negate(inner) => {
                arithmetic(Arithmetic::Subtract, &Datum::I64(0), &inner.evaluate(scope)?)?
            }
            Expression::IsNull(inner) => Datum::Bool(inner.evaluate(scope)?.is_null()),
            Expression::Coalesce(parts) => {
                for part in parts {
                    let value = part.evaluate(scope)?;
                    if !value.is_null() {
                        return Ok(value);
                    }
                }
                Datum::Null
            }
            Expression::If(parts) => {
                let [condition, then, otherwise] = parts.as_ref();
                let branch = if condition.truth(scope)? { then } else { otherwise };
                branch.evaluate(scope)?
            }
            Expression::Convert(conversion, inner) => convert(*conversion, &inner.evaluate(scope)?),
            Expression::Object(fields) => {
                let mut object = serde_json::Map::new();
                for (name, field) in fields {
                    object.insert(name.clone(), as_json(&field.evaluate(scope)?)?);
                }
                Datum::json(Value::Object(object))
            }
            Expression::List(items) => {
                let json = |item: &Expression| as_json(&item.evaluate(scope)?);
                Datum::json(Value::Array(items.iter().map(json).collect::<Result<_, _>>()?))
            }
            Expression::Pair(key, value) => {
                let pair = [key.evaluate(scope)?, value.evaluate(scope)?];
                Datum::json(Value::Array(pair.iter().map(as_json).collect::<Result<_, _>>()?))
            }
            Expression::Concat(_)
            | Expression::Text(..)
            | Expression::Contains(..)
            | Expression::StartsWith(..)
            | Expression::Split(..) => self.evaluate_text(scope)?,
        })
    }

    fn evaluate_text(&self, scope: &Scope<'_>) -> Result<Datum, ExpressionError> {
        Ok(match self {
            Expression::Concat(parts) => {
                let mut joined = String::new();
                for part in parts {
                    match text(&part.evaluate(scope)?) {
                        Some(part) => joined.push_str(&part),
                        None => return Ok(Datum::Null),
                    }
                }
                Datum::text(&joined)
            }
            Expression::Text(function, inner) => match text(&inner.evaluate(scope)?) {
                None => Datum::Null,
                Some(text) => match function {
                    TextFunction::Lower => Datum::text(&text.to_lowercase()),
                    TextFunction::Upper => Datum::text(&text.to_uppercase()),
                    TextFunction::Length => Datum::I64(text.chars().count() as i64),
                },
            },
            Expression::Contains(whole, part) => {
                match (text(&whole.evaluate(scope)?), text(&part.evaluate(scope)?)) {
                    (Some(whole), Some(part)) => Datum::Bool(whole.contains(&part)),
                    _ => Datum::Bool(false),
                }
            }
            Expression::StartsWith(whole, part) => {
                match (text(&whole.evaluate(scope)?), text(&part.evaluate(scope)?)) {
                    (Some(whole), Some(part)) => Datum::Bool(whole.starts_with(&part)),
                    _ => Datum::Bool(false),
                }
            }
            Expression::Split(whole, between) => {
                match (text(&whole.evaluate(scope)?), text(&between.evaluate(scope)?)) {
                    (Some(whole), Some(between)) if !between.is_empty() => {
                        let parts = whole.split(between.as_str()).filter(|part| !part.is_empty());
                        Datum::json(Value::Array(parts.map(Value::from).collect::<Vec<_>>()))
                    }
                    (Some(whole), Some(_)) => {
                        let parts = whole.chars().map(|letter| Value::from(letter.to_string()));
                        Datum::json(Value::Array(parts.collect()))
                    }
                    _ => Datum::Null,
                }
            }
            _ => Datum::Null,
        })
    }

    fn truth(&self, scope: &Scope<'_>) -> Result<bool, ExpressionError> {
        match self.evaluate(scope)? {
            Datum::Bool(truth) => Ok(truth),
            Datum::Null => Ok(false),
            Datum::Json(json) if json.is_boolean() => Ok(json.as_bool() == Some(true)),
            other => Err(ExpressionError::Types {
                operation: "a condition",
                left: other.kind(),
                right: "a truth value",
            }),
        }
    }
}

fn column(root: &Datum, path: &[String]) -> Datum {
    if path.is_empty() {
        return match root {
            Datum::Json(json) if !json.is_object() && !json.is_array() => datum_of(json),
            other => other.clone(),
        };
    }
    let mut at = match root {
        Datum::Json(json) => json.as_ref(),
        Datum::Windowed(windowed) => return column(&windowed.key, path),
        _ => return Datum::Null,
    };
    for field in path {
        match at.get(field.as_str()) {
            Some(inner) => at = inner,
            None => return Datum::Null,
        }
    }
    datum_of(at)
}

fn window_part(key: &Datum, part: WindowPart) -> Datum {
    match (key, part) {
        (Datum::Windowed(windowed), WindowPart::Key) => windowed.key.clone(),
        (Datum::Windowed(windowed), WindowPart::Start) => Datum::I64(windowed.start),
        (Datum::Windowed(windowed), WindowPart::End) => Datum::I64(windowed.end),
        _ => Datum::Null,
    }
}

enum Number {
    Integer(i64),
    Double(f64),
}

impl Number {
    fn double(&self) -> f64 {
        match self {
            Number::Integer(number) => *number as f64,
            Number::Double(number) => *number,
        }
    }
}

fn number(value: &Datum) -> Option<Number> {
    match value {
        Datum::I32(number) => Some(Number::Integer(i64::from(*number))),
        Datum::I64(number) => Some(Number::Integer(*number)),
        Datum::F64(number) => Some(Number::Double(*number)),
        Datum::Json(json) => match json.as_i64() {
            Some(number) => Some(Number::Integer(number)),
            None => json.as_f64().map(Number::Double),
        },
        _ => None,
    }
}

fn text(value: &Datum) -> Option<String> {
    match value {
        Datum::Str(text) => Some(text.to_string()),
        Datum::Json(json) => json.as_str().map(ToString::to_string),
        Datum::I32(_) | Datum::I64(_) | Datum::F64(_) | Datum::Bool(_) => {
            to_json(value).map(|json| json.to_string())
        }
        _ => None,
    }
}

/// The order of two values, where they have one.
pub(crate) fn order(left: &Datum, right: &Datum) -> Option<Ordering> {
    if let (Some(left), Some(right)) = (number(left), number(right)) {
        return match (&left, &right) {
            (Number::Integer(left), Number::Integer(right)) => Some(left.cmp(right)),
            _ => left.double().partial_cmp(&right.double()),
        };
    }
    match (left, right) {
        (Datum::Str(left), Datum::Str(right)) => Some(left.cmp(right)),
        (Datum::Bool(left), Datum::Bool(right)) => Some(left.cmp(right)),
        (Datum::Bytes(left), Datum::Bytes(right)) => Some(left.cmp(right)),
        _ => None,
    }
}

fn compare(comparison: Comparison, left: &Datum, right: &Datum) -> Datum {
    let ordering = order(left, right);
    let equal = || match ordering {
        Some(ordering) => ordering == Ordering::Equal,
        None => left == right,
    };
    Datum::Bool(match comparison {
        Comparison::Equal => equal(),
        Comparison::NotEqual => !equal(),
        Comparison::Less => ordering == Some(Ordering::Less),
        Comparison::LessOrEqual => ordering.is_some_and(Ordering::is_le),
        Comparison::Greater => ordering == Some(Ordering::Greater),
        Comparison::GreaterOrEqual => ordering.is_some_and(Ordering::is_ge),
    })
}

/// Adds, subtracts, multiplies or divides; null when a side is null.
pub(crate) fn arithmetic(
    operation: Arithmetic,
    left: &Datum,
    right: &Datum,
) -> Result<Datum, ExpressionError> {
    let name = match operation {
        Arithmetic::Add => "addition",
        Arithmetic::Subtract => "subtraction",
        Arithmetic::Multiply => "multiplication",
        Arithmetic::Divide => "division",
        Arithmetic::Remainder => "remainder",
    };
    if left.is_null() || right.is_null() {
        return Ok(Datum::Null);
    }
    let (Some(a), Some(b)) = (number(left), number(right)) else {
        let (left, right) = (left.kind(), right.kind());
        return Err(ExpressionError::Types { operation: name, left, right });
    };
    let (Number::Integer(a), Number::Integer(b)) = (&a, &b) else {
        let (a, b) = (a.double(), b.double());
        return Ok(Datum::F64(match operation {
            Arithmetic::Add => a + b,
            Arithmetic::Subtract => a - b,
            Arithmetic::Multiply => a * b,
            Arithmetic::Divide => a / b,
            Arithmetic::Remainder => a % b,
        }));
    };
    let result = match operation {
        Arithmetic::Add => a.checked_add(*b),
        Arithmetic::Subtract => a.checked_sub(*b),
        Arithmetic::Multiply => a.checked_mul(*b),
        Arithmetic::Divide | Arithmetic::Remainder if *b == 0 => {
            return Err(ExpressionError::DivisionByZero);
        }
        Arithmetic::Divide => a.checked_div(*b),
        Arithmetic::Remainder => a.checked_rem(*b),
    };
    result.map(Datum::I64).ok_or(ExpressionError::Overflow(name))
}

fn convert(conversion: Conversion, value: &Datum) -> Datum {
    match conversion {
        Conversion::Text => text(value).map_or(Datum::Null, |text| Datum::text(&text)),
        Conversion::I64 => match (number(value), text(value)) {
            (Some(Number::Integer(number)), _) => Datum::I64(number),
            (Some(Number::Double(number)), _) if number.is_finite() => Datum::I64(number as i64),
            (None, Some(text)) => text.trim().parse().map_or(Datum::Null, Datum::I64),
            _ => Datum::Null,
        },
        Conversion::F64 => match (number(value), text(value)) {
            (Some(number), _) => Datum::F64(number.double()),
            (None, Some(text)) => text.trim().parse().map_or(Datum::Null, Datum::F64),
            _ => Datum::Null,
        },
    }
}

fn as_json(value: &Datum) -> Result<Value, ExpressionError> {
    to_json(value).ok_or(ExpressionError::Types {
        operation: "a JSON document",
        left: value.kind(),
        right: "its parts",
    })
}
