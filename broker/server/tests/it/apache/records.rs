//! Produce and Fetch: errors, sessions, epochs.

use bytes::Bytes;
use ottla_compress::Level;
use ottla_model::record::{Attributes, BatchBuilder, Batches, Codec};
use ottla_model::{ProducerEpoch, ProducerId, Sequence, Timestamp, Uuid};
use ottla_protocol::messages::{
    FetchRequest, FetchRequestFetchPartition, FetchRequestFetchTopic, FetchRequestForgottenTopic,
    FetchResponse, InitProducerIdRequest, ProduceRequest, ProduceResponse,
};

use super::contest::{Contest, Side};
use crate::rig::{batch_at, eventually, now, produce, produce_request};

pub(super) async fn run(contest: &mut Contest) {
    contest.create("written", 2, &[]).await;
    contest.create("keyed", 1, &[("cleanup.policy", "compact")]).await;
    contest.create("small", 1, &[("max.message.bytes", "200")]).await;
    contest.create("stamped", 1, &[("message.timestamp.type", "LogAppendTime")]).await;
    contest.create("early", 1, &[("message.timestamp.before.max.ms", "1000")]).await;
    let early = ("message.timestamp.before.max.ms", "1000");
    contest.create("early-keyed", 1, &[early, ("cleanup.policy", "compact")]).await;
    producer_ids(contest).await;
    productions(contest).await;
    sequences(contest).await;
    fetches(contest).await;
    zstd_readers(contest).await;
    sessions(contest).await;
}

/// Ids come from blocks of thousands, which are chance.
async fn producer_ids(contest: &mut Contest) {
    for side in contest.sides() {
        let connection = side.connection.clone();
        // Apache Kafka's first ids are on their way.
        eventually("there are producer ids", async || {
            let request = InitProducerIdRequest {
                transactional_id: None,
                transaction_timeout_ms: 60_000,
                ..InitProducerIdRequest::default()
            };
            (connection.call(&request).await.unwrap().error_code == 0).then_some(())
        })
        .await;
    }
    for (id, epoch, transactional) in
        [(-1, -1, None), (5, 3, None), (-1, -1, Some("")), (-1, 4, None)]
    {
        let request = |_: &Side| InitProducerIdRequest {
            transactional_id: transactional.map(str::to_owned),
            transaction_timeout_ms: 60_000,
            producer_id: id,
            producer_epoch: epoch,
            ..InitProducerIdRequest::default()
        };
        let first = if id == -1 && epoch == -1 { 0 } else { 3 };
        for version in first..=5 {
            let what = format!("{id} {epoch} {transactional:?}");
            contest
                .same_at(&what, version, request, |answer| {
                    answer.producer_id = answer.producer_id.min(0);
                })
                .await;
        }
    }
}

/// In version 13 topics have ids.
fn by_id(side: &Side, version: i16, mut request: ProduceRequest) -> ProduceRequest {
    if version >= 13 {
        for topic in &mut request.topic_data {
            topic.topic_id = side.id(&std::mem::take(&mut topic.name));
        }
    }
    request
}

fn settle(answer: &mut ProduceResponse) {
    for partition in answer.responses.iter_mut().flat_map(|topic| &mut topic.partition_responses) {
        // The broker's clock.
        partition.log_append_time_ms = partition.log_append_time_ms.min(0);
        // Ours says why where Apache Kafka does not, and in other words.
        partition.error_message = None;
        for record in &mut partition.record_errors {
            assert!(record.batch_index_error_message.take().is_some());
        }
    }
}

fn batch_of(values: &[&str]) -> Bytes {
    batch_at(now(), values)
}

fn changed(at: usize, bytes: &[u8]) -> Bytes {
    let mut batch = batch_of(&["one", "two"]).to_vec();
    batch[at..at + bytes.len()].copy_from_slice(bytes);
    Bytes::from(batch)
}

/// The same with a checksum that is right.
fn lying(at: usize, bytes: &[u8]) -> Bytes {
    let mut batch = changed(at, bytes).to_vec();
    let crc = ottla_model::crc32c(&batch[21..]);
    batch[17..21].copy_from_slice(&crc.to_be_bytes());
    Bytes::from(batch)
}

async fn productions(contest: &mut Contest) {
    let mut control = BatchBuilder::with_capacity(64);
    control.attributes = Attributes::default().with_control(true);
    control.append(now(), Some(&[0, 0, 0, 1]), Some(&[0, 0, 0, 0, 0, 0]), &[]);
    let whole = batch_of(&["one", "two"]);
    let mut mixed = BatchBuilder::with_capacity(256);
    let hours = 3_600_000;
    for (key, age) in [(true, 0), (false, 0), (true, 3 * hours), (false, 3 * hours), (true, 0)] {
        let key = key.then_some(b"key".as_slice());
        mixed.append(Timestamp(now().0 - age), key, Some(b"value"), &[]);
    }
    let mixed = Bytes::from(mixed.build());
    let long = "x".repeat(300);
    let old = Timestamp(now().0 - 3_600_000);
    let cases: Vec<(&str, &str, i32, Option<Bytes>)> = vec![
        ("unknown topic", "nowhere", 0, Some(whole.clone())),
        ("no topic", "", 0, Some(whole.clone())),
        ("unknown partition", "written", 7, Some(whole.clone())),
        ("negative partition", "written", -1, Some(whole.clone())),
        ("empty", "written", 0, Some(Bytes::new())),
        ("two batches", "written", 0, Some([whole.clone(), whole.clone()].concat().into())),
        ("bad checksum", "written", 0, Some(changed(17, &[1, 2, 3, 4]))),
        ("a flipped value", "written", 0, Some(changed(whole.len() - 2, b"z"))),
        ("cut", "written", 0, Some(whole.slice(..whole.len() - 1))),
        ("cut to its length", "written", 0, Some(whole.slice(..12))),
        ("garbage", "written", 0, Some(Bytes::from_static(b"garbage"))),
        ("length 0", "written", 0, Some(changed(8, &0i32.to_be_bytes()))),
        ("length −1", "written", 0, Some(changed(8, &(-1i32).to_be_bytes()))),
        ("length too small", "written", 0, Some(changed(8, &10i32.to_be_bytes()))),
        ("magic 0", "written", 0, Some(changed(16, &[0]))),
        ("magic 3", "written", 0, Some(changed(16, &[3]))),
        ("count 3", "written", 0, Some(lying(57, &3i32.to_be_bytes()))),
        ("count 1", "written", 0, Some(lying(57, &1i32.to_be_bytes()))),
        ("count 0", "written", 0, Some(lying(57, &0i32.to_be_bytes()))),
        ("count −1", "written", 0, Some(lying(57, &(-1i32).to_be_bytes()))),
        ("last delta 5", "written", 0, Some(lying(23, &5i32.to_be_bytes()))),
        ("last delta −1", "written", 0, Some(lying(23, &(-1i32).to_be_bytes()))),
        ("control", "written", 0, Some(control.build().into())),
        ("without key", "keyed", 0, Some(whole.clone())),
        ("some without key", "keyed", 0, Some(mixed.clone())),
        ("some too old", "early", 0, Some(mixed.clone())),
        ("some without key, some too old", "early-keyed", 0, Some(mixed)),
        ("too large", "small", 0, Some(batch_of(&[&long]))),
        ("too old", "early", 0, Some(batch_at(old, &["old"]))),
        ("too new", "written", 0, Some(batch_at(Timestamp(now().0 + 7_200_000), &["new"]))),
        ("no time", "written", 1, Some(batch_at(Timestamp(-1), &["timeless"]))),
        ("stamped", "stamped", 0, Some(whole.clone())),
        ("offsets topic", "__consumer_offsets", 0, Some(whole.clone())),
        ("good", "written", 1, Some(whole.clone())),
    ];
    for (what, topic, partition, records) in cases {
        for version in 3..=13 {
            if topic.starts_with("__") && version >= 13 {
                continue;
            }
            let request = |side: &Side| {
                by_id(side, version, produce_request(topic, partition, records.clone()))
            };
            contest.same_at(what, version, request, settle).await;
        }
    }
    let mut zstd = BatchBuilder::with_capacity(64);
    zstd.append(now(), None, Some(b"value"), &[]);
    let zstd = Bytes::from(zstd.build_compressed(Codec::Zstd, b"never compressed"));
    for version in 3..7 {
        let request = |_: &Side| produce_request("written", 0, Some(zstd.clone()));
        contest.same_at("zstd too early", version, request, settle).await;
    }
    for acks in [2, -2, 1] {
        for version in 3..=13 {
            let request = |side: &Side| {
                let request = produce_request("written", 1, Some(whole.clone()));
                by_id(side, version, ProduceRequest { acks, ..request })
            };
            contest.same_at(&format!("acks {acks}"), version, request, settle).await;
        }
    }
    let none =
        |_: &Side| ProduceRequest { topic_data: Vec::new(), ..produce_request("written", 0, None) };
    contest.same("nothing", none).await;
}

async fn sequences(contest: &mut Contest) {
    contest.create("numbered", 1, &[]).await;
    let numbered = |id: i64, epoch: i16, sequence: i32, count: usize| {
        let mut builder = BatchBuilder::with_capacity(64);
        builder.producer_id = ProducerId(id);
        builder.producer_epoch = ProducerEpoch(epoch);
        builder.base_sequence = Sequence(sequence);
        for _ in 0..count {
            builder.append(now(), None, Some(b"value"), &[]);
        }
        Bytes::from(builder.build())
    };
    let script = [
        ("starts at 5", 1, 0, 5, 1),
        ("first", 2, 0, 0, 2),
        ("first again", 2, 0, 0, 2),
        ("part of the first", 2, 0, 0, 1),
        ("gap", 2, 0, 5, 1),
        ("next", 2, 0, 2, 1),
        ("first, once more", 2, 0, 0, 2),
        ("older epoch never", 2, 0, 3, 1),
        ("newer epoch in the middle", 2, 3, 4, 1),
        ("newer epoch", 2, 3, 0, 1),
        ("older epoch", 2, 0, 4, 1),
        ("negative sequence", 3, 0, -5, 1),
        ("no sequence", 3, 0, -1, 1),
        ("negative id", -7, 0, 0, 1),
        ("wraps", 4, 0, i32::MAX, 2),
        ("second", 2, 3, 1, 1),
        ("third", 2, 3, 2, 1),
        ("fourth", 2, 3, 3, 1),
        ("fifth", 2, 3, 4, 1),
        ("sixth", 2, 3, 5, 1),
        ("the first of six", 2, 3, 0, 1),
        ("the second of six", 2, 3, 1, 1),
    ];
    for (what, id, epoch, sequence, count) in script {
        let batch = numbered(id, epoch, sequence, count);
        let request = |_: &Side| produce_request("numbered", 0, Some(batch.clone()));
        let tidy = |answer: &mut ProduceResponse| {
            settle(answer);
            // Apache Kafka tells the records' own time for a batch that it has already.
            answer.responses[0].partition_responses[0].log_append_time_ms = 0;
        };
        contest.same_at(what, 12, request, tidy).await;
    }
}

type Place<'a> = (&'a str, i32, i64);

fn fetching(places: &[Place<'_>]) -> FetchRequest {
    let topic = |(topic, partition, offset): &Place<'_>| FetchRequestFetchTopic {
        topic: (*topic).to_owned(),
        partitions: vec![FetchRequestFetchPartition {
            partition: *partition,
            fetch_offset: *offset,
            partition_max_bytes: 1 << 20,
            ..Default::default()
        }],
        ..Default::default()
    };
    FetchRequest {
        max_wait_ms: 0,
        min_bytes: 1,
        topics: places.iter().map(topic).collect(),
        session_epoch: -1,
        ..FetchRequest::default()
    }
}

fn with_ids(side: &Side, version: i16, mut request: FetchRequest) -> FetchRequest {
    if version >= 13 {
        for topic in &mut request.topics {
            topic.topic_id = side.id(&std::mem::take(&mut topic.topic));
        }
        for topic in &mut request.forgotten_topics_data {
            topic.topic_id = side.id(&std::mem::take(&mut topic.topic));
        }
    }
    request
}

/// Null and no records are the same; sessions have numbers of their own.
fn show(answer: &mut FetchResponse) {
    answer.session_id = answer.session_id.min(1);
    for partition in answer.responses.iter_mut().flat_map(|topic| &mut topic.partitions) {
        let records = partition.records.take().unwrap_or_default();
        partition.records = Some(records);
    }
}

async fn fetches(contest: &mut Contest) {
    contest.create("read", 2, &[("retention.ms", "-1")]).await;
    for side in contest.sides() {
        for value in ["one", "two", "three"] {
            let records = batch_at(Timestamp(1_700_000_000_000), &[value, value]);
            assert_eq!(produce(&side.connection, "read", 0, records).await.error_code, 0);
        }
    }
    let places: [Place<'_>; 11] = [
        ("read", 0, 0),
        ("read", 0, 1),
        ("read", 0, 5),
        ("read", 0, 6),
        ("read", 0, 7),
        ("read", 0, -1),
        ("read", 1, 0),
        ("read", 7, 0),
        ("read", -1, 0),
        ("nowhere", 0, 0),
        ("", 0, 0),
    ];
    for place in places {
        for isolation_level in [0, 1] {
            for version in 4..=18 {
                let request = |side: &Side| {
                    let request = FetchRequest { isolation_level, ..fetching(&[place]) };
                    with_ids(side, version, request)
                };
                let what = format!("{place:?}, isolation {isolation_level}");
                contest.same_at(&what, version, request, show).await;
            }
        }
    }
    for (epoch, last) in [(0, -1), (1, -1), (5, -1), (-2, -1), (-1, 0), (-1, 5), (0, 0)] {
        for version in if last == -1 { 9..=18 } else { 12..=18 } {
            let request = |side: &Side| {
                let mut request = fetching(&[("read", 0, 0)]);
                request.topics[0].partitions[0].current_leader_epoch = epoch;
                request.topics[0].partitions[0].last_fetched_epoch = last;
                with_ids(side, version, request)
            };
            contest.same_at(&format!("epoch {epoch}, last {last}"), version, request, show).await;
        }
    }
    for (partition_bytes, bytes) in [(1, i32::MAX), (1 << 20, 1), (150, i32::MAX), (0, 0)] {
        let request = |_: &Side| {
            let mut request = fetching(&[("read", 0, 0)]);
            request.topics[0].partitions[0].partition_max_bytes = partition_bytes;
            FetchRequest { max_bytes: bytes, ..request }
        };
        let what = format!("bytes {partition_bytes} of {bytes}");
        // Apache Kafka may add the torn beginning of one more batch.
        let whole = |answer: &mut FetchResponse| {
            show(answer);
            let records = answer.responses[0].partitions[0].records.as_mut().unwrap();
            let mut batches = Batches::new(records);
            while batches.next().is_some() {}
            let torn = batches.rest().len();
            records.truncate(records.len() - torn);
        };
        contest.same_at(&what, 12, request, whole).await;
    }
}

/// Readers get zstd in versions that came before it as well: since Kafka 4 nothing is converted.
async fn zstd_readers(contest: &mut Contest) {
    contest.create("sent-zstd", 1, &[]).await;
    contest.create("made-zstd", 1, &[("compression.type", "zstd")]).await;
    let mut zstd = BatchBuilder::with_capacity(64);
    zstd.append(Timestamp(1_700_000_000_000), None, Some(b"value"), &[]);
    let packed = ottla_compress::compress(Codec::Zstd, Level::Default, zstd.records()).unwrap();
    let zstd = Bytes::from(zstd.build_compressed(Codec::Zstd, &packed));
    for topic in ["sent-zstd", "made-zstd"] {
        for side in contest.sides() {
            assert_eq!(produce(&side.connection, topic, 0, zstd.clone()).await.error_code, 0);
        }
        for version in 4..=18 {
            let request = |side: &Side| with_ids(side, version, fetching(&[(topic, 0, 0)]));
            contest.same_at(topic, version, request, show).await;
        }
    }
}

/// What is done, the session's epoch, what is added, what is forgotten.
type Step<'a> = (&'a str, i32, &'a [Place<'a>], &'a [(&'a str, i32)]);

async fn sessions(contest: &mut Contest) {
    for version in [7, 12, 13, 18] {
        for (id, epoch) in [(0, 0), (0, -1), (0, 1), (99, 0), (99, 1), (99, -1), (-1, 0)] {
            let request = |side: &Side| {
                let request = fetching(&[("read", 0, 6)]);
                let request = FetchRequest { session_id: id, session_epoch: epoch, ..request };
                with_ids(side, version, request)
            };
            contest.same_at(&format!("session {id} {epoch}"), version, request, show).await;
        }
        let empty = |_: &Side| FetchRequest { session_epoch: 0, ..fetching(&[]) };
        contest.same_at("a session of nothing", version, empty, show).await;
        // One session through its life; each side has its own number.
        let mut numbers = Vec::new();
        for side in contest.sides() {
            let request =
                FetchRequest { session_epoch: 0, ..fetching(&[("read", 0, 6), ("written", 1, 0)]) };
            let request = with_ids(side, version, request);
            numbers.push(side.connection.call_at(&request, version).await.unwrap().session_id);
        }
        assert!(numbers.iter().all(|number| *number > 0), "{numbers:?}");
        let number = |side: &Side| numbers[usize::from(side.is_ours())];
        let steps: [Step<'_>; 8] = [
            ("nothing new", 1, &[], &[]),
            ("another offset", 2, &[("read", 0, 2)], &[]),
            ("the same epoch", 2, &[], &[]),
            ("a skipped epoch", 5, &[], &[]),
            ("an unknown topic", 3, &[("nowhere", 0, 0)], &[]),
            ("forgotten", 4, &[], &[("read", 0), ("nowhere", 0)]),
            ("what is left", 5, &[("written", 1, 1)], &[]),
            ("closed", -1, &[], &[]),
        ];
        for (what, epoch, places, forgotten) in steps {
            let request = |side: &Side| {
                let forget = |(topic, partition): &(&str, i32)| FetchRequestForgottenTopic {
                    topic: (*topic).to_owned(),
                    topic_id: Uuid::ZERO,
                    partitions: vec![*partition],
                    ..Default::default()
                };
                let request = FetchRequest {
                    session_id: number(side),
                    session_epoch: epoch,
                    forgotten_topics_data: forgotten.iter().map(forget).collect(),
                    ..fetching(places)
                };
                with_ids(side, version, request)
            };
            // Batches that both numbered alike hold the time of their own.
            let tidy = |answer: &mut FetchResponse| {
                show(answer);
                let topics = answer.responses.iter_mut();
                for partition in topics.flat_map(|topic| &mut topic.partitions) {
                    let some =
                        partition.records.as_ref().is_some_and(|records| !records.is_empty());
                    partition.records = some.then(|| Bytes::from_static(b"records"));
                }
            };
            contest.same_at(&format!("session: {what}"), version, request, tidy).await;
        }
    }
}
