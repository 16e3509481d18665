//! One segment: a `.log` of batches and its two indexes.
//!
//! Always true: the batches' offsets rise, the first is at or after the base offset, and every
//! offset minus the base fits into 31 bits. Indexes may lag behind the log, never lead it.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use ottla_model::record::{Batch, layout};
use ottla_model::{Offset, Timestamp};

use crate::index::{OFFSET_ENTRY, OffsetEntry, TIME_ENTRY, TimeEntry, parse_offsets, parse_times};
use crate::storage::{Storage, StorageError, join, read_file};

/// Bytes read at once while walking a log.
const WALK_BYTES: usize = 256 << 10;

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

/// Where a walk over a log ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WalkEnd {
    /// The position after the last whole, valid batch that was visited.
    pub position: u64,
    /// The file ended there, or the visitor stopped; otherwise what follows is no valid batch.
    pub whole: bool,
}

/// Visits the batches of a log file from a position on, until the visitor answers `false`, the
/// file ends, or the bytes are no batch.
///
/// # Errors
/// The disk failed.
pub fn walk<S: Storage>(
    storage: &S,
    file: &str,
    from: u64,
    length: u64,
    check_crc: bool,
    mut visit: impl FnMut(u64, &Batch<'_>) -> bool,
) -> Result<WalkEnd, StorageError> {
    let mut position = from;
    let mut buffer = Vec::new();
    let mut wanted = WALK_BYTES;
    while position < length {
        let left = usize::try_from(length - position).unwrap_or(usize::MAX);
        buffer.resize(wanted.min(left), 0);
        let found = storage.read_at(file, position, &mut buffer)?;
        let mut rest = &buffer[..found];
        let mut advanced = false;
        loop {
            let Ok(size) = Batch::size_at_front(rest) else {
                let torn = rest.len() < layout::RECORDS && found < left;
                if torn && advanced {
                    break;
                }
                if rest.is_empty() && advanced {
                    break;
                }
                return Ok(WalkEnd { position, whole: position >= length });
            };
            if size > rest.len() {
                if size > usize::try_from(length - position).unwrap_or(usize::MAX) {
                    return Ok(WalkEnd { position, whole: false });
                }
                wanted = size.max(WALK_BYTES);
                break;
            }
            let Ok(batch) = Batch::parse(rest) else {
                return Ok(WalkEnd { position, whole: false });
            };
            if check_crc && batch.check_crc().is_err() {
                return Ok(WalkEnd { position, whole: false });
            }
            if !visit(position, &batch) {
                return Ok(WalkEnd { position, whole: true });
            }
            position += size as u64;
            rest = &rest[size..];
            advanced = true;
        }
        if !advanced && found < wanted.min(left) {
            return Ok(WalkEnd { position, whole: false });
        }
    }
    Ok(WalkEnd { position, whole: true })
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
        Ok(())
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
        walk(storage, &file, 0, length, false, |_, batch| {
            first = Some(batch.max_timestamp());
            false
        })?;
        let end = walk(storage, &file, from, length, false, |_, batch| {
            rising &= batch.base_offset() >= segment.end;
            segment.end = batch.next_offset();
            segment.note_time(batch);
            rising
        })?;
        segment.oldest = first;
        segment.length = length;
        segment.since_entry = length - from;
        Ok((end.whole && rising).then_some(segment))
    }

    /// Walks the whole log, checking every batch; cuts it after the last valid one and writes the
    /// indexes anew. Answers the segment and how many bytes were cut.
    ///
    /// # Errors
    /// The disk failed.
    pub fn rebuild<S: Storage>(
        storage: &S,
        directory: &str,
        base: Offset,
        interval: u64,
    ) -> Result<(Self, u64), StorageError> {
        let mut segment = Self::new(directory, base);
        let file = segment.path("log");
        let length = storage.length(&file)?.unwrap_or(0);
        let mut end_position = 0;
        walk(storage, &file, 0, length, true, |position, batch| {
            let fits = i32::try_from(batch.last_offset().0 - base.0).is_ok();
            if batch.base_offset() < segment.end || !fits {
                return false;
            }
            segment.take_in(position, batch, interval);
            end_position = position + batch.size() as u64;
            true
        })?;
        if end_position < length || storage.length(&file)?.is_none() {
            storage.write_at(&file, 0, &[])?;
            storage.truncate(&file, end_position)?;
        }
        segment.seal_times();
        segment.write_indexes(storage)?;
        Ok((segment, length - end_position))
    }

    fn note_time(&mut self, batch: &Batch<'_>) {
        let time = batch.max_timestamp();
        self.oldest.get_or_insert(time);
        if self.newest.is_none_or(|(newest, _)| time > newest) {
            self.newest = Some((time, batch.last_offset()));
        }
    }

    /// Notes a batch in memory; answers the index entries that it brings.
    fn take_in(
        &mut self,
        position: u64,
        batch: &Batch<'_>,
        interval: u64,
    ) -> (Option<OffsetEntry>, Option<TimeEntry>) {
        self.note_time(batch);
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
        let entry =
            TimeEntry { timestamp: time.0, relative: (offset.0 - self.base.0) as i32 };
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
        walk(storage, &self.path("log"), from, self.length, false, |position, batch| {
            if batch.last_offset() >= offset {
                found = Some((position, batch.size()));
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
        *self = Self::rebuild(storage, &self.directory, self.base, interval)?.0;
        Ok(())
    }
}
