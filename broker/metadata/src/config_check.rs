//! Values of dynamic configurations, refused in Kafka's words.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};

use ottla_config::{Kind, OptionSpec, Problem, Scope, Valid, check_value, table};

/// Checks all values of a topic together.
pub(crate) fn check_topic(values: &BTreeMap<String, String>) -> Result<(), String> {
    for (name, value) in values {
        let spec = table::find(Scope::Topic, name)
            .ok_or_else(|| format!("Unknown topic config name: {name}"))?;
        check(spec, value)?;
    }
    let number =
        |name| values.get(name).and_then(|value: &String| value.trim().parse::<i64>().ok());
    if let (Some(min), Some(max)) =
        (number("min.compaction.lag.ms"), number("max.compaction.lag.ms"))
        && min > max
    {
        return Err(format!(
            "conflict topic config setting min.compaction.lag.ms ({min}) > max.compaction.lag.ms \
             ({max})"
        ));
    }
    Ok(())
}

/// Checks all values of a group together.
pub(crate) fn check_group(values: &BTreeMap<String, String>) -> Result<(), String> {
    for (name, value) in values {
        let spec = table::find(Scope::Group, name)
            .ok_or_else(|| format!("Unknown group config name: {name}"))?;
        check(spec, value)?;
    }
    Ok(())
}

pub(crate) fn check(spec: &'static OptionSpec, value: &str) -> Result<(), String> {
    match check_value(spec, value) {
        Ok(_) => Ok(()),
        Err(Problem::Invalid { allowed, .. }) => {
            let (shown, reason) = reason(spec, value, allowed);
            Err(format!("Invalid value {shown} for configuration {}: {reason}", spec.name))
        }
        Err(other) => Err(other.to_string()),
    }
}

fn reason(spec: &OptionSpec, value: &str, otherwise: String) -> (String, String) {
    let value = value.trim();
    let whole = value.to_string();
    let type_name = match spec.kind {
        Kind::Short => "SHORT",
        Kind::Int => "INT",
        Kind::Long => "LONG",
        Kind::Double if value.parse::<f64>().is_err() => "DOUBLE",
        Kind::Boolean => return (whole, "Expected value to be either true or false".into()),
        _ => "",
    };
    let number = value.parse::<i64>();
    if !type_name.is_empty() && number.is_err() {
        return (whole, format!("Not a number of type {type_name}"));
    }
    match (spec.valid, number) {
        (Valid::AtLeast(least) | Valid::Between(least, _), Ok(number)) if number < least => {
            (whole, format!("Value must be at least {least}"))
        }
        (Valid::Between(_, most), Ok(number)) if number > most => {
            (whole, format!("Value must be no more than {most}"))
        }
        (Valid::OneOf(texts), _) => (whole, one_of(texts)),
        (Valid::EachOf(texts), _) => {
            let wrong = value.split(',').map(str::trim).find(|item| !texts.contains(item));
            (wrong.unwrap_or(value).to_string(), one_of(texts))
        }
        _ => (whole, otherwise),
    }
}

fn one_of(texts: &[&str]) -> String {
    format!("String must be one of: {}", texts.join(", "))
}
