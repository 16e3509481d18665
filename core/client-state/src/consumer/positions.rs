//! Assigned partitions: where each stands, what to fetch next, what waits to be taken.

use alloc::collections::{BTreeMap, BTreeSet, VecDeque};
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use bytes::Bytes;
use ottla_model::NodeId;
use ottla_model::record::{Batch, BatchError, Batches, Codec, ControlKind, control_kind};

use super::TopicPartition;
use super::batch::{Buffered, FetchedBatch, plain_payload};

/// What the machine has to know of the configuration.
#[derive(Debug, Clone)]
pub struct FetchSettings {
    /// `max.partition.fetch.bytes`.
    pub partition_bytes: usize,
    /// `ottla.prefetch.max.bytes`: all partitions together.
    pub prefetch_bytes: usize,
    /// `check.crcs`.
    pub check_crcs: bool,
    /// `auto.offset.reset`; `None` is an error for the application.
    pub reset: Option<ResetTo>,
}

/// Where a partition without a usable position goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ResetTo {
    /// The first record.
    Earliest,
    /// Past the last.
    Latest,
    /// The first record that is not older, ms since the epoch.
    At(i64),
}

/// A place in a partition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// The offset of the next record.
    pub offset: i64,
    /// The epoch of the record before it, -1 for unknown.
    pub leader_epoch: i32,
}

/// A partition to ask for in a fetch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedFetch {
    /// Which.
    pub partition: TopicPartition,
    /// From where.
    pub offset: i64,
    /// The epoch that its leader is believed to have, -1 for unknown.
    pub leader_epoch: i32,
    /// Names this position, so that answers to older ones are told apart.
    pub version: u64,
}

/// What a fetch brought for one partition.
#[derive(Debug, Clone, Default)]
pub struct FetchedData {
    /// Record batches, the last maybe cut.
    pub records: Bytes,
    /// The high watermark.
    pub high_watermark: i64,
    /// The last stable offset, -1 for unknown.
    pub last_stable_offset: i64,
    /// The log start offset, -1 for unknown.
    pub log_start_offset: i64,
    /// Aborted transactions, producer id and first offset; `None` shows all records.
    pub aborted: Option<Vec<(i64, i64)>>,
}

/// Why records cannot be handed out.
#[derive(Debug, Clone, PartialEq)]
pub enum FetchProblem {
    /// A partition has no position and `auto.offset.reset` is none.
    NoPosition(TopicPartition),
    /// The position lies outside the log and `auto.offset.reset` is none.
    OutOfRange(TopicPartition, i64),
    /// A batch is not what it should be.
    Corrupt(TopicPartition, i64, BatchError),
    /// A batch cannot be decompressed.
    Codec(TopicPartition, i64, String),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Start {
    /// The group's committed offset must be asked for.
    Committed,
    /// An offset must be looked up.
    Reset(ResetTo),
    /// There is a position.
    Known,
    /// There is none and nothing says where to go; the application has been told.
    Stuck,
}

#[derive(Debug)]
struct Partition {
    topic: Arc<str>,
    start: Start,
    position: Position,
    /// What may be committed: everything that polls before the latest one handed out.
    safe: Option<Position>,
    fetch_offset: i64,
    version: u64,
    paused: bool,
    not_before_ms: i64,
    buffer: VecDeque<Buffered>,
    buffered: usize,
    high_watermark: i64,
    last_stable_offset: i64,
}

/// The machine. See the module.
#[derive(Debug)]
pub struct Positions {
    settings: FetchSettings,
    partitions: BTreeMap<TopicPartition, Partition>,
    /// Whose turn it is: partitions are drained one after the other, so that none starves.
    turn: VecDeque<TopicPartition>,
    buffered: usize,
    next_version: u64,
    problems: VecDeque<FetchProblem>,
    handed_out: bool,
}

impl Positions {
    /// Without partitions.
    #[must_use]
    pub fn new(settings: FetchSettings) -> Self {
        Self {
            settings,
            partitions: BTreeMap::new(),
            turn: VecDeque::new(),
            buffered: 0,
            next_version: 1,
            problems: VecDeque::new(),
            handed_out: false,
        }
    }

    /// Makes `wanted` the assignment; partitions that stay keep their state. New ones begin at
    /// the group's committed offset, or by the reset policy when there is no group.
    pub fn assign(&mut self, wanted: &BTreeSet<TopicPartition>, grouped: bool) {
        let gone: Vec<TopicPartition> =
            self.partitions.keys().filter(|held| !wanted.contains(*held)).cloned().collect();
        self.revoke(&gone);
        for one in wanted {
            if self.partitions.contains_key(one) {
                continue;
            }
            let version = self.version();
            let start = if grouped { Start::Committed } else { self.policy() };
            if start == Start::Stuck {
                self.problems.push_back(FetchProblem::NoPosition(one.clone()));
            }
            self.turn.push_back(one.clone());
            self.partitions.insert(
                one.clone(),
                Partition {
                    topic: Arc::from(one.0.as_str()),
                    start,
                    position: Position { offset: -1, leader_epoch: -1 },
                    safe: None,
                    fetch_offset: -1,
                    version,
                    paused: false,
                    not_before_ms: i64::MIN,
                    buffer: VecDeque::new(),
                    buffered: 0,
                    high_watermark: -1,
                    last_stable_offset: -1,
                },
            );
        }
    }

    /// Takes partitions away, with what was fetched of them.
    pub fn revoke(&mut self, gone: &[TopicPartition]) {
        for one in gone {
            if let Some(partition) = self.partitions.remove(one) {
                self.buffered -= partition.buffered;
            }
        }
        self.turn.retain(|one| self.partitions.contains_key(one));
    }

    fn policy(&self) -> Start {
        self.settings.reset.map_or(Start::Stuck, Start::Reset)
    }

    fn version(&mut self) -> u64 {
        self.next_version += 1;
        self.next_version
    }

    /// The assigned partitions, in order.
    pub fn assigned(&self) -> impl Iterator<Item = &TopicPartition> {
        self.partitions.keys()
    }

    /// Whether a partition is assigned.
    #[must_use]
    pub fn has(&self, partition: &TopicPartition) -> bool {
        self.partitions.contains_key(partition)
    }

    /// The paused ones.
    pub fn paused(&self) -> impl Iterator<Item = &TopicPartition> {
        self.partitions.iter().filter(|(_, held)| held.paused).map(|(name, _)| name)
    }

    /// Pauses or resumes; `false` when the partition is not assigned.
    pub fn set_paused(&mut self, partition: &TopicPartition, paused: bool) -> bool {
        self.partitions.get_mut(partition).map(|held| held.paused = paused).is_some()
    }

    /// The position, once there is one.
    #[must_use]
    pub fn position(&self, partition: &TopicPartition) -> Option<Position> {
        let held = self.partitions.get(partition)?;
        (held.start == Start::Known).then_some(held.position)
    }

    /// How many records lie before the end; `None` while unknown.
    #[must_use]
    pub fn lag(&self, partition: &TopicPartition) -> Option<i64> {
        let held = self.partitions.get(partition)?;
        let end = if held.last_stable_offset >= 0 {
            held.last_stable_offset
        } else {
            held.high_watermark
        };
        (held.start == Start::Known && end >= 0).then(|| (end - held.position.offset).max(0))
    }

    /// Every position that a poll has handed out: what a commit of everything commits.
    pub fn consumed(&self) -> impl Iterator<Item = (&TopicPartition, Position)> {
        let known = self.partitions.iter().filter(|(_, held)| held.start == Start::Known);
        known.map(|(name, held)| (name, held.position))
    }

    /// Positions that the application has dealt with: it has polled again since.
    pub fn safe(&self) -> impl Iterator<Item = (&TopicPartition, Position)> {
        self.partitions.iter().filter_map(|(name, held)| held.safe.map(|safe| (name, safe)))
    }

    /// The application polls: what earlier polls handed out is dealt with.
    pub fn mark_safe(&mut self) {
        if !core::mem::take(&mut self.handed_out) {
            return;
        }
        for held in self.partitions.values_mut() {
            if held.start == Start::Known {
                held.safe = Some(held.position);
            }
        }
    }

    /// Goes to an offset; `false` when the partition is not assigned.
    pub fn seek(&mut self, partition: &TopicPartition, position: Position) -> bool {
        let version = self.version();
        let Some(held) = self.partitions.get_mut(partition) else { return false };
        self.buffered -= held.moved(version);
        held.start = Start::Known;
        held.position = position;
        held.safe = Some(position);
        held.fetch_offset = position.offset;
        true
    }

    /// Goes to the beginning, the end or a time; `false` when the partition is not assigned.
    pub fn seek_to(&mut self, partition: &TopicPartition, to: ResetTo) -> bool {
        let version = self.version();
        let Some(held) = self.partitions.get_mut(partition) else { return false };
        self.buffered -= held.moved(version);
        held.start = Start::Reset(to);
        true
    }

    /// The position turned out to lie outside the log.
    pub fn out_of_range(&mut self, partition: &TopicPartition, version: u64) {
        let policy = self.policy();
        let Some(held) = self.partitions.get_mut(partition).filter(|h| h.version == version) else {
            return;
        };
        // Records fetched before are still good; only when they are taken has it to move.
        if !held.buffer.is_empty() {
            return;
        }
        let offset = held.fetch_offset;
        held.start = policy;
        if policy == Start::Stuck {
            self.problems.push_back(FetchProblem::OutOfRange(partition.clone(), offset));
        }
    }

    /// Partitions whose committed offset must be asked for.
    #[must_use]
    pub fn wants_committed(&self, now_ms: i64) -> Vec<TopicPartition> {
        self.partitions
            .iter()
            .filter(|(_, held)| held.start == Start::Committed && held.not_before_ms <= now_ms)
            .map(|(name, _)| name.clone())
            .collect()
    }

    /// The group's committed offset, or that there is none.
    pub fn set_committed(&mut self, partition: &TopicPartition, committed: Option<Position>) {
        let policy = self.policy();
        let Some(held) = self.partitions.get_mut(partition) else { return };
        if held.start != Start::Committed {
            return;
        }
        match committed {
            Some(position) => {
                held.start = Start::Known;
                held.position = position;
                held.fetch_offset = position.offset;
            }
            None => {
                held.start = policy;
                if policy == Start::Stuck {
                    self.problems.push_back(FetchProblem::NoPosition(partition.clone()));
                }
            }
        }
    }

    /// Partitions whose offset must be looked up, with the version to answer with.
    #[must_use]
    pub fn wants_reset(&self, now_ms: i64) -> Vec<(TopicPartition, ResetTo, u64)> {
        let due = self.partitions.iter().filter(|(_, held)| held.not_before_ms <= now_ms);
        due.filter_map(|(name, held)| match held.start {
            Start::Reset(to) => Some((name.clone(), to, held.version)),
            _ => None,
        })
        .collect()
    }

    /// The offset that was looked up.
    pub fn set_reset(&mut self, partition: &TopicPartition, version: u64, position: Position) {
        let Some(held) = self.partitions.get_mut(partition).filter(|h| h.version == version) else {
            return;
        };
        if matches!(held.start, Start::Reset(_)) {
            held.start = Start::Known;
            held.position = position;
            held.fetch_offset = position.offset;
        }
    }

    /// A lookup or a fetch of the partition failed: leave it alone for a while.
    pub fn back_off(&mut self, partition: &TopicPartition, until_ms: i64) {
        if let Some(held) = self.partitions.get_mut(partition) {
            held.not_before_ms = until_ms;
        }
    }

    /// When a partition that was left alone is due again.
    #[must_use]
    pub fn next_due_ms(&self, now_ms: i64) -> Option<i64> {
        self.partitions.values().map(|held| held.not_before_ms).filter(|at| *at > now_ms).min()
    }

    /// What to fetch now, by leader. Leaders that are `busy` with a fetch are left out, and so is
    /// a leader one of whose partitions has enough waiting: a fetch without that partition could
    /// keep it out of reach for `fetch.max.wait.ms` once it is drained.
    pub fn plan(
        &mut self,
        now_ms: i64,
        mut leader: impl FnMut(&TopicPartition) -> Option<(NodeId, i32)>,
        busy: impl Fn(NodeId) -> bool,
    ) -> (BTreeMap<NodeId, Vec<PlannedFetch>>, bool) {
        let mut plan: BTreeMap<NodeId, Vec<PlannedFetch>> = BTreeMap::new();
        let mut full: BTreeSet<NodeId> = BTreeSet::new();
        let mut leaderless = false;
        if self.buffered >= self.settings.prefetch_bytes {
            return (plan, false);
        }
        for (name, held) in &self.partitions {
            if held.start != Start::Known || held.paused || held.not_before_ms > now_ms {
                continue;
            }
            let Some((node, leader_epoch)) = leader(name) else {
                leaderless = true;
                continue;
            };
            if busy(node) {
                continue;
            }
            if held.buffered >= self.settings.partition_bytes {
                full.insert(node);
                continue;
            }
            plan.entry(node).or_default().push(PlannedFetch {
                partition: name.clone(),
                offset: held.fetch_offset,
                leader_epoch,
                version: held.version,
            });
        }
        plan.retain(|node, _| !full.contains(node));
        (plan, leaderless)
    }

    /// Takes what a fetch brought; answers to an older position are dropped.
    pub fn accept(&mut self, partition: &TopicPartition, version: u64, data: FetchedData) {
        let Some(held) = self.partitions.get_mut(partition) else { return };
        if held.version != version || held.start != Start::Known {
            return;
        }
        held.high_watermark = data.high_watermark;
        held.last_stable_offset = if data.aborted.is_some() { data.last_stable_offset } else { -1 };
        let mut aborted = Aborted::new(data.aborted);
        let mut begin = 0;
        for batch in Batches::new(&data.records) {
            let checked = batch.and_then(|batch| {
                if self.settings.check_crcs { batch.check_crc().map(|()| batch) } else { Ok(batch) }
            });
            let batch = match checked {
                Ok(batch) => batch,
                Err(error) => {
                    let problem =
                        FetchProblem::Corrupt(partition.clone(), held.fetch_offset, error);
                    self.problems.push_back(problem);
                    return;
                }
            };
            let end = begin + batch.size();
            let hidden = aborted.hides(&batch);
            if batch.next_offset().0 > held.fetch_offset {
                held.fetch_offset = batch.next_offset().0;
                let buffered = Buffered::new(data.records.slice(begin..end), hidden);
                held.buffered += buffered.size();
                self.buffered += buffered.size();
                held.buffer.push_back(buffered);
            }
            begin = end;
        }
    }

    /// Hands out at most `max_records` records of about `max_bytes`, the partitions in turn.
    ///
    /// # Errors
    /// The first problem, once; records after it stay.
    pub fn take(
        &mut self,
        max_records: usize,
        max_bytes: usize,
        mut unpack: impl FnMut(Codec, &[u8]) -> Result<Bytes, String>,
    ) -> Result<Vec<FetchedBatch>, FetchProblem> {
        let mut taken = Vec::new();
        let (mut records, mut bytes) = (0, 0);
        for _ in 0..self.turn.len() {
            if records >= max_records || bytes >= max_bytes {
                break;
            }
            let Some(name) = self.turn.pop_front() else { break };
            let mut problem = None;
            if let Some(held) = self.partitions.get_mut(&name).filter(|held| !held.paused) {
                let before = held.buffered;
                while records < max_records && (bytes < max_bytes || taken.is_empty()) {
                    let rest = (max_records - records, max_bytes.saturating_sub(bytes));
                    match held.take(&name, rest, &mut unpack) {
                        Ok(None) => break,
                        Ok(Some(batch)) => {
                            records += batch.rows;
                            bytes += batch.bytes();
                            taken.push(batch);
                        }
                        Err(error) => {
                            problem = Some(error);
                            break;
                        }
                    }
                }
                self.buffered -= before - held.buffered;
            }
            self.turn.push_back(name);
            if let Some(problem) = problem {
                if taken.is_empty() {
                    return Err(problem);
                }
                break;
            }
        }
        if taken.is_empty()
            && let Some(problem) = self.problems.pop_front()
        {
            return Err(problem);
        }
        self.handed_out |= !taken.is_empty();
        Ok(taken)
    }
}

impl Partition {
    /// Forgets what was fetched, since the position moves; returns its size.
    fn moved(&mut self, version: u64) -> usize {
        self.version = version;
        self.buffer.clear();
        self.not_before_ms = i64::MIN;
        core::mem::take(&mut self.buffered)
    }

    fn take(
        &mut self,
        name: &TopicPartition,
        (max_records, max_bytes): (usize, usize),
        unpack: &mut impl FnMut(Codec, &[u8]) -> Result<Bytes, String>,
    ) -> Result<Option<FetchedBatch>, FetchProblem> {
        let offset = self.position.offset;
        let corrupt = |error| FetchProblem::Corrupt(name.clone(), offset, error);
        loop {
            let Some(front) = self.buffer.front_mut() else { return Ok(None) };
            let bytes = front.batch.clone();
            let parsed = Batch::parse(&bytes).map_err(corrupt)?;
            let (mut rows, mut end, mut last) = (0, 0, true);
            if !front.hidden {
                if front.payload.is_none() {
                    let codec = parsed.codec().map_err(corrupt)?;
                    front.payload = Some(match codec {
                        Codec::None => plain_payload(&bytes),
                        codec => unpack(codec, parsed.payload())
                            .map_err(|text| FetchProblem::Codec(name.clone(), offset, text))?,
                    });
                }
                let begins_before = front.taken == 0 && parsed.base_offset().0 < offset;
                if !begins_before || front.skip_to(offset, &parsed).map_err(corrupt)? {
                    let count = usize::try_from(parsed.count()).unwrap_or(0);
                    let left = count.saturating_sub(front.taken);
                    let payload = front.payload.clone().unwrap_or_default();
                    (rows, end) = if left <= max_records && payload.len() - front.at <= max_bytes {
                        (left, payload.len())
                    } else {
                        front.walk(left.min(max_records), max_bytes).map_err(corrupt)?
                    };
                    last = rows >= left;
                }
            }
            let payload = front.payload.clone().unwrap_or_default();
            let begin = front.at;
            let mut next = parsed.next_offset().0;
            if last {
                self.buffered -= front.size();
                self.buffer.pop_front();
            } else {
                let following = parsed.records(&payload[end..]).next();
                next = following.transpose().map_err(corrupt)?.map_or(next, |one| one.offset.0);
                front.at = end;
                front.taken += rows;
            }
            let leader_epoch = parsed.leader_epoch().0;
            self.position = Position { offset: next, leader_epoch };
            if rows > 0 {
                return Ok(Some(FetchedBatch {
                    topic: Arc::clone(&self.topic),
                    partition: name.1,
                    leader_epoch,
                    timestamp_type: parsed.timestamp_type(),
                    next_position: next,
                    high_watermark: self.high_watermark,
                    batch: bytes.clone(),
                    payload: payload.slice(begin..end),
                    rows,
                }));
            }
        }
    }
}

/// Tells which batches a reader of committed records must not see (KIP-98).
struct Aborted {
    /// Transactions that begin later, the latest first; `None` shows everything but markers.
    upcoming: Option<Vec<(i64, i64)>>,
    open: BTreeSet<i64>,
}

impl Aborted {
    fn new(mut list: Option<Vec<(i64, i64)>>) -> Self {
        if let Some(list) = &mut list {
            list.sort_by_key(|(_, first)| core::cmp::Reverse(*first));
        }
        Self { upcoming: list, open: BTreeSet::new() }
    }

    fn hides(&mut self, batch: &Batch<'_>) -> bool {
        let producer = batch.producer_id().0;
        if let Some(upcoming) = &mut self.upcoming {
            while let Some((id, _)) = upcoming.pop_if(|(_, first)| *first <= batch.last_offset().0)
            {
                self.open.insert(id);
            }
        }
        if batch.attributes().is_control() {
            let first = batch.records(batch.payload()).next().and_then(Result::ok);
            let kind = first.and_then(|record| record.key).and_then(control_kind);
            if kind == Some(ControlKind::Abort) {
                self.open.remove(&producer);
            }
            return true;
        }
        batch.attributes().is_transactional() && self.open.contains(&producer)
    }
}
