//! Reading expressions from the topology spec.

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde_json::Value;

use super::{
    Arithmetic, Comparison, Conversion, Expression, ExpressionError, Root, TextFunction, WindowPart,
};
use crate::function::datum_of;

/// Deeper trees are refused, so that evaluation cannot exhaust the stack.
const DEEPEST: usize = 64;

impl Expression {
    pub(crate) fn parse(json: &Value) -> Result<Expression, ExpressionError> {
        parse(json, 0)
    }
}

fn parse(json: &Value, depth: usize) -> Result<Expression, ExpressionError> {
    if depth > DEEPEST {
        return Err(ExpressionError::Depth(DEEPEST));
    }
    let Value::Array(items) = json else {
        return match json {
            Value::String(_) | Value::Object(_) => Err(ExpressionError::Unknown(json.to_string())),
            scalar => Ok(Expression::Literal(datum_of(scalar))),
        };
    };
    let Some((Value::String(name), rest)) = items.split_first() else {
        return Err(ExpressionError::Unknown(json.to_string()));
    };
    form(name, rest, depth)
}

fn form(name: &str, rest: &[Value], depth: usize) -> Result<Expression, ExpressionError> {
    let call = Call { name, rest, depth };
    let expression = match name {
        "lit" => match rest {
            [literal] => Expression::Literal(datum_of(literal)),
            _ => return Err(call.count("one argument")),
        },
        "col" if rest.is_empty() => return Err(call.count("at least one field")),
        "col" | "value" => Expression::Column(Root::Value, call.fields()?),
        "key" => Expression::Column(Root::Key, call.fields()?),
        "left" => Expression::Column(Root::Left, call.fields()?),
        "right" => Expression::Column(Root::Right, call.fields()?),
        "aggregate" => Expression::Column(Root::Aggregate, call.fields()?),
        "window_key" => Expression::WindowPart(WindowPart::Key),
        "window_start" => Expression::WindowPart(WindowPart::Start),
        "window_end" => Expression::WindowPart(WindowPart::End),
        "eq" => call.compare(Comparison::Equal)?,
        "ne" => call.compare(Comparison::NotEqual)?,
        "lt" => call.compare(Comparison::Less)?,
        "le" => call.compare(Comparison::LessOrEqual)?,
        "gt" => call.compare(Comparison::Greater)?,
        "ge" => call.compare(Comparison::GreaterOrEqual)?,
        "and" => Expression::All(call.all()?),
        "or" => Expression::Any(call.all()?),
        "not" => Expression::Not(call.one()?),
        "add" => call.arithmetic(Arithmetic::Add)?,
        "sub" => call.arithmetic(Arithmetic::Subtract)?,
        "mul" => call.arithmetic(Arithmetic::Multiply)?,
        "div" => call.arithmetic(Arithmetic::Divide)?,
        "mod" => call.arithmetic(Arithmetic::Remainder)?,
        "neg" => Expression::Negate(call.one()?),
        "is_null" => Expression::IsNull(call.one()?),
        "coalesce" => Expression::Coalesce(call.all()?),
        "if" => {
            let parts = <[Expression; 3]>::try_from(call.all()?)
                .map_err(|_| call.count("three arguments"))?;
            Expression::If(Box::new(parts))
        }
        "concat" => Expression::Concat(call.all()?),
        "lower" => Expression::Text(TextFunction::Lower, call.one()?),
        "upper" => Expression::Text(TextFunction::Upper, call.one()?),
        "length" => Expression::Text(TextFunction::Length, call.one()?),
        "contains" => call.two(Expression::Contains)?,
        "starts_with" => call.two(Expression::StartsWith)?,
        "split" => call.two(Expression::Split)?,
        "i64" => Expression::Convert(Conversion::I64, call.one()?),
        "f64" => Expression::Convert(Conversion::F64, call.one()?),
        "string" => Expression::Convert(Conversion::Text, call.one()?),
        "object" => call.object()?,
        "list" => Expression::List(call.all()?),
        "pair" => call.two(Expression::Pair)?,
        other => return Err(ExpressionError::Unknown(other.to_string())),
    };
    Ok(expression)
}

struct Call<'a> {
    name: &'a str,
    rest: &'a [Value],
    depth: usize,
}

impl Call<'_> {
    fn count(&self, wanted: &'static str) -> ExpressionError {
        ExpressionError::Count { name: self.name.to_string(), wanted, found: self.rest.len() }
    }

    fn all(&self) -> Result<Vec<Expression>, ExpressionError> {
        self.rest.iter().map(|argument| parse(argument, self.depth + 1)).collect()
    }

    fn one(&self) -> Result<Box<Expression>, ExpressionError> {
        match self.rest {
            [argument] => Ok(Box::new(parse(argument, self.depth + 1)?)),
            _ => Err(self.count("one argument")),
        }
    }

    fn two(
        &self,
        make: fn(Box<Expression>, Box<Expression>) -> Expression,
    ) -> Result<Expression, ExpressionError> {
        match self.rest {
            [left, right] => Ok(make(
                Box::new(parse(left, self.depth + 1)?),
                Box::new(parse(right, self.depth + 1)?),
            )),
            _ => Err(self.count("two arguments")),
        }
    }

    fn compare(&self, comparison: Comparison) -> Result<Expression, ExpressionError> {
        match self.two(Expression::Pair)? {
            Expression::Pair(left, right) => Ok(Expression::Compare(comparison, left, right)),
            other => Ok(other),
        }
    }

    fn arithmetic(&self, arithmetic: Arithmetic) -> Result<Expression, ExpressionError> {
        match self.two(Expression::Pair)? {
            Expression::Pair(left, right) => Ok(Expression::Arithmetic(arithmetic, left, right)),
            other => Ok(other),
        }
    }

    fn fields(&self) -> Result<Vec<String>, ExpressionError> {
        let field = |json: &Value| match json {
            Value::String(name) => Ok(name.clone()),
            _ => Err(ExpressionError::Field(self.name.to_string())),
        };
        self.rest.iter().map(field).collect()
    }

    fn object(&self) -> Result<Expression, ExpressionError> {
        let field = |json: &Value| match json.as_array().map(Vec::as_slice) {
            Some([Value::String(name), value]) => Ok((name.clone(), parse(value, self.depth + 1)?)),
            _ => Err(ExpressionError::Field(self.name.to_string())),
        };
        Ok(Expression::Object(self.rest.iter().map(field).collect::<Result<_, _>>()?))
    }
}
