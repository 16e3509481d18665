// @generated from core/protocol/schema/api/delete_groups.schema, crc de35d40b, body bdd6101d
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

/// Kafka's `DeleteGroupsRequest`, versions 0-3.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteGroupsRequest {
/// Versions 0-3.
pub groups_names: Vec<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DeleteGroupsRequest {
fn default() -> Self {
Self {
groups_names: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteGroupsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DeleteGroups;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 3;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("DeleteGroupsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.write_strings(&self.groups_names, flex);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DeleteGroupsRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DeleteGroupsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_groups_names = r.read_strings(flex);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
groups_names: f_groups_names,
unknown_tagged_fields,
}
}
}
message!(DeleteGroupsRequest, 2);
request!(DeleteGroupsRequest, DeleteGroupsResponse);

/// Kafka's `DeleteGroupsResponse`, versions 0-3.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteGroupsResponse {
/// Versions 0-3.
pub throttle_time_ms: i32,
/// Versions 0-3.
pub results: Vec<DeleteGroupsResponseDeletableGroupResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DeleteGroupsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
results: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteGroupsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DeleteGroups;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 3;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("DeleteGroupsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.i32(self.throttle_time_ms);
w.write_structs(&self.results, flex, version, DeleteGroupsResponseDeletableGroupResult::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DeleteGroupsResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DeleteGroupsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_throttle_time_ms = r.read_i32();
let f_results = r.read_structs(flex, match version { ..=2 => 4, _ => 5 }, version, DeleteGroupsResponseDeletableGroupResult::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
throttle_time_ms: f_throttle_time_ms,
results: f_results,
unknown_tagged_fields,
}
}
}

/// `DeletableGroupResult` of [`DeleteGroupsResponse`], versions 0-3.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteGroupsResponseDeletableGroupResult {
/// Versions 0-3.
pub group_id: String,
/// Versions 0-3.
pub error_code: i16,
/// Versions 3, null 3+, default null, ignorable.
pub error_message: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DeleteGroupsResponseDeletableGroupResult {
fn default() -> Self {
Self {
group_id: String::new(),
error_code: 0,
error_message: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteGroupsResponseDeletableGroupResult {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.write_string(&self.group_id, flex);
w.i16(self.error_code);
if version >= 3 {
match &self.error_message {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
}
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DeleteGroupsResponseDeletableGroupResult.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_group_id = r.read_string(flex);
let f_error_code = r.read_i16();
let f_error_message = if version >= 3 { r.read_nullable_string(flex) } else { None };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
group_id: f_group_id,
error_code: f_error_code,
error_message: f_error_message,
unknown_tagged_fields,
}
}
}
message!(DeleteGroupsResponse, 2);
response!(DeleteGroupsResponse);
