//! SASL on one connection (KIP-12, KIP-43, KIP-152, KIP-368), from its first frame until the client
//! is somebody: a machine that takes frames and says what to do. The shell reads and writes.
//!
//! ```text
//! ApiVersions?  SaslHandshake  then the mechanism's messages:
//!               version 0      as they are, each in a frame
//!               version 1      in SaslAuthenticate
//! ```
//!
//! Everything else closes the connection: before a client is somebody, no other request is decoded.
//! Deviations: Apache Kafka answers some of the requests that are out of turn before it closes, and
//! takes one ApiVersions where we take any number; it tells at a client's first SCRAM message that
//! the user does not exist, and we at the last.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use ottla_model::ErrorCode;
use ottla_protocol::messages::{
    SaslAuthenticateRequest, SaslAuthenticateResponse, SaslHandshakeRequest, SaslHandshakeResponse,
};
use ottla_protocol::{ApiKey, Segment};
use ottla_security::{
    Mechanism, Principal, ScramCredential, ServerExchange, ServerFailure, ServerLogin, ServerStep,
    StoredCredential,
};

use super::connection::{ConnectionInfo, parse};
use super::request::{Reply, Request};

/// What decoding a request may allocate before the client is somebody, in bytes.
const BUDGET: usize = 8 << 20;

/// What a listener with SASL offers, and how it treats those who fail.
#[derive(Debug)]
pub(crate) struct SaslOffer {
    /// `sasl.enabled.mechanisms`.
    pub(crate) mechanisms: Vec<Mechanism>,
    /// The users of PLAIN.
    pub(crate) plain: ServerLogin,
    /// `sasl.server.max.receive.size`.
    pub(crate) max_receive_bytes: usize,
    /// `connection.failed.authentication.delay.ms`.
    pub(crate) failure_delay: Duration,
    /// `connections.max.reauth.ms` of each mechanism that has one.
    pub(crate) max_session: BTreeMap<Mechanism, Duration>,
    /// What users that do not exist are made up from.
    pub(crate) mock_key: [u8; 32],
}

/// Whom a client turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Authenticated {
    pub(crate) principal: Principal,
    pub(crate) mechanism: Mechanism,
    /// How long it may stay without saying so again.
    pub(crate) session: Option<Duration>,
}

/// What the shell is to do with a frame.
#[derive(Debug)]
pub(crate) enum Step {
    /// ApiVersions: answer it as always.
    Versions(Request),
    /// Write this.
    Reply(Vec<Segment>),
    /// Write this; the client is somebody.
    Done(Vec<Segment>, Authenticated),
    /// Wait a little, write this, close.
    Failed(Vec<Segment>, String),
    /// Close.
    Close(String),
}

/// How the mechanism's messages are framed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Framing {
    /// SaslHandshake version 0.
    Raw,
    /// SaslAuthenticate.
    Requests,
}

#[derive(Debug)]
enum State {
    Handshake,
    Exchange(Box<ServerExchange>, Framing),
    /// A session that began with one mechanism cannot go on with another; said at the next message.
    OtherMechanism(Mechanism),
}

/// The state of one authentication.
#[derive(Debug)]
pub(crate) struct Authentication<'a> {
    offer: &'a SaslOffer,
    info: &'a Arc<ConnectionInfo>,
    /// The session that this one is to prolong.
    before: Option<&'a Authenticated>,
    state: State,
}

impl<'a> Authentication<'a> {
    pub(crate) fn new(offer: &'a SaslOffer, info: &'a Arc<ConnectionInfo>) -> Self {
        Self { offer, info, before: None, state: State::Handshake }
    }

    /// Of a client that is somebody already and has to stay the same.
    pub(crate) fn again(
        offer: &'a SaslOffer,
        info: &'a Arc<ConnectionInfo>,
        before: &'a Authenticated,
    ) -> Self {
        Self { before: Some(before), ..Self::new(offer, info) }
    }

    /// How long a failure is held back.
    pub(crate) fn failure_delay(&self) -> Duration {
        self.offer.failure_delay
    }

    /// The mechanism that the client chose.
    pub(crate) fn mechanism(&self) -> Option<Mechanism> {
        match &self.state {
            State::Handshake => None,
            State::Exchange(exchange, _) => Some(exchange.mechanism()),
            State::OtherMechanism(mechanism) => Some(*mechanism),
        }
    }

    /// Takes a frame. `nonce` is random text for an exchange that may begin with it; `stored` finds
    /// SCRAM credentials.
    pub(crate) fn handle(
        &mut self,
        frame: Bytes,
        nonce: impl FnOnce() -> String,
        stored: &dyn Fn(Mechanism, &str) -> Option<ScramCredential>,
    ) -> Step {
        if let State::Exchange(_, Framing::Raw) = &self.state {
            return self.raw_token(&frame, stored);
        }
        let request = match parse(frame, self.info, BUDGET) {
            Ok(request) => request,
            Err(reason) => return Step::Close(reason),
        };
        let (api, version) = (request.head.api, request.head.version);
        let in_turn = match &self.state {
            State::Handshake if api == ApiKey::ApiVersions && self.before.is_none() => {
                return Step::Versions(request);
            }
            State::Handshake => api == ApiKey::SaslHandshake,
            State::Exchange(..) | State::OtherMechanism(_) => api == ApiKey::SaslAuthenticate,
        };
        if !in_turn || !api.versions().contains(version) {
            let name = api.name();
            return Step::Close(format!("{name} version {version} before authentication"));
        }
        match api {
            ApiKey::SaslHandshake => self.handshake(&request, nonce),
            _ => self.authenticate(&request, stored),
        }
    }

    fn handshake(&mut self, request: &Request, nonce: impl FnOnce() -> String) -> Step {
        let message: SaslHandshakeRequest = match request.decode() {
            Ok(message) => message,
            Err(error) => return Step::Close(format!("SaslHandshake: {error}")),
        };
        let offered = &self.offer.mechanisms;
        let chosen = offered.iter().copied().find(|each| each.name() == message.mechanism);
        let error_code = match chosen {
            Some(_) => ErrorCode::NONE,
            None => ErrorCode::UNSUPPORTED_SASL_MECHANISM,
        };
        let reply = request.reply(&SaslHandshakeResponse {
            error_code: error_code.0,
            mechanisms: offered.iter().map(|each| each.name().to_owned()).collect(),
        });
        let reply = match segments(reply) {
            Ok(reply) => reply,
            Err(reason) => return Step::Close(reason),
        };
        let Some(mechanism) = chosen else {
            // The name is the client's: it goes to the log escaped and not at any length.
            let name: String = message.mechanism.chars().take(40).collect();
            return Step::Failed(reply, format!("mechanism {name:?} is not enabled"));
        };
        let framing = if request.head.version == 0 { Framing::Raw } else { Framing::Requests };
        self.state = match self.before {
            Some(before) if before.mechanism != mechanism => State::OtherMechanism(mechanism),
            _ => {
                let exchange = ServerExchange::new(mechanism, nonce(), self.offer.mock_key);
                State::Exchange(Box::new(exchange), framing)
            }
        };
        Step::Reply(reply)
    }

    fn authenticate(
        &mut self,
        request: &Request,
        stored: &dyn Fn(Mechanism, &str) -> Option<ScramCredential>,
    ) -> Step {
        let message: SaslAuthenticateRequest = match request.decode() {
            Ok(message) => message,
            Err(error) => return Step::Close(format!("SaslAuthenticate: {error}")),
        };
        let (answer, ended) = match self.exchange(&message.auth_bytes, stored) {
            Exchanged::Challenge(token) => (accept(token, 0), None),
            Exchanged::Done(token, client) => {
                let lifetime = client.session.map_or(0, |session| session.as_millis());
                let lifetime = i64::try_from(lifetime).unwrap_or(i64::MAX);
                (accept(token, lifetime), Some(Ok(client)))
            }
            Exchanged::Failed { told, reason } => (refuse(told), Some(Err(reason))),
        };
        match (segments(request.reply(&answer)), ended) {
            (Err(reason), _) => Step::Close(reason),
            (Ok(reply), None) => Step::Reply(reply),
            (Ok(reply), Some(Ok(client))) => Step::Done(reply, client),
            (Ok(reply), Some(Err(reason))) => Step::Failed(reply, reason),
        }
    }

    /// A message without a request around it. A failure has no words there.
    fn raw_token(
        &mut self,
        token: &[u8],
        stored: &dyn Fn(Mechanism, &str) -> Option<ScramCredential>,
    ) -> Step {
        match self.exchange(token, stored) {
            Exchanged::Challenge(token) => Step::Reply(raw_frame(&token)),
            Exchanged::Done(token, client) => Step::Done(raw_frame(&token), client),
            Exchanged::Failed { reason, .. } => Step::Failed(Vec::new(), reason),
        }
    }

    fn exchange(
        &mut self,
        token: &[u8],
        stored: &dyn Fn(Mechanism, &str) -> Option<ScramCredential>,
    ) -> Exchanged {
        let exchange = match &mut self.state {
            State::Exchange(exchange, _) => exchange,
            State::Handshake | State::OtherMechanism(_) => return self.other_mechanism(),
        };
        let mechanism = exchange.mechanism();
        let plain = &self.offer.plain;
        let lookup = |user: &str| match mechanism {
            Mechanism::Plain => plain.password(user).cloned().map(StoredCredential::Password),
            _ => stored(mechanism, user).map(StoredCredential::Scram),
        };
        let (username, token) = match exchange.step(token, &lookup) {
            ServerStep::Challenge(token) => return Exchanged::Challenge(token),
            ServerStep::Failed(failure) => return self.failed(failure),
            ServerStep::Authenticated { username, token } => (username, token),
        };
        let client = Authenticated {
            principal: Principal::user(&username),
            mechanism,
            session: self.offer.max_session.get(&mechanism).copied(),
        };
        match self.before {
            Some(before) if before.principal != client.principal => {
                let told = format!(
                    "Cannot change principals during re-authentication from {}: {}",
                    before.principal, client.principal
                );
                Exchanged::Failed { reason: told.clone(), told }
            }
            _ => Exchanged::Done(token, client),
        }
    }

    fn failed(&self, failure: ServerFailure) -> Exchanged {
        let mut told = failure.client_message();
        if self.before.is_some() {
            told = told.replacen("during authentication", "during re-authentication", 1);
        }
        Exchanged::Failed { told, reason: failure.reason.to_string() }
    }

    fn other_mechanism(&self) -> Exchanged {
        let asked = self.mechanism().map_or("", Mechanism::name);
        let before = self.before.map_or("", |before| before.mechanism.name());
        let told = format!(
            "SASL mechanism '{asked}' requested by client is not supported for \
             re-authentication of mechanism '{before}'"
        );
        Exchanged::Failed { reason: told.clone(), told }
    }
}

/// What the exchange makes of a message.
enum Exchanged {
    Challenge(Vec<u8>),
    Done(Vec<u8>, Authenticated),
    Failed { told: String, reason: String },
}

fn accept(token: Vec<u8>, session_lifetime_ms: i64) -> SaslAuthenticateResponse {
    SaslAuthenticateResponse {
        error_message: None,
        auth_bytes: token.into(),
        session_lifetime_ms,
        ..SaslAuthenticateResponse::default()
    }
}

fn refuse(told: String) -> SaslAuthenticateResponse {
    SaslAuthenticateResponse {
        error_code: ErrorCode::SASL_AUTHENTICATION_FAILED.0,
        error_message: Some(told),
        ..SaslAuthenticateResponse::default()
    }
}

fn segments(reply: Reply) -> Result<Vec<Segment>, String> {
    match reply {
        Reply::Frame(segments) => Ok(segments),
        Reply::Silence => Ok(Vec::new()),
        Reply::Close(reason) => Err(reason),
    }
}

fn raw_frame(token: &[u8]) -> Vec<Segment> {
    let mut frame = BytesMut::with_capacity(4 + token.len());
    // Our own tokens have a few hundred bytes.
    frame.extend_from_slice(&(token.len() as u32).to_be_bytes());
    frame.extend_from_slice(token);
    vec![Segment::Owned(frame)]
}
