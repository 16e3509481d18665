//! Requests and responses between replicas, in one shape for all versions.

use alloc::string::String;
use alloc::vec::Vec;

use bytes::Bytes;
use ottla_model::{ErrorCode, LeaderEpoch, NodeId, Offset};

use crate::log::{EpochEnd, SnapshotId};
use crate::voters::{ReplicaKey, VoterEndpoint};

/// Who leads, as the answering replica knows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Leadership {
    /// The leader, if known.
    pub leader: Option<NodeId>,
    /// The epoch.
    pub epoch: LeaderEpoch,
    /// Where the leader listens, if known.
    pub endpoint: Option<VoterEndpoint>,
}

/// A candidate asks for a vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vote {
    /// The cluster.
    pub cluster_id: Option<String>,
    /// The epoch: the candidate's next one, or the present one in a pre-vote.
    pub epoch: LeaderEpoch,
    /// Who asks.
    pub candidate: ReplicaKey,
    /// Who is asked, as far as the candidate knows.
    pub voter: Option<ReplicaKey>,
    /// The epoch of the candidate's last batch.
    pub last_epoch: LeaderEpoch,
    /// The end of the candidate's log.
    pub end_offset: Offset,
    /// Whether this only asks if a vote would be given (KIP-996).
    pub pre_vote: bool,
}

/// A new leader announces itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BeginEpoch {
    /// The cluster.
    pub cluster_id: Option<String>,
    /// The leader's epoch.
    pub epoch: LeaderEpoch,
    /// The leader.
    pub leader: NodeId,
    /// Who is told, as far as the leader knows.
    pub voter: Option<ReplicaKey>,
    /// Where the leader listens.
    pub endpoints: Vec<VoterEndpoint>,
}

/// A leader steps down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndEpoch {
    /// The cluster.
    pub cluster_id: Option<String>,
    /// The leader's epoch.
    pub epoch: LeaderEpoch,
    /// The leader.
    pub leader: NodeId,
    /// Who should follow it, the best first.
    pub successors: Vec<ReplicaKey>,
    /// Where the leader listens.
    pub endpoints: Vec<VoterEndpoint>,
}

/// A follower or observer asks for records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fetch {
    /// The cluster.
    pub cluster_id: Option<String>,
    /// Who asks.
    pub replica: ReplicaKey,
    /// Its epoch.
    pub epoch: LeaderEpoch,
    /// The end of its flushed log.
    pub offset: Offset,
    /// The epoch of its last batch.
    pub last_epoch: LeaderEpoch,
    /// The high watermark that it knows, -1 for none (KIP-1166).
    pub high_watermark: Offset,
    /// How long the leader may wait for records, in milliseconds.
    pub max_wait_ms: i32,
    /// The most bytes wanted; the first batch comes whatever its size.
    pub max_bytes: i32,
}

/// A follower or observer asks for a piece of a snapshot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FetchSnapshot {
    /// The cluster.
    pub cluster_id: Option<String>,
    /// Who asks.
    pub replica: ReplicaKey,
    /// Its epoch.
    pub epoch: LeaderEpoch,
    /// The snapshot.
    pub snapshot: SnapshotId,
    /// The piece's first byte.
    pub position: u64,
    /// The most bytes wanted.
    pub max_bytes: i32,
}

/// A request of the quorum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuorumRequest {
    /// Asks for a vote.
    Vote(Vote),
    /// Announces a leader.
    BeginEpoch(BeginEpoch),
    /// Announces that a leader steps down.
    EndEpoch(EndEpoch),
    /// Asks for records.
    Fetch(Fetch),
    /// Asks for a piece of a snapshot.
    FetchSnapshot(FetchSnapshot),
}

/// The answer to a [`Vote`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoteReply {
    /// What went wrong, or none.
    pub error: ErrorCode,
    /// Who leads.
    pub leadership: Leadership,
    /// Whether the vote is given.
    pub granted: bool,
}

/// The answer to [`BeginEpoch`] and [`EndEpoch`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EpochReply {
    /// What went wrong, or none.
    pub error: ErrorCode,
    /// Who leads.
    pub leadership: Leadership,
}

/// What a fetch brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FetchOutcome {
    /// Whole batches, or none.
    Records(Bytes),
    /// The follower's log differs after this: cut it.
    Diverging(EpochEnd),
    /// The records are gone: load this first.
    Snapshot(SnapshotId),
}

/// The answer to a [`Fetch`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FetchReply {
    /// What went wrong, or none.
    pub error: ErrorCode,
    /// Who leads.
    pub leadership: Leadership,
    /// The leader's high watermark, -1 when it has none yet.
    pub high_watermark: Offset,
    /// Where the leader's log starts.
    pub log_start_offset: Offset,
    /// What it brings.
    pub outcome: FetchOutcome,
}

/// The answer to a [`FetchSnapshot`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FetchSnapshotReply {
    /// What went wrong, or none.
    pub error: ErrorCode,
    /// Who leads.
    pub leadership: Leadership,
    /// The snapshot.
    pub snapshot: SnapshotId,
    /// Its size in bytes.
    pub size: u64,
    /// The piece's first byte.
    pub position: u64,
    /// The piece.
    pub bytes: Bytes,
}

/// A response of the quorum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuorumResponse {
    /// To a vote.
    Vote(VoteReply),
    /// To the announcement of a leader.
    BeginEpoch(EpochReply),
    /// To the announcement that a leader steps down.
    EndEpoch(EpochReply),
    /// To a fetch.
    Fetch(FetchReply),
    /// To the fetch of a snapshot.
    FetchSnapshot(FetchSnapshotReply),
}

impl QuorumRequest {
    pub(crate) fn cluster_id(&self) -> Option<&str> {
        match self {
            Self::Vote(request) => request.cluster_id.as_deref(),
            Self::BeginEpoch(request) => request.cluster_id.as_deref(),
            Self::EndEpoch(request) => request.cluster_id.as_deref(),
            Self::Fetch(request) => request.cluster_id.as_deref(),
            Self::FetchSnapshot(request) => request.cluster_id.as_deref(),
        }
    }

    /// The answer that refuses the request.
    pub(crate) fn refused(&self, error: ErrorCode, leadership: Leadership) -> QuorumResponse {
        match self {
            Self::Vote(_) => QuorumResponse::Vote(VoteReply { error, leadership, granted: false }),
            Self::BeginEpoch(_) => QuorumResponse::BeginEpoch(EpochReply { error, leadership }),
            Self::EndEpoch(_) => QuorumResponse::EndEpoch(EpochReply { error, leadership }),
            Self::Fetch(_) => QuorumResponse::Fetch(FetchReply {
                error,
                leadership,
                high_watermark: Offset::NONE,
                log_start_offset: Offset::NONE,
                outcome: FetchOutcome::Records(Bytes::new()),
            }),
            Self::FetchSnapshot(request) => QuorumResponse::FetchSnapshot(FetchSnapshotReply {
                error,
                leadership,
                snapshot: request.snapshot,
                size: 0,
                position: request.position,
                bytes: Bytes::new(),
            }),
        }
    }
}

impl QuorumResponse {
    pub(crate) fn head(&self) -> (ErrorCode, &Leadership) {
        match self {
            Self::Vote(reply) => (reply.error, &reply.leadership),
            Self::BeginEpoch(reply) | Self::EndEpoch(reply) => (reply.error, &reply.leadership),
            Self::Fetch(reply) => (reply.error, &reply.leadership),
            Self::FetchSnapshot(reply) => (reply.error, &reply.leadership),
        }
    }
}
