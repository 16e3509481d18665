// @generated from core/protocol/schema/api/fetch_snapshot.schema, crc 3dacd75f, body 1401ab31
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

/// Kafka's `FetchSnapshotRequest`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct FetchSnapshotRequest {
/// Versions 0-1, null 0+, tag 0 in 0+, default null.
pub cluster_id: Option<String>,
/// Versions 0-1, default -1.
pub replica_id: i32,
/// Versions 0-1, default 2147483647.
pub max_bytes: i32,
/// Versions 0-1.
pub topics: Vec<FetchSnapshotRequestTopicSnapshot>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for FetchSnapshotRequest {
fn default() -> Self {
Self {
cluster_id: None,
replica_id: -1,
max_bytes: 2147483647,
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl FetchSnapshotRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::FetchSnapshot;
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
w.check_version("FetchSnapshotRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.replica_id);
w.i32(self.max_bytes);
w.write_structs(&self.topics, true, version, FetchSnapshotRequestTopicSnapshot::write);
let mut count = self.unknown_tagged_fields.len();
if self.cluster_id.is_some() { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.cluster_id.is_some() {
let mark = w.write_tag(0, &mut raw);
match &self.cluster_id {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
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
r.check_version("FetchSnapshotRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let mut f_cluster_id = None;
let f_replica_id = r.read_i32();
let f_max_bytes = r.read_i32();
let f_topics = r.read_structs(true, 3, version, FetchSnapshotRequestTopicSnapshot::read);
let mut unknown_tagged_fields = Vec::new();
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 => {
let limit = r.read_tagged_begin(size);
f_cluster_id = r.read_nullable_string(true);
r.read_tagged_end(limit);
}
_ => r.read_unknown_tagged_field(tag, size, &mut unknown_tagged_fields),
}
if r.failed() {
break;
}
}
Self {
cluster_id: f_cluster_id,
replica_id: f_replica_id,
max_bytes: f_max_bytes,
topics: f_topics,
unknown_tagged_fields,
}
}
}

/// `TopicSnapshot` of [`FetchSnapshotRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct FetchSnapshotRequestTopicSnapshot {
/// Versions 0-1.
pub name: String,
/// Versions 0-1.
pub partitions: Vec<FetchSnapshotRequestPartitionSnapshot>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for FetchSnapshotRequestTopicSnapshot {
fn default() -> Self {
Self {
name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl FetchSnapshotRequestTopicSnapshot {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.write_structs(&self.partitions, true, version, FetchSnapshotRequestPartitionSnapshot::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_partitions = r.read_structs(true, 30, version, FetchSnapshotRequestPartitionSnapshot::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `PartitionSnapshot` of [`FetchSnapshotRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct FetchSnapshotRequestPartitionSnapshot {
/// Versions 0-1.
pub partition: i32,
/// Versions 0-1.
pub current_leader_epoch: i32,
/// Versions 0-1.
pub snapshot_id: FetchSnapshotRequestSnapshotId,
/// Versions 0-1.
pub position: i64,
/// Versions 1, tag 0 in 1+, ignorable.
pub replica_directory_id: Uuid,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for FetchSnapshotRequestPartitionSnapshot {
fn default() -> Self {
Self {
partition: 0,
current_leader_epoch: 0,
snapshot_id: FetchSnapshotRequestSnapshotId::default(),
position: 0,
replica_directory_id: Uuid::ZERO,
unknown_tagged_fields: Vec::new(),
}
}
}
impl FetchSnapshotRequestPartitionSnapshot {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.partition);
w.i32(self.current_leader_epoch);
self.snapshot_id.write(w, version);
w.i64(self.position);
let mut count = self.unknown_tagged_fields.len();
if version >= 1 && self.replica_directory_id != Uuid::ZERO { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if version >= 1 && self.replica_directory_id != Uuid::ZERO {
let mark = w.write_tag(0, &mut raw);
w.uuid(&self.replica_directory_id);
w.write_tagged_end(mark);
}
w.write_tagged_rest(&mut raw);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_partition = r.read_i32();
let f_current_leader_epoch = r.read_i32();
let f_snapshot_id = FetchSnapshotRequestSnapshotId::read(r, version);
let f_position = r.read_i64();
let mut f_replica_directory_id = Uuid::ZERO;
let mut unknown_tagged_fields = Vec::new();
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 if version >= 1 => {
let limit = r.read_tagged_begin(size);
f_replica_directory_id = r.read_uuid();
r.read_tagged_end(limit);
}
_ => r.read_unknown_tagged_field(tag, size, &mut unknown_tagged_fields),
}
if r.failed() {
break;
}
}
Self {
partition: f_partition,
current_leader_epoch: f_current_leader_epoch,
snapshot_id: f_snapshot_id,
position: f_position,
replica_directory_id: f_replica_directory_id,
unknown_tagged_fields,
}
}
}

/// `SnapshotId` of [`FetchSnapshotRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct FetchSnapshotRequestSnapshotId {
/// Versions 0-1.
pub end_offset: i64,
/// Versions 0-1.
pub epoch: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for FetchSnapshotRequestSnapshotId {
fn default() -> Self {
Self {
end_offset: 0,
epoch: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl FetchSnapshotRequestSnapshotId {
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
message!(FetchSnapshotRequest, 0);
request!(FetchSnapshotRequest, FetchSnapshotResponse);

/// Kafka's `FetchSnapshotResponse`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct FetchSnapshotResponse {
/// Versions 0-1, ignorable.
pub throttle_time_ms: i32,
/// Versions 0-1.
pub error_code: i16,
/// Versions 0-1.
pub topics: Vec<FetchSnapshotResponseTopicSnapshot>,
/// Versions 1, tag 0 in 1+.
pub node_endpoints: Vec<FetchSnapshotResponseNodeEndpoint>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for FetchSnapshotResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
topics: Vec::new(),
node_endpoints: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl FetchSnapshotResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::FetchSnapshot;
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
w.check_version("FetchSnapshotResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
w.write_structs(&self.topics, true, version, FetchSnapshotResponseTopicSnapshot::write);
if !(version >= 1) {
if !self.node_endpoints.is_empty() { w.refuse_field("FetchSnapshotResponse.node_endpoints", version); }
}
let mut count = self.unknown_tagged_fields.len();
if version >= 1 && !self.node_endpoints.is_empty() { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if version >= 1 && !self.node_endpoints.is_empty() {
let mark = w.write_tag(0, &mut raw);
w.write_structs(&self.node_endpoints, true, version, FetchSnapshotResponseNodeEndpoint::write);
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
r.check_version("FetchSnapshotResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_throttle_time_ms = r.read_i32();
let f_error_code = r.read_i16();
let f_topics = r.read_structs(true, 3, version, FetchSnapshotResponseTopicSnapshot::read);
let mut f_node_endpoints = Vec::new();
let mut unknown_tagged_fields = Vec::new();
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 if version >= 1 => {
let limit = r.read_tagged_begin(size);
f_node_endpoints = r.read_structs(true, 8, version, FetchSnapshotResponseNodeEndpoint::read);
r.read_tagged_end(limit);
}
_ => r.read_unknown_tagged_field(tag, size, &mut unknown_tagged_fields),
}
if r.failed() {
break;
}
}
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
topics: f_topics,
node_endpoints: f_node_endpoints,
unknown_tagged_fields,
}
}
}

/// `TopicSnapshot` of [`FetchSnapshotResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct FetchSnapshotResponseTopicSnapshot {
/// Versions 0-1.
pub name: String,
/// Versions 0-1.
pub partitions: Vec<FetchSnapshotResponsePartitionSnapshot>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for FetchSnapshotResponseTopicSnapshot {
fn default() -> Self {
Self {
name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl FetchSnapshotResponseTopicSnapshot {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.write_structs(&self.partitions, true, version, FetchSnapshotResponsePartitionSnapshot::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_partitions = r.read_structs(true, 37, version, FetchSnapshotResponsePartitionSnapshot::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `PartitionSnapshot` of [`FetchSnapshotResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct FetchSnapshotResponsePartitionSnapshot {
/// Versions 0-1.
pub index: i32,
/// Versions 0-1.
pub error_code: i16,
/// Versions 0-1.
pub snapshot_id: FetchSnapshotResponseSnapshotId,
/// Versions 0-1, tag 0 in 0+.
pub current_leader: FetchSnapshotResponseLeaderIdAndEpoch,
/// Versions 0-1.
pub size: i64,
/// Versions 0-1.
pub position: i64,
/// Versions 0-1.
pub unaligned_records: Option<Bytes>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for FetchSnapshotResponsePartitionSnapshot {
fn default() -> Self {
Self {
index: 0,
error_code: 0,
snapshot_id: FetchSnapshotResponseSnapshotId::default(),
current_leader: FetchSnapshotResponseLeaderIdAndEpoch::default(),
size: 0,
position: 0,
unaligned_records: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl FetchSnapshotResponsePartitionSnapshot {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.index);
w.i16(self.error_code);
self.snapshot_id.write(w, version);
w.i64(self.size);
w.i64(self.position);
match &self.unaligned_records {
Some(value) => {
w.write_records(value, true);
}
None => { w.refuse_null("FetchSnapshotResponsePartitionSnapshot.unaligned_records", version) }
}
let mut count = self.unknown_tagged_fields.len();
if self.current_leader != FetchSnapshotResponseLeaderIdAndEpoch::default() { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.current_leader != FetchSnapshotResponseLeaderIdAndEpoch::default() {
let mark = w.write_tag(0, &mut raw);
self.current_leader.write(w, version);
w.write_tagged_end(mark);
}
w.write_tagged_rest(&mut raw);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_index = r.read_i32();
let f_error_code = r.read_i16();
let f_snapshot_id = FetchSnapshotResponseSnapshotId::read(r, version);
let mut f_current_leader = FetchSnapshotResponseLeaderIdAndEpoch::default();
let f_size = r.read_i64();
let f_position = r.read_i64();
let f_unaligned_records = Some(r.read_records(true));
let mut unknown_tagged_fields = Vec::new();
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 => {
let limit = r.read_tagged_begin(size);
f_current_leader = FetchSnapshotResponseLeaderIdAndEpoch::read(r, version);
r.read_tagged_end(limit);
}
_ => r.read_unknown_tagged_field(tag, size, &mut unknown_tagged_fields),
}
if r.failed() {
break;
}
}
Self {
index: f_index,
error_code: f_error_code,
snapshot_id: f_snapshot_id,
current_leader: f_current_leader,
size: f_size,
position: f_position,
unaligned_records: f_unaligned_records,
unknown_tagged_fields,
}
}
}

/// `SnapshotId` of [`FetchSnapshotResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct FetchSnapshotResponseSnapshotId {
/// Versions 0-1.
pub end_offset: i64,
/// Versions 0-1.
pub epoch: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for FetchSnapshotResponseSnapshotId {
fn default() -> Self {
Self {
end_offset: 0,
epoch: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl FetchSnapshotResponseSnapshotId {
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

/// `LeaderIdAndEpoch` of [`FetchSnapshotResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct FetchSnapshotResponseLeaderIdAndEpoch {
/// Versions 0-1.
pub leader_id: i32,
/// Versions 0-1.
pub leader_epoch: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for FetchSnapshotResponseLeaderIdAndEpoch {
fn default() -> Self {
Self {
leader_id: 0,
leader_epoch: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl FetchSnapshotResponseLeaderIdAndEpoch {
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

/// `NodeEndpoint` of [`FetchSnapshotResponse`], versions 1.
#[derive(Debug, Clone, PartialEq)]
pub struct FetchSnapshotResponseNodeEndpoint {
/// Versions 1.
pub node_id: i32,
/// Versions 1.
pub host: String,
/// Versions 1.
pub port: u16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for FetchSnapshotResponseNodeEndpoint {
fn default() -> Self {
Self {
node_id: 0,
host: String::new(),
port: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl FetchSnapshotResponseNodeEndpoint {
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
message!(FetchSnapshotResponse, 0);
response!(FetchSnapshotResponse);
