// @generated from core/protocol/schema/api/describe_acls.schema, crc fbe315fe, body 44bc6c48
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

/// Kafka's `DescribeAclsRequest`, versions 1-3.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeAclsRequest {
/// Versions 1-3.
pub resource_type_filter: i8,
/// Versions 1-3, null 0+.
pub resource_name_filter: Option<String>,
/// Versions 1-3, default 3.
pub pattern_type_filter: i8,
/// Versions 1-3, null 0+.
pub principal_filter: Option<String>,
/// Versions 1-3, null 0+.
pub host_filter: Option<String>,
/// Versions 1-3.
pub operation: i8,
/// Versions 1-3.
pub permission_type: i8,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeAclsRequest {
fn default() -> Self {
Self {
resource_type_filter: 0,
resource_name_filter: Some(String::new()),
pattern_type_filter: 3,
principal_filter: Some(String::new()),
host_filter: Some(String::new()),
operation: 0,
permission_type: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeAclsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeAcls;
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
return Err(EncodeError::UnsupportedVersion { message: "DescribeAclsRequest", version });
}
let flex = version >= 2;
w.i8(self.resource_type_filter);
match &self.resource_name_filter {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
w.i8(self.pattern_type_filter);
match &self.principal_filter {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
match &self.host_filter {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
w.i8(self.operation);
w.i8(self.permission_type);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DescribeAclsRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("DescribeAclsRequest", version));
}
let flex = version >= 2;
let mut m = Self::default();
m.resource_type_filter = r.i8()?;
m.resource_name_filter = r.nullable_string(flex)?;
m.pattern_type_filter = r.i8()?;
m.principal_filter = r.nullable_string(flex)?;
m.host_filter = r.nullable_string(flex)?;
m.operation = r.i8()?;
m.permission_type = r.i8()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(DescribeAclsRequest, 2);
request!(DescribeAclsRequest, DescribeAclsResponse);

/// Kafka's `DescribeAclsResponse`, versions 1-3.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeAclsResponse {
/// Versions 1-3.
pub throttle_time_ms: i32,
/// Versions 1-3.
pub error_code: i16,
/// Versions 1-3, null 0+.
pub error_message: Option<String>,
/// Versions 1-3.
pub resources: Vec<DescribeAclsResponseDescribeAclsResource>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeAclsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
error_message: Some(String::new()),
resources: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeAclsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeAcls;
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
return Err(EncodeError::UnsupportedVersion { message: "DescribeAclsResponse", version });
}
let flex = version >= 2;
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
w.array_len(self.resources.len(), flex)?;
for element in &self.resources {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DescribeAclsResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("DescribeAclsResponse", version));
}
let flex = version >= 2;
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.error_code = r.i16()?;
m.error_message = r.nullable_string(flex)?;
m.resources = {
let n = r.array_len(flex, match version { ..=1 => 8, _ => 5 }, size_of::<DescribeAclsResponseDescribeAclsResource>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeAclsResponseDescribeAclsResource::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `DescribeAclsResource` of [`DescribeAclsResponse`], versions 1-3.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeAclsResponseDescribeAclsResource {
/// Versions 1-3.
pub resource_type: i8,
/// Versions 1-3.
pub resource_name: String,
/// Versions 1-3, default 3.
pub pattern_type: i8,
/// Versions 1-3.
pub acls: Vec<DescribeAclsResponseAclDescription>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeAclsResponseDescribeAclsResource {
fn default() -> Self {
Self {
resource_type: 0,
resource_name: String::new(),
pattern_type: 3,
acls: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeAclsResponseDescribeAclsResource {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 2;
w.i8(self.resource_type);
w.string(&self.resource_name, flex)?;
w.i8(self.pattern_type);
w.array_len(self.acls.len(), flex)?;
for element in &self.acls {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DescribeAclsResponseDescribeAclsResource.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 2;
let mut m = Self::default();
m.resource_type = r.i8()?;
m.resource_name = r.string(flex)?;
m.pattern_type = r.i8()?;
m.acls = {
let n = r.array_len(flex, match version { ..=1 => 6, _ => 5 }, size_of::<DescribeAclsResponseAclDescription>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeAclsResponseAclDescription::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `AclDescription` of [`DescribeAclsResponse`], versions 1-3.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeAclsResponseAclDescription {
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
impl Default for DescribeAclsResponseAclDescription {
fn default() -> Self {
Self {
principal: String::new(),
host: String::new(),
operation: 0,
permission_type: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeAclsResponseAclDescription {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 2;
w.string(&self.principal, flex)?;
w.string(&self.host, flex)?;
w.i8(self.operation);
w.i8(self.permission_type);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DescribeAclsResponseAclDescription.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 2;
let mut m = Self::default();
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
message!(DescribeAclsResponse, 2);
response!(DescribeAclsResponse);
