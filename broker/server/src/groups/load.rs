//! Reading a shard's records back.

use bytes::Bytes;
use ottla_coordinator::{CoordinatorConfig, Shard};
use ottla_files::Disk;
use ottla_log::{Codecs, ReadData};
use ottla_model::record::{Batch, Batches, Codec, ControlKind, control_kind};

use crate::codecs::BrokerCodecs;
use crate::partition::Partition;

/// Bytes that are read at once (`offsets.load.buffer.size`).
const READ_BYTES: usize = 5 << 20;
/// What one batch may decompress to.
const BATCH_BYTES: usize = 128 << 20;

/// Loads a shard from its partition's first record to its last. Blocks.
pub(super) fn load(
    partition: &Partition,
    disk: &Disk,
    config: CoordinatorConfig,
) -> Result<Shard, String> {
    let mut shard = Shard::new(config);
    let marks = partition.watermarks().map_err(|error| error.to_string())?;
    let mut next = marks.start;
    while next < marks.end {
        let read = partition.read(next, READ_BYTES, false).map_err(|error| error.to_string())?;
        let pieces = match read.0 {
            ReadData::Memory(pieces) => pieces,
            ReadData::File(range) => {
                vec![disk.read(&range).map_err(|error| error.to_string())?]
            }
        };
        let before = next;
        for piece in &pieces {
            for batch in Batches::new(piece) {
                let batch = batch.map_err(|error| error.to_string())?;
                replay(&mut shard, &batch)?;
                next = batch.next_offset();
            }
        }
        if next == before {
            break;
        }
    }
    Ok(shard)
}

fn replay(shard: &mut Shard, batch: &Batch<'_>) -> Result<(), String> {
    let codec = batch.codec().map_err(|error| error.to_string())?;
    let opened;
    let records = if codec == Codec::None {
        batch.payload()
    } else {
        opened = BrokerCodecs.decompress(codec, batch.payload(), BATCH_BYTES)?;
        &opened
    };
    for record in batch.records(records) {
        let record = record.map_err(|error| error.to_string())?;
        let Some(key) = record.key else { continue };
        if batch.attributes().is_control() {
            let committed = control_kind(key) == Some(ControlKind::Commit);
            shard.replay_marker(batch.producer_id(), committed);
            continue;
        }
        let (key, value) = (Bytes::copy_from_slice(key), record.value.map(Bytes::copy_from_slice));
        let replayed = if batch.attributes().is_transactional() {
            shard.replay_transactional(batch.producer_id(), &key, value.as_ref())
        } else {
            shard.replay(&key, value.as_ref())
        };
        if let Err(error) = replayed {
            // A newer release may write kinds that this one does not know.
            tracing::warn!(offset = record.offset.0, %error, "a group record is not understood");
        }
    }
    Ok(())
}
