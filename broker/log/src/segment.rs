//! One segment: a `.log` of batches and its two indexes.
//!
//! Always true: the batches' offsets rise, the first is at or after the base offset, and every
//! offset minus the base fits into 31 bits. Indexes may lag behind the log, never lead it.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use ottla_model::record::Batch;
use ottla_model::{Offset, Timestamp};

use crate::index::{OFFSET_ENTRY, OffsetEntry, TIME_ENTRY, TimeEntry, parse_offsets, parse_times};
use crate::storage::{Storage, StorageError, join, read_file};
use crate::walk::{walk, walk_headers};

/// The name of a segment's file.
#[must_use]
pub fn segment_file(base: Offset, extension: &str) -> String {
    format!("{:020}.{extension}", base.0)
}

/// The base offset that a file's name states, for `.log`, `.index` and so on.
#[must_use]
pub fn base_of(name: &str, extension: &str) -> Option<Offset> {
    let digits = name.strip_suffix(extension)?.strip_suffix('.')?;
    (digits.len() == 20 && digits.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| digits.parse().ok().map(Offset))?
}

/// What a walk over a segment's log has read, and what it found unusable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Walked {
    /// Bytes of the log that were checked.
    pub bytes: u64,
    /// Bytes of a torn or corrupt end that were cut.
    pub cut: u64,
}

/// A segment with its indexes in memory.
#[derive(Debug, Clone)]
pub struct Segment {
    directory: String,
    /// The offset that its file names state.
    pub base: Offset,
    /// Bytes of the `.log`.
    pub length: u64,
    /// The offset after its last batch, the base when it is empty.
    pub end: Offset,
    /// The largest timestamp and the offset of the batch that has it.
    pub newest: Option<(Timestamp, Offset)>,
    /// The first batch's largest timestamp: rolling by time counts from it.
    pub oldest: Option<Timestamp>,
    /// When it was created, opened or appended to last: its age when its records tell none.
    pub touched: Timestamp,
    offsets: Vec<OffsetEntry>,
    times: Vec<TimeEntry>,
    since_entry: u64,
}

impl Segment {
    /// An empty segment; its files come with the first append.
    #[must_use]
    pub fn new(directory: &str, base: Offset) -> Self {
        Self {
            directory: String::from(directory),
            base,
            length: 0,
            end: base,
            newest: None,
            oldest: None,
            touched: Timestamp(0),
            offsets: Vec::new(),
            times: Vec::new(),
            since_entry: 0,
        }
    }

    /// The path of one of its files.
    #[must_use]
    pub fn path(&self, extension: &str) -> String {
        join(&self.directory, &segment_file(self.base, extension))
    }

    /// Creates its files, empty.
    ///
    /// # Errors
    /// The disk failed.
    pub fn create<S: Storage>(&self, storage: &S) -> Result<(), StorageError> {
        for extension in ["log", "index", "timeindex"] {
            storage.write_at(&self.path(extension), 0, &[])?;
            storage.truncate(&self.path(extension), 0)?;
        }
        // One of a segment that began here before, and was cut away.
        storage.remove(&self.path("txnindex"))
    }

    /// Bytes of its indexes.
    #[must_use]
    pub fn index_bytes(&self) -> u64 {
        (self.offsets.len() * OFFSET_ENTRY).max(self.times.len() * TIME_ENTRY) as u64
    }

    /// Loads the segment trusting its log up to the last index entry; walks the rest. Answers
    /// `None` when an index is missing or wrong: then [`Segment::rebuild`] it.
    ///
    /// # Errors
    /// The disk failed.
    pub fn load<S: Storage>(
        storage: &S,
        directory: &str,
        base: Offset,
    ) -> Result<Option<Self>, StorageError> {
        let mut segment = Self::new(directory, base);
        let length = storage.length(&segment.path("log"))?.unwrap_or(0);
        let Some(offsets) = read_file(storage, &segment.path("index"))? else { return Ok(None) };
        let Some(times) = read_file(storage, &segment.path("timeindex"))? else { return Ok(None) };
        let (Some(offsets), Some(times)) = (parse_offsets(&offsets, length), parse_times(&times))
        else {
            return Ok(None);
        };
        if let Some(last) = times.last() {
            let offset = Offset(base.0 + i64::from(last.relative));
            segment.newest = Some((Timestamp(last.timestamp), offset));
        }
        let from = offsets.last().map_or(0, |last| last.position as u64);
        segment.offsets = offsets;
        segment.times = times;
        let file = segment.path("log");
        let mut rising = true;
        let mut first = None;
        walk_headers(storage, &file, 0, length, |batch| {
            first = Some(batch.max_timestamp);
            false
        })?;
        let end = walk_headers(storage, &file, from, length, |batch| {
            rising &= batch.base_offset >= segment.end;
            segment.end = Offset(batch.last_offset.0.saturating_add(1));
            segment.note_time(batch.max_timestamp, batch.last_offset);
            rising
        })?;
        segment.oldest = first;
        segment.length = length;
        segment.since_entry = length - from;
        Ok((end.whole && rising).then_some(segment))
    }

    /// Walks the whole log, checking every batch; cuts it after the last valid one and writes the
    /// indexes anew. Answers the segment and what was walked and cut.
    ///
    /// Batches from `proven` on are written again: the process before may have died of a failed
    /// flush, after which the page cache shows bytes that no later flush would bring to the disk.
    ///
    /// # Errors
    /// The disk failed.
    pub fn rebuild<S: Storage>(
        storage: &S,
        directory: &str,
        base: Offset,
        interval: u64,
        proven: Offset,
    ) -> Result<(Self, Walked), StorageError> {
        let mut segment = Self::new(directory, base);
        let walked = segment.walk_rest(storage, interval, proven)?;
        Ok((segment, walked))
    }

    /// Does the same for a segment of which everything before `proven` was flushed: the walk
    /// begins at the last batch before it that an index knows. Where the indexes are missing or
    /// wrong, the whole segment is walked.
    ///
    /// # Errors
    /// The disk failed.
    pub fn recover<S: Storage>(
        storage: &S,
        directory: &str,
        base: Offset,
        interval: u64,
        proven: Offset,
    ) -> Result<(Self, Walked), StorageError> {
        if let Some(mut segment) = Self::proven_part(storage, directory, base, proven)? {
            let walked = segment.walk_rest(storage, interval, proven)?;
            return Ok((segment, walked));
        }
        Self::rebuild(storage, directory, base, interval, proven)
    }

    /// The segment as it was once the last indexed batch before `proven` had been appended.
    fn proven_part<S: Storage>(
        storage: &S,
        directory: &str,
        base: Offset,
        proven: Offset,
    ) -> Result<Option<Self>, StorageError> {
        let mut segment = Self::new(directory, base);
        let file = segment.path("log");
        let length = storage.length(&file)?.unwrap_or(0);
        let Some(offsets) = read_file(storage, &segment.path("index"))? else { return Ok(None) };
        let Some(times) = read_file(storage, &segment.path("timeindex"))? else { return Ok(None) };
        let (Some(mut offsets), Some(mut times)) =
            (parse_offsets(&offsets, length), parse_times(&times))
        else {
            return Ok(None);
        };
        let known = |relative: i32| base.0 + i64::from(relative) < proven.0;
        offsets.truncate(offsets.partition_point(|entry| known(entry.relative)));
        let Some(last) = offsets.last().copied() else { return Ok(None) };
        // Its time came with it, unless an earlier one was larger.
        times.truncate(times.partition_point(|entry| entry.relative <= last.relative));
        let newest = times
            .last()
            .map(|time| (Timestamp(time.timestamp), Offset(base.0 + i64::from(time.relative))));
        walk_headers(storage, &file, 0, length, |batch| {
            segment.oldest = Some(batch.max_timestamp);
            false
        })?;
        let at = last.position as u64;
        let mut found = false;
        walk_headers(storage, &file, at, length, |batch| {
            found = batch.last_offset.0 == base.0 + i64::from(last.relative);
            segment.length = at + batch.size as u64;
            segment.end = Offset(batch.last_offset.0.saturating_add(1));
            segment.since_entry = batch.size as u64;
            false
        })?;
        segment.newest = newest;
        segment.offsets = offsets;
        segment.times = times;
        Ok(found.then_some(segment))
    }

    /// Walks what follows what is known already, and cuts and completes files and indexes.
    fn walk_rest<S: Storage>(
        &mut self,
        storage: &S,
        interval: u64,
        proven: Offset,
    ) -> Result<Walked, StorageError> {
        let file = self.path("log");
        let length = storage.length(&file)?.unwrap_or(0);
        let from = self.length;
        let mut written = Ok(());
        walk(storage, &file, from, length, true, |position, batch| {
            let far = batch.last_offset().0.checked_sub(self.base.0);
            let fits = far.is_some_and(|far| i32::try_from(far).is_ok());
            if batch.base_offset() < self.end || !fits {
                return false;
            }
            if batch.last_offset() >= proven {
                written = storage.write_at(&file, position, batch.bytes());
            }
            self.take_in(position, batch, interval);
            written.is_ok()
        })?;
        written?;
        let cut = length - self.length;
        if cut > 0 || storage.length(&file)?.is_none() {
            storage.write_at(&file, 0, &[])?;
            storage.truncate(&file, self.length)?;
            // What was cut must not come back behind records that replace it.
            storage.sync(&file)?;
        }
        self.seal_times();
        self.write_indexes(storage)?;
        if cut > 0 {
            // Nor entries that told of it: the next recovery begins where the index says.
            for extension in ["index", "timeindex"] {
                storage.sync(&self.path(extension))?;
            }
        }
        Ok(Walked { bytes: length - from, cut })
    }

    fn note_time(&mut self, time: Timestamp, last_offset: Offset) {
        self.oldest.get_or_insert(time);
        if self.newest.is_none_or(|(newest, _)| time > newest) {
            self.newest = Some((time, last_offset));
        }
    }

    /// Notes a batch in memory; answers the index entries that it brings.
    fn take_in(
        &mut self,
        position: u64,
        batch: &Batch<'_>,
        interval: u64,
    ) -> (Option<OffsetEntry>, Option<TimeEntry>) {
        self.note_time(batch.max_timestamp(), batch.last_offset());
        let mut made = (None, None);
        if self.since_entry > interval {
            let entry = OffsetEntry {
                relative: (batch.last_offset().0 - self.base.0) as i32,
                position: position as i32,
            };
            self.offsets.push(entry);
            made = (Some(entry), self.seal_times());
            self.since_entry = 0;
        }
        self.since_entry += batch.size() as u64;
        self.length = position + batch.size() as u64;
        self.end = batch.next_offset();
        made
    }

    /// Adds the newest timestamp to the time index, unless it is there.
    fn seal_times(&mut self) -> Option<TimeEntry> {
        let (time, offset) = self.newest?;
        if self.times.last().is_some_and(|last| last.timestamp >= time.0) || time.0 < 0 {
            return None;
        }
        let entry = TimeEntry { timestamp: time.0, relative: (offset.0 - self.base.0) as i32 };
        self.times.push(entry);
        Some(entry)
    }

    fn write_indexes<S: Storage>(&self, storage: &S) -> Result<(), StorageError> {
        let offsets: Vec<u8> = self.offsets.iter().flat_map(|entry| entry.to_bytes()).collect();
        let times: Vec<u8> = self.times.iter().flat_map(|entry| entry.to_bytes()).collect();
        for (extension, bytes) in [("index", offsets), ("timeindex", times)] {
            let path = self.path(extension);
            storage.write_at(&path, 0, &bytes)?;
            storage.truncate(&path, bytes.len() as u64)?;
        }
        Ok(())
    }

    /// Writes batches, whose offsets are set, behind the last.
    ///
    /// # Errors
    /// The disk failed; the log must then be opened again.
    pub fn append<S: Storage>(
        &mut self,
        storage: &S,
        bytes: &[u8],
        batches: &[Batch<'_>],
        interval: u64,
    ) -> Result<(), StorageError> {
        storage.write_at(&self.path("log"), self.length, bytes)?;
        for batch in batches {
            let (offset, time) = self.take_in(self.length, batch, interval);
            if let Some(entry) = offset {
                let at = (self.offsets.len() - 1) * OFFSET_ENTRY;
                storage.write_at(&self.path("index"), at as u64, &entry.to_bytes())?;
            }
            if let Some(entry) = time {
                self.write_time(storage, entry)?;
            }
        }
        Ok(())
    }

    fn write_time<S: Storage>(&self, storage: &S, entry: TimeEntry) -> Result<(), StorageError> {
        let at = (self.times.len() - 1) * TIME_ENTRY;
        storage.write_at(&self.path("timeindex"), at as u64, &entry.to_bytes())
    }

    /// Completes the time index: at rolling and at shutdown.
    ///
    /// # Errors
    /// The disk failed.
    pub fn seal<S: Storage>(&mut self, storage: &S) -> Result<(), StorageError> {
        match self.seal_times() {
            Some(entry) => self.write_time(storage, entry),
            None => Ok(()),
        }
    }

    /// A position at or before the batch that holds an offset.
    #[must_use]
    pub fn position_before(&self, offset: Offset) -> u64 {
        let relative = offset.0 - self.base.0;
        let after = self.offsets.partition_point(|entry| i64::from(entry.relative) <= relative);
        // An entry names its batch's last offset: the batch before it may not hold the offset,
        // the one at the entry may.
        after.checked_sub(1).map_or(0, |at| self.offsets[at].position as u64)
    }

    /// The position of an indexed batch between two positions, the last one; `from` when there is
    /// none.
    #[must_use]
    pub fn position_within(&self, from: u64, to: u64) -> u64 {
        let after = self.offsets.partition_point(|entry| entry.position as u64 <= to);
        after.checked_sub(1).map_or(from, |at| from.max(self.offsets[at].position as u64))
    }

    /// A position at or before the first batch with a record of this time or later.
    #[must_use]
    pub fn position_before_time(&self, time: Timestamp) -> u64 {
        let after = self.times.partition_point(|entry| entry.timestamp < time.0);
        after.checked_sub(1).map_or(0, |at| {
            self.position_before(Offset(self.base.0 + i64::from(self.times[at].relative)))
        })
    }

    /// The position and size of the first batch that ends at or after an offset.
    ///
    /// # Errors
    /// The disk failed.
    pub fn find<S: Storage>(
        &self,
        storage: &S,
        offset: Offset,
    ) -> Result<Option<(u64, usize)>, StorageError> {
        let mut found = None;
        let from = self.position_before(offset);
        walk_headers(storage, &self.path("log"), from, self.length, |batch| {
            if batch.last_offset >= offset {
                found = Some((batch.position, batch.size));
            }
            found.is_none()
        })?;
        Ok(found)
    }

    /// Removes the batches that hold an offset or follow it.
    ///
    /// # Errors
    /// The disk failed.
    pub fn truncate<S: Storage>(
        &mut self,
        storage: &S,
        to: Offset,
        interval: u64,
    ) -> Result<(), StorageError> {
        let Some((position, _)) = self.find(storage, to)? else { return Ok(()) };
        storage.truncate(&self.path("log"), position)?;
        *self = Self::rebuild(storage, &self.directory, self.base, interval, to)?.0;
        // Entries that told of what was cut must not come back after a power loss.
        ["index", "timeindex"].iter().try_for_each(|extension| storage.sync(&self.path(extension)))
    }
}
