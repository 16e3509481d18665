//! What the scenarios share: the broker under test, our own client on it, and where logs go.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use ottla_client::admin::{NewTopic, OffsetSpec};
use ottla_client::{Admin, Consumer, Polled, Producer, ProducerRecord};
use ottla_config::{AdminConfig, ConsumerConfig, ProducerConfig};
use ottla_model::record::{Batches, Codec};
use ottla_protocol::messages::{FetchRequest, FetchRequestFetchPartition, FetchRequestFetchTopic};

use super::driver::{Client, LIMIT, Seen};
use super::sample::Sample;

/// The newest Fetch that names topics rather than their ids.
const FETCH_BY_NAME: i16 = 12;

#[derive(Debug)]
pub(crate) struct Bench {
    pub(crate) bootstrap: String,
    pub(crate) logs: PathBuf,
    pub(crate) admin: Admin,
    /// Whether an admin call may be answered before the next one sees what it did, as Apache Kafka
    /// does.
    pub(crate) eventual: bool,
    /// Sets this run's topics apart from those of others.
    pub(crate) nonce: String,
}

/// Options of one of our clients.
pub(crate) fn options(bootstrap: &str, more: &[(&str, &str)]) -> BTreeMap<String, String> {
    let mut options = BTreeMap::from([("bootstrap.servers".to_owned(), bootstrap.to_owned())]);
    options.extend(more.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    options
}

fn said(error: impl std::fmt::Display) -> String {
    format!("our own client: {error}")
}

impl Bench {
    pub(crate) fn open(bootstrap: &str, logs: PathBuf, nonce: String) -> Result<Self, String> {
        let config = AdminConfig::parse(options(bootstrap, &[])).map_err(said)?;
        let admin = Admin::open(&config).map_err(said)?;
        let eventual = std::env::var("OTTLA_EVENTUAL").is_ok_and(|text| text == "1");
        Ok(Self { bootstrap: bootstrap.to_owned(), logs, admin, eventual, nonce })
    }

    /// A topic's name for a client.
    pub(crate) fn name(&self, what: &str, client: &Client) -> String {
        format!("{what}-{}-{}", client.slug(), self.nonce)
    }

    /// Creates a topic that keeps records however old their timestamps are.
    pub(crate) async fn create(&self, topic: NewTopic) -> Result<(), String> {
        let topic = topic.config("retention.ms", "-1");
        self.admin.create_topic(&topic).await.map(drop).map_err(said)
    }

    /// Produces with our client, in batches of a few records; where each record is.
    pub(crate) async fn produce(
        &self,
        topic: &str,
        codec: &str,
        samples: &[Sample],
    ) -> Result<Vec<(i32, i64)>, String> {
        let more = [("compression.type", codec), ("linger.ms", "5"), ("batch.size", "4096")];
        let config = ProducerConfig::parse(options(&self.bootstrap, &more)).map_err(said)?;
        let producer = Producer::open(config).map_err(said)?;
        let mut deliveries = Vec::new();
        for sample in samples {
            let record = ProducerRecord {
                topic,
                partition: Some(sample.partition),
                timestamp: Some(sample.timestamp),
                key: sample.key.as_deref(),
                value: sample.value.as_deref(),
                headers: &crate::borrowed(&sample.headers),
            };
            deliveries.push(producer.send(record).await.map_err(said)?);
        }
        let mut places = Vec::new();
        for delivery in deliveries {
            let place = delivery.await.map_err(said)?;
            places.push((place.partition(), place.offset));
        }
        producer.close(LIMIT).await.map_err(said)?;
        Ok(places)
    }

    /// Everything in a topic, read with our client.
    pub(crate) async fn read(&self, topic: &str, partitions: i32) -> Result<Vec<Seen>, String> {
        let config = options(&self.bootstrap, &[("auto.offset.reset", "earliest")]);
        let consumer =
            Consumer::open(ConsumerConfig::parse(config).map_err(said)?).map_err(said)?;
        let mut ends = BTreeMap::new();
        for partition in 0..partitions {
            let end = self.admin.list_offset(topic, partition, OffsetSpec::Latest).await;
            ends.insert(partition, end.map_err(said)?.map_or(0, |end| end.offset));
        }
        let places = ends.keys().map(|partition| (topic.to_owned(), *partition));
        consumer.assign(places).map_err(said)?;
        let mut found = Vec::new();
        while ends.values().any(|end| *end > 0) {
            match consumer.poll(500, 16 << 20, LIMIT).await.map_err(said)? {
                Polled::Records(runs) => {
                    for run in runs {
                        found.extend(run.records().map(|record| {
                            Seen {
                                topic: run.topic.clone(),
                                partition: run.partition,
                                offset: record.offset,
                                timestamp: record.timestamp,
                                key: record.key.map(|key| key.to_vec()),
                                value: record.value.map(|value| value.to_vec()),
                                headers: record
                                    .headers
                                    .into_iter()
                                    .map(|(name, value)| (name, value.map(|value| value.to_vec())))
                                    .collect(),
                            }
                        }));
                        ends.retain(|partition, end| {
                            *partition != run.partition || run.next_position < *end
                        });
                    }
                }
                Polled::Timeout => return Err(format!("{topic}: nothing came for {LIMIT:?}")),
                _ => {}
            }
        }
        consumer.close(Duration::from_secs(5)).await.map_err(said)?;
        Ok(found)
    }

    /// The codecs of a partition's batches and how many records each has, as they lie in the log.
    pub(crate) async fn codecs(
        &self,
        topic: &str,
        partition: i32,
    ) -> Result<Vec<(Codec, i32)>, String> {
        let cluster = self.admin.cluster();
        let metadata = cluster.refresh(Some(&[topic.to_owned()]), false).await.map_err(said)?;
        let (_, address) = metadata.brokers.first_key_value().ok_or("no broker is known")?;
        let connection = cluster.connect(address).await.map_err(said)?;
        let mut found = Vec::new();
        let mut offset = 0;
        loop {
            let request = FetchRequest {
                replica_id: -1,
                max_wait_ms: 0,
                max_bytes: 16 << 20,
                session_epoch: -1,
                topics: vec![FetchRequestFetchTopic {
                    topic: topic.to_owned(),
                    partitions: vec![FetchRequestFetchPartition {
                        partition,
                        current_leader_epoch: -1,
                        fetch_offset: offset,
                        last_fetched_epoch: -1,
                        log_start_offset: -1,
                        partition_max_bytes: 16 << 20,
                        ..Default::default()
                    }],
                    ..Default::default()
                }],
                ..Default::default()
            };
            let response = connection.call_at(&request, FETCH_BY_NAME).await.map_err(said)?;
            let data = response.responses.first().and_then(|topic| topic.partitions.first());
            let data = data.ok_or("a fetch without its partition")?;
            let bytes = data.records.clone().unwrap_or_default();
            if bytes.is_empty() {
                return Ok(found);
            }
            for batch in Batches::new(&bytes) {
                let batch = batch.map_err(said)?;
                found.push((batch.codec().map_err(said)?, batch.count()));
                offset = batch.next_offset().0;
            }
        }
    }
}
