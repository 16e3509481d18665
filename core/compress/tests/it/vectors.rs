//! `tests/conformance/records/batches.tsv` is what Kafka's own classes wrote and read.

use ottla_compress::{Level, compress, decompress};
use ottla_model::record::{
    Batch, BatchBuilder, BatchError, Batches, Codec, ControlKind, RecordHeader, TimestampType,
    assemble, control_key, control_kind, patch_base_offset_and_epoch, set_max_timestamp,
};
use ottla_model::{LeaderEpoch, Offset};

use crate::describe::{CAP, describe, unhex};

pub(crate) struct Vector {
    pub(crate) name: &'static str,
    pub(crate) bytes: Vec<u8>,
    pub(crate) description: &'static str,
}

pub(crate) fn vectors() -> impl Iterator<Item = Vector> {
    include_str!("../../../../tests/conformance/records/batches.tsv").lines().map(|line| {
        let mut fields = line.split('\t');
        let mut next = || fields.next().expect("three fields a line");
        Vector { name: next(), bytes: unhex(next()), description: next() }
    })
}

/// Takes a batch apart and writes it anew, with another codec perhaps.
pub(crate) fn rewrite(bytes: &[u8], codec: Codec) -> Vec<u8> {
    let batch = Batch::parse(bytes).unwrap();
    let raw = decompress(batch.codec().unwrap(), batch.payload(), CAP).unwrap();
    // With the type taken off, records show the timestamps that they were written with.
    let mut bare = bytes.to_vec();
    set_max_timestamp(&mut bare, TimestampType::CreateTime, batch.max_timestamp());
    let mut builder = BatchBuilder::with_capacity(raw.len());
    builder.attributes = batch.attributes().with_timestamp_type(TimestampType::CreateTime);
    builder.base_offset = batch.base_offset();
    builder.leader_epoch = batch.leader_epoch();
    builder.producer_id = batch.producer_id();
    builder.producer_epoch = batch.producer_epoch();
    builder.base_sequence = batch.base_sequence();
    builder.set_base_timestamp(batch.base_timestamp());
    for record in Batch::parse(&bare).unwrap().records(&raw) {
        let record = record.unwrap();
        let headers: Vec<RecordHeader<'_>> = record.headers.collect();
        let delta = i32::try_from(record.offset.0 - batch.base_offset().0).unwrap();
        builder.append_at(delta, record.timestamp, record.key, record.value, &headers);
    }
    let mut rewritten = match codec {
        Codec::None => builder.build(),
        codec => {
            let packed = compress(codec, Level::Default, builder.records()).unwrap();
            builder.build_compressed(codec, &packed)
        }
    };
    if batch.timestamp_type() == TimestampType::LogAppendTime {
        set_max_timestamp(&mut rewritten, TimestampType::LogAppendTime, batch.max_timestamp());
    }
    rewritten
}

#[test]
fn every_batch_holds_what_kafka_says() {
    let mut count = 0;
    for vector in vectors() {
        assert_eq!(describe(&vector.bytes), vector.description, "{}", vector.name);
        count += 1;
    }
    assert!(count >= 100, "{count} vectors");
}

#[test]
fn uncompressed_batches_are_rewritten_byte_for_byte() {
    let mut count = 0;
    for vector in vectors() {
        if Batch::parse(&vector.bytes).unwrap().codec() == Ok(Codec::None) {
            assert_eq!(rewrite(&vector.bytes, Codec::None), vector.bytes, "{}", vector.name);
            count += 1;
        }
    }
    assert!(count >= 15, "{count} uncompressed vectors");
}

#[test]
fn batches_survive_every_codec() {
    for vector in vectors() {
        let old = Batch::parse(&vector.bytes).unwrap().codec().unwrap();
        for codec in Codec::ALL {
            let expected = vector
                .description
                .replace(&format!("\"codec\":\"{old}\""), &format!("\"codec\":\"{codec}\""));
            let rewritten = rewrite(&vector.bytes, codec);
            assert_eq!(describe(&rewritten), expected, "{} as {codec}", vector.name);
        }
    }
}

#[test]
fn recompression_keeps_the_header() {
    for vector in vectors() {
        let batch = Batch::parse(&vector.bytes).unwrap();
        let raw = decompress(batch.codec().unwrap(), batch.payload(), CAP).unwrap();
        let uncompressed = assemble(&vector.bytes, Codec::None, &raw);
        assert_eq!(uncompressed, rewrite(&vector.bytes, Codec::None), "{}", vector.name);
    }
}

#[test]
fn base_offset_and_epoch_change_without_the_checksum() {
    for mut vector in vectors() {
        patch_base_offset_and_epoch(&mut vector.bytes, Offset(1 << 50), LeaderEpoch(88));
        let batch = Batch::parse(&vector.bytes).unwrap();
        batch.check_crc().unwrap();
        assert_eq!(batch.base_offset(), Offset(1 << 50));
        assert_eq!(batch.leader_epoch(), LeaderEpoch(88));
    }
}

#[test]
fn control_records_tell_their_kind() {
    let mut kinds = Vec::new();
    for vector in vectors().filter(|vector| vector.name.starts_with("control ")) {
        let batch = Batch::parse(&vector.bytes).unwrap();
        for record in batch.records(batch.payload()) {
            let key = record.unwrap().key.unwrap();
            let kind = control_kind(key).unwrap();
            assert_eq!(control_key(kind), *key);
            kinds.push(kind);
        }
    }
    assert_eq!(
        kinds,
        [
            ControlKind::Abort,
            ControlKind::Commit,
            ControlKind::LeaderChange,
            ControlKind::SnapshotHeader,
            ControlKind::SnapshotFooter,
            ControlKind::KRaftVersion,
            ControlKind::KRaftVoters,
        ]
    );
}

#[test]
fn one_flipped_bit_is_found_by_the_checksum() {
    let vector = vectors().next().unwrap();
    for bit in 21 * 8..vector.bytes.len() * 8 {
        let mut bytes = vector.bytes.clone();
        bytes[bit / 8] ^= 1 << (bit % 8);
        // A flipped count or delta is refused even earlier.
        if let Ok(batch) = Batch::parse(&bytes) {
            assert!(matches!(batch.check_crc(), Err(BatchError::CrcMismatch { .. })), "bit {bit}");
        }
    }
}

#[test]
fn a_buffer_is_split_up_to_its_torn_tail() {
    let all: Vec<Vec<u8>> = vectors().map(|vector| vector.bytes).collect();
    let whole = all.concat();
    assert_eq!(Batches::new(&whole).map(Result::unwrap).count(), all.len());
    let last = all.last().unwrap().len();
    for cut in 1..last {
        let mut batches = Batches::new(&whole[..whole.len() - cut]);
        assert_eq!(batches.by_ref().map(Result::unwrap).count(), all.len() - 1);
        assert_eq!(batches.rest().len(), last - cut);
    }
}
