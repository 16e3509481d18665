//! The image against files that Apache Kafka 4.4.0 wrote, and golden scripts of records.

use std::collections::BTreeSet;
use std::path::PathBuf;

use bytes::Bytes;
use ottla_image::{
    Change, ConfigResource, ImageLoader, LoadError, MetadataImage, ReplayError, VersionedRecord,
    decode_batch_records,
};
use ottla_model::record::{BatchBuilder, Batches};
use ottla_model::{LeaderEpoch, NodeId, Offset, PartitionIndex, Timestamp, Uuid};
use ottla_protocol::MetadataRecord;
use ottla_protocol::messages::{
    AbortTransactionRecord, BeginTransactionRecord, EndTransactionRecord, PartitionChangeRecord,
    PartitionRecord, RemoveTopicRecord, TopicRecord,
};

fn fixture(name: &str) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/conformance/metadata");
    std::fs::read(folder.join(name)).unwrap()
}

fn loaded(bytes: &[u8], before: Offset) -> ImageLoader {
    let mut loader = ImageLoader::default();
    for batch in Batches::new(bytes) {
        let batch = batch.unwrap();
        if batch.base_offset() < before {
            loader.load_batches(batch.bytes()).unwrap();
        }
    }
    loader
}

#[test]
fn kafkas_log_is_read_to_its_end_and_each_record_is_written_back_byte_for_byte() {
    let log = fixture("dynamic-voters.log");
    let mut seen = BTreeSet::new();
    for batch in Batches::new(&log) {
        let batch = batch.unwrap();
        if batch.attributes().is_control() {
            continue;
        }
        for record in batch.records(batch.payload()) {
            let value = Bytes::copy_from_slice(record.unwrap().value.unwrap());
            let (record, version) = MetadataRecord::decode(value.clone(), 1 << 20).unwrap();
            seen.insert(record.name());
            assert_eq!(record.encode(version).unwrap(), value, "{record:?}");
            // Our choice of the version is Kafka's.
            assert_eq!(VersionedRecord::from(record.clone()).version, version, "{record:?}");
        }
    }
    let expected = [
        "AccessControlEntryRecord",
        "BeginTransactionRecord",
        "BrokerRegistrationChangeRecord",
        "ClearElrRecord",
        "ClientQuotaRecord",
        "ConfigRecord",
        "EndTransactionRecord",
        "FeatureLevelRecord",
        "NoOpRecord",
        "PartitionChangeRecord",
        "PartitionRecord",
        "RegisterBrokerRecord",
        "RegisterControllerRecord",
        "RemoveAccessControlEntryRecord",
        "RemoveTopicRecord",
        "TopicRecord",
        "UnregisterBrokerRecord",
        "UserScramCredentialRecord",
    ];
    assert_eq!(seen, expected.into_iter().collect());
}

#[test]
fn the_image_of_kafkas_log_is_what_its_admin_client_was_told() {
    let log = fixture("dynamic-voters.log");
    let image = loaded(&log, Offset(i64::MAX)).take().unwrap().image;
    assert_eq!(image.features.metadata_version(), 33);
    assert_eq!(image.features.level("transaction.version"), 2);
    assert!(image.cluster.brokers.is_empty(), "the only broker was unregistered");
    let names: Vec<_> = image.topics.iter().map(|topic| topic.name.len()).collect();
    assert_eq!(image.topics.len(), 6, "{names:?}");
    let flights = image.topics.by_name("flights").unwrap();
    assert_eq!(flights.partitions.len(), 6);
    let first = &flights.partitions[&PartitionIndex(0)];
    assert_eq!(
        (first.leader, first.leader_epoch, first.partition_epoch),
        (None, LeaderEpoch(1), 1)
    );
    assert_eq!(first.eligible_leader_replicas, [NodeId(1)]);
    let configs = image.configs.of(&ConfigResource::topic("flights"));
    let configs: Vec<_> = configs.iter().map(|(k, v)| format!("{k}={v}")).collect();
    assert_eq!(configs, ["cleanup.policy=delete", "min.insync.replicas=1"]);
    assert!(image.topics.by_name("assigned").is_none());
    assert_eq!(image.acls.acls.len(), 1);
    assert_eq!(image.scram.credentials.len(), 1);
    assert_eq!(image.client_quotas.quotas.len(), 1);
}

fn sorted(image: &MetadataImage) -> Vec<Bytes> {
    let mut records: Vec<_> = image.records().iter().map(|r| r.encode().unwrap()).collect();
    records.sort();
    records
}

#[test]
fn our_snapshot_holds_the_records_of_kafkas() {
    let log = fixture("dynamic-voters.log");
    let from_log = loaded(&log, Offset(55)).take().unwrap().image;
    let snapshot = fixture("dynamic-voters-00000000000000000055-0000000001.checkpoint");
    let mut loader = ImageLoader::default();
    loader.load_snapshot(&snapshot, Offset(55), LeaderEpoch(1)).unwrap();
    assert_eq!(loader.next_offset(), Offset(55));
    let published = loader.take().unwrap();
    assert!(published.replaced);
    assert_eq!(sorted(&published.image), sorted(&from_log));

    // Record for record the same bytes, but for the order of a broker's features.
    let mut kafkas = Vec::new();
    for batch in Batches::new(&snapshot) {
        let batch = batch.unwrap();
        if !batch.attributes().is_control() {
            let records = decode_batch_records(&batch).unwrap().into_iter();
            kafkas.extend(records.map(|(_, record)| match record {
                MetadataRecord::RegisterBrokerRecord(mut broker) => {
                    broker.features.sort_by(|a, b| a.name.cmp(&b.name));
                    VersionedRecord::from(broker).encode().unwrap()
                }
                MetadataRecord::RegisterControllerRecord(mut controller) => {
                    controller.features.sort_by(|a, b| a.name.cmp(&b.name));
                    VersionedRecord::from(controller).encode().unwrap()
                }
                other => VersionedRecord::from(other).encode().unwrap(),
            }));
        }
    }
    kafkas.sort();
    assert_eq!(sorted(&from_log), kafkas);
}

#[test]
fn an_image_written_as_records_and_read_again_is_the_same() {
    let log = fixture("dynamic-voters.log");
    let image = loaded(&log, Offset(110)).take().unwrap().image;
    let mut again = MetadataImage::default();
    for record in image.records() {
        again.replay(&record.record).unwrap();
    }
    again.provenance = image.provenance;
    assert_eq!(again, image);
}

fn batch(base: i64, records: &[VersionedRecord]) -> Vec<u8> {
    let mut builder = BatchBuilder::with_capacity(256);
    builder.base_offset = Offset(base);
    builder.leader_epoch = LeaderEpoch(1);
    for record in records {
        builder.append(Timestamp(1000), None, Some(&record.encode().unwrap()), &[]);
    }
    builder.build()
}

fn topic(name: &str, id: u8) -> VersionedRecord {
    TopicRecord { name: name.into(), topic_id: Uuid([id; 16]), ..TopicRecord::default() }.into()
}

fn partition(id: u8, index: i32) -> VersionedRecord {
    PartitionRecord {
        partition_id: index,
        topic_id: Uuid([id; 16]),
        replicas: vec![1, 2],
        isr: vec![1, 2],
        directories: vec![Uuid([8; 16]), Uuid([9; 16])],
        leader: 1,
        leader_epoch: 0,
        partition_epoch: 0,
        eligible_leader_replicas: None,
        last_known_elr: None,
        ..PartitionRecord::default()
    }
    .into()
}

#[test]
fn readers_see_a_transaction_as_a_whole_or_not_at_all() {
    let begin = || BeginTransactionRecord::default().into();
    let end = || EndTransactionRecord::default().into();
    let mut loader = ImageLoader::default();
    loader.load_batches(&batch(0, &[topic("a", 1)])).unwrap();
    assert_eq!(loader.take().unwrap().image.topics.len(), 1);
    loader.load_batches(&batch(1, &[begin(), topic("b", 2)])).unwrap();
    assert_eq!(loader.take(), None);
    let abort = AbortTransactionRecord::default().into();
    loader.load_batches(&batch(3, &[topic("c", 3), abort])).unwrap();
    let published = loader.take().unwrap();
    assert_eq!(published.image.topics.len(), 1);
    assert_eq!(published.changes, []);
    loader.load_batches(&batch(5, &[begin(), topic("b", 2), partition(2, 0), end()])).unwrap();
    let published = loader.take().unwrap();
    let id = Uuid([2; 16]);
    assert_eq!(
        published.changes,
        [
            Change::TopicCreated { id, name: "b".into() },
            Change::PartitionCreated { topic_id: id, index: PartitionIndex(0) },
        ]
    );
    assert_eq!(loader.take(), None);
}

#[test]
fn batches_come_once_each_and_without_gaps() {
    let mut loader = ImageLoader::default();
    let first = batch(0, &[topic("a", 1)]);
    loader.load_batches(&first).unwrap();
    loader.load_batches(&first).unwrap();
    let gap = loader.load_batches(&batch(2, &[topic("b", 2)]));
    assert_eq!(gap, Err(LoadError::Gap { expected: Offset(1), found: Offset(2) }));
    let torn = batch(1, &[topic("b", 2)]);
    assert_eq!(loader.load_batches(&torn[..torn.len() - 1]), Err(LoadError::TornTail));
    let mut flipped = torn.clone();
    *flipped.last_mut().unwrap() ^= 1;
    assert!(matches!(loader.load_batches(&flipped), Err(LoadError::Batch { .. })));
    let again = loader.load_batches(&batch(1, &[topic("a", 7)]));
    assert!(matches!(again, Err(LoadError::Replay { cause: ReplayError::TopicExists { .. }, .. })));
}

#[test]
fn a_change_keeps_what_it_does_not_name() {
    let mut image = MetadataImage::default();
    let id = Uuid([1; 16]);
    for record in [topic("a", 1), partition(1, 0)] {
        image.replay(&record.record).unwrap();
    }
    let snapshot = image.clone();
    let change = PartitionChangeRecord {
        partition_id: 0,
        topic_id: id,
        isr: Some(vec![2]),
        leader: 2,
        ..PartitionChangeRecord::default()
    };
    image.replay(&change.into()).unwrap();
    let partition = image.topics.partition(id, PartitionIndex(0)).unwrap();
    assert_eq!(partition.leader, Some(NodeId(2)));
    assert_eq!(partition.leader_epoch, LeaderEpoch(1));
    assert_eq!(partition.partition_epoch, 1);
    assert_eq!(partition.replicas, [NodeId(1), NodeId(2)]);
    assert_eq!(partition.directory_of(NodeId(2)), Some(Uuid([9; 16])));
    let before = snapshot.topics.partition(id, PartitionIndex(0)).unwrap();
    assert_eq!(before.leader, Some(NodeId(1)), "a reader's snapshot stays as it was");
    let change = PartitionChangeRecord {
        partition_id: 0,
        topic_id: id,
        replicas: Some(vec![2, 3]),
        ..PartitionChangeRecord::default()
    };
    image.replay(&change.into()).unwrap();
    let partition = image.topics.partition(id, PartitionIndex(0)).unwrap();
    assert_eq!(partition.directories, [Uuid([9; 16]), Uuid::ZERO]);
    assert_eq!(partition.leader_epoch, LeaderEpoch(1));
    let unknown =
        PartitionChangeRecord { partition_id: 5, topic_id: id, ..PartitionChangeRecord::default() };
    assert_eq!(
        image.replay(&unknown.into()),
        Err(ReplayError::UnknownPartition { topic_id: id, index: 5 })
    );
    let gone = RemoveTopicRecord { topic_id: id, ..RemoveTopicRecord::default() };
    assert!(matches!(image.replay(&gone.into()), Ok(Change::TopicDeleted { .. })));
    assert!(image.topics.is_empty());
}

#[test]
fn no_bytes_make_the_loader_panic() {
    let log = fixture("dynamic-voters.log");
    let mut seed = 7u64;
    for _ in 0..400 {
        let mut bytes = log[..2500].to_vec();
        for _ in 0..3 {
            seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            let place = (seed >> 33) as usize % bytes.len();
            bytes[place] = (seed >> 20) as u8;
        }
        let _ = ImageLoader::default().load_batches(&bytes);
    }
}
