//! Bytes that Kafka's own classes wrote: `tests/conformance/messages/vectors.tsv.gz`, re-made by
//! `cargo xtask gen --vectors`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;
use std::sync::OnceLock;

use bytes::Bytes;
use serde_json::Value;

use crate::codecs::{CODECS, codec};
use crate::debug_tree::{difference, parse};

/// The file's lines, split at tabs.
pub(crate) fn lines() -> &'static [Vec<&'static str>] {
    static LINES: OnceLock<Vec<Vec<&'static str>>> = OnceLock::new();
    LINES.get_or_init(|| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../tests/conformance/messages/vectors.tsv.gz");
        let mut text = String::new();
        flate2::read::GzDecoder::new(File::open(path).unwrap()).read_to_string(&mut text).unwrap();
        Box::leak(text.into_boxed_str()).lines().map(|line| line.split('\t').collect()).collect()
    })
}

pub(crate) fn from_hex(text: &str) -> Bytes {
    let digit = |at: usize| u8::from_str_radix(&text[at..at + 2], 16).unwrap();
    (0..text.len()).step_by(2).map(digit).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Fails with all that was collected, at most the first 20.
fn report(failures: &[String]) {
    let shown: Vec<&str> = failures.iter().take(20).map(String::as_str).collect();
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), shown.join("\n"));
}

#[test]
fn every_message_and_version_has_vectors() {
    let mut missing = BTreeSet::new();
    let mut requests_and_responses = 0;
    for codec in CODECS {
        for version in codec.min..=codec.max {
            missing.insert((codec.name, version));
            let exchanged = codec.name.ends_with("Request") || codec.name.ends_with("Response");
            requests_and_responses += usize::from(exchanged);
        }
    }
    for line in lines().iter().filter(|line| line[0] == "J") {
        missing.remove(&(line[1], line[2].parse::<i16>().unwrap()));
    }
    assert_eq!(missing, BTreeSet::new());
    assert_eq!(requests_and_responses, 618);
}

#[test]
fn values_from_kafka_decode_to_the_same_fields_and_encode_to_the_same_bytes() {
    let mut failures = Vec::new();
    for line in lines() {
        let ["J" | "U", name, version, style, bytes, json] = line[..] else { continue };
        let place = format!("{name} {version} {style}");
        let decoded = match (codec(name).decode)(from_hex(bytes), version.parse().unwrap()) {
            Ok(decoded) => decoded,
            Err(error) => {
                failures.push(format!("{place}: {error}"));
                continue;
            }
        };
        let json: Value = serde_json::from_str(json).unwrap();
        if let Some(found) = difference(&parse(&decoded.debug), &json) {
            failures.push(format!("{place}: {found}"));
        }
        match decoded.again {
            Ok(again) if hex(&again) == bytes => {}
            Ok(again) => {
                failures.push(format!("{place}:\n  ours   {}\n  Kafka's {bytes}", hex(&again)))
            }
            Err(error) => failures.push(format!("{place}: {error}")),
        }
        if decoded.left > 0 {
            failures.push(format!("{place}: {} bytes left", decoded.left));
        }
    }
    report(&failures);
}

#[test]
fn defaults_are_those_of_kafkas_constructors() {
    let mut failures = Vec::new();
    for line in lines() {
        let ["D", name, version, bytes] = line[..] else { continue };
        let ours = match (codec(name).default)(version.parse().unwrap()) {
            Ok(ours) => hex(&ours),
            Err(_) => "!".to_owned(),
        };
        if ours != bytes {
            failures.push(format!("{name} {version}:\n  ours   {ours}\n  Kafka's {bytes}"));
        }
    }
    report(&failures);
}

#[test]
fn values_that_a_version_cannot_carry_are_dropped_or_refused_as_kafka_does() {
    let mut values = BTreeMap::new();
    let mut failures = Vec::new();
    for line in lines() {
        if let ["J", name, version, style, bytes, _] = line[..] {
            values.insert((name, version, style), bytes);
        }
    }
    for line in lines() {
        let ["X", name, from, style, to, sum] = line[..] else { continue };
        let bytes = from_hex(values[&(name, from, style)]);
        let ours = match (codec(name).convert)(bytes, from.parse().unwrap(), to.parse().unwrap()) {
            Ok(ours) => format!("{:08x}", crc32c(&ours)),
            Err(_) => "!".to_owned(),
        };
        if ours != sum {
            failures.push(format!("{name} {style} from {from} to {to}: {ours}, Kafka has {sum}"));
        }
    }
    report(&failures);
}

fn crc32c(bytes: &[u8]) -> u32 {
    let step = |crc: u32, _| if crc & 1 == 1 { crc >> 1 ^ 0x82f6_3b78 } else { crc >> 1 };
    !bytes.iter().fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), step))
}
