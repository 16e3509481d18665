// @generated from core/protocol/schema/api/describe_client_quotas.schema, crc ab6e1338, body 7bd4a883
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

/// Kafka's `DescribeClientQuotasRequest`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeClientQuotasRequest {
/// Versions 0-1.
pub components: Vec<DescribeClientQuotasRequestComponentData>,
/// Versions 0-1.
pub strict: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeClientQuotasRequest {
fn default() -> Self {
Self {
components: Vec::new(),
strict: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeClientQuotasRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeClientQuotas;
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
w.check_version("DescribeClientQuotasRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 1;
w.write_structs(&self.components, flex, version, DescribeClientQuotasRequestComponentData::write);
w.bool(self.strict);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DescribeClientQuotasRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DescribeClientQuotasRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 1;
let f_components = r.read_structs(flex, match version { ..=0 => 5, _ => 4 }, version, DescribeClientQuotasRequestComponentData::read);
let f_strict = r.read_bool();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
components: f_components,
strict: f_strict,
unknown_tagged_fields,
}
}
}

/// `ComponentData` of [`DescribeClientQuotasRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeClientQuotasRequestComponentData {
/// Versions 0-1.
pub entity_type: String,
/// Versions 0-1.
pub match_type: i8,
/// Versions 0-1, null 0+.
pub r#match: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeClientQuotasRequestComponentData {
fn default() -> Self {
Self {
entity_type: String::new(),
match_type: 0,
r#match: Some(String::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeClientQuotasRequestComponentData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 1;
w.write_string(&self.entity_type, flex);
w.i8(self.match_type);
match &self.r#match {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DescribeClientQuotasRequestComponentData.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 1;
let f_entity_type = r.read_string(flex);
let f_match_type = r.read_i8();
let f_match = r.read_nullable_string(flex);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
entity_type: f_entity_type,
match_type: f_match_type,
r#match: f_match,
unknown_tagged_fields,
}
}
}
message!(DescribeClientQuotasRequest, 1);
request!(DescribeClientQuotasRequest, DescribeClientQuotasResponse);

/// Kafka's `DescribeClientQuotasResponse`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeClientQuotasResponse {
/// Versions 0-1.
pub throttle_time_ms: i32,
/// Versions 0-1.
pub error_code: i16,
/// Versions 0-1, null 0+.
pub error_message: Option<String>,
/// Versions 0-1, null 0+.
pub entries: Option<Vec<DescribeClientQuotasResponseEntryData>>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeClientQuotasResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
error_message: Some(String::new()),
entries: Some(Vec::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeClientQuotasResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeClientQuotas;
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
w.check_version("DescribeClientQuotasResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 1;
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
match &self.entries {
Some(value) => {
w.write_structs(value, flex, version, DescribeClientQuotasResponseEntryData::write);
}
None => { w.null_array(flex) }
}
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DescribeClientQuotasResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DescribeClientQuotasResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 1;
let f_throttle_time_ms = r.read_i32();
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(flex);
let f_entries = r.read_nullable_structs(flex, match version { ..=0 => 8, _ => 3 }, version, DescribeClientQuotasResponseEntryData::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
error_message: f_error_message,
entries: f_entries,
unknown_tagged_fields,
}
}
}

/// `EntryData` of [`DescribeClientQuotasResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeClientQuotasResponseEntryData {
/// Versions 0-1.
pub entity: Vec<DescribeClientQuotasResponseEntityData>,
/// Versions 0-1.
pub values: Vec<DescribeClientQuotasResponseValueData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeClientQuotasResponseEntryData {
fn default() -> Self {
Self {
entity: Vec::new(),
values: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeClientQuotasResponseEntryData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 1;
w.write_structs(&self.entity, flex, version, DescribeClientQuotasResponseEntityData::write);
w.write_structs(&self.values, flex, version, DescribeClientQuotasResponseValueData::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DescribeClientQuotasResponseEntryData.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 1;
let f_entity = r.read_structs(flex, match version { ..=0 => 4, _ => 3 }, version, DescribeClientQuotasResponseEntityData::read);
let f_values = r.read_structs(flex, 10, version, DescribeClientQuotasResponseValueData::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
entity: f_entity,
values: f_values,
unknown_tagged_fields,
}
}
}

/// `EntityData` of [`DescribeClientQuotasResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeClientQuotasResponseEntityData {
/// Versions 0-1.
pub entity_type: String,
/// Versions 0-1, null 0+.
pub entity_name: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeClientQuotasResponseEntityData {
fn default() -> Self {
Self {
entity_type: String::new(),
entity_name: Some(String::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeClientQuotasResponseEntityData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 1;
w.write_string(&self.entity_type, flex);
match &self.entity_name {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DescribeClientQuotasResponseEntityData.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 1;
let f_entity_type = r.read_string(flex);
let f_entity_name = r.read_nullable_string(flex);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
entity_type: f_entity_type,
entity_name: f_entity_name,
unknown_tagged_fields,
}
}
}

/// `ValueData` of [`DescribeClientQuotasResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeClientQuotasResponseValueData {
/// Versions 0-1.
pub key: String,
/// Versions 0-1.
pub value: f64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeClientQuotasResponseValueData {
fn default() -> Self {
Self {
key: String::new(),
value: 0.0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeClientQuotasResponseValueData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 1;
w.write_string(&self.key, flex);
w.f64(self.value);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DescribeClientQuotasResponseValueData.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 1;
let f_key = r.read_string(flex);
let f_value = r.read_f64();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
key: f_key,
value: f_value,
unknown_tagged_fields,
}
}
}
message!(DescribeClientQuotasResponse, 1);
response!(DescribeClientQuotasResponse);
