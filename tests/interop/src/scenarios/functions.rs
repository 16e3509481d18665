//! The named functions of Streams scenarios (decision 0003).

use std::sync::Arc;

use ottla_streams::{Datum, Returned, Shape, UserError, UserFunction};

type Outcome = Result<Returned, UserError>;

/// The function of this name.
///
/// # Errors
/// When there is none.
pub(crate) fn function(name: &str) -> Result<UserFunction, String> {
    let call: fn(&[Datum]) -> Outcome = match name {
        "upper" => |given| value(Datum::text(&text(given, 0)?.to_uppercase())),
        "length" => |given| value(Datum::I64(length(text(given, 0)?))),
        "words" => |given| {
            let words = text(given, 0)?.split(' ').filter(|word| !word.is_empty());
            Ok(Returned::Values(words.map(Datum::text).collect()))
        },
        "key_of_first" => |given| {
            let first = text(given, 1)?.chars().next();
            value(Datum::text(&first.map(String::from).unwrap_or_default()))
        },
        "swap" => |given| match given {
            [key, value] => Ok(Returned::Pair(value.clone(), key.clone())),
            _ => Err(UserError::new("swap takes a key and a value")),
        },
        "is_long" => |given| Ok(Returned::Truth(length(text(given, 1)?) > 3)),
        "zero" => |_| value(Datum::I64(0)),
        "add_length" => |given| match given.get(2) {
            Some(Datum::I64(sum)) => value(Datum::I64(sum + length(text(given, 1)?))),
            other => Err(UserError::new(format!("the aggregate is a number, not {other:?}"))),
        },
        "concat" => |given| value(Datum::text(&format!("{}{}", text(given, 0)?, text(given, 1)?))),
        "join_text" => |given| {
            let right =
                if given.get(1).is_some_and(Datum::is_null) { "-" } else { text(given, 1)? };
            value(Datum::text(&format!("{}/{right}", text(given, 0)?)))
        },
        "discard" => |_| Ok(Returned::Nothing),
        "fail" => |_| Err(UserError::new("planted")),
        other => return Err(format!("no function {other:?}")),
    };
    Ok(UserFunction::new(name, Arc::new(move |_: Shape, given: &[Datum]| call(given))))
}

fn value(datum: Datum) -> Outcome {
    Ok(Returned::Value(datum))
}

fn text(given: &[Datum], place: usize) -> Result<&str, UserError> {
    match given.get(place) {
        Some(Datum::Str(text)) => Ok(text),
        other => Err(UserError::new(format!("argument {place} is a text, not {other:?}"))),
    }
}

fn length(text: &str) -> i64 {
    i64::try_from(text.chars().count()).unwrap_or(i64::MAX)
}
