// @generated from core/protocol/schema/api/elect_leaders.schema, crc 1de71a65, body 1ca829cc
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

/// Kafka's `ElectLeadersRequest`, versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ElectLeadersRequest {
/// Versions 1-2.
pub election_type: i8,
/// Versions 0-2, null 0+.
pub topic_partitions: Option<Vec<ElectLeadersRequestTopicPartitions>>,
/// Versions 0-2, default 60000.
pub timeout_ms: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ElectLeadersRequest {
fn default() -> Self {
Self {
election_type: 0,
topic_partitions: Some(Vec::new()),
timeout_ms: 60000,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ElectLeadersRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ElectLeaders;
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
w.check_version("ElectLeadersRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
if version >= 1 {
w.i8(self.election_type);
} else if self.election_type != 0 { w.refuse_field("ElectLeadersRequest.election_type", version); }
match &self.topic_partitions {
Some(value) => {
w.write_structs(value, flex, version, ElectLeadersRequestTopicPartitions::write);
}
None => { w.null_array(flex) }
}
w.i32(self.timeout_ms);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("ElectLeadersRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ElectLeadersRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_election_type = if version >= 1 { r.read_i8() } else { 0 };
let f_topic_partitions = r.read_nullable_structs(flex, match version { ..=1 => 6, _ => 3 }, version, ElectLeadersRequestTopicPartitions::read);
let f_timeout_ms = r.read_i32();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
election_type: f_election_type,
topic_partitions: f_topic_partitions,
timeout_ms: f_timeout_ms,
unknown_tagged_fields,
}
}
}

/// `TopicPartitions` of [`ElectLeadersRequest`], versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ElectLeadersRequestTopicPartitions {
/// Versions 0-2.
pub topic: String,
/// Versions 0-2.
pub partitions: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ElectLeadersRequestTopicPartitions {
fn default() -> Self {
Self {
topic: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ElectLeadersRequestTopicPartitions {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.write_string(&self.topic, flex);
w.write_i32s(&self.partitions, flex);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("ElectLeadersRequestTopicPartitions.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_topic = r.read_string(flex);
let f_partitions = r.read_i32s(flex);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
topic: f_topic,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}
message!(ElectLeadersRequest, 2);
request!(ElectLeadersRequest, ElectLeadersResponse);

/// Kafka's `ElectLeadersResponse`, versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ElectLeadersResponse {
/// Versions 0-2.
pub throttle_time_ms: i32,
/// Versions 1-2.
pub error_code: i16,
/// Versions 0-2.
pub replica_election_results: Vec<ElectLeadersResponseReplicaElectionResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ElectLeadersResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
replica_election_results: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ElectLeadersResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ElectLeaders;
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
w.check_version("ElectLeadersResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.i32(self.throttle_time_ms);
if version >= 1 {
w.i16(self.error_code);
} else if self.error_code != 0 { w.refuse_field("ElectLeadersResponse.error_code", version); }
w.write_structs(&self.replica_election_results, flex, version, ElectLeadersResponseReplicaElectionResult::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("ElectLeadersResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ElectLeadersResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_throttle_time_ms = r.read_i32();
let f_error_code = if version >= 1 { r.read_i16() } else { 0 };
let f_replica_election_results = r.read_structs(flex, match version { ..=1 => 6, _ => 3 }, version, ElectLeadersResponseReplicaElectionResult::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
replica_election_results: f_replica_election_results,
unknown_tagged_fields,
}
}
}

/// `ReplicaElectionResult` of [`ElectLeadersResponse`], versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ElectLeadersResponseReplicaElectionResult {
/// Versions 0-2.
pub topic: String,
/// Versions 0-2.
pub partition_result: Vec<ElectLeadersResponsePartitionResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ElectLeadersResponseReplicaElectionResult {
fn default() -> Self {
Self {
topic: String::new(),
partition_result: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ElectLeadersResponseReplicaElectionResult {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.write_string(&self.topic, flex);
w.write_structs(&self.partition_result, flex, version, ElectLeadersResponsePartitionResult::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("ElectLeadersResponseReplicaElectionResult.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_topic = r.read_string(flex);
let f_partition_result = r.read_structs(flex, 8, version, ElectLeadersResponsePartitionResult::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
topic: f_topic,
partition_result: f_partition_result,
unknown_tagged_fields,
}
}
}

/// `PartitionResult` of [`ElectLeadersResponse`], versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ElectLeadersResponsePartitionResult {
/// Versions 0-2.
pub partition_id: i32,
/// Versions 0-2.
pub error_code: i16,
/// Versions 0-2, null 0+.
pub error_message: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ElectLeadersResponsePartitionResult {
fn default() -> Self {
Self {
partition_id: 0,
error_code: 0,
error_message: Some(String::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ElectLeadersResponsePartitionResult {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.i32(self.partition_id);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("ElectLeadersResponsePartitionResult.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_partition_id = r.read_i32();
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(flex);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
partition_id: f_partition_id,
error_code: f_error_code,
error_message: f_error_message,
unknown_tagged_fields,
}
}
}
message!(ElectLeadersResponse, 2);
response!(ElectLeadersResponse);
