//! Control records of the metadata log and of snapshots.

use alloc::vec::Vec;

use bytes::Bytes;
use ottla_model::record::{Batch, BatchBuilder, ControlKind, control_key, control_kind};
use ottla_model::{LeaderEpoch, NodeId, Offset, Timestamp};
use ottla_protocol::messages::{
    KRaftVersionRecord, LeaderChangeMessage, LeaderChangeMessageVoter, SnapshotFooterRecord,
    SnapshotHeaderRecord, VotersRecord,
};
use ottla_protocol::{Message, Reader, Writer};

use crate::voters::VoterSet;

/// What a record of voters may make its reader allocate.
const BUDGET: usize = 1 << 20;

pub(crate) struct ControlBatch {
    builder: BatchBuilder,
    timestamp: Timestamp,
}

impl ControlBatch {
    pub(crate) fn new(base: Offset, epoch: LeaderEpoch, now: i64) -> Self {
        let mut builder = BatchBuilder::with_capacity(128);
        builder.base_offset = base;
        builder.leader_epoch = epoch;
        builder.attributes = builder.attributes.with_control(true);
        Self { builder, timestamp: Timestamp(now) }
    }

    fn push(&mut self, kind: ControlKind, value: &impl Message) {
        let mut writer = Writer::new();
        // Version 0 of each takes any value, and none of these texts exceeds its bound.
        let written = value.encode(&mut writer, 0).and_then(|()| writer.into_bytes());
        debug_assert!(written.is_ok(), "a control record is always encodable");
        let value = written.unwrap_or_default();
        self.builder.append(self.timestamp, Some(&control_key(kind)), Some(&value), &[]);
    }

    pub(crate) fn leader_change(
        mut self,
        leader: NodeId,
        all: &VoterSet,
        for_it: &[NodeId],
    ) -> Self {
        // Kafka writes version 0, which carries ids only.
        let voter = |id: i32| LeaderChangeMessageVoter { voter_id: id, ..Default::default() };
        let message = LeaderChangeMessage {
            version: 0,
            leader_id: leader.0,
            voters: all.iter().map(|each| voter(each.key.id.0)).collect(),
            granting_voters: for_it.iter().map(|id| voter(id.0)).collect(),
            ..LeaderChangeMessage::default()
        };
        self.push(ControlKind::LeaderChange, &message);
        self
    }

    pub(crate) fn header(mut self, last_timestamp: i64) -> Self {
        let record = SnapshotHeaderRecord {
            version: 0,
            last_contained_log_timestamp: last_timestamp,
            ..SnapshotHeaderRecord::default()
        };
        self.push(ControlKind::SnapshotHeader, &record);
        self
    }

    pub(crate) fn footer(mut self) -> Self {
        self.push(ControlKind::SnapshotFooter, &SnapshotFooterRecord::default());
        self
    }

    pub(crate) fn voters(mut self, kraft_version: i16, voters: &VoterSet) -> Self {
        let version = KRaftVersionRecord {
            version: 0,
            k_raft_version: kraft_version,
            ..KRaftVersionRecord::default()
        };
        self.push(ControlKind::KRaftVersion, &version);
        self.push(ControlKind::KRaftVoters, &voters.to_record());
        self
    }

    pub(crate) fn build(self) -> Vec<u8> {
        self.builder.build()
    }
}

/// What a batch says about the quorum itself.
pub(crate) enum QuorumFact {
    Version(Offset, i16),
    Voters(Offset, VoterSet),
}

/// Facts of a control batch; records that cannot be read are skipped, as unknown ones are.
pub(crate) fn quorum_facts(batch: &Batch<'_>) -> Vec<QuorumFact> {
    let mut facts = Vec::new();
    if !batch.attributes().is_control() {
        return facts;
    }
    for record in batch.records(batch.payload()).flatten() {
        let (Some(key), Some(value)) = (record.key, record.value) else { continue };
        let mut reader = Reader::new(Bytes::copy_from_slice(value), BUDGET);
        match control_kind(key) {
            Some(ControlKind::KRaftVersion) => {
                if let Ok(version) = KRaftVersionRecord::decode(&mut reader, 0) {
                    facts.push(QuorumFact::Version(record.offset, version.k_raft_version));
                }
            }
            Some(ControlKind::KRaftVoters) => {
                if let Ok(voters) = VotersRecord::decode(&mut reader, 0) {
                    facts.push(QuorumFact::Voters(record.offset, VoterSet::from_record(&voters)));
                }
            }
            _ => {}
        }
    }
    facts
}
