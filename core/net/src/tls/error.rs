//! What goes wrong with TLS: in the configuration, and between two peers.

use std::io;
use std::sync::Arc;

use rustls::{CertificateError, Error, InvalidMessage, PeerIncompatible};

use super::alert;
use super::pem::StoreKind;

/// What is wrong with stores, keys and versions. No text shows a secret.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TlsConfigError {
    /// A file cannot be read.
    #[error("{place}: {reason}")]
    Unreadable {
        /// The option and the file.
        place: String,
        /// What the system said.
        reason: String,
    },
    /// A format that is not read.
    #[error("{place} is {}, and only PEM is read; convert it: {}", kind.advice().0, kind.advice().1)]
    Store {
        /// The option and the file.
        place: String,
        /// What it is.
        kind: StoreKind,
    },
    /// No PEM.
    #[error("{place} is no PEM: {reason}")]
    Malformed {
        /// The option, and the file.
        place: String,
        /// What is wrong.
        reason: String,
    },
    /// No certificate is there.
    #[error("{place} holds no certificate; expected -----BEGIN CERTIFICATE-----")]
    NoCertificate {
        /// The option, and the file.
        place: String,
    },
    /// No key is there.
    #[error("{place} holds no private key; expected -----BEGIN PRIVATE KEY-----")]
    NoKey {
        /// The option, and the file.
        place: String,
    },
    /// The key is encrypted.
    #[error("the private key of {place} is encrypted; give ssl.key.password")]
    KeyPasswordMissing {
        /// The option, and the file.
        place: String,
    },
    /// The key stays closed.
    #[error("ssl.key.password does not open the private key of {place}")]
    KeyPasswordWrong {
        /// The option, and the file.
        place: String,
    },
    /// Encrypted in a way that is not read.
    #[error(
        "the private key of {place} is encrypted in OpenSSL's old way; convert it to PKCS #8: \
         openssl pkcs8 -topk8 -in key.pem -out key8.pem"
    )]
    OldEncryption {
        /// The option, and the file.
        place: String,
    },
    /// The key and the chain, or one of them, are of no use.
    #[error("{place} cannot be used: {reason}")]
    Unusable {
        /// The option, and the file.
        place: String,
        /// Why.
        reason: String,
    },
    /// The system trusts nobody.
    #[error(
        "this system has no trusted certificates; give ssl.truststore.location, or install the \
         system's (package ca-certificates)"
    )]
    NoSystemRoots,
    /// A name that is none of ours.
    #[error("{option} names {found:?}, expected some of {expected}")]
    Unknown {
        /// The option.
        option: &'static str,
        /// The name as given.
        found: String,
        /// The names that are known.
        expected: String,
    },
}

/// Why two peers do not come together, from the side that reports it. Cheap to clone.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TlsError {
    /// The peer's certificate is no longer valid.
    #[error("the peer's certificate expired{}; the peer needs a new one", ago(*seconds_ago))]
    CertificateExpired {
        /// Since when, as far as it is known.
        seconds_ago: Option<u64>,
    },
    /// The peer's certificate is not valid yet.
    #[error("the peer's certificate is not valid yet; check both clocks")]
    CertificateNotValidYet,
    /// Nobody whom we trust has signed the peer's certificate.
    #[error(
        "nobody in the trust store issued the peer's certificate; add its CA to \
         ssl.truststore.location"
    )]
    UnknownIssuer,
    /// The peer's certificate is somebody else's.
    #[error(
        "the peer's certificate is for {}, not for {expected}; connect by a name that it has (see \
         advertised.listeners), or switch the check off with an empty \
         ssl.endpoint.identification.algorithm",
        presented_names(presented)
    )]
    WrongHost {
        /// The name that was connected to.
        expected: String,
        /// The names that the certificate has.
        presented: Arc<[String]>,
    },
    /// The peer's certificate is made for something else.
    #[error("the peer's certificate is not for {required}; its extended key usage is {presented}")]
    WrongUsage {
        /// What it is used for.
        required: String,
        /// What it is made for.
        presented: String,
    },
    /// The peer's certificate is of no use for another reason.
    #[error("the peer's certificate is not accepted: {reason}")]
    BadCertificate {
        /// Why.
        reason: String,
    },
    /// The peer presents none.
    #[error("the peer presented no certificate, and one is required (ssl.client.auth)")]
    NoCertificate,
    /// No version or cipher suite in common.
    #[error("no protocol in common with the peer: {reason}; see ssl.enabled.protocols")]
    NothingInCommon {
        /// What differs.
        reason: String,
    },
    /// The peer's bytes are not TLS.
    #[error("the peer does not speak TLS; is this a PLAINTEXT listener? see security.protocol")]
    NotTls,
    /// The peer speaks TLS and we do not.
    #[error("the peer speaks TLS; set security.protocol to SSL or SASL_SSL")]
    PeerSpeaksTls,
    /// The peer ended it by an alert.
    #[error("the peer refused: {}", alert::words(alert))]
    Refused {
        /// The alert's name.
        alert: String,
    },
    /// Anything else.
    #[error("{reason}")]
    Other {
        /// What rustls said.
        reason: String,
    },
}

impl TlsError {
    /// What TLS has to say in an error of a stream, if the stream's TLS and not its socket failed.
    #[must_use]
    pub fn from_io(error: &io::Error) -> Option<Self> {
        error.get_ref()?.downcast_ref::<Error>().map(Self::from)
    }
}

impl From<&Error> for TlsError {
    fn from(error: &Error) -> Self {
        match error {
            Error::InvalidCertificate(error) => of_certificate(error),
            Error::NoCertificatesPresented => Self::NoCertificate,
            // Whoever speaks TLS begins each record with one of five types.
            Error::InvalidMessage(InvalidMessage::InvalidContentType) => Self::NotTls,
            Error::PeerIncompatible(reason) => {
                Self::NothingInCommon { reason: incompatible(reason) }
            }
            Error::AlertReceived(alert) => Self::Refused { alert: format!("{alert:?}") },
            other => Self::Other { reason: other.to_string() },
        }
    }
}

fn of_certificate(error: &CertificateError) -> TlsError {
    match error {
        CertificateError::Expired => TlsError::CertificateExpired { seconds_ago: None },
        CertificateError::ExpiredContext { time, not_after } => TlsError::CertificateExpired {
            seconds_ago: Some(time.as_secs().saturating_sub(not_after.as_secs())),
        },
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
            TlsError::CertificateNotValidYet
        }
        // A key of the same name that did not sign it is a CA that was made anew.
        CertificateError::UnknownIssuer | CertificateError::BadSignature => TlsError::UnknownIssuer,
        CertificateError::NotValidForNameContext { expected, presented } => TlsError::WrongHost {
            expected: expected.to_str().into_owned(),
            presented: presented.iter().map(|name| plain_name(name)).collect(),
        },
        CertificateError::InvalidPurposeContext { required, presented } => {
            let presented: Vec<String> = presented.iter().map(ToString::to_string).collect();
            TlsError::WrongUsage { required: required.to_string(), presented: presented.join(", ") }
        }
        CertificateError::InvalidPurpose => TlsError::WrongUsage {
            required: "this side of a connection".to_owned(),
            presented: "another".to_owned(),
        },
        other => TlsError::BadCertificate { reason: other.to_string() },
    }
}

fn incompatible(reason: &PeerIncompatible) -> String {
    match reason {
        PeerIncompatible::ServerDoesNotSupportTls12Or13
        | PeerIncompatible::ServerTlsVersionIsDisabledByOurConfig
        | PeerIncompatible::SupportedVersionsExtensionRequired
        | PeerIncompatible::Tls12NotOffered
        | PeerIncompatible::Tls12NotOfferedOrEnabled => "protocol versions differ".to_owned(),
        PeerIncompatible::NoCipherSuitesInCommon => "cipher suites differ".to_owned(),
        other => format!("{other:?}"),
    }
}

/// `DnsName("a.b")` as `a.b`, `IpAddress(127.0.0.1)` as `127.0.0.1`.
fn plain_name(name: &str) -> String {
    let inside = name.split_once('(').and_then(|(_, rest)| rest.strip_suffix(')'));
    inside.unwrap_or(name).trim_matches('"').to_owned()
}

fn presented_names(names: &[String]) -> String {
    if names.is_empty() { "no name at all".to_owned() } else { names.join(", ") }
}

fn ago(seconds: Option<u64>) -> String {
    match seconds {
        None => String::new(),
        Some(seconds) if seconds < 120 => format!(" {seconds} seconds ago"),
        Some(seconds) if seconds < 48 * 3600 => format!(" {} minutes ago", seconds / 60),
        Some(seconds) => format!(" {} days ago", seconds / 86_400),
    }
}
