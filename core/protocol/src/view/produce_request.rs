//! A borrowed Produce request.

use core::ops::Range;

use bytes::Bytes;

use super::TopicRef;
use super::cursor::Cursor;
use super::topics::{TopicsShape, TopicsWalk};
use crate::error::{DecodeError, DecodeErrorKind};
use crate::messages::ProduceRequest;

/// A Produce request, checked as a whole.
#[derive(Debug, Clone)]
pub struct ProduceRequestView {
    body: Bytes,
    version: i16,
    acks: i16,
    timeout_ms: i32,
    /// Where the topics begin.
    topics: usize,
}

/// One partition of the request.
#[derive(Debug, Clone, Copy)]
pub struct ProducePartitionView<'a> {
    body: &'a Bytes,
    /// The topic.
    pub topic: TopicRef<'a>,
    /// The topic's place in the request.
    pub topic_index: usize,
    /// The partition.
    pub index: i32,
    /// The record batches as they came.
    pub records: Option<&'a [u8]>,
}

/// The partitions of a request, in its order.
#[derive(Debug, Clone)]
pub struct ProducePartitions<'a> {
    body: &'a Bytes,
    walk: TopicsWalk<'a>,
    flex: bool,
}

impl ProduceRequestView {
    /// Checks a request's body.
    ///
    /// # Errors
    ///
    /// The version is not supported, or the bytes are not the request.
    pub fn decode(body: Bytes, version: i16) -> Result<Self, DecodeError> {
        if !(ProduceRequest::MIN_VERSION..=ProduceRequest::MAX_VERSION).contains(&version) {
            let message = "ProduceRequest";
            return Err(DecodeErrorKind::UnsupportedVersion { message, version }.at(0));
        }
        let flex = version >= 9;
        let mut cursor = Cursor::new(&body);
        cursor.nullable_str(flex)?;
        let (acks, timeout_ms) = (cursor.i16()?, cursor.i32()?);
        let topics = cursor.position();
        let mut view = Self { body: Bytes::new(), version, acks, timeout_ms, topics };
        let mut partitions = ProducePartitions::begin(&body, version, topics)?;
        while partitions.step()?.is_some() {}
        if flex {
            partitions.walk.cursor.skip_tagged()?;
        }
        view.body = body;
        Ok(view)
    }

    /// The producer's transactional id.
    #[must_use]
    pub fn transactional_id(&self) -> Option<&str> {
        Cursor::new(&self.body).nullable_str(self.version >= 9).ok().flatten()
    }

    /// The bytes that were decoded.
    #[must_use]
    pub fn into_body(self) -> Bytes {
        self.body
    }

    /// How many acknowledgements the producer waits for: 0, 1, or −1 for all in-sync replicas.
    #[must_use]
    pub fn acks(&self) -> i16 {
        self.acks
    }

    /// How long the broker may wait for the replicas, in milliseconds.
    #[must_use]
    pub fn timeout_ms(&self) -> i32 {
        self.timeout_ms
    }

    /// The partitions, in the order of the request.
    #[must_use]
    pub fn partitions(&self) -> ProducePartitions<'_> {
        ProducePartitions::begin(&self.body, self.version, self.topics)
            .expect("decode walked the same bytes")
    }
}

impl<'a> ProducePartitions<'a> {
    fn begin(body: &'a Bytes, version: i16, topics: usize) -> Result<Self, DecodeError> {
        let flex = version >= 9;
        let shape =
            TopicsShape { flex, ids: version >= 13, least_partition: if flex { 6 } else { 8 } };
        let walk = TopicsWalk::begin(Cursor::at(body, topics), shape)?;
        Ok(Self { body, walk, flex })
    }

    fn step(&mut self) -> Result<Option<ProducePartitionView<'a>>, DecodeError> {
        let Some((topic, topic_index)) = self.walk.advance()? else { return Ok(None) };
        let cursor = &mut self.walk.cursor;
        let index = cursor.i32()?;
        let records = cursor.nullable_bytes(self.flex)?;
        if self.flex {
            cursor.skip_tagged()?;
        }
        Ok(Some(ProducePartitionView { body: self.body, topic, topic_index, index, records }))
    }
}

impl<'a> Iterator for ProducePartitions<'a> {
    type Item = ProducePartitionView<'a>;

    fn next(&mut self) -> Option<Self::Item> {
        self.step().expect("decode walked the same bytes")
    }
}

impl ProducePartitionView<'_> {
    /// Where the record batches lie in the body, if there are any.
    #[must_use]
    pub fn place_of_records(&self) -> Option<Range<usize>> {
        // An empty slice may point anywhere.
        let records = self.records.filter(|records| !records.is_empty())?;
        let start = records.as_ptr().addr() - self.body.as_ptr().addr();
        Some(start..start + records.len())
    }
}
