//! The table of all options, by who takes them.
//!
//! Facts (name, type, default, range, importance, update mode) are Kafka's and are compared with
//! what its own classes print by a test; statuses and descriptions are ours. An option that several
//! scopes share with equal facts is one row.

mod admin;
mod broker;
mod broker_groups;
mod broker_logs;
mod clients;
mod consumer;
mod group;
mod producer;
mod security;
mod streams;
mod topic;

use alloc::vec::Vec;

use crate::option::{OptionSpec, Scope, Scopes, Status};

const PRODUCER: Scopes = Scope::Producer.only();
const CONSUMER: Scopes = Scope::Consumer.only();
const ADMIN: Scopes = Scope::Admin.only();
const CLIENTS: Scopes = PRODUCER.and(CONSUMER).and(ADMIN);
const STREAMS: Scopes = Scope::Streams.only();
const TOPIC: Scopes = Scope::Topic.only();
const BROKER: Scopes = Scope::Broker.only();
const GROUP: Scopes = Scope::Group.only();

const HONOURED: Status = Status::Honoured;

const fn without_effect(reason: &'static str) -> Status {
    Status::WithoutEffect(reason)
}

const fn refused(reason: &'static str) -> Status {
    Status::Refused(reason)
}

// Reasons that many options share.
const KERBEROS: Status = refused("Kerberos is not supported yet");
const OAUTH: Status = refused("OAUTHBEARER is not supported yet");
const PEM_PASSWORD: Status =
    refused("PEM stores have no password; that of an encrypted key is ssl.key.password");
const TLS_VERSIONS: Status =
    without_effect("the newest version that both sides have in ssl.enabled.protocols is spoken");
const PER_MECHANISM: Status = refused(
    "a broker's login lines are per listener and mechanism: \
     listener.name.<listener>.<mechanism>.sasl.jaas.config",
);
const STORES_ONCE: Status =
    without_effect("key and trust stores are read once, when the broker starts");
const JAVA: Status = without_effect("it configures Java's runtime, and there is none");
const CLASSES: Status = without_effect("Java classes are not loaded");
const PLUGIN: Status = refused("Java classes are not loaded; pass code through the language's API");
const CODE: Status =
    without_effect("keys and values are bytes here; serializers are passed as code");
const METRICS: Status = without_effect("metrics are not exchanged with a broker yet");
const SAMPLES: Status = without_effect("metrics are counters and need no samples");
const TIERED: Status = refused("tiered storage is not supported yet");
const TIEREDPART: Status = without_effect("tiered storage is not supported yet");
const REPLICATION: Status = without_effect("there is one broker so far, and nothing to replicate");
const QUORUM: Status = without_effect("the metadata quorum has one voter so far");
const SHARE: Status = without_effect("share groups are not supported yet");
const NEW_GROUPS: Status = without_effect("only classic groups are supported yet");
const TRANSACTIONS: Status = without_effect("transactions are not supported yet");
const QUOTAS: Status = without_effect("quotas are not enforced yet");
const TOKENS: Status = without_effect("delegation tokens are not supported yet");
const RUNTIME: Status =
    without_effect("the runtime schedules this work; there are no such threads");
const COMPACTION: Status = without_effect("logs are not compacted yet");
const PURGATORY: Status =
    without_effect("waiting requests leave nothing behind that needs sweeping");
const HANDLERS: Status = refused("a failure ends the application; handlers are not supported yet");
const STORES: Status = without_effect("state is kept in memory and in changelog topics");
const STANDBY: Status = without_effect("state is restored from changelog topics, not from copies");
const QUERIES: Status = without_effect("state cannot be queried from outside yet");

// Values that Kafka allows and we do not, yet.
static OLD_TLS: &[(&str, &str)] = &[
    ("TLSv1", "TLS 1.0 is broken (RFC 8996)"),
    ("TLSv1.1", "TLS 1.1 is broken (RFC 8996)"),
    ("SSLv3", "SSL 3.0 is broken (RFC 7568)"),
];
const CONVERT: &str = "only PEM is read; convert the store: keytool -importkeystore with \
                       -deststoretype PKCS12, then openssl pkcs12 -in store.p12 -out store.pem";
static STORES_OF_JAVA: &[(&str, &str)] = &[("JKS", CONVERT), ("PKCS12", CONVERT)];
static OTHER_MECHANISMS: &[(&str, &str)] = &[
    ("GSSAPI", "Kerberos is not supported yet; there are PLAIN, SCRAM-SHA-256 and SCRAM-SHA-512"),
    ("OAUTHBEARER", "OAuth is not supported yet; there are PLAIN, SCRAM-SHA-256 and SCRAM-SHA-512"),
];
static NEW_PROTOCOL: &[(&str, &str)] = &[("consumer", "only classic groups are supported yet")];
static STREAMS_PROTOCOL: &[(&str, &str)] = &[("streams", "only classic groups are supported yet")];
static EXACTLY_ONCE: &[(&str, &str)] = &[("exactly_once_v2", "transactions are not supported yet")];

/// Names of the partitioners that a producer has, and Java's for them.
static PARTITIONERS: &[&str] =
    &["uniform-sticky", "round-robin", "org.apache.kafka.clients.producer.RoundRobinPartitioner"];

/// Names of the assignors that a consumer has, and Java's for them.
static ASSIGNORS: &[&str] = &[
    "range",
    "roundrobin",
    "cooperative-sticky",
    "org.apache.kafka.clients.consumer.RangeAssignor",
    "org.apache.kafka.clients.consumer.RoundRobinAssignor",
    "org.apache.kafka.clients.consumer.CooperativeStickyAssignor",
];

static TABLES: [&[OptionSpec]; 11] = [
    clients::OPTIONS,
    security::OPTIONS,
    producer::OPTIONS,
    consumer::OPTIONS,
    admin::OPTIONS,
    streams::OPTIONS,
    topic::OPTIONS,
    broker::OPTIONS,
    broker_groups::OPTIONS,
    broker_logs::OPTIONS,
    group::OPTIONS,
];

/// The options of a scope, by name.
pub fn options(scope: Scope) -> impl Iterator<Item = &'static OptionSpec> {
    let mut found: Vec<&'static OptionSpec> = TABLES
        .iter()
        .flat_map(|table| table.iter())
        .filter(|spec| spec.scopes.contains(scope))
        .collect();
    found.sort_by_key(|spec| spec.name);
    found.into_iter()
}

/// The option of that very name in a scope.
#[must_use]
pub fn find(scope: Scope, name: &str) -> Option<&'static OptionSpec> {
    TABLES
        .iter()
        .flat_map(|table| table.iter())
        .find(|spec| spec.name == name && spec.scopes.contains(scope))
}
