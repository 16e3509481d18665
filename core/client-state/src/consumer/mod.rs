//! The consumer's machines.
//!
//! [`Positions`] knows where each assigned partition stands, what to fetch and what waits to be
//! taken; [`FetchSession`] what a broker remembers of earlier fetches (KIP-227); [`Membership`]
//! the life of a member of a classic group, eager or cooperative (KIP-429), static or not
//! (KIP-345); [`Assignor`]s divide partitions among members.
//!
//! What always holds: records of a partition are handed out in order, each once for each position
//! that the application sets; an answer to an older position changes nothing; what a poll handed
//! out counts as dealt with once the application polls again, so that committing what is safe
//! gives at-least-once; partitions are given up only after the application acknowledged it.
//!
//! Left out: the consumer group protocol (KIP-848), share groups, fetching from followers.

mod assignor;
mod batch;
mod fetch_session;
mod membership;
mod positions;
mod sticky;

use alloc::string::String;

pub use assignor::{Assignor, CooperativeSticky, GroupMember, MemberAssignment, Range, RoundRobin};
pub use batch::FetchedBatch;
pub use fetch_session::{FetchSession, SessionFetch};
pub use membership::{Membership, MembershipSettings, Rebalance, RebalanceKind, Step};
pub use positions::{
    FetchProblem, FetchSettings, FetchedData, PlannedFetch, Position, Positions, ResetTo,
};

/// A topic's name and a partition's number.
pub type TopicPartition = (String, i32);
