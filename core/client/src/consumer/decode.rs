//! From the bytes of a fetch response to records: checksums, codecs, control records, transactions.

use std::collections::{BTreeSet, VecDeque};

use bytes::Bytes;
use ottla_compress::decompress;
use ottla_model::record::{Batch, Batches, Codec, ControlKind, control_kind};

use super::positions::Fetched;
use super::records::RecordBatch;
use crate::error::{ClientError, ErrorKind, Result};

/// No batch decompresses to more than this; a broker's own limit on batches is far below.
const MAX_BATCH_BYTES: usize = 256 << 20;

/// A producer's transaction that was aborted: data from this offset on is not to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Aborted {
    pub(super) producer_id: i64,
    pub(super) first_offset: i64,
}

/// Decodes the batches of one partition from `offset` on.
///
/// The last batch may be cut off; what is before it counts.
pub(super) fn decode(
    bytes: &Bytes,
    offset: i64,
    check_crcs: bool,
    mut aborted: Vec<Aborted>,
) -> Result<Fetched> {
    aborted.sort_by_key(|one| one.first_offset);
    let mut aborted: VecDeque<Aborted> = aborted.into();
    let mut aborting = BTreeSet::new();
    let mut fetched = Fetched { next_offset: offset, ..Fetched::default() };
    for batch in Batches::new(bytes) {
        let batch = batch.map_err(|error| corrupt(offset, &error))?;
        if check_crcs {
            batch.check_crc().map_err(|error| corrupt(batch.base_offset().0, &error))?;
        }
        while aborted.front().is_some_and(|one| one.first_offset <= batch.last_offset().0) {
            aborting.extend(aborted.pop_front().map(|one| one.producer_id));
        }
        if batch.attributes().is_control() {
            if is_abort(&batch) {
                aborting.remove(&batch.producer_id().0);
            }
        } else if !(batch.attributes().is_transactional()
            && aborting.contains(&batch.producer_id().0))
        {
            let records = records(&batch, bytes, offset)?;
            if !records.is_empty() {
                fetched.batches.push_back(records);
            }
        }
        fetched.next_offset = fetched.next_offset.max(batch.next_offset().0);
    }
    Ok(fetched)
}

fn is_abort(batch: &Batch<'_>) -> bool {
    let first = batch.records(batch.payload()).next();
    let key = first.and_then(Result::ok).and_then(|record| record.key);
    key.and_then(control_kind) == Some(ControlKind::Abort)
}

fn records(batch: &Batch<'_>, whole: &Bytes, offset: i64) -> Result<RecordBatch> {
    let base = batch.base_offset().0;
    let codec = batch.codec().map_err(|error| corrupt(base, &error))?;
    let payload = match codec {
        Codec::None => whole.slice_ref(batch.payload()),
        codec => decompress(codec, batch.payload(), MAX_BATCH_BYTES)
            .map_err(|error| corrupt(base, &error))?
            .into(),
    };
    RecordBatch::new(batch, payload, offset).map_err(|error| corrupt(base, &error))
}

fn corrupt(offset: i64, error: &dyn std::fmt::Display) -> ClientError {
    let text = format!("the batch at offset {offset} cannot be read: {error}; seek past it");
    ClientError::new(ErrorKind::Corrupt, text)
}
