//! From `send` to the record in the consumer's hands, at a fixed rate.

use std::time::{Duration, Instant};

use ottla_client::{Consumer, Polled, Producer, ProducerRecord};
use ottla_config::{ConsumerConfig, ProducerConfig};

use crate::Outcome;
use crate::plan::{Plan, begin, end};

pub(crate) async fn run(plan: &Plan) -> Outcome {
    let producer = Producer::open(ProducerConfig::parse(plan.producer_options())?)?;
    let consumer = Consumer::open(ConsumerConfig::parse(plan.consumer_options())?)?;
    consumer.assign((0..plan.partitions).map(|partition| (plan.topic.clone(), partition)))?;
    let start = Instant::now();
    let reading = tokio::spawn(read(consumer, start, plan.warmup + plan.records));
    let (topic, pad) = (plan.topic.clone(), plan.value());
    let mut due = tokio::time::interval(Duration::from_nanos(1_000_000_000 / plan.rate.max(1)));
    due.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Burst);
    for number in 0..plan.warmup + plan.records {
        due.tick().await;
        if number == plan.warmup {
            begin();
        }
        let mut value = pad.clone();
        let sent = u64::try_from(start.elapsed().as_nanos())?;
        value[..8].copy_from_slice(&sent.to_be_bytes());
        drop(producer.send(ProducerRecord::new(&topic, &value)).await?);
    }
    let mut taken = reading.await?.map_err(|error| error.to_string())?;
    let mut measured = taken.split_off(usize::try_from(plan.warmup)?);
    measured.sort_unstable();
    let at = |share: f64| {
        let place = (measured.len() as f64 * share) as usize;
        measured[place.min(measured.len() - 1)] as f64 / 1e6
    };
    end(&serde_json::json!({ "p50_ms": at(0.5), "p99_ms": at(0.99), "p999_ms": at(0.999) }))
}

/// Nanoseconds that each record took, in the order of arrival.
async fn read(consumer: Consumer, start: Instant, records: u64) -> Result<Vec<u64>, String> {
    let mut taken = Vec::new();
    while (taken.len() as u64) < records {
        let polled = consumer.poll(1_000, 1 << 20, Duration::from_secs(10)).await;
        let Polled::Records(partitions) = polled.map_err(|error| error.to_string())? else {
            continue;
        };
        let now = u64::try_from(start.elapsed().as_nanos()).unwrap_or(u64::MAX);
        for record in partitions.iter().flat_map(|partition| partition.iter()) {
            let head = record.value.and_then(|value| value.first_chunk::<8>());
            let sent = head.map(|head| u64::from_be_bytes(*head)).ok_or("a record of nobody")?;
            taken.push(now.saturating_sub(sent));
        }
    }
    Ok(taken)
}
