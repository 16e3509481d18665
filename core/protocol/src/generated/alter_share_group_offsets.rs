// @generated from core/protocol/schema/api/alter_share_group_offsets.schema, crc dc30fbb1, body 2cf3d122
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

/// Kafka's `AlterShareGroupOffsetsRequest`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterShareGroupOffsetsRequest {
/// Versions 0.
pub group_id: String,
/// Versions 0.
pub topics: Vec<AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopic>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterShareGroupOffsetsRequest {
fn default() -> Self {
Self {
group_id: String::new(),
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterShareGroupOffsetsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::AlterShareGroupOffsets;
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
return Err(EncodeError::UnsupportedVersion { message: "AlterShareGroupOffsetsRequest", version });
}
w.string(&self.group_id, true)?;
w.array_len(self.topics.len(), true)?;
for element in &self.topics {
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
return Err(r.unsupported_version("AlterShareGroupOffsetsRequest", version));
}
let mut m = Self::default();
m.group_id = r.string(true)?;
m.topics = {
let n = r.array_len(true, 3, size_of::<AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopic>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopic::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `AlterShareGroupOffsetsRequestTopic` of [`AlterShareGroupOffsetsRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopic {
/// Versions 0.
pub topic_name: String,
/// Versions 0.
pub partitions: Vec<AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestPartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopic {
fn default() -> Self {
Self {
topic_name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopic {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.topic_name, true)?;
w.array_len(self.partitions.len(), true)?;
for element in &self.partitions {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.topic_name = r.string(true)?;
m.partitions = {
let n = r.array_len(true, 13, size_of::<AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestPartition>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestPartition::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `AlterShareGroupOffsetsRequestPartition` of [`AlterShareGroupOffsetsRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestPartition {
/// Versions 0.
pub partition_index: i32,
/// Versions 0.
pub start_offset: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestPartition {
fn default() -> Self {
Self {
partition_index: 0,
start_offset: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestPartition {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.partition_index);
w.i64(self.start_offset);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.partition_index = r.i32()?;
m.start_offset = r.i64()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(AlterShareGroupOffsetsRequest, 0);
request!(AlterShareGroupOffsetsRequest, AlterShareGroupOffsetsResponse);

/// Kafka's `AlterShareGroupOffsetsResponse`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterShareGroupOffsetsResponse {
/// Versions 0.
pub throttle_time_ms: i32,
/// Versions 0.
pub error_code: i16,
/// Versions 0, null 0+, default null.
pub error_message: Option<String>,
/// Versions 0.
pub responses: Vec<AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopic>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterShareGroupOffsetsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
error_message: None,
responses: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterShareGroupOffsetsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::AlterShareGroupOffsets;
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
return Err(EncodeError::UnsupportedVersion { message: "AlterShareGroupOffsetsResponse", version });
}
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
w.array_len(self.responses.len(), true)?;
for element in &self.responses {
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
return Err(r.unsupported_version("AlterShareGroupOffsetsResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.error_code = r.i16()?;
m.error_message = r.nullable_string(true)?;
m.responses = {
let n = r.array_len(true, 19, size_of::<AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopic>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopic::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `AlterShareGroupOffsetsResponseTopic` of [`AlterShareGroupOffsetsResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopic {
/// Versions 0.
pub topic_name: String,
/// Versions 0.
pub topic_id: Uuid,
/// Versions 0.
pub partitions: Vec<AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponsePartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopic {
fn default() -> Self {
Self {
topic_name: String::new(),
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopic {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.topic_name, true)?;
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
m.topic_name = r.string(true)?;
m.topic_id = r.uuid()?;
m.partitions = {
let n = r.array_len(true, 8, size_of::<AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponsePartition>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponsePartition::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `AlterShareGroupOffsetsResponsePartition` of [`AlterShareGroupOffsetsResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponsePartition {
/// Versions 0.
pub partition_index: i32,
/// Versions 0.
pub error_code: i16,
/// Versions 0, null 0+, default null.
pub error_message: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponsePartition {
fn default() -> Self {
Self {
partition_index: 0,
error_code: 0,
error_message: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponsePartition {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.partition_index);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.partition_index = r.i32()?;
m.error_code = r.i16()?;
m.error_message = r.nullable_string(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(AlterShareGroupOffsetsResponse, 0);
response!(AlterShareGroupOffsetsResponse);
