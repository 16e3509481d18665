// @generated from core/protocol/schema/api/offset_commit.schema, crc d959ac55, body 683e397e
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

/// Kafka's `OffsetCommitRequest`, versions 2-10.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetCommitRequest {
/// Versions 2-10.
pub group_id: String,
/// Versions 2-10, default -1, ignorable.
pub generation_id_or_member_epoch: i32,
/// Versions 2-10, ignorable.
pub member_id: String,
/// Versions 7-10, null 7+, default null.
pub group_instance_id: Option<String>,
/// Versions 2-4, default -1, ignorable.
pub retention_time_ms: i64,
/// Versions 2-10.
pub topics: Vec<OffsetCommitRequestOffsetCommitRequestTopic>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetCommitRequest {
fn default() -> Self {
Self {
group_id: String::new(),
generation_id_or_member_epoch: -1,
member_id: String::new(),
group_instance_id: None,
retention_time_ms: -1,
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetCommitRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::OffsetCommit;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 2;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 10;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("OffsetCommitRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 8;
w.write_string(&self.group_id, flex);
w.i32(self.generation_id_or_member_epoch);
w.write_string(&self.member_id, flex);
if version >= 7 {
match &self.group_instance_id {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
} else if self.group_instance_id.is_some() { w.refuse_field("OffsetCommitRequest.group_instance_id", version); }
if version <= 4 {
w.i64(self.retention_time_ms);
}
w.write_structs(&self.topics, flex, version, OffsetCommitRequestOffsetCommitRequestTopic::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("OffsetCommitRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("OffsetCommitRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 8;
let f_group_id = r.read_string(flex);
let f_generation_id_or_member_epoch = r.read_i32();
let f_member_id = r.read_string(flex);
let f_group_instance_id = if version >= 7 { r.read_nullable_string(flex) } else { None };
let f_retention_time_ms = if version <= 4 { r.read_i64() } else { -1 };
let f_topics = r.read_structs(flex, match version { ..=7 => 6, ..=9 => 3, _ => 18 }, version, OffsetCommitRequestOffsetCommitRequestTopic::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
group_id: f_group_id,
generation_id_or_member_epoch: f_generation_id_or_member_epoch,
member_id: f_member_id,
group_instance_id: f_group_instance_id,
retention_time_ms: f_retention_time_ms,
topics: f_topics,
unknown_tagged_fields,
}
}
}

/// `OffsetCommitRequestTopic` of [`OffsetCommitRequest`], versions 2-10.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetCommitRequestOffsetCommitRequestTopic {
/// Versions 2-9, ignorable.
pub name: String,
/// Versions 10, ignorable.
pub topic_id: Uuid,
/// Versions 2-10.
pub partitions: Vec<OffsetCommitRequestOffsetCommitRequestPartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetCommitRequestOffsetCommitRequestTopic {
fn default() -> Self {
Self {
name: String::new(),
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetCommitRequestOffsetCommitRequestTopic {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 8;
if version <= 9 {
w.write_string(&self.name, flex);
}
if version >= 10 {
w.uuid(&self.topic_id);
}
w.write_structs(&self.partitions, flex, version, OffsetCommitRequestOffsetCommitRequestPartition::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("OffsetCommitRequestOffsetCommitRequestTopic.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 8;
let f_name = if version <= 9 { r.read_string(flex) } else { String::new() };
let f_topic_id = if version >= 10 { r.read_uuid() } else { Uuid::ZERO };
let f_partitions = r.read_structs(flex, match version { ..=5 => 14, _ => 18 }, version, OffsetCommitRequestOffsetCommitRequestPartition::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
name: f_name,
topic_id: f_topic_id,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `OffsetCommitRequestPartition` of [`OffsetCommitRequest`], versions 2-10.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetCommitRequestOffsetCommitRequestPartition {
/// Versions 2-10.
pub partition_index: i32,
/// Versions 2-10.
pub committed_offset: i64,
/// Versions 6-10, default -1, ignorable.
pub committed_leader_epoch: i32,
/// Versions 2-10, null 0+.
pub committed_metadata: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetCommitRequestOffsetCommitRequestPartition {
fn default() -> Self {
Self {
partition_index: 0,
committed_offset: 0,
committed_leader_epoch: -1,
committed_metadata: Some(String::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetCommitRequestOffsetCommitRequestPartition {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 8;
w.i32(self.partition_index);
w.i64(self.committed_offset);
if version >= 6 {
w.i32(self.committed_leader_epoch);
}
match &self.committed_metadata {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("OffsetCommitRequestOffsetCommitRequestPartition.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 8;
let f_partition_index = r.read_i32();
let f_committed_offset = r.read_i64();
let f_committed_leader_epoch = if version >= 6 { r.read_i32() } else { -1 };
let f_committed_metadata = r.read_nullable_string(flex);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
partition_index: f_partition_index,
committed_offset: f_committed_offset,
committed_leader_epoch: f_committed_leader_epoch,
committed_metadata: f_committed_metadata,
unknown_tagged_fields,
}
}
}
message!(OffsetCommitRequest, 8);
request!(OffsetCommitRequest, OffsetCommitResponse);

/// Kafka's `OffsetCommitResponse`, versions 2-10.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetCommitResponse {
/// Versions 3-10, ignorable.
pub throttle_time_ms: i32,
/// Versions 2-10.
pub topics: Vec<OffsetCommitResponseOffsetCommitResponseTopic>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetCommitResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetCommitResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::OffsetCommit;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 2;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 10;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("OffsetCommitResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 8;
if version >= 3 {
w.i32(self.throttle_time_ms);
}
w.write_structs(&self.topics, flex, version, OffsetCommitResponseOffsetCommitResponseTopic::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("OffsetCommitResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("OffsetCommitResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 8;
let f_throttle_time_ms = if version >= 3 { r.read_i32() } else { 0 };
let f_topics = r.read_structs(flex, match version { ..=7 => 6, ..=9 => 3, _ => 18 }, version, OffsetCommitResponseOffsetCommitResponseTopic::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
throttle_time_ms: f_throttle_time_ms,
topics: f_topics,
unknown_tagged_fields,
}
}
}

/// `OffsetCommitResponseTopic` of [`OffsetCommitResponse`], versions 2-10.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetCommitResponseOffsetCommitResponseTopic {
/// Versions 2-9, ignorable.
pub name: String,
/// Versions 10, ignorable.
pub topic_id: Uuid,
/// Versions 2-10.
pub partitions: Vec<OffsetCommitResponseOffsetCommitResponsePartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetCommitResponseOffsetCommitResponseTopic {
fn default() -> Self {
Self {
name: String::new(),
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetCommitResponseOffsetCommitResponseTopic {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 8;
if version <= 9 {
w.write_string(&self.name, flex);
}
if version >= 10 {
w.uuid(&self.topic_id);
}
w.write_structs(&self.partitions, flex, version, OffsetCommitResponseOffsetCommitResponsePartition::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("OffsetCommitResponseOffsetCommitResponseTopic.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 8;
let f_name = if version <= 9 { r.read_string(flex) } else { String::new() };
let f_topic_id = if version >= 10 { r.read_uuid() } else { Uuid::ZERO };
let f_partitions = r.read_structs(flex, match version { ..=7 => 6, _ => 7 }, version, OffsetCommitResponseOffsetCommitResponsePartition::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
name: f_name,
topic_id: f_topic_id,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `OffsetCommitResponsePartition` of [`OffsetCommitResponse`], versions 2-10.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetCommitResponseOffsetCommitResponsePartition {
/// Versions 2-10.
pub partition_index: i32,
/// Versions 2-10.
pub error_code: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetCommitResponseOffsetCommitResponsePartition {
fn default() -> Self {
Self {
partition_index: 0,
error_code: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetCommitResponseOffsetCommitResponsePartition {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 8;
w.i32(self.partition_index);
w.i16(self.error_code);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("OffsetCommitResponseOffsetCommitResponsePartition.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 8;
let f_partition_index = r.read_i32();
let f_error_code = r.read_i16();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
partition_index: f_partition_index,
error_code: f_error_code,
unknown_tagged_fields,
}
}
}
message!(OffsetCommitResponse, 8);
response!(OffsetCommitResponse);
