//! A driver for our own client, so that it goes through the same scenarios as the foreign ones.

use std::collections::BTreeMap;
use std::io::{BufRead, stdin};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use ottla_client::admin::{CommittedOffset, ConfigOperation, ConfigResource, NewTopic, OffsetSpec};
use ottla_client::{Admin, Consumer, PartitionRecords, Polled, Producer, ProducerRecord};
use ottla_config::{AdminConfig, ConsumerConfig, ProducerConfig};
use serde_json::{Map, Value, json};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tokio::task::JoinSet;

use crate::foreign::{bytes, hex, options};

const LIMIT: Duration = Duration::from_secs(60);

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Does what one verb asks; `clients/README.md` describes them.
///
/// # Errors
/// When the client fails, or the arguments make no sense.
pub async fn drive(verb: &str, bootstrap: &str, arguments: &str) -> Result<(), Failure> {
    let given: Value = serde_json::from_str(arguments)?;
    match verb {
        "about" => {
            tell("about", &json!({ "version": env!("CARGO_PKG_VERSION"), "lacks": {} }));
        }
        "admin" => admin(bootstrap, &given).await?,
        "produce" => produce(bootstrap).await?,
        "consume" => consume(bootstrap, &given).await?,
        "lookup" => lookup(bootstrap, &given).await?,
        other => return Err(format!("no verb {other}").into()),
    }
    tell("end", &json!(true));
    Ok(())
}

fn tell(name: &str, what: &Value) {
    println!("{}", Value::Object(Map::from_iter([(name.to_owned(), what.clone())])));
}

fn text(given: &Value, name: &str) -> Result<String, String> {
    given[name].as_str().map(str::to_owned).ok_or_else(|| format!("{name} is a text"))
}

fn open_admin(bootstrap: &str) -> Result<Admin, Failure> {
    Ok(Admin::open(&AdminConfig::parse(options(bootstrap, &[]))?)?)
}

async fn admin(bootstrap: &str, given: &Value) -> Result<(), Failure> {
    let (topic, spare) = (text(given, "topic")?, text(given, "spare")?);
    let admin = open_admin(bootstrap)?;
    admin.create_topic(&NewTopic::new(&topic, 2).config("retention.ms", "3600000")).await?;
    admin.create_topic(&NewTopic::new(&spare, 1)).await?;
    let listed = admin.list_topics(false).await?;
    tell("listed", &listed.into_iter().map(|topic| topic.name).collect());
    admin.create_partitions(&topic, 4).await?;
    let resource = ConfigResource::Topic(topic.clone());
    let change = ConfigOperation::Set("7200000".to_owned());
    admin.alter_configs(&resource, &[("retention.ms".to_owned(), change)]).await?;
    tell("partitions", &admin.describe_topic(&topic).await?.partitions.len().into());
    let configs = admin.describe_configs(&resource).await?;
    let retention = configs.into_iter().find(|entry| entry.name == "retention.ms");
    tell("retention", &retention.and_then(|entry| entry.value).into());
    admin.delete_topic(&spare).await?;
    Ok(())
}

/// The lines of standard input, from a thread of their own, since nothing ends a read of them.
fn lines() -> UnboundedReceiver<String> {
    let (sender, receiver) = unbounded_channel();
    std::thread::spawn(move || {
        for line in stdin().lock().lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                return;
            }
        }
    });
    receiver
}

async fn produce(bootstrap: &str) -> Result<(), Failure> {
    let mut producers: BTreeMap<String, Producer> = BTreeMap::new();
    let mut deliveries = JoinSet::new();
    let mut lines = lines();
    while let Some(line) = lines.recv().await {
        let given: Value = serde_json::from_str(&line)?;
        let codec = text(&given, "codec")?;
        if !producers.contains_key(&codec) {
            let more = [("compression.type", codec.as_str())];
            let config = ProducerConfig::parse(options(bootstrap, &more))?;
            producers.insert(codec.clone(), Producer::open(config)?);
        }
        let headers = given["headers"].as_array().into_iter().flatten();
        let headers = headers.map(|pair| {
            let name = pair[0].as_str().ok_or("a header has a name")?;
            Ok((name.to_owned(), bytes(&pair[1]).ok_or("a header has a value or null")?))
        });
        let headers = headers.collect::<Result<Vec<_>, &str>>()?;
        let key = bytes(&given["key"]).ok_or("a key is bytes or null")?;
        let value = bytes(&given["value"]).ok_or("a value is bytes or null")?;
        let record = ProducerRecord {
            topic: &text(&given, "topic")?,
            partition: given["partition"].as_i64().map(i32::try_from).transpose()?,
            timestamp: given["timestamp"].as_i64(),
            key: key.as_deref(),
            value: value.as_deref(),
            headers: &crate::borrowed(&headers),
        };
        let delivery = producers[&codec].send(record).await?;
        deliveries.spawn(async move {
            match delivery.await {
                Ok(place) => tell("ack", &json!([given["id"], place.partition(), place.offset])),
                Err(error) => tell("fail", &json!([given["id"], error.to_string()])),
            }
        });
    }
    for producer in producers.values() {
        producer.close(LIMIT).await?;
    }
    while deliveries.join_next().await.is_some() {}
    Ok(())
}

/// What the harness asks of a consumer while it runs.
#[derive(Default)]
struct Asked {
    hold: AtomicBool,
    ended: AtomicBool,
}

impl Asked {
    async fn read(self: Arc<Self>) {
        let mut lines = lines();
        while let Some(line) = lines.recv().await {
            self.hold.fetch_or(line.trim() == "hold", Ordering::SeqCst);
        }
        self.ended.store(true, Ordering::SeqCst);
    }
}

async fn consume(bootstrap: &str, given: &Value) -> Result<(), Failure> {
    let asked = Arc::new(Asked::default());
    tokio::spawn(Arc::clone(&asked).read());
    let group = text(given, "group")?;
    let more = [
        ("group.id", group.as_str()),
        ("auto.offset.reset", "earliest"),
        ("enable.auto.commit", "false"),
        ("session.timeout.ms", "6000"),
        ("heartbeat.interval.ms", "1000"),
    ];
    let consumer = Consumer::open(ConsumerConfig::parse(options(bootstrap, &more))?)?;
    let topics = given["topics"].as_array().into_iter().flatten();
    let topics: Vec<String> = topics.filter_map(Value::as_str).map(str::to_owned).collect();
    consumer.subscribe(&topics)?;
    let mut left = given["stop_after"].as_u64().map_or(Ok(usize::MAX), usize::try_from)?;
    let mut holding = false;
    while left > 0 && !asked.ended.load(Ordering::SeqCst) {
        if asked.hold.load(Ordering::SeqCst) && !holding {
            holding = true;
            tell("holding", &json!(true));
        }
        let polled = consumer.poll(left.min(100), 1 << 20, Duration::from_millis(100)).await?;
        let Polled::Records(runs) = polled else { continue };
        let mut positions = BTreeMap::new();
        for run in &runs {
            tell_records(run);
            left -= run.len();
            let place = (run.topic.clone(), run.partition);
            positions.insert(place, CommittedOffset::at(run.next_position));
        }
        if !holding {
            commit(&consumer, positions).await;
        }
    }
    Ok(consumer.close(LIMIT).await?)
}

fn tell_records(run: &PartitionRecords) {
    for record in run.iter() {
        let headers: Vec<Value> =
            record.headers.map(|(name, value)| json!([name, hex(value)])).collect();
        let told = json!({
            "topic": run.topic,
            "partition": run.partition,
            "offset": record.offset.0,
            "timestamp": record.timestamp.0,
            "key": hex(record.key),
            "value": hex(record.value),
            "headers": headers,
        });
        tell("record", &told);
    }
}

async fn commit(consumer: &Consumer, positions: BTreeMap<(String, i32), CommittedOffset>) {
    let rows = positions.iter();
    let told: Value =
        rows.map(|((topic, at), position)| json!([topic, at, position.offset])).collect();
    match consumer.commit(Some(positions)).await {
        Ok(()) => tell("committed", &told),
        Err(error) => eprintln!("not committed: {error}"),
    }
}

async fn lookup(bootstrap: &str, given: &Value) -> Result<(), Failure> {
    let admin = open_admin(bootstrap)?;
    let topic = text(given, "topic")?;
    let partition = given["partition"].as_i64().unwrap_or_default().try_into()?;
    let mut offsets = Vec::new();
    for timestamp in given["timestamps"].as_array().into_iter().flatten() {
        let at = OffsetSpec::At(timestamp.as_i64().ok_or("a timestamp is a number")?);
        let found = admin.list_offset(&topic, partition, at).await?;
        offsets.push(json!(found.map(|found| found.offset)));
    }
    tell("offsets", &offsets.into());
    Ok(())
}
