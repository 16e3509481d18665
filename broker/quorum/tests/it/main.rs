//! The quorum: files against Apache Kafka's, a single voter step by step, seeded simulations.

mod files;
mod memory_log;
mod simulation;
mod single_voter;
