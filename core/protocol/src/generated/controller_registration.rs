// @generated from core/protocol/schema/api/controller_registration.schema, crc 053e005c, body 4145bcaa
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

/// Kafka's `ControllerRegistrationRequest`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ControllerRegistrationRequest {
/// Versions 0.
pub controller_id: i32,
/// Versions 0.
pub incarnation_id: Uuid,
/// Versions 0.
pub zk_migration_ready: bool,
/// Versions 0.
pub listeners: Vec<ControllerRegistrationRequestListener>,
/// Versions 0.
pub features: Vec<ControllerRegistrationRequestFeature>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ControllerRegistrationRequest {
fn default() -> Self {
Self {
controller_id: 0,
incarnation_id: Uuid::ZERO,
zk_migration_ready: false,
listeners: Vec::new(),
features: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ControllerRegistrationRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ControllerRegistration;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ControllerRegistrationRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.controller_id);
w.uuid(&self.incarnation_id);
w.bool(self.zk_migration_ready);
w.write_structs(&self.listeners, true, version, ControllerRegistrationRequestListener::write);
w.write_structs(&self.features, true, version, ControllerRegistrationRequestFeature::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ControllerRegistrationRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_controller_id = r.read_i32();
let f_incarnation_id = r.read_uuid();
let f_zk_migration_ready = r.read_bool();
let f_listeners = r.read_structs(true, 7, version, ControllerRegistrationRequestListener::read);
let f_features = r.read_structs(true, 6, version, ControllerRegistrationRequestFeature::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
controller_id: f_controller_id,
incarnation_id: f_incarnation_id,
zk_migration_ready: f_zk_migration_ready,
listeners: f_listeners,
features: f_features,
unknown_tagged_fields,
}
}
}

/// `Listener` of [`ControllerRegistrationRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ControllerRegistrationRequestListener {
/// Versions 0.
pub name: String,
/// Versions 0.
pub host: String,
/// Versions 0.
pub port: u16,
/// Versions 0.
pub security_protocol: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ControllerRegistrationRequestListener {
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
impl ControllerRegistrationRequestListener {
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

/// `Feature` of [`ControllerRegistrationRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ControllerRegistrationRequestFeature {
/// Versions 0.
pub name: String,
/// Versions 0.
pub min_supported_version: i16,
/// Versions 0.
pub max_supported_version: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ControllerRegistrationRequestFeature {
fn default() -> Self {
Self {
name: String::new(),
min_supported_version: 0,
max_supported_version: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ControllerRegistrationRequestFeature {
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
message!(ControllerRegistrationRequest, 0);
request!(ControllerRegistrationRequest, ControllerRegistrationResponse);

/// Kafka's `ControllerRegistrationResponse`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ControllerRegistrationResponse {
/// Versions 0.
pub throttle_time_ms: i32,
/// Versions 0.
pub error_code: i16,
/// Versions 0, null 0+.
pub error_message: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ControllerRegistrationResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
error_message: Some(String::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ControllerRegistrationResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ControllerRegistration;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ControllerRegistrationResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
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
r.check_version("ControllerRegistrationResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_throttle_time_ms = r.read_i32();
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
error_message: f_error_message,
unknown_tagged_fields,
}
}
}
message!(ControllerRegistrationResponse, 0);
response!(ControllerRegistrationResponse);
