//! Ottla beside others: the scenarios of `tests/conformance`, run through the Rust client.
//!
//! `foreign/` holds the tests of foreign clients, in their own languages.

pub mod scenarios;
