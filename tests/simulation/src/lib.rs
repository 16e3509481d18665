//! Simulated disks, networks and clocks under the pure machines, driven by seeds.
//!
//! - [`disk`]: a disk with a page cache. A power loss keeps what was synced and any part of the
//!   rest, down to torn writes; a failed sync loses what it should have kept, for good.
//! - [`power_loss`]: one log on such a disk, cut after every write and every flush.

pub mod disk;
pub mod power_loss;
mod random;

pub use random::Random;
