//! The generated codecs behind function pointers, so that a test can go through all of them.

use bytes::Bytes;
use ottla_protocol::{DecodeError, EncodeError, Message, Reader, Writer};

/// What decoding some bytes gave.
pub(crate) struct Decoded {
    /// The value as `Debug` prints it.
    pub(crate) debug: String,
    /// The value encoded again.
    pub(crate) again: Result<Bytes, EncodeError>,
    /// Bytes that decoding left.
    pub(crate) left: usize,
}

/// One message's codec.
pub(crate) struct Codec {
    pub(crate) name: &'static str,
    pub(crate) min: i16,
    pub(crate) max: i16,
    pub(crate) default: fn(i16) -> Result<Bytes, EncodeError>,
    pub(crate) decode: fn(Bytes, i16) -> Result<Decoded, DecodeError>,
    /// Decodes in the first version and encodes in the second.
    pub(crate) convert: fn(Bytes, i16, i16) -> Result<Bytes, EncodeError>,
    /// Decodes within a budget and drops the value.
    pub(crate) probe: fn(Bytes, i16, usize) -> Result<(), DecodeError>,
}

macro_rules! codecs {
    ($(($name:ident, $min:literal, $max:literal);)*) => {
        /// All codecs.
        pub(crate) const CODECS: &[Codec] = &[$(
            Codec {
                name: stringify!($name),
                min: $min,
                max: $max,
                default: default::<ottla_protocol::messages::$name>,
                decode: decode::<ottla_protocol::messages::$name>,
                convert: convert::<ottla_protocol::messages::$name>,
                probe: probe::<ottla_protocol::messages::$name>,
            },
        )*];
    };
}

ottla_protocol::for_each_message!(codecs);

/// The codec with Kafka's name.
pub(crate) fn codec(name: &str) -> &'static Codec {
    CODECS.iter().find(|codec| codec.name == name).unwrap_or_else(|| panic!("no codec {name}"))
}

/// More than any vector needs.
const BUDGET_BYTES: usize = 10_000_000;

fn default<M: Message + Default>(version: i16) -> Result<Bytes, EncodeError> {
    encode(&M::default(), version)
}

fn encode<M: Message>(message: &M, version: i16) -> Result<Bytes, EncodeError> {
    let mut writer = Writer::new();
    message.encode(&mut writer, version)?;
    writer.into_bytes()
}

fn decode<M: Message>(bytes: Bytes, version: i16) -> Result<Decoded, DecodeError> {
    let mut reader = Reader::new(bytes, BUDGET_BYTES);
    let message = M::decode(&mut reader, version)?;
    Ok(Decoded {
        debug: format!("{message:?}"),
        again: encode(&message, version),
        left: reader.remaining(),
    })
}

fn convert<M: Message>(bytes: Bytes, from: i16, to: i16) -> Result<Bytes, EncodeError> {
    let message = M::decode(&mut Reader::new(bytes, BUDGET_BYTES), from).expect("a vector");
    encode(&message, to)
}

fn probe<M: Message>(bytes: Bytes, version: i16, budget: usize) -> Result<(), DecodeError> {
    M::decode(&mut Reader::new(bytes, budget), version).map(drop)
}
