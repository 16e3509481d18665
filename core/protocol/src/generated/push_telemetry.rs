// @generated from core/protocol/schema/api/push_telemetry.schema, crc eebe2e1e, body a8916c19
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

/// Kafka's `PushTelemetryRequest`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct PushTelemetryRequest {
/// Versions 0.
pub client_instance_id: Uuid,
/// Versions 0.
pub subscription_id: i32,
/// Versions 0.
pub terminating: bool,
/// Versions 0.
pub compression_type: i8,
/// Versions 0.
pub metrics: Bytes,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for PushTelemetryRequest {
fn default() -> Self {
Self {
client_instance_id: Uuid::ZERO,
subscription_id: 0,
terminating: false,
compression_type: 0,
metrics: Bytes::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl PushTelemetryRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::PushTelemetry;
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
w.check_version("PushTelemetryRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.uuid(&self.client_instance_id);
w.i32(self.subscription_id);
w.bool(self.terminating);
w.i8(self.compression_type);
w.write_bytes(&self.metrics, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("PushTelemetryRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_client_instance_id = r.read_uuid();
let f_subscription_id = r.read_i32();
let f_terminating = r.read_bool();
let f_compression_type = r.read_i8();
let f_metrics = r.read_bytes(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
client_instance_id: f_client_instance_id,
subscription_id: f_subscription_id,
terminating: f_terminating,
compression_type: f_compression_type,
metrics: f_metrics,
unknown_tagged_fields,
}
}
}
message!(PushTelemetryRequest, 0);
request!(PushTelemetryRequest, PushTelemetryResponse);

/// Kafka's `PushTelemetryResponse`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct PushTelemetryResponse {
/// Versions 0.
pub throttle_time_ms: i32,
/// Versions 0.
pub error_code: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for PushTelemetryResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl PushTelemetryResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::PushTelemetry;
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
w.check_version("PushTelemetryResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("PushTelemetryResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_throttle_time_ms = r.read_i32();
let f_error_code = r.read_i16();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
unknown_tagged_fields,
}
}
}
message!(PushTelemetryResponse, 0);
response!(PushTelemetryResponse);
