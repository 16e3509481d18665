//! InitProducerId (22), versions 0 to 5, for producers without a transactional id, and
//! DescribeProducers (61), version 0.
//!
//! There is no transaction coordinator yet: a transactional id is refused.

use ottla_metadata::validate_topic_name;
use ottla_model::{ErrorCode, Offset};
use ottla_protocol::messages::{
    DescribeProducersRequest, DescribeProducersResponse,
    DescribeProducersResponsePartitionResponse, DescribeProducersResponseProducerState,
    DescribeProducersResponseTopicResponse, InitProducerIdRequest, InitProducerIdResponse,
};

use crate::node::Node;
use crate::wire::Request;

pub(super) async fn init_producer_id(
    node: &Node,
    _request: &Request,
    message: InitProducerIdRequest,
) -> InitProducerIdResponse {
    let refuse = |code: ErrorCode| InitProducerIdResponse {
        error_code: code.0,
        producer_id: -1,
        producer_epoch: -1,
        ..InitProducerIdResponse::default()
    };
    if (message.producer_id == -1) != (message.producer_epoch == -1) {
        return refuse(ErrorCode::INVALID_REQUEST);
    }
    match message.transactional_id.as_deref() {
        None => {}
        Some("") => return refuse(ErrorCode::INVALID_REQUEST),
        Some(_) => return refuse(ErrorCode::UNSUPPORTED_VERSION),
    }
    match node.producer_ids.next(node.id, &node.hosted, &node.controller).await {
        Ok(producer_id) => InitProducerIdResponse {
            producer_id,
            producer_epoch: 0,
            ..InitProducerIdResponse::default()
        },
        Err(code) => refuse(code),
    }
}

pub(super) async fn describe_producers(
    node: &Node,
    _request: &Request,
    message: DescribeProducersRequest,
) -> DescribeProducersResponse {
    let image = node.image();
    let mut topics = Vec::new();
    for topic in message.topics {
        let valid = validate_topic_name(&topic.name);
        let unknown = image.topics.by_name(&topic.name).is_none();
        let describe = |index: i32| {
            if let Err(why) = &valid {
                return DescribeProducersResponsePartitionResponse {
                    partition_index: index,
                    error_code: ErrorCode::INVALID_TOPIC_EXCEPTION.0,
                    error_message: Some(why.clone()),
                    ..Default::default()
                };
            }
            let found = node.hosted.find(&image, &topic.name, index).and_then(|partition| {
                let producers = partition.with_log(|log, _| Ok(producers(log)));
                producers.map_err(|error| error.code())
            });
            let (code, active_producers) = match found {
                Ok(producers) => (ErrorCode::NONE, producers),
                Err(code) => (code, Vec::new()),
            };
            DescribeProducersResponsePartitionResponse {
                partition_index: index,
                error_code: code.0,
                error_message: unknown.then(|| code.message().to_owned()),
                active_producers,
                ..Default::default()
            }
        };
        topics.push(DescribeProducersResponseTopicResponse {
            partitions: topic.partition_indexes.iter().copied().map(describe).collect(),
            name: topic.name,
            ..Default::default()
        });
    }
    DescribeProducersResponse { topics, ..DescribeProducersResponse::default() }
}

fn producers(
    log: &ottla_log::Log<ottla_files::Disk>,
) -> Vec<DescribeProducersResponseProducerState> {
    let entries = log.producers().iter();
    entries
        .map(|(id, entry)| DescribeProducersResponseProducerState {
            producer_id: id.0,
            producer_epoch: i32::from(entry.epoch.0),
            last_sequence: entry.batches.back().map_or(-1, |batch| batch.last_sequence.0),
            last_timestamp: entry.last_timestamp.0,
            coordinator_epoch: entry.coordinator_epoch,
            current_txn_start_offset: entry.transaction_start.map_or(-1, |Offset(at)| at),
            ..Default::default()
        })
        .collect()
}
