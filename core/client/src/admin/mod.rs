//! The admin client: topics, configs, groups, offsets, records, users, the cluster.

mod cluster_view;
mod configs;
mod groups;
mod offsets;
mod scram;
mod topics;

use std::sync::Arc;
use std::time::Duration;

use ottla_config::{AdminConfig, RecoveryStrategy};
use ottla_model::ErrorCode;
use ottla_net::{Connection, Dial};

use crate::cluster::{Attempt, Cluster, CoordinatorKind, Tries, is_stale};
use crate::error::{ClientError, Result};
use crate::metadata::Metadata;
use crate::settings::{cluster_settings, tcp_dial};

pub use cluster_view::{BrokerDescription, ClusterDescription};
pub use configs::{ConfigEntry, ConfigOperation, ConfigResource, ConfigSource};
pub use groups::{CommittedOffset, GroupDescription, GroupListing, GroupMember};
pub use offsets::{ListedOffset, OffsetSpec};
pub use scram::{ByUser, DEFAULT_SCRAM_ITERATIONS, ScramAlteration, ScramCredentialInfo};
pub use topics::{NewTopic, TopicDescription, TopicListing};

/// A topic's name and a partition's number.
pub type TopicPartition = (String, i32);

/// Changes and describes a cluster. Every call tries again on retriable errors until the time
/// limit of the client, `default.api.timeout.ms`.
#[derive(Debug, Clone)]
pub struct Admin {
    cluster: Cluster,
    limit: Duration,
    /// `retries`: tries of a call after the first.
    retries: u32,
    /// `metadata.max.age.ms`; without one, metadata that came with other calls is used as it is.
    max_age: Option<Duration>,
}

impl Admin {
    /// An admin client of its own; it connects with its first call.
    ///
    /// # Errors
    /// When `bootstrap.servers` names no usable address.
    pub fn open(config: &AdminConfig) -> Result<Self> {
        Self::open_with(config, tcp_dial(&config.settings))
    }

    /// The same over another network.
    ///
    /// # Errors
    /// As [`Admin::open`].
    pub fn open_with(config: &AdminConfig, dial: Arc<dyn Dial>) -> Result<Self> {
        let settings = cluster_settings(&config.settings, &config.bootstrap_servers)?;
        let rebootstrap = config.metadata_recovery_strategy == RecoveryStrategy::Rebootstrap;
        let cluster = Cluster::recovering(settings, dial, rebootstrap);
        let limit = u64::try_from(config.default_api_timeout_ms).unwrap_or(0);
        Ok(Self {
            retries: u32::try_from(config.retries).unwrap_or(0),
            max_age: Some(Duration::from_millis(config.metadata_max_age_ms.unsigned_abs())),
            ..Self::over(cluster, Duration::from_millis(limit))
        })
    }

    /// An admin client over a cluster; `limit` bounds each call.
    #[must_use]
    pub fn over(cluster: Cluster, limit: Duration) -> Self {
        Self { cluster, limit, retries: u32::MAX, max_age: None }
    }

    /// The cluster that it talks to.
    #[must_use]
    pub fn cluster(&self) -> &Cluster {
        &self.cluster
    }

    /// Closes the connections; calls in flight fail.
    pub fn close(&self) {
        self.cluster.close();
    }

    /// The limit as brokers take it, in milliseconds.
    fn limit_ms(&self) -> i32 {
        i32::try_from(self.limit.as_millis()).unwrap_or(i32::MAX)
    }

    fn tries(&self, what: impl Into<String>) -> Tries {
        self.cluster.tries(what, self.limit).at_most(self.retries)
    }

    /// Asks for the brokers again when what is known of them is too old.
    async fn renew(&self) -> Result<()> {
        if self.max_age.is_some_and(|age| self.cluster.fresh_for(age).is_zero()) {
            self.cluster.refresh(Some(&[]), false).await?;
        }
        Ok(())
    }

    /// Asks the controller, again when it moved.
    async fn on_controller<'a, T, F>(&self, what: &str, mut ask: F) -> Result<T>
    where
        F: FnMut(Connection) -> Attempt<'a, T>,
    {
        let mut tries = self.tries(what);
        loop {
            let attempt = async {
                self.renew().await?;
                let answer = ask(self.cluster.controller().await?).await;
                if answer.as_ref().is_err_and(is_stale) {
                    // Only to learn the controller; a failure here shows in the next try.
                    let _ = self.cluster.refresh(Some(&[]), false).await;
                }
                answer
            };
            if let Some(done) = tries.run(attempt).await {
                return done;
            }
        }
    }

    /// Asks any broker.
    async fn on_any<'a, T, F>(&self, what: &str, mut ask: F) -> Result<T>
    where
        F: FnMut(Connection) -> Attempt<'a, T>,
    {
        let mut tries = self.tries(what);
        loop {
            let attempt = async {
                self.renew().await?;
                ask(self.cluster.any().await?).await
            };
            if let Some(done) = tries.run(attempt).await {
                return done;
            }
        }
    }

    /// Asks for metadata of `topics` (`None`: all).
    async fn metadata(&self, what: &str, topics: Option<&[String]>) -> Result<Arc<Metadata>> {
        let mut tries = self.tries(what);
        loop {
            if let Some(done) = tries.run(self.cluster.refresh(topics, false)).await {
                return done;
            }
        }
    }

    /// Asks the leader of a partition, again when it moved.
    async fn on_leader<'a, T, F>(&self, topic: &str, partition: i32, mut ask: F) -> Result<T>
    where
        F: FnMut(Connection) -> Attempt<'a, T>,
    {
        let mut tries = self.tries(format!("{topic}-{partition}"));
        loop {
            let attempt = async { ask(self.leader(topic, partition).await?).await };
            if let Some(done) = tries.run(attempt).await {
                return done;
            }
        }
    }

    /// A connection to the leader of a partition, looked up anew.
    async fn leader(&self, topic: &str, partition: i32) -> Result<Connection> {
        let metadata = self.cluster.refresh(Some(&[topic.to_owned()]), false).await?;
        if let Some(code) = metadata.errors.get(topic) {
            return Err(ClientError::broker(*code, format_args!("topic {topic}")));
        }
        if let Some(leader) = metadata.leader(topic, partition.into()) {
            return self.cluster.node(leader).await;
        }
        let known = metadata.topics.get(topic).and_then(|info| info.partition(partition.into()));
        let code = match known {
            Some(_) => ErrorCode::LEADER_NOT_AVAILABLE,
            None => ErrorCode::UNKNOWN_TOPIC_OR_PARTITION,
        };
        Err(ClientError::broker(code, format_args!("{topic}-{partition}")))
    }

    /// Asks the coordinator of a group, found anew for each try.
    async fn on_coordinator<'a, T, F>(&self, group: &str, mut ask: F) -> Result<T>
    where
        F: FnMut(Connection) -> Attempt<'a, T>,
    {
        let mut tries = self.tries(format!("group {group}"));
        loop {
            let attempt = async {
                self.renew().await?;
                ask(self.cluster.coordinator(CoordinatorKind::Group, group).await?).await
            };
            if let Some(done) = tries.run(attempt).await {
                return done;
            }
        }
    }
}

/// `Ok` for code 0, the broker's refusal of `what` otherwise.
fn check(code: i16, what: impl std::fmt::Display, said: Option<&str>) -> Result<()> {
    ErrorCode(code).result().map_err(|code| ClientError::broker_said(code, what, said))
}

/// The one result that a request about one thing must come back with.
fn only<T>(results: Vec<T>, what: &str) -> Result<T> {
    results.into_iter().next().ok_or_else(|| {
        ClientError::new(
            crate::error::ErrorKind::Corrupt,
            format!("the broker answered nothing about {what}"),
        )
    })
}
