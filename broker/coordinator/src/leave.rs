//! LeaveGroup: by the members themselves, or by an administrator for static ones (KIP-345,
//! KIP-800).

use alloc::vec::Vec;

use ottla_model::{ErrorCode, Timestamp};
use ottla_protocol::messages::{
    LeaveGroupRequest, LeaveGroupRequestMemberIdentity, LeaveGroupResponse,
    LeaveGroupResponseMemberResponse,
};

use crate::decision::{Answer, Decision, Waiter};
use crate::shard::Shard;
use crate::turn::Turn;

/// From this version on, a request names several members.
const MANY_FROM: i16 = 3;

impl Shard {
    /// LeaveGroup.
    pub fn leave(
        &mut self,
        now: Timestamp,
        request: &LeaveGroupRequest,
        version: i16,
        waiter: Waiter,
    ) -> Decision {
        let mut decision = Decision::default();
        let response = self.leave_response(now, request, version, &mut decision);
        decision.answer(waiter, Answer::Leave(response));
        decision
    }

    fn leave_response(
        &mut self,
        now: Timestamp,
        request: &LeaveGroupRequest,
        version: i16,
        decision: &mut Decision,
    ) -> LeaveGroupResponse {
        if request.group_id.is_empty() {
            let error_code = ErrorCode::INVALID_GROUP_ID.get();
            return LeaveGroupResponse { error_code, ..Default::default() };
        }
        let one;
        let members = if version < MANY_FROM {
            let member_id = request.member_id.clone();
            one = [LeaveGroupRequestMemberIdentity { member_id, ..Default::default() }];
            &one[..]
        } else {
            &request.members[..]
        };
        let results = self.leave_all(now, &request.group_id, members, decision);
        if version < MANY_FROM {
            let error_code = results.first().map_or(0, |result| result.error_code);
            return LeaveGroupResponse { error_code, ..Default::default() };
        }
        LeaveGroupResponse { members: results, ..Default::default() }
    }

    fn leave_all(
        &mut self,
        now: Timestamp,
        group: &str,
        members: &[LeaveGroupRequestMemberIdentity],
        decision: &mut Decision,
    ) -> Vec<LeaveGroupResponseMemberResponse> {
        let mut turn = self.turn(now, group, decision);
        let mut results = Vec::with_capacity(members.len());
        let mut left = false;
        for member in members {
            let result = match &mut turn {
                Some(turn) => turn.leave_one(member),
                None => Err(ErrorCode::UNKNOWN_MEMBER_ID),
            };
            left |= result.is_ok();
            results.push(LeaveGroupResponseMemberResponse {
                member_id: member.member_id.clone(),
                group_instance_id: member.group_instance_id.clone(),
                error_code: result.err().unwrap_or(ErrorCode::NONE).get(),
                ..Default::default()
            });
        }
        // One rebalance for all that left.
        if let (true, Some(turn)) = (left, &mut turn)
            && !turn.group.is_empty()
        {
            turn.rebalance();
        }
        results
    }
}

impl Turn<'_> {
    fn leave_one(&mut self, member: &LeaveGroupRequestMemberIdentity) -> Result<(), ErrorCode> {
        let unknown = ErrorCode::UNKNOWN_MEMBER_ID;
        let instance = member.group_instance_id.as_deref();
        let id = if member.member_id.is_empty() {
            // An administrator knows a static member by its instance id only.
            let id = instance.and_then(|instance| self.group.instances.get(instance));
            id.ok_or(unknown)?.clone()
        } else {
            member.member_id.clone()
        };
        if self.group.pending_joins.remove(&id) {
            self.end_session(&id);
            return Ok(());
        }
        self.group.check_member(&id, instance)?;
        self.drop_member(&id);
        Ok(())
    }
}
