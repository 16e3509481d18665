//! What became of the rows that a producer accepted: to the row's handle where somebody keeps one,
//! to the packed completions otherwise.
//!
//! Resolving is plain memory work and runs on whatever thread the client completes a batch on; it
//! never enters the host. A row's handle costs one allocation and nothing once it is dropped.

use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

use crate::error::{Error, ErrorKind, Result};
use crate::packed::{CompletionRun, CompletionWriter};
use crate::queue::Source;

/// Where one record was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Delivery {
    /// See [`topic_name`](crate::topic_name).
    pub topic: u32,
    /// Its partition.
    pub partition: i32,
    /// Its offset, −1 when the broker was not asked (acks=0).
    pub offset: i64,
    /// Its append time in ms, −1 unless the topic keeps append times.
    pub append_time: i64,
}

/// A row's future outcome.
#[derive(Debug, Clone)]
pub struct DeliveryHandle {
    row: Arc<Row>,
    shared: Arc<Deliveries>,
}

#[derive(Debug, Default)]
struct Row(Mutex<RowState>);

#[derive(Debug, Default)]
enum RowState {
    #[default]
    Waiting,
    Watched(Vec<Source>),
    Done(Result<Delivery>),
}

/// The outcomes of one producer.
#[derive(Debug, Default)]
pub(crate) struct Deliveries {
    state: Mutex<State>,
    resolved: Condvar,
}

#[derive(Debug, Default)]
struct State {
    /// The sequence number of the first of `rows`.
    first: i64,
    /// Handles of rows that have not ended, by sequence number; dead for those without one.
    rows: VecDeque<Option<Weak<Row>>>,
    /// Runs of rows without handles, not yet drained.
    runs: VecDeque<CompletionRun>,
    source: Option<Source>,
}

impl Deliveries {
    /// Notes the row of this sequence number, with a handle when `keep`. Sequence numbers come in
    /// order; the caller holds its append lock.
    pub(crate) fn accepted(self: &Arc<Self>, sequence: i64, keep: bool) -> Option<DeliveryHandle> {
        let row = keep.then(Arc::<Row>::default);
        let mut state = self.lock();
        if state.rows.is_empty() {
            state.first = sequence;
        }
        state.rows.push_back(row.as_ref().map(Arc::downgrade));
        drop(state);
        row.map(|row| DeliveryHandle { row, shared: Arc::clone(self) })
    }

    /// Takes note of rows that ended.
    pub(crate) fn ended(&self, run: CompletionRun) {
        let mut unkept = Vec::new();
        let mut watchers = Vec::new();
        let mut state = self.lock();
        for (index, &sequence) in (0..).zip(&run.sequences) {
            let place = usize::try_from(sequence - state.first).ok();
            let slot = place.and_then(|place| state.rows.get_mut(place)).and_then(Option::take);
            match slot {
                None => unkept.push((index, sequence)),
                Some(row) => {
                    if let Some(row) = row.upgrade() {
                        let outcome = outcome(&run, index);
                        let mut held = row.0.lock().unwrap_or_else(PoisonError::into_inner);
                        if let RowState::Watched(sources) =
                            std::mem::replace(&mut *held, RowState::Done(outcome))
                        {
                            watchers.extend(sources);
                        }
                    }
                }
            }
        }
        state.forget_ended(&run.sequences);
        let source = state.keep(run, &unkept);
        drop(state);
        self.resolved.notify_all();
        for source in watchers.into_iter().chain(source) {
            source.ready();
        }
    }

    /// At most `most` runs of rows without handles, packed; empty when there are none.
    pub(crate) fn drain(&self, most: usize) -> Vec<u8> {
        let mut writer = CompletionWriter::new();
        let mut state = self.lock();
        let count = most.min(state.runs.len());
        for run in state.runs.drain(..count) {
            writer.push(&run);
        }
        let left = if state.runs.is_empty() { None } else { state.source.clone() };
        drop(state);
        if let Some(source) = left {
            source.ready();
        }
        if writer.is_empty() { Vec::new() } else { writer.finish() }
    }

    /// Tells `source` from now on when there is something to drain.
    pub(crate) fn notify(&self, source: Option<Source>) {
        let ready = {
            let mut state = self.lock();
            state.source.clone_from(&source);
            if state.runs.is_empty() { None } else { source }
        };
        if let Some(source) = ready {
            source.ready();
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// Drops the front of `rows` that no completion will name again. Rows of one partition end in
    /// order, those of several do not, so an ended row may stay behind a waiting one for a while.
    fn forget_ended(&mut self, ended: &[i64]) {
        let Some(&last) = ended.last() else { return };
        // A row without a handle looks like one that ended; both only hold a place.
        while self.rows.front().is_some_and(Option::is_none) && self.first <= last {
            self.rows.pop_front();
            self.first += 1;
        }
    }

    /// Keeps the rows of `run` that have no handle for `drain`.
    fn keep(&mut self, run: CompletionRun, unkept: &[(i64, i64)]) -> Option<Source> {
        let &(first, _) = unkept.first()?;
        if unkept.len() == run.sequences.len() {
            self.runs.push_back(run);
            return self.source.clone();
        }
        // Rows with and without handles in one batch: consecutive offsets only within a part.
        let mut part = CompletionRun { sequences: Vec::new(), ..run.clone() };
        let mut next = first;
        for &(index, sequence) in unkept {
            if index != next && !part.sequences.is_empty() {
                self.runs.push_back(std::mem::replace(
                    &mut part,
                    CompletionRun { sequences: Vec::new(), ..run.clone() },
                ));
            }
            if part.sequences.is_empty() && run.base_offset >= 0 {
                part.base_offset = run.base_offset + index;
            }
            part.sequences.push(sequence);
            next = index + 1;
        }
        self.runs.push_back(part);
        self.source.clone()
    }
}

fn outcome(run: &CompletionRun, index: i64) -> Result<Delivery> {
    match &run.error {
        Some(error) => Err(error.clone()),
        None => Ok(Delivery {
            topic: run.topic,
            partition: run.partition,
            offset: if run.base_offset < 0 { -1 } else { run.base_offset + index },
            append_time: run.append_time,
        }),
    }
}

impl DeliveryHandle {
    /// The outcome, when there is one.
    #[must_use]
    pub fn outcome(&self) -> Option<Result<Delivery>> {
        match &*self.row.0.lock().unwrap_or_else(PoisonError::into_inner) {
            RowState::Done(outcome) => Some(outcome.clone()),
            RowState::Waiting | RowState::Watched(_) => None,
        }
    }

    /// Waits on the calling host thread for at most `limit`; `None` when it is not known by then.
    #[must_use]
    pub fn wait(&self, limit: Duration) -> Option<Result<Delivery>> {
        let deadline = Instant::now() + limit;
        let mut state = self.shared.lock();
        loop {
            if let Some(outcome) = self.outcome() {
                return Some(outcome);
            }
            if let Err(error) = crate::runtime::Runtime::get() {
                return Some(Err(error));
            }
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return None;
            }
            state = self
                .shared
                .resolved
                .wait_timeout(state, left)
                .unwrap_or_else(PoisonError::into_inner)
                .0;
        }
    }

    /// Makes `source` ready once the outcome is known, at once when it is.
    pub fn watch(&self, source: Source) {
        let done = {
            let mut held = self.row.0.lock().unwrap_or_else(PoisonError::into_inner);
            match &mut *held {
                RowState::Done(_) => true,
                RowState::Watched(sources) => {
                    sources.push(source.clone());
                    false
                }
                waiting => {
                    *waiting = RowState::Watched(vec![source.clone()]);
                    false
                }
            }
        };
        if done {
            source.ready();
        }
    }
}

impl Deliveries {
    /// Fails every handle that waits; for a producer that ends.
    pub(crate) fn fail_all(&self, message: &str) {
        let rows: Vec<_> = {
            let mut state = self.lock();
            let count = i64::try_from(state.rows.len()).unwrap_or(0);
            state.first += count;
            state.rows.drain(..).flatten().collect()
        };
        for row in rows.iter().filter_map(Weak::upgrade) {
            let mut held = row.0.lock().unwrap_or_else(PoisonError::into_inner);
            let error = Error::new(ErrorKind::Closed, message);
            let before = std::mem::replace(&mut *held, RowState::Done(Err(error)));
            drop(held);
            if let RowState::Watched(sources) = before {
                sources.iter().for_each(Source::ready);
            }
        }
        self.resolved.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packed::CompletionsReader;

    fn run(base_offset: i64, sequences: &[i64]) -> CompletionRun {
        CompletionRun {
            topic: 0,
            partition: 1,
            base_offset,
            append_time: -1,
            sequences: sequences.to_vec(),
            error: None,
        }
    }

    #[test]
    fn a_handle_learns_its_own_offset_and_frees_its_place() {
        let deliveries = Arc::new(Deliveries::default());
        let first = deliveries.accepted(0, true).unwrap();
        let second = deliveries.accepted(1, true).unwrap();
        deliveries.ended(run(40, &[0, 1]));
        assert_eq!(second.wait(Duration::ZERO).unwrap().unwrap().offset, 41);
        assert_eq!(first.outcome().unwrap().unwrap().offset, 40);
        assert!(deliveries.lock().rows.is_empty());
        assert!(deliveries.drain(10).is_empty());
    }

    #[test]
    fn rows_without_handles_are_drained_as_runs() {
        let deliveries = Arc::new(Deliveries::default());
        for sequence in 0..4 {
            deliveries.accepted(sequence, sequence == 2);
        }
        deliveries.ended(run(7, &[0, 1, 2, 3]));
        let packed = deliveries.drain(10);
        let reader = CompletionsReader::new(&packed).unwrap();
        let runs: Vec<_> = (0..reader.runs())
            .map(|index| reader.run(index).unwrap())
            .map(|run| (run.base_offset, run.sequences))
            .collect();
        assert_eq!(runs, [(7, vec![0, 1]), (10, vec![3])]);
        assert!(deliveries.drain(10).is_empty());
    }

    #[test]
    fn rows_of_two_partitions_may_end_in_any_order() {
        let deliveries = Arc::new(Deliveries::default());
        let handles: Vec<_> =
            (0..4).map(|sequence| deliveries.accepted(sequence, true).unwrap()).collect();
        deliveries.ended(run(0, &[1, 3]));
        assert!(handles[0].outcome().is_none());
        deliveries.ended(run(5, &[0, 2]));
        let offsets: Vec<_> =
            handles.iter().map(|handle| handle.outcome().unwrap().unwrap().offset).collect();
        assert_eq!(offsets, [5, 0, 6, 1]);
        assert!(deliveries.lock().rows.is_empty());
    }

    #[test]
    fn a_producer_that_ends_fails_its_waiting_rows() {
        let deliveries = Arc::new(Deliveries::default());
        let handle = deliveries.accepted(0, true).unwrap();
        deliveries.fail_all("the producer was dropped");
        assert_eq!(handle.outcome().unwrap().unwrap_err().kind, ErrorKind::Closed);
    }
}
