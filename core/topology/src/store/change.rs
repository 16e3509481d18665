//! Changes of a table, and their form on repartition topics.
//!
//! ```text
//! old only:  old | 0
//! new only:  new | 1
//! both:      varint length of new | new | old | 2
//! ```
//!
//! Flags 3 to 5 are the same with a byte before the flag that says whether the change is the
//! latest (KIP-889); we read them and never write them.

use alloc::string::ToString;

use bytes::{BufMut, Bytes, BytesMut};
use ottla_model::varint::{get_varint, put_varint};

use crate::datum::Datum;
use crate::error::TaskError;
use crate::serdes::Serde;

/// A value and, where it is asked for, the value before it. Streams have no value before.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Change {
    pub(crate) new: Datum,
    pub(crate) old: Datum,
}

impl Change {
    pub(crate) fn new(new: Datum) -> Change {
        Change { new, old: Datum::Null }
    }
}

pub(crate) fn write_change(
    serde: &Serde,
    topic: &str,
    change: &Change,
) -> Result<Bytes, TaskError> {
    let part = |value: &Datum| {
        serde.serialize(topic, value).map_err(|source| TaskError::Serde {
            place: topic.to_string(),
            part: "value",
            source,
        })
    };
    let (new, old) = (part(&change.new)?, part(&change.old)?);
    let mut bytes = alloc::vec::Vec::new();
    let flag = match (&new, &old) {
        (Some(new), Some(old)) => {
            put_varint(&mut bytes, i32::try_from(new.len()).unwrap_or(i32::MAX));
            bytes.extend_from_slice(new);
            bytes.extend_from_slice(old);
            2
        }
        (Some(new), None) => {
            bytes.extend_from_slice(new);
            1
        }
        (None, Some(old)) => {
            bytes.extend_from_slice(old);
            0
        }
        (None, None) => {
            let reason = "neither the new nor the old value is there";
            return Err(TaskError::Change { topic: topic.to_string(), reason });
        }
    };
    let mut framed = BytesMut::with_capacity(bytes.len() + 1);
    framed.put_slice(&bytes);
    framed.put_u8(flag);
    Ok(framed.freeze())
}

pub(crate) fn read_change(
    serde: &Serde,
    topic: &str,
    bytes: Option<&Bytes>,
) -> Result<Change, TaskError> {
    let malformed = |reason| TaskError::Change { topic: topic.to_string(), reason };
    let bytes = bytes.ok_or_else(|| malformed("it is null"))?;
    let (&flag, _) = bytes.split_last().ok_or_else(|| malformed("it is empty"))?;
    let suffix = if flag > 2 { 2 } else { 1 };
    let end = bytes.len().checked_sub(suffix).ok_or_else(|| malformed("it is too short"))?;
    let body = bytes.slice(..end);
    let (new, old) = match flag {
        0 | 3 => (None, Some(body)),
        1 | 4 => (Some(body), None),
        2 | 5 => {
            let (length, rest) =
                get_varint(&body).ok_or_else(|| malformed("its length is malformed"))?;
            let start = body.len() - rest.len();
            let split = usize::try_from(length)
                .ok()
                .and_then(|length| start.checked_add(length))
                .filter(|&split| split <= body.len())
                .ok_or_else(|| malformed("its length exceeds it"))?;
            (Some(body.slice(start..split)), Some(body.slice(split..)))
        }
        _ => return Err(malformed("its flag is unknown")),
    };
    let part = |bytes: Option<Bytes>| {
        serde.deserialize(topic, bytes.as_ref()).map_err(|source| TaskError::Serde {
            place: topic.to_string(),
            part: "value",
            source,
        })
    };
    Ok(Change { new: part(new)?, old: part(old)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_survive_in_all_three_forms() {
        let text = |text: &str| Datum::text(text);
        for (new, old) in
            [(text("new"), Datum::Null), (Datum::Null, text("old")), (text("new"), text("old"))]
        {
            let change = Change { new, old };
            let bytes = write_change(&Serde::Text, "t", &change).unwrap();
            assert_eq!(read_change(&Serde::Text, "t", Some(&bytes)).unwrap(), change);
        }
    }

    #[test]
    fn malformed_changes_are_errors() {
        for bytes in [&b""[..], b"\x07", b"\x05", b"\x7f\x02", b"\xff\xff\xff\xff\xff\xff\x02"] {
            let bytes = Bytes::copy_from_slice(bytes);
            assert!(read_change(&Serde::Text, "t", Some(&bytes)).is_err(), "{bytes:?}");
        }
    }
}
