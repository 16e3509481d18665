// @generated from core/protocol/schema/api/create_acls.schema, crc 702694c6, body 958ad63b
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
w.check_version("CreateAclsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.write_structs(&self.creations, flex, version, CreateAclsRequestAclCreation::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("CreateAclsRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("CreateAclsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_creations = r.read_structs(flex, match version { ..=1 => 10, _ => 8 }, version, CreateAclsRequestAclCreation::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
creations: f_creations,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.i8(self.resource_type);
w.write_string(&self.resource_name, flex);
w.i8(self.resource_pattern_type);
w.write_string(&self.principal, flex);
w.write_string(&self.host, flex);
w.i8(self.operation);
w.i8(self.permission_type);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("CreateAclsRequestAclCreation.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_resource_type = r.read_i8();
let f_resource_name = r.read_string(flex);
let f_resource_pattern_type = r.read_i8();
let f_principal = r.read_string(flex);
let f_host = r.read_string(flex);
let f_operation = r.read_i8();
let f_permission_type = r.read_i8();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
resource_type: f_resource_type,
resource_name: f_resource_name,
resource_pattern_type: f_resource_pattern_type,
principal: f_principal,
host: f_host,
operation: f_operation,
permission_type: f_permission_type,
unknown_tagged_fields,
}
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
w.check_version("CreateAclsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.i32(self.throttle_time_ms);
w.write_structs(&self.results, flex, version, CreateAclsResponseAclCreationResult::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("CreateAclsResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("CreateAclsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_throttle_time_ms = r.read_i32();
let f_results = r.read_structs(flex, 4, version, CreateAclsResponseAclCreationResult::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
throttle_time_ms: f_throttle_time_ms,
results: f_results,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("CreateAclsResponseAclCreationResult.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(flex);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
error_code: f_error_code,
error_message: f_error_message,
unknown_tagged_fields,
}
}
}
message!(CreateAclsResponse, 2);
response!(CreateAclsResponse);
