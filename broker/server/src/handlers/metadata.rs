//! Metadata (3), versions 0 to 13, and DescribeTopicPartitions (75), version 0.
//!
//! A topic that a request makes is in its own answer: Apache Kafka answers
//! UNKNOWN_TOPIC_OR_PARTITION first and lets the client ask again.

use std::collections::BTreeSet;

use ottla_image::{MetadataImage, PartitionImage, TopicImage};
use ottla_metadata::{ControllerRequest, validate_topic_name};
use ottla_model::{ErrorCode, NodeId, PartitionIndex, Uuid};
use ottla_protocol::messages::{
    CreateTopicsRequest, CreateTopicsRequestCreatableTopic, DescribeTopicPartitionsRequest,
    DescribeTopicPartitionsResponse, DescribeTopicPartitionsResponseCursor,
    DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition,
    DescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopic, MetadataRequest,
    MetadataRequestMetadataRequestTopic, MetadataResponse, MetadataResponseMetadataResponseBroker,
    MetadataResponseMetadataResponsePartition, MetadataResponseMetadataResponseTopic,
};

use super::{CLUSTER_OPERATIONS, OPERATIONS_UNASKED, TOPIC_OPERATIONS, is_internal};
use crate::groups::OFFSETS_TOPIC;
use crate::node::Node;
use crate::wire::Request;

type Topic = MetadataResponseMetadataResponseTopic;
type DescribedTopic = DescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopic;

pub(super) async fn metadata(
    node: &Node,
    request: &Request,
    message: MetadataRequest,
) -> MetadataResponse {
    let version = request.head.version;
    // Version 0 has no null and says "all" by naming none.
    let wanted = message.topics.as_deref().filter(|topics| version > 0 || !topics.is_empty());
    if let Some(wanted) = wanted
        && message.allow_auto_topic_creation
        && node.config.auto_create_topics_enable
    {
        create_missing(node, wanted).await;
    }
    let image = node.image();
    let mut topics: Vec<Topic> = match wanted {
        None => image.topics.iter().map(|topic| describe(&image, topic)).collect(),
        Some(wanted) => {
            // A topic that is asked for twice is answered once.
            let mut seen = BTreeSet::new();
            let once = wanted.iter().filter(|each| seen.insert((&each.name, each.topic_id)));
            once.map(|each| answer(&image, each)).collect()
        }
    };
    if message.include_topic_authorized_operations {
        // A topic that is not there could be worked with as well.
        for topic in topics.iter_mut().filter(|topic| topic.name.is_some()) {
            topic.topic_authorized_operations = TOPIC_OPERATIONS;
        }
    }
    let brokers = node.brokers(&image, &request.connection.listener);
    let brokers = brokers.into_iter().filter(|broker| !broker.fenced);
    let operations = if message.include_cluster_authorized_operations {
        CLUSTER_OPERATIONS
    } else {
        OPERATIONS_UNASKED
    };
    MetadataResponse {
        brokers: brokers
            .map(|broker| MetadataResponseMetadataResponseBroker {
                node_id: broker.id,
                host: broker.host,
                port: broker.port,
                rack: broker.rack,
                ..Default::default()
            })
            .collect(),
        cluster_id: Some(node.cluster_id.clone()),
        controller_id: node.id.0,
        topics,
        cluster_authorized_operations: operations,
        ..MetadataResponse::default()
    }
}

async fn create_missing(node: &Node, wanted: &[MetadataRequestMetadataRequestTopic]) {
    let image = node.image();
    let named = wanted.iter().filter_map(|topic| topic.name.as_deref());
    let missing: Vec<&str> = named
        .filter(|name| image.topics.by_name(name).is_none() && validate_topic_name(name).is_ok())
        .collect();
    let mut topics = Vec::new();
    for name in missing {
        if name == OFFSETS_TOPIC {
            // What fails here shows in the answer: the topic is not there.
            let _ = node.groups.ensure_topic(&node.controller).await;
        } else if !is_internal(name) {
            topics.push(CreateTopicsRequestCreatableTopic {
                name: name.to_owned(),
                num_partitions: -1,
                replication_factor: -1,
                ..Default::default()
            });
        }
    }
    if !topics.is_empty() {
        let request = CreateTopicsRequest { topics, ..CreateTopicsRequest::default() };
        if node.ask(ControllerRequest::CreateTopics(request)).await.is_err() {
            tracing::warn!("topics were not created: no controller");
        }
    }
}

fn answer(image: &MetadataImage, wanted: &MetadataRequestMetadataRequestTopic) -> Topic {
    let refuse = |code: ErrorCode| Topic {
        error_code: code.0,
        name: wanted.name.clone(),
        topic_id: wanted.topic_id,
        is_internal: wanted.name.as_deref().is_some_and(is_internal),
        ..Topic::default()
    };
    match &wanted.name {
        Some(name) => match image.topics.by_name(name) {
            Some(topic) => describe(image, topic),
            None if validate_topic_name(name).is_err() => {
                refuse(ErrorCode::INVALID_TOPIC_EXCEPTION)
            }
            None => refuse(ErrorCode::UNKNOWN_TOPIC_OR_PARTITION),
        },
        None => match image.topics.by_id(wanted.topic_id) {
            Some(topic) => describe(image, topic),
            None => refuse(ErrorCode::UNKNOWN_TOPIC_ID),
        },
    }
}

fn describe(image: &MetadataImage, topic: &TopicImage) -> Topic {
    let partitions = topic.partitions.iter();
    Topic {
        name: Some(topic.name.to_string()),
        topic_id: topic.id,
        is_internal: is_internal(&topic.name),
        partitions: partitions
            .map(|(index, partition)| MetadataResponseMetadataResponsePartition {
                error_code: leader_error(partition).0,
                partition_index: index.0,
                leader_id: partition.leader.map_or(-1, |leader| leader.0),
                leader_epoch: partition.leader_epoch.0,
                replica_nodes: ids(&partition.replicas),
                isr_nodes: ids(&partition.isr),
                offline_replicas: offline(image, partition),
                ..Default::default()
            })
            .collect(),
        ..Topic::default()
    }
}

fn leader_error(partition: &PartitionImage) -> ErrorCode {
    if partition.has_leader() { ErrorCode::NONE } else { ErrorCode::LEADER_NOT_AVAILABLE }
}

fn ids(nodes: &[NodeId]) -> Vec<i32> {
    nodes.iter().map(|node| node.0).collect()
}

fn offline(image: &MetadataImage, partition: &PartitionImage) -> Vec<i32> {
    let replicas = partition.replicas.iter();
    replicas.filter(|id| !image.cluster.is_active(**id)).map(|id| id.0).collect()
}

/// The most partitions that one answer describes, whatever the client allows
/// (`max.request.partition.size.limit`).
pub(super) async fn describe_topic_partitions(
    node: &Node,
    _request: &Request,
    message: DescribeTopicPartitionsRequest,
) -> DescribeTopicPartitionsResponse {
    let image = node.image();
    let named = |name: &str| message.topics.iter().any(|topic| topic.name == name);
    let lost = message.cursor.as_ref().is_some_and(|cursor| {
        let unnamed = !message.topics.is_empty() && !named(&cursor.topic_name);
        unnamed || cursor.partition_index < 0
    });
    if lost {
        return refuse_cursor(message);
    }
    let (first, from) = message
        .cursor
        .as_ref()
        .map_or(("", 0), |cursor| (cursor.topic_name.as_str(), cursor.partition_index));
    let mut names: Vec<String> = if message.topics.is_empty() {
        image.topics.iter().map(|topic| topic.name.to_string()).collect()
    } else {
        message.topics.iter().map(|topic| topic.name.clone()).collect()
    };
    names.sort_unstable();
    names.dedup();
    names.retain(|name| name.as_str() >= first);
    let limit =
        message.response_partition_limit.min(node.config.max_request_partition_size_limit).max(1);
    let mut left = usize::try_from(limit).unwrap_or(1);
    let mut response = DescribeTopicPartitionsResponse {
        next_cursor: None,
        ..DescribeTopicPartitionsResponse::default()
    };
    for name in names {
        let start = if name == first { from } else { 0 };
        if left == 0 {
            response.next_cursor = Some(cursor(name, start));
            break;
        }
        let Some(topic) = image.topics.by_name(&name) else {
            let code = match validate_topic_name(&name) {
                Ok(()) => ErrorCode::UNKNOWN_TOPIC_OR_PARTITION,
                Err(_) => ErrorCode::INVALID_TOPIC_EXCEPTION,
            };
            response.topics.push(DescribedTopic {
                error_code: code.0,
                name: Some(name),
                topic_id: Uuid::ZERO,
                topic_authorized_operations: TOPIC_OPERATIONS,
                ..DescribedTopic::default()
            });
            continue;
        };
        let (described, next) = describe_partitions(&image, topic, start, left);
        left -= described.partitions.len();
        response.topics.push(described);
        if let Some(next) = next {
            response.next_cursor = Some(cursor(name, next));
            break;
        }
    }
    response
}

/// The place to go on at is none that this request could have led to.
fn refuse_cursor(message: DescribeTopicPartitionsRequest) -> DescribeTopicPartitionsResponse {
    let topics = message.topics.into_iter();
    DescribeTopicPartitionsResponse {
        topics: topics
            .map(|topic| DescribedTopic {
                error_code: ErrorCode::INVALID_REQUEST.0,
                name: Some(topic.name),
                ..DescribedTopic::default()
            })
            .collect(),
        next_cursor: None,
        ..DescribeTopicPartitionsResponse::default()
    }
}

fn cursor(topic_name: String, partition_index: i32) -> DescribeTopicPartitionsResponseCursor {
    DescribeTopicPartitionsResponseCursor { topic_name, partition_index, ..Default::default() }
}

/// A topic's partitions from `start` on, and where to go on when they are more than `limit`.
fn describe_partitions(
    image: &MetadataImage,
    topic: &TopicImage,
    start: i32,
    limit: usize,
) -> (DescribedTopic, Option<i32>) {
    let mut rest = topic.partitions.range(PartitionIndex(start)..);
    let partitions = rest
        .by_ref()
        .take(limit)
        .map(|(index, partition)| {
            DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition {
                error_code: leader_error(partition).0,
                partition_index: index.0,
                leader_id: partition.leader.map_or(-1, |leader| leader.0),
                leader_epoch: partition.leader_epoch.0,
                replica_nodes: ids(&partition.replicas),
                isr_nodes: ids(&partition.isr),
                eligible_leader_replicas: Some(ids(&partition.eligible_leader_replicas)),
                last_known_elr: Some(ids(&partition.last_known_elr)),
                offline_replicas: offline(image, partition),
                ..Default::default()
            }
        })
        .collect();
    let described = DescribedTopic {
        name: Some(topic.name.to_string()),
        topic_id: topic.id,
        is_internal: is_internal(&topic.name),
        partitions,
        topic_authorized_operations: TOPIC_OPERATIONS,
        ..DescribedTopic::default()
    };
    (described, rest.next().map(|(index, _)| index.0))
}
