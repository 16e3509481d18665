// @generated from core/protocol/schema/api/create_partitions.schema, crc 8169b243, body c30b6c99
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

/// Kafka's `CreatePartitionsRequest`, versions 0-3.
#[derive(Debug, Clone, PartialEq)]
pub struct CreatePartitionsRequest {
/// Versions 0-3.
pub topics: Vec<CreatePartitionsRequestCreatePartitionsTopic>,
/// Versions 0-3.
pub timeout_ms: i32,
/// Versions 0-3.
pub validate_only: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for CreatePartitionsRequest {
fn default() -> Self {
Self {
topics: Vec::new(),
timeout_ms: 0,
validate_only: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl CreatePartitionsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::CreatePartitions;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 3;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("CreatePartitionsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.write_structs(&self.topics, flex, version, CreatePartitionsRequestCreatePartitionsTopic::write);
w.i32(self.timeout_ms);
w.bool(self.validate_only);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("CreatePartitionsRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("CreatePartitionsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_topics = r.read_structs(flex, match version { ..=1 => 10, _ => 7 }, version, CreatePartitionsRequestCreatePartitionsTopic::read);
let f_timeout_ms = r.read_i32();
let f_validate_only = r.read_bool();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
topics: f_topics,
timeout_ms: f_timeout_ms,
validate_only: f_validate_only,
unknown_tagged_fields,
}
}
}

/// `CreatePartitionsTopic` of [`CreatePartitionsRequest`], versions 0-3.
#[derive(Debug, Clone, PartialEq)]
pub struct CreatePartitionsRequestCreatePartitionsTopic {
/// Versions 0-3.
pub name: String,
/// Versions 0-3.
pub count: i32,
/// Versions 0-3, null 0+.
pub assignments: Option<Vec<CreatePartitionsRequestCreatePartitionsAssignment>>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for CreatePartitionsRequestCreatePartitionsTopic {
fn default() -> Self {
Self {
name: String::new(),
count: 0,
assignments: Some(Vec::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl CreatePartitionsRequestCreatePartitionsTopic {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.write_string(&self.name, flex);
w.i32(self.count);
match &self.assignments {
Some(value) => {
w.write_structs(value, flex, version, CreatePartitionsRequestCreatePartitionsAssignment::write);
}
None => { w.null_array(flex) }
}
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("CreatePartitionsRequestCreatePartitionsTopic.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_name = r.read_string(flex);
let f_count = r.read_i32();
let f_assignments = r.read_nullable_structs(flex, match version { ..=1 => 4, _ => 2 }, version, CreatePartitionsRequestCreatePartitionsAssignment::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
name: f_name,
count: f_count,
assignments: f_assignments,
unknown_tagged_fields,
}
}
}

/// `CreatePartitionsAssignment` of [`CreatePartitionsRequest`], versions 0-3.
#[derive(Debug, Clone, PartialEq)]
pub struct CreatePartitionsRequestCreatePartitionsAssignment {
/// Versions 0-3.
pub broker_ids: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for CreatePartitionsRequestCreatePartitionsAssignment {
fn default() -> Self {
Self {
broker_ids: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl CreatePartitionsRequestCreatePartitionsAssignment {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.write_i32s(&self.broker_ids, flex);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("CreatePartitionsRequestCreatePartitionsAssignment.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_broker_ids = r.read_i32s(flex);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
broker_ids: f_broker_ids,
unknown_tagged_fields,
}
}
}
message!(CreatePartitionsRequest, 2);
request!(CreatePartitionsRequest, CreatePartitionsResponse);

/// Kafka's `CreatePartitionsResponse`, versions 0-3.
#[derive(Debug, Clone, PartialEq)]
pub struct CreatePartitionsResponse {
/// Versions 0-3.
pub throttle_time_ms: i32,
/// Versions 0-3.
pub results: Vec<CreatePartitionsResponseCreatePartitionsTopicResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for CreatePartitionsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
results: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl CreatePartitionsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::CreatePartitions;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 3;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("CreatePartitionsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.i32(self.throttle_time_ms);
w.write_structs(&self.results, flex, version, CreatePartitionsResponseCreatePartitionsTopicResult::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("CreatePartitionsResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("CreatePartitionsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_throttle_time_ms = r.read_i32();
let f_results = r.read_structs(flex, match version { ..=1 => 6, _ => 5 }, version, CreatePartitionsResponseCreatePartitionsTopicResult::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
throttle_time_ms: f_throttle_time_ms,
results: f_results,
unknown_tagged_fields,
}
}
}

/// `CreatePartitionsTopicResult` of [`CreatePartitionsResponse`], versions 0-3.
#[derive(Debug, Clone, PartialEq)]
pub struct CreatePartitionsResponseCreatePartitionsTopicResult {
/// Versions 0-3.
pub name: String,
/// Versions 0-3.
pub error_code: i16,
/// Versions 0-3, null 0+, default null.
pub error_message: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for CreatePartitionsResponseCreatePartitionsTopicResult {
fn default() -> Self {
Self {
name: String::new(),
error_code: 0,
error_message: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl CreatePartitionsResponseCreatePartitionsTopicResult {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.write_string(&self.name, flex);
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
w.refuse_field("CreatePartitionsResponseCreatePartitionsTopicResult.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_name = r.read_string(flex);
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(flex);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
name: f_name,
error_code: f_error_code,
error_message: f_error_message,
unknown_tagged_fields,
}
}
}
message!(CreatePartitionsResponse, 2);
response!(CreatePartitionsResponse);
