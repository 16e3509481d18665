//! Appending: a leader checks and numbers what clients send, a follower takes what its leader has.

use alloc::string::String;
use alloc::vec::Vec;

use bytes::{Bytes, BytesMut};
use ottla_model::record::{
    Attributes, Batch, Batches, Codec, TimestampType, layout, patch_base_offset_and_epoch,
    set_max_timestamp,
};
use ottla_model::{LeaderEpoch, Offset, Timestamp};

use crate::log::Log;
use crate::producers::AbortedTransaction;
use crate::segment::Segment;
use crate::storage::{Storage, StorageError, replace_file};
use crate::{LogError, RecordFault, RejectedRecord};

/// Decompression, handed in.
pub trait Codecs {
    /// Decompresses into at most `limit` bytes.
    ///
    /// # Errors
    /// The bytes are not what the codec makes, or are larger.
    fn decompress(&self, codec: Codec, bytes: &[u8], limit: usize) -> Result<Vec<u8>, String>;
}

/// What an append did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Appended {
    /// The first record's offset; the first time's, for a duplicate.
    pub base_offset: Offset,
    /// The last record's offset.
    pub last_offset: Offset,
    /// The broker's time in the records, where the topic wants it.
    pub append_time: Option<Timestamp>,
    /// The log held the batch already: nothing was written.
    pub duplicate: bool,
}

/// Records of a refused batch that are named; the whole batch is refused in any case.
const MOST_REJECTED: usize = 1000;

impl<S: Storage> Log<S> {
    /// Appends what a client sent: exactly one batch. It is checked whole before a byte is
    /// written, and stored as sent but for base offset, epoch and, in a topic with
    /// `LogAppendTime`, time.
    ///
    /// # Errors
    /// The batch breaks a rule, its producer is out of step, or the disk failed.
    pub fn append<C: Codecs + ?Sized>(
        &mut self,
        records: Bytes,
        epoch: LeaderEpoch,
        now: Timestamp,
        codecs: &C,
    ) -> Result<Appended, LogError> {
        self.usable()?;
        let batch = Batch::parse(&records)?;
        if batch.size() != records.len() {
            return Err(LogError::InvalidRecord("a produce request takes one batch per partition"));
        }
        if batch.attributes().is_control() {
            return Err(LogError::InvalidRecord("clients may not write control records"));
        }
        let newest = self.check_batch(&batch, now, codecs)?;
        if let Some(kept) = self.producers.duplicate_of(&batch) {
            return Ok(Appended {
                base_offset: kept.base_offset,
                last_offset: kept.last_offset,
                append_time: self.append_time(kept.timestamp),
                duplicate: true,
            });
        }
        self.producers.check(&batch)?;
        self.write_as_leader(records, epoch, newest, now)
    }

    /// Appends one batch of the broker's own: a control batch, or a coordinator's records.
    ///
    /// # Errors
    /// The bytes are not one batch, a newer epoch of the producer has written, or the disk failed.
    pub fn append_own(
        &mut self,
        records: Bytes,
        epoch: LeaderEpoch,
        now: Timestamp,
    ) -> Result<Appended, LogError> {
        self.usable()?;
        let batch = Batch::parse(&records)?;
        batch.check_crc()?;
        if batch.size() != records.len() {
            return Err(LogError::InvalidRecord("exactly one batch is appended at a time"));
        }
        self.producers.check(&batch)?;
        let newest = batch.max_timestamp();
        self.write_as_leader(records, epoch, newest, now)
    }

    fn append_time(&self, time: Timestamp) -> Option<Timestamp> {
        (self.config.timestamp_type == TimestampType::LogAppendTime).then_some(time)
    }

    fn write_as_leader(
        &mut self,
        records: Bytes,
        epoch: LeaderEpoch,
        newest: Timestamp,
        now: Timestamp,
    ) -> Result<Appended, LogError> {
        let base_offset = self.end_offset();
        let mut bytes = records.try_into_mut().unwrap_or_else(|shared| BytesMut::from(&shared[..]));
        patch_base_offset_and_epoch(&mut bytes, base_offset, epoch);
        if self.append_time(now).is_some() {
            set_max_timestamp(&mut bytes, TimestampType::LogAppendTime, now);
        } else if Batch::parse(&bytes)?.max_timestamp() != newest {
            // The header must not lie to lookups by time: Kafka corrects it, too.
            set_max_timestamp(&mut bytes, TimestampType::CreateTime, newest);
        }
        let bytes = bytes.freeze();
        let last_offset = Batch::parse(&bytes)?.last_offset();
        self.write(bytes, now)?;
        Ok(Appended {
            base_offset,
            last_offset,
            append_time: self.append_time(now),
            duplicate: false,
        })
    }

    /// Appends whole batches as a leader gave them, offsets and epochs included.
    ///
    /// # Errors
    /// A batch is corrupt or does not continue the log, or the disk failed.
    pub fn append_as_follower(&mut self, records: Bytes, now: Timestamp) -> Result<(), LogError> {
        self.usable()?;
        let mut end = self.end_offset();
        let mut checked = 0;
        for batch in Batches::new(&records) {
            let batch = batch?;
            batch.check_crc()?;
            if batch.base_offset() < end {
                return Err(LogError::OffsetGap { found: batch.base_offset(), expected: end });
            }
            end = batch.next_offset();
            checked += batch.size();
        }
        let mut rest = records.slice(..checked);
        while !rest.is_empty() {
            let size = Batch::size_at_front(&rest)?;
            self.write(rest.split_to(size), now)?;
        }
        Ok(())
    }

    /// Writes one checked batch and takes it in everywhere.
    fn write(&mut self, bytes: Bytes, now: Timestamp) -> Result<(), LogError> {
        let batch = Batch::parse(&bytes)?;
        if self.must_roll(&batch) {
            self.roll(batch.base_offset(), now)?;
        }
        if self.epochs.assign(batch.leader_epoch(), batch.base_offset()) {
            let written = self.write_epochs();
            self.poison_on_failure(written)?;
        }
        let interval = self.config.index_interval_bytes;
        let last = self.segments.len() - 1;
        self.segments[last].touched = now;
        let written = self.segments[last].append(&self.storage, &bytes, &[batch], interval);
        self.poison_on_failure(written)?;
        if let Some(aborted) = self.producers.take_in(&batch) {
            self.aborted.push(aborted);
            let written = self.write_aborted(&aborted);
            self.poison_on_failure(written)?;
        }
        self.since_snapshot += bytes.len() as u64;
        self.tail.size += bytes.len();
        self.tail.batches.push_back((batch.base_offset(), batch.next_offset(), bytes.clone()));
        while self.tail.size > self.config.tail_cache_bytes
            && let Some((_, _, old)) = self.tail.batches.pop_front()
        {
            self.tail.size -= old.len();
        }
        Ok(())
    }

    /// Appends an entry to the active segment's index of aborted transactions.
    fn write_aborted(&mut self, entry: &AbortedTransaction) -> Result<(), StorageError> {
        let (base, end) = (self.active().base, self.end_offset());
        let before = self.aborted.marked(base, end).len() - 1;
        if before == 0 {
            // The file is new.
            self.names += 1;
        }
        self.aborted.changed(base);
        let at = (before * AbortedTransaction::SIZE) as u64;
        self.storage.write_at(&self.path_at(base, "txnindex"), at, &entry.to_bytes())
    }

    fn must_roll(&self, batch: &Batch<'_>) -> bool {
        let (active, config) = (self.active(), &self.config);
        if active.length == 0 {
            return i32::try_from(batch.last_offset().0 - active.base.0).is_err();
        }
        let spans = active.oldest.filter(|oldest| oldest.0 >= 0).is_some_and(|oldest| {
            batch.max_timestamp().0.saturating_sub(oldest.0) > config.segment_ms
        });
        active.length + batch.size() as u64 > config.segment_bytes.min(i32::MAX as u64)
            || spans
            || active.index_bytes() + 12 > config.segment_index_bytes
            || i32::try_from(batch.last_offset().0 - active.base.0).is_err()
    }

    /// Begins a new segment at the log's end, with a snapshot of the producers.
    ///
    /// # Errors
    /// The disk failed.
    pub fn roll(&mut self, base: Offset, now: Timestamp) -> Result<(), LogError> {
        self.usable()?;
        let result = self.roll_files(base, now);
        self.poison_on_failure(result)
    }

    fn roll_files(&mut self, base: Offset, now: Timestamp) -> Result<(), StorageError> {
        let last = self.segments.len() - 1;
        self.segments[last].seal(&self.storage)?;
        self.producers.expire(now, self.config.producer_id_expiration_ms);
        self.write_producers(base)?;
        if self.active().length == 0 {
            for extension in ["log", "index", "timeindex"] {
                self.storage.remove(&self.active().path(extension))?;
            }
            self.segments.pop();
        }
        let segment = Segment::new(&self.directory, base);
        segment.create(&self.storage)?;
        self.segments.push(segment);
        self.names += 1;
        Ok(())
    }

    /// Writes the producers' snapshot at an offset.
    pub(crate) fn write_producers(&mut self, at: Offset) -> Result<(), StorageError> {
        let name = crate::segment::segment_file(at, "snapshot");
        replace_file(&self.storage, &self.directory, &name, &self.producers.render())?;
        self.took_snapshot(at)
    }

    /// Leaves a snapshot of the producers at the log's end, when there is much that recovery would
    /// replay without it. To be called now and then, before a flush: the snapshot serves once the
    /// recovery point has passed it.
    ///
    /// # Errors
    /// The disk failed.
    pub fn snapshot_producers(&mut self) -> Result<(), LogError> {
        self.usable()?;
        if self.since_snapshot < self.config.replay_bytes {
            return Ok(());
        }
        let at = self.end_offset();
        let path = self.path_at(at, "snapshot");
        // Not synced: after a power loss its checksum tells whether it is whole, and an older one
        // serves as well.
        let new = alloc::format!("{path}.tmp");
        let written = self
            .storage
            .remove(&new)
            .and_then(|()| self.storage.write_at(&new, 0, &self.producers.render()))
            .and_then(|()| self.storage.rename(&new, &path))
            .and_then(|()| self.took_snapshot(at));
        self.poison_on_failure(written)
    }

    /// Drops snapshots but for the last two, of which the recovery point has passed one, and those
    /// at the start of a segment, where a truncation may end.
    fn took_snapshot(&mut self, at: Offset) -> Result<(), StorageError> {
        self.since_snapshot = 0;
        self.snapshots.retain(|known| *known < at);
        self.snapshots.push(at);
        while self.snapshots.len() > 2 {
            let old = self.snapshots.remove(0);
            if !self.segments.iter().any(|segment| segment.base == old) {
                self.storage.remove(&self.path_at(old, "snapshot"))?;
            }
        }
        Ok(())
    }

    /// Checks a client's batch whole; answers the largest timestamp of its records.
    fn check_batch<C: Codecs + ?Sized>(
        &self,
        batch: &Batch<'_>,
        now: Timestamp,
        codecs: &C,
    ) -> Result<Timestamp, LogError> {
        let limit = self.config.max_message_bytes;
        if batch.size() > limit {
            return Err(LogError::RecordTooLarge { size: batch.size(), limit });
        }
        batch.check_crc()?;
        let codec = batch.codec()?;
        check_header(batch)?;
        if codec == Codec::None {
            return self.check_records(batch, batch.payload(), now);
        }
        let cap = limit.saturating_mul(64).max(64 << 20);
        let records = codecs.decompress(codec, batch.payload(), cap).map_err(LogError::Codec)?;
        self.check_records(batch, &records, now)
    }

    fn check_records(
        &self,
        batch: &Batch<'_>,
        records: &[u8],
        now: Timestamp,
    ) -> Result<Timestamp, LogError> {
        let create_time = self.config.timestamp_type == TimestampType::CreateTime;
        let mut expected = batch.base_offset();
        let mut newest = Timestamp::NONE;
        let mut rejected = Vec::new();
        for (place, record) in (0..).zip(batch.records(records)) {
            let record = record?;
            if record.offset != expected {
                return Err(LogError::InvalidRecord("record offsets do not rise one by one"));
            }
            expected = Offset(expected.0.saturating_add(1));
            newest = newest.max(record.timestamp);
            let fault = if self.config.compact && record.key.is_none() {
                Some(RecordFault::NoKey)
            } else if create_time && !self.takes_time(record.timestamp, now) {
                Some(RecordFault::Timestamp { timestamp: record.timestamp, now })
            } else {
                None
            };
            if let Some(fault) = fault.filter(|_| rejected.len() < MOST_REJECTED) {
                rejected.push(RejectedRecord { place, fault });
            }
        }
        if rejected.is_empty() { Ok(newest) } else { Err(LogError::RejectedRecords(rejected)) }
    }

    fn takes_time(&self, time: Timestamp, now: Timestamp) -> bool {
        let (before, after) =
            (self.config.timestamp_before_max_ms, self.config.timestamp_after_max_ms);
        // -1 means that the client gave none.
        time.0 < 0
            || (now.0.saturating_sub(time.0) <= before && time.0.saturating_sub(now.0) <= after)
    }
}

/// What the header of a client's batch must say.
fn check_header(batch: &Batch<'_>) -> Result<(), LogError> {
    if batch.count() <= 0 || batch.count() - 1 != batch.last_offset_delta() {
        return Err(LogError::InvalidRecord("record count does not match the last offset delta"));
    }
    if batch.timestamp_type() == TimestampType::LogAppendTime {
        return Err(LogError::TimestampTypeOfBroker);
    }
    let Attributes(bits) = batch.attributes();
    if bits & 0x40 != 0 {
        return Err(LogError::InvalidRecord("a producer may not send a delete horizon"));
    }
    if batch.size() < layout::RECORDS + layout::MIN_RECORD && batch.codec()? == Codec::None {
        return Err(LogError::InvalidRecord("the batch is smaller than a record"));
    }
    let idempotent = batch.producer_id().0 >= 0;
    if idempotent && (batch.producer_epoch().0 < 0 || batch.base_sequence().0 < 0) {
        return Err(LogError::InvalidRecord("an idempotent batch needs epoch and sequence"));
    }
    if batch.attributes().is_transactional() && !idempotent {
        return Err(LogError::InvalidRecord("a transactional batch needs a producer id"));
    }
    Ok(())
}
