//! FindCoordinator (10), versions 0 to 6, and the classic groups: JoinGroup (11), SyncGroup (14),
//! Heartbeat (12), LeaveGroup (13), OffsetCommit (8), OffsetFetch (9), DescribeGroups (15),
//! ListGroups (16), DeleteGroups (42), OffsetDelete (47), each in all versions of this release.
//!
//! Coordinators of transactions and share groups are not there yet: asking for one is refused.

use std::collections::{BTreeMap, BTreeSet};

use ottla_coordinator::{Answer, Client};
use ottla_image::MetadataImage;
use ottla_model::{ErrorCode, PartitionIndex};
use ottla_protocol::ApiKey;
use ottla_protocol::messages::{
    DeleteGroupsRequest, DeleteGroupsResponse, DeleteGroupsResponseDeletableGroupResult,
    DescribeGroupsRequest, DescribeGroupsResponse, DescribeGroupsResponseDescribedGroup,
    FindCoordinatorRequest, FindCoordinatorResponse, FindCoordinatorResponseCoordinator,
    HeartbeatRequest, HeartbeatResponse, JoinGroupRequest, JoinGroupResponse, LeaveGroupRequest,
    LeaveGroupResponse, ListGroupsRequest, ListGroupsResponse, OffsetCommitRequest,
    OffsetCommitRequestOffsetCommitRequestTopic, OffsetCommitResponse,
    OffsetCommitResponseOffsetCommitResponsePartition,
    OffsetCommitResponseOffsetCommitResponseTopic, OffsetDeleteRequest, OffsetDeleteResponse,
    OffsetDeleteResponseOffsetDeleteResponsePartition,
    OffsetDeleteResponseOffsetDeleteResponseTopic, OffsetFetchRequest,
    OffsetFetchRequestOffsetFetchRequestGroup, OffsetFetchResponse,
    OffsetFetchResponseOffsetFetchResponseGroup, OffsetFetchResponseOffsetFetchResponsePartitions,
    OffsetFetchResponseOffsetFetchResponseTopics, SyncGroupRequest, SyncGroupResponse,
};

use super::OPERATIONS_UNASKED;
use crate::node::Node;
use crate::random::new_uuid;
use crate::wire::{Reply, Request};

/// Operations on groups that a client without an authoriser in its way may do, as bits.
const GROUP_OPERATIONS: i32 = 0b1101_0100_1000;
/// From this version on, offsets are committed and fetched by topic id.
const WITH_IDS: i16 = 10;
/// A group, as opposed to a transaction or a share group.
const GROUP: i8 = 0;

pub(super) async fn handle(node: &Node, request: &Request) -> Reply {
    match request.head.api {
        ApiKey::FindCoordinator => answer!(node, request, find_coordinator),
        ApiKey::JoinGroup => answer!(node, request, join),
        ApiKey::SyncGroup => answer!(node, request, sync),
        ApiKey::Heartbeat => answer!(node, request, heartbeat),
        ApiKey::LeaveGroup => answer!(node, request, leave),
        ApiKey::OffsetCommit => answer!(node, request, commit),
        ApiKey::OffsetFetch => answer!(node, request, fetch_offsets),
        ApiKey::OffsetDelete => answer!(node, request, delete_offsets),
        ApiKey::DescribeGroups => answer!(node, request, describe),
        ApiKey::ListGroups => answer!(node, request, list),
        ApiKey::DeleteGroups => answer!(node, request, delete_groups),
        other => Reply::Close(format!("{} is not served", other.name())),
    }
}

async fn find_coordinator(
    node: &Node,
    request: &Request,
    message: FindCoordinatorRequest,
) -> FindCoordinatorResponse {
    let version = request.head.version;
    let keys = if version < 4 { vec![message.key] } else { message.coordinator_keys };
    let found = if message.key_type == GROUP {
        let listener = &request.connection.listener;
        let itself = || node.itself(&node.image(), listener);
        node.groups
            .ensure_topic(&node.controller)
            .await
            .and_then(|()| itself().ok_or(ErrorCode::COORDINATOR_NOT_AVAILABLE))
    } else {
        Err(ErrorCode::INVALID_REQUEST)
    };
    let why = |code: ErrorCode| match message.key_type {
        GROUP => code.message().to_owned(),
        1 => "this broker has no transaction coordinator".to_owned(),
        _ => "this broker coordinates groups only".to_owned(),
    };
    let coordinator = |key: String| match &found {
        Ok(broker) => FindCoordinatorResponseCoordinator {
            key,
            node_id: broker.id,
            host: broker.host.clone(),
            port: broker.port,
            // What Apache Kafka says where nothing failed.
            error_message: Some(if version < 4 { "NONE".to_owned() } else { String::new() }),
            ..Default::default()
        },
        Err(code) => FindCoordinatorResponseCoordinator {
            key,
            node_id: -1,
            port: -1,
            error_code: code.0,
            error_message: Some(why(*code)),
            ..Default::default()
        },
    };
    let mut coordinators: Vec<_> = keys.into_iter().map(coordinator).collect();
    if version >= 4 {
        return FindCoordinatorResponse { coordinators, ..FindCoordinatorResponse::default() };
    }
    let only = coordinators.pop().unwrap_or_default();
    FindCoordinatorResponse {
        error_code: only.error_code,
        error_message: only.error_message,
        node_id: only.node_id,
        host: only.host,
        port: only.port,
        ..FindCoordinatorResponse::default()
    }
}

fn client(request: &Request) -> Client {
    Client {
        id: request.head.client_id.clone().unwrap_or_default(),
        host: request.connection.client_host(),
    }
}

async fn join(node: &Node, request: &Request, message: JoinGroupRequest) -> JoinGroupResponse {
    let (version, client, new_member) = (request.head.version, client(request), new_uuid());
    let connection = &request.connection;
    let joined = node.groups.decide_watched(connection, &message.group_id, |shard, now, waiter| {
        shard.join(now, &message, version, client, new_member, waiter)
    });
    let mut response = match joined.await {
        Ok(Answer::Join(response)) => response,
        other => JoinGroupResponse {
            error_code: unanswered(other).0,
            member_id: message.member_id,
            ..JoinGroupResponse::default()
        },
    };
    // Nothing was chosen; before version 7 that is said by an empty name.
    if response.error_code != 0 && version >= 7 {
        response.protocol_name = None;
    }
    response
}

/// The code for an answer that did not come, or is not what was asked for.
fn unanswered(answer: Result<Answer, ErrorCode>) -> ErrorCode {
    answer.err().unwrap_or(ErrorCode::UNKNOWN_SERVER_ERROR)
}

async fn sync(node: &Node, request: &Request, message: SyncGroupRequest) -> SyncGroupResponse {
    // KIP-559: from version 5 on a member says what it believes was chosen.
    let unnamed = message.protocol_type.is_none() || message.protocol_name.is_none();
    if request.head.version >= 5 && unnamed {
        return SyncGroupResponse {
            error_code: ErrorCode::INCONSISTENT_GROUP_PROTOCOL.0,
            ..SyncGroupResponse::default()
        };
    }
    let connection = &request.connection;
    let synced = node.groups.decide_watched(connection, &message.group_id, |shard, now, waiter| {
        shard.sync(now, &message, waiter)
    });
    match synced.await {
        Ok(Answer::Sync(response)) => response,
        other => {
            SyncGroupResponse { error_code: unanswered(other).0, ..SyncGroupResponse::default() }
        }
    }
}

async fn heartbeat(
    node: &Node,
    _request: &Request,
    message: HeartbeatRequest,
) -> HeartbeatResponse {
    let beaten =
        node.groups.ask(&message.group_id, |shard, now| shard.heartbeat(now, &message)).await;
    beaten.unwrap_or_else(|code| HeartbeatResponse {
        error_code: code.0,
        ..HeartbeatResponse::default()
    })
}

async fn leave(node: &Node, request: &Request, message: LeaveGroupRequest) -> LeaveGroupResponse {
    let version = request.head.version;
    let left = node.groups.decide(&message.group_id, |shard, now, waiter| {
        shard.leave(now, &message, version, waiter)
    });
    match left.await {
        Ok(Answer::Leave(response)) => response,
        other => {
            LeaveGroupResponse { error_code: unanswered(other).0, ..LeaveGroupResponse::default() }
        }
    }
}

async fn commit(
    node: &Node,
    request: &Request,
    mut message: OffsetCommitRequest,
) -> OffsetCommitResponse {
    let version = request.head.version;
    let image = node.image();
    let mut refused = Vec::new();
    let topics = std::mem::take(&mut message.topics);
    for mut topic in topics {
        let known = if version >= WITH_IDS {
            let found = image.topics.by_id(topic.topic_id);
            if let Some(found) = found {
                topic.name = found.name.to_string();
            }
            found.ok_or(ErrorCode::UNKNOWN_TOPIC_ID)
        } else {
            image.topics.by_name(&topic.name).ok_or(ErrorCode::UNKNOWN_TOPIC_OR_PARTITION)
        };
        match known {
            Ok(known) => {
                let (there, gone) = topic.partitions.into_iter().partition(|partition| {
                    known.partitions.contains_key(&PartitionIndex(partition.partition_index))
                });
                topic.partitions = gone;
                if !topic.partitions.is_empty() {
                    let code = ErrorCode::UNKNOWN_TOPIC_OR_PARTITION;
                    refused.push(refusal(topic.clone(), code));
                }
                topic.partitions = there;
                if !topic.partitions.is_empty() {
                    message.topics.push(topic);
                }
            }
            Err(code) => refused.push(refusal(topic, code)),
        }
    }
    if message.topics.is_empty() && !refused.is_empty() {
        return OffsetCommitResponse { topics: refused, ..OffsetCommitResponse::default() };
    }
    #[cfg(feature = "planted-faults")]
    if node.fault == Some(crate::planted::Fault::LoseCommit) {
        let topics = message.topics.into_iter().map(|topic| refusal(topic, ErrorCode::NONE));
        return OffsetCommitResponse { topics: topics.collect(), ..Default::default() };
    }
    let committed = node.groups.decide(&message.group_id, |shard, now, waiter| {
        shard.commit(now, &message, version, waiter)
    });
    let mut response = match committed.await {
        Ok(Answer::Commit(response)) => response,
        other => {
            let code = unanswered(other);
            let topics = message.topics.into_iter().map(|topic| refusal(topic, code)).collect();
            OffsetCommitResponse { topics, ..OffsetCommitResponse::default() }
        }
    };
    for refused in refused {
        let same = |topic: &&mut OffsetCommitResponseOffsetCommitResponseTopic| {
            topic.name == refused.name && topic.topic_id == refused.topic_id
        };
        match response.topics.iter_mut().find(same) {
            Some(topic) => topic.partitions.extend(refused.partitions),
            None => response.topics.push(refused),
        }
    }
    response
}

fn refusal(
    topic: OffsetCommitRequestOffsetCommitRequestTopic,
    code: ErrorCode,
) -> OffsetCommitResponseOffsetCommitResponseTopic {
    let partitions = topic.partitions.iter();
    OffsetCommitResponseOffsetCommitResponseTopic {
        partitions: partitions
            .map(|partition| OffsetCommitResponseOffsetCommitResponsePartition {
                partition_index: partition.partition_index,
                error_code: code.0,
                ..Default::default()
            })
            .collect(),
        name: topic.name,
        topic_id: topic.topic_id,
        ..Default::default()
    }
}

async fn fetch_offsets(
    node: &Node,
    request: &Request,
    message: OffsetFetchRequest,
) -> OffsetFetchResponse {
    let version = request.head.version;
    if version < 8 {
        let fetched =
            node.groups.ask(&message.group_id, |shard, _| shard.fetch_offsets(&message, version));
        return fetched.await.unwrap_or_else(|code| OffsetFetchResponse {
            error_code: code.0,
            ..OffsetFetchResponse::default()
        });
    }
    let image = node.image();
    let mut groups = Vec::with_capacity(message.groups.len());
    for mut group in message.groups {
        let unknown = if version >= WITH_IDS { fill_names(&image, &mut group) } else { Vec::new() };
        let stable = message.require_stable;
        let fetched = node
            .groups
            .ask(&group.group_id, |shard, _| shard.fetch_group_offsets(&group, stable))
            .await;
        let mut fetched =
            fetched.unwrap_or_else(|code| OffsetFetchResponseOffsetFetchResponseGroup {
                group_id: group.group_id.clone(),
                error_code: code.0,
                ..Default::default()
            });
        if version >= WITH_IDS {
            for topic in fetched.topics.iter_mut().filter(|topic| topic.topic_id.is_zero()) {
                topic.topic_id =
                    image.topics.by_name(&topic.name).map(|known| known.id).unwrap_or_default();
            }
            // Offsets of a topic that is gone have no id to be told by.
            fetched.topics.retain(|topic| !topic.topic_id.is_zero());
            fetched.topics.extend(unknown);
        }
        groups.push(fetched);
    }
    OffsetFetchResponse { groups, ..OffsetFetchResponse::default() }
}

/// Puts names to the ids of a group's topics; answers what is to be said of unknown ones.
fn fill_names(
    image: &MetadataImage,
    group: &mut OffsetFetchRequestOffsetFetchRequestGroup,
) -> Vec<OffsetFetchResponseOffsetFetchResponseTopics> {
    let mut unknown = Vec::new();
    let Some(topics) = group.topics.as_mut() else { return unknown };
    topics.retain_mut(|topic| {
        if let Some(known) = image.topics.by_id(topic.topic_id) {
            topic.name = known.name.to_string();
            return true;
        }
        let partitions = topic.partition_indexes.iter();
        unknown.push(OffsetFetchResponseOffsetFetchResponseTopics {
            topic_id: topic.topic_id,
            partitions: partitions
                .map(|index| OffsetFetchResponseOffsetFetchResponsePartitions {
                    partition_index: *index,
                    committed_offset: -1,
                    committed_leader_epoch: -1,
                    metadata: Some(String::new()),
                    error_code: ErrorCode::UNKNOWN_TOPIC_ID.0,
                    ..Default::default()
                })
                .collect(),
            ..Default::default()
        });
        false
    });
    unknown
}

async fn delete_offsets(
    node: &Node,
    _request: &Request,
    mut message: OffsetDeleteRequest,
) -> OffsetDeleteResponse {
    let gone = take_unknown(&node.image(), &mut message);
    let deleted = node.groups.decide(&message.group_id, |shard, now, waiter| {
        shard.delete_offsets(now, &message, waiter)
    });
    let mut response = match deleted.await {
        Ok(Answer::DeleteOffsets(response)) => response,
        other => OffsetDeleteResponse {
            error_code: unanswered(other).0,
            ..OffsetDeleteResponse::default()
        },
    };
    if response.error_code != 0 {
        return response;
    }
    for gone in gone {
        match response.topics.iter_mut().find(|topic| topic.name == gone.name) {
            Some(topic) => topic.partitions.extend(gone.partitions),
            None => response.topics.push(gone),
        }
    }
    response
}

/// Takes out partitions that do not exist; answers what is to be said of them.
fn take_unknown(
    image: &MetadataImage,
    message: &mut OffsetDeleteRequest,
) -> Vec<OffsetDeleteResponseOffsetDeleteResponseTopic> {
    let mut unknown = Vec::new();
    for topic in &mut message.topics {
        let known = image.topics.by_name(&topic.name);
        let mut gone = Vec::new();
        topic.partitions.retain(|partition| {
            let index = partition.partition_index;
            let there =
                known.is_some_and(|known| known.partitions.contains_key(&PartitionIndex(index)));
            if !there {
                gone.push(OffsetDeleteResponseOffsetDeleteResponsePartition {
                    partition_index: index,
                    error_code: ErrorCode::UNKNOWN_TOPIC_OR_PARTITION.0,
                });
            }
            there
        });
        if !gone.is_empty() {
            unknown.push(OffsetDeleteResponseOffsetDeleteResponseTopic {
                name: topic.name.clone(),
                partitions: gone,
            });
        }
    }
    message.topics.retain(|topic| !topic.partitions.is_empty());
    unknown
}

async fn describe(
    node: &Node,
    request: &Request,
    message: DescribeGroupsRequest,
) -> DescribeGroupsResponse {
    let version = request.head.version;
    let mut groups = Vec::with_capacity(message.groups.len());
    for group in message.groups {
        let only = [group];
        let described = node.groups.ask(&only[0], |shard, _| shard.describe(&only, version)).await;
        let [group_id] = only;
        match described {
            Ok(described) => groups.extend(described),
            Err(code) => groups.push(DescribeGroupsResponseDescribedGroup {
                error_code: code.0,
                group_id,
                ..Default::default()
            }),
        }
    }
    for group in &mut groups {
        let asked = message.include_authorized_operations && group.error_code == 0;
        group.authorized_operations = if asked { GROUP_OPERATIONS } else { OPERATIONS_UNASKED };
    }
    DescribeGroupsResponse { groups, ..DescribeGroupsResponse::default() }
}

async fn list(node: &Node, _request: &Request, message: ListGroupsRequest) -> ListGroupsResponse {
    let shards = node.groups.all();
    let groups = shards.iter().flat_map(|shard| shard.ask(|shard, _| shard.list(&message)));
    ListGroupsResponse { groups: groups.collect(), ..ListGroupsResponse::default() }
}

async fn delete_groups(
    node: &Node,
    _request: &Request,
    message: DeleteGroupsRequest,
) -> DeleteGroupsResponse {
    let mut results = Vec::new();
    let mut by_place: BTreeMap<i32, Vec<String>> = BTreeMap::new();
    let refuse = |group_id: String, code: ErrorCode| DeleteGroupsResponseDeletableGroupResult {
        group_id,
        error_code: code.0,
        ..Default::default()
    };
    for group in message.groups_names.into_iter().collect::<BTreeSet<_>>() {
        match node.groups.place(&group) {
            Ok(place) => by_place.entry(place).or_default().push(group),
            Err(code) => results.push(refuse(group, code)),
        }
    }
    for (place, groups) in by_place {
        let deleted = match node.groups.shard(place).await {
            Ok(shard) => {
                let decide = node.groups.decide_in(&shard, |shard, now, waiter| {
                    shard.delete_groups(now, &groups, waiter)
                });
                decide.await
            }
            Err(code) => Err(code),
        };
        match deleted {
            Ok(Answer::DeleteGroups(response)) => results.extend(response.results),
            other => {
                let code = unanswered(other);
                results.extend(groups.into_iter().map(|group| refuse(group, code)));
            }
        }
    }
    DeleteGroupsResponse { results, ..DeleteGroupsResponse::default() }
}
