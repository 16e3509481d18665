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

/// How many entries of the two indexes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Entries {
    offsets: usize,
    times: usize,
}

/// A segment with its indexes in memory.
///
/// Their files get new entries when a checkpoint is near, and when the segment is sealed: recovery
/// uses no entry of an offset behind the recovery point.
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
    /// Entries that the files have.
    stored: Entries,
    /// Entries that are durable there, and nothing behind them; `None` when that is not known.
    synced: Option<Entries>,
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
            stored: Entries::default(),
            synced: Some(Entries::default()),
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
        segment.take_stored(offsets, times);
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
        if base < proven && !segment.offsets.is_empty() {
            segment.replace_indexes(storage)?;
        } else {
            segment.complete_indexes(storage)?;
        }
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
            segment.complete_indexes(storage)?;
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
        let segment = Self::new(directory, base);
        let length = storage.length(&segment.path("log"))?.unwrap_or(0);
        let Some(offsets) = read_file(storage, &segment.path("index"))? else { return Ok(None) };
        let Some(times) = read_file(storage, &segment.path("timeindex"))? else { return Ok(None) };
        match (parse_offsets(&offsets, length), parse_times(&times)) {
            (Some(offsets), Some(times)) => segment.cut_to(storage, offsets, times, proven),
            _ => Ok(None),
        }
    }

    /// An empty segment becomes what it was once the last indexed batch before an offset had been
    /// appended; `None` when the indexes know none.
    fn cut_to<S: Storage>(
        self,
        storage: &S,
        mut offsets: Vec<OffsetEntry>,
        mut times: Vec<TimeEntry>,
        before: Offset,
    ) -> Result<Option<Self>, StorageError> {
        let mut segment = self;
        let (base, file) = (segment.base, segment.path("log"));
        let length = storage.length(&file)?.unwrap_or(0);
        let known = |relative: i32| base.0 + i64::from(relative) < before.0;
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
        segment.take_stored(offsets, times);
        Ok(found.then_some(segment))
    }

    /// Walks what follows what is known already, and cuts the log behind the last valid batch.
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
        Ok(Walked { bytes: length - from, cut })
    }

    fn note_time(&mut self, time: Timestamp, last_offset: Offset) {
        self.oldest.get_or_insert(time);
        if self.newest.is_none_or(|(newest, _)| time > newest) {
            self.newest = Some((time, last_offset));
        }
    }

    /// Notes a batch in memory, with the index entries that it brings.
    fn take_in(&mut self, position: u64, batch: &Batch<'_>, interval: u64) {
        self.note_time(batch.max_timestamp(), batch.last_offset());
        if self.since_entry > interval {
            let entry = OffsetEntry {
                relative: (batch.last_offset().0 - self.base.0) as i32,
                position: position as i32,
            };
            self.offsets.push(entry);
            self.seal_times();
            self.since_entry = 0;
        }
        self.since_entry += batch.size() as u64;
        self.length = position + batch.size() as u64;
        self.end = batch.next_offset();
    }

    /// Adds the newest timestamp to the time index, unless it is there.
    fn seal_times(&mut self) {
        let Some((time, offset)) = self.newest else { return };
        if self.times.last().is_some_and(|last| last.timestamp >= time.0) || time.0 < 0 {
            return;
        }
        let relative = (offset.0 - self.base.0) as i32;
        self.times.push(TimeEntry { timestamp: time.0, relative });
    }

    /// Takes the indexes as their files have them.
    fn take_stored(&mut self, offsets: Vec<OffsetEntry>, times: Vec<TimeEntry>) {
        self.stored = Entries { offsets: offsets.len(), times: times.len() };
        self.synced = Some(self.stored);
        (self.offsets, self.times) = (offsets, times);
    }

    /// Brings entries that were made since the last call to the files.
    ///
    /// # Errors
    /// The disk failed.
    pub(crate) fn store_entries<S: Storage>(&mut self, storage: &S) -> Result<(), StorageError> {
        let Entries { offsets: from_offset, times: from_time } = self.stored;
        let offsets: Vec<u8> =
            self.offsets[from_offset..].iter().flat_map(|entry| entry.to_bytes()).collect();
        let times: Vec<u8> =
            self.times[from_time..].iter().flat_map(|entry| entry.to_bytes()).collect();
        let offsets = (from_offset * OFFSET_ENTRY, "index", offsets);
        for (at, extension, bytes) in [offsets, (from_time * TIME_ENTRY, "timeindex", times)] {
            if !bytes.is_empty() {
                storage.write_at(&self.path(extension), at as u64, &bytes)?;
            }
        }
        self.stored = Entries { offsets: self.offsets.len(), times: self.times.len() };
        Ok(())
    }

    /// Whether there is no entry, in memory or in the files, that is not durable.
    pub(crate) fn has_durable_indexes(&self) -> bool {
        let all = Entries { offsets: self.offsets.len(), times: self.times.len() };
        self.synced == Some(all)
    }

    /// The index files to sync, and what is durable in them then; `None` when all is.
    pub(crate) fn unsynced(&self) -> Option<(Vec<String>, Entries)> {
        let changed = |count: fn(&Entries) -> usize| {
            self.synced.as_ref().map(count) != Some(count(&self.stored))
        };
        let offsets = changed(|entries| entries.offsets).then(|| self.path("index"));
        let times = changed(|entries| entries.times).then(|| self.path("timeindex"));
        let files: Vec<String> = offsets.into_iter().chain(times).collect();
        (!files.is_empty()).then_some((files, self.stored))
    }

    /// Brings the rest of the entries to the files, and nothing stands behind them.
    fn complete_indexes<S: Storage>(&mut self, storage: &S) -> Result<(), StorageError> {
        self.store_entries(storage)?;
        let offsets = (self.offsets.len() * OFFSET_ENTRY) as u64;
        let times = (self.times.len() * TIME_ENTRY) as u64;
        for (extension, length) in [("index", offsets), ("timeindex", times)] {
            // One without entries may not be there yet.
            storage.write_at(&self.path(extension), 0, &[])?;
            storage.truncate(&self.path(extension), length)?;
        }
        // What stood there may come back until they are synced.
        self.synced = None;
        Ok(())
    }

    /// Writes the indexes of records before the recovery point anew, durably. A power loss on the
    /// way leaves an empty `.index`, with which nobody asks the other one, or both.
    fn replace_indexes<S: Storage>(&mut self, storage: &S) -> Result<(), StorageError> {
        let (index, times) = (self.path("index"), self.path("timeindex"));
        let offsets = core::mem::take(&mut self.offsets);
        self.complete_indexes(storage)?;
        storage.sync(&index)?;
        storage.sync(&times)?;
        self.offsets = offsets;
        self.store_entries(storage)?;
        storage.sync(&index)?;
        self.synced = Some(self.stored);
        Ok(())
    }

    /// These entries are durable.
    pub(crate) fn handle_synced(&mut self, entries: Entries) {
        self.synced = Some(entries);
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
            self.take_in(self.length, batch, interval);
        }
        Ok(())
    }

    /// Completes the indexes: at rolling and at shutdown.
    ///
    /// # Errors
    /// The disk failed.
    pub fn seal<S: Storage>(&mut self, storage: &S) -> Result<(), StorageError> {
        self.seal_times();
        self.store_entries(storage)
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
        // The entries of what is left stay as they are: a power loss could tear what is written
        // anew.
        let kept = (core::mem::take(&mut self.offsets), core::mem::take(&mut self.times));
        let (stored, touched) = (self.stored, self.touched);
        let emptied = Self::new(&self.directory, self.base);
        match emptied.clone().cut_to(storage, kept.0, kept.1, to)? {
            Some(segment) => {
                let Entries { offsets, times } = segment.stored;
                *self = segment;
                self.stored.offsets = offsets.min(stored.offsets);
                self.stored.times = times.min(stored.times);
            }
            None => *self = emptied,
        }
        self.touched = touched;
        self.walk_rest(storage, interval, to)?;
        self.complete_indexes(storage)?;
        // Entries that told of what was cut must not come back after a power loss.
        storage.sync(&self.path("index"))?;
        storage.sync(&self.path("timeindex"))?;
        self.synced = Some(self.stored);
        Ok(())
    }
}
