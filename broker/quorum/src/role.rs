//! What a replica is at the moment.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use ottla_model::{NodeId, Offset};

use crate::log::SnapshotId;
use crate::message::Fetch;
use crate::voters::ReplicaKey;

/// A replica's role, without its details.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoleName {
    /// Knows no leader.
    Unattached,
    /// Asks whether an election would be won (KIP-996).
    Prospective,
    /// Stands for election.
    Candidate,
    /// Follows a leader; observers are followers too.
    Follower,
    /// Leads.
    Leader,
    /// Led, or was the leader when its process ended, and will not in this epoch.
    Resigned,
}

/// Votes of an election or a pre-election.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ballot {
    pub(crate) granted: BTreeSet<NodeId>,
    pub(crate) rejected: BTreeSet<NodeId>,
}

/// A snapshot on its way here.
#[derive(Debug, Clone)]
pub(crate) struct Download {
    pub(crate) id: SnapshotId,
    pub(crate) position: u64,
}

#[derive(Debug, Clone)]
pub(crate) struct Following {
    pub(crate) leader: NodeId,
    /// When the leader counts as lost.
    pub(crate) deadline: i64,
    /// Whether the leader has answered a fetch: then no pre-vote is granted to others.
    pub(crate) heard: bool,
    /// The request in flight.
    pub(crate) in_flight: Option<u64>,
    /// When the next request may go, after one failed.
    pub(crate) retry_at: i64,
    pub(crate) download: Option<Download>,
}

#[derive(Debug, Clone, Default)]
pub(crate) struct Progress {
    /// The end of the replica's flushed log, as its last fetch said.
    pub(crate) end: Option<Offset>,
    pub(crate) last_fetch: i64,
    pub(crate) last_caught_up: i64,
    pub(crate) directory: ottla_model::Uuid,
}

#[derive(Debug, Clone)]
pub(crate) struct WaitingFetch {
    pub(crate) token: u64,
    pub(crate) fetch: Fetch,
    pub(crate) deadline: i64,
}

#[derive(Debug, Clone)]
pub(crate) struct Leading {
    /// The offset of the leader change's record.
    pub(crate) start: Offset,
    /// Voters and observers, this replica excluded.
    pub(crate) progress: BTreeMap<NodeId, Progress>,
    pub(crate) waiting: Vec<WaitingFetch>,
    /// When the next announcements go to voters that have not fetched since the last ones.
    pub(crate) announce_at: i64,
    pub(crate) fetched_since_announcement: BTreeSet<NodeId>,
    /// When this leader steps down unless a majority fetches before.
    pub(crate) quorum_deadline: i64,
    pub(crate) fetched_since_check: BTreeSet<NodeId>,
    /// Whether [`crate::Action::LeaderReady`] was given.
    pub(crate) ready: bool,
}

#[derive(Debug, Clone)]
pub(crate) enum Role {
    Unattached { leader: Option<NodeId>, deadline: i64 },
    Prospective { leader: Option<NodeId>, ballot: Ballot, deadline: i64 },
    Candidate { ballot: Ballot, deadline: i64 },
    Follower(Following),
    Leader(Leading),
    Resigned { deadline: i64 },
}

impl Role {
    pub(crate) fn name(&self) -> RoleName {
        match self {
            Self::Unattached { .. } => RoleName::Unattached,
            Self::Prospective { .. } => RoleName::Prospective,
            Self::Candidate { .. } => RoleName::Candidate,
            Self::Follower(_) => RoleName::Follower,
            Self::Leader(_) => RoleName::Leader,
            Self::Resigned { .. } => RoleName::Resigned,
        }
    }
}

/// What a request in flight was, so that a late answer is not taken for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asked {
    Vote { pre: bool },
    BeginEpoch,
    EndEpoch,
    Fetch { offset: Offset },
    FetchSnapshot,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct InFlight {
    pub(crate) to: NodeId,
    pub(crate) asked: Asked,
    pub(crate) epoch: ottla_model::LeaderEpoch,
    pub(crate) deadline: i64,
}

/// Orders successors of a leader that steps down.
pub(crate) fn best_first(progress: &BTreeMap<NodeId, Progress>) -> Vec<ReplicaKey> {
    let mut all: Vec<_> = progress.iter().collect();
    all.sort_by_key(|(id, progress)| {
        (core::cmp::Reverse(progress.end.unwrap_or(Offset::NONE)), **id)
    });
    all.into_iter()
        .map(|(id, progress)| ReplicaKey { id: *id, directory: progress.directory })
        .collect()
}
