// @generated from core/protocol/schema/api/leave_group.schema, crc d113ac62, body 01c55922
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

/// Kafka's `LeaveGroupRequest`, versions 0-5.
#[derive(Debug, Clone, PartialEq)]
pub struct LeaveGroupRequest {
/// Versions 0-5.
pub group_id: String,
/// Versions 0-2.
pub member_id: String,
/// Versions 3-5.
pub members: Vec<LeaveGroupRequestMemberIdentity>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for LeaveGroupRequest {
fn default() -> Self {
Self {
group_id: String::new(),
member_id: String::new(),
members: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl LeaveGroupRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::LeaveGroup;
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
return Err(EncodeError::UnsupportedVersion { message: "LeaveGroupRequest", version });
}
let flex = version >= 4;
w.string(&self.group_id, flex)?;
if version <= 2 {
w.string(&self.member_id, flex)?;
} else if !self.member_id.is_empty() { return Err(unsupported_field("LeaveGroupRequest.member_id", version)); }
if version >= 3 {
w.array_len(self.members.len(), flex)?;
for element in &self.members {
element.encode(w, version)?;
}
} else if !self.members.is_empty() { return Err(unsupported_field("LeaveGroupRequest.members", version)); }
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("LeaveGroupRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("LeaveGroupRequest", version));
}
let flex = version >= 4;
let mut m = Self::default();
m.group_id = r.string(flex)?;
if version <= 2 {
m.member_id = r.string(flex)?;
}
if version >= 3 {
m.members = {
let n = r.array_len(flex, match version { ..=3 => 4, ..=4 => 3, _ => 4 }, size_of::<LeaveGroupRequestMemberIdentity>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(LeaveGroupRequestMemberIdentity::decode(r, version)?);
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

/// `MemberIdentity` of [`LeaveGroupRequest`], versions 3-5.
#[derive(Debug, Clone, PartialEq)]
pub struct LeaveGroupRequestMemberIdentity {
/// Versions 3-5.
pub member_id: String,
/// Versions 3-5, null 3+, default null.
pub group_instance_id: Option<String>,
/// Versions 5, null 5+, default null, ignorable.
pub reason: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for LeaveGroupRequestMemberIdentity {
fn default() -> Self {
Self {
member_id: String::new(),
group_instance_id: None,
reason: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl LeaveGroupRequestMemberIdentity {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 4;
w.string(&self.member_id, flex)?;
match &self.group_instance_id {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
if version >= 5 {
match &self.reason {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("LeaveGroupRequestMemberIdentity.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 4;
let mut m = Self::default();
m.member_id = r.string(flex)?;
m.group_instance_id = r.nullable_string(flex)?;
if version >= 5 {
m.reason = r.nullable_string(flex)?;
}
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(LeaveGroupRequest, 4);
request!(LeaveGroupRequest, LeaveGroupResponse);

/// Kafka's `LeaveGroupResponse`, versions 0-5.
#[derive(Debug, Clone, PartialEq)]
pub struct LeaveGroupResponse {
/// Versions 1-5, ignorable.
pub throttle_time_ms: i32,
/// Versions 0-5.
pub error_code: i16,
/// Versions 3-5.
pub members: Vec<LeaveGroupResponseMemberResponse>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for LeaveGroupResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
members: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl LeaveGroupResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::LeaveGroup;
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
return Err(EncodeError::UnsupportedVersion { message: "LeaveGroupResponse", version });
}
let flex = version >= 4;
if version >= 1 {
w.i32(self.throttle_time_ms);
}
w.i16(self.error_code);
if version >= 3 {
w.array_len(self.members.len(), flex)?;
for element in &self.members {
element.encode(w, version)?;
}
} else if !self.members.is_empty() { return Err(unsupported_field("LeaveGroupResponse.members", version)); }
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("LeaveGroupResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("LeaveGroupResponse", version));
}
let flex = version >= 4;
let mut m = Self::default();
if version >= 1 {
m.throttle_time_ms = r.i32()?;
}
m.error_code = r.i16()?;
if version >= 3 {
m.members = {
let n = r.array_len(flex, match version { ..=3 => 6, _ => 5 }, size_of::<LeaveGroupResponseMemberResponse>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(LeaveGroupResponseMemberResponse::decode(r, version)?);
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

/// `MemberResponse` of [`LeaveGroupResponse`], versions 3-5.
#[derive(Debug, Clone, PartialEq)]
pub struct LeaveGroupResponseMemberResponse {
/// Versions 3-5.
pub member_id: String,
/// Versions 3-5, null 3+.
pub group_instance_id: Option<String>,
/// Versions 3-5.
pub error_code: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for LeaveGroupResponseMemberResponse {
fn default() -> Self {
Self {
member_id: String::new(),
group_instance_id: Some(String::new()),
error_code: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl LeaveGroupResponseMemberResponse {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 4;
w.string(&self.member_id, flex)?;
match &self.group_instance_id {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
w.i16(self.error_code);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("LeaveGroupResponseMemberResponse.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 4;
let mut m = Self::default();
m.member_id = r.string(flex)?;
m.group_instance_id = r.nullable_string(flex)?;
m.error_code = r.i16()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(LeaveGroupResponse, 4);
response!(LeaveGroupResponse);
