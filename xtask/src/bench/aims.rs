//! What the project wants to cost beside its peers, and what it does.
//!
//! Figures of different machines cannot be compared, ratios of one run can: an aim is a share of
//! what the peer costs.

use super::keep::Row;

/// What of a row is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Of {
    /// The client's processor time a record, both on the same broker.
    Client,
    /// The broker's processor time a record, ours beside Apache Kafka's under the same client.
    Broker,
    /// A percentile of the latency, both clients on the same broker.
    Latency(&'static str),
}

/// One aim.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Aim {
    pub(crate) what: &'static str,
    part: &'static str,
    workload: &'static str,
    ours: &'static str,
    pub(crate) peer: &'static str,
    of: Of,
    /// The most that ours may be of the peer's.
    pub(crate) most: f64,
}

const fn client(
    what: &'static str,
    part: &'static str,
    ours: &'static str,
    peer: &'static str,
    most: f64,
) -> Aim {
    Aim { what, part, workload: "base", ours, peer, of: Of::Client, most }
}

const fn broker(what: &'static str, part: &'static str, workload: &'static str) -> Aim {
    let client = "kafka perf tools";
    Aim { what, part, workload, ours: client, peer: "Apache Kafka", of: Of::Broker, most: 0.5 }
}

const fn latency(what: &'static str, peer: &'static str, percentile: &'static str) -> Aim {
    let (part, workload, of) = ("latency", "base", Of::Latency(percentile));
    Aim { what, part, workload, ours: "ottla rust", peer, of, most: 1.0 }
}

pub(crate) const AIMS: &[Aim] = &[
    client("Rust produce, together", "produce", "ottla rust together", "rskafka together", 0.51),
    client("Rust produce, one by one", "produce", "ottla rust", "rskafka", 0.51),
    client("Rust produce, one by one", "produce", "ottla rust", "rskafka together", 0.51),
    client("Rust consume", "consume", "ottla rust", "rskafka", 0.37),
    client("Python `send`", "produce", "ottla python", "confluent-kafka", 0.31),
    client("Python `send_batch`", "produce", "ottla python batch", "confluent-kafka", 0.15),
    client("Python consume, records", "consume", "ottla python", "confluent-kafka", 0.58),
    client("Python consume, Arrow", "consume", "ottla python arrow", "confluent-kafka", 0.19),
    client("Node produce", "produce", "ottla node", "kafkajs", 0.06),
    client("Node consume", "consume", "ottla node", "kafkajs", 0.25),
    client("JVM produce", "produce", "ottla jvm", "kafka java", 0.5),
    client("JVM consume", "consume", "ottla jvm", "kafka java", 0.5),
    broker("Broker, produce 100 B", "produce", "base"),
    broker("Broker, produce 1 KiB", "produce", "1-kib"),
    broker("Broker, consume 100 B", "consume", "base"),
    broker("Broker, consume 1 KiB", "consume", "1-kib"),
    latency("Latency p50", "librdkafka", "p50_ms"),
    latency("Latency p99", "librdkafka", "p99_ms"),
    latency("Latency p50", "confluent-kafka", "p50_ms"),
    latency("Latency p99", "confluent-kafka", "p99_ms"),
];

/// What was measured for an aim.
pub(crate) struct Reached {
    /// Where both were measured.
    pub(crate) broker: &'static str,
    pub(crate) ours: f64,
    pub(crate) theirs: f64,
}

impl Reached {
    pub(crate) fn ratio(&self) -> f64 {
        self.ours / self.theirs
    }
}

impl Aim {
    /// What there is for it: on each broker, but for those of the broker itself.
    pub(crate) fn reached(&self, rows: &[Row]) -> Vec<Reached> {
        let figure = match self.of {
            Of::Client => "client_cpu",
            Of::Broker => "broker_cpu",
            Of::Latency(percentile) => percentile,
        };
        let find = |broker: &str, client: &str| {
            let place = [self.part, self.workload, broker, client];
            let row = rows.iter().find(|row| row.place() == place)?;
            row.median(figure)
        };
        if self.of == Of::Broker {
            let both = (find("ottla", self.ours), find("kafka", self.ours));
            let (Some(ours), Some(theirs)) = both else { return Vec::new() };
            return vec![Reached { broker: "each", ours, theirs }];
        }
        let on = |broker: &'static str| {
            let (ours, theirs) = (find(broker, self.ours)?, find(broker, self.peer)?);
            Some(Reached { broker, ours, theirs })
        };
        ["ottla", "kafka"].into_iter().filter_map(on).collect()
    }
}
