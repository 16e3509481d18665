//! A member as a client plays it: join, sync, heartbeats, commits, and what its errors ask for.

use bytes::Bytes;
use ottla_coordinator::Answer;
use ottla_model::ErrorCode;
use ottla_protocol::messages::*;

use crate::script::subscription;

/// Partitions of the one topic that the group reads.
pub(crate) const PARTITIONS: i32 = 6;

/// What a member sends.
#[derive(Debug, Clone)]
pub(crate) enum Request {
    Join(JoinGroupRequest, i16),
    Sync(SyncGroupRequest),
    Heartbeat(HeartbeatRequest),
    Leave(LeaveGroupRequest),
    Commit(OffsetCommitRequest),
}

/// What it hears.
#[derive(Debug, Clone)]
pub(crate) enum Reply {
    Answer(Answer),
    Heartbeat(HeartbeatResponse),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Phase {
    Down,
    Joining,
    Syncing,
    Stable,
}

#[derive(Debug)]
pub(crate) struct Member {
    pub(crate) name: String,
    pub(crate) instance: Option<String>,
    pub(crate) version: i16,
    pub(crate) phase: Phase,
    pub(crate) id: String,
    pub(crate) generation: i32,
    pub(crate) owned: Vec<i32>,
    /// The question whose answer moves it on; others are old.
    pub(crate) correlation: u64,
    /// Nothing happens in it until then: it may be a zombie when it wakes.
    pub(crate) paused_until: i64,
    pub(crate) topics: &'static [&'static str],
    given: Vec<SyncGroupRequestSyncGroupRequestAssignment>,
}

impl Member {
    pub(crate) fn new(name: String, instance: Option<String>, version: i16) -> Self {
        Self {
            name,
            instance,
            version,
            phase: Phase::Down,
            id: String::new(),
            generation: -1,
            owned: Vec::new(),
            correlation: 0,
            paused_until: 0,
            topics: &["t"],
            given: Vec::new(),
        }
    }

    /// It is nobody again, and owns nothing.
    pub(crate) fn forget(&mut self) {
        self.id = String::new();
        self.generation = -1;
        self.owned.clear();
    }

    pub(crate) fn join_request(&self) -> Request {
        let protocols = ["range", "sticky"].map(|name| JoinGroupRequestJoinGroupRequestProtocol {
            name: name.into(),
            metadata: subscription(self.topics.iter().copied()),
            ..Default::default()
        });
        let request = JoinGroupRequest {
            group_id: "g".into(),
            session_timeout_ms: 10_000,
            rebalance_timeout_ms: 8_000,
            member_id: self.id.clone(),
            group_instance_id: self.instance.clone(),
            protocol_type: "consumer".into(),
            protocols: protocols.into(),
            ..Default::default()
        };
        Request::Join(request, self.version)
    }

    pub(crate) fn sync_request(&self) -> Request {
        Request::Sync(SyncGroupRequest {
            group_id: "g".into(),
            generation_id: self.generation,
            member_id: self.id.clone(),
            group_instance_id: self.instance.clone(),
            assignments: self.given.clone(),
            ..Default::default()
        })
    }

    pub(crate) fn heartbeat_request(&self) -> Request {
        Request::Heartbeat(HeartbeatRequest {
            group_id: "g".into(),
            generation_id: self.generation,
            member_id: self.id.clone(),
            group_instance_id: self.instance.clone(),
            ..Default::default()
        })
    }

    pub(crate) fn leave_request(&self) -> Request {
        Request::Leave(LeaveGroupRequest {
            group_id: "g".into(),
            members: vec![LeaveGroupRequestMemberIdentity {
                member_id: self.id.clone(),
                group_instance_id: self.instance.clone(),
                ..Default::default()
            }],
            ..Default::default()
        })
    }

    pub(crate) fn commit_request(&self, partition: i32, offset: i64) -> Request {
        Request::Commit(OffsetCommitRequest {
            group_id: "g".into(),
            generation_id_or_member_epoch: self.generation,
            member_id: self.id.clone(),
            group_instance_id: self.instance.clone(),
            topics: vec![OffsetCommitRequestOffsetCommitRequestTopic {
                name: "t".into(),
                partitions: vec![OffsetCommitRequestOffsetCommitRequestPartition {
                    partition_index: partition,
                    committed_offset: offset,
                    ..Default::default()
                }],
                ..Default::default()
            }],
            ..Default::default()
        })
    }

    /// Takes in a reply. `true`: it goes on at once; `false`: it waits for its next turn.
    pub(crate) fn handle(&mut self, reply: &Reply) -> bool {
        match reply {
            Reply::Answer(Answer::Join(response)) => self.joined(response),
            Reply::Answer(Answer::Sync(response)) => {
                if response.error_code == 0 {
                    self.owned = partitions_in(&response.assignment);
                    self.phase = Phase::Stable;
                    return false;
                }
                self.refused(response.error_code)
            }
            Reply::Answer(Answer::Commit(response)) => {
                let code = response.topics[0].partitions[0].error_code;
                code != 0 && self.refused(code)
            }
            Reply::Heartbeat(response) => {
                response.error_code != 0 && self.refused(response.error_code)
            }
            Reply::Answer(_) => false,
        }
    }

    fn joined(&mut self, response: &JoinGroupResponse) -> bool {
        if response.error_code == ErrorCode::MEMBER_ID_REQUIRED.get() {
            self.id = response.member_id.clone();
            return true;
        }
        if response.error_code != 0 {
            return self.refused(response.error_code);
        }
        self.id = response.member_id.clone();
        self.generation = response.generation_id;
        let leads = response.leader == self.id && !response.skip_assignment;
        self.given = if leads { assign(&response.members) } else { Vec::new() };
        self.phase = Phase::Syncing;
        true
    }

    fn refused(&mut self, code: i16) -> bool {
        let code = ErrorCode(code);
        if code == ErrorCode::UNKNOWN_MEMBER_ID || code == ErrorCode::FENCED_INSTANCE_ID {
            self.forget();
        }
        let retries = [
            ErrorCode::REBALANCE_IN_PROGRESS,
            ErrorCode::ILLEGAL_GENERATION,
            ErrorCode::UNKNOWN_MEMBER_ID,
            ErrorCode::FENCED_INSTANCE_ID,
            ErrorCode::COORDINATOR_NOT_AVAILABLE,
        ];
        assert!(retries.contains(&code), "a member hears {code:?}");
        self.phase = Phase::Joining;
        false
    }
}

/// One partition after the other, round the members.
fn assign(
    members: &[JoinGroupResponseJoinGroupResponseMember],
) -> Vec<SyncGroupRequestSyncGroupRequestAssignment> {
    let mut shares: Vec<Vec<u8>> = members.iter().map(|_| Vec::new()).collect();
    let count = shares.len();
    for (partition, turn) in (0..PARTITIONS).zip((0..count).cycle()) {
        shares[turn].push(u8::try_from(partition).unwrap());
    }
    let given = members.iter().zip(shares);
    given
        .map(|(member, share)| SyncGroupRequestSyncGroupRequestAssignment {
            member_id: member.member_id.clone(),
            assignment: Bytes::from(share),
            ..Default::default()
        })
        .collect()
}

/// An assignment is one byte for each partition.
pub(crate) fn partitions_in(assignment: &Bytes) -> Vec<i32> {
    assignment.iter().map(|partition| i32::from(*partition)).collect()
}
