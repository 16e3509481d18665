// @generated from core/protocol/schema/api/find_coordinator.schema, crc 94cb1a5e, body f1517176
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "FindCoordinatorRequest", version });
}
let flex = version >= 3;
if version <= 3 {
w.string(&self.key, flex)?;
} else if !self.key.is_empty() { return Err(unsupported_field("FindCoordinatorRequest.key", version)); }
if version >= 1 {
w.i8(self.key_type);
} else if self.key_type != 0 { return Err(unsupported_field("FindCoordinatorRequest.key_type", version)); }
if version >= 4 {
w.strings(&self.coordinator_keys, flex)?;
} else if !self.coordinator_keys.is_empty() { return Err(unsupported_field("FindCoordinatorRequest.coordinator_keys", version)); }
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("FindCoordinatorRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("FindCoordinatorRequest", version));
}
let flex = version >= 3;
let mut m = Self::default();
if version <= 3 {
m.key = r.string(flex)?;
}
if version >= 1 {
m.key_type = r.i8()?;
}
if version >= 4 {
m.coordinator_keys = r.strings(flex)?;
}
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "FindCoordinatorResponse", version });
}
let flex = version >= 3;
if version >= 1 {
w.i32(self.throttle_time_ms);
}
if version <= 3 {
w.i16(self.error_code);
} else if self.error_code != 0 { return Err(unsupported_field("FindCoordinatorResponse.error_code", version)); }
if version >= 1 && version <= 3 {
match &self.error_message {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
}
if version <= 3 {
w.i32(self.node_id);
} else if self.node_id != 0 { return Err(unsupported_field("FindCoordinatorResponse.node_id", version)); }
if version <= 3 {
w.string(&self.host, flex)?;
} else if !self.host.is_empty() { return Err(unsupported_field("FindCoordinatorResponse.host", version)); }
if version <= 3 {
w.i32(self.port);
} else if self.port != 0 { return Err(unsupported_field("FindCoordinatorResponse.port", version)); }
if version >= 4 {
w.array_len(self.coordinators.len(), flex)?;
for element in &self.coordinators {
element.encode(w, version)?;
}
} else if !self.coordinators.is_empty() { return Err(unsupported_field("FindCoordinatorResponse.coordinators", version)); }
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("FindCoordinatorResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("FindCoordinatorResponse", version));
}
let flex = version >= 3;
let mut m = Self::default();
if version >= 1 {
m.throttle_time_ms = r.i32()?;
}
if version <= 3 {
m.error_code = r.i16()?;
}
if version >= 1 && version <= 3 {
m.error_message = r.nullable_string(flex)?;
}
if version <= 3 {
m.node_id = r.i32()?;
}
if version <= 3 {
m.host = r.string(flex)?;
}
if version <= 3 {
m.port = r.i32()?;
}
if version >= 4 {
m.coordinators = {
let n = r.array_len(flex, 14, size_of::<FindCoordinatorResponseCoordinator>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(FindCoordinatorResponseCoordinator::decode(r, version)?);
}
v
};
}
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.key, true)?;
w.i32(self.node_id);
w.string(&self.host, true)?;
w.i32(self.port);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.key = r.string(true)?;
m.node_id = r.i32()?;
m.host = r.string(true)?;
m.port = r.i32()?;
m.error_code = r.i16()?;
m.error_message = r.nullable_string(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(FindCoordinatorResponse, 3);
response!(FindCoordinatorResponse);
