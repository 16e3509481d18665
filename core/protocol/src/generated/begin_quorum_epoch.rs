// @generated from core/protocol/schema/api/begin_quorum_epoch.schema, crc 434238cc, body cbb6be47
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

/// Kafka's `BeginQuorumEpochRequest`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct BeginQuorumEpochRequest {
/// Versions 0-1, null 0+, default null.
pub cluster_id: Option<String>,
/// Versions 1, default -1, ignorable.
pub voter_id: i32,
/// Versions 0-1.
pub topics: Vec<BeginQuorumEpochRequestTopicData>,
/// Versions 1, ignorable.
pub leader_endpoints: Vec<BeginQuorumEpochRequestLeaderEndpoint>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for BeginQuorumEpochRequest {
fn default() -> Self {
Self {
cluster_id: None,
voter_id: -1,
topics: Vec::new(),
leader_endpoints: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl BeginQuorumEpochRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::BeginQuorumEpoch;
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
w.check_version("BeginQuorumEpochRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
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
if version >= 1 {
w.i32(self.voter_id);
}
w.write_structs(&self.topics, flex, version, BeginQuorumEpochRequestTopicData::write);
if version >= 1 {
w.write_structs(&self.leader_endpoints, flex, version, BeginQuorumEpochRequestLeaderEndpoint::write);
}
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("BeginQuorumEpochRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("BeginQuorumEpochRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 1;
let f_cluster_id = r.read_nullable_string(flex);
let f_voter_id = if version >= 1 { r.read_i32() } else { -1 };
let f_topics = r.read_structs(flex, match version { ..=0 => 6, _ => 3 }, version, BeginQuorumEpochRequestTopicData::read);
let f_leader_endpoints = if version >= 1 { r.read_structs(flex, 5, version, BeginQuorumEpochRequestLeaderEndpoint::read) } else { Vec::new() };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
cluster_id: f_cluster_id,
voter_id: f_voter_id,
topics: f_topics,
leader_endpoints: f_leader_endpoints,
unknown_tagged_fields,
}
}
}

/// `TopicData` of [`BeginQuorumEpochRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct BeginQuorumEpochRequestTopicData {
/// Versions 0-1.
pub topic_name: String,
/// Versions 0-1.
pub partitions: Vec<BeginQuorumEpochRequestPartitionData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for BeginQuorumEpochRequestTopicData {
fn default() -> Self {
Self {
topic_name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl BeginQuorumEpochRequestTopicData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 1;
w.write_string(&self.topic_name, flex);
w.write_structs(&self.partitions, flex, version, BeginQuorumEpochRequestPartitionData::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("BeginQuorumEpochRequestTopicData.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 1;
let f_topic_name = r.read_string(flex);
let f_partitions = r.read_structs(flex, match version { ..=0 => 12, _ => 29 }, version, BeginQuorumEpochRequestPartitionData::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
topic_name: f_topic_name,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `PartitionData` of [`BeginQuorumEpochRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct BeginQuorumEpochRequestPartitionData {
/// Versions 0-1.
pub partition_index: i32,
/// Versions 1, ignorable.
pub voter_directory_id: Uuid,
/// Versions 0-1.
pub leader_id: i32,
/// Versions 0-1.
pub leader_epoch: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for BeginQuorumEpochRequestPartitionData {
fn default() -> Self {
Self {
partition_index: 0,
voter_directory_id: Uuid::ZERO,
leader_id: 0,
leader_epoch: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl BeginQuorumEpochRequestPartitionData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 1;
w.i32(self.partition_index);
if version >= 1 {
w.uuid(&self.voter_directory_id);
}
w.i32(self.leader_id);
w.i32(self.leader_epoch);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("BeginQuorumEpochRequestPartitionData.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 1;
let f_partition_index = r.read_i32();
let f_voter_directory_id = if version >= 1 { r.read_uuid() } else { Uuid::ZERO };
let f_leader_id = r.read_i32();
let f_leader_epoch = r.read_i32();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
partition_index: f_partition_index,
voter_directory_id: f_voter_directory_id,
leader_id: f_leader_id,
leader_epoch: f_leader_epoch,
unknown_tagged_fields,
}
}
}

/// `LeaderEndpoint` of [`BeginQuorumEpochRequest`], versions 1.
#[derive(Debug, Clone, PartialEq)]
pub struct BeginQuorumEpochRequestLeaderEndpoint {
/// Versions 1.
pub name: String,
/// Versions 1.
pub host: String,
/// Versions 1.
pub port: u16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for BeginQuorumEpochRequestLeaderEndpoint {
fn default() -> Self {
Self {
name: String::new(),
host: String::new(),
port: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl BeginQuorumEpochRequestLeaderEndpoint {
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
message!(BeginQuorumEpochRequest, 1);
request!(BeginQuorumEpochRequest, BeginQuorumEpochResponse);

/// Kafka's `BeginQuorumEpochResponse`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct BeginQuorumEpochResponse {
/// Versions 0-1.
pub error_code: i16,
/// Versions 0-1.
pub topics: Vec<BeginQuorumEpochResponseTopicData>,
/// Versions 1, tag 0 in 1+.
pub node_endpoints: Vec<BeginQuorumEpochResponseNodeEndpoint>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for BeginQuorumEpochResponse {
fn default() -> Self {
Self {
error_code: 0,
topics: Vec::new(),
node_endpoints: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl BeginQuorumEpochResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::BeginQuorumEpoch;
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
w.check_version("BeginQuorumEpochResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 1;
w.i16(self.error_code);
w.write_structs(&self.topics, flex, version, BeginQuorumEpochResponseTopicData::write);
if !(version >= 1) {
if !self.node_endpoints.is_empty() { w.refuse_field("BeginQuorumEpochResponse.node_endpoints", version); }
}
if flex {
let mut count = self.unknown_tagged_fields.len();
if !self.node_endpoints.is_empty() { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if !self.node_endpoints.is_empty() {
let mark = w.write_tag(0, &mut raw);
w.write_structs(&self.node_endpoints, flex, version, BeginQuorumEpochResponseNodeEndpoint::write);
w.write_tagged_end(mark);
}
w.write_tagged_rest(&mut raw);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("BeginQuorumEpochResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("BeginQuorumEpochResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 1;
let f_error_code = r.read_i16();
let f_topics = r.read_structs(flex, match version { ..=0 => 6, _ => 3 }, version, BeginQuorumEpochResponseTopicData::read);
let mut f_node_endpoints = Vec::new();
let mut unknown_tagged_fields = Vec::new();
if flex {
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 => {
let limit = r.read_tagged_begin(size);
f_node_endpoints = r.read_structs(flex, 8, version, BeginQuorumEpochResponseNodeEndpoint::read);
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

/// `TopicData` of [`BeginQuorumEpochResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct BeginQuorumEpochResponseTopicData {
/// Versions 0-1.
pub topic_name: String,
/// Versions 0-1.
pub partitions: Vec<BeginQuorumEpochResponsePartitionData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for BeginQuorumEpochResponseTopicData {
fn default() -> Self {
Self {
topic_name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl BeginQuorumEpochResponseTopicData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 1;
w.write_string(&self.topic_name, flex);
w.write_structs(&self.partitions, flex, version, BeginQuorumEpochResponsePartitionData::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("BeginQuorumEpochResponseTopicData.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 1;
let f_topic_name = r.read_string(flex);
let f_partitions = r.read_structs(flex, match version { ..=0 => 14, _ => 15 }, version, BeginQuorumEpochResponsePartitionData::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
topic_name: f_topic_name,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `PartitionData` of [`BeginQuorumEpochResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct BeginQuorumEpochResponsePartitionData {
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
impl Default for BeginQuorumEpochResponsePartitionData {
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
impl BeginQuorumEpochResponsePartitionData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 1;
w.i32(self.partition_index);
w.i16(self.error_code);
w.i32(self.leader_id);
w.i32(self.leader_epoch);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("BeginQuorumEpochResponsePartitionData.unknown_tagged_fields", version);
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

/// `NodeEndpoint` of [`BeginQuorumEpochResponse`], versions 1.
#[derive(Debug, Clone, PartialEq)]
pub struct BeginQuorumEpochResponseNodeEndpoint {
/// Versions 1.
pub node_id: i32,
/// Versions 1.
pub host: String,
/// Versions 1.
pub port: u16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for BeginQuorumEpochResponseNodeEndpoint {
fn default() -> Self {
Self {
node_id: 0,
host: String::new(),
port: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl BeginQuorumEpochResponseNodeEndpoint {
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
message!(BeginQuorumEpochResponse, 1);
response!(BeginQuorumEpochResponse);
