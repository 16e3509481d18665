// @generated from core/protocol/schema/api/describe_groups.schema, crc fad4680b, body ed9a78b4
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

/// Kafka's `DescribeGroupsRequest`, versions 0-6.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeGroupsRequest {
/// Versions 0-6.
pub groups: Vec<String>,
/// Versions 3-6.
pub include_authorized_operations: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeGroupsRequest {
fn default() -> Self {
Self {
groups: Vec::new(),
include_authorized_operations: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeGroupsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeGroups;
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
w.check_version("DescribeGroupsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 5;
w.write_strings(&self.groups, flex);
if version >= 3 {
w.bool(self.include_authorized_operations);
} else if self.include_authorized_operations { w.refuse_field("DescribeGroupsRequest.include_authorized_operations", version); }
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DescribeGroupsRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DescribeGroupsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 5;
let f_groups = r.read_strings(flex);
let f_include_authorized_operations = if version >= 3 { r.read_bool() } else { false };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
groups: f_groups,
include_authorized_operations: f_include_authorized_operations,
unknown_tagged_fields,
}
}
}
message!(DescribeGroupsRequest, 5);
request!(DescribeGroupsRequest, DescribeGroupsResponse);

/// Kafka's `DescribeGroupsResponse`, versions 0-6.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeGroupsResponse {
/// Versions 1-6, ignorable.
pub throttle_time_ms: i32,
/// Versions 0-6.
pub groups: Vec<DescribeGroupsResponseDescribedGroup>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeGroupsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
groups: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeGroupsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeGroups;
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
w.check_version("DescribeGroupsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 5;
if version >= 1 {
w.i32(self.throttle_time_ms);
}
w.write_structs(&self.groups, flex, version, DescribeGroupsResponseDescribedGroup::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DescribeGroupsResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DescribeGroupsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 5;
let f_throttle_time_ms = if version >= 1 { r.read_i32() } else { 0 };
let f_groups = r.read_structs(flex, match version { ..=2 => 14, ..=4 => 18, ..=5 => 12, _ => 13 }, version, DescribeGroupsResponseDescribedGroup::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
throttle_time_ms: f_throttle_time_ms,
groups: f_groups,
unknown_tagged_fields,
}
}
}

/// `DescribedGroup` of [`DescribeGroupsResponse`], versions 0-6.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeGroupsResponseDescribedGroup {
/// Versions 0-6.
pub error_code: i16,
/// Versions 6, null 6+, default null.
pub error_message: Option<String>,
/// Versions 0-6.
pub group_id: String,
/// Versions 0-6.
pub group_state: String,
/// Versions 0-6.
pub protocol_type: String,
/// Versions 0-6.
pub protocol_data: String,
/// Versions 0-6.
pub members: Vec<DescribeGroupsResponseDescribedGroupMember>,
/// Versions 3-6, default -2147483648.
pub authorized_operations: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeGroupsResponseDescribedGroup {
fn default() -> Self {
Self {
error_code: 0,
error_message: None,
group_id: String::new(),
group_state: String::new(),
protocol_type: String::new(),
protocol_data: String::new(),
members: Vec::new(),
authorized_operations: -2147483648,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeGroupsResponseDescribedGroup {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 5;
w.i16(self.error_code);
if version >= 6 {
match &self.error_message {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
} else if self.error_message.is_some() { w.refuse_field("DescribeGroupsResponseDescribedGroup.error_message", version); }
w.write_string(&self.group_id, flex);
w.write_string(&self.group_state, flex);
w.write_string(&self.protocol_type, flex);
w.write_string(&self.protocol_data, flex);
w.write_structs(&self.members, flex, version, DescribeGroupsResponseDescribedGroupMember::write);
if version >= 3 {
w.i32(self.authorized_operations);
} else if self.authorized_operations != -2147483648 { w.refuse_field("DescribeGroupsResponseDescribedGroup.authorized_operations", version); }
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DescribeGroupsResponseDescribedGroup.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 5;
let f_error_code = r.read_i16();
let f_error_message = if version >= 6 { r.read_nullable_string(flex) } else { None };
let f_group_id = r.read_string(flex);
let f_group_state = r.read_string(flex);
let f_protocol_type = r.read_string(flex);
let f_protocol_data = r.read_string(flex);
let f_members = r.read_structs(flex, match version { ..=3 => 14, ..=4 => 16, _ => 7 }, version, DescribeGroupsResponseDescribedGroupMember::read);
let f_authorized_operations = if version >= 3 { r.read_i32() } else { -2147483648 };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
error_code: f_error_code,
error_message: f_error_message,
group_id: f_group_id,
group_state: f_group_state,
protocol_type: f_protocol_type,
protocol_data: f_protocol_data,
members: f_members,
authorized_operations: f_authorized_operations,
unknown_tagged_fields,
}
}
}

/// `DescribedGroupMember` of [`DescribeGroupsResponse`], versions 0-6.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeGroupsResponseDescribedGroupMember {
/// Versions 0-6.
pub member_id: String,
/// Versions 4-6, null 4+, default null, ignorable.
pub group_instance_id: Option<String>,
/// Versions 0-6.
pub client_id: String,
/// Versions 0-6.
pub client_host: String,
/// Versions 0-6.
pub member_metadata: Bytes,
/// Versions 0-6.
pub member_assignment: Bytes,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeGroupsResponseDescribedGroupMember {
fn default() -> Self {
Self {
member_id: String::new(),
group_instance_id: None,
client_id: String::new(),
client_host: String::new(),
member_metadata: Bytes::new(),
member_assignment: Bytes::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeGroupsResponseDescribedGroupMember {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 5;
w.write_string(&self.member_id, flex);
if version >= 4 {
match &self.group_instance_id {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
}
w.write_string(&self.client_id, flex);
w.write_string(&self.client_host, flex);
w.write_bytes(&self.member_metadata, flex);
w.write_bytes(&self.member_assignment, flex);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DescribeGroupsResponseDescribedGroupMember.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 5;
let f_member_id = r.read_string(flex);
let f_group_instance_id = if version >= 4 { r.read_nullable_string(flex) } else { None };
let f_client_id = r.read_string(flex);
let f_client_host = r.read_string(flex);
let f_member_metadata = r.read_bytes(flex);
let f_member_assignment = r.read_bytes(flex);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
member_id: f_member_id,
group_instance_id: f_group_instance_id,
client_id: f_client_id,
client_host: f_client_host,
member_metadata: f_member_metadata,
member_assignment: f_member_assignment,
unknown_tagged_fields,
}
}
}
message!(DescribeGroupsResponse, 5);
response!(DescribeGroupsResponse);
