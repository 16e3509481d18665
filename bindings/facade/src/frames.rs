//! Rows that came in frames, until the host has drained what became of them.
//!
//! Rows of one batch are kept together, since they end together. The host is woken when the oldest
//! have ended; one drain then takes all near them that have ended too, as runs.

use std::collections::VecDeque;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

use ottla_client::{Delivery, Placed, RecordMetadata};

use crate::error::{Error, Result};
use crate::packed::{CompletionRun, CompletionWriter};
use crate::queue::Source;
use crate::runtime::Runtime;

/// Groups that still wait which a drain passes over before it stops looking.
const LOOK_PAST: usize = 1000;

/// How many of the newest groups a row may join: a frame with keys goes to many partitions in turn.
const OPEN_GROUPS: usize = 32;

/// The rows of one producer.
#[derive(Debug, Default)]
pub(crate) struct Frames(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    groups: VecDeque<Group>,
    /// The group that took a row last.
    recent: usize,
    next_sequence: i64,
    source: Option<Source>,
    /// The host was told and has not drained since.
    told: bool,
    watching: bool,
    watcher: Option<Waker>,
}

/// Rows that end together: neighbours in one batch, or one that was refused.
#[derive(Debug)]
struct Group {
    topic: u32,
    /// In the order of their offsets.
    sequences: Vec<i64>,
    outcome: Outcome,
}

#[derive(Debug)]
enum Outcome {
    /// That of the first row.
    Waiting(Delivery),
    Ended(Result<RecordMetadata>),
}

impl Group {
    /// Whether it has ended; the context's waker is told otherwise when it does.
    fn ended(&mut self, context: &mut Context<'_>) -> bool {
        if let Outcome::Waiting(delivery) = &mut self.outcome
            && let Poll::Ready(found) = Pin::new(delivery).poll(context)
        {
            self.outcome = Outcome::Ended(found.map_err(Error::from));
        }
        matches!(self.outcome, Outcome::Ended(_))
    }

    fn takes(&self, topic: u32, delivery: &Delivery) -> bool {
        let Outcome::Waiting(first) = &self.outcome else { return false };
        self.topic == topic && delivery.follows(first, self.sequences.len())
    }

    /// The run that it makes, once it has ended.
    fn run(self) -> Option<CompletionRun> {
        let Outcome::Ended(outcome) = self.outcome else { return None };
        let (partition, base_offset) =
            outcome.as_ref().map_or((-1, -1), |found| (found.partition(), found.offset));
        Some(CompletionRun {
            topic: self.topic,
            partition,
            base_offset,
            append_time: outcome.as_ref().ok().and_then(RecordMetadata::append_time).unwrap_or(-1),
            sequences: self.sequences,
            error: outcome.err(),
        })
    }
}

/// Notes the rows of one frame under one lock.
pub(crate) struct Noting<'a>(MutexGuard<'a, State>);

impl Noting<'_> {
    /// The group that took the row before, if it waits: its first delivery, and its rows. The next
    /// row mostly joins it.
    pub(crate) fn recent(&self, topic: u32) -> Option<(&Delivery, usize)> {
        let state = &*self.0;
        let group = state.groups.get(state.recent).filter(|group| group.topic == topic)?;
        match &group.outcome {
            Outcome::Waiting(first) => Some((first, group.sequences.len())),
            Outcome::Ended(_) => None,
        }
    }

    /// Notes an accepted row; one without a delivery of its own is behind the recent group.
    pub(crate) fn accepted(&mut self, topic: u32, placed: Placed) {
        let state = &mut *self.0;
        let Placed::Apart(delivery) = placed else { return state.join(state.recent) };
        let newest = state.groups.len();
        for index in (newest.saturating_sub(OPEN_GROUPS)..newest).rev() {
            if state.groups[index].takes(topic, &delivery) {
                state.recent = index;
                return state.join(index);
            }
        }
        state.recent = newest;
        state.push(topic, Outcome::Waiting(delivery));
    }

    /// Notes a row that failed at once: its completion says so, like any other's.
    pub(crate) fn refused(&mut self, topic: u32, error: Error) {
        self.0.push(topic, Outcome::Ended(Err(error)));
    }
}

impl Frames {
    /// Begins to note rows.
    pub(crate) fn noting(&self) -> Noting<'_> {
        Noting(self.lock())
    }

    /// Tells `source` from now on when there is something to drain.
    pub(crate) fn notify(self: &Arc<Self>, source: Option<Source>) -> Result<()> {
        let mut state = self.lock();
        state.source = source;
        state.told = false;
        state.wake_watcher();
        if !std::mem::replace(&mut state.watching, true) {
            let frames = Arc::downgrade(self);
            Runtime::get()?.handle().spawn(poll_fn(move |context| {
                frames.upgrade().map_or(Poll::Ready(()), |frames| frames.watch(context))
            }));
        }
        Ok(())
    }

    /// Never ready: tells the host whenever the oldest row has ended.
    fn watch(&self, context: &mut Context<'_>) -> Poll<()> {
        let source = {
            let mut state = self.lock();
            state.watcher = Some(context.waker().clone());
            let ended =
                !state.told && state.groups.front_mut().is_some_and(|group| group.ended(context));
            if !ended {
                return Poll::Pending;
            }
            state.told = true;
            state.source.clone()
        };
        if let Some(source) = source {
            source.ready();
        }
        Poll::Pending
    }

    /// What became of rows that have ended, at most `most` runs, packed; empty when none has.
    pub(crate) fn drain(&self, most: usize) -> Vec<u8> {
        let mut context = Context::from_waker(Waker::noop());
        let mut state = self.lock();
        let mut runs: Vec<CompletionRun> = Vec::new();
        let mut waiting = VecDeque::new();
        while waiting.len() < LOOK_PAST && runs.len() < most {
            let Some(mut group) = state.groups.pop_front() else { break };
            if group.ended(&mut context) {
                runs.extend(group.run());
            } else {
                waiting.push_back(group);
            }
        }
        while let Some(group) = waiting.pop_back() {
            state.groups.push_front(group);
        }
        state.told = false;
        // Indices have moved.
        state.recent = usize::MAX;
        state.wake_watcher();
        drop(state);
        let mut writer = CompletionWriter::new();
        for run in &runs {
            writer.push(run);
        }
        if writer.is_empty() { Vec::new() } else { writer.finish() }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Frames {
    fn drop(&mut self) {
        // The task sees that nobody is left.
        self.lock().wake_watcher();
    }
}

impl State {
    /// The next row joins a group.
    fn join(&mut self, index: usize) {
        if let Some(group) = self.groups.get_mut(index) {
            group.sequences.push(self.next_sequence);
        }
        self.next_sequence += 1;
    }

    fn push(&mut self, topic: u32, outcome: Outcome) {
        let sequences = vec![self.next_sequence];
        self.next_sequence += 1;
        self.groups.push_back(Group { topic, sequences, outcome });
        if self.groups.len() == 1 {
            self.wake_watcher();
        }
    }

    fn wake_watcher(&mut self) {
        if let Some(watcher) = self.watcher.take() {
            watcher.wake();
        }
    }
}
