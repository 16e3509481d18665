//! A classic group of one from its first request to its last, in each version.

use bytes::Bytes;
use ottla_model::ErrorCode;
use ottla_protocol::messages::{
    DescribeGroupsRequest, DescribeGroupsResponse, HeartbeatRequest, JoinGroupRequest,
    JoinGroupRequestJoinGroupRequestProtocol, JoinGroupResponse, LeaveGroupRequest,
    LeaveGroupRequestMemberIdentity, LeaveGroupResponse, OffsetCommitRequest,
    OffsetCommitRequestOffsetCommitRequestPartition, OffsetCommitRequestOffsetCommitRequestTopic,
    SyncGroupRequest, SyncGroupRequestSyncGroupRequestAssignment,
};

use super::contest::{Contest, Side};

/// What each side calls the member.
type Names = [String; 2];

fn name<'a>(names: &'a Names, side: &Side) -> &'a str {
    &names[usize::from(side.is_ours())]
}

pub(super) async fn run(contest: &mut Contest) {
    contest.create("lived", 1, &[]).await;
    for version in 0..=9 {
        for instance in [None, Some("instance")] {
            if instance.is_none() || version >= 5 {
                life(contest, version, instance).await;
            }
        }
    }
}

fn joining(group: &str, version: i16, member: &str, instance: Option<&str>) -> JoinGroupRequest {
    let protocol = |name: &str| JoinGroupRequestJoinGroupRequestProtocol {
        name: name.to_owned(),
        metadata: Bytes::from(format!("metadata for {name}")),
        ..Default::default()
    };
    JoinGroupRequest {
        group_id: group.to_owned(),
        session_timeout_ms: 10_000,
        rebalance_timeout_ms: if version == 0 { -1 } else { 20_000 },
        member_id: member.to_owned(),
        group_instance_id: instance.map(str::to_owned),
        protocol_type: "consumer".to_owned(),
        protocols: vec![protocol("range"), protocol("roundrobin")],
        ..JoinGroupRequest::default()
    }
}

fn anonymous(answer: &mut JoinGroupResponse) {
    let known = |id: &mut String| *id = (if id.is_empty() { "" } else { "member" }).to_owned();
    known(&mut answer.member_id);
    known(&mut answer.leader);
    answer.members.iter_mut().for_each(|member| known(&mut member.member_id));
}

async fn life(contest: &mut Contest, version: i16, instance: Option<&str>) {
    let group = format!("life-{version}-{}", instance.unwrap_or("dynamic"));
    let first = |_: &Side| joining(&group, version, "", instance);
    let names = if version >= 4 && instance.is_none() {
        let told = contest.ask_both(version, first).await;
        let told = told.map(|answer| {
            assert_eq!(ErrorCode(answer.error_code), ErrorCode::MEMBER_ID_REQUIRED);
            answer.member_id
        });
        contest.same_at("again without a name", version, first, anonymous).await;
        told
    } else {
        contest.ask_both(version, first).await.map(|answer| {
            assert_eq!(ErrorCode(answer.error_code), ErrorCode::NONE);
            answer.member_id
        })
    };
    let named = |side: &Side| joining(&group, version, name(&names, side), instance);
    contest.same_at(&format!("{group} joins"), version, named, anonymous).await;
    let generation = if version >= 4 && instance.is_none() { 1 } else { 2 };
    let instance = instance.map(str::to_owned);
    let sync = |side: &Side| SyncGroupRequest {
        group_id: group.clone(),
        generation_id: generation,
        member_id: name(&names, side).to_owned(),
        group_instance_id: instance.clone().filter(|_| version >= 5),
        protocol_type: (version >= 5).then(|| "consumer".to_owned()),
        protocol_name: (version >= 5).then(|| "range".to_owned()),
        assignments: vec![SyncGroupRequestSyncGroupRequestAssignment {
            member_id: name(&names, side).to_owned(),
            assignment: Bytes::from_static(b"everything"),
            ..Default::default()
        }],
        ..SyncGroupRequest::default()
    };
    for what in ["syncs", "syncs again"] {
        contest.same_at(&format!("{group} {what}"), version.min(5), sync, |_| ()).await;
    }
    stays(contest, &group, version, generation, &names, instance.clone()).await;
    let leave = |side: &Side| {
        let member_id = name(&names, side).to_owned();
        let mut request = LeaveGroupRequest { group_id: group.clone(), ..Default::default() };
        if version < 3 {
            request.member_id = member_id;
        } else {
            request.members = vec![LeaveGroupRequestMemberIdentity {
                member_id,
                group_instance_id: instance.clone(),
                ..Default::default()
            }];
        }
        request
    };
    let tidy = |answer: &mut LeaveGroupResponse| {
        answer.members.iter_mut().for_each(|member| member.member_id.clear());
    };
    for what in ["leaves", "leaves again"] {
        contest.same_at(&format!("{group} {what}"), version.min(5), leave, tidy).await;
    }
}

/// What a member does, and how it looks, while the group is stable.
async fn stays(
    contest: &mut Contest,
    group: &str,
    version: i16,
    generation: i32,
    names: &Names,
    instance: Option<String>,
) {
    for (what, at) in [("beats", generation), ("beats too old", 0), ("beats too new", 9)] {
        let beat = |side: &Side| HeartbeatRequest {
            group_id: group.to_owned(),
            generation_id: at,
            member_id: name(names, side).to_owned(),
            group_instance_id: instance.clone().filter(|_| version >= 3),
            ..HeartbeatRequest::default()
        };
        contest.same_at(&format!("{group} {what}"), version.min(4), beat, |_| ()).await;
        let commit = |side: &Side| OffsetCommitRequest {
            group_id: group.to_owned(),
            generation_id_or_member_epoch: at,
            member_id: name(names, side).to_owned(),
            group_instance_id: instance.clone().filter(|_| version >= 7),
            topics: vec![OffsetCommitRequestOffsetCommitRequestTopic {
                name: "lived".to_owned(),
                partitions: vec![OffsetCommitRequestOffsetCommitRequestPartition {
                    committed_offset: 3,
                    ..Default::default()
                }],
                ..Default::default()
            }],
            ..OffsetCommitRequest::default()
        };
        contest.same_at(&format!("{group} {what}"), version.clamp(2, 9), commit, |_| ()).await;
    }
    let describe = |_: &Side| DescribeGroupsRequest {
        groups: vec![group.to_owned()],
        ..DescribeGroupsRequest::default()
    };
    let tidy = |answer: &mut DescribeGroupsResponse| {
        let groups = answer.groups.iter_mut();
        groups.flat_map(|group| &mut group.members).for_each(|member| member.member_id.clear());
    };
    contest.same_at(group, version.min(6), describe, tidy).await;
}
