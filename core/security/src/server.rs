//! The server's side of an exchange.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use ottla_config::Secret;

use crate::error::FailureReason;
use crate::mechanism::Mechanism;
use crate::plain;
use crate::scram::{ScramCredential, ServerScram};

/// What a server holds of a user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoredCredential {
    /// PLAIN's: the password.
    Password(Secret),
    /// SCRAM's, for the mechanism of the exchange.
    Scram(ScramCredential),
}

/// What a server does next.
#[derive(Clone, PartialEq, Eq)]
pub enum ServerStep {
    /// Send these bytes and wait for the answer.
    Challenge(Vec<u8>),
    /// The client is `username`.
    Authenticated {
        /// The user.
        username: String,
        /// The last bytes to send; none for PLAIN.
        token: Vec<u8>,
    },
    /// The client is nobody; the exchange is over.
    Failed(ServerFailure),
}

impl fmt::Debug for ServerStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Challenge(_) => f.write_str("Challenge([hidden])"),
            Self::Authenticated { username, .. } => {
                f.debug_struct("Authenticated").field("username", username).finish_non_exhaustive()
            }
            Self::Failed(failure) => f.debug_tuple("Failed").field(failure).finish(),
        }
    }
}

/// A refusal: the reason is for the server's log, the message for the client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ServerFailure {
    /// The mechanism.
    pub mechanism: Mechanism,
    /// Why, in full.
    pub reason: FailureReason,
}

impl ServerFailure {
    /// What the client is told, in Kafka's words: never whether the user exists.
    #[must_use]
    pub fn client_message(&self) -> String {
        match self.reason {
            FailureReason::UnknownUser | FailureReason::WrongPassword
                if self.mechanism == Mechanism::Plain =>
            {
                "Authentication failed: Invalid username or password".into()
            }
            FailureReason::Malformed(told) if self.mechanism == Mechanism::Plain => told.into(),
            FailureReason::OtherAuthorizationId => {
                "Authentication failed: Client requested an authorization id that is different \
                 from username"
                    .into()
            }
            _ => format!(
                "Authentication failed during authentication due to invalid credentials with SASL \
                 mechanism {}",
                self.mechanism
            ),
        }
    }
}

enum State {
    New,
    Scram(Box<ServerScram>),
    Over,
}

/// One exchange. Every message of the client goes into [`ServerExchange::step`], until that says
/// that the client is authenticated or is not.
pub struct ServerExchange {
    mechanism: Mechanism,
    nonce: String,
    mock_key: [u8; 32],
    state: State,
}

impl fmt::Debug for ServerExchange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ServerExchange").field("mechanism", &self.mechanism).finish_non_exhaustive()
    }
}

impl ServerExchange {
    /// An exchange that has not begun. `nonce` is random text, fresh for each exchange
    /// ([`crate::nonce_of`]). `mock_key` is random too, but stays the same for the server's life:
    /// users that do not exist are made up from it, the same ones each time.
    #[must_use]
    pub fn new(mechanism: Mechanism, nonce: String, mock_key: [u8; 32]) -> Self {
        Self { mechanism, nonce, mock_key, state: State::New }
    }

    /// The mechanism.
    #[must_use]
    pub fn mechanism(&self) -> Mechanism {
        self.mechanism
    }

    /// Takes a message of the client. `lookup` finds what is stored of a user for this mechanism;
    /// it is asked at most once in an exchange.
    pub fn step(
        &mut self,
        message: &[u8],
        lookup: &dyn Fn(&str) -> Option<StoredCredential>,
    ) -> ServerStep {
        let stepped = match core::mem::replace(&mut self.state, State::Over) {
            State::New if self.mechanism == Mechanism::Plain => plain::check(message, lookup)
                .map(|username| ServerStep::Authenticated { username, token: Vec::new() }),
            State::New => {
                let begun = ServerScram::begin(
                    self.mechanism,
                    message,
                    &self.nonce,
                    &self.mock_key,
                    lookup,
                );
                begun.map(|(scram, challenge)| {
                    self.state = State::Scram(Box::new(scram));
                    ServerStep::Challenge(challenge.into_bytes())
                })
            }
            State::Scram(scram) => scram.finish(message).map(|(username, token)| {
                ServerStep::Authenticated { username, token: token.into_bytes() }
            }),
            State::Over => Err(FailureReason::OutOfTurn),
        };
        stepped.unwrap_or_else(|reason| {
            ServerStep::Failed(ServerFailure { mechanism: self.mechanism, reason })
        })
    }
}
