//! A topic's options as its logs see them.

use ottla_model::record::TimestampType;

/// A topic's options, in bytes and milliseconds. `Default` gives Kafka's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogConfig {
    /// `segment.bytes`: a segment takes no more than this.
    pub segment_bytes: u64,
    /// `segment.ms`: a segment rolls when its records span more than this.
    pub segment_ms: i64,
    /// `segment.index.bytes`: an index takes no more than this.
    pub segment_index_bytes: u64,
    /// `index.interval.bytes`: at most one index entry per so many bytes of log.
    pub index_interval_bytes: u64,
    /// `max.message.bytes`: the largest batch that is accepted.
    pub max_message_bytes: usize,
    /// `retention.ms`; -1 keeps for ever.
    pub retention_ms: i64,
    /// `retention.bytes`; -1 is without limit.
    pub retention_bytes: i64,
    /// `cleanup.policy` contains `delete`.
    pub delete: bool,
    /// `cleanup.policy` contains `compact`: every record needs a key.
    pub compact: bool,
    /// `message.timestamp.type`.
    pub timestamp_type: TimestampType,
    /// `message.timestamp.before.max.ms`.
    pub timestamp_before_max_ms: i64,
    /// `message.timestamp.after.max.ms`.
    pub timestamp_after_max_ms: i64,
    /// `producer.id.expiration.ms` of the broker.
    pub producer_id_expiration_ms: i64,
    /// Bytes of the newest batches that stay in memory for readers.
    pub tail_cache_bytes: usize,
    /// Recovery replays no more than this into the producers' state, besides what was written since
    /// the last two checkpoints.
    pub replay_bytes: u64,
}

impl Default for LogConfig {
    fn default() -> Self {
        Self {
            segment_bytes: 1 << 30,
            segment_ms: 7 * 24 * 3_600_000,
            segment_index_bytes: 10 << 20,
            index_interval_bytes: 4096,
            max_message_bytes: (1 << 20) + 12,
            retention_ms: 7 * 24 * 3_600_000,
            retention_bytes: -1,
            delete: true,
            compact: false,
            timestamp_type: TimestampType::CreateTime,
            timestamp_before_max_ms: i64::MAX,
            timestamp_after_max_ms: 3_600_000,
            producer_id_expiration_ms: 24 * 3_600_000,
            tail_cache_bytes: 1 << 20,
            replay_bytes: 256 << 10,
        }
    }
}
