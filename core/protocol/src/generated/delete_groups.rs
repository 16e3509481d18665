// @generated from core/protocol/schema/api/delete_groups.schema, crc de35d40b, body 20183e48
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "DeleteGroupsRequest", version });
}
let flex = version >= 2;
w.strings(&self.groups_names, flex)?;
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DeleteGroupsRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("DeleteGroupsRequest", version));
}
let flex = version >= 2;
let mut m = Self::default();
m.groups_names = r.strings(flex)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "DeleteGroupsResponse", version });
}
let flex = version >= 2;
w.i32(self.throttle_time_ms);
w.array_len(self.results.len(), flex)?;
for element in &self.results {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DeleteGroupsResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("DeleteGroupsResponse", version));
}
let flex = version >= 2;
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.results = {
let n = r.array_len(flex, match version { ..=2 => 4, _ => 5 }, size_of::<DeleteGroupsResponseDeletableGroupResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DeleteGroupsResponseDeletableGroupResult::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 2;
w.string(&self.group_id, flex)?;
w.i16(self.error_code);
if version >= 3 {
match &self.error_message {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DeleteGroupsResponseDeletableGroupResult.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 2;
let mut m = Self::default();
m.group_id = r.string(flex)?;
m.error_code = r.i16()?;
if version >= 3 {
m.error_message = r.nullable_string(flex)?;
}
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(DeleteGroupsResponse, 2);
response!(DeleteGroupsResponse);
