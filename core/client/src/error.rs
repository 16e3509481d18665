//! What a call of the client can fail with: few kinds, each saying what to do.

use std::fmt;
use std::sync::Arc;

use ottla_model::ErrorCode;
use ottla_net::NetError;

/// What kind of failure it is, and so what to do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ErrorKind {
    /// An option is unknown, or its value or combination impossible: mend the configuration.
    Config,
    /// The call itself is wrong (an argument, or the object's state): mend the program.
    Usage,
    /// The object was closed: open a new one.
    Closed,
    /// The call was woken or aborted by its caller: nothing is wrong.
    Interrupted,
    /// The time limit of the call passed: try again, or allow it more time.
    Timeout,
    /// Brokers cannot be reached: check addresses and listeners, then try again.
    Network,
    /// A broker refused the request with an error code: see its name.
    Broker,
    /// This instance was replaced by a newer one, or fell out of its group: reopen.
    Fenced,
    /// Bytes from a broker, or of a stored record, are corrupt: give up and report.
    Corrupt,
    /// The broker is too old, or the feature is not there yet: do without.
    Unsupported,
    /// The two sides do not trust each other (certificates, user, password), or one speaks TLS or
    /// SASL and the other does not: mend the security options.
    Authentication,
    /// A broken promise of this library: please report.
    Bug,
}

impl ErrorKind {
    /// Its stable name, lower case, the same in every language.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Config => "config",
            Self::Usage => "usage",
            Self::Closed => "closed",
            Self::Interrupted => "interrupted",
            Self::Timeout => "timeout",
            Self::Network => "network",
            Self::Broker => "broker",
            Self::Fenced => "fenced",
            Self::Corrupt => "corrupt",
            Self::Unsupported => "unsupported",
            Self::Authentication => "authentication",
            Self::Bug => "bug",
        }
    }
}

/// Why a call failed. Cheap to clone: one failure may end many deliveries.
#[derive(Clone)]
pub struct ClientError(Arc<Inner>);

struct Inner {
    kind: ErrorKind,
    code: Option<ErrorCode>,
    message: String,
    source: Option<NetError>,
}

/// The result of a client call.
pub type Result<T, E = ClientError> = std::result::Result<T, E>;

impl ClientError {
    /// A failure of this kind; the message is a lower-case phrase that says what to do.
    #[must_use]
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self(Arc::new(Inner { kind, code: None, message: message.into(), source: None }))
    }

    /// A broker's refusal of `what`.
    #[must_use]
    pub fn broker(code: ErrorCode, what: impl fmt::Display) -> Self {
        Self::broker_said(code, what, None)
    }

    /// A broker's refusal of `what`, with the broker's own words when it sent some.
    #[must_use]
    pub fn broker_said(code: ErrorCode, what: impl fmt::Display, said: Option<&str>) -> Self {
        let kind = match code {
            ErrorCode::FENCED_INSTANCE_ID
            | ErrorCode::PRODUCER_FENCED
            | ErrorCode::INVALID_PRODUCER_EPOCH
            | ErrorCode::UNKNOWN_MEMBER_ID
            | ErrorCode::ILLEGAL_GENERATION => ErrorKind::Fenced,
            ErrorCode::UNSUPPORTED_VERSION => ErrorKind::Unsupported,
            ErrorCode::SASL_AUTHENTICATION_FAILED
            | ErrorCode::UNSUPPORTED_SASL_MECHANISM
            | ErrorCode::ILLEGAL_SASL_STATE => ErrorKind::Authentication,
            ErrorCode::CORRUPT_MESSAGE => ErrorKind::Corrupt,
            ErrorCode::REQUEST_TIMED_OUT => ErrorKind::Timeout,
            _ => ErrorKind::Broker,
        };
        let words = said.filter(|said| !said.is_empty()).unwrap_or(code.message());
        let message = format!("{what}: {words} ({})", code.name());
        Self(Arc::new(Inner { kind, code: Some(code), message, source: None }))
    }

    /// The object was closed before or during the call.
    #[must_use]
    pub fn closed(what: &str) -> Self {
        Self::new(ErrorKind::Closed, format!("the {what} is closed; open a new one"))
    }

    /// What to do.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The broker's error code, when a broker refused.
    #[must_use]
    pub fn code(&self) -> Option<ErrorCode> {
        self.0.code
    }

    /// Whether the same call may succeed later without a change.
    #[must_use]
    pub fn retriable(&self) -> bool {
        match self.0.kind {
            ErrorKind::Timeout | ErrorKind::Network => true,
            ErrorKind::Broker => self.0.code.is_some_and(ErrorCode::retriable),
            _ => false,
        }
    }

    /// Whether trying again is of no use before somebody mends credentials or certificates.
    #[must_use]
    pub(crate) fn is_authentication(&self) -> bool {
        self.0.kind == ErrorKind::Authentication
    }

    /// Whether the object that failed is of no more use.
    #[must_use]
    pub fn fatal(&self) -> bool {
        matches!(self.0.kind, ErrorKind::Closed | ErrorKind::Fenced | ErrorKind::Bug)
    }
}

impl From<NetError> for ClientError {
    fn from(source: NetError) -> Self {
        let kind = match &source {
            NetError::Connect { .. } | NetError::Disconnected { .. } => ErrorKind::Network,
            NetError::ConnectTimeout { .. } | NetError::RequestTimeout { .. } => ErrorKind::Timeout,
            NetError::Tls { .. }
            | NetError::LoginRequired { .. }
            | NetError::Authentication { .. } => ErrorKind::Authentication,
            NetError::UnsupportedApi { .. } | NetError::Encode { .. } => ErrorKind::Unsupported,
            NetError::Malformed { .. } => ErrorKind::Corrupt,
        };
        let code = match &source {
            NetError::Authentication { code, .. } => Some(*code),
            _ => None,
        };
        let message = source.to_string();
        Self(Arc::new(Inner { kind, code, message, source: Some(source) }))
    }
}

impl fmt::Display for ClientError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message)
    }
}

impl fmt::Debug for ClientError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ClientError({}, {:?})", self.0.kind.name(), self.0.message)
    }
}

impl std::error::Error for ClientError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_ref().map(|source| source as _)
    }
}
