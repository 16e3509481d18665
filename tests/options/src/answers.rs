//! What a broker of a [`Network`](crate::Network) usually answers: a cluster with topics and their
//! records, and a group of one member.

use std::collections::BTreeMap;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use ottla_model::record::{BatchBuilder, patch_base_offset_and_epoch};
use ottla_model::{ErrorCode, LeaderEpoch, Offset, Timestamp, Uuid};
use ottla_protocol::ApiKey;
use ottla_protocol::messages::*;

use crate::network::{Ask, Reply};

/// One batch of values.
#[must_use]
pub fn batch(values: &[&str]) -> Bytes {
    batch_at(values, 0)
}

/// One batch of values with this timestamp.
#[must_use]
pub fn batch_at(values: &[&str], timestamp: i64) -> Bytes {
    packed(values.iter().map(|value| (None, *value)), timestamp)
}

/// One batch of keys and values.
#[must_use]
pub fn keyed_batch(records: &[(&str, &str)]) -> Bytes {
    packed(records.iter().map(|(key, value)| (Some(key.as_bytes()), *value)), 0)
}

fn packed<'a>(records: impl Iterator<Item = (Option<&'a [u8]>, &'a str)>, timestamp: i64) -> Bytes {
    let mut builder = BatchBuilder::default();
    for (key, value) in records {
        builder.append(Timestamp(timestamp), key, Some(value.as_bytes()), &[]);
    }
    builder.build().into()
}

/// A cluster of one broker as its clients see it.
#[derive(Debug, Clone)]
pub struct Answers {
    /// Node id and host of each broker.
    pub brokers: Vec<(i32, String)>,
    /// The batches of each partition, by topic; each batch with its first offset.
    topics: BTreeMap<String, Vec<Vec<(i64, Bytes)>>>,
    /// What the group committed: topic, partition, offset.
    committed: Vec<(String, i32, i64)>,
}

impl Default for Answers {
    fn default() -> Self {
        Self { brokers: vec![(1, "broker".into())], topics: BTreeMap::new(), committed: Vec::new() }
    }
}

impl Answers {
    /// A cluster with one topic.
    #[must_use]
    pub fn topic(name: &str, partitions: usize) -> Self {
        Self::default().and_topic(name, partitions)
    }

    /// The same with another topic.
    #[must_use]
    pub fn and_topic(mut self, name: &str, partitions: usize) -> Self {
        self.topics.insert(name.to_owned(), vec![Vec::new(); partitions]);
        self
    }

    /// Another broker, which takes over the topics' partitions.
    pub fn move_to(&mut self, node: i32, host: &str) {
        self.brokers = vec![(node, host.to_owned())];
    }

    /// Appends a batch.
    ///
    /// # Panics
    /// When there is no such partition.
    pub fn append(&mut self, topic: &str, partition: usize, batch: &Bytes) {
        let log = &mut self.topics.get_mut(topic).expect("the topic is there")[partition];
        let base = end(log);
        let mut bytes = BytesMut::from(&batch[..]);
        patch_base_offset_and_epoch(&mut bytes, Offset(base), LeaderEpoch(0));
        log.push((base, bytes.freeze()));
    }

    /// How many records a partition has.
    #[must_use]
    pub fn records(&self, topic: &str, partition: usize) -> i64 {
        self.topics.get(topic).map_or(0, |logs| end(&logs[partition]))
    }

    pub(crate) fn answer(&mut self, ask: &Ask) -> Reply {
        match ask.head.api {
            ApiKey::ApiVersions => ask.reply(&versions()),
            ApiKey::Metadata => ask.reply(&self.metadata(ask.body())),
            ApiKey::DescribeCluster => ask.reply(&self.describe_cluster()),
            ApiKey::CreateTopics => ask.reply(&self.create_topics(ask.body())),
            ApiKey::DeleteRecords => ask.reply(&deleted(ask.body())),
            ApiKey::InitProducerId => {
                ask.reply(&InitProducerIdResponse { producer_id: 7, ..Default::default() })
            }
            ApiKey::Produce => self.produce(ask),
            ApiKey::Fetch => self.fetch(ask),
            ApiKey::ListOffsets => ask.reply(&self.list_offsets(ask.body())),
            ApiKey::FindCoordinator => ask.reply(&self.coordinators(ask.body())),
            ApiKey::JoinGroup => ask.reply(&join(ask.body())),
            ApiKey::SyncGroup => ask.reply(&sync(ask.body())),
            ApiKey::Heartbeat => ask.reply(&HeartbeatResponse::default()),
            ApiKey::LeaveGroup => ask.reply(&LeaveGroupResponse::default()),
            ApiKey::OffsetFetch => ask.reply(&self.committed(ask.body())),
            ApiKey::OffsetCommit => ask.reply(&self.commit(ask.body())),
            // There is no login here.
            ApiKey::SaslHandshake => {
                let code = ErrorCode::ILLEGAL_SASL_STATE.0;
                ask.reply(&SaslHandshakeResponse { error_code: code, mechanisms: Vec::new() })
            }
            _ => Reply::HangUp,
        }
    }

    fn leader(&self) -> i32 {
        self.brokers[0].0
    }

    fn metadata(&mut self, request: MetadataRequest) -> MetadataResponse {
        let names: Vec<String> = match request.topics {
            Some(topics) => topics.into_iter().filter_map(|topic| topic.name).collect(),
            None => self.topics.keys().cloned().collect(),
        };
        let leader = self.leader();
        let brokers =
            self.brokers.iter().map(|(id, host)| MetadataResponseMetadataResponseBroker {
                node_id: *id,
                host: host.clone(),
                port: 9092,
                ..Default::default()
            });
        let brokers = brokers.collect();
        let topics = names.into_iter().map(|name| {
            if request.allow_auto_topic_creation {
                self.topics.entry(name.clone()).or_insert_with(|| vec![Vec::new()]);
            }
            let partitions = self.topics.get(&name).map_or(0, Vec::len);
            MetadataResponseMetadataResponseTopic {
                error_code: if partitions == 0 { 3 } else { 0 },
                topic_id: id_of(&name),
                name: Some(name),
                partitions: (0..partitions)
                    .map(|index| MetadataResponseMetadataResponsePartition {
                        partition_index: i32::try_from(index).unwrap_or(i32::MAX),
                        leader_id: leader,
                        replica_nodes: vec![leader],
                        isr_nodes: vec![leader],
                        ..Default::default()
                    })
                    .collect(),
                ..Default::default()
            }
        });
        let topics = topics.collect();
        MetadataResponse {
            brokers,
            topics,
            cluster_id: Some("cluster".into()),
            controller_id: leader,
            ..Default::default()
        }
    }

    fn describe_cluster(&self) -> DescribeClusterResponse {
        let brokers =
            self.brokers.iter().map(|(id, host)| DescribeClusterResponseDescribeClusterBroker {
                broker_id: *id,
                host: host.clone(),
                port: 9092,
                ..Default::default()
            });
        DescribeClusterResponse {
            cluster_id: "cluster".into(),
            controller_id: self.leader(),
            brokers: brokers.collect(),
            ..Default::default()
        }
    }

    fn create_topics(&mut self, request: CreateTopicsRequest) -> CreateTopicsResponse {
        let topics = request.topics.into_iter().map(|topic| {
            let partitions = usize::try_from(topic.num_partitions).unwrap_or(1);
            self.topics.insert(topic.name.clone(), vec![Vec::new(); partitions]);
            CreateTopicsResponseCreatableTopicResult {
                topic_id: id_of(&topic.name),
                name: topic.name,
                ..Default::default()
            }
        });
        CreateTopicsResponse { topics: topics.collect(), ..Default::default() }
    }

    fn produce(&mut self, ask: &Ask) -> Reply {
        let request: ProduceRequest = ask.body();
        for topic in &request.topic_data {
            for data in &topic.partition_data {
                let (Ok(index), Some(records)) = (usize::try_from(data.index), &data.records)
                else {
                    continue;
                };
                self.append(&topic.name, index, records);
            }
        }
        let responses = request.topic_data.iter().map(|topic| {
            let partitions = topic.partition_data.iter().map(|data| {
                ProduceResponsePartitionProduceResponse { index: data.index, ..Default::default() }
            });
            ProduceResponseTopicProduceResponse {
                name: topic.name.clone(),
                partition_responses: partitions.collect(),
                ..Default::default()
            }
        });
        let response = ProduceResponse { responses: responses.collect(), ..Default::default() };
        if request.acks == 0 { Reply::Never } else { ask.reply(&response) }
    }

    /// Records from the offset on; without any, the empty answer waits as long as it was asked to.
    fn fetch(&self, ask: &Ask) -> Reply {
        let request: FetchRequest = ask.body();
        let mut empty = true;
        let topics = request.topics.iter().map(|topic| {
            let logs = self.topics.get(&topic.topic);
            let partitions = topic.partitions.iter().map(|one| {
                let log = usize::try_from(one.partition).ok().and_then(|at| logs?.get(at));
                let log = log.map_or(&[][..], Vec::as_slice);
                let most = usize::try_from(one.partition_max_bytes).unwrap_or(0);
                let records = read(log, one.fetch_offset, most);
                empty &= records.is_empty();
                FetchResponsePartitionData {
                    partition_index: one.partition,
                    high_watermark: end(log),
                    last_stable_offset: end(log),
                    log_start_offset: 0,
                    records: Some(records),
                    ..Default::default()
                }
            });
            FetchResponseFetchableTopicResponse {
                topic: topic.topic.clone(),
                partitions: partitions.collect(),
                ..Default::default()
            }
        });
        let response = FetchResponse { responses: topics.collect(), ..Default::default() };
        match ask.reply(&response) {
            Reply::Frame(frame) if empty => {
                let wait = u64::try_from(request.max_wait_ms).unwrap_or(0);
                Reply::FrameAfter(Duration::from_millis(wait), frame)
            }
            reply => reply,
        }
    }

    fn list_offsets(&self, request: ListOffsetsRequest) -> ListOffsetsResponse {
        let topics = request.topics.into_iter().map(|topic| {
            let logs = self.topics.get(&topic.name);
            let partitions = topic.partitions.into_iter().map(|one| {
                let log = usize::try_from(one.partition_index).ok().and_then(|at| logs?.get(at));
                let offset = match one.timestamp {
                    -2 => 0,
                    -1 => log.map_or(0, |log| end(log)),
                    // The second record is the first that is young enough.
                    _ => 1,
                };
                ListOffsetsResponseListOffsetsPartitionResponse {
                    partition_index: one.partition_index,
                    offset,
                    ..Default::default()
                }
            });
            ListOffsetsResponseListOffsetsTopicResponse {
                name: topic.name,
                partitions: partitions.collect(),
                ..Default::default()
            }
        });
        ListOffsetsResponse { topics: topics.collect(), ..Default::default() }
    }

    fn coordinators(&self, request: FindCoordinatorRequest) -> FindCoordinatorResponse {
        let (node_id, host) = self.brokers[0].clone();
        let found = request.coordinator_keys.into_iter().map(|key| {
            let host = host.clone();
            FindCoordinatorResponseCoordinator {
                key,
                node_id,
                host,
                port: 9092,
                ..Default::default()
            }
        });
        FindCoordinatorResponse { coordinators: found.collect(), ..Default::default() }
    }

    fn committed(&self, request: OffsetFetchRequest) -> OffsetFetchResponse {
        let topics = self.committed.iter().map(|(topic, partition, offset)| {
            OffsetFetchResponseOffsetFetchResponseTopics {
                name: topic.clone(),
                partitions: vec![OffsetFetchResponseOffsetFetchResponsePartitions {
                    partition_index: *partition,
                    committed_offset: *offset,
                    ..Default::default()
                }],
                ..Default::default()
            }
        });
        let topics: Vec<_> = topics.collect();
        let groups = request.groups.into_iter().map(|group| {
            let (group_id, topics) = (group.group_id, topics.clone());
            OffsetFetchResponseOffsetFetchResponseGroup { group_id, topics, ..Default::default() }
        });
        OffsetFetchResponse { groups: groups.collect(), ..Default::default() }
    }

    fn commit(&mut self, request: OffsetCommitRequest) -> OffsetCommitResponse {
        let mut topics = Vec::new();
        for topic in request.topics {
            let mut partitions = Vec::new();
            for one in topic.partitions {
                let place = (topic.name.clone(), one.partition_index);
                self.committed
                    .retain(|(topic, partition, _)| (topic, partition) != (&place.0, &place.1));
                self.committed.push((place.0, place.1, one.committed_offset));
                partitions.push(OffsetCommitResponseOffsetCommitResponsePartition {
                    partition_index: one.partition_index,
                    ..Default::default()
                });
            }
            topics.push(OffsetCommitResponseOffsetCommitResponseTopic {
                name: topic.name,
                partitions,
                ..Default::default()
            });
        }
        OffsetCommitResponse { topics, ..Default::default() }
    }
}

fn end(log: &[(i64, Bytes)]) -> i64 {
    let records = |batch: &Bytes| {
        let at = ottla_model::record::layout::LAST_OFFSET_DELTA;
        let delta = batch.get(at..).and_then(<[u8]>::first_chunk);
        1 + i64::from(delta.map_or(0, |bytes| i32::from_be_bytes(*bytes)))
    };
    log.last().map_or(0, |(base, batch)| base + records(batch))
}

/// The batches from an offset on, at least one and no more than so many bytes.
fn read(log: &[(i64, Bytes)], from: i64, most: usize) -> Bytes {
    let mut bytes = BytesMut::new();
    for (at, (_, batch)) in log.iter().enumerate() {
        let fits = bytes.is_empty() || bytes.len() + batch.len() <= most;
        if end(&log[..=at]) > from && fits {
            bytes.extend_from_slice(batch);
        }
    }
    bytes.freeze()
}

fn id_of(topic: &str) -> Uuid {
    let mut bytes = [9; 16];
    for (byte, letter) in bytes.iter_mut().zip(topic.bytes()) {
        *byte = letter;
    }
    Uuid(bytes)
}

/// Everything, as far as topics have names and offsets have topics.
fn versions() -> ApiVersionsResponse {
    let keys = ApiKey::all().map(|api| {
        let range = api.versions();
        let most = match api {
            ApiKey::Produce | ApiKey::Fetch => 12,
            ApiKey::OffsetFetch | ApiKey::OffsetCommit => 9,
            _ => range.max,
        };
        ApiVersionsResponseApiVersion {
            api_key: api.as_i16(),
            min_version: range.min,
            max_version: most.min(range.max),
            ..Default::default()
        }
    });
    ApiVersionsResponse { api_keys: keys.collect(), ..Default::default() }
}

fn deleted(request: DeleteRecordsRequest) -> DeleteRecordsResponse {
    let topics = request.topics.into_iter().map(|topic| {
        let partitions = topic.partitions.into_iter().map(|one| {
            DeleteRecordsResponseDeleteRecordsPartitionResult {
                partition_index: one.partition_index,
                low_watermark: one.offset,
                ..Default::default()
            }
        });
        DeleteRecordsResponseDeleteRecordsTopicResult {
            name: topic.name,
            partitions: partitions.collect(),
            ..Default::default()
        }
    });
    DeleteRecordsResponse { topics: topics.collect(), ..Default::default() }
}

/// The group has this member alone, and it leads.
fn join(request: JoinGroupRequest) -> JoinGroupResponse {
    let member = "member".to_owned();
    let first = request.protocols.into_iter().next();
    let (name, metadata) = first.map(|first| (first.name, first.metadata)).unwrap_or_default();
    JoinGroupResponse {
        generation_id: 1,
        protocol_type: Some(request.protocol_type),
        protocol_name: Some(name),
        leader: member.clone(),
        member_id: member.clone(),
        members: vec![JoinGroupResponseJoinGroupResponseMember {
            member_id: member,
            group_instance_id: request.group_instance_id,
            metadata,
            ..Default::default()
        }],
        ..Default::default()
    }
}

fn sync(request: SyncGroupRequest) -> SyncGroupResponse {
    let own = request.assignments.into_iter().find(|one| one.member_id == request.member_id);
    SyncGroupResponse {
        protocol_type: request.protocol_type,
        protocol_name: request.protocol_name,
        assignment: own.map(|own| own.assignment).unwrap_or_default(),
        ..Default::default()
    }
}
