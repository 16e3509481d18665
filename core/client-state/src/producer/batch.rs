//! Batches on their way.

use alloc::sync::Arc;
use alloc::vec::Vec;
use core::mem;

use bytes::{Bytes, BytesMut};
use ottla_model::record::{Attributes, BatchBuilder, Codec, set_producer};
use ottla_model::{ErrorCode, ProducerEpoch, ProducerId, Sequence};

/// Names a batch within one producer.
pub type BatchId = u64;

/// The producer id and epoch that batches carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Identity {
    /// Given by InitProducerId.
    pub id: ProducerId,
    /// Raised after every unknown outcome.
    pub epoch: ProducerEpoch,
}

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
pub struct Completed<S> {
    /// The batch.
    pub id: BatchId,
    /// Its topic.
    pub topic: Arc<str>,
    /// Its partition.
    pub partition: i32,
    /// How many records it had.
    pub count: usize,
    /// What the caller attached to it.
    pub attached: S,
    /// How it ended, for all of them.
    pub outcome: Outcome,
}

/// A batch to send now. It comes back to the machine with its answer.
#[derive(Debug)]
pub struct ReadyBatch {
    /// The batch.
    pub id: BatchId,
    /// Its topic.
    pub topic: Arc<str>,
    /// Its partition.
    pub partition: i32,
    pub(super) topic_index: usize,
    pub(super) content: Content,
}

impl ReadyBatch {
    /// The batch's final bytes. They are made at the first call, with `compress` answering what
    /// the codec makes of the records, or `None` when they are to stay as they are; retries send
    /// the same bytes.
    pub fn seal(&mut self, codec: Codec, compress: impl FnOnce(&[u8]) -> Option<Vec<u8>>) -> Bytes {
        self.content.seal(codec, compress)
    }

    /// Bytes before compression; those of a batch that is sent again as they are.
    #[must_use]
    pub fn size(&self) -> usize {
        self.content.size()
    }
}

/// The records of a batch.
#[derive(Debug)]
pub(super) enum Content {
    /// Records may be added.
    Open(BatchBuilder),
    /// Final.
    Sealed(Bytes),
}

impl Content {
    /// Nothing: the content is on its way to the broker.
    pub(super) const fn away() -> Self {
        Self::Sealed(Bytes::new())
    }

    pub(super) fn size(&self) -> usize {
        match self {
            Self::Open(builder) => builder.size(),
            Self::Sealed(bytes) => bytes.len(),
        }
    }

    fn seal(&mut self, codec: Codec, compress: impl FnOnce(&[u8]) -> Option<Vec<u8>>) -> Bytes {
        let bytes = match mem::replace(self, Self::away()) {
            Self::Sealed(bytes) => bytes,
            Self::Open(mut builder) => {
                builder.attributes = Attributes::default();
                let packed = if codec == Codec::None { None } else { compress(builder.records()) };
                Bytes::from(match packed {
                    Some(packed) => builder.build_compressed(codec, &packed),
                    None => builder.build(),
                })
            }
        };
        *self = Self::Sealed(bytes.clone());
        bytes
    }

    /// Writes producer and first sequence.
    pub(super) fn identify(&mut self, identity: Identity, sequence: Sequence) {
        match self {
            Self::Open(builder) => {
                builder.producer_id = identity.id;
                builder.producer_epoch = identity.epoch;
                builder.base_sequence = sequence;
            }
            Self::Sealed(bytes) => {
                // A retry under a new epoch, seldom: the old bytes may still be on their way out.
                let shared = mem::take(bytes);
                let mut own = shared.try_into_mut().unwrap_or_else(|b| BytesMut::from(&b[..]));
                set_producer(&mut own, identity.id, identity.epoch, sequence);
                *bytes = own.freeze();
            }
        }
    }
}

/// A batch from its first record to its end.
#[derive(Debug)]
pub(super) struct Batch<S> {
    pub(super) id: BatchId,
    pub(super) created_ms: i64,
    pub(super) content: Content,
    pub(super) count: usize,
    pub(super) attached: S,
    /// Memory charged to `buffer.memory`.
    pub(super) charged: usize,
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

impl<S> Batch<S> {
    /// An empty batch with room for `capacity` bytes.
    pub(super) fn new(id: BatchId, created_ms: i64, attached: S, capacity: usize) -> Self {
        Self {
            id,
            created_ms,
            content: Content::Open(BatchBuilder::with_capacity(capacity)),
            count: 0,
            attached,
            charged: 0,
            sequence: None,
            attempts: 0,
            ordinal: None,
            nothing_before: false,
            not_before_ms: i64::MIN,
        }
    }

    pub(super) fn complete(
        self,
        topic: &Arc<str>,
        partition: i32,
        outcome: Outcome,
    ) -> Completed<S> {
        let (topic, count) = (Arc::clone(topic), self.count);
        Completed { id: self.id, topic, partition, count, attached: self.attached, outcome }
    }

    /// The builder, while the batch takes records.
    pub(super) fn open(&mut self) -> Option<&mut BatchBuilder> {
        match &mut self.content {
            Content::Open(builder) if self.attempts == 0 => Some(builder),
            _ => None,
        }
    }
}
