// @generated from core/protocol/schema/api/alter_partition_reassignments.schema, crc 96aa630c, body 6b755db3
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

/// Kafka's `AlterPartitionReassignmentsRequest`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterPartitionReassignmentsRequest {
/// Versions 0-1, default 60000.
pub timeout_ms: i32,
/// Versions 1, default true.
pub allow_replication_factor_change: bool,
/// Versions 0-1.
pub topics: Vec<AlterPartitionReassignmentsRequestReassignableTopic>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterPartitionReassignmentsRequest {
fn default() -> Self {
Self {
timeout_ms: 60000,
allow_replication_factor_change: true,
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterPartitionReassignmentsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::AlterPartitionReassignments;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 1;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("AlterPartitionReassignmentsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.timeout_ms);
if version >= 1 {
w.bool(self.allow_replication_factor_change);
} else if !self.allow_replication_factor_change { w.refuse_field("AlterPartitionReassignmentsRequest.allow_replication_factor_change", version); }
w.write_structs(&self.topics, true, version, AlterPartitionReassignmentsRequestReassignableTopic::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("AlterPartitionReassignmentsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_timeout_ms = r.read_i32();
let f_allow_replication_factor_change = if version >= 1 { r.read_bool() } else { true };
let f_topics = r.read_structs(true, 3, version, AlterPartitionReassignmentsRequestReassignableTopic::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
timeout_ms: f_timeout_ms,
allow_replication_factor_change: f_allow_replication_factor_change,
topics: f_topics,
unknown_tagged_fields,
}
}
}

/// `ReassignableTopic` of [`AlterPartitionReassignmentsRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterPartitionReassignmentsRequestReassignableTopic {
/// Versions 0-1.
pub name: String,
/// Versions 0-1.
pub partitions: Vec<AlterPartitionReassignmentsRequestReassignablePartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterPartitionReassignmentsRequestReassignableTopic {
fn default() -> Self {
Self {
name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterPartitionReassignmentsRequestReassignableTopic {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.write_structs(&self.partitions, true, version, AlterPartitionReassignmentsRequestReassignablePartition::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_partitions = r.read_structs(true, 6, version, AlterPartitionReassignmentsRequestReassignablePartition::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `ReassignablePartition` of [`AlterPartitionReassignmentsRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterPartitionReassignmentsRequestReassignablePartition {
/// Versions 0-1.
pub partition_index: i32,
/// Versions 0-1, null 0+, default null.
pub replicas: Option<Vec<i32>>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterPartitionReassignmentsRequestReassignablePartition {
fn default() -> Self {
Self {
partition_index: 0,
replicas: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterPartitionReassignmentsRequestReassignablePartition {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.partition_index);
match &self.replicas {
Some(value) => {
w.write_i32s(value, true);
}
None => { w.null_array(true) }
}
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_partition_index = r.read_i32();
let f_replicas = r.read_nullable_i32s(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
partition_index: f_partition_index,
replicas: f_replicas,
unknown_tagged_fields,
}
}
}
message!(AlterPartitionReassignmentsRequest, 0);
request!(AlterPartitionReassignmentsRequest, AlterPartitionReassignmentsResponse);

/// Kafka's `AlterPartitionReassignmentsResponse`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterPartitionReassignmentsResponse {
/// Versions 0-1.
pub throttle_time_ms: i32,
/// Versions 1, default true, ignorable.
pub allow_replication_factor_change: bool,
/// Versions 0-1.
pub error_code: i16,
/// Versions 0-1, null 0+.
pub error_message: Option<String>,
/// Versions 0-1.
pub responses: Vec<AlterPartitionReassignmentsResponseReassignableTopicResponse>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterPartitionReassignmentsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
allow_replication_factor_change: true,
error_code: 0,
error_message: Some(String::new()),
responses: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterPartitionReassignmentsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::AlterPartitionReassignments;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 1;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("AlterPartitionReassignmentsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.throttle_time_ms);
if version >= 1 {
w.bool(self.allow_replication_factor_change);
}
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.write_structs(&self.responses, true, version, AlterPartitionReassignmentsResponseReassignableTopicResponse::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("AlterPartitionReassignmentsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_throttle_time_ms = r.read_i32();
let f_allow_replication_factor_change = if version >= 1 { r.read_bool() } else { true };
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(true);
let f_responses = r.read_structs(true, 3, version, AlterPartitionReassignmentsResponseReassignableTopicResponse::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
throttle_time_ms: f_throttle_time_ms,
allow_replication_factor_change: f_allow_replication_factor_change,
error_code: f_error_code,
error_message: f_error_message,
responses: f_responses,
unknown_tagged_fields,
}
}
}

/// `ReassignableTopicResponse` of [`AlterPartitionReassignmentsResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterPartitionReassignmentsResponseReassignableTopicResponse {
/// Versions 0-1.
pub name: String,
/// Versions 0-1.
pub partitions: Vec<AlterPartitionReassignmentsResponseReassignablePartitionResponse>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterPartitionReassignmentsResponseReassignableTopicResponse {
fn default() -> Self {
Self {
name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterPartitionReassignmentsResponseReassignableTopicResponse {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.write_structs(&self.partitions, true, version, AlterPartitionReassignmentsResponseReassignablePartitionResponse::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_partitions = r.read_structs(true, 8, version, AlterPartitionReassignmentsResponseReassignablePartitionResponse::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `ReassignablePartitionResponse` of [`AlterPartitionReassignmentsResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterPartitionReassignmentsResponseReassignablePartitionResponse {
/// Versions 0-1.
pub partition_index: i32,
/// Versions 0-1.
pub error_code: i16,
/// Versions 0-1, null 0+.
pub error_message: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterPartitionReassignmentsResponseReassignablePartitionResponse {
fn default() -> Self {
Self {
partition_index: 0,
error_code: 0,
error_message: Some(String::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterPartitionReassignmentsResponseReassignablePartitionResponse {
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
message!(AlterPartitionReassignmentsResponse, 0);
response!(AlterPartitionReassignmentsResponse);
