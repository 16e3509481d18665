//! A borrowed Fetch request.

use bytes::Bytes;
use ottla_model::Uuid;

use super::TopicRef;
use super::cursor::Cursor;
use super::topics::{TopicsShape, TopicsWalk};
use crate::error::{DecodeError, DecodeErrorKind};
use crate::messages::FetchRequest;

/// A Fetch request, checked as a whole.
#[derive(Debug, Clone)]
pub struct FetchRequestView {
    body: Bytes,
    version: i16,
    head: Head,
    /// Where the topics begin.
    topics: usize,
    /// Where the forgotten topics begin; 0 in versions without.
    forgotten: usize,
    /// Where the rack begins; 0 in versions without.
    rack: usize,
    /// Where the cluster id begins; 0 when it is not sent.
    cluster: usize,
}

#[derive(Debug, Clone, Copy)]
struct Head {
    replica_id: i32,
    replica_epoch: i64,
    max_wait_ms: i32,
    min_bytes: i32,
    max_bytes: i32,
    isolation_level: i8,
    session_id: i32,
    session_epoch: i32,
}

/// One partition to fetch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FetchPartitionView<'a> {
    /// The topic.
    pub topic: TopicRef<'a>,
    /// The topic's place in the request.
    pub topic_index: usize,
    /// The partition.
    pub partition: i32,
    /// The leader epoch that the fetcher knows, or −1.
    pub current_leader_epoch: i32,
    /// Where to read from.
    pub fetch_offset: i64,
    /// The epoch of the last record that the follower has, or −1.
    pub last_fetched_epoch: i32,
    /// The follower's log start offset, or −1 from consumers.
    pub log_start_offset: i64,
    /// The most bytes to return, but for the first batch.
    pub partition_max_bytes: i32,
    /// The follower's directory (KIP-853).
    pub replica_directory_id: Uuid,
    /// The high watermark that the follower knows, or `i64::MAX` (KIP-1166).
    pub high_watermark: i64,
}

/// The partitions to fetch, in the order of the request.
#[derive(Debug, Clone)]
pub struct FetchPartitions<'a> {
    walk: TopicsWalk<'a>,
    version: i16,
}

/// The partitions to drop from the session, in the order of the request.
#[derive(Debug, Clone)]
pub struct ForgottenPartitions<'a> {
    walk: Option<TopicsWalk<'a>>,
}

impl FetchRequestView {
    /// Checks a request's body.
    ///
    /// # Errors
    ///
    /// The version is not supported, or the bytes are not the request.
    pub fn decode(body: Bytes, version: i16) -> Result<Self, DecodeError> {
        if !(FetchRequest::MIN_VERSION..=FetchRequest::MAX_VERSION).contains(&version) {
            let message = "FetchRequest";
            return Err(DecodeErrorKind::UnsupportedVersion { message, version }.at(0));
        }
        let flex = version >= 12;
        let mut cursor = Cursor::new(&body);
        let head = Head::read(&mut cursor, version)?;
        let topics = cursor.position();
        let mut partitions = FetchPartitions::begin(&body, version, topics)?;
        while partitions.step()?.is_some() {}
        let mut cursor = partitions.walk.cursor;
        let mut view =
            Self { body: Bytes::new(), version, head, topics, forgotten: 0, rack: 0, cluster: 0 };
        if version >= 7 {
            view.forgotten = cursor.position();
            let mut forgotten = ForgottenPartitions::begin(&body, version, view.forgotten)?;
            while forgotten.step()?.is_some() {}
            cursor = forgotten.walk.map_or(cursor, |walk| walk.cursor);
        }
        if version >= 11 {
            view.rack = cursor.position();
            cursor.str(flex)?;
        }
        if flex {
            view.read_tagged(&mut cursor)?;
        }
        view.body = body;
        Ok(view)
    }

    fn read_tagged(&mut self, cursor: &mut Cursor<'_>) -> Result<(), DecodeError> {
        let (version, head, cluster) = (self.version, &mut self.head, &mut self.cluster);
        cursor.tagged(|tag, field| {
            match tag {
                0 => {
                    *cluster = field.position();
                    field.nullable_str(true)?;
                }
                1 if version >= 15 => {
                    head.replica_id = field.i32()?;
                    head.replica_epoch = field.i64()?;
                    field.skip_tagged()?;
                }
                _ => return Ok(false),
            }
            Ok(true)
        })
    }

    /// The follower's broker id, or −1 from consumers.
    #[must_use]
    pub fn replica_id(&self) -> i32 {
        self.head.replica_id
    }

    /// The follower's broker epoch, or −1.
    #[must_use]
    pub fn replica_epoch(&self) -> i64 {
        self.head.replica_epoch
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

    /// The most bytes to return, but for the first batch.
    #[must_use]
    pub fn max_bytes(&self) -> i32 {
        self.head.max_bytes
    }

    /// 0 reads everything, 1 only what is committed.
    #[must_use]
    pub fn isolation_level(&self) -> i8 {
        self.head.isolation_level
    }

    /// The fetch session, 0 for none (KIP-227).
    #[must_use]
    pub fn session_id(&self) -> i32 {
        self.head.session_id
    }

    /// The session's epoch: 0 for a new one, −1 to close it.
    #[must_use]
    pub fn session_epoch(&self) -> i32 {
        self.head.session_epoch
    }

    /// The cluster that the fetcher means to talk to.
    #[must_use]
    pub fn cluster_id(&self) -> Option<&str> {
        match self.cluster {
            0 => None,
            at => Cursor::at(&self.body, at).nullable_str(true).ok().flatten(),
        }
    }

    /// The consumer's rack, empty when unknown.
    #[must_use]
    pub fn rack_id(&self) -> &str {
        match self.rack {
            0 => "",
            at => Cursor::at(&self.body, at).str(self.version >= 12).unwrap_or(""),
        }
    }

    /// The partitions to fetch, in the order of the request.
    #[must_use]
    pub fn partitions(&self) -> FetchPartitions<'_> {
        FetchPartitions::begin(&self.body, self.version, self.topics)
            .expect("decode walked the same bytes")
    }

    /// The partitions to drop from the session, in the order of the request.
    #[must_use]
    pub fn forgotten(&self) -> ForgottenPartitions<'_> {
        match self.forgotten {
            0 => ForgottenPartitions { walk: None },
            at => ForgottenPartitions::begin(&self.body, self.version, at)
                .expect("decode walked the same bytes"),
        }
    }
}

impl Head {
    fn read(cursor: &mut Cursor<'_>, version: i16) -> Result<Self, DecodeError> {
        let replica_id = if version <= 14 { cursor.i32()? } else { -1 };
        let (max_wait_ms, min_bytes) = (cursor.i32()?, cursor.i32()?);
        let (max_bytes, isolation_level) = (cursor.i32()?, cursor.i8()?);
        let (session_id, session_epoch) =
            if version >= 7 { (cursor.i32()?, cursor.i32()?) } else { (0, -1) };
        Ok(Self {
            replica_id,
            replica_epoch: -1,
            max_wait_ms,
            min_bytes,
            max_bytes,
            isolation_level,
            session_id,
            session_epoch,
        })
    }
}

impl<'a> FetchPartitions<'a> {
    fn begin(body: &'a [u8], version: i16, topics: usize) -> Result<Self, DecodeError> {
        let least_partition = match version {
            ..=4 => 16,
            5..=8 => 24,
            9..=11 => 28,
            _ => 33,
        };
        let shape = TopicsShape { flex: version >= 12, ids: version >= 13, least_partition };
        Ok(Self { walk: TopicsWalk::begin(Cursor::at(body, topics), shape)?, version })
    }

    fn step(&mut self) -> Result<Option<FetchPartitionView<'a>>, DecodeError> {
        let Some((topic, topic_index)) = self.walk.advance()? else { return Ok(None) };
        let (version, cursor) = (self.version, &mut self.walk.cursor);
        let mut view = FetchPartitionView {
            topic,
            topic_index,
            partition: cursor.i32()?,
            current_leader_epoch: if version >= 9 { cursor.i32()? } else { -1 },
            fetch_offset: cursor.i64()?,
            last_fetched_epoch: if version >= 12 { cursor.i32()? } else { -1 },
            log_start_offset: if version >= 5 { cursor.i64()? } else { -1 },
            partition_max_bytes: cursor.i32()?,
            replica_directory_id: Uuid::ZERO,
            high_watermark: i64::MAX,
        };
        if version >= 12 {
            cursor.tagged(|tag, field| {
                match tag {
                    0 if version >= 17 => view.replica_directory_id = field.uuid()?,
                    1 if version >= 18 => view.high_watermark = field.i64()?,
                    _ => return Ok(false),
                }
                Ok(true)
            })?;
        }
        Ok(Some(view))
    }
}

impl<'a> Iterator for FetchPartitions<'a> {
    type Item = FetchPartitionView<'a>;

    fn next(&mut self) -> Option<Self::Item> {
        self.step().expect("decode walked the same bytes")
    }
}

impl<'a> ForgottenPartitions<'a> {
    fn begin(body: &'a [u8], version: i16, at: usize) -> Result<Self, DecodeError> {
        let shape = TopicsShape { flex: version >= 12, ids: version >= 13, least_partition: 4 };
        Ok(Self { walk: Some(TopicsWalk::begin(Cursor::at(body, at), shape)?) })
    }

    fn step(&mut self) -> Result<Option<(TopicRef<'a>, i32)>, DecodeError> {
        let Some(walk) = &mut self.walk else { return Ok(None) };
        match walk.advance()? {
            Some((topic, _)) => Ok(Some((topic, walk.cursor.i32()?))),
            None => Ok(None),
        }
    }
}

impl<'a> Iterator for ForgottenPartitions<'a> {
    type Item = (TopicRef<'a>, i32);

    fn next(&mut self) -> Option<Self::Item> {
        self.step().expect("decode walked the same bytes")
    }
}
