//! A borrowed Fetch response.

use alloc::vec::Vec;

use bytes::Bytes;

use super::TopicRef;
use super::cursor::{Cursor, share};
use super::topics::{TopicsShape, TopicsWalk};
use crate::error::{DecodeError, DecodeErrorKind};
use crate::messages::{
    FetchResponse, FetchResponseAbortedTransaction, FetchResponseEpochEndOffset,
    FetchResponseLeaderIdAndEpoch, FetchResponseNodeEndpoint, FetchResponseSnapshotId,
};
use crate::reader::Reader;

/// A Fetch response, checked as a whole.
#[derive(Debug, Clone)]
pub struct FetchResponseView {
    body: Bytes,
    version: i16,
    throttle_time_ms: i32,
    error_code: i16,
    session_id: i32,
    /// Where the topics begin.
    topics: usize,
    /// Where the node endpoints are, with their end; empty when they were not sent.
    endpoints: (usize, usize),
}

/// One partition of the response.
#[derive(Debug, Clone)]
pub struct FetchedPartitionView<'a> {
    body: &'a Bytes,
    /// The topic.
    pub topic: TopicRef<'a>,
    /// The topic's place in the response.
    pub topic_index: usize,
    /// The partition.
    pub partition_index: i32,
    /// The error code, 0 for none.
    pub error_code: i16,
    /// The high watermark.
    pub high_watermark: i64,
    /// The last stable offset, or −1.
    pub last_stable_offset: i64,
    /// The log start offset, or −1.
    pub log_start_offset: i64,
    /// Where the follower's log diverges: epoch and its end offset, −1 for nowhere.
    pub diverging_epoch: FetchResponseEpochEndOffset,
    /// The leader after NOT_LEADER_OR_FOLLOWER or FENCED_LEADER_EPOCH, −1 for unknown.
    pub current_leader: FetchResponseLeaderIdAndEpoch,
    /// The snapshot to fetch instead (KIP-630), −1 for none.
    pub snapshot_id: FetchResponseSnapshotId,
    /// The replica to fetch from next, or −1.
    pub preferred_read_replica: i32,
    /// The transactions that were aborted within the records; `None` reads everything.
    pub aborted_transactions: Option<AbortedTransactions<'a>>,
    /// The record batches as they came; the last may be cut.
    pub records: Option<&'a [u8]>,
}

/// The partitions of a response, in its order.
#[derive(Debug, Clone)]
pub struct FetchedPartitions<'a> {
    body: &'a Bytes,
    walk: TopicsWalk<'a>,
    version: i16,
}

/// The aborted transactions of a partition.
#[derive(Debug, Clone)]
pub struct AbortedTransactions<'a> {
    cursor: Cursor<'a>,
    left: usize,
    flex: bool,
}

impl FetchResponseView {
    /// Checks a response's body. The node endpoints, which come only with errors, are checked
    /// when they are asked for.
    ///
    /// # Errors
    ///
    /// The version is not supported, or the bytes are not the response.
    pub fn decode(body: Bytes, version: i16) -> Result<Self, DecodeError> {
        if !(FetchResponse::MIN_VERSION..=FetchResponse::MAX_VERSION).contains(&version) {
            let message = "FetchResponse";
            return Err(DecodeErrorKind::UnsupportedVersion { message, version }.at(0));
        }
        let mut cursor = Cursor::new(&body);
        let throttle_time_ms = cursor.i32()?;
        let (error_code, session_id) =
            if version >= 7 { (cursor.i16()?, cursor.i32()?) } else { (0, 0) };
        let topics = cursor.position();
        let mut partitions = FetchedPartitions::begin(&body, version, topics)?;
        while partitions.step()?.is_some() {}
        let mut endpoints = (0, 0);
        if version >= 12 {
            partitions.walk.cursor.tagged(|tag, field| {
                if tag == 0 && version >= 16 {
                    let start = field.position();
                    endpoints = (start, start + field.rest().len());
                }
                Ok(false)
            })?;
        }
        Ok(Self { body, version, throttle_time_ms, error_code, session_id, topics, endpoints })
    }

    /// How long the broker throttled the request, in milliseconds.
    #[must_use]
    pub fn throttle_time_ms(&self) -> i32 {
        self.throttle_time_ms
    }

    /// The error of the request as a whole, 0 for none.
    #[must_use]
    pub fn error_code(&self) -> i16 {
        self.error_code
    }

    /// The fetch session, 0 for none.
    #[must_use]
    pub fn session_id(&self) -> i32 {
        self.session_id
    }

    /// The partitions, in the order of the response.
    #[must_use]
    pub fn partitions(&self) -> FetchedPartitions<'_> {
        FetchedPartitions::begin(&self.body, self.version, self.topics)
            .expect("decode walked the same bytes")
    }

    /// The endpoints of the leaders that the partitions name, allocating at most `budget` bytes.
    ///
    /// # Errors
    ///
    /// The bytes are not endpoints, or they exceed the budget.
    pub fn node_endpoints(
        &self,
        budget: usize,
    ) -> Result<Vec<FetchResponseNodeEndpoint>, DecodeError> {
        let (start, end) = self.endpoints;
        if start == end {
            return Ok(Vec::new());
        }
        let mut reader = Reader::new(self.body.slice(start..end), budget);
        // Node id, host, port, rack and tagged fields.
        let size = size_of::<FetchResponseNodeEndpoint>();
        let count = reader.array_len(true, 11, size)?;
        let mut endpoints = Vec::with_capacity(count);
        for _ in 0..count {
            endpoints.push(FetchResponseNodeEndpoint::read(&mut reader, self.version));
            reader.take_failure()?;
        }
        reader.finish()?;
        Ok(endpoints)
    }
}

impl<'a> FetchedPartitions<'a> {
    fn begin(body: &'a Bytes, version: i16, topics: usize) -> Result<Self, DecodeError> {
        let least_partition = match version {
            ..=4 => 30,
            5..=10 => 38,
            11 => 42,
            _ => 37,
        };
        let shape = TopicsShape { flex: version >= 12, ids: version >= 13, least_partition };
        let walk = TopicsWalk::begin(Cursor::at(body, topics), shape)?;
        Ok(Self { body, walk, version })
    }

    fn step(&mut self) -> Result<Option<FetchedPartitionView<'a>>, DecodeError> {
        let Some((topic, topic_index)) = self.walk.advance()? else { return Ok(None) };
        let (version, cursor) = (self.version, &mut self.walk.cursor);
        let flex = version >= 12;
        let mut view = FetchedPartitionView {
            body: self.body,
            topic,
            topic_index,
            partition_index: cursor.i32()?,
            error_code: cursor.i16()?,
            high_watermark: cursor.i64()?,
            last_stable_offset: cursor.i64()?,
            log_start_offset: if version >= 5 { cursor.i64()? } else { -1 },
            diverging_epoch: FetchResponseEpochEndOffset::default(),
            current_leader: FetchResponseLeaderIdAndEpoch::default(),
            snapshot_id: FetchResponseSnapshotId::default(),
            aborted_transactions: AbortedTransactions::read(cursor, flex)?,
            preferred_read_replica: if version >= 11 { cursor.i32()? } else { -1 },
            records: cursor.nullable_bytes(flex)?,
        };
        if flex {
            view.read_tagged(cursor)?;
        }
        Ok(Some(view))
    }
}

impl<'a> Iterator for FetchedPartitions<'a> {
    type Item = FetchedPartitionView<'a>;

    fn next(&mut self) -> Option<Self::Item> {
        self.step().expect("decode walked the same bytes")
    }
}

impl FetchedPartitionView<'_> {
    fn read_tagged(&mut self, cursor: &mut Cursor<'_>) -> Result<(), DecodeError> {
        cursor.tagged(|tag, field| {
            match tag {
                0 => {
                    self.diverging_epoch.epoch = field.i32()?;
                    self.diverging_epoch.end_offset = field.i64()?;
                }
                1 => {
                    self.current_leader.leader_id = field.i32()?;
                    self.current_leader.leader_epoch = field.i32()?;
                }
                2 => {
                    self.snapshot_id.end_offset = field.i64()?;
                    self.snapshot_id.epoch = field.i32()?;
                }
                _ => return Ok(false),
            }
            field.skip_tagged()?;
            Ok(true)
        })
    }

    /// The record batches, sharing the response's memory.
    #[must_use]
    pub fn shared_records(&self) -> Option<Bytes> {
        self.records.map(|records| share(self.body, records))
    }
}

impl<'a> AbortedTransactions<'a> {
    /// Reads the array's head and passes over its elements.
    fn read(cursor: &mut Cursor<'a>, flex: bool) -> Result<Option<Self>, DecodeError> {
        let Some(left) = cursor.nullable_count(flex, 16 + usize::from(flex))? else {
            return Ok(None);
        };
        let begin = Self { cursor: *cursor, left, flex };
        let mut walk = begin.clone();
        while walk.step()?.is_some() {}
        *cursor = walk.cursor;
        Ok(Some(begin))
    }

    fn step(&mut self) -> Result<Option<FetchResponseAbortedTransaction>, DecodeError> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        let (producer_id, first_offset) = (self.cursor.i64()?, self.cursor.i64()?);
        if self.flex {
            self.cursor.skip_tagged()?;
        }
        let unknown_tagged_fields = Vec::new();
        Ok(Some(FetchResponseAbortedTransaction {
            producer_id,
            first_offset,
            unknown_tagged_fields,
        }))
    }
}

impl Iterator for AbortedTransactions<'_> {
    type Item = FetchResponseAbortedTransaction;

    fn next(&mut self) -> Option<Self::Item> {
        self.step().expect("decode walked the same bytes")
    }
}
