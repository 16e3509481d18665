//! A log in memory with what a crash may take: everything after the last flush. It holds its user to
//! the order of writes: no record of an epoch before `quorum-state` knows that epoch.

use std::collections::BTreeMap;

use bytes::Bytes;
use ottla_model::record::Batches;
use ottla_model::{LeaderEpoch, Offset};
use ottla_quorum::{EpochEnd, LogFailure, QuorumLog, QuorumState, SnapshotId, SnapshotPart};

#[derive(Debug, Clone, Default)]
pub(crate) struct MemoryLog {
    start: Offset,
    batches: Vec<(Offset, Offset, LeaderEpoch, Bytes)>,
    base: Option<SnapshotId>,
    snapshots: BTreeMap<SnapshotId, Vec<u8>>,
    partial: BTreeMap<SnapshotId, Vec<u8>>,
    states: Vec<QuorumState>,
    /// How many more writes succeed before the process is killed.
    writes_left: Option<usize>,
}

impl MemoryLog {
    /// The disk of a process that is killed before its write after `writes` more.
    pub(crate) fn killed_after(self, writes: usize) -> Self {
        Self { writes_left: Some(writes), ..self }
    }

    /// The disk as the next process finds it.
    pub(crate) fn revived(&self) -> Self {
        Self { writes_left: None, ..self.clone() }
    }

    /// Every `quorum-state` that was written, the last of which is there.
    pub(crate) fn states(&self) -> &[QuorumState] {
        &self.states
    }

    fn count_write(&mut self) -> Result<(), LogFailure> {
        match &mut self.writes_left {
            Some(0) => return Err(LogFailure("killed".into())),
            Some(left) => *left -= 1,
            None => {}
        }
        Ok(())
    }

    /// What a power loss leaves.
    pub(crate) fn lose_after(&mut self, flushed: Offset) {
        self.batches.retain(|(_, next, _, _)| *next <= flushed);
        self.partial.clear();
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.batches.iter().flat_map(|(_, _, _, bytes)| bytes.to_vec()).collect()
    }

    pub(crate) fn batches_below(&self, end: Offset) -> Vec<(Offset, Bytes)> {
        let below = self.batches.iter().filter(|(_, next, _, _)| *next <= end);
        below.map(|(base, _, _, bytes)| (*base, bytes.clone())).collect()
    }
}

impl QuorumLog for MemoryLog {
    fn write_state(&mut self, state: &QuorumState) -> Result<(), LogFailure> {
        self.count_write()?;
        self.states.push(state.clone());
        Ok(())
    }

    fn start_offset(&self) -> Offset {
        self.start
    }

    fn end_offset(&self) -> Offset {
        self.batches.last().map_or(self.start, |(_, next, _, _)| *next)
    }

    fn last_epoch(&self) -> LeaderEpoch {
        let base = self.base.map_or(LeaderEpoch(0), |id| id.epoch);
        self.batches.last().map_or(base, |(_, _, epoch, _)| *epoch)
    }

    fn end_offset_for_epoch(&self, epoch: LeaderEpoch) -> EpochEnd {
        let Some((first, _, _, _)) = self.batches.first() else {
            return EpochEnd { epoch: self.last_epoch(), offset: self.end_offset() };
        };
        let floor = self.batches.iter().rev().find(|(_, _, e, _)| *e <= epoch);
        match floor {
            Some((_, next, epoch, _)) => EpochEnd { epoch: *epoch, offset: *next },
            None => EpochEnd { epoch, offset: *first },
        }
    }

    fn append(&mut self, bytes: &[u8]) -> Result<(), LogFailure> {
        self.count_write()?;
        for batch in Batches::new(bytes) {
            let batch = batch.map_err(|error| LogFailure(error.to_string()))?;
            assert_eq!(batch.base_offset(), self.end_offset());
            let known = self.states.last().map(|state| state.epoch);
            assert!(known >= Some(batch.leader_epoch()), "quorum-state knows {known:?} only");
            self.batches.push((
                batch.base_offset(),
                batch.next_offset(),
                batch.leader_epoch(),
                Bytes::copy_from_slice(batch.bytes()),
            ));
        }
        Ok(())
    }

    fn truncate_to(&mut self, end: Offset) -> Result<(), LogFailure> {
        self.batches.retain(|(_, next, _, _)| *next <= end);
        Ok(())
    }

    fn read(&self, from: Offset, max_bytes: usize) -> Result<Bytes, LogFailure> {
        let mut out = Vec::new();
        for (_, _, _, bytes) in self.batches.iter().filter(|(_, next, _, _)| *next > from) {
            if !out.is_empty() && out.len() + bytes.len() > max_bytes {
                break;
            }
            out.extend_from_slice(bytes);
        }
        Ok(out.into())
    }

    fn restart_at(&mut self, snapshot: SnapshotId) -> Result<(), LogFailure> {
        self.batches.clear();
        self.start = snapshot.end_offset;
        self.base = Some(snapshot);
        self.snapshots.retain(|id, _| *id >= snapshot);
        Ok(())
    }

    fn delete_before(&mut self, snapshot: SnapshotId) -> Result<(), LogFailure> {
        self.batches.retain(|(_, next, _, _)| *next > snapshot.end_offset);
        self.start = snapshot.end_offset;
        self.base = Some(snapshot);
        self.snapshots.retain(|id, _| *id >= snapshot);
        Ok(())
    }

    fn earliest_snapshot(&self) -> Option<SnapshotId> {
        self.snapshots.keys().next().copied()
    }

    fn latest_snapshot(&self) -> Option<SnapshotId> {
        self.snapshots.keys().next_back().copied()
    }

    fn read_snapshot(
        &self,
        snapshot: SnapshotId,
        position: u64,
        max_bytes: usize,
    ) -> Result<Option<SnapshotPart>, LogFailure> {
        Ok(self.snapshots.get(&snapshot).map(|bytes| {
            let from = usize::try_from(position).unwrap().min(bytes.len());
            let to = from.saturating_add(max_bytes).min(bytes.len());
            let part = Bytes::copy_from_slice(&bytes[from..to]);
            SnapshotPart { bytes: part, size: bytes.len() as u64 }
        }))
    }

    fn write_snapshot(
        &mut self,
        snapshot: SnapshotId,
        position: u64,
        bytes: &[u8],
    ) -> Result<(), LogFailure> {
        let part = self.partial.entry(snapshot).or_default();
        part.truncate(usize::try_from(position).unwrap());
        assert_eq!(part.len() as u64, position);
        part.extend_from_slice(bytes);
        Ok(())
    }

    fn finish_snapshot(&mut self, snapshot: SnapshotId) -> Result<(), LogFailure> {
        let bytes = self.partial.remove(&snapshot).expect("a snapshot was written");
        self.snapshots.insert(snapshot, bytes);
        Ok(())
    }
}
