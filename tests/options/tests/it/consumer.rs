//! Options of consumers.

use std::time::Duration;

use bytes::Bytes;
use ottla_client::admin::OffsetSpec;
use ottla_client::{Polled, RebalanceKind};
use ottla_config::ConsumerConfig;
use ottla_config::Scope::Consumer;
use ottla_options::{Answers, Given, Network, Reply, batch};
use ottla_protocol::ApiKey;
use ottla_protocol::messages::{
    FetchRequest, HeartbeatRequest, JoinGroupRequest, LeaveGroupRequest, MetadataRequest,
    OffsetCommitRequest,
};
use tokio::time::Instant;

use crate::clients::{self, BOOTSTRAP};
use crate::observe::observations;

observations! {
    Consumer, Paused;
    bootstrap_servers: "bootstrap.servers" = "other:9092", clients::first_dialled(Consumer)
        => "broker", "other";
    client_id: "client.id" = "me", clients::name_in_requests(Consumer) => "ottla", "me";
    connections_max_idle_ms: "connections.max.idle.ms" = "60000",
        clients::idle_connection(Consumer)
        => "closed after some 540 s", "closed after some 60 s";
    metadata_max_age_ms: "metadata.max.age.ms" = "30000",
        clients::metadata_refreshes(Consumer) => "asked 3 times", "asked 6 times";
    metadata_recovery_strategy: "metadata.recovery.strategy" = "none",
        clients::lost_brokers(Consumer) => "begins again", "goes on trying";
    ottla_config_strict: "ottla.config.strict" = "false", clients::unknown_option(Consumer)
        => "refused: no.such.option", "1 notice";
    reconnect_backoff_ms: "reconnect.backoff.ms" = "700", clients::first_reconnect(Consumer)
        => "50 ms", "700 ms";
    reconnect_backoff_max_ms: "reconnect.backoff.max.ms" = "400",
        clients::late_reconnect(Consumer) => "1000 ms", "400 ms";
    request_timeout_ms: "request.timeout.ms" = "8000", clients::unanswered_request(Consumer)
        => "given up after 30000 ms", "given up after 8000 ms";
    retry_backoff_ms: "retry.backoff.ms" = "300", clients::first_retry(Consumer)
        => "100 ms", "300 ms";
    retry_backoff_max_ms: "retry.backoff.max.ms" = "500", clients::late_retry(Consumer)
        => "1000 ms", "500 ms";
    socket_connection_setup_timeout_ms: "socket.connection.setup.timeout.ms" = "3000",
        clients::first_setup(Consumer) => "10 s", "3 s";
    socket_connection_setup_timeout_max_ms: "socket.connection.setup.timeout.max.ms" = "12000",
        clients::late_setup(Consumer) => "30 s", "12 s";
    allow_auto_create_topics: "allow.auto.create.topics" = "false", creation_asked_for
        => "true", "false";
    auto_commit_interval_ms: "auto.commit.interval.ms" = "1000", commit_pauses
        => "5000 ms", "1000 ms";
    auto_offset_reset: "auto.offset.reset" = "earliest", first_record => "the end", "offset 0";
    check_crcs: "check.crcs" = "false", damaged_batch => "an error", "a record";
    client_rack: "client.rack" = "here", rack => "\"\"", "\"here\"";
    default_api_timeout_ms: "default.api.timeout.ms" = "5000", unanswered_call
        => "given up after 60000 ms", "given up after 5000 ms";
    enable_auto_commit: "enable.auto.commit" = "false", commits => "committed", "not committed";
    fetch_max_bytes: "fetch.max.bytes" = "3000", fetch_max_bytes_asked => "52428800", "3000";
    fetch_max_wait_ms: "fetch.max.wait.ms" = "3000", fetch_pauses => "500 ms", "3000 ms";
    fetch_min_bytes: "fetch.min.bytes" = "70", fetch_min_bytes_asked => "1", "70";
    group_id: "group.id" = "group", joined_group => "no group", "group";
    group_instance_id: "group.instance.id" = "me", instance => "None", "Some(\"me\")";
    group_protocol: "group.protocol" = "consumer", clients::accepted(Consumer)
        => "accepted", "refused: group.protocol";
    heartbeat_interval_ms: "heartbeat.interval.ms" = "1000", heartbeats => "3000 ms", "1000 ms";
    isolation_level: "isolation.level" = "read_committed", isolation => "0", "1";
    max_partition_fetch_bytes: "max.partition.fetch.bytes" = "3000", partition_bytes_asked
        => "1048576", "3000";
    max_poll_interval_ms: "max.poll.interval.ms" = "60000", left_without_polls
        => "300 s", "60 s";
    max_poll_records: "max.poll.records" = "3", records_of_a_poll => "500", "3";
    ottla_prefetch_max_bytes: "ottla.prefetch.max.bytes" = "1000", fetched_ahead
        => "20 records", "10 records";
    partition_assignment_strategy: "partition.assignment.strategy" = "roundrobin", assignors
        => "range, cooperative-sticky", "roundrobin";
    session_timeout_ms: "session.timeout.ms" = "20000", session => "45000", "20000";
}

const TOPIC: &str = "topic";
const GROUP: (&str, &str) = ("group.id", "group");

/// A consumer on a network with one topic.
struct Consuming {
    consumer: ottla_client::Consumer,
    network: Network,
}

impl Consuming {
    fn open(given: Given, context: &[(&str, &str)], answers: Answers) -> Self {
        let network = Network::with(answers);
        let config = ConsumerConfig::parse(given.over(&[&[BOOTSTRAP], context].concat())).unwrap();
        let consumer = ottla_client::Consumer::open_with(config, network.dial()).unwrap();
        Self { consumer, network }
    }

    /// It reads the topic's partitions by itself.
    fn reading(given: Given, context: &[(&str, &str)], answers: Answers, partitions: i32) -> Self {
        let consuming = Self::open(given, context, answers);
        let all = (0..partitions).map(|partition| (TOPIC.to_owned(), partition));
        consuming.consumer.assign(all).unwrap();
        consuming
    }

    /// It is a member of a group, and has its partition.
    async fn member(given: Given, context: &[(&str, &str)], answers: Answers) -> Self {
        let context = [&[GROUP, ("auto.offset.reset", "earliest")], context].concat();
        let consuming = Self::open(given, &context, answers);
        consuming.consumer.subscribe(&[TOPIC.to_owned()]).unwrap();
        loop {
            match consuming.poll(1).await {
                Polled::Event(event) if event.kind == RebalanceKind::Assigned => break,
                _ => {}
            }
        }
        consuming
    }

    async fn poll(&self, records: usize) -> Polled {
        self.consumer.poll(records, usize::MAX, Duration::from_secs(1)).await.unwrap()
    }

    /// Polls until records come; answers their offsets.
    async fn offsets(&self, most: usize) -> Vec<i64> {
        loop {
            if let Polled::Records(found) = self.poll(most).await {
                return found
                    .iter()
                    .flat_map(|one| one.records().map(|record| record.offset).collect::<Vec<_>>())
                    .collect();
            }
        }
    }

    /// The first fetch.
    async fn fetch(&self) -> FetchRequest {
        self.network.until_asked::<FetchRequest>(1).await;
        self.network.asked().remove(0).1
    }

    async fn join(&self) -> JoinGroupRequest {
        self.network.until_asked::<JoinGroupRequest>(1).await;
        self.network.asked().remove(0).1
    }
}

fn empty() -> Answers {
    Answers::topic(TOPIC, 1)
}

fn filled(partitions: usize, batches: &[Bytes]) -> Answers {
    let mut answers = Answers::topic(TOPIC, partitions);
    for partition in 0..partitions {
        batches.iter().for_each(|batch| answers.append(TOPIC, partition, batch));
    }
    answers
}

async fn first_fetch(given: Given) -> FetchRequest {
    Consuming::reading(given, &[], empty(), 1).fetch().await
}

async fn first_join(given: Given) -> JoinGroupRequest {
    Consuming::member(given, &[], empty()).await.join().await
}

async fn creation_asked_for(given: Given) -> String {
    let consuming = Consuming::member(given, &[], empty()).await;
    consuming.network.asked::<MetadataRequest>()[0].1.allow_auto_topic_creation.to_string()
}

async fn commit_pauses(given: Given) -> String {
    let consuming = Consuming::member(given, &[], filled(1, &vec![batch(&["value"]); 300])).await;
    while consuming.network.times::<OffsetCommitRequest>().len() < 4 {
        consuming.offsets(1).await;
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    let times = consuming.network.times::<OffsetCommitRequest>();
    format!("{} ms", times[3] - times[2])
}

async fn first_record(given: Given) -> String {
    let consuming = Consuming::reading(given, &[], filled(1, &[batch(&["value"])]), 1);
    match consuming.consumer.position(TOPIC, 0).await.unwrap() {
        1 => "the end".to_owned(),
        offset => format!("offset {offset}"),
    }
}

async fn damaged_batch(given: Given) -> String {
    let mut bytes = batch(&["value"]).to_vec();
    let at = bytes.windows(5).position(|window| window == b"value").unwrap();
    bytes[at] = b'V';
    let context = [("auto.offset.reset", "earliest")];
    let consuming = Consuming::reading(given, &context, filled(1, &[bytes.into()]), 1);
    match consuming.consumer.poll(1, usize::MAX, Duration::from_secs(9)).await {
        Ok(Polled::Records(_)) => "a record".to_owned(),
        Ok(other) => format!("{other:?}"),
        Err(_) => "an error".to_owned(),
    }
}

async fn rack(given: Given) -> String {
    format!("{:?}", first_fetch(given).await.rack_id)
}

async fn unanswered_call(given: Given) -> String {
    let consuming = Consuming::open(given, &[], empty());
    consuming.network.on(ApiKey::Metadata, |_, _| Reply::Never);
    let began = Instant::now();
    consuming.consumer.list_offset(TOPIC, 0, OffsetSpec::Latest).await.unwrap_err();
    format!("given up after {} ms", began.elapsed().as_millis())
}

async fn commits(given: Given) -> String {
    let consuming = Consuming::member(given, &[], filled(1, &[batch(&["value"])])).await;
    consuming.offsets(1).await;
    consuming.poll(1).await;
    tokio::time::sleep(Duration::from_secs(20)).await;
    let commits = consuming.network.times::<OffsetCommitRequest>();
    (if commits.is_empty() { "not committed" } else { "committed" }).to_owned()
}

async fn fetch_max_bytes_asked(given: Given) -> String {
    first_fetch(given).await.max_bytes.to_string()
}

async fn fetch_min_bytes_asked(given: Given) -> String {
    first_fetch(given).await.min_bytes.to_string()
}

async fn isolation(given: Given) -> String {
    first_fetch(given).await.isolation_level.to_string()
}

async fn partition_bytes_asked(given: Given) -> String {
    first_fetch(given).await.topics[0].partitions[0].partition_max_bytes.to_string()
}

async fn fetch_pauses(given: Given) -> String {
    let consuming = Consuming::reading(given, &[], empty(), 1);
    let times = consuming.network.until_asked::<FetchRequest>(2).await;
    format!("{} ms", times[1] - times[0])
}

async fn joined_group(given: Given) -> String {
    let consuming = Consuming::open(given, &[], empty());
    match consuming.consumer.subscribe(&[TOPIC.to_owned()]) {
        Ok(()) => consuming.join().await.group_id,
        Err(_) => "no group".to_owned(),
    }
}

async fn instance(given: Given) -> String {
    format!("{:?}", first_join(given).await.group_instance_id)
}

async fn session(given: Given) -> String {
    first_join(given).await.session_timeout_ms.to_string()
}

async fn assignors(given: Given) -> String {
    let names = first_join(given).await.protocols.into_iter().map(|protocol| protocol.name);
    names.collect::<Vec<_>>().join(", ")
}

async fn heartbeats(given: Given) -> String {
    let consuming = Consuming::member(given, &[], empty()).await;
    consuming.poll(1).await;
    let times = consuming.network.until_asked::<HeartbeatRequest>(2).await;
    format!("{} ms", times[1] - times[0])
}

async fn left_without_polls(given: Given) -> String {
    let consuming = Consuming::member(given, &[], empty()).await;
    consuming.poll(1).await;
    let began = consuming.network.now_ms();
    let left = consuming.network.until_asked::<LeaveGroupRequest>(1).await[0];
    // The last poll took a second.
    format!("{} s", (left - began).div_ceil(1000) + 1)
}

async fn records_of_a_poll(given: Given) -> String {
    let context = [("auto.offset.reset", "earliest")];
    let consuming = Consuming::reading(given, &context, filled(1, &[batch(&["value"; 600])]), 1);
    consuming.offsets(0).await.len().to_string()
}

/// Records that were fetched before anybody polls.
async fn fetched_ahead(given: Given) -> String {
    let batches = vec![batch(&[&"x".repeat(1000)]); 5];
    let context = [("auto.offset.reset", "earliest"), ("max.partition.fetch.bytes", "1000")];
    let consuming = Consuming::reading(given, &context, filled(10, &batches), 10);
    tokio::time::sleep(Duration::from_secs(9)).await;
    let fetches = consuming.network.asked::<FetchRequest>();
    let partitions =
        fetches.iter().flat_map(|(_, fetch)| &fetch.topics).map(|t| t.partitions.len());
    format!("{} records", partitions.sum::<usize>())
}
