//! Dynamic configurations of topics, brokers, groups and metrics subscriptions.

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt;

use ottla_model::NodeId;
use ottla_protocol::messages::ConfigRecord;

use crate::error::ReplayError;
use crate::record::VersionedRecord;

/// What a configuration belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConfigResourceKind {
    /// A topic, 2.
    Topic,
    /// A broker, or all of them when the name is empty, 4.
    Broker,
    /// A broker's loggers, 8: never in the log.
    BrokerLogger,
    /// A subscription to clients' metrics, 16.
    ClientMetrics,
    /// A group, 32.
    Group,
}

impl ConfigResourceKind {
    /// The number in requests and records.
    #[must_use]
    pub fn number(self) -> i8 {
        match self {
            Self::Topic => 2,
            Self::Broker => 4,
            Self::BrokerLogger => 8,
            Self::ClientMetrics => 16,
            Self::Group => 32,
        }
    }

    /// The kind of a number.
    #[must_use]
    pub fn from_number(number: i8) -> Option<Self> {
        match number {
            2 => Some(Self::Topic),
            4 => Some(Self::Broker),
            8 => Some(Self::BrokerLogger),
            16 => Some(Self::ClientMetrics),
            32 => Some(Self::Group),
            _ => None,
        }
    }
}

impl fmt::Display for ConfigResourceKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Topic => "TOPIC",
            Self::Broker => "BROKER",
            Self::BrokerLogger => "BROKER_LOGGER",
            Self::ClientMetrics => "CLIENT_METRICS",
            Self::Group => "GROUP",
        })
    }
}

/// A thing that has a configuration.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConfigResource {
    /// Of which kind.
    pub kind: ConfigResourceKind,
    /// The topic's, group's or subscription's name, or the broker's id.
    pub name: String,
}

impl ConfigResource {
    /// A topic.
    #[must_use]
    pub fn topic(name: &str) -> Self {
        Self { kind: ConfigResourceKind::Topic, name: name.into() }
    }

    /// A broker.
    #[must_use]
    pub fn broker(id: NodeId) -> Self {
        Self { kind: ConfigResourceKind::Broker, name: id.to_string() }
    }

    /// What all brokers share.
    #[must_use]
    pub fn broker_default() -> Self {
        Self { kind: ConfigResourceKind::Broker, name: String::new() }
    }

    /// A group.
    #[must_use]
    pub fn group(name: &str) -> Self {
        Self { kind: ConfigResourceKind::Group, name: name.into() }
    }
}

static NONE: BTreeMap<String, String> = BTreeMap::new();

/// All dynamic configurations.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ConfigsImage {
    resources: BTreeMap<ConfigResource, Arc<BTreeMap<String, String>>>,
}

impl ConfigsImage {
    /// What is set for a resource, by name.
    #[must_use]
    pub fn of(&self, resource: &ConfigResource) -> &BTreeMap<String, String> {
        self.resources.get(resource).map_or(&NONE, |values| values)
    }

    /// One value, if it is set.
    #[must_use]
    pub fn value(&self, resource: &ConfigResource, name: &str) -> Option<&str> {
        self.of(resource).get(name).map(String::as_str)
    }

    /// All resources that have something set, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&ConfigResource, &BTreeMap<String, String>)> {
        self.resources.iter().map(|(resource, values)| (resource, &**values))
    }

    pub(crate) fn replay(&mut self, record: &ConfigRecord) -> Result<ConfigResource, ReplayError> {
        let kind = ConfigResourceKind::from_number(record.resource_type).ok_or(
            ReplayError::InvalidField {
                record: "ConfigRecord",
                field: "resource type",
                value: i64::from(record.resource_type),
            },
        )?;
        let resource = ConfigResource { kind, name: record.resource_name.clone() };
        match &record.value {
            Some(value) => {
                let values = self.resources.entry(resource.clone()).or_default();
                Arc::make_mut(values).insert(record.name.clone(), value.clone());
            }
            None => {
                if let Some(values) = self.resources.get_mut(&resource) {
                    let values = Arc::make_mut(values);
                    values.remove(&record.name);
                    if values.is_empty() {
                        self.resources.remove(&resource);
                    }
                }
            }
        }
        Ok(resource)
    }

    pub(crate) fn remove(&mut self, resource: &ConfigResource) {
        self.resources.remove(resource);
    }

    pub(crate) fn has(&self, resource: &ConfigResource) -> bool {
        self.resources.contains_key(resource)
    }

    pub(crate) fn write(&self, out: &mut Vec<VersionedRecord>) {
        for (resource, values) in self.iter() {
            out.extend(values.iter().map(|(name, value)| {
                ConfigRecord {
                    resource_type: resource.kind.number(),
                    resource_name: resource.name.clone(),
                    name: name.clone(),
                    value: Some(value.clone()),
                    ..ConfigRecord::default()
                }
                .into()
            }));
        }
    }
}
