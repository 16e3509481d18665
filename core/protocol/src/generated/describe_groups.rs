// @generated from core/protocol/schema/api/describe_groups.schema, crc fad4680b, body 03e700db
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "DescribeGroupsRequest", version });
}
let flex = version >= 5;
w.strings(&self.groups, flex)?;
if version >= 3 {
w.bool(self.include_authorized_operations);
} else if self.include_authorized_operations { return Err(unsupported_field("DescribeGroupsRequest.include_authorized_operations", version)); }
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DescribeGroupsRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("DescribeGroupsRequest", version));
}
let flex = version >= 5;
let mut m = Self::default();
m.groups = r.strings(flex)?;
if version >= 3 {
m.include_authorized_operations = r.bool()?;
}
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "DescribeGroupsResponse", version });
}
let flex = version >= 5;
if version >= 1 {
w.i32(self.throttle_time_ms);
}
w.array_len(self.groups.len(), flex)?;
for element in &self.groups {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DescribeGroupsResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("DescribeGroupsResponse", version));
}
let flex = version >= 5;
let mut m = Self::default();
if version >= 1 {
m.throttle_time_ms = r.i32()?;
}
m.groups = {
let n = r.array_len(flex, match version { ..=2 => 14, ..=4 => 18, ..=5 => 12, _ => 13 }, size_of::<DescribeGroupsResponseDescribedGroup>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeGroupsResponseDescribedGroup::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 5;
w.i16(self.error_code);
if version >= 6 {
match &self.error_message {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
} else if self.error_message.is_some() { return Err(unsupported_field("DescribeGroupsResponseDescribedGroup.error_message", version)); }
w.string(&self.group_id, flex)?;
w.string(&self.group_state, flex)?;
w.string(&self.protocol_type, flex)?;
w.string(&self.protocol_data, flex)?;
w.array_len(self.members.len(), flex)?;
for element in &self.members {
element.encode(w, version)?;
}
if version >= 3 {
w.i32(self.authorized_operations);
} else if self.authorized_operations != -2147483648 { return Err(unsupported_field("DescribeGroupsResponseDescribedGroup.authorized_operations", version)); }
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DescribeGroupsResponseDescribedGroup.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 5;
let mut m = Self::default();
m.error_code = r.i16()?;
if version >= 6 {
m.error_message = r.nullable_string(flex)?;
}
m.group_id = r.string(flex)?;
m.group_state = r.string(flex)?;
m.protocol_type = r.string(flex)?;
m.protocol_data = r.string(flex)?;
m.members = {
let n = r.array_len(flex, match version { ..=3 => 14, ..=4 => 16, _ => 7 }, size_of::<DescribeGroupsResponseDescribedGroupMember>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeGroupsResponseDescribedGroupMember::decode(r, version)?);
}
v
};
if version >= 3 {
m.authorized_operations = r.i32()?;
}
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 5;
w.string(&self.member_id, flex)?;
if version >= 4 {
match &self.group_instance_id {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
}
w.string(&self.client_id, flex)?;
w.string(&self.client_host, flex)?;
w.bytes(&self.member_metadata, flex)?;
w.bytes(&self.member_assignment, flex)?;
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DescribeGroupsResponseDescribedGroupMember.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 5;
let mut m = Self::default();
m.member_id = r.string(flex)?;
if version >= 4 {
m.group_instance_id = r.nullable_string(flex)?;
}
m.client_id = r.string(flex)?;
m.client_host = r.string(flex)?;
m.member_metadata = r.bytes(flex)?;
m.member_assignment = r.bytes(flex)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(DescribeGroupsResponse, 5);
response!(DescribeGroupsResponse);
