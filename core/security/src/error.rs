//! Why an exchange fails. No text holds a secret.

use alloc::string::String;
use core::fmt;

use crate::mechanism::Mechanism;

/// Why a client gives up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaslError {
    /// The credentials cannot be sent by the mechanism: ours to fix.
    Credentials(&'static str),
    /// The server's bytes are not the mechanism's: a bug there, or something else answers.
    Malformed {
        /// Which message.
        message: &'static str,
        /// What is wrong with it.
        problem: &'static str,
    },
    /// The server's message is larger than any that makes sense.
    TooLarge {
        /// Its size in bytes.
        found: usize,
        /// The largest.
        most: usize,
    },
    /// The server's nonce does not begin with ours: somebody replays another exchange.
    ForeignNonce,
    /// The server asks for fewer or more rounds than is safe.
    Iterations {
        /// How many it asks for.
        found: u64,
        /// How many are allowed at least.
        least: u32,
        /// How many are allowed at most.
        most: u32,
    },
    /// The server says why it refuses.
    Refused(String),
    /// The server does not know our password either, so it is not who it says.
    ServerSignature,
    /// A message came when the exchange was over or had not begun.
    OutOfTurn(Mechanism),
}

impl fmt::Display for SaslError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Credentials(problem) => write!(f, "cannot log in: {problem}"),
            Self::Malformed { message, problem } => {
                write!(f, "malformed {message} of the server: {problem}")
            }
            Self::TooLarge { found, most } => {
                write!(f, "the server's message has {found} bytes, expected at most {most}")
            }
            Self::ForeignNonce => f.write_str(
                "the server's nonce does not begin with ours: the exchange was altered or replayed",
            ),
            Self::Iterations { found, least, most } => {
                write!(f, "the server asks for {found} iterations, expected {least} to {most}")
            }
            Self::Refused(reason) => write!(f, "the server refused the credentials: {reason}"),
            Self::ServerSignature => f.write_str(
                "the server's signature is wrong: it does not hold this user's credentials, do \
                 not trust it",
            ),
            Self::OutOfTurn(mechanism) => {
                write!(f, "the server sent a {mechanism} message that nobody waited for")
            }
        }
    }
}

impl core::error::Error for SaslError {}

/// Why a server refuses, for its log. The client learns less: [`crate::ServerFailure`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FailureReason {
    /// The bytes are not the mechanism's, with what is wrong.
    Malformed(&'static str),
    /// No such user.
    UnknownUser,
    /// The password or the proof of it is wrong.
    WrongPassword,
    /// The client wants to act for somebody else.
    OtherAuthorizationId,
    /// The nonce or the channel binding is not the one agreed on: altered or replayed.
    Altered,
    /// The client authenticates by a delegation token.
    DelegationToken,
    /// The stored credential has too few iterations to be safe.
    WeakCredential,
    /// A message came after the exchange was over.
    OutOfTurn,
}

impl fmt::Display for FailureReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Malformed(problem) => return write!(f, "malformed message: {problem}"),
            Self::UnknownUser => "unknown user",
            Self::WrongPassword => "wrong password",
            Self::OtherAuthorizationId => {
                "the client requested an authorization id that is different from username"
            }
            Self::Altered => "the nonce is not the one agreed on: altered or replayed",
            Self::DelegationToken => "delegation tokens are not supported yet",
            Self::WeakCredential => "the stored credential has too few iterations",
            Self::OutOfTurn => "a message after the end of the exchange",
        })
    }
}
