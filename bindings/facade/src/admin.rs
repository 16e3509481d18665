//! The admin client: every operation is a control call.

use std::collections::BTreeMap;
use std::future::Future;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use ottla_client::admin::{
    CommittedOffset, ConfigOperation, ConfigResource, ConfigSource, DEFAULT_SCRAM_ITERATIONS,
    NewTopic, OffsetSpec, ScramAlteration,
};
use ottla_client::{Admin as Client, Mechanism, Secret};
use ottla_config::AdminConfig;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::control::{TopicPartition, answer, argument, error_of, nothing, plant_panic, unknown};
use crate::error::{Error, Result};
use crate::guard::entry;
use crate::pending::Pending;
use crate::queue::Reply;
use crate::runtime::Runtime;

const OPERATIONS: &[&str] = &[
    "create_topics",
    "delete_topics",
    "list_topics",
    "describe_topics",
    "create_partitions",
    "describe_configs",
    "alter_configs",
    "list_groups",
    "describe_groups",
    "delete_groups",
    "list_group_offsets",
    "alter_group_offsets",
    "delete_group_offsets",
    "list_offsets",
    "delete_records",
    "describe_cluster",
    "describe_user_scram_credentials",
    "alter_user_scram_credentials",
];

/// Changes and describes a cluster.
#[derive(Debug)]
pub struct Admin {
    client: Client,
    closed: AtomicBool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CreateTopics {
    topics: Vec<WantedTopic>,
    #[serde(default)]
    validate_only: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WantedTopic {
    name: String,
    #[serde(default)]
    partitions: Option<i32>,
    #[serde(default)]
    replication_factor: Option<i16>,
    #[serde(default)]
    configs: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Topics {
    topics: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ListTopics {
    #[serde(default)]
    internal: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CreatePartitions {
    topics: Vec<Grown>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Grown {
    name: String,
    total: i32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Resource {
    r#type: String,
    name: String,
    #[serde(default)]
    set: BTreeMap<String, String>,
    #[serde(default)]
    delete: Vec<String>,
}

impl Resource {
    fn named(&self) -> Result<ConfigResource> {
        match self.r#type.as_str() {
            "topic" => Ok(ConfigResource::Topic(self.name.clone())),
            "group" => Ok(ConfigResource::Group(self.name.clone())),
            "broker" if self.name.is_empty() => Ok(ConfigResource::Broker(None)),
            "broker" => match self.name.parse::<i32>() {
                Ok(id) => Ok(ConfigResource::Broker(Some(id.into()))),
                Err(_) => {
                    Err(Error::usage(format!("a broker's name is its id, not {}", self.name)))
                }
            },
            other => Err(Error::usage(format!(
                "a config belongs to a topic, a broker or a group, not to a {other}"
            ))),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Groups {
    groups: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    group: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupOffsets {
    group: String,
    offsets: Vec<(String, i32, i64, Option<String>)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupPartitions {
    group: String,
    partitions: Vec<TopicPartition>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ListOffsets {
    partitions: Vec<(String, i32, Value)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DeleteRecords {
    offsets: Vec<(String, i32, i64)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ScramUsers {
    /// Absent: all.
    #[serde(default)]
    users: Option<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AlterScram {
    alterations: Vec<WantedScram>,
}

/// Without a password the user's credential is deleted.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WantedScram {
    user: String,
    mechanism: String,
    #[serde(default)]
    password: Option<String>,
    #[serde(default)]
    iterations: Option<u32>,
}

impl WantedScram {
    fn alteration(self) -> Result<ScramAlteration> {
        let mechanism = self.mechanism.parse::<Mechanism>();
        let mechanism = mechanism.map_err(|error| Error::usage(error.to_string()))?;
        let user = self.user;
        Ok(match self.password {
            None => ScramAlteration::Delete { user, mechanism },
            Some(password) => ScramAlteration::Upsert {
                user,
                mechanism,
                iterations: self.iterations.unwrap_or(DEFAULT_SCRAM_ITERATIONS),
                password: Secret::new(password),
            },
        })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Empty {}

impl Admin {
    /// An admin client; it connects at its first call.
    ///
    /// # Errors
    /// `Config` for an option that is unknown or has a value it cannot have.
    pub fn open(pairs: &[(String, String)]) -> Result<Self> {
        entry(|| {
            Runtime::get()?;
            Ok(Self { client: client(pairs)?, closed: AtomicBool::new(false) })
        })
    }

    /// Begins the operation `op`.
    pub fn call(&self, op: &str, json: &str) -> Pending<Reply> {
        entry(|| {
            if self.closed.load(Ordering::Acquire) {
                return Err(Error::closed("admin", op));
            }
            if op == "plant_panic" {
                return Ok(plant_panic(json));
            }
            self.begin(op, json)
        })
        .unwrap_or_else(Pending::failed)
    }

    /// Closes its connections; calls under way fail. Closing twice is nothing.
    pub fn close(&self, _limit: Duration) -> Pending<Reply> {
        if !self.closed.swap(true, Ordering::AcqRel) {
            self.client.close();
        }
        Pending::inline(std::future::ready(Ok(nothing())))
    }

    fn begin(&self, op: &str, json: &str) -> Result<Pending<Reply>> {
        let client = self.client.clone();
        Ok(match op {
            "create_topics" => run(create_topics(client, argument(op, json)?)),
            "delete_topics" => run(delete_topics(client, argument(op, json)?)),
            "list_topics" => run(list_topics(client, argument(op, json)?)),
            "describe_topics" => run(describe_topics(client, argument(op, json)?)),
            "create_partitions" => run(create_partitions(client, argument(op, json)?)),
            "describe_configs" => run(describe_configs(client, argument(op, json)?)),
            "alter_configs" => run(alter_configs(client, argument(op, json)?)),
            "list_groups" => {
                argument::<Empty>(op, json)?;
                run(list_groups(client))
            }
            "describe_groups" => run(describe_groups(client, argument(op, json)?)),
            "delete_groups" => run(delete_groups(client, argument(op, json)?)),
            "list_group_offsets" => run(list_group_offsets(client, argument(op, json)?)),
            "alter_group_offsets" => run(alter_group_offsets(client, argument(op, json)?)),
            "delete_group_offsets" => run(delete_group_offsets(client, argument(op, json)?)),
            "list_offsets" => run(list_offsets(client, argument(op, json)?)),
            "delete_records" => run(delete_records(client, argument(op, json)?)),
            "describe_user_scram_credentials" => run(describe_scram(client, argument(op, json)?)),
            "alter_user_scram_credentials" => run(alter_scram(client, argument(op, json)?)),
            "describe_cluster" => {
                argument::<Empty>(op, json)?;
                run(describe_cluster(client))
            }
            other => unknown("admin", other, OPERATIONS),
        })
    }
}

impl Drop for Admin {
    fn drop(&mut self) {
        if !self.closed.swap(true, Ordering::AcqRel) {
            self.client.close();
        }
    }
}

fn client(pairs: &[(String, String)]) -> Result<Client> {
    let config = AdminConfig::parse(pairs.iter().map(|(name, value)| (name, value)))?;
    Ok(Client::open(&config)?)
}

fn run(operation: impl Future<Output = Result<Value>> + Send + 'static) -> Pending<Reply> {
    Pending::spawned(async move { Ok(answer(&operation.await?)) })
}

async fn create_topics(client: Client, wanted: CreateTopics) -> Result<Value> {
    let mut answers = Vec::new();
    for topic in wanted.topics {
        let new = NewTopic {
            partitions: topic.partitions.filter(|&partitions| partitions != -1),
            replication_factor: topic.replication_factor.filter(|&factor| factor != -1),
            configs: topic.configs,
            ..NewTopic::new(topic.name.clone(), 1)
        };
        let created = if wanted.validate_only {
            client.validate_topic(&new).await.map(|()| None)
        } else {
            client.create_topic(&new).await.map(Some)
        };
        let id = created.as_ref().ok().and_then(|id| id.map(|id| id.to_string()));
        answers.push(json!({ "name": topic.name, "id": id, "error": error_of(created) }));
    }
    Ok(Value::from(answers))
}

async fn delete_topics(client: Client, wanted: Topics) -> Result<Value> {
    let mut answers = Vec::new();
    for name in wanted.topics {
        let error = error_of(client.delete_topic(&name).await);
        answers.push(json!({ "name": name, "error": error }));
    }
    Ok(Value::from(answers))
}

async fn list_topics(client: Client, wanted: ListTopics) -> Result<Value> {
    let topics = client.list_topics(wanted.internal).await?;
    Ok(topics
        .into_iter()
        .map(|topic| {
            json!({ "name": topic.name, "id": topic.id.to_string(), "internal": topic.internal })
        })
        .collect())
}

async fn describe_topics(client: Client, wanted: Topics) -> Result<Value> {
    let mut answers = Vec::new();
    for name in wanted.topics {
        answers.push(match client.describe_topic(&name).await {
            Ok(topic) => {
                let partitions: Vec<_> = topic
                    .partitions
                    .iter()
                    .map(|partition| {
                        json!({
                            "partition": partition.index.get(),
                            "leader": partition.leader.map(ottla_model::NodeId::get),
                            "replicas": numbers(&partition.replicas),
                            "isr": numbers(&partition.isr),
                        })
                    })
                    .collect();
                json!({
                    "name": name, "id": topic.id.to_string(), "internal": topic.internal,
                    "partitions": partitions, "error": null,
                })
            }
            Err(error) => json!({
                "name": name, "id": null, "internal": false, "partitions": [],
                "error": Error::from(error).to_json(),
            }),
        });
    }
    Ok(Value::from(answers))
}

fn numbers(nodes: &[ottla_model::NodeId]) -> Vec<i32> {
    nodes.iter().map(|node| node.get()).collect()
}

async fn create_partitions(client: Client, wanted: CreatePartitions) -> Result<Value> {
    let mut answers = Vec::new();
    for topic in wanted.topics {
        let error = error_of(client.create_partitions(&topic.name, topic.total).await);
        answers.push(json!({ "name": topic.name, "error": error }));
    }
    Ok(Value::from(answers))
}

async fn describe_configs(client: Client, wanted: Resource) -> Result<Value> {
    let entries = client.describe_configs(&wanted.named()?).await?;
    Ok(entries
        .into_iter()
        .map(|entry| {
            json!({
                "name": entry.name, "value": entry.value, "source": source_name(entry.source),
                "read_only": entry.read_only, "sensitive": entry.sensitive,
            })
        })
        .collect())
}

fn source_name(source: ConfigSource) -> String {
    match source {
        ConfigSource::Topic => "topic".to_owned(),
        ConfigSource::DynamicBroker => "dynamic_broker".to_owned(),
        ConfigSource::DynamicDefaultBroker => "dynamic_default_broker".to_owned(),
        ConfigSource::StaticBroker => "static_broker".to_owned(),
        ConfigSource::Default => "default".to_owned(),
        ConfigSource::Group => "group".to_owned(),
        ConfigSource::Other(number) => format!("other_{number}"),
    }
}

async fn alter_configs(client: Client, wanted: Resource) -> Result<Value> {
    let resource = wanted.named()?;
    let changes: Vec<_> = wanted
        .set
        .into_iter()
        .map(|(name, value)| (name, ConfigOperation::Set(value)))
        .chain(wanted.delete.into_iter().map(|name| (name, ConfigOperation::Delete)))
        .collect();
    client.alter_configs(&resource, &changes).await?;
    Ok(Value::Null)
}

async fn list_groups(client: Client) -> Result<Value> {
    let groups = client.list_groups().await?;
    Ok(groups
        .into_iter()
        .map(|group| {
            json!({
                "group": group.group_id, "type": group.group_type, "state": group.state,
                "protocol_type": group.protocol_type,
            })
        })
        .collect())
}

async fn describe_groups(client: Client, wanted: Groups) -> Result<Value> {
    let mut answers = Vec::new();
    for name in wanted.groups {
        answers.push(match client.describe_group(&name).await {
            Ok(group) => {
                let members: Vec<_> = group
                    .members
                    .into_iter()
                    .map(|member| {
                        json!({
                            "id": member.member_id, "client_id": member.client_id,
                            "host": member.client_host, "instance_id": member.group_instance_id,
                            "partitions": member.assignment,
                        })
                    })
                    .collect();
                json!({
                    "group": name, "state": group.state, "protocol": group.protocol,
                    "members": members, "error": null,
                })
            }
            Err(error) => json!({
                "group": name, "state": null, "protocol": null, "members": [],
                "error": Error::from(error).to_json(),
            }),
        });
    }
    Ok(Value::from(answers))
}

async fn delete_groups(client: Client, wanted: Groups) -> Result<Value> {
    let mut answers = Vec::new();
    for group in wanted.groups {
        let error = error_of(client.delete_group(&group).await);
        answers.push(json!({ "group": group, "error": error }));
    }
    Ok(Value::from(answers))
}

async fn list_group_offsets(client: Client, wanted: Group) -> Result<Value> {
    let offsets = client.list_group_offsets(&wanted.group).await?;
    Ok(offsets
        .into_iter()
        .map(|((topic, partition), committed)| {
            json!([topic, partition, committed.offset, committed.metadata])
        })
        .collect())
}

async fn alter_group_offsets(client: Client, wanted: GroupOffsets) -> Result<Value> {
    let offsets = wanted
        .offsets
        .into_iter()
        .map(|(topic, partition, offset, metadata)| {
            let metadata = metadata.unwrap_or_default();
            ((topic, partition), CommittedOffset { metadata, ..CommittedOffset::at(offset) })
        })
        .collect();
    client.alter_group_offsets(&wanted.group, &offsets).await?;
    Ok(Value::Null)
}

async fn delete_group_offsets(client: Client, wanted: GroupPartitions) -> Result<Value> {
    client.delete_group_offsets(&wanted.group, &wanted.partitions).await?;
    Ok(Value::Null)
}

async fn list_offsets(client: Client, wanted: ListOffsets) -> Result<Value> {
    let mut answers = Vec::new();
    for (topic, partition, at) in wanted.partitions {
        let spec = match (at.as_str(), at.as_i64()) {
            (Some("earliest"), _) => OffsetSpec::Earliest,
            (Some("latest"), _) => OffsetSpec::Latest,
            (Some("max_timestamp"), _) => OffsetSpec::MaxTimestamp,
            (_, Some(time)) if time >= 0 => OffsetSpec::At(time),
            _ => {
                return Err(Error::usage(format!(
                    "an offset is listed at earliest, latest, max_timestamp or a time, not at {at}"
                )));
            }
        };
        let listed = client.list_offset(&topic, partition, spec).await?;
        let offset = listed.as_ref().map(|listed| listed.offset);
        let timestamp =
            listed.as_ref().map(|listed| listed.timestamp).filter(|&timestamp| timestamp >= 0);
        answers.push(json!([topic, partition, offset, timestamp]));
    }
    Ok(Value::from(answers))
}

async fn delete_records(client: Client, wanted: DeleteRecords) -> Result<Value> {
    let mut answers = Vec::new();
    for (topic, partition, before) in wanted.offsets {
        let earliest = client.delete_records(&topic, partition, before).await?;
        answers.push(json!([topic, partition, earliest]));
    }
    Ok(Value::from(answers))
}

async fn describe_cluster(client: Client) -> Result<Value> {
    let cluster = client.describe_cluster().await?;
    let brokers: Vec<_> = cluster
        .brokers
        .into_iter()
        .map(|broker| {
            json!({
                "id": broker.id.get(), "host": broker.host, "port": broker.port,
                "rack": broker.rack,
            })
        })
        .collect();
    Ok(json!({
        "cluster_id": cluster.cluster_id,
        "controller": cluster.controller.map(ottla_model::NodeId::get),
        "brokers": brokers,
    }))
}

async fn describe_scram(client: Client, wanted: ScramUsers) -> Result<Value> {
    let found = client.describe_user_scram_credentials(wanted.users.as_deref()).await?;
    let users = found.into_iter().map(|(user, found)| match found {
        Ok(infos) => {
            let credentials: Vec<_> = infos
                .into_iter()
                .map(|info| {
                    let mechanism = info.mechanism.map_or("UNKNOWN", Mechanism::name);
                    json!({ "mechanism": mechanism, "iterations": info.iterations })
                })
                .collect();
            json!({ "user": user, "credentials": credentials, "error": null })
        }
        Err(error) => {
            json!({ "user": user, "credentials": [], "error": Error::from(error).to_json() })
        }
    });
    Ok(users.collect())
}

async fn alter_scram(client: Client, wanted: AlterScram) -> Result<Value> {
    let wanted = wanted.alterations.into_iter().map(WantedScram::alteration);
    let alterations = wanted.collect::<Result<Vec<_>>>()?;
    let done = client.alter_user_scram_credentials(alterations).await?;
    let users = done.into_iter().map(|(user, done)| {
        let error = error_of(done);
        json!({ "user": user, "error": error })
    });
    Ok(users.collect())
}
