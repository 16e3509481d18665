//! What stored records make of a shard, while it loads and while it runs.
//!
//! While it loads, a record is the truth. Later, the shard replays its own records: the group has
//! the change in memory already, but for an assignment, which counts from here on, and for a
//! tombstone, which ends the group.

use alloc::string::String;
use core::fmt;

use bytes::Bytes;
use ottla_model::{Generation, ProducerId};
use ottla_protocol::coordinator_record::{decode_key, decode_value, record_type};
use ottla_protocol::error::DecodeError;
use ottla_protocol::messages::{
    GroupMetadataKey, GroupMetadataValue, LegacyOffsetCommitKey, OffsetCommitKey, OffsetCommitValue,
};

use crate::group::{Group, GroupState};
use crate::shard::Shard;

/// Why a record was passed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReplayError {
    /// The key is too short to say of which type it is.
    NoType,
    /// A type of record that this release does not know.
    UnknownType(i16),
    /// The bytes are not what their type says.
    Malformed(DecodeError),
}

impl fmt::Display for ReplayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoType => f.write_str("coordinator record's key has no type"),
            Self::UnknownType(found) => write!(f, "coordinator record of unknown type {found}"),
            Self::Malformed(error) => write!(f, "coordinator record is malformed: {error}"),
        }
    }
}

impl core::error::Error for ReplayError {}

impl From<DecodeError> for ReplayError {
    fn from(error: DecodeError) -> Self {
        Self::Malformed(error)
    }
}

impl Shard {
    /// Takes over a record of a plain batch.
    ///
    /// # Errors
    ///
    /// The record cannot be read; the shard is as before, and the next record can be replayed.
    pub fn replay(&mut self, key: &Bytes, value: Option<&Bytes>) -> Result<(), ReplayError> {
        self.replay_of(None, key, value)
    }

    /// Takes over a record of a transactional batch of `producer`.
    ///
    /// # Errors
    ///
    /// The record cannot be read; the shard is as before, and the next record can be replayed.
    pub fn replay_transactional(
        &mut self,
        producer: ProducerId,
        key: &Bytes,
        value: Option<&Bytes>,
    ) -> Result<(), ReplayError> {
        self.replay_of(Some(producer), key, value)
    }

    /// Takes over the marker that ends a transaction of `producer`.
    pub fn replay_marker(&mut self, producer: ProducerId, committed: bool) {
        for group in self.offsets.end(producer, committed) {
            self.ensure_group(&group);
        }
    }

    /// The first offset of a group without members makes the group.
    fn ensure_group(&mut self, id: &str) {
        if !self.groups.contains_key(id) {
            self.groups.insert(id.into(), Group::new(id.into()));
        }
    }

    fn replay_of(
        &mut self,
        producer: Option<ProducerId>,
        key: &Bytes,
        value: Option<&Bytes>,
    ) -> Result<(), ReplayError> {
        match record_type(key).ok_or(ReplayError::NoType)? {
            OffsetCommitKey::RECORD_TYPE => {
                let key: OffsetCommitKey = decode_key(key.clone(), budget(key))?;
                let value = value.map(|value| decode_value(value.clone(), budget(value)));
                self.replay_offset(producer, &key, value.transpose()?);
            }
            LegacyOffsetCommitKey::RECORD_TYPE => {
                let old: LegacyOffsetCommitKey = decode_key(key.clone(), budget(key))?;
                let key = OffsetCommitKey {
                    group: old.group,
                    topic: old.topic,
                    partition: old.partition,
                };
                let value = value.map(|value| decode_value(value.clone(), budget(value)));
                self.replay_offset(producer, &key, value.transpose()?);
            }
            GroupMetadataKey::RECORD_TYPE => {
                let key: GroupMetadataKey = decode_key(key.clone(), budget(key))?;
                match value {
                    Some(value) => {
                        let value = decode_value(value.clone(), budget(value))?;
                        self.replay_group(key.group, value);
                    }
                    None => self.replay_group_tombstone(&key.group),
                }
            }
            other => return Err(ReplayError::UnknownType(other)),
        }
        Ok(())
    }

    fn replay_offset(
        &mut self,
        producer: Option<ProducerId>,
        key: &OffsetCommitKey,
        value: Option<OffsetCommitValue>,
    ) {
        if value.is_some() {
            self.ensure_group(&key.group);
        }
        match (producer, value) {
            (Some(producer), value) => {
                let offsets = &mut self.offsets;
                offsets.set_open(producer, &key.group, &key.topic, key.partition, value);
            }
            (None, None) => self.offsets.remove(&key.group, &key.topic, key.partition),
            (None, value) => self.offsets.set(&key.group, &key.topic, key.partition, value),
        }
    }

    fn replay_group(&mut self, id: String, value: GroupMetadataValue) {
        if self.loading || !self.groups.contains_key(&id) {
            self.groups.insert(id.clone(), Group::stored(id, value));
            return;
        }
        let Some(group) = self.groups.get_mut(&id) else { return };
        // Another member may have joined meanwhile: then the assignment comes too late.
        let is_current = group.state == GroupState::CompletingRebalance
            && group.generation == Generation(value.generation)
            && !value.members.is_empty();
        if !is_current {
            return;
        }
        for stored in value.members {
            if let Some(member) = group.members.get_mut(&stored.member_id) {
                member.assignment = stored.assignment;
            }
        }
        let since = group.state_since;
        group.state_before = group.state;
        group.state = GroupState::Stable;
        group.state_since = since;
    }

    fn replay_group_tombstone(&mut self, id: &str) {
        let is_over = self.groups.get(id).is_some_and(Group::is_empty);
        if self.loading || is_over {
            self.groups.remove(id);
        }
    }
}

/// Decoding allocates a small multiple of what is there.
fn budget(bytes: &Bytes) -> usize {
    bytes.len().saturating_mul(64)
}
