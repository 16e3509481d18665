//! A borrowed ShareFetch request (KIP-932).

use bytes::Bytes;

use super::TopicRef;
use super::cursor::Cursor;
use super::topics::{TopicsShape, TopicsWalk};
use crate::error::{DecodeError, DecodeErrorKind};
use crate::messages::ShareFetchRequest;

/// A ShareFetch request, checked as a whole.
#[derive(Debug, Clone)]
pub struct ShareFetchRequestView {
    body: Bytes,
    version: i16,
    head: Head,
    /// Where the topics begin.
    topics: usize,
    /// Where the forgotten topics begin.
    forgotten: usize,
}

#[derive(Debug, Clone, Copy)]
struct Head {
    share_session_epoch: i32,
    max_wait_ms: i32,
    min_bytes: i32,
    max_bytes: i32,
    max_records: i32,
    batch_size: i32,
    share_acquire_mode: i8,
    is_renew_ack: bool,
}

/// One partition to fetch, with the acknowledgements of records fetched before.
#[derive(Debug, Clone)]
pub struct ShareFetchPartitionView<'a> {
    /// The topic.
    pub topic: TopicRef<'a>,
    /// The topic's place in the request.
    pub topic_index: usize,
    /// The partition.
    pub partition_index: i32,
    /// What the consumer has done with earlier records.
    pub acknowledgements: AcknowledgementBatches<'a>,
}

/// One run of acknowledged offsets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AcknowledgementBatchView<'a> {
    /// The first offset.
    pub first_offset: i64,
    /// The last offset, included.
    pub last_offset: i64,
    /// One type for all offsets, or one for each: 0 gap, 1 accept, 2 release, 3 reject, 4 renew.
    pub acknowledge_types: &'a [u8],
}

/// The acknowledgements of a partition.
#[derive(Debug, Clone)]
pub struct AcknowledgementBatches<'a> {
    cursor: Cursor<'a>,
    left: usize,
}

/// The partitions to fetch, in the order of the request.
#[derive(Debug, Clone)]
pub struct ShareFetchPartitions<'a> {
    walk: TopicsWalk<'a>,
}

impl ShareFetchRequestView {
    /// Checks a request's body.
    ///
    /// # Errors
    ///
    /// The version is not supported, or the bytes are not the request.
    pub fn decode(body: Bytes, version: i16) -> Result<Self, DecodeError> {
        if !(ShareFetchRequest::MIN_VERSION..=ShareFetchRequest::MAX_VERSION).contains(&version) {
            let message = "ShareFetchRequest";
            return Err(DecodeErrorKind::UnsupportedVersion { message, version }.at(0));
        }
        let mut cursor = Cursor::new(&body);
        cursor.nullable_str(true)?;
        cursor.nullable_str(true)?;
        let head = Head::read(&mut cursor, version)?;
        let topics = cursor.position();
        let mut partitions = ShareFetchPartitions::begin(&body, topics)?;
        while partitions.step()?.is_some() {}
        let forgotten = partitions.walk.cursor.position();
        let mut walk = forgotten_walk(&body, forgotten)?;
        while walk.advance()?.is_some() {
            walk.cursor.i32()?;
        }
        walk.cursor.skip_tagged()?;
        Ok(Self { body, version, head, topics, forgotten })
    }

    /// The version that the request came in.
    #[must_use]
    pub fn version(&self) -> i16 {
        self.version
    }

    /// The share group.
    #[must_use]
    pub fn group_id(&self) -> Option<&str> {
        Cursor::new(&self.body).nullable_str(true).ok().flatten()
    }

    /// The member.
    #[must_use]
    pub fn member_id(&self) -> Option<&str> {
        let mut cursor = Cursor::new(&self.body);
        cursor.nullable_str(true).ok()?;
        cursor.nullable_str(true).ok().flatten()
    }

    /// The session's epoch: 0 for a new one, −1 to close it.
    #[must_use]
    pub fn share_session_epoch(&self) -> i32 {
        self.head.share_session_epoch
    }

    /// How long to wait for `min_bytes`, in milliseconds.
    #[must_use]
    pub fn max_wait_ms(&self) -> i32 {
        self.head.max_wait_ms
    }

    /// The fewest bytes worth an answer before the wait is over.
    #[must_use]
    pub fn min_bytes(&self) -> i32 {
        self.head.min_bytes
    }

    /// The most bytes to return.
    #[must_use]
    pub fn max_bytes(&self) -> i32 {
        self.head.max_bytes
    }

    /// The most records to return.
    #[must_use]
    pub fn max_records(&self) -> i32 {
        self.head.max_records
    }

    /// How many records make a batch of acquired records.
    #[must_use]
    pub fn batch_size(&self) -> i32 {
        self.head.batch_size
    }

    /// How records are acquired: 0 by batches, 1 by the record limit.
    #[must_use]
    pub fn share_acquire_mode(&self) -> i8 {
        self.head.share_acquire_mode
    }

    /// Whether the acknowledgements renew locks.
    #[must_use]
    pub fn is_renew_ack(&self) -> bool {
        self.head.is_renew_ack
    }

    /// The partitions to fetch, in the order of the request.
    #[must_use]
    pub fn partitions(&self) -> ShareFetchPartitions<'_> {
        ShareFetchPartitions::begin(&self.body, self.topics).expect("decode walked the same bytes")
    }

    /// The partitions to drop from the session, in the order of the request.
    pub fn forgotten(&self) -> impl Iterator<Item = (TopicRef<'_>, i32)> {
        let mut walk = forgotten_walk(&self.body, self.forgotten).ok();
        core::iter::from_fn(move || {
            let walk = walk.as_mut()?;
            let (topic, _) = walk.advance().ok()??;
            Some((topic, walk.cursor.i32().ok()?))
        })
    }
}

fn forgotten_walk(body: &[u8], at: usize) -> Result<TopicsWalk<'_>, DecodeError> {
    let shape = TopicsShape { flex: true, ids: true, least_partition: 4 };
    TopicsWalk::begin(Cursor::at(body, at), shape)
}

impl Head {
    fn read(cursor: &mut Cursor<'_>, version: i16) -> Result<Self, DecodeError> {
        Ok(Self {
            share_session_epoch: cursor.i32()?,
            max_wait_ms: cursor.i32()?,
            min_bytes: cursor.i32()?,
            max_bytes: cursor.i32()?,
            max_records: cursor.i32()?,
            batch_size: cursor.i32()?,
            share_acquire_mode: if version >= 2 { cursor.i8()? } else { 0 },
            is_renew_ack: version >= 2 && cursor.i8()? != 0,
        })
    }
}

impl<'a> ShareFetchPartitions<'a> {
    fn begin(body: &'a [u8], topics: usize) -> Result<Self, DecodeError> {
        let shape = TopicsShape { flex: true, ids: true, least_partition: 6 };
        Ok(Self { walk: TopicsWalk::begin(Cursor::at(body, topics), shape)? })
    }

    fn step(&mut self) -> Result<Option<ShareFetchPartitionView<'a>>, DecodeError> {
        let Some((topic, topic_index)) = self.walk.advance()? else { return Ok(None) };
        let cursor = &mut self.walk.cursor;
        let partition_index = cursor.i32()?;
        let acknowledgements = AcknowledgementBatches::read(cursor)?;
        cursor.skip_tagged()?;
        Ok(Some(ShareFetchPartitionView { topic, topic_index, partition_index, acknowledgements }))
    }
}

impl<'a> Iterator for ShareFetchPartitions<'a> {
    type Item = ShareFetchPartitionView<'a>;

    fn next(&mut self) -> Option<Self::Item> {
        self.step().expect("decode walked the same bytes")
    }
}

impl<'a> AcknowledgementBatches<'a> {
    fn read(cursor: &mut Cursor<'a>) -> Result<Self, DecodeError> {
        // Two offsets, the types' count, tagged fields.
        let left = cursor.count(true, 18)?;
        let begin = Self { cursor: *cursor, left };
        let mut walk = begin.clone();
        while walk.step()?.is_some() {}
        *cursor = walk.cursor;
        Ok(begin)
    }

    fn step(&mut self) -> Result<Option<AcknowledgementBatchView<'a>>, DecodeError> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        let (first_offset, last_offset) = (self.cursor.i64()?, self.cursor.i64()?);
        let types = self.cursor.count(true, 1)?;
        let acknowledge_types = self.cursor.take(types)?;
        self.cursor.skip_tagged()?;
        Ok(Some(AcknowledgementBatchView { first_offset, last_offset, acknowledge_types }))
    }
}

impl<'a> Iterator for AcknowledgementBatches<'a> {
    type Item = AcknowledgementBatchView<'a>;

    fn next(&mut self) -> Option<Self::Item> {
        self.step().expect("decode walked the same bytes")
    }
}
