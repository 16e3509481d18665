// @generated from core/protocol/schema/api/describe_topic_partitions.schema, crc 27b7dbca, body 4d97145f
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

/// Kafka's `DescribeTopicPartitionsRequest`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeTopicPartitionsRequest {
/// Versions 0.
pub topics: Vec<DescribeTopicPartitionsRequestTopicRequest>,
/// Versions 0, default 2000.
pub response_partition_limit: i32,
/// Versions 0, null 0+, default null.
pub cursor: Option<DescribeTopicPartitionsRequestCursor>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeTopicPartitionsRequest {
fn default() -> Self {
Self {
topics: Vec::new(),
response_partition_limit: 2000,
cursor: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeTopicPartitionsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeTopicPartitions;
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
w.check_version("DescribeTopicPartitionsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_structs(&self.topics, true, version, DescribeTopicPartitionsRequestTopicRequest::write);
w.i32(self.response_partition_limit);
match &self.cursor {
Some(value) => {
w.i8(1);
(*value).write(w, version);
}
None => { w.i8(-1) }
}
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DescribeTopicPartitionsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topics = r.read_structs(true, 2, version, DescribeTopicPartitionsRequestTopicRequest::read);
let f_response_partition_limit = r.read_i32();
let f_cursor = if r.read_i8() >= 0 { Some(DescribeTopicPartitionsRequestCursor::read(r, version)) } else { None };
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topics: f_topics,
response_partition_limit: f_response_partition_limit,
cursor: f_cursor,
unknown_tagged_fields,
}
}
}

/// `TopicRequest` of [`DescribeTopicPartitionsRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeTopicPartitionsRequestTopicRequest {
/// Versions 0.
pub name: String,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeTopicPartitionsRequestTopicRequest {
fn default() -> Self {
Self {
name: String::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeTopicPartitionsRequestTopicRequest {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
unknown_tagged_fields,
}
}
}

/// `Cursor` of [`DescribeTopicPartitionsRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeTopicPartitionsRequestCursor {
/// Versions 0.
pub topic_name: String,
/// Versions 0.
pub partition_index: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeTopicPartitionsRequestCursor {
fn default() -> Self {
Self {
topic_name: String::new(),
partition_index: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeTopicPartitionsRequestCursor {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.topic_name, true);
w.i32(self.partition_index);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_name = r.read_string(true);
let f_partition_index = r.read_i32();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_name: f_topic_name,
partition_index: f_partition_index,
unknown_tagged_fields,
}
}
}
message!(DescribeTopicPartitionsRequest, 0);
request!(DescribeTopicPartitionsRequest, DescribeTopicPartitionsResponse);

/// Kafka's `DescribeTopicPartitionsResponse`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeTopicPartitionsResponse {
/// Versions 0, ignorable.
pub throttle_time_ms: i32,
/// Versions 0.
pub topics: Vec<DescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopic>,
/// Versions 0, null 0+, default null.
pub next_cursor: Option<DescribeTopicPartitionsResponseCursor>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeTopicPartitionsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
topics: Vec::new(),
next_cursor: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeTopicPartitionsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeTopicPartitions;
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
w.check_version("DescribeTopicPartitionsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.throttle_time_ms);
w.write_structs(&self.topics, true, version, DescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopic::write);
match &self.next_cursor {
Some(value) => {
w.i8(1);
(*value).write(w, version);
}
None => { w.i8(-1) }
}
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DescribeTopicPartitionsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_throttle_time_ms = r.read_i32();
let f_topics = r.read_structs(true, 26, version, DescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopic::read);
let f_next_cursor = if r.read_i8() >= 0 { Some(DescribeTopicPartitionsResponseCursor::read(r, version)) } else { None };
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
throttle_time_ms: f_throttle_time_ms,
topics: f_topics,
next_cursor: f_next_cursor,
unknown_tagged_fields,
}
}
}

/// `DescribeTopicPartitionsResponseTopic` of [`DescribeTopicPartitionsResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopic {
/// Versions 0.
pub error_code: i16,
/// Versions 0, null 0+.
pub name: Option<String>,
/// Versions 0, ignorable.
pub topic_id: Uuid,
/// Versions 0, ignorable.
pub is_internal: bool,
/// Versions 0.
pub partitions: Vec<DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition>,
/// Versions 0, default -2147483648.
pub topic_authorized_operations: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopic {
fn default() -> Self {
Self {
error_code: 0,
name: Some(String::new()),
topic_id: Uuid::ZERO,
is_internal: false,
partitions: Vec::new(),
topic_authorized_operations: -2147483648,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopic {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i16(self.error_code);
match &self.name {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.uuid(&self.topic_id);
w.bool(self.is_internal);
w.write_structs(&self.partitions, true, version, DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition::write);
w.i32(self.topic_authorized_operations);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_error_code = r.read_i16();
let f_name = r.read_nullable_string(true);
let f_topic_id = r.read_uuid();
let f_is_internal = r.read_bool();
let f_partitions = r.read_structs(true, 20, version, DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition::read);
let f_topic_authorized_operations = r.read_i32();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
error_code: f_error_code,
name: f_name,
topic_id: f_topic_id,
is_internal: f_is_internal,
partitions: f_partitions,
topic_authorized_operations: f_topic_authorized_operations,
unknown_tagged_fields,
}
}
}

/// `DescribeTopicPartitionsResponsePartition` of [`DescribeTopicPartitionsResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition {
/// Versions 0.
pub error_code: i16,
/// Versions 0.
pub partition_index: i32,
/// Versions 0.
pub leader_id: i32,
/// Versions 0, default -1, ignorable.
pub leader_epoch: i32,
/// Versions 0.
pub replica_nodes: Vec<i32>,
/// Versions 0.
pub isr_nodes: Vec<i32>,
/// Versions 0, null 0+, default null.
pub eligible_leader_replicas: Option<Vec<i32>>,
/// Versions 0, null 0+, default null.
pub last_known_elr: Option<Vec<i32>>,
/// Versions 0, ignorable.
pub offline_replicas: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition {
fn default() -> Self {
Self {
error_code: 0,
partition_index: 0,
leader_id: 0,
leader_epoch: -1,
replica_nodes: Vec::new(),
isr_nodes: Vec::new(),
eligible_leader_replicas: None,
last_known_elr: None,
offline_replicas: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i16(self.error_code);
w.i32(self.partition_index);
w.i32(self.leader_id);
w.i32(self.leader_epoch);
w.write_i32s(&self.replica_nodes, true);
w.write_i32s(&self.isr_nodes, true);
match &self.eligible_leader_replicas {
Some(value) => {
w.write_i32s(value, true);
}
None => { w.null_array(true) }
}
match &self.last_known_elr {
Some(value) => {
w.write_i32s(value, true);
}
None => { w.null_array(true) }
}
w.write_i32s(&self.offline_replicas, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_error_code = r.read_i16();
let f_partition_index = r.read_i32();
let f_leader_id = r.read_i32();
let f_leader_epoch = r.read_i32();
let f_replica_nodes = r.read_i32s(true);
let f_isr_nodes = r.read_i32s(true);
let f_eligible_leader_replicas = r.read_nullable_i32s(true);
let f_last_known_elr = r.read_nullable_i32s(true);
let f_offline_replicas = r.read_i32s(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
error_code: f_error_code,
partition_index: f_partition_index,
leader_id: f_leader_id,
leader_epoch: f_leader_epoch,
replica_nodes: f_replica_nodes,
isr_nodes: f_isr_nodes,
eligible_leader_replicas: f_eligible_leader_replicas,
last_known_elr: f_last_known_elr,
offline_replicas: f_offline_replicas,
unknown_tagged_fields,
}
}
}

/// `Cursor` of [`DescribeTopicPartitionsResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeTopicPartitionsResponseCursor {
/// Versions 0.
pub topic_name: String,
/// Versions 0.
pub partition_index: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeTopicPartitionsResponseCursor {
fn default() -> Self {
Self {
topic_name: String::new(),
partition_index: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeTopicPartitionsResponseCursor {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.topic_name, true);
w.i32(self.partition_index);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_name = r.read_string(true);
let f_partition_index = r.read_i32();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_name: f_topic_name,
partition_index: f_partition_index,
unknown_tagged_fields,
}
}
}
message!(DescribeTopicPartitionsResponse, 0);
response!(DescribeTopicPartitionsResponse);
