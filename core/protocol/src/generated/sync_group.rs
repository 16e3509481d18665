// @generated from core/protocol/schema/api/sync_group.schema, crc 9f68ef2e, body 1a41d2f9
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
w.check_version("SyncGroupRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 4;
w.write_string(&self.group_id, flex);
w.i32(self.generation_id);
w.write_string(&self.member_id, flex);
if version >= 3 {
match &self.group_instance_id {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
} else if self.group_instance_id.is_some() { w.refuse_field("SyncGroupRequest.group_instance_id", version); }
if version >= 5 {
match &self.protocol_type {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
}
if version >= 5 {
match &self.protocol_name {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
}
w.write_structs(&self.assignments, flex, version, SyncGroupRequestSyncGroupRequestAssignment::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("SyncGroupRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("SyncGroupRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 4;
let f_group_id = r.read_string(flex);
let f_generation_id = r.read_i32();
let f_member_id = r.read_string(flex);
let f_group_instance_id = if version >= 3 { r.read_nullable_string(flex) } else { None };
let f_protocol_type = if version >= 5 { r.read_nullable_string(flex) } else { None };
let f_protocol_name = if version >= 5 { r.read_nullable_string(flex) } else { None };
let f_assignments = r.read_structs(flex, match version { ..=3 => 6, _ => 3 }, version, SyncGroupRequestSyncGroupRequestAssignment::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
group_id: f_group_id,
generation_id: f_generation_id,
member_id: f_member_id,
group_instance_id: f_group_instance_id,
protocol_type: f_protocol_type,
protocol_name: f_protocol_name,
assignments: f_assignments,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 4;
w.write_string(&self.member_id, flex);
w.write_bytes(&self.assignment, flex);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("SyncGroupRequestSyncGroupRequestAssignment.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 4;
let f_member_id = r.read_string(flex);
let f_assignment = r.read_bytes(flex);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
member_id: f_member_id,
assignment: f_assignment,
unknown_tagged_fields,
}
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
w.check_version("SyncGroupResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 4;
if version >= 1 {
w.i32(self.throttle_time_ms);
}
w.i16(self.error_code);
if version >= 5 {
match &self.protocol_type {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
}
if version >= 5 {
match &self.protocol_name {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
}
w.write_bytes(&self.assignment, flex);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("SyncGroupResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("SyncGroupResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 4;
let f_throttle_time_ms = if version >= 1 { r.read_i32() } else { 0 };
let f_error_code = r.read_i16();
let f_protocol_type = if version >= 5 { r.read_nullable_string(flex) } else { None };
let f_protocol_name = if version >= 5 { r.read_nullable_string(flex) } else { None };
let f_assignment = r.read_bytes(flex);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
protocol_type: f_protocol_type,
protocol_name: f_protocol_name,
assignment: f_assignment,
unknown_tagged_fields,
}
}
}
message!(SyncGroupResponse, 4);
response!(SyncGroupResponse);
