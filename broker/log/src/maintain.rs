//! Keeping a log in shape: retention, deleted records, truncation, shutdown.

use alloc::string::String;
use alloc::vec::Vec;

use ottla_model::{Offset, Timestamp};

use crate::LogError;
use crate::aborted::AbortedIndex;
use crate::log::Log;
use crate::segment::{Segment, base_of};
use crate::storage::{Storage, StorageError, join};

const EXTENSIONS: [&str; 4] = ["log", "index", "timeindex", "txnindex"];

impl<S: Storage> Log<S> {
    /// Lets whole segments go that retention no longer keeps, up to the high watermark. Answers
    /// the files to remove: renamed already, they may go once their readers are done
    /// (`file.delete.delay.ms`). Producers that wrote nothing for long are forgotten.
    ///
    /// # Errors
    /// The disk failed.
    pub fn retain(
        &mut self,
        high_watermark: Offset,
        now: Timestamp,
    ) -> Result<Vec<String>, LogError> {
        self.usable()?;
        self.producers.expire(now, self.config.producer_id_expiration_ms);
        let mut start = self.start;
        if self.config.delete {
            let mut surplus = match u64::try_from(self.config.retention_bytes) {
                Ok(limit) => self.size().saturating_sub(limit),
                Err(_) => 0,
            };
            for segment in &self.segments {
                let newest = segment.newest.map_or(segment.touched, |(newest, _)| newest);
                let newest = if newest.0 < 0 { segment.touched } else { newest };
                let age = now.0.saturating_sub(newest.0);
                let expired = segment.length > 0
                    && self.config.retention_ms >= 0
                    && age > self.config.retention_ms;
                let too_much = segment.length > 0 && surplus >= segment.length;
                if segment.end > high_watermark || !(expired || too_much) {
                    break;
                }
                surplus = surplus.saturating_sub(segment.length);
                start = start.max(segment.end);
            }
        }
        self.delete_before(start, now)
    }

    /// Moves the log's start; whole segments before it go. Answers the files to remove.
    ///
    /// # Errors
    /// The offset is beyond the log's end, or the disk failed.
    pub fn delete_before(
        &mut self,
        start: Offset,
        now: Timestamp,
    ) -> Result<Vec<String>, LogError> {
        self.usable()?;
        let end = self.end_offset();
        if start > end {
            let requested = start;
            return Err(LogError::OffsetOutOfRange { requested, start: self.start, end });
        }
        self.start = self.start.max(start);
        if self.active().length > 0 && self.active().end <= self.start {
            self.roll(end, now)?;
        }
        let gone = self.segments[..self.segments.len() - 1]
            .iter()
            .take_while(|segment| segment.end <= self.start)
            .count();
        if self.epochs.truncate_start(self.start) {
            let written = self.write_epochs();
            self.poison_on_failure(written)?;
        }
        let removed: Vec<Segment> = self.segments.drain(..gone).collect();
        let mut files = Vec::new();
        for segment in &removed {
            let renamed = self.mark_deleted(segment, &mut files);
            self.poison_on_failure(renamed)?;
        }
        self.aborted.truncate_start(self.segments[0].base);
        Ok(files)
    }

    fn mark_deleted(&self, segment: &Segment, files: &mut Vec<String>) -> Result<(), StorageError> {
        self.storage.remove(&segment.path("snapshot"))?;
        for extension in EXTENSIONS {
            let path = segment.path(extension);
            if self.storage.length(&path)?.is_some() {
                let deleted = alloc::format!("{path}.deleted");
                self.storage.rename(&path, &deleted)?;
                files.push(deleted);
            }
        }
        Ok(())
    }

    /// Removes the batch that holds an offset and all that follow it.
    ///
    /// # Errors
    /// The disk failed.
    pub fn truncate_to(&mut self, end: Offset) -> Result<(), LogError> {
        self.usable()?;
        if end >= self.end_offset() {
            return Ok(());
        }
        if end < self.segments[0].base {
            return self.restart_at(end);
        }
        let result = self.truncate_files(end);
        self.poison_on_failure(result)?;
        // The snapshots up to here were taken of what is left.
        self.load_producers(self.end_offset())
    }

    fn truncate_files(&mut self, end: Offset) -> Result<(), StorageError> {
        while self.segments.len() > 1 && self.active().base >= end {
            if let Some(segment) = self.segments.pop() {
                self.remove_files(&segment)?;
            }
        }
        let interval = self.config.index_interval_bytes;
        let last = self.segments.len() - 1;
        self.segments[last].truncate(&self.storage, end, interval)?;
        let end = self.end_offset();
        self.start = self.start.min(end);
        self.durable = self.durable.min(end);
        self.recovery_point = self.recovery_point.min(end);
        self.generation += 1;
        self.tail.batches.clear();
        self.tail.size = 0;
        self.aborted.truncate_end(end);
        let base = self.active().base;
        if self.store_aborted(base)? {
            self.storage.sync(&self.path_at(base, "txnindex"))?;
        }
        if self.epochs.truncate_end(end) {
            self.write_epochs()?;
        }
        // What was cut must not come back after a power loss, behind records that replaced it.
        self.storage.sync(&self.active().path("log"))?;
        self.storage.sync_directory(&self.directory)
    }

    fn replace_all(&self, old: &[Segment], new: &Segment) -> Result<(), StorageError> {
        for name in self.storage.list(&self.directory)? {
            if base_of(&name, "snapshot").is_some() {
                self.storage.remove(&join(&self.directory, &name))?;
            }
        }
        old.iter().try_for_each(|segment| self.remove_files(segment))?;
        new.create(&self.storage)?;
        self.storage.sync_directory(&self.directory)
    }

    fn remove_files(&self, segment: &Segment) -> Result<(), StorageError> {
        self.storage.remove(&segment.path("snapshot"))?;
        EXTENSIONS.iter().try_for_each(|extension| self.storage.remove(&segment.path(extension)))
    }

    /// Drops everything and begins anew at an offset: a follower that its leader's log has left
    /// behind, or the metadata log after a snapshot.
    ///
    /// # Errors
    /// The disk failed.
    pub fn restart_at(&mut self, start: Offset) -> Result<(), LogError> {
        self.usable()?;
        let old = core::mem::take(&mut self.segments);
        let segment = Segment::new(&self.directory, start);
        let created = self.replace_all(&old, &segment);
        self.segments.push(segment);
        self.start = start;
        self.durable = start;
        self.recovery_point = start;
        self.generation += 1;
        self.names += 1;
        self.tail.batches.clear();
        self.tail.size = 0;
        self.aborted = AbortedIndex::default();
        self.producers = crate::Producers::default();
        self.snapshots.clear();
        self.since_snapshot = 0;
        self.epochs = crate::EpochCache::default();
        let written = created.and_then(|()| self.write_epochs());
        self.poison_on_failure(written)
    }

    /// Prepares a clean end: indexes complete, producers in a snapshot. Then perform
    /// [`Log::flush_with_indexes`], store the checkpoints, and write the clean marker.
    ///
    /// # Errors
    /// The disk failed.
    pub fn close(&mut self) -> Result<(), LogError> {
        self.usable()?;
        let last = self.segments.len() - 1;
        let sealed = self.segments[last].seal(&self.storage);
        let end = self.end_offset();
        let written = sealed.and_then(|()| self.write_producers(end));
        self.poison_on_failure(written)
    }
}
