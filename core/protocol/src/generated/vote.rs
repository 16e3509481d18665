// @generated from core/protocol/schema/api/vote.schema, crc e5b97104, body e041fbf3
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "VoteRequest", version });
}
match &self.cluster_id {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
if version >= 1 {
w.i32(self.voter_id);
}
w.array_len(self.topics.len(), true)?;
for element in &self.topics {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("VoteRequest", version));
}
let mut m = Self::default();
m.cluster_id = r.nullable_string(true)?;
if version >= 1 {
m.voter_id = r.i32()?;
}
m.topics = {
let n = r.array_len(true, 3, size_of::<VoteRequestTopicData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(VoteRequestTopicData::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.topic_name, true)?;
w.array_len(self.partitions.len(), true)?;
for element in &self.partitions {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.topic_name = r.string(true)?;
m.partitions = {
let n = r.array_len(true, match version { ..=0 => 25, ..=1 => 57, _ => 58 }, size_of::<VoteRequestPartitionData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(VoteRequestPartitionData::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
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
} else if self.pre_vote { return Err(unsupported_field("VoteRequestPartitionData.pre_vote", version)); }
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.partition_index = r.i32()?;
m.replica_epoch = r.i32()?;
m.replica_id = r.i32()?;
if version >= 1 {
m.replica_directory_id = r.uuid()?;
}
if version >= 1 {
m.voter_directory_id = r.uuid()?;
}
m.last_offset_epoch = r.i32()?;
m.last_offset = r.i64()?;
if version >= 2 {
m.pre_vote = r.bool()?;
}
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "VoteResponse", version });
}
w.i16(self.error_code);
w.array_len(self.topics.len(), true)?;
for element in &self.topics {
element.encode(w, version)?;
}
if !(version >= 1) { if !self.node_endpoints.is_empty() { return Err(unsupported_field("VoteResponse.node_endpoints", version)); } }
let mut count = self.unknown_tagged_fields.len();
if version >= 1 && !self.node_endpoints.is_empty() { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if version >= 1 && !self.node_endpoints.is_empty() {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
w.array_len(self.node_endpoints.len(), true)?;
for element in &self.node_endpoints {
element.encode(w, version)?;
}
w.end_tagged(mark)?;
}
raw.write_rest(w)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("VoteResponse", version));
}
let mut m = Self::default();
m.error_code = r.i16()?;
m.topics = {
let n = r.array_len(true, 3, size_of::<VoteResponseTopicData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(VoteResponseTopicData::decode(r, version)?);
}
v
};
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 if version >= 1 => {
let limit = r.begin_tagged(size)?;
m.node_endpoints = {
let n = r.array_len(true, 8, size_of::<VoteResponseNodeEndpoint>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(VoteResponseNodeEndpoint::decode(r, version)?);
}
v
};
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.topic_name, true)?;
w.array_len(self.partitions.len(), true)?;
for element in &self.partitions {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.topic_name = r.string(true)?;
m.partitions = {
let n = r.array_len(true, 16, size_of::<VoteResponsePartitionData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(VoteResponsePartitionData::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.partition_index);
w.i16(self.error_code);
w.i32(self.leader_id);
w.i32(self.leader_epoch);
w.bool(self.vote_granted);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.partition_index = r.i32()?;
m.error_code = r.i16()?;
m.leader_id = r.i32()?;
m.leader_epoch = r.i32()?;
m.vote_granted = r.bool()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
message!(VoteResponse, 0);
response!(VoteResponse);
