//! Ottla beside others: the scenarios of `tests/conformance` run through the Rust client, and foreign
//! clients put through theirs on a broker.
//!
//! `clients/` holds the foreign clients' drivers, `foreign/` tests in their own languages.

pub mod foreign;
pub mod ours;
pub mod scenarios;

/// Headers that own their bytes, as records to send borrow them.
fn borrowed(headers: &[(String, Option<Vec<u8>>)]) -> Vec<(&str, Option<&[u8]>)> {
    headers.iter().map(|(name, value)| (name.as_str(), value.as_deref())).collect()
}
