//! Feeds an image from committed batches and from snapshots.
//!
//! Records between a begin and an end marker (KIP-868) become visible together, and an abort
//! marker undoes them. A batch's records become visible together as well.

use alloc::vec::Vec;

use bytes::Bytes;
use ottla_model::record::{Batch, Batches, Codec};
use ottla_model::{LeaderEpoch, Offset};
use ottla_protocol::MetadataRecord;

use crate::error::{LoadError, ReplayError};
use crate::image::{Change, MetadataImage, Provenance};

/// What one record may make its reader allocate: a record of the log is at most 8 MiB.
const RECORD_BUDGET: usize = 64 << 20;

/// An image that readers may see, and what changed since the last one.
#[derive(Debug, Clone, PartialEq)]
pub struct Publication {
    /// The image.
    pub image: MetadataImage,
    /// What changed, in the order of the log. After a snapshot: everything there is.
    pub changes: Vec<Change>,
    /// Whether a snapshot replaced all that was known: what `changes` does not name is gone.
    pub replaced: bool,
}

/// Loads the log.
#[derive(Debug, Clone, Default)]
pub struct ImageLoader {
    published: MetadataImage,
    working: MetadataImage,
    changes: Vec<Change>,
    /// The image and the count of changes when the open transaction began.
    transaction: Option<(MetadataImage, usize)>,
    replaced: bool,
}

impl ImageLoader {
    /// A loader that goes on from an image.
    #[must_use]
    pub fn new(image: MetadataImage) -> Self {
        Self { published: image.clone(), working: image, ..Self::default() }
    }

    /// The offset of the first record that has not been loaded.
    #[must_use]
    pub fn next_offset(&self) -> Offset {
        self.working.provenance.offset.next()
    }

    /// The image that was taken last.
    #[must_use]
    pub fn image(&self) -> &MetadataImage {
        &self.published
    }

    /// Loads whole committed batches. Those that were loaded before are skipped, control batches
    /// count only for their offsets.
    ///
    /// # Errors
    ///
    /// The bytes are damaged or contradict what came before. The loader is then of no more use:
    /// its node must not go on with metadata that it does not understand.
    pub fn load_batches(&mut self, bytes: &[u8]) -> Result<(), LoadError> {
        let mut batches = Batches::new(bytes);
        for batch in &mut batches {
            let expected = self.next_offset();
            let batch = batch.map_err(|cause| LoadError::Batch { offset: expected, cause })?;
            if batch.last_offset() < expected {
                continue;
            }
            if batch.base_offset() != expected {
                return Err(LoadError::Gap { expected, found: batch.base_offset() });
            }
            self.load_batch(&batch)?;
            self.working.provenance = Provenance {
                offset: batch.last_offset(),
                epoch: batch.leader_epoch(),
                timestamp: batch.max_timestamp(),
            };
        }
        if batches.rest().is_empty() { Ok(()) } else { Err(LoadError::TornTail) }
    }

    fn load_batch(&mut self, batch: &Batch<'_>) -> Result<(), LoadError> {
        if batch.attributes().is_control() {
            let offset = batch.base_offset();
            return batch.check_crc().map_err(|cause| LoadError::Batch { offset, cause });
        }
        for (offset, record) in decode_batch_records(batch)? {
            self.load_record(&record).map_err(|cause| LoadError::Replay { offset, cause })?;
        }
        Ok(())
    }

    fn load_record(&mut self, record: &MetadataRecord) -> Result<(), ReplayError> {
        match record {
            MetadataRecord::BeginTransactionRecord(_) => {
                if self.transaction.is_some() {
                    return Err(ReplayError::TransactionOrder("BeginTransactionRecord"));
                }
                self.transaction = Some((self.working.clone(), self.changes.len()));
            }
            MetadataRecord::EndTransactionRecord(_) => {
                if self.transaction.take().is_none() {
                    return Err(ReplayError::TransactionOrder("EndTransactionRecord"));
                }
            }
            MetadataRecord::AbortTransactionRecord(_) => {
                let (before, changes) = self
                    .transaction
                    .take()
                    .ok_or(ReplayError::TransactionOrder("AbortTransactionRecord"))?;
                self.working = before;
                self.changes.truncate(changes);
            }
            record => match self.working.replay(record)? {
                Change::Nothing => {}
                change => self.changes.push(change),
            },
        }
        Ok(())
    }

    /// Replaces everything by a snapshot: the whole content of a `.checkpoint` file, whose name
    /// gives the offset after the last one it contains, and that one's epoch.
    ///
    /// # Errors
    ///
    /// The bytes are damaged; the loader is then as before.
    pub fn load_snapshot(
        &mut self,
        bytes: &[u8],
        end_offset: Offset,
        epoch: LeaderEpoch,
    ) -> Result<(), LoadError> {
        let mut fresh = Self { replaced: true, ..Self::default() };
        fresh.load_batches(bytes)?;
        let timestamp = fresh.working.provenance.timestamp;
        fresh.working.provenance =
            Provenance { offset: Offset(end_offset.0 - 1), epoch, timestamp };
        fresh.published = core::mem::take(&mut self.published);
        *self = fresh;
        Ok(())
    }

    /// What readers may see now, when it is more than they saw: not inside a transaction.
    pub fn take(&mut self) -> Option<Publication> {
        let unchanged = self.working.provenance == self.published.provenance && !self.replaced;
        if self.transaction.is_some() || unchanged {
            return None;
        }
        self.published = self.working.clone();
        Some(Publication {
            image: self.published.clone(),
            changes: core::mem::take(&mut self.changes),
            replaced: core::mem::take(&mut self.replaced),
        })
    }
}

/// The metadata records of a batch, with their offsets.
///
/// # Errors
///
/// The batch or one of its records is damaged.
pub fn decode_batch_records(batch: &Batch<'_>) -> Result<Vec<(Offset, MetadataRecord)>, LoadError> {
    let offset = batch.base_offset();
    let damaged = |cause| LoadError::Batch { offset, cause };
    batch.check_crc().map_err(damaged)?;
    if batch.codec().map_err(damaged)? != Codec::None {
        return Err(LoadError::Compressed(offset));
    }
    let mut out = Vec::new();
    for record in batch.records(batch.payload()) {
        let record = record.map_err(damaged)?;
        let offset = record.offset;
        let value = record.value.ok_or(LoadError::NoValue(offset))?;
        let (record, _version) =
            MetadataRecord::decode(Bytes::copy_from_slice(value), RECORD_BUDGET)
                .map_err(|cause| LoadError::Record { offset, cause })?;
        out.push((offset, record));
    }
    Ok(out)
}
