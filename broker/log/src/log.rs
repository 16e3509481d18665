//! The log itself: its segments, and the flushes that it asks for.

use alloc::collections::VecDeque;
use alloc::string::String;
use alloc::vec::Vec;

use bytes::Bytes;
use ottla_model::{LeaderEpoch, Offset, Timestamp};

use crate::aborted::AbortedIndex;
use crate::epochs::{EPOCH_CHECKPOINT, EpochCache};
use crate::producers::{AbortedTransaction, Producers};
use crate::segment::{Entries, Segment, segment_file};
use crate::storage::{Storage, StorageError, join, replace_file};
use crate::{LogConfig, LogError};

/// Files to make durable, and what is durable then. Sync every file, then the directory when
/// asked, and give the result to [`Log::handle_flushed`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flush {
    /// Everything before this offset is durable once the flush succeeds.
    pub up_to: Offset,
    /// The files to sync.
    pub files: Vec<String>,
    /// The directory to sync afterwards, when names in it are new.
    pub directory: Option<String>,
    pub(crate) generation: u64,
    pub(crate) names: u64,
    pub(crate) aborted: u64,
    /// The entries of each segment's indexes that it makes durable; `None` when it leaves them out.
    pub(crate) indexes: Option<Vec<(Offset, Entries)>>,
}

/// Newest batches that readers share: base offset, next offset, bytes.
#[derive(Debug, Default)]
pub(crate) struct Tail {
    pub(crate) batches: VecDeque<(Offset, Offset, Bytes)>,
    pub(crate) size: usize,
}

/// One partition's log.
#[derive(Debug)]
pub struct Log<S> {
    pub(crate) storage: S,
    pub(crate) directory: String,
    pub(crate) config: LogConfig,
    /// Rising, never empty; the last one takes appends.
    pub(crate) segments: Vec<Segment>,
    pub(crate) start: Offset,
    pub(crate) durable: Offset,
    /// Everything before is durable, and so are the index entries of it.
    pub(crate) recovery_point: Offset,
    pub(crate) epochs: EpochCache,
    pub(crate) producers: Producers,
    pub(crate) aborted: AbortedIndex,
    pub(crate) tail: Tail,
    /// The newest snapshots of the producers, rising.
    pub(crate) snapshots: Vec<Offset>,
    /// Bytes that recovery would replay on top of the newest one.
    pub(crate) since_snapshot: u64,
    pub(crate) poisoned: bool,
    /// Rises when the directory gets new names.
    pub(crate) names: u64,
    /// Its value when the directory was synced last.
    pub(crate) names_durable: u64,
    /// Rises at every truncation, so that a flush begun before it proves nothing after it.
    pub(crate) generation: u64,
}

impl<S: Storage> Log<S> {
    /// The first offset that may be read.
    #[must_use]
    pub fn start_offset(&self) -> Offset {
        self.start
    }

    /// The offset after the last batch.
    #[must_use]
    pub fn end_offset(&self) -> Offset {
        self.active().end
    }

    /// Everything before this offset has been flushed.
    #[must_use]
    pub fn durable_offset(&self) -> Offset {
        self.durable
    }

    /// Everything before this offset has been flushed, and its entries of the indexes, too: where
    /// a recovery may begin.
    #[must_use]
    pub fn recovery_point(&self) -> Offset {
        self.recovery_point
    }

    /// What a consumer of committed records may read up to, exclusively, given the high watermark.
    #[must_use]
    pub fn last_stable_offset(&self, high_watermark: Offset) -> Offset {
        self.producers.first_unstable_offset().map_or(high_watermark, |at| at.min(high_watermark))
    }

    /// Aborted transactions that touch the offsets `from..to`.
    pub fn aborted_transactions(
        &self,
        from: Offset,
        to: Offset,
    ) -> impl Iterator<Item = &AbortedTransaction> {
        self.aborted.touching(from, to)
    }

    /// The folder, relative to its data directory.
    #[must_use]
    pub fn directory(&self) -> &str {
        &self.directory
    }

    /// The topic's options.
    #[must_use]
    pub fn config(&self) -> &LogConfig {
        &self.config
    }

    /// Takes changed options; they hold from the next append on.
    pub fn set_config(&mut self, config: LogConfig) {
        self.config = config;
    }

    /// The leader epochs.
    #[must_use]
    pub fn epochs(&self) -> &EpochCache {
        &self.epochs
    }

    /// The producers.
    #[must_use]
    pub fn producers(&self) -> &Producers {
        &self.producers
    }

    /// The disk.
    #[must_use]
    pub fn storage(&self) -> &S {
        &self.storage
    }

    /// Bytes of all segments.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.segments.iter().map(|segment| segment.length).sum()
    }

    /// Whether a flush has failed: the log accepts nothing until it is opened again.
    #[must_use]
    pub fn is_poisoned(&self) -> bool {
        self.poisoned
    }

    /// The largest epoch up to `epoch` and where it ends (OffsetForLeaderEpoch).
    #[must_use]
    pub fn end_offset_for_epoch(&self, epoch: LeaderEpoch) -> Option<(LeaderEpoch, Offset)> {
        self.epochs.end_offset_for(epoch, self.end_offset())
    }

    /// Notes that this broker leads in an epoch from the log's end on.
    ///
    /// # Errors
    /// The disk failed.
    pub fn begin_epoch(&mut self, epoch: LeaderEpoch) -> Result<(), LogError> {
        let end = self.end_offset();
        if self.epochs.assign(epoch, end) {
            self.write_epochs()?;
        }
        Ok(())
    }

    pub(crate) fn write_epochs(&self) -> Result<(), StorageError> {
        let text = self.epochs.render();
        replace_file(&self.storage, &self.directory, EPOCH_CHECKPOINT, text.as_bytes())
    }

    /// The path of a file of the segment that begins at `base`.
    pub(crate) fn path_at(&self, base: Offset, extension: &str) -> String {
        join(&self.directory, &segment_file(base, extension))
    }

    pub(crate) fn active(&self) -> &Segment {
        &self.segments[self.segments.len() - 1]
    }

    pub(crate) fn usable(&self) -> Result<(), LogError> {
        if self.poisoned { Err(LogError::Poisoned) } else { Ok(()) }
    }

    /// What must be synced so that everything up to the log's end is durable; `None` when it is.
    #[must_use]
    pub fn flush(&self) -> Option<Flush> {
        let up_to = self.end_offset();
        if (self.durable >= up_to && self.names == self.names_durable) || self.poisoned {
            return None;
        }
        let mut flush = self.flush_of_records();
        if self.segments.iter().all(Segment::has_durable_indexes) {
            flush.indexes = Some(Vec::new());
        }
        Some(flush)
    }

    /// The same with the index entries of it, up to a new [`Log::recovery_point`]: for the
    /// checkpoint of recovery points, and before a clean end.
    ///
    /// # Errors
    /// The disk failed, now or earlier.
    pub fn flush_with_indexes(&mut self) -> Result<Option<Flush>, LogError> {
        self.usable()?;
        let last = self.segments.len() - 1;
        let stored = self.segments[last].store_entries(&self.storage);
        self.poison_on_failure(stored)?;
        let mut flush = self.flush_of_records();
        let mut indexes = Vec::new();
        for segment in &self.segments {
            if let Some((files, entries)) = segment.unsynced() {
                flush.files.extend(files);
                indexes.push((segment.base, entries));
            }
        }
        let known = self.recovery_point >= flush.up_to && self.names == self.names_durable;
        let nothing = known && indexes.is_empty();
        flush.indexes = Some(indexes);
        Ok((!nothing).then_some(flush))
    }

    fn flush_of_records(&self) -> Flush {
        let files = self
            .segments
            .iter()
            .filter(|segment| segment.end > self.durable || segment.base >= self.durable)
            .map(|segment| segment.path("log"))
            .chain(self.aborted.unsynced().map(|base| self.path_at(base, "txnindex")))
            .collect();
        let directory = (self.names != self.names_durable).then(|| self.directory.clone());
        let (generation, names, aborted) = (self.generation, self.names, self.aborted.changes());
        let (up_to, indexes) = (self.end_offset(), None);
        Flush { up_to, files, directory, generation, names, aborted, indexes }
    }

    /// Takes the result of a [`Flush`]. Answers the offset before which everything is durable.
    ///
    /// # Errors
    /// The flush failed: the log is poisoned, since what the disk holds is unknown and a second
    /// try would prove nothing.
    pub fn handle_flushed(
        &mut self,
        flush: &Flush,
        result: Result<(), StorageError>,
    ) -> Result<Offset, LogError> {
        if let Err(error) = result {
            self.poisoned = true;
            return Err(error.into());
        }
        self.usable()?;
        if flush.generation == self.generation {
            self.durable = self.durable.max(flush.up_to);
            self.names_durable = self.names_durable.max(flush.names);
            self.aborted.handle_synced(flush.aborted);
            if let Some(indexes) = &flush.indexes {
                for (base, entries) in indexes {
                    let found = self.segments.iter_mut().find(|segment| segment.base == *base);
                    found.into_iter().for_each(|segment| segment.handle_synced(*entries));
                }
                self.recovery_point = self.recovery_point.max(flush.up_to);
            }
        }
        Ok(self.durable)
    }

    /// Runs an operation that writes; when the disk fails, the log is poisoned, since memory and
    /// disk no longer agree.
    pub(crate) fn poison_on_failure<T>(
        &mut self,
        result: Result<T, StorageError>,
    ) -> Result<T, LogError> {
        if result.is_err() {
            self.poisoned = true;
        }
        result.map_err(LogError::Storage)
    }

    /// The largest timestamp and the offset of the batch that has it.
    #[must_use]
    pub fn newest(&self) -> Option<(Timestamp, Offset)> {
        self.segments
            .iter()
            .filter_map(|segment| segment.newest)
            .reduce(|best, next| if next.0 > best.0 { next } else { best })
    }
}
