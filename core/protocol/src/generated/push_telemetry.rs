// @generated from core/protocol/schema/api/push_telemetry.schema, crc eebe2e1e, body 7b7828d8
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "PushTelemetryRequest", version });
}
w.uuid(&self.client_instance_id);
w.i32(self.subscription_id);
w.bool(self.terminating);
w.i8(self.compression_type);
w.bytes(&self.metrics, true)?;
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
return Err(r.unsupported_version("PushTelemetryRequest", version));
}
let mut m = Self::default();
m.client_instance_id = r.uuid()?;
m.subscription_id = r.i32()?;
m.terminating = r.bool()?;
m.compression_type = r.i8()?;
m.metrics = r.bytes(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "PushTelemetryResponse", version });
}
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
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
return Err(r.unsupported_version("PushTelemetryResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.error_code = r.i16()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(PushTelemetryResponse, 0);
response!(PushTelemetryResponse);
