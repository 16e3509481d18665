//! SCRAM's four messages, parsed as strictly as Kafka parses them.
//!
//! ```text
//! client first   n,[a=authzid],n=user,r=nonce[,name=value…]
//! server first   r=nonce+server's,s=salt,i=iterations[,name=value…]
//! client final   c=base64(gs2 header),r=nonce+server's[,name=value…],p=base64(proof)
//! server final   v=base64(signature) or e=error
//! ```

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use super::credential::{MAX_ITERATIONS, MIN_ITERATIONS, escaped, unescaped};
use crate::error::{FailureReason, SaslError};

/// A nonce of 128 random bits.
#[must_use]
pub fn nonce_of(random: &[u8; 16]) -> String {
    BASE64_STANDARD.encode(random)
}

pub(super) fn base64(bytes: &[u8]) -> String {
    BASE64_STANDARD.encode(bytes)
}

pub(super) fn of_base64(text: &str) -> Option<Vec<u8>> {
    BASE64_STANDARD.decode(text).ok()
}

fn is_nonce(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| matches!(byte, 0x21..=0x7e) && byte != b',')
}

fn is_value(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| matches!(byte, 0x01..=0x7f) && byte != b',')
}

/// A message, read attribute by attribute.
struct Attributes<'a> {
    rest: core::str::Split<'a, char>,
}

impl<'a> Attributes<'a> {
    /// The message without its optional `m=` attribute, which is for extensions to come and is
    /// skipped as in Kafka.
    fn new(text: &'a str) -> Self {
        let mut rest = text.split(',');
        let mut ahead = rest.clone();
        if ahead.next().is_some_and(|first| first.starts_with("m=")) {
            rest = ahead;
        }
        Self { rest }
    }

    fn take(&mut self, name: char) -> Option<&'a str> {
        self.rest.next()?.strip_prefix(name)?.strip_prefix('=')
    }

    /// The attributes that are left, all of them extensions.
    fn extensions(self) -> Option<Vec<(&'a str, &'a str)>> {
        self.rest
            .map(|attribute| {
                let (name, value) = attribute.split_once('=')?;
                let letters = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphabetic());
                (letters && is_value(value)).then_some((name, value))
            })
            .collect()
    }
}

/// The client's first message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ClientFirst {
    /// `n,` and the authorization id: what `c=` repeats.
    pub(super) gs2_header: String,
    /// The rest, as it was sent.
    pub(super) bare: String,
    pub(super) username: String,
    pub(super) authorization_id: String,
    pub(super) nonce: String,
    pub(super) token_auth: bool,
}

impl ClientFirst {
    pub(crate) fn new(username: &str, nonce: &str, token_auth: bool) -> Result<Self, SaslError> {
        if !is_nonce(nonce) {
            return Err(SaslError::Credentials("the nonce must be printable and without commas"));
        }
        if username.contains('\0') {
            return Err(SaslError::Credentials("the user name may not hold a NUL"));
        }
        let extension = if token_auth { ",tokenauth=true" } else { "" };
        Ok(Self {
            gs2_header: "n,,".to_owned(),
            bare: format!("n={},r={nonce}{extension}", escaped(username)),
            username: username.to_owned(),
            authorization_id: String::new(),
            nonce: nonce.to_owned(),
            token_auth,
        })
    }

    pub(crate) fn message(&self) -> String {
        format!("{}{}", self.gs2_header, self.bare)
    }

    pub(super) fn parse(message: &[u8]) -> Result<Self, FailureReason> {
        Self::parsed(message)
            .ok_or(FailureReason::Malformed("expected n,[a=authzid],n=user,r=nonce"))
    }

    fn parsed(message: &[u8]) -> Option<Self> {
        let text = core::str::from_utf8(message).ok()?;
        let rest = text.strip_prefix("n,")?;
        let (authorization_id, bare) = rest.split_once(',')?;
        let authorization_id = match authorization_id {
            "" => String::new(),
            given => unescaped(given.strip_prefix("a=").filter(|name| is_value(name))?)?,
        };
        let mut attributes = Attributes::new(bare);
        let username = unescaped(attributes.take('n').filter(|name| is_value(name))?)?;
        let nonce = attributes.take('r').filter(|nonce| is_nonce(nonce))?.to_owned();
        let extensions = attributes.extensions()?;
        let token_auth = extensions
            .iter()
            .any(|(name, value)| *name == "tokenauth" && value.eq_ignore_ascii_case("true"));
        Some(Self {
            gs2_header: text[..text.len() - bare.len()].to_owned(),
            bare: bare.to_owned(),
            username,
            authorization_id,
            nonce,
            token_auth,
        })
    }
}

/// The server's first message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ServerFirst {
    /// As it was sent.
    pub(super) text: String,
    pub(super) nonce: String,
    pub(super) salt: Vec<u8>,
    pub(super) iterations: u32,
}

impl ServerFirst {
    pub(super) fn new(nonce: String, salt: &[u8], iterations: u32) -> Self {
        let text = format!("r={nonce},s={},i={iterations}", base64(salt));
        Self { text, nonce, salt: salt.to_vec(), iterations }
    }

    pub(crate) fn parse(message: &[u8]) -> Result<Self, SaslError> {
        const MALFORMED: SaslError = SaslError::Malformed {
            message: "first SCRAM message",
            problem: "expected r=nonce,s=salt,i=iterations",
        };
        let text = core::str::from_utf8(message).map_err(|_| MALFORMED)?;
        if let Some(reason) = text.strip_prefix("e=") {
            return Err(SaslError::Refused(reason.to_owned()));
        }
        let (nonce, salt, iterations) = Self::parsed(text).ok_or(MALFORMED)?;
        let allowed = u64::from(MIN_ITERATIONS)..=u64::from(MAX_ITERATIONS);
        match u32::try_from(iterations) {
            Ok(iterations) if allowed.contains(&u64::from(iterations)) => {
                Ok(Self { text: text.to_owned(), nonce, salt, iterations })
            }
            _ => Err(SaslError::Iterations {
                found: iterations,
                least: MIN_ITERATIONS,
                most: MAX_ITERATIONS,
            }),
        }
    }

    fn parsed(text: &str) -> Option<(String, Vec<u8>, u64)> {
        let mut attributes = Attributes::new(text);
        let nonce = attributes.take('r').filter(|nonce| is_nonce(nonce))?.to_owned();
        let salt = of_base64(attributes.take('s')?)?;
        let iterations = attributes.take('i')?;
        let digits = !iterations.is_empty() && iterations.bytes().all(|b| b.is_ascii_digit());
        // A number of any length is a number, and too large.
        let iterations = if digits { iterations.parse().unwrap_or(u64::MAX) } else { return None };
        attributes.extensions()?;
        Some((nonce, salt, iterations))
    }
}

/// The client's final message.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct ClientFinal {
    /// Everything but the proof, as it was sent.
    pub(super) without_proof: String,
    pub(super) channel_binding: Vec<u8>,
    pub(super) nonce: String,
    pub(super) proof: Vec<u8>,
}

impl ClientFinal {
    pub(super) fn parse(message: &[u8]) -> Result<Self, FailureReason> {
        Self::parsed(message).ok_or(FailureReason::Malformed("expected c=binding,r=nonce,p=proof"))
    }

    fn parsed(message: &[u8]) -> Option<Self> {
        let text = core::str::from_utf8(message).ok()?;
        let (without_proof, proof) = text.rsplit_once(",p=")?;
        let proof = of_base64(proof)?;
        let mut attributes = Attributes { rest: without_proof.split(',') };
        let channel_binding = of_base64(attributes.take('c')?)?;
        let nonce = attributes.take('r').filter(|nonce| is_nonce(nonce))?.to_owned();
        attributes.extensions()?;
        Some(Self { without_proof: without_proof.to_owned(), channel_binding, nonce, proof })
    }
}

/// The server's final message.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum ServerFinal {
    Signature(Vec<u8>),
    Error(String),
}

impl ServerFinal {
    pub(crate) fn parse(message: &[u8]) -> Result<Self, SaslError> {
        Self::parsed(message).ok_or(SaslError::Malformed {
            message: "final SCRAM message",
            problem: "expected v=signature or e=error",
        })
    }

    fn parsed(message: &[u8]) -> Option<Self> {
        let text = core::str::from_utf8(message).ok()?;
        let mut attributes = Attributes { rest: text.split(',') };
        let last = if let Some(error) = text.strip_prefix("e=") {
            attributes.rest.next()?;
            Self::Error(error.split(',').next()?.to_owned())
        } else {
            Self::Signature(of_base64(attributes.take('v')?)?)
        };
        attributes.extensions()?;
        Some(last)
    }
}

/// What both proofs are made over.
pub(super) fn authentication_message(
    client_first_bare: &str,
    server_first: &str,
    client_final_without_proof: &str,
) -> String {
    format!("{client_first_bare},{server_first},{client_final_without_proof}")
}
