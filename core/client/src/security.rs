//! From `security.protocol` and its options to what connections are secured with.

use ottla_config::{Settings, Value};
use ottla_net::tls::{TlsClient, TlsOptions};
use ottla_net::{Sasl, Security};
use ottla_security::{Jaas, Mechanism};

use crate::error::{ClientError, ErrorKind, Result};

/// Reads stores and keys, once for all connections of a client.
///
/// # Errors
/// When a file, a key, a name or the login line is of no use; the text names the option.
pub(crate) fn security(settings: &Settings) -> Result<Security> {
    let protocol = settings.text("security.protocol").to_ascii_uppercase();
    let (has_tls, has_sasl) = match protocol.as_str() {
        "SSL" => (true, false),
        "SASL_PLAINTEXT" => (false, true),
        "SASL_SSL" => (true, true),
        _ => (false, false),
    };
    Ok(Security {
        tls: has_tls.then(|| tls(settings)).transpose()?,
        sasl: has_sasl.then(|| sasl(settings)).transpose()?,
    })
}

fn tls(settings: &Settings) -> Result<TlsClient> {
    let check_host_name = !settings.text("ssl.endpoint.identification.algorithm").is_empty();
    TlsOptions::read(|option| settings.get(option).cloned())
        .and_then(|options| options.client(check_host_name))
        .map_err(|error| ClientError::new(ErrorKind::Config, error.to_string()))
}

fn sasl(settings: &Settings) -> Result<Sasl> {
    let config = |error: &dyn std::fmt::Display, option| {
        ClientError::new(ErrorKind::Config, format!("{option}: {error}"))
    };
    let mechanism: Mechanism = settings
        .text("sasl.mechanism")
        .parse()
        .map_err(|error: ottla_security::UnknownMechanism| config(&error, "sasl.mechanism"))?;
    let line = match settings.get("sasl.jaas.config") {
        Some(Value::Secret(line)) => line.reveal(),
        _ => "",
    };
    let credentials = Jaas::parse(line).and_then(|jaas| jaas.client(mechanism));
    let credentials = credentials.map_err(|error| config(&error, "sasl.jaas.config"))?;
    Ok(Sasl { mechanism, credentials })
}
