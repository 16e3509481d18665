//! Faults that a test plants in this broker, to see whether other tests notice them (decision
//! 0004). Only built with the feature `planted-faults`.

use bytes::Bytes;
use ottla_log::Codecs;
use ottla_model::record::{Batch, BatchBuilder, Batches, Codec, layout};
use ottla_model::{ProducerEpoch, ProducerId, Sequence, crc32c};

use crate::codecs::BrokerCodecs;

/// The option that chooses a fault; without the feature it is as unknown as any other name.
const OPTION: &str = "ottla.planted.fault";
/// The most that one batch decompresses to.
const LIMIT: usize = 64 << 20;

/// What goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Readers do not get the first record of a batch.
    Drop,
    /// Each batch is stored twice.
    Duplicate,
    /// Readers get another first byte in the values of a batch.
    Alter,
    /// Commits of offsets are acknowledged and forgotten.
    LoseCommit,
}

impl Fault {
    /// Takes the fault out of a configuration.
    pub(crate) fn take(config: &mut Vec<(String, String)>) -> Option<Self> {
        let place = config.iter().position(|(name, _)| name == OPTION)?;
        let (_, name) = config.remove(place);
        let fault = match name.as_str() {
            "drop" => Self::Drop,
            "duplicate" => Self::Duplicate,
            "alter" => Self::Alter,
            "lose-commit" => Self::LoseCommit,
            other => panic!("no fault {other:?} can be planted"),
        };
        tracing::warn!(?fault, "a fault is planted in this broker");
        Some(fault)
    }

    /// A batch that is stored once more: as if no numbered producer had sent it.
    pub(crate) fn stored_again(self, records: &Bytes) -> Option<Bytes> {
        if self != Self::Duplicate {
            return None;
        }
        let mut again = records.to_vec();
        let mut put = |at: usize, bytes: &[u8]| again[at..at + bytes.len()].copy_from_slice(bytes);
        put(layout::PRODUCER_ID, &ProducerId::NONE.0.to_be_bytes());
        put(layout::PRODUCER_EPOCH, &ProducerEpoch::NONE.0.to_be_bytes());
        put(layout::BASE_SEQUENCE, &Sequence::NONE.0.to_be_bytes());
        Some(with_checksum(again))
    }

    /// What readers get instead of these batches.
    pub(crate) fn served(self, records: Bytes) -> Bytes {
        if !matches!(self, Self::Drop | Self::Alter) {
            return records;
        }
        let mut served = Vec::with_capacity(records.len());
        for batch in Batches::new(&records) {
            match batch.ok().and_then(|batch| self.spoil(&batch)) {
                Some(spoiled) => served.extend_from_slice(&spoiled),
                None => return records,
            }
        }
        served.into()
    }

    fn spoil(self, batch: &Batch<'_>) -> Option<Bytes> {
        let codec = batch.codec().ok()?;
        let payload = match codec {
            Codec::None => batch.payload().to_vec(),
            codec => BrokerCodecs.decompress(codec, batch.payload(), LIMIT).ok()?,
        };
        let mut builder = BatchBuilder::with_capacity(payload.len());
        builder.attributes = batch.attributes().with_codec(Codec::None);
        builder.base_offset = batch.base_offset();
        builder.leader_epoch = batch.leader_epoch();
        builder.producer_id = batch.producer_id();
        builder.producer_epoch = batch.producer_epoch();
        builder.base_sequence = batch.base_sequence();
        builder.set_base_timestamp(batch.base_timestamp());
        for (place, record) in batch.records(&payload).enumerate() {
            let record = record.ok()?;
            if place == 0 && self == Self::Drop {
                continue;
            }
            let delta = i32::try_from(record.offset.0 - batch.base_offset().0).ok()?;
            let mut value = record.value.map(<[u8]>::to_vec);
            if self == Self::Alter
                && let Some(first) = value.as_mut().and_then(|value| value.first_mut())
            {
                *first ^= 1;
            }
            let headers: Vec<_> = record.headers.collect();
            builder.append_at(delta, record.timestamp, record.key, value.as_deref(), &headers);
        }
        // The offsets that a batch covers stay, whatever is left in it.
        let mut bytes = builder.build();
        let last = batch.last_offset_delta().to_be_bytes();
        bytes[layout::LAST_OFFSET_DELTA..][..last.len()].copy_from_slice(&last);
        Some(with_checksum(bytes))
    }
}

fn with_checksum(mut bytes: Vec<u8>) -> Bytes {
    let crc = crc32c(&bytes[layout::ATTRIBUTES..]).to_be_bytes();
    bytes[layout::CRC..][..crc.len()].copy_from_slice(&crc);
    bytes.into()
}
