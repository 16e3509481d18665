//! What the background task and the turns tell one another.
//!
//! Both sides hold a lock for moments only: a turn never waits for I/O, and the background task
//! never for a user function.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use ottla_client::Delivery;
use ottla_client::admin::{CommittedOffset, TopicPartition};
use ottla_topology::{InputRecord, Task};
use tokio::sync::Notify;
use tokio::time::Instant;

use crate::error::StreamsError;
use crate::plan::TaskId;

/// Where an application is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StreamsState {
    /// Not started.
    Created,
    /// Joining the group, or restoring state.
    Rebalancing,
    /// Processing what it is given, which may be nothing.
    Running,
    /// Flushing and committing for the last time.
    Closing,
    /// Ended by [`crate::Streams::close`].
    Closed,
    /// Ended by an error, which every turn tells.
    Error,
}

impl StreamsState {
    /// Its name, upper case as in Java where the two agree.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            StreamsState::Created => "CREATED",
            StreamsState::Rebalancing => "REBALANCING",
            StreamsState::Running => "RUNNING",
            StreamsState::Closing => "PENDING_SHUTDOWN",
            StreamsState::Closed => "NOT_RUNNING",
            StreamsState::Error => "ERROR",
        }
    }

    /// Whether nothing more will happen.
    #[must_use]
    pub fn is_final(self) -> bool {
        matches!(self, StreamsState::Closed | StreamsState::Error)
    }
}

/// Counters of an application since its start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Metrics {
    /// Turns that processed records or flushed caches: how often the host was entered.
    pub turns: u64,
    /// Records processed.
    pub records: u64,
    /// Records dropped: late ones, and those without a key or value where one is needed.
    pub dropped: u64,
    /// Commits made.
    pub commits: u64,
    /// Records fetched for tasks and not yet processed.
    pub buffered: usize,
}

/// From the background task to the turns.
pub(crate) enum Command {
    Add {
        id: TaskId,
        task: Box<Task>,
    },
    Records {
        id: TaskId,
        topic: String,
        records: Vec<InputRecord>,
    },
    Lag {
        id: TaskId,
        topic: String,
        lag: i64,
    },
    /// Flush everything, and tell which offsets can be committed.
    Commit,
    /// These offsets were told and not committed: tell them again.
    Untold(BTreeSet<TopicPartition>),
    /// Flush these tasks, tell their offsets, and let go of them.
    Release(BTreeSet<TaskId>),
    /// Forget these tasks: somebody else may have them already.
    Drop(BTreeSet<TaskId>),
}

/// From a turn to the background task: caches are flushed, and everything produced is with the
/// producer.
pub(crate) struct Flushed {
    pub(crate) offsets: BTreeMap<TopicPartition, CommittedOffset>,
    /// All of these must succeed before the offsets are committed.
    pub(crate) deliveries: Vec<Delivery>,
    pub(crate) released: BTreeSet<TaskId>,
}

#[derive(Default)]
struct Inner {
    commands: VecDeque<Command>,
    flushed: VecDeque<Flushed>,
    /// Records handed over and not yet processed.
    buffered: BTreeMap<TopicPartition, usize>,
    wake: Option<Arc<dyn Fn() + Send + Sync>>,
    error: Option<StreamsError>,
    state: Option<StreamsState>,
    /// Topics whose partitions a turn needs to know.
    wanted: BTreeSet<String>,
}

/// No deadline.
const NEVER: i64 = i64::MAX;

pub(crate) struct Exchange {
    inner: Mutex<Inner>,
    started: Instant,
    /// Work for the background task.
    pub(crate) background: Notify,
    /// Work for a turn, or a new state.
    work: Notify,
    has_work: AtomicBool,
    /// When a task has idled long enough, in ms since the start.
    idle_until: AtomicI64,
    /// The producer had no room: a turn waits for it to change.
    pub(crate) blocked: AtomicBool,
    /// Records were processed since a commit was last asked for.
    pub(crate) dirty: AtomicBool,
    pub(crate) closing: AtomicBool,
    pub(crate) abandoned: AtomicBool,
    pub(crate) turns: AtomicU64,
    pub(crate) records: AtomicU64,
    pub(crate) dropped: AtomicU64,
    pub(crate) commits: AtomicU64,
}

impl std::fmt::Debug for Exchange {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Exchange").field("state", &self.state()).finish_non_exhaustive()
    }
}

impl Exchange {
    pub(crate) fn new() -> Exchange {
        Exchange {
            inner: Mutex::default(),
            started: Instant::now(),
            background: Notify::new(),
            work: Notify::new(),
            has_work: AtomicBool::new(false),
            idle_until: AtomicI64::new(NEVER),
            blocked: AtomicBool::new(false),
            dirty: AtomicBool::new(false),
            closing: AtomicBool::new(false),
            abandoned: AtomicBool::new(false),
            turns: AtomicU64::new(0),
            records: AtomicU64::new(0),
            dropped: AtomicU64::new(0),
            commits: AtomicU64::new(0),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        // Whoever panics holds no half-done change: each call makes one.
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Milliseconds since the application was made; the clock of its tasks.
    pub(crate) fn now_ms(&self) -> i64 {
        i64::try_from(self.started.elapsed().as_millis()).unwrap_or(i64::MAX)
    }

    pub(crate) fn state(&self) -> StreamsState {
        self.lock().state.unwrap_or(StreamsState::Created)
    }

    /// Moves on, unless the end was reached.
    pub(crate) fn set_state(&self, state: StreamsState) {
        {
            let mut inner = self.lock();
            let old = inner.state.unwrap_or(StreamsState::Created);
            if old == state || old.is_final() {
                return;
            }
            inner.state = Some(state);
        }
        tracing::info!(state = state.name(), "the Streams application's state changed");
        self.signal();
    }

    pub(crate) fn fail(&self, error: StreamsError) {
        tracing::error!(%error, "the Streams application failed");
        self.lock().error.get_or_insert(error);
        self.set_state(StreamsState::Error);
        self.background.notify_one();
    }

    pub(crate) fn error(&self) -> Option<StreamsError> {
        self.lock().error.clone()
    }

    pub(crate) fn set_wake(&self, wake: Box<dyn Fn() + Send + Sync>) {
        self.lock().wake = Some(Arc::from(wake));
        if self.has_work() {
            self.signal();
        }
    }

    /// A turn has something to do.
    pub(crate) fn signal(&self) {
        self.has_work.store(true, Ordering::Release);
        self.work.notify_waiters();
        let wake = self.lock().wake.clone();
        if let Some(wake) = wake {
            wake();
        }
    }

    pub(crate) fn has_work(&self) -> bool {
        self.has_work.load(Ordering::Acquire)
    }

    /// A turn begins; what is signalled from now on asks for another one.
    pub(crate) fn begin(&self) {
        self.has_work.store(false, Ordering::Release);
    }

    /// What a turn left behind: whether there is more to do at once, or from a time on.
    pub(crate) fn rest(&self, more: bool, idle_until: Option<i64>) {
        self.idle_until.store(idle_until.unwrap_or(NEVER), Ordering::Release);
        if more {
            self.signal();
        }
    }

    /// Signals when a task has idled long enough.
    pub(crate) fn check_idle(&self) {
        if self.now_ms() >= self.idle_until.load(Ordering::Acquire) {
            self.idle_until.store(NEVER, Ordering::Release);
            self.signal();
        }
    }

    pub(crate) async fn wait_for_work(&self) {
        loop {
            let work = self.work.notified();
            tokio::pin!(work);
            // Registered before the look, so that nothing between the two is missed.
            work.as_mut().enable();
            if self.has_work() {
                return;
            }
            work.await;
        }
    }

    pub(crate) async fn wait_for_end(&self) {
        loop {
            let work = self.work.notified();
            tokio::pin!(work);
            work.as_mut().enable();
            if self.state().is_final() {
                return;
            }
            work.await;
        }
    }

    pub(crate) fn send(&self, command: Command) {
        self.lock().commands.push_back(command);
        self.signal();
    }

    /// Hands records over and counts them until they are processed.
    pub(crate) fn send_records(&self, id: TaskId, topic: String, records: Vec<InputRecord>) {
        {
            let mut inner = self.lock();
            *inner.buffered.entry((topic.clone(), id.partition)).or_insert(0) += records.len();
            inner.commands.push_back(Command::Records { id, topic, records });
        }
        self.signal();
    }

    pub(crate) fn take_commands(&self) -> VecDeque<Command> {
        std::mem::take(&mut self.lock().commands)
    }

    /// Tells what is left of the records of a partition, besides those still under way.
    pub(crate) fn set_buffered(&self, left: impl IntoIterator<Item = (TopicPartition, usize)>) {
        let mut inner = self.lock();
        let mut counts: BTreeMap<TopicPartition, usize> = left.into_iter().collect();
        for command in &inner.commands {
            if let Command::Records { id, topic, records } = command {
                *counts.entry((topic.clone(), id.partition)).or_insert(0) += records.len();
            }
        }
        inner.buffered = counts;
    }

    pub(crate) fn buffered(&self) -> BTreeMap<TopicPartition, usize> {
        self.lock().buffered.clone()
    }

    pub(crate) fn push_flushed(&self, flushed: Flushed) {
        self.lock().flushed.push_back(flushed);
        self.background.notify_one();
    }

    pub(crate) fn take_flushed(&self) -> Option<Flushed> {
        self.lock().flushed.pop_front()
    }

    pub(crate) fn want_topic(&self, topic: &str) {
        self.lock().wanted.insert(topic.to_string());
        self.background.notify_one();
    }

    pub(crate) fn take_wanted(&self) -> BTreeSet<String> {
        std::mem::take(&mut self.lock().wanted)
    }

    pub(crate) fn metrics(&self) -> Metrics {
        Metrics {
            turns: self.turns.load(Ordering::Relaxed),
            records: self.records.load(Ordering::Relaxed),
            dropped: self.dropped.load(Ordering::Relaxed),
            commits: self.commits.load(Ordering::Relaxed),
            buffered: self.lock().buffered.values().sum(),
        }
    }
}
