//! Batches, logs, and what is read of them.

use bytes::Bytes;
use ottla_log::{Codecs, Log, LogError, OpenLog, ReadData, Recovered, Storage};
use ottla_model::record::{BatchBuilder, Batches, Codec, ControlKind, control_key};
use ottla_model::{Offset, ProducerEpoch, ProducerId, Sequence, Timestamp};

use crate::memory::Memory;

pub(crate) const FOLDER: &str = "topic-0";

/// Batches here are not compressed.
pub(crate) struct Plain;

impl Codecs for Plain {
    fn decompress(&self, _: Codec, _: &[u8], _: usize) -> Result<Vec<u8>, String> {
        Err("nothing is compressed here".to_owned())
    }
}

/// What a batch is made of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Made {
    pub(crate) records: usize,
    pub(crate) time: i64,
    pub(crate) bytes: usize,
    pub(crate) keyed: bool,
    pub(crate) producer: i64,
    pub(crate) epoch: i16,
    pub(crate) sequence: i32,
    pub(crate) transactional: bool,
}

impl Default for Made {
    fn default() -> Self {
        Self {
            records: 1,
            time: 0,
            bytes: 10,
            keyed: false,
            producer: -1,
            epoch: -1,
            sequence: -1,
            transactional: false,
        }
    }
}

impl Made {
    fn builder(&self) -> BatchBuilder {
        let mut builder = BatchBuilder::with_capacity(256);
        builder.producer_id = ProducerId(self.producer);
        builder.producer_epoch = ProducerEpoch(self.epoch);
        builder.base_sequence = Sequence(self.sequence);
        builder.attributes = builder.attributes.with_transactional(self.transactional);
        builder
    }

    pub(crate) fn batch(&self) -> Bytes {
        let mut builder = self.builder();
        let (value, key) = (vec![b'v'; self.bytes], self.keyed.then_some(b"key".as_slice()));
        for place in 0..self.records {
            builder.append(Timestamp(self.time + place as i64), key, Some(&value), &[]);
        }
        builder.build().into()
    }

    /// The end of a transaction.
    pub(crate) fn marker(&self, kind: ControlKind) -> Bytes {
        let mut builder = self.builder();
        builder.attributes = builder.attributes.with_transactional(true).with_control(true);
        let value = [0, 0, 0, 0, 0, 0];
        builder.append(Timestamp(self.time), Some(&control_key(kind)), Some(&value), &[]);
        builder.build().into()
    }
}

pub(crate) fn open(disk: &Memory, open: OpenLog) -> Result<(Log<Memory>, Recovered), LogError> {
    Log::open(disk.clone(), open, Timestamp(0))
}

/// The bytes that a read means.
pub(crate) fn read_bytes(disk: &Memory, data: &ReadData) -> Vec<u8> {
    match data {
        ReadData::Memory(chunks) => chunks.concat(),
        ReadData::File(range) => {
            let mut bytes = vec![0; range.length];
            let read = disk.read_at(&range.file, range.position, &mut bytes).unwrap();
            assert_eq!(read, range.length, "a range of the file");
            bytes
        }
    }
}

/// First and last offset of each batch, whose checksum is right.
pub(crate) fn spans(bytes: &[u8]) -> Vec<(Offset, Offset)> {
    let batches = Batches::new(bytes).map(|batch| {
        let batch = batch.expect("whole batches");
        batch.check_crc().expect("the batch as it was sent");
        (batch.base_offset(), batch.last_offset())
    });
    batches.collect()
}

/// Everything that the log serves, from its start to its end.
pub(crate) fn served(disk: &Memory, log: &Log<Memory>) -> Vec<u8> {
    let (mut all, mut next, end) = (Vec::new(), log.start_offset(), log.end_offset());
    while next < end {
        let data = log.read(next, 1000, end).unwrap();
        let bytes = read_bytes(disk, &data);
        let Some((_, last)) = spans(&bytes).last().copied() else { break };
        assert!(last >= next, "a read goes on");
        next = last.next();
        all.extend(bytes);
    }
    assert!(next >= end, "the log serves its end: {next:?} of {end:?}");
    all
}
