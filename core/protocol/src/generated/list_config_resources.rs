// @generated from core/protocol/schema/api/list_config_resources.schema, crc e7166b03, body 5871e387
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

/// Kafka's `ListConfigResourcesRequest`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct ListConfigResourcesRequest {
/// Versions 1.
pub resource_types: Vec<i8>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ListConfigResourcesRequest {
fn default() -> Self {
Self {
resource_types: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ListConfigResourcesRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ListConfigResources;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 1;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ListConfigResourcesRequest", version });
}
if version >= 1 {
w.i8s(&self.resource_types, true)?;
} else if !self.resource_types.is_empty() { return Err(unsupported_field("ListConfigResourcesRequest.resource_types", version)); }
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ListConfigResourcesRequest", version));
}
let mut m = Self::default();
if version >= 1 {
m.resource_types = r.i8s(true)?;
}
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(ListConfigResourcesRequest, 0);
request!(ListConfigResourcesRequest, ListConfigResourcesResponse);

/// Kafka's `ListConfigResourcesResponse`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct ListConfigResourcesResponse {
/// Versions 0-1.
pub throttle_time_ms: i32,
/// Versions 0-1.
pub error_code: i16,
/// Versions 0-1.
pub config_resources: Vec<ListConfigResourcesResponseConfigResource>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ListConfigResourcesResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
config_resources: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ListConfigResourcesResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ListConfigResources;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 1;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ListConfigResourcesResponse", version });
}
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
w.array_len(self.config_resources.len(), true)?;
for element in &self.config_resources {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ListConfigResourcesResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.error_code = r.i16()?;
m.config_resources = {
let n = r.array_len(true, match version { ..=0 => 2, _ => 3 }, size_of::<ListConfigResourcesResponseConfigResource>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ListConfigResourcesResponseConfigResource::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `ConfigResource` of [`ListConfigResourcesResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct ListConfigResourcesResponseConfigResource {
/// Versions 0-1.
pub resource_name: String,
/// Versions 1, default 16, ignorable.
pub resource_type: i8,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ListConfigResourcesResponseConfigResource {
fn default() -> Self {
Self {
resource_name: String::new(),
resource_type: 16,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ListConfigResourcesResponseConfigResource {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.resource_name, true)?;
if version >= 1 {
w.i8(self.resource_type);
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.resource_name = r.string(true)?;
if version >= 1 {
m.resource_type = r.i8()?;
}
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(ListConfigResourcesResponse, 0);
response!(ListConfigResourcesResponse);
