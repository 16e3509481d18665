// @generated from core/protocol/schema/api/end_quorum_epoch.schema, crc a8d9cb96, body c1ff98e6
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

/// Kafka's `EndQuorumEpochRequest`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct EndQuorumEpochRequest {
/// Versions 0-1, null 0+, default null.
pub cluster_id: Option<String>,
/// Versions 0-1.
pub topics: Vec<EndQuorumEpochRequestTopicData>,
/// Versions 1, ignorable.
pub leader_endpoints: Vec<EndQuorumEpochRequestLeaderEndpoint>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for EndQuorumEpochRequest {
fn default() -> Self {
Self {
cluster_id: None,
topics: Vec::new(),
leader_endpoints: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl EndQuorumEpochRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::EndQuorumEpoch;
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
w.check_version("EndQuorumEpochRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 1;
match &self.cluster_id {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
w.write_structs(&self.topics, flex, version, EndQuorumEpochRequestTopicData::write);
if version >= 1 {
w.write_structs(&self.leader_endpoints, flex, version, EndQuorumEpochRequestLeaderEndpoint::write);
}
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("EndQuorumEpochRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("EndQuorumEpochRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 1;
let f_cluster_id = r.read_nullable_string(flex);
let f_topics = r.read_structs(flex, match version { ..=0 => 6, _ => 3 }, version, EndQuorumEpochRequestTopicData::read);
let f_leader_endpoints = if version >= 1 { r.read_structs(flex, 5, version, EndQuorumEpochRequestLeaderEndpoint::read) } else { Vec::new() };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
cluster_id: f_cluster_id,
topics: f_topics,
leader_endpoints: f_leader_endpoints,
unknown_tagged_fields,
}
}
}

/// `TopicData` of [`EndQuorumEpochRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct EndQuorumEpochRequestTopicData {
/// Versions 0-1.
pub topic_name: String,
/// Versions 0-1.
pub partitions: Vec<EndQuorumEpochRequestPartitionData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for EndQuorumEpochRequestTopicData {
fn default() -> Self {
Self {
topic_name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl EndQuorumEpochRequestTopicData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 1;
w.write_string(&self.topic_name, flex);
w.write_structs(&self.partitions, flex, version, EndQuorumEpochRequestPartitionData::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("EndQuorumEpochRequestTopicData.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 1;
let f_topic_name = r.read_string(flex);
let f_partitions = r.read_structs(flex, match version { ..=0 => 16, _ => 14 }, version, EndQuorumEpochRequestPartitionData::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
topic_name: f_topic_name,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `PartitionData` of [`EndQuorumEpochRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct EndQuorumEpochRequestPartitionData {
/// Versions 0-1.
pub partition_index: i32,
/// Versions 0-1.
pub leader_id: i32,
/// Versions 0-1.
pub leader_epoch: i32,
/// Versions 0, ignorable.
pub preferred_successors: Vec<i32>,
/// Versions 1, ignorable.
pub preferred_candidates: Vec<EndQuorumEpochRequestReplicaInfo>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for EndQuorumEpochRequestPartitionData {
fn default() -> Self {
Self {
partition_index: 0,
leader_id: 0,
leader_epoch: 0,
preferred_successors: Vec::new(),
preferred_candidates: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl EndQuorumEpochRequestPartitionData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 1;
w.i32(self.partition_index);
w.i32(self.leader_id);
w.i32(self.leader_epoch);
if version <= 0 {
w.write_i32s(&self.preferred_successors, flex);
}
if version >= 1 {
w.write_structs(&self.preferred_candidates, flex, version, EndQuorumEpochRequestReplicaInfo::write);
}
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("EndQuorumEpochRequestPartitionData.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 1;
let f_partition_index = r.read_i32();
let f_leader_id = r.read_i32();
let f_leader_epoch = r.read_i32();
let f_preferred_successors = if version <= 0 { r.read_i32s(flex) } else { Vec::new() };
let f_preferred_candidates = if version >= 1 { r.read_structs(flex, 21, version, EndQuorumEpochRequestReplicaInfo::read) } else { Vec::new() };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
partition_index: f_partition_index,
leader_id: f_leader_id,
leader_epoch: f_leader_epoch,
preferred_successors: f_preferred_successors,
preferred_candidates: f_preferred_candidates,
unknown_tagged_fields,
}
}
}

/// `ReplicaInfo` of [`EndQuorumEpochRequest`], versions 1.
#[derive(Debug, Clone, PartialEq)]
pub struct EndQuorumEpochRequestReplicaInfo {
/// Versions 1.
pub candidate_id: i32,
/// Versions 1.
pub candidate_directory_id: Uuid,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for EndQuorumEpochRequestReplicaInfo {
fn default() -> Self {
Self {
candidate_id: 0,
candidate_directory_id: Uuid::ZERO,
unknown_tagged_fields: Vec::new(),
}
}
}
impl EndQuorumEpochRequestReplicaInfo {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.candidate_id);
w.uuid(&self.candidate_directory_id);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_candidate_id = r.read_i32();
let f_candidate_directory_id = r.read_uuid();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
candidate_id: f_candidate_id,
candidate_directory_id: f_candidate_directory_id,
unknown_tagged_fields,
}
}
}

/// `LeaderEndpoint` of [`EndQuorumEpochRequest`], versions 1.
#[derive(Debug, Clone, PartialEq)]
pub struct EndQuorumEpochRequestLeaderEndpoint {
/// Versions 1.
pub name: String,
/// Versions 1.
pub host: String,
/// Versions 1.
pub port: u16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for EndQuorumEpochRequestLeaderEndpoint {
fn default() -> Self {
Self {
name: String::new(),
host: String::new(),
port: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl EndQuorumEpochRequestLeaderEndpoint {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.write_string(&self.host, true);
w.u16(self.port);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_host = r.read_string(true);
let f_port = r.read_u16();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
host: f_host,
port: f_port,
unknown_tagged_fields,
}
}
}
message!(EndQuorumEpochRequest, 1);
request!(EndQuorumEpochRequest, EndQuorumEpochResponse);

/// Kafka's `EndQuorumEpochResponse`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct EndQuorumEpochResponse {
/// Versions 0-1.
pub error_code: i16,
/// Versions 0-1.
pub topics: Vec<EndQuorumEpochResponseTopicData>,
/// Versions 1, tag 0 in 1+.
pub node_endpoints: Vec<EndQuorumEpochResponseNodeEndpoint>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for EndQuorumEpochResponse {
fn default() -> Self {
Self {
error_code: 0,
topics: Vec::new(),
node_endpoints: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl EndQuorumEpochResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::EndQuorumEpoch;
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
w.check_version("EndQuorumEpochResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 1;
w.i16(self.error_code);
w.write_structs(&self.topics, flex, version, EndQuorumEpochResponseTopicData::write);
if !(version >= 1) {
if !self.node_endpoints.is_empty() { w.refuse_field("EndQuorumEpochResponse.node_endpoints", version); }
}
if flex {
let mut count = self.unknown_tagged_fields.len();
if !self.node_endpoints.is_empty() { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if !self.node_endpoints.is_empty() {
let mark = w.write_tag(0, &mut raw);
w.write_structs(&self.node_endpoints, flex, version, EndQuorumEpochResponseNodeEndpoint::write);
w.write_tagged_end(mark);
}
w.write_tagged_rest(&mut raw);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("EndQuorumEpochResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("EndQuorumEpochResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 1;
let f_error_code = r.read_i16();
let f_topics = r.read_structs(flex, match version { ..=0 => 6, _ => 3 }, version, EndQuorumEpochResponseTopicData::read);
let mut f_node_endpoints = Vec::new();
let mut unknown_tagged_fields = Vec::new();
if flex {
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 => {
let limit = r.read_tagged_begin(size);
f_node_endpoints = r.read_structs(flex, 8, version, EndQuorumEpochResponseNodeEndpoint::read);
r.read_tagged_end(limit);
}
_ => r.read_unknown_tagged_field(tag, size, &mut unknown_tagged_fields),
}
if r.failed() {
break;
}
}
}
Self {
error_code: f_error_code,
topics: f_topics,
node_endpoints: f_node_endpoints,
unknown_tagged_fields,
}
}
}

/// `TopicData` of [`EndQuorumEpochResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct EndQuorumEpochResponseTopicData {
/// Versions 0-1.
pub topic_name: String,
/// Versions 0-1.
pub partitions: Vec<EndQuorumEpochResponsePartitionData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for EndQuorumEpochResponseTopicData {
fn default() -> Self {
Self {
topic_name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl EndQuorumEpochResponseTopicData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 1;
w.write_string(&self.topic_name, flex);
w.write_structs(&self.partitions, flex, version, EndQuorumEpochResponsePartitionData::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("EndQuorumEpochResponseTopicData.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 1;
let f_topic_name = r.read_string(flex);
let f_partitions = r.read_structs(flex, match version { ..=0 => 14, _ => 15 }, version, EndQuorumEpochResponsePartitionData::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
topic_name: f_topic_name,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `PartitionData` of [`EndQuorumEpochResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct EndQuorumEpochResponsePartitionData {
/// Versions 0-1.
pub partition_index: i32,
/// Versions 0-1.
pub error_code: i16,
/// Versions 0-1.
pub leader_id: i32,
/// Versions 0-1.
pub leader_epoch: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for EndQuorumEpochResponsePartitionData {
fn default() -> Self {
Self {
partition_index: 0,
error_code: 0,
leader_id: 0,
leader_epoch: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl EndQuorumEpochResponsePartitionData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 1;
w.i32(self.partition_index);
w.i16(self.error_code);
w.i32(self.leader_id);
w.i32(self.leader_epoch);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("EndQuorumEpochResponsePartitionData.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 1;
let f_partition_index = r.read_i32();
let f_error_code = r.read_i16();
let f_leader_id = r.read_i32();
let f_leader_epoch = r.read_i32();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
partition_index: f_partition_index,
error_code: f_error_code,
leader_id: f_leader_id,
leader_epoch: f_leader_epoch,
unknown_tagged_fields,
}
}
}

/// `NodeEndpoint` of [`EndQuorumEpochResponse`], versions 1.
#[derive(Debug, Clone, PartialEq)]
pub struct EndQuorumEpochResponseNodeEndpoint {
/// Versions 1.
pub node_id: i32,
/// Versions 1.
pub host: String,
/// Versions 1.
pub port: u16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for EndQuorumEpochResponseNodeEndpoint {
fn default() -> Self {
Self {
node_id: 0,
host: String::new(),
port: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl EndQuorumEpochResponseNodeEndpoint {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.node_id);
w.write_string(&self.host, true);
w.u16(self.port);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_node_id = r.read_i32();
let f_host = r.read_string(true);
let f_port = r.read_u16();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
node_id: f_node_id,
host: f_host,
port: f_port,
unknown_tagged_fields,
}
}
}
message!(EndQuorumEpochResponse, 1);
response!(EndQuorumEpochResponse);
