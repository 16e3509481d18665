//! Batches between the fetch that brought them and the poll that hands them over.

use bytes::Bytes;
use ottla_compress::decompress;
use ottla_model::record::{Batch, Codec};

use super::decode::corrupt;
use super::records::RecordBatch;
use crate::error::Result;

/// No batch decompresses to more than this; a broker's own limit on batches is far below.
const MAX_BATCH_BYTES: usize = 256 << 20;

/// A batch that waits for a poll.
#[derive(Debug, Clone)]
pub(super) enum Held {
    /// As it came, compressed. Its records are wanted from an offset on.
    Packed { bytes: Bytes, base_offset: i64, from: i64 },
    /// Records that can be handed over.
    Open(RecordBatch),
}

impl Held {
    /// Takes a batch of `whole` in; one that is compressed is unpacked if there is room, of which
    /// its records then take their part.
    pub(super) fn new(
        batch: &Batch<'_>,
        whole: &Bytes,
        from: i64,
        room: &mut usize,
    ) -> Result<Self> {
        let base_offset = batch.base_offset().0;
        let codec = batch.codec().map_err(|error| corrupt(base_offset, &error))?;
        if codec != Codec::None && *room == 0 {
            return Ok(Self::Packed { bytes: whole.slice_ref(batch.bytes()), base_offset, from });
        }
        let records = unpack(batch, codec, whole, from)?;
        *room = room.saturating_sub(records.size());
        Ok(Self::Open(records))
    }

    /// Whether it is known to have nothing to hand over.
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Packed { .. } => false,
            Self::Open(records) => records.is_empty(),
        }
    }

    /// Bytes of memory that it takes.
    pub(super) fn size(&self) -> usize {
        match self {
            Self::Packed { bytes, .. } => bytes.len(),
            Self::Open(records) => records.size(),
        }
    }

    /// The offset that a reader of it stands at.
    pub(super) fn first_offset(&self) -> i64 {
        match self {
            Self::Packed { base_offset, from, .. } => *base_offset.max(from),
            Self::Open(records) => records.first_offset(),
        }
    }

    /// Its records.
    pub(super) fn open(self) -> Result<RecordBatch> {
        match self {
            Self::Open(records) => Ok(records),
            Self::Packed { bytes, base_offset, from } => {
                let corrupt = |error| corrupt(base_offset, &error);
                let batch = Batch::parse(&bytes).map_err(corrupt)?;
                let codec = batch.codec().map_err(corrupt)?;
                unpack(&batch, codec, &bytes, from)
            }
        }
    }
}

fn unpack(batch: &Batch<'_>, codec: Codec, whole: &Bytes, from: i64) -> Result<RecordBatch> {
    let base_offset = batch.base_offset().0;
    let payload = match codec {
        Codec::None => whole.slice_ref(batch.payload()),
        codec => decompress(codec, batch.payload(), MAX_BATCH_BYTES)
            .map_err(|error| corrupt(base_offset, &error))?
            .into(),
    };
    RecordBatch::new(batch, payload, from).map_err(|error| corrupt(base_offset, &error))
}

#[cfg(test)]
mod tests {
    use ottla_compress::{Level, compress};
    use ottla_model::record::BatchBuilder;
    use ottla_model::{Offset, Timestamp};

    use super::*;
    use crate::consumer::decode::decode;
    use crate::consumer::positions::{Positions, Reset};

    /// Records of so many bytes that no codec can miss how alike they are.
    fn packed(base: i64, records: i64, bytes: usize) -> Vec<u8> {
        let mut builder = BatchBuilder::default();
        builder.base_offset = Offset(base);
        let value = vec![b'x'; bytes];
        for _ in 0..records {
            builder.append(Timestamp(0), None, Some(&value), &[]);
        }
        let smaller = compress(Codec::Gzip, Level::Default, builder.records()).unwrap();
        builder.build_compressed(Codec::Gzip, &smaller)
    }

    fn positions(budget: usize) -> Positions {
        let mut positions = Positions::new(budget);
        positions.assign([("t".into(), 0), ("t".into(), 1)], Reset::Earliest);
        for (place, _, generation) in positions.unknown() {
            positions.found(&place, generation, 0);
        }
        positions
    }

    /// Partition 0 gets these bytes from its offset on.
    fn fetch(positions: &mut Positions, bytes: &[u8]) {
        let fetch = positions.take_fetches(|_, partition| partition == 0).remove(0);
        let bytes = Bytes::copy_from_slice(bytes);
        let fetched = decode(&bytes, fetch.offset, true, Vec::new(), positions.room());
        positions.fetched(&fetch, fetched);
    }

    fn take(positions: &mut Positions, records: usize) -> Vec<i64> {
        let taken = positions.take(records, usize::MAX);
        taken.iter().flat_map(|one| one.iter()).map(|record| record.offset.0).collect()
    }

    #[test]
    fn few_bytes_do_not_become_many_before_a_poll_wants_them() {
        const RECORD: usize = 100_000;
        let bytes: Vec<u8> = (0..50).flat_map(|batch| packed(batch * 2, 2, RECORD)).collect();
        let mut positions = positions(5 * RECORD);
        fetch(&mut positions, &bytes);
        // Three batches were unpacked before the room was used up.
        let buffered = positions.buffered();
        assert!((6 * RECORD..7 * RECORD).contains(&buffered), "{buffered} bytes");
        let mut found = Vec::new();
        while found.len() < 100 {
            found.extend(take(&mut positions, 3));
            assert!(positions.buffered() < 7 * RECORD, "{} bytes", positions.buffered());
        }
        assert_eq!(found, (0..100).collect::<Vec<i64>>());
        assert_eq!((positions.buffered(), positions.position("t", 0)), (0, Some(100)));
    }

    #[test]
    fn a_batch_that_cannot_be_read_fails_when_a_poll_comes_to_it_until_a_seek() {
        for budget in [1 << 20, 0] {
            let mut bytes = packed(0, 2, 10);
            let mut damaged = packed(2, 2, 10);
            *damaged.last_mut().unwrap() ^= 1;
            bytes.extend_from_slice(&damaged);
            bytes.extend_from_slice(&packed(4, 2, 10));
            let mut positions = positions(1 << 20);
            let asked = positions.take_fetches(|_, partition| partition == 0).remove(0);
            // Unchecked, the damage shows only to the codec: at once, or when a poll unpacks it.
            let bytes = Bytes::from(bytes);
            positions.fetched(&asked, decode(&bytes, 0, false, Vec::new(), budget));
            assert!(positions.failure().is_none());
            assert_eq!(take(&mut positions, 10), [0, 1]);
            for _ in 0..2 {
                assert!(take(&mut positions, 10).is_empty());
                let told = positions.failure().unwrap().to_string();
                assert!(told.contains("offset 2") && told.contains("seek past it"), "{told}");
            }
            assert_eq!(positions.position("t", 0), Some(2));
            assert!(positions.take_fetches(|_, partition| partition == 0).is_empty());
            // The others go on.
            let other = positions.take_fetches(|_, partition| partition == 1).remove(0);
            let more = Bytes::from(packed(0, 1, 10));
            positions.fetched(&other, decode(&more, 0, true, Vec::new(), 1 << 20));
            assert_eq!(take(&mut positions, 10), [0]);
            // A pause keeps it to itself, a seek settles it.
            positions.set_paused("t", 0, true);
            assert!(positions.failure().is_none());
            positions.set_paused("t", 0, false);
            assert!(positions.seek("t", 0, 4));
            assert!(positions.failure().is_none());
            fetch(&mut positions, &packed(4, 2, 10));
            assert_eq!(take(&mut positions, 10), [4, 5]);
        }
    }

    #[test]
    fn a_checksum_that_is_wrong_is_found_before_the_codec_sees_the_batch() {
        let mut positions = positions(1 << 20);
        let mut damaged = packed(0, 2, 10);
        *damaged.last_mut().unwrap() ^= 1;
        fetch(&mut positions, &damaged);
        assert!(take(&mut positions, 10).is_empty());
        assert!(positions.failure().unwrap().to_string().contains("offset 0"));
    }
}
