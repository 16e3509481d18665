//! Walking the batches of a log file through a window, so that no walk holds a whole segment.

use alloc::vec::Vec;

use ottla_model::record::{Batch, layout};
use ottla_model::{LeaderEpoch, Offset, Timestamp};

use crate::storage::{Storage, StorageError};

/// Bytes read at once when whole batches are wanted.
const WHOLE: usize = 256 << 10;
/// Bytes read at once when headers are wanted.
const HEADERS: usize = 4 << 10;

/// Where a walk ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WalkEnd {
    /// The position after the last whole batch that was visited.
    pub position: u64,
    /// The file ended there or the visitor stopped; otherwise what follows is no valid batch.
    pub whole: bool,
}

/// What a batch's header tells of where things lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BatchHeader {
    /// Where the batch starts in its file.
    pub position: u64,
    /// Its bytes.
    pub size: usize,
    /// Its first offset.
    pub base_offset: Offset,
    /// Its last offset.
    pub last_offset: Offset,
    /// Its leader's epoch.
    pub leader_epoch: LeaderEpoch,
    /// Its largest timestamp.
    pub max_timestamp: Timestamp,
}

struct Window<'a, S> {
    storage: &'a S,
    file: &'a str,
    length: u64,
    least: usize,
    start: u64,
    bytes: Vec<u8>,
}

impl<'a, S: Storage> Window<'a, S> {
    fn new(storage: &'a S, file: &'a str, length: u64, least: usize) -> Self {
        Self { storage, file, length, least, start: 0, bytes: Vec::new() }
    }

    /// `size` bytes from a position on; `None` when the file ends before.
    fn view(&mut self, position: u64, size: usize) -> Result<Option<&[u8]>, StorageError> {
        let left = usize::try_from(self.length.saturating_sub(position)).unwrap_or(usize::MAX);
        if size > left {
            return Ok(None);
        }
        let held = position >= self.start
            && position + size as u64 <= self.start + self.bytes.len() as u64;
        if !held {
            self.bytes.resize(size.max(self.least).min(left), 0);
            let found = self.storage.read_at(self.file, position, &mut self.bytes)?;
            self.bytes.truncate(found);
            self.start = position;
        }
        let from = usize::try_from(position - self.start).unwrap_or(usize::MAX);
        Ok(self.bytes.get(from..).and_then(|rest| rest.get(..size)))
    }
}

/// Visits whole batches from a position on, until the visitor answers `false`, the file ends, or
/// the bytes are no batch; with `check_crc`, a batch with a wrong checksum is none.
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
    let mut window = Window::new(storage, file, length, WHOLE);
    let mut position = from;
    while position < length {
        let torn = Ok(WalkEnd { position, whole: false });
        let Some(header) = window.view(position, layout::RECORDS)? else { return torn };
        let Ok(size) = Batch::size_at_front(header) else { return torn };
        let Some(bytes) = window.view(position, size)? else { return torn };
        let Ok(batch) = Batch::parse(bytes) else { return torn };
        if check_crc && batch.check_crc().is_err() {
            return torn;
        }
        if !visit(position, &batch) {
            return Ok(WalkEnd { position, whole: true });
        }
        position += size as u64;
    }
    Ok(WalkEnd { position, whole: true })
}

/// Visits the headers of batches from a position on, as [`walk`] does, reading little else.
///
/// # Errors
/// The disk failed.
pub fn walk_headers<S: Storage>(
    storage: &S,
    file: &str,
    from: u64,
    length: u64,
    mut visit: impl FnMut(&BatchHeader) -> bool,
) -> Result<WalkEnd, StorageError> {
    let mut window = Window::new(storage, file, length, HEADERS);
    let mut position = from;
    while position < length {
        let torn = Ok(WalkEnd { position, whole: false });
        let Some(bytes) = window.view(position, layout::RECORDS)? else { return torn };
        let Some(header) = parse_header(position, bytes) else { return torn };
        if header.size as u64 > length - position {
            return torn;
        }
        if !visit(&header) {
            return Ok(WalkEnd { position, whole: true });
        }
        position += header.size as u64;
    }
    Ok(WalkEnd { position, whole: true })
}

fn parse_header(position: u64, bytes: &[u8]) -> Option<BatchHeader> {
    let long = |at: usize| bytes.get(at..)?.first_chunk().copied().map(i64::from_be_bytes);
    let int = |at: usize| bytes.get(at..)?.first_chunk().copied().map(i32::from_be_bytes);
    let base = long(layout::BASE_OFFSET)?;
    let delta = int(layout::LAST_OFFSET_DELTA)?;
    if base < 0 || delta < 0 {
        return None;
    }
    Some(BatchHeader {
        position,
        size: Batch::size_at_front(bytes).ok()?,
        base_offset: Offset(base),
        last_offset: Offset(base.checked_add(i64::from(delta))?),
        leader_epoch: LeaderEpoch(int(layout::LEADER_EPOCH)?),
        max_timestamp: Timestamp(long(layout::MAX_TIMESTAMP)?),
    })
}
