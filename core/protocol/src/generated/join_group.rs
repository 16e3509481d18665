// @generated from core/protocol/schema/api/join_group.schema, crc ab88c93f, body 848e2d49
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "JoinGroupRequest", version });
}
let flex = version >= 6;
w.string(&self.group_id, flex)?;
w.i32(self.session_timeout_ms);
if version >= 1 {
w.i32(self.rebalance_timeout_ms);
}
w.string(&self.member_id, flex)?;
if version >= 5 {
match &self.group_instance_id {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
} else if self.group_instance_id.is_some() { return Err(unsupported_field("JoinGroupRequest.group_instance_id", version)); }
w.string(&self.protocol_type, flex)?;
w.array_len(self.protocols.len(), flex)?;
for element in &self.protocols {
element.encode(w, version)?;
}
if version >= 8 {
match &self.reason {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("JoinGroupRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("JoinGroupRequest", version));
}
let flex = version >= 6;
let mut m = Self::default();
m.group_id = r.string(flex)?;
m.session_timeout_ms = r.i32()?;
if version >= 1 {
m.rebalance_timeout_ms = r.i32()?;
}
m.member_id = r.string(flex)?;
if version >= 5 {
m.group_instance_id = r.nullable_string(flex)?;
}
m.protocol_type = r.string(flex)?;
m.protocols = {
let n = r.array_len(flex, match version { ..=5 => 6, _ => 3 }, size_of::<JoinGroupRequestJoinGroupRequestProtocol>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(JoinGroupRequestJoinGroupRequestProtocol::decode(r, version)?);
}
v
};
if version >= 8 {
m.reason = r.nullable_string(flex)?;
}
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 6;
w.string(&self.name, flex)?;
w.bytes(&self.metadata, flex)?;
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("JoinGroupRequestJoinGroupRequestProtocol.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 6;
let mut m = Self::default();
m.name = r.string(flex)?;
m.metadata = r.bytes(flex)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "JoinGroupResponse", version });
}
let flex = version >= 6;
if version >= 2 {
w.i32(self.throttle_time_ms);
}
w.i16(self.error_code);
w.i32(self.generation_id);
if version >= 7 {
match &self.protocol_type {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
}
match &self.protocol_name {
Some(value) => {
w.string(value, flex)?;
}
None => { if version >= 7 { w.null_string(flex) } else { return Err(null_field("JoinGroupResponse.protocol_name", version)) } }
}
w.string(&self.leader, flex)?;
if version >= 9 {
w.bool(self.skip_assignment);
} else if self.skip_assignment { return Err(unsupported_field("JoinGroupResponse.skip_assignment", version)); }
w.string(&self.member_id, flex)?;
w.array_len(self.members.len(), flex)?;
for element in &self.members {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("JoinGroupResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("JoinGroupResponse", version));
}
let flex = version >= 6;
let mut m = Self::default();
if version >= 2 {
m.throttle_time_ms = r.i32()?;
}
m.error_code = r.i16()?;
m.generation_id = r.i32()?;
if version >= 7 {
m.protocol_type = r.nullable_string(flex)?;
}
if version >= 7 {
m.protocol_name = r.nullable_string(flex)?;
} else {
m.protocol_name = Some(r.string(flex)?);
}
m.leader = r.string(flex)?;
if version >= 9 {
m.skip_assignment = r.bool()?;
}
m.member_id = r.string(flex)?;
m.members = {
let n = r.array_len(flex, match version { ..=4 => 6, ..=5 => 8, _ => 4 }, size_of::<JoinGroupResponseJoinGroupResponseMember>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(JoinGroupResponseJoinGroupResponseMember::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 6;
w.string(&self.member_id, flex)?;
if version >= 5 {
match &self.group_instance_id {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
}
w.bytes(&self.metadata, flex)?;
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("JoinGroupResponseJoinGroupResponseMember.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 6;
let mut m = Self::default();
m.member_id = r.string(flex)?;
if version >= 5 {
m.group_instance_id = r.nullable_string(flex)?;
}
m.metadata = r.bytes(flex)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(JoinGroupResponse, 6);
response!(JoinGroupResponse);
