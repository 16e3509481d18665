//! Every message at every version: decoded within the budget that it was granted, written again,
//! and read again as the same.

use bytes::Bytes;
use ottla_protocol::{DecodeError, EncodeError, Message, Reader, Writer};

use super::{Target, answer, kind, size_class};
use crate::corpus::kafkas_messages;
use crate::measure::{Budget, within};

/// Above the budget: what the error and the shared handle of the input may take.
const SLACK: usize = 512;
/// What is enough for any input.
const AMPLE: usize = 16 << 20;

/// One message's codec behind function pointers.
struct Codec {
    name: &'static str,
    min: i16,
    max: i16,
    default: fn(i16) -> Result<Bytes, EncodeError>,
    /// Decodes within a budget, and encodes again where that can be.
    around: fn(&Bytes, i16, usize) -> Result<Option<Bytes>, DecodeError>,
}

macro_rules! codecs {
    ($(($name:ident, $min:literal, $max:literal);)*) => {
        const CODECS: &[Codec] = &[$(Codec {
            name: stringify!($name),
            min: $min,
            max: $max,
            default: default::<ottla_protocol::messages::$name>,
            around: around::<ottla_protocol::messages::$name>,
        },)*];
    };
}

ottla_protocol::for_each_message!(codecs);

/// The head: the message's number in two bytes, the version, the budget's bits.
pub(super) fn target() -> Target {
    Target::new(seeds(), run).with_head(4)
}

fn seeds() -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    let seed = |index: usize, version: i16, bytes: &[u8]| {
        let [high, low] = u16::try_from(index).expect("hundreds of messages").to_be_bytes();
        let version = version.to_be_bytes()[1];
        [&[high, low, version, 23][..], bytes].concat()
    };
    for (index, codec) in CODECS.iter().enumerate() {
        for version in codec.min..=codec.max {
            // Some versions cannot carry a default.
            if let Ok(bytes) = (codec.default)(version) {
                seeds.push(seed(index, version, &bytes));
            }
        }
    }
    for (name, version, bytes) in kafkas_messages() {
        if let Some(index) = CODECS.iter().position(|codec| codec.name == name) {
            seeds.push(seed(index, version, &bytes));
        }
    }
    seeds
}

fn run(input: &[u8]) -> u64 {
    let [high, low, version, budget, body @ ..] = input else { return 0 };
    let codec = &CODECS[usize::from(u16::from_be_bytes([*high, *low])) % CODECS.len()];
    let version = codec.min + i16::from(*version) % (codec.max - codec.min + 1);
    let budget = 1_usize << (budget % 24);
    let body = Bytes::copy_from_slice(body);
    match (codec.around)(&body, version, budget) {
        Ok(None) => answer((codec.name, version, "tags")),
        Ok(Some(first)) => {
            let second = (codec.around)(&first, version, AMPLE);
            let again = second.unwrap_or_else(|error| {
                panic!("{} {version} is written and not read: {error}", codec.name)
            });
            assert_eq!(
                Some(&first),
                again.as_ref(),
                "{} {version} changes when it is read",
                codec.name
            );
            answer((codec.name, version, size_class(first.len())))
        }
        Err(error) => answer((codec.name, version, kind(&error), size_class(body.len()))),
    }
}

fn default<M: Message + Default>(version: i16) -> Result<Bytes, EncodeError> {
    encode(&M::default(), version)
}

fn encode<M: Message>(message: &M, version: i16) -> Result<Bytes, EncodeError> {
    let mut writer = Writer::new();
    message.encode(&mut writer, version)?;
    writer.into_bytes()
}

fn around<M: Message>(
    bytes: &Bytes,
    version: i16,
    budget: usize,
) -> Result<Option<Bytes>, DecodeError> {
    let message = within(M::NAME, Budget::bytes(budget + SLACK), || {
        M::decode(&mut Reader::new(bytes.clone(), budget), version)
    })?;
    match encode(&message, version) {
        Ok(again) => Ok(Some(again)),
        // Unknown tagged fields are read in any order, as Kafka reads them, and written in theirs.
        Err(EncodeError::TagOrder { .. }) => Ok(None),
        Err(error) => panic!("{} {version} is read, not written: {error}", M::NAME),
    }
}
