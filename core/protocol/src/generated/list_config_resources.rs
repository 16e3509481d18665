// @generated from core/protocol/schema/api/list_config_resources.schema, crc e7166b03, body ef0f0393
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
w.check_version("ListConfigResourcesRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
if version >= 1 {
w.write_i8s(&self.resource_types, true);
} else if !self.resource_types.is_empty() { w.refuse_field("ListConfigResourcesRequest.resource_types", version); }
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ListConfigResourcesRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_resource_types = if version >= 1 { r.read_i8s(true) } else { Vec::new() };
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
resource_types: f_resource_types,
unknown_tagged_fields,
}
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
w.check_version("ListConfigResourcesResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
w.write_structs(&self.config_resources, true, version, ListConfigResourcesResponseConfigResource::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ListConfigResourcesResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_throttle_time_ms = r.read_i32();
let f_error_code = r.read_i16();
let f_config_resources = r.read_structs(true, match version { ..=0 => 2, _ => 3 }, version, ListConfigResourcesResponseConfigResource::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
config_resources: f_config_resources,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.resource_name, true);
if version >= 1 {
w.i8(self.resource_type);
}
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_resource_name = r.read_string(true);
let f_resource_type = if version >= 1 { r.read_i8() } else { 16 };
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
resource_name: f_resource_name,
resource_type: f_resource_type,
unknown_tagged_fields,
}
}
}
message!(ListConfigResourcesResponse, 0);
response!(ListConfigResourcesResponse);
