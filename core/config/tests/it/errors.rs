//! What is said when something is wrong.

use ottla_config::{
    ConsumerConfig, Notice, Problem, ProducerConfig, Scope, Settings, StreamsConfig, Value,
};
use proptest::prelude::*;

fn producer(entries: &[(&str, &str)]) -> Result<ProducerConfig, String> {
    let mut all = vec![("bootstrap.servers", "a:1")];
    all.extend_from_slice(entries);
    ProducerConfig::parse(all).map_err(|error| error.to_string())
}

fn consumer(entries: &[(&str, &str)]) -> Result<ConsumerConfig, String> {
    let mut all = vec![("bootstrap.servers", "a:1")];
    all.extend_from_slice(entries);
    ConsumerConfig::parse(all).map_err(|error| error.to_string())
}

#[test]
fn an_unknown_name_tells_the_nearest_one() {
    assert_eq!(
        producer(&[("acsk", "all")]).unwrap_err(),
        "unknown producer option \"acsk\": did you mean \"acks\"?"
    );
    assert_eq!(
        producer(&[("group.id", "g")]).unwrap_err(),
        "unknown producer option \"group.id\": it is an option of a consumer"
    );
    assert_eq!(
        producer(&[("wholly.unrelated.thing", "1")]).unwrap_err(),
        "unknown producer option \"wholly.unrelated.thing\""
    );
}

#[test]
fn an_unknown_name_is_a_notice_when_not_strict() {
    let config = producer(&[("acsk", "all"), ("ottla.config.strict", "false")]).unwrap();
    assert_eq!(
        config.settings.notices(),
        [Notice::Unknown { option: "acsk".to_owned(), nearest: Some("acks") }]
    );
    assert_eq!(config.settings.unknown().collect::<Vec<_>>(), [("acsk", "all")]);
    assert!(producer(&[("acks", "2"), ("ottla.config.strict", "false")]).is_err());
}

#[test]
fn a_bad_value_tells_option_value_and_what_is_allowed() {
    for (name, text, message) in [
        ("acks", "2", "invalid value \"2\" for acks: expected one of all, -1, 0, 1"),
        (
            "batch.size",
            "-1",
            "invalid value \"-1\" for batch.size: expected a whole number of 32 bits, at least 0",
        ),
        (
            "batch.size",
            "16k",
            "invalid value \"16k\" for batch.size: expected a whole number of 32 bits, at least 0",
        ),
        (
            "enable.idempotence",
            "yes",
            "invalid value \"yes\" for enable.idempotence: expected true or false",
        ),
    ] {
        assert_eq!(producer(&[(name, text)]).unwrap_err(), message);
    }
    let message = consumer(&[("auto.offset.reset", "by_duration:soon")]).unwrap_err();
    assert!(message.contains("by_duration:<ISO-8601 duration"), "{message}");
}

#[test]
fn all_problems_are_told_at_once() {
    let error = ProducerConfig::parse([("acks", "2"), ("acsk", "1")]).unwrap_err();
    let options: Vec<&str> = error.problems().iter().map(Problem::option).collect();
    assert_eq!(options, ["acks", "acsk", "bootstrap.servers"]);
}

#[test]
fn what_a_login_needs_is_told() {
    let login = [("security.protocol", "SASL_SSL"), ("sasl.mechanism", "PLAIN")];
    assert_eq!(
        producer(&login).unwrap_err(),
        "security.protocol=SASL_SSL contradicts sasl.jaas.config=null: a login needs credentials: \
         give sasl.jaas.config, or sasl.username and sasl.password"
    );
    let protocol = ("security.protocol", "sasl_plaintext");
    let jaas = ("sasl.jaas.config", "x required;");
    assert_eq!(
        producer(&[protocol, jaas]).unwrap_err(),
        "sasl.mechanism=GSSAPI is not supported: Kerberos is not supported yet; give PLAIN, \
         SCRAM-SHA-256 or SCRAM-SHA-512"
    );
    assert!(producer(&[protocol, jaas, ("sasl.mechanism", "PLAIN")]).is_ok());
    assert_eq!(
        producer(&[protocol, jaas, ("sasl.mechanism", "SCRAM")]).unwrap_err(),
        "invalid value \"SCRAM\" for sasl.mechanism: expected PLAIN, SCRAM-SHA-256, SCRAM-SHA-512"
    );
    assert_eq!(
        producer(&[protocol, jaas, ("sasl.mechanism", "OAUTHBEARER")]).unwrap_err(),
        "sasl.mechanism=OAUTHBEARER is not supported: OAuth is not supported yet; there are \
         PLAIN, SCRAM-SHA-256 and SCRAM-SHA-512"
    );
    assert!(producer(&[("security.protocol", "plaintext")]).is_ok());
}

#[test]
fn user_and_password_may_be_given_apart() {
    let config = producer(&[
        ("security.protocol", "SASL_SSL"),
        ("sasl.mechanism", "SCRAM-SHA-256"),
        ("sasl.username", "alice"),
        ("sasl.password", "hunter2"),
    ])
    .unwrap();
    let Some(Value::Secret(line)) = config.settings.get("sasl.jaas.config") else {
        panic!("it is a secret");
    };
    assert_eq!(
        line.reveal(),
        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"alice\" \
         password=\"hunter2\";"
    );
    assert_eq!(
        producer(&[("sasl.username", "alice")]).unwrap_err(),
        "sasl.username is not supported: sasl.username and sasl.password belong together; give both"
    );
    let twice =
        [("sasl.username", "alice"), ("sasl.password", "hunter2"), ("sasl.jaas.config", "other")];
    assert_eq!(
        producer(&twice).unwrap_err(),
        "sasl.jaas.config is given twice with different values: as sasl.jaas.config and as \
         sasl.username"
    );
    let streams = [("bootstrap.servers", "a:1"), ("application.id", "app")];
    let streams = StreamsConfig::parse(streams.into_iter().chain(twice.into_iter().take(2)));
    assert!(streams.unwrap().producer()["sasl.jaas.config"].contains("hunter2"));
}

#[test]
fn stores_are_pem_and_given_once() {
    for (entries, message) in [
        (
            &[("ssl.truststore.type", "JKS")][..],
            "ssl.truststore.type=JKS is not supported: only PEM is read; convert the store: keytool \
             -importkeystore with -deststoretype PKCS12, then openssl pkcs12 -in store.p12 -out \
             store.pem",
        ),
        (
            &[("ssl.truststore.location", "a.pem"), ("ssl.truststore.certificates", "hunter2")],
            "ssl.truststore.location=a.pem contradicts ssl.truststore.certificates=[hidden]: a \
             store is a file or the option's own text, not both",
        ),
        (
            &[("ssl.keystore.key", "hunter2")],
            "ssl.keystore.key=[hidden] contradicts ssl.keystore.certificate.chain=null: a key and \
             its certificate chain belong together",
        ),
        (
            &[("ssl.enabled.protocols", "TLSv1.1,TLSv1.2")],
            "ssl.enabled.protocols=TLSv1.1,TLSv1.2 is not supported: TLS 1.1 is broken (RFC 8996)",
        ),
        (
            &[("ssl.endpoint.identification.algorithm", "ldaps")],
            "invalid value \"ldaps\" for ssl.endpoint.identification.algorithm: expected https, \
             or empty to check no host names",
        ),
    ] {
        assert_eq!(producer(entries).unwrap_err(), message);
    }
    assert!(producer(&[("ssl.endpoint.identification.algorithm", "")]).is_ok());
    let config = producer(&[("ssl.ca.location", "ca.pem")]).unwrap();
    assert_eq!(config.settings.text("ssl.truststore.location"), "ca.pem");
}

#[test]
fn secrets_are_never_shown() {
    let error = producer(&[("ssl.keystore.password", "hunter2")]).unwrap_err();
    assert!(!error.contains("hunter2"), "{error}");
    let config = producer(&[("sasl.username", "me"), ("sasl.password", "hunter2")]).unwrap();
    assert!(!format!("{config:?}").contains("hunter2"));
    let entries =
        [("bootstrap.servers", "a:1"), ("ottla.config.strict", "false"), ("x", "hunter2")];
    let settings = Settings::parse(Scope::Admin, entries).unwrap();
    assert!(!format!("{settings:?}").contains("hunter2"));
}

#[test]
fn contradictions_name_both_options() {
    for (entries, message) in [
        (
            &[("acks", "1"), ("enable.idempotence", "true")][..],
            "acks=1 contradicts enable.idempotence=true: an idempotent producer needs acks=all",
        ),
        (
            &[("delivery.timeout.ms", "1000")],
            "delivery.timeout.ms=1000 contradicts request.timeout.ms=30000: it must be at least \
             linger.ms + request.timeout.ms",
        ),
    ] {
        assert_eq!(producer(entries).unwrap_err(), message);
    }
    assert_eq!(
        consumer(&[("group.id", "g"), ("session.timeout.ms", "3000")]).unwrap_err(),
        "heartbeat.interval.ms=3000 contradicts session.timeout.ms=3000: heartbeats must come more \
         often than the session ends"
    );
    assert_eq!(
        consumer(&[("enable.auto.commit", "true")]).unwrap_err(),
        "enable.auto.commit=true contradicts group.id=null: offsets are committed to a group"
    );
}

#[test]
fn one_option_by_two_spellings_must_agree() {
    assert!(producer(&[("linger.ms", "5"), ("linger_ms", "5")]).is_ok());
    assert_eq!(
        producer(&[("linger.ms", "5"), ("lingerMs", "6")]).unwrap_err(),
        "linger.ms is given twice with different values: as linger.ms and as lingerMs"
    );
}

#[test]
fn librdkafkas_names_are_understood() {
    let config = producer(&[("queue.buffering.max.kbytes", "64"), ("request.required.acks", "1")]);
    let config = config.unwrap();
    assert_eq!(config.buffer_memory, 65_536);
    assert_eq!(config.acks.number(), 1);
    assert_eq!(config.settings.notices().len(), 2);
    let message = consumer(&[("enable.partition.eof", "true")]).unwrap_err();
    assert!(message.contains("compare position and high watermark"), "{message}");
}

proptest! {
    #[test]
    fn nothing_that_is_given_panics(
        scope in 0usize..Scope::ALL.len(),
        pairs in proptest::collection::vec(("[a-z.A-Z_]{0,30}", ".{0,20}"), 0..5),
        option in any::<proptest::sample::Index>(),
        text in ".{0,20}",
    ) {
        let scope = Scope::ALL[scope];
        let names: Vec<&str> = ottla_config::table::options(scope).map(|spec| spec.name).collect();
        let mut entries: Vec<(&str, &str)> =
            pairs.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        entries.push((names[option.index(names.len())], &text));
        let _ = Settings::parse(scope, entries);
    }
}
