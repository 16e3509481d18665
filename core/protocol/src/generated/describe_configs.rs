// @generated from core/protocol/schema/api/describe_configs.schema, crc 0a86a9f1, body 5f486f6b
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
w.check_version("DescribeConfigsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 4;
w.write_structs(&self.resources, flex, version, DescribeConfigsRequestDescribeConfigsResource::write);
w.bool(self.include_synonyms);
if version >= 3 {
w.bool(self.include_documentation);
} else if self.include_documentation { w.refuse_field("DescribeConfigsRequest.include_documentation", version); }
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DescribeConfigsRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DescribeConfigsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 4;
let f_resources = r.read_structs(flex, match version { ..=3 => 7, _ => 4 }, version, DescribeConfigsRequestDescribeConfigsResource::read);
let f_include_synonyms = r.read_bool();
let f_include_documentation = if version >= 3 { r.read_bool() } else { false };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
resources: f_resources,
include_synonyms: f_include_synonyms,
include_documentation: f_include_documentation,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 4;
w.i8(self.resource_type);
w.write_string(&self.resource_name, flex);
match &self.configuration_keys {
Some(value) => {
w.write_strings(value, flex);
}
None => { w.null_array(flex) }
}
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DescribeConfigsRequestDescribeConfigsResource.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 4;
let f_resource_type = r.read_i8();
let f_resource_name = r.read_string(flex);
let f_configuration_keys = r.read_nullable_strings(flex);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
resource_type: f_resource_type,
resource_name: f_resource_name,
configuration_keys: f_configuration_keys,
unknown_tagged_fields,
}
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
w.check_version("DescribeConfigsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 4;
w.i32(self.throttle_time_ms);
w.write_structs(&self.results, flex, version, DescribeConfigsResponseDescribeConfigsResult::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DescribeConfigsResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DescribeConfigsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 4;
let f_throttle_time_ms = r.read_i32();
let f_results = r.read_structs(flex, match version { ..=3 => 11, _ => 7 }, version, DescribeConfigsResponseDescribeConfigsResult::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
throttle_time_ms: f_throttle_time_ms,
results: f_results,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 4;
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
w.i8(self.resource_type);
w.write_string(&self.resource_name, flex);
w.write_structs(&self.configs, flex, version, DescribeConfigsResponseDescribeConfigsResourceResult::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DescribeConfigsResponseDescribeConfigsResult.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 4;
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(flex);
let f_resource_type = r.read_i8();
let f_resource_name = r.read_string(flex);
let f_configs = r.read_structs(flex, match version { ..=2 => 11, ..=3 => 14, _ => 9 }, version, DescribeConfigsResponseDescribeConfigsResourceResult::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
error_code: f_error_code,
error_message: f_error_message,
resource_type: f_resource_type,
resource_name: f_resource_name,
configs: f_configs,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 4;
w.write_string(&self.name, flex);
match &self.value {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
w.bool(self.read_only);
w.i8(self.config_source);
w.bool(self.is_sensitive);
w.write_structs(&self.synonyms, flex, version, DescribeConfigsResponseDescribeConfigsSynonym::write);
if version >= 3 {
w.i8(self.config_type);
}
if version >= 3 {
match &self.documentation {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
}
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DescribeConfigsResponseDescribeConfigsResourceResult.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 4;
let f_name = r.read_string(flex);
let f_value = r.read_nullable_string(flex);
let f_read_only = r.read_bool();
let f_config_source = r.read_i8();
let f_is_sensitive = r.read_bool();
let f_synonyms = r.read_structs(flex, match version { ..=3 => 5, _ => 4 }, version, DescribeConfigsResponseDescribeConfigsSynonym::read);
let f_config_type = if version >= 3 { r.read_i8() } else { 0 };
let f_documentation = if version >= 3 { r.read_nullable_string(flex) } else { Some(String::new()) };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
name: f_name,
value: f_value,
read_only: f_read_only,
config_source: f_config_source,
is_sensitive: f_is_sensitive,
synonyms: f_synonyms,
config_type: f_config_type,
documentation: f_documentation,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 4;
w.write_string(&self.name, flex);
match &self.value {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
w.i8(self.source);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DescribeConfigsResponseDescribeConfigsSynonym.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 4;
let f_name = r.read_string(flex);
let f_value = r.read_nullable_string(flex);
let f_source = r.read_i8();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
name: f_name,
value: f_value,
source: f_source,
unknown_tagged_fields,
}
}
}
message!(DescribeConfigsResponse, 4);
response!(DescribeConfigsResponse);
