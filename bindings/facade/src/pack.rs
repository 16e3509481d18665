//! From a poll's batches to packed bytes: one buffer of the right size, one copy of each batch.
//!
//! A batch's records lie in the arena as they came, and rows point into them; only headers are
//! written in their own form.

use ottla_client::{PartitionRecords, RecordBatch};

use crate::error::Result;
use crate::names::topic_handle;
use crate::packed::{BatchAssembly, Run};

/// Packs what a poll brought.
pub(crate) fn pack(found: &[PartitionRecords]) -> Result<Vec<u8>> {
    let runs = found.iter().map(runs).sum();
    let batches = || found.iter().flat_map(|part| &part.batches);
    let rows = batches().map(RecordBatch::len).sum();
    let bytes = batches().map(RecordBatch::size).sum();
    let mut assembly = BatchAssembly::new(runs, rows, bytes);
    for part in found {
        let mut run = Run {
            topic: topic_handle(&part.topic)?,
            partition: part.partition,
            first_row: 0,
            rows: 0,
            leader_epoch: -1,
            timestamp_type: 0,
            next_position: part.next_position,
            high_watermark: part.high_watermark,
        };
        let mut rest = &part.batches[..];
        loop {
            let same = rest.iter().take_while(|batch| kind(batch) == kind(&rest[0])).count();
            let (these, others) = rest.split_at(same);
            if let Some(first) = these.first() {
                (run.leader_epoch, run.timestamp_type) = kind(first);
            }
            run.rows = these.iter().map(RecordBatch::len).sum();
            assembly.run(&run);
            for batch in these {
                put(&mut assembly, batch);
            }
            rest = others;
            if rest.is_empty() {
                break;
            }
        }
    }
    Ok(assembly.finish())
}

fn put(assembly: &mut BatchAssembly, batch: &RecordBatch) {
    let records = batch.bytes();
    let base = assembly.arena(records);
    let origin = records.as_ptr().addr();
    for record in batch.iter() {
        // Keys and values lie in the batch's own bytes.
        let span = |field: Option<&[u8]>| {
            field.map(|field| (base + (field.as_ptr().addr() - origin), field.len()))
        };
        let headers = assembly.headers(record.headers);
        let (key, value) = (span(record.key), span(record.value));
        assembly.row(record.offset.get(), record.timestamp.get(), key, value, headers);
    }
}

/// Leader epoch and timestamp type: the same within a run.
fn kind(batch: &RecordBatch) -> (i32, i32) {
    (batch.leader_epoch(), i32::from(batch.is_append_time()))
}

fn runs(part: &PartitionRecords) -> usize {
    let changes = part.batches.windows(2).filter(|two| kind(&two[0]) != kind(&two[1])).count();
    changes + 1
}
