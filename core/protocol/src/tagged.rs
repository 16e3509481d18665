//! Tagged fields that a message does not know (KIP-482): kept, and written back in their place.

use bytes::Bytes;

use crate::error::EncodeError;
use crate::writer::Writer;

/// A tagged field as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawTaggedField {
    /// Its number within its struct.
    pub tag: u32,
    /// Its content, without the size.
    pub data: Bytes,
}

/// Walks through unknown tagged fields while the known ones are written between them, so that tags
/// ascend.
#[derive(Debug)]
pub(crate) struct RawTaggedFields<'a> {
    rest: &'a [RawTaggedField],
    last: Option<u32>,
}

impl<'a> RawTaggedFields<'a> {
    pub(crate) fn new(fields: &'a [RawTaggedField]) -> Self {
        Self { rest: fields, last: None }
    }

    /// Writes the fields whose tags lie below that of a known field, which comes next.
    #[inline]
    pub(crate) fn write_below(&mut self, tag: u32, w: &mut Writer) -> Result<(), EncodeError> {
        while let Some((field, rest)) = self.rest.split_first() {
            if field.tag >= tag {
                break;
            }
            self.write(field, w)?;
            self.rest = rest;
        }
        self.advance(tag)
    }

    /// Writes the fields that are left.
    #[inline]
    pub(crate) fn write_rest(&mut self, w: &mut Writer) -> Result<(), EncodeError> {
        for field in core::mem::take(&mut self.rest) {
            self.write(field, w)?;
        }
        Ok(())
    }

    fn write(&mut self, field: &RawTaggedField, w: &mut Writer) -> Result<(), EncodeError> {
        self.advance(field.tag)?;
        w.uvarint(field.tag);
        w.tagged_size(field.data.len())?;
        w.raw(&field.data);
        Ok(())
    }

    fn advance(&mut self, tag: u32) -> Result<(), EncodeError> {
        if self.last.is_some_and(|last| tag <= last) {
            return Err(EncodeError::TagOrder { tag });
        }
        self.last = Some(tag);
        Ok(())
    }
}
