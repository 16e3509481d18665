//! The metadata image: what the replayed metadata log looks like to its readers (KIP-631).
//!
//! A [`MetadataImage`] holds the cluster's brokers, topics, configurations, features, quotas,
//! credentials, ACLs and producer id blocks. Records change it one by one ([`MetadataImage::replay`]);
//! its parts are shared between copies, so that a reader's snapshot costs a dozen reference counts
//! and a writer copies only what it changes. [`ImageLoader`] feeds it from committed record batches
//! and snapshots and honours metadata transactions (KIP-868): readers never see half of one.
//!
//! Always holds: iteration is in the order of keys, so that two nodes with the same log have the
//! same image and write the same snapshot. Left out: ZooKeeper migration records, which 4.x only
//! tolerates, are skipped.
#![no_std]

extern crate alloc;
#[cfg(test)]
extern crate std;

mod cluster;
mod configs;
mod error;
mod features;
mod image;
mod loader;
mod partition;
mod record;
mod security;
mod topics;

pub use cluster::{
    BrokerRegistration, ClusterImage, ControllerRegistration, Endpoint, VersionRange,
};
pub use configs::{ConfigResource, ConfigResourceKind, ConfigsImage};
pub use error::{LoadError, ReplayError};
pub use features::{FeaturesImage, METADATA_VERSION};
pub use image::{Change, MetadataImage, ProducerIdsImage, Provenance};
pub use loader::{ImageLoader, Publication, decode_batch_records};
pub use partition::{LeaderRecovery, PartitionImage};
pub use record::{VersionedRecord, broker_change_version};
pub use security::{
    Acl, AclsImage, ClientQuotasImage, DelegationToken, DelegationTokensImage, QuotaEntity,
    ScramCredential, ScramImage,
};
pub use topics::{TopicImage, TopicsImage};
