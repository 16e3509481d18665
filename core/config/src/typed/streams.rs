//! What a Streams application reads, and what it hands on to its clients.

use alloc::borrow::ToOwned;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::choices::ProcessingGuarantee;
use super::{configuration, number};
use crate::error::Problem;
use crate::option::Scope;
use crate::settings::{Recipient, STRICT, Settings};
use crate::table::find;
use crate::value::Value;

configuration! {
    /// The configuration of a Streams application.
    StreamsConfig of Streams {
        application_id: String = "application.id",
        bootstrap_servers: Vec<String> = "bootstrap.servers",
        client_id: String = "client.id",
        num_stream_threads: i32 = "num.stream.threads",
        processing_guarantee: ProcessingGuarantee = "processing.guarantee",
        commit_interval_ms: i64 = "commit.interval.ms",
        poll_ms: i64 = "poll.ms",
        max_task_idle_ms: i64 = "max.task.idle.ms",
        task_timeout_ms: i64 = "task.timeout.ms",
        buffered_records_per_partition: i32 = "buffered.records.per.partition",
        statestore_cache_max_bytes: i64 = "statestore.cache.max.bytes",
        state_dir: String = "state.dir",
        state_cleanup_delay_ms: i64 = "state.cleanup.delay.ms",
        replication_factor: i32 = "replication.factor",
        num_standby_replicas: i32 = "num.standby.replicas",
        acceptable_recovery_lag: i64 = "acceptable.recovery.lag",
        topology_optimization: String = "topology.optimization",
        windowstore_changelog_additional_retention_ms: i64 =
            "windowstore.changelog.additional.retention.ms",
        repartition_purge_interval_ms: i64 = "repartition.purge.interval.ms",
        ensure_explicit_internal_resource_naming: bool =
            "ensure.explicit.internal.resource.naming",
        request_timeout_ms: i32 = "request.timeout.ms",
        retry_backoff_ms: i64 = "retry.backoff.ms",
    }
}

fn check(settings: &mut Settings) -> Vec<Problem> {
    // The older name of the cache's size counts when the newer one is not given.
    let (old, new) = ("cache.max.bytes.buffering", "statestore.cache.max.bytes");
    if settings.is_given(old) && !settings.is_given(new) {
        let bytes = number(settings, old);
        settings.conclude(new, Value::Number(bytes));
    }
    Vec::new()
}

/// Defaults that Streams gives its clients in place of their own.
const CONSUMER_DEFAULTS: [(&str, &str); 3] = [
    ("auto.offset.reset", "earliest"),
    ("max.poll.records", "1000"),
    ("enable.auto.commit", "false"),
];
const PRODUCER_DEFAULTS: [(&str, &str); 1] = [("linger.ms", "100")];

/// What Streams decides about its consumers, whatever the application says.
const CONSUMER_FORCED: [(&str, &str); 2] =
    [("enable.auto.commit", "false"), ("allow.auto.create.topics", "false")];

impl StreamsConfig {
    /// The options of the consumer that reads input, a member of the application's group.
    #[must_use]
    pub fn main_consumer(&self) -> BTreeMap<String, String> {
        let mut options =
            self.client(Scope::Consumer, Recipient::MainConsumer, &CONSUMER_DEFAULTS, "consumer");
        for (name, text) in CONSUMER_FORCED {
            options.insert(name.to_owned(), text.to_owned());
        }
        options.insert("group.id".to_owned(), self.application_id.clone());
        options
    }

    /// The options of the consumer that restores state; it belongs to no group.
    #[must_use]
    pub fn restore_consumer(&self) -> BTreeMap<String, String> {
        let recipient = Recipient::RestoreConsumer;
        let mut options =
            self.client(Scope::Consumer, recipient, &CONSUMER_DEFAULTS, "restore-consumer");
        for (name, text) in CONSUMER_FORCED {
            options.insert(name.to_owned(), text.to_owned());
        }
        options.remove("group.id");
        options.remove("group.instance.id");
        options.insert("auto.offset.reset".to_owned(), "none".to_owned());
        options
    }

    /// The options of its producers.
    #[must_use]
    pub fn producer(&self) -> BTreeMap<String, String> {
        self.client(Scope::Producer, Recipient::Producer, &PRODUCER_DEFAULTS, "producer")
    }

    /// The options of its admin client.
    #[must_use]
    pub fn admin(&self) -> BTreeMap<String, String> {
        self.client(Scope::Admin, Recipient::Admin, &[], "admin")
    }

    /// The options of the topics that it creates, given with the prefix `topic.`.
    #[must_use]
    pub fn internal_topic(&self) -> BTreeMap<String, String> {
        let given = self.settings.passed_on(Recipient::Topic).into_iter();
        given.map(|(name, text)| (name.to_owned(), text.to_owned())).collect()
    }

    fn client(
        &self,
        scope: Scope,
        recipient: Recipient,
        defaults: &[(&str, &str)],
        role: &str,
    ) -> BTreeMap<String, String> {
        let mut options: BTreeMap<String, String> =
            defaults.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        // What the application was given under its own name and the client knows too.
        for (name, text) in self.settings.given() {
            if name != STRICT && find(scope, name).is_some() {
                options.insert(name.to_owned(), text.to_owned());
            }
        }
        let base = if self.client_id.is_empty() { &self.application_id } else { &self.client_id };
        options.insert("client.id".to_owned(), format!("{base}-{role}"));
        for (name, text) in self.settings.passed_on(recipient) {
            options.insert(name.to_string(), text.to_owned());
        }
        options
    }
}
