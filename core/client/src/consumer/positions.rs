//! Positions and prefetched records of the assigned partitions: a pure machine.
//!
//! What always holds: records of a partition are handed over in offset order, each once, from the
//! position on; what was fetched before a seek is never handed over after it; a paused partition
//! keeps what it has and gives nothing; fetching stops while the prefetch budget, shared by all
//! partitions, is used up.

use std::collections::{BTreeMap, VecDeque};

use bytes::Bytes;

use crate::admin::TopicPartition;

/// A record as it was read; keys and values share the fetch response's memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsumerRecord {
    /// Its offset.
    pub offset: i64,
    /// Milliseconds since the epoch.
    pub timestamp: i64,
    /// Its key, if any.
    pub key: Option<Bytes>,
    /// Its value, if any.
    pub value: Option<Bytes>,
    /// Its headers in order.
    pub headers: Vec<(String, Option<Bytes>)>,
}

impl ConsumerRecord {
    /// Bytes of key, value and headers.
    #[must_use]
    pub fn size(&self) -> usize {
        let length = |field: &Option<Bytes>| field.as_ref().map_or(0, Bytes::len);
        let headers: usize = self.headers.iter().map(|(name, v)| name.len() + length(v)).sum();
        length(&self.key) + length(&self.value) + headers
    }
}

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
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Fetched {
    /// Data records from the asked offset on; control records and aborted data left out.
    pub(super) records: VecDeque<ConsumerRecord>,
    /// The offset after everything that came, records left out included.
    pub(super) next_offset: i64,
    pub(super) high_watermark: i64,
    pub(super) append_time: bool,
    pub(super) leader_epoch: i32,
}

/// What a poll hands over of one partition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartitionRecords {
    /// The topic.
    pub topic: String,
    /// The partition.
    pub partition: i32,
    /// The records; may be none when only the position moved.
    pub records: Vec<ConsumerRecord>,
    /// The position after them.
    pub next_position: i64,
    /// The high watermark, -1 before the first fetch.
    pub high_watermark: i64,
    /// Whether timestamps are the broker's append times.
    pub append_time: bool,
    /// Epoch of the leader that wrote the last batch, -1 for none.
    pub leader_epoch: i32,
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
}

impl Positions {
    /// No partitions; `budget` bytes may be prefetched over all of them.
    pub(super) fn new(budget: usize) -> Self {
        Self { partitions: BTreeMap::new(), buffered: 0, budget, generation: 0, turn: None }
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
            if wanted && partition.queue.len() < 2 && may(topic, *index) {
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
        if fetched.next_offset > known.fetch_from {
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

    /// Hands over at most `max_records` and about `max_bytes`, partitions in turn; positions move.
    pub(super) fn take(&mut self, max_records: usize, max_bytes: usize) -> Vec<PartitionRecords> {
        let mut order: Vec<TopicPartition> = self.partitions.keys().cloned().collect();
        if let Some(last) = &self.turn {
            let after = order.partition_point(|place| place <= last);
            order.rotate_left(after);
        }
        let (mut records_left, mut bytes_left) = (max_records, max_bytes);
        let mut taken = Vec::new();
        for place in order {
            if records_left == 0 || bytes_left == 0 {
                break;
            }
            let Some(partition) = self.partitions.get_mut(&place) else { continue };
            if partition.paused {
                continue;
            }
            let Some(mut chunk) = partition.queue.pop_front() else { continue };
            self.turn = Some(place.clone());
            let before = size(&chunk);
            let mut records = Vec::new();
            while let Some(record) = chunk.records.pop_front() {
                records_left -= 1;
                bytes_left = bytes_left.saturating_sub(record.size());
                records.push(record);
                if records_left == 0 || bytes_left == 0 {
                    break;
                }
            }
            self.buffered -= before - size(&chunk);
            let next_position = match chunk.records.front() {
                Some(record) => record.offset,
                None => chunk.next_offset,
            };
            partition.position = Position::At(next_position);
            let (topic, index) = place;
            taken.push(PartitionRecords {
                topic,
                partition: index,
                records,
                next_position,
                high_watermark: partition.high_watermark,
                append_time: chunk.append_time,
                leader_epoch: chunk.leader_epoch,
            });
            if !chunk.records.is_empty() {
                partition.queue.push_front(chunk);
            }
        }
        taken
    }
}

fn size(fetched: &Fetched) -> usize {
    fetched.records.iter().map(|record| record.size() + 64).sum()
}

fn queued(partition: &Partition) -> usize {
    partition.queue.iter().map(size).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(offset: i64) -> ConsumerRecord {
        let value = Some(Bytes::from_static(b"value"));
        ConsumerRecord { offset, timestamp: 0, key: None, value, headers: Vec::new() }
    }

    fn fetched(offsets: std::ops::Range<i64>) -> Fetched {
        let next_offset = offsets.end;
        let records = offsets.map(record).collect();
        Fetched { records, next_offset, high_watermark: 100, ..Fetched::default() }
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
        list.map(|one| (one.partition, one.records.iter().map(|r| r.offset).collect())).collect()
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
        assert_eq!((taken[0].next_position, taken[0].records.len()), (7, 0));
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
