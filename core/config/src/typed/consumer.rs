//! What a consumer reads.

use alloc::string::String;
use alloc::vec::Vec;

use super::choices::{Assignor, GroupProtocol, IsolationLevel, OffsetReset, RecoveryStrategy};
use super::{configuration, number, security, typed};
use crate::error::Problem;
use crate::settings::Settings;
use crate::value::Value;

configuration! {
    /// The configuration of a consumer.
    ConsumerConfig of Consumer {
        bootstrap_servers: Vec<String> = "bootstrap.servers",
        client_id: String = "client.id",
        client_rack: String = "client.rack",
        group_id: Option<String> = "group.id",
        group_instance_id: Option<String> = "group.instance.id",
        group_protocol: GroupProtocol = "group.protocol",
        partition_assignment_strategy: Vec<Assignor> = "partition.assignment.strategy",
        session_timeout_ms: i32 = "session.timeout.ms",
        heartbeat_interval_ms: i32 = "heartbeat.interval.ms",
        max_poll_interval_ms: i32 = "max.poll.interval.ms",
        max_poll_records: usize = "max.poll.records",
        auto_offset_reset: OffsetReset = "auto.offset.reset",
        enable_auto_commit: bool = "enable.auto.commit",
        auto_commit_interval_ms: i32 = "auto.commit.interval.ms",
        isolation_level: IsolationLevel = "isolation.level",
        allow_auto_create_topics: bool = "allow.auto.create.topics",
        exclude_internal_topics: bool = "exclude.internal.topics",
        check_crcs: bool = "check.crcs",
        fetch_min_bytes: i32 = "fetch.min.bytes",
        fetch_max_bytes: i32 = "fetch.max.bytes",
        fetch_max_wait_ms: i32 = "fetch.max.wait.ms",
        max_partition_fetch_bytes: i32 = "max.partition.fetch.bytes",
        prefetch_max_bytes: i64 = "ottla.prefetch.max.bytes",
        default_api_timeout_ms: i32 = "default.api.timeout.ms",
        request_timeout_ms: i32 = "request.timeout.ms",
        retry_backoff_ms: i64 = "retry.backoff.ms",
        retry_backoff_max_ms: i64 = "retry.backoff.max.ms",
        metadata_max_age_ms: i64 = "metadata.max.age.ms",
        metadata_recovery_strategy: RecoveryStrategy = "metadata.recovery.strategy",
        metadata_recovery_rebootstrap_trigger_ms: i64 =
            "metadata.recovery.rebootstrap.trigger.ms",
        connections_max_idle_ms: i64 = "connections.max.idle.ms",
        reconnect_backoff_ms: i64 = "reconnect.backoff.ms",
        reconnect_backoff_max_ms: i64 = "reconnect.backoff.max.ms",
        socket_connection_setup_timeout_ms: i64 = "socket.connection.setup.timeout.ms",
        socket_connection_setup_timeout_max_ms: i64 = "socket.connection.setup.timeout.max.ms",
        send_buffer_bytes: i32 = "send.buffer.bytes",
        receive_buffer_bytes: i32 = "receive.buffer.bytes",
    }
}

fn check(settings: &mut Settings) -> Vec<Problem> {
    let mut problems = Vec::new();
    check_group(settings, &mut problems);
    security::check(settings, &mut problems);
    if typed::<Vec<Assignor>>(settings, "partition.assignment.strategy").is_empty() {
        problems.push(Problem::Invalid {
            option: "partition.assignment.strategy",
            value: String::new(),
            allowed: "at least one assignor".into(),
        });
    }
    problems
}

fn check_group(settings: &mut Settings, problems: &mut Vec<Problem>) {
    const AUTO_COMMIT: &str = "enable.auto.commit";
    if typed::<Option<String>>(settings, "group.id").is_none() {
        if settings.is_given(AUTO_COMMIT) && typed::<bool>(settings, AUTO_COMMIT) {
            let rule = "offsets are committed to a group";
            problems.push(settings.conflict(AUTO_COMMIT, "group.id", rule));
        } else {
            settings.conclude(AUTO_COMMIT, Value::Boolean(false));
        }
    }
    match typed::<GroupProtocol>(settings, "group.protocol") {
        GroupProtocol::Classic => {
            let (heartbeat, session) = ("heartbeat.interval.ms", "session.timeout.ms");
            if number(settings, heartbeat) >= number(settings, session) {
                let rule = "heartbeats must come more often than the session ends";
                problems.push(settings.conflict(heartbeat, session, rule));
            }
        }
        GroupProtocol::Consumer | GroupProtocol::Streams => {
            for option in
                ["partition.assignment.strategy", "heartbeat.interval.ms", "session.timeout.ms"]
            {
                if settings.is_given(option) {
                    let rule = "the group's coordinator decides that in this protocol";
                    problems.push(settings.conflict(option, "group.protocol", rule));
                }
            }
        }
    }
}
