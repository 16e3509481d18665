//! Streams applications against a real Apache Kafka.

#[path = "../../../client/tests/it/apache_kafka.rs"]
mod apache_kafka;
mod app;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use ottla_client::admin::{NewTopic, OffsetSpec};
use ottla_client::{
    Admin, Cluster, ClusterSettings, ConnectionOptions, Consumer, PartitionRecords, Polled,
    Producer, ProducerRecord, Reset, TcpDial,
};
use ottla_config::{ConsumerConfig, ProducerConfig};
use ottla_streams::StreamsState;
use ottla_topology::{Datum, Returned, UserError, UserFunction};
use tokio::time::Instant;
use tracing_subscriber::EnvFilter;

use apache_kafka::ApacheKafka;
use app::App;

const LIMIT: Duration = Duration::from_secs(60);

struct Rig {
    kafka: ApacheKafka,
    admin: Admin,
    producer: Producer,
}

impl Rig {
    async fn start() -> Option<Rig> {
        let kafka = ApacheKafka::start()?;
        let settings = ClusterSettings {
            bootstrap: vec![kafka.bootstrap.parse().expect("an address")],
            connection: ConnectionOptions::default(),
            retry_backoff: Duration::from_millis(100),
            retry_backoff_max: Duration::from_secs(1),
        };
        let admin = Admin::over(Cluster::new(settings, Arc::new(TcpDial)), LIMIT);
        if let Err(error) = admin.describe_cluster().await {
            panic!("Kafka does not answer: {error}\n{}", kafka.log());
        }
        let options = [("bootstrap.servers", kafka.bootstrap.as_str())];
        let config = ProducerConfig::parse(options).expect("options");
        let producer = Producer::open(config).expect("a producer");
        Some(Rig { kafka, admin, producer })
    }

    async fn topic(&self, name: &str, partitions: i32) {
        self.admin.create_topic(&NewTopic::new(name, partitions)).await.expect("a new topic");
    }

    async fn produce(&self, topic: &str, records: impl IntoIterator<Item = (String, String)>) {
        let mut deliveries = Vec::new();
        for (key, value) in records {
            let record = ProducerRecord::new(topic, &value).key(&key);
            deliveries.push(self.producer.send(record).await.expect("room"));
        }
        self.producer.flush().await.expect("a flush");
        for delivery in deliveries {
            delivery.await.expect("a delivery");
        }
    }

    /// Where a topic's only partition ends.
    async fn end(&self, topic: &str) -> i64 {
        let end = self.admin.list_offset(topic, 0, OffsetSpec::Latest).await.expect("an answer");
        end.map_or(-1, |end| end.offset)
    }

    /// Reads a topic from its beginning until `done` says so; keys with values in order.
    async fn read(
        &self,
        topic: &str,
        partitions: i32,
        done: impl Fn(&[(String, Vec<u8>)]) -> bool,
    ) -> Vec<(String, Vec<u8>)> {
        let options = [("bootstrap.servers", self.kafka.bootstrap.as_str())];
        let consumer =
            Consumer::open(ConsumerConfig::parse(options).expect("options")).expect("a consumer");
        let places: Vec<(String, i32)> = (0..partitions).map(|p| (topic.to_string(), p)).collect();
        consumer.assign(places.clone()).expect("an assignment");
        for (topic, partition) in &places {
            consumer.seek_to(topic, *partition, Reset::Earliest).expect("a seek");
        }
        let mut seen = Vec::new();
        let deadline = Instant::now() + LIMIT;
        while !done(&seen) {
            assert!(Instant::now() < deadline, "{topic}: after {LIMIT:?} there is {seen:?}");
            let polled = consumer.poll(10_000, usize::MAX, Duration::from_millis(100)).await;
            let Polled::Records(batches) = polled.expect("a poll") else { continue };
            for record in batches.iter().flat_map(PartitionRecords::records) {
                let key = record.key.map(|key| String::from_utf8_lossy(&key).into_owned());
                let value = record.value.map_or(Vec::new(), |value| value.to_vec());
                seen.push((key.unwrap_or_default(), value));
            }
        }
        seen
    }
}

/// The last count per key.
fn counts(records: &[(String, Vec<u8>)]) -> BTreeMap<String, i64> {
    let count = |value: &[u8]| i64::from_be_bytes(value.try_into().expect("8 bytes"));
    records.iter().map(|(key, value)| (key.clone(), count(value))).collect()
}

/// Splits lines into words, and counts its calls.
fn words(calls: &Arc<AtomicUsize>) -> UserFunction {
    let calls = Arc::clone(calls);
    UserFunction::new(
        "words",
        Arc::new(move |_, arguments| {
            calls.fetch_add(1, Ordering::Relaxed);
            assert!(
                std::thread::current().name().is_some_and(|name| name.starts_with("host")),
                "user functions run on the host's threads"
            );
            let Datum::Str(line) = &arguments[0] else { return Err(UserError::new("no text")) };
            Ok(Returned::Values(line.split(' ').map(Datum::text).collect()))
        }),
    )
}

fn word_count(input: &str, output: &str) -> String {
    format!(
        r#"{{"ottla_topology": 1, "defaults": {{"key": "string", "value": "string"}}, "ops": [
        {{"op": "stream", "topics": ["{input}"]}},
        {{"op": "flat_map_values", "input": 0, "fn": {{"host": 0}}}},
        {{"op": "group_by", "input": 1, "fn": {{"expr": ["value"]}}}},
        {{"op": "count", "input": 2, "materialized": {{"store": "counts", "value": "i64"}}}},
        {{"op": "to_stream", "input": 3}},
        {{"op": "to", "input": 4, "topic": "{output}", "produced": {{"key": "string", "value": "i64"}}}}
    ]}}"#
    )
}

fn lines(from: usize, count: usize) -> Vec<(String, String)> {
    (from..from + count)
        .map(|number| (format!("k{number}"), format!("all w{} w{}", number % 10, number % 3)))
        .collect()
}

fn expected(count: usize) -> BTreeMap<String, i64> {
    let mut counts = BTreeMap::new();
    for (_, line) in lines(0, count) {
        for word in line.split(' ') {
            *counts.entry(word.to_string()).or_insert(0) += 1;
        }
    }
    counts
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn applications_work_with_apache_kafka() {
    // RUST_LOG=ottla_streams=debug tells what happened.
    let _ = tracing_subscriber::fmt().with_env_filter(EnvFilter::from_default_env()).try_init();
    let Some(rig) = Rig::start().await else { return };
    words_are_counted_and_state_survives_a_restart(&rig).await;
    two_instances_share_the_work_and_one_takes_over(&rig).await;
    tasks_that_move_count_nothing_twice(&rig).await;
    a_stream_is_joined_with_a_table_that_was_there_before(&rig).await;
    windows_are_counted_and_late_records_dropped(&rig).await;
    what_is_cached_is_not_committed_before_it_is_written(&rig).await;
    the_size_of_turns_does_not_show(&rig).await;
    a_failing_function_ends_the_application(&rig).await;
    a_missing_topic_is_told(&rig).await;
}

async fn words_are_counted_and_state_survives_a_restart(rig: &Rig) {
    rig.topic("restart-in", 3).await;
    rig.topic("restart-out", 1).await;
    let calls = Arc::new(AtomicUsize::new(0));
    let spec = word_count("restart-in", "restart-out");
    for (round, total) in [(0, 300), (1, 600)] {
        rig.produce("restart-in", lines(round * 300, 300)).await;
        let app = App::start(rig, "restart", &spec, vec![words(&calls)], &[]);
        let expected = expected(total);
        rig.read("restart-out", 1, |seen| counts(seen) == expected).await;
        app.close().await;
    }
    // What was committed before the restart is not processed again.
    assert_eq!(calls.load(Ordering::Relaxed), 600);
    let changelog =
        rig.admin.describe_topic("restart-counts-changelog").await.expect("it is there");
    assert_eq!(changelog.partitions.len(), 3);
}

async fn two_instances_share_the_work_and_one_takes_over(rig: &Rig) {
    rig.topic("share-in", 3).await;
    rig.topic("share-out", 1).await;
    let spec = word_count("share-in", "share-out");
    let calls = [Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0))];
    let first = App::start(rig, "share", &spec, vec![words(&calls[0])], &[]);
    let second = App::start(rig, "share", &spec, vec![words(&calls[1])], &[]);
    first.until(StreamsState::Running).await;
    second.until(StreamsState::Running).await;
    let mut produced = 0;
    let deadline = Instant::now() + LIMIT;
    while calls.iter().any(|calls| calls.load(Ordering::Relaxed) == 0) {
        assert!(Instant::now() < deadline, "both instances must get work: {calls:?}");
        rig.produce("share-in", lines(produced, 100)).await;
        produced += 100;
    }
    rig.produce("share-in", lines(produced, 100)).await;
    produced += 100;
    first.kill();
    rig.produce("share-in", lines(produced, 100)).await;
    produced += 100;
    // Killed without a commit, so some may count twice; none may be missing.
    let expected = expected(produced);
    let complete = |seen: &[(String, Vec<u8>)]| {
        let counts = counts(seen);
        expected.iter().all(|(word, count)| counts.get(word).is_some_and(|found| found >= count))
    };
    rig.read("share-out", 1, complete).await;
    second.close().await;
}

async fn tasks_that_move_count_nothing_twice(rig: &Rig) {
    rig.topic("move-in", 3).await;
    rig.topic("move-out", 1).await;
    let spec = word_count("move-in", "move-out");
    let calls = [Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0))];
    let first = App::start(rig, "move", &spec, vec![words(&calls[0])], &[]);
    rig.produce("move-in", lines(0, 300)).await;
    first.until(StreamsState::Running).await;
    // Tasks move to the second while the first works, and back when the second closes.
    let second = App::start(rig, "move", &spec, vec![words(&calls[1])], &[]);
    let mut produced = 300;
    let deadline = Instant::now() + LIMIT;
    while calls[1].load(Ordering::Relaxed) == 0 {
        assert!(Instant::now() < deadline, "the second must get work: {calls:?}");
        rig.produce("move-in", lines(produced, 100)).await;
        produced += 100;
    }
    second.close().await;
    rig.produce("move-in", lines(produced, 100)).await;
    produced += 100;
    let expected = expected(produced);
    rig.read("move-out", 1, |seen| counts(seen) == expected).await;
    first.close().await;
    let total: usize = calls.iter().map(|calls| calls.load(Ordering::Relaxed)).sum();
    assert_eq!(total, produced);
}

async fn a_stream_is_joined_with_a_table_that_was_there_before(rig: &Rig) {
    for topic in ["join-in", "join-table"] {
        rig.topic(topic, 2).await;
    }
    rig.topic("join-out", 1).await;
    let names = (0..100).map(|n| (format!("k{n}"), format!("name{n}")));
    rig.produce("join-table", names).await;
    rig.produce("join-in", (0..200).map(|n| (format!("k{n}"), format!("v{n}")))).await;
    let spec = r#"{"ottla_topology": 1, "defaults": {"key": "string", "value": "string"}, "ops": [
        {"op": "stream", "topics": ["join-in"]},
        {"op": "table", "topic": "join-table", "materialized": {"store": "names"}},
        {"op": "join", "input": 0, "table": 1, "fn": {"expr": ["concat", ["left"], ["right"]]}},
        {"op": "to", "input": 2, "topic": "join-out"}
    ]}"#;
    // The table's records are older, so none of the stream's is processed before them: both topics
    // have records at the start, and the oldest comes first.
    let app = App::start(rig, "join", spec, Vec::new(), &[]);
    let found = rig.read("join-out", 1, |seen| seen.len() >= 100).await;
    let found: BTreeMap<String, String> = found
        .into_iter()
        .map(|(key, value)| (key, String::from_utf8(value).expect("text")))
        .collect();
    let expected = (0..100).map(|n| (format!("k{n}"), format!("v{n}name{n}"))).collect();
    assert_eq!(found, expected);
    app.close().await;
}

async fn windows_are_counted_and_late_records_dropped(rig: &Rig) {
    rig.topic("window-in", 1).await;
    rig.topic("window-out", 1).await;
    for (value, timestamp) in [
        ("1", 60_000),
        ("2", 119_999),
        ("3", 120_000),
        ("4", 60_001),
        ("5", 300_000),
        ("6", 60_002),
    ] {
        let record = ProducerRecord::new("window-in", value).key("u");
        let record = record.timestamp(1_700_000_040_000 + timestamp);
        rig.producer.send(record).await.expect("room").await.expect("a delivery");
    }
    let spec = r#"{"ottla_topology": 1, "defaults": {"key": "string", "value": "string"}, "ops": [
        {"op": "stream", "topics": ["window-in"]},
        {"op": "group_by_key", "input": 0},
        {"op": "windowed_by", "input": 1, "size_ms": 60000, "grace_ms": 30000},
        {"op": "count", "input": 2, "materialized": {"store": "windows", "value": "i64"}},
        {"op": "to_stream", "input": 3, "fn": {"expr": ["string", ["window_start"]]}},
        {"op": "to", "input": 4, "topic": "window-out", "produced": {"key": "string", "value": "i64"}}
    ]}"#;
    let app = App::start(rig, "window", spec, Vec::new(), &[]);
    let expected = BTreeMap::from([
        ("1700000100000".to_string(), 3),
        ("1700000160000".to_string(), 1),
        ("1700000340000".to_string(), 1),
    ]);
    rig.read("window-out", 1, |seen| counts(seen) == expected).await;
    assert_eq!(app.metrics().dropped, 1);
    app.close().await;
}

async fn what_is_cached_is_not_committed_before_it_is_written(rig: &Rig) {
    rig.topic("cache-in", 1).await;
    rig.topic("cache-out", 1).await;
    rig.produce("cache-in", lines(0, 100)).await;
    let calls = Arc::new(AtomicUsize::new(0));
    let spec = word_count("cache-in", "cache-out");
    let hour = [("commit.interval.ms", "3600000")];
    let app = App::start(rig, "cache", &spec, vec![words(&calls)], &hour);
    let deadline = Instant::now() + LIMIT;
    while app.metrics().records < 400 {
        assert!(Instant::now() < deadline, "{:?}", app.metrics());
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    let written = || rig.end("cache-out");
    assert_eq!(written().await, 0);
    let committed = rig.admin.list_group_offsets("cache").await.expect("an answer");
    assert!(committed.is_empty(), "{committed:?}");
    app.close().await;
    // One update a word: the cache kept the others back.
    assert_eq!(written().await, i64::try_from(expected(100).len()).expect("a count"));
    let committed = rig.admin.list_group_offsets("cache").await.expect("an answer");
    assert_eq!(committed[&("cache-in".to_string(), 0)].offset, 100);
    assert_eq!(committed[&("cache-counts-repartition".to_string(), 0)].offset, 300);
}

async fn the_size_of_turns_does_not_show(rig: &Rig) {
    rig.topic("turns-in", 1).await;
    rig.produce("turns-in", lines(0, 1000)).await;
    let mut outputs = Vec::new();
    for size in [1, 7, 1000] {
        let output = format!("turns-out-{size}");
        rig.topic(&output, 1).await;
        let calls = Arc::new(AtomicUsize::new(0));
        let spec = word_count("turns-in", &output);
        // Without a cache every update is seen.
        let options = [("statestore.cache.max.bytes", "0")];
        let name = format!("turns-{size}");
        let app = App::with_turns(rig, &name, &spec, vec![words(&calls)], &options, size);
        outputs.push(rig.read(&output, 1, |seen| seen.len() >= 3000).await);
        let turns = app.metrics().turns;
        match size {
            1 => assert!(turns >= 4000, "{turns} turns for 4,000 records of two sub-topologies"),
            7 => assert!((571..4000).contains(&turns), "{turns} turns"),
            _ => assert!(turns < 400, "{turns} turns"),
        }
        app.close().await;
    }
    assert!(outputs[0] == outputs[1] && outputs[1] == outputs[2], "turn sizes show in the output");
}

async fn a_failing_function_ends_the_application(rig: &Rig) {
    rig.topic("fail-in", 1).await;
    rig.topic("fail-out", 1).await;
    rig.produce("fail-in", lines(0, 1)).await;
    let fail = UserFunction::new("fail", Arc::new(|_, _| Err(UserError::new("planted"))));
    let app = App::start(rig, "fail", &word_count("fail-in", "fail-out"), vec![fail], &[]);
    app.until(StreamsState::Error).await;
    let error = app.error().expect("an error");
    assert_eq!(error.kind_name(), "function");
    let text = error.to_string();
    assert!(
        text.contains("KSTREAM-FLATMAPVALUES-0000000001") && text.contains("planted"),
        "{text}"
    );
    app.close().await;
}

async fn a_missing_topic_is_told(rig: &Rig) {
    let calls = Arc::new(AtomicUsize::new(0));
    let spec = word_count("missing-in", "missing-out");
    let app = App::start(rig, "missing", &spec, vec![words(&calls)], &[]);
    app.until(StreamsState::Error).await;
    let text = app.error().expect("an error").to_string();
    assert_eq!(text, "the source topic missing-in does not exist; create it first");
    app.close().await;
}
