//! OffsetDelete (KIP-496) and DeleteGroups (KIP-229).

use alloc::string::String;
use alloc::vec::Vec;

use ottla_model::{ErrorCode, Timestamp};
use ottla_protocol::messages::{
    DeleteGroupsResponse, DeleteGroupsResponseDeletableGroupResult, OffsetDeleteRequest,
    OffsetDeleteResponse, OffsetDeleteResponseOffsetDeleteResponsePartition,
    OffsetDeleteResponseOffsetDeleteResponseTopic,
};

use crate::decision::{Answer, Decision, Waiter};
use crate::record;
use crate::shard::Shard;

impl Shard {
    /// OffsetDelete: offsets of topics that no member of the group reads.
    pub fn delete_offsets(
        &mut self,
        _now: Timestamp,
        request: &OffsetDeleteRequest,
        waiter: Waiter,
    ) -> Decision {
        let mut decision = Decision::default();
        let response = match self.offsets_to_delete(request, &mut decision) {
            Ok(topics) => OffsetDeleteResponse { topics, ..Default::default() },
            Err(error) => OffsetDeleteResponse { error_code: error.get(), ..Default::default() },
        };
        decision.answer(waiter, Answer::DeleteOffsets(response));
        decision
    }

    fn offsets_to_delete(
        &self,
        request: &OffsetDeleteRequest,
        decision: &mut Decision,
    ) -> Result<Vec<OffsetDeleteResponseOffsetDeleteResponseTopic>, ErrorCode> {
        if request.group_id.is_empty() {
            return Err(ErrorCode::INVALID_GROUP_ID);
        }
        let group = self.groups.get(&request.group_id).ok_or(ErrorCode::GROUP_ID_NOT_FOUND)?;
        if !group.is_empty() && !group.is_consumer_group() {
            // What the members read is known to themselves only.
            return Err(ErrorCode::NON_EMPTY_GROUP);
        }
        let mut topics = Vec::with_capacity(request.topics.len());
        for topic in &request.topics {
            let is_read = group.is_subscribed(&topic.name);
            let error =
                if is_read { ErrorCode::GROUP_SUBSCRIBED_TO_TOPIC } else { ErrorCode::NONE };
            let mut partitions = Vec::with_capacity(topic.partitions.len());
            for partition in &topic.partitions {
                let index = partition.partition_index;
                if !is_read && self.has_offset(&group.id, &topic.name, index) {
                    let tombstone = record::offset_tombstone(&group.id, &topic.name, index);
                    decision.records.push(tombstone);
                }
                partitions.push(OffsetDeleteResponseOffsetDeleteResponsePartition {
                    partition_index: index,
                    error_code: error.get(),
                });
            }
            topics.push(OffsetDeleteResponseOffsetDeleteResponseTopic {
                name: topic.name.clone(),
                partitions,
            });
        }
        Ok(topics)
    }

    fn has_offset(&self, group: &str, topic: &str, partition: i32) -> bool {
        self.offsets.get(group, topic, partition).is_some()
            || self.offsets.is_open(group, topic, partition)
    }

    /// DeleteGroups: empty groups with all their offsets.
    pub fn delete_groups(
        &mut self,
        _now: Timestamp,
        groups: &[String],
        waiter: Waiter,
    ) -> Decision {
        let mut decision = Decision::default();
        let mut results = Vec::with_capacity(groups.len());
        for group in groups {
            let deleted = self.group_to_delete(group, &mut decision);
            let error = deleted.err().unwrap_or(ErrorCode::NONE);
            results.push(DeleteGroupsResponseDeletableGroupResult {
                group_id: group.clone(),
                error_code: error.get(),
                ..Default::default()
            });
        }
        let response = DeleteGroupsResponse { results, ..Default::default() };
        decision.answer(waiter, Answer::DeleteGroups(response));
        decision
    }

    fn group_to_delete(&self, id: &str, decision: &mut Decision) -> Result<(), ErrorCode> {
        let group = self.groups.get(id).ok_or(ErrorCode::GROUP_ID_NOT_FOUND)?;
        if !group.is_empty() {
            return Err(ErrorCode::NON_EMPTY_GROUP);
        }
        for (topic, partition) in self.offsets.partitions(id) {
            decision.records.push(record::offset_tombstone(id, &topic, partition));
        }
        decision.records.push(record::group_tombstone(id));
        Ok(())
    }
}
