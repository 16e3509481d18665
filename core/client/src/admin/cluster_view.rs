//! The cluster itself.

use ottla_model::NodeId;
use ottla_protocol::messages::DescribeClusterRequest;

use super::{Admin, check};
use crate::error::Result;

/// A broker of the cluster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrokerDescription {
    /// Its `node.id`.
    pub id: NodeId,
    /// Where it listens.
    pub host: String,
    /// The port there.
    pub port: i32,
    /// Its `broker.rack`, if set.
    pub rack: Option<String>,
}

/// The cluster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClusterDescription {
    /// Its id.
    pub cluster_id: String,
    /// The broker that answers for the controller.
    pub controller: Option<NodeId>,
    /// Every broker that is in service.
    pub brokers: Vec<BrokerDescription>,
}

impl Admin {
    /// The cluster's id, controller and brokers.
    ///
    /// # Errors
    /// When no broker answers.
    pub async fn describe_cluster(&self) -> Result<ClusterDescription> {
        self.on_any("describe the cluster", |connection| {
            Box::pin(async move {
                let response = connection.call(&DescribeClusterRequest::default()).await?;
                let said = response.error_message.as_deref();
                check(response.error_code, "describe the cluster", said)?;
                Ok(ClusterDescription {
                    cluster_id: response.cluster_id,
                    controller: Some(NodeId(response.controller_id)).filter(|id| id.0 >= 0),
                    brokers: response
                        .brokers
                        .into_iter()
                        .map(|broker| BrokerDescription {
                            id: NodeId(broker.broker_id),
                            host: broker.host,
                            port: broker.port,
                            rack: broker.rack,
                        })
                        .collect(),
                })
            })
        })
        .await
    }
}
