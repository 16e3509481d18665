//! A Kafka broker for one node, in any process.
//!
//! The edge: sockets, tasks and threads around pure machines. A partition's log stands behind one
//! short lock; the metadata log and its controller run on a thread of their own; groups are shards
//! on their partitions. [`Broker::start`] gives a broker that serves.
//!
//! What always holds: responses leave a connection in the order of its requests; an admin request
//! is answered only after its records are committed and followed here; bytes that are no request
//! close their connection and nothing else; a listener with TLS or SASL decodes no request but
//! those of the login before the client is somebody.
//!
//! Left out so far: replication, transactions, compaction, access rules, quotas.

mod broker;
mod clock;
mod codecs;
mod controller;
mod directory;
mod error;
mod fetch;
mod groups;
mod handlers;
mod handles;
mod hosted;
mod listeners;
mod membership;
mod metadata_log;
mod node;
mod partition;
#[cfg(feature = "planted-faults")]
mod planted;
mod producer_ids;
mod random;
mod wire;

pub use broker::{Broker, BrokerOptions};
pub use clock::Clock;
pub use error::StartError;
pub use groups::coordinator_config;
