//! Aborted transactions of one log: in memory all of them, on disk one `.txnindex` a segment.
//!
//! The index follows from the log: an entry for each abort marker, in the order of the markers, in
//! the file of the segment that holds the marker. What always holds: a flush that makes a marker
//! durable makes its entry durable, too; after a crash, entries of markers before the recovery
//! point are read, those after it are made anew from the log.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use ottla_model::Offset;

use crate::producers::AbortedTransaction;

/// The aborted transactions, by the offset of their markers.
#[derive(Debug, Default)]
pub(crate) struct AbortedIndex {
    entries: Vec<AbortedTransaction>,
    /// Segments whose file was changed and not synced, each with the change that was its last.
    unsynced: BTreeMap<Offset, u64>,
    changes: u64,
}

impl AbortedIndex {
    /// Those that touch the offsets `from..to`.
    pub(crate) fn touching(
        &self,
        from: Offset,
        to: Offset,
    ) -> impl Iterator<Item = &AbortedTransaction> {
        let ended = self.entries.partition_point(|each| each.last_offset < from);
        self.entries[ended..].iter().filter(move |each| each.first_offset < to)
    }

    /// Those whose markers lie in `from..to`.
    pub(crate) fn marked(&self, from: Offset, to: Offset) -> &[AbortedTransaction] {
        let begin = self.entries.partition_point(|each| each.last_offset < from);
        let end = self.entries.partition_point(|each| each.last_offset < to);
        &self.entries[begin..end.max(begin)]
    }

    /// Adds one whose marker is behind all others.
    pub(crate) fn push(&mut self, aborted: AbortedTransaction) {
        self.entries.push(aborted);
    }

    /// Forgets those whose marker is at or behind the log's new end.
    pub(crate) fn truncate_end(&mut self, end: Offset) {
        self.entries.retain(|each| each.last_offset < end);
        self.unsynced.retain(|base, _| *base < end);
    }

    /// Forgets those of segments before the first that is left. What was deleted within it may
    /// come back after a crash, and is told apart by its entries then.
    pub(crate) fn truncate_start(&mut self, first_segment: Offset) {
        self.entries.retain(|each| each.last_offset >= first_segment);
        self.unsynced.retain(|base, _| *base >= first_segment);
    }

    /// Notes that the file of the segment at `base` was changed.
    pub(crate) fn changed(&mut self, base: Offset) {
        self.changes += 1;
        self.unsynced.insert(base, self.changes);
    }

    /// Segments whose files a flush has to sync.
    pub(crate) fn unsynced(&self) -> impl Iterator<Item = Offset> {
        self.unsynced.keys().copied()
    }

    /// A number that rises with every change.
    pub(crate) fn changes(&self) -> u64 {
        self.changes
    }

    /// Everything up to this change was synced.
    pub(crate) fn handle_synced(&mut self, changes: u64) {
        self.unsynced.retain(|_, last| *last > changes);
    }
}

/// The entries of the file of the segment at `base`, before the first that is torn, out of order,
/// or of a marker at or behind `proven`.
pub(crate) fn parse(bytes: &[u8], base: Offset, proven: Offset) -> Vec<AbortedTransaction> {
    let mut entries: Vec<AbortedTransaction> = Vec::new();
    for chunk in bytes.as_chunks::<{ AbortedTransaction::SIZE }>().0 {
        let Some(entry) = AbortedTransaction::from_bytes(chunk) else { break };
        let least = entries.last().map_or(base, |last| last.last_offset.next());
        let within = entry.last_offset >= least && entry.last_offset < proven;
        // Zeroes, which a file may be filled with, name a transaction without data.
        if !within || entry.first_offset >= entry.last_offset {
            break;
        }
        entries.push(entry);
    }
    entries
}

/// The bytes of a file.
pub(crate) fn render(entries: &[AbortedTransaction]) -> Vec<u8> {
    entries.iter().flat_map(|entry| entry.to_bytes()).collect()
}
