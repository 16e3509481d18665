//! A topology with its input, and the answer that both drivers give to it.

use bytes::Bytes;
use ottla_topology::{DriverOptions, Header, Headers, TestDriver, Topology, no_headers};
use serde_json::{Map, Value, json};

use crate::functions::named;

/// What Java's driver takes when nothing is said.
const DEFAULT_CACHE_BYTES: u64 = 10 * 1024 * 1024;

/// Runs a scenario (see `TopologyOracle.java`) and gives the answer in the oracle's form.
pub(crate) fn answer(scenario: &Value) -> Value {
    let spec = &scenario["spec"];
    let names = spec["functions"].as_array().cloned().unwrap_or_default();
    let functions = names.iter().map(|name| named(name.as_str().expect("a name"))).collect();
    let topology = match Topology::from_spec(&spec.to_string(), functions) {
        Ok(topology) => topology,
        Err(error) => return json!({"id": scenario["id"], "error": error.to_string()}),
    };
    let cache_bytes = scenario["cache_bytes"].as_u64().unwrap_or(DEFAULT_CACHE_BYTES) as usize;
    let options = DriverOptions { cache_bytes, commit_each: true };
    let mut driver = TestDriver::new(&topology, "app", options);
    let mut answer = json!({
        "id": scenario["id"],
        "describe": topology.describe(),
        "topics": topics(&topology),
    });
    let mut steps = Vec::new();
    for record in scenario["records"].as_array().expect("records") {
        let before = driver.produced().len();
        let topic = record["topic"].as_str().expect("a topic");
        let timestamp = record["timestamp"].as_i64().expect("a timestamp");
        let (key, value) = (bytes(&record["key"]), bytes(&record["value"]));
        if let Err(error) = driver.pipe(topic, key, value, timestamp, headers(&record["headers"])) {
            steps.push(json!({"error": error.to_string()}));
            answer["steps"] = Value::Array(steps);
            return answer;
        }
        let mut step = Map::new();
        for output in &driver.produced()[before..] {
            let headers: Vec<Value> = output
                .headers
                .iter()
                .map(|header| json!([header.name.as_ref(), encoded(&header.value)]))
                .collect();
            let record = json!({
                "key": encoded(&output.key),
                "value": encoded(&output.value),
                "timestamp": output.timestamp,
                "headers": headers,
            });
            let records = step.entry(output.topic.to_string()).or_insert_with(|| json!([]));
            records.as_array_mut().expect("a list").push(record);
        }
        steps.push(Value::Object(step));
    }
    answer["steps"] = Value::Array(steps);
    answer["stores"] = stores(&topology, &driver);
    answer
}

fn topics(topology: &Topology) -> Value {
    let mut topics = Map::new();
    for number in 0..topology.subtopologies() {
        let part = topology.topics("app", number).expect("a sub-topology");
        for topic in part.repartition.into_iter().chain(part.changelogs) {
            let mut configs = topic.configs;
            if let Some(partitions) = topic.partitions {
                configs.insert("partitions".into(), partitions.to_string());
            }
            topics.insert(topic.name, json!(configs));
        }
    }
    Value::Object(topics)
}

fn stores(topology: &Topology, driver: &TestDriver) -> Value {
    let mut stores = Map::new();
    for name in topology.stores() {
        let entries = driver.store_bytes(name).expect("a store");
        let line = |(key, value): &(Bytes, Bytes)| json!([encode(key), encode(value)]);
        stores.insert(name.to_string(), entries.iter().map(line).collect());
    }
    Value::Object(stores)
}

/// Without what may differ between the languages: the texts of errors, and the order of fields.
pub(crate) fn normalised(mut answer: Value) -> Value {
    if let Some(steps) = answer["steps"].as_array_mut() {
        for step in steps {
            if step.get("error").is_some() {
                *step = json!({"error": true});
            }
        }
    }
    if answer.get("error").is_some() {
        answer = json!({"id": answer["id"], "error": true});
    }
    sorted(answer)
}

fn sorted(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let mut fields: Vec<(String, Value)> =
                fields.into_iter().map(|(name, field)| (name, sorted(field))).collect();
            fields.sort_by(|left, right| left.0.cmp(&right.0));
            Value::Object(fields.into_iter().collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(sorted).collect()),
        other => other,
    }
}

fn headers(json: &Value) -> Headers {
    let Some(headers) = json.as_array() else { return no_headers() };
    let header = |header: &Value| Header {
        name: header[0].as_str().expect("a name").into(),
        value: bytes(&header[1]),
    };
    headers.iter().map(header).collect()
}

fn bytes(json: &Value) -> Option<Bytes> {
    json.as_str().map(|text| Bytes::from(decode(text)))
}

fn encoded(bytes: &Option<Bytes>) -> Value {
    bytes.as_ref().map_or(Value::Null, |bytes| Value::from(encode(bytes)))
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Base64 with padding.
pub(crate) fn encode(bytes: &[u8]) -> String {
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let byte = |position: usize| u32::from(chunk.get(position).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for position in 0..4 {
            let digit = ALPHABET[(bits >> (18 - 6 * position)) as usize & 63];
            text.push(if position <= chunk.len() { char::from(digit) } else { '=' });
        }
    }
    text
}

fn decode(text: &str) -> Vec<u8> {
    let (mut bits, mut count, mut bytes) = (0u32, 0, Vec::new());
    for letter in text.bytes().filter(|&letter| letter != b'=') {
        let value = ALPHABET.iter().position(|&known| known == letter).expect("base64");
        bits = bits << 6 | value as u32;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
        }
    }
    bytes
}
