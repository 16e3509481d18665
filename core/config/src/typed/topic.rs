//! What a broker reads of a topic: its own options over the broker's defaults.

use alloc::string::String;
use alloc::vec::Vec;

use super::broker::BrokerConfig;
use super::choices::{CleanupPolicy, TimestampSource, TopicCompression};
use super::{configuration, number};
use crate::error::{ConfigError, Problem};
use crate::settings::Settings;

configuration! {
    /// The configuration of a topic.
    TopicConfig of Topic {
        cleanup_policy: CleanupPolicy = "cleanup.policy",
        retention_ms: i64 = "retention.ms",
        retention_bytes: i64 = "retention.bytes",
        delete_retention_ms: i64 = "delete.retention.ms",
        segment_bytes: i32 = "segment.bytes",
        segment_ms: i64 = "segment.ms",
        segment_jitter_ms: i64 = "segment.jitter.ms",
        segment_index_bytes: i32 = "segment.index.bytes",
        index_interval_bytes: i32 = "index.interval.bytes",
        file_delete_delay_ms: i64 = "file.delete.delay.ms",
        flush_messages: i64 = "flush.messages",
        flush_ms: i64 = "flush.ms",
        max_message_bytes: i32 = "max.message.bytes",
        max_decompressed_message_bytes: i32 = "max.decompressed.message.bytes",
        compression_type: TopicCompression = "compression.type",
        compression_gzip_level: i32 = "compression.gzip.level",
        compression_lz4_level: i32 = "compression.lz4.level",
        compression_zstd_level: i32 = "compression.zstd.level",
        message_timestamp_type: TimestampSource = "message.timestamp.type",
        message_timestamp_before_max_ms: i64 = "message.timestamp.before.max.ms",
        message_timestamp_after_max_ms: i64 = "message.timestamp.after.max.ms",
        min_insync_replicas: i32 = "min.insync.replicas",
        min_cleanable_dirty_ratio: f64 = "min.cleanable.dirty.ratio",
        min_compaction_lag_ms: i64 = "min.compaction.lag.ms",
        max_compaction_lag_ms: i64 = "max.compaction.lag.ms",
        preallocate: bool = "preallocate",
        unclean_leader_election_enable: bool = "unclean.leader.election.enable",
        internal_segment_bytes: Option<i32> = "internal.segment.bytes",
    }
}

fn check(settings: &mut Settings) -> Vec<Problem> {
    let mut problems = Vec::new();
    let (least, most) = ("min.compaction.lag.ms", "max.compaction.lag.ms");
    if number(settings, least) > number(settings, most) {
        let rule = "a record must be allowed to stay uncompacted for as long as it must";
        problems.push(settings.conflict(least, most, rule));
    }
    problems
}

/// A broker's option that gives a topic's option its default, and what its unit is worth in the
/// topic's unit.
pub type BrokerSynonym = (&'static str, i64);

/// Broker options by the topic's option whose default they are; the first that is given counts.
static SYNONYMS: &[(&str, &[BrokerSynonym])] = &[
    ("cleanup.policy", &[("log.cleanup.policy", 1)]),
    ("compression.gzip.level", &[("compression.gzip.level", 1)]),
    ("compression.lz4.level", &[("compression.lz4.level", 1)]),
    ("compression.type", &[("compression.type", 1)]),
    ("compression.zstd.level", &[("compression.zstd.level", 1)]),
    ("delete.retention.ms", &[("log.cleaner.delete.retention.ms", 1)]),
    ("file.delete.delay.ms", &[("log.segment.delete.delay.ms", 1)]),
    ("flush.messages", &[("log.flush.interval.messages", 1)]),
    ("flush.ms", &[("log.flush.interval.ms", 1), ("log.flush.scheduler.interval.ms", 1)]),
    ("index.interval.bytes", &[("log.index.interval.bytes", 1)]),
    ("local.retention.bytes", &[("log.local.retention.bytes", 1)]),
    ("local.retention.ms", &[("log.local.retention.ms", 1)]),
    ("max.compaction.lag.ms", &[("log.cleaner.max.compaction.lag.ms", 1)]),
    ("max.decompressed.message.bytes", &[("max.decompressed.message.bytes", 1)]),
    ("max.message.bytes", &[("message.max.bytes", 1)]),
    ("message.timestamp.after.max.ms", &[("log.message.timestamp.after.max.ms", 1)]),
    ("message.timestamp.before.max.ms", &[("log.message.timestamp.before.max.ms", 1)]),
    ("message.timestamp.type", &[("log.message.timestamp.type", 1)]),
    ("min.cleanable.dirty.ratio", &[("log.cleaner.min.cleanable.ratio", 1)]),
    ("min.compaction.lag.ms", &[("log.cleaner.min.compaction.lag.ms", 1)]),
    ("min.insync.replicas", &[("min.insync.replicas", 1)]),
    ("preallocate", &[("log.preallocate", 1)]),
    ("remote.copy.lag.bytes", &[("log.remote.copy.lag.bytes", 1)]),
    ("remote.copy.lag.ms", &[("log.remote.copy.lag.ms", 1)]),
    ("retention.bytes", &[("log.retention.bytes", 1)]),
    (
        "retention.ms",
        &[
            ("log.retention.ms", 1),
            ("log.retention.minutes", 60_000),
            ("log.retention.hours", 3_600_000),
        ],
    ),
    ("segment.bytes", &[("log.segment.bytes", 1)]),
    ("segment.index.bytes", &[("log.index.size.max.bytes", 1)]),
    ("segment.jitter.ms", &[("log.roll.jitter.ms", 1), ("log.roll.jitter.hours", 3_600_000)]),
    ("segment.ms", &[("log.roll.ms", 1), ("log.roll.hours", 3_600_000)]),
    ("unclean.leader.election.enable", &[("unclean.leader.election.enable", 1)]),
];

/// The broker's options that give a topic's `option` its default, the strongest first, each with
/// the factor that its unit takes to become the topic's.
#[must_use]
pub fn broker_synonyms(option: &str) -> &'static [BrokerSynonym] {
    SYNONYMS.iter().find(|(name, _)| *name == option).map_or(&[], |(_, synonyms)| synonyms)
}

impl TopicConfig {
    /// Reads a topic's own options over the defaults that the broker was given.
    ///
    /// # Errors
    /// As [`TopicConfig::parse`].
    pub fn resolve<N, T>(
        broker: &BrokerConfig,
        overrides: impl IntoIterator<Item = (N, T)>,
    ) -> Result<Self, ConfigError>
    where
        N: AsRef<str>,
        T: AsRef<str>,
    {
        let own: Vec<(N, T)> = overrides.into_iter().collect();
        let mut entries: Vec<(String, String)> = Vec::new();
        for (option, _) in SYNONYMS {
            if own.iter().any(|(name, _)| name.as_ref() == *option) {
                continue;
            }
            if let Some(text) = broker.topic_default(option) {
                entries.push(((*option).into(), text));
            }
        }
        entries.extend(own.iter().map(|(name, text)| (name.as_ref().into(), text.as_ref().into())));
        Self::parse(entries)
    }
}
