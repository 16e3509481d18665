//! The controller's state and its entrances.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use bytes::Bytes;
use ottla_image::{METADATA_VERSION, MetadataImage, VersionedRecord};
use ottla_model::{NodeId, Offset, Uuid};
use ottla_protocol::MetadataRecord;
use ottla_protocol::messages::{
    AllocateProducerIdsRequest, AllocateProducerIdsResponse, AlterConfigsRequest,
    AlterConfigsResponse, AlterUserScramCredentialsRequest, AlterUserScramCredentialsResponse,
    BeginTransactionRecord, BrokerHeartbeatRequest, BrokerHeartbeatResponse,
    BrokerRegistrationRequest, BrokerRegistrationResponse, ConfigRecord, CreatePartitionsRequest,
    CreatePartitionsResponse, CreateTopicsRequest, CreateTopicsResponse, DeleteTopicsRequest,
    DeleteTopicsResponse, EndTransactionRecord, IncrementalAlterConfigsRequest,
    IncrementalAlterConfigsResponse, UnregisterBrokerRequest, UnregisterBrokerResponse,
};

use crate::partitions::ELIGIBLE_LEADERS;

/// Settings of the controller.
#[derive(Debug, Clone)]
pub struct ControllerOptions {
    /// The cluster; brokers of another one may not register.
    pub cluster_id: String,
    /// `num.partitions`.
    pub default_partitions: i32,
    /// `default.replication.factor`.
    pub default_replication_factor: i16,
    /// `min.insync.replicas` of the configuration.
    pub min_insync_replicas: usize,
    /// `broker.session.timeout.ms`.
    pub session_timeout_ms: i64,
    /// How many producer ids a broker gets at a time.
    pub producer_id_block: i32,
    /// The broker in this controller's own process, if there is one: it cannot have been alive
    /// before the controller was, so it need not wait for its earlier session to run out.
    pub own_broker: Option<NodeId>,
}

impl ControllerOptions {
    /// Kafka's defaults.
    #[must_use]
    pub fn new(cluster_id: &str) -> Self {
        Self {
            cluster_id: cluster_id.into(),
            default_partitions: 1,
            default_replication_factor: 1,
            min_insync_replicas: 1,
            session_timeout_ms: 9_000,
            producer_id_block: 1_000,
            own_broker: None,
        }
    }
}

macro_rules! requests {
    ($($(#[$doc:meta])* $name:ident($request:ident, $response:ident);)*) => {
        /// What the controller is asked.
        #[derive(Debug, Clone, PartialEq)]
        pub enum ControllerRequest {
            $($(#[$doc])* $name($request),)*
        }

        /// What it answers.
        #[derive(Debug, Clone, PartialEq)]
        pub enum ControllerResponse {
            $($(#[$doc])* $name($response),)*
            /// To nobody: the controller acted on its own.
            Nothing,
        }
    };
}

requests! {
    /// Makes topics.
    CreateTopics(CreateTopicsRequest, CreateTopicsResponse);
    /// Removes topics.
    DeleteTopics(DeleteTopicsRequest, DeleteTopicsResponse);
    /// Adds partitions to topics.
    CreatePartitions(CreatePartitionsRequest, CreatePartitionsResponse);
    /// Changes configurations, option by option.
    IncrementalAlterConfigs(IncrementalAlterConfigsRequest, IncrementalAlterConfigsResponse);
    /// Replaces configurations as wholes.
    AlterConfigs(AlterConfigsRequest, AlterConfigsResponse);
    /// A broker starts.
    BrokerRegistration(BrokerRegistrationRequest, BrokerRegistrationResponse);
    /// A broker is alive.
    BrokerHeartbeat(BrokerHeartbeatRequest, BrokerHeartbeatResponse);
    /// A broker is gone for good.
    UnregisterBroker(UnregisterBrokerRequest, UnregisterBrokerResponse);
    /// A broker needs producer ids.
    AllocateProducerIds(AllocateProducerIdsRequest, AllocateProducerIdsResponse);
    /// Gives users SCRAM credentials, or takes them.
    AlterUserScramCredentials(AlterUserScramCredentialsRequest, AlterUserScramCredentialsResponse);
}

/// What was decided.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Records to append as one batch; empty when nothing changes.
    pub records: Vec<Bytes>,
    /// The response, for when they are committed and loaded.
    pub response: ControllerResponse,
}

/// The active controller.
#[derive(Debug)]
pub struct Controller {
    pub(crate) options: ControllerOptions,
    pub(crate) image: MetadataImage,
    /// When each broker was heard of last, by this controller.
    pub(crate) contacts: BTreeMap<NodeId, i64>,
    random: u64,
}

impl Controller {
    /// A controller that is not active yet.
    #[must_use]
    pub fn new(options: ControllerOptions, seed: u64) -> Self {
        Self { options, image: MetadataImage::default(), contacts: BTreeMap::new(), random: seed }
    }

    /// Everything decided so far, committed or not.
    #[must_use]
    pub fn image(&self) -> &MetadataImage {
        &self.image
    }

    /// Becomes active with the image of the whole log. A log without metadata gets the bootstrap
    /// records, as one transaction.
    pub fn activate(
        &mut self,
        now: i64,
        image: &MetadataImage,
        bootstrap: &[VersionedRecord],
    ) -> Outcome {
        self.image = image.clone();
        // Brokers get a whole session before they count as silent.
        let others = image.cluster.unfenced().map(|broker| broker.id);
        let others = others.filter(|id| Some(*id) != self.options.own_broker);
        self.contacts = others.map(|id| (id, now)).collect();
        let mut records = Vec::new();
        if image.features.metadata_version() == 0 {
            let begin = BeginTransactionRecord {
                name: Some("Bootstrap records".into()),
                ..BeginTransactionRecord::default()
            };
            records.push(begin.into());
            records.extend(bootstrap.iter().cloned());
            let has_elr = bootstrap.iter().any(|record| {
                matches!(&record.record, MetadataRecord::FeatureLevelRecord(level)
                    if level.name == ELIGIBLE_LEADERS && level.feature_level > 0)
            });
            if has_elr {
                // Eligible leaders depend on the minimum, so it is fixed for the whole cluster.
                let config = ConfigRecord {
                    resource_type: 4,
                    resource_name: String::new(),
                    name: "min.insync.replicas".into(),
                    value: Some(alloc::format!("{}", self.options.min_insync_replicas)),
                    ..ConfigRecord::default()
                };
                records.push(config.into());
            }
            records.push(EndTransactionRecord::default().into());
        }
        self.outcome(records, ControllerResponse::Nothing)
    }

    /// Is no longer active: what was decided and not committed may be lost.
    pub fn deactivate(&mut self) {
        self.image = MetadataImage::default();
        self.contacts.clear();
    }

    /// When [`Controller::handle_timeout`] is to be called: when the first broker falls silent.
    #[must_use]
    pub fn deadline(&self) -> Option<i64> {
        let unfenced = self.image.cluster.unfenced();
        let seen = unfenced.filter_map(|broker| self.contacts.get(&broker.id));
        seen.min().map(|seen| seen + self.options.session_timeout_ms)
    }

    /// Time has passed. To be called again while there are records.
    pub fn handle_timeout(&mut self, now: i64) -> Outcome {
        let records = self.fence_silent(now);
        self.outcome(records, ControllerResponse::Nothing)
    }

    /// Decides on a request. `next_offset` is where its records will be appended.
    pub fn handle(&mut self, now: i64, next_offset: Offset, request: ControllerRequest) -> Outcome {
        use ControllerRequest as Q;
        use ControllerResponse as A;
        let (records, response) = match request {
            Q::CreateTopics(request) => {
                let (records, response) = self.create_topics(&request);
                (records, A::CreateTopics(response))
            }
            Q::DeleteTopics(request) => {
                let (records, response) = self.delete_topics(&request);
                (records, A::DeleteTopics(response))
            }
            Q::CreatePartitions(request) => {
                let (records, response) = self.create_partitions(&request);
                (records, A::CreatePartitions(response))
            }
            Q::IncrementalAlterConfigs(request) => {
                let (records, response) = self.incremental_alter_configs(&request);
                (records, A::IncrementalAlterConfigs(response))
            }
            Q::AlterConfigs(request) => {
                let (records, response) = self.alter_configs(&request);
                (records, A::AlterConfigs(response))
            }
            Q::BrokerRegistration(request) => {
                let (records, response) = self.register_broker(now, next_offset, &request);
                (records, A::BrokerRegistration(response))
            }
            Q::BrokerHeartbeat(request) => {
                let (records, response) = self.heartbeat(now, &request);
                (records, A::BrokerHeartbeat(response))
            }
            Q::UnregisterBroker(request) => {
                let (records, response) = self.unregister_broker(&request);
                (records, A::UnregisterBroker(response))
            }
            Q::AllocateProducerIds(request) => {
                let (records, response) = self.allocate_producer_ids(&request);
                (records, A::AllocateProducerIds(response))
            }
            Q::AlterUserScramCredentials(request) => {
                let (records, response) = self.alter_scram_credentials(&request);
                (records, A::AlterUserScramCredentials(response))
            }
        };
        self.outcome(records, response)
    }

    /// Replays and encodes what was decided.
    fn outcome(&mut self, records: Vec<VersionedRecord>, response: ControllerResponse) -> Outcome {
        // A cluster that is being born writes in the version that its first records bring.
        let born = records.iter().find_map(|record| match &record.record {
            MetadataRecord::FeatureLevelRecord(level) if level.name == METADATA_VERSION => {
                Some(level.feature_level)
            }
            _ => None,
        });
        let level = born.unwrap_or_else(|| self.image.features.metadata_version());
        let records: Vec<_> = records.into_iter().filter_map(|record| record.at(level)).collect();
        let encode = |record: &VersionedRecord| {
            record.encode().expect("a decided record has a version that carries it")
        };
        let bytes = records.iter().map(encode).collect();
        for record in &records {
            self.image.replay(&record.record).expect("a decided record fits the image");
        }
        Outcome { records: bytes, response }
    }

    pub(crate) fn random(&mut self) -> u64 {
        // SplitMix64 over the seed that the shell took from the operating system.
        self.random = self.random.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.random;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub(crate) fn new_topic_id(&mut self) -> Uuid {
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&self.random().to_be_bytes());
        bytes[8..].copy_from_slice(&self.random().to_be_bytes());
        Uuid::from_random(bytes)
    }
}
