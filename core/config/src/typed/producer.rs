//! What a producer reads.

use alloc::string::String;
use alloc::vec::Vec;

use super::choices::{Acks, Compression, Partitioner, RecoveryStrategy};
use super::{configuration, number, security, typed};
use crate::error::Problem;
use crate::settings::Settings;
use crate::value::Value;

configuration! {
    /// The configuration of a producer.
    ProducerConfig of Producer {
        bootstrap_servers: Vec<String> = "bootstrap.servers",
        client_id: String = "client.id",
        acks: Acks = "acks",
        batch_size: i32 = "batch.size",
        linger_ms: i64 = "linger.ms",
        buffer_memory: i64 = "buffer.memory",
        max_block_ms: i64 = "max.block.ms",
        max_request_size: i32 = "max.request.size",
        max_in_flight_requests_per_connection: i32 = "max.in.flight.requests.per.connection",
        compression_type: Compression = "compression.type",
        compression_gzip_level: i32 = "compression.gzip.level",
        compression_lz4_level: i32 = "compression.lz4.level",
        compression_zstd_level: i32 = "compression.zstd.level",
        enable_idempotence: bool = "enable.idempotence",
        transactional_id: Option<String> = "transactional.id",
        transaction_timeout_ms: i32 = "transaction.timeout.ms",
        retries: i32 = "retries",
        retry_backoff_ms: i64 = "retry.backoff.ms",
        retry_backoff_max_ms: i64 = "retry.backoff.max.ms",
        delivery_timeout_ms: i32 = "delivery.timeout.ms",
        request_timeout_ms: i32 = "request.timeout.ms",
        partitioner: Option<Partitioner> = "partitioner.class",
        partitioner_ignore_keys: bool = "partitioner.ignore.keys",
        partitioner_adaptive_partitioning_enable: bool =
            "partitioner.adaptive.partitioning.enable",
        partitioner_availability_timeout_ms: i64 = "partitioner.availability.timeout.ms",
        metadata_max_age_ms: i64 = "metadata.max.age.ms",
        metadata_max_idle_ms: i64 = "metadata.max.idle.ms",
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
    check_idempotence(settings, &mut problems);
    check_delivery_timeout(settings, &mut problems);
    security::check(settings, &mut problems);
    problems
}

/// Idempotence needs acks from all, retries, and at most five requests in flight. Asked for, a
/// contradiction is an error; on by default, it gives way.
fn check_idempotence(settings: &mut Settings, problems: &mut Vec<Problem>) {
    const IDEMPOTENCE: &str = "enable.idempotence";
    let enabled = typed::<bool>(settings, IDEMPOTENCE);
    let demanded_by = if enabled && settings.is_given(IDEMPOTENCE) {
        Some(IDEMPOTENCE)
    } else if typed::<Option<String>>(settings, "transactional.id").is_some() {
        Some("transactional.id")
    } else {
        None
    };
    if !enabled && demanded_by == Some("transactional.id") {
        let rule = "transactions need an idempotent producer";
        problems.push(settings.conflict(IDEMPOTENCE, "transactional.id", rule));
    }
    if !enabled {
        return;
    }
    let against = [
        (
            "acks",
            typed::<Acks>(settings, "acks") != Acks::All,
            "an idempotent producer needs acks=all",
        ),
        ("retries", number(settings, "retries") == 0, "an idempotent producer needs retries"),
        (
            "max.in.flight.requests.per.connection",
            number(settings, "max.in.flight.requests.per.connection") > 5,
            "an idempotent producer keeps at most 5 requests in flight",
        ),
    ];
    for (option, contradicts, rule) in against {
        if !contradicts {
            continue;
        }
        match demanded_by {
            Some(demand) => problems.push(settings.conflict(option, demand, rule)),
            None => settings.conclude(IDEMPOTENCE, Value::Boolean(false)),
        }
    }
}

/// A record must be allowed to linger and to be asked for once within its delivery timeout. Given
/// too short a timeout is an error; the default is stretched.
fn check_delivery_timeout(settings: &mut Settings, problems: &mut Vec<Problem>) {
    const DELIVERY: &str = "delivery.timeout.ms";
    let (linger, request) = (number(settings, "linger.ms"), number(settings, "request.timeout.ms"));
    let least = linger.saturating_add(request).min(i64::from(i32::MAX));
    if number(settings, DELIVERY) >= least {
        return;
    }
    if settings.is_given(DELIVERY) {
        let second = if linger > request { "linger.ms" } else { "request.timeout.ms" };
        let rule = "it must be at least linger.ms + request.timeout.ms";
        problems.push(settings.conflict(DELIVERY, second, rule));
    } else {
        settings.conclude(DELIVERY, Value::Number(least));
    }
}
