// @generated from core/protocol/schema/api/vote.schema, crc e5b97104, body 34749ffd
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

/// Kafka's `VoteRequest`, versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct VoteRequest {
/// Versions 0-2, null 0+, default null.
pub cluster_id: Option<String>,
/// Versions 1-2, default -1, ignorable.
pub voter_id: i32,
/// Versions 0-2.
pub topics: Vec<VoteRequestTopicData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for VoteRequest {
fn default() -> Self {
Self {
cluster_id: None,
voter_id: -1,
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl VoteRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::Vote;
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
w.check_version("VoteRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
match &self.cluster_id {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
if version >= 1 {
w.i32(self.voter_id);
}
w.write_structs(&self.topics, true, version, VoteRequestTopicData::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("VoteRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_cluster_id = r.read_nullable_string(true);
let f_voter_id = if version >= 1 { r.read_i32() } else { -1 };
let f_topics = r.read_structs(true, 3, version, VoteRequestTopicData::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
cluster_id: f_cluster_id,
voter_id: f_voter_id,
topics: f_topics,
unknown_tagged_fields,
}
}
}

/// `TopicData` of [`VoteRequest`], versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct VoteRequestTopicData {
/// Versions 0-2.
pub topic_name: String,
/// Versions 0-2.
pub partitions: Vec<VoteRequestPartitionData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for VoteRequestTopicData {
fn default() -> Self {
Self {
topic_name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl VoteRequestTopicData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.topic_name, true);
w.write_structs(&self.partitions, true, version, VoteRequestPartitionData::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_name = r.read_string(true);
let f_partitions = r.read_structs(true, match version { ..=0 => 25, ..=1 => 57, _ => 58 }, version, VoteRequestPartitionData::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_name: f_topic_name,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `PartitionData` of [`VoteRequest`], versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct VoteRequestPartitionData {
/// Versions 0-2.
pub partition_index: i32,
/// Versions 0-2.
pub replica_epoch: i32,
/// Versions 0-2.
pub replica_id: i32,
/// Versions 1-2, ignorable.
pub replica_directory_id: Uuid,
/// Versions 1-2, ignorable.
pub voter_directory_id: Uuid,
/// Versions 0-2.
pub last_offset_epoch: i32,
/// Versions 0-2.
pub last_offset: i64,
/// Versions 2.
pub pre_vote: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for VoteRequestPartitionData {
fn default() -> Self {
Self {
partition_index: 0,
replica_epoch: 0,
replica_id: 0,
replica_directory_id: Uuid::ZERO,
voter_directory_id: Uuid::ZERO,
last_offset_epoch: 0,
last_offset: 0,
pre_vote: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl VoteRequestPartitionData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.partition_index);
w.i32(self.replica_epoch);
w.i32(self.replica_id);
if version >= 1 {
w.uuid(&self.replica_directory_id);
}
if version >= 1 {
w.uuid(&self.voter_directory_id);
}
w.i32(self.last_offset_epoch);
w.i64(self.last_offset);
if version >= 2 {
w.bool(self.pre_vote);
} else if self.pre_vote { w.refuse_field("VoteRequestPartitionData.pre_vote", version); }
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_partition_index = r.read_i32();
let f_replica_epoch = r.read_i32();
let f_replica_id = r.read_i32();
let f_replica_directory_id = if version >= 1 { r.read_uuid() } else { Uuid::ZERO };
let f_voter_directory_id = if version >= 1 { r.read_uuid() } else { Uuid::ZERO };
let f_last_offset_epoch = r.read_i32();
let f_last_offset = r.read_i64();
let f_pre_vote = if version >= 2 { r.read_bool() } else { false };
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
partition_index: f_partition_index,
replica_epoch: f_replica_epoch,
replica_id: f_replica_id,
replica_directory_id: f_replica_directory_id,
voter_directory_id: f_voter_directory_id,
last_offset_epoch: f_last_offset_epoch,
last_offset: f_last_offset,
pre_vote: f_pre_vote,
unknown_tagged_fields,
}
}
}
message!(VoteRequest, 0);
request!(VoteRequest, VoteResponse);

/// Kafka's `VoteResponse`, versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct VoteResponse {
/// Versions 0-2.
pub error_code: i16,
/// Versions 0-2.
pub topics: Vec<VoteResponseTopicData>,
/// Versions 1-2, tag 0 in 1+.
pub node_endpoints: Vec<VoteResponseNodeEndpoint>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for VoteResponse {
fn default() -> Self {
Self {
error_code: 0,
topics: Vec::new(),
node_endpoints: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl VoteResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::Vote;
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
w.check_version("VoteResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i16(self.error_code);
w.write_structs(&self.topics, true, version, VoteResponseTopicData::write);
if !(version >= 1) {
if !self.node_endpoints.is_empty() { w.refuse_field("VoteResponse.node_endpoints", version); }
}
let mut count = self.unknown_tagged_fields.len();
if version >= 1 && !self.node_endpoints.is_empty() { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if version >= 1 && !self.node_endpoints.is_empty() {
let mark = w.write_tag(0, &mut raw);
w.write_structs(&self.node_endpoints, true, version, VoteResponseNodeEndpoint::write);
w.write_tagged_end(mark);
}
w.write_tagged_rest(&mut raw);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("VoteResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_error_code = r.read_i16();
let f_topics = r.read_structs(true, 3, version, VoteResponseTopicData::read);
let mut f_node_endpoints = Vec::new();
let mut unknown_tagged_fields = Vec::new();
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 if version >= 1 => {
let limit = r.read_tagged_begin(size);
f_node_endpoints = r.read_structs(true, 8, version, VoteResponseNodeEndpoint::read);
r.read_tagged_end(limit);
}
_ => r.read_unknown_tagged_field(tag, size, &mut unknown_tagged_fields),
}
if r.failed() {
break;
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

/// `TopicData` of [`VoteResponse`], versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct VoteResponseTopicData {
/// Versions 0-2.
pub topic_name: String,
/// Versions 0-2.
pub partitions: Vec<VoteResponsePartitionData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for VoteResponseTopicData {
fn default() -> Self {
Self {
topic_name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl VoteResponseTopicData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.topic_name, true);
w.write_structs(&self.partitions, true, version, VoteResponsePartitionData::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_name = r.read_string(true);
let f_partitions = r.read_structs(true, 16, version, VoteResponsePartitionData::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_name: f_topic_name,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `PartitionData` of [`VoteResponse`], versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct VoteResponsePartitionData {
/// Versions 0-2.
pub partition_index: i32,
/// Versions 0-2.
pub error_code: i16,
/// Versions 0-2.
pub leader_id: i32,
/// Versions 0-2.
pub leader_epoch: i32,
/// Versions 0-2.
pub vote_granted: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for VoteResponsePartitionData {
fn default() -> Self {
Self {
partition_index: 0,
error_code: 0,
leader_id: 0,
leader_epoch: 0,
vote_granted: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl VoteResponsePartitionData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.partition_index);
w.i16(self.error_code);
w.i32(self.leader_id);
w.i32(self.leader_epoch);
w.bool(self.vote_granted);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_partition_index = r.read_i32();
let f_error_code = r.read_i16();
let f_leader_id = r.read_i32();
let f_leader_epoch = r.read_i32();
let f_vote_granted = r.read_bool();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
partition_index: f_partition_index,
error_code: f_error_code,
leader_id: f_leader_id,
leader_epoch: f_leader_epoch,
vote_granted: f_vote_granted,
unknown_tagged_fields,
}
}
}

/// `NodeEndpoint` of [`VoteResponse`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct VoteResponseNodeEndpoint {
/// Versions 1-2.
pub node_id: i32,
/// Versions 1-2.
pub host: String,
/// Versions 1-2.
pub port: u16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for VoteResponseNodeEndpoint {
fn default() -> Self {
Self {
node_id: 0,
host: String::new(),
port: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl VoteResponseNodeEndpoint {
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
message!(VoteResponse, 0);
response!(VoteResponse);
