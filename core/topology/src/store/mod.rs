//! State of a task: ordered stores in Kafka's byte formats, and the record cache above them.
//!
//! Keys and values are kept as bytes exactly as Java's stores and changelogs have them, so that
//! state can move between the two. The record cache holds live values instead, and serialises
//! them only when they leave it.

mod cache;
mod change;
mod format;
mod memory;

pub use cache::CacheBudget;
pub(crate) use cache::{CacheEntry, CachedValue, RecordCache};
pub(crate) use change::{Change, read_change, write_change};
pub(crate) use format::{split_window_key, timestamped, untimestamped, window_key};
pub(crate) use memory::Memory;
