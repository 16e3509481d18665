// @generated from core/protocol/schema/api/alter_replica_log_dirs.schema, crc f828c816, body 78cb513d
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "AlterReplicaLogDirsRequest", version });
}
let flex = version >= 2;
w.array_len(self.dirs.len(), flex)?;
for element in &self.dirs {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("AlterReplicaLogDirsRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("AlterReplicaLogDirsRequest", version));
}
let flex = version >= 2;
let mut m = Self::default();
m.dirs = {
let n = r.array_len(flex, match version { ..=1 => 6, _ => 3 }, size_of::<AlterReplicaLogDirsRequestAlterReplicaLogDir>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AlterReplicaLogDirsRequestAlterReplicaLogDir::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 2;
w.string(&self.path, flex)?;
w.array_len(self.topics.len(), flex)?;
for element in &self.topics {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("AlterReplicaLogDirsRequestAlterReplicaLogDir.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 2;
let mut m = Self::default();
m.path = r.string(flex)?;
m.topics = {
let n = r.array_len(flex, match version { ..=1 => 6, _ => 3 }, size_of::<AlterReplicaLogDirsRequestAlterReplicaLogDirTopic>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AlterReplicaLogDirsRequestAlterReplicaLogDirTopic::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 2;
w.string(&self.name, flex)?;
w.i32s(&self.partitions, flex)?;
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("AlterReplicaLogDirsRequestAlterReplicaLogDirTopic.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 2;
let mut m = Self::default();
m.name = r.string(flex)?;
m.partitions = r.i32s(flex)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "AlterReplicaLogDirsResponse", version });
}
let flex = version >= 2;
w.i32(self.throttle_time_ms);
w.array_len(self.results.len(), flex)?;
for element in &self.results {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("AlterReplicaLogDirsResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("AlterReplicaLogDirsResponse", version));
}
let flex = version >= 2;
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.results = {
let n = r.array_len(flex, match version { ..=1 => 6, _ => 3 }, size_of::<AlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 2;
w.string(&self.topic_name, flex)?;
w.array_len(self.partitions.len(), flex)?;
for element in &self.partitions {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("AlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 2;
let mut m = Self::default();
m.topic_name = r.string(flex)?;
m.partitions = {
let n = r.array_len(flex, match version { ..=1 => 6, _ => 7 }, size_of::<AlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResult::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 2;
w.i32(self.partition_index);
w.i16(self.error_code);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("AlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResult.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 2;
let mut m = Self::default();
m.partition_index = r.i32()?;
m.error_code = r.i16()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(AlterReplicaLogDirsResponse, 2);
response!(AlterReplicaLogDirsResponse);
