// @generated from core/protocol/schema/api/list_partition_reassignments.schema, crc 0dc6d003, body d1aea86a
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

/// Kafka's `ListPartitionReassignmentsRequest`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ListPartitionReassignmentsRequest {
/// Versions 0, default 60000.
pub timeout_ms: i32,
/// Versions 0, null 0+, default null.
pub topics: Option<Vec<ListPartitionReassignmentsRequestListPartitionReassignmentsTopics>>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ListPartitionReassignmentsRequest {
fn default() -> Self {
Self {
timeout_ms: 60000,
topics: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ListPartitionReassignmentsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ListPartitionReassignments;
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
w.check_version("ListPartitionReassignmentsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.timeout_ms);
match &self.topics {
Some(value) => {
w.write_structs(value, true, version, ListPartitionReassignmentsRequestListPartitionReassignmentsTopics::write);
}
None => { w.null_array(true) }
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
r.check_version("ListPartitionReassignmentsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_timeout_ms = r.read_i32();
let f_topics = r.read_nullable_structs(true, 3, version, ListPartitionReassignmentsRequestListPartitionReassignmentsTopics::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
timeout_ms: f_timeout_ms,
topics: f_topics,
unknown_tagged_fields,
}
}
}

/// `ListPartitionReassignmentsTopics` of [`ListPartitionReassignmentsRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ListPartitionReassignmentsRequestListPartitionReassignmentsTopics {
/// Versions 0.
pub name: String,
/// Versions 0.
pub partition_indexes: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ListPartitionReassignmentsRequestListPartitionReassignmentsTopics {
fn default() -> Self {
Self {
name: String::new(),
partition_indexes: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ListPartitionReassignmentsRequestListPartitionReassignmentsTopics {
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
message!(ListPartitionReassignmentsRequest, 0);
request!(ListPartitionReassignmentsRequest, ListPartitionReassignmentsResponse);

/// Kafka's `ListPartitionReassignmentsResponse`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ListPartitionReassignmentsResponse {
/// Versions 0.
pub throttle_time_ms: i32,
/// Versions 0.
pub error_code: i16,
/// Versions 0, null 0+.
pub error_message: Option<String>,
/// Versions 0.
pub topics: Vec<ListPartitionReassignmentsResponseOngoingTopicReassignment>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ListPartitionReassignmentsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
error_message: Some(String::new()),
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ListPartitionReassignmentsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ListPartitionReassignments;
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
w.check_version("ListPartitionReassignmentsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
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
w.write_structs(&self.topics, true, version, ListPartitionReassignmentsResponseOngoingTopicReassignment::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ListPartitionReassignmentsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_throttle_time_ms = r.read_i32();
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(true);
let f_topics = r.read_structs(true, 3, version, ListPartitionReassignmentsResponseOngoingTopicReassignment::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
error_message: f_error_message,
topics: f_topics,
unknown_tagged_fields,
}
}
}

/// `OngoingTopicReassignment` of [`ListPartitionReassignmentsResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ListPartitionReassignmentsResponseOngoingTopicReassignment {
/// Versions 0.
pub name: String,
/// Versions 0.
pub partitions: Vec<ListPartitionReassignmentsResponseOngoingPartitionReassignment>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ListPartitionReassignmentsResponseOngoingTopicReassignment {
fn default() -> Self {
Self {
name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ListPartitionReassignmentsResponseOngoingTopicReassignment {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.write_structs(&self.partitions, true, version, ListPartitionReassignmentsResponseOngoingPartitionReassignment::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_partitions = r.read_structs(true, 8, version, ListPartitionReassignmentsResponseOngoingPartitionReassignment::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `OngoingPartitionReassignment` of [`ListPartitionReassignmentsResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ListPartitionReassignmentsResponseOngoingPartitionReassignment {
/// Versions 0.
pub partition_index: i32,
/// Versions 0.
pub replicas: Vec<i32>,
/// Versions 0.
pub adding_replicas: Vec<i32>,
/// Versions 0.
pub removing_replicas: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ListPartitionReassignmentsResponseOngoingPartitionReassignment {
fn default() -> Self {
Self {
partition_index: 0,
replicas: Vec::new(),
adding_replicas: Vec::new(),
removing_replicas: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ListPartitionReassignmentsResponseOngoingPartitionReassignment {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.partition_index);
w.write_i32s(&self.replicas, true);
w.write_i32s(&self.adding_replicas, true);
w.write_i32s(&self.removing_replicas, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_partition_index = r.read_i32();
let f_replicas = r.read_i32s(true);
let f_adding_replicas = r.read_i32s(true);
let f_removing_replicas = r.read_i32s(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
partition_index: f_partition_index,
replicas: f_replicas,
adding_replicas: f_adding_replicas,
removing_replicas: f_removing_replicas,
unknown_tagged_fields,
}
}
}
message!(ListPartitionReassignmentsResponse, 0);
response!(ListPartitionReassignmentsResponse);
