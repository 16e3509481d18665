//! Offsets of groups, and what the requests of classic groups are refused for.

use bytes::Bytes;
use ottla_protocol::messages::{
    DeleteGroupsRequest, DeleteGroupsResponse, DescribeGroupsRequest, HeartbeatRequest,
    JoinGroupRequest, JoinGroupRequestJoinGroupRequestProtocol, LeaveGroupRequest,
    LeaveGroupRequestMemberIdentity, ListGroupsRequest, ListGroupsResponse, OffsetCommitRequest,
    OffsetCommitRequestOffsetCommitRequestPartition, OffsetCommitRequestOffsetCommitRequestTopic,
    OffsetCommitResponse, OffsetDeleteRequest, OffsetDeleteRequestOffsetDeleteRequestPartition,
    OffsetDeleteRequestOffsetDeleteRequestTopic, OffsetDeleteResponse, OffsetFetchRequest,
    OffsetFetchRequestOffsetFetchRequestGroup, OffsetFetchRequestOffsetFetchRequestTopic,
    OffsetFetchRequestOffsetFetchRequestTopics, OffsetFetchResponse, SyncGroupRequest,
};

use super::contest::{Contest, Side, coordinator};

pub(super) async fn run(contest: &mut Contest) {
    contest.create("grouped", 2, &[]).await;
    for side in contest.sides() {
        coordinator(side).await;
    }
    commits(contest).await;
    fetches(contest).await;
    members(contest).await;
    described(contest).await;
    deletions(contest).await;
}

async fn commits(contest: &mut Contest) {
    let topics = ["grouped", "nowhere", ""];
    for (group, generation, member) in [
        ("simple", -1, ""),
        ("", -1, ""),
        ("unknown", 1, "member"),
        ("simple", 1, ""),
        ("simple", -1, "member"),
    ] {
        for topic in topics {
            for version in 2..=10 {
                let request = |side: &Side| OffsetCommitRequest {
                    group_id: group.to_owned(),
                    generation_id_or_member_epoch: generation,
                    member_id: member.to_owned(),
                    topics: vec![OffsetCommitRequestOffsetCommitRequestTopic {
                        name: if version < 10 { topic.to_owned() } else { String::new() },
                        topic_id: if version < 10 { Default::default() } else { side.id(topic) },
                        partitions: [0, 1, 7]
                            .map(|index| OffsetCommitRequestOffsetCommitRequestPartition {
                                partition_index: index,
                                committed_offset: 5 + i64::from(index),
                                committed_metadata: Some("words".to_owned()),
                                ..Default::default()
                            })
                            .to_vec(),
                        ..Default::default()
                    }],
                    ..OffsetCommitRequest::default()
                };
                let what = format!("{group:?} {generation} {member:?} {topic:?}");
                contest.same_at(&what, version, request, in_order).await;
            }
        }
    }
    let long = "x".repeat(5_000);
    for metadata in [None, Some(long.as_str())] {
        let request = |_: &Side| OffsetCommitRequest {
            group_id: "simple".to_owned(),
            generation_id_or_member_epoch: -1,
            topics: vec![OffsetCommitRequestOffsetCommitRequestTopic {
                name: "grouped".to_owned(),
                partitions: vec![OffsetCommitRequestOffsetCommitRequestPartition {
                    committed_offset: 9,
                    committed_metadata: metadata.map(str::to_owned),
                    ..Default::default()
                }],
                ..Default::default()
            }],
            ..OffsetCommitRequest::default()
        };
        let what = format!("metadata of {:?}", metadata.map(str::len));
        contest.same_at(&what, 9, request, |_| ()).await;
    }
}

fn in_order(answer: &mut OffsetCommitResponse) {
    for topic in &mut answer.topics {
        topic.partitions.sort_by_key(|partition| partition.partition_index);
    }
}

fn in_order_too(answer: &mut OffsetDeleteResponse) {
    for topic in &mut answer.topics {
        topic.partitions.sort_by_key(|partition| partition.partition_index);
    }
}

fn settle(answer: &mut OffsetFetchResponse) {
    answer.topics.sort_by(|a, b| a.name.cmp(&b.name));
    for topic in &mut answer.topics {
        topic.partitions.sort_by_key(|partition| partition.partition_index);
    }
    for group in &mut answer.groups {
        group.topics.sort_by(|a, b| a.name.cmp(&b.name));
        for topic in &mut group.topics {
            topic.partitions.sort_by_key(|partition| partition.partition_index);
        }
    }
}

async fn fetches(contest: &mut Contest) {
    for group in ["simple", "unknown", ""] {
        for topic in [None, Some("grouped"), Some("nowhere")] {
            for version in 1..=10 {
                if version < 2 && topic.is_none() {
                    continue;
                }
                let request = |side: &Side| {
                    let indexes = vec![0, 7];
                    if version < 8 {
                        return OffsetFetchRequest {
                            group_id: group.to_owned(),
                            topics: topic.map(|topic| {
                                vec![OffsetFetchRequestOffsetFetchRequestTopic {
                                    name: topic.to_owned(),
                                    partition_indexes: indexes,
                                    ..Default::default()
                                }]
                            }),
                            ..OffsetFetchRequest::default()
                        };
                    }
                    let names = version < 10;
                    OffsetFetchRequest {
                        groups: vec![OffsetFetchRequestOffsetFetchRequestGroup {
                            group_id: group.to_owned(),
                            topics: topic.map(|topic| {
                                vec![OffsetFetchRequestOffsetFetchRequestTopics {
                                    name: if names { topic.to_owned() } else { String::new() },
                                    topic_id: if names {
                                        Default::default()
                                    } else {
                                        side.id(topic)
                                    },
                                    partition_indexes: indexes,
                                    ..Default::default()
                                }]
                            }),
                            ..Default::default()
                        }],
                        ..OffsetFetchRequest::default()
                    }
                };
                contest.same_at(&format!("{group:?} {topic:?}"), version, request, settle).await;
            }
        }
    }
}

async fn members(contest: &mut Contest) {
    for (group, generation, member) in
        [("unknown", 1, "member"), ("", 1, "member"), ("simple", 1, "m")]
    {
        let what = format!("{group:?} {generation} {member:?}");
        contest
            .same(&what, |_| HeartbeatRequest {
                group_id: group.to_owned(),
                generation_id: generation,
                member_id: member.to_owned(),
                ..HeartbeatRequest::default()
            })
            .await;
        for version in 0..=5 {
            let request = |_: &Side| SyncGroupRequest {
                group_id: group.to_owned(),
                generation_id: generation,
                member_id: member.to_owned(),
                protocol_type: (version >= 5).then(|| "consumer".to_owned()),
                protocol_name: (version >= 5).then(|| "range".to_owned()),
                ..SyncGroupRequest::default()
            };
            contest.same_at(&what, version, request, |_| ()).await;
            let request = |_: &Side| LeaveGroupRequest {
                group_id: group.to_owned(),
                member_id: if version < 3 { member.to_owned() } else { String::new() },
                members: if version < 3 {
                    Vec::new()
                } else {
                    vec![LeaveGroupRequestMemberIdentity {
                        member_id: member.to_owned(),
                        ..Default::default()
                    }]
                },
                ..LeaveGroupRequest::default()
            };
            contest.same_at(&what, version, request, |_| ()).await;
        }
    }
    let joining = |group: &str, session: i32, member: &str, kind: &str, names: &[&str]| {
        let protocol = |name: &&str| JoinGroupRequestJoinGroupRequestProtocol {
            name: (*name).to_owned(),
            metadata: Bytes::from_static(b"metadata"),
            ..Default::default()
        };
        JoinGroupRequest {
            group_id: group.to_owned(),
            session_timeout_ms: session,
            rebalance_timeout_ms: -1,
            member_id: member.to_owned(),
            protocol_type: kind.to_owned(),
            protocols: names.iter().map(protocol).collect(),
            ..JoinGroupRequest::default()
        }
    };
    let refused = [
        ("", 10_000, "", "consumer", &["range"][..]),
        ("g", 10, "", "consumer", &["range"][..]),
        ("g", 100_000_000, "", "consumer", &["range"][..]),
        ("g", 10_000, "stranger", "consumer", &["range"][..]),
        ("g", 10_000, "", "consumer", &[][..]),
        ("g", 10_000, "", "", &["range"][..]),
    ];
    for (group, session, member, kind, names) in refused {
        let what = format!("{group:?} {session} {member:?} {kind:?} {names:?}");
        contest.same(&what, |_| joining(group, session, member, kind, names)).await;
    }
}

async fn described(contest: &mut Contest) {
    for group in ["simple", "unknown", ""] {
        for operations in [false, true] {
            let request = |_: &Side| DescribeGroupsRequest {
                groups: vec![group.to_owned()],
                include_authorized_operations: operations,
                ..DescribeGroupsRequest::default()
            };
            let first = if operations { 3 } else { 0 };
            let what = format!("{group:?}, operations {operations}");
            contest.same_from(&what, first, request, |_| ()).await;
        }
    }
    let sort = |answer: &mut ListGroupsResponse| {
        // Apache Kafka remembers the group that members were refused in.
        answer.groups.retain(|group| group.group_id != "g");
        answer.groups.sort_by(|a, b| a.group_id.cmp(&b.group_id));
    };
    contest.same_from("all", 0, |_| ListGroupsRequest::default(), sort).await;
    for states in [vec!["Empty"], vec!["Stable"], vec!["empty"], vec!["Nonsense"]] {
        let request = |_: &Side| ListGroupsRequest {
            states_filter: states.iter().map(|state| (*state).to_owned()).collect(),
            ..ListGroupsRequest::default()
        };
        contest.same_from(&format!("{states:?}"), 4, request, sort).await;
    }
    for types in [vec!["classic"], vec!["Classic"], vec!["consumer"], vec!["nonsense"]] {
        let request = |_: &Side| ListGroupsRequest {
            types_filter: types.iter().map(|kind| (*kind).to_owned()).collect(),
            ..ListGroupsRequest::default()
        };
        contest.same_from(&format!("{types:?}"), 5, request, sort).await;
    }
}

async fn deletions(contest: &mut Contest) {
    for (group, topic) in [
        ("unknown", "grouped"),
        ("", "grouped"),
        ("simple", "nowhere"),
        ("simple", "grouped"),
        ("simple", "grouped"),
    ] {
        let request = |_: &Side| OffsetDeleteRequest {
            group_id: group.to_owned(),
            topics: vec![OffsetDeleteRequestOffsetDeleteRequestTopic {
                name: topic.to_owned(),
                partitions: [0, 7]
                    .map(|partition_index| OffsetDeleteRequestOffsetDeleteRequestPartition {
                        partition_index,
                    })
                    .to_vec(),
            }],
        };
        contest.same_at(&format!("{group:?} {topic:?}"), 0, request, in_order_too).await;
    }
    for groups in [
        vec!["unknown"],
        vec![""],
        vec!["unknown", "unknown"],
        vec!["simple"],
        vec!["simple"],
        vec![],
    ] {
        let request = |_: &Side| DeleteGroupsRequest {
            groups_names: groups.iter().map(|group| (*group).to_owned()).collect(),
            ..DeleteGroupsRequest::default()
        };
        let sort = |answer: &mut DeleteGroupsResponse| {
            answer.results.sort_by(|a, b| a.group_id.cmp(&b.group_id));
        };
        contest.same_at(&format!("{groups:?}"), 2, request, sort).await;
    }
}
