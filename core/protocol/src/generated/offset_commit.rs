// @generated from core/protocol/schema/api/offset_commit.schema, crc d959ac55, body 0eae7211
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

/// Kafka's `OffsetCommitRequest`, versions 2-10.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetCommitRequest {
/// Versions 2-10.
pub group_id: String,
/// Versions 2-10, default -1, ignorable.
pub generation_id_or_member_epoch: i32,
/// Versions 2-10, ignorable.
pub member_id: String,
/// Versions 7-10, null 7+, default null.
pub group_instance_id: Option<String>,
/// Versions 2-4, default -1, ignorable.
pub retention_time_ms: i64,
/// Versions 2-10.
pub topics: Vec<OffsetCommitRequestOffsetCommitRequestTopic>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetCommitRequest {
fn default() -> Self {
Self {
group_id: String::new(),
generation_id_or_member_epoch: -1,
member_id: String::new(),
group_instance_id: None,
retention_time_ms: -1,
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetCommitRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::OffsetCommit;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 2;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 10;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "OffsetCommitRequest", version });
}
let flex = version >= 8;
w.string(&self.group_id, flex)?;
w.i32(self.generation_id_or_member_epoch);
w.string(&self.member_id, flex)?;
if version >= 7 {
match &self.group_instance_id {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
} else if self.group_instance_id.is_some() { return Err(unsupported_field("OffsetCommitRequest.group_instance_id", version)); }
if version <= 4 {
w.i64(self.retention_time_ms);
}
w.array_len(self.topics.len(), flex)?;
for element in &self.topics {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("OffsetCommitRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("OffsetCommitRequest", version));
}
let flex = version >= 8;
let mut m = Self::default();
m.group_id = r.string(flex)?;
m.generation_id_or_member_epoch = r.i32()?;
m.member_id = r.string(flex)?;
if version >= 7 {
m.group_instance_id = r.nullable_string(flex)?;
}
if version <= 4 {
m.retention_time_ms = r.i64()?;
}
m.topics = {
let n = r.array_len(flex, match version { ..=7 => 6, ..=9 => 3, _ => 18 }, size_of::<OffsetCommitRequestOffsetCommitRequestTopic>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(OffsetCommitRequestOffsetCommitRequestTopic::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `OffsetCommitRequestTopic` of [`OffsetCommitRequest`], versions 2-10.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetCommitRequestOffsetCommitRequestTopic {
/// Versions 2-9, ignorable.
pub name: String,
/// Versions 10, ignorable.
pub topic_id: Uuid,
/// Versions 2-10.
pub partitions: Vec<OffsetCommitRequestOffsetCommitRequestPartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetCommitRequestOffsetCommitRequestTopic {
fn default() -> Self {
Self {
name: String::new(),
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetCommitRequestOffsetCommitRequestTopic {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 8;
if version <= 9 {
w.string(&self.name, flex)?;
}
if version >= 10 {
w.uuid(&self.topic_id);
}
w.array_len(self.partitions.len(), flex)?;
for element in &self.partitions {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("OffsetCommitRequestOffsetCommitRequestTopic.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 8;
let mut m = Self::default();
if version <= 9 {
m.name = r.string(flex)?;
}
if version >= 10 {
m.topic_id = r.uuid()?;
}
m.partitions = {
let n = r.array_len(flex, match version { ..=5 => 14, _ => 18 }, size_of::<OffsetCommitRequestOffsetCommitRequestPartition>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(OffsetCommitRequestOffsetCommitRequestPartition::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `OffsetCommitRequestPartition` of [`OffsetCommitRequest`], versions 2-10.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetCommitRequestOffsetCommitRequestPartition {
/// Versions 2-10.
pub partition_index: i32,
/// Versions 2-10.
pub committed_offset: i64,
/// Versions 6-10, default -1, ignorable.
pub committed_leader_epoch: i32,
/// Versions 2-10, null 0+.
pub committed_metadata: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetCommitRequestOffsetCommitRequestPartition {
fn default() -> Self {
Self {
partition_index: 0,
committed_offset: 0,
committed_leader_epoch: -1,
committed_metadata: Some(String::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetCommitRequestOffsetCommitRequestPartition {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 8;
w.i32(self.partition_index);
w.i64(self.committed_offset);
if version >= 6 {
w.i32(self.committed_leader_epoch);
}
match &self.committed_metadata {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("OffsetCommitRequestOffsetCommitRequestPartition.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 8;
let mut m = Self::default();
m.partition_index = r.i32()?;
m.committed_offset = r.i64()?;
if version >= 6 {
m.committed_leader_epoch = r.i32()?;
}
m.committed_metadata = r.nullable_string(flex)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(OffsetCommitRequest, 8);
request!(OffsetCommitRequest, OffsetCommitResponse);

/// Kafka's `OffsetCommitResponse`, versions 2-10.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetCommitResponse {
/// Versions 3-10, ignorable.
pub throttle_time_ms: i32,
/// Versions 2-10.
pub topics: Vec<OffsetCommitResponseOffsetCommitResponseTopic>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetCommitResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetCommitResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::OffsetCommit;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 2;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 10;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "OffsetCommitResponse", version });
}
let flex = version >= 8;
if version >= 3 {
w.i32(self.throttle_time_ms);
}
w.array_len(self.topics.len(), flex)?;
for element in &self.topics {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("OffsetCommitResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("OffsetCommitResponse", version));
}
let flex = version >= 8;
let mut m = Self::default();
if version >= 3 {
m.throttle_time_ms = r.i32()?;
}
m.topics = {
let n = r.array_len(flex, match version { ..=7 => 6, ..=9 => 3, _ => 18 }, size_of::<OffsetCommitResponseOffsetCommitResponseTopic>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(OffsetCommitResponseOffsetCommitResponseTopic::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `OffsetCommitResponseTopic` of [`OffsetCommitResponse`], versions 2-10.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetCommitResponseOffsetCommitResponseTopic {
/// Versions 2-9, ignorable.
pub name: String,
/// Versions 10, ignorable.
pub topic_id: Uuid,
/// Versions 2-10.
pub partitions: Vec<OffsetCommitResponseOffsetCommitResponsePartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetCommitResponseOffsetCommitResponseTopic {
fn default() -> Self {
Self {
name: String::new(),
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetCommitResponseOffsetCommitResponseTopic {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 8;
if version <= 9 {
w.string(&self.name, flex)?;
}
if version >= 10 {
w.uuid(&self.topic_id);
}
w.array_len(self.partitions.len(), flex)?;
for element in &self.partitions {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("OffsetCommitResponseOffsetCommitResponseTopic.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 8;
let mut m = Self::default();
if version <= 9 {
m.name = r.string(flex)?;
}
if version >= 10 {
m.topic_id = r.uuid()?;
}
m.partitions = {
let n = r.array_len(flex, match version { ..=7 => 6, _ => 7 }, size_of::<OffsetCommitResponseOffsetCommitResponsePartition>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(OffsetCommitResponseOffsetCommitResponsePartition::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `OffsetCommitResponsePartition` of [`OffsetCommitResponse`], versions 2-10.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetCommitResponseOffsetCommitResponsePartition {
/// Versions 2-10.
pub partition_index: i32,
/// Versions 2-10.
pub error_code: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetCommitResponseOffsetCommitResponsePartition {
fn default() -> Self {
Self {
partition_index: 0,
error_code: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetCommitResponseOffsetCommitResponsePartition {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 8;
w.i32(self.partition_index);
w.i16(self.error_code);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("OffsetCommitResponseOffsetCommitResponsePartition.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 8;
let mut m = Self::default();
m.partition_index = r.i32()?;
m.error_code = r.i16()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(OffsetCommitResponse, 8);
response!(OffsetCommitResponse);
