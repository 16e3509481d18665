// @generated from core/protocol/schema/api/assign_replicas_to_dirs.schema, crc a70016c6, body 406ea6b1
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "AssignReplicasToDirsRequest", version });
}
w.i32(self.broker_id);
w.i64(self.broker_epoch);
w.array_len(self.directories.len(), true)?;
for element in &self.directories {
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
return Err(r.unsupported_version("AssignReplicasToDirsRequest", version));
}
let mut m = Self::default();
m.broker_id = r.i32()?;
m.broker_epoch = r.i64()?;
m.directories = {
let n = r.array_len(true, 18, size_of::<AssignReplicasToDirsRequestDirectoryData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AssignReplicasToDirsRequestDirectoryData::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.uuid(&self.id);
w.array_len(self.topics.len(), true)?;
for element in &self.topics {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.id = r.uuid()?;
m.topics = {
let n = r.array_len(true, 18, size_of::<AssignReplicasToDirsRequestTopicData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AssignReplicasToDirsRequestTopicData::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.uuid(&self.topic_id);
w.array_len(self.partitions.len(), true)?;
for element in &self.partitions {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.topic_id = r.uuid()?;
m.partitions = {
let n = r.array_len(true, 5, size_of::<AssignReplicasToDirsRequestPartitionData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AssignReplicasToDirsRequestPartitionData::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "AssignReplicasToDirsResponse", version });
}
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
w.array_len(self.directories.len(), true)?;
for element in &self.directories {
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
return Err(r.unsupported_version("AssignReplicasToDirsResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.error_code = r.i16()?;
m.directories = {
let n = r.array_len(true, 18, size_of::<AssignReplicasToDirsResponseDirectoryData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AssignReplicasToDirsResponseDirectoryData::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.uuid(&self.id);
w.array_len(self.topics.len(), true)?;
for element in &self.topics {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.id = r.uuid()?;
m.topics = {
let n = r.array_len(true, 18, size_of::<AssignReplicasToDirsResponseTopicData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AssignReplicasToDirsResponseTopicData::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.uuid(&self.topic_id);
w.array_len(self.partitions.len(), true)?;
for element in &self.partitions {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.topic_id = r.uuid()?;
m.partitions = {
let n = r.array_len(true, 7, size_of::<AssignReplicasToDirsResponsePartitionData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AssignReplicasToDirsResponsePartitionData::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.partition_index);
w.i16(self.error_code);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.partition_index = r.i32()?;
m.error_code = r.i16()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(AssignReplicasToDirsResponse, 0);
response!(AssignReplicasToDirsResponse);
