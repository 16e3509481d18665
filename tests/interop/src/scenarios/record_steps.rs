//! Steps of producers and consumers.

use std::collections::BTreeMap;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use ottla_client::admin::{CommittedOffset, OffsetSpec, TopicPartition};
use ottla_client::{
    Consumer, ConsumerRecord, PartitionRecords, Polled, Producer, ProducerRecord, RecordMetadata,
    Reset,
};
use ottla_config::{ConsumerConfig, ProducerConfig};
use serde_json::Value;

use super::admin_steps::{expect, text};
use super::run::{Failure, Run};
use super::values::{Order, Record, compare, generate};

type Outcome = Result<(), Failure>;

/// How long a step waits for what must come.
const WAIT: Duration = Duration::from_secs(30);

impl Run {
    /// Runs `op` if it is about records; `None` otherwise.
    pub(crate) async fn record_step(&mut self, op: &str, step: &Value) -> Option<Outcome> {
        Some(match op {
            "producer" => self.producer(step),
            "send" => self.send(step).await,
            "flush" => self.flush(step).await,
            "close" => self.close(step).await,
            "call_after_close" => self.call_after_close(step).await,
            "consumer" => self.consumer(step),
            "assign" => self.assign(step),
            "seek" => self.seek(step).await,
            "pause" => self.set_paused(step, true),
            "resume" => self.set_paused(step, false),
            "poll" => self.poll(step).await,
            "poll_none" => self.poll_none(step).await,
            "commit" => self.commit(step).await,
            "committed" => self.committed(step).await,
            "position" => self.position(step).await,
            _ => return None,
        })
    }

    pub(crate) fn options(
        &self,
        step: &Value,
        defaults: &[(&str, &str)],
    ) -> BTreeMap<String, String> {
        let mut options: BTreeMap<String, String> =
            defaults.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
        options.insert("bootstrap.servers".into(), self.bootstrap.to_string());
        for (name, value) in step["config"].as_object().into_iter().flatten() {
            options.insert(name.clone(), value.as_str().unwrap_or_default().to_owned());
        }
        if let Some(group) = step["group"].as_str() {
            options.insert("group.id".into(), group.to_owned());
        }
        options
    }

    fn producer(&mut self, step: &Value) -> Outcome {
        let config = ProducerConfig::parse(self.options(step, &[])).map_err(from_config)?;
        self.producers.insert(text(step, "id").to_owned(), Producer::open(config)?);
        Ok(())
    }

    fn consumer(&mut self, step: &Value) -> Outcome {
        let defaults = [("auto.offset.reset", "earliest"), ("enable.auto.commit", "false")];
        let config = ConsumerConfig::parse(self.options(step, &defaults)).map_err(from_config)?;
        self.max_poll_records.insert(text(step, "id").to_owned(), config.max_poll_records);
        self.consumers.insert(text(step, "id").to_owned(), Consumer::open(config)?);
        Ok(())
    }

    fn sender(&self, step: &Value) -> Result<&Producer, Failure> {
        let name = text(step, "producer");
        self.producers.get(name).ok_or_else(|| Failure::Mismatch(format!("no producer {name:?}")))
    }

    pub(crate) fn reader(&self, name: &str) -> Result<&Consumer, Failure> {
        self.consumers.get(name).ok_or_else(|| Failure::Mismatch(format!("no consumer {name:?}")))
    }

    async fn send(&mut self, step: &Value) -> Outcome {
        let records = records(step, "records", "generate")?.unwrap_or_default();
        let sent = send(self.sender(step)?, text(step, "topic"), records).await?;
        let timestamps = step["expect"]["timestamps"].as_array().into_iter().flatten();
        for (wanted, found) in timestamps.zip(&sent) {
            if wanted == "now" {
                let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
                let away = now.as_millis().abs_diff(found.timestamp.unsigned_abs().into());
                let what = format!("{} is now", found.timestamp);
                expect(&what, &true.into(), away < WAIT.as_millis())?;
            } else {
                expect("timestamp", wanted, found.timestamp)?;
            }
        }
        match &step["expect"]["offsets"] {
            Value::Null => Ok(()),
            wanted => {
                let offsets: Vec<Value> = sent.iter().map(|one| one.offset.into()).collect();
                expect("offsets", wanted, offsets)
            }
        }
    }

    /// Sends through a producer of its own.
    pub(crate) async fn send_all(&self, topic: &str, records: Vec<Record>) -> Outcome {
        let config = ProducerConfig::parse(self.options(&Value::Null, &[])).map_err(from_config)?;
        let producer = Producer::open(config)?;
        send(&producer, topic, records).await?;
        Ok(producer.close(WAIT).await?)
    }

    async fn flush(&mut self, step: &Value) -> Outcome {
        Ok(self.sender(step)?.flush().await?)
    }

    async fn close(&mut self, step: &Value) -> Outcome {
        match step["consumer"].as_str() {
            Some(name) => {
                let leave = step["leave"].as_bool().unwrap_or(true);
                Ok(self.reader(name)?.close_with(leave, WAIT).await?)
            }
            None => Ok(self.sender(step)?.close(WAIT).await?),
        }
    }

    async fn call_after_close(&mut self, step: &Value) -> Outcome {
        match step["consumer"].as_str() {
            Some(name) => self.reader(name)?.poll(1, 1, Duration::ZERO).await.map(drop)?,
            None => self.sender(step)?.send(ProducerRecord::new("any", "")).await.map(drop)?,
        }
        Ok(())
    }

    fn assign(&mut self, step: &Value) -> Outcome {
        Ok(self.reader(text(step, "consumer"))?.assign(places(&step["partitions"]))?)
    }

    async fn seek(&mut self, step: &Value) -> Outcome {
        let consumer = self.reader(text(step, "consumer"))?;
        let (topic, partition) = (text(step, "topic"), int(&step["partition"]));
        match &step["to"] {
            Value::String(end) if end == "beginning" => {
                consumer.seek_to(topic, partition, Reset::Earliest)?;
            }
            Value::String(_) => consumer.seek_to(topic, partition, Reset::Latest)?,
            Value::Object(to) => {
                let time = to.get("time").and_then(Value::as_i64).unwrap_or_default();
                let found = consumer.list_offset(topic, partition, OffsetSpec::At(time)).await?;
                match found {
                    Some(found) => consumer.seek(topic, partition, found.offset)?,
                    None => consumer.seek_to(topic, partition, Reset::Latest)?,
                }
            }
            offset => consumer.seek(topic, partition, offset.as_i64().unwrap_or_default())?,
        }
        Ok(())
    }

    fn set_paused(&mut self, step: &Value, paused: bool) -> Outcome {
        let places: Vec<TopicPartition> = places(&step["partitions"]).collect();
        Ok(self.reader(text(step, "consumer"))?.set_paused(&places, paused)?)
    }

    async fn poll(&mut self, step: &Value) -> Outcome {
        let names: Vec<&str> = match step["consumers"].as_array() {
            Some(names) => names.iter().filter_map(Value::as_str).collect(),
            None => vec![text(step, "consumer")],
        };
        let count = usize::try_from(step["count"].as_u64().unwrap_or_default()).unwrap_or(0);
        let deadline = Instant::now() + WAIT;
        let mut found = Vec::new();
        while found.len() < count {
            if Instant::now() > deadline {
                let text = format!("{} of {count} records came in {WAIT:?}", found.len());
                return Err(Failure::Mismatch(text));
            }
            for name in &names {
                let most = self.max_poll_records.get(*name).copied().unwrap_or(500);
                let left = (count - found.len()).min(most);
                if left == 0 {
                    break;
                }
                let wait = Duration::from_millis(100);
                if let Polled::Records(runs) = self.poll_member(name, left, wait).await? {
                    found.extend(runs.iter().flat_map(as_read));
                }
            }
        }
        let order = match step["order"].as_str() {
            Some("any") => Order::Any,
            Some("partition") => Order::Partition,
            _ => Order::Total,
        };
        match records(step, "expect", "expect_generated")? {
            Some(wanted) => Ok(compare(&wanted, &found, order)?),
            None => expect("count", &step["count"], found.len()),
        }
    }

    async fn poll_none(&mut self, step: &Value) -> Outcome {
        let wait = Duration::from_millis(step["wait_ms"].as_u64().unwrap_or_default());
        match self.poll_member(text(step, "consumer"), 500, wait).await? {
            Polled::Records(runs) if runs.iter().any(|run| !run.is_empty()) => {
                Err(Failure::Mismatch(format!("records came: {runs:?}")))
            }
            _ => Ok(()),
        }
    }

    async fn commit(&mut self, step: &Value) -> Outcome {
        let consumer = self.reader(text(step, "consumer"))?;
        let offsets = step["offsets"].as_array().map(|list| {
            let one = |row: &Value| {
                let committed = CommittedOffset {
                    offset: row[2].as_i64().unwrap_or_default(),
                    leader_epoch: -1,
                    metadata: row[3].as_str().unwrap_or_default().to_owned(),
                };
                ((row[0].as_str().unwrap_or_default().to_owned(), int(&row[1])), committed)
            };
            list.iter().map(one).collect()
        });
        Ok(consumer.commit(offsets).await?)
    }

    async fn committed(&mut self, step: &Value) -> Outcome {
        let place = (text(step, "topic").to_owned(), int(&step["partition"]));
        let consumer = self.reader(text(step, "consumer"))?;
        let found = consumer.committed(std::slice::from_ref(&place)).await?.remove(&place);
        expect("committed", &step["expect"], found.as_ref().map(|committed| committed.offset))?;
        match &step["expect_metadata"] {
            Value::Null => Ok(()),
            wanted => expect("metadata", wanted, found.map(|committed| committed.metadata)),
        }
    }

    async fn position(&mut self, step: &Value) -> Outcome {
        let consumer = self.reader(text(step, "consumer"))?;
        let found = consumer.position(text(step, "topic"), int(&step["partition"])).await?;
        expect("position", &step["expect"], found)
    }
}

/// Sends records and waits until each is delivered.
async fn send(
    producer: &Producer,
    topic: &str,
    records: Vec<Record>,
) -> Result<Vec<RecordMetadata>, Failure> {
    let mut deliveries = Vec::new();
    for record in records {
        let headers = record.headers.unwrap_or_default();
        let record = ProducerRecord {
            topic,
            partition: record.partition,
            timestamp: record.timestamp,
            key: record.key.as_ref().and_then(|key| key.as_deref()),
            value: record.value.as_ref().and_then(|value| value.as_deref()),
            headers: &crate::borrowed(&headers),
        };
        deliveries.push(producer.send(record).await?);
    }
    let mut sent = Vec::new();
    for delivery in deliveries {
        sent.push(delivery.await?);
    }
    Ok(sent)
}

pub(crate) fn from_config(error: ottla_config::ConfigError) -> Failure {
    Failure::Client(error.into())
}

fn int(value: &Value) -> i32 {
    value.as_i64().and_then(|number| number.try_into().ok()).unwrap_or_default()
}

fn places(list: &Value) -> impl Iterator<Item = TopicPartition> {
    let pairs = list.as_array().cloned().unwrap_or_default().into_iter();
    pairs.map(|pair| (pair[0].as_str().unwrap_or_default().to_owned(), int(&pair[1])))
}

/// The records that a step lists or has generated; `None` when it does neither.
fn records(step: &Value, listed: &str, generated: &str) -> Result<Option<Vec<Record>>, Failure> {
    if let Some(list) = step[listed].as_array() {
        return Ok(Some(list.iter().map(Record::parse).collect::<Result<_, _>>()?));
    }
    match &step[generated] {
        Value::Null => Ok(None),
        block => Ok(Some(generate(block)?)),
    }
}

fn as_read(run: &PartitionRecords) -> impl Iterator<Item = Record> {
    let partition = run.partition;
    run.records().map(move |record: ConsumerRecord| Record {
        key: Some(record.key.map(|key| key.to_vec())),
        value: Some(record.value.map(|value| value.to_vec())),
        headers: Some(
            record
                .headers
                .into_iter()
                .map(|(name, value)| (name, value.map(|value| value.to_vec())))
                .collect(),
        ),
        timestamp: Some(record.timestamp),
        partition: Some(partition),
        offset: Some(record.offset),
    })
}
