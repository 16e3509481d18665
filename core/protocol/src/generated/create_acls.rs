// @generated from core/protocol/schema/api/create_acls.schema, crc 702694c6, body 82272131
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

/// Kafka's `CreateAclsRequest`, versions 1-3.
#[derive(Debug, Clone, PartialEq)]
pub struct CreateAclsRequest {
/// Versions 1-3.
pub creations: Vec<CreateAclsRequestAclCreation>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for CreateAclsRequest {
fn default() -> Self {
Self {
creations: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl CreateAclsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::CreateAcls;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 1;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 3;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "CreateAclsRequest", version });
}
let flex = version >= 2;
w.array_len(self.creations.len(), flex)?;
for element in &self.creations {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("CreateAclsRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("CreateAclsRequest", version));
}
let flex = version >= 2;
let mut m = Self::default();
m.creations = {
let n = r.array_len(flex, match version { ..=1 => 10, _ => 8 }, size_of::<CreateAclsRequestAclCreation>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(CreateAclsRequestAclCreation::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `AclCreation` of [`CreateAclsRequest`], versions 1-3.
#[derive(Debug, Clone, PartialEq)]
pub struct CreateAclsRequestAclCreation {
/// Versions 1-3.
pub resource_type: i8,
/// Versions 1-3.
pub resource_name: String,
/// Versions 1-3, default 3.
pub resource_pattern_type: i8,
/// Versions 1-3.
pub principal: String,
/// Versions 1-3.
pub host: String,
/// Versions 1-3.
pub operation: i8,
/// Versions 1-3.
pub permission_type: i8,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for CreateAclsRequestAclCreation {
fn default() -> Self {
Self {
resource_type: 0,
resource_name: String::new(),
resource_pattern_type: 3,
principal: String::new(),
host: String::new(),
operation: 0,
permission_type: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl CreateAclsRequestAclCreation {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 2;
w.i8(self.resource_type);
w.string(&self.resource_name, flex)?;
w.i8(self.resource_pattern_type);
w.string(&self.principal, flex)?;
w.string(&self.host, flex)?;
w.i8(self.operation);
w.i8(self.permission_type);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("CreateAclsRequestAclCreation.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 2;
let mut m = Self::default();
m.resource_type = r.i8()?;
m.resource_name = r.string(flex)?;
m.resource_pattern_type = r.i8()?;
m.principal = r.string(flex)?;
m.host = r.string(flex)?;
m.operation = r.i8()?;
m.permission_type = r.i8()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(CreateAclsRequest, 2);
request!(CreateAclsRequest, CreateAclsResponse);

/// Kafka's `CreateAclsResponse`, versions 1-3.
#[derive(Debug, Clone, PartialEq)]
pub struct CreateAclsResponse {
/// Versions 1-3.
pub throttle_time_ms: i32,
/// Versions 1-3.
pub results: Vec<CreateAclsResponseAclCreationResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for CreateAclsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
results: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl CreateAclsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::CreateAcls;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 1;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 3;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "CreateAclsResponse", version });
}
let flex = version >= 2;
w.i32(self.throttle_time_ms);
w.array_len(self.results.len(), flex)?;
for element in &self.results {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("CreateAclsResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("CreateAclsResponse", version));
}
let flex = version >= 2;
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.results = {
let n = r.array_len(flex, 4, size_of::<CreateAclsResponseAclCreationResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(CreateAclsResponseAclCreationResult::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `AclCreationResult` of [`CreateAclsResponse`], versions 1-3.
#[derive(Debug, Clone, PartialEq)]
pub struct CreateAclsResponseAclCreationResult {
/// Versions 1-3.
pub error_code: i16,
/// Versions 1-3, null 0+.
pub error_message: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for CreateAclsResponseAclCreationResult {
fn default() -> Self {
Self {
error_code: 0,
error_message: Some(String::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl CreateAclsResponseAclCreationResult {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 2;
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("CreateAclsResponseAclCreationResult.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 2;
let mut m = Self::default();
m.error_code = r.i16()?;
m.error_message = r.nullable_string(flex)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(CreateAclsResponse, 2);
response!(CreateAclsResponse);
