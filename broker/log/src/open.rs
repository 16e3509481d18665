//! Opening a log: what is trusted, what is walked, what is cut.

use alloc::string::String;
use alloc::vec::Vec;

use ottla_model::{Offset, Timestamp};

use crate::aborted::{self, AbortedIndex};
use crate::epochs::{EPOCH_CHECKPOINT, EpochCache};
use crate::log::{Log, Tail};
use crate::producers::Producers;
use crate::segment::{Segment, base_of, segment_file};
use crate::storage::{Storage, StorageError, join, read_file};
use crate::walk::{walk, walk_headers};
use crate::{LogConfig, LogError};

const INDEXES: [&str; 3] = ["index", "timeindex", "txnindex"];

/// What is known of a log before it is opened.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OpenLog {
    /// The folder, relative to the data directory, such as `flights-0`.
    pub directory: String,
    /// The topic's options.
    pub config: LogConfig,
    /// The broker closed the directory cleanly: nothing needs checking.
    pub clean: bool,
    /// Everything before is known to be durable.
    pub recovery_point: Offset,
    /// Where the log starts, when records before were deleted.
    pub log_start: Offset,
}

/// What opening found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recovered {
    /// Bytes that were walked and checked.
    pub bytes_checked: u64,
    /// Bytes of a torn or corrupt tail that were cut.
    pub bytes_cut: u64,
    /// Segments whose indexes were missing or wrong.
    pub indexes_rebuilt: usize,
}

impl<S: Storage> Log<S> {
    /// Opens a log, creating its folder when it is missing.
    ///
    /// # Errors
    /// The disk failed.
    pub fn open(storage: S, open: OpenLog, now: Timestamp) -> Result<(Self, Recovered), LogError> {
        let OpenLog { directory, config, clean, recovery_point, log_start } = open;
        storage.create_directory(&directory)?;
        let mut recovered = Recovered::default();
        let mut bases = Vec::new();
        for name in storage.list(&directory)? {
            let leftover = [".deleted", ".cleaned", ".swap", ".tmp"];
            if leftover.iter().any(|end| name.ends_with(end)) {
                storage.remove(&join(&directory, &name))?;
            } else if let Some(base) = base_of(&name, "log") {
                bases.push(base);
            }
        }
        bases.sort_unstable();
        for name in storage.list(&directory)? {
            // Indexes whose log is gone: a removal that was half done.
            let base = INDEXES.iter().find_map(|extension| base_of(&name, extension));
            if base.is_some_and(|base| bases.binary_search(&base).is_err()) {
                storage.remove(&join(&directory, &name))?;
            }
        }
        let mut segments: Vec<Segment> = Vec::new();
        let mut cut = false;
        for (at, base) in bases.iter().copied().enumerate() {
            // Where the segment before may have lost its end, nothing may follow a gap.
            let breaks = segments.last().is_some_and(|last| {
                let lost = last.end < base && base > recovery_point && !clean && !config.compact;
                last.end > base || lost
            });
            if cut || breaks {
                remove_segment(&storage, &directory, base)?;
                cut = true;
                continue;
            }
            let trusted = clean || bases.get(at + 1).is_some_and(|next| *next <= recovery_point);
            let loaded = if trusted { Segment::load(&storage, &directory, base)? } else { None };
            let segment = match loaded {
                Some(segment) => segment,
                None => {
                    let interval = config.index_interval_bytes;
                    // A trusted segment is here because its indexes are not usable.
                    let open = if trusted { Segment::rebuild } else { Segment::recover };
                    let (segment, walked) =
                        open(&storage, &directory, base, interval, recovery_point)?;
                    recovered.bytes_checked += walked.bytes;
                    recovered.bytes_cut += walked.cut;
                    recovered.indexes_rebuilt += usize::from(trusted);
                    cut = walked.cut > 0;
                    segment
                }
            };
            segments.push(segment);
        }
        let mut new_names = !clean;
        if segments.is_empty() {
            let segment = Segment::new(&directory, log_start.max(Offset(0)));
            segment.create(&storage)?;
            segments.push(segment);
            new_names = true;
        }
        for segment in &mut segments {
            segment.touched = now;
        }
        let first = segments[0].base;
        let end = segments[segments.len() - 1].end;
        let proven = if clean { end } else { recovery_point.min(end) };
        let mut log = Self {
            storage,
            directory,
            config,
            segments,
            start: log_start.max(first).min(end),
            // What was found after a crash is in the page cache, and proven only by a flush.
            durable: proven.max(first),
            recovery_point: proven.max(first),
            epochs: EpochCache::default(),
            producers: Producers::default(),
            aborted: AbortedIndex::default(),
            tail: Tail::default(),
            snapshots: Vec::new(),
            since_snapshot: 0,
            poisoned: false,
            names: u64::from(new_names),
            names_durable: 0,
            generation: 0,
        };
        log.load_epochs(proven)?;
        log.load_aborted(proven)?;
        log.load_producers(proven)?;
        log.store_all_aborted(proven)?;
        log.producers.expire(now, log.config.producer_id_expiration_ms);
        Ok((log, recovered))
    }

    /// Reads the checkpoint; epochs that begin behind `proven` are those of the batches there.
    fn load_epochs(&mut self, proven: Offset) -> Result<(), LogError> {
        let bytes = read_file(&self.storage, &join(&self.directory, EPOCH_CHECKPOINT))?;
        let stored = bytes
            .and_then(|bytes| String::from_utf8(bytes).ok())
            .and_then(|text| EpochCache::parse(&text))
            // The start was moved, and that was forgotten: the epochs before are in the batches.
            .filter(|cache| cache.entries().first().is_some_and(|first| first.1 <= self.start));
        let missing = stored.is_none();
        self.epochs = stored.unwrap_or_default();
        let mut changed = self.epochs.truncate_end(Offset(proven.0.saturating_add(1)));
        let from = if missing { Offset::ZERO } else { proven };
        let epochs = &mut self.epochs;
        for segment in self.segments.iter().filter(|segment| segment.end > from) {
            let position = segment.position_before(from);
            walk_headers(&self.storage, &segment.path("log"), position, segment.length, |batch| {
                changed |= epochs.assign(batch.leader_epoch, batch.base_offset);
                true
            })?;
        }
        changed |= self.start > Offset(0) && self.epochs.truncate_start(self.start);
        if changed {
            self.write_epochs()?;
        }
        Ok(())
    }

    /// Reads the aborted transactions whose markers lie before `proven`.
    fn load_aborted(&mut self, proven: Offset) -> Result<(), LogError> {
        for segment in &self.segments {
            if let Some(bytes) = read_file(&self.storage, &segment.path("txnindex"))? {
                let entries = aborted::parse(&bytes, segment.base, proven);
                entries.into_iter().for_each(|one| self.aborted.push(one));
            }
        }
        Ok(())
    }

    /// Writes the indexes of aborted transactions of segments that reach `proven`: what they say of
    /// markers there and later may be of markers that were lost.
    fn store_all_aborted(&mut self, proven: Offset) -> Result<(), LogError> {
        let behind = self.segments.iter().filter(|segment| segment.end >= proven);
        let bases: Vec<Offset> = behind.map(|segment| segment.base).collect();
        for base in bases {
            self.store_aborted(base)?;
        }
        Ok(())
    }

    /// Makes a segment's index of aborted transactions hold what is known, and nothing else.
    /// Answers whether it had to be changed.
    pub(crate) fn store_aborted(&mut self, base: Offset) -> Result<bool, StorageError> {
        let file = self.path_at(base, "txnindex");
        let found = read_file(&self.storage, &file)?;
        let Some(segment) = self.segments.iter().find(|segment| segment.base == base) else {
            return Ok(false);
        };
        let bytes = aborted::render(self.aborted.marked(base, segment.end));
        if found.as_deref().unwrap_or_default() == bytes {
            return Ok(false);
        }
        if found.is_none() {
            self.names += 1;
        }
        self.aborted.changed(base);
        self.storage.write_at(&file, 0, &bytes)?;
        self.storage.truncate(&file, bytes.len() as u64)?;
        Ok(true)
    }

    /// Takes the newest usable snapshot up to `proven`, where nothing may have been lost, and
    /// replays what follows it. Abort markers from `proven` on are taken in, too.
    pub(crate) fn load_producers(&mut self, proven: Offset) -> Result<(), LogError> {
        let mut snapshots: Vec<Offset> = self
            .storage
            .list(&self.directory)?
            .iter()
            .filter_map(|name| base_of(name, "snapshot"))
            .collect();
        snapshots.sort_unstable();
        // Deleted records that are still there may begin a transaction.
        let mut from = self.segments[0].base;
        let mut strays = false;
        self.snapshots.clear();
        self.producers = Producers::default();
        while let Some(at) = snapshots.pop() {
            let path = join(&self.directory, &segment_file(at, "snapshot"));
            let usable = if at <= proven && at >= self.segments[0].base {
                read_file(&self.storage, &path)?.and_then(|bytes| Producers::parse(&bytes))
            } else {
                None
            };
            let Some(producers) = usable else {
                self.storage.remove(&path)?;
                strays = true;
                continue;
            };
            self.producers = producers;
            self.snapshots.push(at);
            from = at;
            break;
        }
        // Older ones serve only where a truncation may end: at the start of a segment.
        for at in snapshots {
            if !self.segments.iter().any(|segment| segment.base == at) {
                self.storage.remove(&join(&self.directory, &segment_file(at, "snapshot")))?;
                strays = true;
            }
        }
        if strays {
            // One that came back after a power loss would speak of other records.
            self.storage.sync_directory(&self.directory)?;
        }
        let mut producers = core::mem::take(&mut self.producers);
        let mut found_aborted = Vec::new();
        let mut replayed = 0;
        for segment in self.segments.iter().filter(|segment| segment.end > from) {
            let position = segment.position_before(from);
            replayed += segment.length - position;
            walk(
                &self.storage,
                &segment.path("log"),
                position,
                segment.length,
                false,
                |_, batch| {
                    if batch.base_offset() >= from
                        && let Some(found) = producers.take_in(batch)
                        && found.last_offset >= proven
                    {
                        found_aborted.push(found);
                    }
                    true
                },
            )?;
        }
        self.producers = producers;
        self.since_snapshot = replayed;
        found_aborted.into_iter().for_each(|found| self.aborted.push(found));
        Ok(())
    }
}

fn remove_segment<S: Storage>(storage: &S, directory: &str, base: Offset) -> Result<(), LogError> {
    let segment = Segment::new(directory, base);
    for extension in ["log", "index", "timeindex", "txnindex", "snapshot"] {
        storage.remove(&segment.path(extension))?;
    }
    Ok(())
}
