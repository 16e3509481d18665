//! Records as a poll hands them over: batches in the memory of the fetch response, walked lazily.
//!
//! What always holds: a batch was walked once before anybody sees it, so a view of its records
//! cannot fail.

use bytes::Bytes;
use ottla_model::record::{Batch, BatchError, Record, Records, TimestampType};
use ottla_model::{Offset, Timestamp};

/// A record that owns its share of the fetch response's memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsumerRecord {
    /// Its offset.
    pub offset: i64,
    /// Milliseconds since the epoch.
    pub timestamp: i64,
    /// Its key, if any.
    pub key: Option<Bytes>,
    /// Its value, if any.
    pub value: Option<Bytes>,
    /// Its headers in order.
    pub headers: Vec<(String, Option<Bytes>)>,
}

/// Consecutive records of one batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordBatch {
    /// The records that are left, uncompressed.
    bytes: Bytes,
    base_offset: Offset,
    base_timestamp: Timestamp,
    append_time: Option<Timestamp>,
    /// Records in `bytes`.
    count: i32,
    /// Offset of the first of them.
    first_offset: i64,
    leader_epoch: i32,
}

impl RecordBatch {
    /// Takes a batch's records from `offset` on (a fetch inside a batch brings the whole batch).
    /// `bytes` are its records, uncompressed.
    ///
    /// # Errors
    /// A record is malformed.
    pub(super) fn new(batch: &Batch<'_>, bytes: Bytes, offset: i64) -> Result<Self, BatchError> {
        let append_time = match batch.timestamp_type() {
            TimestampType::CreateTime => None,
            TimestampType::LogAppendTime => Some(batch.max_timestamp()),
        };
        let mut count = 0;
        let mut first = None;
        let mut skipped = 0;
        let mut records = batch.records(&bytes);
        while let Some(record) = records.next() {
            let at = record?.offset.0;
            if at < offset {
                skipped = bytes.len() - records.rest().len();
                continue;
            }
            first.get_or_insert(at);
            count += 1;
        }
        let (base_offset, base_timestamp) = (batch.base_offset(), batch.base_timestamp());
        let (first_offset, leader_epoch) = (first.unwrap_or(-1), batch.leader_epoch().0);
        let bytes = bytes.slice(skipped..);
        Ok(Self {
            bytes,
            base_offset,
            base_timestamp,
            append_time,
            count,
            first_offset,
            leader_epoch,
        })
    }

    /// How many records there are.
    #[must_use]
    pub fn len(&self) -> usize {
        usize::try_from(self.count).unwrap_or(0)
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The records as they lie in their batch, uncompressed. Fields of [`RecordBatch::iter`]
    /// point into them.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Bytes of the records, lengths and deltas included.
    #[must_use]
    pub fn size(&self) -> usize {
        self.bytes.len()
    }

    /// Epoch of the leader that wrote them, -1 for none.
    #[must_use]
    pub fn leader_epoch(&self) -> i32 {
        self.leader_epoch
    }

    /// Whether their timestamp is the broker's append time.
    #[must_use]
    pub fn is_append_time(&self) -> bool {
        self.append_time.is_some()
    }

    /// Offset of the first record, -1 without any.
    pub(super) fn first_offset(&self) -> i64 {
        self.first_offset
    }

    fn walk(&self) -> Records<'_> {
        let (offset, timestamp) = (self.base_offset, self.base_timestamp);
        Records::over(&self.bytes, offset, timestamp, self.append_time, self.count)
    }

    /// The records, borrowed.
    pub fn iter(&self) -> impl Iterator<Item = Record<'_>> {
        // None is malformed: `new` has walked them.
        self.walk().map_while(Result::ok)
    }

    /// The records, each with its share of the memory.
    pub fn records(&self) -> impl Iterator<Item = ConsumerRecord> {
        let share = |field: &[u8]| self.bytes.slice_ref(field);
        self.iter().map(move |record| ConsumerRecord {
            offset: record.offset.0,
            timestamp: record.timestamp.0,
            key: record.key.map(share),
            value: record.value.map(share),
            headers: record
                .headers
                .map(|(name, value)| (name.to_owned(), value.map(share)))
                .collect(),
        })
    }

    /// Takes records off the front: at most `most_records`, and no more once they have
    /// `most_bytes`; at least one.
    pub(super) fn split_front(&mut self, most_records: usize, most_bytes: usize) -> Self {
        let mut front = self.clone();
        if self.len() <= most_records && self.size() <= most_bytes {
            self.bytes = Bytes::new();
            (self.count, self.first_offset) = (0, -1);
            return front;
        }
        let mut taken = 0;
        let mut cut = 0;
        let mut next = None;
        {
            let mut walk = self.walk();
            while let Some(Ok(record)) = walk.next() {
                if taken > 0 && (taken == most_records || cut >= most_bytes) {
                    next = Some(record.offset.0);
                    break;
                }
                taken += 1;
                cut = self.bytes.len() - walk.rest().len();
            }
        }
        front.bytes = self.bytes.split_to(cut);
        front.count = i32::try_from(taken).unwrap_or(i32::MAX);
        self.count -= front.count;
        self.first_offset = next.unwrap_or(-1);
        front
    }
}

/// What a poll hands over of one partition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartitionRecords {
    /// The topic.
    pub topic: String,
    /// The partition.
    pub partition: i32,
    /// The records; may be none when only the position moved.
    pub batches: Vec<RecordBatch>,
    /// The position after them.
    pub next_position: i64,
    /// The high watermark, -1 before the first fetch.
    pub high_watermark: i64,
}

impl PartitionRecords {
    /// How many records there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.batches.iter().map(RecordBatch::len).sum()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.batches.iter().all(RecordBatch::is_empty)
    }

    /// The records, borrowed: the fastest way to look at them.
    pub fn iter(&self) -> impl Iterator<Item = Record<'_>> {
        self.batches.iter().flat_map(RecordBatch::iter)
    }

    /// The records, each with its share of the memory.
    pub fn records(&self) -> impl Iterator<Item = ConsumerRecord> {
        self.batches.iter().flat_map(RecordBatch::records)
    }
}
