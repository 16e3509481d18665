//! One partition that this broker hosts: its log behind a short lock, and who waits for it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use bytes::Bytes;
use ottla_config::Durability;
use ottla_files::{Disk, FlushRounds};
use ottla_log::{Appended, Flush, Log, LogConfig, LogError, ReadData, StorageError};
use ottla_model::{ErrorCode, LeaderEpoch, Offset, PartitionIndex, Timestamp, Uuid};
use tokio::sync::Notify;

use crate::codecs::BrokerCodecs;
use crate::metadata_log::sync;

/// A topic's name, its id, and the partition's number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct PartitionKey {
    pub(crate) topic: Arc<str>,
    pub(crate) id: Uuid,
    pub(crate) index: PartitionIndex,
}

/// One hosted partition.
#[derive(Debug)]
pub(crate) struct Partition {
    pub(crate) key: PartitionKey,
    durability: Durability,
    flushes: Arc<FlushRounds>,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    log: Log<Disk>,
    epoch: LeaderEpoch,
    high_watermark: Offset,
    flushing: bool,
    /// The next flush is to take the indexes along.
    checkpoint_due: bool,
    options: Options,
    /// How many replicas are in sync, this one included.
    in_sync: usize,
    /// The topic was deleted, or the broker stops: nothing more is read or written.
    gone: bool,
    waiters: BTreeMap<u64, Arc<Notify>>,
    next_waiter: u64,
}

/// A topic's options that the log does not know.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Options {
    /// How long removed files stay for those who still read them: `file.delete.delay.ms`.
    pub(crate) delete_delay_ms: i64,
    /// `min.insync.replicas`.
    pub(crate) min_in_sync: usize,
}

/// What a reader may see.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Watermarks {
    pub(crate) start: Offset,
    pub(crate) end: Offset,
    pub(crate) high: Offset,
    pub(crate) stable: Offset,
}

/// Registered interest in a partition's progress; ends when it is dropped.
#[derive(Debug)]
pub(crate) struct Interest {
    partition: Weak<Partition>,
    number: u64,
}

impl Drop for Interest {
    fn drop(&mut self) {
        if let Some(partition) = self.partition.upgrade() {
            partition.lock().waiters.remove(&self.number);
        }
    }
}

/// An aborted transaction as readers of committed records are told of it.
pub(crate) use ottla_log::AbortedTransaction;

impl Partition {
    pub(crate) fn new(
        key: PartitionKey,
        log: Log<Disk>,
        epoch: LeaderEpoch,
        options: Options,
        durability: Durability,
        flushes: Arc<FlushRounds>,
    ) -> Arc<Self> {
        let high_watermark = log.end_offset();
        let state = State {
            log,
            epoch,
            high_watermark,
            flushing: false,
            checkpoint_due: false,
            options,
            in_sync: 1,
            gone: false,
            waiters: BTreeMap::new(),
            next_waiter: 0,
        };
        Arc::new(Self { key, durability, flushes, state: Mutex::new(state) })
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // A panic while it was held left the log between two consistent states at worst; the log
        // itself checks what it reads back.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Appends a client's batch. In fsync mode a flush is under way when this returns.
    pub(crate) fn append(
        self: &Arc<Self>,
        records: Bytes,
        now: Timestamp,
    ) -> Result<Appended, PartitionError> {
        self.append_with(|state| state.log.append(records, state.epoch, now, &BrokerCodecs))
    }

    /// Appends a batch of the broker's own, such as a coordinator's records.
    pub(crate) fn append_own(
        self: &Arc<Self>,
        records: Bytes,
        now: Timestamp,
    ) -> Result<Appended, PartitionError> {
        self.append_with(|state| state.log.append_own(records, state.epoch, now))
    }

    fn append_with(
        self: &Arc<Self>,
        append: impl FnOnce(&mut State) -> Result<Appended, LogError>,
    ) -> Result<Appended, PartitionError> {
        let mut state = self.lock();
        if state.gone {
            return Err(PartitionError::Gone);
        }
        let appended = append(&mut state)?;
        match self.durability {
            Durability::Kafka => Self::advance(&mut state),
            Durability::Fsync => self.flush_if_idle(&mut state),
        }
        Ok(appended)
    }

    /// Moves the high watermark: with one replica, everything that the mode calls written.
    fn advance(state: &mut State) {
        let end = state.log.end_offset();
        if state.high_watermark != end {
            state.high_watermark = end;
            wake(state);
        }
    }

    fn flush_if_idle(self: &Arc<Self>, state: &mut State) {
        if state.flushing {
            return;
        }
        let asked = if std::mem::take(&mut state.checkpoint_due) {
            state.log.flush_with_indexes()
        } else {
            Ok(state.log.flush())
        };
        let flush = match asked {
            Ok(Some(flush)) => flush,
            Ok(None) => return,
            Err(error) => {
                tracing::error!(partition = %self.name(), %error, "flush failed");
                return;
            }
        };
        state.flushing = true;
        let partition = Arc::clone(self);
        let asked = flush.clone();
        let done = Box::new(move |result| partition.handle_flushed(&asked, result));
        self.flushes.ask(flush, done);
    }

    fn handle_flushed(self: &Arc<Self>, flush: &Flush, result: Result<(), StorageError>) {
        let mut state = self.lock();
        state.flushing = false;
        if state.gone {
            // Its folder has another name by now, or none; nobody waits any more.
            return;
        }
        match state.log.handle_flushed(flush, result) {
            Ok(durable) => {
                if self.durability == Durability::Fsync {
                    if durable > state.high_watermark {
                        state.high_watermark = durable;
                    }
                    // What was appended meanwhile joins the next round.
                    self.flush_if_idle(&mut state);
                }
            }
            Err(error) => {
                tracing::error!(partition = %self.name(), %error, "flush failed");
            }
        }
        wake(&mut state);
    }

    /// Asks for everything written so far to become durable with its indexes, in the background.
    pub(crate) fn flush_soon(self: &Arc<Self>) {
        let mut state = self.lock();
        if !state.gone {
            state.checkpoint_due = true;
            self.flush_if_idle(&mut state);
        }
    }

    /// The name as folders and messages have it.
    pub(crate) fn name(&self) -> String {
        ottla_log::files::folder(&self.key.topic, self.key.index)
    }

    /// Notifies `waiter` at each progress until the interest is dropped.
    pub(crate) fn watch(self: &Arc<Self>, waiter: &Arc<Notify>) -> Interest {
        let mut state = self.lock();
        let number = state.next_waiter;
        state.next_waiter += 1;
        state.waiters.insert(number, Arc::clone(waiter));
        Interest { partition: Arc::downgrade(self), number }
    }

    /// Whether everything before `end` may be acknowledged.
    pub(crate) fn is_acknowledged(&self, end: Offset) -> bool {
        self.lock().high_watermark >= end
    }

    /// Waits until everything before `end` may be acknowledged.
    pub(crate) async fn acknowledged(self: &Arc<Self>, end: Offset) -> Result<(), PartitionError> {
        if self.durability == Durability::Kafka {
            return Ok(());
        }
        let waiter = Arc::new(Notify::new());
        let _interest = self.watch(&waiter);
        loop {
            {
                let state = self.lock();
                if state.high_watermark >= end {
                    return Ok(());
                }
                if state.log.is_poisoned() {
                    return Err(LogError::Poisoned.into());
                }
                if state.gone {
                    return Err(PartitionError::Gone);
                }
            }
            waiter.notified().await;
        }
    }

    /// What readers may see now.
    pub(crate) fn watermarks(&self) -> Result<Watermarks, PartitionError> {
        let state = self.lock();
        if state.gone {
            return Err(PartitionError::Gone);
        }
        Ok(Watermarks {
            start: state.log.start_offset(),
            end: state.log.end_offset(),
            high: state.high_watermark,
            stable: state.log.last_stable_offset(state.high_watermark),
        })
    }

    /// Checks the epoch that a client believes in (KIP-320); −1 asks for no check.
    pub(crate) fn check_epoch(&self, current: i32) -> Result<(), PartitionError> {
        let epoch = self.lock().epoch.0;
        match current {
            -1 => Ok(()),
            old if old < epoch => Err(PartitionError::Code(ErrorCode::FENCED_LEADER_EPOCH)),
            new if new > epoch => Err(PartitionError::Code(ErrorCode::UNKNOWN_LEADER_EPOCH)),
            _ => Ok(()),
        }
    }

    /// Batches from an offset on, up to the high watermark or the last stable offset.
    pub(crate) fn read(
        &self,
        from: Offset,
        max_bytes: usize,
        committed_only: bool,
    ) -> Result<(ReadData, Watermarks, Vec<AbortedTransaction>), PartitionError> {
        let state = self.lock();
        if state.gone {
            return Err(PartitionError::Gone);
        }
        let high = state.high_watermark;
        let stable = state.log.last_stable_offset(high);
        let up_to = if committed_only { stable } else { high };
        let data = state.log.read(from, max_bytes, up_to)?;
        let watermarks = Watermarks {
            start: state.log.start_offset(),
            end: state.log.end_offset(),
            high,
            stable,
        };
        let aborted = if committed_only {
            state.log.aborted_transactions(from, up_to).copied().collect()
        } else {
            Vec::new()
        };
        Ok((data, watermarks, aborted))
    }

    /// Runs a short question against the log.
    pub(crate) fn with_log<T>(
        &self,
        ask: impl FnOnce(&mut Log<Disk>, Offset) -> Result<T, LogError>,
    ) -> Result<T, PartitionError> {
        let mut state = self.lock();
        if state.gone {
            return Err(PartitionError::Gone);
        }
        let high = state.high_watermark;
        Ok(ask(&mut state.log, high)?)
    }

    /// Takes a new leader epoch and the replicas in sync from the metadata.
    pub(crate) fn follow(&self, epoch: LeaderEpoch, in_sync: usize) -> Result<(), LogError> {
        let mut state = self.lock();
        state.in_sync = in_sync;
        if epoch > state.epoch {
            state.log.begin_epoch(epoch)?;
            state.epoch = epoch;
        }
        Ok(())
    }

    /// Takes changed options.
    pub(crate) fn set_config(&self, config: LogConfig, options: Options) {
        let mut state = self.lock();
        state.log.set_config(config);
        state.options = options;
    }

    /// Options of the topic.
    pub(crate) fn options(&self) -> Options {
        self.lock().options
    }

    /// Refuses what wants more replicas in sync than there are.
    pub(crate) fn check_in_sync(&self) -> Result<(), PartitionError> {
        let state = self.lock();
        if state.in_sync < state.options.min_in_sync {
            return Err(PartitionError::Code(ErrorCode::NOT_ENOUGH_REPLICAS));
        }
        Ok(())
    }

    /// Nothing more is read or written; everybody who waits is told.
    pub(crate) fn leave(&self) {
        let mut state = self.lock();
        state.gone = true;
        wake(&mut state);
    }

    /// The recovery point, the log's start, and the high watermark, also when it is gone.
    pub(crate) fn offsets(&self) -> (Offset, Offset, Offset) {
        let state = self.lock();
        (state.log.recovery_point(), state.log.start_offset(), state.high_watermark)
    }

    /// Makes everything durable and leaves what a clean end leaves behind. Blocks.
    pub(crate) fn close(&self, disk: &Disk) -> Result<(), LogError> {
        let mut state = self.lock();
        state.gone = true;
        wake(&mut state);
        state.log.close()?;
        if let Some(flush) = state.log.flush_with_indexes()? {
            let synced = sync(disk, &flush.files, flush.directory.as_deref());
            state.log.handle_flushed(&flush, synced)?;
        }
        Ok(())
    }
}

fn wake(state: &mut State) {
    for waiter in state.waiters.values() {
        waiter.notify_one();
    }
}

/// Why a partition refuses.
#[derive(Debug, Clone, thiserror::Error)]
pub(crate) enum PartitionError {
    /// It was deleted, or the broker stops.
    #[error("the partition is not here any more")]
    Gone,
    /// The log's own reason.
    #[error(transparent)]
    Log(#[from] LogError),
    /// A rule that has no more to say than its code.
    #[error("{0}")]
    Code(ErrorCode),
}

impl PartitionError {
    /// Kafka's error code.
    pub(crate) fn code(&self) -> ErrorCode {
        match self {
            Self::Gone => ErrorCode::NOT_LEADER_OR_FOLLOWER,
            Self::Log(error) => error.code(),
            Self::Code(code) => *code,
        }
    }
}
