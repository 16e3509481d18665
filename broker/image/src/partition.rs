//! One partition, as the controller has decided.

use alloc::vec::Vec;

use ottla_model::{LeaderEpoch, NodeId, PartitionIndex, Uuid};
use ottla_protocol::messages::{PartitionChangeRecord, PartitionRecord};

use crate::error::ReplayError;
use crate::record::VersionedRecord;

/// In a change: the leader stays.
const NO_LEADER_CHANGE: i32 = -2;

/// Whether the leader may have lost records by an unclean election (KIP-704).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum LeaderRecovery {
    /// The leader was in sync when it was elected.
    #[default]
    Recovered,
    /// The leader was elected uncleanly and has not recovered yet.
    Recovering,
}

impl LeaderRecovery {
    /// The number in records and requests.
    #[must_use]
    pub fn number(self) -> i8 {
        match self {
            Self::Recovered => 0,
            Self::Recovering => 1,
        }
    }

    /// The state of a number.
    #[must_use]
    pub fn from_number(number: i8) -> Option<Self> {
        match number {
            0 => Some(Self::Recovered),
            1 => Some(Self::Recovering),
            _ => None,
        }
    }
}

/// A partition's replicas, leader and epochs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PartitionImage {
    /// The brokers that hold it; the first is the preferred leader.
    pub replicas: Vec<NodeId>,
    /// The directory of each replica, in the order of `replicas`; the zero id is "not assigned".
    pub directories: Vec<Uuid>,
    /// The replicas in sync with the leader.
    pub isr: Vec<NodeId>,
    /// Replicas that a reassignment takes away.
    pub removing_replicas: Vec<NodeId>,
    /// Replicas that a reassignment adds.
    pub adding_replicas: Vec<NodeId>,
    /// Replicas out of sync that hold all up to the high watermark (KIP-966).
    pub eligible_leader_replicas: Vec<NodeId>,
    /// The last leader, when both other sets ran empty (KIP-966).
    pub last_known_elr: Vec<NodeId>,
    /// The leader, if there is one.
    pub leader: Option<NodeId>,
    /// Whether the leader still recovers from an unclean election.
    pub leader_recovery: LeaderRecovery,
    /// Grows with every change of the leader.
    pub leader_epoch: LeaderEpoch,
    /// Grows with every change of the partition.
    pub partition_epoch: i32,
}

fn nodes(ids: &[i32]) -> Vec<NodeId> {
    ids.iter().copied().map(NodeId).collect()
}

fn numbers(ids: &[NodeId]) -> Vec<i32> {
    ids.iter().map(|id| id.0).collect()
}

fn leader(id: i32) -> Option<NodeId> {
    (id >= 0).then_some(NodeId(id))
}

fn recovery(record: &'static str, number: i8) -> Result<LeaderRecovery, ReplayError> {
    LeaderRecovery::from_number(number).ok_or(ReplayError::InvalidField {
        record,
        field: "leader recovery state",
        value: i64::from(number),
    })
}

impl PartitionImage {
    /// Whether somebody leads it.
    #[must_use]
    pub fn has_leader(&self) -> bool {
        self.leader.is_some()
    }

    /// The preferred leader: the first replica.
    #[must_use]
    pub fn preferred_leader(&self) -> Option<NodeId> {
        self.replicas.first().copied()
    }

    /// Whether the preferred replica leads.
    #[must_use]
    pub fn has_preferred_leader(&self) -> bool {
        self.leader.is_some() && self.leader == self.preferred_leader()
    }

    /// The directory that a broker keeps it in.
    #[must_use]
    pub fn directory_of(&self, broker: NodeId) -> Option<Uuid> {
        let place = self.replicas.iter().position(|replica| *replica == broker)?;
        self.directories.get(place).copied()
    }

    /// Whether a reassignment is going on.
    #[must_use]
    pub fn is_reassigning(&self) -> bool {
        !self.removing_replicas.is_empty() || !self.adding_replicas.is_empty()
    }

    pub(crate) fn from_record(record: &PartitionRecord) -> Result<Self, ReplayError> {
        let replicas = nodes(&record.replicas);
        // Records before version 1 know no directories: each replica's is unassigned.
        let directories = if record.directories.is_empty() {
            alloc::vec![Uuid::ZERO; replicas.len()]
        } else {
            record.directories.clone()
        };
        check_directories(&replicas, &directories)?;
        Ok(Self {
            replicas,
            directories,
            isr: nodes(&record.isr),
            removing_replicas: nodes(&record.removing_replicas),
            adding_replicas: nodes(&record.adding_replicas),
            eligible_leader_replicas: nodes(
                record.eligible_leader_replicas.as_deref().unwrap_or_default(),
            ),
            last_known_elr: nodes(record.last_known_elr.as_deref().unwrap_or_default()),
            leader: leader(record.leader),
            leader_recovery: recovery("PartitionRecord", record.leader_recovery_state)?,
            leader_epoch: LeaderEpoch(record.leader_epoch),
            partition_epoch: record.partition_epoch,
        })
    }

    /// The partition after a change: what the change does not name stays, the partition epoch
    /// grows, and the leader epoch grows when the record names a leader, be it the same.
    pub(crate) fn merged(&self, change: &PartitionChangeRecord) -> Result<Self, ReplayError> {
        let or = |ids: &Option<Vec<i32>>, old: &Vec<NodeId>| {
            ids.as_deref().map_or_else(|| old.clone(), nodes)
        };
        let mut next = Self {
            replicas: or(&change.replicas, &self.replicas),
            directories: change.directories.clone().unwrap_or_else(|| self.directories.clone()),
            isr: or(&change.isr, &self.isr),
            removing_replicas: or(&change.removing_replicas, &self.removing_replicas),
            adding_replicas: or(&change.adding_replicas, &self.adding_replicas),
            eligible_leader_replicas: or(
                &change.eligible_leader_replicas,
                &self.eligible_leader_replicas,
            ),
            last_known_elr: or(&change.last_known_elr, &self.last_known_elr),
            leader: self.leader,
            leader_recovery: self.leader_recovery,
            leader_epoch: self.leader_epoch,
            partition_epoch: self.partition_epoch.wrapping_add(1),
        };
        if change.replicas.is_some() && change.directories.is_none() {
            next.directories = next
                .replicas
                .iter()
                .map(|replica| self.directory_of(*replica).unwrap_or(Uuid::ZERO))
                .collect();
        }
        if change.leader != NO_LEADER_CHANGE {
            next.leader = leader(change.leader);
            next.leader_epoch = LeaderEpoch(self.leader_epoch.0.wrapping_add(1));
        }
        if change.leader_recovery_state != -1 {
            next.leader_recovery = recovery("PartitionChangeRecord", change.leader_recovery_state)?;
        }
        check_directories(&next.replicas, &next.directories)?;
        Ok(next)
    }

    /// The partition as one record, as in a snapshot.
    #[must_use]
    pub fn to_record(&self, topic_id: Uuid, index: PartitionIndex) -> VersionedRecord {
        let optional = |ids: &[NodeId]| (!ids.is_empty()).then(|| numbers(ids));
        PartitionRecord {
            partition_id: index.0,
            topic_id,
            replicas: numbers(&self.replicas),
            isr: numbers(&self.isr),
            removing_replicas: numbers(&self.removing_replicas),
            adding_replicas: numbers(&self.adding_replicas),
            leader: self.leader.map_or(-1, |id| id.0),
            leader_recovery_state: self.leader_recovery.number(),
            leader_epoch: self.leader_epoch.0,
            partition_epoch: self.partition_epoch,
            directories: self.directories.clone(),
            eligible_leader_replicas: optional(&self.eligible_leader_replicas),
            last_known_elr: optional(&self.last_known_elr),
            ..PartitionRecord::default()
        }
        .into()
    }
}

fn check_directories(replicas: &[NodeId], directories: &[Uuid]) -> Result<(), ReplayError> {
    if replicas.len() == directories.len() {
        Ok(())
    } else {
        Err(ReplayError::DirectoryCount {
            replicas: replicas.len(),
            directories: directories.len(),
        })
    }
}
