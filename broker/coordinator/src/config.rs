//! The options that the coordinator obeys.

/// What the coordinator allows and how long it waits. Defaults are Kafka's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoordinatorConfig {
    /// `group.min.session.timeout.ms`: the shortest session that a member may ask for. Default
    /// 6,000.
    pub session_timeout_min_ms: i32,
    /// `group.max.session.timeout.ms`: the longest session that a member may ask for. Default
    /// 1,800,000.
    pub session_timeout_max_ms: i32,
    /// `group.initial.rebalance.delay.ms`: how long an empty group waits for more members before
    /// its first generation. Default 3,000.
    pub initial_rebalance_delay_ms: i32,
    /// `group.max.size`: the most members of one group, from 1. Default 2,147,483,647.
    pub max_group_size: usize,
    /// `offset.metadata.max.bytes`: the longest text beside a committed offset, in UTF-16 units
    /// as Kafka counts it. Default 4,096.
    pub offset_metadata_max_bytes: usize,
    /// `offsets.retention.minutes`, in milliseconds: how long offsets outlive the group's last
    /// member. Default seven days.
    pub offsets_retention_ms: i64,
    /// `offsets.retention.check.interval.ms`: how often expired offsets are looked for. Default
    /// 600,000.
    pub offsets_retention_check_interval_ms: i64,
}

impl Default for CoordinatorConfig {
    fn default() -> Self {
        Self {
            session_timeout_min_ms: 6_000,
            session_timeout_max_ms: 1_800_000,
            initial_rebalance_delay_ms: 3_000,
            max_group_size: i32::MAX as usize,
            offset_metadata_max_bytes: 4_096,
            offsets_retention_ms: 7 * 24 * 60 * 60 * 1_000,
            offsets_retention_check_interval_ms: 600_000,
        }
    }
}
