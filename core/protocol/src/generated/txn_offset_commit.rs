// @generated from core/protocol/schema/api/txn_offset_commit.schema, crc c795a4cb, body 7c67d937
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

/// Kafka's `TxnOffsetCommitRequest`, versions 0-6.
#[derive(Debug, Clone, PartialEq)]
pub struct TxnOffsetCommitRequest {
/// Versions 0-6.
pub transactional_id: String,
/// Versions 0-6.
pub group_id: String,
/// Versions 0-6.
pub producer_id: i64,
/// Versions 0-6.
pub producer_epoch: i16,
/// Versions 3-6, default -1.
pub generation_id_or_member_epoch: i32,
/// Versions 3-6.
pub member_id: String,
/// Versions 3-6, null 3+, default null.
pub group_instance_id: Option<String>,
/// Versions 0-6.
pub topics: Vec<TxnOffsetCommitRequestTxnOffsetCommitRequestTopic>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for TxnOffsetCommitRequest {
fn default() -> Self {
Self {
transactional_id: String::new(),
group_id: String::new(),
producer_id: 0,
producer_epoch: 0,
generation_id_or_member_epoch: -1,
member_id: String::new(),
group_instance_id: None,
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl TxnOffsetCommitRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::TxnOffsetCommit;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 6;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "TxnOffsetCommitRequest", version });
}
let flex = version >= 3;
w.string(&self.transactional_id, flex)?;
w.string(&self.group_id, flex)?;
w.i64(self.producer_id);
w.i16(self.producer_epoch);
if version >= 3 {
w.i32(self.generation_id_or_member_epoch);
} else if self.generation_id_or_member_epoch != -1 { return Err(unsupported_field("TxnOffsetCommitRequest.generation_id_or_member_epoch", version)); }
if version >= 3 {
w.string(&self.member_id, flex)?;
} else if !self.member_id.is_empty() { return Err(unsupported_field("TxnOffsetCommitRequest.member_id", version)); }
if version >= 3 {
match &self.group_instance_id {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
} else if self.group_instance_id.is_some() { return Err(unsupported_field("TxnOffsetCommitRequest.group_instance_id", version)); }
w.array_len(self.topics.len(), flex)?;
for element in &self.topics {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("TxnOffsetCommitRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("TxnOffsetCommitRequest", version));
}
let flex = version >= 3;
let mut m = Self::default();
m.transactional_id = r.string(flex)?;
m.group_id = r.string(flex)?;
m.producer_id = r.i64()?;
m.producer_epoch = r.i16()?;
if version >= 3 {
m.generation_id_or_member_epoch = r.i32()?;
}
if version >= 3 {
m.member_id = r.string(flex)?;
}
if version >= 3 {
m.group_instance_id = r.nullable_string(flex)?;
}
m.topics = {
let n = r.array_len(flex, match version { ..=2 => 6, ..=5 => 3, _ => 18 }, size_of::<TxnOffsetCommitRequestTxnOffsetCommitRequestTopic>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(TxnOffsetCommitRequestTxnOffsetCommitRequestTopic::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `TxnOffsetCommitRequestTopic` of [`TxnOffsetCommitRequest`], versions 0-6.
#[derive(Debug, Clone, PartialEq)]
pub struct TxnOffsetCommitRequestTxnOffsetCommitRequestTopic {
/// Versions 0-5, ignorable.
pub name: String,
/// Versions 6, ignorable.
pub topic_id: Uuid,
/// Versions 0-6.
pub partitions: Vec<TxnOffsetCommitRequestTxnOffsetCommitRequestPartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for TxnOffsetCommitRequestTxnOffsetCommitRequestTopic {
fn default() -> Self {
Self {
name: String::new(),
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl TxnOffsetCommitRequestTxnOffsetCommitRequestTopic {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 3;
if version <= 5 {
w.string(&self.name, flex)?;
}
if version >= 6 {
w.uuid(&self.topic_id);
}
w.array_len(self.partitions.len(), flex)?;
for element in &self.partitions {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("TxnOffsetCommitRequestTxnOffsetCommitRequestTopic.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 3;
let mut m = Self::default();
if version <= 5 {
m.name = r.string(flex)?;
}
if version >= 6 {
m.topic_id = r.uuid()?;
}
m.partitions = {
let n = r.array_len(flex, match version { ..=1 => 14, _ => 18 }, size_of::<TxnOffsetCommitRequestTxnOffsetCommitRequestPartition>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(TxnOffsetCommitRequestTxnOffsetCommitRequestPartition::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `TxnOffsetCommitRequestPartition` of [`TxnOffsetCommitRequest`], versions 0-6.
#[derive(Debug, Clone, PartialEq)]
pub struct TxnOffsetCommitRequestTxnOffsetCommitRequestPartition {
/// Versions 0-6.
pub partition_index: i32,
/// Versions 0-6.
pub committed_offset: i64,
/// Versions 2-6, default -1, ignorable.
pub committed_leader_epoch: i32,
/// Versions 0-6, null 0+.
pub committed_metadata: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for TxnOffsetCommitRequestTxnOffsetCommitRequestPartition {
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
impl TxnOffsetCommitRequestTxnOffsetCommitRequestPartition {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 3;
w.i32(self.partition_index);
w.i64(self.committed_offset);
if version >= 2 {
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
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("TxnOffsetCommitRequestTxnOffsetCommitRequestPartition.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 3;
let mut m = Self::default();
m.partition_index = r.i32()?;
m.committed_offset = r.i64()?;
if version >= 2 {
m.committed_leader_epoch = r.i32()?;
}
m.committed_metadata = r.nullable_string(flex)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(TxnOffsetCommitRequest, 3);
request!(TxnOffsetCommitRequest, TxnOffsetCommitResponse);

/// Kafka's `TxnOffsetCommitResponse`, versions 0-6.
#[derive(Debug, Clone, PartialEq)]
pub struct TxnOffsetCommitResponse {
/// Versions 0-6.
pub throttle_time_ms: i32,
/// Versions 0-6.
pub topics: Vec<TxnOffsetCommitResponseTxnOffsetCommitResponseTopic>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for TxnOffsetCommitResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl TxnOffsetCommitResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::TxnOffsetCommit;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 6;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "TxnOffsetCommitResponse", version });
}
let flex = version >= 3;
w.i32(self.throttle_time_ms);
w.array_len(self.topics.len(), flex)?;
for element in &self.topics {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("TxnOffsetCommitResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("TxnOffsetCommitResponse", version));
}
let flex = version >= 3;
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.topics = {
let n = r.array_len(flex, match version { ..=2 => 6, ..=5 => 3, _ => 18 }, size_of::<TxnOffsetCommitResponseTxnOffsetCommitResponseTopic>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(TxnOffsetCommitResponseTxnOffsetCommitResponseTopic::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `TxnOffsetCommitResponseTopic` of [`TxnOffsetCommitResponse`], versions 0-6.
#[derive(Debug, Clone, PartialEq)]
pub struct TxnOffsetCommitResponseTxnOffsetCommitResponseTopic {
/// Versions 0-5, ignorable.
pub name: String,
/// Versions 6, ignorable.
pub topic_id: Uuid,
/// Versions 0-6.
pub partitions: Vec<TxnOffsetCommitResponseTxnOffsetCommitResponsePartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for TxnOffsetCommitResponseTxnOffsetCommitResponseTopic {
fn default() -> Self {
Self {
name: String::new(),
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl TxnOffsetCommitResponseTxnOffsetCommitResponseTopic {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 3;
if version <= 5 {
w.string(&self.name, flex)?;
}
if version >= 6 {
w.uuid(&self.topic_id);
}
w.array_len(self.partitions.len(), flex)?;
for element in &self.partitions {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("TxnOffsetCommitResponseTxnOffsetCommitResponseTopic.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 3;
let mut m = Self::default();
if version <= 5 {
m.name = r.string(flex)?;
}
if version >= 6 {
m.topic_id = r.uuid()?;
}
m.partitions = {
let n = r.array_len(flex, match version { ..=2 => 6, _ => 7 }, size_of::<TxnOffsetCommitResponseTxnOffsetCommitResponsePartition>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(TxnOffsetCommitResponseTxnOffsetCommitResponsePartition::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `TxnOffsetCommitResponsePartition` of [`TxnOffsetCommitResponse`], versions 0-6.
#[derive(Debug, Clone, PartialEq)]
pub struct TxnOffsetCommitResponseTxnOffsetCommitResponsePartition {
/// Versions 0-6.
pub partition_index: i32,
/// Versions 0-6.
pub error_code: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for TxnOffsetCommitResponseTxnOffsetCommitResponsePartition {
fn default() -> Self {
Self {
partition_index: 0,
error_code: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl TxnOffsetCommitResponseTxnOffsetCommitResponsePartition {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 3;
w.i32(self.partition_index);
w.i16(self.error_code);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("TxnOffsetCommitResponseTxnOffsetCommitResponsePartition.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 3;
let mut m = Self::default();
m.partition_index = r.i32()?;
m.error_code = r.i16()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(TxnOffsetCommitResponse, 3);
response!(TxnOffsetCommitResponse);
