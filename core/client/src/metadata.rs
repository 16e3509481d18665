//! What the cluster last said of itself: brokers, topics, leaders.

use std::collections::BTreeMap;

use ottla_model::{ErrorCode, LeaderEpoch, NodeId, PartitionIndex, Uuid};
use ottla_net::BrokerAddress;
use ottla_protocol::messages::{MetadataResponse, MetadataResponseMetadataResponseTopic};

/// One partition, as metadata describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartitionInfo {
    /// Its number in the topic.
    pub index: PartitionIndex,
    /// The leader, if there is one.
    pub leader: Option<NodeId>,
    /// The leader's term, -1 from brokers that do not say.
    pub leader_epoch: LeaderEpoch,
    /// Brokers that hold it, the preferred leader first.
    pub replicas: Vec<NodeId>,
    /// Those of them that are in sync.
    pub isr: Vec<NodeId>,
}

/// One topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicInfo {
    /// Its name.
    pub name: String,
    /// Its id, zero from brokers that have none.
    pub id: Uuid,
    /// Whether Kafka made it for itself.
    pub internal: bool,
    /// Its partitions, by number.
    pub partitions: Vec<PartitionInfo>,
}

impl TopicInfo {
    /// One of its partitions.
    #[must_use]
    pub fn partition(&self, index: PartitionIndex) -> Option<&PartitionInfo> {
        self.partitions.iter().find(|partition| partition.index == index)
    }
}

/// A snapshot of the cluster.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Metadata {
    /// The cluster's id, where the broker tells.
    pub cluster_id: Option<String>,
    /// The broker that answers for the controller.
    pub controller: Option<NodeId>,
    /// Where each broker listens.
    pub brokers: BTreeMap<NodeId, BrokerAddress>,
    /// Topics that were asked for and are there.
    pub topics: BTreeMap<String, TopicInfo>,
    /// Topics that were asked for and could not be described.
    pub errors: BTreeMap<String, ErrorCode>,
}

impl Metadata {
    /// Takes a response into a new snapshot. Topics that were not asked for this time are kept
    /// from `previous`, unless `all` were.
    #[must_use]
    pub fn from_response(response: MetadataResponse, previous: &Self, all: bool) -> Self {
        let mut metadata = Self {
            cluster_id: response.cluster_id,
            controller: Some(NodeId(response.controller_id)).filter(|id| id.0 >= 0),
            ..Self::default()
        };
        if !all {
            metadata.topics = previous.topics.clone();
        }
        for broker in response.brokers {
            if let Ok(port) = u16::try_from(broker.port) {
                let address = BrokerAddress { host: broker.host, port };
                metadata.brokers.insert(NodeId(broker.node_id), address);
            }
        }
        for topic in response.topics {
            let Some(name) = topic.name.clone() else { continue };
            let code = ErrorCode(topic.error_code);
            if code.is_none() {
                metadata.topics.insert(name, topic_info(topic));
            } else {
                metadata.topics.remove(&name);
                metadata.errors.insert(name, code);
            }
        }
        metadata
    }

    /// The leader of a partition, if known.
    #[must_use]
    pub fn leader(&self, topic: &str, index: PartitionIndex) -> Option<NodeId> {
        self.topics.get(topic)?.partition(index)?.leader
    }

    /// The name of a topic by its id.
    #[must_use]
    pub fn topic_by_id(&self, id: Uuid) -> Option<&TopicInfo> {
        self.topics.values().find(|topic| topic.id == id)
    }
}

fn topic_info(topic: MetadataResponseMetadataResponseTopic) -> TopicInfo {
    let ids = |ids: Vec<i32>| ids.into_iter().map(NodeId).collect();
    let mut partitions: Vec<PartitionInfo> = topic
        .partitions
        .into_iter()
        .map(|partition| PartitionInfo {
            index: PartitionIndex(partition.partition_index),
            leader: Some(NodeId(partition.leader_id)).filter(|id| id.0 >= 0),
            leader_epoch: LeaderEpoch(partition.leader_epoch),
            replicas: ids(partition.replica_nodes),
            isr: ids(partition.isr_nodes),
        })
        .collect();
    partitions.sort_by_key(|partition| partition.index);
    TopicInfo {
        name: topic.name.unwrap_or_default(),
        id: topic.topic_id,
        internal: topic.is_internal,
        partitions,
    }
}
