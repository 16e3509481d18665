//! Options of brokers that show in an answer.

use bytes::Bytes;
use ottla_client::admin::NewTopic;
use ottla_config::Scope::Broker;
use ottla_model::{ErrorCode, LeaderEpoch};
use ottla_net::{Connection, ConnectionOptions, TcpDial};
use ottla_options::{BY_NAME, Entries, Given, Node, batch, named};
use ottla_protocol::messages::{
    ApiVersionsRequest, DescribeTopicPartitionsRequest, DescribeTopicPartitionsRequestTopicRequest,
    FetchRequest, FetchRequestFetchPartition, FetchRequestFetchTopic, FindCoordinatorRequest,
    JoinGroupRequest, JoinGroupRequestJoinGroupRequestProtocol, MetadataRequest,
    MetadataRequestMetadataRequestTopic, OffsetCommitRequest,
    OffsetCommitRequestOffsetCommitRequestPartition, OffsetCommitRequestOffsetCommitRequestTopic,
};

use crate::observe::observations;
use crate::{clients, logs};

observations! {
    Broker, Running;
    advertised_listeners: "advertised.listeners" = "PLAINTEXT://broker.example:9999", advertised
        => "where it listens", "broker.example:9999";
    auto_create_topics_enable: "auto.create.topics.enable" = "false", created_by_asking
        => "NONE", "UNKNOWN_TOPIC_OR_PARTITION";
    broker_rack: "broker.rack" = "a", rack => "no rack", "rack a";
    controller_listener_names: "controller.listener.names" = "VOTERS", voters_listener
        => "CONTROLLER", "VOTERS";
    default_replication_factor: "default.replication.factor" = "2", created_by_default
        => "NONE, 1 partition", "INVALID_REPLICATION_FACTOR, 0 partition";
    delete_topic_enable: "delete.topic.enable" = "false", deleted
        => "done", "TOPIC_DELETION_DISABLED";
    fetch_max_bytes: "fetch.max.bytes" = "1024", fetched => "2 batches", "1 batches";
    group_max_session_timeout_ms: "group.max.session.timeout.ms" = "30000", long_session
        => "NONE", "INVALID_SESSION_TIMEOUT";
    group_max_size: "group.max.size" = "1", second_member => "NONE", "GROUP_MAX_SIZE_REACHED";
    group_min_session_timeout_ms: "group.min.session.timeout.ms" = "100", short_session
        => "INVALID_SESSION_TIMEOUT", "NONE";
    listener_security_protocol_map: "listener.security.protocol.map" = "INNER:PLAINTEXT", inner_listener
        => "refused: listeners", "started";
    ottla_config_strict: "ottla.config.strict" = "false", clients::unknown_option(Broker)
        => "refused: no.such.option", "1 notice";
    listeners: "listeners" = "PLAINTEXT://127.0.0.2:0", bound => "127.0.0.1", "127.0.0.2";
    log_dir: "log.dir" = "{home}", where_logs_are => "a temporary folder", "the folder named";
    log_dirs: "log.dirs" = "{home}", where_logs_are => "a temporary folder", "the folder named";
    max_connections: "max.connections" = "2", connections => "4 of 4", "2 of 4";
    max_connections_per_ip: "max.connections.per.ip" = "2", connections => "4 of 4", "2 of 4";
    max_connections_per_ip_overrides: "max.connections.per.ip.overrides" = "127.0.0.1:2", connections
        => "4 of 4", "2 of 4";
    max_incremental_fetch_session_cache_slots: "max.incremental.fetch.session.cache.slots" = "0", session
        => "a session", "no session";
    max_request_partition_size_limit: "max.request.partition.size.limit" = "2", described
        => "3 partitions", "2 partitions and more";
    metadata_log_max_record_bytes_between_snapshots:
        "metadata.log.max.record.bytes.between.snapshots" = "1", snapshots
        => "no snapshot", "snapshots";
    metadata_log_segment_bytes: "metadata.log.segment.bytes" = "8388608", much_metadata
        => "1 segments", "2 segments";
    node_id: "node.id" = "7", number => "node 1", "node 7";
    num_partitions: "num.partitions" = "3", created_by_default
        => "NONE, 1 partition", "NONE, 3 partition";
    offset_metadata_max_bytes: "offset.metadata.max.bytes" = "3", long_note
        => "NONE", "OFFSET_METADATA_TOO_LARGE";
    offsets_topic_num_partitions: "offsets.topic.num.partitions" = "3", offsets_topic
        => "NONE, 50 partitions", "NONE, 3 partitions";
    offsets_topic_replication_factor: "offsets.topic.replication.factor" = "2", offsets_topic
        => "NONE, 50 partitions", "COORDINATOR_NOT_AVAILABLE, 0 partitions";
    offsets_topic_segment_bytes: "offsets.topic.segment.bytes" = "1048576", offsets_segments
        => "104857600", "1048576";
    socket_request_max_bytes: "socket.request.max.bytes" = "1000", large_request
        => "answered", "hung up";

    log_cleanup_policy: "log.cleanup.policy" = "compact", logs::without_key(Broker)
        => "NONE", "INVALID_RECORD";
    log_index_interval_bytes: "log.index.interval.bytes" = "0", logs::index_entries(Broker)
        => "1 entries", "3 entries";
    log_index_size_max_bytes: "log.index.size.max.bytes" = "8", logs::full_index(Broker)
        => "1 segments", "3 segments";
    log_message_timestamp_after_max_ms: "log.message.timestamp.after.max.ms" = "90000000", logs::early(Broker)
        => "INVALID_TIMESTAMP", "NONE";
    log_message_timestamp_before_max_ms: "log.message.timestamp.before.max.ms" = "1000", logs::late(Broker)
        => "NONE", "INVALID_TIMESTAMP";
    log_message_timestamp_type: "log.message.timestamp.type" = "LogAppendTime", logs::whose_time(Broker)
        => "the producer's time", "the broker's time";
    log_roll_hours: "log.roll.hours" = "1", logs::two_hours_apart(Broker) => "1 segments", "2 segments";
    log_roll_ms: "log.roll.ms" = "1000", logs::two_hours_apart(Broker) => "1 segments", "2 segments";
    log_segment_bytes: "log.segment.bytes" = "1048576", logs::large_batches(Broker)
        => "1 segments", "3 segments";
    message_max_bytes: "message.max.bytes" = "1000", logs::large_batch(Broker)
        => "NONE", "MESSAGE_TOO_LARGE";
}

/// Small and quick where a program does not look.
const GROUPS: &[(&str, &str)] =
    &[("offsets.topic.num.partitions", "1"), ("group.initial.rebalance.delay.ms", "0")];

async fn start(given: Given, context: &[(&str, &str)]) -> Node {
    Node::start(given.over(context)).await.unwrap()
}

async fn advertised(given: Given) -> String {
    let node = start(given, &[]).await;
    let told = &node.ask(&MetadataRequest::default()).await.brokers[0];
    let told = format!("{}:{}", told.host, told.port);
    let here = told == node.broker().address().to_string();
    if here { "where it listens".to_owned() } else { told }
}

async fn created_by_asking(given: Given) -> String {
    let node = start(given, &[]).await;
    let topic =
        MetadataRequestMetadataRequestTopic { name: Some("new".into()), ..Default::default() };
    let request = MetadataRequest {
        topics: Some(vec![topic]),
        allow_auto_topic_creation: true,
        ..Default::default()
    };
    // The first answer may say that there is no leader yet.
    node.ask(&request).await;
    ErrorCode(node.ask(&request).await.topics[0].error_code).name().to_owned()
}

async fn rack(given: Given) -> String {
    let node = start(given, &[]).await;
    let told = node.ask(&MetadataRequest::default()).await.brokers.remove(0).rack;
    told.map_or("no rack".to_owned(), |rack| format!("rack {rack}"))
}

async fn voters_listener(given: Given) -> String {
    let node = start(given, &[]).await;
    let first = std::path::Path::new(&node.home())
        .join("__cluster_metadata-0/00000000000000000000-0000000000.checkpoint");
    let snapshot = std::fs::read(first).unwrap();
    let names = ["CONTROLLER", "VOTERS"];
    let holds = |name: &&str| snapshot.windows(name.len()).any(|part| part == name.as_bytes());
    names.into_iter().filter(holds).collect::<Vec<_>>().join(" and ")
}

async fn created_by_default(given: Given) -> String {
    let node = start(given, &[]).await;
    let created = node.create("topic", -1, -1, &Vec::new()).await;
    let listed = node.admin.describe_topic("topic").await;
    format!("{}, {} partition", created.name(), listed.map_or(0, |topic| topic.partitions.len()))
}

async fn deleted(given: Given) -> String {
    let node = start(given, &[]).await;
    node.admin.create_topic(&NewTopic::new("topic", 1)).await.unwrap();
    named(node.admin.delete_topic("topic").await)
}

fn fetch(session_epoch: i32) -> FetchRequest {
    FetchRequest {
        max_bytes: 1 << 20,
        session_epoch,
        topics: vec![FetchRequestFetchTopic {
            topic: "topic".into(),
            partitions: vec![FetchRequestFetchPartition {
                partition_max_bytes: 1 << 20,
                current_leader_epoch: LeaderEpoch::NONE.0,
                ..Default::default()
            }],
            ..Default::default()
        }],
        ..FetchRequest::default()
    }
}

async fn fetched(given: Given) -> String {
    let node = start(given, &[]).await;
    node.admin.create_topic(&NewTopic::new("topic", 1)).await.unwrap();
    for _ in 0..2 {
        assert_eq!(
            node.produce("topic", batch(&["x".repeat(800).as_str()])).await,
            ErrorCode::NONE
        );
    }
    let mut answer = node.ask_at(&fetch(-1), BY_NAME).await;
    let records = answer.responses.remove(0).partitions.remove(0).records.unwrap();
    format!("{} batches", ottla_model::record::Batches::new(&records).count())
}

async fn session(given: Given) -> String {
    let node = start(given, &[]).await;
    node.admin.create_topic(&NewTopic::new("topic", 1)).await.unwrap();
    let answer = node.ask_at(&fetch(0), BY_NAME).await;
    (if answer.session_id == 0 { "no session" } else { "a session" }).to_owned()
}

/// Joins as a member that keeps its connection.
async fn join(connection: &Connection, timeout: i32) -> String {
    let request = JoinGroupRequest {
        group_id: "group".into(),
        session_timeout_ms: timeout,
        rebalance_timeout_ms: 60_000,
        protocol_type: "consumer".into(),
        protocols: vec![JoinGroupRequestJoinGroupRequestProtocol {
            name: "range".into(),
            metadata: Bytes::from_static(b"subscription"),
            ..Default::default()
        }],
        ..JoinGroupRequest::default()
    };
    // Up to version 3 a member joins without a number of its own.
    let answer = connection.call_at(&request, 3).await.unwrap();
    ErrorCode(answer.error_code).name().to_owned()
}

async fn long_session(given: Given) -> String {
    let node = start(given, GROUPS).await;
    node.admin.alter_group_offsets("group", &Default::default()).await.unwrap();
    join(&node.connection, 60_000).await
}

async fn short_session(given: Given) -> String {
    let node = start(given, GROUPS).await;
    node.admin.alter_group_offsets("group", &Default::default()).await.unwrap();
    join(&node.connection, 1000).await
}

async fn second_member(given: Given) -> String {
    let node = start(given, GROUPS).await;
    node.admin.alter_group_offsets("group", &Default::default()).await.unwrap();
    join(&node.connection, 30_000).await;
    let other = node.connect().await;
    tokio::select! {
        said = join(&other, 30_000) => said,
        // It waits for the first one to join again.
        () = has_two_members(&node) => "NONE".to_owned(),
    }
}

async fn has_two_members(node: &Node) {
    while node.admin.describe_group("group").await.is_ok_and(|group| group.members.len() < 2) {}
}

async fn started(config: Entries) -> String {
    match Node::start(config).await {
        Ok(_) => "started".to_owned(),
        Err(ottla_server::StartError::Config(error)) => {
            format!("refused: {}", error.problems()[0].option())
        }
        Err(error) => error.to_string(),
    }
}

async fn inner_listener(given: Given) -> String {
    started(given.over(&[("listeners", "INNER://127.0.0.1:0")])).await
}

async fn bound(given: Given) -> String {
    start(given, &[]).await.broker().address().ip().to_string()
}

async fn where_logs_are(given: Given) -> String {
    // An address alone: no folder is given beside the options.
    let node = Node::without_folder(given.over(&[])).await.unwrap();
    let there = node.text("meta.properties").is_some();
    (if there { "the folder named" } else { "a temporary folder" }).to_owned()
}

async fn connections(given: Given) -> String {
    let node = start(given, &[]).await;
    // The program's own connection is one.
    let (mut kept, mut others) = (1, Vec::new());
    for _ in 0..3 {
        let address = node.broker().address().to_string().parse().unwrap();
        if let Ok(other) = Connection::open(&TcpDial, address, ConnectionOptions::default()).await
            && other.call(&ApiVersionsRequest::default()).await.is_ok()
        {
            kept += 1;
            others.push(other);
        }
    }
    format!("{kept} of 4")
}

async fn described(given: Given) -> String {
    let node = start(given, &[]).await;
    node.admin.create_topic(&NewTopic::new("topic", 3)).await.unwrap();
    let topic =
        DescribeTopicPartitionsRequestTopicRequest { name: "topic".into(), ..Default::default() };
    let request = DescribeTopicPartitionsRequest {
        topics: vec![topic],
        response_partition_limit: 2000,
        ..Default::default()
    };
    let answer = node.ask(&request).await;
    let more = if answer.next_cursor.is_some() { " and more" } else { "" };
    format!("{} partitions{more}", answer.topics[0].partitions.len())
}

async fn snapshots(given: Given) -> String {
    let node = start(given, &[]).await;
    // A snapshot is taken between two requests.
    for topic in ["one", "two"] {
        node.admin.create_topic(&NewTopic::new(topic, 1)).await.unwrap();
    }
    let first = "00000000000000000000-0000000000.checkpoint";
    let taken = node.files("__cluster_metadata-0", ".checkpoint");
    let taken = taken.iter().any(|(name, _)| name != first);
    (if taken { "snapshots" } else { "no snapshot" }).to_owned()
}

async fn much_metadata(given: Given) -> String {
    let node = start(given, &[("socket.request.max.bytes", "104857600")]).await;
    let text = "0:1,".repeat(7500) + "0:1";
    for number in 0..300 {
        let list = vec![("leader.replication.throttled.replicas".to_owned(), text.clone())];
        let created = node.create(&format!("topic-{number}"), 1, 1, &list).await;
        assert_eq!(created, ErrorCode::NONE);
    }
    format!("{} segments", node.files("__cluster_metadata-0", ".log").len())
}

async fn number(given: Given) -> String {
    let node = start(given, &[]).await;
    format!("node {}", node.ask(&MetadataRequest::default()).await.brokers[0].node_id)
}

async fn long_note(given: Given) -> String {
    let node = start(given, GROUPS).await;
    node.admin.create_topic(&NewTopic::new("topic", 1)).await.unwrap();
    node.admin.alter_group_offsets("group", &Default::default()).await.unwrap();
    let request = OffsetCommitRequest {
        group_id: "group".into(),
        generation_id_or_member_epoch: -1,
        topics: vec![OffsetCommitRequestOffsetCommitRequestTopic {
            name: "topic".into(),
            partitions: vec![OffsetCommitRequestOffsetCommitRequestPartition {
                committed_metadata: Some("note".into()),
                ..Default::default()
            }],
            ..Default::default()
        }],
        ..OffsetCommitRequest::default()
    };
    let answer = node.ask_at(&request, 8).await;
    ErrorCode(answer.topics[0].partitions[0].error_code).name().to_owned()
}

async fn offsets_topic(given: Given) -> String {
    let node = start(given, &[]).await;
    let find =
        FindCoordinatorRequest { coordinator_keys: vec!["group".into()], ..Default::default() };
    let found = ErrorCode(node.ask(&find).await.coordinators[0].error_code);
    let topic = node.admin.describe_topic("__consumer_offsets").await;
    format!("{}, {} partitions", found.name(), topic.map_or(0, |topic| topic.partitions.len()))
}

async fn offsets_segments(given: Given) -> String {
    let node = start(given, GROUPS).await;
    node.admin.alter_group_offsets("group", &Default::default()).await.unwrap();
    logs::config_of(&node, "__consumer_offsets", "segment.bytes").await
}

async fn large_request(given: Given) -> String {
    let node = start(given, &[]).await;
    let records = batch(&["x".repeat(2000).as_str()]);
    let request = logs::produce_request("topic", records);
    match node.connection.call_at(&request, BY_NAME).await {
        Ok(_) => "answered".to_owned(),
        Err(_) => "hung up".to_owned(),
    }
}
