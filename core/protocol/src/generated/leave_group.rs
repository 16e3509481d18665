// @generated from core/protocol/schema/api/leave_group.schema, crc d113ac62, body fc83f6db
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
w.check_version("LeaveGroupRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 4;
w.write_string(&self.group_id, flex);
if version <= 2 {
w.write_string(&self.member_id, flex);
} else if !self.member_id.is_empty() { w.refuse_field("LeaveGroupRequest.member_id", version); }
if version >= 3 {
w.write_structs(&self.members, flex, version, LeaveGroupRequestMemberIdentity::write);
} else if !self.members.is_empty() { w.refuse_field("LeaveGroupRequest.members", version); }
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("LeaveGroupRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("LeaveGroupRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 4;
let f_group_id = r.read_string(flex);
let f_member_id = if version <= 2 { r.read_string(flex) } else { String::new() };
let f_members = if version >= 3 { r.read_structs(flex, match version { ..=3 => 4, ..=4 => 3, _ => 4 }, version, LeaveGroupRequestMemberIdentity::read) } else { Vec::new() };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
group_id: f_group_id,
member_id: f_member_id,
members: f_members,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 4;
w.write_string(&self.member_id, flex);
match &self.group_instance_id {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
if version >= 5 {
match &self.reason {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
}
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("LeaveGroupRequestMemberIdentity.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 4;
let f_member_id = r.read_string(flex);
let f_group_instance_id = r.read_nullable_string(flex);
let f_reason = if version >= 5 { r.read_nullable_string(flex) } else { None };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
member_id: f_member_id,
group_instance_id: f_group_instance_id,
reason: f_reason,
unknown_tagged_fields,
}
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
w.check_version("LeaveGroupResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 4;
if version >= 1 {
w.i32(self.throttle_time_ms);
}
w.i16(self.error_code);
if version >= 3 {
w.write_structs(&self.members, flex, version, LeaveGroupResponseMemberResponse::write);
} else if !self.members.is_empty() { w.refuse_field("LeaveGroupResponse.members", version); }
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("LeaveGroupResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("LeaveGroupResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 4;
let f_throttle_time_ms = if version >= 1 { r.read_i32() } else { 0 };
let f_error_code = r.read_i16();
let f_members = if version >= 3 { r.read_structs(flex, match version { ..=3 => 6, _ => 5 }, version, LeaveGroupResponseMemberResponse::read) } else { Vec::new() };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
members: f_members,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 4;
w.write_string(&self.member_id, flex);
match &self.group_instance_id {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
w.i16(self.error_code);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("LeaveGroupResponseMemberResponse.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 4;
let f_member_id = r.read_string(flex);
let f_group_instance_id = r.read_nullable_string(flex);
let f_error_code = r.read_i16();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
member_id: f_member_id,
group_instance_id: f_group_instance_id,
error_code: f_error_code,
unknown_tagged_fields,
}
}
}
message!(LeaveGroupResponse, 4);
response!(LeaveGroupResponse);
