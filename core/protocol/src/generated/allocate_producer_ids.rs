// @generated from core/protocol/schema/api/allocate_producer_ids.schema, crc 73602a50, body 6ac74a7b
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
w.check_version("AllocateProducerIdsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.broker_id);
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
r.check_version("AllocateProducerIdsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_broker_id = r.read_i32();
let f_broker_epoch = r.read_i64();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
broker_id: f_broker_id,
broker_epoch: f_broker_epoch,
unknown_tagged_fields,
}
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
w.check_version("AllocateProducerIdsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
w.i64(self.producer_id_start);
w.i32(self.producer_id_len);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("AllocateProducerIdsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_throttle_time_ms = r.read_i32();
let f_error_code = r.read_i16();
let f_producer_id_start = r.read_i64();
let f_producer_id_len = r.read_i32();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
producer_id_start: f_producer_id_start,
producer_id_len: f_producer_id_len,
unknown_tagged_fields,
}
}
}
message!(AllocateProducerIdsResponse, 0);
response!(AllocateProducerIdsResponse);
