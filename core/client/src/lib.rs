//! Kafka clients: the shell around the machines of `ottla-client-state`.
//!
//! A background runtime owns all I/O; nobody has to poll to make progress.

pub mod admin;
mod cluster;
mod error;
mod metadata;

pub use admin::Admin;
pub use cluster::{Cluster, ClusterSettings, CoordinatorKind};
pub use error::{ClientError, ErrorKind, Result};
pub use metadata::{Metadata, PartitionInfo, TopicInfo};
pub use ottla_net::{BrokerAddress, ConnectionOptions, Dial, TcpDial};
