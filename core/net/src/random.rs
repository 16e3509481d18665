//! The seam for randomness that peers must not guess: nonces and salts.

use std::io;

use rustls::crypto::aws_lc_rs;

/// Fills `bytes` with randomness of the system's.
///
/// # Errors
/// When the system has none.
pub fn fill_random(bytes: &mut [u8]) -> io::Result<()> {
    let random = aws_lc_rs::default_provider().secure_random;
    random.fill(bytes).map_err(|_| io::Error::other("the system has no randomness"))
}
