//! Values of options that are one of a few.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;

use super::FromValue;
use crate::duration::parse_iso_duration_ms;
use crate::value::Value;

macro_rules! choice {
    (
        $(#[$doc:meta])*
        $name:ident {
            $($(#[$variant_doc:meta])* $variant:ident = $text:literal $(| $other:literal)*,)*
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)*
        }

        impl $name {
            /// Its name as the value of an option.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)*
                }
            }

            fn from_text(text: &str) -> Option<Self> {
                $(
                    if text.eq_ignore_ascii_case($text) $(|| text.eq_ignore_ascii_case($other))* {
                        return Some(Self::$variant);
                    }
                )*
                None
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.name())
            }
        }

        impl FromValue for $name {
            fn from_value(value: &Value) -> Option<Self> {
                if let Value::Text(text) = value { Self::from_text(text) } else { None }
            }
        }
    };
}

choice! {
    /// How many replicas must have a record before it counts as sent.
    Acks {
        /// None: nothing is answered.
        None = "0",
        /// The leader.
        Leader = "1",
        /// All in-sync replicas.
        All = "all" | "-1",
    }
}

impl Acks {
    /// Its number on the wire.
    #[must_use]
    pub const fn number(self) -> i16 {
        match self {
            Self::None => 0,
            Self::Leader => 1,
            Self::All => -1,
        }
    }
}

choice! {
    /// How a producer compresses its batches.
    Compression {
        /// Not at all.
        None = "none",
        /// Gzip.
        Gzip = "gzip",
        /// Snappy.
        Snappy = "snappy",
        /// LZ4.
        Lz4 = "lz4",
        /// Zstandard.
        Zstd = "zstd",
    }
}

choice! {
    /// How a topic's batches are compressed on the broker.
    TopicCompression {
        /// As the producer sent them.
        Producer = "producer",
        /// Not at all.
        Uncompressed = "uncompressed",
        /// Gzip.
        Gzip = "gzip",
        /// Snappy.
        Snappy = "snappy",
        /// LZ4.
        Lz4 = "lz4",
        /// Zstandard.
        Zstd = "zstd",
    }
}

choice! {
    /// How a producer chooses the partition of a record that names none.
    Partitioner {
        /// Keyed records by murmur2, others stick to a partition for a batch, less loaded ones
        /// preferred (KIP-794).
        UniformSticky = "uniform-sticky",
        /// Every partition in turn, whatever the key.
        RoundRobin = "round-robin" | "org.apache.kafka.clients.producer.RoundRobinPartitioner",
    }
}

choice! {
    /// Whose transactions a consumer sees.
    IsolationLevel {
        /// All records, those of open and aborted transactions included.
        ReadUncommitted = "read_uncommitted",
        /// Records of committed transactions and of none.
        ReadCommitted = "read_committed",
    }
}

impl IsolationLevel {
    /// Its number on the wire.
    #[must_use]
    pub const fn number(self) -> i8 {
        match self {
            Self::ReadUncommitted => 0,
            Self::ReadCommitted => 1,
        }
    }
}

choice! {
    /// Which protocol a member speaks with its group's coordinator.
    GroupProtocol {
        /// Members compute the assignment.
        Classic = "classic",
        /// The coordinator computes it (KIP-848).
        Consumer = "consumer",
        /// The coordinator computes it for Streams (KIP-1071).
        Streams = "streams",
    }
}

choice! {
    /// How the members of a classic group divide the partitions.
    Assignor {
        /// Topic by topic, in ranges.
        Range = "range" | "org.apache.kafka.clients.consumer.RangeAssignor",
        /// All partitions in turn.
        RoundRobin = "roundrobin" | "org.apache.kafka.clients.consumer.RoundRobinAssignor",
        /// Evenly, moving few, and only those that move stop (KIP-429).
        CooperativeSticky =
            "cooperative-sticky" | "org.apache.kafka.clients.consumer.CooperativeStickyAssignor",
    }
}

impl FromValue for Vec<Assignor> {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::List(items) => items.iter().map(|item| Assignor::from_text(item)).collect(),
            _ => None,
        }
    }
}

choice! {
    /// What a Streams application promises about each record.
    ProcessingGuarantee {
        /// Processed once or, after a failure, more often.
        AtLeastOnce = "at_least_once",
        /// Processed as if once.
        ExactlyOnceV2 = "exactly_once_v2",
    }
}

choice! {
    /// What a client does when no known broker answers (KIP-899).
    RecoveryStrategy {
        /// Goes on trying those it knows.
        None = "none",
        /// Starts again from `bootstrap.servers`.
        Rebootstrap = "rebootstrap",
    }
}

choice! {
    /// Whose clock a topic's timestamps are.
    TimestampSource {
        /// The producer's.
        CreateTime = "CreateTime",
        /// The broker's.
        LogAppendTime = "LogAppendTime",
    }
}

choice! {
    /// When an append is acknowledged.
    Durability {
        /// When it is in the page cache of the replicas that `acks` asks for, as in Kafka.
        Kafka = "kafka",
        /// When it has also been flushed to disk, many appends by one flush.
        Fsync = "fsync",
    }
}

/// Where a consumer starts in a partition without a committed offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OffsetReset {
    /// At the first record.
    Earliest,
    /// After the last.
    Latest,
    /// Nowhere: the poll fails.
    None,
    /// At the first record not older than so many milliseconds (KIP-1106).
    ByDurationMs(i64),
}

impl FromValue for OffsetReset {
    fn from_value(value: &Value) -> Option<Self> {
        let Value::Text(text) = value else { return None };
        match text.as_str() {
            "earliest" => Some(Self::Earliest),
            "latest" => Some(Self::Latest),
            "none" => Some(Self::None),
            other => {
                parse_iso_duration_ms(other.strip_prefix("by_duration:")?).map(Self::ByDurationMs)
            }
        }
    }
}

/// What happens to a topic's old records; both may hold, and neither.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CleanupPolicy {
    /// Segments go when they are too old or the log is too large.
    pub delete: bool,
    /// The last record of each key is kept.
    pub compact: bool,
}

impl FromValue for CleanupPolicy {
    fn from_value(value: &Value) -> Option<Self> {
        let Value::List(items) = value else { return None };
        Some(Self {
            delete: items.iter().any(|item| item == "delete"),
            compact: items.iter().any(|item| item == "compact"),
        })
    }
}

/// One entry of `listeners`: `PLAINTEXT://localhost:9092`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listener {
    /// Its name, in upper case.
    pub name: String,
    /// Where to bind; empty for the default interface. IPv6 addresses without brackets.
    pub host: String,
    /// The port; 0 for any.
    pub port: u16,
}

/// How a listener is spoken to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SecurityProtocol {
    /// In the clear, nobody in particular.
    Plaintext,
    /// Over TLS.
    Ssl,
    /// In the clear, after a login.
    SaslPlaintext,
    /// Over TLS, after a login.
    SaslSsl,
}

impl SecurityProtocol {
    const ALL: [Self; 4] = [Self::Plaintext, Self::Ssl, Self::SaslPlaintext, Self::SaslSsl];

    /// Kafka's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Plaintext => "PLAINTEXT",
            Self::Ssl => "SSL",
            Self::SaslPlaintext => "SASL_PLAINTEXT",
            Self::SaslSsl => "SASL_SSL",
        }
    }

    /// The number by which a broker's registration names it.
    #[must_use]
    pub const fn id(self) -> i16 {
        match self {
            Self::Plaintext => 0,
            Self::Ssl => 1,
            Self::SaslPlaintext => 2,
            Self::SaslSsl => 3,
        }
    }

    /// The protocol of that name, in any case.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|protocol| protocol.name().eq_ignore_ascii_case(name))
    }

    /// Whether TLS is spoken.
    #[must_use]
    pub const fn has_tls(self) -> bool {
        matches!(self, Self::Ssl | Self::SaslSsl)
    }

    /// Whether clients log in.
    #[must_use]
    pub const fn has_sasl(self) -> bool {
        matches!(self, Self::SaslPlaintext | Self::SaslSsl)
    }
}

/// Why a text is no listener.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidListener;

impl fmt::Display for InvalidListener {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a listener is NAME://host:port")
    }
}

impl core::error::Error for InvalidListener {}

impl FromStr for Listener {
    type Err = InvalidListener;

    fn from_str(text: &str) -> Result<Self, InvalidListener> {
        let (name, address) = text.split_once("://").ok_or(InvalidListener)?;
        let (host, port) = address.rsplit_once(':').ok_or(InvalidListener)?;
        let host = match host.strip_prefix('[') {
            Some(inner) => inner.strip_suffix(']').ok_or(InvalidListener)?,
            None if host.contains(':') => return Err(InvalidListener),
            None => host,
        };
        if name.is_empty() || host.contains(['/', '[', ']']) {
            return Err(InvalidListener);
        }
        Ok(Self {
            name: name.to_ascii_uppercase(),
            host: host.to_owned(),
            port: port.parse().map_err(|_| InvalidListener)?,
        })
    }
}

impl fmt::Display for Listener {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.host.contains(':') {
            write!(f, "{}://[{}]:{}", self.name, self.host, self.port)
        } else {
            write!(f, "{}://{}:{}", self.name, self.host, self.port)
        }
    }
}

impl FromValue for Vec<Listener> {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::List(items) => items.iter().map(|item| item.parse().ok()).collect(),
            Value::Null => Some(Self::new()),
            _ => None,
        }
    }
}
