//! Why a request got no answer.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use ottla_model::ErrorCode;
use ottla_protocol::{ApiKey, DecodeError, EncodeError};

use crate::address::BrokerAddress;
use crate::tls::TlsError;

/// Why a connection could not be made, or a request on it failed. Cheap to clone: a connection
/// that dies tells every request on it the same.
#[derive(Debug, Clone, thiserror::Error)]
pub enum NetError {
    /// The broker could not be reached.
    #[error("cannot connect to {address}: {source}")]
    Connect {
        /// Whom we called.
        address: BrokerAddress,
        /// What the system said.
        source: Arc<io::Error>,
    },
    /// The broker did not accept the connection in time.
    #[error("{address} did not answer within {limit:?}; see socket.connection.setup.timeout.ms")]
    ConnectTimeout {
        /// Whom we called.
        address: BrokerAddress,
        /// How long we waited.
        limit: Duration,
    },
    /// The connection broke, or was closed by either side.
    #[error("the connection to {address} was closed: {reason}")]
    Disconnected {
        /// The peer.
        address: BrokerAddress,
        /// What happened.
        reason: Arc<str>,
    },
    /// No answer came in time; the connection is closed, since later answers would be late too.
    #[error("{address} did not answer {api:?} within {limit:?}; see request.timeout.ms")]
    RequestTimeout {
        /// The peer.
        address: BrokerAddress,
        /// What was asked.
        api: ApiKey,
        /// How long we waited.
        limit: Duration,
    },
    /// The two sides cannot speak TLS, or do not trust each other's certificates.
    #[error("no TLS with {address}: {source}")]
    Tls {
        /// The peer.
        address: BrokerAddress,
        /// Which of the many reasons.
        source: TlsError,
    },
    /// The listener waits for a login, and the client has none.
    #[error(
        "{address} asks for a login; set security.protocol to SASL_PLAINTEXT or SASL_SSL, and give \
         sasl.mechanism and sasl.jaas.config"
    )]
    LoginRequired {
        /// The peer.
        address: BrokerAddress,
    },
    /// The broker does not accept the credentials, or is not who it says.
    #[error("{address} did not authenticate this client by {mechanism}: {reason}")]
    Authentication {
        /// The peer.
        address: BrokerAddress,
        /// `sasl.mechanism`.
        mechanism: &'static str,
        /// Kafka's code.
        code: ErrorCode,
        /// What was said.
        reason: Arc<str>,
    },
    /// The broker speaks no version of this API that we speak.
    #[error("{address} speaks no version of {api:?} that this client speaks: {reason}")]
    UnsupportedApi {
        /// The peer.
        address: BrokerAddress,
        /// What was asked.
        api: ApiKey,
        /// Both ranges.
        reason: Arc<str>,
    },
    /// The peer sent bytes that are not the response they should be.
    #[error("{address} sent a malformed {api:?} response: {source}")]
    Malformed {
        /// The peer.
        address: BrokerAddress,
        /// What was asked.
        api: ApiKey,
        /// What was wrong with the bytes.
        source: DecodeError,
    },
    /// The request cannot be written in the version that both sides speak.
    #[error("{api:?} cannot be sent to {address}: {source}")]
    Encode {
        /// The peer.
        address: BrokerAddress,
        /// What was to be asked.
        api: ApiKey,
        /// What the version lacks.
        source: Arc<EncodeError>,
    },
}

impl NetError {
    /// Whether the same request may succeed on a new connection.
    #[must_use]
    pub fn retriable(&self) -> bool {
        match self {
            Self::Connect { .. }
            | Self::ConnectTimeout { .. }
            | Self::Disconnected { .. }
            | Self::RequestTimeout { .. } => true,
            Self::Tls { .. }
            | Self::LoginRequired { .. }
            | Self::Authentication { .. }
            | Self::UnsupportedApi { .. }
            | Self::Malformed { .. }
            | Self::Encode { .. } => false,
        }
    }
}
