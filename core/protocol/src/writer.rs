//! Writing the protocol's primitives.
//!
//! A [`Writer`] collects [`Segment`]s: bytes of its own, and large record sets that it shares or
//! that still lie in a file. A connection sends them with one vectored write; nothing large is
//! copied. Small messages end up as a single segment.

use alloc::vec::Vec;
use core::mem::take;

use bytes::{BufMut, Bytes, BytesMut};
use ottla_model::Uuid;

use crate::error::EncodeError;
use crate::segment::{FileRange, Segment};
use crate::tagged::{RawTaggedField, RawTaggedFields};

/// Record sets from this size on are shared instead of copied: below, a copy is cheaper than one
/// more entry in the vectored write.
const SHARE_FROM_BYTES: usize = 2048;

/// Collects an encoded message.
#[derive(Debug, Default)]
pub struct Writer {
    done: Vec<Segment>,
    /// Bytes in `done`.
    done_length: u64,
    buffer: BytesMut,
    /// The four bytes at the start that take the frame's size.
    framed: bool,
    /// The first failure within a message; see [`crate::remembered`].
    failure: Option<EncodeError>,
}

/// Where a tagged field's content begins.
#[derive(Debug)]
#[must_use]
pub struct TaggedMark(usize);

type Result<T> = core::result::Result<T, EncodeError>;

macro_rules! array {
    ($name:ident, $type:ty, $write:expr) => {
        /// Appends an array.
        pub fn $name(&mut self, elements: &[$type], flex: bool) -> Result<()> {
            let write: fn(&mut Self, &$type, bool) -> Result<()> = $write;
            self.array_len(elements.len(), flex)?;
            for element in elements {
                write(self, element, flex)?;
            }
            Ok(())
        }
    };
}

impl Writer {
    /// An empty writer.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// An empty writer with room for `capacity` bytes of its own.
    #[must_use]
    pub fn with_capacity(capacity: usize) -> Self {
        Self { buffer: BytesMut::with_capacity(capacity), ..Self::default() }
    }

    /// A writer whose first four bytes become the frame's size; see [`Writer::into_segments`].
    #[must_use]
    pub fn framed() -> Self {
        let mut writer = Self { framed: true, ..Self::with_capacity(256) };
        writer.i32(0);
        writer
    }

    /// Bytes written so far, those in files included.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.done_length + self.buffer.len() as u64
    }

    /// Appends a byte, 1 for true.
    #[inline(never)]
    pub fn bool(&mut self, value: bool) {
        self.buffer.put_u8(u8::from(value));
    }

    /// Appends a number.
    #[inline(never)]
    pub fn i8(&mut self, value: i8) {
        self.buffer.put_i8(value);
    }

    /// Appends a number.
    #[inline(never)]
    pub fn i16(&mut self, value: i16) {
        self.buffer.put_i16(value);
    }

    /// Appends a number.
    #[inline(never)]
    pub fn u16(&mut self, value: u16) {
        self.buffer.put_u16(value);
    }

    /// Appends a number.
    #[inline(never)]
    pub fn i32(&mut self, value: i32) {
        self.buffer.put_i32(value);
    }

    /// Appends a number.
    #[inline(never)]
    pub fn u32(&mut self, value: u32) {
        self.buffer.put_u32(value);
    }

    /// Appends a number.
    #[inline(never)]
    pub fn i64(&mut self, value: i64) {
        self.buffer.put_i64(value);
    }

    /// Appends a number.
    #[inline(never)]
    pub fn f64(&mut self, value: f64) {
        self.buffer.put_f64(value);
    }

    /// Appends 16 bytes.
    #[inline(never)]
    pub fn uuid(&mut self, value: &Uuid) {
        self.buffer.put_slice(&value.0);
    }

    /// Appends an unsigned varint.
    #[inline(never)]
    pub fn uvarint(&mut self, mut value: u32) {
        while value >= 0x80 {
            self.buffer.put_u8(value.to_le_bytes()[0] | 0x80);
            value >>= 7;
        }
        self.buffer.put_u8(value.to_le_bytes()[0]);
    }

    /// Appends bytes as they are.
    #[inline]
    pub fn raw(&mut self, bytes: &[u8]) {
        self.buffer.put_slice(bytes);
    }

    /// Appends a string.
    #[inline]
    pub fn string(&mut self, value: &str, flex: bool) -> Result<()> {
        let length =
            i16::try_from(value.len()).map_err(|_| too_long(value.len(), i16::MAX as usize))?;
        if flex {
            self.uvarint(u32::from(length.unsigned_abs()) + 1);
        } else {
            self.i16(length);
        }
        self.buffer.put_slice(value.as_bytes());
        Ok(())
    }

    /// Appends null for a string.
    pub fn null_string(&mut self, flex: bool) {
        if flex { self.uvarint(0) } else { self.i16(-1) }
    }

    /// Appends bytes.
    pub fn bytes(&mut self, value: &[u8], flex: bool) -> Result<()> {
        self.array_len(value.len(), flex)?;
        self.buffer.put_slice(value);
        Ok(())
    }

    /// Appends null for bytes.
    pub fn null_bytes(&mut self, flex: bool) {
        self.null_array(flex);
    }

    /// Appends records; large ones are shared.
    pub fn records(&mut self, value: &Bytes, flex: bool) -> Result<()> {
        self.array_len(value.len(), flex)?;
        self.share(value);
        Ok(())
    }

    /// Appends bytes as they are, sharing them when they are large.
    pub fn share(&mut self, bytes: &Bytes) {
        if bytes.len() < SHARE_FROM_BYTES {
            self.buffer.put_slice(bytes);
        } else {
            self.push(Segment::Shared(bytes.clone()), bytes.len() as u64);
        }
    }

    /// Appends bytes that still lie in a file.
    pub fn file(&mut self, range: FileRange) {
        self.push(Segment::File(range), range.length);
    }

    fn push(&mut self, segment: Segment, length: u64) {
        let own = self.buffer.split();
        if !own.is_empty() {
            self.done_length += own.len() as u64;
            self.done.push(Segment::Owned(own));
        }
        self.done_length += length;
        self.done.push(segment);
    }

    /// Appends the count before an array's elements or the length before bytes.
    #[inline]
    pub fn array_len(&mut self, length: usize, flex: bool) -> Result<()> {
        let most = i32::MAX as usize - 1;
        let short = i32::try_from(length).ok().filter(|_| length <= most);
        let length = short.ok_or_else(|| too_long(length, most))?;
        if flex {
            self.uvarint(length.unsigned_abs() + 1);
        } else {
            self.i32(length);
        }
        Ok(())
    }

    /// Appends null for an array.
    pub fn null_array(&mut self, flex: bool) {
        if flex { self.uvarint(0) } else { self.i32(-1) }
    }

    array!(i8s, i8, |w, element, _| {
        w.i8(*element);
        Ok(())
    });
    array!(i16s, i16, |w, element, _| {
        w.i16(*element);
        Ok(())
    });
    array!(i32s, i32, |w, element, _| {
        w.i32(*element);
        Ok(())
    });
    array!(i64s, i64, |w, element, _| {
        w.i64(*element);
        Ok(())
    });
    array!(uuids, Uuid, |w, element, _| {
        w.uuid(element);
        Ok(())
    });
    array!(strings, alloc::string::String, |w, element, flex| w.string(element, flex));

    /// Appends how many tagged fields follow.
    pub fn tagged_count(&mut self, count: usize) -> Result<()> {
        self.tagged_size(count)
    }

    pub(crate) fn tagged_size(&mut self, size: usize) -> Result<()> {
        let most = i32::MAX as usize;
        let size = u32::try_from(size).ok().filter(|_| size <= most);
        self.uvarint(size.ok_or_else(|| too_long(most, most))?);
        Ok(())
    }

    /// Appends the tagged fields of a struct that knows none itself.
    #[inline]
    pub fn unknown_tagged_fields(&mut self, fields: &[RawTaggedField]) -> Result<()> {
        self.tagged_count(fields.len())?;
        RawTaggedFields::new(fields).write_rest(self)
    }

    /// Begins a tagged field. Its content goes into the writer's own bytes; records, which could be
    /// shared, do not occur in tagged fields.
    pub fn begin_tagged(&mut self, tag: u32) -> TaggedMark {
        self.uvarint(tag);
        TaggedMark(self.buffer.len())
    }

    /// Ends a tagged field: puts its size before its content.
    pub fn end_tagged(&mut self, mark: TaggedMark) -> Result<()> {
        let TaggedMark(start) = mark;
        let end = self.buffer.len();
        self.tagged_size(end - start)?;
        let prefix = self.buffer.len() - end;
        if let Some(tail) = self.buffer.get_mut(start..) {
            tail.rotate_right(prefix);
        }
        Ok(())
    }

    /// Remembers a failure.
    #[cold]
    #[inline(never)]
    pub(crate) fn fail(&mut self, error: EncodeError) {
        self.failure.get_or_insert(error);
    }

    #[inline]
    pub(crate) fn take_failure(&mut self) -> Result<()> {
        self.failure.take().map_or(Ok(()), Err)
    }

    /// Everything written, as segments for one vectored write; the frame's size is filled in.
    ///
    /// # Errors
    ///
    /// The frame is larger than its size field can say.
    pub fn into_segments(mut self) -> Result<Vec<Segment>> {
        let total = self.length();
        if !self.buffer.is_empty() {
            self.done.push(Segment::Owned(take(&mut self.buffer)));
        }
        if self.framed {
            let body = total - 4;
            let size = i32::try_from(body).map_err(|_| {
                too_long(usize::try_from(body).unwrap_or(usize::MAX), i32::MAX as usize)
            })?;
            if let Some(Segment::Owned(first)) = self.done.first_mut()
                && let Some(prefix) = first.first_chunk_mut::<4>()
            {
                *prefix = size.to_be_bytes();
            }
        }
        Ok(self.done)
    }

    /// Everything written, in one piece.
    ///
    /// # Errors
    ///
    /// As [`Writer::into_segments`]; and a part still lies in a file.
    pub fn into_bytes(self) -> Result<Bytes> {
        let mut segments = self.into_segments()?;
        if segments.len() == 1
            && let Some(Segment::Owned(only)) = segments.first_mut()
        {
            return Ok(take(only).freeze());
        }
        let mut whole = BytesMut::new();
        for segment in &segments {
            match segment.bytes() {
                Some(bytes) => whole.put_slice(bytes),
                None => return Err(EncodeError::InFile),
            }
        }
        Ok(whole.freeze())
    }
}

#[cold]
#[inline(never)]
fn too_long(length: usize, most: usize) -> EncodeError {
    EncodeError::TooLong { length, most }
}
