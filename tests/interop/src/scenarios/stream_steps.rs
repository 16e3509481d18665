//! Steps of Streams applications, with Rust's functions as the user's.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use ottla_client::admin::NewTopic;
use ottla_client::{Consumer, PartitionRecords, Polled, Reset};
use ottla_config::{ConsumerConfig, StreamsConfig};
use ottla_streams::{Streams, StreamsError, Topology};
use serde_json::{Value, json};
use tokio::task::JoinHandle;

use super::admin_steps::text;
use super::functions::function;
use super::run::{Failure, Run};
use super::values::generate;

type Outcome = Result<(), Failure>;

const WAIT: Duration = Duration::from_secs(30);

/// An application and the task that takes its turns.
#[derive(Debug)]
pub(crate) struct Application {
    streams: Streams,
    turns: JoinHandle<Result<(), StreamsError>>,
}

impl Application {
    pub(crate) async fn close(self) -> Result<(), StreamsError> {
        self.streams.close(WAIT).await?;
        self.turns.await.map_err(|ended| StreamsError::Bug(ended.to_string()))?
    }
}

impl From<StreamsError> for Failure {
    fn from(error: StreamsError) -> Self {
        match error.client() {
            Some(client) => Self::Client(client.clone()),
            None => Self::Mismatch(format!("{error} (kind {})", error.kind_name())),
        }
    }
}

impl Run {
    /// Runs `op` if it is about Streams; `None` otherwise.
    pub(crate) async fn stream_step(&mut self, op: &str, step: &Value) -> Option<Outcome> {
        Some(match op {
            "streams" => self.start_streams(step),
            "close_streams" => self.close_streams(step).await,
            "table" => self.table(step).await,
            "turn_sizes" => self.turn_sizes(step).await,
            _ => return None,
        })
    }

    fn open_streams(&self, step: &Value, options: &[(&str, &str)]) -> Result<Streams, Failure> {
        let names = step["functions"].as_array().into_iter().flatten();
        let functions = names.map(|name| function(name.as_str().unwrap_or_default()));
        let functions = functions.collect::<Result<Vec<_>, _>>()?;
        let topology = Topology::from_spec(&step["topology"].to_string(), functions)
            .map_err(StreamsError::from)?;
        let config =
            StreamsConfig::parse(self.options(step, options)).map_err(StreamsError::from)?;
        Ok(Streams::new(topology, config)?)
    }

    fn start_streams(&mut self, step: &Value) -> Outcome {
        let application = self.expand_text("{app}");
        let options = [("application.id", application.as_str()), ("commit.interval.ms", "100")];
        let streams = self.open_streams(step, &options)?;
        streams.start()?;
        let running = streams.clone();
        let turns = tokio::spawn(async move { running.run().await });
        self.streams.insert(text(step, "id").to_owned(), Application { streams, turns });
        Ok(())
    }

    async fn close_streams(&mut self, step: &Value) -> Outcome {
        let name = text(step, "id");
        let Some(application) = self.streams.remove(name) else {
            return Err(Failure::Mismatch(format!("no Streams application {name:?}")));
        };
        Ok(application.close().await?)
    }

    async fn table(&mut self, step: &Value) -> Outcome {
        let topic = text(step, "topic");
        let partitions = i32::try_from(step["partitions"].as_i64().unwrap_or(1)).unwrap_or(1);
        let consumer = self.plain_reader(topic, partitions)?;
        let wanted: BTreeMap<String, Value> =
            step["expect"].as_object().cloned().unwrap_or_default().into_iter().collect();
        let mut found = BTreeMap::new();
        let deadline = Instant::now() + WAIT;
        while found != wanted {
            for application in self.streams.values() {
                if let Some(error) = application.streams.error() {
                    return Err(error.into());
                }
            }
            if Instant::now() > deadline {
                return Err(Failure::Mismatch(format!("{topic} is {found:?} after {WAIT:?}")));
            }
            for (key, value) in read(&consumer).await? {
                let key = match decoded(text(step, "key_type"), key.as_deref())? {
                    Value::String(text) => text,
                    other => other.to_string(),
                };
                match decoded(text(step, "value_type"), value.as_deref())? {
                    Value::Null => found.remove(&key),
                    value => found.insert(key, value),
                };
            }
        }
        Ok(consumer.close(WAIT).await?)
    }

    /// The same input through applications that differ in the size of their turns.
    async fn turn_sizes(&mut self, step: &Value) -> Outcome {
        let (input, output) = (self.expand_text("{topic}"), self.expand_text("{output}"));
        self.admin.create_topic(&NewTopic::new(&input, 1)).await?;
        let records = generate(&step["input"])?;
        let count = records.len();
        self.send_all(&input, records).await?;
        let mut first: Option<Vec<Pair>> = None;
        for size in step["sizes"].as_array().into_iter().flatten() {
            let size = usize::try_from(size.as_u64().unwrap_or(1)).unwrap_or(1);
            let own = format!("{output}-{size}");
            self.admin.create_topic(&NewTopic::new(&own, 1)).await?;
            let mut step = step.clone();
            for operation in step["topology"]["ops"].as_array_mut().into_iter().flatten() {
                if operation["topic"] == output.as_str() {
                    operation["topic"] = json!(own);
                }
            }
            let application = format!("{}-{size}", self.expand_text("{app}"));
            // Without caches every change comes out, so that the whole course is compared.
            let options =
                [("application.id", application.as_str()), ("statestore.cache.max.bytes", "0")];
            let streams = self.open_streams(&step, &options)?;
            let consumer = self.plain_reader(&own, 1)?;
            let found = drive(&streams, size, &consumer, count).await?;
            consumer.close(WAIT).await?;
            if first.get_or_insert_with(|| found.clone()) != &found {
                let text = format!("turns of {size} records give another output");
                return Err(Failure::Mismatch(text));
            }
        }
        Ok(())
    }

    fn plain_reader(&self, topic: &str, partitions: i32) -> Result<Consumer, Failure> {
        let bootstrap = [("bootstrap.servers", self.bootstrap.to_string())];
        let consumer =
            Consumer::open(ConsumerConfig::parse(bootstrap).map_err(StreamsError::from)?)?;
        consumer.assign((0..partitions).map(|partition| (topic.to_owned(), partition)))?;
        for partition in 0..partitions {
            consumer.seek_to(topic, partition, Reset::Earliest)?;
        }
        Ok(consumer)
    }
}

type Pair = (Option<Vec<u8>>, Option<Vec<u8>>);

async fn read(consumer: &Consumer) -> Result<Vec<Pair>, Failure> {
    let Polled::Records(runs) = consumer.poll(1000, 8 << 20, Duration::from_millis(100)).await?
    else {
        return Ok(Vec::new());
    };
    let records = runs.iter().flat_map(PartitionRecords::records);
    let plain = |bytes: Option<bytes::Bytes>| bytes.map(|bytes| bytes.to_vec());
    Ok(records.map(|record| (plain(record.key), plain(record.value))).collect())
}

/// Waits for all input, takes turns of `size` records until it is processed, each of which enters the
/// host once, and reads what came out.
async fn drive(
    streams: &Streams,
    size: usize,
    consumer: &Consumer,
    count: usize,
) -> Result<Vec<Pair>, Failure> {
    streams.start()?;
    let deadline = Instant::now() + WAIT;
    let late = |what: String| Failure::Mismatch(format!("turns of {size}: {what}"));
    while streams.metrics().buffered < count {
        if Instant::now() > deadline {
            return Err(late(format!("{} of {count} came in", streams.metrics().buffered)));
        }
        let _ = tokio::time::timeout(Duration::from_millis(10), streams.wait_for_work()).await;
    }
    let (mut done, mut entries) = (0, 0);
    while done < count && Instant::now() < deadline {
        let records = turn(streams, size, 60_000).await?;
        done += records;
        entries += usize::from(records > 0);
    }
    if entries != count.div_ceil(size) {
        return Err(late(format!("{count} records entered the host {entries} times")));
    }
    let mut found = Vec::new();
    while found.len() < count {
        if Instant::now() > deadline {
            return Err(late(format!("{} of {count} results came", found.len())));
        }
        turn(streams, size, 50).await?;
        found.extend(read(consumer).await?);
    }
    let closing = streams.clone();
    let closing = tokio::spawn(async move { closing.close(WAIT).await });
    while !closing.is_finished() {
        match turn(streams, size, 50).await {
            Ok(_) => {}
            Err(StreamsError::Closed) => break,
            Err(error) => return Err(error.into()),
        }
        let _ = tokio::time::timeout(Duration::from_millis(50), streams.wait_for_work()).await;
    }
    closing.await.map_err(|ended| StreamsError::Bug(ended.to_string()))??;
    Ok(found)
}

async fn turn(streams: &Streams, records: usize, ms: u64) -> Result<usize, StreamsError> {
    let streams = streams.clone();
    let turn = tokio::task::spawn_blocking(move || streams.turn(records, ms)).await;
    Ok(turn.map_err(|ended| StreamsError::Bug(ended.to_string()))??.records)
}

/// Bytes as a serde of decision 0003 reads them, in JSON.
fn decoded(serde: &str, bytes: Option<&[u8]>) -> Result<Value, Failure> {
    let Some(bytes) = bytes else { return Ok(Value::Null) };
    let wrong = || Failure::Mismatch(format!("{bytes:?} is no {serde}"));
    match serde {
        "string" => Ok(json!(std::str::from_utf8(bytes).map_err(|_| wrong())?)),
        "i64" => Ok(json!(i64::from_be_bytes(bytes.try_into().map_err(|_| wrong())?))),
        "json" => serde_json::from_slice(bytes).map_err(|_| wrong()),
        other => Err(Failure::Mismatch(format!("no serde {other:?}"))),
    }
}
