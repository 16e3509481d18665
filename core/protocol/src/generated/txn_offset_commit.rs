// @generated from core/protocol/schema/api/txn_offset_commit.schema, crc c795a4cb, body c2867fcb
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

/// Kafka's `TxnOffsetCommitRequest`, versions 0-6.
#[derive(Debug, Clone, PartialEq)]
pub struct TxnOffsetCommitRequest {
/// Versions 0-6.
pub transactional_id: String,
/// Versions 0-6.
pub group_id: String,
/// Versions 0-6.
pub producer_id: i64,
/// Versions 0-6.
pub producer_epoch: i16,
/// Versions 3-6, default -1.
pub generation_id_or_member_epoch: i32,
/// Versions 3-6.
pub member_id: String,
/// Versions 3-6, null 3+, default null.
pub group_instance_id: Option<String>,
/// Versions 0-6.
pub topics: Vec<TxnOffsetCommitRequestTxnOffsetCommitRequestTopic>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for TxnOffsetCommitRequest {
fn default() -> Self {
Self {
transactional_id: String::new(),
group_id: String::new(),
producer_id: 0,
producer_epoch: 0,
generation_id_or_member_epoch: -1,
member_id: String::new(),
group_instance_id: None,
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl TxnOffsetCommitRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::TxnOffsetCommit;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 6;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("TxnOffsetCommitRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 3;
w.write_string(&self.transactional_id, flex);
w.write_string(&self.group_id, flex);
w.i64(self.producer_id);
w.i16(self.producer_epoch);
if version >= 3 {
w.i32(self.generation_id_or_member_epoch);
} else if self.generation_id_or_member_epoch != -1 { w.refuse_field("TxnOffsetCommitRequest.generation_id_or_member_epoch", version); }
if version >= 3 {
w.write_string(&self.member_id, flex);
} else if !self.member_id.is_empty() { w.refuse_field("TxnOffsetCommitRequest.member_id", version); }
if version >= 3 {
match &self.group_instance_id {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
} else if self.group_instance_id.is_some() { w.refuse_field("TxnOffsetCommitRequest.group_instance_id", version); }
w.write_structs(&self.topics, flex, version, TxnOffsetCommitRequestTxnOffsetCommitRequestTopic::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("TxnOffsetCommitRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("TxnOffsetCommitRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 3;
let f_transactional_id = r.read_string(flex);
let f_group_id = r.read_string(flex);
let f_producer_id = r.read_i64();
let f_producer_epoch = r.read_i16();
let f_generation_id_or_member_epoch = if version >= 3 { r.read_i32() } else { -1 };
let f_member_id = if version >= 3 { r.read_string(flex) } else { String::new() };
let f_group_instance_id = if version >= 3 { r.read_nullable_string(flex) } else { None };
let f_topics = r.read_structs(flex, match version { ..=2 => 6, ..=5 => 3, _ => 18 }, version, TxnOffsetCommitRequestTxnOffsetCommitRequestTopic::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
transactional_id: f_transactional_id,
group_id: f_group_id,
producer_id: f_producer_id,
producer_epoch: f_producer_epoch,
generation_id_or_member_epoch: f_generation_id_or_member_epoch,
member_id: f_member_id,
group_instance_id: f_group_instance_id,
topics: f_topics,
unknown_tagged_fields,
}
}
}

/// `TxnOffsetCommitRequestTopic` of [`TxnOffsetCommitRequest`], versions 0-6.
#[derive(Debug, Clone, PartialEq)]
pub struct TxnOffsetCommitRequestTxnOffsetCommitRequestTopic {
/// Versions 0-5, ignorable.
pub name: String,
/// Versions 6, ignorable.
pub topic_id: Uuid,
/// Versions 0-6.
pub partitions: Vec<TxnOffsetCommitRequestTxnOffsetCommitRequestPartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for TxnOffsetCommitRequestTxnOffsetCommitRequestTopic {
fn default() -> Self {
Self {
name: String::new(),
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl TxnOffsetCommitRequestTxnOffsetCommitRequestTopic {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 3;
if version <= 5 {
w.write_string(&self.name, flex);
}
if version >= 6 {
w.uuid(&self.topic_id);
}
w.write_structs(&self.partitions, flex, version, TxnOffsetCommitRequestTxnOffsetCommitRequestPartition::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("TxnOffsetCommitRequestTxnOffsetCommitRequestTopic.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 3;
let f_name = if version <= 5 { r.read_string(flex) } else { String::new() };
let f_topic_id = if version >= 6 { r.read_uuid() } else { Uuid::ZERO };
let f_partitions = r.read_structs(flex, match version { ..=1 => 14, _ => 18 }, version, TxnOffsetCommitRequestTxnOffsetCommitRequestPartition::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
name: f_name,
topic_id: f_topic_id,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `TxnOffsetCommitRequestPartition` of [`TxnOffsetCommitRequest`], versions 0-6.
#[derive(Debug, Clone, PartialEq)]
pub struct TxnOffsetCommitRequestTxnOffsetCommitRequestPartition {
/// Versions 0-6.
pub partition_index: i32,
/// Versions 0-6.
pub committed_offset: i64,
/// Versions 2-6, default -1, ignorable.
pub committed_leader_epoch: i32,
/// Versions 0-6, null 0+.
pub committed_metadata: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for TxnOffsetCommitRequestTxnOffsetCommitRequestPartition {
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
impl TxnOffsetCommitRequestTxnOffsetCommitRequestPartition {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 3;
w.i32(self.partition_index);
w.i64(self.committed_offset);
if version >= 2 {
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
w.refuse_field("TxnOffsetCommitRequestTxnOffsetCommitRequestPartition.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 3;
let f_partition_index = r.read_i32();
let f_committed_offset = r.read_i64();
let f_committed_leader_epoch = if version >= 2 { r.read_i32() } else { -1 };
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
message!(TxnOffsetCommitRequest, 3);
request!(TxnOffsetCommitRequest, TxnOffsetCommitResponse);

/// Kafka's `TxnOffsetCommitResponse`, versions 0-6.
#[derive(Debug, Clone, PartialEq)]
pub struct TxnOffsetCommitResponse {
/// Versions 0-6.
pub throttle_time_ms: i32,
/// Versions 0-6.
pub topics: Vec<TxnOffsetCommitResponseTxnOffsetCommitResponseTopic>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for TxnOffsetCommitResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl TxnOffsetCommitResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::TxnOffsetCommit;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 6;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("TxnOffsetCommitResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 3;
w.i32(self.throttle_time_ms);
w.write_structs(&self.topics, flex, version, TxnOffsetCommitResponseTxnOffsetCommitResponseTopic::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("TxnOffsetCommitResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("TxnOffsetCommitResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 3;
let f_throttle_time_ms = r.read_i32();
let f_topics = r.read_structs(flex, match version { ..=2 => 6, ..=5 => 3, _ => 18 }, version, TxnOffsetCommitResponseTxnOffsetCommitResponseTopic::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
throttle_time_ms: f_throttle_time_ms,
topics: f_topics,
unknown_tagged_fields,
}
}
}

/// `TxnOffsetCommitResponseTopic` of [`TxnOffsetCommitResponse`], versions 0-6.
#[derive(Debug, Clone, PartialEq)]
pub struct TxnOffsetCommitResponseTxnOffsetCommitResponseTopic {
/// Versions 0-5, ignorable.
pub name: String,
/// Versions 6, ignorable.
pub topic_id: Uuid,
/// Versions 0-6.
pub partitions: Vec<TxnOffsetCommitResponseTxnOffsetCommitResponsePartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for TxnOffsetCommitResponseTxnOffsetCommitResponseTopic {
fn default() -> Self {
Self {
name: String::new(),
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl TxnOffsetCommitResponseTxnOffsetCommitResponseTopic {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 3;
if version <= 5 {
w.write_string(&self.name, flex);
}
if version >= 6 {
w.uuid(&self.topic_id);
}
w.write_structs(&self.partitions, flex, version, TxnOffsetCommitResponseTxnOffsetCommitResponsePartition::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("TxnOffsetCommitResponseTxnOffsetCommitResponseTopic.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 3;
let f_name = if version <= 5 { r.read_string(flex) } else { String::new() };
let f_topic_id = if version >= 6 { r.read_uuid() } else { Uuid::ZERO };
let f_partitions = r.read_structs(flex, match version { ..=2 => 6, _ => 7 }, version, TxnOffsetCommitResponseTxnOffsetCommitResponsePartition::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
name: f_name,
topic_id: f_topic_id,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `TxnOffsetCommitResponsePartition` of [`TxnOffsetCommitResponse`], versions 0-6.
#[derive(Debug, Clone, PartialEq)]
pub struct TxnOffsetCommitResponseTxnOffsetCommitResponsePartition {
/// Versions 0-6.
pub partition_index: i32,
/// Versions 0-6.
pub error_code: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for TxnOffsetCommitResponseTxnOffsetCommitResponsePartition {
fn default() -> Self {
Self {
partition_index: 0,
error_code: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl TxnOffsetCommitResponseTxnOffsetCommitResponsePartition {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 3;
w.i32(self.partition_index);
w.i16(self.error_code);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("TxnOffsetCommitResponseTxnOffsetCommitResponsePartition.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 3;
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
message!(TxnOffsetCommitResponse, 3);
response!(TxnOffsetCommitResponse);
