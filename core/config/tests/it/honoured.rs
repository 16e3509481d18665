//! An option that is honoured makes a difference: moved off its default, the typed configuration
//! that the programs read changes.

use ottla_config::table::options;
use ottla_config::{
    AdminConfig, BrokerConfig, ConfigError, ConsumerConfig, Default, GroupConfig, Kind, OptionSpec,
    ProducerConfig, Scope, Settings, Status, StreamsConfig, TopicConfig, Valid, Value, check_value,
};

/// The typed configuration as text, without the settings that it was made from.
fn read(scope: Scope, entries: &[(&str, &str)]) -> Result<String, ConfigError> {
    let mut all: Vec<(&str, &str)> = match scope {
        Scope::Producer | Scope::Consumer => vec![("bootstrap.servers", "a:1")],
        Scope::Admin if !entries.iter().any(|(name, _)| name.starts_with("bootstrap.")) => {
            vec![("bootstrap.servers", "a:1")]
        }
        Scope::Streams => vec![("bootstrap.servers", "a:1"), ("application.id", "app")],
        _ => vec![],
    };
    all.retain(|(name, _)| !entries.iter().any(|(other, _)| other == name));
    all.extend_from_slice(entries);
    let without = |text: String, settings: &Settings| text.replace(&format!("{settings:?}"), "");
    Ok(match scope {
        Scope::Producer => {
            let config = ProducerConfig::parse(all)?;
            without(format!("{config:?}"), &config.settings)
        }
        Scope::Consumer => {
            let config = ConsumerConfig::parse(all)?;
            without(format!("{config:?}"), &config.settings)
        }
        Scope::Admin => {
            let config = AdminConfig::parse(all)?;
            without(format!("{config:?}"), &config.settings)
        }
        Scope::Streams => {
            let config = StreamsConfig::parse(all)?;
            let text = without(format!("{config:?}"), &config.settings);
            format!("{text} {:?} {:?}", config.main_consumer(), config.producer())
        }
        Scope::Topic => {
            let config = TopicConfig::parse(all)?;
            without(format!("{config:?}"), &config.settings)
        }
        Scope::Group => {
            let config = GroupConfig::parse(all)?;
            without(format!("{config:?}"), &config.settings)
        }
        Scope::Broker => {
            let config = BrokerConfig::parse(all)?;
            let topic = TopicConfig::resolve(&config, [("", ""); 0])?;
            let text = without(format!("{config:?}"), &config.settings);
            format!("{text} {}", without(format!("{topic:?}"), &topic.settings))
        }
    })
}

/// Values worth trying, until one is allowed and is not the default.
fn candidates(spec: &OptionSpec) -> Vec<String> {
    let words = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    match (spec.valid, spec.kind) {
        (Valid::OneOf(texts) | Valid::AnyCaseOf(texts) | Valid::EachOf(texts), _) => words(texts),
        (Valid::OffsetReset { .. }, _) => words(&["earliest"]),
        (_, Kind::Boolean) => words(&["true", "false"]),
        (_, Kind::Short | Kind::Int | Kind::Long) => {
            let default = match spec.default {
                Default::Text(text) => text.parse::<i64>().unwrap(),
                Default::Null | Default::Required => 0,
            };
            [1, -1, 7, 40_000, 2_000_000, 200_000_000]
                .iter()
                .map(|step| default.saturating_add(*step).to_string())
                .collect()
        }
        (_, Kind::Double) => words(&["0.25", "0.6"]),
        (_, Kind::List) => words(&["PLAINTEXT://other:19093,CONTROLLER://other:19094", "x:1", "a"]),
        (_, Kind::String | Kind::Class | Kind::Password) => words(&["other"]),
    }
}

/// What an option needs beside it to have its effect.
fn company(spec: &OptionSpec) -> Vec<(&'static str, &'static str)> {
    match spec.name {
        "enable.auto.commit" => vec![("group.id", "g")],
        _ => vec![],
    }
}

/// Options that have their effect where they are read from the settings, or whose only value with
/// an effect is the default.
const NO_FIELD: [&str; 19] = [
    "sasl.jaas.config",
    "sasl.mechanism",
    "ssl.cipher.suites",
    "ssl.enabled.protocols",
    "ssl.endpoint.identification.algorithm",
    "ssl.key.password",
    "ssl.keystore.certificate.chain",
    "ssl.keystore.key",
    "ssl.keystore.location",
    "ssl.keystore.type",
    "ssl.truststore.certificates",
    "ssl.truststore.location",
    "ssl.truststore.type",
    "listener.security.protocol.map",
    "ottla.config.strict",
    "processing.guarantee",
    "security.protocol",
    "security.inter.broker.protocol",
    "group.protocol",
];

#[test]
fn every_honoured_option_moves_what_the_programs_read() {
    let mut idle = Vec::new();
    for scope in Scope::ALL {
        for spec in options(scope).filter(|spec| spec.status == Status::Honoured) {
            if NO_FIELD.contains(&spec.name) {
                continue;
            }
            let company = company(spec);
            let before = read(scope, &company).unwrap();
            let moved = candidates(spec).iter().any(|text| {
                let mut entries = company.clone();
                entries.push((spec.name, text));
                read(scope, &entries).is_ok_and(|after| after != before)
            });
            if !moved {
                idle.push(format!("{scope} {}", spec.name));
            }
        }
    }
    assert!(idle.is_empty(), "make no difference: {}", idle.join(", "));
}

#[test]
fn every_refused_option_is_refused_off_its_default_and_accepted_on_it() {
    for scope in Scope::ALL {
        for spec in options(scope) {
            let Status::Refused(_) = spec.status else { continue };
            let refused = candidates(spec).iter().any(|text| check_value(spec, text).is_err());
            assert!(refused, "{scope} {}", spec.name);
            if let Default::Text(text) = spec.default {
                assert!(check_value(spec, text).is_ok(), "{scope} {}", spec.name);
            }
        }
    }
}

#[test]
fn every_default_is_of_its_type() {
    for scope in Scope::ALL {
        let given = [("bootstrap.servers", "a:1"), ("application.id", "app")];
        let given = given.into_iter().filter(|(name, _)| {
            ottla_config::table::find(scope, name)
                .is_some_and(|spec| spec.default == Default::Required)
        });
        let settings = Settings::parse(scope, given).unwrap();
        for spec in options(scope) {
            if let Default::Text(text) = spec.effective_default() {
                let value = settings.get(spec.name).unwrap();
                let is_of_its_type = match spec.kind {
                    Kind::Boolean => matches!(value, Value::Boolean(_)),
                    Kind::Short | Kind::Int | Kind::Long => matches!(value, Value::Number(_)),
                    Kind::Double => matches!(value, Value::Decimal(_)),
                    Kind::List => matches!(value, Value::List(_)),
                    Kind::String | Kind::Class => matches!(value, Value::Text(_)),
                    Kind::Password => matches!(value, Value::Secret(_)),
                };
                assert!(is_of_its_type, "{scope} {}: {text:?} gives {value:?}", spec.name);
            }
        }
    }
}
