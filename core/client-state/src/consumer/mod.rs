//! The consumer's machines.
//!
//! [`FetchSession`] knows what a broker remembers of earlier fetches (KIP-227); [`Membership`]
//! the life of a member of a classic group, eager or cooperative (KIP-429), static or not
//! (KIP-345); [`Assignor`]s divide partitions among members.
//!
//! What always holds: partitions are given up only after the application acknowledged it.
//!
//! Left out: the consumer group protocol (KIP-848), share groups, fetching from followers.

mod assignor;
mod fetch_session;
mod membership;
mod sticky;

use alloc::string::String;

pub use assignor::{Assignor, CooperativeSticky, GroupMember, MemberAssignment, Range, RoundRobin};
pub use fetch_session::{FetchSession, PlannedFetch, SessionFetch};
pub use membership::{Membership, MembershipSettings, Rebalance, RebalanceKind, Step};

/// A topic's name and a partition's number.
pub type TopicPartition = (String, i32);
