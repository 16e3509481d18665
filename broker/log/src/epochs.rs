//! Which leader epoch starts at which offset: `leader-epoch-checkpoint` (KIP-101, KIP-279).
//!
//! Epochs and start offsets both rise strictly from entry to entry.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Write;

use ottla_model::{LeaderEpoch, Offset};

/// The file's name.
pub const EPOCH_CHECKPOINT: &str = "leader-epoch-checkpoint";

/// The epochs of one log.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EpochCache {
    entries: Vec<(LeaderEpoch, Offset)>,
}

impl EpochCache {
    /// Reads the checkpoint file; `None` when it is malformed.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        if lines.next()?.trim() != "0" {
            return None;
        }
        let count: usize = lines.next()?.trim().parse().ok()?;
        let mut cache = Self::default();
        for line in lines.by_ref().take(count) {
            let (epoch, start) = line.trim().split_once(' ')?;
            let entry = (LeaderEpoch(epoch.parse().ok()?), Offset(start.parse().ok()?));
            if !cache.assign(entry.0, entry.1) {
                return None;
            }
        }
        (cache.entries.len() == count).then_some(cache)
    }

    /// The checkpoint file.
    #[must_use]
    pub fn render(&self) -> String {
        let mut text = String::from("0\n");
        let _ = writeln!(text, "{}", self.entries.len());
        for (epoch, start) in &self.entries {
            let _ = writeln!(text, "{} {}", epoch.0, start.0);
        }
        text
    }

    /// The epochs and where each starts.
    #[must_use]
    pub fn entries(&self) -> &[(LeaderEpoch, Offset)] {
        &self.entries
    }

    /// The newest epoch.
    #[must_use]
    pub fn latest(&self) -> Option<LeaderEpoch> {
        self.entries.last().map(|entry| entry.0)
    }

    /// Notes that an epoch starts at an offset. Answers whether that is new.
    pub fn assign(&mut self, epoch: LeaderEpoch, start: Offset) -> bool {
        if epoch.0 < 0 || self.latest().is_some_and(|latest| latest >= epoch) {
            return false;
        }
        // An epoch without records ends where the next begins: it has nothing to say.
        while self.entries.last().is_some_and(|last| last.1 >= start) {
            self.entries.pop();
        }
        self.entries.push((epoch, start));
        true
    }

    /// The largest epoch up to `epoch` and the offset where it ends; `None` when there is none.
    #[must_use]
    pub fn end_offset_for(&self, epoch: LeaderEpoch, end: Offset) -> Option<(LeaderEpoch, Offset)> {
        if epoch.0 < 0 {
            return None;
        }
        let after = self.entries.partition_point(|entry| entry.0 <= epoch);
        let found = match after.checked_sub(1) {
            // Older than the first that is known: it ended where that one starts.
            None => return self.entries.first().map(|first| (epoch, first.1)),
            Some(at) => self.entries[at].0,
        };
        if after == self.entries.len() {
            // A future epoch is unknown here, unless it is the newest one itself.
            return (found == epoch).then_some((found, end));
        }
        Some((found, self.entries[after].1))
    }

    /// The epoch of the record at an offset.
    #[must_use]
    pub fn epoch_at(&self, offset: Offset) -> Option<LeaderEpoch> {
        let after = self.entries.partition_point(|entry| entry.1 <= offset);
        after.checked_sub(1).map(|at| self.entries[at].0)
    }

    /// Forgets epochs that start at or after the log's new end. Answers whether any did.
    pub fn truncate_end(&mut self, end: Offset) -> bool {
        let before = self.entries.len();
        self.entries.retain(|entry| entry.1 < end);
        before != self.entries.len()
    }

    /// Forgets epochs that end at or before the log's new start. Answers whether any did.
    pub fn truncate_start(&mut self, start: Offset) -> bool {
        let covered = self.entries.partition_point(|entry| entry.1 <= start);
        let Some(last) = covered.checked_sub(1) else { return false };
        let changed = last > 0 || self.entries[last].1 < start;
        self.entries.drain(..last);
        self.entries[0].1 = start;
        changed
    }
}
