// @generated from core/protocol/schema/api/fetch.schema, crc b0ca9c8d, body 68f40ae6
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

/// Kafka's `FetchRequest`, versions 4-18.
#[derive(Debug, Clone, PartialEq)]
pub struct FetchRequest {
/// Versions 12-18, null 12+, tag 0 in 12+, default null, ignorable.
pub cluster_id: Option<String>,
/// Versions 4-14, default -1.
pub replica_id: i32,
/// Versions 15-18, tag 1 in 15+.
pub replica_state: FetchRequestReplicaState,
/// Versions 4-18.
pub max_wait_ms: i32,
/// Versions 4-18.
pub min_bytes: i32,
/// Versions 4-18, default 2147483647, ignorable.
pub max_bytes: i32,
/// Versions 4-18, ignorable.
pub isolation_level: i8,
/// Versions 7-18, ignorable.
pub session_id: i32,
/// Versions 7-18, default -1, ignorable.
pub session_epoch: i32,
/// Versions 4-18.
pub topics: Vec<FetchRequestFetchTopic>,
/// Versions 7-18.
pub forgotten_topics_data: Vec<FetchRequestForgottenTopic>,
/// Versions 11-18, ignorable.
pub rack_id: String,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for FetchRequest {
fn default() -> Self {
Self {
cluster_id: None,
replica_id: -1,
replica_state: FetchRequestReplicaState::default(),
max_wait_ms: 0,
min_bytes: 0,
max_bytes: 2147483647,
isolation_level: 0,
session_id: 0,
session_epoch: -1,
topics: Vec::new(),
forgotten_topics_data: Vec::new(),
rack_id: String::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl FetchRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::Fetch;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 4;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 18;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "FetchRequest", version });
}
let flex = version >= 12;
if version <= 14 {
w.i32(self.replica_id);
} else if self.replica_id != -1 { return Err(unsupported_field("FetchRequest.replica_id", version)); }
if !(version >= 15) { if self.replica_state != FetchRequestReplicaState::default() { return Err(unsupported_field("FetchRequest.replica_state", version)); } }
w.i32(self.max_wait_ms);
w.i32(self.min_bytes);
w.i32(self.max_bytes);
w.i8(self.isolation_level);
if version >= 7 {
w.i32(self.session_id);
}
if version >= 7 {
w.i32(self.session_epoch);
}
w.array_len(self.topics.len(), flex)?;
for element in &self.topics {
element.encode(w, version)?;
}
if version >= 7 {
w.array_len(self.forgotten_topics_data.len(), flex)?;
for element in &self.forgotten_topics_data {
element.encode(w, version)?;
}
} else if !self.forgotten_topics_data.is_empty() { return Err(unsupported_field("FetchRequest.forgotten_topics_data", version)); }
if version >= 11 {
w.string(&self.rack_id, flex)?;
}
if flex {
let mut count = self.unknown_tagged_fields.len();
if self.cluster_id.is_some() { count += 1; }
if version >= 15 && self.replica_state != FetchRequestReplicaState::default() { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.cluster_id.is_some() {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
match &self.cluster_id {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
w.end_tagged(mark)?;
}
if version >= 15 && self.replica_state != FetchRequestReplicaState::default() {
raw.write_below(1, w)?;
let mark = w.begin_tagged(1);
self.replica_state.encode(w, version)?;
w.end_tagged(mark)?;
}
raw.write_rest(w)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("FetchRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("FetchRequest", version));
}
let flex = version >= 12;
let mut m = Self::default();
if version <= 14 {
m.replica_id = r.i32()?;
}
m.max_wait_ms = r.i32()?;
m.min_bytes = r.i32()?;
m.max_bytes = r.i32()?;
m.isolation_level = r.i8()?;
if version >= 7 {
m.session_id = r.i32()?;
}
if version >= 7 {
m.session_epoch = r.i32()?;
}
m.topics = {
let n = r.array_len(flex, match version { ..=11 => 6, ..=12 => 3, _ => 18 }, size_of::<FetchRequestFetchTopic>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(FetchRequestFetchTopic::decode(r, version)?);
}
v
};
if version >= 7 {
m.forgotten_topics_data = {
let n = r.array_len(flex, match version { ..=11 => 6, ..=12 => 3, _ => 18 }, size_of::<FetchRequestForgottenTopic>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(FetchRequestForgottenTopic::decode(r, version)?);
}
v
};
}
if version >= 11 {
m.rack_id = r.string(flex)?;
}
if flex {
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 => {
let limit = r.begin_tagged(size)?;
m.cluster_id = r.nullable_string(flex)?;
r.end_tagged(limit)?;
}
1 if version >= 15 => {
let limit = r.begin_tagged(size)?;
m.replica_state = FetchRequestReplicaState::decode(r, version)?;
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
}
Ok(m)
}
}

/// `ReplicaState` of [`FetchRequest`], versions 15-18.
#[derive(Debug, Clone, PartialEq)]
pub struct FetchRequestReplicaState {
/// Versions 15-18, default -1.
pub replica_id: i32,
/// Versions 15-18, default -1.
pub replica_epoch: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for FetchRequestReplicaState {
fn default() -> Self {
Self {
replica_id: -1,
replica_epoch: -1,
unknown_tagged_fields: Vec::new(),
}
}
}
impl FetchRequestReplicaState {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.replica_id);
w.i64(self.replica_epoch);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.replica_id = r.i32()?;
m.replica_epoch = r.i64()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `FetchTopic` of [`FetchRequest`], versions 4-18.
#[derive(Debug, Clone, PartialEq)]
pub struct FetchRequestFetchTopic {
/// Versions 4-12, ignorable.
pub topic: String,
/// Versions 13-18, ignorable.
pub topic_id: Uuid,
/// Versions 4-18.
pub partitions: Vec<FetchRequestFetchPartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for FetchRequestFetchTopic {
fn default() -> Self {
Self {
topic: String::new(),
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl FetchRequestFetchTopic {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 12;
if version <= 12 {
w.string(&self.topic, flex)?;
}
if version >= 13 {
w.uuid(&self.topic_id);
}
w.array_len(self.partitions.len(), flex)?;
for element in &self.partitions {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("FetchRequestFetchTopic.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 12;
let mut m = Self::default();
if version <= 12 {
m.topic = r.string(flex)?;
}
if version >= 13 {
m.topic_id = r.uuid()?;
}
m.partitions = {
let n = r.array_len(flex, match version { ..=4 => 16, ..=8 => 24, ..=11 => 28, _ => 33 }, size_of::<FetchRequestFetchPartition>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(FetchRequestFetchPartition::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `FetchPartition` of [`FetchRequest`], versions 4-18.
#[derive(Debug, Clone, PartialEq)]
pub struct FetchRequestFetchPartition {
/// Versions 4-18.
pub partition: i32,
/// Versions 9-18, default -1, ignorable.
pub current_leader_epoch: i32,
/// Versions 4-18.
pub fetch_offset: i64,
/// Versions 12-18, default -1.
pub last_fetched_epoch: i32,
/// Versions 5-18, default -1, ignorable.
pub log_start_offset: i64,
/// Versions 4-18.
pub partition_max_bytes: i32,
/// Versions 17-18, tag 0 in 17+, ignorable.
pub replica_directory_id: Uuid,
/// Versions 18, tag 1 in 18+, default 9223372036854775807, ignorable.
pub high_watermark: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for FetchRequestFetchPartition {
fn default() -> Self {
Self {
partition: 0,
current_leader_epoch: -1,
fetch_offset: 0,
last_fetched_epoch: -1,
log_start_offset: -1,
partition_max_bytes: 0,
replica_directory_id: Uuid::ZERO,
high_watermark: 9223372036854775807,
unknown_tagged_fields: Vec::new(),
}
}
}
impl FetchRequestFetchPartition {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 12;
w.i32(self.partition);
if version >= 9 {
w.i32(self.current_leader_epoch);
}
w.i64(self.fetch_offset);
if version >= 12 {
w.i32(self.last_fetched_epoch);
} else if self.last_fetched_epoch != -1 { return Err(unsupported_field("FetchRequestFetchPartition.last_fetched_epoch", version)); }
if version >= 5 {
w.i64(self.log_start_offset);
}
w.i32(self.partition_max_bytes);
if flex {
let mut count = self.unknown_tagged_fields.len();
if version >= 17 && self.replica_directory_id != Uuid::ZERO { count += 1; }
if version >= 18 && self.high_watermark != 9223372036854775807 { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if version >= 17 && self.replica_directory_id != Uuid::ZERO {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
w.uuid(&self.replica_directory_id);
w.end_tagged(mark)?;
}
if version >= 18 && self.high_watermark != 9223372036854775807 {
raw.write_below(1, w)?;
let mark = w.begin_tagged(1);
w.i64(self.high_watermark);
w.end_tagged(mark)?;
}
raw.write_rest(w)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("FetchRequestFetchPartition.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 12;
let mut m = Self::default();
m.partition = r.i32()?;
if version >= 9 {
m.current_leader_epoch = r.i32()?;
}
m.fetch_offset = r.i64()?;
if version >= 12 {
m.last_fetched_epoch = r.i32()?;
}
if version >= 5 {
m.log_start_offset = r.i64()?;
}
m.partition_max_bytes = r.i32()?;
if flex {
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 if version >= 17 => {
let limit = r.begin_tagged(size)?;
m.replica_directory_id = r.uuid()?;
r.end_tagged(limit)?;
}
1 if version >= 18 => {
let limit = r.begin_tagged(size)?;
m.high_watermark = r.i64()?;
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
}
Ok(m)
}
}

/// `ForgottenTopic` of [`FetchRequest`], versions 7-18.
#[derive(Debug, Clone, PartialEq)]
pub struct FetchRequestForgottenTopic {
/// Versions 7-12, ignorable.
pub topic: String,
/// Versions 13-18, ignorable.
pub topic_id: Uuid,
/// Versions 7-18.
pub partitions: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for FetchRequestForgottenTopic {
fn default() -> Self {
Self {
topic: String::new(),
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl FetchRequestForgottenTopic {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 12;
if version <= 12 {
w.string(&self.topic, flex)?;
}
if version >= 13 {
w.uuid(&self.topic_id);
}
w.i32s(&self.partitions, flex)?;
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("FetchRequestForgottenTopic.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 12;
let mut m = Self::default();
if version <= 12 {
m.topic = r.string(flex)?;
}
if version >= 13 {
m.topic_id = r.uuid()?;
}
m.partitions = r.i32s(flex)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(FetchRequest, 12);
request!(FetchRequest, FetchResponse);

/// Kafka's `FetchResponse`, versions 4-18.
#[derive(Debug, Clone, PartialEq)]
pub struct FetchResponse {
/// Versions 4-18, ignorable.
pub throttle_time_ms: i32,
/// Versions 7-18, ignorable.
pub error_code: i16,
/// Versions 7-18.
pub session_id: i32,
/// Versions 4-18.
pub responses: Vec<FetchResponseFetchableTopicResponse>,
/// Versions 16-18, tag 0 in 16+.
pub node_endpoints: Vec<FetchResponseNodeEndpoint>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for FetchResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
session_id: 0,
responses: Vec::new(),
node_endpoints: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl FetchResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::Fetch;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 4;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 18;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "FetchResponse", version });
}
let flex = version >= 12;
w.i32(self.throttle_time_ms);
if version >= 7 {
w.i16(self.error_code);
}
if version >= 7 {
w.i32(self.session_id);
} else if self.session_id != 0 { return Err(unsupported_field("FetchResponse.session_id", version)); }
w.array_len(self.responses.len(), flex)?;
for element in &self.responses {
element.encode(w, version)?;
}
if !(version >= 16) { if !self.node_endpoints.is_empty() { return Err(unsupported_field("FetchResponse.node_endpoints", version)); } }
if flex {
let mut count = self.unknown_tagged_fields.len();
if version >= 16 && !self.node_endpoints.is_empty() { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if version >= 16 && !self.node_endpoints.is_empty() {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
w.array_len(self.node_endpoints.len(), flex)?;
for element in &self.node_endpoints {
element.encode(w, version)?;
}
w.end_tagged(mark)?;
}
raw.write_rest(w)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("FetchResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("FetchResponse", version));
}
let flex = version >= 12;
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
if version >= 7 {
m.error_code = r.i16()?;
}
if version >= 7 {
m.session_id = r.i32()?;
}
m.responses = {
let n = r.array_len(flex, match version { ..=11 => 6, ..=12 => 3, _ => 18 }, size_of::<FetchResponseFetchableTopicResponse>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(FetchResponseFetchableTopicResponse::decode(r, version)?);
}
v
};
if flex {
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 if version >= 16 => {
let limit = r.begin_tagged(size)?;
m.node_endpoints = {
let n = r.array_len(flex, 11, size_of::<FetchResponseNodeEndpoint>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(FetchResponseNodeEndpoint::decode(r, version)?);
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

/// `FetchableTopicResponse` of [`FetchResponse`], versions 4-18.
#[derive(Debug, Clone, PartialEq)]
pub struct FetchResponseFetchableTopicResponse {
/// Versions 4-12, ignorable.
pub topic: String,
/// Versions 13-18, ignorable.
pub topic_id: Uuid,
/// Versions 4-18.
pub partitions: Vec<FetchResponsePartitionData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for FetchResponseFetchableTopicResponse {
fn default() -> Self {
Self {
topic: String::new(),
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl FetchResponseFetchableTopicResponse {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 12;
if version <= 12 {
w.string(&self.topic, flex)?;
}
if version >= 13 {
w.uuid(&self.topic_id);
}
w.array_len(self.partitions.len(), flex)?;
for element in &self.partitions {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("FetchResponseFetchableTopicResponse.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 12;
let mut m = Self::default();
if version <= 12 {
m.topic = r.string(flex)?;
}
if version >= 13 {
m.topic_id = r.uuid()?;
}
m.partitions = {
let n = r.array_len(flex, match version { ..=4 => 30, ..=10 => 38, ..=11 => 42, _ => 37 }, size_of::<FetchResponsePartitionData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(FetchResponsePartitionData::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `PartitionData` of [`FetchResponse`], versions 4-18.
#[derive(Debug, Clone, PartialEq)]
pub struct FetchResponsePartitionData {
/// Versions 4-18.
pub partition_index: i32,
/// Versions 4-18.
pub error_code: i16,
/// Versions 4-18.
pub high_watermark: i64,
/// Versions 4-18, default -1, ignorable.
pub last_stable_offset: i64,
/// Versions 5-18, default -1, ignorable.
pub log_start_offset: i64,
/// Versions 12-18, tag 0 in 12+.
pub diverging_epoch: FetchResponseEpochEndOffset,
/// Versions 12-18, tag 1 in 12+.
pub current_leader: FetchResponseLeaderIdAndEpoch,
/// Versions 12-18, tag 2 in 12+.
pub snapshot_id: FetchResponseSnapshotId,
/// Versions 4-18, null 4+, ignorable.
pub aborted_transactions: Option<Vec<FetchResponseAbortedTransaction>>,
/// Versions 11-18, default -1.
pub preferred_read_replica: i32,
/// Versions 4-18, null 0+.
pub records: Option<Bytes>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for FetchResponsePartitionData {
fn default() -> Self {
Self {
partition_index: 0,
error_code: 0,
high_watermark: 0,
last_stable_offset: -1,
log_start_offset: -1,
diverging_epoch: FetchResponseEpochEndOffset::default(),
current_leader: FetchResponseLeaderIdAndEpoch::default(),
snapshot_id: FetchResponseSnapshotId::default(),
aborted_transactions: Some(Vec::new()),
preferred_read_replica: -1,
records: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl FetchResponsePartitionData {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 12;
w.i32(self.partition_index);
w.i16(self.error_code);
w.i64(self.high_watermark);
w.i64(self.last_stable_offset);
if version >= 5 {
w.i64(self.log_start_offset);
}
if !(version >= 12) { if self.diverging_epoch != FetchResponseEpochEndOffset::default() { return Err(unsupported_field("FetchResponsePartitionData.diverging_epoch", version)); } }
if !(version >= 12) { if self.current_leader != FetchResponseLeaderIdAndEpoch::default() { return Err(unsupported_field("FetchResponsePartitionData.current_leader", version)); } }
if !(version >= 12) { if self.snapshot_id != FetchResponseSnapshotId::default() { return Err(unsupported_field("FetchResponsePartitionData.snapshot_id", version)); } }
match &self.aborted_transactions {
Some(value) => {
w.array_len(value.len(), flex)?;
for element in value {
element.encode(w, version)?;
}
}
None => { w.null_array(flex); }
}
if version >= 11 {
w.i32(self.preferred_read_replica);
} else if self.preferred_read_replica != -1 { return Err(unsupported_field("FetchResponsePartitionData.preferred_read_replica", version)); }
match &self.records {
Some(value) => {
w.records(value, flex)?;
}
None => { w.null_bytes(flex); }
}
if flex {
let mut count = self.unknown_tagged_fields.len();
if self.diverging_epoch != FetchResponseEpochEndOffset::default() { count += 1; }
if self.current_leader != FetchResponseLeaderIdAndEpoch::default() { count += 1; }
if self.snapshot_id != FetchResponseSnapshotId::default() { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.diverging_epoch != FetchResponseEpochEndOffset::default() {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
self.diverging_epoch.encode(w, version)?;
w.end_tagged(mark)?;
}
if self.current_leader != FetchResponseLeaderIdAndEpoch::default() {
raw.write_below(1, w)?;
let mark = w.begin_tagged(1);
self.current_leader.encode(w, version)?;
w.end_tagged(mark)?;
}
if self.snapshot_id != FetchResponseSnapshotId::default() {
raw.write_below(2, w)?;
let mark = w.begin_tagged(2);
self.snapshot_id.encode(w, version)?;
w.end_tagged(mark)?;
}
raw.write_rest(w)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("FetchResponsePartitionData.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 12;
let mut m = Self::default();
m.partition_index = r.i32()?;
m.error_code = r.i16()?;
m.high_watermark = r.i64()?;
m.last_stable_offset = r.i64()?;
if version >= 5 {
m.log_start_offset = r.i64()?;
}
m.aborted_transactions = match r.nullable_array_len(flex, match version { ..=11 => 16, _ => 17 }, size_of::<FetchResponseAbortedTransaction>())? {
Some(n) => {
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(FetchResponseAbortedTransaction::decode(r, version)?);
}
Some(v)
}
None => None,
};
if version >= 11 {
m.preferred_read_replica = r.i32()?;
}
m.records = r.nullable_records(flex)?;
if flex {
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 => {
let limit = r.begin_tagged(size)?;
m.diverging_epoch = FetchResponseEpochEndOffset::decode(r, version)?;
r.end_tagged(limit)?;
}
1 => {
let limit = r.begin_tagged(size)?;
m.current_leader = FetchResponseLeaderIdAndEpoch::decode(r, version)?;
r.end_tagged(limit)?;
}
2 => {
let limit = r.begin_tagged(size)?;
m.snapshot_id = FetchResponseSnapshotId::decode(r, version)?;
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
}
Ok(m)
}
}

/// `EpochEndOffset` of [`FetchResponse`], versions 12-18.
#[derive(Debug, Clone, PartialEq)]
pub struct FetchResponseEpochEndOffset {
/// Versions 12-18, default -1.
pub epoch: i32,
/// Versions 12-18, default -1.
pub end_offset: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for FetchResponseEpochEndOffset {
fn default() -> Self {
Self {
epoch: -1,
end_offset: -1,
unknown_tagged_fields: Vec::new(),
}
}
}
impl FetchResponseEpochEndOffset {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.epoch);
w.i64(self.end_offset);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.epoch = r.i32()?;
m.end_offset = r.i64()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `LeaderIdAndEpoch` of [`FetchResponse`], versions 12-18.
#[derive(Debug, Clone, PartialEq)]
pub struct FetchResponseLeaderIdAndEpoch {
/// Versions 12-18, default -1.
pub leader_id: i32,
/// Versions 12-18, default -1.
pub leader_epoch: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for FetchResponseLeaderIdAndEpoch {
fn default() -> Self {
Self {
leader_id: -1,
leader_epoch: -1,
unknown_tagged_fields: Vec::new(),
}
}
}
impl FetchResponseLeaderIdAndEpoch {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.leader_id);
w.i32(self.leader_epoch);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.leader_id = r.i32()?;
m.leader_epoch = r.i32()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `SnapshotId` of [`FetchResponse`], versions 12-18.
#[derive(Debug, Clone, PartialEq)]
pub struct FetchResponseSnapshotId {
/// Versions 12-18, default -1.
pub end_offset: i64,
/// Versions 12-18, default -1.
pub epoch: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for FetchResponseSnapshotId {
fn default() -> Self {
Self {
end_offset: -1,
epoch: -1,
unknown_tagged_fields: Vec::new(),
}
}
}
impl FetchResponseSnapshotId {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i64(self.end_offset);
w.i32(self.epoch);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.end_offset = r.i64()?;
m.epoch = r.i32()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `AbortedTransaction` of [`FetchResponse`], versions 4-18.
#[derive(Debug, Clone, PartialEq)]
pub struct FetchResponseAbortedTransaction {
/// Versions 4-18.
pub producer_id: i64,
/// Versions 4-18.
pub first_offset: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for FetchResponseAbortedTransaction {
fn default() -> Self {
Self {
producer_id: 0,
first_offset: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl FetchResponseAbortedTransaction {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 12;
w.i64(self.producer_id);
w.i64(self.first_offset);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("FetchResponseAbortedTransaction.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 12;
let mut m = Self::default();
m.producer_id = r.i64()?;
m.first_offset = r.i64()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `NodeEndpoint` of [`FetchResponse`], versions 16-18.
#[derive(Debug, Clone, PartialEq)]
pub struct FetchResponseNodeEndpoint {
/// Versions 16-18.
pub node_id: i32,
/// Versions 16-18.
pub host: String,
/// Versions 16-18.
pub port: i32,
/// Versions 16-18, null 16+, default null.
pub rack: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for FetchResponseNodeEndpoint {
fn default() -> Self {
Self {
node_id: 0,
host: String::new(),
port: 0,
rack: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl FetchResponseNodeEndpoint {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.node_id);
w.string(&self.host, true)?;
w.i32(self.port);
match &self.rack {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.node_id = r.i32()?;
m.host = r.string(true)?;
m.port = r.i32()?;
m.rack = r.nullable_string(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(FetchResponse, 12);
response!(FetchResponse);
