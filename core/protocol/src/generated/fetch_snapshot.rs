// @generated from core/protocol/schema/api/fetch_snapshot.schema, crc 3dacd75f, body ff5d42a9
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "FetchSnapshotRequest", version });
}
w.i32(self.replica_id);
w.i32(self.max_bytes);
w.array_len(self.topics.len(), true)?;
for element in &self.topics {
element.encode(w, version)?;
}
let mut count = self.unknown_tagged_fields.len();
if self.cluster_id.is_some() { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.cluster_id.is_some() {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
match &self.cluster_id {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
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
return Err(r.unsupported_version("FetchSnapshotRequest", version));
}
let mut m = Self::default();
m.replica_id = r.i32()?;
m.max_bytes = r.i32()?;
m.topics = {
let n = r.array_len(true, 3, size_of::<FetchSnapshotRequestTopicSnapshot>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(FetchSnapshotRequestTopicSnapshot::decode(r, version)?);
}
v
};
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 => {
let limit = r.begin_tagged(size)?;
m.cluster_id = r.nullable_string(true)?;
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, true)?;
w.array_len(self.partitions.len(), true)?;
for element in &self.partitions {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(true)?;
m.partitions = {
let n = r.array_len(true, 30, size_of::<FetchSnapshotRequestPartitionSnapshot>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(FetchSnapshotRequestPartitionSnapshot::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.partition);
w.i32(self.current_leader_epoch);
self.snapshot_id.encode(w, version)?;
w.i64(self.position);
let mut count = self.unknown_tagged_fields.len();
if version >= 1 && self.replica_directory_id != Uuid::ZERO { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if version >= 1 && self.replica_directory_id != Uuid::ZERO {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
w.uuid(&self.replica_directory_id);
w.end_tagged(mark)?;
}
raw.write_rest(w)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.partition = r.i32()?;
m.current_leader_epoch = r.i32()?;
m.snapshot_id = FetchSnapshotRequestSnapshotId::decode(r, version)?;
m.position = r.i64()?;
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 if version >= 1 => {
let limit = r.begin_tagged(size)?;
m.replica_directory_id = r.uuid()?;
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "FetchSnapshotResponse", version });
}
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
w.array_len(self.topics.len(), true)?;
for element in &self.topics {
element.encode(w, version)?;
}
if !(version >= 1) { if !self.node_endpoints.is_empty() { return Err(unsupported_field("FetchSnapshotResponse.node_endpoints", version)); } }
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
return Err(r.unsupported_version("FetchSnapshotResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.error_code = r.i16()?;
m.topics = {
let n = r.array_len(true, 3, size_of::<FetchSnapshotResponseTopicSnapshot>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(FetchSnapshotResponseTopicSnapshot::decode(r, version)?);
}
v
};
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 if version >= 1 => {
let limit = r.begin_tagged(size)?;
m.node_endpoints = {
let n = r.array_len(true, 8, size_of::<FetchSnapshotResponseNodeEndpoint>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(FetchSnapshotResponseNodeEndpoint::decode(r, version)?);
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, true)?;
w.array_len(self.partitions.len(), true)?;
for element in &self.partitions {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(true)?;
m.partitions = {
let n = r.array_len(true, 37, size_of::<FetchSnapshotResponsePartitionSnapshot>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(FetchSnapshotResponsePartitionSnapshot::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.index);
w.i16(self.error_code);
self.snapshot_id.encode(w, version)?;
w.i64(self.size);
w.i64(self.position);
match &self.unaligned_records {
Some(value) => {
w.records(value, true)?;
}
None => { return Err(null_field("FetchSnapshotResponsePartitionSnapshot.unaligned_records", version)); }
}
let mut count = self.unknown_tagged_fields.len();
if self.current_leader != FetchSnapshotResponseLeaderIdAndEpoch::default() { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.current_leader != FetchSnapshotResponseLeaderIdAndEpoch::default() {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
self.current_leader.encode(w, version)?;
w.end_tagged(mark)?;
}
raw.write_rest(w)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.index = r.i32()?;
m.error_code = r.i16()?;
m.snapshot_id = FetchSnapshotResponseSnapshotId::decode(r, version)?;
m.size = r.i64()?;
m.position = r.i64()?;
m.unaligned_records = Some(r.records(true)?);
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 => {
let limit = r.begin_tagged(size)?;
m.current_leader = FetchSnapshotResponseLeaderIdAndEpoch::decode(r, version)?;
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
Ok(m)
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
message!(FetchSnapshotResponse, 0);
response!(FetchSnapshotResponse);
