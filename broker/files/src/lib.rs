//! The log's [`Storage`] on real disks.
//!
//! A [`Disk`] is one data directory, held by a lock file so that two brokers never share it. Open
//! files are pooled up to a limit. [`FlushRounds`] makes files durable on a few plain threads: one
//! round is in flight, every file of it is synced concurrently, and whoever asks meanwhile joins
//! the next round. A failed sync is told to everybody in its round and never tried again.

mod disk;
mod flush;

pub use disk::{Disk, OpenError};
pub use flush::{FlushRounds, Flushed};
