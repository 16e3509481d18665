//! Values: parsed from text by an option's type and checked against what it allows.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use crate::duration::parse_iso_duration_ms;
use crate::option::{Kind, OptionSpec, Valid};

/// Text that does not show itself.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Hides `text`.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(text)
    }

    /// The text, for the one who needs it.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[hidden]")
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[hidden]")
    }
}

/// The value of an option.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// None given, and no default.
    Null,
    /// Of a boolean.
    Boolean(bool),
    /// Of a short, int or long.
    Number(i64),
    /// Of a double.
    Decimal(f64),
    /// Of a string or class.
    Text(String),
    /// Of a list.
    List(Vec<String>),
    /// Of a password.
    Secret(Secret),
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Boolean(value) => write!(f, "{value}"),
            Self::Number(value) => write!(f, "{value}"),
            Self::Decimal(value) => write!(f, "{value}"),
            Self::Text(value) => f.write_str(value),
            Self::List(items) => f.write_str(&items.join(",")),
            Self::Secret(secret) => write!(f, "{secret}"),
        }
    }
}

/// Reads `text` as a value of `spec`; the error says what is allowed.
pub(crate) fn parse(spec: &OptionSpec, text: &str) -> Result<Value, String> {
    let trimmed = text.trim();
    let value = match spec.kind {
        Kind::Boolean if trimmed.eq_ignore_ascii_case("true") => Some(Value::Boolean(true)),
        Kind::Boolean if trimmed.eq_ignore_ascii_case("false") => Some(Value::Boolean(false)),
        Kind::Boolean => None,
        Kind::Short => trimmed.parse::<i16>().ok().map(|number| Value::Number(number.into())),
        Kind::Int => trimmed.parse::<i32>().ok().map(|number| Value::Number(number.into())),
        Kind::Long => trimmed.parse::<i64>().ok().map(Value::Number),
        Kind::Double => {
            trimmed.parse::<f64>().ok().filter(|number| number.is_finite()).map(Value::Decimal)
        }
        Kind::List if trimmed.is_empty() => Some(Value::List(Vec::new())),
        Kind::List => {
            Some(Value::List(trimmed.split(',').map(|item| item.trim().to_owned()).collect()))
        }
        Kind::String | Kind::Class => Some(Value::Text(trimmed.to_owned())),
        Kind::Password => Some(Value::Secret(Secret::new(text.to_owned()))),
    };
    value.filter(|value| is_allowed(spec.valid, value)).ok_or_else(|| allowed(spec))
}

fn is_allowed(valid: Valid, value: &Value) -> bool {
    match (valid, value) {
        (Valid::Any, _) => true,
        (Valid::AtLeast(least), Value::Number(number)) => *number >= least,
        (Valid::Between(least, most), Value::Number(number)) => (least..=most).contains(number),
        (Valid::Decimal(least, most), Value::Decimal(number)) => (least..=most).contains(number),
        (Valid::GzipLevel, Value::Number(number)) => *number == -1 || (1..=9).contains(number),
        (Valid::OneOf(texts), Value::Text(text)) => texts.contains(&text.as_str()),
        (Valid::AnyCaseOf(texts), Value::Text(text)) => {
            texts.iter().any(|known| known.eq_ignore_ascii_case(text))
        }
        (Valid::EachOf(texts), Value::List(items)) => items
            .iter()
            .enumerate()
            .all(|(index, item)| texts.contains(&item.as_str()) && !items[..index].contains(item)),
        (Valid::AtMostItems(most), Value::List(items)) => items.len() <= most,
        (Valid::NotEmpty, Value::Text(text)) => !text.is_empty(),
        (Valid::NotEmpty, Value::List(items)) => items.iter().all(|item| !item.is_empty()),
        (Valid::OffsetReset { none }, Value::Text(text)) => match text.as_str() {
            "earliest" | "latest" => true,
            "none" => none,
            other => other
                .strip_prefix("by_duration:")
                .is_some_and(|duration| parse_iso_duration_ms(duration).is_some()),
        },
        (Valid::ThrottledReplicas, Value::List(items)) => match items.as_slice() {
            [one] if one == "*" => true,
            items => items.iter().all(|item| is_replica(item)),
        },
        _ => false,
    }
}

fn is_replica(item: &str) -> bool {
    item.split_once(':').is_some_and(|(partition, broker)| {
        partition.parse::<u32>().is_ok() && broker.parse::<u32>().is_ok()
    })
}

/// What `spec` allows, in words.
pub(crate) fn allowed(spec: &OptionSpec) -> String {
    let kind = match spec.kind {
        Kind::Boolean => return "true or false".to_owned(),
        Kind::Short => "a whole number of 16 bits",
        Kind::Int => "a whole number of 32 bits",
        Kind::Long => "a whole number of 64 bits",
        Kind::Double => "a decimal number",
        Kind::List => "a list separated by commas",
        Kind::String => "a text",
        Kind::Class => "a name",
        Kind::Password => "a secret text",
    };
    match range(spec.valid) {
        Some(range) => match spec.valid {
            Valid::OneOf(_) | Valid::AnyCaseOf(_) | Valid::OffsetReset { .. } => range,
            _ => format!("{kind}, {range}"),
        },
        None => kind.to_string(),
    }
}

/// The allowed values in words, where the type alone does not say it.
pub(crate) fn range(valid: Valid) -> Option<String> {
    Some(match valid {
        Valid::Any => return None,
        Valid::AtLeast(least) => format!("at least {least}"),
        Valid::Between(least, most) => format!("from {least} to {most}"),
        Valid::Decimal(least, most) => format!("from {least} to {most}"),
        Valid::OneOf(texts) | Valid::AnyCaseOf(texts) => format!("one of {}", texts.join(", ")),
        Valid::EachOf(texts) => format!("each at most once of {}", texts.join(", ")),
        Valid::AtMostItems(most) => format!("at most {most} items"),
        Valid::NotEmpty => "not empty".to_owned(),
        Valid::GzipLevel => "from 1 to 9, or -1 for the codec's default".to_owned(),
        Valid::OffsetReset { none: true } => {
            "one of earliest, latest, none, by_duration:<ISO-8601 duration, PT1H for example>"
                .to_owned()
        }
        Valid::OffsetReset { none: false } => {
            "one of earliest, latest, by_duration:<ISO-8601 duration, PT1H for example>".to_owned()
        }
        Valid::ThrottledReplicas => "* or pairs partition:broker".to_owned(),
    })
}
