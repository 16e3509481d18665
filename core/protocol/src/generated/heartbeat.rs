// @generated from core/protocol/schema/api/heartbeat.schema, crc b62403e2, body e9797b2b
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "HeartbeatRequest", version });
}
let flex = version >= 4;
w.string(&self.group_id, flex)?;
w.i32(self.generation_id);
w.string(&self.member_id, flex)?;
if version >= 3 {
match &self.group_instance_id {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
} else if self.group_instance_id.is_some() { return Err(unsupported_field("HeartbeatRequest.group_instance_id", version)); }
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("HeartbeatRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("HeartbeatRequest", version));
}
let flex = version >= 4;
let mut m = Self::default();
m.group_id = r.string(flex)?;
m.generation_id = r.i32()?;
m.member_id = r.string(flex)?;
if version >= 3 {
m.group_instance_id = r.nullable_string(flex)?;
}
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "HeartbeatResponse", version });
}
let flex = version >= 4;
if version >= 1 {
w.i32(self.throttle_time_ms);
}
w.i16(self.error_code);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("HeartbeatResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("HeartbeatResponse", version));
}
let flex = version >= 4;
let mut m = Self::default();
if version >= 1 {
m.throttle_time_ms = r.i32()?;
}
m.error_code = r.i16()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(HeartbeatResponse, 4);
response!(HeartbeatResponse);
