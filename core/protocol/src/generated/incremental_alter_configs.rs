// @generated from core/protocol/schema/api/incremental_alter_configs.schema, crc 1c6b8306, body 84fcfbdd
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

/// Kafka's `IncrementalAlterConfigsRequest`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct IncrementalAlterConfigsRequest {
/// Versions 0-1.
pub resources: Vec<IncrementalAlterConfigsRequestAlterConfigsResource>,
/// Versions 0-1.
pub validate_only: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for IncrementalAlterConfigsRequest {
fn default() -> Self {
Self {
resources: Vec::new(),
validate_only: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl IncrementalAlterConfigsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::IncrementalAlterConfigs;
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
return Err(EncodeError::UnsupportedVersion { message: "IncrementalAlterConfigsRequest", version });
}
let flex = version >= 1;
w.array_len(self.resources.len(), flex)?;
for element in &self.resources {
element.encode(w, version)?;
}
w.bool(self.validate_only);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("IncrementalAlterConfigsRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("IncrementalAlterConfigsRequest", version));
}
let flex = version >= 1;
let mut m = Self::default();
m.resources = {
let n = r.array_len(flex, match version { ..=0 => 7, _ => 4 }, size_of::<IncrementalAlterConfigsRequestAlterConfigsResource>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(IncrementalAlterConfigsRequestAlterConfigsResource::decode(r, version)?);
}
v
};
m.validate_only = r.bool()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `AlterConfigsResource` of [`IncrementalAlterConfigsRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct IncrementalAlterConfigsRequestAlterConfigsResource {
/// Versions 0-1.
pub resource_type: i8,
/// Versions 0-1.
pub resource_name: String,
/// Versions 0-1.
pub configs: Vec<IncrementalAlterConfigsRequestAlterableConfig>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for IncrementalAlterConfigsRequestAlterConfigsResource {
fn default() -> Self {
Self {
resource_type: 0,
resource_name: String::new(),
configs: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl IncrementalAlterConfigsRequestAlterConfigsResource {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 1;
w.i8(self.resource_type);
w.string(&self.resource_name, flex)?;
w.array_len(self.configs.len(), flex)?;
for element in &self.configs {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("IncrementalAlterConfigsRequestAlterConfigsResource.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 1;
let mut m = Self::default();
m.resource_type = r.i8()?;
m.resource_name = r.string(flex)?;
m.configs = {
let n = r.array_len(flex, match version { ..=0 => 5, _ => 4 }, size_of::<IncrementalAlterConfigsRequestAlterableConfig>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(IncrementalAlterConfigsRequestAlterableConfig::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `AlterableConfig` of [`IncrementalAlterConfigsRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct IncrementalAlterConfigsRequestAlterableConfig {
/// Versions 0-1.
pub name: String,
/// Versions 0-1.
pub config_operation: i8,
/// Versions 0-1, null 0+.
pub value: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for IncrementalAlterConfigsRequestAlterableConfig {
fn default() -> Self {
Self {
name: String::new(),
config_operation: 0,
value: Some(String::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl IncrementalAlterConfigsRequestAlterableConfig {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 1;
w.string(&self.name, flex)?;
w.i8(self.config_operation);
match &self.value {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("IncrementalAlterConfigsRequestAlterableConfig.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 1;
let mut m = Self::default();
m.name = r.string(flex)?;
m.config_operation = r.i8()?;
m.value = r.nullable_string(flex)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(IncrementalAlterConfigsRequest, 1);
request!(IncrementalAlterConfigsRequest, IncrementalAlterConfigsResponse);

/// Kafka's `IncrementalAlterConfigsResponse`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct IncrementalAlterConfigsResponse {
/// Versions 0-1.
pub throttle_time_ms: i32,
/// Versions 0-1.
pub responses: Vec<IncrementalAlterConfigsResponseAlterConfigsResourceResponse>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for IncrementalAlterConfigsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
responses: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl IncrementalAlterConfigsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::IncrementalAlterConfigs;
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
return Err(EncodeError::UnsupportedVersion { message: "IncrementalAlterConfigsResponse", version });
}
let flex = version >= 1;
w.i32(self.throttle_time_ms);
w.array_len(self.responses.len(), flex)?;
for element in &self.responses {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("IncrementalAlterConfigsResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("IncrementalAlterConfigsResponse", version));
}
let flex = version >= 1;
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.responses = {
let n = r.array_len(flex, match version { ..=0 => 7, _ => 6 }, size_of::<IncrementalAlterConfigsResponseAlterConfigsResourceResponse>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(IncrementalAlterConfigsResponseAlterConfigsResourceResponse::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `AlterConfigsResourceResponse` of [`IncrementalAlterConfigsResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct IncrementalAlterConfigsResponseAlterConfigsResourceResponse {
/// Versions 0-1.
pub error_code: i16,
/// Versions 0-1, null 0+.
pub error_message: Option<String>,
/// Versions 0-1.
pub resource_type: i8,
/// Versions 0-1.
pub resource_name: String,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for IncrementalAlterConfigsResponseAlterConfigsResourceResponse {
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
impl IncrementalAlterConfigsResponseAlterConfigsResourceResponse {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 1;
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
w.i8(self.resource_type);
w.string(&self.resource_name, flex)?;
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("IncrementalAlterConfigsResponseAlterConfigsResourceResponse.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 1;
let mut m = Self::default();
m.error_code = r.i16()?;
m.error_message = r.nullable_string(flex)?;
m.resource_type = r.i8()?;
m.resource_name = r.string(flex)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(IncrementalAlterConfigsResponse, 1);
response!(IncrementalAlterConfigsResponse);
