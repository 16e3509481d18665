// @generated from core/protocol/schema/api/end_quorum_epoch.schema, crc a8d9cb96, body 4ba7d7cc
use alloc::string::String;
use alloc::vec::Vec;
use core::mem::size_of;

use bytes::Bytes;
use ottla_model::Uuid;

use crate::api_key::ApiKey;
use crate::error::{DecodeError, EncodeError, null_field, unsupported_field};
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "EndQuorumEpochRequest", version });
}
let flex = version >= 1;
match &self.cluster_id {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
w.array_len(self.topics.len(), flex)?;
for element in &self.topics {
element.encode(w, version)?;
}
if version >= 1 {
w.array_len(self.leader_endpoints.len(), flex)?;
for element in &self.leader_endpoints {
element.encode(w, version)?;
}
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("EndQuorumEpochRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("EndQuorumEpochRequest", version));
}
let flex = version >= 1;
let mut m = Self::default();
m.cluster_id = r.nullable_string(flex)?;
m.topics = {
let n = r.array_len(flex, match version { ..=0 => 6, _ => 3 }, size_of::<EndQuorumEpochRequestTopicData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(EndQuorumEpochRequestTopicData::decode(r, version)?);
}
v
};
if version >= 1 {
m.leader_endpoints = {
let n = r.array_len(flex, 5, size_of::<EndQuorumEpochRequestLeaderEndpoint>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(EndQuorumEpochRequestLeaderEndpoint::decode(r, version)?);
}
v
};
}
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 1;
w.string(&self.topic_name, flex)?;
w.array_len(self.partitions.len(), flex)?;
for element in &self.partitions {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("EndQuorumEpochRequestTopicData.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 1;
let mut m = Self::default();
m.topic_name = r.string(flex)?;
m.partitions = {
let n = r.array_len(flex, match version { ..=0 => 16, _ => 14 }, size_of::<EndQuorumEpochRequestPartitionData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(EndQuorumEpochRequestPartitionData::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 1;
w.i32(self.partition_index);
w.i32(self.leader_id);
w.i32(self.leader_epoch);
if version <= 0 {
w.i32s(&self.preferred_successors, flex)?;
}
if version >= 1 {
w.array_len(self.preferred_candidates.len(), flex)?;
for element in &self.preferred_candidates {
element.encode(w, version)?;
}
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("EndQuorumEpochRequestPartitionData.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 1;
let mut m = Self::default();
m.partition_index = r.i32()?;
m.leader_id = r.i32()?;
m.leader_epoch = r.i32()?;
if version <= 0 {
m.preferred_successors = r.i32s(flex)?;
}
if version >= 1 {
m.preferred_candidates = {
let n = r.array_len(flex, 21, size_of::<EndQuorumEpochRequestReplicaInfo>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(EndQuorumEpochRequestReplicaInfo::decode(r, version)?);
}
v
};
}
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.candidate_id);
w.uuid(&self.candidate_directory_id);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.candidate_id = r.i32()?;
m.candidate_directory_id = r.uuid()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, true)?;
w.string(&self.host, true)?;
w.u16(self.port);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(true)?;
m.host = r.string(true)?;
m.port = r.u16()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "EndQuorumEpochResponse", version });
}
let flex = version >= 1;
w.i16(self.error_code);
w.array_len(self.topics.len(), flex)?;
for element in &self.topics {
element.encode(w, version)?;
}
if !(version >= 1) { if !self.node_endpoints.is_empty() { return Err(unsupported_field("EndQuorumEpochResponse.node_endpoints", version)); } }
if flex {
let mut count = self.unknown_tagged_fields.len();
if !self.node_endpoints.is_empty() { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if !self.node_endpoints.is_empty() {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
w.array_len(self.node_endpoints.len(), flex)?;
for element in &self.node_endpoints {
element.encode(w, version)?;
}
w.end_tagged(mark)?;
}
raw.write_rest(w)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("EndQuorumEpochResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("EndQuorumEpochResponse", version));
}
let flex = version >= 1;
let mut m = Self::default();
m.error_code = r.i16()?;
m.topics = {
let n = r.array_len(flex, match version { ..=0 => 6, _ => 3 }, size_of::<EndQuorumEpochResponseTopicData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(EndQuorumEpochResponseTopicData::decode(r, version)?);
}
v
};
if flex {
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 => {
let limit = r.begin_tagged(size)?;
m.node_endpoints = {
let n = r.array_len(flex, 8, size_of::<EndQuorumEpochResponseNodeEndpoint>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(EndQuorumEpochResponseNodeEndpoint::decode(r, version)?);
}
v
};
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 1;
w.string(&self.topic_name, flex)?;
w.array_len(self.partitions.len(), flex)?;
for element in &self.partitions {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("EndQuorumEpochResponseTopicData.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 1;
let mut m = Self::default();
m.topic_name = r.string(flex)?;
m.partitions = {
let n = r.array_len(flex, match version { ..=0 => 14, _ => 15 }, size_of::<EndQuorumEpochResponsePartitionData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(EndQuorumEpochResponsePartitionData::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 1;
w.i32(self.partition_index);
w.i16(self.error_code);
w.i32(self.leader_id);
w.i32(self.leader_epoch);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("EndQuorumEpochResponsePartitionData.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 1;
let mut m = Self::default();
m.partition_index = r.i32()?;
m.error_code = r.i16()?;
m.leader_id = r.i32()?;
m.leader_epoch = r.i32()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.node_id);
w.string(&self.host, true)?;
w.u16(self.port);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.node_id = r.i32()?;
m.host = r.string(true)?;
m.port = r.u16()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(EndQuorumEpochResponse, 1);
response!(EndQuorumEpochResponse);
