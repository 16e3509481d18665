//! Topics and partitions.

use std::collections::BTreeMap;

use ottla_model::{ErrorCode, Uuid};
use ottla_protocol::ApiKey;
use ottla_protocol::messages::{
    CreatePartitionsRequest, CreatePartitionsRequestCreatePartitionsTopic, CreateTopicsRequest,
    CreateTopicsRequestCreatableReplicaAssignment, CreateTopicsRequestCreatableTopic,
    CreateTopicsRequestCreatableTopicConfig, DeleteTopicsRequest,
    DeleteTopicsRequestDeleteTopicState,
};

use super::{Admin, check, only};
use crate::error::{ClientError, Result};
use crate::metadata::TopicInfo;

/// A topic to create.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewTopic {
    /// 1 to 249 of letters, digits, dot, dash and underscore.
    pub name: String,
    /// How many partitions; `None` takes the broker's `num.partitions`.
    pub partitions: Option<i32>,
    /// How many replicas; `None` takes the broker's `default.replication.factor`.
    pub replication_factor: Option<i16>,
    /// Brokers of each partition, the preferred leader first; instead of the two counts.
    pub assignments: BTreeMap<i32, Vec<i32>>,
    /// Options that differ from the broker's defaults.
    pub configs: BTreeMap<String, String>,
}

impl NewTopic {
    /// A topic with this many partitions and the broker's defaults otherwise.
    #[must_use]
    pub fn new(name: impl Into<String>, partitions: i32) -> Self {
        Self { name: name.into(), partitions: Some(partitions), ..Self::default() }
    }

    /// The same with one option set.
    #[must_use]
    pub fn config(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.configs.insert(name.into(), value.into());
        self
    }
}

/// A topic in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicListing {
    /// Its name.
    pub name: String,
    /// Its id.
    pub id: Uuid,
    /// Whether Kafka made it for itself.
    pub internal: bool,
}

/// A topic described.
pub type TopicDescription = TopicInfo;

impl Admin {
    /// Creates a topic; returns its id once brokers know it.
    ///
    /// # Errors
    /// `TOPIC_ALREADY_EXISTS`, `INVALID_TOPIC_EXCEPTION`, `INVALID_PARTITIONS`, `INVALID_CONFIG` …
    pub async fn create_topic(&self, topic: &NewTopic) -> Result<Uuid> {
        let request = self.create_request(topic, false);
        let request = &request;
        let what = format!("create topic {}", topic.name);
        let what = what.as_str();
        self.on_controller(what, |connection| {
            Box::pin(async move {
                let response = connection.call(request).await?;
                let result = only(response.topics, &topic.name)?;
                check(result.error_code, what, result.error_message.as_deref())?;
                Ok(result.topic_id)
            })
        })
        .await
    }

    /// Checks what [`Admin::create_topic`] would say, and creates nothing.
    ///
    /// # Errors
    /// As `create_topic`.
    pub async fn validate_topic(&self, topic: &NewTopic) -> Result<()> {
        let request = self.create_request(topic, true);
        let request = &request;
        let what = format!("create topic {}", topic.name);
        let what = what.as_str();
        self.on_controller(what, |connection| {
            Box::pin(async move {
                let response = connection.call(request).await?;
                let result = only(response.topics, &topic.name)?;
                check(result.error_code, what, result.error_message.as_deref())
            })
        })
        .await
    }

    fn create_request(&self, topic: &NewTopic, validate_only: bool) -> CreateTopicsRequest {
        let assigned = !topic.assignments.is_empty();
        let one = CreateTopicsRequestCreatableTopic {
            name: topic.name.clone(),
            num_partitions: if assigned { -1 } else { topic.partitions.unwrap_or(-1) },
            replication_factor: if assigned { -1 } else { topic.replication_factor.unwrap_or(-1) },
            assignments: topic
                .assignments
                .iter()
                .map(|(index, brokers)| CreateTopicsRequestCreatableReplicaAssignment {
                    partition_index: *index,
                    broker_ids: brokers.clone(),
                    ..Default::default()
                })
                .collect(),
            configs: topic
                .configs
                .iter()
                .map(|(name, value)| CreateTopicsRequestCreatableTopicConfig {
                    name: name.clone(),
                    value: Some(value.clone()),
                    ..Default::default()
                })
                .collect(),
            ..Default::default()
        };
        CreateTopicsRequest {
            topics: vec![one],
            timeout_ms: self.limit_ms(),
            validate_only,
            ..Default::default()
        }
    }

    /// Deletes a topic.
    ///
    /// # Errors
    /// `UNKNOWN_TOPIC_OR_PARTITION`, `TOPIC_DELETION_DISABLED` …
    pub async fn delete_topic(&self, name: &str) -> Result<()> {
        let what = format!("delete topic {name}");
        let what = what.as_str();
        // A topic that is not there is not going to come: do not wait for it.
        let outcome = self
            .on_controller(what, |connection| {
                Box::pin(async move {
                    let version = connection.version_of(ApiKey::DeleteTopics)?;
                    let mut request =
                        DeleteTopicsRequest { timeout_ms: self.limit_ms(), ..Default::default() };
                    if version >= 6 {
                        request.topics = vec![DeleteTopicsRequestDeleteTopicState {
                            name: Some(name.to_owned()),
                            ..Default::default()
                        }];
                    } else {
                        request.topic_names = vec![name.to_owned()];
                    }
                    let response = connection.call_at(&request, version).await?;
                    let result = only(response.responses, name)?;
                    Ok((result.error_code, result.error_message))
                })
            })
            .await?;
        check(outcome.0, what, outcome.1.as_deref())
    }

    /// Raises a topic's number of partitions to `total`.
    ///
    /// # Errors
    /// `INVALID_PARTITIONS` when it has as many already, `UNKNOWN_TOPIC_OR_PARTITION` …
    pub async fn create_partitions(&self, name: &str, total: i32) -> Result<()> {
        let request = CreatePartitionsRequest {
            topics: vec![CreatePartitionsRequestCreatePartitionsTopic {
                name: name.to_owned(),
                count: total,
                assignments: None,
                ..Default::default()
            }],
            timeout_ms: self.limit_ms(),
            ..Default::default()
        };
        let request = &request;
        let what = format!("raise the partitions of {name} to {total}");
        let what = what.as_str();
        self.on_controller(what, |connection| {
            Box::pin(async move {
                let response = connection.call(request).await?;
                let result = only(response.results, name)?;
                check(result.error_code, what, result.error_message.as_deref())
            })
        })
        .await
    }

    /// Every topic; those that Kafka made for itself only when asked for.
    ///
    /// # Errors
    /// When no broker answers.
    pub async fn list_topics(&self, internal: bool) -> Result<Vec<TopicListing>> {
        let metadata = self.metadata("list topics", None).await?;
        let listed = metadata.topics.values().filter(|topic| internal || !topic.internal);
        Ok(listed
            .map(|topic| TopicListing {
                name: topic.name.clone(),
                id: topic.id,
                internal: topic.internal,
            })
            .collect())
    }

    /// A topic's partitions, leaders and replicas.
    ///
    /// # Errors
    /// `UNKNOWN_TOPIC_OR_PARTITION`, `INVALID_TOPIC_EXCEPTION` …
    pub async fn describe_topic(&self, name: &str) -> Result<TopicDescription> {
        let names = [name.to_owned()];
        let what = format!("describe topic {name}");
        let what = what.as_str();
        let metadata = self.metadata(what, Some(&names)).await?;
        match metadata.topics.get(name) {
            Some(topic) => Ok(topic.clone()),
            None => {
                let code = metadata.errors.get(name);
                let code = code.copied().unwrap_or(ErrorCode::UNKNOWN_TOPIC_OR_PARTITION);
                Err(ClientError::broker(code, what))
            }
        }
    }
}
