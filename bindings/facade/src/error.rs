//! The one error type that crosses a language border.
//!
//! A kind says what the caller can do about it; code and name are Kafka's when a broker spoke.
//! Every binding expands [`for_each_error_kind!`](crate::for_each_error_kind) into its own enum or
//! exception classes, so the list stands here and nowhere else. Numbers of kinds never change
//! meaning; new ones are appended.

use std::fmt;

/// Calls `$expand!` with every kind: `(number, RustName, "text", "what the caller can do")`.
#[macro_export]
macro_rules! for_each_error_kind {
    ($expand:ident) => {
        $expand! {
            (1, Config, "config", "mend the configuration");
            (2, Usage, "usage", "mend the call: an argument is wrong, or it cannot be made now");
            (3, Closed, "closed", "open a new handle");
            (4, Interrupted, "interrupted", "nothing failed: the caller ended the wait");
            (5, Timeout, "timeout", "try again, or raise the limit that the message names");
            (6, Network, "network", "check the address and that the broker is up, then try again");
            (7, Broker, "broker", "see the code: try again when retriable, else ask otherwise");
            (8, Fenced, "fenced", "another instance took this one's place: close and open again");
            (9, Corrupt, "corrupt", "the bytes are damaged: seek past them or restore them");
            (10, Unsupported, "unsupported", "do without, or use a version that has it");
            (11, Bug, "bug", "a defect of ours: please report it; only this call failed");
            (12, Forked, "forked", "open handles in a process started by spawn or exec");
            (13, BufferFull, "buffer_full", "wait for deliveries, then send again");
            (14, Function, "function", "a user function failed: its own error is the cause");
            (15, Io, "io", "see the system's message: disk, permissions, files");
            (16, Authentication, "authentication", "mend certificates, user or password");
        }
    };
}

macro_rules! define_kinds {
    ($(($number:literal, $name:ident, $text:literal, $advice:literal);)*) => {
        /// What sort of failure it is, which is what the caller can do about it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(i32)]
        pub enum ErrorKind {
            $(
                #[doc = $advice]
                $name = $number,
            )*
        }

        impl ErrorKind {
            /// Every kind, in the order of its number.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The stable number, as it stands in packed completions.
            #[must_use]
            pub const fn number(self) -> i32 {
                self as i32
            }

            /// The kind of a number.
            #[must_use]
            pub const fn from_number(number: i32) -> Option<Self> {
                match number {
                    $($number => Some(Self::$name),)*
                    _ => None,
                }
            }

            /// The stable text, as scenarios and JSON carry it.
            #[must_use]
            pub const fn text(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)*
                }
            }

            /// What the caller can do.
            #[must_use]
            pub const fn advice(self) -> &'static str {
                match self {
                    $(Self::$name => $advice,)*
                }
            }
        }
    };
}

for_each_error_kind!(define_kinds);

/// A failure, in plain values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// What the caller can do about it.
    pub kind: ErrorKind,
    /// Kafka's error code when a broker (or the client in its place) gave one, else −1.
    pub code: i16,
    /// Kafka's name of the code, or the kind in capitals when there is no code.
    pub name: String,
    /// Whether the same call may succeed later.
    pub retriable: bool,
    /// Whether the handle is of no further use and must be closed.
    pub fatal: bool,
    /// What happened, with both values where two disagree.
    pub message: String,
}

/// What every entry returns.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// An error without a Kafka code.
    #[must_use]
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self {
            kind,
            code: -1,
            name: kind.text().to_ascii_uppercase(),
            retriable: matches!(
                kind,
                ErrorKind::Timeout | ErrorKind::BufferFull | ErrorKind::Network
            ),
            fatal: matches!(
                kind,
                ErrorKind::Closed | ErrorKind::Forked | ErrorKind::Fenced | ErrorKind::Bug
            ),
            message: message.into(),
        }
    }

    /// An error that carries a Kafka code.
    #[must_use]
    pub fn coded(
        kind: ErrorKind,
        code: ottla_model::ErrorCode,
        message: impl Into<String>,
    ) -> Self {
        Self {
            code: code.0,
            name: code.name().to_owned(),
            retriable: code.retriable(),
            ..Self::new(kind, message)
        }
    }

    /// The handle was closed before `call`.
    #[must_use]
    pub fn closed(handle: &str, call: &str) -> Self {
        Self::new(ErrorKind::Closed, format!("{call} on a closed {handle}"))
    }

    /// A call that cannot be made, or not with this argument.
    #[must_use]
    pub fn usage(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Usage, message)
    }

    /// The error as the JSON object that control answers and listeners carry.
    #[must_use]
    pub fn to_json(&self) -> serde_json::Value {
        serde_json::json!({
            "kind": self.kind.text(),
            "code": self.code,
            "name": self.name,
            "retriable": self.retriable,
            "fatal": self.fatal,
            "message": self.message,
        })
    }
}

impl From<ottla_client::ClientError> for Error {
    fn from(error: ottla_client::ClientError) -> Self {
        use ottla_client::ErrorKind as Client;
        let kind = match error.kind() {
            Client::Config => ErrorKind::Config,
            Client::Usage => ErrorKind::Usage,
            Client::Closed => ErrorKind::Closed,
            Client::Interrupted => ErrorKind::Interrupted,
            Client::Timeout => ErrorKind::Timeout,
            Client::Network => ErrorKind::Network,
            Client::Broker => ErrorKind::Broker,
            Client::Fenced => ErrorKind::Fenced,
            Client::Corrupt => ErrorKind::Corrupt,
            Client::Unsupported => ErrorKind::Unsupported,
            Client::Authentication => ErrorKind::Authentication,
            Client::Bug => ErrorKind::Bug,
        };
        let plain = Self::new(kind, error.to_string());
        Self {
            code: error.code().map_or(-1, |code| code.0),
            name: error.code().map_or(plain.name, |code| code.name().to_owned()),
            retriable: error.retriable(),
            fatal: error.fatal(),
            ..plain
        }
    }
}

impl From<ottla_config::ConfigError> for Error {
    fn from(error: ottla_config::ConfigError) -> Self {
        Self::new(ErrorKind::Config, error.to_string())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_texts_of_kinds_are_distinct_and_lead_back() {
        for (index, kind) in ErrorKind::ALL.iter().enumerate() {
            assert_eq!(kind.number(), i32::try_from(index).unwrap() + 1);
            assert_eq!(ErrorKind::from_number(kind.number()), Some(*kind));
            assert!(ErrorKind::ALL.iter().filter(|other| other.text() == kind.text()).count() == 1);
        }
        assert_eq!(ErrorKind::from_number(0), None);
    }

    #[test]
    fn a_broker_code_brings_its_name_and_retriable_flag() {
        let error = Error::coded(
            ErrorKind::Broker,
            ottla_model::ErrorCode::NOT_LEADER_OR_FOLLOWER,
            "moved",
        );
        assert_eq!(
            (error.code, error.name.as_str(), error.retriable),
            (6, "NOT_LEADER_OR_FOLLOWER", true)
        );
    }
}
