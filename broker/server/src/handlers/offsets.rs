//! ListOffsets (2), versions 1 to 11, OffsetForLeaderEpoch (23), versions 2 to 4, DeleteRecords
//! (21), versions 0 to 2.
//!
//! Nothing is tiered: the earliest local offset is the earliest there is, and there is no latest
//! tiered one.

use std::sync::Arc;

use ottla_image::MetadataImage;
use ottla_log::TimedOffset;
use ottla_model::{ErrorCode, LeaderEpoch, Offset, Timestamp};
use ottla_protocol::messages::{
    DeleteRecordsRequest, DeleteRecordsResponse, DeleteRecordsResponseDeleteRecordsPartitionResult,
    DeleteRecordsResponseDeleteRecordsTopicResult, ListOffsetsRequest,
    ListOffsetsRequestListOffsetsPartition, ListOffsetsResponse,
    ListOffsetsResponseListOffsetsPartitionResponse, ListOffsetsResponseListOffsetsTopicResponse,
    OffsetForLeaderEpochRequest, OffsetForLeaderEpochResponse,
    OffsetForLeaderEpochResponseEpochEndOffset,
    OffsetForLeaderEpochResponseOffsetForLeaderTopicResult,
};

use crate::codecs::BrokerCodecs;
use crate::node::Node;
use crate::partition::Partition;
use crate::wire::Request;

type Listed = ListOffsetsResponseListOffsetsPartitionResponse;

/// From this version on ListOffsets tells the epoch of what it found.
const WITH_EPOCHS: i16 = 4;

const LATEST: i64 = -1;
const EARLIEST: i64 = -2;
const MAX_TIMESTAMP: i64 = -3;
const EARLIEST_LOCAL: i64 = -4;
const LATEST_TIERED: i64 = -5;
const EARLIEST_PENDING_UPLOAD: i64 = -6;

pub(super) async fn list_offsets(
    node: &Node,
    request: &Request,
    message: ListOffsetsRequest,
) -> ListOffsetsResponse {
    let image = node.image();
    let committed_only = message.isolation_level == 1;
    let version = request.head.version;
    let mut topics = Vec::new();
    for topic in message.topics {
        let mut partitions: Vec<Listed> = Vec::new();
        for wanted in &topic.partitions {
            let same = |index: i32| index == wanted.partition_index;
            if partitions.iter().any(|told| same(told.partition_index)) {
                continue;
            }
            let twice = topic.partitions.iter().filter(|each| same(each.partition_index));
            let found = if twice.count() > 1 {
                Err(ErrorCode::INVALID_REQUEST)
            } else {
                find(node, &image, &topic.name, wanted, committed_only, version)
            };
            let mut found = found.unwrap_or_else(|code| Listed {
                partition_index: wanted.partition_index,
                error_code: code.0,
                ..Listed::default()
            });
            if version < WITH_EPOCHS {
                found.leader_epoch = -1;
            }
            partitions.push(found);
        }
        if partitions.is_empty() {
            continue;
        }
        topics.push(ListOffsetsResponseListOffsetsTopicResponse {
            name: topic.name,
            partitions,
            ..Default::default()
        });
    }
    ListOffsetsResponse { topics, ..ListOffsetsResponse::default() }
}

fn find(
    node: &Node,
    image: &MetadataImage,
    topic: &str,
    wanted: &ListOffsetsRequestListOffsetsPartition,
    committed_only: bool,
    version: i16,
) -> Result<Listed, ErrorCode> {
    let partition = node.hosted.find(image, topic, wanted.partition_index)?;
    partition.check_epoch(wanted.current_leader_epoch).map_err(|error| error.code())?;
    let found = look_up(&partition, wanted.timestamp, committed_only, version)?;
    Ok(found.map_or_else(
        || Listed { partition_index: wanted.partition_index, ..Listed::default() },
        |found| Listed {
            partition_index: wanted.partition_index,
            timestamp: found.timestamp.0,
            offset: found.offset.0,
            leader_epoch: found.epoch.0,
            ..Listed::default()
        },
    ))
}

fn look_up(
    partition: &Arc<Partition>,
    timestamp: i64,
    committed_only: bool,
    version: i16,
) -> Result<Option<TimedOffset>, ErrorCode> {
    let marks = partition.watermarks().map_err(|error| error.code())?;
    let up_to = if committed_only { marks.stable } else { marks.high };
    let at = |offset: Offset, epoch: Option<LeaderEpoch>| {
        let epoch = epoch.unwrap_or(LeaderEpoch(-1));
        Some(TimedOffset { timestamp: Timestamp(-1), offset, epoch })
    };
    let known_from = match timestamp {
        EARLIEST_PENDING_UPLOAD => 11,
        LATEST_TIERED => 9,
        EARLIEST_LOCAL => 8,
        MAX_TIMESTAMP => 7,
        _ => 1,
    };
    if timestamp < EARLIEST_PENDING_UPLOAD || version < known_from {
        return Err(ErrorCode::UNSUPPORTED_VERSION);
    }
    let found = partition.with_log(|log, _| {
        Ok(match timestamp {
            LATEST => at(up_to, log.epochs().latest()),
            EARLIEST | EARLIEST_LOCAL => at(marks.start, log.epochs().epoch_at(marks.start)),
            LATEST_TIERED | EARLIEST_PENDING_UPLOAD => None,
            MAX_TIMESTAMP => log.find_newest(&BrokerCodecs)?,
            time => log.find_time(Timestamp(time), &BrokerCodecs)?,
        })
    });
    let found = found.map_err(|error| error.code())?;
    // What consumers cannot read yet is not there yet.
    Ok(found.filter(|found| timestamp == LATEST || found.offset < up_to || timestamp < LATEST))
}

pub(super) async fn ends_of_epochs(
    node: &Node,
    _request: &Request,
    message: OffsetForLeaderEpochRequest,
) -> OffsetForLeaderEpochResponse {
    let image = node.image();
    let mut topics = Vec::new();
    for topic in message.topics {
        let mut partitions = Vec::new();
        for wanted in &topic.partitions {
            let end = node.hosted.find(&image, &topic.topic, wanted.partition).and_then(|found| {
                found.check_epoch(wanted.current_leader_epoch).map_err(|error| error.code())?;
                let epoch = LeaderEpoch(wanted.leader_epoch);
                let end = found.with_log(|log, _| Ok(log.end_offset_for_epoch(epoch)));
                end.map_err(|error| error.code())
            });
            let answer = OffsetForLeaderEpochResponseEpochEndOffset {
                partition: wanted.partition,
                leader_epoch: -1,
                end_offset: -1,
                ..Default::default()
            };
            partitions.push(match end {
                Err(code) => {
                    OffsetForLeaderEpochResponseEpochEndOffset { error_code: code.0, ..answer }
                }
                Ok(None) => answer,
                Ok(Some((epoch, offset))) => OffsetForLeaderEpochResponseEpochEndOffset {
                    leader_epoch: epoch.0,
                    end_offset: offset.0,
                    ..answer
                },
            });
        }
        topics.push(OffsetForLeaderEpochResponseOffsetForLeaderTopicResult {
            topic: topic.topic,
            partitions,
            ..Default::default()
        });
    }
    OffsetForLeaderEpochResponse { topics, ..OffsetForLeaderEpochResponse::default() }
}

pub(super) async fn delete_records(
    node: &Node,
    _request: &Request,
    message: DeleteRecordsRequest,
) -> DeleteRecordsResponse {
    let image = node.image();
    let mut topics = Vec::new();
    for topic in message.topics {
        let mut partitions = Vec::new();
        for wanted in &topic.partitions {
            let deleted =
                delete_before(node, &image, &topic.name, wanted.partition_index, wanted.offset);
            let (low_watermark, error_code) = match deleted {
                Ok(start) => (start.0, 0),
                Err(code) => (-1, code.0),
            };
            partitions.push(DeleteRecordsResponseDeleteRecordsPartitionResult {
                partition_index: wanted.partition_index,
                low_watermark,
                error_code,
                ..Default::default()
            });
        }
        topics.push(DeleteRecordsResponseDeleteRecordsTopicResult {
            name: topic.name,
            partitions,
            ..Default::default()
        });
    }
    DeleteRecordsResponse { topics, ..DeleteRecordsResponse::default() }
}

fn delete_before(
    node: &Node,
    image: &MetadataImage,
    topic: &str,
    index: i32,
    offset: i64,
) -> Result<Offset, ErrorCode> {
    if super::is_internal(topic) {
        return Err(ErrorCode::INVALID_TOPIC_EXCEPTION);
    }
    let partition = node.hosted.find(image, topic, index)?;
    let topic_config = node.hosted.topic_config(image, topic);
    if !topic_config.cleanup_policy.delete {
        return Err(ErrorCode::POLICY_VIOLATION);
    }
    let marks = partition.watermarks().map_err(|error| error.code())?;
    // −1 stands for everything that was replicated.
    let offset = if offset == -1 { marks.high } else { Offset(offset) };
    if offset < Offset::ZERO || offset > marks.high {
        return Err(ErrorCode::OFFSET_OUT_OF_RANGE);
    }
    let time = node.hosted.clock().now();
    let removed = partition.with_log(|log, _| log.delete_before(offset, time));
    let removed = removed.map_err(|error| error.code())?;
    node.hosted.throw_away(partition.options().delete_delay_ms, removed);
    partition.watermarks().map(|marks| marks.start).map_err(|error| error.code())
}
