// @generated from core/protocol/schema/api/broker_registration.schema, crc 66ea3e43, body 5799767b
use alloc::string::String;
use alloc::vec::Vec;

use bytes::Bytes;
use ottla_model::Uuid;

use crate::api_key::ApiKey;
use crate::error::{DecodeError, EncodeError};
use crate::message::{coordinator_record, message, metadata_record, request, response};
use crate::reader::Reader;
use crate::tagged::{RawTaggedField, RawTaggedFields};
use crate::writer::Writer;

/// Kafka's `BrokerRegistrationRequest`, versions 0-4.
#[derive(Debug, Clone, PartialEq)]
pub struct BrokerRegistrationRequest {
/// Versions 0-4.
pub broker_id: i32,
/// Versions 0-4.
pub cluster_id: String,
/// Versions 0-4.
pub incarnation_id: Uuid,
/// Versions 0-4.
pub listeners: Vec<BrokerRegistrationRequestListener>,
/// Versions 0-4.
pub features: Vec<BrokerRegistrationRequestFeature>,
/// Versions 0-4, null 0+.
pub rack: Option<String>,
/// Versions 1-4.
pub is_migrating_zk_broker: bool,
/// Versions 2-4, ignorable.
pub log_dirs: Vec<Uuid>,
/// Versions 3-4, default -1, ignorable.
pub previous_broker_epoch: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for BrokerRegistrationRequest {
fn default() -> Self {
Self {
broker_id: 0,
cluster_id: String::new(),
incarnation_id: Uuid::ZERO,
listeners: Vec::new(),
features: Vec::new(),
rack: Some(String::new()),
is_migrating_zk_broker: false,
log_dirs: Vec::new(),
previous_broker_epoch: -1,
unknown_tagged_fields: Vec::new(),
}
}
}
impl BrokerRegistrationRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::BrokerRegistration;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 4;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("BrokerRegistrationRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.broker_id);
w.write_string(&self.cluster_id, true);
w.uuid(&self.incarnation_id);
w.write_structs(&self.listeners, true, version, BrokerRegistrationRequestListener::write);
w.write_structs(&self.features, true, version, BrokerRegistrationRequestFeature::write);
match &self.rack {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
if version >= 1 {
w.bool(self.is_migrating_zk_broker);
} else if self.is_migrating_zk_broker { w.refuse_field("BrokerRegistrationRequest.is_migrating_zk_broker", version); }
if version >= 2 {
w.write_uuids(&self.log_dirs, true);
}
if version >= 3 {
w.i64(self.previous_broker_epoch);
}
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("BrokerRegistrationRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_broker_id = r.read_i32();
let f_cluster_id = r.read_string(true);
let f_incarnation_id = r.read_uuid();
let f_listeners = r.read_structs(true, 7, version, BrokerRegistrationRequestListener::read);
let f_features = r.read_structs(true, 6, version, BrokerRegistrationRequestFeature::read);
let f_rack = r.read_nullable_string(true);
let f_is_migrating_zk_broker = if version >= 1 { r.read_bool() } else { false };
let f_log_dirs = if version >= 2 { r.read_uuids(true) } else { Vec::new() };
let f_previous_broker_epoch = if version >= 3 { r.read_i64() } else { -1 };
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
broker_id: f_broker_id,
cluster_id: f_cluster_id,
incarnation_id: f_incarnation_id,
listeners: f_listeners,
features: f_features,
rack: f_rack,
is_migrating_zk_broker: f_is_migrating_zk_broker,
log_dirs: f_log_dirs,
previous_broker_epoch: f_previous_broker_epoch,
unknown_tagged_fields,
}
}
}

/// `Listener` of [`BrokerRegistrationRequest`], versions 0-4.
#[derive(Debug, Clone, PartialEq)]
pub struct BrokerRegistrationRequestListener {
/// Versions 0-4.
pub name: String,
/// Versions 0-4.
pub host: String,
/// Versions 0-4.
pub port: u16,
/// Versions 0-4.
pub security_protocol: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for BrokerRegistrationRequestListener {
fn default() -> Self {
Self {
name: String::new(),
host: String::new(),
port: 0,
security_protocol: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl BrokerRegistrationRequestListener {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.write_string(&self.host, true);
w.u16(self.port);
w.i16(self.security_protocol);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_host = r.read_string(true);
let f_port = r.read_u16();
let f_security_protocol = r.read_i16();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
host: f_host,
port: f_port,
security_protocol: f_security_protocol,
unknown_tagged_fields,
}
}
}

/// `Feature` of [`BrokerRegistrationRequest`], versions 0-4.
#[derive(Debug, Clone, PartialEq)]
pub struct BrokerRegistrationRequestFeature {
/// Versions 0-4.
pub name: String,
/// Versions 0-4.
pub min_supported_version: i16,
/// Versions 0-4.
pub max_supported_version: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for BrokerRegistrationRequestFeature {
fn default() -> Self {
Self {
name: String::new(),
min_supported_version: 0,
max_supported_version: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl BrokerRegistrationRequestFeature {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.i16(self.min_supported_version);
w.i16(self.max_supported_version);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_min_supported_version = r.read_i16();
let f_max_supported_version = r.read_i16();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
min_supported_version: f_min_supported_version,
max_supported_version: f_max_supported_version,
unknown_tagged_fields,
}
}
}
message!(BrokerRegistrationRequest, 0);
request!(BrokerRegistrationRequest, BrokerRegistrationResponse);

/// Kafka's `BrokerRegistrationResponse`, versions 0-4.
#[derive(Debug, Clone, PartialEq)]
pub struct BrokerRegistrationResponse {
/// Versions 0-4.
pub throttle_time_ms: i32,
/// Versions 0-4.
pub error_code: i16,
/// Versions 0-4, default -1.
pub broker_epoch: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for BrokerRegistrationResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
broker_epoch: -1,
unknown_tagged_fields: Vec::new(),
}
}
}
impl BrokerRegistrationResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::BrokerRegistration;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 4;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("BrokerRegistrationResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
w.i64(self.broker_epoch);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("BrokerRegistrationResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_throttle_time_ms = r.read_i32();
let f_error_code = r.read_i16();
let f_broker_epoch = r.read_i64();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
broker_epoch: f_broker_epoch,
unknown_tagged_fields,
}
}
}
message!(BrokerRegistrationResponse, 0);
response!(BrokerRegistrationResponse);
