//! Brokers and controllers as they registered.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use ottla_model::{NodeId, Uuid};
use ottla_protocol::messages::{
    BrokerRegistrationChangeRecord, RegisterBrokerRecord, RegisterBrokerRecordBrokerEndpoint,
    RegisterBrokerRecordBrokerFeature, RegisterControllerRecord,
    RegisterControllerRecordControllerEndpoint, RegisterControllerRecordControllerFeature,
};

use crate::error::ReplayError;
use crate::record::VersionedRecord;

/// Where a node listens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoint {
    /// The listener's name, in upper case.
    pub name: String,
    /// The host.
    pub host: String,
    /// The port, 1–65535.
    pub port: u16,
    /// 0 PLAINTEXT, 1 SSL, 2 SASL_PLAINTEXT, 3 SASL_SSL.
    pub security_protocol: i16,
}

/// The levels of a feature that a node supports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VersionRange {
    /// The lowest.
    pub min: i16,
    /// The highest.
    pub max: i16,
}

/// A registered broker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrokerRegistration {
    /// Its id.
    pub id: NodeId,
    /// Its epoch: the offset of its registration's record.
    pub epoch: i64,
    /// Differs with every start of the process.
    pub incarnation_id: Uuid,
    /// Where it listens, in the order of the record.
    pub endpoints: Vec<Endpoint>,
    /// What it supports, by feature.
    pub features: BTreeMap<String, VersionRange>,
    /// Its rack, if it told.
    pub rack: Option<String>,
    /// Whether it may not lead or be told to clients.
    pub fenced: bool,
    /// Whether it is on its way down.
    pub in_controlled_shutdown: bool,
    /// Its log directories.
    pub directories: Vec<Uuid>,
    /// Directories that take no new replicas; `None` when it never told.
    pub cordoned: Option<Vec<Uuid>>,
}

impl BrokerRegistration {
    /// The endpoint of a listener.
    #[must_use]
    pub fn endpoint(&self, listener: &str) -> Option<&Endpoint> {
        self.endpoints.iter().find(|endpoint| endpoint.name == listener)
    }

    /// Whether it may lead partitions.
    #[must_use]
    pub fn is_active(&self) -> bool {
        !self.fenced && !self.in_controlled_shutdown
    }

    fn from_record(record: &RegisterBrokerRecord) -> Self {
        Self {
            id: NodeId(record.broker_id),
            epoch: record.broker_epoch,
            incarnation_id: record.incarnation_id,
            endpoints: record
                .end_points
                .iter()
                .map(|e| Endpoint {
                    name: e.name.clone(),
                    host: e.host.clone(),
                    port: e.port,
                    security_protocol: e.security_protocol,
                })
                .collect(),
            features: record
                .features
                .iter()
                .map(|f| {
                    let range =
                        VersionRange { min: f.min_supported_version, max: f.max_supported_version };
                    (f.name.clone(), range)
                })
                .collect(),
            rack: record.rack.clone(),
            fenced: record.fenced,
            in_controlled_shutdown: record.in_controlled_shutdown,
            directories: record.log_dirs.clone(),
            cordoned: record.cordoned_log_dirs.clone(),
        }
    }

    fn to_record(&self) -> VersionedRecord {
        RegisterBrokerRecord {
            broker_id: self.id.0,
            is_migrating_zk_broker: false,
            incarnation_id: self.incarnation_id,
            broker_epoch: self.epoch,
            end_points: self
                .endpoints
                .iter()
                .map(|e| RegisterBrokerRecordBrokerEndpoint {
                    name: e.name.clone(),
                    host: e.host.clone(),
                    port: e.port,
                    security_protocol: e.security_protocol,
                    ..Default::default()
                })
                .collect(),
            features: self
                .features
                .iter()
                .map(|(name, range)| RegisterBrokerRecordBrokerFeature {
                    name: name.clone(),
                    min_supported_version: range.min,
                    max_supported_version: range.max,
                    ..Default::default()
                })
                .collect(),
            rack: self.rack.clone(),
            fenced: self.fenced,
            in_controlled_shutdown: self.in_controlled_shutdown,
            log_dirs: self.directories.clone(),
            cordoned_log_dirs: self.cordoned.clone(),
            ..RegisterBrokerRecord::default()
        }
        .into()
    }
}

/// A registered controller.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ControllerRegistration {
    /// Its id.
    pub id: NodeId,
    /// Differs with every start of the process.
    pub incarnation_id: Uuid,
    /// Where it listens.
    pub endpoints: Vec<Endpoint>,
    /// What it supports, by feature.
    pub features: BTreeMap<String, VersionRange>,
}

impl ControllerRegistration {
    fn from_record(record: &RegisterControllerRecord) -> Self {
        Self {
            id: NodeId(record.controller_id),
            incarnation_id: record.incarnation_id,
            endpoints: record
                .end_points
                .iter()
                .map(|e| Endpoint {
                    name: e.name.clone(),
                    host: e.host.clone(),
                    port: e.port,
                    security_protocol: e.security_protocol,
                })
                .collect(),
            features: record
                .features
                .iter()
                .map(|f| {
                    let range =
                        VersionRange { min: f.min_supported_version, max: f.max_supported_version };
                    (f.name.clone(), range)
                })
                .collect(),
        }
    }

    fn to_record(&self) -> VersionedRecord {
        RegisterControllerRecord {
            controller_id: self.id.0,
            incarnation_id: self.incarnation_id,
            zk_migration_ready: false,
            end_points: self
                .endpoints
                .iter()
                .map(|e| RegisterControllerRecordControllerEndpoint {
                    name: e.name.clone(),
                    host: e.host.clone(),
                    port: e.port,
                    security_protocol: e.security_protocol,
                    ..Default::default()
                })
                .collect(),
            features: self
                .features
                .iter()
                .map(|(name, range)| RegisterControllerRecordControllerFeature {
                    name: name.clone(),
                    min_supported_version: range.min,
                    max_supported_version: range.max,
                    ..Default::default()
                })
                .collect(),
            ..RegisterControllerRecord::default()
        }
        .into()
    }
}

/// The nodes of the cluster.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClusterImage {
    /// Brokers by id.
    pub brokers: BTreeMap<NodeId, Arc<BrokerRegistration>>,
    /// Controllers by id.
    pub controllers: BTreeMap<NodeId, Arc<ControllerRegistration>>,
}

impl ClusterImage {
    /// A broker's registration.
    #[must_use]
    pub fn broker(&self, id: NodeId) -> Option<&Arc<BrokerRegistration>> {
        self.brokers.get(&id)
    }

    /// Brokers that clients may be told of, in the order of their ids.
    pub fn unfenced(&self) -> impl Iterator<Item = &Arc<BrokerRegistration>> {
        self.brokers.values().filter(|broker| !broker.fenced)
    }

    /// Whether a broker may lead partitions.
    #[must_use]
    pub fn is_active(&self, id: NodeId) -> bool {
        self.broker(id).is_some_and(|broker| broker.is_active())
    }

    pub(crate) fn register_broker(&mut self, record: &RegisterBrokerRecord) {
        let broker = BrokerRegistration::from_record(record);
        self.brokers.insert(broker.id, Arc::new(broker));
    }

    pub(crate) fn unregister_broker(&mut self, id: i32, epoch: i64) -> Result<(), ReplayError> {
        self.broker_mut(id, epoch)?;
        self.brokers.remove(&NodeId(id));
        Ok(())
    }

    pub(crate) fn set_fenced(&mut self, id: i32, epoch: i64, on: bool) -> Result<(), ReplayError> {
        self.broker_mut(id, epoch)?.fenced = on;
        Ok(())
    }

    pub(crate) fn change_broker(
        &mut self,
        change: &BrokerRegistrationChangeRecord,
    ) -> Result<(), ReplayError> {
        let invalid = |field, value: i8| ReplayError::InvalidField {
            record: "BrokerRegistrationChangeRecord",
            field,
            value: i64::from(value),
        };
        let broker = self.broker_mut(change.broker_id, change.broker_epoch)?;
        match change.fenced {
            0 => {}
            1 => broker.fenced = true,
            -1 => broker.fenced = false,
            other => return Err(invalid("fencing", other)),
        }
        match change.in_controlled_shutdown {
            0 => {}
            1 => broker.in_controlled_shutdown = true,
            other => return Err(invalid("controlled shutdown", other)),
        }
        if !change.log_dirs.is_empty() {
            broker.directories.clone_from(&change.log_dirs);
        }
        if change.cordoned_log_dirs.is_some() {
            broker.cordoned.clone_from(&change.cordoned_log_dirs);
        }
        Ok(())
    }

    fn broker_mut(&mut self, id: i32, epoch: i64) -> Result<&mut BrokerRegistration, ReplayError> {
        let id = NodeId(id);
        let broker = self.brokers.get_mut(&id).ok_or(ReplayError::UnknownBroker(id))?;
        if broker.epoch != epoch {
            let expected = broker.epoch;
            return Err(ReplayError::StaleBrokerEpoch { broker: id, expected, found: epoch });
        }
        Ok(Arc::make_mut(broker))
    }

    pub(crate) fn register_controller(&mut self, record: &RegisterControllerRecord) {
        let controller = ControllerRegistration::from_record(record);
        self.controllers.insert(controller.id, Arc::new(controller));
    }

    pub(crate) fn unregister_controller(&mut self, id: i32) -> Result<(), ReplayError> {
        let id = NodeId(id);
        self.controllers.remove(&id).map(|_| ()).ok_or(ReplayError::UnknownController(id))
    }

    pub(crate) fn write(&self, out: &mut Vec<VersionedRecord>) {
        out.extend(self.brokers.values().map(|broker| broker.to_record()));
        out.extend(self.controllers.values().map(|controller| controller.to_record()));
    }
}
