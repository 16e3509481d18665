// @generated from core/protocol/schema/api/broker_heartbeat.schema, crc 238edae2, body 370b3f9d
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

/// Kafka's `BrokerHeartbeatRequest`, versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct BrokerHeartbeatRequest {
/// Versions 0-2.
pub broker_id: i32,
/// Versions 0-2, default -1.
pub broker_epoch: i64,
/// Versions 0-2.
pub current_metadata_offset: i64,
/// Versions 0-2.
pub want_fence: bool,
/// Versions 0-2.
pub want_shut_down: bool,
/// Versions 1-2, tag 0 in 1+.
pub offline_log_dirs: Vec<Uuid>,
/// Versions 2, null 2+, tag 1 in 2+, default null.
pub cordoned_log_dirs: Option<Vec<Uuid>>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for BrokerHeartbeatRequest {
fn default() -> Self {
Self {
broker_id: 0,
broker_epoch: -1,
current_metadata_offset: 0,
want_fence: false,
want_shut_down: false,
offline_log_dirs: Vec::new(),
cordoned_log_dirs: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl BrokerHeartbeatRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::BrokerHeartbeat;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 2;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "BrokerHeartbeatRequest", version });
}
w.i32(self.broker_id);
w.i64(self.broker_epoch);
w.i64(self.current_metadata_offset);
w.bool(self.want_fence);
w.bool(self.want_shut_down);
if !(version >= 1) { if !self.offline_log_dirs.is_empty() { return Err(unsupported_field("BrokerHeartbeatRequest.offline_log_dirs", version)); } }
if !(version >= 2) { if self.cordoned_log_dirs.is_some() { return Err(unsupported_field("BrokerHeartbeatRequest.cordoned_log_dirs", version)); } }
let mut count = self.unknown_tagged_fields.len();
if version >= 1 && !self.offline_log_dirs.is_empty() { count += 1; }
if version >= 2 && self.cordoned_log_dirs.is_some() { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if version >= 1 && !self.offline_log_dirs.is_empty() {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
w.uuids(&self.offline_log_dirs, true)?;
w.end_tagged(mark)?;
}
if version >= 2 && self.cordoned_log_dirs.is_some() {
raw.write_below(1, w)?;
let mark = w.begin_tagged(1);
match &self.cordoned_log_dirs {
Some(value) => {
w.uuids(value, true)?;
}
None => { w.null_array(true); }
}
w.end_tagged(mark)?;
}
raw.write_rest(w)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("BrokerHeartbeatRequest", version));
}
let mut m = Self::default();
m.broker_id = r.i32()?;
m.broker_epoch = r.i64()?;
m.current_metadata_offset = r.i64()?;
m.want_fence = r.bool()?;
m.want_shut_down = r.bool()?;
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 if version >= 1 => {
let limit = r.begin_tagged(size)?;
m.offline_log_dirs = r.uuids(true)?;
r.end_tagged(limit)?;
}
1 if version >= 2 => {
let limit = r.begin_tagged(size)?;
m.cordoned_log_dirs = r.nullable_uuids(true)?;
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
Ok(m)
}
}
message!(BrokerHeartbeatRequest, 0);
request!(BrokerHeartbeatRequest, BrokerHeartbeatResponse);

/// Kafka's `BrokerHeartbeatResponse`, versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct BrokerHeartbeatResponse {
/// Versions 0-2.
pub throttle_time_ms: i32,
/// Versions 0-2.
pub error_code: i16,
/// Versions 0-2.
pub is_caught_up: bool,
/// Versions 0-2, default true.
pub is_fenced: bool,
/// Versions 0-2.
pub should_shut_down: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for BrokerHeartbeatResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
is_caught_up: false,
is_fenced: true,
should_shut_down: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl BrokerHeartbeatResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::BrokerHeartbeat;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 2;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "BrokerHeartbeatResponse", version });
}
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
w.bool(self.is_caught_up);
w.bool(self.is_fenced);
w.bool(self.should_shut_down);
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
return Err(r.unsupported_version("BrokerHeartbeatResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.error_code = r.i16()?;
m.is_caught_up = r.bool()?;
m.is_fenced = r.bool()?;
m.should_shut_down = r.bool()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(BrokerHeartbeatResponse, 0);
response!(BrokerHeartbeatResponse);
