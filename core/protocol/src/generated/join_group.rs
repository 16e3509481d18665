// @generated from core/protocol/schema/api/join_group.schema, crc ab88c93f, body 32569547
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

/// Kafka's `JoinGroupRequest`, versions 0-9.
#[derive(Debug, Clone, PartialEq)]
pub struct JoinGroupRequest {
/// Versions 0-9.
pub group_id: String,
/// Versions 0-9.
pub session_timeout_ms: i32,
/// Versions 1-9, default -1, ignorable.
pub rebalance_timeout_ms: i32,
/// Versions 0-9.
pub member_id: String,
/// Versions 5-9, null 5+, default null.
pub group_instance_id: Option<String>,
/// Versions 0-9.
pub protocol_type: String,
/// Versions 0-9.
pub protocols: Vec<JoinGroupRequestJoinGroupRequestProtocol>,
/// Versions 8-9, null 8+, default null, ignorable.
pub reason: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for JoinGroupRequest {
fn default() -> Self {
Self {
group_id: String::new(),
session_timeout_ms: 0,
rebalance_timeout_ms: -1,
member_id: String::new(),
group_instance_id: None,
protocol_type: String::new(),
protocols: Vec::new(),
reason: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl JoinGroupRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::JoinGroup;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 9;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("JoinGroupRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 6;
w.write_string(&self.group_id, flex);
w.i32(self.session_timeout_ms);
if version >= 1 {
w.i32(self.rebalance_timeout_ms);
}
w.write_string(&self.member_id, flex);
if version >= 5 {
match &self.group_instance_id {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
} else if self.group_instance_id.is_some() { w.refuse_field("JoinGroupRequest.group_instance_id", version); }
w.write_string(&self.protocol_type, flex);
w.write_structs(&self.protocols, flex, version, JoinGroupRequestJoinGroupRequestProtocol::write);
if version >= 8 {
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
w.refuse_field("JoinGroupRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("JoinGroupRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 6;
let f_group_id = r.read_string(flex);
let f_session_timeout_ms = r.read_i32();
let f_rebalance_timeout_ms = if version >= 1 { r.read_i32() } else { -1 };
let f_member_id = r.read_string(flex);
let f_group_instance_id = if version >= 5 { r.read_nullable_string(flex) } else { None };
let f_protocol_type = r.read_string(flex);
let f_protocols = r.read_structs(flex, match version { ..=5 => 6, _ => 3 }, version, JoinGroupRequestJoinGroupRequestProtocol::read);
let f_reason = if version >= 8 { r.read_nullable_string(flex) } else { None };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
group_id: f_group_id,
session_timeout_ms: f_session_timeout_ms,
rebalance_timeout_ms: f_rebalance_timeout_ms,
member_id: f_member_id,
group_instance_id: f_group_instance_id,
protocol_type: f_protocol_type,
protocols: f_protocols,
reason: f_reason,
unknown_tagged_fields,
}
}
}

/// `JoinGroupRequestProtocol` of [`JoinGroupRequest`], versions 0-9.
#[derive(Debug, Clone, PartialEq)]
pub struct JoinGroupRequestJoinGroupRequestProtocol {
/// Versions 0-9.
pub name: String,
/// Versions 0-9.
pub metadata: Bytes,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for JoinGroupRequestJoinGroupRequestProtocol {
fn default() -> Self {
Self {
name: String::new(),
metadata: Bytes::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl JoinGroupRequestJoinGroupRequestProtocol {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 6;
w.write_string(&self.name, flex);
w.write_bytes(&self.metadata, flex);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("JoinGroupRequestJoinGroupRequestProtocol.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 6;
let f_name = r.read_string(flex);
let f_metadata = r.read_bytes(flex);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
name: f_name,
metadata: f_metadata,
unknown_tagged_fields,
}
}
}
message!(JoinGroupRequest, 6);
request!(JoinGroupRequest, JoinGroupResponse);

/// Kafka's `JoinGroupResponse`, versions 0-9.
#[derive(Debug, Clone, PartialEq)]
pub struct JoinGroupResponse {
/// Versions 2-9, ignorable.
pub throttle_time_ms: i32,
/// Versions 0-9.
pub error_code: i16,
/// Versions 0-9, default -1.
pub generation_id: i32,
/// Versions 7-9, null 7+, default null, ignorable.
pub protocol_type: Option<String>,
/// Versions 0-9, null 7+.
pub protocol_name: Option<String>,
/// Versions 0-9.
pub leader: String,
/// Versions 9.
pub skip_assignment: bool,
/// Versions 0-9.
pub member_id: String,
/// Versions 0-9.
pub members: Vec<JoinGroupResponseJoinGroupResponseMember>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for JoinGroupResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
generation_id: -1,
protocol_type: None,
protocol_name: Some(String::new()),
leader: String::new(),
skip_assignment: false,
member_id: String::new(),
members: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl JoinGroupResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::JoinGroup;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 9;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("JoinGroupResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 6;
if version >= 2 {
w.i32(self.throttle_time_ms);
}
w.i16(self.error_code);
w.i32(self.generation_id);
if version >= 7 {
match &self.protocol_type {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
}
match &self.protocol_name {
Some(value) => {
w.write_string(value, flex);
}
None => { if version >= 7 { w.null_string(flex) } else { w.refuse_null("JoinGroupResponse.protocol_name", version) } }
}
w.write_string(&self.leader, flex);
if version >= 9 {
w.bool(self.skip_assignment);
} else if self.skip_assignment { w.refuse_field("JoinGroupResponse.skip_assignment", version); }
w.write_string(&self.member_id, flex);
w.write_structs(&self.members, flex, version, JoinGroupResponseJoinGroupResponseMember::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("JoinGroupResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("JoinGroupResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 6;
let f_throttle_time_ms = if version >= 2 { r.read_i32() } else { 0 };
let f_error_code = r.read_i16();
let f_generation_id = r.read_i32();
let f_protocol_type = if version >= 7 { r.read_nullable_string(flex) } else { None };
let f_protocol_name = if version >= 7 { r.read_nullable_string(flex) } else { Some(r.read_string(flex)) };
let f_leader = r.read_string(flex);
let f_skip_assignment = if version >= 9 { r.read_bool() } else { false };
let f_member_id = r.read_string(flex);
let f_members = r.read_structs(flex, match version { ..=4 => 6, ..=5 => 8, _ => 4 }, version, JoinGroupResponseJoinGroupResponseMember::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
generation_id: f_generation_id,
protocol_type: f_protocol_type,
protocol_name: f_protocol_name,
leader: f_leader,
skip_assignment: f_skip_assignment,
member_id: f_member_id,
members: f_members,
unknown_tagged_fields,
}
}
}

/// `JoinGroupResponseMember` of [`JoinGroupResponse`], versions 0-9.
#[derive(Debug, Clone, PartialEq)]
pub struct JoinGroupResponseJoinGroupResponseMember {
/// Versions 0-9.
pub member_id: String,
/// Versions 5-9, null 5+, default null, ignorable.
pub group_instance_id: Option<String>,
/// Versions 0-9.
pub metadata: Bytes,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for JoinGroupResponseJoinGroupResponseMember {
fn default() -> Self {
Self {
member_id: String::new(),
group_instance_id: None,
metadata: Bytes::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl JoinGroupResponseJoinGroupResponseMember {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 6;
w.write_string(&self.member_id, flex);
if version >= 5 {
match &self.group_instance_id {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
}
w.write_bytes(&self.metadata, flex);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("JoinGroupResponseJoinGroupResponseMember.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 6;
let f_member_id = r.read_string(flex);
let f_group_instance_id = if version >= 5 { r.read_nullable_string(flex) } else { None };
let f_metadata = r.read_bytes(flex);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
member_id: f_member_id,
group_instance_id: f_group_instance_id,
metadata: f_metadata,
unknown_tagged_fields,
}
}
}
message!(JoinGroupResponse, 6);
response!(JoinGroupResponse);
