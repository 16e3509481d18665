//! A consumer in a group, and offsets by time.

use std::collections::BTreeMap;
use std::time::Duration;

use rdkafka::consumer::{BaseConsumer, CommitMode, Consumer};
use rdkafka::message::{BorrowedMessage, Headers, Message};
use rdkafka::{Offset, TopicPartitionList};
use serde_json::{Value, json};

use crate::config;
use crate::wire::{Commands, encode, partition, tell, text};

const MOST: usize = 100;

fn tell_record(message: &BorrowedMessage<'_>) {
    let headers: Vec<Value> = message
        .headers()
        .into_iter()
        .flat_map(Headers::iter)
        .map(|header| json!([header.key, encode(header.value)]))
        .collect();
    let record = json!({
        "topic": message.topic(),
        "partition": message.partition(),
        "offset": message.offset(),
        "timestamp": message.timestamp().to_millis(),
        "key": encode(message.key()),
        "value": encode(message.payload()),
        "headers": headers,
    });
    tell("record", record);
}

pub(crate) fn consume(bootstrap: &str, given: &Value) {
    let mut commands = Commands::read();
    let group = text(given, "group");
    let options = [
        ("group.id", group.as_str()),
        ("auto.offset.reset", "earliest"),
        ("enable.auto.commit", "false"),
        ("session.timeout.ms", "6000"),
        ("heartbeat.interval.ms", "1000"),
    ];
    let consumer: BaseConsumer = config(bootstrap, &options).create().expect("a consumer");
    let topics = given["topics"].as_array().expect("topics are a list");
    let topics: Vec<&str> = topics.iter().filter_map(Value::as_str).collect();
    consumer.subscribe(&topics).expect("subscribes");
    let mut left = given["stop_after"].as_u64().unwrap_or(u64::MAX);
    while left > 0 && !commands.ended() {
        let holding = commands.holding();
        let mut positions = BTreeMap::new();
        // What is there at once, after a wait for the first.
        let mut wait = Duration::from_millis(100);
        for _ in 0..MOST {
            let Some(message) = consumer.poll(wait) else { break };
            let message = message.expect("a message");
            tell_record(&message);
            positions
                .insert((message.topic().to_owned(), message.partition()), message.offset() + 1);
            wait = Duration::ZERO;
            left -= 1;
            if left == 0 {
                break;
            }
        }
        if !positions.is_empty() && !holding {
            commit(&consumer, &positions);
        }
    }
}

fn commit(consumer: &BaseConsumer, positions: &BTreeMap<(String, i32), i64>) {
    let mut list = TopicPartitionList::new();
    for ((topic, partition), offset) in positions {
        list.add_partition_offset(topic, *partition, Offset::Offset(*offset)).expect("an offset");
    }
    match consumer.commit(&list, CommitMode::Sync) {
        Ok(()) => {
            let rows = positions.iter().map(|((topic, at), offset)| json!([topic, at, offset]));
            tell("committed", rows.collect());
        }
        Err(error) => eprintln!("not committed: {error}"),
    }
}

pub(crate) fn lookup(bootstrap: &str, given: &Value) {
    let limit = Duration::from_secs(30);
    let consumer: BaseConsumer =
        config(bootstrap, &[("group.id", "lookup")]).create().expect("a consumer");
    let (topic, partition) = (text(given, "topic"), partition(given));
    let mut offsets = Vec::new();
    for timestamp in given["timestamps"].as_array().expect("timestamps are a list") {
        let timestamp = timestamp.as_i64().expect("a timestamp");
        let mut asked = TopicPartitionList::new();
        asked.add_partition_offset(&topic, partition, Offset::Offset(timestamp)).expect("a time");
        let found = consumer.offsets_for_times(asked, limit).expect("offsets");
        // It answers the end by its name where no record is that late.
        offsets.push(match found.elements()[0].offset() {
            Offset::Offset(offset) => json!(offset),
            _ => Value::Null,
        });
    }
    tell("offsets", offsets.into());
}
