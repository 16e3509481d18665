//! Budgets, held by an allocator that counts.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

/// What some work may take.
#[derive(Debug, Clone, Copy)]
pub struct Budget {
    /// Bytes held at any time.
    pub bytes: usize,
    /// Allocations made: work, in a measure that no busy machine changes.
    pub allocations: u64,
}

impl Budget {
    /// So many bytes, and any number of allocations.
    #[must_use]
    pub fn bytes(bytes: usize) -> Self {
        Self { bytes, allocations: u64::MAX }
    }

    /// What a reader of `input` may take that keeps it in structures of its own: `factor` bytes for
    /// each byte of the input, one allocation each, and a little to begin with.
    #[must_use]
    pub fn of(input: &[u8], factor: usize) -> Self {
        const ALWAYS: usize = 4096;
        Self {
            bytes: ALWAYS + factor * input.len(),
            allocations: 64 + 2 * u64::try_from(input.len()).unwrap_or(u64::MAX),
        }
    }
}

/// Does the work within the budget.
///
/// # Panics
/// When the work takes more, or panics itself.
pub fn within<T>(what: &str, budget: Budget, work: impl FnOnce() -> T) -> T {
    let mut done = None;
    // A panic must not leave the counter: it would count for ever.
    let used = allocation_counter::measure(|| done = Some(catch_unwind(AssertUnwindSafe(work))));
    let done = match done.expect("the work was done") {
        Ok(done) => done,
        Err(panic) => resume_unwind(panic),
    };
    assert!(
        used.bytes_max <= budget.bytes as u64,
        "{what} held {} bytes at a time, {} are granted",
        used.bytes_max,
        budget.bytes
    );
    assert!(
        used.count_total <= budget.allocations,
        "{what} allocated {} times, {} are granted",
        used.count_total,
        budget.allocations
    );
    done
}
