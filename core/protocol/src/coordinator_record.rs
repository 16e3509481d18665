//! Records of the coordinators' topics: `__consumer_offsets`, `__transaction_state`,
//! `__share_group_state`.
//!
//! A key begins with its type as an int16 and is always in version 0; a value begins with its
//! version as an int16. A null value is a tombstone.

use bytes::Bytes;

use crate::error::{DecodeError, DecodeErrorKind, EncodeError};
use crate::message::CoordinatorRecordBody;
use crate::reader::Reader;
use crate::writer::Writer;

/// A record's key.
///
/// # Errors
///
/// The key has a string that is too long.
pub fn encode_key<K: CoordinatorRecordBody>(key: &K) -> Result<Bytes, EncodeError> {
    let mut writer = Writer::with_capacity(64);
    writer.i16(K::RECORD_TYPE);
    key.encode(&mut writer, 0)?;
    writer.into_bytes()
}

/// A record's value, in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode_value<V: CoordinatorRecordBody>(
    value: &V,
    version: i16,
) -> Result<Bytes, EncodeError> {
    let mut writer = Writer::with_capacity(64);
    writer.i16(version);
    value.encode(&mut writer, version)?;
    writer.into_bytes()
}

/// The type at the start of a key.
#[must_use]
pub fn record_type(key: &[u8]) -> Option<i16> {
    key.first_chunk::<2>().map(|bytes| i16::from_be_bytes(*bytes))
}

/// Reads a key, allocating at most `budget` bytes.
///
/// # Errors
///
/// The key is of another type, or the bytes are not the key.
pub fn decode_key<K: CoordinatorRecordBody>(key: Bytes, budget: usize) -> Result<K, DecodeError> {
    let mut reader = Reader::new(key, budget);
    let found = reader.i16()?;
    if found != K::RECORD_TYPE {
        return Err(DecodeErrorKind::UnknownKey(found).at(0));
    }
    let body = K::decode(&mut reader, 0)?;
    reader.finish()?;
    Ok(body)
}

/// Reads a value, allocating at most `budget` bytes.
///
/// # Errors
///
/// The version is not supported, or the bytes are not the value.
pub fn decode_value<V: CoordinatorRecordBody>(
    value: Bytes,
    budget: usize,
) -> Result<V, DecodeError> {
    let mut reader = Reader::new(value, budget);
    let version = reader.i16()?;
    let body = V::decode(&mut reader, version)?;
    reader.finish()?;
    Ok(body)
}

#[cfg(test)]
mod tests {
    use super::{decode_key, decode_value, encode_key, encode_value, record_type};
    use crate::error::DecodeErrorKind;
    use crate::messages::{GroupMetadataKey, OffsetCommitKey, OffsetCommitValue};

    #[test]
    fn keys_and_values_are_read_as_they_were_written() {
        let key = OffsetCommitKey { group: "g".into(), topic: "t".into(), partition: 3 };
        let bytes = encode_key(&key).unwrap();
        assert_eq!(bytes[..], [0, 1, 0, 1, b'g', 0, 1, b't', 0, 0, 0, 3]);
        assert_eq!(record_type(&bytes), Some(1));
        assert_eq!(decode_key(bytes.clone(), 100), Ok(key));
        let error = decode_key::<GroupMetadataKey>(bytes, 100).unwrap_err();
        assert_eq!(error.kind, DecodeErrorKind::UnknownKey(1));
        let value = OffsetCommitValue { offset: 9, ..OffsetCommitValue::default() };
        for version in [3, 4] {
            let bytes = encode_value(&value, version).unwrap();
            assert_eq!(decode_value(bytes, 100), Ok(value.clone()));
        }
    }
}
