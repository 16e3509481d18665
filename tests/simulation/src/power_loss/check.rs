//! What a log may hold after a power loss.

use std::collections::BTreeMap;

use ottla_log::{Log, ProducerEntry, ReadData, Storage};
use ottla_model::record::{Batch, Batches, ControlKind, control_kind};
use ottla_model::{Offset, ProducerId};

use super::{Mode, Model, open};
use crate::disk::{Contents, SimulatedDisk};

/// What a log serves.
#[derive(Debug, Default)]
pub(super) struct Served {
    pub(super) records: Vec<(Offset, Vec<u8>)>,
    /// Offsets of data in open transactions, by producer.
    open: BTreeMap<ProducerId, Vec<Offset>>,
    /// Producer and marker of each abort that survived, and the data before it.
    aborted: Vec<(ProducerId, Offset, Vec<Offset>)>,
}

impl Served {
    fn take(&mut self, batch: &Batch<'_>) -> Result<(), String> {
        let producer = batch.producer_id();
        let mut marker = None;
        for record in batch.records(batch.payload()) {
            let record = record.map_err(|error| error.to_string())?;
            if batch.attributes().is_control() {
                marker = record.key.and_then(control_kind);
            }
            self.records.push((record.offset, record.value.unwrap_or_default().to_vec()));
        }
        match marker {
            Some(kind) => {
                let data = self.open.remove(&producer).unwrap_or_default();
                if kind == ControlKind::Abort {
                    self.aborted.push((producer, batch.base_offset(), data));
                }
            }
            None if batch.attributes().is_transactional() => {
                self.open.entry(producer).or_default().push(batch.base_offset());
            }
            None => {}
        }
        Ok(())
    }

    /// The index of aborted transactions has an entry for each abort whose data can still be read,
    /// and none without its marker.
    fn check_transactions(&self, log: &Log<SimulatedDisk>) -> Result<(), String> {
        let (start, end) = (log.start_offset(), log.end_offset());
        let known: Vec<_> = log.aborted_transactions(Offset::ZERO, end).collect();
        for (producer, marker, data) in &self.aborted {
            let Some(first) = data.first() else { continue };
            let found = known.iter().any(|entry| {
                entry.producer == *producer
                    && entry.last_offset == *marker
                    && entry.first_offset <= *first
            });
            if !found {
                return Err(format!(
                    "the abort at {} of data at {} is forgotten",
                    marker.0, first.0
                ));
            }
        }
        for entry in known {
            let marked = self.aborted.iter().any(|(producer, marker, _)| {
                (*producer, *marker) == (entry.producer, entry.last_offset)
            });
            if !marked && entry.last_offset >= start {
                let (at, producer) = (entry.last_offset.0, entry.producer.0);
                return Err(format!("producer {producer} aborted nothing at {at}"));
            }
        }
        let undecided = self.open.values().filter_map(|data| data.first()).min();
        let stable = log.last_stable_offset(end);
        match undecided {
            Some(first) if stable > *first => {
                Err(format!("{} is undecided, stable is {}", first.0, stable.0))
            }
            None if stable < end && stable > start => {
                Err(format!("nothing is undecided, stable is {} of {}", stable.0, end.0))
            }
            _ => Ok(()),
        }
    }
}

/// Every record that a log serves.
pub(super) fn served(log: &Log<SimulatedDisk>) -> Result<Served, String> {
    let mut served = Served::default();
    let mut next = log.start_offset();
    while next < log.end_offset() {
        let read = log.read(next, 1 << 16, log.end_offset()).map_err(|error| error.to_string())?;
        let pieces = match read {
            ReadData::Memory(pieces) => pieces,
            ReadData::File(range) => {
                let mut bytes = vec![0; range.length];
                let found = log.storage().read_at(&range.file, range.position, &mut bytes);
                if found.map_err(|error| error.to_string())? != range.length {
                    return Err(format!("{} is shorter than its log says", range.file));
                }
                vec![bytes.into()]
            }
        };
        let before = next;
        for batch in pieces.iter().flat_map(|piece| Batches::new(piece)) {
            let batch = batch.map_err(|error| error.to_string())?;
            batch.check_crc().map_err(|_| format!("a bad checksum at {} is served", next.0))?;
            if batch.base_offset() != next && batch.base_offset() > before {
                return Err(format!("a gap from {} to {}", next.0, batch.base_offset().0));
            }
            let epoch = log.epochs().epoch_at(batch.last_offset());
            if epoch != Some(batch.leader_epoch()) {
                let (at, stated) = (batch.base_offset().0, batch.leader_epoch().0);
                let all = log.epochs().entries();
                return Err(format!("epoch {stated} at {at} is known as {epoch:?} of {all:?}"));
            }
            served.take(&batch)?;
            next = batch.next_offset();
        }
        if next == before {
            return Err(format!("nothing is served at {} before the end", next.0));
        }
    }
    Ok(served)
}

/// A log that was recovered from its recovery point on is the one that a walk over all of it finds.
fn check_against_whole(contents: Contents, log: &Log<SimulatedDisk>) -> Result<(), String> {
    let nothing_proven = Model::default();
    let whole = open(&SimulatedDisk::with(contents), &nothing_proven)
        .map_err(|error| format!("the log does not open without a recovery point: {error}"))?;
    let (end, expected) = (log.end_offset().0, whole.end_offset().0);
    if end != expected {
        return Err(format!(
            "recovered from its tail it ends at {end}, checked whole at {expected}"
        ));
    }
    if log.newest() != whole.newest() {
        let (found, expected) = (log.newest(), whole.newest());
        return Err(format!("the newest time is {found:?}, checked whole {expected:?}"));
    }
    for (id, expected) in whole.producers().iter() {
        let found = log.producers().iter().find(|(other, _)| *other == id);
        // A snapshot has one timestamp for a producer; and only it knows of batches, and of
        // transactions whose first records, were deleted.
        let known = |entry: &ProducerEntry| {
            let last = entry.batches.back();
            let last = last.filter(|last| last.last_offset >= whole.start_offset());
            let last = last.map(|last| (last.first_sequence, last.last_sequence, last.base_offset));
            let start = found.and_then(|(_, found)| found.transaction_start);
            let deleted = start.is_some_and(|start| start < whole.start_offset());
            (entry.epoch, last, entry.transaction_start.filter(|_| !deleted))
        };
        if found.map(|(_, found)| known(found)) != Some(known(expected)) {
            return Err(format!("of producer {} {found:?} is known, not {expected:?}", id.0));
        }
    }
    Ok(())
}

/// Holds what is left after a power loss against the model.
pub(super) fn check(contents: Contents, model: &Model, mode: Mode) -> Result<(), String> {
    let disk = SimulatedDisk::with(contents.clone());
    let log = open(&disk, model).map_err(|error| format!("the log does not open: {error}"))?;
    check_against_whole(contents, &log)?;
    let served = served(&log)?;
    served.check_transactions(&log)?;
    let found: BTreeMap<Offset, Vec<u8>> = served.records.into_iter().collect();
    for (offset, value) in &found {
        let known = model.written.get(offset).is_some_and(|values| values.contains(value));
        if !known {
            return Err(format!("offset {} serves what was never appended there", offset.0));
        }
    }
    if mode == Mode::PageCache {
        return Ok(());
    }
    for (offset, value) in model.acknowledged.range(model.start.max(log.start_offset())..) {
        if found.get(offset) != Some(value) {
            let (end, offset) = (log.end_offset().0, offset.0);
            return Err(format!("offset {offset} was acknowledged, the log now ends at {end}"));
        }
    }
    Ok(())
}
