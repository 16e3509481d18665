//! Groups and their committed offsets.

use std::collections::{BTreeMap, BTreeSet};

use bytes::Bytes;
use ottla_model::ErrorCode;
use ottla_protocol::ApiKey;
use ottla_protocol::Reader;
use ottla_protocol::messages::{
    ConsumerProtocolAssignment, DeleteGroupsRequest, DescribeGroupsRequest, ListGroupsRequest,
    OffsetCommitRequest, OffsetCommitRequestOffsetCommitRequestPartition,
    OffsetCommitRequestOffsetCommitRequestTopic, OffsetDeleteRequest,
    OffsetDeleteRequestOffsetDeleteRequestPartition, OffsetDeleteRequestOffsetDeleteRequestTopic,
    OffsetFetchRequest, OffsetFetchRequestOffsetFetchRequestGroup,
};

use super::{Admin, TopicPartition, check, only};
use crate::error::Result;

/// A group in a list.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct GroupListing {
    /// Its `group.id`.
    pub group_id: String,
    /// `consumer` for consumers; Connect and others have their own.
    pub protocol_type: String,
    /// Its state, where the broker says: `Stable`, `Empty`, `PreparingRebalance` …
    pub state: String,
    /// `classic` or `consumer`, where the broker says.
    pub group_type: String,
}

/// A member of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupMember {
    /// The id that the coordinator gave it.
    pub member_id: String,
    /// Its `group.instance.id`, if it is a static member.
    pub group_instance_id: Option<String>,
    /// Its `client.id`.
    pub client_id: String,
    /// Where it connects from.
    pub client_host: String,
    /// The partitions it owns; empty for groups that are not consumers'.
    pub assignment: Vec<TopicPartition>,
}

/// A group described.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupDescription {
    /// Its `group.id`.
    pub group_id: String,
    /// `Stable`, `Empty`, `PreparingRebalance`, `CompletingRebalance` or `Dead`.
    pub state: String,
    /// `consumer` for consumers.
    pub protocol_type: String,
    /// The assignor that its members agreed on.
    pub protocol: String,
    /// Its members.
    pub members: Vec<GroupMember>,
}

/// A committed offset.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CommittedOffset {
    /// The next offset to read.
    pub offset: i64,
    /// The leader epoch of the record before it, -1 for none.
    pub leader_epoch: i32,
    /// What the committer wrote beside it.
    pub metadata: String,
}

impl CommittedOffset {
    /// An offset without epoch and metadata.
    #[must_use]
    pub fn at(offset: i64) -> Self {
        Self { offset, leader_epoch: -1, metadata: String::new() }
    }
}

impl Admin {
    /// Every group of every broker.
    ///
    /// # Errors
    /// When a broker does not answer.
    pub async fn list_groups(&self) -> Result<Vec<GroupListing>> {
        let mut tries = self.tries("list groups");
        loop {
            if let Some(done) = tries.run(self.groups_of_all_brokers()).await {
                return done;
            }
        }
    }

    async fn groups_of_all_brokers(&self) -> Result<Vec<GroupListing>> {
        let metadata = self.cluster.refresh(Some(&[]), false).await?;
        if metadata.brokers.is_empty() {
            // All of them are fenced: none of the cluster's groups can be seen now.
            check(ErrorCode::COORDINATOR_NOT_AVAILABLE.0, "list groups", None)?;
        }
        let mut found = BTreeSet::new();
        for address in metadata.brokers.values() {
            let connection = self.cluster.connect(address).await?;
            let response = connection.call(&ListGroupsRequest::default()).await?;
            check(response.error_code, "list groups", None)?;
            found.extend(response.groups.into_iter().map(|group| GroupListing {
                group_id: group.group_id,
                protocol_type: group.protocol_type,
                state: group.group_state,
                group_type: group.group_type,
            }));
        }
        Ok(found.into_iter().collect())
    }

    /// A group's state and members.
    ///
    /// # Errors
    /// `GROUP_ID_NOT_FOUND` from brokers that say so; older ones describe it as `Dead`.
    pub async fn describe_group(&self, group: &str) -> Result<GroupDescription> {
        let request =
            DescribeGroupsRequest { groups: vec![group.to_owned()], ..Default::default() };
        let request = &request;
        self.on_coordinator(group, |connection| {
            Box::pin(async move {
                let found = only(connection.call(request).await?.groups, group)?;
                let what = format_args!("describe group {group}");
                check(found.error_code, what, found.error_message.as_deref())?;
                let consumers = found.protocol_type == "consumer";
                let members = found.members.into_iter().map(|member| GroupMember {
                    member_id: member.member_id,
                    group_instance_id: member.group_instance_id,
                    client_id: member.client_id,
                    client_host: member.client_host,
                    assignment: if consumers {
                        assigned(&member.member_assignment)
                    } else {
                        Vec::new()
                    },
                });
                Ok(GroupDescription {
                    group_id: found.group_id,
                    state: found.group_state,
                    protocol_type: found.protocol_type,
                    protocol: found.protocol_data,
                    members: members.collect(),
                })
            })
        })
        .await
    }

    /// Deletes a group that has no members, and its offsets.
    ///
    /// # Errors
    /// `NON_EMPTY_GROUP`, `GROUP_ID_NOT_FOUND`.
    pub async fn delete_group(&self, group: &str) -> Result<()> {
        let request =
            DeleteGroupsRequest { groups_names: vec![group.to_owned()], ..Default::default() };
        let request = &request;
        self.on_coordinator(group, |connection| {
            Box::pin(async move {
                let result = only(connection.call(request).await?.results, group)?;
                check(result.error_code, format_args!("delete group {group}"), None)
            })
        })
        .await
    }

    /// Everything that a group has committed.
    ///
    /// # Errors
    /// When the coordinator does not answer; a group that is not there has committed nothing.
    pub async fn list_group_offsets(
        &self,
        group: &str,
    ) -> Result<BTreeMap<TopicPartition, CommittedOffset>> {
        self.on_coordinator(group, |connection| {
            Box::pin(async move {
                // Version 10 names topics by id; names are what we are asked for.
                let version = connection.version_of(ApiKey::OffsetFetch)?.min(9);
                let mut request = OffsetFetchRequest::default();
                if version >= 8 {
                    request.groups = vec![OffsetFetchRequestOffsetFetchRequestGroup {
                        group_id: group.to_owned(),
                        topics: None,
                        ..Default::default()
                    }];
                } else {
                    group.clone_into(&mut request.group_id);
                    request.topics = None;
                }
                let response = connection.call_at(&request, version).await?;
                let what = format_args!("offsets of group {group}");
                let mut offsets = BTreeMap::new();
                let mut add =
                    |topic: &str, partition, offset, leader_epoch, metadata: Option<_>| {
                        if offset >= 0 {
                            let metadata = metadata.unwrap_or_default();
                            let committed = CommittedOffset { offset, leader_epoch, metadata };
                            offsets.insert((topic.to_owned(), partition), committed);
                        }
                    };
                if version >= 8 {
                    let found = only(response.groups, group)?;
                    check(found.error_code, what, None)?;
                    for topic in found.topics {
                        for one in topic.partitions {
                            check(one.error_code, what, None)?;
                            add(
                                &topic.name,
                                one.partition_index,
                                one.committed_offset,
                                one.committed_leader_epoch,
                                one.metadata,
                            );
                        }
                    }
                } else {
                    check(response.error_code, what, None)?;
                    for topic in response.topics {
                        for one in topic.partitions {
                            check(one.error_code, what, None)?;
                            add(
                                &topic.name,
                                one.partition_index,
                                one.committed_offset,
                                one.committed_leader_epoch,
                                one.metadata,
                            );
                        }
                    }
                }
                Ok(offsets)
            })
        })
        .await
    }

    /// Sets committed offsets of a group that has no members.
    ///
    /// # Errors
    /// `UNKNOWN_MEMBER_ID` while the group has members.
    pub async fn alter_group_offsets(
        &self,
        group: &str,
        offsets: &BTreeMap<TopicPartition, CommittedOffset>,
    ) -> Result<()> {
        let mut topics: BTreeMap<&str, Vec<_>> = BTreeMap::new();
        for ((topic, partition), committed) in offsets {
            let one = OffsetCommitRequestOffsetCommitRequestPartition {
                partition_index: *partition,
                committed_offset: committed.offset,
                committed_leader_epoch: committed.leader_epoch,
                committed_metadata: Some(committed.metadata.clone()),
                ..Default::default()
            };
            topics.entry(topic).or_default().push(one);
        }
        let request = OffsetCommitRequest {
            group_id: group.to_owned(),
            topics: topics
                .into_iter()
                .map(|(name, partitions)| OffsetCommitRequestOffsetCommitRequestTopic {
                    name: name.to_owned(),
                    partitions,
                    ..Default::default()
                })
                .collect(),
            ..Default::default()
        };
        let request = &request;
        self.on_coordinator(group, |connection| {
            Box::pin(async move {
                let version = connection.version_of(ApiKey::OffsetCommit)?.min(9);
                let response = connection.call_at(request, version).await?;
                for topic in response.topics {
                    for one in topic.partitions {
                        let place = format!("{}-{}", topic.name, one.partition_index);
                        check(one.error_code, format_args!("set offset of {place}"), None)?;
                    }
                }
                Ok(())
            })
        })
        .await
    }

    /// Forgets committed offsets of a group for these partitions.
    ///
    /// # Errors
    /// `GROUP_SUBSCRIBED_TO_TOPIC` while members read the topic.
    pub async fn delete_group_offsets(
        &self,
        group: &str,
        partitions: &[TopicPartition],
    ) -> Result<()> {
        let mut topics: BTreeMap<&str, Vec<_>> = BTreeMap::new();
        for (topic, partition) in partitions {
            let one =
                OffsetDeleteRequestOffsetDeleteRequestPartition { partition_index: *partition };
            topics.entry(topic).or_default().push(one);
        }
        let request = OffsetDeleteRequest {
            group_id: group.to_owned(),
            topics: topics
                .into_iter()
                .map(|(name, partitions)| OffsetDeleteRequestOffsetDeleteRequestTopic {
                    name: name.to_owned(),
                    partitions,
                })
                .collect(),
        };
        let request = &request;
        self.on_coordinator(group, |connection| {
            Box::pin(async move {
                let response = connection.call(request).await?;
                check(response.error_code, format_args!("delete offsets of {group}"), None)?;
                for topic in response.topics {
                    for one in topic.partitions {
                        ErrorCode(one.error_code).result().map_err(|code| {
                            let place = format!("{}-{}", topic.name, one.partition_index);
                            crate::error::ClientError::broker(
                                code,
                                format_args!("offset of {place}"),
                            )
                        })?;
                    }
                }
                Ok(())
            })
        })
        .await
    }
}

/// The partitions in a consumer's assignment; none when the bytes are another protocol's.
fn assigned(bytes: &Bytes) -> Vec<TopicPartition> {
    let Some(version) = bytes.first_chunk().map(|version| i16::from_be_bytes(*version)) else {
        return Vec::new();
    };
    let version = version.clamp(0, ConsumerProtocolAssignment::MAX_VERSION);
    let mut reader = Reader::new(bytes.slice(2..), 1 << 20);
    let Ok(assignment) = ConsumerProtocolAssignment::decode(&mut reader, version) else {
        return Vec::new();
    };
    let topics = assignment.assigned_partitions.into_iter();
    topics
        .flat_map(|topic| {
            topic.partitions.into_iter().map(move |index| (topic.topic.clone(), index))
        })
        .collect()
}
