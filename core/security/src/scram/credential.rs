//! What a server keeps instead of a password.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use super::hash::Hash;
use crate::mechanism::Mechanism;

/// The fewest rounds that either side takes.
pub const MIN_ITERATIONS: u32 = 4096;
/// The most rounds that a client derives a key over.
pub const MAX_ITERATIONS: u32 = 1_000_000;
/// The most rounds that a cluster stores a credential with: Kafka's limit.
pub const MAX_STORED_ITERATIONS: u32 = 16_384;

/// What a server keeps of a password: neither the password nor what logs in as its user.
#[derive(Clone, PartialEq, Eq)]
pub struct ScramCredential {
    /// Random bytes mixed into the password.
    pub salt: Vec<u8>,
    /// The hash of the client's key: checks its proof.
    pub stored_key: Vec<u8>,
    /// Signs what the server says.
    pub server_key: Vec<u8>,
    /// Rounds of the derivation.
    pub iterations: u32,
}

impl fmt::Debug for ScramCredential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ScramCredential")
            .field("iterations", &self.iterations)
            .finish_non_exhaustive()
    }
}

impl ScramCredential {
    /// Derives it from a password: as slow as `iterations` make it.
    #[must_use]
    pub fn derive(mechanism: Mechanism, password: &str, salt: Vec<u8>, iterations: u32) -> Self {
        let salted = Hash::of(mechanism).salted_password(password.as_bytes(), &salt, iterations);
        Self::of_salted_password(mechanism, &salted, salt, iterations)
    }

    /// Derives it from the password that somebody else has salted, as an admin client does.
    #[must_use]
    pub fn of_salted_password(
        mechanism: Mechanism,
        salted_password: &[u8],
        salt: Vec<u8>,
        iterations: u32,
    ) -> Self {
        let hash = Hash::of(mechanism);
        let client_key = hash.hmac(salted_password, b"Client Key");
        Self {
            salt,
            stored_key: hash.digest(&client_key),
            server_key: hash.hmac(salted_password, b"Server Key"),
            iterations,
        }
    }

    /// What an admin client sends instead of the password (AlterUserScramCredentials).
    #[must_use]
    pub fn salted_password(
        mechanism: Mechanism,
        password: &str,
        salt: &[u8],
        iterations: u32,
    ) -> Vec<u8> {
        Hash::of(mechanism).salted_password(password.as_bytes(), salt, iterations)
    }

    /// What is shown of a user that does not exist: always the same for the same name and key.
    /// Like those that Kafka's tools make, the salt is 26 digits and letters.
    pub(super) fn mock(mechanism: Mechanism, username: &str, key: &[u8; 32]) -> Self {
        const DIGITS: &[u8] = b"0123456789abcdefghijklmnopqrstuvwxyz";
        let hash = Hash::of(mechanism);
        let random = Hash::Sha512.hmac(key, username.as_bytes());
        let salt = random.iter().take(26).map(|byte| DIGITS[usize::from(*byte) % DIGITS.len()]);
        let unknown = hash.hmac(key, &random);
        Self::of_salted_password(mechanism, &unknown, salt.collect(), MIN_ITERATIONS)
    }
}

/// A user's name with `,` and `=` escaped, as messages carry it.
pub(super) fn escaped(username: &str) -> String {
    username.replace('=', "=3D").replace(',', "=2C")
}

/// The name behind an escaped one; `None` when a `=` is no escape.
pub(super) fn unescaped(escaped: &str) -> Option<String> {
    let mut parts = escaped.split('=');
    let mut name: String = parts.next()?.into();
    for part in parts {
        let (letter, rest) = match (part.strip_prefix("2C"), part.strip_prefix("3D")) {
            (Some(rest), _) => (',', rest),
            (_, Some(rest)) => ('=', rest),
            (None, None) => return None,
        };
        name.push(letter);
        name.push_str(rest);
    }
    Some(name)
}
