//! What the handlers share: the node that they answer for.

use std::sync::Arc;

use ottla_config::BrokerConfig;
use ottla_image::MetadataImage;
use ottla_metadata::{ControllerRequest, ControllerResponse};
use ottla_model::NodeId;

use crate::controller::{ControllerHandle, NoController};
use crate::fetch::FetchSessions;
use crate::groups::Groups;
use crate::hosted::Hosted;
use crate::producer_ids::ProducerIds;

/// The node.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) id: NodeId,
    pub(crate) cluster_id: String,
    pub(crate) config: Arc<BrokerConfig>,
    pub(crate) hosted: Arc<Hosted>,
    pub(crate) controller: ControllerHandle,
    pub(crate) groups: Groups,
    pub(crate) producer_ids: ProducerIds,
    pub(crate) fetch_sessions: FetchSessions,
    #[cfg(feature = "planted-faults")]
    pub(crate) fault: Option<crate::planted::Fault>,
}

/// Where clients reach a broker.
#[derive(Debug, Clone)]
pub(crate) struct ReachableBroker {
    pub(crate) id: i32,
    pub(crate) host: String,
    pub(crate) port: i32,
    pub(crate) rack: Option<String>,
    pub(crate) fenced: bool,
}

impl Node {
    /// The metadata as it is followed now.
    pub(crate) fn image(&self) -> MetadataImage {
        self.hosted.image()
    }

    /// Asks the controller.
    pub(crate) async fn ask(
        &self,
        request: ControllerRequest,
    ) -> Result<ControllerResponse, NoController> {
        self.controller.ask(request).await
    }

    /// The brokers that can be reached through the listener of a name, fenced ones included.
    pub(crate) fn brokers(&self, image: &MetadataImage, listener: &str) -> Vec<ReachableBroker> {
        let reachable = image.cluster.brokers.values().filter_map(|broker| {
            let endpoint = broker.endpoint(listener)?;
            Some(ReachableBroker {
                id: broker.id.0,
                host: endpoint.host.clone(),
                port: i32::from(endpoint.port),
                rack: broker.rack.clone(),
                fenced: broker.fenced,
            })
        });
        reachable.collect()
    }

    /// This node, as clients of that listener reach it.
    pub(crate) fn itself(&self, image: &MetadataImage, listener: &str) -> Option<ReachableBroker> {
        self.brokers(image, listener).into_iter().find(|broker| broker.id == self.id.0)
    }
}
