//! One file per family of APIs. Each names the versions that it serves and where it differs from
//! Apache Kafka.

/// Decodes a request, answers it, frames the answer.
macro_rules! answer {
    ($node:expr, $request:expr, $handler:path) => {
        match $request.decode() {
            Ok(message) => $request.reply(&$handler($node, $request, message).await),
            Err(error) => Reply::Close(format!("{:?}: {error}", $request.head.api)),
        }
    };
}

mod cluster;
mod configs;
mod groups;
mod log_dirs;
mod metadata;
mod offsets;
mod produce;
mod producers;
mod quotas;
mod sasl;
mod scram;
mod topics;
mod versions;

use ottla_protocol::ApiKey;
use ottla_security::{Mechanism, ScramCredential};

use crate::fetch;
use crate::groups::OFFSETS_TOPIC;
use crate::node::Node;
use crate::wire::{Reply, Request, Service};

pub(crate) use produce::milliseconds;
pub(crate) use versions::FEATURES;

/// What is served; ApiVersions announces exactly this.
const SERVED: &[ApiKey] = &[
    ApiKey::Produce,
    ApiKey::Fetch,
    ApiKey::ListOffsets,
    ApiKey::Metadata,
    ApiKey::OffsetCommit,
    ApiKey::OffsetFetch,
    ApiKey::FindCoordinator,
    ApiKey::JoinGroup,
    ApiKey::Heartbeat,
    ApiKey::LeaveGroup,
    ApiKey::SyncGroup,
    ApiKey::DescribeGroups,
    ApiKey::ListGroups,
    ApiKey::SaslHandshake,
    ApiKey::ApiVersions,
    ApiKey::CreateTopics,
    ApiKey::DeleteTopics,
    ApiKey::DeleteRecords,
    ApiKey::InitProducerId,
    ApiKey::OffsetForLeaderEpoch,
    ApiKey::DescribeConfigs,
    ApiKey::AlterConfigs,
    ApiKey::DescribeLogDirs,
    ApiKey::SaslAuthenticate,
    ApiKey::CreatePartitions,
    ApiKey::DeleteGroups,
    ApiKey::IncrementalAlterConfigs,
    ApiKey::OffsetDelete,
    ApiKey::DescribeClientQuotas,
    ApiKey::DescribeUserScramCredentials,
    ApiKey::AlterUserScramCredentials,
    ApiKey::DescribeCluster,
    ApiKey::DescribeProducers,
    ApiKey::UnregisterBroker,
    ApiKey::ListConfigResources,
    ApiKey::DescribeTopicPartitions,
];

/// Operations on topics that a client without an authoriser in its way may do, as bits.
const TOPIC_OPERATIONS: i32 = 0b1101_1111_1000;
/// The same on the cluster.
const CLUSTER_OPERATIONS: i32 = 0b1_1111_1010_0000;
/// Where operations were not asked for.
const OPERATIONS_UNASKED: i32 = i32::MIN;

/// Whether a topic belongs to the broker.
pub(crate) fn is_internal(topic: &str) -> bool {
    matches!(topic, OFFSETS_TOPIC | "__transaction_state" | "__share_group_state")
}

impl Service for Node {
    fn scram_credential(&self, mechanism: Mechanism, user: &str) -> Option<ScramCredential> {
        let image = self.image();
        let stored = image.scram.credentials.get(&(mechanism.scram_type()?, user.to_owned()))?;
        Some(ScramCredential {
            salt: stored.salt.to_vec(),
            stored_key: stored.stored_key.to_vec(),
            server_key: stored.server_key.to_vec(),
            iterations: u32::try_from(stored.iterations).unwrap_or(0),
        })
    }

    async fn handle(&self, request: Request) -> Reply {
        let (api, version) = (request.head.api, request.head.version);
        if api == ApiKey::ApiVersions {
            return versions::handle(self, &request);
        }
        if !SERVED.contains(&api) || !api.versions().contains(version) {
            return Reply::Close(format!("{} version {version} is not served", api.name()));
        }
        if api == ApiKey::Produce {
            return produce::handle(self, request).await;
        }
        let request = &request;
        match api {
            ApiKey::Fetch => fetch::handle(self, request).await,
            ApiKey::ListOffsets => answer!(self, request, offsets::list_offsets),
            ApiKey::OffsetForLeaderEpoch => answer!(self, request, offsets::ends_of_epochs),
            ApiKey::DeleteRecords => answer!(self, request, offsets::delete_records),
            ApiKey::Metadata => answer!(self, request, metadata::metadata),
            ApiKey::DescribeTopicPartitions => {
                answer!(self, request, metadata::describe_topic_partitions)
            }
            ApiKey::CreateTopics => answer!(self, request, topics::create_topics),
            ApiKey::DeleteTopics => answer!(self, request, topics::delete_topics),
            ApiKey::CreatePartitions => answer!(self, request, topics::create_partitions),
            ApiKey::DescribeConfigs => answer!(self, request, configs::describe),
            ApiKey::AlterConfigs => answer!(self, request, configs::alter),
            ApiKey::IncrementalAlterConfigs => {
                answer!(self, request, configs::incremental_alter)
            }
            ApiKey::ListConfigResources => answer!(self, request, configs::list_resources),
            ApiKey::DescribeCluster => answer!(self, request, cluster::describe_cluster),
            ApiKey::UnregisterBroker => answer!(self, request, cluster::unregister_broker),
            ApiKey::DescribeLogDirs => answer!(self, request, log_dirs::describe),
            ApiKey::InitProducerId => answer!(self, request, producers::init_producer_id),
            ApiKey::DescribeProducers => answer!(self, request, producers::describe_producers),
            ApiKey::DescribeClientQuotas => answer!(self, request, quotas::describe),
            ApiKey::DescribeUserScramCredentials => answer!(self, request, scram::describe),
            ApiKey::AlterUserScramCredentials => answer!(self, request, scram::alter),
            ApiKey::SaslHandshake => answer!(self, request, sasl::handshake),
            ApiKey::SaslAuthenticate => answer!(self, request, sasl::authenticate),
            _ => groups::handle(self, request).await,
        }
    }
}
