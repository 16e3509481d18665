//! Producer ids, taken from the controller in blocks.

use ottla_metadata::{ControllerRequest, ControllerResponse};
use ottla_model::{ErrorCode, NodeId};
use ottla_protocol::messages::AllocateProducerIdsRequest;
use tokio::sync::Mutex;

use crate::controller::ControllerHandle;
use crate::hosted::Hosted;

/// The block that is being used up.
#[derive(Debug, Default)]
pub(crate) struct ProducerIds {
    /// Held while the controller is asked for the next block, so that it is asked once.
    block: Mutex<std::ops::Range<i64>>,
}

impl ProducerIds {
    /// An id that nobody has.
    pub(crate) async fn next(
        &self,
        node: NodeId,
        hosted: &Hosted,
        controller: &ControllerHandle,
    ) -> Result<i64, ErrorCode> {
        let mut block = self.block.lock().await;
        if let Some(id) = block.next() {
            return Ok(id);
        }
        let epoch = hosted.image().cluster.broker(node).map_or(-1, |broker| broker.epoch);
        let request = AllocateProducerIdsRequest {
            broker_id: node.0,
            broker_epoch: epoch,
            ..AllocateProducerIdsRequest::default()
        };
        let answer = controller.ask(ControllerRequest::AllocateProducerIds(request)).await;
        let Ok(ControllerResponse::AllocateProducerIds(given)) = answer else {
            return Err(ErrorCode::COORDINATOR_NOT_AVAILABLE);
        };
        ErrorCode(given.error_code).result()?;
        let start = given.producer_id_start;
        *block = start..start.saturating_add(i64::from(given.producer_id_len));
        block.next().ok_or(ErrorCode::COORDINATOR_NOT_AVAILABLE)
    }
}
