//! Native aggregates: count, sum, minimum, maximum, last and mean, alone or one per field of a
//! JSON object, folded without entering the host language.

use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::cmp::Ordering;

use serde_json::Value;

use crate::datum::Datum;
use crate::expression::{Arithmetic, Expression, ExpressionError, Scope, arithmetic, order};
use crate::function::{Arguments, datum_of};
use crate::serdes::{Serde, to_json};

/// How a native aggregate folds its records.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum NativeAggregate {
    /// Every record, or those whose expression is not null.
    Count(Option<Expression>),
    Sum(Expression),
    Min(Expression),
    Max(Expression),
    Last(Expression),
    /// `{"sum": …, "count": …}`
    Mean(Expression),
    Fields(Vec<(String, NativeAggregate)>),
}

impl NativeAggregate {
    pub(crate) fn parse(json: &Value) -> Result<NativeAggregate, ExpressionError> {
        let unknown = || ExpressionError::Unknown(alloc::format!("native aggregate {json}"));
        let Value::Object(object) = json else { return Err(unknown()) };
        let mut entries = object.iter();
        let (Some((kind, argument)), None) = (entries.next(), entries.next()) else {
            return Err(unknown());
        };
        Ok(match kind.as_str() {
            "count" if *argument == Value::Bool(true) => NativeAggregate::Count(None),
            "count" => NativeAggregate::Count(Some(Expression::parse(argument)?)),
            "sum" => NativeAggregate::Sum(Expression::parse(argument)?),
            "min" => NativeAggregate::Min(Expression::parse(argument)?),
            "max" => NativeAggregate::Max(Expression::parse(argument)?),
            "last" => NativeAggregate::Last(Expression::parse(argument)?),
            "mean" => NativeAggregate::Mean(Expression::parse(argument)?),
            "fields" => {
                let fields = argument.as_object().ok_or_else(unknown)?;
                let field = |(name, field): (&String, &Value)| match NativeAggregate::parse(field)?
                {
                    NativeAggregate::Fields(_) => Err(unknown()),
                    field => Ok((name.clone(), field)),
                };
                NativeAggregate::Fields(fields.iter().map(field).collect::<Result<_, _>>()?)
            }
            _ => return Err(unknown()),
        })
    }

    /// The serde that fits the aggregate, when the user named none.
    pub(crate) fn serde(&self) -> Serde {
        match self {
            NativeAggregate::Count(_) => Serde::I64,
            _ => Serde::Json,
        }
    }

    pub(crate) fn initial(&self) -> Datum {
        match self {
            NativeAggregate::Count(_) => Datum::I64(0),
            NativeAggregate::Mean(_) => {
                let mut mean = serde_json::Map::new();
                mean.insert("sum".into(), Value::from(0));
                mean.insert("count".into(), Value::from(0));
                Datum::json(Value::Object(mean))
            }
            NativeAggregate::Fields(fields) => {
                let field = |(name, field): &(String, NativeAggregate)| {
                    (name.clone(), to_json(&field.initial()).unwrap_or(Value::Null))
                };
                Datum::json(Value::Object(fields.iter().map(field).collect()))
            }
            _ => Datum::Null,
        }
    }

    pub(crate) fn add(
        &self,
        key: &Datum,
        value: &Datum,
        aggregate: Datum,
    ) -> Result<Datum, ExpressionError> {
        let arguments = [key.clone(), value.clone()];
        self.fold(&Scope::new(Arguments::KeyValue, &arguments), aggregate)
    }

    fn fold(&self, scope: &Scope<'_>, aggregate: Datum) -> Result<Datum, ExpressionError> {
        let skip_null = |expression: &Expression| expression.evaluate(scope);
        Ok(match self {
            NativeAggregate::Count(None) => plus(&aggregate, &Datum::I64(1))?,
            NativeAggregate::Count(Some(expression)) => match skip_null(expression)? {
                Datum::Null => aggregate,
                _ => plus(&aggregate, &Datum::I64(1))?,
            },
            NativeAggregate::Sum(expression) => plus(&aggregate, &skip_null(expression)?)?,
            NativeAggregate::Min(expression) => {
                closest(aggregate, skip_null(expression)?, Ordering::Less)
            }
            NativeAggregate::Max(expression) => {
                closest(aggregate, skip_null(expression)?, Ordering::Greater)
            }
            NativeAggregate::Last(expression) => match skip_null(expression)? {
                Datum::Null => aggregate,
                value => value,
            },
            NativeAggregate::Mean(expression) => mean(aggregate, &skip_null(expression)?)?,
            NativeAggregate::Fields(fields) => {
                let mut object = match aggregate {
                    Datum::Json(json) => Arc::unwrap_or_clone(json),
                    _ => Value::Object(serde_json::Map::new()),
                };
                for (name, field) in fields {
                    let old = object.get(name).map_or(Datum::Null, datum_of);
                    let new = field.fold(scope, old)?;
                    if let Some(fields) = object.as_object_mut() {
                        fields.insert(name.clone(), to_json(&new).unwrap_or(Value::Null));
                    }
                }
                Datum::json(object)
            }
        })
    }
}

/// The sum, where null counts as absent.
fn plus(aggregate: &Datum, value: &Datum) -> Result<Datum, ExpressionError> {
    match (aggregate, value) {
        (aggregate, Datum::Null) => Ok(aggregate.clone()),
        (Datum::Null, value) => arithmetic(Arithmetic::Add, &Datum::I64(0), value),
        (aggregate, value) => arithmetic(Arithmetic::Add, aggregate, value),
    }
}

fn closest(aggregate: Datum, value: Datum, wanted: Ordering) -> Datum {
    if value.is_null() {
        return aggregate;
    }
    if aggregate.is_null() || order(&value, &aggregate) == Some(wanted) { value } else { aggregate }
}

fn mean(aggregate: Datum, value: &Datum) -> Result<Datum, ExpressionError> {
    if value.is_null() {
        return Ok(aggregate);
    }
    let part = |name: &str| match &aggregate {
        Datum::Json(json) => json.get(name).map_or(Datum::I64(0), datum_of),
        _ => Datum::I64(0),
    };
    let parts =
        [("sum", plus(&part("sum"), value)?), ("count", plus(&part("count"), &Datum::I64(1))?)];
    let object = parts
        .iter()
        .map(|(name, part)| (String::from(*name), to_json(part).unwrap_or(Value::Null)));
    Ok(Datum::json(Value::Object(object.collect())))
}
