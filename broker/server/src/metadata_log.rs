//! The quorum's log on disk: `__cluster_metadata-0`, Kafka's format, and its snapshots.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use bytes::{Bytes, BytesMut};
use ottla_files::Disk;
use ottla_log::{
    Log, LogConfig, LogError, OpenLog, ReadData, Storage, StorageError, join, replace_file,
};
use ottla_model::{LeaderEpoch, Offset};
use ottla_quorum::format::{BOOTSTRAP_SNAPSHOT, parse_snapshot_file_name, snapshot_file_name};
use ottla_quorum::{EpochEnd, LogFailure, QuorumLog, QuorumState, SnapshotId, SnapshotPart};

use crate::clock::Clock;

/// The folder.
pub(crate) const FOLDER: &str = "__cluster_metadata-0";
/// The file in which a voter keeps its vote.
pub(crate) const QUORUM_STATE: &str = "quorum-state";
/// What a snapshot's file is called until it is whole.
const PART: &str = ".part";

/// The metadata log and its snapshots.
#[derive(Debug)]
pub(crate) struct MetadataLog {
    disk: Disk,
    log: Log<Disk>,
    snapshots: BTreeSet<SnapshotId>,
    durable: DurableOffset,
    clock: Clock,
}

/// Up to where the metadata log is durable, for the checkpoint of recovery points.
#[derive(Debug, Clone, Default)]
pub(crate) struct DurableOffset(Arc<AtomicI64>);

impl DurableOffset {
    pub(crate) fn get(&self) -> Offset {
        Offset(self.0.load(Ordering::Relaxed))
    }

    fn set(&self, offset: Offset) {
        self.0.store(offset.0, Ordering::Relaxed);
    }
}

impl MetadataLog {
    pub(crate) fn open(
        disk: &Disk,
        config: LogConfig,
        found: (bool, Offset),
        durable: DurableOffset,
        clock: Clock,
    ) -> Result<Self, LogError> {
        let (clean, recovery_point) = found;
        let mut snapshots = BTreeSet::new();
        for name in disk.list(FOLDER)? {
            if name.ends_with(PART) {
                disk.remove(&join(FOLDER, &name))?;
            } else if let Some(id) = parse_snapshot_file_name(&name)
                && id != BOOTSTRAP_SNAPSHOT
            {
                snapshots.insert(id);
            }
        }
        let log_start = snapshots.first().map_or(Offset::ZERO, |id| id.end_offset);
        let open = OpenLog {
            directory: FOLDER.to_owned(),
            config,
            clean,
            recovery_point,
            // Batches that a snapshot contains are still there until it is decided to drop them.
            log_start: Offset::ZERO,
        };
        let (mut log, recovered) = Log::open(disk.clone(), open, clock.now())?;
        if recovered.bytes_cut > 0 {
            tracing::warn!(bytes = recovered.bytes_cut, "cut the torn end of the metadata log");
        }
        if log.end_offset() < log_start {
            log.restart_at(log_start)?;
        }
        durable.set(log.recovery_point());
        Ok(Self { disk: disk.clone(), log, snapshots, durable, clock })
    }

    /// Makes everything appended so far durable. Answers the log's end.
    pub(crate) fn flush(&mut self) -> Result<Offset, LogFailure> {
        let asked = self.log.flush_with_indexes().map_err(failure)?;
        let Some(flush) = asked else { return Ok(self.log.end_offset()) };
        let synced = sync(&self.disk, &flush.files, flush.directory.as_deref());
        let durable = self.log.handle_flushed(&flush, synced).map_err(failure)?;
        self.durable.set(durable);
        Ok(durable)
    }

    pub(crate) fn read_whole_snapshot(&self, id: SnapshotId) -> Result<Vec<u8>, LogFailure> {
        let file = join(FOLDER, &snapshot_file_name(id));
        let read = ottla_log::read_file(&self.disk, &file).map_err(storage_failure)?;
        read.ok_or_else(|| LogFailure(format!("snapshot {file} is missing")))
    }

    pub(crate) fn size(&self) -> u64 {
        self.log.size()
    }

    pub(crate) fn close(&mut self) -> Result<(), LogFailure> {
        self.log.close().map_err(failure)?;
        self.flush().map(drop)
    }

    fn forget_snapshots_before(&mut self, first: SnapshotId) -> Result<(), LogFailure> {
        let rest = self.snapshots.split_off(&first);
        for old in std::mem::replace(&mut self.snapshots, rest) {
            let file = join(FOLDER, &snapshot_file_name(old));
            self.disk.remove(&file).map_err(storage_failure)?;
        }
        Ok(())
    }
}

/// Syncs files, then their directory.
pub(crate) fn sync(
    disk: &Disk,
    files: &[String],
    directory: Option<&str>,
) -> Result<(), StorageError> {
    files.iter().try_for_each(|file| disk.sync(file))?;
    if let Some(directory) = directory {
        disk.sync_directory(directory)?;
        disk.sync_directory("")?;
    }
    Ok(())
}

fn failure(error: LogError) -> LogFailure {
    LogFailure(error.to_string())
}

fn storage_failure(error: StorageError) -> LogFailure {
    LogFailure(error.to_string())
}

impl QuorumLog for MetadataLog {
    fn write_state(&mut self, state: &QuorumState) -> Result<(), LogFailure> {
        replace_file(&self.disk, FOLDER, QUORUM_STATE, state.render().as_bytes())
            .map_err(storage_failure)
    }

    fn start_offset(&self) -> Offset {
        self.log.start_offset()
    }

    fn end_offset(&self) -> Offset {
        self.log.end_offset()
    }

    fn last_epoch(&self) -> LeaderEpoch {
        let snapshot = self.snapshots.last().map_or(LeaderEpoch(0), |id| id.epoch);
        self.log.epochs().latest().map_or(snapshot, |epoch| epoch.max(snapshot))
    }

    fn end_offset_for_epoch(&self, epoch: LeaderEpoch) -> EpochEnd {
        let Some((first, start)) = self.log.epochs().entries().first() else {
            return EpochEnd { epoch: self.last_epoch(), offset: self.end_offset() };
        };
        if epoch < *first {
            return EpochEnd { epoch, offset: *start };
        }
        let end = self.log.end_offset_for_epoch(epoch);
        end.map_or(EpochEnd { epoch, offset: *start }, |(epoch, offset)| EpochEnd { epoch, offset })
    }

    fn append(&mut self, batches: &[u8]) -> Result<(), LogFailure> {
        self.log
            .append_as_follower(Bytes::copy_from_slice(batches), self.clock.now())
            .map_err(failure)
    }

    fn truncate_to(&mut self, end: Offset) -> Result<(), LogFailure> {
        self.log.truncate_to(end).map_err(failure)?;
        self.durable.set(self.log.recovery_point());
        Ok(())
    }

    fn read(&self, from: Offset, max_bytes: usize) -> Result<Bytes, LogFailure> {
        match self.log.read(from, max_bytes, self.end_offset()).map_err(failure)? {
            ReadData::File(range) => self.disk.read(&range).map_err(storage_failure),
            ReadData::Memory(batches) if batches.len() == 1 => Ok(batches[0].clone()),
            ReadData::Memory(batches) => {
                let mut all = BytesMut::new();
                batches.iter().for_each(|batch| all.extend_from_slice(batch));
                Ok(all.freeze())
            }
        }
    }

    fn restart_at(&mut self, snapshot: SnapshotId) -> Result<(), LogFailure> {
        self.log.restart_at(snapshot.end_offset).map_err(failure)?;
        self.forget_snapshots_before(snapshot)
    }

    fn delete_before(&mut self, snapshot: SnapshotId) -> Result<(), LogFailure> {
        for file in
            self.log.delete_before(snapshot.end_offset, self.clock.now()).map_err(failure)?
        {
            self.disk.remove(&file).map_err(storage_failure)?;
        }
        self.forget_snapshots_before(snapshot)
    }

    fn earliest_snapshot(&self) -> Option<SnapshotId> {
        self.snapshots.first().copied()
    }

    fn latest_snapshot(&self) -> Option<SnapshotId> {
        self.snapshots.last().copied()
    }

    fn read_snapshot(
        &self,
        snapshot: SnapshotId,
        position: u64,
        max_bytes: usize,
    ) -> Result<Option<SnapshotPart>, LogFailure> {
        if !self.snapshots.contains(&snapshot) {
            return Ok(None);
        }
        let file = join(FOLDER, &snapshot_file_name(snapshot));
        let Some(size) = self.disk.length(&file).map_err(storage_failure)? else {
            return Ok(None);
        };
        let rest = usize::try_from(size.saturating_sub(position)).unwrap_or(usize::MAX);
        let mut bytes = BytesMut::zeroed(rest.min(max_bytes));
        let found = self.disk.read_at(&file, position, &mut bytes).map_err(storage_failure)?;
        bytes.truncate(found);
        Ok(Some(SnapshotPart { bytes: bytes.freeze(), size }))
    }

    fn write_snapshot(
        &mut self,
        snapshot: SnapshotId,
        position: u64,
        bytes: &[u8],
    ) -> Result<(), LogFailure> {
        let file = join(FOLDER, &(snapshot_file_name(snapshot) + PART));
        self.disk.write_at(&file, position, bytes).map_err(storage_failure)
    }

    fn finish_snapshot(&mut self, snapshot: SnapshotId) -> Result<(), LogFailure> {
        let file = join(FOLDER, &snapshot_file_name(snapshot));
        let part = format!("{file}{PART}");
        let written = self
            .disk
            .sync(&part)
            .and_then(|()| self.disk.rename(&part, &file))
            .and_then(|()| self.disk.sync_directory(FOLDER));
        written.map_err(storage_failure)?;
        self.snapshots.insert(snapshot);
        Ok(())
    }
}
