//! A segment's two sparse indexes, in Kafka's form.
//!
//! `.index`: (offset minus base i32, position i32), both rising. `.timeindex`: (timestamp i64,
//! offset minus base i32), timestamps rising: no record up to that offset is newer.

use alloc::vec::Vec;

/// Bytes of an `.index` entry.
pub const OFFSET_ENTRY: usize = 8;
/// Bytes of a `.timeindex` entry.
pub const TIME_ENTRY: usize = 12;

/// Where an offset lies in its segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OffsetEntry {
    /// The last offset of the batch at the position, minus the segment's base.
    pub relative: i32,
    /// The batch's position in the segment.
    pub position: i32,
}

/// The newest timestamp up to an offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeEntry {
    /// The largest timestamp so far.
    pub timestamp: i64,
    /// The offset that has it, minus the segment's base.
    pub relative: i32,
}

impl OffsetEntry {
    /// The file's bytes.
    #[must_use]
    pub fn to_bytes(self) -> [u8; OFFSET_ENTRY] {
        let mut bytes = [0; OFFSET_ENTRY];
        bytes[..4].copy_from_slice(&self.relative.to_be_bytes());
        bytes[4..].copy_from_slice(&self.position.to_be_bytes());
        bytes
    }
}

impl TimeEntry {
    /// The file's bytes.
    #[must_use]
    pub fn to_bytes(self) -> [u8; TIME_ENTRY] {
        let mut bytes = [0; TIME_ENTRY];
        bytes[..8].copy_from_slice(&self.timestamp.to_be_bytes());
        bytes[8..].copy_from_slice(&self.relative.to_be_bytes());
        bytes
    }
}

/// Reads an `.index`, `None` when its entries do not rise or leave the segment. Zeroes at the end,
/// left by a writer that preallocates, are no entries.
#[must_use]
pub fn parse_offsets(bytes: &[u8], log_length: u64) -> Option<Vec<OffsetEntry>> {
    let (chunks, rest) = bytes.as_chunks::<OFFSET_ENTRY>();
    if !rest.is_empty() {
        return None;
    }
    let mut entries: Vec<OffsetEntry> = Vec::new();
    for [a, b, c, d, e, f, g, h] in chunks.iter().copied() {
        let entry = OffsetEntry {
            relative: i32::from_be_bytes([a, b, c, d]),
            position: i32::from_be_bytes([e, f, g, h]),
        };
        if entry == (OffsetEntry { relative: 0, position: 0 }) {
            break;
        }
        let rises = entries
            .last()
            .is_none_or(|last| last.relative < entry.relative && last.position < entry.position);
        let inside = u64::try_from(entry.position).is_ok_and(|position| position < log_length);
        if !rises || !inside || entry.relative < 0 {
            return None;
        }
        entries.push(entry);
    }
    Some(entries)
}

/// Reads a `.timeindex`, `None` when its entries do not rise.
#[must_use]
pub fn parse_times(bytes: &[u8]) -> Option<Vec<TimeEntry>> {
    let (chunks, rest) = bytes.as_chunks::<TIME_ENTRY>();
    if !rest.is_empty() {
        return None;
    }
    let mut entries: Vec<TimeEntry> = Vec::new();
    for (place, chunk) in chunks.iter().enumerate() {
        let [a, b, c, d, e, f, g, h, i, j, k, l] = *chunk;
        let entry = TimeEntry {
            timestamp: i64::from_be_bytes([a, b, c, d, e, f, g, h]),
            relative: i32::from_be_bytes([i, j, k, l]),
        };
        // One entry of zeroes may be of a first record of time 0; more are no entries.
        let zero = entry == (TimeEntry { timestamp: 0, relative: 0 });
        if zero && (!entries.is_empty() || chunks.get(place + 1) == Some(chunk)) {
            break;
        }
        let rises = entries.last().is_none_or(|last| {
            last.timestamp <= entry.timestamp && last.relative <= entry.relative
        });
        if !rises || entry.relative < 0 {
            return None;
        }
        entries.push(entry);
    }
    Some(entries)
}
