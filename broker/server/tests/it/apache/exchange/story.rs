//! One producer and one group over all lives of a folder, and what must be there in each.

use bytes::Bytes;
use ottla_client::admin::{ConfigResource, ConfigSource};
use ottla_compress::{Level, compress, decompress};
use ottla_model::record::{BatchBuilder, Batches, Codec};
use ottla_model::{ErrorCode, ProducerEpoch, ProducerId, Sequence, Timestamp, Uuid};
use ottla_net::Connection;
use ottla_protocol::messages::{
    FetchRequest, FetchRequestFetchPartition, FetchRequestFetchTopic, FetchResponsePartitionData,
    InitProducerIdRequest, ListOffsetsRequest, ListOffsetsRequestListOffsetsPartition,
    ListOffsetsRequestListOffsetsTopic, MetadataRequest, MetadataRequestMetadataRequestTopic,
    OffsetForLeaderEpochRequest, OffsetForLeaderEpochRequestOffsetForLeaderPartition,
    OffsetForLeaderEpochRequestOffsetForLeaderTopic,
};

use crate::rig::{BY_NAME, admin, connect, create_topic, eventually, now, produce, within};

pub(super) const TOPIC: &str = "story";
pub(super) const PARTITIONS: i32 = 2;
/// Small enough that each life brings some.
const SEGMENT_BYTES: &str = "4096";
const RECORDS: i64 = 6;

/// A record as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Sent {
    offset: i64,
    time: i64,
    key: Option<Vec<u8>>,
    value: Option<Vec<u8>>,
    headers: Vec<(String, Option<Vec<u8>>)>,
}

#[derive(Debug, Default)]
struct Partition {
    sent: Vec<Sent>,
    sequence: i32,
    last: Option<(Bytes, i64)>,
}

pub(super) struct Story {
    producer: (ProducerId, ProducerEpoch),
    topic: Uuid,
    /// Not so long ago: producers that have been silent for a day are forgotten.
    first_time: i64,
    partitions: Vec<Partition>,
}

impl Story {
    pub(super) async fn begin(bootstrap: &str) -> Self {
        let connection = connect(bootstrap).await;
        let configs = [
            ("internal.segment.bytes", SEGMENT_BYTES),
            ("index.interval.bytes", "300"),
            // Its records are old; nothing lets them go.
            ("retention.ms", "-1"),
            ("max.message.bytes", "54321"),
        ];
        create_topic(&connection, TOPIC, PARTITIONS, &configs).await;
        let request = InitProducerIdRequest { transactional_id: None, ..Default::default() };
        let given = eventually("a producer id is given", async || {
            let given = connection.call(&request).await.unwrap();
            (ErrorCode(given.error_code) == ErrorCode::NONE).then_some(given)
        });
        let given = given.await;
        Self {
            producer: (ProducerId(given.producer_id), ProducerEpoch(given.producer_epoch)),
            topic: topic_id(&connection, TOPIC).await,
            first_time: now().0 - 3_600_000,
            partitions: (0..PARTITIONS).map(|_| Partition::default()).collect(),
        }
    }

    /// How many records each partition holds.
    pub(super) fn ends(&self) -> Vec<i64> {
        self.partitions.iter().map(|each| each.sent.len() as i64).collect()
    }

    /// The producer goes on: a batch of each codec in each partition, the last one sent twice.
    pub(super) async fn write(&mut self, bootstrap: &str) {
        let connection = connect(bootstrap).await;
        for index in 0..PARTITIONS {
            for codec in Codec::ALL {
                let (batch, sent) = self.batch(index, codec);
                let base = sent[0].offset;
                let partition = &mut self.partitions[index as usize];
                let done = produce(&connection, TOPIC, index, batch.clone()).await;
                let why = (ErrorCode(done.error_code), done.base_offset);
                assert_eq!(why, (ErrorCode::NONE, base), "{codec:?} in {index}");
                partition.sequence += RECORDS as i32;
                partition.sent.extend(sent);
                partition.last = Some((batch, base));
            }
            self.repeat(&connection, index).await;
        }
    }

    fn batch(&self, index: i32, codec: Codec) -> (Bytes, Vec<Sent>) {
        let partition = &self.partitions[index as usize];
        let first = partition.sent.len() as i64;
        let record = |offset: i64| Sent {
            offset,
            time: self.first_time + offset * 10,
            key: (offset % 3 > 0).then(|| format!("key {offset}").into_bytes()),
            value: (offset % 4 > 0).then(|| format!("{offset}-{index} ").repeat(20).into_bytes()),
            headers: vec![
                ("h".to_owned(), Some(offset.to_string().into_bytes())),
                ("h".to_owned(), None),
            ],
        };
        let sent: Vec<Sent> = (first..first + RECORDS).map(record).collect();
        let mut builder = BatchBuilder::with_capacity(1024);
        (builder.producer_id, builder.producer_epoch) = self.producer;
        builder.base_sequence = Sequence(partition.sequence);
        for one in &sent {
            let headers: Vec<_> =
                one.headers.iter().map(|(name, value)| (name.as_str(), value.as_deref())).collect();
            let (key, value) = (one.key.as_deref(), one.value.as_deref());
            builder.append(Timestamp(one.time), key, value, &headers);
        }
        let packed = compress(codec, Level::Default, builder.records()).unwrap();
        (builder.build_compressed(codec, &packed).into(), sent)
    }

    /// What a partition's producer sent last is known; what it would send after a gap is refused.
    async fn repeat(&self, connection: &Connection, index: i32) {
        let partition = &self.partitions[index as usize];
        let Some((batch, base)) = &partition.last else { return };
        let again = produce(connection, TOPIC, index, batch.clone()).await;
        assert_eq!((ErrorCode(again.error_code), again.base_offset), (ErrorCode::NONE, *base));
        let mut builder = BatchBuilder::with_capacity(64);
        (builder.producer_id, builder.producer_epoch) = self.producer;
        builder.base_sequence = Sequence(partition.sequence + 7);
        builder.append(Timestamp(self.first_time), None, Some(b"after a gap"), &[]);
        let gap = produce(connection, TOPIC, index, builder.build().into()).await;
        assert_eq!(ErrorCode(gap.error_code), ErrorCode::OUT_OF_ORDER_SEQUENCE_NUMBER);
    }

    /// Everything is there and found: records, times, epochs, the topic's identity and options, and
    /// what is known of the producer.
    pub(super) async fn check(&self, bootstrap: &str) {
        let connection = connect(bootstrap).await;
        assert_eq!(topic_id(&connection, TOPIC).await, self.topic);
        let admin = admin(bootstrap);
        let resource = ConfigResource::Topic(TOPIC.to_owned());
        let configs = admin.describe_configs(&resource).await.unwrap();
        for (name, value) in [("max.message.bytes", "54321"), ("retention.ms", "-1")] {
            let entry = configs.iter().find(|entry| entry.name == name).unwrap();
            assert_eq!((entry.value.as_deref(), entry.source), (Some(value), ConfigSource::Topic));
        }
        admin.close();
        for index in 0..PARTITIONS {
            let sent = &self.partitions[index as usize].sent;
            let (found, epochs) = read(&connection, TOPIC, index).await;
            assert_eq!(&found, sent, "partition {index}");
            let end = sent.len() as i64;
            assert_eq!(offset_at(&connection, index, -2).await, 0);
            assert_eq!(offset_at(&connection, index, -1).await, end);
            for offset in (0..end).step_by(5) {
                let time = self.first_time + offset * 10;
                assert_eq!(offset_at(&connection, index, time).await, offset);
                assert_eq!(offset_at(&connection, index, time - 5).await, offset);
            }
            check_epochs(&connection, index, &epochs, end).await;
            self.repeat(&connection, index).await;
        }
    }
}

/// Each epoch ends where the next one's first record is.
async fn check_epochs(connection: &Connection, index: i32, epochs: &[(i32, i64)], end: i64) {
    for (place, (epoch, _)) in epochs.iter().enumerate() {
        let next = epochs.get(place + 1);
        let request = OffsetForLeaderEpochRequest {
            replica_id: -1,
            topics: vec![OffsetForLeaderEpochRequestOffsetForLeaderTopic {
                topic: TOPIC.to_owned(),
                partitions: vec![OffsetForLeaderEpochRequestOffsetForLeaderPartition {
                    partition: index,
                    current_leader_epoch: -1,
                    leader_epoch: *epoch,
                    ..Default::default()
                }],
                ..Default::default()
            }],
            ..OffsetForLeaderEpochRequest::default()
        };
        let answer = connection.call(&request).await.unwrap();
        let found = &answer.topics[0].partitions[0];
        assert_eq!(ErrorCode(found.error_code), ErrorCode::NONE);
        let expected = next.map_or(end, |(_, start)| *start);
        assert_eq!((found.leader_epoch, found.end_offset), (*epoch, expected), "of {epochs:?}");
    }
}

async fn topic_id(connection: &Connection, topic: &str) -> Uuid {
    let named =
        MetadataRequestMetadataRequestTopic { name: Some(topic.to_owned()), ..Default::default() };
    let request = MetadataRequest { topics: Some(vec![named]), ..MetadataRequest::default() };
    eventually("the topic is known", async || {
        let id = connection.call(&request).await.unwrap().topics[0].topic_id;
        (!id.is_zero()).then_some(id)
    })
    .await
}

async fn offset_at(connection: &Connection, index: i32, timestamp: i64) -> i64 {
    let request = ListOffsetsRequest {
        replica_id: -1,
        topics: vec![ListOffsetsRequestListOffsetsTopic {
            name: TOPIC.to_owned(),
            partitions: vec![ListOffsetsRequestListOffsetsPartition {
                partition_index: index,
                timestamp,
                current_leader_epoch: -1,
                ..Default::default()
            }],
            ..Default::default()
        }],
        ..ListOffsetsRequest::default()
    };
    let answer = connection.call(&request).await.unwrap();
    let found = &answer.topics[0].partitions[0];
    assert_eq!(ErrorCode(found.error_code), ErrorCode::NONE);
    found.offset
}

/// A fetch, of committed records only or of all.
pub(super) async fn fetch(
    connection: &Connection,
    topic: &str,
    index: i32,
    from: i64,
    committed: bool,
) -> FetchResponsePartitionData {
    let request = FetchRequest {
        min_bytes: 1,
        isolation_level: committed.into(),
        topics: vec![FetchRequestFetchTopic {
            topic: topic.to_owned(),
            partitions: vec![FetchRequestFetchPartition {
                partition: index,
                fetch_offset: from,
                partition_max_bytes: 1 << 20,
                ..Default::default()
            }],
            ..Default::default()
        }],
        session_epoch: -1,
        ..FetchRequest::default()
    };
    let answer = within("a fetch is answered", connection.call_at(&request, BY_NAME)).await;
    let mut found = answer.unwrap().responses.remove(0).partitions.remove(0);
    assert_eq!(ErrorCode(found.error_code), ErrorCode::NONE);
    found.records.get_or_insert_default();
    found
}

/// All records of a partition, and where each leader epoch begins.
async fn read(connection: &Connection, topic: &str, index: i32) -> (Vec<Sent>, Vec<(i32, i64)>) {
    let (mut all, mut epochs, mut next) = (Vec::new(), Vec::<(i32, i64)>::new(), 0);
    loop {
        let fetched = fetch(connection, topic, index, next, false).await;
        let before = next;
        for batch in Batches::new(&fetched.records.unwrap_or_default()) {
            let batch = batch.unwrap();
            batch.check_crc().unwrap();
            let codec = batch.codec().unwrap();
            let records = decompress(codec, batch.payload(), 1 << 20).unwrap();
            let (epoch, base) = (batch.leader_epoch().0, batch.base_offset().0);
            if epochs.last().is_none_or(|last| last.0 < epoch) {
                epochs.push((epoch, base));
            }
            for record in batch.records(&records) {
                let record = record.unwrap();
                let owned = |bytes: &[u8]| bytes.to_vec();
                let headers = record.headers;
                all.push(Sent {
                    offset: record.offset.0,
                    time: record.timestamp.0,
                    key: record.key.map(owned),
                    value: record.value.map(owned),
                    headers: headers.map(|(name, v)| (name.to_owned(), v.map(owned))).collect(),
                });
            }
            next = batch.next_offset().0;
        }
        if next == before {
            return (all, epochs);
        }
    }
}
