//! The client's side of an exchange.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use ottla_config::Secret;

use crate::error::SaslError;
use crate::mechanism::Mechanism;
use crate::plain;
use crate::scram::{ClientFirst, ClientProof, ServerFinal, ServerFirst};

/// The largest message of a server that a client reads. SCRAM's have a few hundred bytes.
pub const MAX_CHALLENGE_BYTES: usize = 64 * 1024;

/// What a client logs in with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientCredentials {
    /// The user, or a delegation token's id.
    pub username: String,
    /// The password, or the token's secret.
    pub password: Secret,
    /// Whether a delegation token stands in for a user (SCRAM's `tokenauth` extension).
    pub token_auth: bool,
}

impl ClientCredentials {
    /// A user and its password.
    #[must_use]
    pub fn new(username: &str, password: Secret) -> Self {
        Self { username: username.to_string(), password, token_auth: false }
    }
}

/// What a client does next.
#[derive(Clone, PartialEq, Eq)]
pub enum ClientStep {
    /// Send these bytes and wait for the answer.
    Send(Vec<u8>),
    /// Authenticated, both ways where the mechanism can.
    Done,
}

impl fmt::Debug for ClientStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            // The bytes hold a password or a proof of it.
            Self::Send(_) => "Send([hidden])",
            Self::Done => "Done",
        })
    }
}

enum State {
    New,
    /// PLAIN's only message is out.
    PlainSent,
    FirstSent(ClientFirst),
    FinalSent(ClientProof),
    Over,
}

/// One exchange, from its first message to its end.
///
/// [`ClientExchange::first`] gives the message to begin with; every answer of the server goes into
/// [`ClientExchange::step`] until that says [`ClientStep::Done`] or fails. SCRAM's first answer
/// makes it derive a key over as many rounds as the server asks for: some milliseconds at Kafka's
/// 4,096, most of a second at [`crate::MAX_ITERATIONS`]. A shell with an event loop runs that step
/// off it.
pub struct ClientExchange {
    mechanism: Mechanism,
    credentials: ClientCredentials,
    nonce: String,
    state: State,
}

impl fmt::Debug for ClientExchange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientExchange").field("mechanism", &self.mechanism).finish_non_exhaustive()
    }
}

impl ClientExchange {
    /// An exchange that has not begun. `nonce` is random text, fresh for each exchange
    /// ([`crate::nonce_of`]); PLAIN has no use for it.
    #[must_use]
    pub fn new(mechanism: Mechanism, credentials: ClientCredentials, nonce: String) -> Self {
        Self { mechanism, credentials, nonce, state: State::New }
    }

    /// The mechanism, as the handshake names it.
    #[must_use]
    pub fn mechanism(&self) -> Mechanism {
        self.mechanism
    }

    /// The first message.
    ///
    /// # Errors
    /// The credentials cannot be sent by the mechanism, or the exchange has begun already.
    pub fn first(&mut self) -> Result<Vec<u8>, SaslError> {
        if !matches!(self.state, State::New) {
            return Err(SaslError::OutOfTurn(self.mechanism));
        }
        let ClientCredentials { username, password, token_auth } = &self.credentials;
        if username.is_empty() {
            return Err(SaslError::Credentials("the user name is empty"));
        }
        if self.mechanism == Mechanism::Plain {
            if *token_auth {
                return Err(SaslError::Credentials("delegation tokens need a SCRAM mechanism"));
            }
            let token = plain::token(username, password)?;
            self.state = State::PlainSent;
            return Ok(token);
        }
        let first = ClientFirst::new(username, &self.nonce, *token_auth)?;
        let message = first.message().into_bytes();
        self.state = State::FirstSent(first);
        Ok(message)
    }

    /// Takes the server's answer. After an error the exchange is over.
    ///
    /// # Errors
    /// The server refuses, is not who it says, or does not speak the mechanism.
    pub fn step(&mut self, challenge: &[u8]) -> Result<ClientStep, SaslError> {
        if challenge.len() > MAX_CHALLENGE_BYTES {
            return Err(SaslError::TooLarge { found: challenge.len(), most: MAX_CHALLENGE_BYTES });
        }
        match core::mem::replace(&mut self.state, State::Over) {
            State::PlainSent if challenge.is_empty() => Ok(ClientStep::Done),
            State::PlainSent => Err(SaslError::Malformed {
                message: "answer to PLAIN",
                problem: "expected no bytes, found some",
            }),
            State::FirstSent(first) => {
                let server = ServerFirst::parse(challenge)?;
                let password = self.credentials.password.reveal();
                let (proof, message) =
                    ClientProof::derive(self.mechanism, &first, &server, password)?;
                self.state = State::FinalSent(proof);
                Ok(ClientStep::Send(message.into_bytes()))
            }
            State::FinalSent(proof) => {
                proof.verify(&ServerFinal::parse(challenge)?)?;
                Ok(ClientStep::Done)
            }
            State::New | State::Over => Err(SaslError::OutOfTurn(self.mechanism)),
        }
    }
}
