//! SyncGroup and Heartbeat: how a member gets its assignment, and stays.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use bytes::Bytes;
use ottla_model::{ErrorCode, Timestamp};
use ottla_protocol::messages::{
    HeartbeatRequest, HeartbeatResponse, SyncGroupRequest, SyncGroupResponse,
};

use crate::decision::{Answer, Decision, Undo, Waiter};
use crate::group::{Group, GroupState};
use crate::record;
use crate::shard::Shard;
use crate::turn::{Turn, sync_refused};

impl Shard {
    /// SyncGroup. The leader's carries the assignment: it is stored, then everybody has it.
    pub fn sync(&mut self, now: Timestamp, request: &SyncGroupRequest, waiter: Waiter) -> Decision {
        let mut decision = Decision::default();
        if let Err(error) = self.try_sync(now, request, waiter, &mut decision) {
            decision.answer(waiter, Answer::Sync(sync_refused(error)));
        }
        decision
    }

    fn try_sync(
        &mut self,
        now: Timestamp,
        request: &SyncGroupRequest,
        waiter: Waiter,
        decision: &mut Decision,
    ) -> Result<(), ErrorCode> {
        if request.group_id.is_empty() {
            return Err(ErrorCode::INVALID_GROUP_ID);
        }
        let turn = self.turn(now, &request.group_id, decision);
        let mut turn = turn.ok_or(ErrorCode::UNKNOWN_MEMBER_ID)?;
        let group = &turn.group;
        group.check_member(&request.member_id, request.group_instance_id.as_deref())?;
        group.check_generation(request.generation_id)?;
        if differs(request.protocol_type.as_deref(), group.protocol_type.as_deref())
            || differs(request.protocol_name.as_deref(), group.protocol.as_deref())
        {
            return Err(ErrorCode::INCONSISTENT_GROUP_PROTOCOL);
        }
        match group.state {
            GroupState::Empty => Err(ErrorCode::UNKNOWN_MEMBER_ID),
            GroupState::PreparingRebalance => Err(ErrorCode::REBALANCE_IN_PROGRESS),
            GroupState::CompletingRebalance => {
                turn.await_sync(&request.member_id, waiter);
                turn.synced(&request.member_id);
                if turn.group.is_leader(&request.member_id) {
                    turn.store_assignment(request);
                }
                Ok(())
            }
            GroupState::Stable => {
                turn.synced(&request.member_id);
                let assignment = turn.group.members.get(&request.member_id);
                let assignment = assignment.map(|member| member.assignment.clone());
                let response = assigned(turn.group, assignment.unwrap_or_default());
                turn.decision.answer(waiter, Answer::Sync(response));
                turn.start_session(&request.member_id);
                Ok(())
            }
        }
    }

    /// Heartbeat. A member that is asked to join again hears so here; its session goes on while it
    /// does.
    #[must_use]
    pub fn heartbeat(&mut self, now: Timestamp, request: &HeartbeatRequest) -> HeartbeatResponse {
        let error = self.try_heartbeat(now, request).err().unwrap_or(ErrorCode::NONE);
        HeartbeatResponse { error_code: error.get(), ..Default::default() }
    }

    fn try_heartbeat(
        &mut self,
        now: Timestamp,
        request: &HeartbeatRequest,
    ) -> Result<(), ErrorCode> {
        if request.group_id.is_empty() {
            return Err(ErrorCode::INVALID_GROUP_ID);
        }
        let mut nothing = Decision::default();
        let turn = self.turn(now, &request.group_id, &mut nothing);
        let mut turn = turn.ok_or(ErrorCode::UNKNOWN_MEMBER_ID)?;
        turn.group.check_member(&request.member_id, request.group_instance_id.as_deref())?;
        turn.group.check_generation(request.generation_id)?;
        if turn.group.is_empty() {
            return Err(ErrorCode::UNKNOWN_MEMBER_ID);
        }
        turn.start_session(&request.member_id);
        if turn.group.state == GroupState::PreparingRebalance {
            return Err(ErrorCode::REBALANCE_IN_PROGRESS);
        }
        Ok(())
    }
}

impl Turn<'_> {
    /// Stores the leader's assignment; whoever it does not name gets an empty one. The group is
    /// stable once the record is replayed.
    fn store_assignment(&mut self, request: &SyncGroupRequest) {
        let assignments: BTreeMap<&str, &Bytes> = request
            .assignments
            .iter()
            .map(|given| (given.member_id.as_str(), &given.assignment))
            .collect();
        let given = |id: &str| assignments.get(id).map(|bytes| Bytes::clone(bytes));
        let value = self.group.to_stored(|member| given(&member.id).unwrap_or_default());
        self.decision.records.push(record::group_metadata(&self.group.id, &value));
        self.decision.undo.push(Undo::Assignment {
            group: self.group.id.clone(),
            generation: self.group.generation,
        });
        let waiting = self.group.members.values().filter(|member| member.awaiting_sync.is_some());
        let waiting: Vec<_> = waiting.map(|member| member.id.clone()).collect();
        for member in waiting {
            let response = assigned(self.group, given(&member).unwrap_or_default());
            self.answer_sync(&member, response);
            // While it waited its session could not end, nor was it counted.
            self.start_session(&member);
        }
    }
}

fn assigned(group: &Group, assignment: Bytes) -> SyncGroupResponse {
    SyncGroupResponse {
        protocol_type: group.protocol_type.clone(),
        protocol_name: group.protocol.clone(),
        assignment,
        ..Default::default()
    }
}

/// Whether both sides name something, and not the same.
fn differs(theirs: Option<&str>, own: Option<&str>) -> bool {
    theirs.is_some() && own.is_some() && theirs != own
}
