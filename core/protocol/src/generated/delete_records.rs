// @generated from core/protocol/schema/api/delete_records.schema, crc 0356491d, body ed3421dd
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

/// Kafka's `DeleteRecordsRequest`, versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteRecordsRequest {
/// Versions 0-2.
pub topics: Vec<DeleteRecordsRequestDeleteRecordsTopic>,
/// Versions 0-2.
pub timeout_ms: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DeleteRecordsRequest {
fn default() -> Self {
Self {
topics: Vec::new(),
timeout_ms: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteRecordsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DeleteRecords;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 2;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "DeleteRecordsRequest", version });
}
let flex = version >= 2;
w.array_len(self.topics.len(), flex)?;
for element in &self.topics {
element.encode(w, version)?;
}
w.i32(self.timeout_ms);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DeleteRecordsRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("DeleteRecordsRequest", version));
}
let flex = version >= 2;
let mut m = Self::default();
m.topics = {
let n = r.array_len(flex, match version { ..=1 => 6, _ => 3 }, size_of::<DeleteRecordsRequestDeleteRecordsTopic>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DeleteRecordsRequestDeleteRecordsTopic::decode(r, version)?);
}
v
};
m.timeout_ms = r.i32()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `DeleteRecordsTopic` of [`DeleteRecordsRequest`], versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteRecordsRequestDeleteRecordsTopic {
/// Versions 0-2.
pub name: String,
/// Versions 0-2.
pub partitions: Vec<DeleteRecordsRequestDeleteRecordsPartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DeleteRecordsRequestDeleteRecordsTopic {
fn default() -> Self {
Self {
name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteRecordsRequestDeleteRecordsTopic {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 2;
w.string(&self.name, flex)?;
w.array_len(self.partitions.len(), flex)?;
for element in &self.partitions {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DeleteRecordsRequestDeleteRecordsTopic.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 2;
let mut m = Self::default();
m.name = r.string(flex)?;
m.partitions = {
let n = r.array_len(flex, match version { ..=1 => 12, _ => 13 }, size_of::<DeleteRecordsRequestDeleteRecordsPartition>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DeleteRecordsRequestDeleteRecordsPartition::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `DeleteRecordsPartition` of [`DeleteRecordsRequest`], versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteRecordsRequestDeleteRecordsPartition {
/// Versions 0-2.
pub partition_index: i32,
/// Versions 0-2.
pub offset: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DeleteRecordsRequestDeleteRecordsPartition {
fn default() -> Self {
Self {
partition_index: 0,
offset: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteRecordsRequestDeleteRecordsPartition {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 2;
w.i32(self.partition_index);
w.i64(self.offset);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DeleteRecordsRequestDeleteRecordsPartition.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 2;
let mut m = Self::default();
m.partition_index = r.i32()?;
m.offset = r.i64()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(DeleteRecordsRequest, 2);
request!(DeleteRecordsRequest, DeleteRecordsResponse);

/// Kafka's `DeleteRecordsResponse`, versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteRecordsResponse {
/// Versions 0-2.
pub throttle_time_ms: i32,
/// Versions 0-2.
pub topics: Vec<DeleteRecordsResponseDeleteRecordsTopicResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DeleteRecordsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteRecordsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DeleteRecords;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 2;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "DeleteRecordsResponse", version });
}
let flex = version >= 2;
w.i32(self.throttle_time_ms);
w.array_len(self.topics.len(), flex)?;
for element in &self.topics {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DeleteRecordsResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("DeleteRecordsResponse", version));
}
let flex = version >= 2;
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.topics = {
let n = r.array_len(flex, match version { ..=1 => 6, _ => 3 }, size_of::<DeleteRecordsResponseDeleteRecordsTopicResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DeleteRecordsResponseDeleteRecordsTopicResult::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `DeleteRecordsTopicResult` of [`DeleteRecordsResponse`], versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteRecordsResponseDeleteRecordsTopicResult {
/// Versions 0-2.
pub name: String,
/// Versions 0-2.
pub partitions: Vec<DeleteRecordsResponseDeleteRecordsPartitionResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DeleteRecordsResponseDeleteRecordsTopicResult {
fn default() -> Self {
Self {
name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteRecordsResponseDeleteRecordsTopicResult {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 2;
w.string(&self.name, flex)?;
w.array_len(self.partitions.len(), flex)?;
for element in &self.partitions {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DeleteRecordsResponseDeleteRecordsTopicResult.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 2;
let mut m = Self::default();
m.name = r.string(flex)?;
m.partitions = {
let n = r.array_len(flex, match version { ..=1 => 14, _ => 15 }, size_of::<DeleteRecordsResponseDeleteRecordsPartitionResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DeleteRecordsResponseDeleteRecordsPartitionResult::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `DeleteRecordsPartitionResult` of [`DeleteRecordsResponse`], versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteRecordsResponseDeleteRecordsPartitionResult {
/// Versions 0-2.
pub partition_index: i32,
/// Versions 0-2.
pub low_watermark: i64,
/// Versions 0-2.
pub error_code: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DeleteRecordsResponseDeleteRecordsPartitionResult {
fn default() -> Self {
Self {
partition_index: 0,
low_watermark: 0,
error_code: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteRecordsResponseDeleteRecordsPartitionResult {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 2;
w.i32(self.partition_index);
w.i64(self.low_watermark);
w.i16(self.error_code);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DeleteRecordsResponseDeleteRecordsPartitionResult.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 2;
let mut m = Self::default();
m.partition_index = r.i32()?;
m.low_watermark = r.i64()?;
m.error_code = r.i16()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(DeleteRecordsResponse, 2);
response!(DeleteRecordsResponse);
