// @generated from core/protocol/schema/api/find_coordinator.schema, crc 94cb1a5e, body d42de32f
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

/// Kafka's `FindCoordinatorRequest`, versions 0-6.
#[derive(Debug, Clone, PartialEq)]
pub struct FindCoordinatorRequest {
/// Versions 0-3.
pub key: String,
/// Versions 1-6.
pub key_type: i8,
/// Versions 4-6.
pub coordinator_keys: Vec<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for FindCoordinatorRequest {
fn default() -> Self {
Self {
key: String::new(),
key_type: 0,
coordinator_keys: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl FindCoordinatorRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::FindCoordinator;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 6;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("FindCoordinatorRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 3;
if version <= 3 {
w.write_string(&self.key, flex);
} else if !self.key.is_empty() { w.refuse_field("FindCoordinatorRequest.key", version); }
if version >= 1 {
w.i8(self.key_type);
} else if self.key_type != 0 { w.refuse_field("FindCoordinatorRequest.key_type", version); }
if version >= 4 {
w.write_strings(&self.coordinator_keys, flex);
} else if !self.coordinator_keys.is_empty() { w.refuse_field("FindCoordinatorRequest.coordinator_keys", version); }
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("FindCoordinatorRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("FindCoordinatorRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 3;
let f_key = if version <= 3 { r.read_string(flex) } else { String::new() };
let f_key_type = if version >= 1 { r.read_i8() } else { 0 };
let f_coordinator_keys = if version >= 4 { r.read_strings(flex) } else { Vec::new() };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
key: f_key,
key_type: f_key_type,
coordinator_keys: f_coordinator_keys,
unknown_tagged_fields,
}
}
}
message!(FindCoordinatorRequest, 3);
request!(FindCoordinatorRequest, FindCoordinatorResponse);

/// Kafka's `FindCoordinatorResponse`, versions 0-6.
#[derive(Debug, Clone, PartialEq)]
pub struct FindCoordinatorResponse {
/// Versions 1-6, ignorable.
pub throttle_time_ms: i32,
/// Versions 0-3.
pub error_code: i16,
/// Versions 1-3, null 1-3, ignorable.
pub error_message: Option<String>,
/// Versions 0-3.
pub node_id: i32,
/// Versions 0-3.
pub host: String,
/// Versions 0-3.
pub port: i32,
/// Versions 4-6.
pub coordinators: Vec<FindCoordinatorResponseCoordinator>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for FindCoordinatorResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
error_message: Some(String::new()),
node_id: 0,
host: String::new(),
port: 0,
coordinators: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl FindCoordinatorResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::FindCoordinator;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 6;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("FindCoordinatorResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 3;
if version >= 1 {
w.i32(self.throttle_time_ms);
}
if version <= 3 {
w.i16(self.error_code);
} else if self.error_code != 0 { w.refuse_field("FindCoordinatorResponse.error_code", version); }
if version >= 1 && version <= 3 {
match &self.error_message {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
}
if version <= 3 {
w.i32(self.node_id);
} else if self.node_id != 0 { w.refuse_field("FindCoordinatorResponse.node_id", version); }
if version <= 3 {
w.write_string(&self.host, flex);
} else if !self.host.is_empty() { w.refuse_field("FindCoordinatorResponse.host", version); }
if version <= 3 {
w.i32(self.port);
} else if self.port != 0 { w.refuse_field("FindCoordinatorResponse.port", version); }
if version >= 4 {
w.write_structs(&self.coordinators, flex, version, FindCoordinatorResponseCoordinator::write);
} else if !self.coordinators.is_empty() { w.refuse_field("FindCoordinatorResponse.coordinators", version); }
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("FindCoordinatorResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("FindCoordinatorResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 3;
let f_throttle_time_ms = if version >= 1 { r.read_i32() } else { 0 };
let f_error_code = if version <= 3 { r.read_i16() } else { 0 };
let f_error_message = if version >= 1 && version <= 3 { r.read_nullable_string(flex) } else { Some(String::new()) };
let f_node_id = if version <= 3 { r.read_i32() } else { 0 };
let f_host = if version <= 3 { r.read_string(flex) } else { String::new() };
let f_port = if version <= 3 { r.read_i32() } else { 0 };
let f_coordinators = if version >= 4 { r.read_structs(flex, 14, version, FindCoordinatorResponseCoordinator::read) } else { Vec::new() };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
error_message: f_error_message,
node_id: f_node_id,
host: f_host,
port: f_port,
coordinators: f_coordinators,
unknown_tagged_fields,
}
}
}

/// `Coordinator` of [`FindCoordinatorResponse`], versions 4-6.
#[derive(Debug, Clone, PartialEq)]
pub struct FindCoordinatorResponseCoordinator {
/// Versions 4-6.
pub key: String,
/// Versions 4-6.
pub node_id: i32,
/// Versions 4-6.
pub host: String,
/// Versions 4-6.
pub port: i32,
/// Versions 4-6.
pub error_code: i16,
/// Versions 4-6, null 4+, ignorable.
pub error_message: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for FindCoordinatorResponseCoordinator {
fn default() -> Self {
Self {
key: String::new(),
node_id: 0,
host: String::new(),
port: 0,
error_code: 0,
error_message: Some(String::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl FindCoordinatorResponseCoordinator {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.key, true);
w.i32(self.node_id);
w.write_string(&self.host, true);
w.i32(self.port);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_key = r.read_string(true);
let f_node_id = r.read_i32();
let f_host = r.read_string(true);
let f_port = r.read_i32();
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
key: f_key,
node_id: f_node_id,
host: f_host,
port: f_port,
error_code: f_error_code,
error_message: f_error_message,
unknown_tagged_fields,
}
}
}
message!(FindCoordinatorResponse, 3);
response!(FindCoordinatorResponse);
