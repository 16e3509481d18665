//! From the bytes of a fetch response to records: checksums, codecs, control records, transactions.

use std::collections::{BTreeSet, VecDeque};

use bytes::Bytes;
use ottla_model::record::{Batch, Batches, ControlKind, control_kind};

use super::held::Held;
use super::positions::Fetched;
use crate::error::{ClientError, ErrorKind, Result};

/// A producer's transaction that was aborted: data from this offset on is not to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Aborted {
    pub(super) producer_id: i64,
    pub(super) first_offset: i64,
}

/// Decodes the batches of one partition from `offset` on.
///
/// The last batch may be cut off; what is before it counts. So does what is before a batch that
/// cannot be read: see [`Fetched::failed`]. Batches are unpacked as long as their records fit into
/// `room` bytes, which keeps readers from waiting for it; the others stay packed until a poll wants
/// them, so that a few bytes from the broker never become many in memory.
pub(super) fn decode(
    bytes: &Bytes,
    offset: i64,
    check_crcs: bool,
    aborted: Vec<Aborted>,
    room: usize,
) -> Fetched {
    let mut fetched = Fetched { next_offset: offset, ..Fetched::default() };
    fetched.failed = decode_into(&mut fetched, bytes, offset, check_crcs, aborted, room).err();
    fetched
}

fn decode_into(
    fetched: &mut Fetched,
    bytes: &Bytes,
    offset: i64,
    check_crcs: bool,
    mut aborted: Vec<Aborted>,
    mut room: usize,
) -> Result<()> {
    aborted.sort_by_key(|one| one.first_offset);
    let mut aborted: VecDeque<Aborted> = aborted.into();
    let mut aborting = BTreeSet::new();
    for batch in Batches::new(bytes) {
        let batch = batch.map_err(|error| corrupt(fetched.next_offset, &error))?;
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
            let held = Held::new(&batch, bytes, offset, &mut room)?;
            if !held.is_empty() {
                fetched.batches.push_back(held);
            }
        }
        fetched.next_offset = fetched.next_offset.max(batch.next_offset().0);
    }
    Ok(())
}

fn is_abort(batch: &Batch<'_>) -> bool {
    let first = batch.records(batch.payload()).next();
    let key = first.and_then(Result::ok).and_then(|record| record.key);
    key.and_then(control_kind) == Some(ControlKind::Abort)
}

pub(super) fn corrupt(offset: i64, error: &dyn std::fmt::Display) -> ClientError {
    let text = format!("the batch at offset {offset} cannot be read: {error}; seek past it");
    ClientError::new(ErrorKind::Corrupt, text)
}
