// @generated from core/protocol/schema/api/delete_acls.schema, crc fd5d0391, body a3570a8b
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

/// Kafka's `DeleteAclsRequest`, versions 1-3.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteAclsRequest {
/// Versions 1-3.
pub filters: Vec<DeleteAclsRequestDeleteAclsFilter>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DeleteAclsRequest {
fn default() -> Self {
Self {
filters: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteAclsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DeleteAcls;
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
w.check_version("DeleteAclsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.write_structs(&self.filters, flex, version, DeleteAclsRequestDeleteAclsFilter::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DeleteAclsRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DeleteAclsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_filters = r.read_structs(flex, match version { ..=1 => 10, _ => 8 }, version, DeleteAclsRequestDeleteAclsFilter::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
filters: f_filters,
unknown_tagged_fields,
}
}
}

/// `DeleteAclsFilter` of [`DeleteAclsRequest`], versions 1-3.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteAclsRequestDeleteAclsFilter {
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
impl Default for DeleteAclsRequestDeleteAclsFilter {
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
impl DeleteAclsRequestDeleteAclsFilter {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.i8(self.resource_type_filter);
match &self.resource_name_filter {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
w.i8(self.pattern_type_filter);
match &self.principal_filter {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
match &self.host_filter {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
w.i8(self.operation);
w.i8(self.permission_type);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DeleteAclsRequestDeleteAclsFilter.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_resource_type_filter = r.read_i8();
let f_resource_name_filter = r.read_nullable_string(flex);
let f_pattern_type_filter = r.read_i8();
let f_principal_filter = r.read_nullable_string(flex);
let f_host_filter = r.read_nullable_string(flex);
let f_operation = r.read_i8();
let f_permission_type = r.read_i8();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
resource_type_filter: f_resource_type_filter,
resource_name_filter: f_resource_name_filter,
pattern_type_filter: f_pattern_type_filter,
principal_filter: f_principal_filter,
host_filter: f_host_filter,
operation: f_operation,
permission_type: f_permission_type,
unknown_tagged_fields,
}
}
}
message!(DeleteAclsRequest, 2);
request!(DeleteAclsRequest, DeleteAclsResponse);

/// Kafka's `DeleteAclsResponse`, versions 1-3.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteAclsResponse {
/// Versions 1-3.
pub throttle_time_ms: i32,
/// Versions 1-3.
pub filter_results: Vec<DeleteAclsResponseDeleteAclsFilterResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DeleteAclsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
filter_results: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteAclsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DeleteAcls;
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
w.check_version("DeleteAclsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.i32(self.throttle_time_ms);
w.write_structs(&self.filter_results, flex, version, DeleteAclsResponseDeleteAclsFilterResult::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DeleteAclsResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DeleteAclsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_throttle_time_ms = r.read_i32();
let f_filter_results = r.read_structs(flex, match version { ..=1 => 8, _ => 5 }, version, DeleteAclsResponseDeleteAclsFilterResult::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
throttle_time_ms: f_throttle_time_ms,
filter_results: f_filter_results,
unknown_tagged_fields,
}
}
}

/// `DeleteAclsFilterResult` of [`DeleteAclsResponse`], versions 1-3.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteAclsResponseDeleteAclsFilterResult {
/// Versions 1-3.
pub error_code: i16,
/// Versions 1-3, null 0+.
pub error_message: Option<String>,
/// Versions 1-3.
pub matching_acls: Vec<DeleteAclsResponseDeleteAclsMatchingAcl>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DeleteAclsResponseDeleteAclsFilterResult {
fn default() -> Self {
Self {
error_code: 0,
error_message: Some(String::new()),
matching_acls: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteAclsResponseDeleteAclsFilterResult {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
w.write_structs(&self.matching_acls, flex, version, DeleteAclsResponseDeleteAclsMatchingAcl::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DeleteAclsResponseDeleteAclsFilterResult.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(flex);
let f_matching_acls = r.read_structs(flex, match version { ..=1 => 14, _ => 11 }, version, DeleteAclsResponseDeleteAclsMatchingAcl::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
error_code: f_error_code,
error_message: f_error_message,
matching_acls: f_matching_acls,
unknown_tagged_fields,
}
}
}

/// `DeleteAclsMatchingAcl` of [`DeleteAclsResponse`], versions 1-3.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteAclsResponseDeleteAclsMatchingAcl {
/// Versions 1-3.
pub error_code: i16,
/// Versions 1-3, null 0+.
pub error_message: Option<String>,
/// Versions 1-3.
pub resource_type: i8,
/// Versions 1-3.
pub resource_name: String,
/// Versions 1-3, default 3.
pub pattern_type: i8,
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
impl Default for DeleteAclsResponseDeleteAclsMatchingAcl {
fn default() -> Self {
Self {
error_code: 0,
error_message: Some(String::new()),
resource_type: 0,
resource_name: String::new(),
pattern_type: 3,
principal: String::new(),
host: String::new(),
operation: 0,
permission_type: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteAclsResponseDeleteAclsMatchingAcl {
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
w.i8(self.pattern_type);
w.write_string(&self.principal, flex);
w.write_string(&self.host, flex);
w.i8(self.operation);
w.i8(self.permission_type);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DeleteAclsResponseDeleteAclsMatchingAcl.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(flex);
let f_resource_type = r.read_i8();
let f_resource_name = r.read_string(flex);
let f_pattern_type = r.read_i8();
let f_principal = r.read_string(flex);
let f_host = r.read_string(flex);
let f_operation = r.read_i8();
let f_permission_type = r.read_i8();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
error_code: f_error_code,
error_message: f_error_message,
resource_type: f_resource_type,
resource_name: f_resource_name,
pattern_type: f_pattern_type,
principal: f_principal,
host: f_host,
operation: f_operation,
permission_type: f_permission_type,
unknown_tagged_fields,
}
}
}
message!(DeleteAclsResponse, 2);
response!(DeleteAclsResponse);
