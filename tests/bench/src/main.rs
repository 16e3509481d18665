//! Our Rust client as a driver of `cargo xtask bench`: see `tests/bench/README.md` for what a
//! driver is asked and what it says.

mod latency;
mod plan;
mod streams;

use std::collections::VecDeque;
use std::error::Error;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use ottla_client::admin::NewTopic;
use ottla_client::{
    Admin, ClientError, Consumer, Delivery, ErrorKind, Polled, Producer, ProducerRecord,
};
use ottla_config::{AdminConfig, ConsumerConfig, ProducerConfig};

use plan::{Case, Plan, begin, end, verb};

pub(crate) type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// Records whose deliveries may be left to look at.
const UNSEEN: usize = 100_000;
/// Records that are handed over under one lock where that is measured.
const TOGETHER: u64 = 1_000;

#[tokio::main]
async fn main() -> Outcome {
    let verb = verb()?;
    match verb.as_str() {
        "streams" => return streams::run(&Case::of_arguments()?).await,
        "streams-fill" => return streams::fill(&Case::of_arguments()?).await,
        "streams-create" => return streams::create(&Case::of_arguments()?).await,
        _ => {}
    }
    let plan = Arc::new(Plan::of_arguments()?);
    match verb.as_str() {
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

async fn produce(plan: &Arc<Plan>, together: bool) -> Outcome {
    let mut senders = Vec::new();
    for _ in 0..plan.clients {
        senders.push(Sender::open(plan, together)?);
    }
    for (records, measured) in [(plan.warmup, false), (plan.records, true)] {
        if measured {
            begin();
        }
        let share = records / u64::from(plan.clients);
        let sending: Vec<_> =
            senders.drain(..).map(|sender| tokio::spawn(sender.send(share))).collect();
        for sender in sending {
            senders.push(sender.await?.map_err(|error| error.to_string())?);
        }
    }
    end(&serde_json::json!({}))?;
    for sender in senders {
        sender.producer.close(Duration::from_secs(10)).await?;
    }
    Ok(())
}

/// One producer, and the deliveries that were not looked at yet.
struct Sender {
    producer: Producer,
    plan: Arc<Plan>,
    value: Vec<u8>,
    together: bool,
    unseen: VecDeque<Delivery>,
}

impl Sender {
    fn open(plan: &Arc<Plan>, together: bool) -> Outcome<Self> {
        let producer = Producer::open(ProducerConfig::parse(plan.producer_options())?)?;
        let unseen = VecDeque::with_capacity(UNSEEN);
        Ok(Self { producer, plan: Arc::clone(plan), value: plan.value(), together, unseen })
    }

    /// Sends so many records, and looks at each delivery.
    async fn send(mut self, records: u64) -> Result<Self, ClientError> {
        if self.together {
            self.send_together(records).await?;
        } else {
            for _ in 0..records {
                let record = ProducerRecord::new(&self.plan.topic, &self.value);
                let delivery = self.producer.send(record).await?;
                self.unseen.push_back(delivery);
                self.observe().await?;
            }
        }
        self.producer.flush().await?;
        for delivery in self.unseen.drain(..) {
            delivery.await?;
        }
        Ok(self)
    }

    /// Hands records over, many under one lock.
    async fn send_together(&mut self, records: u64) -> Result<(), ClientError> {
        let record = ProducerRecord::new(&self.plan.topic, &self.value);
        let mut left = records;
        while left > 0 {
            let changed = self.producer.changed();
            let most = left.min(TOGETHER);
            let mut sent = 0;
            {
                let mut appending = self.producer.appending();
                while sent < most
                    && let Some(delivery) = appending.append(&record)?
                {
                    self.unseen.push_back(delivery);
                    sent += 1;
                }
            }
            left -= sent;
            if sent < most {
                changed.await;
            }
            while self.unseen.len() > UNSEEN
                && let Some(oldest) = self.unseen.pop_front()
            {
                oldest.await?;
            }
        }
        Ok(())
    }

    /// Looks at the oldest delivery, if there are many.
    async fn observe(&mut self) -> Result<(), ClientError> {
        if self.unseen.len() > UNSEEN
            && let Some(oldest) = self.unseen.pop_front()
        {
            oldest.await?;
        }
        Ok(())
    }
}

/// Consumers that share the partitions; the measurement begins when they have the warm-up.
async fn consume(plan: &Arc<Plan>) -> Outcome {
    let found = Arc::new(AtomicU64::new(0));
    let reading: Vec<_> = (0..plan.clients)
        .map(|index| tokio::spawn(read(Arc::clone(plan), index, Arc::clone(&found))))
        .collect();
    let mut touched = 0;
    for one in reading {
        touched += one.await?.map_err(|error| error.to_string())?;
    }
    end(&serde_json::json!({ "touched": touched }))
}

async fn read(plan: Arc<Plan>, index: u32, all: Arc<AtomicU64>) -> Result<u64, ClientError> {
    let config = ConsumerConfig::parse(plan.consumer_options())
        .map_err(|error| ClientError::new(ErrorKind::Usage, error.to_string()))?;
    let consumer = Consumer::open(config)?;
    let clients = plan.clients.cast_signed();
    let mine = (0..plan.partitions).filter(|one| one % clients == index.cast_signed());
    consumer.assign(mine.map(|partition| (plan.topic.clone(), partition)))?;
    let mut touched = 0;
    while all.load(Ordering::Relaxed) < plan.warmup + plan.records {
        // The last one to have its records tells the others by the count.
        let polled = consumer.poll(10_000, 50 << 20, Duration::from_millis(200)).await?;
        let Polled::Records(partitions) = polled else { continue };
        let mut found = 0;
        for record in partitions.iter().flat_map(|partition| partition.iter()) {
            let first = |field: Option<&[u8]>| field.and_then(|field| field.first().copied());
            touched += u64::from(first(record.key).unwrap_or(0));
            touched += u64::from(first(record.value).unwrap_or(0));
            found += 1;
        }
        let before = all.fetch_add(found, Ordering::Relaxed);
        if before < plan.warmup && before + found >= plan.warmup {
            begin();
        }
    }
    Ok(touched)
}
