//! What the quorum needs of its disk. The shell implements it over the log of
//! `__cluster_metadata-0`, at the speed of the page cache; the log's durability comes through
//! [`crate::Action::Flush`]. Only `quorum-state` is durable at once: whatever follows, a vote or the
//! first record of an epoch, rests on it.

use alloc::string::String;
use core::fmt;

use bytes::Bytes;
use ottla_model::{LeaderEpoch, Offset};

use crate::state_file::QuorumState;

/// An epoch and the offset after its last record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EpochEnd {
    /// The epoch.
    pub epoch: LeaderEpoch,
    /// Where it ends.
    pub offset: Offset,
}

/// A snapshot: the offset after the last record that it contains, and that record's epoch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SnapshotId {
    /// The first offset that it does not contain.
    pub end_offset: Offset,
    /// The epoch of the last one that it does.
    pub epoch: LeaderEpoch,
}

/// A piece of a snapshot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SnapshotPart {
    /// The bytes.
    pub bytes: Bytes,
    /// The whole snapshot's size.
    pub size: u64,
}

/// The log or its disk failed: the node must stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogFailure(pub String);

impl fmt::Display for LogFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the metadata log failed: {}", self.0)
    }
}

impl core::error::Error for LogFailure {}

/// The replicated log, its snapshots, and `quorum-state` beside them.
pub trait QuorumLog {
    /// Replaces `quorum-state`, durably when this returns.
    ///
    /// # Errors
    ///
    /// The disk failed.
    fn write_state(&mut self, state: &QuorumState) -> Result<(), LogFailure>;

    /// The first offset.
    fn start_offset(&self) -> Offset;

    /// The offset after the last record.
    fn end_offset(&self) -> Offset;

    /// The epoch of the last batch, of the latest snapshot when there is none, 0 when the log is
    /// empty.
    fn last_epoch(&self) -> LeaderEpoch;

    /// The largest epoch up to the given one, and where it ends: at the start of the next epoch,
    /// or at the log's end. When all epochs are larger: the given epoch, ending where the first
    /// one starts. When the log has no batch: the last epoch and the log's end.
    fn end_offset_for_epoch(&self, epoch: LeaderEpoch) -> EpochEnd;

    /// Appends whole batches whose offsets and epochs are set already.
    ///
    /// # Errors
    ///
    /// The disk failed.
    fn append(&mut self, batches: &[u8]) -> Result<(), LogFailure>;

    /// Removes all from an offset on.
    ///
    /// # Errors
    ///
    /// The disk failed.
    fn truncate_to(&mut self, end: Offset) -> Result<(), LogFailure>;

    /// Whole batches from the one that holds an offset on: at least one, when there is one, and
    /// else up to `max_bytes`.
    ///
    /// # Errors
    ///
    /// The disk failed.
    fn read(&self, from: Offset, max_bytes: usize) -> Result<Bytes, LogFailure>;

    /// Drops the whole log and begins anew where a snapshot ends.
    ///
    /// # Errors
    ///
    /// The disk failed.
    fn restart_at(&mut self, snapshot: SnapshotId) -> Result<(), LogFailure>;

    /// Lets batches and snapshots before a snapshot go.
    ///
    /// # Errors
    ///
    /// The disk failed.
    fn delete_before(&mut self, snapshot: SnapshotId) -> Result<(), LogFailure>;

    /// The oldest snapshot; the one that formatting wrote (0, 0) does not count.
    fn earliest_snapshot(&self) -> Option<SnapshotId>;

    /// The newest snapshot; the one that formatting wrote (0, 0) does not count.
    fn latest_snapshot(&self) -> Option<SnapshotId>;

    /// A piece of a snapshot, `None` when there is no such snapshot.
    ///
    /// # Errors
    ///
    /// The disk failed.
    fn read_snapshot(
        &self,
        snapshot: SnapshotId,
        position: u64,
        max_bytes: usize,
    ) -> Result<Option<SnapshotPart>, LogFailure>;

    /// Adds a piece to a snapshot that is not visible yet.
    ///
    /// # Errors
    ///
    /// The disk failed.
    fn write_snapshot(
        &mut self,
        snapshot: SnapshotId,
        position: u64,
        bytes: &[u8],
    ) -> Result<(), LogFailure>;

    /// Makes a written snapshot durable and visible.
    ///
    /// # Errors
    ///
    /// The disk failed.
    fn finish_snapshot(&mut self, snapshot: SnapshotId) -> Result<(), LogFailure>;
}
