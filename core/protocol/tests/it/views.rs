//! The borrowed views against the structs, on Kafka's bytes and on mutated ones; the writers
//! against Kafka's bytes.

use bytes::Bytes;
use ottla_protocol::messages::{
    FetchRequest, FetchResponse, ProduceRequest, ShareFetchRequest, ShareFetchResponse,
};
use ottla_protocol::view::{
    FetchRequestView, FetchResponseHead, FetchResponsePartition, FetchResponseView,
    FetchResponseWriter, ProduceRequestView, RecordsSource, ShareFetchRequestView,
    ShareFetchResponseHead, ShareFetchResponsePartition, ShareFetchResponseView,
    ShareFetchResponseWriter, TopicRef,
};
use ottla_protocol::{EncodeError, FileRange, Message, Reader, Segment, Writer};

use crate::hostile::{Random, mutate};
use crate::vectors::{from_hex, lines};

const BUDGET_BYTES: usize = 1 << 20;

/// Kafka's bytes of one message: version, whether they hold unknown tagged fields, bytes.
fn vectors(name: &str) -> impl Iterator<Item = (i16, bool, Bytes)> {
    let lines = lines().iter().filter(move |line| "JU".contains(line[0]) && line[1] == name);
    lines.map(|line| (line[2].parse().unwrap(), line[0] == "U", from_hex(line[4])))
}

fn decode<M: Message>(bytes: &Bytes, version: i16) -> M {
    M::decode(&mut Reader::new(bytes.clone(), BUDGET_BYTES), version).unwrap()
}

fn flat(writer: Writer) -> Bytes {
    writer.into_bytes().unwrap()
}

#[test]
fn a_produce_view_shows_what_the_struct_holds() {
    for (version, _, bytes) in vectors("ProduceRequest") {
        let message: ProduceRequest = decode(&bytes, version);
        let body = bytes.clone();
        let view = ProduceRequestView::decode(bytes, version).unwrap();
        assert_eq!(view.transactional_id(), message.transactional_id.as_deref());
        assert_eq!((view.acks(), view.timeout_ms()), (message.acks, message.timeout_ms));
        let mut partitions = view.partitions();
        for (topic_index, topic) in message.topic_data.iter().enumerate() {
            for expected in &topic.partition_data {
                let partition = partitions.next().unwrap();
                assert_eq!(partition.topic, TopicRef { name: &topic.name, id: topic.topic_id });
                assert_eq!((partition.topic_index, partition.index), (topic_index, expected.index));
                let records = partition.place_of_records().map(|place| body.slice(place));
                let expected = expected.records.clone().filter(|records| !records.is_empty());
                assert_eq!(records, expected);
            }
        }
        assert!(partitions.next().is_none());
    }
}

#[test]
fn a_fetch_request_view_shows_what_the_struct_holds() {
    for (version, _, bytes) in vectors("FetchRequest") {
        let message: FetchRequest = decode(&bytes, version);
        let view = FetchRequestView::decode(bytes, version).unwrap();
        let replica = &message.replica_state;
        let replica_id = if version >= 15 { replica.replica_id } else { message.replica_id };
        assert_eq!((view.replica_id(), view.replica_epoch()), (replica_id, replica.replica_epoch));
        assert_eq!(
            (view.max_wait_ms(), view.min_bytes(), view.max_bytes(), view.isolation_level()),
            (message.max_wait_ms, message.min_bytes, message.max_bytes, message.isolation_level)
        );
        assert_eq!(
            (view.session_id(), view.session_epoch()),
            (message.session_id, message.session_epoch)
        );
        assert_eq!(
            (view.cluster_id(), view.rack_id()),
            (message.cluster_id.as_deref(), &*message.rack_id)
        );
        let mut partitions = view.partitions();
        for (topic_index, topic) in message.topics.iter().enumerate() {
            for expected in &topic.partitions {
                let partition = partitions.next().unwrap();
                assert_eq!(partition.topic, TopicRef { name: &topic.topic, id: topic.topic_id });
                assert_eq!(partition.topic_index, topic_index);
                assert_eq!(partition.partition, expected.partition);
                assert_eq!(partition.current_leader_epoch, expected.current_leader_epoch);
                assert_eq!(partition.fetch_offset, expected.fetch_offset);
                assert_eq!(partition.last_fetched_epoch, expected.last_fetched_epoch);
                assert_eq!(partition.log_start_offset, expected.log_start_offset);
                assert_eq!(partition.partition_max_bytes, expected.partition_max_bytes);
                assert_eq!(partition.replica_directory_id, expected.replica_directory_id);
                assert_eq!(partition.high_watermark, expected.high_watermark);
            }
        }
        assert!(partitions.next().is_none());
        let forgotten: Vec<_> = view.forgotten().collect();
        let expected = message.forgotten_topics_data.iter().flat_map(|topic| {
            let reference = TopicRef { name: &topic.topic, id: topic.topic_id };
            topic.partitions.iter().map(move |partition| (reference, *partition))
        });
        assert_eq!(forgotten, expected.collect::<Vec<_>>());
    }
}

#[test]
fn a_fetch_response_view_shows_what_the_struct_holds() {
    for (version, unknown, bytes) in vectors("FetchResponse") {
        let message: FetchResponse = decode(&bytes, version);
        let view = FetchResponseView::decode(bytes, version).unwrap();
        assert_eq!(
            (view.throttle_time_ms(), view.error_code(), view.session_id()),
            (message.throttle_time_ms, message.error_code, message.session_id)
        );
        assert_eq!(view.node_endpoints(BUDGET_BYTES).unwrap(), message.node_endpoints);
        let mut partitions = view.partitions();
        for (topic_index, topic) in message.responses.iter().enumerate() {
            for expected in &topic.partitions {
                let partition = partitions.next().unwrap();
                assert_eq!(partition.topic, TopicRef { name: &topic.topic, id: topic.topic_id });
                assert_eq!(partition.topic_index, topic_index);
                assert_eq!(partition.partition_index, expected.partition_index);
                assert_eq!(partition.error_code, expected.error_code);
                assert_eq!(partition.high_watermark, expected.high_watermark);
                assert_eq!(partition.last_stable_offset, expected.last_stable_offset);
                assert_eq!(partition.log_start_offset, expected.log_start_offset);
                assert_eq!(partition.preferred_read_replica, expected.preferred_read_replica);
                assert_eq!(partition.shared_records(), expected.records);
                if unknown {
                    // The struct keeps the unknown tagged fields, the view passes over them.
                    assert_eq!(partition.diverging_epoch.epoch, expected.diverging_epoch.epoch);
                    assert_eq!(
                        partition.current_leader.leader_id,
                        expected.current_leader.leader_id
                    );
                    assert_eq!(partition.snapshot_id.end_offset, expected.snapshot_id.end_offset);
                    continue;
                }
                assert_eq!(partition.diverging_epoch, expected.diverging_epoch);
                assert_eq!(partition.current_leader, expected.current_leader);
                assert_eq!(partition.snapshot_id, expected.snapshot_id);
                let aborted = partition.aborted_transactions.map(Iterator::collect::<Vec<_>>);
                assert_eq!(aborted, expected.aborted_transactions);
            }
        }
        assert!(partitions.next().is_none());
    }
}

#[test]
fn a_share_fetch_request_view_shows_what_the_struct_holds() {
    for (version, _, bytes) in vectors("ShareFetchRequest") {
        let message: ShareFetchRequest = decode(&bytes, version);
        let view = ShareFetchRequestView::decode(bytes, version).unwrap();
        assert_eq!(view.version(), version);
        assert_eq!(view.group_id(), message.group_id.as_deref());
        assert_eq!(view.member_id(), message.member_id.as_deref());
        assert_eq!(
            (view.share_session_epoch(), view.max_wait_ms(), view.min_bytes(), view.max_bytes()),
            (
                message.share_session_epoch,
                message.max_wait_ms,
                message.min_bytes,
                message.max_bytes
            )
        );
        assert_eq!(
            (view.max_records(), view.batch_size(), view.share_acquire_mode(), view.is_renew_ack()),
            (
                message.max_records,
                message.batch_size,
                message.share_acquire_mode,
                message.is_renew_ack
            )
        );
        let mut partitions = view.partitions();
        for (topic_index, topic) in message.topics.iter().enumerate() {
            for expected in &topic.partitions {
                let partition = partitions.next().unwrap();
                assert_eq!(
                    (partition.topic.id, partition.topic_index),
                    (topic.topic_id, topic_index)
                );
                assert_eq!(partition.partition_index, expected.partition_index);
                let acknowledged: Vec<_> = partition
                    .acknowledgements
                    .map(|batch| {
                        let types = batch.acknowledge_types.iter().map(|kind| kind.cast_signed());
                        (batch.first_offset, batch.last_offset, types.collect::<Vec<_>>())
                    })
                    .collect();
                let batches = expected.acknowledgement_batches.iter();
                let batches = batches.map(|batch| {
                    (batch.first_offset, batch.last_offset, batch.acknowledge_types.clone())
                });
                assert_eq!(acknowledged, batches.collect::<Vec<_>>());
            }
        }
        assert!(partitions.next().is_none());
        let forgotten: Vec<_> =
            view.forgotten().map(|(topic, partition)| (topic.id, partition)).collect();
        let expected = message.forgotten_topics_data.iter().flat_map(|topic| {
            topic.partitions.iter().map(|partition| (topic.topic_id, *partition))
        });
        assert_eq!(forgotten, expected.collect::<Vec<_>>());
    }
}

#[test]
fn a_share_fetch_response_view_shows_what_the_struct_holds() {
    for (version, unknown, bytes) in vectors("ShareFetchResponse") {
        let message: ShareFetchResponse = decode(&bytes, version);
        let view = ShareFetchResponseView::decode(bytes, version).unwrap();
        assert_eq!(
            (view.throttle_time_ms(), view.error_code(), view.error_message()),
            (message.throttle_time_ms, message.error_code, message.error_message.as_deref())
        );
        assert_eq!(view.acquisition_lock_timeout_ms(), message.acquisition_lock_timeout_ms);
        assert_eq!(view.node_endpoints(BUDGET_BYTES).unwrap(), message.node_endpoints);
        let mut partitions = view.partitions();
        for (topic_index, topic) in message.responses.iter().enumerate() {
            for expected in &topic.partitions {
                let partition = partitions.next().unwrap();
                assert_eq!(
                    (partition.topic.id, partition.topic_index),
                    (topic.topic_id, topic_index)
                );
                assert_eq!(partition.partition_index, expected.partition_index);
                assert_eq!(partition.error_code, expected.error_code);
                assert_eq!(partition.error_message, expected.error_message.as_deref());
                assert_eq!(partition.acknowledge_error_code, expected.acknowledge_error_code);
                assert_eq!(
                    partition.acknowledge_error_message,
                    expected.acknowledge_error_message.as_deref()
                );
                assert_eq!(partition.shared_records(), expected.records);
                if !unknown {
                    assert_eq!(partition.current_leader, expected.current_leader);
                    assert_eq!(partition.acquired.collect::<Vec<_>>(), expected.acquired_records);
                }
            }
        }
        assert!(partitions.next().is_none());
    }
}

#[test]
fn the_fetch_response_writer_writes_kafkas_bytes() {
    for (version, unknown, bytes) in vectors("FetchResponse") {
        if unknown {
            continue;
        }
        let message: FetchResponse = decode(&bytes, version);
        let mut w = Writer::new();
        let head = FetchResponseHead {
            throttle_time_ms: message.throttle_time_ms,
            error_code: message.error_code,
            session_id: message.session_id,
        };
        let mut writer =
            FetchResponseWriter::begin(&mut w, version, &head, message.responses.len()).unwrap();
        for topic in &message.responses {
            let reference = TopicRef { name: &topic.topic, id: topic.topic_id };
            writer.topic(reference, topic.partitions.len()).unwrap();
            for partition in &topic.partitions {
                let flexible = version >= 12;
                let answer = FetchResponsePartition {
                    partition_index: partition.partition_index,
                    error_code: partition.error_code,
                    high_watermark: partition.high_watermark,
                    last_stable_offset: partition.last_stable_offset,
                    log_start_offset: partition.log_start_offset,
                    diverging_epoch: flexible.then(|| partition.diverging_epoch.clone()),
                    current_leader: flexible.then(|| partition.current_leader.clone()),
                    snapshot_id: flexible.then(|| partition.snapshot_id.clone()),
                    aborted_transactions: partition.aborted_transactions.as_deref(),
                    preferred_read_replica: partition.preferred_read_replica,
                    records: source(partition.records.as_ref()),
                };
                writer.partition(&answer).unwrap();
            }
        }
        writer.finish(&message.node_endpoints).unwrap();
        assert_eq!(flat(w), bytes, "version {version}");
    }
}

#[test]
fn the_share_fetch_response_writer_writes_kafkas_bytes() {
    for (version, unknown, bytes) in vectors("ShareFetchResponse") {
        if unknown {
            continue;
        }
        let message: ShareFetchResponse = decode(&bytes, version);
        let mut w = Writer::new();
        let head = ShareFetchResponseHead {
            throttle_time_ms: message.throttle_time_ms,
            error_code: message.error_code,
            error_message: message.error_message.as_deref(),
            acquisition_lock_timeout_ms: message.acquisition_lock_timeout_ms,
        };
        let mut writer =
            ShareFetchResponseWriter::begin(&mut w, version, &head, message.responses.len())
                .unwrap();
        for topic in &message.responses {
            writer.topic(topic.topic_id, topic.partitions.len()).unwrap();
            for partition in &topic.partitions {
                let answer = ShareFetchResponsePartition {
                    partition_index: partition.partition_index,
                    error_code: partition.error_code,
                    error_message: partition.error_message.as_deref(),
                    acknowledge_error_code: partition.acknowledge_error_code,
                    acknowledge_error_message: partition.acknowledge_error_message.as_deref(),
                    current_leader: partition.current_leader.clone(),
                    records: source(partition.records.as_ref()),
                    acquired: &partition.acquired_records,
                };
                writer.partition(&answer).unwrap();
            }
        }
        writer.finish(&message.node_endpoints).unwrap();
        assert_eq!(flat(w), bytes, "version {version}");
    }
}

fn source(records: Option<&Bytes>) -> RecordsSource<'_> {
    records
        .map_or(RecordsSource::Null, |records| RecordsSource::Memory(std::slice::from_ref(records)))
}

#[test]
fn large_records_and_files_become_segments_of_their_own() {
    let batches = [Bytes::from(vec![1; 5000]), Bytes::from(vec![2; 6000])];
    let file = FileRange { file: 7, position: 100, length: 1 << 20 };
    let mut w = Writer::framed();
    let head = FetchResponseHead::default();
    let mut writer = FetchResponseWriter::begin(&mut w, 11, &head, 1).unwrap();
    writer.topic(TopicRef { name: "flights", id: ottla_model::Uuid::ZERO }, 2).unwrap();
    for records in [RecordsSource::Memory(&batches), RecordsSource::File(file)] {
        writer.partition(&FetchResponsePartition { records, ..Default::default() }).unwrap();
    }
    writer.finish(&[]).unwrap();
    let segments = w.into_segments().unwrap();
    let total: u64 = segments.iter().map(Segment::length).sum();
    let size = segments[0].bytes().unwrap()[..4].try_into().unwrap();
    assert_eq!(u64::from(u32::from_be_bytes(size)), total - 4);
    let same = |index: usize, batch: &Bytes| matches!(&segments[index], Segment::Shared(shared) if shared.as_ptr() == batch.as_ptr());
    assert!(same(1, &batches[0]) && same(2, &batches[1]), "batches are shared, not copied");
    assert!(matches!(segments[4], Segment::File(range) if range == file));
}

#[test]
fn a_writer_holds_its_caller_to_the_announced_counts() {
    let mut w = Writer::new();
    let head = FetchResponseHead::default();
    let topic = TopicRef { name: "a", id: ottla_model::Uuid::ZERO };
    let mut writer = FetchResponseWriter::begin(&mut w, 12, &head, 1).unwrap();
    writer.topic(topic, 1).unwrap();
    assert_eq!(writer.topic(topic, 1), Err(EncodeError::MissingElements { missing: 1 }));
    writer.partition(&FetchResponsePartition::default()).unwrap();
    let extra = writer.partition(&FetchResponsePartition::default());
    assert_eq!(extra, Err(EncodeError::UnannouncedElement));
    assert_eq!(writer.topic(topic, 1), Err(EncodeError::UnannouncedElement));
}

#[test]
fn views_agree_with_the_structs_on_mutated_bytes_and_allocate_nothing() {
    let mut random = Random(3);
    let mut accepted = 0;
    for _ in 0..40 {
        for (version, _, bytes) in vectors("ProduceRequest") {
            let mutated = mutated(&mut random, &bytes);
            let view = ProduceRequestView::decode(mutated.clone(), version);
            assert_eq!(view.is_ok(), accepts::<ProduceRequest>(&mutated, version), "{mutated:?}");
            accepted += still(|| view.iter().flat_map(|view| view.partitions()).count());
        }
        for (version, _, bytes) in vectors("FetchRequest") {
            let mutated = mutated(&mut random, &bytes);
            let view = FetchRequestView::decode(mutated.clone(), version);
            assert_eq!(view.is_ok(), accepts::<FetchRequest>(&mutated, version), "{mutated:?}");
            accepted += still(|| view.iter().flat_map(|view| view.partitions()).count());
        }
        for (version, _, bytes) in vectors("ShareFetchRequest") {
            let mutated = mutated(&mut random, &bytes);
            let view = ShareFetchRequestView::decode(mutated.clone(), version);
            assert_eq!(
                view.is_ok(),
                accepts::<ShareFetchRequest>(&mutated, version),
                "{mutated:?}"
            );
            accepted += still(|| view.iter().flat_map(|view| view.partitions()).count());
        }
        // The views of responses check the node endpoints later, so they may accept more.
        for (version, _, bytes) in vectors("FetchResponse") {
            let mutated = mutated(&mut random, &bytes);
            let view = FetchResponseView::decode(mutated.clone(), version);
            assert!(view.is_ok() || !accepts::<FetchResponse>(&mutated, version), "{mutated:?}");
            accepted += still(|| view.iter().flat_map(|view| view.partitions()).count());
        }
        for (version, _, bytes) in vectors("ShareFetchResponse") {
            let mutated = mutated(&mut random, &bytes);
            let view = ShareFetchResponseView::decode(mutated.clone(), version);
            assert!(
                view.is_ok() || !accepts::<ShareFetchResponse>(&mutated, version),
                "{mutated:?}"
            );
            accepted += still(|| view.iter().flat_map(|view| view.partitions()).count());
        }
    }
    assert!(accepted > 1000, "only {accepted} partitions were seen");
}

fn mutated(random: &mut Random, bytes: &Bytes) -> Bytes {
    let mut mutated = bytes.to_vec();
    mutate(random, &mut mutated);
    Bytes::from(mutated)
}

fn accepts<M: Message>(bytes: &Bytes, version: i16) -> bool {
    M::decode(&mut Reader::new(bytes.clone(), BUDGET_BYTES), version).is_ok()
}

/// Runs something that must not allocate.
fn still(run: impl FnOnce() -> usize) -> usize {
    let mut count = 0;
    let allocated = allocation_counter::measure(|| count = run());
    assert_eq!(allocated.bytes_total, 0);
    count
}
