// @generated from core/protocol/schema/api/list_offsets.schema, crc ac758c26, body ca44c79a
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

/// Kafka's `ListOffsetsRequest`, versions 1-11.
#[derive(Debug, Clone, PartialEq)]
pub struct ListOffsetsRequest {
/// Versions 1-11.
pub replica_id: i32,
/// Versions 2-11.
pub isolation_level: i8,
/// Versions 1-11.
pub topics: Vec<ListOffsetsRequestListOffsetsTopic>,
/// Versions 10-11, ignorable.
pub timeout_ms: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ListOffsetsRequest {
fn default() -> Self {
Self {
replica_id: 0,
isolation_level: 0,
topics: Vec::new(),
timeout_ms: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ListOffsetsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ListOffsets;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 1;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 11;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ListOffsetsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 6;
w.i32(self.replica_id);
if version >= 2 {
w.i8(self.isolation_level);
} else if self.isolation_level != 0 { w.refuse_field("ListOffsetsRequest.isolation_level", version); }
w.write_structs(&self.topics, flex, version, ListOffsetsRequestListOffsetsTopic::write);
if version >= 10 {
w.i32(self.timeout_ms);
}
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("ListOffsetsRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ListOffsetsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 6;
let f_replica_id = r.read_i32();
let f_isolation_level = if version >= 2 { r.read_i8() } else { 0 };
let f_topics = r.read_structs(flex, match version { ..=5 => 6, _ => 3 }, version, ListOffsetsRequestListOffsetsTopic::read);
let f_timeout_ms = if version >= 10 { r.read_i32() } else { 0 };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
replica_id: f_replica_id,
isolation_level: f_isolation_level,
topics: f_topics,
timeout_ms: f_timeout_ms,
unknown_tagged_fields,
}
}
}

/// `ListOffsetsTopic` of [`ListOffsetsRequest`], versions 1-11.
#[derive(Debug, Clone, PartialEq)]
pub struct ListOffsetsRequestListOffsetsTopic {
/// Versions 1-11.
pub name: String,
/// Versions 1-11.
pub partitions: Vec<ListOffsetsRequestListOffsetsPartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ListOffsetsRequestListOffsetsTopic {
fn default() -> Self {
Self {
name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ListOffsetsRequestListOffsetsTopic {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 6;
w.write_string(&self.name, flex);
w.write_structs(&self.partitions, flex, version, ListOffsetsRequestListOffsetsPartition::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("ListOffsetsRequestListOffsetsTopic.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 6;
let f_name = r.read_string(flex);
let f_partitions = r.read_structs(flex, match version { ..=3 => 12, ..=5 => 16, _ => 17 }, version, ListOffsetsRequestListOffsetsPartition::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
name: f_name,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `ListOffsetsPartition` of [`ListOffsetsRequest`], versions 1-11.
#[derive(Debug, Clone, PartialEq)]
pub struct ListOffsetsRequestListOffsetsPartition {
/// Versions 1-11.
pub partition_index: i32,
/// Versions 4-11, default -1, ignorable.
pub current_leader_epoch: i32,
/// Versions 1-11.
pub timestamp: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ListOffsetsRequestListOffsetsPartition {
fn default() -> Self {
Self {
partition_index: 0,
current_leader_epoch: -1,
timestamp: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ListOffsetsRequestListOffsetsPartition {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 6;
w.i32(self.partition_index);
if version >= 4 {
w.i32(self.current_leader_epoch);
}
w.i64(self.timestamp);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("ListOffsetsRequestListOffsetsPartition.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 6;
let f_partition_index = r.read_i32();
let f_current_leader_epoch = if version >= 4 { r.read_i32() } else { -1 };
let f_timestamp = r.read_i64();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
partition_index: f_partition_index,
current_leader_epoch: f_current_leader_epoch,
timestamp: f_timestamp,
unknown_tagged_fields,
}
}
}
message!(ListOffsetsRequest, 6);
request!(ListOffsetsRequest, ListOffsetsResponse);

/// Kafka's `ListOffsetsResponse`, versions 1-11.
#[derive(Debug, Clone, PartialEq)]
pub struct ListOffsetsResponse {
/// Versions 2-11, ignorable.
pub throttle_time_ms: i32,
/// Versions 1-11.
pub topics: Vec<ListOffsetsResponseListOffsetsTopicResponse>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ListOffsetsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ListOffsetsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ListOffsets;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 1;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 11;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ListOffsetsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 6;
if version >= 2 {
w.i32(self.throttle_time_ms);
}
w.write_structs(&self.topics, flex, version, ListOffsetsResponseListOffsetsTopicResponse::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("ListOffsetsResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ListOffsetsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 6;
let f_throttle_time_ms = if version >= 2 { r.read_i32() } else { 0 };
let f_topics = r.read_structs(flex, match version { ..=5 => 6, _ => 3 }, version, ListOffsetsResponseListOffsetsTopicResponse::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
throttle_time_ms: f_throttle_time_ms,
topics: f_topics,
unknown_tagged_fields,
}
}
}

/// `ListOffsetsTopicResponse` of [`ListOffsetsResponse`], versions 1-11.
#[derive(Debug, Clone, PartialEq)]
pub struct ListOffsetsResponseListOffsetsTopicResponse {
/// Versions 1-11.
pub name: String,
/// Versions 1-11.
pub partitions: Vec<ListOffsetsResponseListOffsetsPartitionResponse>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ListOffsetsResponseListOffsetsTopicResponse {
fn default() -> Self {
Self {
name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ListOffsetsResponseListOffsetsTopicResponse {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 6;
w.write_string(&self.name, flex);
w.write_structs(&self.partitions, flex, version, ListOffsetsResponseListOffsetsPartitionResponse::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("ListOffsetsResponseListOffsetsTopicResponse.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 6;
let f_name = r.read_string(flex);
let f_partitions = r.read_structs(flex, match version { ..=3 => 22, ..=5 => 26, _ => 27 }, version, ListOffsetsResponseListOffsetsPartitionResponse::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
name: f_name,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `ListOffsetsPartitionResponse` of [`ListOffsetsResponse`], versions 1-11.
#[derive(Debug, Clone, PartialEq)]
pub struct ListOffsetsResponseListOffsetsPartitionResponse {
/// Versions 1-11.
pub partition_index: i32,
/// Versions 1-11.
pub error_code: i16,
/// Versions 1-11, default -1.
pub timestamp: i64,
/// Versions 1-11, default -1.
pub offset: i64,
/// Versions 4-11, default -1.
pub leader_epoch: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ListOffsetsResponseListOffsetsPartitionResponse {
fn default() -> Self {
Self {
partition_index: 0,
error_code: 0,
timestamp: -1,
offset: -1,
leader_epoch: -1,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ListOffsetsResponseListOffsetsPartitionResponse {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 6;
w.i32(self.partition_index);
w.i16(self.error_code);
w.i64(self.timestamp);
w.i64(self.offset);
if version >= 4 {
w.i32(self.leader_epoch);
} else if self.leader_epoch != -1 { w.refuse_field("ListOffsetsResponseListOffsetsPartitionResponse.leader_epoch", version); }
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("ListOffsetsResponseListOffsetsPartitionResponse.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 6;
let f_partition_index = r.read_i32();
let f_error_code = r.read_i16();
let f_timestamp = r.read_i64();
let f_offset = r.read_i64();
let f_leader_epoch = if version >= 4 { r.read_i32() } else { -1 };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
partition_index: f_partition_index,
error_code: f_error_code,
timestamp: f_timestamp,
offset: f_offset,
leader_epoch: f_leader_epoch,
unknown_tagged_fields,
}
}
}
message!(ListOffsetsResponse, 6);
response!(ListOffsetsResponse);
