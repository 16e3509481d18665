//! Brokers: registration, heartbeats, fencing, leaving.

use alloc::format;
use alloc::vec::Vec;

use ottla_image::VersionedRecord;
use ottla_model::{ErrorCode, NodeId, Offset};
use ottla_protocol::messages::{
    AllocateProducerIdsRequest, AllocateProducerIdsResponse, BrokerHeartbeatRequest,
    BrokerHeartbeatResponse, BrokerRegistrationChangeRecord, BrokerRegistrationRequest,
    BrokerRegistrationResponse, ProducerIdsRecord, RegisterBrokerRecord,
    RegisterBrokerRecordBrokerEndpoint, RegisterBrokerRecordBrokerFeature, UnregisterBrokerRecord,
    UnregisterBrokerRequest, UnregisterBrokerResponse,
};

use crate::controller::Controller;
use crate::partitions::{Departure, broker_came, broker_left};

type Decided<R> = (Vec<VersionedRecord>, R);

fn fence_change(broker: NodeId, epoch: i64, fenced: i8) -> VersionedRecord {
    BrokerRegistrationChangeRecord {
        broker_id: broker.0,
        broker_epoch: epoch,
        fenced,
        ..BrokerRegistrationChangeRecord::default()
    }
    .into()
}

impl Controller {
    pub(crate) fn register_broker(
        &mut self,
        now: i64,
        next_offset: Offset,
        request: &BrokerRegistrationRequest,
    ) -> Decided<BrokerRegistrationResponse> {
        let refuse = |error: ErrorCode| {
            let error_code = error.get();
            (Vec::new(), BrokerRegistrationResponse { error_code, ..Default::default() })
        };
        if request.broker_id < 0 || request.listeners.is_empty() {
            return refuse(ErrorCode::INVALID_REQUEST);
        }
        if request.cluster_id != self.options.cluster_id {
            return refuse(ErrorCode::INCONSISTENT_CLUSTER_ID);
        }
        let id = NodeId(request.broker_id);
        let existing = self.image.cluster.broker(id).cloned();
        let mut epoch = next_offset.0;
        if let Some(existing) = &existing {
            let seen = self.contacts.get(&id).copied().unwrap_or(i64::MIN / 2);
            let alive = !existing.fenced && now - seen < self.options.session_timeout_ms;
            if existing.incarnation_id == request.incarnation_id {
                epoch = existing.epoch;
            } else if alive && !existing.in_controlled_shutdown && self.contacts.contains_key(&id) {
                return refuse(ErrorCode::DUPLICATE_BROKER_REGISTRATION);
            }
        }
        let mut records = Vec::new();
        if let Some(existing) = &existing
            && existing.incarnation_id != request.incarnation_id
            && existing.epoch != request.previous_broker_epoch
        {
            records.extend(broker_left(&self.image, &self.options, id, Departure::Unclean));
            // The registration's own record must have the offset that is its epoch.
            epoch = next_offset.0 + i64::try_from(records.len()).unwrap_or(0);
        }
        records.push(registration_record(request, epoch).into());
        self.contacts.insert(id, now);
        (records, BrokerRegistrationResponse { broker_epoch: epoch, ..Default::default() })
    }

    pub(crate) fn heartbeat(
        &mut self,
        now: i64,
        request: &BrokerHeartbeatRequest,
    ) -> Decided<BrokerHeartbeatResponse> {
        let refuse = |error: ErrorCode| {
            let error_code = error.get();
            (Vec::new(), BrokerHeartbeatResponse { error_code, ..Default::default() })
        };
        let id = NodeId(request.broker_id);
        // One that is not registered has an epoch that is over, for Apache Kafka's controller too.
        let broker = self.image.cluster.broker(id).cloned();
        let Some(broker) = broker.filter(|broker| broker.epoch == request.broker_epoch) else {
            return refuse(ErrorCode::STALE_BROKER_EPOCH);
        };
        self.contacts.insert(id, now);
        let mut records = Vec::new();
        if request.cordoned_log_dirs.is_some() && request.cordoned_log_dirs != broker.cordoned {
            records.push(
                BrokerRegistrationChangeRecord {
                    broker_id: id.0,
                    broker_epoch: broker.epoch,
                    cordoned_log_dirs: request.cordoned_log_dirs.clone(),
                    ..BrokerRegistrationChangeRecord::default()
                }
                .into(),
            );
        }
        // The broker has seen its own registration when it is as far as that record.
        let caught_up = request.current_metadata_offset >= broker.epoch;
        let mut fenced = broker.fenced;
        let mut should_shut_down = false;
        if request.want_shut_down {
            should_shut_down = fenced || broker.in_controlled_shutdown;
            if should_shut_down && !fenced {
                records.push(fence_change(id, broker.epoch, 1));
                fenced = true;
            } else if !should_shut_down {
                let change = BrokerRegistrationChangeRecord {
                    broker_id: id.0,
                    broker_epoch: broker.epoch,
                    in_controlled_shutdown: 1,
                    ..BrokerRegistrationChangeRecord::default()
                };
                records.push(change.into());
                records.extend(broker_left(&self.image, &self.options, id, Departure::Fenced));
            }
        } else if request.want_fence && !fenced {
            records.push(fence_change(id, broker.epoch, 1));
            records.extend(broker_left(&self.image, &self.options, id, Departure::Fenced));
            fenced = true;
        } else if fenced && !request.want_fence && caught_up {
            records.push(fence_change(id, broker.epoch, -1));
            records.extend(broker_came(&self.image, id));
            fenced = false;
        }
        let response = BrokerHeartbeatResponse {
            is_caught_up: caught_up,
            is_fenced: fenced,
            should_shut_down,
            ..BrokerHeartbeatResponse::default()
        };
        (records, response)
    }

    pub(crate) fn unregister_broker(
        &mut self,
        request: &UnregisterBrokerRequest,
    ) -> Decided<UnregisterBrokerResponse> {
        let id = NodeId(request.broker_id);
        let Some(broker) = self.image.cluster.broker(id) else {
            let response = UnregisterBrokerResponse {
                error_code: ErrorCode::BROKER_ID_NOT_REGISTERED.get(),
                error_message: Some(format!("Broker ID {id} is not currently registered")),
                ..UnregisterBrokerResponse::default()
            };
            return (Vec::new(), response);
        };
        let mut records = broker_left(&self.image, &self.options, id, Departure::Fenced);
        records.push(
            UnregisterBrokerRecord {
                broker_id: id.0,
                broker_epoch: broker.epoch,
                ..UnregisterBrokerRecord::default()
            }
            .into(),
        );
        self.contacts.remove(&id);
        (records, UnregisterBrokerResponse { error_message: None, ..Default::default() })
    }

    /// Fences brokers whose heartbeats stopped.
    pub(crate) fn fence_silent(&mut self, now: i64) -> Vec<VersionedRecord> {
        let limit = self.options.session_timeout_ms;
        let silent =
            self.image.cluster.unfenced().find(|broker| {
                self.contacts.get(&broker.id).is_some_and(|seen| now - seen >= limit)
            });
        let Some(broker) = silent else { return Vec::new() };
        let mut records = alloc::vec![fence_change(broker.id, broker.epoch, 1)];
        records.extend(broker_left(&self.image, &self.options, broker.id, Departure::Fenced));
        records
    }

    pub(crate) fn allocate_producer_ids(
        &mut self,
        request: &AllocateProducerIdsRequest,
    ) -> Decided<AllocateProducerIdsResponse> {
        let refuse = |error: ErrorCode| {
            let error_code = error.get();
            (Vec::new(), AllocateProducerIdsResponse { error_code, ..Default::default() })
        };
        match self.image.cluster.broker(NodeId(request.broker_id)) {
            None => return refuse(ErrorCode::BROKER_ID_NOT_REGISTERED),
            Some(broker) if broker.epoch != request.broker_epoch => {
                return refuse(ErrorCode::STALE_BROKER_EPOCH);
            }
            Some(_) => {}
        }
        let start = self.image.producer_ids.next_producer_id;
        let length = self.options.producer_id_block;
        let Some(next) = start.checked_add(i64::from(length)) else {
            return refuse(ErrorCode::UNKNOWN_SERVER_ERROR);
        };
        let record = ProducerIdsRecord {
            broker_id: request.broker_id,
            broker_epoch: request.broker_epoch,
            next_producer_id: next,
            ..ProducerIdsRecord::default()
        };
        let response = AllocateProducerIdsResponse {
            producer_id_start: start,
            producer_id_len: length,
            ..AllocateProducerIdsResponse::default()
        };
        (alloc::vec![record.into()], response)
    }
}

fn registration_record(request: &BrokerRegistrationRequest, epoch: i64) -> RegisterBrokerRecord {
    RegisterBrokerRecord {
        broker_id: request.broker_id,
        is_migrating_zk_broker: false,
        incarnation_id: request.incarnation_id,
        broker_epoch: epoch,
        end_points: request
            .listeners
            .iter()
            .map(|listener| RegisterBrokerRecordBrokerEndpoint {
                name: listener.name.clone(),
                host: listener.host.clone(),
                port: listener.port,
                security_protocol: listener.security_protocol,
                ..Default::default()
            })
            .collect(),
        features: request
            .features
            .iter()
            .map(|feature| RegisterBrokerRecordBrokerFeature {
                name: feature.name.clone(),
                min_supported_version: feature.min_supported_version,
                max_supported_version: feature.max_supported_version,
                ..Default::default()
            })
            .collect(),
        rack: request.rack.clone(),
        fenced: true,
        in_controlled_shutdown: false,
        log_dirs: request.log_dirs.clone(),
        cordoned_log_dirs: None,
        ..RegisterBrokerRecord::default()
    }
}
