//! The functions that scenarios name, as `tests/judge/streams/NamedFunctions.java` has them.

use std::sync::Arc;

use ottla_topology::{Datum, Returned, UserError, UserFunction};

/// Java's `String.valueOf`.
pub(crate) fn display(value: &Datum) -> String {
    match value {
        Datum::Null => "null".to_string(),
        Datum::Str(text) => text.to_string(),
        Datum::I64(number) => number.to_string(),
        Datum::Windowed(windowed) => {
            format!("[{}@{}/{}]", display(&windowed.key), windowed.start, windowed.end)
        }
        other => panic!("no scenario has a value of type {}", other.kind()),
    }
}

fn text(value: &Datum) -> String {
    if value.is_null() { String::new() } else { display(value) }
}

fn length(value: &Datum) -> i64 {
    text(value).chars().count() as i64
}

fn number(value: &Datum) -> i64 {
    match value {
        Datum::I64(number) => *number,
        _ => 0,
    }
}

fn words(value: &Datum) -> Vec<String> {
    text(value).split(' ').filter(|word| !word.is_empty()).map(String::from).collect()
}

fn first(value: &Datum) -> String {
    text(value).chars().take(1).collect()
}

fn or_dash(value: &Datum) -> String {
    if value.is_null() { "-".to_string() } else { display(value) }
}

fn bucket(value: &Datum) -> Datum {
    match value {
        Datum::Null => Datum::text("b-"),
        value => Datum::text(&format!("b{}", number(value).rem_euclid(3))),
    }
}

fn call(name: &str, a: &[Datum]) -> Result<Returned, UserError> {
    let value = |value: Datum| Ok(Returned::Value(value));
    let string = |text: String| Ok(Returned::Value(Datum::text(&text)));
    let integer = |number: i64| Ok(Returned::Value(Datum::I64(number)));
    match name {
        "upper" if a[0].is_null() => value(Datum::Null),
        "upper" => string(text(&a[0]).to_uppercase()),
        "length" => integer(length(&a[0])),
        "words" => {
            Ok(Returned::Values(words(&a[0]).iter().map(|word| Datum::text(word)).collect()))
        }
        "word_pairs" => {
            let pair = |word: String| {
                let tagged = format!("{word}{}", display(&a[0]));
                (Datum::text(&word), Datum::text(&tagged))
            };
            Ok(Returned::Pairs(words(&a[1]).into_iter().map(pair).collect()))
        }
        "key_of_first" => string(first(&a[1])),
        "first_or_null" if length(&a[1]) == 0 => value(Datum::Null),
        "first_or_null" => string(first(&a[1])),
        "swap" => Ok(Returned::Pair(a[1].clone(), a[0].clone())),
        "pair_by_first" => Ok(Returned::Pair(Datum::text(&first(&a[1])), a[1].clone())),
        "is_long" => Ok(Returned::Truth(length(&a[1]) > 3)),
        "tag" => string(format!("{}={}", display(&a[0]), display(&a[1]))),
        "zero" => integer(0),
        "empty" => string(String::new()),
        "add_length" => integer(number(&a[2]) + length(&a[1])),
        "subtract_length" => integer(number(&a[2]) - length(&a[1])),
        "append" => string(format!("{}{}", text(&a[2]), display(&a[1]))),
        "concat" => string(format!("{}{}", text(&a[0]), display(&a[1]))),
        "null_when_long" if length(&a[0]) + length(&a[1]) > 12 => value(Datum::Null),
        "null_when_long" => string(format!("{}{}", text(&a[0]), display(&a[1]))),
        "chop" => string(text(&a[0]).chars().skip(1).collect()),
        "join_text" => string(format!("{}/{}", display(&a[0]), or_dash(&a[1]))),
        "join_with_key" => {
            string(format!("{}:{}/{}", display(&a[0]), display(&a[1]), or_dash(&a[2])))
        }
        "discard" => Ok(Returned::Nothing),
        "is_even" => Ok(Returned::Truth(a[1].is_null() || number(&a[1]) % 2 == 0)),
        "twice" if a[0].is_null() => value(Datum::Null),
        "twice" => integer(number(&a[0]) * 2),
        "digits" if a[0].is_null() => value(Datum::Null),
        "digits" => string(display(&a[0])),
        "bucket" => value(bucket(&a[1])),
        "pair_by_bucket" => Ok(Returned::Pair(bucket(&a[1]), a[1].clone())),
        "plus" => integer(number(&a[0]) + number(&a[1])),
        "minus" => integer(number(&a[0]) - number(&a[1])),
        "most" => integer(number(&a[0]).max(number(&a[1]))),
        "add_value" => integer(number(&a[2]) + number(&a[1])),
        "subtract_value" => integer(number(&a[2]) - number(&a[1])),
        "window_name" => string(display(&a[0])),
        "number_time" if a[1].is_null() => value(a[2].clone()),
        "number_time" => integer(number(&a[2]) + 3 - length(&a[1])),
        "fail" => Err(UserError::new("planted")),
        other => Err(UserError::new(format!("unknown function {other}"))),
    }
}

/// The function of a name.
pub(crate) fn named(name: &str) -> UserFunction {
    let owned = name.to_string();
    UserFunction::new(name, Arc::new(move |_, arguments| call(&owned, arguments)))
}
