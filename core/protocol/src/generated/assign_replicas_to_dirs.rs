// @generated from core/protocol/schema/api/assign_replicas_to_dirs.schema, crc a70016c6, body 90160bc8
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

/// Kafka's `AssignReplicasToDirsRequest`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct AssignReplicasToDirsRequest {
/// Versions 0.
pub broker_id: i32,
/// Versions 0, default -1.
pub broker_epoch: i64,
/// Versions 0.
pub directories: Vec<AssignReplicasToDirsRequestDirectoryData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AssignReplicasToDirsRequest {
fn default() -> Self {
Self {
broker_id: 0,
broker_epoch: -1,
directories: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AssignReplicasToDirsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::AssignReplicasToDirs;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("AssignReplicasToDirsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.broker_id);
w.i64(self.broker_epoch);
w.write_structs(&self.directories, true, version, AssignReplicasToDirsRequestDirectoryData::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("AssignReplicasToDirsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_broker_id = r.read_i32();
let f_broker_epoch = r.read_i64();
let f_directories = r.read_structs(true, 18, version, AssignReplicasToDirsRequestDirectoryData::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
broker_id: f_broker_id,
broker_epoch: f_broker_epoch,
directories: f_directories,
unknown_tagged_fields,
}
}
}

/// `DirectoryData` of [`AssignReplicasToDirsRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct AssignReplicasToDirsRequestDirectoryData {
/// Versions 0.
pub id: Uuid,
/// Versions 0.
pub topics: Vec<AssignReplicasToDirsRequestTopicData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AssignReplicasToDirsRequestDirectoryData {
fn default() -> Self {
Self {
id: Uuid::ZERO,
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AssignReplicasToDirsRequestDirectoryData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.uuid(&self.id);
w.write_structs(&self.topics, true, version, AssignReplicasToDirsRequestTopicData::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_id = r.read_uuid();
let f_topics = r.read_structs(true, 18, version, AssignReplicasToDirsRequestTopicData::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
id: f_id,
topics: f_topics,
unknown_tagged_fields,
}
}
}

/// `TopicData` of [`AssignReplicasToDirsRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct AssignReplicasToDirsRequestTopicData {
/// Versions 0.
pub topic_id: Uuid,
/// Versions 0.
pub partitions: Vec<AssignReplicasToDirsRequestPartitionData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AssignReplicasToDirsRequestTopicData {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AssignReplicasToDirsRequestTopicData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.uuid(&self.topic_id);
w.write_structs(&self.partitions, true, version, AssignReplicasToDirsRequestPartitionData::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_id = r.read_uuid();
let f_partitions = r.read_structs(true, 5, version, AssignReplicasToDirsRequestPartitionData::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_id: f_topic_id,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `PartitionData` of [`AssignReplicasToDirsRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct AssignReplicasToDirsRequestPartitionData {
/// Versions 0.
pub partition_index: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AssignReplicasToDirsRequestPartitionData {
fn default() -> Self {
Self {
partition_index: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl AssignReplicasToDirsRequestPartitionData {
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
message!(AssignReplicasToDirsRequest, 0);
request!(AssignReplicasToDirsRequest, AssignReplicasToDirsResponse);

/// Kafka's `AssignReplicasToDirsResponse`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct AssignReplicasToDirsResponse {
/// Versions 0.
pub throttle_time_ms: i32,
/// Versions 0.
pub error_code: i16,
/// Versions 0.
pub directories: Vec<AssignReplicasToDirsResponseDirectoryData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AssignReplicasToDirsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
directories: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AssignReplicasToDirsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::AssignReplicasToDirs;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("AssignReplicasToDirsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
w.write_structs(&self.directories, true, version, AssignReplicasToDirsResponseDirectoryData::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("AssignReplicasToDirsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_throttle_time_ms = r.read_i32();
let f_error_code = r.read_i16();
let f_directories = r.read_structs(true, 18, version, AssignReplicasToDirsResponseDirectoryData::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
directories: f_directories,
unknown_tagged_fields,
}
}
}

/// `DirectoryData` of [`AssignReplicasToDirsResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct AssignReplicasToDirsResponseDirectoryData {
/// Versions 0.
pub id: Uuid,
/// Versions 0.
pub topics: Vec<AssignReplicasToDirsResponseTopicData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AssignReplicasToDirsResponseDirectoryData {
fn default() -> Self {
Self {
id: Uuid::ZERO,
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AssignReplicasToDirsResponseDirectoryData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.uuid(&self.id);
w.write_structs(&self.topics, true, version, AssignReplicasToDirsResponseTopicData::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_id = r.read_uuid();
let f_topics = r.read_structs(true, 18, version, AssignReplicasToDirsResponseTopicData::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
id: f_id,
topics: f_topics,
unknown_tagged_fields,
}
}
}

/// `TopicData` of [`AssignReplicasToDirsResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct AssignReplicasToDirsResponseTopicData {
/// Versions 0.
pub topic_id: Uuid,
/// Versions 0.
pub partitions: Vec<AssignReplicasToDirsResponsePartitionData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AssignReplicasToDirsResponseTopicData {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AssignReplicasToDirsResponseTopicData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.uuid(&self.topic_id);
w.write_structs(&self.partitions, true, version, AssignReplicasToDirsResponsePartitionData::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_id = r.read_uuid();
let f_partitions = r.read_structs(true, 7, version, AssignReplicasToDirsResponsePartitionData::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_id: f_topic_id,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `PartitionData` of [`AssignReplicasToDirsResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct AssignReplicasToDirsResponsePartitionData {
/// Versions 0.
pub partition_index: i32,
/// Versions 0.
pub error_code: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AssignReplicasToDirsResponsePartitionData {
fn default() -> Self {
Self {
partition_index: 0,
error_code: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl AssignReplicasToDirsResponsePartitionData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.partition_index);
w.i16(self.error_code);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_partition_index = r.read_i32();
let f_error_code = r.read_i16();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
partition_index: f_partition_index,
error_code: f_error_code,
unknown_tagged_fields,
}
}
}
message!(AssignReplicasToDirsResponse, 0);
response!(AssignReplicasToDirsResponse);
