//! Fetched records on their way to the application.

use alloc::sync::Arc;

use bytes::Bytes;
use ottla_model::record::{Batch, BatchError, Record, TimestampType, layout};
use ottla_model::varint::get_varint;

/// Records of one partition, borrowed from the fetch response that brought them: consecutive
/// records of one record batch.
#[derive(Debug, Clone)]
pub struct FetchedBatch {
    /// The topic.
    pub topic: Arc<str>,
    /// The partition.
    pub partition: i32,
    /// The epoch of the leader that wrote them, -1 for unknown.
    pub leader_epoch: i32,
    /// Whose clock the timestamps are.
    pub timestamp_type: TimestampType,
    /// Where to go on: past these records and whatever gap follows them.
    pub next_position: i64,
    /// The high watermark that came with them.
    pub high_watermark: i64,
    pub(super) batch: Bytes,
    pub(super) payload: Bytes,
    pub(super) rows: usize,
}

impl FetchedBatch {
    /// How many records.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Their size in bytes, uncompressed.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.payload.len()
    }

    /// The records, in order. An error ends them: the batch is corrupt there.
    pub fn records(&self) -> impl Iterator<Item = Result<Record<'_>, BatchError>> + '_ {
        let parsed = Batch::parse(&self.batch);
        let (records, error) = match parsed {
            Ok(batch) => (Some(batch.records(&self.payload)), None),
            Err(error) => (None, Some(Err(error))),
        };
        records.into_iter().flatten().take(self.rows).chain(error)
    }
}

/// A record batch that waits to be taken.
#[derive(Debug)]
pub(super) struct Buffered {
    pub(super) batch: Bytes,
    /// Uncompressed records, once somebody took some.
    pub(super) payload: Option<Bytes>,
    /// Where the next record lies in the payload.
    pub(super) at: usize,
    /// How many records have been taken or skipped.
    pub(super) taken: usize,
    /// Control batches and aborted records: only the position moves.
    pub(super) hidden: bool,
}

impl Buffered {
    pub(super) fn new(batch: Bytes, hidden: bool) -> Self {
        Self { batch, payload: None, at: 0, taken: 0, hidden }
    }

    pub(super) fn size(&self) -> usize {
        self.batch.len()
    }

    /// Skips the records before `position`; `false` when nothing is left.
    pub(super) fn skip_to(
        &mut self,
        position: i64,
        parsed: &Batch<'_>,
    ) -> Result<bool, BatchError> {
        let payload = self.payload.clone().unwrap_or_default();
        let count = usize::try_from(parsed.count()).unwrap_or(0);
        while self.taken < count {
            let Some(record) = parsed.records(&payload[self.at..]).next() else { break };
            if record?.offset.0 >= position {
                return Ok(true);
            }
            self.at += record_size(&payload[self.at..]).ok_or(BatchError::WrongSize)?;
            self.taken += 1;
        }
        Ok(false)
    }

    /// Walks over at most `rows` records of at most `bytes` (one in any case); returns how many.
    pub(super) fn walk(&self, rows: usize, bytes: usize) -> Result<(usize, usize), BatchError> {
        let payload = self.payload.clone().unwrap_or_default();
        let (mut at, mut walked) = (self.at, 0);
        while walked < rows && at < payload.len() {
            let size = record_size(&payload[at..]).ok_or(BatchError::WrongSize)?;
            if walked > 0 && at + size - self.at > bytes {
                break;
            }
            at += size;
            walked += 1;
        }
        Ok((walked, at))
    }
}

/// The size of the record at the front, its length field included.
fn record_size(bytes: &[u8]) -> Option<usize> {
    let (length, rest) = get_varint(bytes)?;
    let length = usize::try_from(length).ok().filter(|length| *length <= rest.len())?;
    Some(bytes.len() - rest.len() + length)
}

/// The records of an uncompressed batch.
pub(super) fn plain_payload(batch: &Bytes) -> Bytes {
    batch.slice(layout::RECORDS.min(batch.len())..)
}
