//! Any records go in and come out; any bytes are read or refused, and nothing panics.

use ottla_compress::{Level, compress, decompress};
use ottla_model::record::{Batch, BatchBuilder, Batches, Codec, RecordHeader};
use ottla_model::{Offset, Timestamp};
use proptest::prelude::*;

use crate::describe::CAP;
use crate::vectors::vectors;

type Field = Option<Vec<u8>>;

#[derive(Debug, Clone)]
struct Given {
    timestamp: i64,
    gap: i32,
    key: Field,
    value: Field,
    headers: Vec<(String, Field)>,
}

fn field() -> impl Strategy<Value = Field> {
    proptest::option::of(proptest::collection::vec(any::<u8>(), 0..300))
}

fn given_record() -> impl Strategy<Value = Given> {
    let headers = proptest::collection::vec((".{0,12}", field()), 0..4);
    (any::<i64>(), 0..1000i32, field(), field(), headers).prop_map(
        |(timestamp, gap, key, value, headers)| Given { timestamp, gap, key, value, headers },
    )
}

proptest! {
    #[test]
    fn any_records_come_back(
        records in proptest::collection::vec(given_record(), 1..30),
        base in 0..i64::MAX / 2,
        codec in 0usize..5,
    ) {
        let codec = Codec::ALL[codec];
        let mut builder = BatchBuilder::with_capacity(100);
        builder.base_offset = Offset(base);
        let mut delta = -1;
        for record in &records {
            delta += 1 + record.gap;
            let headers: Vec<RecordHeader<'_>> =
                record.headers.iter().map(|(name, value)| (name.as_str(), value.as_deref())).collect();
            let (key, value) = (record.key.as_deref(), record.value.as_deref());
            let timestamp = Timestamp(record.timestamp);
            let announced = (record.gap == 0)
                .then(|| builder.size_with(timestamp, key, value, &headers));
            builder.append_at(delta, timestamp, key, value, &headers);
            if let Some(announced) = announced {
                prop_assert_eq!(builder.size(), announced);
            }
        }
        let packed = compress(codec, Level::Default, builder.records()).unwrap();
        let bytes = builder.build_compressed(codec, &packed);
        let batch = Batch::parse(&bytes).unwrap();
        batch.check_crc().unwrap();
        let raw = decompress(codec, batch.payload(), CAP).unwrap();
        let mut expected = Offset(base);
        let mut seen = 0;
        for (read, record) in batch.records(&raw).zip(&records) {
            let read = read.unwrap();
            expected = expected.plus(i64::from(record.gap));
            prop_assert_eq!(read.offset, expected);
            prop_assert_eq!(read.timestamp.0, record.timestamp);
            prop_assert_eq!(read.key, record.key.as_deref());
            prop_assert_eq!(read.value, record.value.as_deref());
            let headers: Vec<(String, Field)> = read
                .headers
                .map(|(name, value)| (name.to_owned(), value.map(<[u8]>::to_vec)))
                .collect();
            prop_assert_eq!(&headers, &record.headers);
            expected = expected.next();
            seen += 1;
        }
        prop_assert_eq!(seen, records.len());
        prop_assert_eq!(batch.next_offset(), expected);
    }

    #[test]
    fn mutated_batches_are_read_or_refused(
        which in any::<proptest::sample::Index>(),
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..6),
        cut in any::<proptest::sample::Index>(),
    ) {
        let all: Vec<Vec<u8>> = vectors().map(|vector| vector.bytes).collect();
        let mut bytes = which.get(&all).clone();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes.truncate(cut.index(bytes.len()) + 1);
        walk(&bytes);
    }

    #[test]
    fn garbage_is_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        walk(&bytes);
        // Past the magic, more of the header is looked at.
        if bytes.len() > 16 {
            let mut bytes = bytes;
            bytes[16] = 2;
            let length = i32::try_from(bytes.len()).unwrap() - 12;
            bytes[8..12].copy_from_slice(&length.to_be_bytes());
            walk(&bytes);
        }
    }
}

fn walk(bytes: &[u8]) {
    for batch in Batches::new(bytes).flatten() {
        let _ = batch.check_crc();
        let _ = (batch.last_sequence(), batch.next_offset(), format!("{batch:?}"));
        let Ok(codec) = batch.codec() else { continue };
        let Ok(raw) = decompress(codec, batch.payload(), CAP) else { continue };
        for record in batch.records(&raw).flatten() {
            let _ = record.headers.count();
        }
    }
}
