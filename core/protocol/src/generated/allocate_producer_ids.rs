// @generated from core/protocol/schema/api/allocate_producer_ids.schema, crc 73602a50, body 69268c5b
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

/// Kafka's `AllocateProducerIdsRequest`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct AllocateProducerIdsRequest {
/// Versions 0.
pub broker_id: i32,
/// Versions 0, default -1.
pub broker_epoch: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AllocateProducerIdsRequest {
fn default() -> Self {
Self {
broker_id: 0,
broker_epoch: -1,
unknown_tagged_fields: Vec::new(),
}
}
}
impl AllocateProducerIdsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::AllocateProducerIds;
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
return Err(EncodeError::UnsupportedVersion { message: "AllocateProducerIdsRequest", version });
}
w.i32(self.broker_id);
w.i64(self.broker_epoch);
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
return Err(r.unsupported_version("AllocateProducerIdsRequest", version));
}
let mut m = Self::default();
m.broker_id = r.i32()?;
m.broker_epoch = r.i64()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(AllocateProducerIdsRequest, 0);
request!(AllocateProducerIdsRequest, AllocateProducerIdsResponse);

/// Kafka's `AllocateProducerIdsResponse`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct AllocateProducerIdsResponse {
/// Versions 0.
pub throttle_time_ms: i32,
/// Versions 0.
pub error_code: i16,
/// Versions 0.
pub producer_id_start: i64,
/// Versions 0.
pub producer_id_len: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AllocateProducerIdsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
producer_id_start: 0,
producer_id_len: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl AllocateProducerIdsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::AllocateProducerIds;
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
return Err(EncodeError::UnsupportedVersion { message: "AllocateProducerIdsResponse", version });
}
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
w.i64(self.producer_id_start);
w.i32(self.producer_id_len);
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
return Err(r.unsupported_version("AllocateProducerIdsResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.error_code = r.i16()?;
m.producer_id_start = r.i64()?;
m.producer_id_len = r.i32()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(AllocateProducerIdsResponse, 0);
response!(AllocateProducerIdsResponse);
