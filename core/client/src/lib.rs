//! Kafka clients: the shell around the machines of `ottla-client-state`.
//!
//! A background runtime owns all I/O; nobody has to poll to make progress.

pub mod admin;
mod cluster;
mod consumer;
mod error;
mod metadata;
mod producer;
mod security;
mod settings;

pub use admin::Admin;
pub use cluster::{Cluster, ClusterSettings, CoordinatorKind};
pub use consumer::{
    Consumer, ConsumerRecord, PartitionRecords, Polled, RebalanceEvent, RecordBatch, Reset,
};
pub use error::{ClientError, ErrorKind, Result};
pub use metadata::{Metadata, PartitionInfo, TopicInfo};
pub use ottla_client_state::consumer::{Assignor, GroupMember, MemberAssignment, RebalanceKind};
pub use ottla_config::{AdminConfig, ConsumerConfig, ProducerConfig, Secret};
pub use ottla_model::record::{Headers, Record as RecordView};
pub use ottla_net::{BrokerAddress, ConnectionOptions, Dial, TcpDial};
pub use ottla_security::Mechanism;
pub use producer::{Appending, Delivery, Placed, Producer, ProducerRecord, RecordMetadata};
pub use settings::tcp_dial;
