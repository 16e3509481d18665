// @generated from core/protocol/schema/api/fetch.schema, crc b0ca9c8d, body 7101d52a
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
w.check_version("FetchRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 12;
if version <= 14 {
w.i32(self.replica_id);
} else if self.replica_id != -1 { w.refuse_field("FetchRequest.replica_id", version); }
if !(version >= 15) {
if self.replica_state != FetchRequestReplicaState::default() { w.refuse_field("FetchRequest.replica_state", version); }
}
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
w.write_structs(&self.topics, flex, version, FetchRequestFetchTopic::write);
if version >= 7 {
w.write_structs(&self.forgotten_topics_data, flex, version, FetchRequestForgottenTopic::write);
} else if !self.forgotten_topics_data.is_empty() { w.refuse_field("FetchRequest.forgotten_topics_data", version); }
if version >= 11 {
w.write_string(&self.rack_id, flex);
}
if flex {
let mut count = self.unknown_tagged_fields.len();
if self.cluster_id.is_some() { count += 1; }
if version >= 15 && self.replica_state != FetchRequestReplicaState::default() { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.cluster_id.is_some() {
let mark = w.write_tag(0, &mut raw);
match &self.cluster_id {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
w.write_tagged_end(mark);
}
if version >= 15 && self.replica_state != FetchRequestReplicaState::default() {
let mark = w.write_tag(1, &mut raw);
self.replica_state.write(w, version);
w.write_tagged_end(mark);
}
w.write_tagged_rest(&mut raw);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("FetchRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("FetchRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 12;
let mut f_cluster_id = None;
let f_replica_id = if version <= 14 { r.read_i32() } else { -1 };
let mut f_replica_state = FetchRequestReplicaState::default();
let f_max_wait_ms = r.read_i32();
let f_min_bytes = r.read_i32();
let f_max_bytes = r.read_i32();
let f_isolation_level = r.read_i8();
let f_session_id = if version >= 7 { r.read_i32() } else { 0 };
let f_session_epoch = if version >= 7 { r.read_i32() } else { -1 };
let f_topics = r.read_structs(flex, match version { ..=11 => 6, ..=12 => 3, _ => 18 }, version, FetchRequestFetchTopic::read);
let f_forgotten_topics_data = if version >= 7 { r.read_structs(flex, match version { ..=11 => 6, ..=12 => 3, _ => 18 }, version, FetchRequestForgottenTopic::read) } else { Vec::new() };
let f_rack_id = if version >= 11 { r.read_string(flex) } else { String::new() };
let mut unknown_tagged_fields = Vec::new();
if flex {
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 => {
let limit = r.read_tagged_begin(size);
f_cluster_id = r.read_nullable_string(flex);
r.read_tagged_end(limit);
}
1 if version >= 15 => {
let limit = r.read_tagged_begin(size);
f_replica_state = FetchRequestReplicaState::read(r, version);
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
cluster_id: f_cluster_id,
replica_id: f_replica_id,
replica_state: f_replica_state,
max_wait_ms: f_max_wait_ms,
min_bytes: f_min_bytes,
max_bytes: f_max_bytes,
isolation_level: f_isolation_level,
session_id: f_session_id,
session_epoch: f_session_epoch,
topics: f_topics,
forgotten_topics_data: f_forgotten_topics_data,
rack_id: f_rack_id,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.replica_id);
w.i64(self.replica_epoch);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_replica_id = r.read_i32();
let f_replica_epoch = r.read_i64();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
replica_id: f_replica_id,
replica_epoch: f_replica_epoch,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 12;
if version <= 12 {
w.write_string(&self.topic, flex);
}
if version >= 13 {
w.uuid(&self.topic_id);
}
w.write_structs(&self.partitions, flex, version, FetchRequestFetchPartition::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("FetchRequestFetchTopic.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 12;
let f_topic = if version <= 12 { r.read_string(flex) } else { String::new() };
let f_topic_id = if version >= 13 { r.read_uuid() } else { Uuid::ZERO };
let f_partitions = r.read_structs(flex, match version { ..=4 => 16, ..=8 => 24, ..=11 => 28, _ => 33 }, version, FetchRequestFetchPartition::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
topic: f_topic,
topic_id: f_topic_id,
partitions: f_partitions,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 12;
w.i32(self.partition);
if version >= 9 {
w.i32(self.current_leader_epoch);
}
w.i64(self.fetch_offset);
if version >= 12 {
w.i32(self.last_fetched_epoch);
} else if self.last_fetched_epoch != -1 { w.refuse_field("FetchRequestFetchPartition.last_fetched_epoch", version); }
if version >= 5 {
w.i64(self.log_start_offset);
}
w.i32(self.partition_max_bytes);
if flex {
let mut count = self.unknown_tagged_fields.len();
if version >= 17 && self.replica_directory_id != Uuid::ZERO { count += 1; }
if version >= 18 && self.high_watermark != 9223372036854775807 { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if version >= 17 && self.replica_directory_id != Uuid::ZERO {
let mark = w.write_tag(0, &mut raw);
w.uuid(&self.replica_directory_id);
w.write_tagged_end(mark);
}
if version >= 18 && self.high_watermark != 9223372036854775807 {
let mark = w.write_tag(1, &mut raw);
w.i64(self.high_watermark);
w.write_tagged_end(mark);
}
w.write_tagged_rest(&mut raw);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("FetchRequestFetchPartition.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 12;
let f_partition = r.read_i32();
let f_current_leader_epoch = if version >= 9 { r.read_i32() } else { -1 };
let f_fetch_offset = r.read_i64();
let f_last_fetched_epoch = if version >= 12 { r.read_i32() } else { -1 };
let f_log_start_offset = if version >= 5 { r.read_i64() } else { -1 };
let f_partition_max_bytes = r.read_i32();
let mut f_replica_directory_id = Uuid::ZERO;
let mut f_high_watermark = 9223372036854775807;
let mut unknown_tagged_fields = Vec::new();
if flex {
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 if version >= 17 => {
let limit = r.read_tagged_begin(size);
f_replica_directory_id = r.read_uuid();
r.read_tagged_end(limit);
}
1 if version >= 18 => {
let limit = r.read_tagged_begin(size);
f_high_watermark = r.read_i64();
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
partition: f_partition,
current_leader_epoch: f_current_leader_epoch,
fetch_offset: f_fetch_offset,
last_fetched_epoch: f_last_fetched_epoch,
log_start_offset: f_log_start_offset,
partition_max_bytes: f_partition_max_bytes,
replica_directory_id: f_replica_directory_id,
high_watermark: f_high_watermark,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 12;
if version <= 12 {
w.write_string(&self.topic, flex);
}
if version >= 13 {
w.uuid(&self.topic_id);
}
w.write_i32s(&self.partitions, flex);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("FetchRequestForgottenTopic.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 12;
let f_topic = if version <= 12 { r.read_string(flex) } else { String::new() };
let f_topic_id = if version >= 13 { r.read_uuid() } else { Uuid::ZERO };
let f_partitions = r.read_i32s(flex);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
topic: f_topic,
topic_id: f_topic_id,
partitions: f_partitions,
unknown_tagged_fields,
}
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
w.check_version("FetchResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 12;
w.i32(self.throttle_time_ms);
if version >= 7 {
w.i16(self.error_code);
}
if version >= 7 {
w.i32(self.session_id);
} else if self.session_id != 0 { w.refuse_field("FetchResponse.session_id", version); }
w.write_structs(&self.responses, flex, version, FetchResponseFetchableTopicResponse::write);
if !(version >= 16) {
if !self.node_endpoints.is_empty() { w.refuse_field("FetchResponse.node_endpoints", version); }
}
if flex {
let mut count = self.unknown_tagged_fields.len();
if version >= 16 && !self.node_endpoints.is_empty() { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if version >= 16 && !self.node_endpoints.is_empty() {
let mark = w.write_tag(0, &mut raw);
w.write_structs(&self.node_endpoints, flex, version, FetchResponseNodeEndpoint::write);
w.write_tagged_end(mark);
}
w.write_tagged_rest(&mut raw);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("FetchResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("FetchResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 12;
let f_throttle_time_ms = r.read_i32();
let f_error_code = if version >= 7 { r.read_i16() } else { 0 };
let f_session_id = if version >= 7 { r.read_i32() } else { 0 };
let f_responses = r.read_structs(flex, match version { ..=11 => 6, ..=12 => 3, _ => 18 }, version, FetchResponseFetchableTopicResponse::read);
let mut f_node_endpoints = Vec::new();
let mut unknown_tagged_fields = Vec::new();
if flex {
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 if version >= 16 => {
let limit = r.read_tagged_begin(size);
f_node_endpoints = r.read_structs(flex, 11, version, FetchResponseNodeEndpoint::read);
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
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
session_id: f_session_id,
responses: f_responses,
node_endpoints: f_node_endpoints,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 12;
if version <= 12 {
w.write_string(&self.topic, flex);
}
if version >= 13 {
w.uuid(&self.topic_id);
}
w.write_structs(&self.partitions, flex, version, FetchResponsePartitionData::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("FetchResponseFetchableTopicResponse.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 12;
let f_topic = if version <= 12 { r.read_string(flex) } else { String::new() };
let f_topic_id = if version >= 13 { r.read_uuid() } else { Uuid::ZERO };
let f_partitions = r.read_structs(flex, match version { ..=4 => 30, ..=10 => 38, ..=11 => 42, _ => 37 }, version, FetchResponsePartitionData::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
topic: f_topic,
topic_id: f_topic_id,
partitions: f_partitions,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 12;
w.i32(self.partition_index);
w.i16(self.error_code);
w.i64(self.high_watermark);
w.i64(self.last_stable_offset);
if version >= 5 {
w.i64(self.log_start_offset);
}
if !(version >= 12) {
if self.diverging_epoch != FetchResponseEpochEndOffset::default() { w.refuse_field("FetchResponsePartitionData.diverging_epoch", version); }
}
if !(version >= 12) {
if self.current_leader != FetchResponseLeaderIdAndEpoch::default() { w.refuse_field("FetchResponsePartitionData.current_leader", version); }
}
if !(version >= 12) {
if self.snapshot_id != FetchResponseSnapshotId::default() { w.refuse_field("FetchResponsePartitionData.snapshot_id", version); }
}
match &self.aborted_transactions {
Some(value) => {
w.write_structs(value, flex, version, FetchResponseAbortedTransaction::write);
}
None => { w.null_array(flex) }
}
if version >= 11 {
w.i32(self.preferred_read_replica);
} else if self.preferred_read_replica != -1 { w.refuse_field("FetchResponsePartitionData.preferred_read_replica", version); }
match &self.records {
Some(value) => {
w.write_records(value, flex);
}
None => { w.null_bytes(flex) }
}
if flex {
let mut count = self.unknown_tagged_fields.len();
if self.diverging_epoch != FetchResponseEpochEndOffset::default() { count += 1; }
if self.current_leader != FetchResponseLeaderIdAndEpoch::default() { count += 1; }
if self.snapshot_id != FetchResponseSnapshotId::default() { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.diverging_epoch != FetchResponseEpochEndOffset::default() {
let mark = w.write_tag(0, &mut raw);
self.diverging_epoch.write(w, version);
w.write_tagged_end(mark);
}
if self.current_leader != FetchResponseLeaderIdAndEpoch::default() {
let mark = w.write_tag(1, &mut raw);
self.current_leader.write(w, version);
w.write_tagged_end(mark);
}
if self.snapshot_id != FetchResponseSnapshotId::default() {
let mark = w.write_tag(2, &mut raw);
self.snapshot_id.write(w, version);
w.write_tagged_end(mark);
}
w.write_tagged_rest(&mut raw);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("FetchResponsePartitionData.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 12;
let f_partition_index = r.read_i32();
let f_error_code = r.read_i16();
let f_high_watermark = r.read_i64();
let f_last_stable_offset = r.read_i64();
let f_log_start_offset = if version >= 5 { r.read_i64() } else { -1 };
let mut f_diverging_epoch = FetchResponseEpochEndOffset::default();
let mut f_current_leader = FetchResponseLeaderIdAndEpoch::default();
let mut f_snapshot_id = FetchResponseSnapshotId::default();
let f_aborted_transactions = r.read_nullable_structs(flex, match version { ..=11 => 16, _ => 17 }, version, FetchResponseAbortedTransaction::read);
let f_preferred_read_replica = if version >= 11 { r.read_i32() } else { -1 };
let f_records = r.read_nullable_records(flex);
let mut unknown_tagged_fields = Vec::new();
if flex {
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 => {
let limit = r.read_tagged_begin(size);
f_diverging_epoch = FetchResponseEpochEndOffset::read(r, version);
r.read_tagged_end(limit);
}
1 => {
let limit = r.read_tagged_begin(size);
f_current_leader = FetchResponseLeaderIdAndEpoch::read(r, version);
r.read_tagged_end(limit);
}
2 => {
let limit = r.read_tagged_begin(size);
f_snapshot_id = FetchResponseSnapshotId::read(r, version);
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
partition_index: f_partition_index,
error_code: f_error_code,
high_watermark: f_high_watermark,
last_stable_offset: f_last_stable_offset,
log_start_offset: f_log_start_offset,
diverging_epoch: f_diverging_epoch,
current_leader: f_current_leader,
snapshot_id: f_snapshot_id,
aborted_transactions: f_aborted_transactions,
preferred_read_replica: f_preferred_read_replica,
records: f_records,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.epoch);
w.i64(self.end_offset);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_epoch = r.read_i32();
let f_end_offset = r.read_i64();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
epoch: f_epoch,
end_offset: f_end_offset,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.leader_id);
w.i32(self.leader_epoch);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_leader_id = r.read_i32();
let f_leader_epoch = r.read_i32();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
leader_id: f_leader_id,
leader_epoch: f_leader_epoch,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i64(self.end_offset);
w.i32(self.epoch);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_end_offset = r.read_i64();
let f_epoch = r.read_i32();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
end_offset: f_end_offset,
epoch: f_epoch,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 12;
w.i64(self.producer_id);
w.i64(self.first_offset);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("FetchResponseAbortedTransaction.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 12;
let f_producer_id = r.read_i64();
let f_first_offset = r.read_i64();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
producer_id: f_producer_id,
first_offset: f_first_offset,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.node_id);
w.write_string(&self.host, true);
w.i32(self.port);
match &self.rack {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_node_id = r.read_i32();
let f_host = r.read_string(true);
let f_port = r.read_i32();
let f_rack = r.read_nullable_string(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
node_id: f_node_id,
host: f_host,
port: f_port,
rack: f_rack,
unknown_tagged_fields,
}
}
}
message!(FetchResponse, 12);
response!(FetchResponse);
