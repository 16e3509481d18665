//! Bounds of the readers of hostile bytes, which tests leave out to see that it is noticed. Only
//! built with the feature `planted-faults`.

use core::sync::atomic::{AtomicU8, Ordering};

/// A bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Bound {
    /// What decoding a message may allocate.
    Budget = 1,
    /// A frame's announced size earns no memory before its bytes arrive.
    Announced,
    /// A frame is no larger than the connection's cap.
    Frame,
    /// What a batch may hold once it is decompressed.
    Decompressed,
}

/// All of them.
pub const BOUNDS: [Bound; 4] = [Bound::Budget, Bound::Announced, Bound::Frame, Bound::Decompressed];

static LEFT_OUT: AtomicU8 = AtomicU8::new(0);

/// Leaves a bound out from now on, in the whole process; `None` holds them all again.
pub fn leave_out(bound: Option<Bound>) {
    LEFT_OUT.store(bound.map_or(0, |bound| bound as u8), Ordering::Relaxed);
}

/// Whether a bound is left out.
#[must_use]
pub fn is_left_out(bound: Bound) -> bool {
    LEFT_OUT.load(Ordering::Relaxed) == bound as u8
}
