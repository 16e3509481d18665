//! A borrowed ShareFetch response (KIP-932).

use alloc::vec::Vec;

use bytes::Bytes;

use super::TopicRef;
use super::cursor::{Cursor, share};
use super::topics::{TopicsShape, TopicsWalk};
use crate::error::{DecodeError, DecodeErrorKind};
use crate::messages::{
    ShareFetchResponse, ShareFetchResponseAcquiredRecords, ShareFetchResponseLeaderIdAndEpoch,
    ShareFetchResponseNodeEndpoint,
};
use crate::reader::Reader;

/// A ShareFetch response, checked as a whole.
#[derive(Debug, Clone)]
pub struct ShareFetchResponseView {
    body: Bytes,
    version: i16,
    throttle_time_ms: i32,
    error_code: i16,
    acquisition_lock_timeout_ms: i32,
    /// Where the topics begin.
    topics: usize,
    /// Where the node endpoints begin.
    endpoints: usize,
}

/// One partition of the response.
#[derive(Debug, Clone)]
pub struct ShareFetchedPartitionView<'a> {
    body: &'a Bytes,
    /// The topic.
    pub topic: TopicRef<'a>,
    /// The topic's place in the response.
    pub topic_index: usize,
    /// The partition.
    pub partition_index: i32,
    /// The fetch's error code, 0 for none.
    pub error_code: i16,
    /// The fetch's error in words.
    pub error_message: Option<&'a str>,
    /// The acknowledgements' error code, 0 for none.
    pub acknowledge_error_code: i16,
    /// The acknowledgements' error in words.
    pub acknowledge_error_message: Option<&'a str>,
    /// The leader, when this broker is not it.
    pub current_leader: ShareFetchResponseLeaderIdAndEpoch,
    /// The record batches as they came.
    pub records: Option<&'a [u8]>,
    /// Which offsets the member holds.
    pub acquired: AcquiredRecordsRanges<'a>,
}

/// The partitions of a response, in its order.
#[derive(Debug, Clone)]
pub struct ShareFetchedPartitions<'a> {
    body: &'a Bytes,
    walk: TopicsWalk<'a>,
}

/// The ranges of offsets that a member has acquired.
#[derive(Debug, Clone)]
pub struct AcquiredRecordsRanges<'a> {
    cursor: Cursor<'a>,
    left: usize,
}

impl ShareFetchResponseView {
    /// Checks a response's body. The node endpoints are checked when they are asked for.
    ///
    /// # Errors
    ///
    /// The version is not supported, or the bytes are not the response.
    pub fn decode(body: Bytes, version: i16) -> Result<Self, DecodeError> {
        if !(ShareFetchResponse::MIN_VERSION..=ShareFetchResponse::MAX_VERSION).contains(&version) {
            let message = "ShareFetchResponse";
            return Err(DecodeErrorKind::UnsupportedVersion { message, version }.at(0));
        }
        let mut cursor = Cursor::new(&body);
        let (throttle_time_ms, error_code) = (cursor.i32()?, cursor.i16()?);
        cursor.nullable_str(true)?;
        let acquisition_lock_timeout_ms = cursor.i32()?;
        let topics = cursor.position();
        let mut partitions = ShareFetchedPartitions::begin(&body, topics)?;
        while partitions.step()?.is_some() {}
        let endpoints = partitions.walk.cursor.position();
        Ok(Self {
            body,
            version,
            throttle_time_ms,
            error_code,
            acquisition_lock_timeout_ms,
            topics,
            endpoints,
        })
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

    /// The error of the request in words.
    #[must_use]
    pub fn error_message(&self) -> Option<&str> {
        // Throttle time and error code stand before it.
        Cursor::at(&self.body, 6).nullable_str(true).ok().flatten()
    }

    /// How long acquired records stay locked, in milliseconds.
    #[must_use]
    pub fn acquisition_lock_timeout_ms(&self) -> i32 {
        self.acquisition_lock_timeout_ms
    }

    /// The partitions, in the order of the response.
    #[must_use]
    pub fn partitions(&self) -> ShareFetchedPartitions<'_> {
        ShareFetchedPartitions::begin(&self.body, self.topics)
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
    ) -> Result<Vec<ShareFetchResponseNodeEndpoint>, DecodeError> {
        let mut reader = Reader::new(self.body.slice(self.endpoints..), budget);
        // Node id, host, port, rack and tagged fields.
        let size = size_of::<ShareFetchResponseNodeEndpoint>();
        let count = reader.array_len(true, 11, size)?;
        let mut endpoints = Vec::with_capacity(count);
        for _ in 0..count {
            endpoints.push(ShareFetchResponseNodeEndpoint::read(&mut reader, self.version));
            reader.take_failure()?;
        }
        Ok(endpoints)
    }
}

impl<'a> ShareFetchedPartitions<'a> {
    fn begin(body: &'a Bytes, topics: usize) -> Result<Self, DecodeError> {
        let shape = TopicsShape { flex: true, ids: true, least_partition: 22 };
        Ok(Self { body, walk: TopicsWalk::begin(Cursor::at(body, topics), shape)? })
    }

    fn step(&mut self) -> Result<Option<ShareFetchedPartitionView<'a>>, DecodeError> {
        let Some((topic, topic_index)) = self.walk.advance()? else { return Ok(None) };
        let cursor = &mut self.walk.cursor;
        let partition_index = cursor.i32()?;
        let (error_code, error_message) = (cursor.i16()?, cursor.nullable_str(true)?);
        let (acknowledge_error_code, acknowledge_error_message) =
            (cursor.i16()?, cursor.nullable_str(true)?);
        let current_leader = ShareFetchResponseLeaderIdAndEpoch {
            leader_id: cursor.i32()?,
            leader_epoch: cursor.i32()?,
            unknown_tagged_fields: Vec::new(),
        };
        cursor.skip_tagged()?;
        let Some(records) = cursor.nullable_bytes(true)? else {
            return Err(cursor.error(DecodeErrorKind::UnexpectedNull));
        };
        let acquired = AcquiredRecordsRanges::read(cursor)?;
        cursor.skip_tagged()?;
        Ok(Some(ShareFetchedPartitionView {
            body: self.body,
            topic,
            topic_index,
            partition_index,
            error_code,
            error_message,
            acknowledge_error_code,
            acknowledge_error_message,
            current_leader,
            records: Some(records),
            acquired,
        }))
    }
}

impl<'a> Iterator for ShareFetchedPartitions<'a> {
    type Item = ShareFetchedPartitionView<'a>;

    fn next(&mut self) -> Option<Self::Item> {
        self.step().expect("decode walked the same bytes")
    }
}

impl ShareFetchedPartitionView<'_> {
    /// The record batches, sharing the response's memory.
    #[must_use]
    pub fn shared_records(&self) -> Option<Bytes> {
        self.records.map(|records| share(self.body, records))
    }
}

impl<'a> AcquiredRecordsRanges<'a> {
    fn read(cursor: &mut Cursor<'a>) -> Result<Self, DecodeError> {
        // Two offsets, the delivery count, tagged fields.
        let left = cursor.count(true, 19)?;
        let begin = Self { cursor: *cursor, left };
        let mut walk = begin.clone();
        while walk.step()?.is_some() {}
        *cursor = walk.cursor;
        Ok(begin)
    }

    fn step(&mut self) -> Result<Option<ShareFetchResponseAcquiredRecords>, DecodeError> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        let range = ShareFetchResponseAcquiredRecords {
            first_offset: self.cursor.i64()?,
            last_offset: self.cursor.i64()?,
            delivery_count: self.cursor.i16()?,
            unknown_tagged_fields: Vec::new(),
        };
        self.cursor.skip_tagged()?;
        Ok(Some(range))
    }
}

impl Iterator for AcquiredRecordsRanges<'_> {
    type Item = ShareFetchResponseAcquiredRecords;

    fn next(&mut self) -> Option<Self::Item> {
        self.step().expect("decode walked the same bytes")
    }
}
