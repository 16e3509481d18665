//! The committed offsets of a shard's groups, and those of transactions that are still open.
//!
//! Only replay changes them. Offsets of an open transaction wait beside the committed ones until
//! the transaction's marker comes (KIP-98).

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;

use ottla_model::ProducerId;
use ottla_protocol::messages::OffsetCommitValue;

/// Values by topic and partition.
pub(crate) type TopicOffsets = BTreeMap<String, BTreeMap<i32, OffsetCommitValue>>;

#[derive(Debug, Default)]
pub(crate) struct Offsets {
    committed: BTreeMap<String, TopicOffsets>,
    /// By producer, then by group; `None` is a tombstone.
    open: BTreeMap<ProducerId, BTreeMap<String, OpenOffsets>>,
}

type OpenOffsets = BTreeMap<(String, i32), Option<OffsetCommitValue>>;

impl Offsets {
    /// All of a group's offsets.
    pub(crate) fn of_group(&self, group: &str) -> Option<&TopicOffsets> {
        self.committed.get(group)
    }

    pub(crate) fn get(
        &self,
        group: &str,
        topic: &str,
        partition: i32,
    ) -> Option<&OffsetCommitValue> {
        self.committed.get(group)?.get(topic)?.get(&partition)
    }

    /// Whether a transaction that is open has an offset for the partition.
    pub(crate) fn is_open(&self, group: &str, topic: &str, partition: i32) -> bool {
        let key = (String::from(topic), partition);
        self.open_of(group).any(|open| open.contains_key(&key))
    }

    /// Whether a transaction that is open has an offset of the group.
    pub(crate) fn has_open(&self, group: &str) -> bool {
        self.open_of(group).any(|open| !open.is_empty())
    }

    fn open_of(&self, group: &str) -> impl Iterator<Item = &OpenOffsets> {
        self.open.values().filter_map(move |groups| groups.get(group))
    }

    pub(crate) fn set(
        &mut self,
        group: &str,
        topic: &str,
        partition: i32,
        value: Option<OffsetCommitValue>,
    ) {
        if let Some(value) = value {
            let topics = self.committed.entry(group.into()).or_default();
            topics.entry(topic.into()).or_default().insert(partition, value);
            return;
        }
        // Without empty maps left behind.
        let Some(topics) = self.committed.get_mut(group) else { return };
        let Some(partitions) = topics.get_mut(topic) else { return };
        partitions.remove(&partition);
        if partitions.is_empty() {
            topics.remove(topic);
        }
        if topics.is_empty() {
            self.committed.remove(group);
        }
    }

    pub(crate) fn set_open(
        &mut self,
        producer: ProducerId,
        group: &str,
        topic: &str,
        partition: i32,
        value: Option<OffsetCommitValue>,
    ) {
        let groups = self.open.entry(producer).or_default();
        groups.entry(group.into()).or_default().insert((topic.into(), partition), value);
    }

    /// Forgets an offset, also what open transactions have for it.
    pub(crate) fn remove(&mut self, group: &str, topic: &str, partition: i32) {
        self.set(group, topic, partition, None);
        let key = (String::from(topic), partition);
        for groups in self.open.values_mut() {
            if let Some(offsets) = groups.get_mut(group) {
                offsets.remove(&key);
            }
        }
    }

    /// The partitions of the group that have an offset, committed or in an open transaction.
    pub(crate) fn partitions(&self, group: &str) -> BTreeSet<(String, i32)> {
        let committed = self.of_group(group).into_iter().flatten().flat_map(|(topic, found)| {
            found.keys().map(move |partition| (topic.clone(), *partition))
        });
        let open = self.open_of(group).flat_map(|open| open.keys().cloned());
        committed.chain(open).collect()
    }

    /// Every group with an offset, committed or in an open transaction.
    pub(crate) fn all_groups(&self) -> BTreeSet<String> {
        let open = self.open.values().flat_map(|groups| groups.keys());
        self.committed.keys().chain(open).cloned().collect()
    }

    /// The producer's transaction ended: its offsets count now, or never. Gives back the groups
    /// that have new offsets.
    pub(crate) fn end(&mut self, producer: ProducerId, committed: bool) -> Vec<String> {
        let ended = self.open.remove(&producer).filter(|_| committed).unwrap_or_default();
        let mut changed = Vec::new();
        for (group, offsets) in ended {
            if offsets.is_empty() {
                continue;
            }
            for ((topic, partition), value) in offsets {
                self.set(&group, &topic, partition, value);
            }
            changed.push(group);
        }
        changed
    }
}
