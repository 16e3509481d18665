//! What topics' options do to their logs. Brokers have them too, for topics that say nothing.

use std::time::Duration;

use bytes::Bytes;
use ottla_client::admin::ConfigResource;
use ottla_config::Scope;
use ottla_model::record::{BatchBuilder, Batches, TimestampType};
use ottla_model::{ErrorCode, Timestamp};
use ottla_options::{BY_NAME, Given, Node, at_once, batch, batch_at, steps_until};
use ottla_protocol::messages::{
    FetchRequest, FetchRequestFetchPartition, FetchRequestFetchTopic, ProduceRequest,
    ProduceRequestPartitionProduceData, ProduceRequestTopicProduceData,
};

const TOPIC: &str = "topic";
const HOUR_MS: i64 = 3_600_000;
/// Two batches of one short value fit into a segment.
const SMALL_SEGMENTS: (&str, &str) = ("internal.segment.bytes", "200");
const AT_ONCE: (&str, &str) = ("file.delete.delay.ms", "0");

type Context = &'static [(&'static str, &'static str)];

/// A broker with a topic; one of them has the option.
async fn with_topic(scope: Scope, given: Given, topic: Context) -> Node {
    let (broker, topic) = match scope {
        Scope::Broker => (given.over(&[]), Given::default().over(topic)),
        _ => (Vec::new(), given.over(topic)),
    };
    let node = Node::start(broker).await.unwrap();
    assert_eq!(node.create(TOPIC, 1, 1, &topic).await, ErrorCode::NONE);
    node
}

/// A program that appends batches to such a topic, and says what came of the last one.
fn appended(
    scope: Scope,
    batches: fn(Timestamp) -> Vec<Bytes>,
    say: fn(&Node, ErrorCode) -> String,
) -> impl AsyncFn(Given) -> String {
    async move |given| {
        let node = with_topic(scope, given, &[]).await;
        let mut last = ErrorCode::NONE;
        for batch in batches(node.now()) {
            last = node.produce(TOPIC, batch).await;
        }
        say(&node, last)
    }
}

fn code(_: &Node, last: ErrorCode) -> String {
    last.name().to_owned()
}

fn segments(node: &Node, last: ErrorCode) -> String {
    assert_eq!(last, ErrorCode::NONE);
    format!("{} segments", node.files("topic-0", ".log").len())
}

fn sized(now: Timestamp, bytes: usize) -> Bytes {
    batch_at(&["x".repeat(bytes).as_str()], now.0)
}

pub(crate) fn without_key(scope: Scope) -> impl AsyncFn(Given) -> String {
    appended(scope, |_| vec![batch(&["value"])], code)
}

pub(crate) fn large_batch(scope: Scope) -> impl AsyncFn(Given) -> String {
    appended(scope, |now| vec![sized(now, 2000)], code)
}

pub(crate) fn early(scope: Scope) -> impl AsyncFn(Given) -> String {
    appended(scope, |now| vec![batch_at(&["value"], now.0 + 2 * HOUR_MS)], code)
}

pub(crate) fn late(scope: Scope) -> impl AsyncFn(Given) -> String {
    appended(scope, |now| vec![batch_at(&["value"], now.0 - 2 * HOUR_MS)], code)
}

pub(crate) fn two_hours_apart(scope: Scope) -> impl AsyncFn(Given) -> String {
    let batches = |now: Timestamp| {
        [now.0 - 2 * HOUR_MS, now.0].map(|time| batch_at(&["value"], time)).to_vec()
    };
    appended(scope, batches, segments)
}

pub(crate) fn large_batches(scope: Scope) -> impl AsyncFn(Given) -> String {
    appended(scope, |now| vec![sized(now, 600_000); 3], segments)
}

pub(crate) fn small_batches(scope: Scope) -> impl AsyncFn(Given) -> String {
    appended(scope, |now| vec![sized(now, 100); 3], segments)
}

/// Batches that each want an entry in the index, so that a full index ends a segment.
pub(crate) fn full_index(scope: Scope) -> impl AsyncFn(Given) -> String {
    appended(scope, |now| vec![sized(now, 5000); 3], segments)
}

pub(crate) fn index_entries(scope: Scope) -> impl AsyncFn(Given) -> String {
    async move |given| {
        let node = with_topic(scope, given, &[("internal.segment.bytes", "10000")]).await;
        // The fifth begins another segment: the first one's index is whole then.
        for _ in 0..5 {
            assert_eq!(node.produce(TOPIC, sized(node.now(), 2000)).await, ErrorCode::NONE);
        }
        let index = node.files("topic-0", ".index");
        format!("{} entries", index[0].1 / 8)
    }
}

pub(crate) fn whose_time(scope: Scope) -> impl AsyncFn(Given) -> String {
    async move |given| {
        let node = with_topic(scope, given, &[]).await;
        assert_eq!(node.produce(TOPIC, batch_at(&["value"], 1000)).await, ErrorCode::NONE);
        let records = fetched(&node).await;
        let batch = Batches::new(&records).next().unwrap().unwrap();
        match batch.timestamp_type() {
            TimestampType::CreateTime => "the producer's time".to_owned(),
            TimestampType::LogAppendTime => {
                assert!(batch.max_timestamp().0 > 1000);
                "the broker's time".to_owned()
            }
        }
    }
}

async fn fetched(node: &Node) -> Bytes {
    let request = FetchRequest {
        max_bytes: 1 << 20,
        session_epoch: -1,
        topics: vec![FetchRequestFetchTopic {
            topic: TOPIC.to_owned(),
            partitions: vec![FetchRequestFetchPartition {
                partition_max_bytes: 1 << 20,
                ..Default::default()
            }],
            ..Default::default()
        }],
        ..FetchRequest::default()
    };
    let mut answer = node.ask_at(&request, BY_NAME).await;
    answer.responses.remove(0).partitions.remove(0).records.unwrap()
}

/// Ten small batches; so many are two hours old.
async fn fill(node: &Node, old: usize) {
    for number in 0..10 {
        let age = if number < old { 2 * HOUR_MS } else { 0 };
        let batch = batch_at(&["value"], node.now().0 - age);
        assert_eq!(node.produce(TOPIC, batch).await, ErrorCode::NONE);
    }
}

/// Where a log begins after the first look for segments that may go.
pub(crate) fn kept(scope: Scope) -> impl AsyncFn(Given) -> String {
    async move |given| {
        let node = at_once(async {
            let node = with_topic(scope, given, &[SMALL_SEGMENTS]).await;
            fill(&node, 5).await;
            node
        });
        let node = node.await;
        tokio::time::sleep(Duration::from_secs(40)).await;
        format!("begins at {}", node.earliest(TOPIC).await)
    }
}

/// How long the files of removed segments stay.
pub(crate) fn removed_files(scope: Scope) -> impl AsyncFn(Given) -> String {
    async move |given| {
        let node = at_once(async {
            let node = with_topic(scope, given, &[SMALL_SEGMENTS]).await;
            fill(&node, 5).await;
            node.admin.delete_records(TOPIC, 0, 7).await.unwrap();
            assert!(!node.files("topic-0", ".deleted").is_empty());
            node
        });
        let node = node.await;
        let gone = async || node.files("topic-0", ".deleted").is_empty();
        format!("gone after {} s", steps_until(Duration::from_secs(1), gone).await)
    }
}

/// How long the broker waits before it looks for segments that may go.
pub(crate) async fn first_look(given: Given) -> String {
    let node = old_records(given).await;
    format!("looks after {} s", looked(&node, 0).await)
}

/// How long it waits from then on.
pub(crate) async fn second_look(given: Given) -> String {
    let node = old_records(given).await;
    let mut times = Vec::new();
    for _ in 0..2 {
        let begin = node.earliest(TOPIC).await;
        times.push(looked(&node, begin).await);
        at_once(fill(&node, 10)).await;
    }
    // Each is seen up to a second late.
    format!("looks again after {} s", (times[1] + 5) / 10 * 10)
}

async fn old_records(given: Given) -> Node {
    at_once(async {
        let short = [("retention.ms", "3600000"), SMALL_SEGMENTS, AT_ONCE];
        let node = Node::start(given.over(&[])).await.unwrap();
        let created = node.create(TOPIC, 1, 1, &Given::default().over(&short)).await;
        assert_eq!(created, ErrorCode::NONE);
        fill(&node, 10).await;
        node
    })
    .await
}

/// Seconds until the log begins later.
async fn looked(node: &Node, begin: i64) -> u128 {
    let later = async || node.earliest(TOPIC).await > begin;
    steps_until(Duration::from_secs(1), later).await
}

/// A numbered producer's batch.
pub(crate) fn numbered(now: Timestamp) -> Bytes {
    let mut builder = BatchBuilder::default();
    builder.producer_id = ottla_model::ProducerId(1000);
    builder.producer_epoch = ottla_model::ProducerEpoch(0);
    builder.base_sequence = ottla_model::Sequence(0);
    builder.append(now, None, Some(b"value"), &[]);
    builder.build().into()
}

pub(crate) fn produce_request(topic: &str, records: Bytes) -> ProduceRequest {
    ProduceRequest {
        acks: -1,
        timeout_ms: 30_000,
        topic_data: vec![ProduceRequestTopicProduceData {
            name: topic.to_owned(),
            partition_data: vec![ProduceRequestPartitionProduceData {
                records: Some(records),
                ..Default::default()
            }],
            ..Default::default()
        }],
        ..ProduceRequest::default()
    }
}

pub(crate) async fn config_of(node: &Node, topic: &str, name: &str) -> String {
    let topic = ConfigResource::Topic(topic.to_owned());
    let entries = node.admin.describe_configs(&topic).await.unwrap();
    entries.into_iter().find(|entry| entry.name == name).unwrap().value.unwrap()
}
