//! Kafka's `ssl.*` options, as they stand in a client's or a listener's configuration.

use std::sync::Arc;

use ottla_config::{Secret, Value};
use rustls::crypto::{CryptoProvider, aws_lc_rs};
use rustls::{RootCertStore, SupportedProtocolVersion};
use rustls_pki_types::{CertificateDer, PrivateKeyDer};

use super::error::TlsConfigError;
use super::pem::PemSource;

/// A version of TLS that may be negotiated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TlsVersion {
    /// TLS 1.2.
    V12,
    /// TLS 1.3.
    V13,
}

impl TlsVersion {
    /// The version of this name, as `ssl.enabled.protocols` spells it.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "TLSv1.2" => Some(Self::V12),
            "TLSv1.3" => Some(Self::V13),
            _ => None,
        }
    }

    fn supported(self) -> &'static SupportedProtocolVersion {
        match self {
            Self::V12 => &rustls::version::TLS12,
            Self::V13 => &rustls::version::TLS13,
        }
    }
}

/// What a listener asks of its clients: `ssl.client.auth`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ClientAuth {
    /// No certificate.
    #[default]
    None,
    /// One that is checked, if the client has one.
    Requested,
    /// One that is checked.
    Required,
}

/// The own certificate and its key.
#[derive(Debug, Clone)]
pub struct Identity {
    /// The chain, the own certificate first.
    pub chain: PemSource,
    /// The private key.
    pub key: PemSource,
    /// `ssl.key.password`.
    pub key_password: Option<Secret>,
}

impl Identity {
    pub(super) fn load(
        &self,
    ) -> Result<(Vec<CertificateDer<'static>>, PrivateKeyDer<'static>), TlsConfigError> {
        let key = self.key.private_key(self.key_password.as_ref())?;
        Ok((self.chain.certificates()?, key))
    }

    pub(super) fn unusable(&self, error: &rustls::Error) -> TlsConfigError {
        TlsConfigError::Unusable { place: self.key.to_string(), reason: error.to_string() }
    }
}

/// Everything that both sides configure alike.
#[derive(Debug, Clone, Default)]
pub struct TlsOptions {
    /// `ssl.truststore.location` or `ssl.truststore.certificates`; `None`: the system's roots.
    pub trust: Option<PemSource>,
    /// `ssl.keystore.location`, or `ssl.keystore.key` and `ssl.keystore.certificate.chain`.
    pub identity: Option<Identity>,
    /// `ssl.enabled.protocols`; empty for both.
    pub versions: Vec<TlsVersion>,
    /// `ssl.cipher.suites`, by their IANA names; empty for the usual.
    pub cipher_suites: Vec<String>,
}

impl TlsOptions {
    /// Reads the options through `value`, which answers with an option's value, given or default.
    ///
    /// # Errors
    /// When `ssl.enabled.protocols` names something else than TLSv1.2 and TLSv1.3.
    pub fn read(value: impl Fn(&str) -> Option<Value>) -> Result<Self, TlsConfigError> {
        let text = |option: &str| match value(option) {
            Some(Value::Text(text)) if !text.is_empty() => Some(text),
            _ => None,
        };
        let secret = |option: &str| match value(option) {
            Some(Value::Secret(secret)) if !secret.reveal().is_empty() => Some(secret),
            _ => None,
        };
        let list = |option: &str| match value(option) {
            Some(Value::List(items)) => items,
            _ => Vec::new(),
        };
        let source = |file: &'static str, inline: &'static str| match text(file) {
            Some(path) => Some(PemSource::file(file, path)),
            None => secret(inline).map(|text| PemSource::inline(inline, text)),
        };
        for option in ["ssl.truststore.type", "ssl.keystore.type"] {
            if let Some(found) = text(option).filter(|kind| !kind.eq_ignore_ascii_case("PEM")) {
                let expected = "PEM".to_owned();
                return Err(TlsConfigError::Unknown { option, found, expected });
            }
        }
        let key = source("ssl.keystore.location", "ssl.keystore.key");
        let chain = source("ssl.keystore.location", "ssl.keystore.certificate.chain");
        let versions = list("ssl.enabled.protocols").into_iter().map(|name| {
            TlsVersion::from_name(&name).ok_or_else(|| TlsConfigError::Unknown {
                option: "ssl.enabled.protocols",
                found: name,
                expected: "TLSv1.2, TLSv1.3".to_owned(),
            })
        });
        Ok(Self {
            trust: source("ssl.truststore.location", "ssl.truststore.certificates"),
            identity: key.zip(chain).map(|(key, chain)| Identity {
                chain,
                key,
                key_password: secret("ssl.key.password"),
            }),
            versions: versions.collect::<Result<_, _>>()?,
            cipher_suites: list("ssl.cipher.suites"),
        })
    }

    pub(super) fn protocol_versions(&self) -> Vec<&'static SupportedProtocolVersion> {
        let both = [TlsVersion::V12, TlsVersion::V13];
        let chosen = if self.versions.is_empty() { &both[..] } else { &self.versions };
        chosen.iter().map(|version| version.supported()).collect()
    }

    /// aws-lc-rs with the cipher suites that are wanted.
    pub(super) fn provider(&self) -> Result<Arc<CryptoProvider>, TlsConfigError> {
        let mut provider = aws_lc_rs::default_provider();
        if self.cipher_suites.is_empty() {
            return Ok(Arc::new(provider));
        }
        // rustls writes the number 13 into the names of TLS 1.3's.
        let iana = |suite: &rustls::SupportedCipherSuite| {
            format!("{:?}", suite.suite()).replacen("TLS13_", "TLS_", 1)
        };
        let known: Vec<String> = provider.cipher_suites.iter().map(iana).collect();
        if let Some(unknown) = self.cipher_suites.iter().find(|name| !known.contains(name)) {
            return Err(TlsConfigError::Unknown {
                option: "ssl.cipher.suites",
                found: unknown.clone(),
                expected: known.join(", "),
            });
        }
        provider.cipher_suites.retain(|suite| self.cipher_suites.contains(&iana(suite)));
        Ok(Arc::new(provider))
    }

    /// Whom this side trusts, and the certificates themselves.
    pub(super) fn roots(&self) -> Result<Trusted, TlsConfigError> {
        let (certificates, place) = match &self.trust {
            Some(source) => (source.certificates()?, Some(source)),
            // What the system has and cannot be read is of no use to anybody else either.
            None => (rustls_native_certs::load_native_certs().certs, None),
        };
        let mut roots = RootCertStore::empty();
        match place {
            None => {
                roots.add_parsable_certificates(certificates);
                if roots.is_empty() {
                    return Err(TlsConfigError::NoSystemRoots);
                }
                Ok(Trusted { roots: Arc::new(roots), certificates: Vec::new() })
            }
            Some(source) => {
                for certificate in &certificates {
                    roots.add(certificate.clone()).map_err(|error| TlsConfigError::Unusable {
                        place: source.to_string(),
                        reason: error.to_string(),
                    })?;
                }
                Ok(Trusted { roots: Arc::new(roots), certificates })
            }
        }
    }
}

/// The trust store, loaded.
pub(super) struct Trusted {
    pub(super) roots: Arc<RootCertStore>,
    /// Those of a store that was given, as they stand in it.
    pub(super) certificates: Vec<CertificateDer<'static>>,
}
