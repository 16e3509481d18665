// @generated from core/protocol/schema/api/sync_group.schema, crc 9f68ef2e, body 29d7c41f
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

/// Kafka's `SyncGroupRequest`, versions 0-5.
#[derive(Debug, Clone, PartialEq)]
pub struct SyncGroupRequest {
/// Versions 0-5.
pub group_id: String,
/// Versions 0-5.
pub generation_id: i32,
/// Versions 0-5.
pub member_id: String,
/// Versions 3-5, null 3+, default null.
pub group_instance_id: Option<String>,
/// Versions 5, null 5+, default null, ignorable.
pub protocol_type: Option<String>,
/// Versions 5, null 5+, default null, ignorable.
pub protocol_name: Option<String>,
/// Versions 0-5.
pub assignments: Vec<SyncGroupRequestSyncGroupRequestAssignment>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for SyncGroupRequest {
fn default() -> Self {
Self {
group_id: String::new(),
generation_id: 0,
member_id: String::new(),
group_instance_id: None,
protocol_type: None,
protocol_name: None,
assignments: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl SyncGroupRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::SyncGroup;
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
return Err(EncodeError::UnsupportedVersion { message: "SyncGroupRequest", version });
}
let flex = version >= 4;
w.string(&self.group_id, flex)?;
w.i32(self.generation_id);
w.string(&self.member_id, flex)?;
if version >= 3 {
match &self.group_instance_id {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
} else if self.group_instance_id.is_some() { return Err(unsupported_field("SyncGroupRequest.group_instance_id", version)); }
if version >= 5 {
match &self.protocol_type {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
}
if version >= 5 {
match &self.protocol_name {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
}
w.array_len(self.assignments.len(), flex)?;
for element in &self.assignments {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("SyncGroupRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("SyncGroupRequest", version));
}
let flex = version >= 4;
let mut m = Self::default();
m.group_id = r.string(flex)?;
m.generation_id = r.i32()?;
m.member_id = r.string(flex)?;
if version >= 3 {
m.group_instance_id = r.nullable_string(flex)?;
}
if version >= 5 {
m.protocol_type = r.nullable_string(flex)?;
}
if version >= 5 {
m.protocol_name = r.nullable_string(flex)?;
}
m.assignments = {
let n = r.array_len(flex, match version { ..=3 => 6, _ => 3 }, size_of::<SyncGroupRequestSyncGroupRequestAssignment>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(SyncGroupRequestSyncGroupRequestAssignment::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `SyncGroupRequestAssignment` of [`SyncGroupRequest`], versions 0-5.
#[derive(Debug, Clone, PartialEq)]
pub struct SyncGroupRequestSyncGroupRequestAssignment {
/// Versions 0-5.
pub member_id: String,
/// Versions 0-5.
pub assignment: Bytes,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for SyncGroupRequestSyncGroupRequestAssignment {
fn default() -> Self {
Self {
member_id: String::new(),
assignment: Bytes::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl SyncGroupRequestSyncGroupRequestAssignment {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 4;
w.string(&self.member_id, flex)?;
w.bytes(&self.assignment, flex)?;
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("SyncGroupRequestSyncGroupRequestAssignment.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 4;
let mut m = Self::default();
m.member_id = r.string(flex)?;
m.assignment = r.bytes(flex)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(SyncGroupRequest, 4);
request!(SyncGroupRequest, SyncGroupResponse);

/// Kafka's `SyncGroupResponse`, versions 0-5.
#[derive(Debug, Clone, PartialEq)]
pub struct SyncGroupResponse {
/// Versions 1-5, ignorable.
pub throttle_time_ms: i32,
/// Versions 0-5.
pub error_code: i16,
/// Versions 5, null 5+, default null, ignorable.
pub protocol_type: Option<String>,
/// Versions 5, null 5+, default null, ignorable.
pub protocol_name: Option<String>,
/// Versions 0-5.
pub assignment: Bytes,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for SyncGroupResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
protocol_type: None,
protocol_name: None,
assignment: Bytes::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl SyncGroupResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::SyncGroup;
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
return Err(EncodeError::UnsupportedVersion { message: "SyncGroupResponse", version });
}
let flex = version >= 4;
if version >= 1 {
w.i32(self.throttle_time_ms);
}
w.i16(self.error_code);
if version >= 5 {
match &self.protocol_type {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
}
if version >= 5 {
match &self.protocol_name {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
}
w.bytes(&self.assignment, flex)?;
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("SyncGroupResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("SyncGroupResponse", version));
}
let flex = version >= 4;
let mut m = Self::default();
if version >= 1 {
m.throttle_time_ms = r.i32()?;
}
m.error_code = r.i16()?;
if version >= 5 {
m.protocol_type = r.nullable_string(flex)?;
}
if version >= 5 {
m.protocol_name = r.nullable_string(flex)?;
}
m.assignment = r.bytes(flex)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(SyncGroupResponse, 4);
response!(SyncGroupResponse);
