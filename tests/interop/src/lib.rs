//! Ottla beside others: the scenarios of `tests/conformance` run through the Rust client, and foreign
//! clients put through theirs on a broker.
//!
//! `clients/` holds the foreign clients' drivers, `foreign/` tests in their own languages.

pub mod foreign;
pub mod ours;
pub mod scenarios;
