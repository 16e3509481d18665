//! Who is there: SASL exchanges for both sides, SCRAM credentials, login lines and principals.
//!
//! [`ClientExchange`] and [`ServerExchange`] are the two sides of SASL PLAIN (RFC 4616) and SCRAM
//! (RFC 5802, RFC 7677) as Kafka speaks them. They take bytes and answer with bytes; a shell owns
//! the socket, the frames around the bytes and the deadline. Random nonces and salts come in as
//! arguments.
//!
//! Around them: [`Jaas`] reads the login lines that Kafka's users have (`sasl.jaas.config`),
//! [`ScramCredential`] is what a broker keeps instead of a password, [`AddScram`] reads what
//! `--add-scram` takes, [`Principal`] names who is there, and [`MappingRules`] make a short name of
//! a certificate's subject (`ssl.principal.mapping.rules`).
//!
//! Always holds: no message of a peer makes it panic, allocate more than a few times its length or
//! derive a key over more than [`MAX_ITERATIONS`] rounds; secrets and proofs are compared in
//! constant time; no `Debug`, `Display` or error shows a secret; a client cannot tell a user that
//! does not exist from a wrong password.
//!
//! As in Kafka, names and passwords are used as they are, without SASLprep. Left out: GSSAPI,
//! OAUTHBEARER, channel binding, delegation tokens (a client may say that it authenticates by one,
//! our server refuses).
#![no_std]

extern crate alloc;
#[cfg(test)]
extern crate std;

mod client;
mod distinguished_name;
mod error;
mod jaas;
mod mapping_rules;
mod mechanism;
mod plain;
mod principal;
mod scram;
mod server;

pub use client::{ClientCredentials, ClientExchange, ClientStep, MAX_CHALLENGE_BYTES};
pub use distinguished_name::{MalformedCertificate, subject_of_certificate};
pub use error::{FailureReason, SaslError};
pub use jaas::{Jaas, JaasError, LoginModule, ServerLogin};
pub use mapping_rules::{InvalidRule, MappingRules};
pub use mechanism::{Mechanism, UnknownMechanism};
pub use principal::Principal;
pub use scram::{
    AddScram, InvalidAddScram, MAX_ITERATIONS, MAX_STORED_ITERATIONS, MIN_ITERATIONS,
    ScramCredential, nonce_of,
};
pub use server::{ServerExchange, ServerFailure, ServerStep, StoredCredential};
