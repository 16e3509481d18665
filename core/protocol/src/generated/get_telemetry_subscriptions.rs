// @generated from core/protocol/schema/api/get_telemetry_subscriptions.schema, crc 6740759c, body 1552bfd5
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

/// Kafka's `GetTelemetrySubscriptionsRequest`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct GetTelemetrySubscriptionsRequest {
/// Versions 0.
pub client_instance_id: Uuid,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for GetTelemetrySubscriptionsRequest {
fn default() -> Self {
Self {
client_instance_id: Uuid::ZERO,
unknown_tagged_fields: Vec::new(),
}
}
}
impl GetTelemetrySubscriptionsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::GetTelemetrySubscriptions;
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
w.check_version("GetTelemetrySubscriptionsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.uuid(&self.client_instance_id);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("GetTelemetrySubscriptionsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_client_instance_id = r.read_uuid();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
client_instance_id: f_client_instance_id,
unknown_tagged_fields,
}
}
}
message!(GetTelemetrySubscriptionsRequest, 0);
request!(GetTelemetrySubscriptionsRequest, GetTelemetrySubscriptionsResponse);

/// Kafka's `GetTelemetrySubscriptionsResponse`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct GetTelemetrySubscriptionsResponse {
/// Versions 0.
pub throttle_time_ms: i32,
/// Versions 0.
pub error_code: i16,
/// Versions 0.
pub client_instance_id: Uuid,
/// Versions 0.
pub subscription_id: i32,
/// Versions 0.
pub accepted_compression_types: Vec<i8>,
/// Versions 0.
pub push_interval_ms: i32,
/// Versions 0.
pub telemetry_max_bytes: i32,
/// Versions 0.
pub delta_temporality: bool,
/// Versions 0.
pub requested_metrics: Vec<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for GetTelemetrySubscriptionsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
client_instance_id: Uuid::ZERO,
subscription_id: 0,
accepted_compression_types: Vec::new(),
push_interval_ms: 0,
telemetry_max_bytes: 0,
delta_temporality: false,
requested_metrics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl GetTelemetrySubscriptionsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::GetTelemetrySubscriptions;
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
w.check_version("GetTelemetrySubscriptionsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
w.uuid(&self.client_instance_id);
w.i32(self.subscription_id);
w.write_i8s(&self.accepted_compression_types, true);
w.i32(self.push_interval_ms);
w.i32(self.telemetry_max_bytes);
w.bool(self.delta_temporality);
w.write_strings(&self.requested_metrics, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("GetTelemetrySubscriptionsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_throttle_time_ms = r.read_i32();
let f_error_code = r.read_i16();
let f_client_instance_id = r.read_uuid();
let f_subscription_id = r.read_i32();
let f_accepted_compression_types = r.read_i8s(true);
let f_push_interval_ms = r.read_i32();
let f_telemetry_max_bytes = r.read_i32();
let f_delta_temporality = r.read_bool();
let f_requested_metrics = r.read_strings(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
client_instance_id: f_client_instance_id,
subscription_id: f_subscription_id,
accepted_compression_types: f_accepted_compression_types,
push_interval_ms: f_push_interval_ms,
telemetry_max_bytes: f_telemetry_max_bytes,
delta_temporality: f_delta_temporality,
requested_metrics: f_requested_metrics,
unknown_tagged_fields,
}
}
}
message!(GetTelemetrySubscriptionsResponse, 0);
response!(GetTelemetrySubscriptionsResponse);
