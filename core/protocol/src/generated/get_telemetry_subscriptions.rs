// @generated from core/protocol/schema/api/get_telemetry_subscriptions.schema, crc 6740759c, body 7fc78a1e
use alloc::string::String;
use alloc::vec::Vec;
use core::mem::size_of;

use bytes::Bytes;
use ottla_model::Uuid;

use crate::api_key::ApiKey;
use crate::error::{DecodeError, EncodeError, null_field, unsupported_field};
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "GetTelemetrySubscriptionsRequest", version });
}
w.uuid(&self.client_instance_id);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("GetTelemetrySubscriptionsRequest", version));
}
let mut m = Self::default();
m.client_instance_id = r.uuid()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "GetTelemetrySubscriptionsResponse", version });
}
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
w.uuid(&self.client_instance_id);
w.i32(self.subscription_id);
w.i8s(&self.accepted_compression_types, true)?;
w.i32(self.push_interval_ms);
w.i32(self.telemetry_max_bytes);
w.bool(self.delta_temporality);
w.strings(&self.requested_metrics, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("GetTelemetrySubscriptionsResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.error_code = r.i16()?;
m.client_instance_id = r.uuid()?;
m.subscription_id = r.i32()?;
m.accepted_compression_types = r.i8s(true)?;
m.push_interval_ms = r.i32()?;
m.telemetry_max_bytes = r.i32()?;
m.delta_temporality = r.bool()?;
m.requested_metrics = r.strings(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(GetTelemetrySubscriptionsResponse, 0);
response!(GetTelemetrySubscriptionsResponse);
