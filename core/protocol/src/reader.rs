//! Reading the protocol's primitives from hostile bytes.
//!
//! A [`Reader`] never trusts a length: a count is checked against the bytes that remain divided by
//! the element's least size, and what an array or string allocates is charged to the budget that
//! the caller granted, before it is allocated. `bytes` and `records` are slices of the input, which
//! they keep alive; they cost no budget.
//!
//! In flexible versions (KIP-482) lengths are unsigned varints of length + 1, 0 for null; before,
//! they are fixed-width integers, −1 for null. Each method takes `flex` to tell which.

use alloc::string::String;
use alloc::vec::Vec;
use core::mem::size_of;

use bytes::Bytes;
use ottla_model::Uuid;
#[cfg(feature = "planted-faults")]
use ottla_model::planted;

use crate::error::{DecodeError, DecodeErrorKind};
use crate::tagged::RawTaggedField;

/// A position in a message's bytes, and what decoding may still allocate.
#[derive(Debug)]
pub struct Reader {
    bytes: Bytes,
    position: usize,
    /// Where the value being read must end: the message's end, or the tagged field's.
    limit: usize,
    budget: usize,
    /// The first failure within a message; see [`crate::remembered`].
    failure: Option<DecodeError>,
}

type Result<T> = core::result::Result<T, DecodeError>;

macro_rules! number {
    ($name:ident, $type:ty) => {
        /// Reads a big-endian number.
        #[inline]
        pub fn $name(&mut self) -> Result<$type> {
            const WIDTH: usize = size_of::<$type>();
            let end = self.position + WIDTH;
            match self.bytes.get(self.position..end).and_then(|bytes| bytes.first_chunk::<WIDTH>())
            {
                Some(bytes) if end <= self.limit => {
                    self.position = end;
                    Ok(<$type>::from_be_bytes(*bytes))
                }
                _ => Err(self.unexpected_end(WIDTH)),
            }
        }
    };
}

macro_rules! array {
    ($name:ident, $nullable:ident, $type:ty, $least:expr, $read:expr) => {
        /// Reads an array.
        pub fn $name(&mut self, flex: bool) -> Result<Vec<$type>> {
            match self.$nullable(flex)? {
                Some(elements) => Ok(elements),
                None => Err(self.error(DecodeErrorKind::UnexpectedNull)),
            }
        }

        /// Reads an array or null.
        pub fn $nullable(&mut self, flex: bool) -> Result<Option<Vec<$type>>> {
            let least: fn(bool) -> usize = $least;
            let read: fn(&mut Self, bool) -> Result<$type> = $read;
            let Some(count) = self.nullable_array_len(flex, least(flex), size_of::<$type>())?
            else {
                return Ok(None);
            };
            let mut elements = Vec::with_capacity(count);
            for _ in 0..count {
                elements.push(read(self, flex)?);
            }
            Ok(Some(elements))
        }
    };
}

impl Reader {
    /// Reads `bytes`, allocating at most `budget` bytes of memory.
    #[must_use]
    pub fn new(bytes: Bytes, budget: usize) -> Self {
        let limit = bytes.len();
        Self { bytes, position: 0, limit, budget, failure: None }
    }

    /// Bytes that were read.
    #[must_use]
    pub fn position(&self) -> usize {
        self.position
    }

    /// Bytes that are left.
    #[must_use]
    pub fn remaining(&self) -> usize {
        self.limit - self.position
    }

    /// Bytes that decoding may still allocate.
    #[must_use]
    pub fn budget(&self) -> usize {
        self.budget
    }

    /// The bytes that are left, sharing the input.
    #[must_use]
    pub fn rest(&self) -> Bytes {
        self.bytes.slice(self.position..self.limit)
    }

    /// Checks that everything was read.
    ///
    /// # Errors
    ///
    /// Bytes are left.
    pub fn finish(&self) -> Result<()> {
        match self.remaining() {
            0 => Ok(()),
            left => Err(self.error(DecodeErrorKind::TrailingBytes(left))),
        }
    }

    number!(i8, i8);
    number!(u8, u8);
    number!(i16, i16);
    number!(u16, u16);
    number!(i32, i32);
    number!(u32, u32);
    number!(i64, i64);
    number!(f64, f64);

    /// Reads a byte; anything but 0 is true.
    #[inline]
    pub fn bool(&mut self) -> Result<bool> {
        Ok(self.u8()? != 0)
    }

    /// Reads 16 bytes.
    #[inline]
    pub fn uuid(&mut self) -> Result<Uuid> {
        match self.slice(16)?.first_chunk::<16>() {
            Some(bytes) => Ok(Uuid(*bytes)),
            None => Err(self.unexpected_end(16)),
        }
    }

    /// Reads an unsigned varint of up to five bytes.
    #[inline]
    pub fn uvarint(&mut self) -> Result<u32> {
        let first = self.u8()?;
        if first < 0x80 {
            return Ok(u32::from(first));
        }
        self.uvarint_rest(u32::from(first & 0x7f))
    }

    fn uvarint_rest(&mut self, mut value: u32) -> Result<u32> {
        for shift in [7, 14, 21, 28] {
            let byte = self.u8()?;
            value |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                if shift == 28 && byte > 0x0f {
                    break;
                }
                return Ok(value);
            }
        }
        Err(self.error(DecodeErrorKind::InvalidVarint))
    }

    /// Reads a string.
    #[inline]
    pub fn string(&mut self, flex: bool) -> Result<String> {
        match self.nullable_string(flex)? {
            Some(string) => Ok(string),
            None => Err(self.error(DecodeErrorKind::UnexpectedNull)),
        }
    }

    /// Reads a string or null.
    pub fn nullable_string(&mut self, flex: bool) -> Result<Option<String>> {
        let Some(length) = self.string_length(flex)? else { return Ok(None) };
        if length > self.remaining() {
            return Err(self.unexpected_end(length));
        }
        self.charge(length)?;
        let bytes = self.slice(length)?;
        match core::str::from_utf8(bytes) {
            Ok(text) => Ok(Some(String::from(text))),
            Err(_) => Err(self.error(DecodeErrorKind::InvalidUtf8)),
        }
    }

    #[inline]
    fn string_length(&mut self, flex: bool) -> Result<Option<usize>> {
        let length = if flex { i64::from(self.uvarint()?) - 1 } else { i64::from(self.i16()?) };
        match usize::try_from(length) {
            Ok(length) if length > i16::MAX as usize => {
                Err(self.error(DecodeErrorKind::StringTooLong(length)))
            }
            Ok(length) => Ok(Some(length)),
            Err(_) if length == -1 => Ok(None),
            Err(_) => Err(self.error(DecodeErrorKind::NegativeLength(length))),
        }
    }

    /// The length before bytes or an array.
    #[inline]
    fn length(&mut self, flex: bool) -> Result<Option<usize>> {
        let length = if flex { i64::from(self.uvarint()?) - 1 } else { i64::from(self.i32()?) };
        match usize::try_from(length) {
            Ok(length) => Ok(Some(length)),
            Err(_) if length == -1 => Ok(None),
            Err(_) => Err(self.error(DecodeErrorKind::NegativeLength(length))),
        }
    }

    /// Reads bytes, sharing the input.
    pub fn bytes(&mut self, flex: bool) -> Result<Bytes> {
        match self.nullable_bytes(flex)? {
            Some(bytes) => Ok(bytes),
            None => Err(self.error(DecodeErrorKind::UnexpectedNull)),
        }
    }

    /// Reads bytes or null, sharing the input.
    pub fn nullable_bytes(&mut self, flex: bool) -> Result<Option<Bytes>> {
        match self.length(flex)? {
            Some(length) => Ok(Some(self.shared(length)?)),
            None => Ok(None),
        }
    }

    /// Reads records, sharing the input.
    pub fn records(&mut self, flex: bool) -> Result<Bytes> {
        self.bytes(flex)
    }

    /// Reads records or null, sharing the input.
    pub fn nullable_records(&mut self, flex: bool) -> Result<Option<Bytes>> {
        self.nullable_bytes(flex)
    }

    /// Whether a nullable struct follows.
    pub fn is_present(&mut self) -> Result<bool> {
        Ok(self.i8()? >= 0)
    }

    /// Reads an array's count; `least` bytes are the least that one element takes on the wire,
    /// `size` what it takes in memory.
    pub fn array_len(&mut self, flex: bool, least: usize, size: usize) -> Result<usize> {
        match self.nullable_array_len(flex, least, size)? {
            Some(count) => Ok(count),
            None => Err(self.error(DecodeErrorKind::UnexpectedNull)),
        }
    }

    /// Reads an array's count or null; see [`Reader::array_len`].
    pub fn nullable_array_len(
        &mut self,
        flex: bool,
        least: usize,
        size: usize,
    ) -> Result<Option<usize>> {
        let Some(count) = self.length(flex)? else { return Ok(None) };
        let remaining = self.remaining();
        if count > remaining / least.max(1) {
            return Err(self.error(DecodeErrorKind::TooManyElements { count, least, remaining }));
        }
        self.charge(count.saturating_mul(size))?;
        Ok(Some(count))
    }

    array!(i8s, nullable_i8s, i8, |_| 1, |r, _| r.i8());
    array!(i16s, nullable_i16s, i16, |_| 2, |r, _| r.i16());
    array!(i32s, nullable_i32s, i32, |_| 4, |r, _| r.i32());
    array!(i64s, nullable_i64s, i64, |_| 8, |r, _| r.i64());
    array!(uuids, nullable_uuids, Uuid, |_| 16, |r, _| r.uuid());
    array!(strings, nullable_strings, String, |flex| if flex { 1 } else { 2 }, Self::string);

    /// Reads how many tagged fields follow.
    pub fn tagged_count(&mut self) -> Result<u32> {
        let count = self.uvarint()?;
        let remaining = self.remaining();
        // A tag and a size take a byte each.
        if count as usize > remaining / 2 {
            let count = count as usize;
            return Err(self.error(DecodeErrorKind::TooManyElements {
                count,
                least: 2,
                remaining,
            }));
        }
        Ok(count)
    }

    /// Reads a tagged field's tag and size.
    pub fn tag(&mut self) -> Result<(u32, usize)> {
        Ok((self.uvarint()?, self.uvarint()? as usize))
    }

    /// Confines reading to a tagged field; returns the limit to hand to [`Reader::end_tagged`].
    pub fn begin_tagged(&mut self, size: usize) -> Result<usize> {
        if size > self.remaining() {
            return Err(self.unexpected_end(size));
        }
        let outer = self.limit;
        self.limit = self.position + size;
        Ok(outer)
    }

    /// Ends a tagged field, which must have been read to its end.
    pub fn end_tagged(&mut self, outer: usize) -> Result<()> {
        let unread = self.remaining();
        if unread > 0 {
            return Err(self.error(DecodeErrorKind::TaggedFieldSize { unread }));
        }
        if self.failure.is_none() {
            self.limit = outer;
        }
        Ok(())
    }

    /// Keeps a tagged field that the message does not know.
    pub fn unknown_tagged_field(
        &mut self,
        tag: u32,
        size: usize,
        fields: &mut Vec<RawTaggedField>,
    ) -> Result<()> {
        let data = self.shared(size)?;
        if fields.len() == fields.capacity() {
            // Old and new storage live side by side while growing, so the whole new one is charged.
            let capacity = (fields.len() * 2).max(2);
            self.charge(capacity * size_of::<RawTaggedField>())?;
            fields.reserve_exact(capacity - fields.len());
        }
        fields.push(RawTaggedField { tag, data });
        Ok(())
    }

    /// Reads the tagged fields of a struct that knows none.
    #[inline]
    pub fn unknown_tagged_fields(&mut self, fields: &mut Vec<RawTaggedField>) -> Result<()> {
        for _ in 0..self.tagged_count()? {
            let (tag, size) = self.tag()?;
            self.unknown_tagged_field(tag, size, fields)?;
        }
        Ok(())
    }

    /// Reads `length` bytes, sharing the input.
    pub fn shared(&mut self, length: usize) -> Result<Bytes> {
        let start = self.position;
        self.skip(length)?;
        Ok(self.bytes.slice(start..start + length))
    }

    /// Passes over `length` bytes.
    pub fn skip(&mut self, length: usize) -> Result<()> {
        if length > self.remaining() {
            return Err(self.unexpected_end(length));
        }
        self.position += length;
        Ok(())
    }

    /// Takes `size` bytes from the budget, before they are allocated.
    pub fn charge(&mut self, size: usize) -> Result<()> {
        #[cfg(feature = "planted-faults")]
        if planted::is_left_out(planted::Bound::Budget) {
            return Ok(());
        }
        match self.budget.checked_sub(size) {
            Some(left) => {
                self.budget = left;
                Ok(())
            }
            None => {
                let remaining = self.budget;
                Err(self.error(DecodeErrorKind::BudgetExceeded { needed: size, remaining }))
            }
        }
    }

    #[inline]
    fn slice(&mut self, length: usize) -> Result<&[u8]> {
        let start = self.position;
        self.skip(length)?;
        match self.bytes.get(start..self.position) {
            Some(bytes) => Ok(bytes),
            None => Err(self.unexpected_end(length)),
        }
    }

    #[cold]
    #[inline(never)]
    fn unexpected_end(&self, needed: usize) -> DecodeError {
        self.error(DecodeErrorKind::UnexpectedEnd { needed, remaining: self.remaining() })
    }

    /// An error where the reader stands.
    #[cold]
    #[inline(never)]
    pub fn error(&self, kind: DecodeErrorKind) -> DecodeError {
        kind.at(self.position)
    }

    /// Remembers a failure, and ends the message here: what follows it means nothing.
    #[cold]
    #[inline(never)]
    pub(crate) fn fail(&mut self, error: DecodeError) {
        self.failure.get_or_insert(error);
        self.limit = self.position;
    }

    #[inline]
    pub(crate) fn failed(&self) -> bool {
        self.failure.is_some()
    }

    #[inline]
    pub(crate) fn take_failure(&mut self) -> Result<()> {
        self.failure.take().map_or(Ok(()), Err)
    }
}
