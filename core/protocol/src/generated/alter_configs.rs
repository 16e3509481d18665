// @generated from core/protocol/schema/api/alter_configs.schema, crc 08404885, body b4c1853b
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

/// Kafka's `AlterConfigsRequest`, versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterConfigsRequest {
/// Versions 0-2.
pub resources: Vec<AlterConfigsRequestAlterConfigsResource>,
/// Versions 0-2.
pub validate_only: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterConfigsRequest {
fn default() -> Self {
Self {
resources: Vec::new(),
validate_only: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterConfigsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::AlterConfigs;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 2;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("AlterConfigsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.write_structs(&self.resources, flex, version, AlterConfigsRequestAlterConfigsResource::write);
w.bool(self.validate_only);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("AlterConfigsRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("AlterConfigsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_resources = r.read_structs(flex, match version { ..=1 => 7, _ => 4 }, version, AlterConfigsRequestAlterConfigsResource::read);
let f_validate_only = r.read_bool();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
resources: f_resources,
validate_only: f_validate_only,
unknown_tagged_fields,
}
}
}

/// `AlterConfigsResource` of [`AlterConfigsRequest`], versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterConfigsRequestAlterConfigsResource {
/// Versions 0-2.
pub resource_type: i8,
/// Versions 0-2.
pub resource_name: String,
/// Versions 0-2.
pub configs: Vec<AlterConfigsRequestAlterableConfig>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterConfigsRequestAlterConfigsResource {
fn default() -> Self {
Self {
resource_type: 0,
resource_name: String::new(),
configs: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterConfigsRequestAlterConfigsResource {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.i8(self.resource_type);
w.write_string(&self.resource_name, flex);
w.write_structs(&self.configs, flex, version, AlterConfigsRequestAlterableConfig::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("AlterConfigsRequestAlterConfigsResource.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_resource_type = r.read_i8();
let f_resource_name = r.read_string(flex);
let f_configs = r.read_structs(flex, match version { ..=1 => 4, _ => 3 }, version, AlterConfigsRequestAlterableConfig::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
resource_type: f_resource_type,
resource_name: f_resource_name,
configs: f_configs,
unknown_tagged_fields,
}
}
}

/// `AlterableConfig` of [`AlterConfigsRequest`], versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterConfigsRequestAlterableConfig {
/// Versions 0-2.
pub name: String,
/// Versions 0-2, null 0+.
pub value: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterConfigsRequestAlterableConfig {
fn default() -> Self {
Self {
name: String::new(),
value: Some(String::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterConfigsRequestAlterableConfig {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.write_string(&self.name, flex);
match &self.value {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("AlterConfigsRequestAlterableConfig.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_name = r.read_string(flex);
let f_value = r.read_nullable_string(flex);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
name: f_name,
value: f_value,
unknown_tagged_fields,
}
}
}
message!(AlterConfigsRequest, 2);
request!(AlterConfigsRequest, AlterConfigsResponse);

/// Kafka's `AlterConfigsResponse`, versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterConfigsResponse {
/// Versions 0-2.
pub throttle_time_ms: i32,
/// Versions 0-2.
pub responses: Vec<AlterConfigsResponseAlterConfigsResourceResponse>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterConfigsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
responses: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterConfigsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::AlterConfigs;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 2;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("AlterConfigsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.i32(self.throttle_time_ms);
w.write_structs(&self.responses, flex, version, AlterConfigsResponseAlterConfigsResourceResponse::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("AlterConfigsResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("AlterConfigsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_throttle_time_ms = r.read_i32();
let f_responses = r.read_structs(flex, match version { ..=1 => 7, _ => 6 }, version, AlterConfigsResponseAlterConfigsResourceResponse::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
throttle_time_ms: f_throttle_time_ms,
responses: f_responses,
unknown_tagged_fields,
}
}
}

/// `AlterConfigsResourceResponse` of [`AlterConfigsResponse`], versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterConfigsResponseAlterConfigsResourceResponse {
/// Versions 0-2.
pub error_code: i16,
/// Versions 0-2, null 0+.
pub error_message: Option<String>,
/// Versions 0-2.
pub resource_type: i8,
/// Versions 0-2.
pub resource_name: String,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterConfigsResponseAlterConfigsResourceResponse {
fn default() -> Self {
Self {
error_code: 0,
error_message: Some(String::new()),
resource_type: 0,
resource_name: String::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterConfigsResponseAlterConfigsResourceResponse {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
w.i8(self.resource_type);
w.write_string(&self.resource_name, flex);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("AlterConfigsResponseAlterConfigsResourceResponse.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(flex);
let f_resource_type = r.read_i8();
let f_resource_name = r.read_string(flex);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
error_code: f_error_code,
error_message: f_error_message,
resource_type: f_resource_type,
resource_name: f_resource_name,
unknown_tagged_fields,
}
}
}
message!(AlterConfigsResponse, 2);
response!(AlterConfigsResponse);
