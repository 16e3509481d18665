// @generated from core/protocol/schema/api/list_groups.schema, crc 898496ad, body b545b121
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

/// Kafka's `ListGroupsRequest`, versions 0-5.
#[derive(Debug, Clone, PartialEq)]
pub struct ListGroupsRequest {
/// Versions 4-5.
pub states_filter: Vec<String>,
/// Versions 5.
pub types_filter: Vec<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ListGroupsRequest {
fn default() -> Self {
Self {
states_filter: Vec::new(),
types_filter: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ListGroupsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ListGroups;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 5;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ListGroupsRequest", version });
}
let flex = version >= 3;
if version >= 4 {
w.strings(&self.states_filter, flex)?;
} else if !self.states_filter.is_empty() { return Err(unsupported_field("ListGroupsRequest.states_filter", version)); }
if version >= 5 {
w.strings(&self.types_filter, flex)?;
} else if !self.types_filter.is_empty() { return Err(unsupported_field("ListGroupsRequest.types_filter", version)); }
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("ListGroupsRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ListGroupsRequest", version));
}
let flex = version >= 3;
let mut m = Self::default();
if version >= 4 {
m.states_filter = r.strings(flex)?;
}
if version >= 5 {
m.types_filter = r.strings(flex)?;
}
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(ListGroupsRequest, 3);
request!(ListGroupsRequest, ListGroupsResponse);

/// Kafka's `ListGroupsResponse`, versions 0-5.
#[derive(Debug, Clone, PartialEq)]
pub struct ListGroupsResponse {
/// Versions 1-5, ignorable.
pub throttle_time_ms: i32,
/// Versions 0-5.
pub error_code: i16,
/// Versions 0-5.
pub groups: Vec<ListGroupsResponseListedGroup>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ListGroupsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
groups: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ListGroupsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ListGroups;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 5;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ListGroupsResponse", version });
}
let flex = version >= 3;
if version >= 1 {
w.i32(self.throttle_time_ms);
}
w.i16(self.error_code);
w.array_len(self.groups.len(), flex)?;
for element in &self.groups {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("ListGroupsResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ListGroupsResponse", version));
}
let flex = version >= 3;
let mut m = Self::default();
if version >= 1 {
m.throttle_time_ms = r.i32()?;
}
m.error_code = r.i16()?;
m.groups = {
let n = r.array_len(flex, match version { ..=2 => 4, ..=3 => 3, ..=4 => 4, _ => 5 }, size_of::<ListGroupsResponseListedGroup>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ListGroupsResponseListedGroup::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `ListedGroup` of [`ListGroupsResponse`], versions 0-5.
#[derive(Debug, Clone, PartialEq)]
pub struct ListGroupsResponseListedGroup {
/// Versions 0-5.
pub group_id: String,
/// Versions 0-5.
pub protocol_type: String,
/// Versions 4-5, ignorable.
pub group_state: String,
/// Versions 5, ignorable.
pub group_type: String,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ListGroupsResponseListedGroup {
fn default() -> Self {
Self {
group_id: String::new(),
protocol_type: String::new(),
group_state: String::new(),
group_type: String::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ListGroupsResponseListedGroup {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 3;
w.string(&self.group_id, flex)?;
w.string(&self.protocol_type, flex)?;
if version >= 4 {
w.string(&self.group_state, flex)?;
}
if version >= 5 {
w.string(&self.group_type, flex)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("ListGroupsResponseListedGroup.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 3;
let mut m = Self::default();
m.group_id = r.string(flex)?;
m.protocol_type = r.string(flex)?;
if version >= 4 {
m.group_state = r.string(flex)?;
}
if version >= 5 {
m.group_type = r.string(flex)?;
}
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(ListGroupsResponse, 3);
response!(ListGroupsResponse);
