//! Hostile bytes for everything that reads bytes.
//!
//! A *target* is a function over bytes that panics when a promise is broken: decoders stay within
//! the memory they were granted, what they accept is written and read again as it was, a broker
//! goes on serving others. [`engine`] feeds targets with inputs that grow out of a corpus
//! ([`mutate`]): bytes that Kafka's own classes wrote, what our encoders write, and what real
//! clients sent. All chance comes from a seed; an input depends on the seed, the target, and the
//! corpus as it was.
//!
//! - [`measure`]: an allocator that counts holds the targets to their budgets.
//! - [`targets`]: one file per kind of reader.
//! - [`corpus`]: seeds, what was added to them, and inputs that broke something once.
//! - [`outside`]: a broker in a process of its own, and crowds of connections.
//!
//! With the feature `planted-faults` bounds can be left out of the readers, to see that it is noticed.

pub mod corpus;
pub mod engine;
pub mod measure;
pub mod mutate;
pub mod outside;
pub mod targets;

pub use engine::{Engine, Finding};
pub use targets::{TARGETS, Target};
