//! The image and how one record changes it.

use alloc::string::{String, ToString};
use alloc::sync::Arc;
use alloc::vec::Vec;

use ottla_model::{LeaderEpoch, NodeId, Offset, PartitionIndex, Timestamp, Uuid};
use ottla_protocol::MetadataRecord;
use ottla_protocol::messages::ProducerIdsRecord;

use crate::cluster::ClusterImage;
use crate::configs::{ConfigResource, ConfigsImage};
use crate::error::ReplayError;
use crate::features::FeaturesImage;
use crate::record::VersionedRecord;
use crate::security::{AclsImage, ClientQuotasImage, DelegationTokensImage, ScramImage};
use crate::topics::TopicsImage;

/// Up to where in the log an image reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Provenance {
    /// The last offset that it contains, -1 when it is empty.
    pub offset: Offset,
    /// The epoch of the batch at that offset.
    pub epoch: LeaderEpoch,
    /// The timestamp of that batch.
    pub timestamp: Timestamp,
}

impl Default for Provenance {
    fn default() -> Self {
        Self { offset: Offset::NONE, epoch: LeaderEpoch(0), timestamp: Timestamp::NONE }
    }
}

/// Which producer ids are given out already.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ProducerIdsImage {
    /// The first id of the next block.
    pub next_producer_id: i64,
    /// The broker that got the last block, -1 when there was none.
    pub broker_id: i32,
    /// Its epoch.
    pub broker_epoch: i64,
}

/// The metadata of a cluster at one point of its log.
///
/// A clone shares everything with the original until one of them changes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MetadataImage {
    /// Finalised features.
    pub features: Arc<FeaturesImage>,
    /// Brokers and controllers.
    pub cluster: Arc<ClusterImage>,
    /// Topics and partitions.
    pub topics: Arc<TopicsImage>,
    /// Dynamic configurations.
    pub configs: Arc<ConfigsImage>,
    /// Client quotas.
    pub client_quotas: Arc<ClientQuotasImage>,
    /// SCRAM credentials.
    pub scram: Arc<ScramImage>,
    /// Access rules.
    pub acls: Arc<AclsImage>,
    /// Delegation tokens.
    pub delegation_tokens: Arc<DelegationTokensImage>,
    /// Producer id blocks.
    pub producer_ids: ProducerIdsImage,
    /// Where in the log this is.
    pub provenance: Provenance,
}

/// What one record changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A topic is there, without partitions yet.
    TopicCreated {
        /// Its id.
        id: Uuid,
        /// Its name.
        name: Arc<str>,
    },
    /// A topic is gone, and its configuration with it.
    TopicDeleted {
        /// Its id.
        id: Uuid,
        /// Its name.
        name: Arc<str>,
        /// The partitions that it had.
        partitions: Vec<PartitionIndex>,
    },
    /// A partition is there.
    PartitionCreated {
        /// Its topic.
        topic_id: Uuid,
        /// Its number.
        index: PartitionIndex,
    },
    /// A partition's replicas, leader or sets changed.
    PartitionChanged {
        /// Its topic.
        topic_id: Uuid,
        /// Its number.
        index: PartitionIndex,
    },
    /// A broker came, went or changed.
    Broker(NodeId),
    /// A controller came or went.
    Controller(NodeId),
    /// A configuration changed.
    Config(ConfigResource),
    /// Feature levels changed.
    Features,
    /// Client quotas changed.
    ClientQuotas,
    /// A user's credentials changed.
    Scram(String),
    /// Access rules changed.
    Acls,
    /// Delegation tokens changed.
    DelegationTokens,
    /// A block of producer ids was given out.
    ProducerIds,
    /// Nothing that a reader sees.
    Nothing,
}

impl MetadataImage {
    /// Whether nothing was ever written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self { provenance: self.provenance, ..Self::default() }
    }

    /// Applies a record. Transaction markers change nothing here: [`crate::ImageLoader`] honours
    /// them.
    ///
    /// # Errors
    ///
    /// The record contradicts the image, which then stays as it was.
    pub fn replay(&mut self, record: &MetadataRecord) -> Result<Change, ReplayError> {
        use MetadataRecord as R;
        Ok(match record {
            R::TopicRecord(_)
            | R::PartitionRecord(_)
            | R::PartitionChangeRecord(_)
            | R::RemoveTopicRecord(_)
            | R::ClearElrRecord(_) => return self.replay_topics(record),
            R::RegisterBrokerRecord(_)
            | R::UnregisterBrokerRecord(_)
            | R::FenceBrokerRecord(_)
            | R::UnfenceBrokerRecord(_)
            | R::BrokerRegistrationChangeRecord(_)
            | R::RegisterControllerRecord(_)
            | R::UnregisterControllerRecord(_) => return self.replay_cluster(record),
            R::ConfigRecord(record) => {
                Change::Config(Arc::make_mut(&mut self.configs).replay(record)?)
            }
            R::FeatureLevelRecord(record) => {
                Arc::make_mut(&mut self.features).replay(record);
                Change::Features
            }
            R::ProducerIdsRecord(record) => {
                self.producer_ids = ProducerIdsImage {
                    next_producer_id: record.next_producer_id,
                    broker_id: record.broker_id,
                    broker_epoch: record.broker_epoch,
                };
                Change::ProducerIds
            }
            _ => self.replay_security(record),
        })
    }

    fn replay_topics(&mut self, record: &MetadataRecord) -> Result<Change, ReplayError> {
        let topics = Arc::make_mut(&mut self.topics);
        Ok(match record {
            MetadataRecord::TopicRecord(record) => {
                topics.create(record)?;
                Change::TopicCreated { id: record.topic_id, name: record.name.as_str().into() }
            }
            MetadataRecord::PartitionRecord(record) => {
                topics.put_partition(record)?;
                let index = PartitionIndex(record.partition_id);
                Change::PartitionCreated { topic_id: record.topic_id, index }
            }
            MetadataRecord::PartitionChangeRecord(record) => {
                topics.change_partition(record)?;
                let index = PartitionIndex(record.partition_id);
                Change::PartitionChanged { topic_id: record.topic_id, index }
            }
            MetadataRecord::RemoveTopicRecord(record) => {
                let topic = topics.remove(record.topic_id)?;
                let resource = ConfigResource::topic(&topic.name);
                if self.configs.has(&resource) {
                    Arc::make_mut(&mut self.configs).remove(&resource);
                }
                let partitions = topic.partitions.keys().copied().collect();
                Change::TopicDeleted { id: topic.id, name: topic.name.clone(), partitions }
            }
            MetadataRecord::ClearElrRecord(record) => {
                if record.topic_name.is_empty() {
                    topics.clear_all_elr();
                } else {
                    topics.clear_elr(&record.topic_name)?;
                }
                Change::Nothing
            }
            _ => Change::Nothing,
        })
    }

    fn replay_cluster(&mut self, record: &MetadataRecord) -> Result<Change, ReplayError> {
        let cluster = Arc::make_mut(&mut self.cluster);
        let broker = match record {
            MetadataRecord::RegisterBrokerRecord(record) => {
                cluster.register_broker(record);
                record.broker_id
            }
            MetadataRecord::UnregisterBrokerRecord(record) => {
                cluster.unregister_broker(record.broker_id, record.broker_epoch)?;
                record.broker_id
            }
            MetadataRecord::FenceBrokerRecord(record) => {
                cluster.set_fenced(record.id, record.epoch, true)?;
                record.id
            }
            MetadataRecord::UnfenceBrokerRecord(record) => {
                cluster.set_fenced(record.id, record.epoch, false)?;
                record.id
            }
            MetadataRecord::BrokerRegistrationChangeRecord(record) => {
                cluster.change_broker(record)?;
                record.broker_id
            }
            MetadataRecord::RegisterControllerRecord(record) => {
                cluster.register_controller(record);
                return Ok(Change::Controller(NodeId(record.controller_id)));
            }
            MetadataRecord::UnregisterControllerRecord(record) => {
                cluster.unregister_controller(record.controller_id)?;
                return Ok(Change::Controller(NodeId(record.controller_id)));
            }
            _ => return Ok(Change::Nothing),
        };
        Ok(Change::Broker(NodeId(broker)))
    }

    fn replay_security(&mut self, record: &MetadataRecord) -> Change {
        match record {
            MetadataRecord::ClientQuotaRecord(record) => {
                Arc::make_mut(&mut self.client_quotas).replay(record);
                Change::ClientQuotas
            }
            MetadataRecord::UserScramCredentialRecord(record) => {
                Arc::make_mut(&mut self.scram).put(record);
                Change::Scram(record.name.clone())
            }
            MetadataRecord::RemoveUserScramCredentialRecord(record) => {
                let key = (record.mechanism, record.name.to_string());
                Arc::make_mut(&mut self.scram).credentials.remove(&key);
                Change::Scram(record.name.clone())
            }
            MetadataRecord::AccessControlEntryRecord(record) => {
                Arc::make_mut(&mut self.acls).put(record);
                Change::Acls
            }
            MetadataRecord::RemoveAccessControlEntryRecord(record) => {
                Arc::make_mut(&mut self.acls).acls.remove(&record.id);
                Change::Acls
            }
            MetadataRecord::DelegationTokenRecord(record) => {
                Arc::make_mut(&mut self.delegation_tokens).put(record);
                Change::DelegationTokens
            }
            MetadataRecord::RemoveDelegationTokenRecord(record) => {
                Arc::make_mut(&mut self.delegation_tokens).tokens.remove(&record.token_id);
                Change::DelegationTokens
            }
            // No-ops, transaction markers, and records of the migration from ZooKeeper.
            _ => Change::Nothing,
        }
    }

    /// The image as records, in the order in which a snapshot holds them and in the versions of its
    /// own `metadata.version`.
    #[must_use]
    pub fn records(&self) -> Vec<VersionedRecord> {
        let mut out = Vec::new();
        self.features.write(&mut out);
        self.cluster.write(&mut out);
        self.topics.write(&mut out);
        self.configs.write(&mut out);
        self.client_quotas.write(&mut out);
        if self.producer_ids.next_producer_id > 0 {
            out.push(
                ProducerIdsRecord {
                    broker_id: self.producer_ids.broker_id,
                    broker_epoch: self.producer_ids.broker_epoch,
                    next_producer_id: self.producer_ids.next_producer_id,
                    ..ProducerIdsRecord::default()
                }
                .into(),
            );
        }
        self.acls.write(&mut out);
        self.scram.write(&mut out);
        self.delegation_tokens.write(&mut out);
        let level = self.features.metadata_version();
        out.into_iter().filter_map(|record| record.at(level)).collect()
    }
}
