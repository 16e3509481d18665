// @generated from core/protocol/schema/api/describe_producers.schema, crc f85b2aa6, body 6b4e2c5d
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

/// Kafka's `DescribeProducersRequest`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeProducersRequest {
/// Versions 0.
pub topics: Vec<DescribeProducersRequestTopicRequest>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeProducersRequest {
fn default() -> Self {
Self {
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeProducersRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeProducers;
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
return Err(EncodeError::UnsupportedVersion { message: "DescribeProducersRequest", version });
}
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
return Err(r.unsupported_version("DescribeProducersRequest", version));
}
let mut m = Self::default();
m.topics = {
let n = r.array_len(true, 3, size_of::<DescribeProducersRequestTopicRequest>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeProducersRequestTopicRequest::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `TopicRequest` of [`DescribeProducersRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeProducersRequestTopicRequest {
/// Versions 0.
pub name: String,
/// Versions 0.
pub partition_indexes: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeProducersRequestTopicRequest {
fn default() -> Self {
Self {
name: String::new(),
partition_indexes: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeProducersRequestTopicRequest {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, true)?;
w.i32s(&self.partition_indexes, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(true)?;
m.partition_indexes = r.i32s(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(DescribeProducersRequest, 0);
request!(DescribeProducersRequest, DescribeProducersResponse);

/// Kafka's `DescribeProducersResponse`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeProducersResponse {
/// Versions 0.
pub throttle_time_ms: i32,
/// Versions 0.
pub topics: Vec<DescribeProducersResponseTopicResponse>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeProducersResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeProducersResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeProducers;
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
return Err(EncodeError::UnsupportedVersion { message: "DescribeProducersResponse", version });
}
w.i32(self.throttle_time_ms);
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
return Err(r.unsupported_version("DescribeProducersResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.topics = {
let n = r.array_len(true, 3, size_of::<DescribeProducersResponseTopicResponse>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeProducersResponseTopicResponse::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `TopicResponse` of [`DescribeProducersResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeProducersResponseTopicResponse {
/// Versions 0.
pub name: String,
/// Versions 0.
pub partitions: Vec<DescribeProducersResponsePartitionResponse>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeProducersResponseTopicResponse {
fn default() -> Self {
Self {
name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeProducersResponseTopicResponse {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, true)?;
w.array_len(self.partitions.len(), true)?;
for element in &self.partitions {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(true)?;
m.partitions = {
let n = r.array_len(true, 9, size_of::<DescribeProducersResponsePartitionResponse>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeProducersResponsePartitionResponse::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `PartitionResponse` of [`DescribeProducersResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeProducersResponsePartitionResponse {
/// Versions 0.
pub partition_index: i32,
/// Versions 0.
pub error_code: i16,
/// Versions 0, null 0+, default null.
pub error_message: Option<String>,
/// Versions 0.
pub active_producers: Vec<DescribeProducersResponseProducerState>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeProducersResponsePartitionResponse {
fn default() -> Self {
Self {
partition_index: 0,
error_code: 0,
error_message: None,
active_producers: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeProducersResponsePartitionResponse {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.partition_index);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
w.array_len(self.active_producers.len(), true)?;
for element in &self.active_producers {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.partition_index = r.i32()?;
m.error_code = r.i16()?;
m.error_message = r.nullable_string(true)?;
m.active_producers = {
let n = r.array_len(true, 37, size_of::<DescribeProducersResponseProducerState>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeProducersResponseProducerState::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `ProducerState` of [`DescribeProducersResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeProducersResponseProducerState {
/// Versions 0.
pub producer_id: i64,
/// Versions 0.
pub producer_epoch: i32,
/// Versions 0, default -1.
pub last_sequence: i32,
/// Versions 0, default -1.
pub last_timestamp: i64,
/// Versions 0.
pub coordinator_epoch: i32,
/// Versions 0, default -1.
pub current_txn_start_offset: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeProducersResponseProducerState {
fn default() -> Self {
Self {
producer_id: 0,
producer_epoch: 0,
last_sequence: -1,
last_timestamp: -1,
coordinator_epoch: 0,
current_txn_start_offset: -1,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeProducersResponseProducerState {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i64(self.producer_id);
w.i32(self.producer_epoch);
w.i32(self.last_sequence);
w.i64(self.last_timestamp);
w.i32(self.coordinator_epoch);
w.i64(self.current_txn_start_offset);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.producer_id = r.i64()?;
m.producer_epoch = r.i32()?;
m.last_sequence = r.i32()?;
m.last_timestamp = r.i64()?;
m.coordinator_epoch = r.i32()?;
m.current_txn_start_offset = r.i64()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(DescribeProducersResponse, 0);
response!(DescribeProducersResponse);
