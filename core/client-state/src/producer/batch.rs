//! Batches on their way.

use alloc::string::String;
use alloc::vec::Vec;

use bytes::Bytes;
use ottla_model::record::BatchBuilder;
use ottla_model::{ErrorCode, Sequence};

/// Names a batch within one producer.
pub type BatchId = u64;

/// How a batch ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The broker has it.
    Delivered {
        /// Offset of the first record; -1 with acks 0.
        base_offset: i64,
        /// The broker's time of the append, -1 where the records keep their own.
        append_time_ms: i64,
    },
    /// The broker refused it for good.
    Refused(ErrorCode),
    /// `delivery.timeout.ms` passed; `sent` says whether the broker may have it all the same.
    Expired {
        /// Whether it had been sent at least once.
        sent: bool,
    },
    /// The producer was closed before it was sent.
    Aborted,
}

/// A batch that has ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completed {
    /// The batch.
    pub id: BatchId,
    /// Its topic.
    pub topic: String,
    /// Its partition.
    pub partition: i32,
    /// The callers' tickets of its records, in order.
    pub tickets: Vec<u64>,
    /// How it ended, for all of them.
    pub outcome: Outcome,
}

/// A batch to send now.
#[derive(Debug, Clone)]
pub struct ReadyBatch {
    /// The batch.
    pub id: BatchId,
    /// Its topic.
    pub topic: String,
    /// Its partition.
    pub partition: i32,
    /// The whole batch, final but for compression, which [`ReadyBatch::bytes`] has applied.
    pub bytes: Bytes,
}

/// A batch from its first record to its end.
#[derive(Debug)]
pub(super) struct Batch {
    pub(super) id: BatchId,
    pub(super) created_ms: i64,
    pub(super) builder: BatchBuilder,
    pub(super) tickets: Vec<u64>,
    /// Memory charged to `buffer.memory`.
    pub(super) charged: usize,
    /// Final bytes, once sent; kept for retries.
    pub(super) sealed: Option<Bytes>,
    /// Base sequence, once given; kept for retries.
    pub(super) sequence: Option<Sequence>,
    pub(super) attempts: u32,
    /// Its place among the batches of its partition, once it was sent.
    pub(super) ordinal: Option<u64>,
    /// When it was sent last, every batch before it had been answered for good.
    pub(super) nothing_before: bool,
    /// No retry before this time.
    pub(super) not_before_ms: i64,
}

impl Batch {
    pub(super) fn complete(self, topic: &str, partition: i32, outcome: Outcome) -> Completed {
        Completed { id: self.id, topic: topic.into(), partition, tickets: self.tickets, outcome }
    }
}
