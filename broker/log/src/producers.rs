//! What the log knows of the producers that write to it (KIP-98): the last five batches of each,
//! and open transactions. Kept the same on leader and followers, and in `.snapshot` files.

use alloc::collections::{BTreeMap, VecDeque};
use alloc::vec::Vec;

use ottla_model::record::{Batch, ControlKind, control_kind};
use ottla_model::{Offset, ProducerEpoch, ProducerId, Sequence, Timestamp, crc32c};

use crate::LogError;

/// How many batches of a producer are remembered: as many as a client may have in flight.
pub const BATCHES_KEPT: usize = 5;

/// A batch as remembered for telling duplicates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeptBatch {
    /// Its first sequence.
    pub first_sequence: Sequence,
    /// Its last sequence.
    pub last_sequence: Sequence,
    /// Its first offset.
    pub base_offset: Offset,
    /// Its last offset.
    pub last_offset: Offset,
    /// Its largest timestamp.
    pub timestamp: Timestamp,
}

/// One producer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProducerEntry {
    /// Its newest epoch.
    pub epoch: ProducerEpoch,
    /// Its last batches, the newest at the back.
    pub batches: VecDeque<KeptBatch>,
    /// The largest timestamp of its last batch or marker.
    pub last_timestamp: Timestamp,
    /// The epoch of the coordinator that wrote its last marker, -1 when none did.
    pub coordinator_epoch: i32,
    /// Where its open transaction starts.
    pub transaction_start: Option<Offset>,
}

/// An aborted transaction as `.txnindex` keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AbortedTransaction {
    /// Whose it was.
    pub producer: ProducerId,
    /// Its first offset.
    pub first_offset: Offset,
    /// The abort marker's offset.
    pub last_offset: Offset,
    /// The last stable offset once the marker was there.
    pub last_stable_offset: Offset,
}

impl AbortedTransaction {
    /// Bytes of an entry.
    pub const SIZE: usize = 34;

    /// The file's bytes.
    #[must_use]
    pub fn to_bytes(self) -> [u8; Self::SIZE] {
        let mut bytes = [0; Self::SIZE];
        bytes[2..10].copy_from_slice(&self.producer.0.to_be_bytes());
        bytes[10..18].copy_from_slice(&self.first_offset.0.to_be_bytes());
        bytes[18..26].copy_from_slice(&self.last_offset.0.to_be_bytes());
        bytes[26..].copy_from_slice(&self.last_stable_offset.0.to_be_bytes());
        bytes
    }

    /// Reads an entry; `None` when its version is not known.
    #[must_use]
    pub fn from_bytes(bytes: &[u8; Self::SIZE]) -> Option<Self> {
        let field =
            |at: usize| i64::from_be_bytes(bytes[at..].first_chunk().copied().unwrap_or_default());
        (bytes[..2] == [0, 0]).then(|| Self {
            producer: ProducerId(field(2)),
            first_offset: Offset(field(10)),
            last_offset: Offset(field(18)),
            last_stable_offset: Offset(field(26)),
        })
    }
}

/// All producers of one log, in the order of their ids.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Producers {
    entries: BTreeMap<ProducerId, ProducerEntry>,
}

impl Producers {
    /// The producers.
    pub fn iter(&self) -> impl Iterator<Item = (ProducerId, &ProducerEntry)> {
        self.entries.iter().map(|(id, entry)| (*id, entry))
    }

    /// Where the first open transaction starts.
    #[must_use]
    pub fn first_unstable_offset(&self) -> Option<Offset> {
        self.entries.values().filter_map(|entry| entry.transaction_start).min()
    }

    /// The remembered batch that this one repeats.
    #[must_use]
    pub fn duplicate_of(&self, batch: &Batch<'_>) -> Option<KeptBatch> {
        if batch.producer_id() == ProducerId::NONE || batch.attributes().is_control() {
            return None;
        }
        let entry = self.entries.get(&batch.producer_id())?;
        if entry.epoch != batch.producer_epoch() {
            return None;
        }
        let (first, last) = (batch.base_sequence(), batch.last_sequence());
        entry
            .batches
            .iter()
            .find(|kept| kept.first_sequence == first && kept.last_sequence == last)
            .copied()
    }

    /// Whether a client's batch continues its producer's batches.
    ///
    /// # Errors
    /// The epoch is older than the newest, or the sequence leaves a gap.
    pub fn check(&self, batch: &Batch<'_>) -> Result<(), LogError> {
        let producer = batch.producer_id();
        if producer == ProducerId::NONE {
            return Ok(());
        }
        let Some(entry) = self.entries.get(&producer) else { return Ok(()) };
        let found = batch.producer_epoch();
        if found < entry.epoch {
            let current = entry.epoch;
            return Err(LogError::InvalidProducerEpoch { producer, found, current });
        }
        if batch.attributes().is_control() {
            return Ok(());
        }
        let expected = if found > entry.epoch {
            Sequence(0)
        } else {
            match entry.batches.back() {
                // Nothing is remembered of this epoch: any sequence may be the next.
                None => return Ok(()),
                Some(last) => last.last_sequence.plus(1),
            }
        };
        let found = batch.base_sequence();
        if found == expected {
            Ok(())
        } else {
            Err(LogError::OutOfOrderSequence { producer, found, expected })
        }
    }

    /// Takes in a batch that is in the log. Answers the transaction that it aborted.
    pub fn take_in(&mut self, batch: &Batch<'_>) -> Option<AbortedTransaction> {
        let aborted = self.take(batch)?;
        let last_stable_offset = self.first_unstable_offset().unwrap_or(batch.next_offset());
        Some(AbortedTransaction { last_stable_offset, ..aborted })
    }

    fn take(&mut self, batch: &Batch<'_>) -> Option<AbortedTransaction> {
        let producer = batch.producer_id();
        if producer == ProducerId::NONE {
            return None;
        }
        let entry = self.entries.entry(producer).or_insert_with(|| ProducerEntry {
            epoch: batch.producer_epoch(),
            batches: VecDeque::new(),
            last_timestamp: batch.max_timestamp(),
            coordinator_epoch: -1,
            transaction_start: None,
        });
        if entry.epoch != batch.producer_epoch() {
            entry.epoch = batch.producer_epoch();
            entry.batches.clear();
        }
        entry.last_timestamp = batch.max_timestamp();
        if batch.attributes().is_control() {
            let marker = batch.records(batch.payload()).next()?.ok()?;
            let kind = control_kind(marker.key?)?;
            // Value: version i16, coordinator epoch i32.
            if let Some([_, _, a, b, c, d]) = marker.value.and_then(|value| value.first_chunk()) {
                entry.coordinator_epoch = i32::from_be_bytes([*a, *b, *c, *d]);
            }
            if !matches!(kind, ControlKind::Commit | ControlKind::Abort) {
                return None;
            }
            let first_offset = entry.transaction_start.take()?;
            let last_offset = batch.base_offset();
            return (kind == ControlKind::Abort).then_some(AbortedTransaction {
                producer,
                first_offset,
                last_offset,
                last_stable_offset: last_offset,
            });
        }
        if entry.batches.len() == BATCHES_KEPT {
            entry.batches.pop_front();
        }
        entry.batches.push_back(KeptBatch {
            first_sequence: batch.base_sequence(),
            last_sequence: batch.last_sequence(),
            base_offset: batch.base_offset(),
            last_offset: batch.last_offset(),
            timestamp: batch.max_timestamp(),
        });
        if batch.attributes().is_transactional() && entry.transaction_start.is_none() {
            entry.transaction_start = Some(batch.base_offset());
        }
        None
    }

    /// Forgets producers that have been silent too long and have no open transaction.
    pub fn expire(&mut self, now: Timestamp, expiration_ms: i64) {
        self.entries.retain(|_, entry| {
            entry.transaction_start.is_some()
                || now.0.saturating_sub(entry.last_timestamp.0) < expiration_ms
        });
    }

    /// The `.snapshot` file: version 1, CRC-32C of what follows, and each producer's last batch.
    #[must_use]
    pub fn render(&self) -> Vec<u8> {
        let mut bytes = alloc::vec![0, 1, 0, 0, 0, 0];
        let count = i32::try_from(self.entries.len()).unwrap_or(i32::MAX);
        bytes.extend_from_slice(&count.to_be_bytes());
        for (producer, entry) in &self.entries {
            let last = entry.batches.back();
            let delta = last.map_or(0, |last| (last.last_offset.0 - last.base_offset.0) as i32);
            bytes.extend_from_slice(&producer.0.to_be_bytes());
            bytes.extend_from_slice(&entry.epoch.0.to_be_bytes());
            bytes.extend_from_slice(&last.map_or(-1, |last| last.last_sequence.0).to_be_bytes());
            bytes.extend_from_slice(&last.map_or(-1, |last| last.last_offset.0).to_be_bytes());
            bytes.extend_from_slice(&delta.to_be_bytes());
            bytes.extend_from_slice(&entry.last_timestamp.0.to_be_bytes());
            bytes.extend_from_slice(&entry.coordinator_epoch.to_be_bytes());
            bytes.extend_from_slice(&entry.transaction_start.map_or(-1, |at| at.0).to_be_bytes());
        }
        let crc = crc32c(&bytes[6..]).to_be_bytes();
        bytes[2..6].copy_from_slice(&crc);
        bytes
    }

    /// Reads a `.snapshot` file; `None` when it is malformed or its checksum is wrong.
    #[must_use]
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        const ENTRY: usize = 46;
        let (head, rest) = bytes.split_first_chunk::<6>()?;
        if head[..2] != [0, 1] || crc32c(rest).to_be_bytes() != head[2..] {
            return None;
        }
        let (count, rest) = rest.split_first_chunk::<4>()?;
        let (chunks, left) = rest.as_chunks::<ENTRY>();
        if !left.is_empty() || usize::try_from(i32::from_be_bytes(*count)) != Ok(chunks.len()) {
            return None;
        }
        let mut entries = BTreeMap::new();
        for chunk in chunks {
            let long = |at: usize| {
                i64::from_be_bytes(chunk[at..].first_chunk().copied().unwrap_or_default())
            };
            let int = |at: usize| {
                i32::from_be_bytes(chunk[at..].first_chunk().copied().unwrap_or_default())
            };
            let (last_sequence, last_offset, delta) = (int(10), long(14), int(22));
            let mut batches = VecDeque::new();
            if last_sequence >= 0 && last_offset >= 0 && delta >= 0 {
                batches.push_back(KeptBatch {
                    first_sequence: Sequence(last_sequence).minus(delta),
                    last_sequence: Sequence(last_sequence),
                    base_offset: Offset(last_offset.saturating_sub(i64::from(delta))),
                    last_offset: Offset(last_offset),
                    timestamp: Timestamp(long(26)),
                });
            }
            let start = long(38);
            let entry = ProducerEntry {
                epoch: ProducerEpoch(i16::from_be_bytes([chunk[8], chunk[9]])),
                batches,
                last_timestamp: Timestamp(long(26)),
                coordinator_epoch: int(34),
                transaction_start: (start >= 0).then_some(Offset(start)),
            };
            entries.insert(ProducerId(long(0)), entry);
        }
        Some(Self { entries })
    }
}
