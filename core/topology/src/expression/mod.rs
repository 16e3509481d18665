//! Native expressions: small trees over a record's key and value, evaluated without entering the
//! host language. Decision 0003 lists the forms.
//!
//! Null is contagious in arithmetic, false in conditions, and never equal to a value.

mod evaluate;
mod parse;

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use crate::datum::Datum;
use crate::function::Arguments;

pub(crate) use evaluate::{arithmetic, order};

/// Something that can be computed from the arguments of a function.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Expression {
    Literal(Datum),
    Column(Root, Vec<String>),
    WindowPart(WindowPart),
    Compare(Comparison, Box<Expression>, Box<Expression>),
    All(Vec<Expression>),
    Any(Vec<Expression>),
    Not(Box<Expression>),
    Arithmetic(Arithmetic, Box<Expression>, Box<Expression>),
    Negate(Box<Expression>),
    IsNull(Box<Expression>),
    Coalesce(Vec<Expression>),
    If(Box<[Expression; 3]>),
    Concat(Vec<Expression>),
    Text(TextFunction, Box<Expression>),
    Contains(Box<Expression>, Box<Expression>),
    StartsWith(Box<Expression>, Box<Expression>),
    Split(Box<Expression>, Box<Expression>),
    Convert(Conversion, Box<Expression>),
    Object(Vec<(String, Expression)>),
    List(Vec<Expression>),
    Pair(Box<Expression>, Box<Expression>),
}

/// Where a column starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Root {
    Key,
    Value,
    Left,
    Right,
    Aggregate,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WindowPart {
    Key,
    Start,
    End,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Comparison {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Arithmetic {
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TextFunction {
    Lower,
    Upper,
    Length,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Conversion {
    I64,
    F64,
    Text,
}

/// Why an expression has no value, or why it is none.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum ExpressionError {
    #[error("unknown expression {0}")]
    Unknown(String),
    #[error("the expression {name} takes {wanted}, but {found} arguments were given")]
    Count { name: String, wanted: &'static str, found: usize },
    #[error("the expression {0} takes names of fields in quotes")]
    Field(String),
    #[error("there is no {0} here")]
    Absent(&'static str),
    #[error("{operation} cannot be applied to {left} and {right}")]
    Types { operation: &'static str, left: &'static str, right: &'static str },
    #[error("{0} overflows 64 bits")]
    Overflow(&'static str),
    #[error("division of an integer by zero")]
    DivisionByZero,
    #[error("expressions nest deeper than {0}")]
    Depth(usize),
}

/// The arguments of one call, by the names that expressions use.
pub(crate) struct Scope<'a> {
    names: Arguments,
    values: &'a [Datum],
}

impl<'a> Scope<'a> {
    pub(crate) fn new(names: Arguments, values: &'a [Datum]) -> Scope<'a> {
        Scope { names, values }
    }

    fn get(&self, root: Root) -> Result<&'a Datum, ExpressionError> {
        use Arguments::{
            AggregateValue, Empty, KeySides, KeyValue, KeyValueAggregate, Sides, Timestamp, Value,
        };
        let position = match (self.names, root) {
            (KeyValue | KeyValueAggregate | Timestamp | KeySides, Root::Key) => Some(0),
            (KeyValue | KeyValueAggregate | Timestamp, Root::Value) => Some(1),
            (Value, Root::Value) => Some(0),
            (KeyValueAggregate, Root::Aggregate) => Some(2),
            (AggregateValue, Root::Aggregate | Root::Left) => Some(0),
            (AggregateValue, Root::Value | Root::Right) => Some(1),
            (Sides, Root::Left | Root::Value) => Some(0),
            (Sides, Root::Right) => Some(1),
            (KeySides, Root::Left | Root::Value) => Some(1),
            (KeySides, Root::Right) => Some(2),
            (Empty, _) => None,
            _ => None,
        };
        let absent = ExpressionError::Absent(match root {
            Root::Key => "key",
            Root::Value => "value",
            Root::Left => "left side",
            Root::Right => "right side",
            Root::Aggregate => "aggregate",
        });
        position.and_then(|position| self.values.get(position)).ok_or(absent)
    }
}
