//! One broker's listeners: each protocol, and each certificate that is no good.

use std::path::Path;

use anyhow::Result;

use crate::judge::free_ports;

use super::scenarios::CANARY;

/// The ports of the secured listeners.
pub(super) struct Listeners {
    pub(super) ssl: u16,
    /// With a client certificate required.
    pub(super) mutual: u16,
    pub(super) sasl_plaintext: u16,
    pub(super) sasl_ssl: u16,
    /// With logins that last a second.
    pub(super) sessions: u16,
    /// Its certificate has expired.
    pub(super) expired: u16,
    /// Its certificate is made for clients.
    pub(super) usage: u16,
}

impl Listeners {
    pub(super) fn free() -> Result<Self> {
        let [ssl, mutual, sasl_plaintext, sasl_ssl, sessions, expired, usage] = free_ports()?;
        Ok(Self { ssl, mutual, sasl_plaintext, sasl_ssl, sessions, expired, usage })
    }

    /// Broker options of these listeners and a PLAINTEXT one, `name=value`. They are bound to
    /// 127.0.0.1 and advertised as localhost, which is what the good certificate is for. Apache
    /// Kafka's controller has a listener of its own.
    pub(super) fn properties(
        &self,
        plaintext: u16,
        controller: Option<u16>,
        folder: &Path,
    ) -> Vec<String> {
        let secured = [
            ("SSL", "SSL", self.ssl, "server.pem"),
            ("MUTUAL", "SSL", self.mutual, "server.pem"),
            ("SASL", "SASL_PLAINTEXT", self.sasl_plaintext, "server.pem"),
            ("SASLSSL", "SASL_SSL", self.sasl_ssl, "server.pem"),
            ("SESSIONS", "SASL_PLAINTEXT", self.sessions, "server.pem"),
            ("EXPIRED", "SSL", self.expired, "expired.pem"),
            ("USAGE", "SSL", self.usage, "usage.pem"),
        ];
        let (mut bound, mut told, mut map) = (Vec::new(), Vec::new(), Vec::new());
        bound.push(format!("PLAINTEXT://127.0.0.1:{plaintext}"));
        told.push(format!("PLAINTEXT://127.0.0.1:{plaintext}"));
        map.push("PLAINTEXT:PLAINTEXT".to_owned());
        if let Some(port) = controller {
            bound.push(format!("CONTROLLER://127.0.0.1:{port}"));
            map.push("CONTROLLER:PLAINTEXT".to_owned());
        }
        for (name, protocol, port, _) in secured {
            bound.push(format!("{name}://127.0.0.1:{port}"));
            told.push(format!("{name}://localhost:{port}"));
            map.push(format!("{name}:{protocol}"));
        }
        let mut options = vec![
            format!("listeners={}", bound.join(",")),
            format!("advertised.listeners={}", told.join(",")),
            format!("listener.security.protocol.map={}", map.join(",")),
            "sasl.enabled.mechanisms=PLAIN,SCRAM-SHA-256,SCRAM-SHA-512".to_owned(),
            "listener.name.mutual.ssl.client.auth=required".to_owned(),
        ];
        for (name, protocol, _, certificate) in secured {
            let of = |option: &str, value: &str| {
                format!("listener.name.{}.{option}={value}", name.to_lowercase())
            };
            if protocol.ends_with("SSL") {
                let file = |name: &str| folder.join(name).display().to_string();
                options.push(of("ssl.keystore.type", "PEM"));
                options.push(of("ssl.keystore.location", &file(certificate)));
                options.push(of("ssl.truststore.type", "PEM"));
                options.push(of("ssl.truststore.location", &file("ca.pem")));
            }
            if name == "SESSIONS" {
                options.push(of("plain.connections.max.reauth.ms", "1000"));
            }
            if protocol.starts_with("SASL") {
                let module = "org.apache.kafka.common.security";
                let users =
                    format!("{module}.plain.PlainLoginModule required user_alice=\"{CANARY}\";");
                let scram = format!("{module}.scram.ScramLoginModule required;");
                options.push(of("plain.sasl.jaas.config", &users));
                options.push(of("scram-sha-256.sasl.jaas.config", &scram));
                options.push(of("scram-sha-512.sasl.jaas.config", &scram));
            }
        }
        options
    }
}
