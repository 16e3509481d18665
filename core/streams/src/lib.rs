//! Kafka Streams applications on Ottla's clients, executed as *resident turns*.
//!
//! A background task owns all I/O: it polls, joins the group, creates topics, restores state,
//! commits. User functions run only inside [`Streams::turn`], on the thread that called it, so a
//! host language is entered once per turn and never from a thread of ours. The two exchange
//! messages and share no task:
//!
//! ```text
//! background ── records, new tasks, "commit", "release" ──▶ turn
//! background ◀── flushed offsets, released tasks ────────── turn
//! ```
//!
//! What always holds: a task is processed by one turn at a time, depth-first, one record after the
//! other, so the size of turns never shows in the output. Offsets are committed only after the
//! caches were flushed and everything produced was acknowledged (at least once). A task's state is
//! restored from its changelogs before its first record.
//!
//! Left out so far: exactly once, standby tasks, state on disk, several threads.

mod assignor;
mod background;
mod engine;
mod error;
mod exchange;
mod output;
mod plan;
mod restore;
mod streams;

pub use error::{Result, StreamsError};
pub use exchange::{Metrics, StreamsState};
pub use ottla_topology::{
    Datum, HostObject, Returned, Shape, Topology, TopologyError, UserError, UserFunction, Windowed,
};
pub use plan::TaskId;
pub use streams::{Streams, Turn};
