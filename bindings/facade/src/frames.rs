//! Rows that came in frames, until the host has drained what became of them.
//!
//! The host is woken when the oldest row has ended; one drain then takes every row near it that has
//! ended too, as runs.

use std::collections::VecDeque;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

use ottla_client::{Delivery, RecordMetadata};

use crate::error::{Error, Result};
use crate::packed::{CompletionRun, CompletionWriter};
use crate::queue::Source;
use crate::runtime::Runtime;

/// Rows that still wait which a drain passes over before it stops looking.
const LOOK_PAST: usize = 1000;

/// The rows of one producer.
#[derive(Debug, Default)]
pub(crate) struct Frames(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    rows: VecDeque<Row>,
    next_sequence: i64,
    source: Option<Source>,
    /// The host was told and has not drained since.
    told: bool,
    watching: bool,
    watcher: Option<Waker>,
}

#[derive(Debug)]
struct Row {
    sequence: i64,
    topic: u32,
    outcome: Outcome,
}

#[derive(Debug)]
enum Outcome {
    Waiting(Delivery),
    Ended(Result<RecordMetadata>),
}

impl Row {
    /// Whether it has ended; the context's waker is told otherwise when it does.
    fn ended(&mut self, context: &mut Context<'_>) -> bool {
        if let Outcome::Waiting(delivery) = &mut self.outcome
            && let Poll::Ready(found) = Pin::new(delivery).poll(context)
        {
            self.outcome = Outcome::Ended(found.map_err(Error::from));
        }
        matches!(self.outcome, Outcome::Ended(_))
    }

    /// The run that it makes on its own, once it has ended.
    fn run(&self) -> Option<CompletionRun> {
        let Outcome::Ended(outcome) = &self.outcome else { return None };
        let (partition, base_offset) =
            outcome.as_ref().map_or((-1, -1), |found| (found.partition, found.offset));
        Some(CompletionRun {
            topic: self.topic,
            partition,
            base_offset,
            append_time: -1,
            sequences: vec![self.sequence],
            error: outcome.as_ref().err().cloned(),
        })
    }
}

impl Frames {
    /// Notes an accepted row.
    pub(crate) fn accepted(&self, topic: u32, delivery: Delivery) {
        self.push(topic, Outcome::Waiting(delivery));
    }

    /// Notes a row that failed at once: its completion says so, like any other's.
    pub(crate) fn refused(&self, topic: u32, error: Error) {
        self.push(topic, Outcome::Ended(Err(error)));
    }

    fn push(&self, topic: u32, outcome: Outcome) {
        let mut state = self.lock();
        let sequence = state.next_sequence;
        state.next_sequence += 1;
        state.rows.push_back(Row { sequence, topic, outcome });
        if state.rows.len() == 1 {
            state.wake_watcher();
        }
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
            let ended = !state.told && state.rows.front_mut().is_some_and(|row| row.ended(context));
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
        while waiting.len() < LOOK_PAST {
            let Some(mut row) = state.rows.pop_front() else { break };
            if !row.ended(&mut context) {
                waiting.push_back(row);
                continue;
            }
            let Some(run) = row.run() else { continue };
            if let Some(held) = runs.iter_mut().rev().find(|held| continues(held, &run)) {
                held.sequences.extend(run.sequences);
            } else if runs.len() < most {
                runs.push(run);
            } else {
                waiting.push_back(row);
                break;
            }
        }
        while let Some(row) = waiting.pop_back() {
            state.rows.push_front(row);
        }
        state.told = false;
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
    fn wake_watcher(&mut self) {
        if let Some(watcher) = self.watcher.take() {
            watcher.wake();
        }
    }
}

/// Whether the one row of `next` can be appended to `held`.
fn continues(held: &CompletionRun, next: &CompletionRun) -> bool {
    let length = i64::try_from(held.sequences.len()).unwrap_or(i64::MAX);
    held.topic == next.topic
        && held.partition == next.partition
        && held.error == next.error
        && (held.base_offset.saturating_add(length) == next.base_offset
            || (held.base_offset == -1 && next.base_offset == -1))
}
