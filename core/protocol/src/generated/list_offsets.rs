// @generated from core/protocol/schema/api/list_offsets.schema, crc ac758c26, body 377841ac
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

/// Kafka's `ListOffsetsRequest`, versions 1-11.
#[derive(Debug, Clone, PartialEq)]
pub struct ListOffsetsRequest {
/// Versions 1-11.
pub replica_id: i32,
/// Versions 2-11.
pub isolation_level: i8,
/// Versions 1-11.
pub topics: Vec<ListOffsetsRequestListOffsetsTopic>,
/// Versions 10-11, ignorable.
pub timeout_ms: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ListOffsetsRequest {
fn default() -> Self {
Self {
replica_id: 0,
isolation_level: 0,
topics: Vec::new(),
timeout_ms: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ListOffsetsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ListOffsets;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 1;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 11;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ListOffsetsRequest", version });
}
let flex = version >= 6;
w.i32(self.replica_id);
if version >= 2 {
w.i8(self.isolation_level);
} else if self.isolation_level != 0 { return Err(unsupported_field("ListOffsetsRequest.isolation_level", version)); }
w.array_len(self.topics.len(), flex)?;
for element in &self.topics {
element.encode(w, version)?;
}
if version >= 10 {
w.i32(self.timeout_ms);
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("ListOffsetsRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ListOffsetsRequest", version));
}
let flex = version >= 6;
let mut m = Self::default();
m.replica_id = r.i32()?;
if version >= 2 {
m.isolation_level = r.i8()?;
}
m.topics = {
let n = r.array_len(flex, match version { ..=5 => 6, _ => 3 }, size_of::<ListOffsetsRequestListOffsetsTopic>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ListOffsetsRequestListOffsetsTopic::decode(r, version)?);
}
v
};
if version >= 10 {
m.timeout_ms = r.i32()?;
}
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `ListOffsetsTopic` of [`ListOffsetsRequest`], versions 1-11.
#[derive(Debug, Clone, PartialEq)]
pub struct ListOffsetsRequestListOffsetsTopic {
/// Versions 1-11.
pub name: String,
/// Versions 1-11.
pub partitions: Vec<ListOffsetsRequestListOffsetsPartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ListOffsetsRequestListOffsetsTopic {
fn default() -> Self {
Self {
name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ListOffsetsRequestListOffsetsTopic {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 6;
w.string(&self.name, flex)?;
w.array_len(self.partitions.len(), flex)?;
for element in &self.partitions {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("ListOffsetsRequestListOffsetsTopic.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 6;
let mut m = Self::default();
m.name = r.string(flex)?;
m.partitions = {
let n = r.array_len(flex, match version { ..=3 => 12, ..=5 => 16, _ => 17 }, size_of::<ListOffsetsRequestListOffsetsPartition>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ListOffsetsRequestListOffsetsPartition::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `ListOffsetsPartition` of [`ListOffsetsRequest`], versions 1-11.
#[derive(Debug, Clone, PartialEq)]
pub struct ListOffsetsRequestListOffsetsPartition {
/// Versions 1-11.
pub partition_index: i32,
/// Versions 4-11, default -1, ignorable.
pub current_leader_epoch: i32,
/// Versions 1-11.
pub timestamp: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ListOffsetsRequestListOffsetsPartition {
fn default() -> Self {
Self {
partition_index: 0,
current_leader_epoch: -1,
timestamp: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ListOffsetsRequestListOffsetsPartition {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 6;
w.i32(self.partition_index);
if version >= 4 {
w.i32(self.current_leader_epoch);
}
w.i64(self.timestamp);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("ListOffsetsRequestListOffsetsPartition.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 6;
let mut m = Self::default();
m.partition_index = r.i32()?;
if version >= 4 {
m.current_leader_epoch = r.i32()?;
}
m.timestamp = r.i64()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(ListOffsetsRequest, 6);
request!(ListOffsetsRequest, ListOffsetsResponse);

/// Kafka's `ListOffsetsResponse`, versions 1-11.
#[derive(Debug, Clone, PartialEq)]
pub struct ListOffsetsResponse {
/// Versions 2-11, ignorable.
pub throttle_time_ms: i32,
/// Versions 1-11.
pub topics: Vec<ListOffsetsResponseListOffsetsTopicResponse>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ListOffsetsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ListOffsetsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ListOffsets;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 1;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 11;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ListOffsetsResponse", version });
}
let flex = version >= 6;
if version >= 2 {
w.i32(self.throttle_time_ms);
}
w.array_len(self.topics.len(), flex)?;
for element in &self.topics {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("ListOffsetsResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ListOffsetsResponse", version));
}
let flex = version >= 6;
let mut m = Self::default();
if version >= 2 {
m.throttle_time_ms = r.i32()?;
}
m.topics = {
let n = r.array_len(flex, match version { ..=5 => 6, _ => 3 }, size_of::<ListOffsetsResponseListOffsetsTopicResponse>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ListOffsetsResponseListOffsetsTopicResponse::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `ListOffsetsTopicResponse` of [`ListOffsetsResponse`], versions 1-11.
#[derive(Debug, Clone, PartialEq)]
pub struct ListOffsetsResponseListOffsetsTopicResponse {
/// Versions 1-11.
pub name: String,
/// Versions 1-11.
pub partitions: Vec<ListOffsetsResponseListOffsetsPartitionResponse>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ListOffsetsResponseListOffsetsTopicResponse {
fn default() -> Self {
Self {
name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ListOffsetsResponseListOffsetsTopicResponse {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 6;
w.string(&self.name, flex)?;
w.array_len(self.partitions.len(), flex)?;
for element in &self.partitions {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("ListOffsetsResponseListOffsetsTopicResponse.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 6;
let mut m = Self::default();
m.name = r.string(flex)?;
m.partitions = {
let n = r.array_len(flex, match version { ..=3 => 22, ..=5 => 26, _ => 27 }, size_of::<ListOffsetsResponseListOffsetsPartitionResponse>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ListOffsetsResponseListOffsetsPartitionResponse::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `ListOffsetsPartitionResponse` of [`ListOffsetsResponse`], versions 1-11.
#[derive(Debug, Clone, PartialEq)]
pub struct ListOffsetsResponseListOffsetsPartitionResponse {
/// Versions 1-11.
pub partition_index: i32,
/// Versions 1-11.
pub error_code: i16,
/// Versions 1-11, default -1.
pub timestamp: i64,
/// Versions 1-11, default -1.
pub offset: i64,
/// Versions 4-11, default -1.
pub leader_epoch: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ListOffsetsResponseListOffsetsPartitionResponse {
fn default() -> Self {
Self {
partition_index: 0,
error_code: 0,
timestamp: -1,
offset: -1,
leader_epoch: -1,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ListOffsetsResponseListOffsetsPartitionResponse {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 6;
w.i32(self.partition_index);
w.i16(self.error_code);
w.i64(self.timestamp);
w.i64(self.offset);
if version >= 4 {
w.i32(self.leader_epoch);
} else if self.leader_epoch != -1 { return Err(unsupported_field("ListOffsetsResponseListOffsetsPartitionResponse.leader_epoch", version)); }
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("ListOffsetsResponseListOffsetsPartitionResponse.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 6;
let mut m = Self::default();
m.partition_index = r.i32()?;
m.error_code = r.i16()?;
m.timestamp = r.i64()?;
m.offset = r.i64()?;
if version >= 4 {
m.leader_epoch = r.i32()?;
}
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(ListOffsetsResponse, 6);
response!(ListOffsetsResponse);
