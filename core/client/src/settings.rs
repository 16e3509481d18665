//! From the configuration's options to what the parts of a client need.

use std::sync::Arc;
use std::time::Duration;

use ottla_config::Settings;
use ottla_net::{BrokerAddress, ConnectionOptions, Dial, SizedTcpDial};

use crate::cluster::ClusterSettings;
use crate::error::{ClientError, ErrorKind, Result};
use crate::security::security;

/// What every client reads of its connections.
pub(crate) fn cluster_settings(
    settings: &Settings,
    bootstrap: &[String],
) -> Result<ClusterSettings> {
    for notice in settings.notices() {
        tracing::warn!("{notice}");
    }
    let addresses = bootstrap.iter().map(|text| text.parse::<BrokerAddress>());
    let bootstrap = addresses.collect::<Result<Vec<_>, _>>().map_err(|error| {
        ClientError::new(ErrorKind::Config, format!("bootstrap.servers: {error}"))
    })?;
    if bootstrap.is_empty() {
        let text = "bootstrap.servers names no broker; give at least one host:port";
        return Err(ClientError::new(ErrorKind::Config, text));
    }
    let millis = |name: &str, default: u64| {
        let given = settings.text(name).parse().ok();
        Duration::from_millis(given.unwrap_or(default))
    };
    let client_id = Some(settings.text("client.id")).filter(|id| !id.is_empty());
    Ok(ClusterSettings {
        bootstrap,
        connection: ConnectionOptions {
            client_id: Some(client_id.unwrap_or_else(|| "ottla".to_owned())),
            setup_timeout: millis("socket.connection.setup.timeout.ms", 10_000),
            setup_timeout_max: millis("socket.connection.setup.timeout.max.ms", 30_000),
            reconnect_backoff: millis("reconnect.backoff.ms", 50),
            reconnect_backoff_max: millis("reconnect.backoff.max.ms", 1000),
            // Negative: never.
            max_idle: settings
                .text("connections.max.idle.ms")
                .parse()
                .map_or(Some(Duration::from_secs(540)), |ms: i64| {
                    u64::try_from(ms).ok().map(Duration::from_millis)
                }),
            request_timeout: millis("request.timeout.ms", 30_000),
            security: security(settings)?,
            ..ConnectionOptions::default()
        },
        retry_backoff: millis("retry.backoff.ms", 100),
        retry_backoff_max: millis("retry.backoff.max.ms", 1000),
    })
}

/// TCP as `send.buffer.bytes` and `receive.buffer.bytes` of a client's configuration say; -1 leaves a
/// buffer to the system.
#[must_use]
pub fn tcp_dial(settings: &Settings) -> Arc<dyn Dial> {
    let bytes = |name: &str| settings.text(name).parse().ok();
    Arc::new(SizedTcpDial {
        send_buffer_bytes: bytes("send.buffer.bytes"),
        receive_buffer_bytes: bytes("receive.buffer.bytes"),
    })
}

impl From<ottla_config::ConfigError> for ClientError {
    fn from(error: ottla_config::ConfigError) -> Self {
        Self::new(ErrorKind::Config, error.to_string())
    }
}
