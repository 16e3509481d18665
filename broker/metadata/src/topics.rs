//! Topics and partitions: made, grown, removed.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use ottla_config::{Default as Preset, Scope, table};
use ottla_image::{ConfigResource, PartitionImage, TopicImage, VersionedRecord};
use ottla_model::{ErrorCode, LeaderEpoch, NodeId, PartitionIndex, Uuid};
use ottla_protocol::messages::{
    ConfigRecord, CreatePartitionsRequest, CreatePartitionsRequestCreatePartitionsTopic,
    CreatePartitionsResponse, CreatePartitionsResponseCreatePartitionsTopicResult,
    CreateTopicsRequest, CreateTopicsRequestCreatableTopic, CreateTopicsResponse,
    CreateTopicsResponseCreatableTopicConfigs, CreateTopicsResponseCreatableTopicResult,
    DeleteTopicsRequest, DeleteTopicsRequestDeleteTopicState, DeleteTopicsResponse,
    DeleteTopicsResponseDeletableTopicResult, RemoveTopicRecord, TopicRecord,
};

use crate::config_check::check_topic;
use crate::controller::Controller;
use crate::names::{colliding, validate_topic_name};
use crate::placement::place;

/// The most partitions that one request may make.
const MAX_PARTITIONS: i64 = 10_000;

pub(crate) type Refusal = (ErrorCode, Option<String>);

fn refuse<T>(code: ErrorCode, message: impl Into<String>) -> Result<T, Refusal> {
    Err((code, Some(message.into())))
}

impl Controller {
    pub(crate) fn create_topics(
        &mut self,
        request: &CreateTopicsRequest,
    ) -> (Vec<VersionedRecord>, CreateTopicsResponse) {
        let mut records = Vec::new();
        let mut response = CreateTopicsResponse::default();
        let mut seen = BTreeSet::new();
        let twice: BTreeSet<&str> = request
            .topics
            .iter()
            .filter(|topic| !seen.insert(topic.name.as_str()))
            .map(|topic| topic.name.as_str())
            .collect();
        let asked: i64 = request
            .topics
            .iter()
            .map(|t| i64::from(t.num_partitions.max(0)) + t.assignments.len() as i64)
            .sum();
        let mut answered = BTreeSet::new();
        for topic in &request.topics {
            if !answered.insert(topic.name.as_str()) {
                continue;
            }
            let decided = if twice.contains(topic.name.as_str()) {
                refuse(ErrorCode::INVALID_REQUEST, "Duplicate topic name.")
            } else {
                self.create_topic(topic, asked)
            };
            response.topics.push(match decided {
                Ok((made, result)) => {
                    if !request.validate_only {
                        records.extend(made);
                    }
                    result
                }
                Err((code, message)) => CreateTopicsResponseCreatableTopicResult {
                    name: topic.name.clone(),
                    error_code: code.get(),
                    error_message: message,
                    configs: None,
                    ..Default::default()
                },
            });
        }
        (records, response)
    }

    fn create_topic(
        &mut self,
        topic: &CreateTopicsRequestCreatableTopic,
        asked: i64,
    ) -> Result<(Vec<VersionedRecord>, CreateTopicsResponseCreatableTopicResult), Refusal> {
        let name = &topic.name;
        validate_topic_name(name)
            .map_err(|problem| (ErrorCode::INVALID_TOPIC_EXCEPTION, Some(problem)))?;
        if name == "__cluster_metadata" {
            let text = format!("Creation of internal topic {name} is prohibited.");
            return refuse(ErrorCode::INVALID_REQUEST, text);
        }
        if self.image.topics.by_name(name).is_some() {
            let text = format!("Topic '{name}' already exists.");
            return refuse(ErrorCode::TOPIC_ALREADY_EXISTS, text);
        }
        if let Some(other) = colliding(&self.image.topics, name) {
            let text = format!("Topic '{name}' collides with existing topic: {other}");
            return refuse(ErrorCode::INVALID_TOPIC_EXCEPTION, text);
        }
        let configs = given_configs(topic)?;
        check_topic(&configs).map_err(|problem| (ErrorCode::INVALID_CONFIG, Some(problem)))?;
        if asked > MAX_PARTITIONS {
            let text = "Excessively large number of partitions per request.";
            return refuse(ErrorCode::POLICY_VIOLATION, text);
        }
        let assignments = self.assignments_of(topic)?;
        let id = self.new_topic_id();
        let mut records = alloc::vec![
            TopicRecord { name: name.clone(), topic_id: id, ..TopicRecord::default() }.into()
        ];
        records.extend(configs.iter().map(|(key, value)| {
            ConfigRecord {
                resource_type: 2,
                resource_name: name.clone(),
                name: key.clone(),
                value: Some(value.clone()),
                ..ConfigRecord::default()
            }
            .into()
        }));
        for (index, replicas) in assignments.iter().enumerate() {
            let index = PartitionIndex(i32::try_from(index).unwrap_or(i32::MAX));
            records.push(self.new_partition(replicas)?.to_record(id, index));
        }
        let result = CreateTopicsResponseCreatableTopicResult {
            name: name.clone(),
            topic_id: id,
            error_message: None,
            num_partitions: i32::try_from(assignments.len()).unwrap_or(i32::MAX),
            replication_factor: i16::try_from(assignments[0].len()).unwrap_or(i16::MAX),
            configs: Some(self.effective_configs(&configs)),
            ..Default::default()
        };
        Ok((records, result))
    }

    fn assignments_of(
        &mut self,
        topic: &CreateTopicsRequestCreatableTopic,
    ) -> Result<Vec<Vec<NodeId>>, Refusal> {
        if !topic.assignments.is_empty() {
            return self.manual_assignments(topic);
        }
        if topic.replication_factor < -1 || topic.replication_factor == 0 {
            let text = "Replication factor must be larger than 0, or -1 to use the default value.";
            return refuse(ErrorCode::INVALID_REPLICATION_FACTOR, text);
        }
        if topic.num_partitions < -1 || topic.num_partitions == 0 {
            let text = "Number of partitions was set to an invalid non-positive value.";
            return refuse(ErrorCode::INVALID_PARTITIONS, text);
        }
        let count = match topic.num_partitions {
            -1 => self.options.default_partitions,
            count => count,
        };
        let factor = match topic.replication_factor {
            -1 => self.options.default_replication_factor,
            factor => factor,
        };
        self.placed(count, i32::from(factor))
    }

    fn placed(&mut self, count: i32, factor: i32) -> Result<Vec<Vec<NodeId>>, Refusal> {
        let cluster = self.image.cluster.clone();
        let count = usize::try_from(count).unwrap_or(0);
        let factor = usize::try_from(factor).unwrap_or(1).max(1);
        let random =
            |bound: usize| usize::try_from(self.random() % (bound.max(1) as u64)).unwrap_or(0);
        place(&cluster, count, factor, random)
            .map_err(|problem| (ErrorCode::INVALID_REPLICATION_FACTOR, Some(problem)))
    }

    fn manual_assignments(
        &self,
        topic: &CreateTopicsRequestCreatableTopic,
    ) -> Result<Vec<Vec<NodeId>>, Refusal> {
        const CODE: ErrorCode = ErrorCode::INVALID_REPLICA_ASSIGNMENT;
        if topic.replication_factor != -1 {
            let text = "A manual partition assignment was specified, but replication factor was \
                        not set to -1.";
            return refuse(ErrorCode::INVALID_REQUEST, text);
        }
        if topic.num_partitions != -1 {
            let text = "A manual partition assignment was specified, but numPartitions was not \
                        set to -1.";
            return refuse(ErrorCode::INVALID_REQUEST, text);
        }
        let mut by_index = BTreeMap::new();
        let mut factor = None;
        for assignment in &topic.assignments {
            let index = assignment.partition_index;
            if by_index.contains_key(&index) {
                let text =
                    format!("Found multiple manual partition assignments for partition {index}");
                return refuse(CODE, text);
            }
            self.check_replicas(&assignment.broker_ids, factor)?;
            factor = factor.or(Some(assignment.broker_ids.len()));
            let ids: Vec<NodeId> = assignment.broker_ids.iter().copied().map(NodeId).collect();
            by_index.insert(index, ids);
        }
        let gapless =
            by_index.keys().enumerate().all(|(place, index)| usize::try_from(*index) == Ok(place));
        if !gapless {
            return refuse(CODE, "partitions should be a consecutive 0-based integer sequence");
        }
        Ok(by_index.into_values().collect())
    }

    fn check_replicas(&self, ids: &[i32], factor: Option<usize>) -> Result<(), Refusal> {
        const CODE: ErrorCode = ErrorCode::INVALID_REPLICA_ASSIGNMENT;
        let problem =
            |text: String| Err((CODE, Some(format!("The manual partition assignment {text}"))));
        if ids.is_empty() {
            return problem("includes an empty replica list.".into());
        }
        let mut sorted = ids.to_vec();
        sorted.sort_unstable();
        for (place, id) in sorted.iter().enumerate() {
            if self.image.cluster.broker(NodeId(*id)).is_none() {
                return problem(format!("includes broker {id}, but no such broker is registered."));
            }
            if place > 0 && sorted[place - 1] == *id {
                return problem(format!("includes the broker {id} more than once."));
            }
        }
        match factor {
            Some(factor) if factor != ids.len() => problem(format!(
                "includes a partition with {} replica(s), but this is not consistent with \
                 previous partitions, which have {factor} replica(s).",
                ids.len()
            )),
            _ => Ok(()),
        }
    }

    fn new_partition(&self, replicas: &[NodeId]) -> Result<PartitionImage, Refusal> {
        let cluster = &self.image.cluster;
        let isr: Vec<NodeId> =
            replicas.iter().copied().filter(|id| cluster.is_active(*id)).collect();
        if isr.is_empty() {
            let text = "All brokers specified in the manual partition assignment are fenced or \
                        in controlled shutdown.";
            return refuse(ErrorCode::INVALID_REPLICA_ASSIGNMENT, text);
        }
        // A broker with one directory can only mean that one; others choose and tell later.
        let directory = |id: &NodeId| match cluster.broker(*id).map(|b| b.directories.as_slice()) {
            Some([only]) => *only,
            _ => Uuid::ZERO,
        };
        Ok(PartitionImage {
            replicas: replicas.to_vec(),
            directories: replicas.iter().map(directory).collect(),
            leader: isr.first().copied(),
            isr,
            leader_epoch: LeaderEpoch(0),
            partition_epoch: 0,
            ..PartitionImage::default()
        })
    }

    fn effective_configs(
        &self,
        given: &BTreeMap<String, String>,
    ) -> Vec<CreateTopicsResponseCreatableTopicConfigs> {
        const TOPIC: i8 = 1;
        const BROKER_DEFAULT: i8 = 3;
        const DEFAULT: i8 = 5;
        let cluster_wide = self.image.configs.of(&ConfigResource::broker_default());
        let entry = |spec: &ottla_config::OptionSpec| {
            let (value, source) = match (given.get(spec.name), cluster_wide.get(spec.name)) {
                (Some(value), _) => (Some(value.clone()), TOPIC),
                (None, Some(value)) => (Some(value.clone()), BROKER_DEFAULT),
                (None, None) => match spec.default {
                    Preset::Text(text) => (Some(text.to_string()), DEFAULT),
                    _ => (None, DEFAULT),
                },
            };
            CreateTopicsResponseCreatableTopicConfigs {
                name: spec.name.to_string(),
                value,
                read_only: false,
                config_source: source,
                is_sensitive: false,
                ..Default::default()
            }
        };
        table::options(Scope::Topic).map(entry).collect()
    }

    pub(crate) fn delete_topics(
        &mut self,
        request: &DeleteTopicsRequest,
    ) -> (Vec<VersionedRecord>, DeleteTopicsResponse) {
        let mut records = Vec::new();
        let mut response = DeleteTopicsResponse::default();
        let by_name = request.topic_names.iter().map(|name| DeleteTopicsRequestDeleteTopicState {
            name: Some(name.clone()),
            ..Default::default()
        });
        let mut gone = BTreeSet::new();
        for asked in by_name.chain(request.topics.iter().cloned()) {
            let (found, missing) = match &asked.name {
                Some(name) => {
                    (self.image.topics.by_name(name), ErrorCode::UNKNOWN_TOPIC_OR_PARTITION)
                }
                None => (self.image.topics.by_id(asked.topic_id), ErrorCode::UNKNOWN_TOPIC_ID),
            };
            let both = asked.name.is_some() && !asked.topic_id.is_zero();
            let mut result = DeleteTopicsResponseDeletableTopicResult {
                name: asked.name.clone(),
                topic_id: asked.topic_id,
                ..Default::default()
            };
            let mut fail = |code: ErrorCode| {
                result.error_code = code.get();
                result.error_message = Some(code.message().to_string());
            };
            match found {
                _ if both => fail(ErrorCode::INVALID_REQUEST),
                Some(topic) if gone.insert(topic.id) => {
                    result.name = Some(topic.name.to_string());
                    result.topic_id = topic.id;
                    let record =
                        RemoveTopicRecord { topic_id: topic.id, ..RemoveTopicRecord::default() };
                    records.push(record.into());
                }
                _ => fail(missing),
            }
            response.responses.push(result);
        }
        (records, response)
    }

    pub(crate) fn create_partitions(
        &mut self,
        request: &CreatePartitionsRequest,
    ) -> (Vec<VersionedRecord>, CreatePartitionsResponse) {
        let mut records = Vec::new();
        let mut response = CreatePartitionsResponse::default();
        let mut seen = BTreeSet::new();
        for topic in &request.topics {
            let decided = if seen.insert(topic.name.as_str()) {
                self.grow(topic)
            } else {
                refuse(ErrorCode::INVALID_REQUEST, "Duplicate topic name.")
            };
            let (code, message) = match decided {
                Ok(made) => {
                    if !request.validate_only {
                        records.extend(made);
                    }
                    (ErrorCode::NONE, None)
                }
                Err(refusal) => refusal,
            };
            response.results.push(CreatePartitionsResponseCreatePartitionsTopicResult {
                name: topic.name.clone(),
                error_code: code.get(),
                error_message: message,
                ..Default::default()
            });
        }
        (records, response)
    }

    fn grow(
        &mut self,
        asked: &CreatePartitionsRequestCreatePartitionsTopic,
    ) -> Result<Vec<VersionedRecord>, Refusal> {
        let Some(topic) = self.image.topics.by_name(&asked.name).cloned() else {
            // Without a text of its own: the client has one for the code.
            return Err((ErrorCode::UNKNOWN_TOPIC_OR_PARTITION, None));
        };
        let had = i32::try_from(topic.partitions.len()).unwrap_or(i32::MAX);
        if asked.count == had {
            let text = format!("Topic already has {had} partition(s).");
            return refuse(ErrorCode::INVALID_PARTITIONS, text);
        }
        if asked.count < had {
            let text = format!(
                "The topic {} currently has {had} partition(s); {} would not be an increase.",
                asked.name, asked.count
            );
            return refuse(ErrorCode::INVALID_PARTITIONS, text);
        }
        let more = asked.count - had;
        if i64::from(more) > MAX_PARTITIONS {
            let text = "Excessively large number of additional partitions per request.";
            return refuse(ErrorCode::POLICY_VIOLATION, text);
        }
        let assignments = self.grown_assignments(asked, &topic, more)?;
        let mut records = Vec::new();
        for (index, replicas) in (had..).zip(&assignments) {
            let partition = self.new_partition(replicas)?;
            records.push(partition.to_record(topic.id, PartitionIndex(index)));
        }
        Ok(records)
    }

    fn grown_assignments(
        &mut self,
        asked: &CreatePartitionsRequestCreatePartitionsTopic,
        topic: &TopicImage,
        more: i32,
    ) -> Result<Vec<Vec<NodeId>>, Refusal> {
        let factor = topic.partitions.values().next().map_or(1, |first| first.replicas.len());
        let Some(manual) = &asked.assignments else {
            return self.placed(more, i32::try_from(factor).unwrap_or(1));
        };
        if usize::try_from(more) != Ok(manual.len()) {
            let text = format!(
                "Attempted to add {more} additional partition(s), but only {} assignment(s) were \
                 specified.",
                manual.len()
            );
            return refuse(ErrorCode::INVALID_REPLICA_ASSIGNMENT, text);
        }
        for assignment in manual {
            self.check_replicas(&assignment.broker_ids, Some(factor))?;
        }
        let ids = |ids: &Vec<i32>| ids.iter().copied().map(NodeId).collect();
        Ok(manual.iter().map(|assignment| ids(&assignment.broker_ids)).collect())
    }
}

fn given_configs(
    topic: &CreateTopicsRequestCreatableTopic,
) -> Result<BTreeMap<String, String>, Refusal> {
    let nulls: Vec<&str> = topic
        .configs
        .iter()
        .filter(|config| config.value.is_none())
        .map(|config| config.name.as_str())
        .collect();
    if !nulls.is_empty() {
        let text = format!("Null value not supported for topic configs: {}", nulls.join(","));
        return refuse(ErrorCode::INVALID_CONFIG, text);
    }
    let pairs = topic.configs.iter();
    Ok(pairs.filter_map(|config| Some((config.name.clone(), config.value.clone()?))).collect())
}
