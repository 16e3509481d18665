//! Positions and prefetched records of the assigned partitions: a pure machine.
//!
//! What always holds: records of a partition are handed over in offset order, each once, from the
//! position on; what was fetched before a seek is never handed over after it; a paused partition
//! keeps what it has and gives nothing; fetching stops while the prefetch budget, shared by all
//! partitions, is used up.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::ops::Bound::{self, Excluded, Included, Unbounded};

use crate::admin::TopicPartition;

use super::held::Held;
use super::records::{PartitionRecords, RecordBatch};
use crate::error::ClientError;

/// Where a position without an offset is to be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reset {
    /// The first offset.
    Earliest,
    /// The end.
    Latest,
    /// The committed offset, else by the policy.
    Committed,
    /// By `auto.offset.reset`.
    Policy,
}

/// One partition to fetch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fetch {
    pub(super) topic: String,
    pub(super) partition: i32,
    pub(super) offset: i64,
    /// An answer of an older generation is dropped.
    pub(super) generation: u64,
}

/// What came for one partition.
#[derive(Debug, Clone, Default)]
pub(super) struct Fetched {
    /// Data records from the asked offset on; control records and aborted data left out.
    pub(super) batches: VecDeque<Held>,
    /// The offset after everything that came, records left out included.
    pub(super) next_offset: i64,
    pub(super) high_watermark: i64,
    /// Why what follows cannot be read: told when a poll comes to it, until a seek passes it.
    pub(super) failed: Option<ClientError>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Position {
    Unknown(Reset),
    At(i64),
}

#[derive(Debug)]
struct Partition {
    position: Position,
    /// The next offset to ask for; ahead of the position by what is queued.
    fetch_from: i64,
    generation: u64,
    in_flight: bool,
    paused: bool,
    queue: VecDeque<Fetched>,
    high_watermark: i64,
}

/// The machine. See the module.
#[derive(Debug)]
pub(super) struct Positions {
    partitions: BTreeMap<TopicPartition, Partition>,
    buffered: usize,
    budget: usize,
    generation: u64,
    /// Where the last take ended, so that partitions take turns.
    turn: Option<TopicPartition>,
    /// Partitions whose positions moved.
    moved: BTreeSet<TopicPartition>,
}

impl Positions {
    /// No partitions; `budget` bytes may be prefetched over all of them.
    pub(super) fn new(budget: usize) -> Self {
        Self {
            partitions: BTreeMap::new(),
            buffered: 0,
            budget,
            generation: 0,
            turn: None,
            moved: BTreeSet::new(),
        }
    }

    /// Replaces the assignment; partitions that stay keep position and records.
    pub(super) fn assign(
        &mut self,
        places: impl IntoIterator<Item = TopicPartition>,
        reset: Reset,
    ) {
        let mut kept = BTreeMap::new();
        for place in places {
            self.generation += 1;
            let fresh = Partition {
                position: Position::Unknown(reset),
                fetch_from: -1,
                generation: self.generation,
                in_flight: false,
                paused: false,
                queue: VecDeque::new(),
                high_watermark: -1,
            };
            let partition = self.partitions.remove(&place).unwrap_or(fresh);
            kept.insert(place, partition);
        }
        for gone in self.partitions.values() {
            self.buffered -= queued(gone);
        }
        self.partitions = kept;
    }

    pub(super) fn assignment(&self) -> impl Iterator<Item = &TopicPartition> {
        self.partitions.keys()
    }

    pub(super) fn is_assigned(&self, topic: &str, partition: i32) -> bool {
        self.partitions.contains_key(&(topic.into(), partition))
    }

    fn forget_fetched(&mut self, topic: &str, partition: i32) -> Option<&mut Partition> {
        self.generation += 1;
        let known = self.partitions.get_mut(&(topic.into(), partition))?;
        self.buffered -= queued(known);
        known.queue.clear();
        known.generation = self.generation;
        known.in_flight = false;
        Some(known)
    }

    /// Moves a position; false when the partition is not assigned.
    pub(super) fn seek(&mut self, topic: &str, partition: i32, offset: i64) -> bool {
        let Some(known) = self.forget_fetched(topic, partition) else { return false };
        known.position = Position::At(offset);
        known.fetch_from = offset;
        self.moved.insert((topic.into(), partition));
        true
    }

    /// Makes a position unknown, to be found as `reset` says; false when not assigned.
    pub(super) fn reset(&mut self, topic: &str, partition: i32, reset: Reset) -> bool {
        let Some(known) = self.forget_fetched(topic, partition) else { return false };
        known.position = Position::Unknown(reset);
        true
    }

    /// Partitions whose position has to be found, how, and the generation that asks for it.
    pub(super) fn unknown(&self) -> Vec<(TopicPartition, Reset, u64)> {
        let partitions = self.partitions.iter();
        partitions
            .filter_map(|(place, partition)| match partition.position {
                Position::Unknown(reset) => Some((place.clone(), reset, partition.generation)),
                Position::At(_) => None,
            })
            .collect()
    }

    /// A found position; ignored when the partition was assigned anew or a seek was faster.
    pub(super) fn found(&mut self, place: &TopicPartition, generation: u64, offset: i64) {
        if let Some(known) = self.partitions.get_mut(place)
            && known.generation == generation
            && matches!(known.position, Position::Unknown(_))
        {
            known.position = Position::At(offset);
            known.fetch_from = offset;
            self.moved.insert(place.clone());
        }
    }

    /// Where a partition stands, known or not.
    pub(super) fn state(&self, topic: &str, partition: i32) -> Option<Position> {
        self.partitions.get(&(topic.into(), partition)).map(|known| known.position)
    }

    pub(super) fn position(&self, topic: &str, partition: i32) -> Option<i64> {
        match self.partitions.get(&(topic.into(), partition))?.position {
            Position::At(offset) => Some(offset),
            Position::Unknown(_) => None,
        }
    }

    /// The high watermark that the last fetch told.
    pub(super) fn high_watermark(&self, topic: &str, partition: i32) -> Option<i64> {
        let known = self.partitions.get(&(topic.into(), partition))?;
        Some(known.high_watermark).filter(|mark| *mark >= 0)
    }

    /// Stops or resumes handing over a partition; false when it is not assigned.
    pub(super) fn set_paused(&mut self, topic: &str, partition: i32, paused: bool) -> bool {
        match self.partitions.get_mut(&(topic.into(), partition)) {
            Some(known) => {
                known.paused = paused;
                true
            }
            None => false,
        }
    }

    pub(super) fn paused(&self) -> Vec<TopicPartition> {
        let paused = self.partitions.iter().filter(|(_, partition)| partition.paused);
        paused.map(|(place, _)| place.clone()).collect()
    }

    /// Marks partitions that should be fetched now, and that `may` be, as under way.
    pub(super) fn take_fetches(&mut self, mut may: impl FnMut(&str, i32) -> bool) -> Vec<Fetch> {
        if self.buffered >= self.budget {
            return Vec::new();
        }
        let mut fetches = Vec::new();
        for ((topic, index), partition) in &mut self.partitions {
            let known = matches!(partition.position, Position::At(_));
            // One chunk waiting is enough to keep a reader busy while the next comes.
            let wanted = known && !partition.in_flight && !partition.paused;
            let failed = partition.queue.back().is_some_and(|chunk| chunk.failed.is_some());
            if wanted && !failed && partition.queue.len() < 2 && may(topic, *index) {
                partition.in_flight = true;
                fetches.push(Fetch {
                    topic: topic.clone(),
                    partition: *index,
                    offset: partition.fetch_from,
                    generation: partition.generation,
                });
            }
        }
        fetches
    }

    /// A fetch was answered with records, or with none.
    pub(super) fn fetched(&mut self, fetch: &Fetch, fetched: Fetched) {
        let Some(known) = self.partitions.get_mut(&(fetch.topic.clone(), fetch.partition)) else {
            return;
        };
        if known.generation != fetch.generation {
            return;
        }
        known.in_flight = false;
        known.high_watermark = fetched.high_watermark;
        if fetched.next_offset > known.fetch_from || fetched.failed.is_some() {
            known.fetch_from = fetched.next_offset;
            self.buffered += size(&fetched);
            known.queue.push_back(fetched);
        }
    }

    /// A fetch failed; it will be asked for again.
    pub(super) fn fetch_failed(&mut self, fetch: &Fetch) {
        if let Some(known) = self.partitions.get_mut(&(fetch.topic.clone(), fetch.partition))
            && known.generation == fetch.generation
        {
            known.in_flight = false;
        }
    }

    /// Whether an answer for this fetch is still wanted.
    pub(super) fn is_current(&self, fetch: &Fetch) -> bool {
        let known = self.partitions.get(&(fetch.topic.clone(), fetch.partition));
        known.is_some_and(|known| known.generation == fetch.generation)
    }

    #[cfg(test)]
    pub(super) fn buffered(&self) -> usize {
        self.buffered
    }

    /// How much more may be prefetched.
    pub(super) fn room(&self) -> usize {
        self.budget.saturating_sub(self.buffered)
    }

    /// Why a partition gives nothing, where the next record that it would give cannot be read.
    pub(super) fn failure(&self) -> Option<ClientError> {
        let given = self.partitions.values().filter(|partition| !partition.paused);
        let mut next = given.filter_map(|partition| partition.queue.front());
        next.find(|chunk| chunk.batches.is_empty() && chunk.failed.is_some())?.failed.clone()
    }

    /// Hands over at most `max_records` and about `max_bytes`, partitions in turn; positions move.
    pub(super) fn take(&mut self, max_records: usize, max_bytes: usize) -> Vec<PartitionRecords> {
        let mut left = Left { records: max_records, bytes: max_bytes };
        let mut taken = Vec::new();
        let turn = self.turn.take();
        let before = match &turn {
            Some(last) => {
                self.take_among((Excluded(last), Unbounded), &mut left, &mut taken);
                Included(last)
            }
            None => Unbounded,
        };
        self.take_among((Unbounded, before), &mut left, &mut taken);
        let last = taken.last().map(|last| (last.topic.clone(), last.partition));
        self.turn = last.or(turn);
        for one in &taken {
            self.moved.insert((one.topic.clone(), one.partition));
        }
        taken
    }

    fn take_among(
        &mut self,
        among: (Bound<&TopicPartition>, Bound<&TopicPartition>),
        left: &mut Left,
        taken: &mut Vec<PartitionRecords>,
    ) {
        for ((topic, index), partition) in self.partitions.range_mut::<TopicPartition, _>(among) {
            if left.records == 0 || left.bytes == 0 {
                return;
            }
            if partition.paused {
                continue;
            }
            let Some(mut chunk) = partition.queue.pop_front() else { continue };
            let before = size(&chunk);
            let batches = left.take(&mut chunk);
            // What was unpacked and is left takes more than before.
            self.buffered = self.buffered + size(&chunk) - before;
            let next_position = chunk.batches.front().map_or(chunk.next_offset, Held::first_offset);
            let position = Position::At(next_position);
            if !batches.is_empty() || position != partition.position {
                taken.push(PartitionRecords {
                    topic: topic.clone(),
                    partition: *index,
                    batches,
                    next_position,
                    high_watermark: partition.high_watermark,
                });
            }
            partition.position = position;
            if !chunk.batches.is_empty() || chunk.failed.is_some() {
                partition.queue.push_front(chunk);
            }
        }
    }

    /// Partitions whose positions moved since the last call, and where they stand.
    pub(super) fn take_moved(&mut self) -> Vec<(TopicPartition, i64)> {
        let moved = std::mem::take(&mut self.moved).into_iter();
        moved
            .filter_map(|place| match self.partitions.get(&place)?.position {
                Position::At(offset) => Some((place, offset)),
                Position::Unknown(_) => None,
            })
            .collect()
    }
}

/// What a poll may still hand over.
struct Left {
    records: usize,
    bytes: usize,
}

impl Left {
    fn take(&mut self, chunk: &mut Fetched) -> Vec<RecordBatch> {
        let mut batches = Vec::new();
        while self.records > 0
            && self.bytes > 0
            && let Some(held) = chunk.batches.pop_front()
        {
            let first_offset = held.first_offset();
            let mut batch = match held.open() {
                Ok(batch) => batch,
                Err(error) => {
                    // What came before it counts, and nothing after it.
                    chunk.batches.clear();
                    (chunk.next_offset, chunk.failed) = (first_offset, Some(error));
                    break;
                }
            };
            if batch.is_empty() {
                continue;
            }
            let front = batch.split_front(self.records, self.bytes);
            self.records -= front.len();
            self.bytes = self.bytes.saturating_sub(front.size());
            batches.push(front);
            if !batch.is_empty() {
                chunk.batches.push_front(Held::Open(batch));
            }
        }
        batches
    }
}

fn size(fetched: &Fetched) -> usize {
    fetched.batches.iter().map(Held::size).sum()
}

fn queued(partition: &Partition) -> usize {
    partition.queue.iter().map(size).sum()
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use ottla_model::record::{Batch, BatchBuilder};
    use ottla_model::{Offset, Timestamp};

    use super::*;

    fn fetched(offsets: std::ops::Range<i64>) -> Fetched {
        let next_offset = offsets.end;
        let mut builder = BatchBuilder::default();
        builder.base_offset = Offset(offsets.start);
        for _ in offsets.clone() {
            builder.append(Timestamp(0), None, Some(b"value"), &[]);
        }
        let bytes = Bytes::from(builder.build());
        let batch = Batch::parse(&bytes).unwrap();
        let payload = bytes.slice_ref(batch.payload());
        let records = RecordBatch::new(&batch, payload, offsets.start).unwrap();
        let batches = Some(Held::Open(records)).filter(|held| !held.is_empty());
        let batches = batches.into_iter().collect();
        Fetched { batches, next_offset, high_watermark: 100, failed: None }
    }

    fn two() -> Positions {
        let mut positions = Positions::new(1 << 20);
        positions.assign([("t".into(), 0), ("t".into(), 1)], Reset::Earliest);
        for (place, _, generation) in positions.unknown() {
            positions.found(&place, generation, 0);
        }
        positions
    }

    fn offsets(taken: &[PartitionRecords]) -> Vec<(i32, Vec<i64>)> {
        let list = taken.iter();
        list.map(|one| (one.partition, one.iter().map(|r| r.offset.0).collect())).collect()
    }

    #[test]
    fn records_come_in_order_once_and_partitions_take_turns() {
        let mut positions = two();
        for fetch in positions.take_fetches(|_, _| true) {
            positions.fetched(&fetch, fetched(0..4));
        }
        assert_eq!(offsets(&positions.take(3, 1 << 20)), [(0, vec![0, 1, 2])]);
        assert_eq!(positions.position("t", 0), Some(3));
        let rest = positions.take(10, 1 << 20);
        assert_eq!(offsets(&rest), [(1, vec![0, 1, 2, 3]), (0, vec![3])]);
        assert_eq!(positions.buffered, 0);
        assert!(positions.take(10, 1 << 20).is_empty());
    }

    #[test]
    fn what_was_fetched_before_a_seek_is_not_handed_over_after_it() {
        let mut positions = two();
        let fetches = positions.take_fetches(|_, partition| partition == 0);
        assert!(positions.seek("t", 0, 50));
        positions.fetched(&fetches[0], fetched(0..4));
        assert!(positions.take(10, 1 << 20).is_empty());
        let again = positions.take_fetches(|_, partition| partition == 0);
        assert_eq!(again[0].offset, 50);
    }

    #[test]
    fn what_was_looked_up_before_a_seek_is_not_its_answer() {
        let mut positions = two();
        positions.reset("t", 0, Reset::Latest);
        let lookup = positions.unknown();
        positions.reset("t", 0, Reset::Earliest);
        positions.found(&lookup[0].0, lookup[0].2, 90);
        assert_eq!(positions.position("t", 0), None);
        let (place, reset, generation) = positions.unknown().remove(0);
        assert_eq!(reset, Reset::Earliest);
        positions.found(&place, generation, 3);
        assert_eq!(positions.position("t", 0), Some(3));
    }

    #[test]
    fn paused_partitions_keep_what_they_have() {
        let mut positions = two();
        for fetch in positions.take_fetches(|_, partition| partition == 0) {
            positions.fetched(&fetch, fetched(0..2));
        }
        assert!(positions.set_paused("t", 0, true));
        assert!(positions.take(10, 1 << 20).is_empty());
        assert!(positions.take_fetches(|_, partition| partition == 0).is_empty());
        positions.set_paused("t", 0, false);
        assert_eq!(offsets(&positions.take(10, 1 << 20)), [(0, vec![0, 1])]);
    }

    #[test]
    fn gaps_move_the_position_without_records() {
        let mut positions = two();
        let fetches = positions.take_fetches(|_, partition| partition == 0);
        positions.fetched(&fetches[0], Fetched { next_offset: 7, ..fetched(0..0) });
        let taken = positions.take(10, 1 << 20);
        assert_eq!((taken[0].next_position, taken[0].len()), (7, 0));
        assert_eq!(positions.take_fetches(|_, p| p == 0)[0].offset, 7);
    }

    #[test]
    fn a_full_budget_stops_fetching() {
        let mut positions = Positions::new(10);
        positions.assign([("t".into(), 0), ("t".into(), 1)], Reset::Earliest);
        for (place, _, generation) in positions.unknown() {
            positions.found(&place, generation, 0);
        }
        let fetches = positions.take_fetches(|_, partition| partition == 0);
        positions.fetched(&fetches[0], fetched(0..4));
        assert!(positions.take_fetches(|_, _| true).is_empty());
        positions.take(10, 1 << 20);
        assert_eq!(positions.take_fetches(|_, _| true).len(), 2);
    }
}
