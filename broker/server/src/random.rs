//! The operating system's randomness, for machines that have none.

use ottla_model::Uuid;

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

/// Fills `bytes`.
pub(crate) fn fill(bytes: &mut [u8]) {
    // A system without randomness cannot make cluster ids, topic ids or member ids.
    getrandom::fill(bytes).expect("the operating system gives random bytes");
}
