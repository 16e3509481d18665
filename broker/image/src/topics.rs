//! Topics by name and by id.

use alloc::collections::BTreeMap;
use alloc::string::ToString;
use alloc::sync::Arc;
use alloc::vec::Vec;

use ottla_model::{PartitionIndex, Uuid};
use ottla_protocol::messages::{PartitionChangeRecord, PartitionRecord, TopicRecord};

use crate::error::ReplayError;
use crate::partition::PartitionImage;
use crate::record::VersionedRecord;

/// A topic and its partitions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicImage {
    /// The name.
    pub name: Arc<str>,
    /// The id, new with every creation.
    pub id: Uuid,
    /// The partitions by number.
    pub partitions: BTreeMap<PartitionIndex, PartitionImage>,
}

/// All topics.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TopicsImage {
    by_name: BTreeMap<Arc<str>, Arc<TopicImage>>,
    names: BTreeMap<Uuid, Arc<str>>,
}

impl TopicsImage {
    /// The topic of a name.
    #[must_use]
    pub fn by_name(&self, name: &str) -> Option<&Arc<TopicImage>> {
        self.by_name.get(name)
    }

    /// The topic of an id.
    #[must_use]
    pub fn by_id(&self, id: Uuid) -> Option<&Arc<TopicImage>> {
        self.by_name.get(self.names.get(&id)?)
    }

    /// A partition.
    #[must_use]
    pub fn partition(&self, id: Uuid, index: PartitionIndex) -> Option<&PartitionImage> {
        self.by_id(id)?.partitions.get(&index)
    }

    /// All topics in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<TopicImage>> {
        self.by_name.values()
    }

    /// All topics in the order of their ids, as the controller walks them.
    pub fn iter_by_id(&self) -> impl Iterator<Item = &Arc<TopicImage>> {
        self.names.values().filter_map(|name| self.by_name.get(name))
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.by_name.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_name.is_empty()
    }

    /// All partitions of all topics, for limits.
    #[must_use]
    pub fn partition_count(&self) -> usize {
        self.by_name.values().map(|topic| topic.partitions.len()).sum()
    }

    fn topic_mut(&mut self, id: Uuid) -> Result<&mut TopicImage, ReplayError> {
        self.names
            .get(&id)
            .and_then(|name| self.by_name.get_mut(name))
            .map(Arc::make_mut)
            .ok_or(ReplayError::UnknownTopicId(id))
    }

    pub(crate) fn create(&mut self, record: &TopicRecord) -> Result<(), ReplayError> {
        if let Some(existing) = self.by_name(&record.name) {
            return Err(ReplayError::TopicExists {
                name: record.name.clone(),
                existing: existing.id,
                found: record.topic_id,
            });
        }
        let name: Arc<str> = record.name.as_str().into();
        if let Some(existing) = self.names.insert(record.topic_id, name.clone()) {
            self.names.insert(record.topic_id, existing.clone());
            return Err(ReplayError::TopicExists {
                name: existing.to_string(),
                existing: record.topic_id,
                found: record.topic_id,
            });
        }
        let topic =
            TopicImage { name: name.clone(), id: record.topic_id, partitions: BTreeMap::new() };
        self.by_name.insert(name, Arc::new(topic));
        Ok(())
    }

    pub(crate) fn remove(&mut self, id: Uuid) -> Result<Arc<TopicImage>, ReplayError> {
        self.names
            .remove(&id)
            .and_then(|name| self.by_name.remove(&name))
            .ok_or(ReplayError::UnknownTopicId(id))
    }

    pub(crate) fn put_partition(&mut self, record: &PartitionRecord) -> Result<(), ReplayError> {
        if record.partition_id < 0 {
            return Err(ReplayError::InvalidField {
                record: "PartitionRecord",
                field: "partition id",
                value: i64::from(record.partition_id),
            });
        }
        let partition = PartitionImage::from_record(record)?;
        let topic = self.topic_mut(record.topic_id)?;
        topic.partitions.insert(PartitionIndex(record.partition_id), partition);
        Ok(())
    }

    pub(crate) fn change_partition(
        &mut self,
        record: &PartitionChangeRecord,
    ) -> Result<(), ReplayError> {
        let unknown =
            ReplayError::UnknownPartition { topic_id: record.topic_id, index: record.partition_id };
        let topic = self.topic_mut(record.topic_id)?;
        let partition =
            topic.partitions.get_mut(&PartitionIndex(record.partition_id)).ok_or(unknown)?;
        *partition = partition.merged(record)?;
        Ok(())
    }

    /// Forgets the replicas of a topic that may lead besides those in sync.
    pub(crate) fn clear_elr(&mut self, name: &str) -> Result<Uuid, ReplayError> {
        let topic = self
            .by_name
            .get_mut(name)
            .map(Arc::make_mut)
            .ok_or_else(|| ReplayError::UnknownTopicName(name.into()))?;
        clear_elr_of(topic);
        Ok(topic.id)
    }

    pub(crate) fn clear_all_elr(&mut self) {
        for topic in self.by_name.values_mut() {
            let has = |p: &PartitionImage| {
                !p.eligible_leader_replicas.is_empty() || !p.last_known_elr.is_empty()
            };
            if topic.partitions.values().any(has) {
                clear_elr_of(Arc::make_mut(topic));
            }
        }
    }

    pub(crate) fn write(&self, out: &mut Vec<VersionedRecord>) {
        for topic in self.iter() {
            let name = topic.name.to_string();
            out.push(TopicRecord { name, topic_id: topic.id, ..TopicRecord::default() }.into());
            let partitions = topic.partitions.iter();
            out.extend(partitions.map(|(index, partition)| partition.to_record(topic.id, *index)));
        }
    }
}

fn clear_elr_of(topic: &mut TopicImage) {
    for partition in topic.partitions.values_mut() {
        partition.eligible_leader_replicas.clear();
        partition.last_known_elr.clear();
    }
}
