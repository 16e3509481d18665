//! Our Rust client as a driver of `cargo xtask bench`: see `tests/bench/README.md` for what a
//! driver is asked and what it says.

mod latency;
mod plan;

use std::collections::VecDeque;
use std::error::Error;
use std::time::Duration;

use ottla_client::admin::NewTopic;
use ottla_client::{Admin, Consumer, Delivery, Polled, Producer, ProducerRecord};
use ottla_config::{AdminConfig, ConsumerConfig, ProducerConfig};

use plan::{Plan, begin, end};

pub(crate) type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// Records whose deliveries may be left to look at.
const UNSEEN: usize = 100_000;
/// Records that are handed over under one lock where that is measured.
const TOGETHER: u64 = 1_000;

#[tokio::main]
async fn main() -> Outcome {
    let plan = Plan::of_arguments()?;
    match plan.verb.as_str() {
        "create" => create(&plan).await,
        "produce" => produce(&plan, false).await,
        "produce-together" => produce(&plan, true).await,
        "consume" => consume(&plan).await,
        "latency" => latency::run(&plan).await,
        other => Err(format!("no verb {other:?}").into()),
    }
}

/// Not measured: the topics of all drivers are made by this one.
async fn create(plan: &Plan) -> Outcome {
    let admin =
        Admin::open(&AdminConfig::parse([("bootstrap.servers", plan.bootstrap.as_str())])?)?;
    admin.create_topic(&NewTopic::new(&plan.topic, plan.partitions)).await?;
    end(&serde_json::json!({}))
}

async fn produce(plan: &Plan, together: bool) -> Outcome {
    let producer = Producer::open(ProducerConfig::parse(plan.producer_options())?)?;
    let value = plan.value();
    let mut unseen = VecDeque::with_capacity(UNSEEN);
    for (records, measured) in [(plan.warmup, false), (plan.records, true)] {
        if measured {
            begin();
        }
        if together {
            send_together(&producer, plan, &value, records, &mut unseen).await?;
        } else {
            for _ in 0..records {
                let record = ProducerRecord::new(&plan.topic, &value);
                observe(&mut unseen, producer.send(record).await?).await?;
            }
        }
        producer.flush().await?;
        for delivery in unseen.drain(..) {
            delivery.await?;
        }
    }
    end(&serde_json::json!({}))?;
    producer.close(Duration::from_secs(10)).await?;
    Ok(())
}

/// Hands borrowed records over, many under one lock.
async fn send_together(
    producer: &Producer,
    plan: &Plan,
    value: &[u8],
    records: u64,
    unseen: &mut VecDeque<Delivery>,
) -> Outcome {
    let record = ProducerRecord::new(&plan.topic, value);
    let mut left = records;
    while left > 0 {
        let changed = producer.changed();
        let most = left.min(TOGETHER);
        let mut sent = 0;
        {
            let mut appending = producer.appending();
            while sent < most
                && let Some(delivery) = appending.append(&record)?
            {
                unseen.push_back(delivery);
                sent += 1;
            }
        }
        left -= sent;
        if sent < most {
            changed.await;
        }
        while unseen.len() > UNSEEN
            && let Some(oldest) = unseen.pop_front()
        {
            oldest.await?;
        }
    }
    Ok(())
}

/// Keeps the delivery for later and looks at the oldest one, if there are many.
async fn observe(unseen: &mut VecDeque<Delivery>, delivery: Delivery) -> Outcome {
    unseen.push_back(delivery);
    if unseen.len() > UNSEEN
        && let Some(oldest) = unseen.pop_front()
    {
        oldest.await?;
    }
    Ok(())
}

async fn consume(plan: &Plan) -> Outcome {
    let consumer = Consumer::open(ConsumerConfig::parse(plan.consumer_options())?)?;
    consumer.assign((0..plan.partitions).map(|partition| (plan.topic.clone(), partition)))?;
    let (mut found, mut touched) = (0, 0u64);
    let mut measuring = false;
    while found < plan.warmup + plan.records {
        if !measuring && found >= plan.warmup {
            measuring = true;
            begin();
        }
        if let Polled::Records(partitions) =
            consumer.poll(10_000, 50 << 20, Duration::from_secs(5)).await?
        {
            for record in partitions.iter().flat_map(|partition| partition.iter()) {
                let first = |field: Option<&[u8]>| field.and_then(|field| field.first().copied());
                touched += u64::from(first(record.key).unwrap_or(0));
                touched += u64::from(first(record.value).unwrap_or(0));
                found += 1;
            }
        }
    }
    end(&serde_json::json!({ "touched": touched }))
}
