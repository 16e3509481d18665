//! A short run of every target, and inputs that broke something once.
//!
//! The number of inputs is fixed and so is the seed: the run is the same each time, apart from the
//! order in which a broker's threads come to their turns.

mod crowd;
mod short;
