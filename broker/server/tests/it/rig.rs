//! A broker of this process, and connections to it.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use ottla_client::{Admin, Cluster, ClusterSettings};
use ottla_model::record::BatchBuilder;
use ottla_model::{ErrorCode, Timestamp};
use ottla_net::{Connection, ConnectionOptions, TcpDial};
use ottla_protocol::messages::{
    CreateTopicsRequest, CreateTopicsRequestCreatableTopic,
    CreateTopicsRequestCreatableTopicConfig, FetchRequest, FetchRequestFetchPartition,
    FetchRequestFetchTopic, FetchResponsePartitionData, ListOffsetsRequest,
    ListOffsetsRequestListOffsetsPartition, ListOffsetsRequestListOffsetsTopic, ProduceRequest,
    ProduceRequestPartitionProduceData, ProduceRequestTopicProduceData,
    ProduceResponsePartitionProduceResponse,
};
use ottla_server::{Broker, BrokerOptions, StartError};
use tempfile::TempDir;

/// How long anything may take on a busy machine.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);
/// The last version of Produce and Fetch that names topics by their names.
pub(crate) const BY_NAME: i16 = 12;
/// Sentinels of ListOffsets.
pub(crate) const LATEST: i64 = -1;
pub(crate) const EARLIEST: i64 = -2;

/// A data directory that outlives its brokers.
pub(crate) struct Home {
    folder: TempDir,
    config: Vec<(String, String)>,
}

impl Home {
    pub(crate) fn new(config: &[(&str, &str)]) -> Self {
        let usual =
            [("offsets.topic.num.partitions", "1"), ("group.initial.rebalance.delay.ms", "0")];
        let pairs = usual.iter().filter(|(name, _)| config.iter().all(|(given, _)| given != name));
        let config = pairs.chain(config).map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        Self { folder: tempfile::tempdir().unwrap(), config }
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn options(&self) -> BrokerOptions {
        BrokerOptions {
            data_dir: Some(self.path().to_path_buf()),
            listen: None,
            config: self.config.clone(),
            ..BrokerOptions::default()
        }
    }

    /// Starts a broker here; waits while one that was dropped still lets go of the directory.
    pub(crate) async fn start(&self) -> Running {
        let broker = eventually("the directory is free", async || {
            match Broker::start(self.options()).await {
                Ok(broker) => Some(broker),
                Err(StartError::Directory(_)) => None,
                Err(error) => panic!("the broker does not start: {error}"),
            }
        });
        Running::over(broker.await).await
    }
}

/// Asks until the answer is there; each time after the broker could do something.
pub(crate) async fn eventually<T>(what: &str, mut ask: impl AsyncFnMut() -> Option<T>) -> T {
    let mut tick = tokio::time::interval(Duration::from_millis(5));
    let asked = async {
        loop {
            if let Some(answer) = ask().await {
                return answer;
            }
            tick.tick().await;
        }
    };
    within(what, asked).await
}

/// Fails instead of hanging.
pub(crate) async fn within<T>(what: &str, work: impl Future<Output = T>) -> T {
    match tokio::time::timeout(PATIENCE, work).await {
        Ok(done) => done,
        Err(_) => panic!("waited too long: {what}"),
    }
}

/// A broker and one connection to it.
pub(crate) struct Running {
    pub(crate) broker: Broker,
    pub(crate) connection: Connection,
}

impl Running {
    /// A broker in a directory of its own.
    pub(crate) async fn start(config: &[(&str, &str)]) -> (Self, Home) {
        let home = Home::new(config);
        (home.start().await, home)
    }

    async fn over(broker: Broker) -> Self {
        let connection = connect(&broker.bootstrap()).await;
        Self { broker, connection }
    }

    pub(crate) async fn close(self) {
        self.broker.close().await;
    }

    /// Ends it as a crash would: nothing is flushed, closed or written down.
    pub(crate) fn crash(self) {
        drop(self.broker);
    }

    pub(crate) async fn create_topic(&self, name: &str, configs: &[(&str, &str)]) {
        create_topic(&self.connection, name, 1, configs).await;
    }

    pub(crate) async fn produce_value_to_a_new_topic(&self, topic: &str) {
        self.create_topic(topic, &[]).await;
        assert_eq!(self.produce_value(topic, "value").await, 0);
    }

    /// Appends batches to partition 0.
    pub(crate) async fn produce(&self, topic: &str, records: Bytes) -> Produced {
        produce(&self.connection, topic, 0, records).await
    }

    /// Appends one value and fails when it is refused.
    pub(crate) async fn produce_value(&self, topic: &str, value: &str) -> i64 {
        let produced = self.produce(topic, batch(&[value])).await;
        assert_eq!(produced.error_code, 0, "{:?}", produced.error_message);
        produced.base_offset
    }

    pub(crate) async fn fetch(&self, topic: &str, offset: i64) -> FetchResponsePartitionData {
        fetch(&self.connection, topic, 0, offset).await
    }

    /// All values of partition 0 from an offset on, with their offsets.
    pub(crate) async fn values(&self, topic: &str, from: i64) -> Vec<(i64, String)> {
        let (mut all, mut next) = (Vec::new(), from);
        loop {
            let fetched = self.fetch(topic, next).await;
            assert_eq!(ErrorCode(fetched.error_code), ErrorCode::NONE);
            let found = values(&fetched.records.unwrap_or_default());
            let Some((last, _)) = found.last() else { return all };
            next = last + 1;
            all.extend(found.into_iter().filter(|(offset, _)| *offset >= from));
        }
    }

    /// The offset for a timestamp or a sentinel.
    pub(crate) async fn offset(&self, topic: &str, timestamp: i64) -> i64 {
        let request = ListOffsetsRequest {
            replica_id: -1,
            topics: vec![ListOffsetsRequestListOffsetsTopic {
                name: topic.to_owned(),
                partitions: vec![ListOffsetsRequestListOffsetsPartition {
                    timestamp,
                    current_leader_epoch: -1,
                    ..Default::default()
                }],
                ..Default::default()
            }],
            ..ListOffsetsRequest::default()
        };
        let answer = self.connection.call(&request).await.unwrap();
        let partition = &answer.topics[0].partitions[0];
        assert_eq!(ErrorCode(partition.error_code), ErrorCode::NONE);
        partition.offset
    }
}

/// What came of a produced batch.
pub(crate) type Produced = ProduceResponsePartitionProduceResponse;

pub(crate) async fn connect(bootstrap: &str) -> Connection {
    let address = bootstrap.parse().unwrap();
    Connection::open(&TcpDial, address, ConnectionOptions::default()).await.unwrap()
}

pub(crate) fn admin(bootstrap: &str) -> Admin {
    let settings = ClusterSettings {
        bootstrap: vec![bootstrap.parse().unwrap()],
        connection: ConnectionOptions::default(),
        retry_backoff: Duration::from_millis(20),
        retry_backoff_max: Duration::from_millis(500),
    };
    Admin::over(Cluster::new(settings, Arc::new(TcpDial)), PATIENCE)
}

pub(crate) async fn create_topic(
    connection: &Connection,
    name: &str,
    partitions: i32,
    configs: &[(&str, &str)],
) {
    let config = |(name, value): &(&str, &str)| CreateTopicsRequestCreatableTopicConfig {
        name: (*name).to_owned(),
        value: Some((*value).to_owned()),
        ..Default::default()
    };
    let request = CreateTopicsRequest {
        topics: vec![CreateTopicsRequestCreatableTopic {
            name: name.to_owned(),
            num_partitions: partitions,
            replication_factor: 1,
            configs: configs.iter().map(config).collect(),
            ..Default::default()
        }],
        timeout_ms: 30_000,
        ..CreateTopicsRequest::default()
    };
    let answer = connection.call(&request).await.unwrap();
    let topic = &answer.topics[0];
    assert_eq!(ErrorCode(topic.error_code), ErrorCode::NONE, "{:?}", topic.error_message);
}

pub(crate) fn produce_request(
    topic: &str,
    partition: i32,
    records: Option<Bytes>,
) -> ProduceRequest {
    ProduceRequest {
        transactional_id: None,
        acks: -1,
        timeout_ms: 30_000,
        topic_data: vec![ProduceRequestTopicProduceData {
            name: topic.to_owned(),
            partition_data: vec![ProduceRequestPartitionProduceData {
                index: partition,
                records,
                ..Default::default()
            }],
            ..Default::default()
        }],
        ..ProduceRequest::default()
    }
}

pub(crate) async fn produce(
    connection: &Connection,
    topic: &str,
    partition: i32,
    records: Bytes,
) -> Produced {
    let request = produce_request(topic, partition, Some(records));
    let answer = within("a batch is acknowledged", connection.call_at(&request, BY_NAME)).await;
    answer.unwrap().responses.remove(0).partition_responses.remove(0)
}

pub(crate) async fn fetch(
    connection: &Connection,
    topic: &str,
    partition: i32,
    offset: i64,
) -> FetchResponsePartitionData {
    let request = FetchRequest {
        max_wait_ms: 0,
        min_bytes: 1,
        topics: vec![FetchRequestFetchTopic {
            topic: topic.to_owned(),
            partitions: vec![FetchRequestFetchPartition {
                partition,
                fetch_offset: offset,
                partition_max_bytes: 1 << 20,
                ..Default::default()
            }],
            ..Default::default()
        }],
        session_epoch: -1,
        ..FetchRequest::default()
    };
    let answer = within("a fetch is answered", connection.call_at(&request, BY_NAME)).await;
    answer.unwrap().responses.remove(0).partitions.remove(0)
}

/// A batch of values without keys, as old as the call.
pub(crate) fn batch(values: &[&str]) -> Bytes {
    batch_at(now(), values)
}

/// A batch of values without keys, with one timestamp.
pub(crate) fn batch_at(time: Timestamp, values: &[&str]) -> Bytes {
    let mut builder = BatchBuilder::with_capacity(1024);
    for value in values {
        builder.append(time, None, Some(value.as_bytes()), &[]);
    }
    Bytes::from(builder.build())
}

pub(crate) fn now() -> Timestamp {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    Timestamp(i64::try_from(since.as_millis()).unwrap())
}

/// Offsets and values in fetched batches; each batch's checksum is checked.
pub(crate) fn values(records: &[u8]) -> Vec<(i64, String)> {
    let mut found = Vec::new();
    for batch in ottla_model::record::Batches::new(records) {
        let batch = batch.unwrap();
        batch.check_crc().unwrap();
        for record in batch.records(batch.payload()) {
            let record = record.unwrap();
            let value = String::from_utf8(record.value.unwrap_or_default().to_vec()).unwrap();
            found.push((record.offset.0, value));
        }
    }
    found
}
