//! The records that every client produces and reads, and how two of them differ.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::driver::{Seen, hex};

/// The codecs, by Kafka's names.
pub(crate) const CODECS: [&str; 5] = ["none", "gzip", "snappy", "lz4", "zstd"];
/// Partitions of a topic that samples are sent to.
pub(crate) const PARTITIONS: i32 = 2;
/// Timestamps are near this one: a round time in 2023.
pub(crate) const BASE_MS: i64 = 1_700_000_000_000;

/// What a client cannot express, and why.
pub(crate) type Lacks = BTreeMap<String, String>;

/// What it lacks while it produces: the reader is another one.
pub(crate) fn producing(lacks: &Lacks) -> Lacks {
    without(lacks, "read headers")
}

/// What it lacks while it reads what another one has produced.
pub(crate) fn reading(lacks: &Lacks) -> Lacks {
    without(lacks, "timestamps")
}

fn without(lacks: &Lacks, name: &str) -> Lacks {
    let mut lacks = lacks.clone();
    lacks.remove(name);
    lacks
}

type Headers = Vec<(String, Option<Vec<u8>>)>;

/// What of a record can be wrong; a column of the table each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Aspect {
    /// Key and value.
    Bytes,
    Nulls,
    Headers,
    Timestamps,
}

/// One record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sample {
    pub(crate) partition: i32,
    pub(crate) key: Option<Vec<u8>>,
    pub(crate) value: Option<Vec<u8>>,
    pub(crate) headers: Headers,
    pub(crate) timestamp: i64,
}

impl Sample {
    fn new(key: Option<&[u8]>, value: Option<&[u8]>) -> Self {
        let (key, value) = (key.map(<[u8]>::to_vec), value.map(<[u8]>::to_vec));
        Self { partition: 0, key, value, headers: Vec::new(), timestamp: BASE_MS }
    }

    fn headers(mut self, headers: &[(&str, Option<&[u8]>)]) -> Self {
        let owned =
            |(name, value): &(&str, Option<&[u8]>)| ((*name).to_owned(), value.map(<[u8]>::to_vec));
        self.headers = headers.iter().map(owned).collect();
        self
    }

    /// The line that asks a driver to produce it.
    pub(crate) fn line(&self, id: usize, topic: &str, codec: &str) -> String {
        let headers: Vec<Value> =
            self.headers.iter().map(|(name, value)| json!([name, hex(value.as_deref())])).collect();
        let line = json!({
            "id": id,
            "topic": topic,
            "codec": codec,
            "partition": self.partition,
            "key": hex(self.key.as_deref()),
            "value": hex(self.value.as_deref()),
            "headers": headers,
            "timestamp": self.timestamp,
        });
        format!("{line}\n")
    }

    /// Whether a client can produce it.
    fn is_expressed_by(&self, lacks: &Lacks) -> bool {
        let parts = || [&self.key, &self.value].into_iter();
        let null_header = self.headers.iter().any(|(_, value)| value.is_none());
        let odd_header = self.headers.iter().any(|(name, value)| {
            name.is_empty()
                || value.as_ref().is_none_or(|value| std::str::from_utf8(value).is_err())
        });
        let control = |part: &Vec<u8>| part.iter().any(|byte| *byte < b' ');
        let lacking = [
            ("null headers", null_header),
            ("odd headers", odd_header),
            ("both null", parts().all(Option::is_none)),
            ("nulls", parts().any(|part| part.as_ref().is_none_or(Vec::is_empty))),
            ("binary", parts().flatten().any(control)),
        ];
        !lacking.into_iter().any(|(name, is_so)| is_so && lacks.contains_key(name))
    }

    /// How what was read differs from this record, as far as the client can express it.
    pub(crate) fn differences(&self, seen: &Seen, lacks: &Lacks) -> Vec<(Aspect, String)> {
        let mut found = Vec::new();
        let nulls =
            [&self.key, &self.value].iter().any(|one| one.as_ref().is_none_or(Vec::is_empty));
        let aspect = if nulls { Aspect::Nulls } else { Aspect::Bytes };
        let mut differ = |aspect, what: &str, expected: String, read: String| {
            let place = format!("{}-{} at {}", seen.topic, seen.partition, seen.offset);
            found.push((aspect, format!("{what} of {place}: expected {expected}, found {read}")));
        };
        for (what, expected, read) in
            [("key", &self.key, &seen.key), ("value", &self.value, &seen.value)]
        {
            if expected != read {
                differ(aspect, what, shown(expected.as_deref()), shown(read.as_deref()));
            }
        }
        let (expected, read) = (expressed(&self.headers, lacks), expressed(&seen.headers, lacks));
        if expected != read && !lacks.contains_key("read headers") {
            differ(Aspect::Headers, "headers", format!("{expected:?}"), format!("{read:?}"));
        }
        if self.timestamp != seen.timestamp && !lacks.contains_key("timestamps") {
            let (expected, read) = (self.timestamp.to_string(), seen.timestamp.to_string());
            differ(Aspect::Timestamps, "timestamp", expected, read);
        }
        found
    }
}

/// Headers as a client can tell them: one that keeps no order keeps that of one name.
fn expressed(headers: &Headers, lacks: &Lacks) -> Headers {
    let mut headers = headers.clone();
    if lacks.contains_key("header order") {
        headers.sort_by(|one, other| one.0.cmp(&other.0));
    }
    headers
}

fn shown(data: Option<&[u8]>) -> String {
    match data {
        None => "null".to_owned(),
        Some(data) if data.len() <= 40 => format!("{:?}", String::from_utf8_lossy(data)),
        Some(data) => format!("{} bytes", data.len()),
    }
}

/// The records that a client can produce.
pub(crate) fn samples_for(lacks: &Lacks) -> Vec<Sample> {
    let mut all = samples();
    all.retain(|sample| sample.is_expressed_by(lacks));
    if lacks.contains_key("timestamp order") {
        for (timestamp, sample) in (BASE_MS..).zip(&mut all) {
            sample.timestamp = timestamp;
        }
    }
    all
}

/// The records: plain ones that compress well, long and binary ones, headers, nulls, timestamps.
pub(crate) fn samples() -> Vec<Sample> {
    let mut all = Vec::new();
    for i in 0..60 {
        let key = format!("key-{}", i % 7);
        let value =
            format!("record {i}: {}", "the wire is worn smooth by the same words. ".repeat(3));
        let plain = Sample::new(Some(key.as_bytes()), Some(value.as_bytes()));
        all.push(Sample { timestamp: BASE_MS + i * 10, ..plain });
    }
    let every_byte: Vec<u8> = (0..=255).collect();
    all.push(Sample::new(Some(&every_byte), Some(&every_byte)));
    let long = "a long value, longer than any buffer that a client starts with; ".repeat(3000);
    all.push(Sample::new(Some(b"long"), Some(long.as_bytes())));
    let with = || Sample::new(Some(b"key"), Some(b"value with headers"));
    all.push(with().headers(&[("a", Some(b"1")), ("a", Some(b"")), ("a", Some(b"1"))]));
    all.push(with().headers(&[("b", Some(b"1")), ("a", Some(&[0, 255])), ("b", Some(b"2"))]));
    all.push(with().headers(&[("a", None), ("a", Some(b"")), ("b", None)]));
    all.push(
        with().headers(&[("", Some(b"a name may be empty")), ("Größe", Some(b"or not ASCII"))]),
    );
    let parts: [Option<&[u8]>; 3] = [None, Some(b""), Some(b"text")];
    for key in parts {
        all.extend(parts.map(|value| Sample::new(key, value)));
    }
    for timestamp in [1, 999_999_999_999, BASE_MS + 1, BASE_MS - 1, 1_234] {
        all.push(Sample { timestamp, ..Sample::new(Some(b"time"), Some(b"value")) });
    }
    for (partition, sample) in (0..PARTITIONS).cycle().zip(&mut all) {
        sample.partition = partition;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::{Aspect, Lacks, Sample, samples};
    use crate::foreign::driver::Seen;

    fn seen(sample: &Sample) -> Seen {
        Seen {
            topic: "t".into(),
            partition: sample.partition,
            offset: 0,
            timestamp: sample.timestamp,
            key: sample.key.clone(),
            value: sample.value.clone(),
            headers: sample.headers.clone(),
        }
    }

    #[test]
    fn every_change_of_a_record_is_noticed_under_its_aspect() {
        let lacks = Lacks::new();
        let [plain, .., timed] = &samples()[..] else { panic!("there are samples") };
        assert_eq!(plain.differences(&seen(plain), &lacks), []);
        let wrong = |change: fn(&mut Seen), sample: &Sample| -> Vec<Aspect> {
            let mut seen = seen(sample);
            change(&mut seen);
            sample.differences(&seen, &lacks).into_iter().map(|(aspect, _)| aspect).collect()
        };
        assert_eq!(wrong(|seen| seen.key = None, plain), [Aspect::Bytes]);
        assert_eq!(wrong(|seen| seen.value = Some(vec![0]), plain), [Aspect::Bytes]);
        assert_eq!(wrong(|seen| seen.headers.push(("a".into(), None)), plain), [Aspect::Headers]);
        assert_eq!(wrong(|seen| seen.timestamp += 1, timed), [Aspect::Timestamps]);
        let empty = Sample::new(Some(b""), Some(b"value"));
        assert_eq!(wrong(|seen| seen.key = None, &empty), [Aspect::Nulls]);
    }

    #[test]
    fn a_client_without_an_order_of_headers_keeps_the_order_of_one_name() {
        let lacks = Lacks::from([("header order".to_owned(), String::new())]);
        let sample =
            Sample::new(None, None).headers(&[("b", Some(b"1")), ("a", None), ("b", None)]);
        let mut read = seen(&sample);
        read.headers.rotate_left(1);
        assert_ne!(sample.differences(&read, &Lacks::new()), []);
        // a, b: null, b: 1 is wrong; b: 1, b: null, a is not.
        assert_ne!(sample.differences(&read, &lacks), []);
        read.headers =
            vec![sample.headers[0].clone(), sample.headers[2].clone(), sample.headers[1].clone()];
        assert_eq!(sample.differences(&read, &lacks), []);
    }
}
