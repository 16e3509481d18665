//! A loaded shard: the machine, its partition, and who waits.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use ottla_coordinator::{Answer, Decision, Shard, Waiter};
use ottla_model::record::BatchBuilder;
use ottla_model::{Offset, Timestamp};
use tokio::sync::oneshot;

use crate::clock::Clock;
use crate::partition::{Partition, PartitionError};

/// A shard that knows its groups.
#[derive(Debug)]
pub(crate) struct LoadedShard {
    partition: Arc<Partition>,
    clock: Clock,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    shard: Shard,
    waiting: BTreeMap<u64, oneshot::Sender<Answer>>,
    next_waiter: u64,
    /// The offset after the last record written: an answer without records of its own may rest on
    /// it, as a follower's assignment rests on its leader's.
    end: Offset,
}

/// Answers that may go out once the records behind them are durable.
#[derive(Debug)]
#[must_use]
pub(crate) struct Released {
    partition: Arc<Partition>,
    /// The offset after the last record that they may rest on.
    end: Offset,
    answers: Vec<(oneshot::Sender<Answer>, Answer)>,
}

impl Released {
    /// Sends the answers, at once where nothing has to become durable before.
    pub(crate) fn send(self) {
        let Self { partition, end, answers } = self;
        if answers.is_empty() {
            return;
        }
        if partition.is_acknowledged(end) {
            return deliver(answers);
        }
        // Not in the asker's task: the answers are not only the asker's.
        tokio::spawn(async move {
            match partition.acknowledged(end).await {
                Ok(()) => deliver(answers),
                // Without an answer, askers are told that the coordinator went away.
                Err(error) => tracing::error!(%error, "group records did not become durable"),
            }
        });
    }
}

fn deliver(answers: Vec<(oneshot::Sender<Answer>, Answer)>) {
    for (to, answer) in answers {
        // A client that left needs none.
        let _ = to.send(answer);
    }
}

impl LoadedShard {
    pub(crate) fn new(shard: Shard, partition: Arc<Partition>, clock: Clock) -> Self {
        let state = State { shard, waiting: BTreeMap::new(), next_waiter: 0, end: Offset::ZERO };
        Self { partition, clock, state: Mutex::new(state) }
    }

    fn with<T>(&self, run: impl FnOnce(&mut State) -> T) -> T {
        run(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Decides on a request whose answer goes to `reply`.
    pub(crate) fn decide(
        &self,
        reply: oneshot::Sender<Answer>,
        decide: impl FnOnce(&mut Shard, Timestamp, Waiter) -> Decision,
    ) -> (Waiter, Released) {
        self.with(|state| {
            let number = state.next_waiter;
            state.next_waiter += 1;
            state.waiting.insert(number, reply);
            let decision = decide(&mut state.shard, self.clock.now(), Waiter(number));
            (Waiter(number), self.perform_in(state, decision))
        })
    }

    /// Who waited has gone; `None` when the answer was there before.
    pub(crate) fn forget(&self, waiter: Waiter) -> Option<Released> {
        self.with(|state| {
            state.waiting.remove(&waiter.0)?;
            let decision = state.shard.dropped(self.clock.now(), waiter);
            Some(self.perform_in(state, decision))
        })
    }

    /// Decides on something that nobody waits for.
    pub(crate) fn change(
        &self,
        decide: impl FnOnce(&mut Shard, Timestamp) -> Decision,
    ) -> Released {
        self.with(|state| {
            let decision = decide(&mut state.shard, self.clock.now());
            self.perform_in(state, decision)
        })
    }

    /// Performs a decision made outside.
    pub(crate) fn perform(&self, decision: Decision) -> Released {
        self.with(|state| self.perform_in(state, decision))
    }

    /// Asks what needs no records.
    pub(crate) fn ask<T>(&self, ask: impl FnOnce(&mut Shard, Timestamp) -> T) -> T {
        self.with(|state| ask(&mut state.shard, self.clock.now()))
    }

    fn perform_in(&self, state: &mut State, decision: Decision) -> Released {
        let decision = match self.write(state, &decision) {
            Ok(()) => return self.released(state, decision),
            Err(error) => {
                tracing::error!(partition = self.partition.name(), %error, "group records not written");
                state.shard.failed(self.clock.now(), decision, error.code())
            }
        };
        if let Err(error) = self.write(state, &decision) {
            tracing::error!(partition = self.partition.name(), %error, "nor the record of the failure");
        }
        self.released(state, decision)
    }

    fn released(&self, state: &mut State, decision: Decision) -> Released {
        let answers = decision
            .replies
            .into_iter()
            .filter_map(|(waiter, answer)| Some((state.waiting.remove(&waiter.0)?, answer)))
            .collect();
        Released { partition: Arc::clone(&self.partition), end: state.end, answers }
    }

    /// Appends a decision's records as one batch and takes them in.
    fn write(&self, state: &mut State, decision: &Decision) -> Result<(), PartitionError> {
        if decision.records.is_empty() {
            return Ok(());
        }
        let time = self.clock.now();
        let mut batch = BatchBuilder::with_capacity(decision.records.len() * 64);
        for (key, value) in &decision.records {
            batch.append(time, Some(key), value.as_deref(), &[]);
        }
        let appended = self.partition.append_own(Bytes::from(batch.build()), time)?;
        for (key, value) in &decision.records {
            if let Err(error) = state.shard.replay(key, value.as_ref()) {
                tracing::error!(%error, "the coordinator wrote what it cannot read");
            }
        }
        state.end = appended.last_offset.next();
        Ok(())
    }
}
