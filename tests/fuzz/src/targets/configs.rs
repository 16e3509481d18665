//! Configuration as a user, a file or an admin request gives it: options, durations, addresses.

use ottla_config::{
    AdminConfig, BrokerConfig, ConsumerConfig, ProducerConfig, StreamsConfig, parse_iso_duration_ms,
};
use ottla_net::BrokerAddress;

use super::{Target, answer, size_class};
use crate::measure::{Budget, within};

/// What all options together take, before anybody gives one.
const ALWAYS: usize = 4 << 20;
const FACTOR: usize = 2000;

/// The head says who reads it.
pub(super) fn target() -> Target {
    let pairs = [
        "bootstrap.servers=localhost:9092,[::1]:9093",
        "acks=all\nlinger.ms=5\ncompression.type=zstd\nbatch.size=100000",
        "group.id=g\nauto.offset.reset=by_duration:PT1H30M\nmax.poll.records=7",
        "application.id=app\nbootstrap.servers=a:1\nprocessing.guarantee=exactly_once_v2",
        "listeners=PLAINTEXT://127.0.0.1:9092,CONTROLLER://:9093\nnode.id=1\nlog.dirs=/x,/y",
        "advertised.listeners=PLAINTEXT://host:1\nlistener.security.protocol.map=PLAINTEXT:PLAINTEXT",
        "max.connections.per.ip.overrides=127.0.0.1:5,host:7",
        "log.retention.ms=-1\nlog.retention.hours=168\nlog.cleanup.policy=compact,delete",
        "P3DT4H5M6.007S",
        "[2001:db8::1]:9092",
    ];
    let mut seeds = Vec::new();
    for reader in 0..7 {
        seeds.extend(pairs.iter().map(|text| [&[reader][..], text.as_bytes()].concat()));
    }
    Target::new(seeds, run).with_head(1)
}

fn run(input: &[u8]) -> u64 {
    let Some((reader, bytes)) = input.split_first() else { return 0 };
    let text = String::from_utf8_lossy(bytes);
    let pairs: Vec<(&str, &str)> =
        text.lines().map(|line| line.split_once('=').unwrap_or((line, ""))).collect();
    let budget = Budget::bytes(ALWAYS + FACTOR * bytes.len());
    let reader = reader % 7;
    let read = within("a configuration", budget, || match reader {
        0 => ProducerConfig::parse(pairs).map_err(|error| error.to_string()).err(),
        1 => ConsumerConfig::parse(pairs).map_err(|error| error.to_string()).err(),
        2 => AdminConfig::parse(pairs).map_err(|error| error.to_string()).err(),
        3 => StreamsConfig::parse(pairs).map_err(|error| error.to_string()).err(),
        4 => BrokerConfig::parse(pairs).map_err(|error| error.to_string()).err(),
        5 => parse_iso_duration_ms(&text).is_none().then(String::new),
        _ => match text.parse::<BrokerAddress>() {
            Ok(address) => {
                let again = address.to_string().parse();
                assert_eq!(again, Ok(address), "an address changes");
                None
            }
            Err(error) => Some(error.to_string()),
        },
    });
    let words = read.map(|error| error.len());
    answer((reader, words.map(size_class), size_class(bytes.len())))
}
