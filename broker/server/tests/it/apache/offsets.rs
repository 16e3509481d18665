//! ListOffsets, OffsetForLeaderEpoch, DeleteRecords, DescribeProducers, DescribeLogDirs.

use ottla_model::Timestamp;
use ottla_protocol::messages::{
    DeleteRecordsRequest, DeleteRecordsRequestDeleteRecordsPartition,
    DeleteRecordsRequestDeleteRecordsTopic, DescribeLogDirsRequest,
    DescribeLogDirsRequestDescribableLogDirTopic, DescribeLogDirsResponse,
    DescribeProducersRequest, DescribeProducersRequestTopicRequest, ListOffsetsRequest,
    ListOffsetsRequestListOffsetsPartition, ListOffsetsRequestListOffsetsTopic,
    OffsetForLeaderEpochRequest, OffsetForLeaderEpochRequestOffsetForLeaderPartition,
    OffsetForLeaderEpochRequestOffsetForLeaderTopic,
};

use super::contest::{Contest, Side};
use crate::rig::{batch_at, produce};

const TIME: i64 = 1_700_000_000_000;

pub(super) async fn run(contest: &mut Contest) {
    contest.create("empty", 1, &[]).await;
    contest.create("filled", 2, &[("retention.ms", "-1")]).await;
    contest.create("compacted", 1, &[("cleanup.policy", "compact")]).await;
    for side in contest.sides() {
        // Times that go up and down again.
        for (place, time) in [0, 100, 50, 300, 200].into_iter().enumerate() {
            let value = format!("value {place}");
            let records = batch_at(Timestamp(TIME + time), &[&value, &value]);
            let produced = produce(&side.connection, "filled", 0, records).await;
            assert_eq!((produced.error_code, produced.base_offset), (0, place as i64 * 2));
        }
    }
    list_offsets(contest).await;
    epochs(contest).await;
    producers(contest).await;
    log_dirs(contest).await;
    delete_records(contest).await;
}

async fn list_offsets(contest: &mut Contest) {
    let asking = |topic: &str, partitions: &[(i32, i32, i64)], isolation_level| {
        let partition =
            |(index, epoch, time): &(i32, i32, i64)| ListOffsetsRequestListOffsetsPartition {
                partition_index: *index,
                current_leader_epoch: *epoch,
                timestamp: *time,
                ..Default::default()
            };
        ListOffsetsRequest {
            replica_id: -1,
            isolation_level,
            topics: vec![ListOffsetsRequestListOffsetsTopic {
                name: topic.to_owned(),
                partitions: partitions.iter().map(partition).collect(),
                ..Default::default()
            }],
            ..ListOffsetsRequest::default()
        }
    };
    let sentinels = [-1, -2, -3, -4, -5, -6, -7, i64::MIN];
    let times =
        [0, TIME - 1, TIME, TIME + 1, TIME + 51, TIME + 100, TIME + 250, TIME + 301, i64::MAX];
    for topic in ["filled", "empty"] {
        for time in sentinels.into_iter().chain(times) {
            for isolation in [0, 1] {
                let first = if isolation == 0 { 1 } else { 2 };
                let what = format!("{topic} at {time}, isolation {isolation}");
                let request = |_: &Side| asking(topic, &[(0, -1, time)], isolation);
                contest.same_from(&what, first, request, |_| ()).await;
            }
        }
    }
    for (topic, partition) in
        [("filled", 1), ("filled", 2), ("filled", -1), ("nowhere", 0), ("", 0), ("a b", 0)]
    {
        let what = format!("{topic:?} {partition}");
        contest.same(&what, |_| asking(topic, &[(partition, -1, -1)], 0)).await;
    }
    for epoch in [0, 1, 7, -2] {
        let request = |_: &Side| asking("filled", &[(0, epoch, -1)], 0);
        contest.same_from(&format!("epoch {epoch}"), 4, request, |_| ()).await;
    }
    contest.same("twice", |_| asking("filled", &[(0, -1, -1), (0, -1, -2)], 0)).await;
    contest.same("no partitions", |_| asking("filled", &[], 0)).await;
}

async fn epochs(contest: &mut Contest) {
    for topic in ["filled", "empty", "nowhere"] {
        for (current, epoch) in [(-1, 0), (-1, 1), (-1, -1), (0, 0), (5, 0), (-2, 0), (-1, 100)] {
            let request = |_: &Side| OffsetForLeaderEpochRequest {
                replica_id: -1,
                topics: vec![OffsetForLeaderEpochRequestOffsetForLeaderTopic {
                    topic: topic.to_owned(),
                    partitions: vec![OffsetForLeaderEpochRequestOffsetForLeaderPartition {
                        partition: 0,
                        current_leader_epoch: current,
                        leader_epoch: epoch,
                        ..Default::default()
                    }],
                    ..Default::default()
                }],
                ..OffsetForLeaderEpochRequest::default()
            };
            // Version 2 has no replica id.
            let what = format!("{topic} {current} {epoch}");
            contest.same_from(&what, 3, request, |_| ()).await;
        }
    }
}

async fn producers(contest: &mut Contest) {
    for (topic, partition) in [("filled", 0), ("filled", 7), ("nowhere", 0), ("", 0), ("a b", 0)] {
        let request = |_: &Side| DescribeProducersRequest {
            topics: vec![DescribeProducersRequestTopicRequest {
                name: topic.to_owned(),
                partition_indexes: vec![partition],
                ..Default::default()
            }],
            ..DescribeProducersRequest::default()
        };
        contest.same(&format!("{topic:?} {partition}"), request).await;
    }
}

async fn log_dirs(contest: &mut Contest) {
    let asking = |topics: Option<Vec<(&str, Vec<i32>)>>| DescribeLogDirsRequest {
        topics: topics.map(|topics| {
            let topic = |(topic, partitions): (&str, Vec<i32>)| {
                DescribeLogDirsRequestDescribableLogDirTopic {
                    topic: topic.to_owned(),
                    partitions,
                    ..Default::default()
                }
            };
            topics.into_iter().map(topic).collect()
        }),
        ..DescribeLogDirsRequest::default()
    };
    let settle = |answer: &mut DescribeLogDirsResponse| {
        for result in &mut answer.results {
            result.log_dir.clear();
            result.total_bytes = result.total_bytes.min(0);
            result.usable_bytes = result.usable_bytes.min(0);
            result.topics.retain(|topic| !topic.name.starts_with("__"));
            result.topics.sort_by(|a, b| a.name.cmp(&b.name));
            for topic in &mut result.topics {
                topic.partitions.sort_by_key(|partition| partition.partition_index);
            }
        }
    };
    contest.same_from("everything", 1, |_| asking(None), settle).await;
    let cases = [
        vec![("filled", vec![0])],
        vec![("filled", vec![0, 7])],
        vec![("filled", vec![])],
        vec![("nowhere", vec![0])],
        vec![],
    ];
    for topics in cases {
        let request = |_: &Side| asking(Some(topics.clone()));
        contest.same_from(&format!("{topics:?}"), 1, request, settle).await;
    }
}

async fn delete_records(contest: &mut Contest) {
    let cases = [
        ("nowhere", 0, 0),
        ("", 0, 0),
        ("filled", 7, 0),
        ("filled", 0, 11),
        ("filled", 0, -2),
        ("filled", 0, 0),
        ("filled", 0, 3),
        ("filled", 0, 1),
        ("filled", 0, -1),
        ("empty", 0, 0),
        ("empty", 0, -1),
        ("compacted", 0, 0),
        ("__consumer_offsets", 0, 0),
    ];
    for (topic, partition, offset) in cases {
        let request = |_: &Side| DeleteRecordsRequest {
            topics: vec![DeleteRecordsRequestDeleteRecordsTopic {
                name: topic.to_owned(),
                partitions: vec![DeleteRecordsRequestDeleteRecordsPartition {
                    partition_index: partition,
                    offset,
                    ..Default::default()
                }],
                ..Default::default()
            }],
            timeout_ms: 5_000,
            ..DeleteRecordsRequest::default()
        };
        contest.same(&format!("{topic} {partition} before {offset}"), request).await;
    }
}
