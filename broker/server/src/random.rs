//! The operating system's randomness and clock, for machines that have neither.

use std::time::{SystemTime, UNIX_EPOCH};

use ottla_model::{Timestamp, Uuid};

/// The wall clock in milliseconds.
pub(crate) fn now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

/// A seed.
pub(crate) fn seed() -> u64 {
    let mut bytes = [0; 8];
    fill(&mut bytes);
    u64::from_le_bytes(bytes)
}

/// A new id that is none of Kafka's reserved ones.
pub(crate) fn new_uuid() -> Uuid {
    let mut bytes = [0; 16];
    fill(&mut bytes);
    Uuid::from_random(bytes)
}

fn fill(bytes: &mut [u8]) {
    // A system without randomness cannot make cluster ids, topic ids or member ids.
    getrandom::fill(bytes).expect("the operating system gives random bytes");
}
