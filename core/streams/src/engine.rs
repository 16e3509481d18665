//! What a turn does: takes the background's messages, processes records, hands output over.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use ottla_client::Producer;
use ottla_client::admin::{CommittedOffset, TopicPartition};
use ottla_topology::{Readiness, Task, TaskError};

use crate::error::{Result, StreamsError};
use crate::exchange::{Command, Exchange, Flushed};
use crate::output::Output;
use crate::plan::TaskId;

/// Records of one task before the next task's turn comes. Counted across turns, so that their
/// sizes do not show.
const QUANTUM: usize = 100;

/// Records that may wait for the producer to have room, or to know their topic, before processing
/// stops.
const MOST_WAITING: usize = 10_000;

/// The clock is looked at this often, in records.
const CLOCK_EVERY: usize = 16;

/// What a turn came to.
pub(crate) struct Done {
    pub(crate) records: usize,
    pub(crate) more: bool,
}

#[derive(Debug)]
struct Running {
    id: TaskId,
    task: Task,
    /// Dropped records already counted.
    dropped: u64,
}

/// Offsets that wait for what was produced before them to be with the producer.
#[derive(Debug)]
struct Flushing {
    offsets: BTreeMap<TopicPartition, CommittedOffset>,
    released: BTreeSet<TaskId>,
}

/// The tasks of an application, held by one turn at a time.
#[derive(Debug)]
pub(crate) struct Engine {
    exchange: Arc<Exchange>,
    tasks: Vec<Running>,
    cursor: usize,
    quantum: usize,
    output: Output,
    flushing: VecDeque<Flushing>,
    /// What was last told to be committed.
    told: BTreeMap<TopicPartition, CommittedOffset>,
    max_task_idle_ms: i64,
    /// This turn flushed caches.
    flushed: bool,
}

enum Step {
    Processed,
    Nothing { idle_until: Option<i64> },
}

impl Engine {
    pub(crate) fn new(
        exchange: Arc<Exchange>,
        producer: Producer,
        max_task_idle_ms: i64,
    ) -> Engine {
        Engine {
            exchange,
            tasks: Vec::new(),
            cursor: 0,
            quantum: QUANTUM,
            output: Output::new(producer),
            flushing: VecDeque::new(),
            told: BTreeMap::new(),
            max_task_idle_ms,
            flushed: false,
        }
    }

    pub(crate) fn turn(&mut self, max_records: usize, limit: Duration) -> Result<Done> {
        let deadline = Instant::now() + limit;
        // What must be sent before more is made.
        self.send()?;
        if self.has_room() {
            self.take_commands()?;
            self.send()?;
        }
        let (mut records, mut idle_until, mut more) = (0, None, false);
        while self.has_room() {
            if records == max_records
                || (records % CLOCK_EVERY == CLOCK_EVERY - 1 && Instant::now() >= deadline)
            {
                more = true;
                break;
            }
            match self.step()? {
                Step::Processed => records += 1,
                Step::Nothing { idle_until: until } => {
                    idle_until = until;
                    break;
                }
            }
            if !self.output.is_stuck() || records % CLOCK_EVERY == 0 {
                self.send()?;
            }
        }
        self.exchange.records.fetch_add(records as u64, Ordering::Relaxed);
        let entered = records > 0 || std::mem::take(&mut self.flushed);
        self.exchange.turns.fetch_add(u64::from(entered), Ordering::Relaxed);
        self.tell_buffered();
        self.exchange.rest(more, idle_until);
        if records > 0 {
            self.exchange.dirty.store(true, Ordering::Release);
            self.exchange.background.notify_one();
        }
        Ok(Done { records, more: self.exchange.has_work() })
    }

    /// Whether more output may be made: some may wait for the producer, but none of what a commit
    /// waits for.
    fn has_room(&self) -> bool {
        let waiting = self.output.waiting();
        waiting == 0 || (self.flushing.is_empty() && waiting < MOST_WAITING)
    }

    /// Hands output over; once all of it is, offsets that waited for it can be committed.
    fn send(&mut self) -> Result<()> {
        let sent = self.output.send(&self.exchange);
        if !sent.map_err(StreamsError::client_while("producing"))? {
            return Ok(());
        }
        while let Some(Flushing { offsets, released }) = self.flushing.pop_front() {
            let deliveries = self.output.take_deliveries();
            self.exchange.push_flushed(Flushed { offsets, deliveries, released });
        }
        Ok(())
    }

    fn take_commands(&mut self) -> Result<()> {
        for command in self.exchange.take_commands() {
            match command {
                Command::Add { id, task } => {
                    self.tasks.push(Running { id, task: *task, dropped: 0 });
                    self.tasks.sort_by_key(|running| running.id);
                    (self.cursor, self.quantum) = (0, QUANTUM);
                }
                Command::Records { id, topic, records } => {
                    if let Some(running) = self.find(id) {
                        let enqueued = running.task.enqueue(&topic, records);
                        enqueued.map_err(|error| failed(id, error))?;
                    }
                }
                Command::Lag { id, topic, lag } => {
                    if let Some(running) = self.find(id) {
                        let set = running.task.set_lag(&topic, lag);
                        set.map_err(|error| failed(id, error))?;
                    }
                }
                Command::Commit => self.flush(None)?,
                Command::Untold(places) => self.told.retain(|place, _| !places.contains(place)),
                Command::Release(ids) => self.flush(Some(ids))?,
                Command::Drop(ids) => self.forget(&ids),
            }
        }
        Ok(())
    }

    fn find(&mut self, id: TaskId) -> Option<&mut Running> {
        self.tasks.iter_mut().find(|running| running.id == id)
    }

    fn forget(&mut self, ids: &BTreeSet<TaskId>) {
        self.tasks.retain(|running| !ids.contains(&running.id));
        // Those of other tasks that read the same partition number are told once more.
        self.told.retain(|(_, partition), _| ids.iter().all(|id| id.partition != *partition));
        (self.cursor, self.quantum) = (0, QUANTUM);
    }

    /// Flushes caches and notes offsets, of these tasks or of all.
    fn flush(&mut self, released: Option<BTreeSet<TaskId>>) -> Result<()> {
        let mut offsets = BTreeMap::new();
        self.flushed = true;
        for running in &mut self.tasks {
            let id = running.id;
            if released.as_ref().is_some_and(|ids| !ids.contains(&id)) {
                continue;
            }
            running.task.flush().map_err(|error| failed(id, error))?;
            self.output.add(id.partition, running.task.take_outputs());
            for (topic, offset, metadata) in running.task.progress() {
                let committed = CommittedOffset { offset, leader_epoch: -1, metadata };
                offsets.insert((topic, id.partition), committed);
            }
        }
        offsets.retain(|place, offset| self.told.get(place) != Some(offset));
        self.told.extend(offsets.clone());
        let released = released.unwrap_or_default();
        self.forget(&released);
        self.flushing.push_back(Flushing { offsets, released });
        Ok(())
    }

    /// Processes one record of the task whose turn it is, or of the next that has one.
    fn step(&mut self) -> Result<Step> {
        let now = self.exchange.now_ms();
        let mut idle_until: Option<i64> = None;
        for _ in 0..=self.tasks.len() {
            if self.quantum == 0 || self.cursor >= self.tasks.len() {
                self.cursor = if self.cursor + 1 >= self.tasks.len() { 0 } else { self.cursor + 1 };
                self.quantum = QUANTUM;
            }
            let Some(running) = self.tasks.get_mut(self.cursor) else { break };
            match running.task.readiness(now, self.max_task_idle_ms) {
                Readiness::Ready => {
                    let id = running.id;
                    running.task.process().map_err(|error| failed(id, error))?;
                    let dropped = running.task.dropped();
                    let newly = dropped - std::mem::replace(&mut running.dropped, dropped);
                    self.exchange.dropped.fetch_add(newly, Ordering::Relaxed);
                    self.output.add(id.partition, running.task.take_outputs());
                    self.quantum -= 1;
                    return Ok(Step::Processed);
                }
                Readiness::IdleUntil(time) => {
                    idle_until = Some(idle_until.map_or(time, |earlier| earlier.min(time)));
                    self.quantum = 0;
                }
                Readiness::Empty | Readiness::AwaitingFetch => self.quantum = 0,
            }
        }
        Ok(Step::Nothing { idle_until })
    }

    fn tell_buffered(&self) {
        let left = self.tasks.iter().flat_map(|running| {
            let partition = running.id.partition;
            let topics = running.task.topics().into_iter();
            topics
                .map(move |topic| ((topic.to_string(), partition), running.task.buffered_of(topic)))
        });
        self.exchange.set_buffered(left);
    }
}

fn failed(task: TaskId, error: TaskError) -> StreamsError {
    StreamsError::Task { task, error }
}
