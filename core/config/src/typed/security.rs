//! Rules between the options of TLS and SASL that clients share.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use super::typed;
use crate::error::Problem;
use crate::settings::Settings;
use crate::value::Secret;

/// The mechanisms that clients have.
const MECHANISMS: [&str; 3] = ["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"];

pub(super) fn check(settings: &Settings, problems: &mut Vec<Problem>) {
    check_sasl(settings, problems);
    check_stores(settings, problems);
    const NAMES: &str = "ssl.endpoint.identification.algorithm";
    let algorithm = typed::<String>(settings, NAMES);
    if !algorithm.is_empty() && !algorithm.eq_ignore_ascii_case("https") {
        let allowed = "https, or empty to check no host names".to_owned();
        problems.push(Problem::Invalid { option: NAMES, value: algorithm, allowed });
    }
}

fn check_sasl(settings: &Settings, problems: &mut Vec<Problem>) {
    const PROTOCOL: &str = "security.protocol";
    const MECHANISM: &str = "sasl.mechanism";
    const CREDENTIALS: &str = "sasl.jaas.config";
    let protocol = typed::<String>(settings, PROTOCOL);
    if !protocol.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("SASL_")) {
        return;
    }
    let mechanism = typed::<String>(settings, MECHANISM);
    if mechanism == "GSSAPI" {
        // Kafka's default; given, it is refused before this.
        let reason = "Kerberos is not supported yet; give PLAIN, SCRAM-SHA-256 or SCRAM-SHA-512";
        let value = Some(mechanism);
        problems.push(Problem::Refused { option: MECHANISM.to_owned(), value, reason });
    } else if !MECHANISMS.contains(&mechanism.as_str()) {
        let allowed = MECHANISMS.join(", ");
        problems.push(Problem::Invalid { option: MECHANISM, value: mechanism, allowed });
    }
    if !has(settings, CREDENTIALS) {
        let rule = "a login needs credentials: give sasl.jaas.config, or sasl.username and \
                    sasl.password";
        problems.push(settings.conflict(PROTOCOL, CREDENTIALS, rule));
    }
}

fn check_stores(settings: &Settings, problems: &mut Vec<Problem>) {
    let (file, key, chain) =
        ("ssl.keystore.location", "ssl.keystore.key", "ssl.keystore.certificate.chain");
    for (file, inline) in
        [("ssl.truststore.location", "ssl.truststore.certificates"), (file, key), (file, chain)]
    {
        if typed::<Option<String>>(settings, file).is_some() && has(settings, inline) {
            let rule = "a store is a file or the option's own text, not both";
            problems.push(settings.conflict(file, inline, rule));
        }
    }
    let has_key = has(settings, key);
    if has_key != has(settings, chain) {
        let (given, missing) = if has_key { (key, chain) } else { (chain, key) };
        let rule = "a key and its certificate chain belong together";
        problems.push(settings.conflict(given, missing, rule));
    }
}

fn has(settings: &Settings, option: &'static str) -> bool {
    typed::<Option<Secret>>(settings, option).is_some_and(|secret| !secret.reveal().is_empty())
}
