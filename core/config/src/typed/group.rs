//! What a group's coordinator reads of a group.

use alloc::vec::Vec;

use super::choices::{IsolationLevel, OffsetReset};
use super::configuration;
use crate::error::Problem;
use crate::settings::Settings;

configuration! {
    /// The configuration of a group, set through the admin API.
    GroupConfig of Group {
        consumer_session_timeout_ms: i32 = "consumer.session.timeout.ms",
        consumer_heartbeat_interval_ms: i32 = "consumer.heartbeat.interval.ms",
        share_session_timeout_ms: i32 = "share.session.timeout.ms",
        share_heartbeat_interval_ms: i32 = "share.heartbeat.interval.ms",
        share_record_lock_duration_ms: i32 = "share.record.lock.duration.ms",
        share_delivery_count_limit: i32 = "share.delivery.count.limit",
        share_partition_max_record_locks: i32 = "share.partition.max.record.locks",
        share_auto_offset_reset: OffsetReset = "share.auto.offset.reset",
        share_isolation_level: IsolationLevel = "share.isolation.level",
        streams_session_timeout_ms: i32 = "streams.session.timeout.ms",
        streams_heartbeat_interval_ms: i32 = "streams.heartbeat.interval.ms",
        streams_num_standby_replicas: i32 = "streams.num.standby.replicas",
        streams_initial_rebalance_delay_ms: i32 = "streams.initial.rebalance.delay.ms",
    }
}

fn check(settings: &mut Settings) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (heartbeat, session) in [
        ("consumer.heartbeat.interval.ms", "consumer.session.timeout.ms"),
        ("share.heartbeat.interval.ms", "share.session.timeout.ms"),
        ("streams.heartbeat.interval.ms", "streams.session.timeout.ms"),
    ] {
        if super::number(settings, heartbeat) >= super::number(settings, session) {
            let rule = "heartbeats must come more often than the session ends";
            problems.push(settings.conflict(heartbeat, session, rule));
        }
    }
    problems
}
