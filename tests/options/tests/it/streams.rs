//! Options of Streams applications.

use std::time::Duration;

use bytes::Bytes;
use ottla_config::Scope::Streams;
use ottla_config::StreamsConfig;
use ottla_options::{Answers, Given, Network, keyed_batch};
use ottla_protocol::messages::{
    CreateTopicsRequest, CreateTopicsRequestCreatableTopic, DeleteRecordsRequest, FetchRequest,
    JoinGroupRequest, OffsetCommitRequest, ProduceRequest,
};
use ottla_topology::Topology;
use tokio::task::JoinHandle;

use crate::clients::{self, BOOTSTRAP};
use crate::observe::observations;

observations! {
    Streams, Paused;
    bootstrap_servers: "bootstrap.servers" = "other:9092", clients::first_dialled(Streams)
        => "broker", "other";
    client_id: "client.id" = "me", clients::name_in_requests(Streams)
        => "app-producer", "me-producer";
    connections_max_idle_ms: "connections.max.idle.ms" = "60000",
        clients::idle_connection(Streams)
        => "closed after some 540 s", "closed after some 60 s";
    metadata_max_age_ms: "metadata.max.age.ms" = "30000",
        clients::metadata_refreshes(Streams) => "asked 5 times", "asked 11 times";
    metadata_recovery_strategy: "metadata.recovery.strategy" = "none",
        clients::lost_brokers(Streams) => "begins again", "goes on trying";
    ottla_config_strict: "ottla.config.strict" = "false", clients::unknown_option(Streams)
        => "refused: no.such.option", "1 notice";
    reconnect_backoff_ms: "reconnect.backoff.ms" = "700", clients::first_reconnect(Streams)
        => "50 ms", "700 ms";
    reconnect_backoff_max_ms: "reconnect.backoff.max.ms" = "400",
        clients::late_reconnect(Streams) => "1000 ms", "400 ms";
    request_timeout_ms: "request.timeout.ms" = "8000", clients::unanswered_request(Streams)
        => "given up after 30000 ms", "given up after 8000 ms";
    retry_backoff_ms: "retry.backoff.ms" = "300", clients::first_retry(Streams)
        => "100 ms", "300 ms";
    application_id: "application.id" = "other", group_joined => "app", "other";
    buffered_records_per_partition: "buffered.records.per.partition" = "200", read_ahead
        => "1000", "200";
    commit_interval_ms: "commit.interval.ms" = "5000", commit => "30 s", "5 s";
    group_protocol: "group.protocol" = "streams", clients::accepted(Streams)
        => "accepted", "refused: group.protocol";
    max_task_idle_ms: "max.task.idle.ms" = "7000", joined => "0 s", "7 s";
    poll_ms: "poll.ms" = "2000", commit_after_a_moment => "1050 ms", "2050 ms";
    processing_guarantee: "processing.guarantee" = "exactly_once_v2", clients::accepted(Streams)
        => "accepted", "refused: processing.guarantee";
    repartition_purge_interval_ms: "repartition.purge.interval.ms" = "5000", purge
        => "30 s", "5 s";
    replication_factor: "replication.factor" = "2", replicas => "-1", "2";
    statestore_cache_max_bytes: "statestore.cache.max.bytes" = "0", counts => "1", "10";
    windowstore_changelog_additional_retention_ms:
        "windowstore.changelog.additional.retention.ms" = "3600000", retention
        => "86460000", "3660000";
}

const COPY: &str = r#"[
    {"op": "stream", "topics": ["topic"]},
    {"op": "to", "input": 0, "topic": "copy"}
]"#;

const COUNT: &str = r#"[
    {"op": "stream", "topics": ["topic"]},
    {"op": "group_by_key", "input": 0},
    {"op": "count", "input": 1, "materialized": {"store": "counts", "value": "i64"}},
    {"op": "to_stream", "input": 2},
    {"op": "to", "input": 3, "topic": "counted", "produced": {"value": "i64"}}
]"#;

const COUNT_VALUES: &str = r#"[
    {"op": "stream", "topics": ["topic"]},
    {"op": "group_by", "input": 0, "fn": {"expr": ["value"]}},
    {"op": "count", "input": 1, "materialized": {"store": "counts"}}
]"#;

const COUNT_MINUTES: &str = r#"[
    {"op": "stream", "topics": ["topic"]},
    {"op": "group_by_key", "input": 0},
    {"op": "windowed_by", "input": 1, "size_ms": 60000, "grace_ms": 0},
    {"op": "count", "input": 2, "materialized": {"store": "counts"}}
]"#;

const JOIN: &str = r#"[
    {"op": "stream", "topics": ["topic"]},
    {"op": "table", "topic": "table"},
    {"op": "left_join", "input": 0, "table": 1, "fn": {"expr": ["left"]}},
    {"op": "to", "input": 2, "topic": "joined"}
]"#;

/// An application on a network, and the host that lends it its turns.
struct Running {
    streams: ottla_streams::Streams,
    network: Network,
    turns: Option<JoinHandle<()>>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.turns.take().inspect(JoinHandle::abort);
    }
}

impl Running {
    fn start(given: Given, context: &[(&str, &str)], ops: &str, answers: Answers) -> Self {
        let mut running = Self::without_turns(given, context, ops, answers);
        let streams = running.streams.clone();
        running.turns = Some(tokio::spawn(async move {
            loop {
                streams.wait_for_work().await;
                streams.turn(1000, 50).unwrap();
            }
        }));
        running
    }

    fn without_turns(given: Given, context: &[(&str, &str)], ops: &str, answers: Answers) -> Self {
        let network = Network::with(answers);
        let context = [&[BOOTSTRAP, ("application.id", "app")], context].concat();
        let config = StreamsConfig::parse(given.over(&context)).unwrap();
        let serdes = r#"{"key": "string", "value": "string"}"#;
        let spec = format!(r#"{{"ottla_topology": 1, "defaults": {serdes}, "ops": {ops}}}"#);
        let topology = Topology::from_spec(&spec, Vec::new()).unwrap();
        let streams = ottla_streams::Streams::new(topology, config).unwrap();
        streams.start_with(network.dial()).unwrap();
        Self { streams, network, turns: None }
    }

    /// The internal topic that is made.
    async fn made(&self) -> CreateTopicsRequestCreatableTopic {
        self.network.until_asked::<CreateTopicsRequest>(1).await;
        self.network.asked::<CreateTopicsRequest>().remove(0).1.topics.remove(0)
    }

    /// When something was produced to a topic.
    async fn produced(&self, topic: &str) -> u128 {
        let to =
            |request: &ProduceRequest| request.topic_data.iter().any(|data| data.name == topic);
        let found = |network: &Network| {
            let asked = network.asked::<ProduceRequest>().into_iter();
            asked.filter(|(_, request)| to(request)).map(|(at, _)| at.as_millis()).next()
        };
        self.network.until(|network| found(network).is_some()).await;
        found(&self.network).unwrap()
    }
}

fn input(batches: &[Bytes]) -> Answers {
    let mut answers = Answers::topic("topic", 1);
    batches.iter().for_each(|batch| answers.append("topic", 0, batch));
    answers
}

fn one() -> Bytes {
    keyed_batch(&[("key", "value")])
}

async fn group_joined(given: Given) -> String {
    let running = Running::start(given, &[], COPY, input(&[]));
    running.network.until_asked::<JoinGroupRequest>(1).await;
    running.network.asked::<JoinGroupRequest>()[0].1.group_id.clone()
}

/// How far input is fetched when no turn processes it.
async fn read_ahead(given: Given) -> String {
    let batch = keyed_batch(&[("key", "value"); 100]);
    let context = [("consumer.max.partition.fetch.bytes", "1000")];
    let running = Running::without_turns(given, &context, COPY, input(&vec![batch; 30]));
    for _ in 0..100 {
        tokio::time::sleep(Duration::from_secs(1)).await;
        running.streams.turn(1, 1).unwrap();
    }
    let fetches = running.network.asked::<FetchRequest>().into_iter();
    let offsets = fetches.flat_map(|(_, fetch)| fetch.topics).flat_map(|topic| topic.partitions);
    offsets.map(|one| one.fetch_offset).max().unwrap().to_string()
}

async fn commit(given: Given) -> String {
    let running = Running::start(given, &[], COPY, input(&[one()]));
    let times = running.network.until_asked::<OffsetCommitRequest>(1).await;
    format!("{} s", times[0] / 1000)
}

/// A commit is due after a second; whether it is, is looked at after each poll.
async fn commit_after_a_moment(given: Given) -> String {
    let running = Running::start(given, &[("commit.interval.ms", "1000")], COPY, input(&[one()]));
    let times = running.network.until_asked::<OffsetCommitRequest>(1).await;
    format!("{} ms", times[0])
}

/// When a record is joined although its table's topic has nothing.
async fn joined(given: Given) -> String {
    let answers = input(&[one()]).and_topic("table", 1);
    let running = Running::start(given, &[("producer.linger.ms", "0")], JOIN, answers);
    format!("{} s", running.produced("joined").await / 1000)
}

async fn purge(given: Given) -> String {
    let context = [("commit.interval.ms", "1000")];
    let running = Running::start(given, &context, COUNT_VALUES, input(&[]));
    loop {
        running.network.change(|answers| answers.append("topic", 0, &one()));
        tokio::time::sleep(Duration::from_secs(1)).await;
        if let Some(at) = running.network.times::<DeleteRecordsRequest>().first() {
            return format!("{} s", at / 1000);
        }
    }
}

async fn replicas(given: Given) -> String {
    let running = Running::start(given, &[], COUNT, input(&[]));
    running.made().await.replication_factor.to_string()
}

async fn retention(given: Given) -> String {
    let running = Running::start(given, &[], COUNT_MINUTES, input(&[]));
    let configs = running.made().await.configs;
    let retention = configs.into_iter().find(|config| config.name == "retention.ms");
    retention.unwrap().value.unwrap()
}

/// How many counts of one key's ten records are sent on.
async fn counts(given: Given) -> String {
    let records = keyed_batch(&[("key", "value"); 10]);
    let running =
        Running::start(given, &[("commit.interval.ms", "1000")], COUNT, input(&[records]));
    running.network.until_asked::<OffsetCommitRequest>(1).await;
    running.network.change(|answers| answers.records("counted", 0)).to_string()
}
