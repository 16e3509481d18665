//! What a broker reads.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::choices::{Durability, Listener, SecurityProtocol};
use super::topic::broker_synonyms;
use super::{FromValue, configuration, number};
use crate::error::Problem;
use crate::option::Default;
use crate::settings::Settings;
use crate::table::find;
use crate::value::{Secret, Value};

configuration! {
    /// The configuration of a broker.
    BrokerConfig of Broker {
        node_id: i32 = "node.id",
        process_roles: Vec<String> = "process.roles",
        broker_rack: Option<String> = "broker.rack",
        listeners: Vec<Listener> = "listeners",
        advertised_listeners: Vec<Listener> = "advertised.listeners",
        controller_listener_names: Vec<String> = "controller.listener.names",
        controller_quorum_voters: Vec<String> = "controller.quorum.voters",
        log_dir: Vec<String> = "log.dir",
        log_dirs: Vec<String> = "log.dirs",
        metadata_log_dir: Option<String> = "metadata.log.dir",
        durability: Durability = "ottla.durability",
        num_partitions: i32 = "num.partitions",
        default_replication_factor: i32 = "default.replication.factor",
        auto_create_topics_enable: bool = "auto.create.topics.enable",
        delete_topic_enable: bool = "delete.topic.enable",
        message_max_bytes: i32 = "message.max.bytes",
        fetch_max_bytes: i32 = "fetch.max.bytes",
        socket_request_max_bytes: i32 = "socket.request.max.bytes",
        queued_max_request_bytes: i64 = "queued.max.request.bytes",
        socket_send_buffer_bytes: i32 = "socket.send.buffer.bytes",
        socket_receive_buffer_bytes: i32 = "socket.receive.buffer.bytes",
        socket_listen_backlog_size: i32 = "socket.listen.backlog.size",
        max_connections: i32 = "max.connections",
        max_connections_per_ip: i32 = "max.connections.per.ip",
        max_connections_per_ip_overrides: String = "max.connections.per.ip.overrides",
        max_connection_creation_rate: i32 = "max.connection.creation.rate",
        connections_max_idle_ms: i64 = "connections.max.idle.ms",
        connection_failed_authentication_delay_ms: i32 =
            "connection.failed.authentication.delay.ms",
        connections_max_reauth_ms: i64 = "connections.max.reauth.ms",
        sasl_enabled_mechanisms: Vec<String> = "sasl.enabled.mechanisms",
        sasl_server_max_receive_size: i32 = "sasl.server.max.receive.size",
        ssl_client_auth: String = "ssl.client.auth",
        ssl_enabled_protocols: Vec<String> = "ssl.enabled.protocols",
        ssl_cipher_suites: Vec<String> = "ssl.cipher.suites",
        ssl_principal_mapping_rules: String = "ssl.principal.mapping.rules",
        ssl_keystore_type: String = "ssl.keystore.type",
        ssl_keystore_location: Option<String> = "ssl.keystore.location",
        ssl_keystore_certificate_chain: Option<Secret> = "ssl.keystore.certificate.chain",
        ssl_keystore_key: Option<Secret> = "ssl.keystore.key",
        ssl_key_password: Option<Secret> = "ssl.key.password",
        ssl_truststore_type: String = "ssl.truststore.type",
        ssl_truststore_location: Option<String> = "ssl.truststore.location",
        ssl_truststore_certificates: Option<Secret> = "ssl.truststore.certificates",
        max_incremental_fetch_session_cache_slots: i32 =
            "max.incremental.fetch.session.cache.slots",
        max_request_partition_size_limit: i32 = "max.request.partition.size.limit",
        group_initial_rebalance_delay_ms: i32 = "group.initial.rebalance.delay.ms",
        group_min_session_timeout_ms: i32 = "group.min.session.timeout.ms",
        group_max_session_timeout_ms: i32 = "group.max.session.timeout.ms",
        group_max_size: i32 = "group.max.size",
        offsets_topic_num_partitions: i32 = "offsets.topic.num.partitions",
        offsets_topic_replication_factor: i16 = "offsets.topic.replication.factor",
        offsets_topic_segment_bytes: i32 = "offsets.topic.segment.bytes",
        offsets_retention_minutes: i32 = "offsets.retention.minutes",
        offsets_retention_check_interval_ms: i64 = "offsets.retention.check.interval.ms",
        offset_metadata_max_bytes: i32 = "offset.metadata.max.bytes",
        offsets_commit_timeout_ms: i32 = "offsets.commit.timeout.ms",
        transaction_state_log_num_partitions: i32 = "transaction.state.log.num.partitions",
        transaction_state_log_replication_factor: i16 =
            "transaction.state.log.replication.factor",
        transaction_state_log_min_isr: i32 = "transaction.state.log.min.isr",
        transaction_max_timeout_ms: i32 = "transaction.max.timeout.ms",
        producer_id_expiration_ms: i32 = "producer.id.expiration.ms",
        producer_id_expiration_check_interval_ms: i32 =
            "producer.id.expiration.check.interval.ms",
        log_retention_check_interval_ms: i64 = "log.retention.check.interval.ms",
        log_initial_task_delay_ms: i64 = "log.initial.task.delay.ms",
        log_flush_offset_checkpoint_interval_ms: i32 =
            "log.flush.offset.checkpoint.interval.ms",
        log_flush_start_offset_checkpoint_interval_ms: i32 =
            "log.flush.start.offset.checkpoint.interval.ms",
        log_flush_scheduler_interval_ms: i64 = "log.flush.scheduler.interval.ms",
        replica_high_watermark_checkpoint_interval_ms: i64 =
            "replica.high.watermark.checkpoint.interval.ms",
        num_recovery_threads_per_data_dir: i32 = "num.recovery.threads.per.data.dir",
        metadata_log_segment_bytes: i32 = "metadata.log.segment.bytes",
        metadata_log_segment_ms: i64 = "metadata.log.segment.ms",
        metadata_log_max_record_bytes_between_snapshots: i64 =
            "metadata.log.max.record.bytes.between.snapshots",
        metadata_log_max_snapshot_interval_ms: i64 = "metadata.log.max.snapshot.interval.ms",
        metadata_max_retention_bytes: i64 = "metadata.max.retention.bytes",
        metadata_max_retention_ms: i64 = "metadata.max.retention.ms",
        metadata_max_idle_interval_ms: i32 = "metadata.max.idle.interval.ms",
        controller_quorum_election_timeout_ms: i32 = "controller.quorum.election.timeout.ms",
        controller_quorum_fetch_timeout_ms: i32 = "controller.quorum.fetch.timeout.ms",
        controller_quorum_election_backoff_max_ms: i32 =
            "controller.quorum.election.backoff.max.ms",
        broker_heartbeat_interval_ms: i32 = "broker.heartbeat.interval.ms",
        broker_session_timeout_ms: i32 = "broker.session.timeout.ms",
        request_timeout_ms: i32 = "request.timeout.ms",
        unstable_api_versions_enable: bool = "unstable.api.versions.enable",
    }
}

impl BrokerConfig {
    /// The folders of its logs: `log.dirs`, or else `log.dir`.
    #[must_use]
    pub fn log_directories(&self) -> &[String] {
        if self.log_dirs.is_empty() { &self.log_dir } else { &self.log_dirs }
    }

    /// What clients are told to connect to: `advertised.listeners`, or else `listeners` without
    /// those of controllers.
    #[must_use]
    pub fn advertised(&self) -> Vec<Listener> {
        let own = if self.advertised_listeners.is_empty() {
            &self.listeners
        } else {
            &self.advertised_listeners
        };
        own.iter()
            .filter(|listener| !self.is_controller_listener(&listener.name))
            .cloned()
            .collect()
    }

    /// Whether controllers are reached by the listener of that name.
    #[must_use]
    pub fn is_controller_listener(&self, name: &str) -> bool {
        self.controller_listener_names.iter().any(|other| other.eq_ignore_ascii_case(name))
    }

    /// The listeners that clients come through.
    pub fn client_listeners(&self) -> impl Iterator<Item = &Listener> {
        self.listeners.iter().filter(|listener| !self.is_controller_listener(&listener.name))
    }

    /// How the listener of that name is spoken to.
    #[must_use]
    pub fn security_protocol(&self, listener: &str) -> SecurityProtocol {
        let protocol = protocol_of(&self.settings, listener);
        protocol.and_then(SecurityProtocol::of_name).unwrap_or(SecurityProtocol::Plaintext)
    }

    /// The default of a topic's option, as text, when this broker was given another than Kafka's.
    #[must_use]
    pub fn topic_default(&self, option: &str) -> Option<String> {
        let (synonym, factor) =
            broker_synonyms(option).iter().find(|(synonym, _)| self.settings.is_given(synonym))?;
        match self.settings.get(synonym)? {
            Value::Null => None,
            // -1 stands for "no limit" in every unit.
            Value::Number(number) if *number >= 0 => {
                Some(number.saturating_mul(*factor).to_string())
            }
            value => Some(value.to_string()),
        }
    }
}

fn check(settings: &mut Settings) -> Vec<Problem> {
    let mut problems = Vec::new();
    check_listeners(settings, &mut problems);
    check_listener_protocols(settings, &mut problems);
    let queued = number(settings, "queued.max.request.bytes");
    if queued > 0 && queued < number(settings, "socket.request.max.bytes") {
        let rule = "it must be -1 or hold at least one request of the largest size";
        let (first, second) = ("queued.max.request.bytes", "socket.request.max.bytes");
        problems.push(settings.conflict(first, second, rule));
    }
    for (first, second, rule) in [
        (
            "group.min.session.timeout.ms",
            "group.max.session.timeout.ms",
            "the shortest session may not be longer than the longest",
        ),
        (
            "replica.fetch.wait.max.ms",
            "replica.lag.time.max.ms",
            "followers must fetch before they count as lagging",
        ),
        (
            "log.cleaner.min.compaction.lag.ms",
            "log.cleaner.max.compaction.lag.ms",
            "a record must be allowed to stay uncompacted for as long as it must",
        ),
        (
            "broker.heartbeat.interval.ms",
            "broker.session.timeout.ms",
            "heartbeats must come more often than the session ends",
        ),
    ] {
        if number(settings, first) > number(settings, second) {
            problems.push(settings.conflict(first, second, rule));
        }
    }
    let roles: Vec<String> = super::typed(settings, "process.roles");
    if roles.is_empty() {
        problems.push(Problem::Invalid {
            option: "process.roles",
            value: String::new(),
            allowed: "broker, controller or both".into(),
        });
    }
    problems
}

/// Listeners parse, and no name or port is taken twice.
fn check_listeners(settings: &Settings, problems: &mut Vec<Problem>) {
    for option in ["listeners", "advertised.listeners"] {
        let Some(value) = settings.get(option) else { continue };
        let parsed = Vec::<Listener>::from_value(value);
        let distinct = parsed.as_ref().is_some_and(|listeners| {
            listeners.iter().enumerate().all(|(index, listener)| {
                listeners[..index].iter().all(|other| {
                    let same_port = listener.port != 0 && other.port == listener.port;
                    other.name != listener.name && !(same_port && other.host == listener.host)
                })
            })
        });
        if !distinct {
            let example = match find(settings.scope(), "listeners").map(|spec| spec.default) {
                Some(Default::Text(text)) => text,
                _ => "PLAINTEXT://localhost:9092",
            };
            problems.push(Problem::Invalid {
                option: if option == "listeners" { "listeners" } else { "advertised.listeners" },
                value: value.to_string(),
                allowed: format!(
                    "NAME://host:port entries with distinct names and ports, as {example}"
                ),
            });
        }
    }
}

const MAP: &str = "listener.security.protocol.map";

/// The protocol that the map has for a listener's name.
fn protocol_of<'a>(settings: &'a Settings, listener: &str) -> Option<&'a str> {
    let Some(Value::Text(map)) = settings.get(MAP) else { return None };
    map.split(',').find_map(|entry| {
        let (name, protocol) = entry.trim().split_once(':')?;
        name.trim().eq_ignore_ascii_case(listener).then_some(protocol.trim())
    })
}

/// Every listener's name has a security protocol, and options of single listeners are for one that
/// is there. A controller's name that is in no map stands for plaintext, as in Kafka.
fn check_listener_protocols(settings: &Settings, problems: &mut Vec<Problem>) {
    let listeners = settings.get("listeners").and_then(Vec::<Listener>::from_value);
    let listeners = listeners.unwrap_or_default();
    let controllers: Vec<String> = super::typed(settings, "controller.listener.names");
    let is_controller = |name: &str| controllers.iter().any(|each| each.eq_ignore_ascii_case(name));
    for listener in &listeners {
        let rule = match protocol_of(settings, &listener.name) {
            // Nobody comes through it as long as there is one controller.
            _ if is_controller(&listener.name) && !settings.is_given(MAP) => continue,
            Some(protocol) if SecurityProtocol::of_name(protocol).is_some() => continue,
            Some(_) => "a security protocol is PLAINTEXT, SSL, SASL_PLAINTEXT or SASL_SSL",
            None => "every listener's name needs a security protocol",
        };
        problems.push(settings.conflict("listeners", MAP, rule));
    }
    for name in settings.listeners_with_options() {
        let known = listeners.iter().any(|listener| listener.name.eq_ignore_ascii_case(name));
        if !known && !is_controller(name) {
            problems.push(Problem::Refused {
                option: format!("listener.name.{name}"),
                value: None,
                reason: "listeners names no such listener",
            });
        }
    }
}
