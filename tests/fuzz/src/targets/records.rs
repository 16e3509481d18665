//! What logs of metadata and of coordinators hold: records in their frames, and a whole metadata
//! log that is loaded.

use bytes::Bytes;
use ottla_image::ImageLoader;
use ottla_model::record::BatchBuilder;
use ottla_model::{LeaderEpoch, Offset, Timestamp};
use ottla_protocol::coordinator_record::{decode_key, decode_value, record_type};
use ottla_protocol::messages::{
    GroupMetadataKey, GroupMetadataValue, OffsetCommitKey, OffsetCommitValue, TransactionLogKey,
    TransactionLogValue,
};
use ottla_protocol::{EncodeError, MetadataRecord};

use super::{Target, answer, kind, size_class};
use crate::corpus::{kafkas_messages, read};
use crate::measure::{Budget, within};

/// What decoding a record may allocate.
const BUDGET: usize = 64 << 10;
const SLACK: usize = 512;
/// What loading a log may hold for each of its bytes: a topic becomes entries of several trees,
/// twice while a transaction is open.
const FACTOR: usize = 400;
const ALWAYS: usize = 256 << 10;

/// The head says what the rest is: a metadata record, a key, a value, a metadata log.
pub(super) fn target() -> Target {
    Target::new(seeds(), run).with_head(1)
}

fn seeds() -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    let mut values = Vec::new();
    for (name, version, bytes) in kafkas_messages() {
        if let Some(number) = metadata_type(&name, version, &bytes) {
            let mut value = vec![1, number, version as u8];
            value.extend(&bytes);
            seeds.push([&[0][..], &value].concat());
            values.push(value);
        } else if name.ends_with("Key") {
            // The decoder looks at the type first.
            for kind in [0_u8, 1, 2] {
                seeds.push([&[1, 0, kind][..], &bytes].concat());
            }
        } else if name.ends_with("Value") {
            seeds.push([&[2, 0, version as u8][..], &bytes].concat());
        }
    }
    for file in ["dynamic-voters.log", "dynamic-voters-bootstrap.checkpoint"] {
        seeds.push([&[3][..], &read(&format!("conformance/metadata/{file}"))].concat());
    }
    // Records as they come, for the loader to complain about.
    for (offset, value) in (0..).zip(&values) {
        seeds.push([&[3][..], &batch(0, std::slice::from_ref(value))].concat());
        if offset % 40 == 0 {
            let some = &values[offset..(offset + 20).min(values.len())];
            seeds.push([&[3][..], &batch(0, some)].concat());
        }
    }
    seeds
}

/// The type of a metadata record, found by its name.
fn metadata_type(name: &str, version: i16, body: &[u8]) -> Option<u8> {
    const MOST: u8 = 64;
    (0..MOST).find(|number| {
        let value = [&[1, *number, version as u8][..], body].concat();
        MetadataRecord::decode(value.into(), 1 << 20).is_ok_and(|(record, _)| record.name() == name)
    })
}

fn batch(base: i64, values: &[Vec<u8>]) -> Vec<u8> {
    let mut builder = BatchBuilder::with_capacity(256);
    builder.base_offset = Offset(base);
    builder.leader_epoch = LeaderEpoch(1);
    for value in values {
        builder.append(Timestamp(1), None, Some(value), &[]);
    }
    builder.build()
}

fn run(input: &[u8]) -> u64 {
    let Some((what, bytes)) = input.split_first() else { return 0 };
    match what % 4 {
        0 => metadata_record(Bytes::copy_from_slice(bytes)),
        1 => key(&Bytes::copy_from_slice(bytes)),
        2 => value(&Bytes::copy_from_slice(bytes)),
        _ => metadata_log(bytes),
    }
}

fn metadata_record(bytes: Bytes) -> u64 {
    let decoded = within("a metadata record", Budget::bytes(BUDGET + SLACK), || {
        MetadataRecord::decode(bytes, BUDGET)
    });
    match decoded {
        Ok((record, version)) => {
            let written = match record.encode(version) {
                // Unknown tagged fields are read in any order, and written in theirs.
                Err(EncodeError::TagOrder { .. }) => return answer("tags"),
                written => written.expect("it was read in this version"),
            };
            let (again, _) = MetadataRecord::decode(written.clone(), 1 << 20).expect("its own");
            assert_eq!(again.encode(version).expect("as before"), written, "it changes");
            answer((record.record_type(), version, size_class(written.len())))
        }
        Err(error) => answer(("metadata record", kind(&error))),
    }
}

fn key(bytes: &Bytes) -> u64 {
    macro_rules! any_of {
        ($($key:ty),*) => {
            [$(match within("a key", Budget::bytes(BUDGET + SLACK), || {
                decode_key::<$key>(bytes.clone(), BUDGET)
            }) {
                Ok(_) => stringify!($key).to_owned(),
                Err(error) => kind(&error),
            }),*]
        };
    }
    answer((record_type(bytes), any_of!(OffsetCommitKey, GroupMetadataKey, TransactionLogKey)))
}

fn value(bytes: &Bytes) -> u64 {
    macro_rules! any_of {
        ($($value:ty),*) => {
            [$(match within("a value", Budget::bytes(BUDGET + SLACK), || {
                decode_value::<$value>(bytes.clone(), BUDGET)
            }) {
                Ok(_) => stringify!($value).to_owned(),
                Err(error) => kind(&error),
            }),*]
        };
    }
    answer(any_of!(OffsetCommitValue, GroupMetadataValue, TransactionLogValue))
}

/// Whole batches, with whatever checksum they state: damage is refused, and what passes for a
/// record is replayed onto what came before.
fn metadata_log(bytes: &[u8]) -> u64 {
    let sound = super::batches::with_checksums(bytes);
    let budget = Budget::bytes(ALWAYS + FACTOR * bytes.len());
    within("loading metadata", budget, || {
        let mut loader = ImageLoader::default();
        let loaded = loader.load_batches(&sound);
        let taken = loader.take().is_some();
        let mut snapshot = ImageLoader::default();
        let from_snapshot = snapshot.load_snapshot(&sound, Offset(1), LeaderEpoch(1)).is_ok();
        let words = loaded.err().map(|error| {
            let shown = format!("{error:?}");
            shown.chars().filter(char::is_ascii_alphabetic).take(60).collect::<String>()
        });
        answer(("log", words, taken, from_snapshot))
    })
}
