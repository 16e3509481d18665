//! What the typed configurations conclude.

use ottla_config::{
    Acks, Assignor, BrokerConfig, ConsumerConfig, Durability, OffsetReset, ProducerConfig,
    SecurityProtocol, StreamsConfig, TopicConfig,
};

const SERVERS: (&str, &str) = ("bootstrap.servers", "a:1, b:2");

#[test]
fn a_producers_defaults_are_javas() {
    let config = ProducerConfig::parse([SERVERS]).unwrap();
    assert_eq!(config.bootstrap_servers, ["a:1", "b:2"]);
    assert_eq!(config.acks, Acks::All);
    assert_eq!((config.batch_size, config.linger_ms), (16_384, 5));
    assert!(config.enable_idempotence);
    assert_eq!(config.delivery_timeout_ms, 120_000);
    assert!(config.partitioner.is_none());
}

#[test]
fn idempotence_by_default_gives_way_to_what_contradicts_it() {
    for entry in [("acks", "1"), ("retries", "0"), ("max.in.flight.requests.per.connection", "6")] {
        assert!(!ProducerConfig::parse([SERVERS, entry]).unwrap().enable_idempotence, "{entry:?}");
    }
}

#[test]
fn a_default_delivery_timeout_is_stretched() {
    let config = ProducerConfig::parse([SERVERS, ("request.timeout.ms", "200000")]).unwrap();
    assert_eq!(config.delivery_timeout_ms, 200_005);
}

#[test]
fn a_consumer_without_a_group_does_not_commit() {
    let config = ConsumerConfig::parse([SERVERS]).unwrap();
    assert!(!config.enable_auto_commit);
    assert_eq!(
        config.partition_assignment_strategy,
        [Assignor::Range, Assignor::CooperativeSticky]
    );
    let config = ConsumerConfig::parse([SERVERS, ("group.id", "g")]).unwrap();
    assert!(config.enable_auto_commit);
}

#[test]
fn a_consumer_may_start_so_long_ago() {
    for (text, reset) in [
        ("earliest", OffsetReset::Earliest),
        ("smallest", OffsetReset::Earliest),
        ("none", OffsetReset::None),
        ("by_duration:PT1H", OffsetReset::ByDurationMs(3_600_000)),
    ] {
        let config = ConsumerConfig::parse([SERVERS, ("auto.offset.reset", text)]).unwrap();
        assert_eq!(config.auto_offset_reset, reset);
    }
}

#[test]
fn a_topic_stands_over_its_broker() {
    let broker = BrokerConfig::parse([
        ("log.retention.hours", "1"),
        ("log.segment.bytes", "2000000"),
        ("log.roll.ms", "5000"),
        ("log.roll.hours", "9"),
    ])
    .unwrap();
    let topic = TopicConfig::resolve(&broker, [("segment.bytes", "3000000")]).unwrap();
    assert_eq!(topic.retention_ms, 3_600_000);
    assert_eq!(topic.segment_bytes, 3_000_000);
    assert_eq!(topic.segment_ms, 5_000);
    assert!(topic.cleanup_policy.delete && !topic.cleanup_policy.compact);
    let forever = BrokerConfig::parse([("log.retention.hours", "-1")]).unwrap();
    let topic = TopicConfig::resolve(&forever, [("cleanup.policy", "compact, delete")]).unwrap();
    assert_eq!(topic.retention_ms, -1);
    assert!(topic.cleanup_policy.delete && topic.cleanup_policy.compact);
}

#[test]
fn a_broker_tells_clients_what_to_connect_to() {
    let broker = BrokerConfig::parse([
        ("listeners", "PLAINTEXT://[::1]:0,CONTROLLER://localhost:9093"),
        ("ottla.durability", "fsync"),
    ])
    .unwrap();
    let advertised = broker.advertised();
    assert_eq!(advertised.len(), 1);
    assert_eq!(advertised[0].to_string(), "PLAINTEXT://[::1]:0");
    assert_eq!(advertised[0].host, "::1");
    assert_eq!(broker.durability, Durability::Fsync);
    assert_eq!(broker.log_directories(), ["/tmp/kafka-logs"]);
    BrokerConfig::parse([
        ("listeners", "IN://h:1"),
        ("listener.security.protocol.map", "IN:PLAINTEXT"),
    ])
    .unwrap();
    for listeners in
        ["localhost:9092", "A://h:1,A://h:2", "A://h:1,B://h:1", "A://h:70000", "TLS://h:1"]
    {
        assert!(BrokerConfig::parse([("listeners", listeners)]).is_err(), "{listeners}");
    }
}

#[test]
fn a_listener_has_what_was_given_for_it_or_else_the_brokers() {
    let broker = BrokerConfig::parse([
        ("listeners", "IN://h:1,SASL_SSL://h:2"),
        ("listener.security.protocol.map", "IN:ssl,SASL_SSL:SASL_SSL"),
        ("ssl.client.auth", "requested"),
        ("listener.name.in.ssl.client.auth", "required"),
        ("connections.max.reauth.ms", "1"),
        ("listener.name.sasl_ssl.connections.max.reauth.ms", "2"),
        ("listener.name.sasl_ssl.scram-sha-256.connections.max.reauth.ms", "3"),
        ("listener.name.sasl_ssl.plain.sasl.jaas.config", "a login line"),
    ])
    .unwrap();
    assert_eq!(broker.security_protocol("IN"), SecurityProtocol::Ssl);
    assert_eq!(broker.security_protocol("SASL_SSL"), SecurityProtocol::SaslSsl);
    let text = |listener: &str, mechanism, option| {
        broker.settings.of_listener(listener, mechanism, option).unwrap().to_string()
    };
    assert_eq!(text("IN", None, "ssl.client.auth"), "required");
    assert_eq!(text("SASL_SSL", None, "ssl.client.auth"), "requested");
    let session = "connections.max.reauth.ms";
    assert_eq!(text("IN", Some("PLAIN"), session), "1");
    assert_eq!(text("SASL_SSL", Some("PLAIN"), session), "2");
    assert_eq!(text("SASL_SSL", Some("SCRAM-SHA-256"), session), "3");
    assert_eq!(text("SASL_SSL", Some("PLAIN"), "sasl.jaas.config"), "[hidden]");
    assert_eq!(text("SASL_SSL", Some("SCRAM-SHA-256"), "sasl.jaas.config"), "null");
}

#[test]
fn streams_hands_options_on_to_its_clients() {
    let config = StreamsConfig::parse([
        SERVERS,
        ("application.id", "app"),
        ("max.poll.records", "50"),
        ("producer.linger.ms", "7"),
        ("linger.ms", "9"),
        ("consumer.fetch.min.bytes", "2"),
        ("main.consumer.fetch.min.bytes", "3"),
        ("topic.retention.ms", "1000"),
        ("request.timeout.ms", "5000"),
    ])
    .unwrap();
    let main = ConsumerConfig::parse(config.main_consumer()).unwrap();
    assert_eq!((main.max_poll_records, main.fetch_min_bytes), (50, 3));
    assert_eq!(main.group_id.as_deref(), Some("app"));
    assert_eq!(main.auto_offset_reset, OffsetReset::Earliest);
    assert!(!main.enable_auto_commit && main.request_timeout_ms == 5000);
    let restore = ConsumerConfig::parse(config.restore_consumer()).unwrap();
    assert_eq!((restore.group_id, restore.fetch_min_bytes), (None, 2));
    let producer = ProducerConfig::parse(config.producer()).unwrap();
    assert_eq!((producer.linger_ms, producer.client_id.as_str()), (7, "app-producer"));
    assert_eq!(config.internal_topic()["retention.ms"], "1000");
    ottla_config::AdminConfig::parse(config.admin()).unwrap();
}

#[test]
fn streams_refuses_what_none_of_its_clients_knows() {
    let entries = [SERVERS, ("application.id", "app"), ("consumer.fetch.min.byte", "2")];
    assert!(StreamsConfig::parse(entries).is_err());
    let entries = [SERVERS, ("application.id", "app"), ("linger.ms", "x")];
    let error = StreamsConfig::parse(entries).unwrap_err();
    assert_eq!(error.problems().len(), 1);
}

#[test]
fn the_older_name_of_the_cache_counts_alone() {
    let base = [SERVERS, ("application.id", "app")];
    let read = |extra: &[(&'static str, &'static str)]| {
        let entries = base.iter().chain(extra).copied();
        StreamsConfig::parse(entries).unwrap().statestore_cache_max_bytes
    };
    assert_eq!(read(&[]), 10_485_760);
    assert_eq!(read(&[("cache.max.bytes.buffering", "5")]), 5);
    let both = [("cache.max.bytes.buffering", "5"), ("statestore.cache.max.bytes", "6")];
    assert_eq!(read(&both), 6);
}
