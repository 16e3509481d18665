//! A producer and a group that live through the exchanges, with no word of them.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use ottla_client::{Consumer, Polled, Producer, ProducerRecord};
use ottla_config::{ConsumerConfig, ProducerConfig};
use tokio::task::JoinHandle;

use crate::rig::eventually;

const TOPIC: &str = "live";

/// Both, at work.
pub(super) struct Live {
    stop: Arc<AtomicBool>,
    acknowledged: Arc<AtomicUsize>,
    producer: JoinHandle<Vec<i64>>,
    read: Arc<AtomicUsize>,
    reader: JoinHandle<Vec<(i64, String)>>,
}

impl Live {
    /// The topic must be there.
    pub(super) fn begin(bootstrap: &str) -> Self {
        let (stop, acknowledged, read) = (Arc::default(), Arc::default(), Arc::default());
        let producer = tokio::spawn(produce(
            bootstrap.to_owned(),
            Arc::clone(&stop),
            Arc::clone(&acknowledged),
        ));
        let reader =
            tokio::spawn(consume(bootstrap.to_owned(), Arc::clone(&stop), Arc::clone(&read)));
        Self { stop, acknowledged, producer, read, reader }
    }

    /// Waits until both have done some work since the call.
    pub(super) async fn progress(&self) {
        let now = || [&self.acknowledged, &self.read].map(|count| count.load(Ordering::Relaxed));
        let before = now();
        eventually("the live producer and the live group go on", async || {
            now().iter().zip(before).all(|(now, before)| now - before >= 5).then_some(())
        })
        .await;
    }

    /// Ends both: each record was acknowledged once, in its order, and the group read all of them.
    pub(super) async fn end(self) {
        self.stop.store(true, Ordering::Relaxed);
        let acknowledged = self.producer.await.unwrap();
        let expected: Vec<i64> = (0..acknowledged.len() as i64).collect();
        assert_eq!(acknowledged, expected, "one record per offset, in order");
        let mut read = self.reader.await.unwrap();
        read.sort();
        read.dedup();
        let all = read.len();
        assert!(all + 200 > expected.len(), "{all} read of {}", expected.len());
        for (place, (offset, value)) in read.into_iter().enumerate() {
            assert_eq!((offset, value), (place as i64, format!("value {place}")));
        }
    }
}

/// Answers the offsets in the order of the records.
async fn produce(bootstrap: String, stop: Arc<AtomicBool>, done: Arc<AtomicUsize>) -> Vec<i64> {
    let config = ProducerConfig::parse([
        ("bootstrap.servers", bootstrap.as_str()),
        ("delivery.timeout.ms", "300000"),
        ("request.timeout.ms", "5000"),
        ("max.block.ms", "300000"),
    ]);
    let producer = Producer::open(config.unwrap()).unwrap();
    let mut offsets = Vec::new();
    let mut pace = tokio::time::interval(Duration::from_millis(10));
    while !stop.load(Ordering::Relaxed) {
        let value = format!("value {}", offsets.len());
        let delivery = producer.send(ProducerRecord::new(TOPIC, &value)).await.unwrap();
        offsets.push(delivery.await.unwrap().offset);
        done.store(offsets.len(), Ordering::Relaxed);
        pace.tick().await;
    }
    producer.close(Duration::from_secs(10)).await.unwrap();
    offsets
}

async fn consume(
    bootstrap: String,
    stop: Arc<AtomicBool>,
    read: Arc<AtomicUsize>,
) -> Vec<(i64, String)> {
    let config = ConsumerConfig::parse([
        ("bootstrap.servers", bootstrap.as_str()),
        ("group.id", "live"),
        ("auto.offset.reset", "earliest"),
        ("enable.auto.commit", "false"),
        ("session.timeout.ms", "6000"),
        ("heartbeat.interval.ms", "500"),
    ]);
    let consumer = Consumer::open(config.unwrap()).unwrap();
    consumer.subscribe(&[TOPIC.to_owned()]).unwrap();
    let mut all = Vec::new();
    while !stop.load(Ordering::Relaxed) {
        // Errors are of a broker that is away; the next poll goes on.
        let polled = consumer.poll(100, 1 << 20, Duration::from_millis(200)).await;
        let Ok(Polled::Records(partitions)) = polled else { continue };
        for partition in &partitions {
            all.extend(partition.records().map(|record| {
                let value = record.value.unwrap_or_default().to_vec();
                (record.offset, String::from_utf8(value).unwrap())
            }));
        }
        read.store(all.len(), Ordering::Relaxed);
        let _ = consumer.commit(None).await;
    }
    let _ = consumer.close(Duration::from_secs(10)).await;
    all
}
