//! rskafka: no partitioner, no idempotence, one partition.

use std::collections::VecDeque;
use std::error::Error;
use std::io::Read;
use std::sync::Arc;
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use rskafka::client::ClientBuilder;
use rskafka::client::partition::{Compression, PartitionClient, UnknownTopicHandling};
use rskafka::client::producer::aggregator::RecordAggregator;
use rskafka::client::producer::{BatchProducer, BatchProducerBuilder};
use rskafka::record::Record;

type Outcome<T = ()> = Result<T, Box<dyn Error + Send + Sync>>;

#[tokio::main]
async fn main() -> Outcome {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let plan: serde_json::Value = serde_json::from_str(&arguments[2])?;
    let number = |name: &str| plan[name].as_u64().unwrap_or(0) as usize;
    let topic = plan["topic"].as_str().unwrap_or("").to_owned();
    let client = ClientBuilder::new(vec![arguments[1].clone()]).build().await?;
    let partition = Arc::new(client.partition_client(topic, 0, UnknownTopicHandling::Retry).await?);
    let (warmup, records) = (number("warmup"), number("records"));
    let codec = match plan["codec"].as_str() {
        Some("lz4") => Compression::Lz4,
        _ => Compression::NoCompression,
    };
    if arguments[0] == "produce-together" {
        let value = value(number("bytes"));
        // A batch's worth of records in one request, as many as lie in one of the others.
        let together = number("batch_bytes") / (number("bytes") + 10);
        send_together(&partition, codec, &value, together, warmup).await?;
        println!("begin");
        send_together(&partition, codec, &value, together, records).await?;
    } else if arguments[0] == "produce" {
        let producer = Arc::new(
            BatchProducerBuilder::new(partition)
                .with_linger(Duration::from_millis(number("linger_ms") as u64))
                .with_compression(codec)
                .build(RecordAggregator::new(number("batch_bytes"))),
        );
        let value = value(number("bytes"));
        send(&producer, &value, warmup).await?;
        println!("begin");
        send(&producer, &value, records).await?;
    } else {
        let (mut offset, mut found, mut touched, mut measuring) = (0, 0, 0, false);
        while found < warmup + records {
            if !measuring && found >= warmup {
                measuring = true;
                println!("begin");
            }
            let (got, _) = partition.fetch_records(offset, 1..10 << 20, 500).await?;
            for record in got {
                touched += record.record.key.is_none() as usize;
                touched += record.record.value.map_or(0, |value| value.len());
                offset = record.offset + 1;
                found += 1;
            }
        }
        assert!(touched > 0);
    }
    println!("end {{}}");
    std::io::stdin().read_to_end(&mut Vec::new())?;
    Ok(())
}

/// Whole batches, five under way at a time.
async fn send_together(
    partition: &Arc<PartitionClient>,
    codec: Compression,
    value: &[u8],
    together: usize,
    records: usize,
) -> Outcome {
    let mut left = records;
    let mut under_way = FuturesUnordered::new();
    while left > 0 {
        let count = together.min(left);
        left -= count;
        let batch: Vec<Record> = (0..count)
            .map(|_| Record {
                key: None,
                value: Some(value.to_vec()),
                headers: Default::default(),
                timestamp: chrono::Utc::now(),
            })
            .collect();
        under_way.push(partition.produce(batch, codec));
        if under_way.len() >= 5 {
            under_way.next().await.expect("one is under way")?;
        }
    }
    while let Some(delivered) = under_way.next().await {
        delivered?;
    }
    Ok(())
}

async fn send(
    producer: &Arc<BatchProducer<RecordAggregator>>,
    value: &[u8],
    records: usize,
) -> Outcome {
    const TOGETHER: usize = 1_000;
    const UNSEEN: usize = 100;
    let mut unseen = VecDeque::new();
    for _ in 0..records.div_ceil(TOGETHER) {
        let (producer, value) = (Arc::clone(producer), value.to_vec());
        unseen.push_back(tokio::spawn(async move {
            let one = || {
                producer.produce(Record {
                    key: None,
                    value: Some(value.clone()),
                    headers: Default::default(),
                    timestamp: chrono::Utc::now(),
                })
            };
            let mut sent: FuturesUnordered<_> = (0..TOGETHER).map(|_| one()).collect();
            while let Some(delivered) = sent.next().await {
                delivered.expect("delivered");
            }
        }));
        if unseen.len() > UNSEEN
            && let Some(oldest) = unseen.pop_front()
        {
            oldest.await?;
        }
    }
    for one in unseen {
        one.await?;
    }
    Ok(())
}

fn value(size: usize) -> Vec<u8> {
    let mut state = 1u64;
    (0..size)
        .map(|_| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            b'0' + (state >> 33) as u8 % 10
        })
        .collect()
}
