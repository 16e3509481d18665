//! The producer: frames and single rows in, completions out.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use ottla_client::{Producer as Client, ProducerRecord};
use ottla_config::ProducerConfig;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::control::{answer, argument, nothing, plant_panic, unknown};
use crate::deliveries::DeliveryHandle;
use crate::error::{Error, ErrorKind, Result};
use crate::frames::Frames;
use crate::guard::entry;
use crate::names::topic_name;
use crate::packed::FrameReader;
use crate::pending::Pending;
use crate::queue::{Reply, Source};
use crate::runtime::Runtime;
use crate::together::SentTogether;

const OPERATIONS: &[&str] = &["flush", "partitions_for"];

/// Sends records.
#[derive(Debug)]
pub struct Producer {
    client: Client,
    limit: Duration,
    closed: AtomicBool,
    /// Whether there is something in `blocked`: rows that are accepted look no further.
    is_blocked: AtomicBool,
    blocked: Mutex<Option<Blocked>>,
    frames: Arc<Frames>,
}

/// Rows are being refused.
#[derive(Debug, Clone)]
struct Blocked {
    since: Instant,
    /// The topic of the row that was refused last.
    topic: String,
}

/// How long one wait for room lasts at most: a change between the refusal and the wait is seen
/// after this.
const LOOK_AGAIN: Duration = Duration::from_millis(20);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Empty {}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Topic {
    topic: String,
}

impl Producer {
    /// A producer; it connects in the background.
    ///
    /// # Errors
    /// `Config` for an option that is unknown or has a value it cannot have.
    pub fn open(pairs: &[(String, String)]) -> Result<Self> {
        entry(|| {
            let config = ProducerConfig::parse(pairs.iter().map(|(name, value)| (name, value)))?;
            let limit = Duration::from_millis(config.max_block_ms.unsigned_abs());
            let _inside = Runtime::get()?.handle().enter();
            Ok(Self {
                client: Client::open(config)?,
                limit,
                closed: AtomicBool::new(false),
                is_blocked: AtomicBool::new(false),
                blocked: Mutex::default(),
                frames: Arc::default(),
            })
        })
    }

    /// Hands one record over; never waits. `None`: not now, wait for [`Producer::room`].
    ///
    /// # Errors
    /// `Closed`; `Broker` with `MESSAGE_TOO_LARGE`; `Usage` for a partition that is not there.
    pub fn send(&self, record: &ProducerRecord<'_>) -> Result<Option<DeliveryHandle>> {
        entry(|| {
            Runtime::check()?;
            self.open_for("send")?;
            let accepted = self.client.try_send(record)?;
            self.note(accepted.is_some(), record.topic);
            Ok(accepted.map(DeliveryHandle::new))
        })
    }

    /// Hands over the records of one call, from where `sent` stands on, until one finds no room:
    /// then `sent` has fewer than `count` of them; wait for [`Producer::room`] and go on. A record
    /// that can never be sent is taken, and its outcome is the error.
    ///
    /// # Errors
    /// `Closed`; what is fatal. Records before it were taken.
    pub fn send_together<'a>(
        &self,
        count: usize,
        record_at: &dyn Fn(usize) -> ProducerRecord<'a>,
        sent: &mut SentTogether,
    ) -> Result<()> {
        entry(|| {
            self.usable("send_batch")?;
            let mut refused = None;
            {
                let mut appending = self.client.appending();
                while sent.len() < count {
                    let mut record = record_at(sent.len());
                    let timestamp = record.timestamp.unwrap_or_else(|| appending.now());
                    record.timestamp = Some(timestamp);
                    match appending.append(&record) {
                        Ok(Some(delivery)) => sent.accepted(delivery, timestamp),
                        Ok(None) => {
                            refused = Some(record.topic);
                            break;
                        }
                        Err(error) if error.fatal() => return Err(error.into()),
                        Err(error) => sent.refused(error.into(), timestamp),
                    }
                }
            }
            self.note(refused.is_none(), refused.unwrap_or(""));
            Ok(())
        })
    }

    /// Hands over the rows of a packed frame from row `from_row` on, until one is refused; returns
    /// how many were taken. A row that can never be sent is taken, and its completion is the error.
    ///
    /// # Errors
    /// `Closed`, `Corrupt`; `Usage` for a topic handle that is none. Rows before it were taken.
    pub fn produce(&self, frame: &[u8], from_row: usize) -> Result<usize> {
        entry(|| {
            self.usable("produce")?;
            self.produce_rows(&FrameReader::new(frame)?, from_row)
        })
    }

    fn produce_rows(&self, frame: &FrameReader<'_>, from_row: usize) -> Result<usize> {
        let mut known: Option<(u32, Arc<str>)> = None;
        let mut refused = None;
        let mut taken = 0;
        {
            let mut appending = self.client.appending();
            let mut noting = self.frames.noting();
            for index in from_row..frame.rows() {
                let row = frame.row(index)?;
                let headers = frame.headers(&row)?;
                // Most rows of a frame have the topic of the row before.
                let (_, topic) = match known.take().filter(|(handle, _)| *handle == row.topic) {
                    Some(found) => known.insert(found),
                    None => known.insert((row.topic, topic_name(row.topic)?)),
                };
                let record = ProducerRecord {
                    topic,
                    partition: row.partition,
                    timestamp: row.timestamp,
                    key: row.key,
                    value: row.value,
                    headers: &headers,
                };
                match appending.append_to(&record, noting.recent(row.topic)) {
                    Ok(Some(placed)) => noting.accepted(row.topic, placed),
                    Ok(None) => {
                        refused = Some(Arc::clone(topic));
                        break;
                    }
                    Err(error) if error.fatal() => return Err(error.into()),
                    Err(error) => noting.refused(row.topic, error.into()),
                }
                taken += 1;
            }
        }
        match refused {
            Some(topic) => self.note(false, &topic),
            None if taken > 0 => self.note(true, ""),
            None => {}
        }
        Ok(taken)
    }

    /// Packed completions of rows that came in frames, at most `most_runs` runs; empty when there
    /// are none.
    ///
    /// # Errors
    /// None today; after `close`, what is left can still be drained.
    pub fn drain(&self, most_runs: usize) -> Result<Vec<u8>> {
        entry(|| Ok(self.frames.drain(most_runs.max(1))))
    }

    /// Tells `source` from now on when there are completions to drain.
    ///
    /// # Errors
    /// `Forked`.
    pub fn notify(&self, source: Option<Source>) -> Result<()> {
        entry(|| self.frames.notify(source))
    }

    /// `Ready` when it is worth offering a refused row again; when rows have been refused for
    /// `max.block.ms`, the reason as an error.
    pub fn room(&self) -> Pending<Reply> {
        let Some(blocked) = self.blocked().clone() else {
            return Pending::inline(std::future::ready(Ok(Reply::Ready)));
        };
        let limit = self.limit;
        let metadata = self.client.cluster().metadata();
        let hopeless = metadata.errors.get(&blocked.topic).is_some_and(|code| !code.retriable());
        if hopeless || blocked.since.elapsed() >= limit {
            *self.blocked() = None;
            return Pending::failed(self.why_blocked(&blocked.topic));
        }
        let client = self.client.clone();
        Pending::inline(async move {
            // Over: look again all the same.
            let _ = tokio::time::timeout(LOOK_AGAIN.min(limit), client.changed()).await;
            Ok(Reply::Ready)
        })
    }

    fn why_blocked(&self, topic: &str) -> Error {
        let limit = self.limit.as_millis();
        let metadata = self.client.cluster().metadata();
        if let Some(&code) = metadata.errors.get(topic) {
            return Error::coded(
                ErrorKind::Broker,
                code,
                format!("topic {topic}: {} ({})", code.message(), code.name()),
            );
        }
        let what = if metadata.topics.contains_key(topic) {
            "no room in the buffer: raise buffer.memory, send less, or wait for deliveries"
        } else {
            "no metadata: check bootstrap.servers and the topic's name"
        };
        Error::new(
            ErrorKind::Timeout,
            format!("topic {topic}: {what} (after max.block.ms={limit})"),
        )
    }

    /// Notes whether the last row was accepted.
    fn note(&self, accepted: bool, topic: &str) {
        if accepted && !self.is_blocked.load(Ordering::Acquire) {
            return;
        }
        let mut blocked = self.blocked();
        self.is_blocked.store(!accepted, Ordering::Release);
        match (&mut *blocked, accepted) {
            (None, true) => {}
            (held, true) => *held = None,
            (Some(held), false) => topic.clone_into(&mut held.topic),
            (held, false) => {
                *held = Some(Blocked { since: Instant::now(), topic: topic.to_owned() });
            }
        }
    }

    fn blocked(&self) -> MutexGuard<'_, Option<Blocked>> {
        self.blocked.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins the operation `op`.
    pub fn call(&self, op: &str, json: &str) -> Pending<Reply> {
        entry(|| {
            self.usable(op)?;
            if op == "plant_panic" {
                return Ok(plant_panic(json));
            }
            self.begin(op, json)
        })
        .unwrap_or_else(Pending::failed)
    }

    /// Delivers what is waiting for at most `limit`, then closes. Closing twice is nothing.
    pub fn close(&self, limit: Duration) -> Pending<Reply> {
        if self.closed.swap(true, Ordering::AcqRel) {
            return Pending::inline(std::future::ready(Ok(nothing())));
        }
        let client = self.client.clone();
        Pending::spawned(async move {
            client.close(limit).await?;
            Ok(nothing())
        })
    }

    fn usable(&self, call: &str) -> Result<()> {
        Runtime::get()?;
        self.open_for(call)
    }

    fn open_for(&self, call: &str) -> Result<()> {
        if self.closed.load(Ordering::Acquire) {
            return Err(Error::closed("producer", call));
        }
        Ok(())
    }

    fn begin(&self, op: &str, json: &str) -> Result<Pending<Reply>> {
        let client = self.client.clone();
        let limit = self.limit;
        Ok(match op {
            "flush" => {
                argument::<Empty>(op, json)?;
                Pending::spawned(async move {
                    client.flush().await?;
                    Ok(nothing())
                })
            }
            "partitions_for" => {
                let wanted: Topic = argument(op, json)?;
                Pending::spawned(async move {
                    Ok(answer(&partitions(&client, &wanted.topic, limit).await?))
                })
            }
            other => unknown("producer", other, OPERATIONS),
        })
    }
}

async fn partitions(client: &Client, topic: &str, limit: Duration) -> Result<Value> {
    let asked = [topic.to_owned()];
    tokio::time::timeout(limit, client.cluster().refresh(Some(&asked), true)).await.map_err(
        |_| Error::new(ErrorKind::Timeout, format!("no metadata of {topic} within {limit:?}")),
    )??;
    let metadata = client.cluster().metadata();
    if let Some(code) = metadata.errors.get(topic) {
        return Err(Error::coded(ErrorKind::Broker, *code, format!("topic {topic}")));
    }
    let info = metadata.topics.get(topic);
    Ok(info
        .into_iter()
        .flat_map(|info| &info.partitions)
        .map(|partition| {
            let numbers = |nodes: &[ottla_model::NodeId]| -> Vec<i32> {
                nodes.iter().map(|node| node.get()).collect()
            };
            json!({
                "partition": partition.index.get(),
                "leader": partition.leader.map(ottla_model::NodeId::get),
                "replicas": numbers(&partition.replicas),
                "isr": numbers(&partition.isr),
            })
        })
        .collect())
}
