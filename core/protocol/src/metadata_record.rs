//! Records of the metadata log (KIP-631), each in its frame:
//!
//! ```text
//! frame version  unsigned varint, 1
//! type           unsigned varint
//! version        unsigned varint, of the body
//! body
//! ```

use bytes::Bytes;

use crate::error::{DecodeError, DecodeErrorKind, EncodeError};
use crate::reader::Reader;
use crate::writer::Writer;

/// The only frame version there is.
const FRAME_VERSION: u32 = 1;

macro_rules! metadata_record_enum {
    ($(($name:ident, $type:literal);)*) => {
        /// A record of the metadata log.
        #[derive(Debug, Clone, PartialEq)]
        #[allow(clippy::large_enum_variant)]
        #[non_exhaustive]
        pub enum MetadataRecord {
            $(
                #[doc = concat!("Type ", stringify!($type), ".")]
                $name(crate::messages::$name),
            )*
        }

        $(
            impl From<crate::messages::$name> for MetadataRecord {
                fn from(body: crate::messages::$name) -> Self {
                    Self::$name(body)
                }
            }
        )*

        impl MetadataRecord {
            /// Kafka's name.
            #[must_use]
            pub fn name(&self) -> &'static str {
                match self {
                    $(Self::$name(_) => stringify!($name),)*
                }
            }

            /// The record's type in the log.
            #[must_use]
            pub fn record_type(&self) -> i16 {
                match self {
                    $(Self::$name(_) => $type,)*
                }
            }

            /// The highest version of the body.
            #[must_use]
            pub fn highest_version(&self) -> i16 {
                match self {
                    $(Self::$name(_) => crate::messages::$name::MAX_VERSION,)*
                }
            }

            fn encode_body(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
                match self {
                    $(Self::$name(body) => body.encode(w, version),)*
                }
            }

            fn decode_body(r: &mut Reader, kind: i16, version: i16) -> Result<Self, DecodeError> {
                match kind {
                    $($type => crate::messages::$name::decode(r, version).map(Self::$name),)*
                    _ => Err(r.error(DecodeErrorKind::UnknownKey(kind))),
                }
            }
        }
    };
}

crate::generated::for_each_metadata_record!(metadata_record_enum);

impl MetadataRecord {
    /// The record's value in the log, its body in the form of `version`.
    ///
    /// # Errors
    ///
    /// The version is not supported, or cannot carry a value that is set.
    pub fn encode(&self, version: i16) -> Result<Bytes, EncodeError> {
        let mut writer = Writer::with_capacity(64);
        writer.uvarint(FRAME_VERSION);
        writer.uvarint(u32::from(self.record_type().unsigned_abs()));
        writer.uvarint(u32::from(version.unsigned_abs()));
        self.encode_body(&mut writer, version)?;
        writer.into_bytes()
    }

    /// Reads a record's value and the version that it was written in, allocating at most `budget`
    /// bytes.
    ///
    /// # Errors
    ///
    /// The frame, the type or the version is unknown, or the bytes are not the record.
    pub fn decode(value: Bytes, budget: usize) -> Result<(Self, i16), DecodeError> {
        let mut reader = Reader::new(value, budget);
        let frame = reader.uvarint()?;
        if frame != FRAME_VERSION {
            let version = i16::try_from(frame).unwrap_or(i16::MAX);
            let message = "MetadataRecord";
            return Err(reader.error(DecodeErrorKind::UnsupportedVersion { message, version }));
        }
        let kind = small(&mut reader)?;
        let version = small(&mut reader)?;
        let record = Self::decode_body(&mut reader, kind, version)?;
        reader.finish()?;
        Ok((record, version))
    }
}

fn small(r: &mut Reader) -> Result<i16, DecodeError> {
    i16::try_from(r.uvarint()?).map_err(|_| r.error(DecodeErrorKind::InvalidVarint))
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;

    use super::MetadataRecord;
    use crate::error::DecodeErrorKind;
    use crate::messages::TopicRecord;

    #[test]
    fn a_record_is_read_as_it_was_written() {
        let record =
            MetadataRecord::from(TopicRecord { name: "flights".into(), ..TopicRecord::default() });
        let bytes = record.encode(0).unwrap();
        assert_eq!(bytes[..4], [1, 2, 0, 8], "frame 1, type 2, version 0, name of 7 bytes");
        assert_eq!(MetadataRecord::decode(bytes, 100), Ok((record, 0)));
    }

    #[test]
    fn unknown_frames_types_and_versions_are_refused() {
        let kind = |bytes: &'static [u8]| {
            MetadataRecord::decode(Bytes::from_static(bytes), 100).unwrap_err().kind
        };
        assert!(matches!(kind(&[2, 2, 0]), DecodeErrorKind::UnsupportedVersion { version: 2, .. }));
        assert_eq!(kind(&[1, 100, 0]), DecodeErrorKind::UnknownKey(100));
        assert!(matches!(kind(&[1, 2, 9]), DecodeErrorKind::UnsupportedVersion { version: 9, .. }));
    }
}
