//! A producer for each codec, delivery told from its callback.

use std::collections::BTreeMap;
use std::io::{BufRead, stdin};
use std::time::Duration;

use rdkafka::ClientContext;
use rdkafka::error::{KafkaError, RDKafkaErrorCode};
use rdkafka::message::{Header, Message, OwnedHeaders};
use rdkafka::producer::{BaseRecord, DeliveryResult, Producer, ProducerContext, ThreadedProducer};
use serde_json::{Value, json};

use crate::config;
use crate::wire::{decode, partition, tell, text};

struct Told;

impl ClientContext for Told {}

impl ProducerContext for Told {
    type DeliveryOpaque = usize;

    fn delivery(&self, result: &DeliveryResult<'_>, id: usize) {
        match result {
            Ok(message) => tell("ack", json!([id, message.partition(), message.offset()])),
            Err((error, _)) => tell("fail", json!([id, error.to_string()])),
        }
    }
}

fn producer(bootstrap: &str, codec: &str) -> ThreadedProducer<Told> {
    let options = [("compression.type", codec), ("enable.idempotence", "true"), ("linger.ms", "5")];
    config(bootstrap, &options).create_with_context(Told).expect("a producer")
}

pub(crate) fn produce(bootstrap: &str) {
    let mut producers = BTreeMap::new();
    for line in stdin().lock().lines().map_while(Result::ok) {
        let given: Value = serde_json::from_str(&line).expect("a record is JSON");
        let producer = producers
            .entry(text(&given, "codec"))
            .or_insert_with_key(|codec| producer(bootstrap, codec));
        let (topic, key, value) =
            (text(&given, "topic"), decode(&given["key"]), decode(&given["value"]));
        let mut headers = OwnedHeaders::new();
        for pair in given["headers"].as_array().into_iter().flatten() {
            let (name, value) = (pair[0].as_str().expect("a name"), decode(&pair[1]));
            headers = headers.insert(Header { key: name, value: value.as_ref() });
        }
        let id = given["id"].as_u64().and_then(|id| id.try_into().ok()).expect("an id");
        let mut record = BaseRecord::<[u8], [u8], usize>::with_opaque_to(&topic, id)
            .partition(partition(&given))
            .timestamp(given["timestamp"].as_i64().expect("a timestamp"))
            .headers(headers);
        record.key = key.as_deref();
        record.payload = value.as_deref();
        while let Err((error, again)) = producer.send(record) {
            if error != KafkaError::MessageProduction(RDKafkaErrorCode::QueueFull) {
                panic!("{error}");
            }
            let _ = producer.flush(Duration::from_millis(100));
            record = again;
        }
    }
    for producer in producers.values() {
        producer.flush(Duration::from_secs(120)).expect("everything is sent");
    }
}
