//! Options of topics, brokers and groups.

use ottla_model::NodeId;
use ottla_net::Connection;
use ottla_protocol::messages::{
    DescribeConfigsRequest, DescribeConfigsRequestDescribeConfigsResource,
    IncrementalAlterConfigsRequest, IncrementalAlterConfigsRequestAlterConfigsResource,
    IncrementalAlterConfigsRequestAlterableConfig,
};

use super::{Admin, check, only};
use crate::cluster::Attempt;
use crate::error::Result;

/// What has options.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum ConfigResource {
    /// A topic, by name.
    Topic(String),
    /// A broker; `None` is the cluster-wide default of all brokers.
    Broker(Option<NodeId>),
    /// A group, by name (KIP-848).
    Group(String),
}

impl ConfigResource {
    /// The protocol's number and name.
    fn key(&self) -> (i8, String) {
        match self {
            Self::Topic(name) => (2, name.clone()),
            Self::Broker(id) => (4, id.map_or_else(String::new, |id| id.to_string())),
            Self::Group(name) => (32, name.clone()),
        }
    }
}

/// Where a value comes from; the most specific place wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConfigSource {
    /// Set on the topic.
    Topic,
    /// Set on this broker while it ran.
    DynamicBroker,
    /// Set for all brokers while they ran.
    DynamicDefaultBroker,
    /// In the broker's file.
    StaticBroker,
    /// Nobody set it.
    Default,
    /// Set on the group.
    Group,
    /// A place that this release does not know.
    Other(i8),
}

impl ConfigSource {
    fn from_number(number: i8) -> Self {
        match number {
            1 => Self::Topic,
            2 => Self::DynamicBroker,
            3 => Self::DynamicDefaultBroker,
            4 => Self::StaticBroker,
            5 => Self::Default,
            8 => Self::Group,
            other => Self::Other(other),
        }
    }
}

/// One option as it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigEntry {
    /// Its dotted name.
    pub name: String,
    /// Its value; `None` when it is unset, or a secret.
    pub value: Option<String>,
    /// Where the value comes from.
    pub source: ConfigSource,
    /// Whether it cannot be changed while the broker runs.
    pub read_only: bool,
    /// Whether its value is never shown.
    pub sensitive: bool,
}

/// One change to an option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConfigOperation {
    /// Give it this value.
    Set(String),
    /// Back to the default.
    Delete,
    /// Add to a list.
    Append(String),
    /// Remove from a list.
    Subtract(String),
}

impl Admin {
    /// Every option of a resource.
    ///
    /// # Errors
    /// `UNKNOWN_TOPIC_OR_PARTITION` …
    pub async fn describe_configs(&self, resource: &ConfigResource) -> Result<Vec<ConfigEntry>> {
        let (kind, name) = resource.key();
        let name = &name;
        let request = DescribeConfigsRequest {
            resources: vec![DescribeConfigsRequestDescribeConfigsResource {
                resource_type: kind,
                resource_name: name.clone(),
                configuration_keys: None,
                ..Default::default()
            }],
            ..Default::default()
        };
        let request = &request;
        let what = format!("describe configs of {name}");
        let what = what.as_str();
        let result = self
            .on_resource(resource, what, |connection| {
                Box::pin(async move { only(connection.call(request).await?.results, name) })
            })
            .await?;
        check(result.error_code, what, result.error_message.as_deref())?;
        Ok(result
            .configs
            .into_iter()
            .map(|entry| ConfigEntry {
                name: entry.name,
                value: entry.value,
                source: ConfigSource::from_number(entry.config_source),
                read_only: entry.read_only,
                sensitive: entry.is_sensitive,
            })
            .collect())
    }

    /// Changes some options of a resource and leaves the others (KIP-339).
    ///
    /// # Errors
    /// `INVALID_CONFIG` with the broker's reason, `UNKNOWN_TOPIC_OR_PARTITION` …
    pub async fn alter_configs(
        &self,
        resource: &ConfigResource,
        changes: &[(String, ConfigOperation)],
    ) -> Result<()> {
        let (kind, name) = resource.key();
        let name = &name;
        let configs = changes
            .iter()
            .map(|(option, change)| {
                let (operation, value) = match change {
                    ConfigOperation::Set(value) => (0, Some(value.clone())),
                    ConfigOperation::Delete => (1, None),
                    ConfigOperation::Append(value) => (2, Some(value.clone())),
                    ConfigOperation::Subtract(value) => (3, Some(value.clone())),
                };
                IncrementalAlterConfigsRequestAlterableConfig {
                    name: option.clone(),
                    config_operation: operation,
                    value,
                    ..Default::default()
                }
            })
            .collect();
        let request = IncrementalAlterConfigsRequest {
            resources: vec![IncrementalAlterConfigsRequestAlterConfigsResource {
                resource_type: kind,
                resource_name: name.clone(),
                configs,
                ..Default::default()
            }],
            ..Default::default()
        };
        let request = &request;
        let what = format!("alter configs of {name}");
        let what = what.as_str();
        let result = self
            .on_resource(resource, what, |connection| {
                Box::pin(async move { only(connection.call(request).await?.responses, name) })
            })
            .await?;
        check(result.error_code, what, result.error_message.as_deref())
    }

    /// A broker's own options are known to that broker; all else to any.
    async fn on_resource<'a, T, F>(
        &self,
        resource: &ConfigResource,
        what: &str,
        mut ask: F,
    ) -> Result<T>
    where
        F: FnMut(Connection) -> Attempt<'a, T>,
    {
        let ConfigResource::Broker(Some(id)) = resource else {
            return self.on_any(what, ask).await;
        };
        let mut tries = self.tries(what);
        loop {
            let attempt = async {
                self.cluster.refresh(Some(&[]), false).await?;
                ask(self.cluster.node(*id).await?).await
            };
            if let Some(done) = tries.run(attempt).await {
                return done;
            }
        }
    }
}
