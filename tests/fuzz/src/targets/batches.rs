//! Record batches: walked, checked, opened, and built again from their records.

use ottla_model::crc32c;
use ottla_model::record::{Batch, BatchBuilder, Batches, Codec, layout};

use super::{Target, answer, size_class};
use crate::corpus::{from_hex, kafkas_messages, read};
use crate::measure::{Budget, within};

/// The most that a batch may be opened to here.
const CAP: usize = 256 << 10;
/// What a codec may hold besides its output: windows and tables, and the output twice while it
/// grows.
const CODEC: usize = 8 << 20;

/// The head: an even number has the checksums made right first.
pub(super) fn target() -> Target {
    Target::new(seeds(), run).with_head(1)
}

fn seeds() -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    let table = String::from_utf8(read("conformance/records/batches.tsv")).expect("text");
    for line in table.lines() {
        // The batch is the longest of the hexadecimal columns.
        let hex = |column: &&str| {
            column.len() > 100
                && column.len().is_multiple_of(2)
                && column.bytes().all(|byte| byte.is_ascii_hexdigit())
        };
        if let Some(column) = line.split('\t').filter(hex).max_by_key(|column| column.len()) {
            seeds.push([&[0][..], &from_hex(column)].concat());
        }
    }
    for codec in Codec::ALL {
        let mut builder = BatchBuilder::with_capacity(256);
        for number in 0..5_i64 {
            let value = format!("value {number}").repeat(8);
            let headers = [("name", Some(&b"v"[..])), ("", None)];
            let key = (number > 1).then_some(&b"key"[..]);
            let time = ottla_model::Timestamp(1_700_000_000_000 - number * 7);
            builder.append(time, key, Some(value.as_bytes()), &headers);
        }
        builder.append(ottla_model::Timestamp(i64::MAX), None, None, &[]);
        let packed =
            ottla_compress::compress(codec, ottla_compress::Level::Default, builder.records());
        let one = match codec {
            Codec::None => builder.clone().build(),
            codec => builder.build_compressed(codec, &packed.expect("memory is there")),
        };
        seeds.push([&[0][..], &one].concat());
        seeds.push([&[1][..], &one, &one].concat());
    }
    // The records in Kafka's Produce requests.
    let produce = kafkas_messages().into_iter().filter(|(name, ..)| name == "ProduceRequest");
    seeds.extend(produce.take(20).map(|(_, _, bytes)| [&[0][..], &bytes].concat()));
    seeds
}

/// The bytes, with the checksum of each batch that can be told apart made right.
pub(super) fn with_checksums(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let mut at = 0;
    while let Ok(size) = Batch::size_at_front(&bytes[at..]) {
        let Some(batch) = bytes.get_mut(at..at + size).filter(|_| size >= layout::RECORDS) else {
            break;
        };
        let crc = crc32c(&batch[layout::ATTRIBUTES..]).to_be_bytes();
        batch[layout::CRC..layout::CRC + 4].copy_from_slice(&crc);
        at += size;
    }
    bytes
}

fn run(input: &[u8]) -> u64 {
    let Some((flags, bytes)) = input.split_first() else { return 0 };
    let bytes = if flags % 2 == 0 { with_checksums(bytes) } else { bytes.to_vec() };
    let mut seen = Vec::new();
    let mut batches = Batches::new(&bytes);
    for batch in batches.by_ref() {
        match batch {
            Ok(batch) => seen.push(look(&batch)),
            Err(error) => seen.push(answer(format!("{error:?}").split(' ').next())),
        }
        if seen.len() > 20 {
            break;
        }
    }
    answer((seen, size_class(batches.rest().len())))
}

fn look(batch: &Batch<'_>) -> u64 {
    // Fields that are computed from others.
    let derived = (batch.last_offset(), batch.next_offset(), batch.last_sequence());
    let _ = (derived, batch.delete_horizon(), batch.max_timestamp(), format!("{batch:?}").len());
    let sound = batch.check_crc().is_ok();
    let Ok(codec) = batch.codec() else { return answer(("codec", sound)) };
    let opened = within("opening a batch", Budget::bytes(CODEC + CAP * 3), || {
        ottla_compress::decompress(codec, batch.payload(), CAP)
    });
    let Ok(opened) = opened else { return answer(("payload", codec.name(), sound)) };
    assert!(opened.len() <= CAP, "{} bytes with a cap of {CAP}", opened.len());
    let (mut count, mut headers, mut failed, mut rising) = (0, 0, false, true);
    let mut last = -1;
    let mut builder = BatchBuilder::with_capacity(0);
    builder.base_offset = batch.base_offset();
    builder.set_base_timestamp(batch.base_timestamp());
    for record in batch.records(&opened) {
        let Ok(record) = record else {
            failed = true;
            break;
        };
        let held: Vec<_> = record.headers.collect();
        headers += held.len();
        count += 1;
        let delta = record.offset.0.wrapping_sub(batch.base_offset().0);
        let delta = i32::try_from(delta).expect("offsets count from the base");
        rising &= delta > last;
        last = delta;
        builder.append_at(delta, record.timestamp, record.key, record.value, &held);
    }
    // A batch whose offsets do not rise can be read, and is nothing that a builder makes.
    if !failed && rising && batch.timestamp_type() == ottla_model::record::TimestampType::CreateTime
    {
        same_again(batch, &opened, builder);
    }
    answer((codec.name(), sound, failed, size_class(count), size_class(headers)))
}

/// A batch that was built from another's records holds those records.
fn same_again(batch: &Batch<'_>, opened: &[u8], builder: BatchBuilder) {
    let built = builder.build();
    let again = Batch::parse(&built).expect("our own batch");
    again.check_crc().expect("our own checksum");
    let (ours, theirs) = (again.records(again.payload()), batch.records(opened));
    for (ours, theirs) in ours.zip(theirs) {
        let (ours, theirs) = (ours.expect("a record of ours"), theirs.expect("read before"));
        assert_eq!((ours.offset, ours.timestamp), (theirs.offset, theirs.timestamp));
        assert_eq!((ours.key, ours.value), (theirs.key, theirs.value));
        assert!(ours.headers.eq(theirs.headers), "headers");
    }
}
