// @generated from core/protocol/schema/api/offset_for_leader_epoch.schema, crc 9b1c1cec, body 1aa0f3b2
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

/// Kafka's `OffsetForLeaderEpochRequest`, versions 2-4.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetForLeaderEpochRequest {
/// Versions 3-4, default -2, ignorable.
pub replica_id: i32,
/// Versions 2-4.
pub topics: Vec<OffsetForLeaderEpochRequestOffsetForLeaderTopic>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetForLeaderEpochRequest {
fn default() -> Self {
Self {
replica_id: -2,
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetForLeaderEpochRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::OffsetForLeaderEpoch;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 2;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 4;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "OffsetForLeaderEpochRequest", version });
}
let flex = version >= 4;
if version >= 3 {
w.i32(self.replica_id);
}
w.array_len(self.topics.len(), flex)?;
for element in &self.topics {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("OffsetForLeaderEpochRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("OffsetForLeaderEpochRequest", version));
}
let flex = version >= 4;
let mut m = Self::default();
if version >= 3 {
m.replica_id = r.i32()?;
}
m.topics = {
let n = r.array_len(flex, match version { ..=3 => 6, _ => 3 }, size_of::<OffsetForLeaderEpochRequestOffsetForLeaderTopic>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(OffsetForLeaderEpochRequestOffsetForLeaderTopic::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `OffsetForLeaderTopic` of [`OffsetForLeaderEpochRequest`], versions 2-4.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetForLeaderEpochRequestOffsetForLeaderTopic {
/// Versions 2-4.
pub topic: String,
/// Versions 2-4.
pub partitions: Vec<OffsetForLeaderEpochRequestOffsetForLeaderPartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetForLeaderEpochRequestOffsetForLeaderTopic {
fn default() -> Self {
Self {
topic: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetForLeaderEpochRequestOffsetForLeaderTopic {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 4;
w.string(&self.topic, flex)?;
w.array_len(self.partitions.len(), flex)?;
for element in &self.partitions {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("OffsetForLeaderEpochRequestOffsetForLeaderTopic.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 4;
let mut m = Self::default();
m.topic = r.string(flex)?;
m.partitions = {
let n = r.array_len(flex, match version { ..=3 => 12, _ => 13 }, size_of::<OffsetForLeaderEpochRequestOffsetForLeaderPartition>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(OffsetForLeaderEpochRequestOffsetForLeaderPartition::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `OffsetForLeaderPartition` of [`OffsetForLeaderEpochRequest`], versions 2-4.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetForLeaderEpochRequestOffsetForLeaderPartition {
/// Versions 2-4.
pub partition: i32,
/// Versions 2-4, default -1, ignorable.
pub current_leader_epoch: i32,
/// Versions 2-4.
pub leader_epoch: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetForLeaderEpochRequestOffsetForLeaderPartition {
fn default() -> Self {
Self {
partition: 0,
current_leader_epoch: -1,
leader_epoch: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetForLeaderEpochRequestOffsetForLeaderPartition {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 4;
w.i32(self.partition);
w.i32(self.current_leader_epoch);
w.i32(self.leader_epoch);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("OffsetForLeaderEpochRequestOffsetForLeaderPartition.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 4;
let mut m = Self::default();
m.partition = r.i32()?;
m.current_leader_epoch = r.i32()?;
m.leader_epoch = r.i32()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(OffsetForLeaderEpochRequest, 4);
request!(OffsetForLeaderEpochRequest, OffsetForLeaderEpochResponse);

/// Kafka's `OffsetForLeaderEpochResponse`, versions 2-4.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetForLeaderEpochResponse {
/// Versions 2-4, ignorable.
pub throttle_time_ms: i32,
/// Versions 2-4.
pub topics: Vec<OffsetForLeaderEpochResponseOffsetForLeaderTopicResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetForLeaderEpochResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetForLeaderEpochResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::OffsetForLeaderEpoch;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 2;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 4;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "OffsetForLeaderEpochResponse", version });
}
let flex = version >= 4;
w.i32(self.throttle_time_ms);
w.array_len(self.topics.len(), flex)?;
for element in &self.topics {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("OffsetForLeaderEpochResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("OffsetForLeaderEpochResponse", version));
}
let flex = version >= 4;
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.topics = {
let n = r.array_len(flex, match version { ..=3 => 6, _ => 3 }, size_of::<OffsetForLeaderEpochResponseOffsetForLeaderTopicResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(OffsetForLeaderEpochResponseOffsetForLeaderTopicResult::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `OffsetForLeaderTopicResult` of [`OffsetForLeaderEpochResponse`], versions 2-4.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetForLeaderEpochResponseOffsetForLeaderTopicResult {
/// Versions 2-4.
pub topic: String,
/// Versions 2-4.
pub partitions: Vec<OffsetForLeaderEpochResponseEpochEndOffset>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetForLeaderEpochResponseOffsetForLeaderTopicResult {
fn default() -> Self {
Self {
topic: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetForLeaderEpochResponseOffsetForLeaderTopicResult {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 4;
w.string(&self.topic, flex)?;
w.array_len(self.partitions.len(), flex)?;
for element in &self.partitions {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("OffsetForLeaderEpochResponseOffsetForLeaderTopicResult.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 4;
let mut m = Self::default();
m.topic = r.string(flex)?;
m.partitions = {
let n = r.array_len(flex, match version { ..=3 => 18, _ => 19 }, size_of::<OffsetForLeaderEpochResponseEpochEndOffset>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(OffsetForLeaderEpochResponseEpochEndOffset::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `EpochEndOffset` of [`OffsetForLeaderEpochResponse`], versions 2-4.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetForLeaderEpochResponseEpochEndOffset {
/// Versions 2-4.
pub error_code: i16,
/// Versions 2-4.
pub partition: i32,
/// Versions 2-4, default -1, ignorable.
pub leader_epoch: i32,
/// Versions 2-4, default -1.
pub end_offset: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetForLeaderEpochResponseEpochEndOffset {
fn default() -> Self {
Self {
error_code: 0,
partition: 0,
leader_epoch: -1,
end_offset: -1,
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetForLeaderEpochResponseEpochEndOffset {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 4;
w.i16(self.error_code);
w.i32(self.partition);
w.i32(self.leader_epoch);
w.i64(self.end_offset);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("OffsetForLeaderEpochResponseEpochEndOffset.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 4;
let mut m = Self::default();
m.error_code = r.i16()?;
m.partition = r.i32()?;
m.leader_epoch = r.i32()?;
m.end_offset = r.i64()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(OffsetForLeaderEpochResponse, 4);
response!(OffsetForLeaderEpochResponse);
