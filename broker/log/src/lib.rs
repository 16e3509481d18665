//! One partition's log, in Kafka's files, byte for byte.
//!
//! A pure machine over [`Storage`]: it writes and reads at the speed of the page cache and never
//! waits for the disk. Making segments durable is handed out as a [`Flush`], whose result comes
//! back through [`Log::handle_flushed`]; a read answers memory or a range of a file.
//!
//! What always holds: offsets rise, a batch is stored as its producer sent it but for base offset
//! and leader epoch (and time, where the topic wants the broker's), nothing after a torn or
//! corrupt batch is served, and after a failed flush nothing is acknowledged until the log has
//! been opened again.
//!
//! Left out: compaction, tiered storage, and recompression to a topic's own codec.
#![no_std]

extern crate alloc;
#[cfg(test)]
extern crate std;

mod aborted;
mod append;
mod config;
mod epochs;
mod error;
pub mod files;
pub mod index;
mod log;
mod maintain;
mod open;
mod producers;
mod read;
pub mod segment;
mod storage;
mod walk;

pub use append::{Appended, Codecs};
pub use config::LogConfig;
pub use epochs::{EPOCH_CHECKPOINT, EpochCache};
pub use error::{LogError, RecordFault, RejectedRecord};
pub use log::{Flush, Log};
pub use open::{OpenLog, Recovered};
pub use producers::{AbortedTransaction, BATCHES_KEPT, KeptBatch, ProducerEntry, Producers};
pub use read::{FileRange, ReadData, TimedOffset};
pub use storage::{Storage, StorageError, join, read_file, replace_file};
pub use walk::{BatchHeader, WalkEnd, walk, walk_headers};
