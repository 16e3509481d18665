// @generated from core/protocol/schema/api/broker_heartbeat.schema, crc 238edae2, body 76066b64
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
w.check_version("BrokerHeartbeatRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.broker_id);
w.i64(self.broker_epoch);
w.i64(self.current_metadata_offset);
w.bool(self.want_fence);
w.bool(self.want_shut_down);
if !(version >= 1) {
if !self.offline_log_dirs.is_empty() { w.refuse_field("BrokerHeartbeatRequest.offline_log_dirs", version); }
}
if !(version >= 2) {
if self.cordoned_log_dirs.is_some() { w.refuse_field("BrokerHeartbeatRequest.cordoned_log_dirs", version); }
}
let mut count = self.unknown_tagged_fields.len();
if version >= 1 && !self.offline_log_dirs.is_empty() { count += 1; }
if version >= 2 && self.cordoned_log_dirs.is_some() { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if version >= 1 && !self.offline_log_dirs.is_empty() {
let mark = w.write_tag(0, &mut raw);
w.write_uuids(&self.offline_log_dirs, true);
w.write_tagged_end(mark);
}
if version >= 2 && self.cordoned_log_dirs.is_some() {
let mark = w.write_tag(1, &mut raw);
match &self.cordoned_log_dirs {
Some(value) => {
w.write_uuids(value, true);
}
None => { w.null_array(true) }
}
w.write_tagged_end(mark);
}
w.write_tagged_rest(&mut raw);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("BrokerHeartbeatRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_broker_id = r.read_i32();
let f_broker_epoch = r.read_i64();
let f_current_metadata_offset = r.read_i64();
let f_want_fence = r.read_bool();
let f_want_shut_down = r.read_bool();
let mut f_offline_log_dirs = Vec::new();
let mut f_cordoned_log_dirs = None;
let mut unknown_tagged_fields = Vec::new();
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 if version >= 1 => {
let limit = r.read_tagged_begin(size);
f_offline_log_dirs = r.read_uuids(true);
r.read_tagged_end(limit);
}
1 if version >= 2 => {
let limit = r.read_tagged_begin(size);
f_cordoned_log_dirs = r.read_nullable_uuids(true);
r.read_tagged_end(limit);
}
_ => r.read_unknown_tagged_field(tag, size, &mut unknown_tagged_fields),
}
if r.failed() {
break;
}
}
Self {
broker_id: f_broker_id,
broker_epoch: f_broker_epoch,
current_metadata_offset: f_current_metadata_offset,
want_fence: f_want_fence,
want_shut_down: f_want_shut_down,
offline_log_dirs: f_offline_log_dirs,
cordoned_log_dirs: f_cordoned_log_dirs,
unknown_tagged_fields,
}
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
w.check_version("BrokerHeartbeatResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
w.bool(self.is_caught_up);
w.bool(self.is_fenced);
w.bool(self.should_shut_down);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("BrokerHeartbeatResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_throttle_time_ms = r.read_i32();
let f_error_code = r.read_i16();
let f_is_caught_up = r.read_bool();
let f_is_fenced = r.read_bool();
let f_should_shut_down = r.read_bool();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
is_caught_up: f_is_caught_up,
is_fenced: f_is_fenced,
should_shut_down: f_should_shut_down,
unknown_tagged_fields,
}
}
}
message!(BrokerHeartbeatResponse, 0);
response!(BrokerHeartbeatResponse);
