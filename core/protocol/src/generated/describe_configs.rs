// @generated from core/protocol/schema/api/describe_configs.schema, crc 0a86a9f1, body b0364044
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

/// Kafka's `DescribeConfigsRequest`, versions 1-4.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeConfigsRequest {
/// Versions 1-4.
pub resources: Vec<DescribeConfigsRequestDescribeConfigsResource>,
/// Versions 1-4.
pub include_synonyms: bool,
/// Versions 3-4.
pub include_documentation: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeConfigsRequest {
fn default() -> Self {
Self {
resources: Vec::new(),
include_synonyms: false,
include_documentation: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeConfigsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeConfigs;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 1;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 4;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "DescribeConfigsRequest", version });
}
let flex = version >= 4;
w.array_len(self.resources.len(), flex)?;
for element in &self.resources {
element.encode(w, version)?;
}
w.bool(self.include_synonyms);
if version >= 3 {
w.bool(self.include_documentation);
} else if self.include_documentation { return Err(unsupported_field("DescribeConfigsRequest.include_documentation", version)); }
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DescribeConfigsRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("DescribeConfigsRequest", version));
}
let flex = version >= 4;
let mut m = Self::default();
m.resources = {
let n = r.array_len(flex, match version { ..=3 => 7, _ => 4 }, size_of::<DescribeConfigsRequestDescribeConfigsResource>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeConfigsRequestDescribeConfigsResource::decode(r, version)?);
}
v
};
m.include_synonyms = r.bool()?;
if version >= 3 {
m.include_documentation = r.bool()?;
}
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `DescribeConfigsResource` of [`DescribeConfigsRequest`], versions 1-4.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeConfigsRequestDescribeConfigsResource {
/// Versions 1-4.
pub resource_type: i8,
/// Versions 1-4.
pub resource_name: String,
/// Versions 1-4, null 0+.
pub configuration_keys: Option<Vec<String>>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeConfigsRequestDescribeConfigsResource {
fn default() -> Self {
Self {
resource_type: 0,
resource_name: String::new(),
configuration_keys: Some(Vec::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeConfigsRequestDescribeConfigsResource {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 4;
w.i8(self.resource_type);
w.string(&self.resource_name, flex)?;
match &self.configuration_keys {
Some(value) => {
w.strings(value, flex)?;
}
None => { w.null_array(flex); }
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DescribeConfigsRequestDescribeConfigsResource.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 4;
let mut m = Self::default();
m.resource_type = r.i8()?;
m.resource_name = r.string(flex)?;
m.configuration_keys = r.nullable_strings(flex)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(DescribeConfigsRequest, 4);
request!(DescribeConfigsRequest, DescribeConfigsResponse);

/// Kafka's `DescribeConfigsResponse`, versions 1-4.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeConfigsResponse {
/// Versions 1-4.
pub throttle_time_ms: i32,
/// Versions 1-4.
pub results: Vec<DescribeConfigsResponseDescribeConfigsResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeConfigsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
results: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeConfigsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeConfigs;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 1;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 4;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "DescribeConfigsResponse", version });
}
let flex = version >= 4;
w.i32(self.throttle_time_ms);
w.array_len(self.results.len(), flex)?;
for element in &self.results {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DescribeConfigsResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("DescribeConfigsResponse", version));
}
let flex = version >= 4;
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.results = {
let n = r.array_len(flex, match version { ..=3 => 11, _ => 7 }, size_of::<DescribeConfigsResponseDescribeConfigsResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeConfigsResponseDescribeConfigsResult::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `DescribeConfigsResult` of [`DescribeConfigsResponse`], versions 1-4.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeConfigsResponseDescribeConfigsResult {
/// Versions 1-4.
pub error_code: i16,
/// Versions 1-4, null 0+.
pub error_message: Option<String>,
/// Versions 1-4.
pub resource_type: i8,
/// Versions 1-4.
pub resource_name: String,
/// Versions 1-4.
pub configs: Vec<DescribeConfigsResponseDescribeConfigsResourceResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeConfigsResponseDescribeConfigsResult {
fn default() -> Self {
Self {
error_code: 0,
error_message: Some(String::new()),
resource_type: 0,
resource_name: String::new(),
configs: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeConfigsResponseDescribeConfigsResult {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 4;
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
w.i8(self.resource_type);
w.string(&self.resource_name, flex)?;
w.array_len(self.configs.len(), flex)?;
for element in &self.configs {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DescribeConfigsResponseDescribeConfigsResult.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 4;
let mut m = Self::default();
m.error_code = r.i16()?;
m.error_message = r.nullable_string(flex)?;
m.resource_type = r.i8()?;
m.resource_name = r.string(flex)?;
m.configs = {
let n = r.array_len(flex, match version { ..=2 => 11, ..=3 => 14, _ => 9 }, size_of::<DescribeConfigsResponseDescribeConfigsResourceResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeConfigsResponseDescribeConfigsResourceResult::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `DescribeConfigsResourceResult` of [`DescribeConfigsResponse`], versions 1-4.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeConfigsResponseDescribeConfigsResourceResult {
/// Versions 1-4.
pub name: String,
/// Versions 1-4, null 0+.
pub value: Option<String>,
/// Versions 1-4.
pub read_only: bool,
/// Versions 1-4, default -1, ignorable.
pub config_source: i8,
/// Versions 1-4.
pub is_sensitive: bool,
/// Versions 1-4, ignorable.
pub synonyms: Vec<DescribeConfigsResponseDescribeConfigsSynonym>,
/// Versions 3-4, ignorable.
pub config_type: i8,
/// Versions 3-4, null 0+, ignorable.
pub documentation: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeConfigsResponseDescribeConfigsResourceResult {
fn default() -> Self {
Self {
name: String::new(),
value: Some(String::new()),
read_only: false,
config_source: -1,
is_sensitive: false,
synonyms: Vec::new(),
config_type: 0,
documentation: Some(String::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeConfigsResponseDescribeConfigsResourceResult {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 4;
w.string(&self.name, flex)?;
match &self.value {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
w.bool(self.read_only);
w.i8(self.config_source);
w.bool(self.is_sensitive);
w.array_len(self.synonyms.len(), flex)?;
for element in &self.synonyms {
element.encode(w, version)?;
}
if version >= 3 {
w.i8(self.config_type);
}
if version >= 3 {
match &self.documentation {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DescribeConfigsResponseDescribeConfigsResourceResult.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 4;
let mut m = Self::default();
m.name = r.string(flex)?;
m.value = r.nullable_string(flex)?;
m.read_only = r.bool()?;
m.config_source = r.i8()?;
m.is_sensitive = r.bool()?;
m.synonyms = {
let n = r.array_len(flex, match version { ..=3 => 5, _ => 4 }, size_of::<DescribeConfigsResponseDescribeConfigsSynonym>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeConfigsResponseDescribeConfigsSynonym::decode(r, version)?);
}
v
};
if version >= 3 {
m.config_type = r.i8()?;
}
if version >= 3 {
m.documentation = r.nullable_string(flex)?;
}
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `DescribeConfigsSynonym` of [`DescribeConfigsResponse`], versions 1-4.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeConfigsResponseDescribeConfigsSynonym {
/// Versions 1-4.
pub name: String,
/// Versions 1-4, null 0+.
pub value: Option<String>,
/// Versions 1-4.
pub source: i8,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeConfigsResponseDescribeConfigsSynonym {
fn default() -> Self {
Self {
name: String::new(),
value: Some(String::new()),
source: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeConfigsResponseDescribeConfigsSynonym {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 4;
w.string(&self.name, flex)?;
match &self.value {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
w.i8(self.source);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DescribeConfigsResponseDescribeConfigsSynonym.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 4;
let mut m = Self::default();
m.name = r.string(flex)?;
m.value = r.nullable_string(flex)?;
m.source = r.i8()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(DescribeConfigsResponse, 4);
response!(DescribeConfigsResponse);
