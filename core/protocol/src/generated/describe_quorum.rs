// @generated from core/protocol/schema/api/describe_quorum.schema, crc 696f3d50, body 29359be5
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

/// Kafka's `DescribeQuorumRequest`, versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeQuorumRequest {
/// Versions 0-2.
pub topics: Vec<DescribeQuorumRequestTopicData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeQuorumRequest {
fn default() -> Self {
Self {
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeQuorumRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeQuorum;
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
w.check_version("DescribeQuorumRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_structs(&self.topics, true, version, DescribeQuorumRequestTopicData::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DescribeQuorumRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topics = r.read_structs(true, 3, version, DescribeQuorumRequestTopicData::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topics: f_topics,
unknown_tagged_fields,
}
}
}

/// `TopicData` of [`DescribeQuorumRequest`], versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeQuorumRequestTopicData {
/// Versions 0-2.
pub topic_name: String,
/// Versions 0-2.
pub partitions: Vec<DescribeQuorumRequestPartitionData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeQuorumRequestTopicData {
fn default() -> Self {
Self {
topic_name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeQuorumRequestTopicData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.topic_name, true);
w.write_structs(&self.partitions, true, version, DescribeQuorumRequestPartitionData::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_name = r.read_string(true);
let f_partitions = r.read_structs(true, 5, version, DescribeQuorumRequestPartitionData::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_name: f_topic_name,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `PartitionData` of [`DescribeQuorumRequest`], versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeQuorumRequestPartitionData {
/// Versions 0-2.
pub partition_index: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeQuorumRequestPartitionData {
fn default() -> Self {
Self {
partition_index: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeQuorumRequestPartitionData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.partition_index);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_partition_index = r.read_i32();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
partition_index: f_partition_index,
unknown_tagged_fields,
}
}
}
message!(DescribeQuorumRequest, 0);
request!(DescribeQuorumRequest, DescribeQuorumResponse);

/// Kafka's `DescribeQuorumResponse`, versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeQuorumResponse {
/// Versions 0-2.
pub error_code: i16,
/// Versions 2, null 2+, ignorable.
pub error_message: Option<String>,
/// Versions 0-2.
pub topics: Vec<DescribeQuorumResponseTopicData>,
/// Versions 2.
pub nodes: Vec<DescribeQuorumResponseNode>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeQuorumResponse {
fn default() -> Self {
Self {
error_code: 0,
error_message: Some(String::new()),
topics: Vec::new(),
nodes: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeQuorumResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeQuorum;
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
w.check_version("DescribeQuorumResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i16(self.error_code);
if version >= 2 {
match &self.error_message {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
}
w.write_structs(&self.topics, true, version, DescribeQuorumResponseTopicData::write);
if version >= 2 {
w.write_structs(&self.nodes, true, version, DescribeQuorumResponseNode::write);
} else if !self.nodes.is_empty() { w.refuse_field("DescribeQuorumResponse.nodes", version); }
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DescribeQuorumResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_error_code = r.read_i16();
let f_error_message = if version >= 2 { r.read_nullable_string(true) } else { Some(String::new()) };
let f_topics = r.read_structs(true, 3, version, DescribeQuorumResponseTopicData::read);
let f_nodes = if version >= 2 { r.read_structs(true, 6, version, DescribeQuorumResponseNode::read) } else { Vec::new() };
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
error_code: f_error_code,
error_message: f_error_message,
topics: f_topics,
nodes: f_nodes,
unknown_tagged_fields,
}
}
}

/// `TopicData` of [`DescribeQuorumResponse`], versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeQuorumResponseTopicData {
/// Versions 0-2.
pub topic_name: String,
/// Versions 0-2.
pub partitions: Vec<DescribeQuorumResponsePartitionData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeQuorumResponseTopicData {
fn default() -> Self {
Self {
topic_name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeQuorumResponseTopicData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.topic_name, true);
w.write_structs(&self.partitions, true, version, DescribeQuorumResponsePartitionData::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_name = r.read_string(true);
let f_partitions = r.read_structs(true, match version { ..=1 => 25, _ => 26 }, version, DescribeQuorumResponsePartitionData::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_name: f_topic_name,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `PartitionData` of [`DescribeQuorumResponse`], versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeQuorumResponsePartitionData {
/// Versions 0-2.
pub partition_index: i32,
/// Versions 0-2.
pub error_code: i16,
/// Versions 2, null 2+, ignorable.
pub error_message: Option<String>,
/// Versions 0-2.
pub leader_id: i32,
/// Versions 0-2.
pub leader_epoch: i32,
/// Versions 0-2.
pub high_watermark: i64,
/// Versions 0-2.
pub current_voters: Vec<DescribeQuorumResponseReplicaState>,
/// Versions 0-2.
pub observers: Vec<DescribeQuorumResponseReplicaState>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeQuorumResponsePartitionData {
fn default() -> Self {
Self {
partition_index: 0,
error_code: 0,
error_message: Some(String::new()),
leader_id: 0,
leader_epoch: 0,
high_watermark: 0,
current_voters: Vec::new(),
observers: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeQuorumResponsePartitionData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.partition_index);
w.i16(self.error_code);
if version >= 2 {
match &self.error_message {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
}
w.i32(self.leader_id);
w.i32(self.leader_epoch);
w.i64(self.high_watermark);
w.write_structs(&self.current_voters, true, version, DescribeQuorumResponseReplicaState::write);
w.write_structs(&self.observers, true, version, DescribeQuorumResponseReplicaState::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_partition_index = r.read_i32();
let f_error_code = r.read_i16();
let f_error_message = if version >= 2 { r.read_nullable_string(true) } else { Some(String::new()) };
let f_leader_id = r.read_i32();
let f_leader_epoch = r.read_i32();
let f_high_watermark = r.read_i64();
let f_current_voters = r.read_structs(true, match version { ..=0 => 13, ..=1 => 29, _ => 45 }, version, DescribeQuorumResponseReplicaState::read);
let f_observers = r.read_structs(true, match version { ..=0 => 13, ..=1 => 29, _ => 45 }, version, DescribeQuorumResponseReplicaState::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
partition_index: f_partition_index,
error_code: f_error_code,
error_message: f_error_message,
leader_id: f_leader_id,
leader_epoch: f_leader_epoch,
high_watermark: f_high_watermark,
current_voters: f_current_voters,
observers: f_observers,
unknown_tagged_fields,
}
}
}

/// `Node` of [`DescribeQuorumResponse`], versions 2.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeQuorumResponseNode {
/// Versions 2.
pub node_id: i32,
/// Versions 2.
pub listeners: Vec<DescribeQuorumResponseListener>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeQuorumResponseNode {
fn default() -> Self {
Self {
node_id: 0,
listeners: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeQuorumResponseNode {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.node_id);
w.write_structs(&self.listeners, true, version, DescribeQuorumResponseListener::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_node_id = r.read_i32();
let f_listeners = r.read_structs(true, 5, version, DescribeQuorumResponseListener::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
node_id: f_node_id,
listeners: f_listeners,
unknown_tagged_fields,
}
}
}

/// `Listener` of [`DescribeQuorumResponse`], versions 2.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeQuorumResponseListener {
/// Versions 2.
pub name: String,
/// Versions 2.
pub host: String,
/// Versions 2.
pub port: u16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeQuorumResponseListener {
fn default() -> Self {
Self {
name: String::new(),
host: String::new(),
port: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeQuorumResponseListener {
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

/// `ReplicaState` of [`DescribeQuorumResponse`], versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeQuorumResponseReplicaState {
/// Versions 0-2.
pub replica_id: i32,
/// Versions 2.
pub replica_directory_id: Uuid,
/// Versions 0-2.
pub log_end_offset: i64,
/// Versions 1-2, default -1, ignorable.
pub last_fetch_timestamp: i64,
/// Versions 1-2, default -1, ignorable.
pub last_caught_up_timestamp: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeQuorumResponseReplicaState {
fn default() -> Self {
Self {
replica_id: 0,
replica_directory_id: Uuid::ZERO,
log_end_offset: 0,
last_fetch_timestamp: -1,
last_caught_up_timestamp: -1,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeQuorumResponseReplicaState {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.replica_id);
if version >= 2 {
w.uuid(&self.replica_directory_id);
} else if self.replica_directory_id != Uuid::ZERO { w.refuse_field("DescribeQuorumResponseReplicaState.replica_directory_id", version); }
w.i64(self.log_end_offset);
if version >= 1 {
w.i64(self.last_fetch_timestamp);
}
if version >= 1 {
w.i64(self.last_caught_up_timestamp);
}
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_replica_id = r.read_i32();
let f_replica_directory_id = if version >= 2 { r.read_uuid() } else { Uuid::ZERO };
let f_log_end_offset = r.read_i64();
let f_last_fetch_timestamp = if version >= 1 { r.read_i64() } else { -1 };
let f_last_caught_up_timestamp = if version >= 1 { r.read_i64() } else { -1 };
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
replica_id: f_replica_id,
replica_directory_id: f_replica_directory_id,
log_end_offset: f_log_end_offset,
last_fetch_timestamp: f_last_fetch_timestamp,
last_caught_up_timestamp: f_last_caught_up_timestamp,
unknown_tagged_fields,
}
}
}
message!(DescribeQuorumResponse, 0);
response!(DescribeQuorumResponse);
