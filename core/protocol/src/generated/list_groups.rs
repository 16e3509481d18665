// @generated from core/protocol/schema/api/list_groups.schema, crc 898496ad, body 9ccfc288
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
w.check_version("ListGroupsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 3;
if version >= 4 {
w.write_strings(&self.states_filter, flex);
} else if !self.states_filter.is_empty() { w.refuse_field("ListGroupsRequest.states_filter", version); }
if version >= 5 {
w.write_strings(&self.types_filter, flex);
} else if !self.types_filter.is_empty() { w.refuse_field("ListGroupsRequest.types_filter", version); }
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("ListGroupsRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ListGroupsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 3;
let f_states_filter = if version >= 4 { r.read_strings(flex) } else { Vec::new() };
let f_types_filter = if version >= 5 { r.read_strings(flex) } else { Vec::new() };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
states_filter: f_states_filter,
types_filter: f_types_filter,
unknown_tagged_fields,
}
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
w.check_version("ListGroupsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 3;
if version >= 1 {
w.i32(self.throttle_time_ms);
}
w.i16(self.error_code);
w.write_structs(&self.groups, flex, version, ListGroupsResponseListedGroup::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("ListGroupsResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ListGroupsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 3;
let f_throttle_time_ms = if version >= 1 { r.read_i32() } else { 0 };
let f_error_code = r.read_i16();
let f_groups = r.read_structs(flex, match version { ..=2 => 4, ..=3 => 3, ..=4 => 4, _ => 5 }, version, ListGroupsResponseListedGroup::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
groups: f_groups,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 3;
w.write_string(&self.group_id, flex);
w.write_string(&self.protocol_type, flex);
if version >= 4 {
w.write_string(&self.group_state, flex);
}
if version >= 5 {
w.write_string(&self.group_type, flex);
}
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("ListGroupsResponseListedGroup.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 3;
let f_group_id = r.read_string(flex);
let f_protocol_type = r.read_string(flex);
let f_group_state = if version >= 4 { r.read_string(flex) } else { String::new() };
let f_group_type = if version >= 5 { r.read_string(flex) } else { String::new() };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
group_id: f_group_id,
protocol_type: f_protocol_type,
group_state: f_group_state,
group_type: f_group_type,
unknown_tagged_fields,
}
}
}
message!(ListGroupsResponse, 3);
response!(ListGroupsResponse);
