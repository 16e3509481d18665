//! The byte formats of timestamped values and window keys.
//!
//! ```text
//! value:      timestamp i64 | serialised value
//! window key: serialised key | window start i64 | sequence number i32 (0)
//! ```
//!
//! Numbers are big-endian. Changelogs carry the value without its timestamp, which is the record's.

use bytes::{BufMut, Bytes, BytesMut};

/// Start and sequence number at the end of a window key.
const WINDOW_SUFFIX: usize = 12;

pub(crate) fn timestamped(timestamp: i64, value: &[u8]) -> Bytes {
    let mut bytes = BytesMut::with_capacity(8 + value.len());
    bytes.put_i64(timestamp);
    bytes.put_slice(value);
    bytes.freeze()
}

/// The timestamp and the value; `None` when the bytes are too short.
pub(crate) fn untimestamped(bytes: &Bytes) -> Option<(i64, Bytes)> {
    let timestamp = bytes.first_chunk::<8>()?;
    Some((i64::from_be_bytes(*timestamp), bytes.slice(8..)))
}

pub(crate) fn window_key(key: &[u8], start: i64) -> Bytes {
    let mut bytes = BytesMut::with_capacity(key.len() + WINDOW_SUFFIX);
    bytes.put_slice(key);
    bytes.put_i64(start);
    bytes.put_i32(0);
    bytes.freeze()
}

/// The key and the window's start; `None` when the bytes are too short.
pub(crate) fn split_window_key(bytes: &Bytes) -> Option<(Bytes, i64)> {
    let split = bytes.len().checked_sub(WINDOW_SUFFIX)?;
    let start = bytes.get(split..)?.first_chunk::<8>()?;
    Some((bytes.slice(..split), i64::from_be_bytes(*start)))
}
