//! The machines in small simulated worlds.

mod group_world;
mod membership;
mod producer;
mod random;
