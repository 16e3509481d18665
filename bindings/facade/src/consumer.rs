//! The consumer: packed batches and listener events by `poll`, everything else by `call`.

use std::collections::BTreeMap;
use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use ottla_client::admin::{CommittedOffset, OffsetSpec};
use ottla_client::{Consumer as Client, Polled, RebalanceEvent, RebalanceKind, Reset};
use ottla_config::ConsumerConfig;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::control::{TopicPartition, answer, argument, nothing, plant_panic, unknown};
use crate::error::{Error, Result};
use crate::guard::entry;
use crate::pack::pack;
use crate::pending::Pending;
use crate::queue::Reply;
use crate::runtime::Runtime;

const OPERATIONS: &[&str] = &[
    "subscribe",
    "unsubscribe",
    "subscription",
    "acknowledge",
    "assign",
    "assignment",
    "paused",
    "seek",
    "seek_to_beginning",
    "seek_to_end",
    "seek_to_time",
    "pause",
    "resume",
    "commit",
    "committed",
    "position",
    "lag",
    "beginning_offsets",
    "end_offsets",
    "offsets_for_times",
];

/// Bytes of one poll when the host does not say: what a fetch brings at most by default.
const POLL_BYTES: usize = 50 << 20;

/// How long a consumer that was dropped without `close` tries to commit.
const LAST_COMMIT: Duration = Duration::from_secs(5);

/// Reads records.
#[derive(Debug)]
pub struct Consumer {
    client: Arc<Client>,
    closed: AtomicBool,
    polling: Arc<AtomicBool>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Topics {
    topics: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Acknowledge {
    event: u64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Partitions {
    partitions: Vec<TopicPartition>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MaybePartitions {
    #[serde(default)]
    partitions: Vec<TopicPartition>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Seek {
    topic: String,
    partition: i32,
    offset: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SeekToTime {
    #[serde(default)]
    partitions: Vec<TopicPartition>,
    time: i64,
}

/// Topic, partition, offset, metadata, leader epoch.
type CommitRow = (String, i32, i64, Option<String>, Option<i32>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Commit {
    #[serde(default)]
    offsets: Option<Vec<CommitRow>>,
    #[serde(default)]
    mode: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Times {
    times: Vec<(String, i32, i64)>,
}

impl Consumer {
    /// A consumer; it connects in the background.
    ///
    /// # Errors
    /// `Config` for an option that is unknown or has a value it cannot have.
    pub fn open(pairs: &[(String, String)]) -> Result<Self> {
        entry(|| {
            let config = ConsumerConfig::parse(pairs.iter().map(|(name, value)| (name, value)))?;
            let _inside = Runtime::get()?.handle().enter();
            Ok(Self {
                client: Arc::new(Client::open(config)?),
                closed: AtomicBool::new(false),
                polling: Arc::default(),
            })
        })
    }

    /// Waits for records, an event of the group or a wakeup, for at most `timeout`. At most
    /// `max_records` records (0: `max.poll.records`) of about `max_bytes` bytes (0: 50 MiB), at
    /// least one record. One poll at a time.
    pub fn poll(&self, max_records: usize, max_bytes: usize, timeout: Duration) -> Pending<Reply> {
        entry(|| {
            self.usable("poll")?;
            let held = Polling::begin(&self.polling)?;
            let client = Arc::clone(&self.client);
            let max_bytes = if max_bytes == 0 { POLL_BYTES } else { max_bytes };
            Ok(Pending::inline(async move {
                let _held = held;
                match client.poll(max_records, max_bytes, timeout).await? {
                    Polled::Records(found) => Ok(Reply::Batch(pack(&found)?)),
                    Polled::Event(event) => Ok(Reply::Event(event_json(&event).to_string())),
                    Polled::Timeout => Ok(Reply::Timeout),
                    Polled::Woken => Ok(Reply::Woken),
                }
            }))
        })
        .unwrap_or_else(Pending::failed)
    }

    /// Ends the poll that waits, or the next one.
    pub fn wakeup(&self) {
        self.client.wakeup();
    }

    /// Begins the operation `op`.
    pub fn call(&self, op: &str, json: &str) -> Pending<Reply> {
        entry(|| {
            self.usable(op)?;
            if op == "plant_panic" {
                return Ok(plant_panic(json));
            }
            // What only changes this client's own state may start tasks.
            let _inside = Runtime::get()?.handle().enter();
            match self.at_once(op, json)? {
                Some(value) => Ok(Pending::inline(std::future::ready(Ok(answer(&value))))),
                None => self.begin(op, json),
            }
        })
        .unwrap_or_else(Pending::failed)
    }

    /// Closes it within `limit`: commits when `enable.auto.commit` says so and, with
    /// `leave_group`, leaves the group at once. Closing twice is nothing.
    pub fn close(&self, leave_group: bool, limit: Duration) -> Pending<Reply> {
        if self.closed.swap(true, Ordering::AcqRel) {
            return Pending::inline(std::future::ready(Ok(nothing())));
        }
        let client = Arc::clone(&self.client);
        Pending::spawned(async move {
            client.close_with(leave_group, limit).await?;
            Ok(nothing())
        })
    }

    fn usable(&self, call: &str) -> Result<()> {
        Runtime::get()?;
        if self.closed.load(Ordering::Acquire) {
            return Err(Error::closed("consumer", call));
        }
        Ok(())
    }

    /// Operations that need no broker; `None` for the others.
    fn at_once(&self, op: &str, json: &str) -> Result<Option<Value>> {
        let client = &self.client;
        match op {
            "subscribe" => client.subscribe(&argument::<Topics>(op, json)?.topics)?,
            "unsubscribe" => client.unsubscribe()?,
            "subscription" => return Ok(Some(json!(client.subscription()?))),
            "acknowledge" => client.acknowledge(argument::<Acknowledge>(op, json)?.event)?,
            "assign" => client.assign(argument::<Partitions>(op, json)?.partitions)?,
            "assignment" => return Ok(Some(json!(client.assignment()?))),
            "paused" => return Ok(Some(json!(client.paused()?))),
            "seek" => {
                let wanted: Seek = argument(op, json)?;
                client.seek(&wanted.topic, wanted.partition, wanted.offset)?;
            }
            "seek_to_beginning" => self.seek_to(&argument(op, json)?, Reset::Earliest)?,
            "seek_to_end" => self.seek_to(&argument(op, json)?, Reset::Latest)?,
            "pause" => client.set_paused(&argument::<Partitions>(op, json)?.partitions, true)?,
            "resume" => client.set_paused(&argument::<Partitions>(op, json)?.partitions, false)?,
            "lag" => {
                let mut found = Vec::new();
                for (topic, partition) in client.assignment()? {
                    let lag = client.lag(&topic, partition)?;
                    found.push(json!([topic, partition, lag]));
                }
                return Ok(Some(Value::from(found)));
            }
            _ => return Ok(None),
        }
        Ok(Some(Value::Null))
    }

    fn seek_to(&self, wanted: &MaybePartitions, reset: Reset) -> Result<()> {
        let all = if wanted.partitions.is_empty() { self.client.assignment()? } else { Vec::new() };
        for (topic, partition) in wanted.partitions.iter().chain(&all) {
            self.client.seek_to(topic, *partition, reset)?;
        }
        Ok(())
    }

    fn begin(&self, op: &str, json: &str) -> Result<Pending<Reply>> {
        let client = Arc::clone(&self.client);
        Ok(match op {
            "seek_to_time" => run(seek_to_time(client, argument(op, json)?)),
            "commit" => run(commit(client, argument(op, json)?)),
            "committed" => run(committed(client, argument(op, json)?)),
            "position" => run(position(client, argument(op, json)?)),
            "beginning_offsets" => {
                run(offsets_at(client, argument(op, json)?, OffsetSpec::Earliest))
            }
            "end_offsets" => run(offsets_at(client, argument(op, json)?, OffsetSpec::Latest)),
            "offsets_for_times" => run(offsets_for_times(client, argument(op, json)?)),
            other => unknown("consumer", other, OPERATIONS),
        })
    }
}

impl Drop for Consumer {
    fn drop(&mut self) {
        if !self.closed.swap(true, Ordering::AcqRel)
            && let Ok(runtime) = Runtime::get()
        {
            let client = Arc::clone(&self.client);
            runtime.handle().spawn(async move {
                // Nobody is left to hear of a failure; records are then read again.
                let _ = client.close(LAST_COMMIT).await;
            });
        }
    }
}

/// The one poll of a consumer that is under way.
struct Polling(Arc<AtomicBool>);

impl Polling {
    fn begin(polling: &Arc<AtomicBool>) -> Result<Self> {
        if polling.swap(true, Ordering::AcqRel) {
            return Err(Error::usage("another poll of this consumer is under way"));
        }
        Ok(Self(Arc::clone(polling)))
    }
}

impl Drop for Polling {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Release);
    }
}

fn run(operation: impl Future<Output = Result<Value>> + Send + 'static) -> Pending<Reply> {
    Pending::spawned(async move { Ok(answer(&operation.await?)) })
}

fn event_json(event: &RebalanceEvent) -> Value {
    let kind = match event.kind {
        RebalanceKind::Assigned => "assigned",
        RebalanceKind::Revoked => "revoked",
        RebalanceKind::Lost => "lost",
    };
    json!({ "event": event.id, "type": kind, "partitions": event.partitions })
}

async fn seek_to_time(client: Arc<Client>, wanted: SeekToTime) -> Result<Value> {
    let places =
        if wanted.partitions.is_empty() { client.assignment()? } else { wanted.partitions };
    let mut found = Vec::new();
    for (topic, partition) in places {
        let listed = client.list_offset(&topic, partition, OffsetSpec::At(wanted.time)).await?;
        let listed = match listed {
            Some(listed) => Some(listed),
            None => client.list_offset(&topic, partition, OffsetSpec::Latest).await?,
        };
        if let Some(listed) = listed {
            client.seek(&topic, partition, listed.offset)?;
            found.push(json!([topic, partition, listed.offset]));
        }
    }
    Ok(Value::from(found))
}

async fn commit(client: Arc<Client>, wanted: Commit) -> Result<Value> {
    // Whether a host waits for the answer is the host's business; it learns the outcome either way.
    if let Some(mode) = wanted.mode.filter(|mode| mode != "sync" && mode != "async") {
        return Err(Error::usage(format!("a commit is sync or async, not {mode}")));
    }
    let offsets: Option<BTreeMap<_, _>> = wanted.offsets.map(|offsets| {
        offsets
            .into_iter()
            .map(|(topic, partition, offset, metadata, leader_epoch)| {
                let place = CommittedOffset {
                    leader_epoch: leader_epoch.unwrap_or(-1),
                    metadata: metadata.unwrap_or_default(),
                    ..CommittedOffset::at(offset)
                };
                ((topic, partition), place)
            })
            .collect()
    });
    client.commit(offsets).await?;
    Ok(Value::Null)
}

async fn committed(client: Arc<Client>, wanted: Partitions) -> Result<Value> {
    let found = client.committed(&wanted.partitions).await?;
    Ok(wanted
        .partitions
        .into_iter()
        .map(|place| {
            let committed = found.get(&place);
            let (topic, partition) = place;
            match committed {
                Some(held) => json!([topic, partition, held.offset, held.metadata]),
                None => json!([topic, partition, null, null]),
            }
        })
        .collect())
}

async fn position(client: Arc<Client>, wanted: Partitions) -> Result<Value> {
    let mut found = Vec::new();
    for (topic, partition) in wanted.partitions {
        let offset = client.position(&topic, partition).await?;
        found.push(json!([topic, partition, offset]));
    }
    Ok(Value::from(found))
}

async fn offsets_at(client: Arc<Client>, wanted: Partitions, spec: OffsetSpec) -> Result<Value> {
    let mut found = Vec::new();
    for (topic, partition) in wanted.partitions {
        let listed = client.list_offset(&topic, partition, spec).await?;
        found.push(json!([topic, partition, listed.map(|listed| listed.offset)]));
    }
    Ok(Value::from(found))
}

async fn offsets_for_times(client: Arc<Client>, wanted: Times) -> Result<Value> {
    let mut found = Vec::new();
    for (topic, partition, time) in wanted.times {
        let listed = client.list_offset(&topic, partition, OffsetSpec::At(time)).await?;
        let (offset, timestamp) = listed.map(|listed| (listed.offset, listed.timestamp)).unzip();
        found.push(json!([topic, partition, offset, timestamp]));
    }
    Ok(Value::from(found))
}
