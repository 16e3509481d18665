//! Reading: from the shared tail in memory, or as a range of a file that the shell reads.

use alloc::string::String;
use alloc::vec::Vec;

use bytes::Bytes;
use ottla_model::record::Codec;
use ottla_model::{LeaderEpoch, Offset, Timestamp};

use crate::LogError;
use crate::append::Codecs;
use crate::log::Log;
use crate::segment::Segment;
use crate::storage::Storage;
use crate::walk::{walk, walk_headers};

/// Bytes of a file to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileRange {
    /// The file, relative to the data directory.
    pub file: String,
    /// The first byte.
    pub position: u64,
    /// How many.
    pub length: usize,
}

/// Whole batches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadData {
    /// They are in memory; none when there is nothing to read yet.
    Memory(Vec<Bytes>),
    /// They are on disk.
    File(FileRange),
}

/// A record found by time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimedOffset {
    /// Its timestamp.
    pub timestamp: Timestamp,
    /// Its offset.
    pub offset: Offset,
    /// The epoch of its leader.
    pub epoch: LeaderEpoch,
}

impl<S: Storage> Log<S> {
    /// The batches from the one that holds `from` on, none of whose offsets reaches `up_to`: at
    /// least one when there is one, otherwise as many as fit into `max_bytes`, from one segment.
    ///
    /// # Errors
    /// The offset is not in the log, or the disk failed.
    pub fn read(
        &self,
        from: Offset,
        max_bytes: usize,
        up_to: Offset,
    ) -> Result<ReadData, LogError> {
        let end = self.end_offset();
        if from < self.start || from > end {
            let start = self.start;
            return Err(LogError::OffsetOutOfRange { requested: from, start, end });
        }
        if from >= up_to {
            return Ok(ReadData::Memory(Vec::new()));
        }
        if self.tail.batches.front().is_some_and(|(base, ..)| *base <= from) {
            return Ok(self.read_tail(from, max_bytes, up_to));
        }
        let first = self.segments.partition_point(|segment| segment.base <= from).saturating_sub(1);
        for segment in &self.segments[first..] {
            let Some((position, _)) = segment.find(&self.storage, from)? else { continue };
            let length = self.readable(segment, position, max_bytes, up_to)?;
            if length == 0 {
                break;
            }
            let file = segment.path("log");
            return Ok(ReadData::File(FileRange { file, position, length }));
        }
        Ok(ReadData::Memory(Vec::new()))
    }

    /// How many bytes of whole batches from a position on fit into a read.
    fn readable(
        &self,
        segment: &Segment,
        position: u64,
        max_bytes: usize,
        up_to: Offset,
    ) -> Result<usize, LogError> {
        // The index leads close to the end, the headers from there on tell it.
        let limit = position.saturating_add(max_bytes as u64);
        let near = limit.min(segment.position_before(up_to));
        let from = segment.position_within(position, near);
        let mut end = from;
        let (file, length) = (segment.path("log"), segment.length);
        walk_headers(&self.storage, &file, from, length, |batch| {
            let next = batch.position + batch.size as u64;
            let fits = batch.position == position || next <= limit;
            if !fits || batch.last_offset >= up_to {
                return false;
            }
            end = next;
            true
        })?;
        Ok(usize::try_from(end - position).unwrap_or(usize::MAX))
    }

    fn read_tail(&self, from: Offset, max_bytes: usize, up_to: Offset) -> ReadData {
        let batches = &self.tail.batches;
        let first = batches.partition_point(|(_, next, _)| *next <= from);
        let mut found = Vec::new();
        let mut size = 0;
        for (_, next, bytes) in batches.range(first..) {
            if *next > up_to || (size > 0 && size + bytes.len() > max_bytes) {
                break;
            }
            size += bytes.len();
            found.push(bytes.clone());
        }
        ReadData::Memory(found)
    }

    /// The first record, at or after the log's start, whose timestamp is `time` or later.
    ///
    /// # Errors
    /// The disk failed.
    pub fn find_time<C: Codecs + ?Sized>(
        &self,
        time: Timestamp,
        codecs: &C,
    ) -> Result<Option<TimedOffset>, LogError> {
        for segment in &self.segments {
            if segment.newest.is_none_or(|(newest, _)| newest < time) || segment.end <= self.start {
                continue;
            }
            let mut found = Ok(None);
            let from = segment.position_before_time(time);
            walk(&self.storage, &segment.path("log"), from, segment.length, false, |_, batch| {
                if batch.max_timestamp() >= time && batch.last_offset() >= self.start {
                    found = self.first_at(batch, time, codecs);
                }
                matches!(found, Ok(None))
            })?;
            if let Some(found) = found? {
                return Ok(Some(found));
            }
        }
        Ok(None)
    }

    fn first_at<C: Codecs + ?Sized>(
        &self,
        batch: &ottla_model::record::Batch<'_>,
        time: Timestamp,
        codecs: &C,
    ) -> Result<Option<TimedOffset>, LogError> {
        batch.check_crc()?;
        let codec = batch.codec()?;
        let opened;
        let records = if codec == Codec::None {
            batch.payload()
        } else {
            let limit = self.config.max_message_bytes.saturating_mul(64).max(64 << 20);
            opened = codecs.decompress(codec, batch.payload(), limit).map_err(LogError::Codec)?;
            &opened
        };
        for record in batch.records(records) {
            let record = record?;
            if record.timestamp >= time && record.offset >= self.start {
                let (timestamp, offset) = (record.timestamp, record.offset);
                return Ok(Some(TimedOffset { timestamp, offset, epoch: batch.leader_epoch() }));
            }
        }
        Ok(None)
    }

    /// The first record that has the log's largest timestamp.
    ///
    /// # Errors
    /// The disk failed.
    pub fn find_newest<C: Codecs + ?Sized>(
        &self,
        codecs: &C,
    ) -> Result<Option<TimedOffset>, LogError> {
        match self.newest() {
            Some((time, _)) => self.find_time(time, codecs),
            None => Ok(None),
        }
    }
}
