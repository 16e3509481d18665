// @generated from core/protocol/schema/api/alter_client_quotas.schema, crc fa5b555a, body efe733b7
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

/// Kafka's `AlterClientQuotasRequest`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterClientQuotasRequest {
/// Versions 0-1.
pub entries: Vec<AlterClientQuotasRequestEntryData>,
/// Versions 0-1.
pub validate_only: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterClientQuotasRequest {
fn default() -> Self {
Self {
entries: Vec::new(),
validate_only: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterClientQuotasRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::AlterClientQuotas;
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
w.check_version("AlterClientQuotasRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 1;
w.write_structs(&self.entries, flex, version, AlterClientQuotasRequestEntryData::write);
w.bool(self.validate_only);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("AlterClientQuotasRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("AlterClientQuotasRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 1;
let f_entries = r.read_structs(flex, match version { ..=0 => 8, _ => 3 }, version, AlterClientQuotasRequestEntryData::read);
let f_validate_only = r.read_bool();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
entries: f_entries,
validate_only: f_validate_only,
unknown_tagged_fields,
}
}
}

/// `EntryData` of [`AlterClientQuotasRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterClientQuotasRequestEntryData {
/// Versions 0-1.
pub entity: Vec<AlterClientQuotasRequestEntityData>,
/// Versions 0-1.
pub ops: Vec<AlterClientQuotasRequestOpData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterClientQuotasRequestEntryData {
fn default() -> Self {
Self {
entity: Vec::new(),
ops: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterClientQuotasRequestEntryData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 1;
w.write_structs(&self.entity, flex, version, AlterClientQuotasRequestEntityData::write);
w.write_structs(&self.ops, flex, version, AlterClientQuotasRequestOpData::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("AlterClientQuotasRequestEntryData.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 1;
let f_entity = r.read_structs(flex, match version { ..=0 => 4, _ => 3 }, version, AlterClientQuotasRequestEntityData::read);
let f_ops = r.read_structs(flex, 11, version, AlterClientQuotasRequestOpData::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
entity: f_entity,
ops: f_ops,
unknown_tagged_fields,
}
}
}

/// `EntityData` of [`AlterClientQuotasRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterClientQuotasRequestEntityData {
/// Versions 0-1.
pub entity_type: String,
/// Versions 0-1, null 0+.
pub entity_name: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterClientQuotasRequestEntityData {
fn default() -> Self {
Self {
entity_type: String::new(),
entity_name: Some(String::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterClientQuotasRequestEntityData {
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
w.refuse_field("AlterClientQuotasRequestEntityData.unknown_tagged_fields", version);
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

/// `OpData` of [`AlterClientQuotasRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterClientQuotasRequestOpData {
/// Versions 0-1.
pub key: String,
/// Versions 0-1.
pub value: f64,
/// Versions 0-1.
pub remove: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterClientQuotasRequestOpData {
fn default() -> Self {
Self {
key: String::new(),
value: 0.0,
remove: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterClientQuotasRequestOpData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 1;
w.write_string(&self.key, flex);
w.f64(self.value);
w.bool(self.remove);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("AlterClientQuotasRequestOpData.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 1;
let f_key = r.read_string(flex);
let f_value = r.read_f64();
let f_remove = r.read_bool();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
key: f_key,
value: f_value,
remove: f_remove,
unknown_tagged_fields,
}
}
}
message!(AlterClientQuotasRequest, 1);
request!(AlterClientQuotasRequest, AlterClientQuotasResponse);

/// Kafka's `AlterClientQuotasResponse`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterClientQuotasResponse {
/// Versions 0-1.
pub throttle_time_ms: i32,
/// Versions 0-1.
pub entries: Vec<AlterClientQuotasResponseEntryData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterClientQuotasResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
entries: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterClientQuotasResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::AlterClientQuotas;
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
w.check_version("AlterClientQuotasResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 1;
w.i32(self.throttle_time_ms);
w.write_structs(&self.entries, flex, version, AlterClientQuotasResponseEntryData::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("AlterClientQuotasResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("AlterClientQuotasResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 1;
let f_throttle_time_ms = r.read_i32();
let f_entries = r.read_structs(flex, match version { ..=0 => 8, _ => 5 }, version, AlterClientQuotasResponseEntryData::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
throttle_time_ms: f_throttle_time_ms,
entries: f_entries,
unknown_tagged_fields,
}
}
}

/// `EntryData` of [`AlterClientQuotasResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterClientQuotasResponseEntryData {
/// Versions 0-1.
pub error_code: i16,
/// Versions 0-1, null 0+.
pub error_message: Option<String>,
/// Versions 0-1.
pub entity: Vec<AlterClientQuotasResponseEntityData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterClientQuotasResponseEntryData {
fn default() -> Self {
Self {
error_code: 0,
error_message: Some(String::new()),
entity: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterClientQuotasResponseEntryData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 1;
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
w.write_structs(&self.entity, flex, version, AlterClientQuotasResponseEntityData::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("AlterClientQuotasResponseEntryData.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 1;
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(flex);
let f_entity = r.read_structs(flex, match version { ..=0 => 4, _ => 3 }, version, AlterClientQuotasResponseEntityData::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
error_code: f_error_code,
error_message: f_error_message,
entity: f_entity,
unknown_tagged_fields,
}
}
}

/// `EntityData` of [`AlterClientQuotasResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterClientQuotasResponseEntityData {
/// Versions 0-1.
pub entity_type: String,
/// Versions 0-1, null 0+.
pub entity_name: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterClientQuotasResponseEntityData {
fn default() -> Self {
Self {
entity_type: String::new(),
entity_name: Some(String::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterClientQuotasResponseEntityData {
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
w.refuse_field("AlterClientQuotasResponseEntityData.unknown_tagged_fields", version);
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
message!(AlterClientQuotasResponse, 1);
response!(AlterClientQuotasResponse);
