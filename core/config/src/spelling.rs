//! Other ways in which people write Kafka's names: snake_case, camelCase, and librdkafka's own.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};

use crate::option::{Scope, Scopes};

const PRODUCER: Scopes = Scope::Producer.only();
const CONSUMER: Scopes = Scope::Consumer.only();
const CLIENTS: Scopes = PRODUCER.and(CONSUMER).and(Scope::Admin.only());

/// How the value of a foreign name becomes that of Kafka's.
enum Convert {
    /// As it is.
    Same,
    /// From KiB to bytes.
    KibToBytes,
}

struct Alias {
    given: &'static str,
    scopes: Scopes,
    option: &'static str,
    convert: Convert,
}

const fn alias(given: &'static str, scopes: Scopes, option: &'static str) -> Alias {
    Alias { given, scopes, option, convert: Convert::Same }
}

/// Names of librdkafka, whose clients many programs come from.
static ALIASES: &[Alias] = &[
    alias("metadata.broker.list", CLIENTS, "bootstrap.servers"),
    alias("request.required.acks", PRODUCER, "acks"),
    alias("queue.buffering.max.ms", PRODUCER, "linger.ms"),
    Alias {
        given: "queue.buffering.max.kbytes",
        scopes: PRODUCER,
        option: "buffer.memory",
        convert: Convert::KibToBytes,
    },
    Alias {
        given: "queued.max.messages.kbytes",
        scopes: CONSUMER,
        option: "ottla.prefetch.max.bytes",
        convert: Convert::KibToBytes,
    },
    alias("message.send.max.retries", PRODUCER, "retries"),
    alias("message.timeout.ms", PRODUCER, "delivery.timeout.ms"),
    alias("message.max.bytes", PRODUCER, "max.request.size"),
    alias("compression.codec", PRODUCER, "compression.type"),
    alias("max.in.flight", PRODUCER, "max.in.flight.requests.per.connection"),
    alias("socket.timeout.ms", CLIENTS, "request.timeout.ms"),
    alias("socket.send.buffer.bytes", CLIENTS, "send.buffer.bytes"),
    alias("socket.receive.buffer.bytes", CLIENTS, "receive.buffer.bytes"),
    alias("topic.metadata.refresh.interval.ms", CLIENTS, "metadata.max.age.ms"),
    alias("fetch.wait.max.ms", CONSUMER, "fetch.max.wait.ms"),
    alias("fetch.message.max.bytes", CONSUMER, "max.partition.fetch.bytes"),
    alias("sasl.mechanisms", CLIENTS, "sasl.mechanism"),
    alias("ssl.ca.location", CLIENTS, "ssl.truststore.location"),
    alias("ssl.ca.pem", CLIENTS, "ssl.truststore.certificates"),
    alias("ssl.certificate.pem", CLIENTS, "ssl.keystore.certificate.chain"),
    alias("ssl.key.pem", CLIENTS, "ssl.keystore.key"),
];

/// Names of librdkafka that have no counterpart, and what to do instead.
static WITHOUT_COUNTERPART: &[(&str, &str)] = &[
    ("batch.num.messages", "batches are bounded by batch.size, in bytes"),
    ("compression.level", "levels are named by codec: compression.gzip.level and so on"),
    ("debug", "set the level of the host language's logging instead"),
    ("delivery.report.only.error", "await the future that send returns"),
    ("dr_cb", "await the future that send returns"),
    ("dr_msg_cb", "await the future that send returns"),
    ("enable.auto.offset.store", "turn enable.auto.commit off and commit the offsets you name"),
    ("enable.partition.eof", "compare position and high watermark, which every batch carries"),
    ("error_cb", "errors are raised by the call that they belong to"),
    ("log_level", "set the level of the host language's logging instead"),
    ("offset.store.method", "offsets are committed to the group's coordinator"),
    ("partitioner", "the option is partitioner.class"),
    ("queue.buffering.max.messages", "memory is bounded by buffer.memory, in bytes"),
    ("queued.min.messages", "prefetching is bounded by ottla.prefetch.max.bytes"),
    ("socket.keepalive.enable", "connections are kept alive by heartbeats and closed when idle"),
    (
        "enable.ssl.certificate.verification",
        "certificates are always checked; an empty ssl.endpoint.identification.algorithm leaves \
         out the host name",
    ),
    (
        "ssl.certificate.location",
        "Kafka's option is ssl.keystore.location: one PEM file with key and certificate chain",
    ),
    (
        "ssl.key.location",
        "Kafka's option is ssl.keystore.location: one PEM file with key and certificate chain",
    ),
    ("statistics.interval.ms", "read the metrics of the client instead"),
];

/// The option that librdkafka's `given` means in `scope`, with its value converted.
pub(crate) fn librdkafka(scope: Scope, given: &str, text: &str) -> Option<(&'static str, String)> {
    let alias = ALIASES.iter().find(|row| row.given == given && row.scopes.contains(scope))?;
    let text = match alias.convert {
        Convert::Same => text.to_owned(),
        Convert::KibToBytes => {
            match text.trim().parse::<i64>().ok().and_then(|kib| kib.checked_mul(1024)) {
                Some(bytes) => bytes.to_string(),
                // Let the option's own parser say what it expects.
                None => format!("{text} KiB"),
            }
        }
    };
    Some((alias.option, text))
}

/// Values of librdkafka in Kafka's words.
pub(crate) fn kafka_value<'a>(option: &str, text: &'a str) -> &'a str {
    match (option, text.trim()) {
        ("auto.offset.reset", "smallest" | "beginning") => "earliest",
        ("auto.offset.reset", "largest" | "end") => "latest",
        ("auto.offset.reset", "error") => "none",
        _ => text,
    }
}

/// What to do instead of an option that only librdkafka has.
pub(crate) fn instead(given: &str) -> Option<&'static str> {
    WITHOUT_COUNTERPART.iter().find(|(name, _)| *name == given).map(|(_, reason)| *reason)
}

/// Whether `given` is `name` with another separator: `linger_ms`, `lingerMs`.
pub(crate) fn is_respelling(given: &str, name: &str) -> bool {
    let mut name = name.bytes().map(|byte| if byte == b'_' { b'.' } else { byte });
    for byte in given.bytes() {
        let matches = match byte {
            b'_' | b'-' => name.next() == Some(b'.'),
            b'A'..=b'Z' => {
                name.next() == Some(b'.') && name.next() == Some(byte.to_ascii_lowercase())
            }
            _ => name.next() == Some(byte),
        };
        if !matches {
            return false;
        }
    }
    name.next().is_none()
}

/// Every alias with the option that it means, for the reference page.
pub(crate) fn aliases() -> impl Iterator<Item = (&'static str, &'static str)> {
    ALIASES.iter().map(|row| (row.given, row.option))
}

#[cfg(test)]
mod tests {
    use super::is_respelling;

    #[test]
    fn snake_and_camel_case_are_respellings() {
        assert!(is_respelling("linger_ms", "linger.ms"));
        assert!(is_respelling("lingerMs", "linger.ms"));
        assert!(is_respelling("bootstrapServers", "bootstrap.servers"));
        assert!(is_respelling(
            "rackAwareAssignmentNonOverlapCost",
            "rack.aware.assignment.non_overlap_cost"
        ));
        assert!(!is_respelling("lingerms", "linger.ms"));
        assert!(!is_respelling("linger_m", "linger.ms"));
    }
}
