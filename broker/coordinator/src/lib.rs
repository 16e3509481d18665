//! The group coordinator: classic groups and their offsets as a pure machine (KIP-62, KIP-211,
//! KIP-345, KIP-394, KIP-447, KIP-800, KIP-814).
//!
//! A [`Shard`] coordinates the groups of one partition of `__consumer_offsets`. Requests, the time
//! and gone connections come in; a [`Decision`] comes out. The shell, under one lock per shard,
//! appends the decision's records as one batch, replays each of them, and then sends the replies;
//! if the append fails it hands the decision to [`Shard::failed`] instead. With replicas, every
//! reply waits until the last record that was replayed is committed.
//!
//! What always holds: a generation has one leader and each of its members one assignment; an
//! assignment is stored before a member hears of it; who is not a member of the current
//! generation, or was fenced by a newer bearer of its instance id, cannot commit while the group
//! has members; a committed offset is what replay finds. Nothing depends on hash order, on a clock
//! or on randomness of its own.
//!
//! Left out: consumer, share and streams groups, whose records are refused by replay with their
//! type; authorization, topic ids and throttling, which are the server's.
#![no_std]

extern crate alloc;
#[cfg(test)]
extern crate std;

mod commit;
mod config;
mod decision;
mod delete;
mod describe;
mod expiry;
mod fetch;
mod group;
mod join;
mod leave;
mod member;
mod offsets;
mod record;
mod replay;
mod shard;
mod sync;
mod timers;
mod turn;

pub use config::CoordinatorConfig;
pub use decision::{Answer, Client, CoordinatorRecord, Decision, Waiter};
pub use replay::ReplayError;
pub use shard::Shard;
