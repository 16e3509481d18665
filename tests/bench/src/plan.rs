//! What a driver is asked, and how it answers.

use std::io::{Read, Write};

use serde::Deserialize;

use crate::Outcome;

/// What to measure, from the command line.
#[derive(Debug, Deserialize)]
pub(crate) struct Plan {
    #[serde(skip)]
    pub(crate) bootstrap: String,
    pub(crate) topic: String,
    pub(crate) partitions: i32,
    pub(crate) records: u64,
    pub(crate) warmup: u64,
    bytes: usize,
    acks: String,
    codec: String,
    /// Producers, or consumers that share the partitions.
    pub(crate) clients: u32,
    /// Whom to trust, a PEM file; in the clear when empty.
    ca: String,
    linger_ms: u32,
    batch_bytes: u32,
    /// Records a second, where a rate is kept.
    pub(crate) rate: u64,
}

impl Plan {
    pub(crate) fn of_arguments() -> Outcome<Self> {
        let (_, bootstrap, plan) = arguments()?;
        let mut plan: Self = serde_json::from_str(&plan)?;
        plan.bootstrap = bootstrap;
        Ok(plan)
    }

    pub(crate) fn producer_options(&self) -> Vec<(String, String)> {
        [
            ("bootstrap.servers", self.bootstrap.clone()),
            ("acks", self.acks.clone()),
            ("compression.type", self.codec.clone()),
            ("linger.ms", self.linger_ms.to_string()),
            ("batch.size", self.batch_bytes.to_string()),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .into_iter()
        .chain(self.security_options())
        .collect()
    }

    fn security_options(&self) -> impl Iterator<Item = (String, String)> {
        let options = [
            ("security.protocol", "SSL"),
            ("ssl.truststore.type", "PEM"),
            ("ssl.truststore.location", self.ca.as_str()),
        ];
        let tls = !self.ca.is_empty();
        let owned = options.map(|(name, value)| (name.to_owned(), value.to_owned()));
        owned.into_iter().filter(move |_| tls)
    }

    pub(crate) fn consumer_options(&self) -> Vec<(String, String)> {
        [
            ("bootstrap.servers", self.bootstrap.as_str()),
            ("auto.offset.reset", "earliest"),
            ("enable.auto.commit", "false"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .into_iter()
        .chain(self.security_options())
        .collect()
    }

    /// A value that compresses about as well as text does: digits that do not repeat.
    pub(crate) fn value(&self) -> Vec<u8> {
        let mut state = 1u64;
        let digit = |_| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            b'0' + (state >> 33) as u8 % 10
        };
        (0..self.bytes).map(digit).collect()
    }
}

/// A Streams application to measure, from the command line.
#[derive(Debug, Deserialize)]
pub(crate) struct Case {
    #[serde(skip)]
    bootstrap: String,
    /// Which application.
    pub(crate) case: String,
    pub(crate) application: String,
    /// Topics: what all read, what they join with, and where this one writes.
    pub(crate) lines: String,
    pub(crate) table: String,
    pub(crate) out: String,
    /// Lines that there are.
    pub(crate) total: u64,
    /// Records processed, those between its own steps included, when the measurement begins and
    /// when it ends.
    pub(crate) warmup: u64,
    pub(crate) processed: u64,
}

impl Case {
    pub(crate) fn of_arguments() -> Outcome<Self> {
        let (_, bootstrap, case) = arguments()?;
        let mut case: Self = serde_json::from_str(&case)?;
        case.bootstrap = bootstrap;
        Ok(case)
    }

    pub(crate) fn options(&self) -> Vec<(String, String)> {
        vec![("bootstrap.servers".to_owned(), self.bootstrap.clone())]
    }
}

/// The verb, the broker's address, and the plan.
fn arguments() -> Outcome<(String, String, String)> {
    let mut arguments = std::env::args().skip(1);
    match (arguments.next(), arguments.next(), arguments.next(), arguments.next()) {
        (Some(verb), Some(bootstrap), Some(plan), None) => Ok((verb, bootstrap, plan)),
        _ => Err("usage: ottla-bench VERB BOOTSTRAP PLAN".into()),
    }
}

/// What is to be done.
pub(crate) fn verb() -> Outcome<String> {
    Ok(arguments()?.0)
}

/// Says that the measurement begins.
pub(crate) fn begin() {
    println!("begin");
}

/// Says that it ended, and waits until the process has been looked at.
pub(crate) fn end(figures: &serde_json::Value) -> Outcome {
    println!("end {figures}");
    std::io::stdout().flush()?;
    std::io::stdin().read_to_end(&mut Vec::new())?;
    Ok(())
}
