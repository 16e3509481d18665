// @generated from core/protocol/schema/api/alter_share_group_offsets.schema, crc dc30fbb1, body a7567534
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

/// Kafka's `AlterShareGroupOffsetsRequest`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterShareGroupOffsetsRequest {
/// Versions 0.
pub group_id: String,
/// Versions 0.
pub topics: Vec<AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopic>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterShareGroupOffsetsRequest {
fn default() -> Self {
Self {
group_id: String::new(),
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterShareGroupOffsetsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::AlterShareGroupOffsets;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("AlterShareGroupOffsetsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, true);
w.write_structs(&self.topics, true, version, AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopic::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("AlterShareGroupOffsetsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(true);
let f_topics = r.read_structs(true, 3, version, AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopic::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
group_id: f_group_id,
topics: f_topics,
unknown_tagged_fields,
}
}
}

/// `AlterShareGroupOffsetsRequestTopic` of [`AlterShareGroupOffsetsRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopic {
/// Versions 0.
pub topic_name: String,
/// Versions 0.
pub partitions: Vec<AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestPartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopic {
fn default() -> Self {
Self {
topic_name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopic {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.topic_name, true);
w.write_structs(&self.partitions, true, version, AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestPartition::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_name = r.read_string(true);
let f_partitions = r.read_structs(true, 13, version, AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestPartition::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_name: f_topic_name,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `AlterShareGroupOffsetsRequestPartition` of [`AlterShareGroupOffsetsRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestPartition {
/// Versions 0.
pub partition_index: i32,
/// Versions 0.
pub start_offset: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestPartition {
fn default() -> Self {
Self {
partition_index: 0,
start_offset: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestPartition {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.partition_index);
w.i64(self.start_offset);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_partition_index = r.read_i32();
let f_start_offset = r.read_i64();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
partition_index: f_partition_index,
start_offset: f_start_offset,
unknown_tagged_fields,
}
}
}
message!(AlterShareGroupOffsetsRequest, 0);
request!(AlterShareGroupOffsetsRequest, AlterShareGroupOffsetsResponse);

/// Kafka's `AlterShareGroupOffsetsResponse`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterShareGroupOffsetsResponse {
/// Versions 0.
pub throttle_time_ms: i32,
/// Versions 0.
pub error_code: i16,
/// Versions 0, null 0+, default null.
pub error_message: Option<String>,
/// Versions 0.
pub responses: Vec<AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopic>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterShareGroupOffsetsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
error_message: None,
responses: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterShareGroupOffsetsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::AlterShareGroupOffsets;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("AlterShareGroupOffsetsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.write_structs(&self.responses, true, version, AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopic::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("AlterShareGroupOffsetsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_throttle_time_ms = r.read_i32();
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(true);
let f_responses = r.read_structs(true, 19, version, AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopic::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
error_message: f_error_message,
responses: f_responses,
unknown_tagged_fields,
}
}
}

/// `AlterShareGroupOffsetsResponseTopic` of [`AlterShareGroupOffsetsResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopic {
/// Versions 0.
pub topic_name: String,
/// Versions 0.
pub topic_id: Uuid,
/// Versions 0.
pub partitions: Vec<AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponsePartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopic {
fn default() -> Self {
Self {
topic_name: String::new(),
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopic {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.topic_name, true);
w.uuid(&self.topic_id);
w.write_structs(&self.partitions, true, version, AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponsePartition::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_name = r.read_string(true);
let f_topic_id = r.read_uuid();
let f_partitions = r.read_structs(true, 8, version, AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponsePartition::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_name: f_topic_name,
topic_id: f_topic_id,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `AlterShareGroupOffsetsResponsePartition` of [`AlterShareGroupOffsetsResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponsePartition {
/// Versions 0.
pub partition_index: i32,
/// Versions 0.
pub error_code: i16,
/// Versions 0, null 0+, default null.
pub error_message: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponsePartition {
fn default() -> Self {
Self {
partition_index: 0,
error_code: 0,
error_message: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponsePartition {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.partition_index);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_partition_index = r.read_i32();
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
partition_index: f_partition_index,
error_code: f_error_code,
error_message: f_error_message,
unknown_tagged_fields,
}
}
}
message!(AlterShareGroupOffsetsResponse, 0);
response!(AlterShareGroupOffsetsResponse);
