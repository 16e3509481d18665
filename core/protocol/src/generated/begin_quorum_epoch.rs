// @generated from core/protocol/schema/api/begin_quorum_epoch.schema, crc 434238cc, body 180f1e12
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "BeginQuorumEpochRequest", version });
}
let flex = version >= 1;
match &self.cluster_id {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
if version >= 1 {
w.i32(self.voter_id);
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
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("BeginQuorumEpochRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("BeginQuorumEpochRequest", version));
}
let flex = version >= 1;
let mut m = Self::default();
m.cluster_id = r.nullable_string(flex)?;
if version >= 1 {
m.voter_id = r.i32()?;
}
m.topics = {
let n = r.array_len(flex, match version { ..=0 => 6, _ => 3 }, size_of::<BeginQuorumEpochRequestTopicData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(BeginQuorumEpochRequestTopicData::decode(r, version)?);
}
v
};
if version >= 1 {
m.leader_endpoints = {
let n = r.array_len(flex, 5, size_of::<BeginQuorumEpochRequestLeaderEndpoint>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(BeginQuorumEpochRequestLeaderEndpoint::decode(r, version)?);
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 1;
w.string(&self.topic_name, flex)?;
w.array_len(self.partitions.len(), flex)?;
for element in &self.partitions {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("BeginQuorumEpochRequestTopicData.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 1;
let mut m = Self::default();
m.topic_name = r.string(flex)?;
m.partitions = {
let n = r.array_len(flex, match version { ..=0 => 12, _ => 29 }, size_of::<BeginQuorumEpochRequestPartitionData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(BeginQuorumEpochRequestPartitionData::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 1;
w.i32(self.partition_index);
if version >= 1 {
w.uuid(&self.voter_directory_id);
}
w.i32(self.leader_id);
w.i32(self.leader_epoch);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("BeginQuorumEpochRequestPartitionData.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 1;
let mut m = Self::default();
m.partition_index = r.i32()?;
if version >= 1 {
m.voter_directory_id = r.uuid()?;
}
m.leader_id = r.i32()?;
m.leader_epoch = r.i32()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "BeginQuorumEpochResponse", version });
}
let flex = version >= 1;
w.i16(self.error_code);
w.array_len(self.topics.len(), flex)?;
for element in &self.topics {
element.encode(w, version)?;
}
if !(version >= 1) { if !self.node_endpoints.is_empty() { return Err(unsupported_field("BeginQuorumEpochResponse.node_endpoints", version)); } }
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
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("BeginQuorumEpochResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("BeginQuorumEpochResponse", version));
}
let flex = version >= 1;
let mut m = Self::default();
m.error_code = r.i16()?;
m.topics = {
let n = r.array_len(flex, match version { ..=0 => 6, _ => 3 }, size_of::<BeginQuorumEpochResponseTopicData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(BeginQuorumEpochResponseTopicData::decode(r, version)?);
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
let n = r.array_len(flex, 8, size_of::<BeginQuorumEpochResponseNodeEndpoint>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(BeginQuorumEpochResponseNodeEndpoint::decode(r, version)?);
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 1;
w.string(&self.topic_name, flex)?;
w.array_len(self.partitions.len(), flex)?;
for element in &self.partitions {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("BeginQuorumEpochResponseTopicData.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 1;
let mut m = Self::default();
m.topic_name = r.string(flex)?;
m.partitions = {
let n = r.array_len(flex, match version { ..=0 => 14, _ => 15 }, size_of::<BeginQuorumEpochResponsePartitionData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(BeginQuorumEpochResponsePartitionData::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 1;
w.i32(self.partition_index);
w.i16(self.error_code);
w.i32(self.leader_id);
w.i32(self.leader_epoch);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("BeginQuorumEpochResponsePartitionData.unknown_tagged_fields", version)); }
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
message!(BeginQuorumEpochResponse, 1);
response!(BeginQuorumEpochResponse);
