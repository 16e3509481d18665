// @generated from core/protocol/schema/api/alter_replica_log_dirs.schema, crc f828c816, body a7a0fe01
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

/// Kafka's `AlterReplicaLogDirsRequest`, versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterReplicaLogDirsRequest {
/// Versions 1-2.
pub dirs: Vec<AlterReplicaLogDirsRequestAlterReplicaLogDir>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterReplicaLogDirsRequest {
fn default() -> Self {
Self {
dirs: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterReplicaLogDirsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::AlterReplicaLogDirs;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 1;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 2;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("AlterReplicaLogDirsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.write_structs(&self.dirs, flex, version, AlterReplicaLogDirsRequestAlterReplicaLogDir::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("AlterReplicaLogDirsRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("AlterReplicaLogDirsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_dirs = r.read_structs(flex, match version { ..=1 => 6, _ => 3 }, version, AlterReplicaLogDirsRequestAlterReplicaLogDir::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
dirs: f_dirs,
unknown_tagged_fields,
}
}
}

/// `AlterReplicaLogDir` of [`AlterReplicaLogDirsRequest`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterReplicaLogDirsRequestAlterReplicaLogDir {
/// Versions 1-2.
pub path: String,
/// Versions 1-2.
pub topics: Vec<AlterReplicaLogDirsRequestAlterReplicaLogDirTopic>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterReplicaLogDirsRequestAlterReplicaLogDir {
fn default() -> Self {
Self {
path: String::new(),
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterReplicaLogDirsRequestAlterReplicaLogDir {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.write_string(&self.path, flex);
w.write_structs(&self.topics, flex, version, AlterReplicaLogDirsRequestAlterReplicaLogDirTopic::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("AlterReplicaLogDirsRequestAlterReplicaLogDir.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_path = r.read_string(flex);
let f_topics = r.read_structs(flex, match version { ..=1 => 6, _ => 3 }, version, AlterReplicaLogDirsRequestAlterReplicaLogDirTopic::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
path: f_path,
topics: f_topics,
unknown_tagged_fields,
}
}
}

/// `AlterReplicaLogDirTopic` of [`AlterReplicaLogDirsRequest`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterReplicaLogDirsRequestAlterReplicaLogDirTopic {
/// Versions 1-2.
pub name: String,
/// Versions 1-2.
pub partitions: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterReplicaLogDirsRequestAlterReplicaLogDirTopic {
fn default() -> Self {
Self {
name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterReplicaLogDirsRequestAlterReplicaLogDirTopic {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.write_string(&self.name, flex);
w.write_i32s(&self.partitions, flex);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("AlterReplicaLogDirsRequestAlterReplicaLogDirTopic.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_name = r.read_string(flex);
let f_partitions = r.read_i32s(flex);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
name: f_name,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}
message!(AlterReplicaLogDirsRequest, 2);
request!(AlterReplicaLogDirsRequest, AlterReplicaLogDirsResponse);

/// Kafka's `AlterReplicaLogDirsResponse`, versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterReplicaLogDirsResponse {
/// Versions 1-2.
pub throttle_time_ms: i32,
/// Versions 1-2.
pub results: Vec<AlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterReplicaLogDirsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
results: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterReplicaLogDirsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::AlterReplicaLogDirs;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 1;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 2;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("AlterReplicaLogDirsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.i32(self.throttle_time_ms);
w.write_structs(&self.results, flex, version, AlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("AlterReplicaLogDirsResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("AlterReplicaLogDirsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_throttle_time_ms = r.read_i32();
let f_results = r.read_structs(flex, match version { ..=1 => 6, _ => 3 }, version, AlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
throttle_time_ms: f_throttle_time_ms,
results: f_results,
unknown_tagged_fields,
}
}
}

/// `AlterReplicaLogDirTopicResult` of [`AlterReplicaLogDirsResponse`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult {
/// Versions 1-2.
pub topic_name: String,
/// Versions 1-2.
pub partitions: Vec<AlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult {
fn default() -> Self {
Self {
topic_name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.write_string(&self.topic_name, flex);
w.write_structs(&self.partitions, flex, version, AlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResult::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("AlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_topic_name = r.read_string(flex);
let f_partitions = r.read_structs(flex, match version { ..=1 => 6, _ => 7 }, version, AlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResult::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
topic_name: f_topic_name,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `AlterReplicaLogDirPartitionResult` of [`AlterReplicaLogDirsResponse`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResult {
/// Versions 1-2.
pub partition_index: i32,
/// Versions 1-2.
pub error_code: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResult {
fn default() -> Self {
Self {
partition_index: 0,
error_code: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResult {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.i32(self.partition_index);
w.i16(self.error_code);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("AlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResult.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_partition_index = r.read_i32();
let f_error_code = r.read_i16();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
partition_index: f_partition_index,
error_code: f_error_code,
unknown_tagged_fields,
}
}
}
message!(AlterReplicaLogDirsResponse, 2);
response!(AlterReplicaLogDirsResponse);
