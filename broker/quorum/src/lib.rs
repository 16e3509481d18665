//! KRaft: the quorum that keeps the metadata log (KIP-595, KIP-630, KIP-853, KIP-996).
//!
//! [`Quorum`] is one voter or observer as a pure machine: time, requests, responses and finished
//! flushes come in, [`Action`]s go out and are performed in order. It elects a leader (with a
//! pre-vote), replicates by fetches of the followers, cuts diverging logs, advances the high
//! watermark by majority, and passes snapshots to followers that are too far behind. A single
//! voter elects itself on the same path.
//!
//! Always holds: one leader per epoch; a vote and an epoch are durable before anybody hears of
//! them; a record below the high watermark is never cut; nobody counts a record that is not
//! flushed. Left out: adding and removing voters while running (the voters in the log are
//! followed, nobody changes them yet).
#![no_std]

extern crate alloc;
#[cfg(test)]
extern crate std;

mod control;
mod election;
mod fetch;
pub mod format;
mod leader;
mod log;
mod message;
mod quorum;
mod role;
mod snapshot_fetch;
mod state_file;
mod voters;

pub use log::{EpochEnd, LogFailure, QuorumLog, SnapshotId, SnapshotPart};
pub use message::{
    BeginEpoch, EndEpoch, EpochReply, Fetch, FetchOutcome, FetchReply, FetchSnapshot,
    FetchSnapshotReply, Leadership, QuorumRequest, QuorumResponse, Vote, VoteReply,
};
pub use quorum::{Action, NotLeader, OpenError, Quorum, QuorumOptions, ReplicaProgress};
pub use role::RoleName;
pub use state_file::{InvalidQuorumState, QuorumState};
pub use voters::{ReplicaKey, Voter, VoterEndpoint, VoterSet};
