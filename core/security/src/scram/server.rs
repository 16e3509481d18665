//! The server's two halves.

use alloc::format;
use alloc::string::String;

use subtle::ConstantTimeEq;

use super::credential::{MIN_ITERATIONS, ScramCredential};
use super::hash::{Hash, xor};
use super::message::{ClientFinal, ClientFirst, ServerFirst, authentication_message, base64};
use crate::error::FailureReason;
use crate::mechanism::Mechanism;
use crate::server::StoredCredential;

/// An exchange between the client's two messages.
pub(crate) struct ServerScram {
    hash: Hash,
    client_first: ClientFirst,
    server_first: ServerFirst,
    credential: ScramCredential,
    /// Refused at the end whatever the proof, and not before: a client must not learn from the
    /// first answer, or from the time it took, that a user does not exist.
    doomed: Option<FailureReason>,
}

impl ServerScram {
    /// Takes the client's first message. Answers the server's.
    pub(crate) fn begin(
        mechanism: Mechanism,
        message: &[u8],
        nonce: &str,
        mock_key: &[u8; 32],
        lookup: &dyn Fn(&str) -> Option<StoredCredential>,
    ) -> Result<(Self, String), FailureReason> {
        let client_first = ClientFirst::parse(message)?;
        let username = &client_first.username;
        if !client_first.authorization_id.is_empty() && client_first.authorization_id != *username {
            return Err(FailureReason::OtherAuthorizationId);
        }
        if client_first.token_auth {
            return Err(FailureReason::DelegationToken);
        }
        let mock = ScramCredential::mock(mechanism, username, mock_key);
        let (credential, doomed) = match lookup(username) {
            Some(StoredCredential::Scram(found)) if found.iterations >= MIN_ITERATIONS => {
                (found, None)
            }
            Some(StoredCredential::Scram(_)) => (mock, Some(FailureReason::WeakCredential)),
            _ => (mock, Some(FailureReason::UnknownUser)),
        };
        let nonce = format!("{}{nonce}", client_first.nonce);
        let server_first = ServerFirst::new(nonce, &credential.salt, credential.iterations);
        let challenge = server_first.text.clone();
        let hash = Hash::of(mechanism);
        Ok((Self { hash, client_first, server_first, credential, doomed }, challenge))
    }

    /// Takes the client's final message. Answers the user's name and the server's final message.
    pub(crate) fn finish(self, message: &[u8]) -> Result<(String, String), FailureReason> {
        let last = ClientFinal::parse(message)?;
        if last.nonce != self.server_first.nonce
            || last.channel_binding != self.client_first.gs2_header.as_bytes()
        {
            return Err(FailureReason::Altered);
        }
        let message = authentication_message(
            &self.client_first.bare,
            &self.server_first.text,
            &last.without_proof,
        );
        let signature = self.hash.hmac(&self.credential.stored_key, message.as_bytes());
        let client_key = xor(&signature, &last.proof);
        let stored_key = self.hash.digest(&client_key);
        let proven = stored_key.ct_eq(&self.credential.stored_key)
            & last.proof.len().ct_eq(&self.hash.size());
        let answer = self.hash.hmac(&self.credential.server_key, message.as_bytes());
        match self.doomed {
            Some(reason) => Err(reason),
            None if !bool::from(proven) => Err(FailureReason::WrongPassword),
            None => Ok((self.client_first.username, format!("v={}", base64(&answer)))),
        }
    }
}
