//! What crosses a language border: packed bytes, and topologies as JSON.

use std::sync::Arc;

use ottla_facade::packed::{BatchReader, CompletionsReader, FrameReader};
use ottla_topology::{Datum, Returned, Topology, UserFunction};

use super::{Target, answer, size_class};
use crate::corpus::{folder, read};
use crate::measure::{Budget, within};

/// Bytes that a row's headers or a run's sequence numbers may take for each byte of the input.
const FACTOR: usize = 64;
const MOST_LOOKED_AT: usize = 200;

/// The head says which reader.
pub(super) fn target() -> Target {
    let mut seeds = Vec::new();
    for (name, bytes) in folder("conformance/packed") {
        let reader = match name.split('-').next() {
            Some("batch") => 0,
            Some("frame") => 1,
            _ => 2,
        };
        if name.ends_with(".bin") {
            seeds.push([&[reader][..], &bytes].concat());
        }
    }
    Target::new(seeds, run).with_head(1)
}

fn run(input: &[u8]) -> u64 {
    let Some((reader, bytes)) = input.split_first() else { return 0 };
    // Completions are ours, made in the same process; their reader lists a run's sequence numbers,
    // eight bytes for each of its at most 2^24 rows.
    let listed = if reader % 3 == 2 { 8 << 24 } else { 0 };
    let budget = Budget::bytes((1 << 20) + listed + FACTOR * bytes.len());
    let read = within("packed bytes", budget, || match reader % 3 {
        0 => batch(bytes),
        1 => frame(bytes),
        _ => completions(bytes),
    });
    answer((reader % 3, read.map(|(good, bad)| (size_class(good), size_class(bad)))))
}

fn batch(bytes: &[u8]) -> Option<(usize, usize)> {
    let batch = BatchReader::new(bytes).ok()?;
    let (mut good, mut bad) = (0, 0);
    for index in 0..batch.runs().min(MOST_LOOKED_AT) {
        if batch.run(index).is_ok() { good += 1 } else { bad += 1 }
    }
    for index in 0..batch.rows().min(MOST_LOOKED_AT) {
        match batch.row(index) {
            Ok(row) if batch.headers(&row).is_ok() => good += 1,
            _ => bad += 1,
        }
    }
    Some((good, bad))
}

fn frame(bytes: &[u8]) -> Option<(usize, usize)> {
    let frame = FrameReader::new(bytes).ok()?;
    let (mut good, mut bad) = (0, 0);
    for index in 0..frame.rows().min(MOST_LOOKED_AT) {
        match frame.row(index) {
            Ok(row) if frame.headers(&row).is_ok() => good += 1,
            _ => bad += 1,
        }
    }
    Some((good, bad))
}

fn completions(bytes: &[u8]) -> Option<(usize, usize)> {
    let completions = CompletionsReader::new(bytes).ok()?;
    let (mut good, mut bad) = (0, 0);
    for index in 0..completions.runs().min(MOST_LOOKED_AT) {
        if completions.run(index).is_ok() { good += 1 } else { bad += 1 }
    }
    Some((good, bad))
}

/// The specs of the scenarios, as a host hands them over.
pub(super) fn topologies() -> Target {
    let scenarios: serde_json::Value =
        serde_json::from_slice(&read("conformance/scenarios/streams.json")).expect("JSON");
    let mut seeds = Vec::new();
    collect(&scenarios, &mut seeds);
    seeds.push(
        format!(
            r#"{{"ottla_topology":1,"ops":[{{"op":"stream","topics":["a"],"x":{}1{}}}]}}"#,
            "[".repeat(120),
            "]".repeat(120)
        )
        .into_bytes(),
    );
    let function = UserFunction::new("any", Arc::new(|_, _| Ok(Returned::Value(Datum::Null))));
    let functions = vec![function; 8];
    Target::new(seeds, move |input| {
        let text = String::from_utf8_lossy(input);
        let budget = Budget::bytes((4 << 20) + 500 * input.len());
        let built = within("a topology", budget, || {
            Topology::from_spec(&text, functions.clone()).map(|topology| {
                let topics = (0..topology.subtopologies())
                    .filter_map(|number| topology.topics("app", number))
                    .count();
                (topics, topology.stores().len())
            })
        });
        match built {
            Ok(sizes) => answer(sizes),
            Err(error) => {
                let words = error.to_string();
                let words = words.chars().filter(char::is_ascii_alphabetic).take(40);
                answer(words.collect::<String>())
            }
        }
    })
}

/// Every object that is a topology, wherever it stands.
fn collect(value: &serde_json::Value, into: &mut Vec<Vec<u8>>) {
    match value {
        serde_json::Value::Object(object) => {
            if object.contains_key("ottla_topology") {
                into.push(value.to_string().into_bytes());
            }
            object.values().for_each(|inner| collect(inner, into));
        }
        serde_json::Value::Array(values) => values.iter().for_each(|inner| collect(inner, into)),
        _ => {}
    }
}
