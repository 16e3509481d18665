// @generated from core/protocol/schema/api/describe_producers.schema, crc f85b2aa6, body 452b50b2
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

/// Kafka's `DescribeProducersRequest`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeProducersRequest {
/// Versions 0.
pub topics: Vec<DescribeProducersRequestTopicRequest>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeProducersRequest {
fn default() -> Self {
Self {
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeProducersRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeProducers;
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
w.check_version("DescribeProducersRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_structs(&self.topics, true, version, DescribeProducersRequestTopicRequest::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DescribeProducersRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topics = r.read_structs(true, 3, version, DescribeProducersRequestTopicRequest::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topics: f_topics,
unknown_tagged_fields,
}
}
}

/// `TopicRequest` of [`DescribeProducersRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeProducersRequestTopicRequest {
/// Versions 0.
pub name: String,
/// Versions 0.
pub partition_indexes: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeProducersRequestTopicRequest {
fn default() -> Self {
Self {
name: String::new(),
partition_indexes: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeProducersRequestTopicRequest {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.write_i32s(&self.partition_indexes, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_partition_indexes = r.read_i32s(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
partition_indexes: f_partition_indexes,
unknown_tagged_fields,
}
}
}
message!(DescribeProducersRequest, 0);
request!(DescribeProducersRequest, DescribeProducersResponse);

/// Kafka's `DescribeProducersResponse`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeProducersResponse {
/// Versions 0.
pub throttle_time_ms: i32,
/// Versions 0.
pub topics: Vec<DescribeProducersResponseTopicResponse>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeProducersResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeProducersResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeProducers;
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
w.check_version("DescribeProducersResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.throttle_time_ms);
w.write_structs(&self.topics, true, version, DescribeProducersResponseTopicResponse::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DescribeProducersResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_throttle_time_ms = r.read_i32();
let f_topics = r.read_structs(true, 3, version, DescribeProducersResponseTopicResponse::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
throttle_time_ms: f_throttle_time_ms,
topics: f_topics,
unknown_tagged_fields,
}
}
}

/// `TopicResponse` of [`DescribeProducersResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeProducersResponseTopicResponse {
/// Versions 0.
pub name: String,
/// Versions 0.
pub partitions: Vec<DescribeProducersResponsePartitionResponse>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeProducersResponseTopicResponse {
fn default() -> Self {
Self {
name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeProducersResponseTopicResponse {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.write_structs(&self.partitions, true, version, DescribeProducersResponsePartitionResponse::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_partitions = r.read_structs(true, 9, version, DescribeProducersResponsePartitionResponse::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `PartitionResponse` of [`DescribeProducersResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeProducersResponsePartitionResponse {
/// Versions 0.
pub partition_index: i32,
/// Versions 0.
pub error_code: i16,
/// Versions 0, null 0+, default null.
pub error_message: Option<String>,
/// Versions 0.
pub active_producers: Vec<DescribeProducersResponseProducerState>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeProducersResponsePartitionResponse {
fn default() -> Self {
Self {
partition_index: 0,
error_code: 0,
error_message: None,
active_producers: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeProducersResponsePartitionResponse {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.partition_index);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.write_structs(&self.active_producers, true, version, DescribeProducersResponseProducerState::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_partition_index = r.read_i32();
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(true);
let f_active_producers = r.read_structs(true, 37, version, DescribeProducersResponseProducerState::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
partition_index: f_partition_index,
error_code: f_error_code,
error_message: f_error_message,
active_producers: f_active_producers,
unknown_tagged_fields,
}
}
}

/// `ProducerState` of [`DescribeProducersResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeProducersResponseProducerState {
/// Versions 0.
pub producer_id: i64,
/// Versions 0.
pub producer_epoch: i32,
/// Versions 0, default -1.
pub last_sequence: i32,
/// Versions 0, default -1.
pub last_timestamp: i64,
/// Versions 0.
pub coordinator_epoch: i32,
/// Versions 0, default -1.
pub current_txn_start_offset: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeProducersResponseProducerState {
fn default() -> Self {
Self {
producer_id: 0,
producer_epoch: 0,
last_sequence: -1,
last_timestamp: -1,
coordinator_epoch: 0,
current_txn_start_offset: -1,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeProducersResponseProducerState {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i64(self.producer_id);
w.i32(self.producer_epoch);
w.i32(self.last_sequence);
w.i64(self.last_timestamp);
w.i32(self.coordinator_epoch);
w.i64(self.current_txn_start_offset);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_producer_id = r.read_i64();
let f_producer_epoch = r.read_i32();
let f_last_sequence = r.read_i32();
let f_last_timestamp = r.read_i64();
let f_coordinator_epoch = r.read_i32();
let f_current_txn_start_offset = r.read_i64();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
producer_id: f_producer_id,
producer_epoch: f_producer_epoch,
last_sequence: f_last_sequence,
last_timestamp: f_last_timestamp,
coordinator_epoch: f_coordinator_epoch,
current_txn_start_offset: f_current_txn_start_offset,
unknown_tagged_fields,
}
}
}
message!(DescribeProducersResponse, 0);
response!(DescribeProducersResponse);
