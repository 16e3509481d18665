//! Reading primitives that borrow from the message instead of allocating.

use bytes::Bytes;
use ottla_model::Uuid;

use crate::error::{DecodeError, DecodeErrorKind};

/// A position in a message.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'a> {
    bytes: &'a [u8],
    position: usize,
    limit: usize,
}

type Result<T> = core::result::Result<T, DecodeError>;

impl<'a> Cursor<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, position: 0, limit: bytes.len() }
    }

    /// A position that [`Cursor::position`] gave earlier.
    pub(super) fn at(bytes: &'a [u8], position: usize) -> Self {
        Self { position, ..Self::new(bytes) }
    }

    pub(super) fn position(&self) -> usize {
        self.position
    }

    /// What is left of the message or of the tagged field.
    pub(super) fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.position..self.limit).unwrap_or_default()
    }

    #[inline]
    pub(super) fn take(&mut self, length: usize) -> Result<&'a [u8]> {
        let remaining = self.limit - self.position;
        if length <= remaining
            && let Some(taken) = self.bytes.get(self.position..self.position + length)
        {
            self.position += length;
            return Ok(taken);
        }
        Err(self.error(DecodeErrorKind::UnexpectedEnd { needed: length, remaining }))
    }

    #[inline]
    fn chunk<const N: usize>(&mut self) -> Result<[u8; N]> {
        let taken = self.take(N)?;
        match taken.first_chunk::<N>() {
            Some(chunk) => Ok(*chunk),
            None => Err(self.error(DecodeErrorKind::UnexpectedEnd { needed: N, remaining: 0 })),
        }
    }

    #[inline]
    pub(super) fn i8(&mut self) -> Result<i8> {
        Ok(i8::from_be_bytes(self.chunk()?))
    }

    #[inline]
    pub(super) fn i16(&mut self) -> Result<i16> {
        Ok(i16::from_be_bytes(self.chunk()?))
    }

    #[inline]
    pub(super) fn i32(&mut self) -> Result<i32> {
        Ok(i32::from_be_bytes(self.chunk()?))
    }

    #[inline]
    pub(super) fn i64(&mut self) -> Result<i64> {
        Ok(i64::from_be_bytes(self.chunk()?))
    }

    #[inline]
    pub(super) fn uuid(&mut self) -> Result<Uuid> {
        Ok(Uuid(self.chunk()?))
    }

    #[inline]
    fn uvarint(&mut self) -> Result<u32> {
        let mut value = 0;
        for shift in [0, 7, 14, 21, 28] {
            let [byte] = self.chunk()?;
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

    fn length(&mut self, length: i64) -> Result<Option<usize>> {
        match usize::try_from(length) {
            Ok(length) => Ok(Some(length)),
            Err(_) if length == -1 => Ok(None),
            Err(_) => Err(self.error(DecodeErrorKind::NegativeLength(length))),
        }
    }

    pub(super) fn nullable_str(&mut self, flex: bool) -> Result<Option<&'a str>> {
        let length = if flex { i64::from(self.uvarint()?) - 1 } else { i64::from(self.i16()?) };
        let Some(length) = self.length(length)? else { return Ok(None) };
        if length > i16::MAX as usize {
            return Err(self.error(DecodeErrorKind::StringTooLong(length)));
        }
        match core::str::from_utf8(self.take(length)?) {
            Ok(text) => Ok(Some(text)),
            Err(_) => Err(self.error(DecodeErrorKind::InvalidUtf8)),
        }
    }

    pub(super) fn str(&mut self, flex: bool) -> Result<&'a str> {
        self.nullable_str(flex)?.ok_or_else(|| self.error(DecodeErrorKind::UnexpectedNull))
    }

    pub(super) fn nullable_bytes(&mut self, flex: bool) -> Result<Option<&'a [u8]>> {
        match self.nullable_count(flex, 1)? {
            Some(length) => Ok(Some(self.take(length)?)),
            None => Ok(None),
        }
    }

    /// An array's count, or the length of bytes; an element takes at least `least` bytes.
    pub(super) fn nullable_count(&mut self, flex: bool, least: usize) -> Result<Option<usize>> {
        let length = if flex { i64::from(self.uvarint()?) - 1 } else { i64::from(self.i32()?) };
        let Some(count) = self.length(length)? else { return Ok(None) };
        let remaining = self.limit - self.position;
        if count > remaining / least {
            return Err(self.error(DecodeErrorKind::TooManyElements { count, least, remaining }));
        }
        Ok(Some(count))
    }

    pub(super) fn count(&mut self, flex: bool, least: usize) -> Result<usize> {
        self.nullable_count(flex, least)?.ok_or_else(|| self.error(DecodeErrorKind::UnexpectedNull))
    }

    /// Passes over tagged fields.
    pub(super) fn skip_tagged(&mut self) -> Result<()> {
        self.tagged(|_, _| Ok(false))
    }

    /// Hands each tagged field to `known`, confined to its content; `known` says whether it read it.
    pub(super) fn tagged(
        &mut self,
        mut known: impl FnMut(u32, &mut Self) -> Result<bool>,
    ) -> Result<()> {
        for _ in 0..self.uvarint()? {
            let tag = self.uvarint()?;
            let size = self.uvarint()? as usize;
            let start = *self;
            self.take(size)?;
            let mut field = Self { limit: self.position, ..start };
            if known(tag, &mut field)? && field.position < self.position {
                let unread = self.position - field.position;
                return Err(field.error(DecodeErrorKind::TaggedFieldSize { unread }));
            }
        }
        Ok(())
    }

    #[cold]
    #[inline(never)]
    pub(super) fn error(&self, kind: DecodeErrorKind) -> DecodeError {
        kind.at(self.position)
    }
}

/// A slice of the message, sharing its memory.
pub(super) fn share(body: &Bytes, part: &[u8]) -> Bytes {
    // An empty slice may point anywhere.
    if part.is_empty() { Bytes::new() } else { body.slice_ref(part) }
}
