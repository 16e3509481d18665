// @generated from core/protocol/schema/api/offset_for_leader_epoch.schema, crc 9b1c1cec, body 5109cfa4
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

/// Kafka's `OffsetForLeaderEpochRequest`, versions 2-4.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetForLeaderEpochRequest {
/// Versions 3-4, default -2, ignorable.
pub replica_id: i32,
/// Versions 2-4.
pub topics: Vec<OffsetForLeaderEpochRequestOffsetForLeaderTopic>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetForLeaderEpochRequest {
fn default() -> Self {
Self {
replica_id: -2,
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetForLeaderEpochRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::OffsetForLeaderEpoch;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 2;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 4;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("OffsetForLeaderEpochRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 4;
if version >= 3 {
w.i32(self.replica_id);
}
w.write_structs(&self.topics, flex, version, OffsetForLeaderEpochRequestOffsetForLeaderTopic::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("OffsetForLeaderEpochRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("OffsetForLeaderEpochRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 4;
let f_replica_id = if version >= 3 { r.read_i32() } else { -2 };
let f_topics = r.read_structs(flex, match version { ..=3 => 6, _ => 3 }, version, OffsetForLeaderEpochRequestOffsetForLeaderTopic::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
replica_id: f_replica_id,
topics: f_topics,
unknown_tagged_fields,
}
}
}

/// `OffsetForLeaderTopic` of [`OffsetForLeaderEpochRequest`], versions 2-4.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetForLeaderEpochRequestOffsetForLeaderTopic {
/// Versions 2-4.
pub topic: String,
/// Versions 2-4.
pub partitions: Vec<OffsetForLeaderEpochRequestOffsetForLeaderPartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetForLeaderEpochRequestOffsetForLeaderTopic {
fn default() -> Self {
Self {
topic: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetForLeaderEpochRequestOffsetForLeaderTopic {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 4;
w.write_string(&self.topic, flex);
w.write_structs(&self.partitions, flex, version, OffsetForLeaderEpochRequestOffsetForLeaderPartition::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("OffsetForLeaderEpochRequestOffsetForLeaderTopic.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 4;
let f_topic = r.read_string(flex);
let f_partitions = r.read_structs(flex, match version { ..=3 => 12, _ => 13 }, version, OffsetForLeaderEpochRequestOffsetForLeaderPartition::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
topic: f_topic,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `OffsetForLeaderPartition` of [`OffsetForLeaderEpochRequest`], versions 2-4.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetForLeaderEpochRequestOffsetForLeaderPartition {
/// Versions 2-4.
pub partition: i32,
/// Versions 2-4, default -1, ignorable.
pub current_leader_epoch: i32,
/// Versions 2-4.
pub leader_epoch: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetForLeaderEpochRequestOffsetForLeaderPartition {
fn default() -> Self {
Self {
partition: 0,
current_leader_epoch: -1,
leader_epoch: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetForLeaderEpochRequestOffsetForLeaderPartition {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 4;
w.i32(self.partition);
w.i32(self.current_leader_epoch);
w.i32(self.leader_epoch);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("OffsetForLeaderEpochRequestOffsetForLeaderPartition.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 4;
let f_partition = r.read_i32();
let f_current_leader_epoch = r.read_i32();
let f_leader_epoch = r.read_i32();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
partition: f_partition,
current_leader_epoch: f_current_leader_epoch,
leader_epoch: f_leader_epoch,
unknown_tagged_fields,
}
}
}
message!(OffsetForLeaderEpochRequest, 4);
request!(OffsetForLeaderEpochRequest, OffsetForLeaderEpochResponse);

/// Kafka's `OffsetForLeaderEpochResponse`, versions 2-4.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetForLeaderEpochResponse {
/// Versions 2-4, ignorable.
pub throttle_time_ms: i32,
/// Versions 2-4.
pub topics: Vec<OffsetForLeaderEpochResponseOffsetForLeaderTopicResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetForLeaderEpochResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetForLeaderEpochResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::OffsetForLeaderEpoch;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 2;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 4;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("OffsetForLeaderEpochResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 4;
w.i32(self.throttle_time_ms);
w.write_structs(&self.topics, flex, version, OffsetForLeaderEpochResponseOffsetForLeaderTopicResult::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("OffsetForLeaderEpochResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("OffsetForLeaderEpochResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 4;
let f_throttle_time_ms = r.read_i32();
let f_topics = r.read_structs(flex, match version { ..=3 => 6, _ => 3 }, version, OffsetForLeaderEpochResponseOffsetForLeaderTopicResult::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
throttle_time_ms: f_throttle_time_ms,
topics: f_topics,
unknown_tagged_fields,
}
}
}

/// `OffsetForLeaderTopicResult` of [`OffsetForLeaderEpochResponse`], versions 2-4.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetForLeaderEpochResponseOffsetForLeaderTopicResult {
/// Versions 2-4.
pub topic: String,
/// Versions 2-4.
pub partitions: Vec<OffsetForLeaderEpochResponseEpochEndOffset>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetForLeaderEpochResponseOffsetForLeaderTopicResult {
fn default() -> Self {
Self {
topic: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetForLeaderEpochResponseOffsetForLeaderTopicResult {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 4;
w.write_string(&self.topic, flex);
w.write_structs(&self.partitions, flex, version, OffsetForLeaderEpochResponseEpochEndOffset::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("OffsetForLeaderEpochResponseOffsetForLeaderTopicResult.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 4;
let f_topic = r.read_string(flex);
let f_partitions = r.read_structs(flex, match version { ..=3 => 18, _ => 19 }, version, OffsetForLeaderEpochResponseEpochEndOffset::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
topic: f_topic,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `EpochEndOffset` of [`OffsetForLeaderEpochResponse`], versions 2-4.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetForLeaderEpochResponseEpochEndOffset {
/// Versions 2-4.
pub error_code: i16,
/// Versions 2-4.
pub partition: i32,
/// Versions 2-4, default -1, ignorable.
pub leader_epoch: i32,
/// Versions 2-4, default -1.
pub end_offset: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetForLeaderEpochResponseEpochEndOffset {
fn default() -> Self {
Self {
error_code: 0,
partition: 0,
leader_epoch: -1,
end_offset: -1,
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetForLeaderEpochResponseEpochEndOffset {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 4;
w.i16(self.error_code);
w.i32(self.partition);
w.i32(self.leader_epoch);
w.i64(self.end_offset);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("OffsetForLeaderEpochResponseEpochEndOffset.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 4;
let f_error_code = r.read_i16();
let f_partition = r.read_i32();
let f_leader_epoch = r.read_i32();
let f_end_offset = r.read_i64();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
error_code: f_error_code,
partition: f_partition,
leader_epoch: f_leader_epoch,
end_offset: f_end_offset,
unknown_tagged_fields,
}
}
}
message!(OffsetForLeaderEpochResponse, 4);
response!(OffsetForLeaderEpochResponse);
