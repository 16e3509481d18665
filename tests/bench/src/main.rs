//! One producer and one consumer of ours against a broker, for `cargo xtask bench`.
//!
//! `ottla-bench <bootstrap> <records> <bytes>` makes a topic of three partitions, produces and
//! consumes that many records of that many bytes, and prints one line of JSON.

use std::error::Error;
use std::time::{Duration, Instant};

use ottla_client::admin::NewTopic;
use ottla_client::{Admin, Consumer, Polled, Producer, ProducerRecord};
use ottla_config::{AdminConfig, ConsumerConfig, ProducerConfig};

const PARTITIONS: i32 = 3;
const TOPIC: &str = "bench";

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [bootstrap, records, bytes] = &arguments[..] else {
        return Err("usage: ottla-bench <bootstrap> <records> <bytes>".into());
    };
    let (records, bytes): (u64, usize) = (records.parse()?, bytes.parse()?);
    let server = [("bootstrap.servers", bootstrap.as_str())];
    let admin = Admin::open(&AdminConfig::parse(server)?)?;
    admin.create_topic(&NewTopic::new(TOPIC, PARTITIONS)).await?;
    let produced = produce(bootstrap, records, bytes).await?;
    let consumed = consume(bootstrap, records).await?;
    let rate = |seconds: Duration| (records as f64 / seconds.as_secs_f64()).round();
    println!("{{\"produce\": {}, \"consume\": {}}}", rate(produced), rate(consumed));
    Ok(())
}

async fn produce(bootstrap: &str, records: u64, bytes: usize) -> Result<Duration, Box<dyn Error>> {
    let config = ProducerConfig::parse([("bootstrap.servers", bootstrap)])?;
    let producer = Producer::open(config)?;
    let value = vec![b'x'; bytes];
    let began = Instant::now();
    for _ in 0..records {
        // What fails shows at the flush; nobody waits for one record here.
        drop(producer.send(ProducerRecord::new(TOPIC, value.clone())).await?);
    }
    producer.flush().await?;
    let took = began.elapsed();
    producer.close(Duration::from_secs(10)).await?;
    Ok(took)
}

async fn consume(bootstrap: &str, records: u64) -> Result<Duration, Box<dyn Error>> {
    let options = [("bootstrap.servers", bootstrap), ("auto.offset.reset", "earliest")];
    let consumer = Consumer::open(ConsumerConfig::parse(options)?)?;
    let began = Instant::now();
    consumer.assign((0..PARTITIONS).map(|partition| (TOPIC.to_owned(), partition)))?;
    let mut found = 0;
    while found < records {
        if let Polled::Records(partitions) =
            consumer.poll(10_000, 50 << 20, Duration::from_secs(5)).await?
        {
            found += partitions.iter().map(|each| each.len() as u64).sum::<u64>();
        }
    }
    Ok(began.elapsed())
}
