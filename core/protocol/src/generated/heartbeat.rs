// @generated from core/protocol/schema/api/heartbeat.schema, crc b62403e2, body 3f449896
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

/// Kafka's `HeartbeatRequest`, versions 0-4.
#[derive(Debug, Clone, PartialEq)]
pub struct HeartbeatRequest {
/// Versions 0-4.
pub group_id: String,
/// Versions 0-4.
pub generation_id: i32,
/// Versions 0-4.
pub member_id: String,
/// Versions 3-4, null 3+, default null.
pub group_instance_id: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for HeartbeatRequest {
fn default() -> Self {
Self {
group_id: String::new(),
generation_id: 0,
member_id: String::new(),
group_instance_id: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl HeartbeatRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::Heartbeat;
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
w.check_version("HeartbeatRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 4;
w.write_string(&self.group_id, flex);
w.i32(self.generation_id);
w.write_string(&self.member_id, flex);
if version >= 3 {
match &self.group_instance_id {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
} else if self.group_instance_id.is_some() { w.refuse_field("HeartbeatRequest.group_instance_id", version); }
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("HeartbeatRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("HeartbeatRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 4;
let f_group_id = r.read_string(flex);
let f_generation_id = r.read_i32();
let f_member_id = r.read_string(flex);
let f_group_instance_id = if version >= 3 { r.read_nullable_string(flex) } else { None };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
group_id: f_group_id,
generation_id: f_generation_id,
member_id: f_member_id,
group_instance_id: f_group_instance_id,
unknown_tagged_fields,
}
}
}
message!(HeartbeatRequest, 4);
request!(HeartbeatRequest, HeartbeatResponse);

/// Kafka's `HeartbeatResponse`, versions 0-4.
#[derive(Debug, Clone, PartialEq)]
pub struct HeartbeatResponse {
/// Versions 1-4, ignorable.
pub throttle_time_ms: i32,
/// Versions 0-4.
pub error_code: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for HeartbeatResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl HeartbeatResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::Heartbeat;
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
w.check_version("HeartbeatResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 4;
if version >= 1 {
w.i32(self.throttle_time_ms);
}
w.i16(self.error_code);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("HeartbeatResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("HeartbeatResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 4;
let f_throttle_time_ms = if version >= 1 { r.read_i32() } else { 0 };
let f_error_code = r.read_i16();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
unknown_tagged_fields,
}
}
}
message!(HeartbeatResponse, 4);
response!(HeartbeatResponse);
