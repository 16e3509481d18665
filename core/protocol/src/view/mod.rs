//! Borrowed views of the messages that carry records: Produce, Fetch and ShareFetch.
//!
//! Decoding walks the message once and checks it as a whole; the iterators walk it again and borrow
//! from it. Nothing is allocated, however many partitions there are. Topics and partitions come
//! flat: one item per partition, with its topic and the topic's place in the message.
//!
//! The writers append a response piece by piece, so that a broker needs no list of partitions, and
//! records go out as shared slices or as ranges of files.
//!
//! Unknown tagged fields are passed over; the structs in [`crate::messages`] keep them.

mod cursor;
mod fetch_request;
mod fetch_response;
mod fetch_response_writer;
mod produce_request;
mod share_fetch_request;
mod share_fetch_response;
mod share_fetch_response_writer;
mod topics;

use bytes::Bytes;
use ottla_model::Uuid;

use crate::error::EncodeError;
use crate::segment::FileRange;
use crate::writer::Writer;

pub use fetch_request::{
    FetchPartitionView, FetchPartitions, FetchRequestView, ForgottenPartitions,
};
pub use fetch_response::{
    AbortedTransactions, FetchResponseView, FetchedPartitionView, FetchedPartitions,
};
pub use fetch_response_writer::{FetchResponseHead, FetchResponsePartition, FetchResponseWriter};
pub use produce_request::{ProducePartitionView, ProducePartitions, ProduceRequestView};
pub use share_fetch_request::{
    AcknowledgementBatchView, AcknowledgementBatches, ShareFetchPartitionView,
    ShareFetchPartitions, ShareFetchRequestView,
};
pub use share_fetch_response::{
    AcquiredRecordsRanges, ShareFetchResponseView, ShareFetchedPartitionView,
    ShareFetchedPartitions,
};
pub use share_fetch_response_writer::{
    ShareFetchResponseHead, ShareFetchResponsePartition, ShareFetchResponseWriter,
};

/// A topic as the message names it: by its name in older versions, by its id in newer ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TopicRef<'a> {
    /// The name; empty in versions with ids.
    pub name: &'a str,
    /// The id; zero in versions with names.
    pub id: Uuid,
}

/// Where a partition's records are.
#[derive(Debug, Clone, Copy)]
pub enum RecordsSource<'a> {
    /// Null instead of records.
    Null,
    /// In memory, batch after batch; none for an empty set.
    Memory(&'a [Bytes]),
    /// In a file.
    File(FileRange),
}

impl RecordsSource<'_> {
    /// Bytes of the records.
    #[must_use]
    pub fn length(&self) -> u64 {
        match self {
            Self::Null => 0,
            Self::Memory(batches) => batches.iter().map(|batch| batch.len() as u64).sum(),
            Self::File(range) => range.length,
        }
    }

    fn write(&self, w: &mut Writer, flex: bool) -> Result<(), EncodeError> {
        let length = usize::try_from(self.length()).unwrap_or(usize::MAX);
        match self {
            Self::Null => w.null_bytes(flex),
            Self::Memory(batches) => {
                w.array_len(length, flex)?;
                for batch in *batches {
                    w.share(batch);
                }
            }
            Self::File(range) => {
                w.array_len(length, flex)?;
                w.file(*range);
            }
        }
        Ok(())
    }
}
