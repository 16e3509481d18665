//! The control plane: operations by name, arguments and answers as JSON.

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::error::{Error, ErrorKind, Result};
use crate::pending::Pending;
use crate::queue::Reply;

/// A topic's name and a partition, as `[topic, partition]`.
pub(crate) type TopicPartition = (String, i32);

/// An operation's argument; empty text is `{}`.
pub(crate) fn argument<T: DeserializeOwned>(op: &str, json: &str) -> Result<T> {
    let json = if json.trim().is_empty() { "{}" } else { json };
    serde_json::from_str(json)
        .map_err(|error| Error::usage(format!("the argument of {op}: {error}")))
}

/// An answer.
pub(crate) fn answer(value: &Value) -> Reply {
    Reply::Json(value.to_string())
}

/// The answer of an operation that has nothing to tell.
pub(crate) fn nothing() -> Reply {
    Reply::Json("null".to_owned())
}

/// The error of an operation that a handle does not have.
pub(crate) fn unknown(handle: &str, op: &str, known: &[&str]) -> Pending<Reply> {
    Pending::failed(Error::new(
        ErrorKind::Unsupported,
        format!("{handle} has no operation {op}; it has {}", known.join(", ")),
    ))
}

/// A result for one item of several: its error, or null.
pub(crate) fn error_of<T, E: Into<Error>>(result: std::result::Result<T, E>) -> Value {
    match result {
        Ok(_) => Value::Null,
        Err(error) => error.into().to_json(),
    }
}

#[derive(serde::Deserialize)]
struct Plant {
    r#where: String,
}

/// The operation with which tests see that a panic fails its call only.
pub(crate) fn plant_panic(json: &str) -> Pending<Reply> {
    match argument::<Plant>("plant_panic", json) {
        Err(error) => Pending::failed(error),
        Ok(plant) if plant.r#where == "task" => {
            Pending::spawned(async { panic!("planted in a task") })
        }
        Ok(_) => panic!("planted in a call"),
    }
}
