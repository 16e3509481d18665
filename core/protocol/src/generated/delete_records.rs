// @generated from core/protocol/schema/api/delete_records.schema, crc 0356491d, body d43112b0
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

/// Kafka's `DeleteRecordsRequest`, versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteRecordsRequest {
/// Versions 0-2.
pub topics: Vec<DeleteRecordsRequestDeleteRecordsTopic>,
/// Versions 0-2.
pub timeout_ms: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DeleteRecordsRequest {
fn default() -> Self {
Self {
topics: Vec::new(),
timeout_ms: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteRecordsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DeleteRecords;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 2;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("DeleteRecordsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.write_structs(&self.topics, flex, version, DeleteRecordsRequestDeleteRecordsTopic::write);
w.i32(self.timeout_ms);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DeleteRecordsRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DeleteRecordsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_topics = r.read_structs(flex, match version { ..=1 => 6, _ => 3 }, version, DeleteRecordsRequestDeleteRecordsTopic::read);
let f_timeout_ms = r.read_i32();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
topics: f_topics,
timeout_ms: f_timeout_ms,
unknown_tagged_fields,
}
}
}

/// `DeleteRecordsTopic` of [`DeleteRecordsRequest`], versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteRecordsRequestDeleteRecordsTopic {
/// Versions 0-2.
pub name: String,
/// Versions 0-2.
pub partitions: Vec<DeleteRecordsRequestDeleteRecordsPartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DeleteRecordsRequestDeleteRecordsTopic {
fn default() -> Self {
Self {
name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteRecordsRequestDeleteRecordsTopic {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.write_string(&self.name, flex);
w.write_structs(&self.partitions, flex, version, DeleteRecordsRequestDeleteRecordsPartition::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DeleteRecordsRequestDeleteRecordsTopic.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_name = r.read_string(flex);
let f_partitions = r.read_structs(flex, match version { ..=1 => 12, _ => 13 }, version, DeleteRecordsRequestDeleteRecordsPartition::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
name: f_name,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `DeleteRecordsPartition` of [`DeleteRecordsRequest`], versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteRecordsRequestDeleteRecordsPartition {
/// Versions 0-2.
pub partition_index: i32,
/// Versions 0-2.
pub offset: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DeleteRecordsRequestDeleteRecordsPartition {
fn default() -> Self {
Self {
partition_index: 0,
offset: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteRecordsRequestDeleteRecordsPartition {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.i32(self.partition_index);
w.i64(self.offset);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DeleteRecordsRequestDeleteRecordsPartition.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_partition_index = r.read_i32();
let f_offset = r.read_i64();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
partition_index: f_partition_index,
offset: f_offset,
unknown_tagged_fields,
}
}
}
message!(DeleteRecordsRequest, 2);
request!(DeleteRecordsRequest, DeleteRecordsResponse);

/// Kafka's `DeleteRecordsResponse`, versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteRecordsResponse {
/// Versions 0-2.
pub throttle_time_ms: i32,
/// Versions 0-2.
pub topics: Vec<DeleteRecordsResponseDeleteRecordsTopicResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DeleteRecordsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteRecordsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DeleteRecords;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 2;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("DeleteRecordsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.i32(self.throttle_time_ms);
w.write_structs(&self.topics, flex, version, DeleteRecordsResponseDeleteRecordsTopicResult::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DeleteRecordsResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DeleteRecordsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_throttle_time_ms = r.read_i32();
let f_topics = r.read_structs(flex, match version { ..=1 => 6, _ => 3 }, version, DeleteRecordsResponseDeleteRecordsTopicResult::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
throttle_time_ms: f_throttle_time_ms,
topics: f_topics,
unknown_tagged_fields,
}
}
}

/// `DeleteRecordsTopicResult` of [`DeleteRecordsResponse`], versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteRecordsResponseDeleteRecordsTopicResult {
/// Versions 0-2.
pub name: String,
/// Versions 0-2.
pub partitions: Vec<DeleteRecordsResponseDeleteRecordsPartitionResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DeleteRecordsResponseDeleteRecordsTopicResult {
fn default() -> Self {
Self {
name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteRecordsResponseDeleteRecordsTopicResult {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.write_string(&self.name, flex);
w.write_structs(&self.partitions, flex, version, DeleteRecordsResponseDeleteRecordsPartitionResult::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DeleteRecordsResponseDeleteRecordsTopicResult.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_name = r.read_string(flex);
let f_partitions = r.read_structs(flex, match version { ..=1 => 14, _ => 15 }, version, DeleteRecordsResponseDeleteRecordsPartitionResult::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
name: f_name,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `DeleteRecordsPartitionResult` of [`DeleteRecordsResponse`], versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteRecordsResponseDeleteRecordsPartitionResult {
/// Versions 0-2.
pub partition_index: i32,
/// Versions 0-2.
pub low_watermark: i64,
/// Versions 0-2.
pub error_code: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DeleteRecordsResponseDeleteRecordsPartitionResult {
fn default() -> Self {
Self {
partition_index: 0,
low_watermark: 0,
error_code: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteRecordsResponseDeleteRecordsPartitionResult {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.i32(self.partition_index);
w.i64(self.low_watermark);
w.i16(self.error_code);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DeleteRecordsResponseDeleteRecordsPartitionResult.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_partition_index = r.read_i32();
let f_low_watermark = r.read_i64();
let f_error_code = r.read_i16();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
partition_index: f_partition_index,
low_watermark: f_low_watermark,
error_code: f_error_code,
unknown_tagged_fields,
}
}
}
message!(DeleteRecordsResponse, 2);
response!(DeleteRecordsResponse);
