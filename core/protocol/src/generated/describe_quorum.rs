// @generated from core/protocol/schema/api/describe_quorum.schema, crc 696f3d50, body f3f6e756
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "DescribeQuorumRequest", version });
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
return Err(r.unsupported_version("DescribeQuorumRequest", version));
}
let mut m = Self::default();
m.topics = {
let n = r.array_len(true, 3, size_of::<DescribeQuorumRequestTopicData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeQuorumRequestTopicData::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
let n = r.array_len(true, 5, size_of::<DescribeQuorumRequestPartitionData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeQuorumRequestPartitionData::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.partition_index);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.partition_index = r.i32()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "DescribeQuorumResponse", version });
}
w.i16(self.error_code);
if version >= 2 {
match &self.error_message {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
}
w.array_len(self.topics.len(), true)?;
for element in &self.topics {
element.encode(w, version)?;
}
if version >= 2 {
w.array_len(self.nodes.len(), true)?;
for element in &self.nodes {
element.encode(w, version)?;
}
} else if !self.nodes.is_empty() { return Err(unsupported_field("DescribeQuorumResponse.nodes", version)); }
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
return Err(r.unsupported_version("DescribeQuorumResponse", version));
}
let mut m = Self::default();
m.error_code = r.i16()?;
if version >= 2 {
m.error_message = r.nullable_string(true)?;
}
m.topics = {
let n = r.array_len(true, 3, size_of::<DescribeQuorumResponseTopicData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeQuorumResponseTopicData::decode(r, version)?);
}
v
};
if version >= 2 {
m.nodes = {
let n = r.array_len(true, 6, size_of::<DescribeQuorumResponseNode>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeQuorumResponseNode::decode(r, version)?);
}
v
};
}
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
let n = r.array_len(true, match version { ..=1 => 25, _ => 26 }, size_of::<DescribeQuorumResponsePartitionData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeQuorumResponsePartitionData::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.partition_index);
w.i16(self.error_code);
if version >= 2 {
match &self.error_message {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
}
w.i32(self.leader_id);
w.i32(self.leader_epoch);
w.i64(self.high_watermark);
w.array_len(self.current_voters.len(), true)?;
for element in &self.current_voters {
element.encode(w, version)?;
}
w.array_len(self.observers.len(), true)?;
for element in &self.observers {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.partition_index = r.i32()?;
m.error_code = r.i16()?;
if version >= 2 {
m.error_message = r.nullable_string(true)?;
}
m.leader_id = r.i32()?;
m.leader_epoch = r.i32()?;
m.high_watermark = r.i64()?;
m.current_voters = {
let n = r.array_len(true, match version { ..=0 => 13, ..=1 => 29, _ => 45 }, size_of::<DescribeQuorumResponseReplicaState>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeQuorumResponseReplicaState::decode(r, version)?);
}
v
};
m.observers = {
let n = r.array_len(true, match version { ..=0 => 13, ..=1 => 29, _ => 45 }, size_of::<DescribeQuorumResponseReplicaState>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeQuorumResponseReplicaState::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.node_id);
w.array_len(self.listeners.len(), true)?;
for element in &self.listeners {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.node_id = r.i32()?;
m.listeners = {
let n = r.array_len(true, 5, size_of::<DescribeQuorumResponseListener>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeQuorumResponseListener::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.replica_id);
if version >= 2 {
w.uuid(&self.replica_directory_id);
} else if self.replica_directory_id != Uuid::ZERO { return Err(unsupported_field("DescribeQuorumResponseReplicaState.replica_directory_id", version)); }
w.i64(self.log_end_offset);
if version >= 1 {
w.i64(self.last_fetch_timestamp);
}
if version >= 1 {
w.i64(self.last_caught_up_timestamp);
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.replica_id = r.i32()?;
if version >= 2 {
m.replica_directory_id = r.uuid()?;
}
m.log_end_offset = r.i64()?;
if version >= 1 {
m.last_fetch_timestamp = r.i64()?;
}
if version >= 1 {
m.last_caught_up_timestamp = r.i64()?;
}
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(DescribeQuorumResponse, 0);
response!(DescribeQuorumResponse);
