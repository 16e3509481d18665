//! The broker's place in its cluster: it registers, says that it lives, and leaves in order.

use std::sync::Arc;

use ottla_metadata::{ControllerRequest, ControllerResponse};
use ottla_model::ErrorCode;
use ottla_protocol::messages::{
    BrokerHeartbeatRequest, BrokerHeartbeatResponse, BrokerRegistrationRequest,
};
use tokio::sync::Mutex;

use crate::controller::ControllerHandle;
use crate::error::StartError;
use crate::hosted::Hosted;

/// A registered broker.
#[derive(Debug)]
pub(crate) struct Membership {
    controller: ControllerHandle,
    hosted: Arc<Hosted>,
    registration: BrokerRegistrationRequest,
    /// Held during each beat: one that comes late would bring back a broker that leaves.
    standing: Mutex<Standing>,
}

#[derive(Debug)]
struct Standing {
    /// The registration's.
    epoch: i64,
    leaving: bool,
}

impl Membership {
    /// Registers with the controller and waits until the broker is unfenced.
    ///
    /// # Errors
    /// The controller refuses it, or is gone.
    pub(crate) async fn enter(
        controller: ControllerHandle,
        hosted: Arc<Hosted>,
        registration: BrokerRegistrationRequest,
    ) -> Result<Self, StartError> {
        let standing = Mutex::new(Standing { epoch: -1, leaving: false });
        let membership = Self { controller, hosted, registration, standing };
        let epoch = membership.register().await?;
        membership.standing.lock().await.epoch = epoch;
        Ok(membership)
    }

    /// The epoch of its registration.
    pub(crate) async fn epoch(&self) -> i64 {
        self.standing.lock().await.epoch
    }

    /// Says that the broker lives. Anyone who may alter the cluster can unregister a broker that
    /// runs; it would lead nothing until its next start, so it registers again.
    pub(crate) async fn beat(&self) {
        let mut standing = self.standing.lock().await;
        if standing.leaving {
            return;
        }
        let beat = match self.heartbeat(standing.epoch, false).await {
            Ok(beat) => ErrorCode(beat.error_code),
            Err(error) => return tracing::warn!(error, "no heartbeat"),
        };
        if beat == ErrorCode::STALE_BROKER_EPOCH {
            tracing::warn!("this broker was unregistered while it runs: it registers again");
            match self.register().await {
                Ok(epoch) => standing.epoch = epoch,
                Err(error) => {
                    tracing::warn!(%error, "not registered, tried again at the next beat")
                }
            }
        } else if beat != ErrorCode::NONE {
            tracing::warn!(error = %beat, "the controller refuses the heartbeat");
        }
    }

    /// Leaves the cluster in order: the controller then neither waits for this broker nor takes
    /// its next start for one after a crash.
    pub(crate) async fn depart(&self) {
        let mut standing = self.standing.lock().await;
        standing.leaving = true;
        // The first beat moves its partitions away, the second one lets it go.
        for _ in 0..3 {
            match self.heartbeat(standing.epoch, true).await {
                Ok(answer) if answer.error_code == 0 && !answer.should_shut_down => {}
                Ok(_) => return,
                Err(error) => {
                    tracing::warn!(error, "left without the controller's word");
                    return;
                }
            }
        }
    }

    /// Answers the epoch.
    async fn register(&self) -> Result<i64, StartError> {
        let request = ControllerRequest::BrokerRegistration(self.registration.clone());
        let answer = self.controller.ask(request).await.map_err(|_| {
            StartError::Register("the metadata log has failed, see the log above".to_owned())
        })?;
        let ControllerResponse::BrokerRegistration(answer) = answer else {
            return Err(StartError::Register("the controller gave no answer".to_owned()));
        };
        refused(answer.error_code)?;
        let epoch = answer.broker_epoch;
        // The first beat may find that the registration is not followed here yet.
        for _ in 0..10 {
            let beat = self.heartbeat(epoch, false).await.map_err(StartError::Register)?;
            refused(beat.error_code)?;
            if !beat.is_fenced {
                return Ok(epoch);
            }
        }
        Err(StartError::Register("the controller keeps this broker fenced".to_owned()))
    }

    async fn heartbeat(
        &self,
        broker_epoch: i64,
        want_shut_down: bool,
    ) -> Result<BrokerHeartbeatResponse, String> {
        let request = BrokerHeartbeatRequest {
            broker_id: self.registration.broker_id,
            broker_epoch,
            current_metadata_offset: self.hosted.image().provenance.offset.0,
            want_fence: false,
            want_shut_down,
            ..BrokerHeartbeatRequest::default()
        };
        match self.controller.ask(ControllerRequest::BrokerHeartbeat(request)).await {
            Ok(ControllerResponse::BrokerHeartbeat(answer)) => Ok(answer),
            Ok(_) => Err("the controller gave no answer".to_owned()),
            Err(error) => Err(error.to_string()),
        }
    }
}

fn refused(code: i16) -> Result<(), StartError> {
    let code = ErrorCode(code);
    code.result().map_err(|code| StartError::Register(format!("{code}: {}", code.message())))
}
