//! OffsetCommit and TxnOffsetCommit (KIP-98, KIP-447, KIP-211).

use alloc::string::String;
use alloc::vec::Vec;

use ottla_model::{ErrorCode, ProducerEpoch, ProducerId, Timestamp, Uuid};
use ottla_protocol::messages::{
    OffsetCommitRequest, OffsetCommitResponse, OffsetCommitResponseOffsetCommitResponsePartition,
    OffsetCommitResponseOffsetCommitResponseTopic, OffsetCommitValue, TxnOffsetCommitRequest,
    TxnOffsetCommitResponse, TxnOffsetCommitResponseTxnOffsetCommitResponsePartition,
    TxnOffsetCommitResponseTxnOffsetCommitResponseTopic,
};

use crate::decision::{Answer, CoordinatorRecord, Decision, Waiter};
use crate::group::GroupState;
use crate::record;
use crate::shard::Shard;

/// From this version on, a commit to a group that does not exist is told so.
const NO_SUCH_GROUP_FROM: i16 = 9;
/// The same for a transactional commit.
const NO_SUCH_GROUP_FROM_TRANSACTIONAL: i16 = 6;

/// Who commits.
struct Committer<'a> {
    group: &'a str,
    generation: i32,
    member: &'a str,
    instance: Option<&'a str>,
    is_transactional: bool,
    /// Whether the version knows of GROUP_ID_NOT_FOUND.
    knows_no_such_group: bool,
}

/// What is committed for one partition.
struct Commit<'a> {
    topic: &'a str,
    topic_id: Uuid,
    partition: i32,
    offset: i64,
    leader_epoch: i32,
    metadata: Option<&'a str>,
    expiry: Option<Timestamp>,
}

impl Shard {
    /// OffsetCommit, of a member or, in an empty group, of anybody. Topics are taken by name; a
    /// topic's id is stored beside it.
    pub fn commit(
        &mut self,
        now: Timestamp,
        request: &OffsetCommitRequest,
        version: i16,
        waiter: Waiter,
    ) -> Decision {
        let committer = Committer {
            group: &request.group_id,
            generation: request.generation_id_or_member_epoch,
            member: &request.member_id,
            instance: request.group_instance_id.as_deref(),
            is_transactional: false,
            knows_no_such_group: version >= NO_SUCH_GROUP_FROM,
        };
        let refused = self.check_committer(&committer).err();
        if refused.is_none() {
            self.commit_keeps_session(now, &committer);
        }
        let expiry = (request.retention_time_ms != -1)
            .then(|| Timestamp(now.0.saturating_add(request.retention_time_ms)));
        let mut decision = Decision::default();
        let mut topics = Vec::with_capacity(request.topics.len());
        for topic in &request.topics {
            let mut partitions = Vec::with_capacity(topic.partitions.len());
            for partition in &topic.partitions {
                let commit = Commit {
                    topic: &topic.name,
                    topic_id: topic.topic_id,
                    partition: partition.partition_index,
                    offset: partition.committed_offset,
                    leader_epoch: partition.committed_leader_epoch,
                    metadata: partition.committed_metadata.as_deref(),
                    expiry,
                };
                let stored = match refused {
                    Some(error) => Err(error),
                    None => self.commit_one(now, &request.group_id, &commit),
                };
                partitions.push(OffsetCommitResponseOffsetCommitResponsePartition {
                    partition_index: partition.partition_index,
                    error_code: taken(stored, &mut decision.records).get(),
                    ..Default::default()
                });
            }
            topics.push(OffsetCommitResponseOffsetCommitResponseTopic {
                name: topic.name.clone(),
                topic_id: topic.topic_id,
                partitions,
                ..Default::default()
            });
        }
        let response = OffsetCommitResponse { topics, ..Default::default() };
        decision.answer(waiter, Answer::Commit(response));
        decision
    }

    /// TxnOffsetCommit: the records go into the producer's transaction and count once its marker
    /// is replayed.
    pub fn commit_transactional(
        &mut self,
        now: Timestamp,
        request: &TxnOffsetCommitRequest,
        version: i16,
        waiter: Waiter,
    ) -> Decision {
        let committer = Committer {
            group: &request.group_id,
            generation: request.generation_id_or_member_epoch,
            member: &request.member_id,
            instance: request.group_instance_id.as_deref(),
            is_transactional: true,
            knows_no_such_group: version >= NO_SUCH_GROUP_FROM_TRANSACTIONAL,
        };
        let refused = self.check_committer(&committer).err();
        let mut decision = Decision {
            producer: Some((
                ProducerId(request.producer_id),
                ProducerEpoch(request.producer_epoch),
            )),
            ..Decision::default()
        };
        let mut topics = Vec::with_capacity(request.topics.len());
        for topic in &request.topics {
            let mut partitions = Vec::with_capacity(topic.partitions.len());
            for partition in &topic.partitions {
                let commit = Commit {
                    topic: &topic.name,
                    topic_id: topic.topic_id,
                    partition: partition.partition_index,
                    offset: partition.committed_offset,
                    leader_epoch: partition.committed_leader_epoch,
                    metadata: partition.committed_metadata.as_deref(),
                    expiry: None,
                };
                let stored = match refused {
                    Some(error) => Err(error),
                    None => self.commit_one(now, &request.group_id, &commit),
                };
                partitions.push(TxnOffsetCommitResponseTxnOffsetCommitResponsePartition {
                    partition_index: partition.partition_index,
                    error_code: taken(stored, &mut decision.records).get(),
                    ..Default::default()
                });
            }
            topics.push(TxnOffsetCommitResponseTxnOffsetCommitResponseTopic {
                name: topic.name.clone(),
                topic_id: topic.topic_id,
                partitions,
                ..Default::default()
            });
        }
        let response = TxnOffsetCommitResponse { topics, ..Default::default() };
        decision.answer(waiter, Answer::TransactionalCommit(response));
        decision
    }

    fn check_committer(&self, by: &Committer<'_>) -> Result<(), ErrorCode> {
        let Some(group) = self.groups.get(by.group) else {
            // Without a generation it is not a member: a consumer that assigns itself, or an
            // administrator. Its commit makes the group.
            return match by.generation {
                ..0 => Ok(()),
                _ if by.knows_no_such_group => Err(ErrorCode::GROUP_ID_NOT_FOUND),
                _ => Err(ErrorCode::ILLEGAL_GENERATION),
            };
        };
        if by.generation < 0 && group.is_empty() {
            return Ok(());
        }
        if by.generation >= 0 || !by.member.is_empty() || by.instance.is_some() {
            group.check_member(by.member, by.instance)?;
            group.check_generation(by.generation)?;
        } else if !by.is_transactional && !group.is_empty() {
            return Err(ErrorCode::UNKNOWN_MEMBER_ID);
        }
        if !by.is_transactional && group.state == GroupState::CompletingRebalance {
            // It has heard of the generation, not of what it owns in it.
            return Err(ErrorCode::REBALANCE_IN_PROGRESS);
        }
        Ok(())
    }

    /// A member's commit counts as a heartbeat.
    fn commit_keeps_session(&mut self, now: Timestamp, by: &Committer<'_>) {
        let mut nothing = Decision::default();
        let Some(mut turn) = self.turn(now, by.group, &mut nothing) else { return };
        if matches!(turn.group.state, GroupState::Stable | GroupState::PreparingRebalance) {
            turn.start_session(by.member);
        }
    }

    fn commit_one(
        &self,
        now: Timestamp,
        group: &str,
        commit: &Commit<'_>,
    ) -> Result<CoordinatorRecord, ErrorCode> {
        let metadata = commit.metadata.unwrap_or_default();
        if metadata.encode_utf16().count() > self.config.offset_metadata_max_bytes {
            return Err(ErrorCode::OFFSET_METADATA_TOO_LARGE);
        }
        let value = OffsetCommitValue {
            offset: commit.offset,
            leader_epoch: commit.leader_epoch.max(-1),
            metadata: String::from(metadata),
            commit_timestamp: now.0,
            expire_timestamp: commit.expiry.map_or(-1, |expiry| expiry.0),
            topic_id: commit.topic_id,
            ..Default::default()
        };
        Ok(record::offset(group, commit.topic, commit.partition, &value))
    }
}

/// Keeps the record, if there is one, for the batch.
fn taken(
    stored: Result<CoordinatorRecord, ErrorCode>,
    records: &mut Vec<CoordinatorRecord>,
) -> ErrorCode {
    match stored {
        Ok(record) => {
            records.push(record);
            ErrorCode::NONE
        }
        Err(error) => error,
    }
}
