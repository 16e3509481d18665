//! PLAIN (RFC 4616): `[authzid] NUL authcid NUL password`.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use ottla_config::Secret;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::error::{FailureReason, SaslError};
use crate::server::StoredCredential;

/// The client's only message.
pub(crate) fn token(username: &str, password: &Secret) -> Result<Vec<u8>, SaslError> {
    if password.reveal().is_empty() {
        return Err(SaslError::Credentials("the password is empty"));
    }
    if username.contains('\0') || password.reveal().contains('\0') {
        return Err(SaslError::Credentials("user name and password may not hold a NUL"));
    }
    Ok(format!("\0{username}\0{}", password.reveal()).into_bytes())
}

/// What the server makes of it: the user's name. What is wrong with the message is told to the
/// client, in Kafka's words.
pub(crate) fn check(
    message: &[u8],
    lookup: &dyn Fn(&str) -> Option<StoredCredential>,
) -> Result<String, FailureReason> {
    let text = core::str::from_utf8(message).map_err(|_| {
        FailureReason::Malformed("Invalid SASL/PLAIN response: expected UTF-8 text")
    })?;
    let mut fields = text.split('\0');
    let (Some(authorization_id), Some(username), Some(password), None) =
        (fields.next(), fields.next(), fields.next(), fields.next())
    else {
        return Err(FailureReason::Malformed(match text.split('\0').count() {
            1 => "Invalid SASL/PLAIN response: expected 3 tokens, got 1",
            2 => "Invalid SASL/PLAIN response: expected 3 tokens, got 2",
            _ => "Invalid SASL/PLAIN response: expected 3 tokens, got 4",
        }));
    };
    if username.is_empty() {
        return Err(FailureReason::Malformed("Authentication failed: username not specified"));
    }
    if password.is_empty() {
        return Err(FailureReason::Malformed("Authentication failed: password not specified"));
    }
    let stored = match lookup(username) {
        Some(StoredCredential::Password(stored)) => Some(stored),
        _ => None,
    };
    // Digests have one length, so that neither the length of the password nor its existence shows
    // in the time that this takes.
    let expected = Sha256::digest(stored.as_ref().map_or("", Secret::reveal).as_bytes());
    let same = bool::from(expected.ct_eq(&Sha256::digest(password.as_bytes())));
    match stored {
        None => Err(FailureReason::UnknownUser),
        Some(_) if !same => Err(FailureReason::WrongPassword),
        Some(_) if !authorization_id.is_empty() && authorization_id != username => {
            Err(FailureReason::OtherAuthorizationId)
        }
        Some(_) => Ok(username.into()),
    }
}
