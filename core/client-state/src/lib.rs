//! The client's machines, pure: batching and sequences, fetch sessions, membership of groups.
//!
//! Each takes `now` and a seed as arguments and gives actions back; the shell in `ottla-client`
//! performs them. The same machines run in the simulator.
#![no_std]

extern crate alloc;
#[cfg(test)]
extern crate std;

pub mod consumer;
pub mod producer;
