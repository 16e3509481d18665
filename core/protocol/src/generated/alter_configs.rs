// @generated from core/protocol/schema/api/alter_configs.schema, crc 08404885, body dc805c78
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "AlterConfigsRequest", version });
}
let flex = version >= 2;
w.array_len(self.resources.len(), flex)?;
for element in &self.resources {
element.encode(w, version)?;
}
w.bool(self.validate_only);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("AlterConfigsRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("AlterConfigsRequest", version));
}
let flex = version >= 2;
let mut m = Self::default();
m.resources = {
let n = r.array_len(flex, match version { ..=1 => 7, _ => 4 }, size_of::<AlterConfigsRequestAlterConfigsResource>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AlterConfigsRequestAlterConfigsResource::decode(r, version)?);
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 2;
w.i8(self.resource_type);
w.string(&self.resource_name, flex)?;
w.array_len(self.configs.len(), flex)?;
for element in &self.configs {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("AlterConfigsRequestAlterConfigsResource.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 2;
let mut m = Self::default();
m.resource_type = r.i8()?;
m.resource_name = r.string(flex)?;
m.configs = {
let n = r.array_len(flex, match version { ..=1 => 4, _ => 3 }, size_of::<AlterConfigsRequestAlterableConfig>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AlterConfigsRequestAlterableConfig::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 2;
w.string(&self.name, flex)?;
match &self.value {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("AlterConfigsRequestAlterableConfig.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 2;
let mut m = Self::default();
m.name = r.string(flex)?;
m.value = r.nullable_string(flex)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "AlterConfigsResponse", version });
}
let flex = version >= 2;
w.i32(self.throttle_time_ms);
w.array_len(self.responses.len(), flex)?;
for element in &self.responses {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("AlterConfigsResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("AlterConfigsResponse", version));
}
let flex = version >= 2;
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.responses = {
let n = r.array_len(flex, match version { ..=1 => 7, _ => 6 }, size_of::<AlterConfigsResponseAlterConfigsResourceResponse>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AlterConfigsResponseAlterConfigsResourceResponse::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 2;
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
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("AlterConfigsResponseAlterConfigsResourceResponse.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 2;
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
message!(AlterConfigsResponse, 2);
response!(AlterConfigsResponse);
