//! The client's second half: the proof, and the check of the server's.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use subtle::ConstantTimeEq;

use super::hash::{Hash, xor};
use super::message::{ClientFirst, ServerFinal, ServerFirst, authentication_message, base64};
use crate::error::SaslError;
use crate::mechanism::Mechanism;

/// What is left of the client's knowledge once its proof is out: the signature that it expects.
pub(crate) struct ClientProof {
    expected_signature: Vec<u8>,
}

impl ClientProof {
    /// Derives the proof. Answers the client's final message with it.
    pub(crate) fn derive(
        mechanism: Mechanism,
        first: &ClientFirst,
        server: &ServerFirst,
        password: &str,
    ) -> Result<(Self, String), SaslError> {
        // A server that adds nothing of its own would let the exchange be replayed.
        if !server.nonce.starts_with(&first.nonce) || server.nonce.len() == first.nonce.len() {
            return Err(SaslError::ForeignNonce);
        }
        let hash = Hash::of(mechanism);
        let salted = hash.salted_password(password.as_bytes(), &server.salt, server.iterations);
        let client_key = hash.hmac(&salted, b"Client Key");
        let stored_key = hash.digest(&client_key);
        let without_proof = format!("c={},r={}", base64(first.gs2_header.as_bytes()), server.nonce);
        let message = authentication_message(&first.bare, &server.text, &without_proof);
        let signature = hash.hmac(&stored_key, message.as_bytes());
        let proof = xor(&client_key, &signature);
        let server_key = hash.hmac(&salted, b"Server Key");
        let expected_signature = hash.hmac(&server_key, message.as_bytes());
        let last = format!("{without_proof},p={}", base64(&proof));
        Ok((Self { expected_signature }, last))
    }

    /// Whether the server knows the credential too.
    pub(crate) fn verify(&self, last: &ServerFinal) -> Result<(), SaslError> {
        match last {
            ServerFinal::Error(reason) => Err(SaslError::Refused(reason.clone())),
            ServerFinal::Signature(signature)
                if bool::from(signature.ct_eq(&self.expected_signature)) =>
            {
                Ok(())
            }
            ServerFinal::Signature(_) => Err(SaslError::ServerSignature),
        }
    }
}
