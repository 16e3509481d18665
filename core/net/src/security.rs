//! How a connection is secured: `security.protocol` and what belongs to it.

use ottla_security::{ClientCredentials, Mechanism};

use crate::tls::TlsClient;

/// TLS, SASL, both or neither; the default is neither, `PLAINTEXT`.
#[derive(Debug, Clone, Default)]
pub struct Security {
    /// With `SSL` and `SASL_SSL`.
    pub tls: Option<TlsClient>,
    /// With `SASL_PLAINTEXT` and `SASL_SSL`.
    pub sasl: Option<Sasl>,
}

/// What a client logs in with.
#[derive(Debug, Clone)]
pub struct Sasl {
    /// `sasl.mechanism`.
    pub mechanism: Mechanism,
    /// What `sasl.jaas.config` holds.
    pub credentials: ClientCredentials,
}
