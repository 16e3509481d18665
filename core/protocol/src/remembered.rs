//! Reading and writing for generated code: a failure is remembered instead of returned.
//!
//! After the first failure a reader gives zeros and nulls, a writer goes on writing what nobody
//! will see; the message's `decode` or `encode` asks once, at its end. Without an early return
//! after each field the generated code takes less than half the time to compile optimised.
//!
//! Not inlined: messages whose speed counts have views (see [`crate::view`]).

use alloc::string::String;
use alloc::vec::Vec;

use bytes::Bytes;
use ottla_model::Uuid;

use crate::error::{DecodeError, DecodeErrorKind, EncodeError};
use crate::reader::Reader;
use crate::tagged::{RawTaggedField, RawTaggedFields};
use crate::writer::{TaggedMark, Writer};

macro_rules! remembered {
    ($($name:ident = $method:ident($($argument:ident: $type:ty),*) -> $value:ty;)*) => {
        $(
            #[inline(never)]
            pub(crate) fn $name(&mut self, $($argument: $type),*) -> $value {
                match self.$method($($argument),*) {
                    Ok(value) => value,
                    Err(error) => {
                        self.fail(error);
                        Default::default()
                    }
                }
            }
        )*
    };
}

impl Reader {
    remembered! {
        read_bool = bool() -> bool;
        read_i8 = i8() -> i8;
        read_i16 = i16() -> i16;
        read_u16 = u16() -> u16;
        read_i32 = i32() -> i32;
        read_u32 = u32() -> u32;
        read_i64 = i64() -> i64;
        read_f64 = f64() -> f64;
        read_uuid = uuid() -> Uuid;
        read_uvarint = uvarint() -> u32;
        read_string = string(flex: bool) -> String;
        read_nullable_string = nullable_string(flex: bool) -> Option<String>;
        read_bytes = bytes(flex: bool) -> Bytes;
        read_nullable_bytes = nullable_bytes(flex: bool) -> Option<Bytes>;
        read_records = records(flex: bool) -> Bytes;
        read_nullable_records = nullable_records(flex: bool) -> Option<Bytes>;
        read_i8s = i8s(flex: bool) -> Vec<i8>;
        read_i16s = i16s(flex: bool) -> Vec<i16>;
        read_i32s = i32s(flex: bool) -> Vec<i32>;
        read_nullable_i32s = nullable_i32s(flex: bool) -> Option<Vec<i32>>;
        read_i64s = i64s(flex: bool) -> Vec<i64>;
        // Null arrays of int8, int16 and int64 do not occur.
        read_uuids = uuids(flex: bool) -> Vec<Uuid>;
        read_nullable_uuids = nullable_uuids(flex: bool) -> Option<Vec<Uuid>>;
        read_strings = strings(flex: bool) -> Vec<String>;
        read_nullable_strings = nullable_strings(flex: bool) -> Option<Vec<String>>;
        read_tagged_count = tagged_count() -> u32;
        read_tag = tag() -> (u32, usize);
        read_tagged_begin = begin_tagged(size: usize) -> usize;
        read_tagged_end = end_tagged(outer: usize) -> ();
        read_unknown_tagged_field =
            unknown_tagged_field(tag: u32, size: usize, fields: &mut Vec<RawTaggedField>) -> ();
        read_len = nullable_array_len(flex: bool, least: usize, size: usize) -> Option<usize>;
    }

    /// Reads an array of structs, each with `read`.
    pub(crate) fn read_nullable_structs<T>(
        &mut self,
        flex: bool,
        least: usize,
        version: i16,
        read: fn(&mut Self, i16) -> T,
    ) -> Option<Vec<T>> {
        let count = self.read_len(flex, least, size_of::<T>())?;
        let mut elements = Vec::with_capacity(count);
        for _ in 0..count {
            elements.push(read(self, version));
            if self.failed() {
                break;
            }
        }
        Some(elements)
    }

    /// As [`Reader::read_nullable_structs`], where null is a failure.
    pub(crate) fn read_structs<T>(
        &mut self,
        flex: bool,
        least: usize,
        version: i16,
        read: fn(&mut Self, i16) -> T,
    ) -> Vec<T> {
        match self.read_nullable_structs(flex, least, version, read) {
            Some(elements) => elements,
            None => {
                self.fail(self.error(DecodeErrorKind::UnexpectedNull));
                Vec::new()
            }
        }
    }

    #[inline(never)]
    pub(crate) fn read_unknown_tagged_fields(&mut self) -> Vec<RawTaggedField> {
        let mut fields = Vec::new();
        if let Err(error) = self.unknown_tagged_fields(&mut fields) {
            self.fail(error);
        }
        fields
    }

    #[inline(never)]
    pub(crate) fn check_version(
        &self,
        message: &'static str,
        version: i16,
        lowest: i16,
        highest: i16,
    ) -> Result<(), DecodeError> {
        if (lowest..=highest).contains(&version) {
            return Ok(());
        }
        Err(self.error(DecodeErrorKind::UnsupportedVersion { message, version }))
    }
}

impl Writer {
    pub(crate) fn refuse_field(&mut self, field: &'static str, version: i16) {
        self.fail(EncodeError::UnsupportedField { field, version });
    }

    pub(crate) fn refuse_null(&mut self, field: &'static str, version: i16) {
        self.fail(EncodeError::NullField { field, version });
    }

    remembered! {
        write_string = string(value: &str, flex: bool) -> ();
        write_bytes = bytes(value: &[u8], flex: bool) -> ();
        write_records = records(value: &Bytes, flex: bool) -> ();
        write_len = array_len(length: usize, flex: bool) -> ();
        write_i8s = i8s(elements: &[i8], flex: bool) -> ();
        write_i16s = i16s(elements: &[i16], flex: bool) -> ();
        write_i32s = i32s(elements: &[i32], flex: bool) -> ();
        write_i64s = i64s(elements: &[i64], flex: bool) -> ();
        write_uuids = uuids(elements: &[Uuid], flex: bool) -> ();
        write_strings = strings(elements: &[String], flex: bool) -> ();
        write_tagged_count = tagged_count(count: usize) -> ();
        write_tagged_end = end_tagged(mark: TaggedMark) -> ();
        write_unknown_tagged_fields = unknown_tagged_fields(fields: &[RawTaggedField]) -> ();
    }

    /// Appends an array of structs, each with `write`.
    pub(crate) fn write_structs<T>(
        &mut self,
        elements: &[T],
        flex: bool,
        version: i16,
        write: fn(&T, &mut Self, i16),
    ) {
        self.write_len(elements.len(), flex);
        for element in elements {
            write(element, self, version);
        }
    }

    /// Appends the unknown tagged fields below `tag` and begins that field.
    #[inline(never)]
    pub(crate) fn write_tag(&mut self, tag: u32, raw: &mut RawTaggedFields<'_>) -> TaggedMark {
        if let Err(error) = raw.write_below(tag, self) {
            self.fail(error);
        }
        self.begin_tagged(tag)
    }

    /// Appends the unknown tagged fields that are left.
    #[inline(never)]
    pub(crate) fn write_tagged_rest(&mut self, raw: &mut RawTaggedFields<'_>) {
        if let Err(error) = raw.write_rest(self) {
            self.fail(error);
        }
    }

    #[inline(never)]
    pub(crate) fn check_version(
        &self,
        message: &'static str,
        version: i16,
        lowest: i16,
        highest: i16,
    ) -> Result<(), EncodeError> {
        if (lowest..=highest).contains(&version) {
            return Ok(());
        }
        Err(EncodeError::UnsupportedVersion { message, version })
    }
}
