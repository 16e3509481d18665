//! Records of a batch, borrowed.

use super::batch::BatchError;
use super::layout;
use crate::ids::{Offset, Timestamp};
use crate::varint::{get_varint, get_varlong};

/// One record.
#[derive(Debug, Clone, Copy)]
pub struct Record<'a> {
    /// Its offset.
    pub offset: Offset,
    /// Its timestamp: the sender's, or the append time of its batch.
    pub timestamp: Timestamp,
    /// Its key, if any.
    pub key: Option<&'a [u8]>,
    /// Its value; `None` is a tombstone.
    pub value: Option<&'a [u8]>,
    /// Its headers, in order, names repeated as sent.
    pub headers: Headers<'a>,
}

/// Headers of one record; they have been checked when the record was read.
#[derive(Debug, Clone, Copy)]
pub struct Headers<'a> {
    bytes: &'a [u8],
    count: i32,
}

impl<'a> Headers<'a> {
    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        usize::try_from(self.count).unwrap_or(0)
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count <= 0
    }

    /// Their bytes as they lie in the record, the count left out.
    #[must_use]
    pub fn bytes(&self) -> &'a [u8] {
        self.bytes
    }
}

impl<'a> Iterator for Headers<'a> {
    type Item = (&'a str, Option<&'a [u8]>);

    fn next(&mut self) -> Option<Self::Item> {
        if self.count <= 0 {
            return None;
        }
        let (name, rest) = field(self.bytes)?;
        let (value, rest) = field(rest)?;
        self.bytes = rest;
        self.count -= 1;
        Some((core::str::from_utf8(name?).ok()?, value))
    }
}

/// Iterates the records of one batch. Stops at the first malformed one, with its error.
#[derive(Debug, Clone)]
pub struct Records<'a> {
    rest: &'a [u8],
    base_offset: Offset,
    base_timestamp: Timestamp,
    append_time: Option<Timestamp>,
    count: i32,
    index: i32,
}

impl<'a> Records<'a> {
    /// `count` records that lie in `bytes` and count from this offset and timestamp; all have
    /// `append_time` when there is one.
    #[must_use]
    pub fn over(
        bytes: &'a [u8],
        base_offset: Offset,
        base_timestamp: Timestamp,
        append_time: Option<Timestamp>,
        count: i32,
    ) -> Self {
        Self { rest: bytes, base_offset, base_timestamp, append_time, count, index: 0 }
    }

    /// The bytes of the records that are still to come.
    #[must_use]
    pub fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// Records that are still to come.
    #[must_use]
    pub fn remaining(&self) -> i32 {
        self.count - self.index
    }

    #[inline]
    fn read(&mut self) -> Option<Record<'a>> {
        let (length, rest) = get_varint(self.rest)?;
        let length = usize::try_from(length).ok()?;
        if length > rest.len() {
            return None;
        }
        let (body, rest) = rest.split_at(length);
        self.rest = rest;
        // The record's own attributes have no meaning yet.
        let (_, body) = body.split_first()?;
        let (timestamp_delta, body) = get_varlong(body)?;
        let (offset_delta, body) = get_varint(body)?;
        let (key, body) = field(body)?;
        let (value, body) = field(body)?;
        let (count, body) = get_varint(body)?;
        if count < 0 || !headers_fill(body, count) || offset_delta < 0 {
            return None;
        }
        let timestamp = self
            .append_time
            .unwrap_or(Timestamp(self.base_timestamp.0.wrapping_add(timestamp_delta)));
        Some(Record {
            offset: Offset(self.base_offset.0.checked_add(i64::from(offset_delta))?),
            timestamp,
            key,
            value,
            headers: Headers { bytes: body, count },
        })
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Result<Record<'a>, BatchError>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        if self.index >= self.count {
            if self.rest.is_empty() {
                return None;
            }
            self.rest = &[];
            return Some(Err(BatchError::WrongSize));
        }
        let index = self.index;
        self.index += 1;
        match self.read() {
            Some(record) => Some(Ok(record)),
            None => {
                self.rest = &[];
                self.index = self.count;
                Some(Err(BatchError::InvalidRecord { index }))
            }
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        // A hostile count must not make a collector reserve for it.
        let most = usize::try_from(self.remaining()).unwrap_or(0);
        (0, Some(most.min(self.rest.len() / layout::MIN_RECORD + 1)))
    }
}

/// A length-prefixed field: `Some(None)` for null, `None` when it leaves the record.
#[inline]
fn field(bytes: &[u8]) -> Option<(Option<&[u8]>, &[u8])> {
    let (length, rest) = get_varint(bytes)?;
    if length < 0 {
        return Some((None, rest));
    }
    let length = usize::try_from(length).ok()?;
    if length > rest.len() {
        return None;
    }
    let (bytes, rest) = rest.split_at(length);
    Some((Some(bytes), rest))
}

/// Whether `count` well-formed headers fill `bytes` exactly.
#[inline]
fn headers_fill(bytes: &[u8], count: i32) -> bool {
    if count == 0 { bytes.is_empty() } else { some_headers_fill(bytes, count) }
}

fn some_headers_fill(mut bytes: &[u8], count: i32) -> bool {
    for _ in 0..count {
        let Some((Some(name), rest)) = field(bytes) else { return false };
        if core::str::from_utf8(name).is_err() {
            return false;
        }
        let Some((_, rest)) = field(rest) else { return false };
        bytes = rest;
    }
    bytes.is_empty()
}
