//! Our own client as one that lives through kills; the protocol is in `clients/README.md`.

use std::collections::BTreeMap;
use std::io::Write;
use std::time::Duration;

use ottla_client::admin::CommittedOffset;
use ottla_client::{Consumer, Polled, Producer, ProducerRecord};
use ottla_config::{ConsumerConfig, ProducerConfig};
use serde_json::{Value, json};
use tokio::sync::watch;

use crate::history::payload;

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Runs `produce` or `consume` until standard input ends.
///
/// # Errors
/// The arguments are not of the protocol, or the client cannot be opened.
pub async fn client(arguments: &[String]) -> Result<(), Failure> {
    let (end, ended) = watch::channel(false);
    std::thread::spawn(move || {
        // An error ends it as well.
        let _ = std::io::copy(&mut std::io::stdin(), &mut std::io::sink());
        end.send_replace(true);
    });
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words[..] {
        ["produce", bootstrap, topic, partitions, name] => {
            produce(bootstrap, topic, partitions.parse()?, name, ended).await?;
        }
        ["consume", bootstrap, topic, group] => consume(bootstrap, topic, group, ended).await?,
        _ => return Err("usage: client produce|consume BOOTSTRAP TOPIC …".into()),
    }
    tell(&json!({ "end": true }));
    Ok(())
}

fn tell(line: &Value) {
    let mut out = std::io::stdout().lock();
    // When it fails, whoever listened is gone; standard input ends then, too.
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}

async fn produce(
    bootstrap: &str,
    topic: &str,
    partitions: i32,
    name: &str,
    ended: watch::Receiver<bool>,
) -> Result<(), Failure> {
    let config = ProducerConfig::parse([
        ("bootstrap.servers", bootstrap),
        // The first record of a round is written by this task, the others by the producer's.
        ("linger.ms", "0"),
        ("delivery.timeout.ms", "300000"),
        ("request.timeout.ms", "10000"),
        ("max.block.ms", "300000"),
        ("reconnect.backoff.max.ms", "200"),
    ])?;
    let producer = Producer::open(config)?;
    let mut pace = tokio::time::interval(Duration::from_millis(5));
    let mut number = 0;
    let mut waiting = tokio::task::JoinSet::new();
    while !*ended.borrow() {
        for partition in 0..partitions {
            let value = payload(name, partition, number);
            let record = ProducerRecord::new(topic, &value).partition(partition);
            let delivery = producer.send(record).await?;
            waiting.spawn(async move {
                match delivery.await {
                    Ok(done) => tell(&json!({ "ack": [partition, number, done.offset] })),
                    Err(why) => tell(&json!({ "fail": [partition, number, why.to_string()] })),
                }
            });
        }
        while waiting.try_join_next().is_some() {}
        number += 1;
        pace.tick().await;
    }
    producer.flush().await?;
    waiting.join_all().await;
    Ok(producer.close(Duration::from_secs(30)).await?)
}

async fn consume(
    bootstrap: &str,
    topic: &str,
    group: &str,
    ended: watch::Receiver<bool>,
) -> Result<(), Failure> {
    let config = ConsumerConfig::parse([
        ("bootstrap.servers", bootstrap),
        ("group.id", group),
        ("auto.offset.reset", "earliest"),
        ("enable.auto.commit", "false"),
        ("session.timeout.ms", "10000"),
        ("heartbeat.interval.ms", "500"),
        ("fetch.max.wait.ms", "100"),
        ("reconnect.backoff.max.ms", "200"),
    ])?;
    let consumer = Consumer::open(config)?;
    consumer.subscribe(&[topic.to_owned()])?;
    while !*ended.borrow() {
        let polled = consumer.poll(500, 1 << 20, Duration::from_millis(100)).await;
        let partitions = match polled {
            Ok(Polled::Records(partitions)) => partitions,
            Ok(_) => continue,
            Err(error) => {
                eprintln!("{error}");
                continue;
            }
        };
        let (mut read, mut next) = (Vec::new(), BTreeMap::new());
        for records in &partitions {
            for record in records.records() {
                let value = record.value.unwrap_or_default();
                let value = String::from_utf8_lossy(&value).into_owned();
                read.push(json!([records.partition, record.offset, value]));
                next.insert(records.partition, record.offset + 1);
            }
        }
        tell(&json!({ "read": read }));
        let places: Vec<Value> = next.iter().map(|(index, at)| json!([index, at])).collect();
        tell(&json!({ "committing": places }));
        let offsets = next
            .into_iter()
            .map(|(index, at)| ((topic.to_owned(), index), CommittedOffset::at(at)))
            .collect();
        match consumer.commit(Some(offsets)).await {
            Ok(()) => tell(&json!({ "committed": places })),
            Err(error) => eprintln!("{error}"),
        }
    }
    if let Err(error) = consumer.close(Duration::from_secs(10)).await {
        eprintln!("{error}");
    }
    Ok(())
}
