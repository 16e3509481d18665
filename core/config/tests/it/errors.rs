//! What is said when something is wrong.

use ottla_config::{ConsumerConfig, Notice, Problem, ProducerConfig, Scope, Settings};
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
fn tls_and_sasl_are_refused_with_the_reason() {
    assert_eq!(
        producer(&[("security.protocol", "SSL")]).unwrap_err(),
        "security.protocol=SSL is not supported: comes with TLS and SASL support"
    );
    assert_eq!(
        producer(&[("sasl.mechanism", "PLAIN")]).unwrap_err(),
        "sasl.mechanism is not supported: comes with TLS and SASL support"
    );
    assert!(producer(&[("security.protocol", "plaintext")]).is_ok());
}

#[test]
fn secrets_are_never_shown() {
    let error = producer(&[("ssl.key.password", "hunter2")]).unwrap_err();
    assert!(!error.contains("hunter2"), "{error}");
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
