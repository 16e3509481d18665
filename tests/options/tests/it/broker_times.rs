//! Options of brokers that are times, and one about when records are safe.

use std::time::Duration;

use ottla_config::Scope::Broker;
use ottla_model::ErrorCode;
use ottla_options::{Given, Node, at_once, batch, steps_until};
use ottla_protocol::messages::{
    ApiVersionsRequest, DescribeProducersRequest, DescribeProducersRequestTopicRequest,
    JoinGroupRequest, JoinGroupRequestJoinGroupRequestProtocol, OffsetCommitRequest,
    OffsetCommitRequestOffsetCommitRequestPartition, OffsetCommitRequestOffsetCommitRequestTopic,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::Instant;

use crate::logs;
use crate::observe::observations;

observations! {
    Broker, Paused;
    connections_max_idle_ms: "connections.max.idle.ms" = "1000", idle_connection
        => "closed after 600000 ms", "closed after 1000 ms";
    group_initial_rebalance_delay_ms: "group.initial.rebalance.delay.ms" = "1000", first_member
        => "joined after 3000 ms", "joined after 1000 ms";
    log_flush_offset_checkpoint_interval_ms: "log.flush.offset.checkpoint.interval.ms" = "1000", checkpoint
        => "after 60 s", "after 1 s";
    log_initial_task_delay_ms: "log.initial.task.delay.ms" = "1000", logs::first_look
        => "looks after 30 s", "looks after 1 s";
    log_retention_bytes: "log.retention.bytes" = "400", logs::kept(Broker)
        => "begins at 0", "begins at 4";
    log_retention_check_interval_ms: "log.retention.check.interval.ms" = "60000", logs::second_look
        => "looks again after 300 s", "looks again after 60 s";
    log_retention_hours: "log.retention.hours" = "1", logs::kept(Broker)
        => "begins at 0", "begins at 4";
    log_retention_minutes: "log.retention.minutes" = "60", logs::kept(Broker)
        => "begins at 0", "begins at 4";
    log_retention_ms: "log.retention.ms" = "3600000", logs::kept(Broker)
        => "begins at 0", "begins at 4";
    log_segment_delete_delay_ms: "log.segment.delete.delay.ms" = "1000", logs::removed_files(Broker)
        => "gone after 60 s", "gone after 1 s";
    metadata_log_max_snapshot_interval_ms: "metadata.log.max.snapshot.interval.ms" = "60000", snapshots
        => "no snapshot", "snapshots";
    metadata_log_segment_ms: "metadata.log.segment.ms" = "60000", metadata_segments
        => "1 segments", "2 segments";
    offsets_retention_check_interval_ms: "offsets.retention.check.interval.ms" = "60000", expired_at_once
        => "forgotten after 10 min", "forgotten after 1 min";
    offsets_retention_minutes: "offsets.retention.minutes" = "120", expired
        => "forgotten after 168 h", "forgotten after 2 h";
    max_connection_creation_rate: "max.connection.creation.rate" = "1", three_at_once
        => "all served", "some wait";
    ottla_durability: "ottla.durability" = "fsync", safe
        => "0 records", "1 records";
    queued_max_request_bytes: "queued.max.request.bytes" = "300", beside_a_half_request
        => "answered", "hung up";
    producer_id_expiration_ms: "producer.id.expiration.ms" = "3600000", forgotten_producer
        => "forgotten after 24 h", "forgotten after 1 h";
}

/// Days pass without checkpoints, each of which is a flush of the disk.
const SELDOM: (&str, &str) = ("log.flush.offset.checkpoint.interval.ms", "2147483647");
const HOUR: Duration = Duration::from_secs(3600);

async fn start(given: Given, context: &[(&str, &str)]) -> Node {
    at_once(async { Node::start(given.over(context)).await.unwrap() }).await
}

async fn start_with_topic(given: Given, context: &[(&str, &str)]) -> Node {
    let node = start(given, context).await;
    assert_eq!(at_once(node.create("topic", 1, 1, &Vec::new())).await, ErrorCode::NONE);
    node
}

async fn idle_connection(given: Given) -> String {
    let node = start(given, &[]).await;
    let mut stream = TcpStream::connect(node.broker().address()).await.unwrap();
    let began = Instant::now();
    assert_eq!(stream.read(&mut [0]).await.unwrap(), 0);
    format!("closed after {} ms", began.elapsed().as_millis())
}

/// A request that asks for the versions, from a client with a name of so many bytes.
fn named(length: u8) -> Vec<u8> {
    let mut frame = vec![0, 0, 0, 10 + length, 0, 18, 0, 0, 0, 0, 0, 7, 0, length];
    frame.extend(vec![b'c'; usize::from(length)]);
    frame
}

/// Others come while the clock stands still.
async fn three_at_once(given: Given) -> String {
    let node = start(given, &[]).await;
    let served = at_once(async {
        let mut others = Vec::new();
        for _ in 0..3 {
            let mut other = TcpStream::connect(node.broker().address()).await.unwrap();
            other.write_all(&named(1)).await.unwrap();
            others.push(other);
        }
        // The broker has time for them, and for many others.
        for _ in 0..100 {
            node.ask(&ApiVersionsRequest::default()).await;
        }
        others.iter().filter(|other| other.try_read(&mut [0; 4]).is_ok()).count()
    });
    match served.await {
        3 => "all served".to_owned(),
        _ => "some wait".to_owned(),
    }
}

/// One client's request never becomes whole; another's has to find room beside it.
async fn beside_a_half_request(given: Given) -> String {
    let node = start(given, &[("socket.request.max.bytes", "300")]).await;
    let mut half = TcpStream::connect(node.broker().address()).await.unwrap();
    let mut whole = TcpStream::connect(node.broker().address()).await.unwrap();
    at_once(async {
        half.write_all(&named(210)[..200]).await.unwrap();
        for _ in 0..20 {
            node.ask(&ApiVersionsRequest::default()).await;
        }
        whole.write_all(&named(150)).await.unwrap();
    })
    .await;
    match whole.read(&mut [0; 4]).await {
        Ok(4) => "answered".to_owned(),
        _ => "hung up".to_owned(),
    }
}

async fn first_member(given: Given) -> String {
    let node = start(given, &[("offsets.topic.num.partitions", "1")]).await;
    at_once(node.admin.alter_group_offsets("group", &Default::default())).await.unwrap();
    let request = JoinGroupRequest {
        group_id: "group".into(),
        session_timeout_ms: 60_000,
        rebalance_timeout_ms: 60_000,
        protocol_type: "consumer".into(),
        protocols: vec![JoinGroupRequestJoinGroupRequestProtocol {
            name: "range".into(),
            ..Default::default()
        }],
        ..JoinGroupRequest::default()
    };
    let began = Instant::now();
    let answer = node.ask_at(&request, 3).await;
    assert_eq!(ErrorCode(answer.error_code), ErrorCode::NONE);
    format!("joined after {} ms", began.elapsed().as_millis())
}

async fn checkpoint(given: Given) -> String {
    let node = start(given, &[]).await;
    let written = async || node.text("recovery-point-offset-checkpoint").is_some();
    format!("after {} s", steps_until(Duration::from_secs(1), written).await)
}

/// How many records are safe on the disk at the first checkpoint, which lets the rest be flushed.
async fn safe(given: Given) -> String {
    let node = start_with_topic(given, &[]).await;
    assert_eq!(at_once(node.produce("topic", batch(&["value"]))).await, ErrorCode::NONE);
    let written = async || node.text("recovery-point-offset-checkpoint").is_some();
    steps_until(Duration::from_secs(1), written).await;
    let text = node.text("recovery-point-offset-checkpoint").unwrap();
    let line = text.lines().find(|line| line.starts_with("topic 0 ")).unwrap();
    format!("{} records", line.rsplit(' ').next().unwrap())
}

/// Creates a topic, and two more later.
async fn metadata_over_time(given: Given) -> Node {
    let node = start_with_topic(given, &[]).await;
    tokio::time::sleep(Duration::from_secs(500)).await;
    for name in ["one", "two"] {
        assert_eq!(at_once(node.create(name, 1, 1, &Vec::new())).await, ErrorCode::NONE);
    }
    node
}

async fn snapshots(given: Given) -> String {
    let node = metadata_over_time(given).await;
    let first = "00000000000000000000-0000000000.checkpoint";
    let taken = node.files("__cluster_metadata-0", ".checkpoint");
    let taken = taken.iter().any(|(name, _)| name != first);
    (if taken { "snapshots" } else { "no snapshot" }).to_owned()
}

async fn metadata_segments(given: Given) -> String {
    let node = metadata_over_time(given).await;
    format!("{} segments", node.files("__cluster_metadata-0", ".log").len())
}

/// Commits an offset of a group that has no members; up to version 4 a commit says for how long.
async fn committed(given: Given, context: &[(&str, &str)], retention_time_ms: i64) -> Node {
    let node = start_with_topic(given, context).await;
    let request = OffsetCommitRequest {
        group_id: "group".to_owned(),
        generation_id_or_member_epoch: -1,
        retention_time_ms,
        topics: vec![OffsetCommitRequestOffsetCommitRequestTopic {
            name: "topic".to_owned(),
            partitions: vec![OffsetCommitRequestOffsetCommitRequestPartition::default()],
            ..Default::default()
        }],
        ..OffsetCommitRequest::default()
    };
    at_once(async {
        node.admin.alter_group_offsets("group", &Default::default()).await.unwrap();
        let answer = node.ask_at(&request, 2).await;
        assert_eq!(ErrorCode(answer.topics[0].partitions[0].error_code), ErrorCode::NONE);
    })
    .await;
    node
}

async fn forgotten(node: &Node) -> bool {
    node.admin.list_groups().await.unwrap().is_empty()
}

async fn expired_at_once(given: Given) -> String {
    let node = committed(given, &[SELDOM, ("offsets.topic.num.partitions", "1")], 1).await;
    let minutes = steps_until(Duration::from_secs(60), async || forgotten(&node).await).await;
    format!("forgotten after {minutes} min")
}

async fn expired(given: Given) -> String {
    let node = committed(given, &[SELDOM, ("offsets.topic.num.partitions", "1")], -1).await;
    format!("forgotten after {} h", steps_until(HOUR, async || forgotten(&node).await).await)
}

async fn forgotten_producer(given: Given) -> String {
    let node = start_with_topic(given, &[SELDOM]).await;
    let now = node.now();
    assert_eq!(at_once(node.produce("topic", logs::numbered(now))).await, ErrorCode::NONE);
    let request = DescribeProducersRequest {
        topics: vec![DescribeProducersRequestTopicRequest {
            name: "topic".into(),
            partition_indexes: vec![0],
            ..Default::default()
        }],
        ..Default::default()
    };
    let forgotten = async || {
        // A connection does not stay for an hour.
        let answer = node.connect().await.call(&request).await.unwrap();
        answer.topics[0].partitions[0].active_producers.is_empty()
    };
    format!("forgotten after {} h", steps_until(HOUR, forgotten).await)
}
