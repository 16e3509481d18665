//! Edges of the program that a run took, where the build counts them.

/// Forgets what was counted so far.
pub fn begin() {
    #[cfg(feature = "coverage")]
    ottla_fuzz_coverage::reset();
}

/// Whether the run since [`begin`] took an edge that none before it took, or one much more often.
#[must_use]
pub fn is_news() -> bool {
    #[cfg(feature = "coverage")]
    return ottla_fuzz_coverage::is_news();
    #[cfg(not(feature = "coverage"))]
    false
}
