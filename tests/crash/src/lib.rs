//! A broker that is killed again and again under clients of several makers.
//!
//! Producers write payloads that say who sent them and as which one, groups read and commit, topics
//! come and go, segments roll and are deleted, the metadata log takes snapshots; at seeded moments
//! the broker's process is killed (`kill -9`) and started again. Nobody else is restarted: clients
//! go on by their own retries. Everything that they saw is one [`history`], and [`check`] holds it
//! against what the broker serves in the end.
//!
//! `cargo xtask crash` runs it; each client is a program of its own, see `clients/README.md`.

pub mod check;
pub mod clients;
pub mod history;
pub mod ours;
pub mod run;
pub mod server;
pub mod topics;
