//! Streams with native expressions: the same applications as the other drivers', as specs.

use std::time::Duration;

use ottla_client::admin::NewTopic;
use ottla_client::{Admin, Producer, ProducerRecord};
use ottla_config::{AdminConfig, ProducerConfig, StreamsConfig};
use ottla_streams::Streams;
use ottla_topology::Topology;
use serde_json::{Value, json};

use crate::Outcome;
use crate::plan::{Case, begin, end};

/// Keys of the lines, and rows of the table.
const KEYS: u64 = 1_000;
/// Words that lines are made of.
const WORDS: u64 = 1_000;
/// The first line's time, and how far lines lie apart, ms.
const BEGIN_MS: i64 = 1_700_000_000_000;
const STEP_MS: i64 = 10;

/// Not measured: what all applications read.
pub(crate) async fn fill(case: &Case) -> Outcome {
    let admin = Admin::open(&AdminConfig::parse(case.options())?)?;
    for topic in [&case.lines, &case.table] {
        let mut topic = NewTopic::new(topic, 4);
        topic.configs.insert("retention.ms".to_owned(), "-1".to_owned());
        admin.create_topic(&topic).await?;
    }
    let producer = Producer::open(ProducerConfig::parse(case.options())?)?;
    for key in 0..KEYS {
        let (key, row) = (format!("k{key}"), format!("row {key}"));
        let record = ProducerRecord::new(&case.table, &row).key(&key).timestamp(BEGIN_MS);
        drop(producer.send(record).await?);
    }
    let mut state = 1u64;
    for number in 0..case.total {
        let words = (0..8).map(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            format!("w{}", (state >> 33) % WORDS)
        });
        let line = words.collect::<Vec<_>>().join(" ");
        let key = format!("k{}", (state >> 20) % KEYS);
        let time = BEGIN_MS + i64::try_from(number)? * STEP_MS;
        let record = ProducerRecord::new(&case.lines, &line).key(&key).timestamp(time);
        drop(producer.send(record).await?);
    }
    producer.flush().await?;
    end(&json!({}))
}

/// Not measured: where an application writes.
pub(crate) async fn create(case: &Case) -> Outcome {
    let admin = Admin::open(&AdminConfig::parse(case.options())?)?;
    admin.create_topic(&NewTopic::new(&case.out, 4)).await?;
    end(&json!({}))
}

fn spec(case: &Case) -> Outcome<Value> {
    let stream = json!({"op": "stream", "topics": [case.lines]});
    let count = |input: usize| json!({"op": "count", "input": input, "materialized": {"store": "counts", "value": "i64"}});
    let mut ops = match case.case.as_str() {
        "word-count" => vec![
            stream,
            json!({"op": "flat_map_values", "input": 0, "fn": {"expr": ["split", ["value"], ["lit", " "]]}}),
            json!({"op": "group_by", "input": 1, "fn": {"expr": ["value"]}}),
            count(2),
        ],
        "count-by-key" => vec![stream, json!({"op": "group_by_key", "input": 0}), count(1)],
        "tumbling-window" => vec![
            stream,
            json!({"op": "group_by_key", "input": 0}),
            json!({"op": "windowed_by", "input": 1, "size_ms": 60_000}),
            count(2),
        ],
        "stream-table-join" => vec![
            stream,
            json!({"op": "table", "topic": case.table}),
            json!({"op": "join", "input": 0, "table": 1,
                "fn": {"expr": ["concat", ["left"], ["lit", " "], ["right"]]}}),
        ],
        other => return Err(format!("no case {other:?}").into()),
    };
    let last = ops.len() - 1;
    if case.case == "stream-table-join" {
        ops.push(json!({"op": "to", "input": last, "topic": case.out}));
    } else {
        ops.push(json!({"op": "to_stream", "input": last}));
        let key = match case.case.as_str() {
            "tumbling-window" => json!({"windowed": "string", "size_ms": 60_000}),
            _ => json!("string"),
        };
        ops.push(json!({"op": "to", "input": last + 1, "topic": case.out,
            "produced": {"key": key, "value": "i64"}}));
    }
    let defaults = json!({"key": "string", "value": "string"});
    Ok(json!({"ottla_topology": 1, "defaults": defaults, "ops": ops}))
}

pub(crate) async fn run(case: &Case) -> Outcome {
    let topology = Topology::from_spec(&spec(case)?.to_string(), Vec::new())?;
    let mut options = case.options();
    options.push(("application.id".to_owned(), case.application.clone()));
    let streams = Streams::new(topology, StreamsConfig::parse(options)?)?;
    let running = streams.clone();
    let app = tokio::spawn(async move { running.run().await });
    let mut look = tokio::time::interval(Duration::from_millis(10));
    let mut measuring = false;
    loop {
        look.tick().await;
        let done = streams.metrics().records;
        if !measuring && done >= case.warmup {
            measuring = true;
            begin();
        }
        if done >= case.processed {
            break;
        }
        if let Some(error) = streams.error() {
            return Err(error.into());
        }
    }
    end(&json!({}))?;
    streams.close(Duration::from_secs(30)).await?;
    Ok(app.await??)
}
