//! OffsetFetch, in its two shapes: one group (up to version 7) and many (KIP-709), with or without
//! offsets of open transactions (KIP-447).

use alloc::string::String;
use alloc::vec::Vec;

use ottla_model::{ErrorCode, Uuid};
use ottla_protocol::messages::{
    OffsetCommitValue, OffsetFetchRequest, OffsetFetchRequestOffsetFetchRequestGroup,
    OffsetFetchRequestOffsetFetchRequestTopics, OffsetFetchResponse,
    OffsetFetchResponseOffsetFetchResponseGroup, OffsetFetchResponseOffsetFetchResponsePartition,
    OffsetFetchResponseOffsetFetchResponsePartitions, OffsetFetchResponseOffsetFetchResponseTopic,
    OffsetFetchResponseOffsetFetchResponseTopics,
};

use crate::shard::Shard;

/// From this version on, a request is for many groups.
const GROUPS_FROM: i16 = 8;

impl Shard {
    /// OffsetFetch whose groups are all of this shard. Topics are asked for and named by name.
    #[must_use]
    pub fn fetch_offsets(&self, request: &OffsetFetchRequest, version: i16) -> OffsetFetchResponse {
        if version >= GROUPS_FROM {
            let groups = request.groups.iter();
            return OffsetFetchResponse {
                groups: groups
                    .map(|group| self.fetch_group_offsets(group, request.require_stable))
                    .collect(),
                ..Default::default()
            };
        }
        let topics = request.topics.as_ref().map(|topics| {
            let topics = topics.iter().map(|topic| OffsetFetchRequestOffsetFetchRequestTopics {
                name: topic.name.clone(),
                partition_indexes: topic.partition_indexes.clone(),
                ..Default::default()
            });
            topics.collect()
        });
        let group = OffsetFetchRequestOffsetFetchRequestGroup {
            group_id: request.group_id.clone(),
            topics,
            ..Default::default()
        };
        let fetched = self.fetch_group_offsets(&group, request.require_stable);
        OffsetFetchResponse {
            error_code: fetched.error_code,
            topics: fetched.topics.into_iter().map(single_shape).collect(),
            ..Default::default()
        }
    }

    /// One group's offsets: those of the topics named, or all that it has. A partition without an
    /// offset has −1; with `require_stable` one that an open transaction writes is refused with
    /// UNSTABLE_OFFSET_COMMIT.
    #[must_use]
    pub fn fetch_group_offsets(
        &self,
        request: &OffsetFetchRequestOffsetFetchRequestGroup,
        require_stable: bool,
    ) -> OffsetFetchResponseOffsetFetchResponseGroup {
        let group = request.group_id.as_str();
        let topics = match &request.topics {
            Some(topics) => topics
                .iter()
                .map(|topic| OffsetFetchResponseOffsetFetchResponseTopics {
                    name: topic.name.clone(),
                    topic_id: topic.topic_id,
                    partitions: topic
                        .partition_indexes
                        .iter()
                        .map(|partition| {
                            self.fetch_one(
                                group,
                                &topic.name,
                                topic.topic_id,
                                *partition,
                                require_stable,
                            )
                        })
                        .collect(),
                    ..Default::default()
                })
                .collect(),
            None => self.fetch_all(group, require_stable),
        };
        OffsetFetchResponseOffsetFetchResponseGroup {
            group_id: request.group_id.clone(),
            topics,
            ..Default::default()
        }
    }

    fn fetch_all(
        &self,
        group: &str,
        require_stable: bool,
    ) -> Vec<OffsetFetchResponseOffsetFetchResponseTopics> {
        let topics = self.offsets.of_group(group).into_iter().flatten();
        topics
            .map(|(topic, partitions)| OffsetFetchResponseOffsetFetchResponseTopics {
                name: topic.clone(),
                topic_id: partitions.values().next().map_or(Uuid::ZERO, |value| value.topic_id),
                partitions: partitions
                    .keys()
                    .map(|partition| {
                        self.fetch_one(group, topic, Uuid::ZERO, *partition, require_stable)
                    })
                    .collect(),
                ..Default::default()
            })
            .collect()
    }

    fn fetch_one(
        &self,
        group: &str,
        topic: &str,
        topic_id: Uuid,
        partition: i32,
        require_stable: bool,
    ) -> OffsetFetchResponseOffsetFetchResponsePartitions {
        if require_stable && self.offsets.is_open(group, topic, partition) {
            return OffsetFetchResponseOffsetFetchResponsePartitions {
                error_code: ErrorCode::UNSTABLE_OFFSET_COMMIT.get(),
                ..fetched(partition, None)
            };
        }
        // An offset of an older topic of the same name means nothing in this one.
        let is_of_topic = |value: &&OffsetCommitValue| {
            topic_id.is_zero() || value.topic_id.is_zero() || topic_id == value.topic_id
        };
        fetched(partition, self.offsets.get(group, topic, partition).filter(is_of_topic))
    }
}

fn fetched(
    partition: i32,
    value: Option<&OffsetCommitValue>,
) -> OffsetFetchResponseOffsetFetchResponsePartitions {
    OffsetFetchResponseOffsetFetchResponsePartitions {
        partition_index: partition,
        committed_offset: value.map_or(-1, |value| value.offset),
        committed_leader_epoch: value.map_or(-1, |value| value.leader_epoch),
        metadata: Some(value.map_or_else(String::new, |value| value.metadata.clone())),
        ..Default::default()
    }
}

fn single_shape(
    topic: OffsetFetchResponseOffsetFetchResponseTopics,
) -> OffsetFetchResponseOffsetFetchResponseTopic {
    let partitions = topic.partitions.into_iter();
    OffsetFetchResponseOffsetFetchResponseTopic {
        name: topic.name,
        partitions: partitions
            .map(|partition| OffsetFetchResponseOffsetFetchResponsePartition {
                partition_index: partition.partition_index,
                committed_offset: partition.committed_offset,
                committed_leader_epoch: partition.committed_leader_epoch,
                metadata: partition.metadata,
                error_code: partition.error_code,
                ..Default::default()
            })
            .collect(),
        ..Default::default()
    }
}
