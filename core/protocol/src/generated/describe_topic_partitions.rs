// @generated from core/protocol/schema/api/describe_topic_partitions.schema, crc 27b7dbca, body 1d3e8adc
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

/// Kafka's `DescribeTopicPartitionsRequest`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeTopicPartitionsRequest {
/// Versions 0.
pub topics: Vec<DescribeTopicPartitionsRequestTopicRequest>,
/// Versions 0, default 2000.
pub response_partition_limit: i32,
/// Versions 0, null 0+, default null.
pub cursor: Option<DescribeTopicPartitionsRequestCursor>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeTopicPartitionsRequest {
fn default() -> Self {
Self {
topics: Vec::new(),
response_partition_limit: 2000,
cursor: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeTopicPartitionsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeTopicPartitions;
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
return Err(EncodeError::UnsupportedVersion { message: "DescribeTopicPartitionsRequest", version });
}
w.array_len(self.topics.len(), true)?;
for element in &self.topics {
element.encode(w, version)?;
}
w.i32(self.response_partition_limit);
match &self.cursor {
Some(value) => {
w.i8(1);
value.encode(w, version)?;
}
None => { w.i8(-1); }
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
return Err(r.unsupported_version("DescribeTopicPartitionsRequest", version));
}
let mut m = Self::default();
m.topics = {
let n = r.array_len(true, 2, size_of::<DescribeTopicPartitionsRequestTopicRequest>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeTopicPartitionsRequestTopicRequest::decode(r, version)?);
}
v
};
m.response_partition_limit = r.i32()?;
m.cursor = if r.is_present()? { Some(DescribeTopicPartitionsRequestCursor::decode(r, version)?) } else { None };
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `TopicRequest` of [`DescribeTopicPartitionsRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeTopicPartitionsRequestTopicRequest {
/// Versions 0.
pub name: String,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeTopicPartitionsRequestTopicRequest {
fn default() -> Self {
Self {
name: String::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeTopicPartitionsRequestTopicRequest {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `Cursor` of [`DescribeTopicPartitionsRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeTopicPartitionsRequestCursor {
/// Versions 0.
pub topic_name: String,
/// Versions 0.
pub partition_index: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeTopicPartitionsRequestCursor {
fn default() -> Self {
Self {
topic_name: String::new(),
partition_index: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeTopicPartitionsRequestCursor {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.topic_name, true)?;
w.i32(self.partition_index);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.topic_name = r.string(true)?;
m.partition_index = r.i32()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(DescribeTopicPartitionsRequest, 0);
request!(DescribeTopicPartitionsRequest, DescribeTopicPartitionsResponse);

/// Kafka's `DescribeTopicPartitionsResponse`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeTopicPartitionsResponse {
/// Versions 0, ignorable.
pub throttle_time_ms: i32,
/// Versions 0.
pub topics: Vec<DescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopic>,
/// Versions 0, null 0+, default null.
pub next_cursor: Option<DescribeTopicPartitionsResponseCursor>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeTopicPartitionsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
topics: Vec::new(),
next_cursor: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeTopicPartitionsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeTopicPartitions;
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
return Err(EncodeError::UnsupportedVersion { message: "DescribeTopicPartitionsResponse", version });
}
w.i32(self.throttle_time_ms);
w.array_len(self.topics.len(), true)?;
for element in &self.topics {
element.encode(w, version)?;
}
match &self.next_cursor {
Some(value) => {
w.i8(1);
value.encode(w, version)?;
}
None => { w.i8(-1); }
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
return Err(r.unsupported_version("DescribeTopicPartitionsResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.topics = {
let n = r.array_len(true, 26, size_of::<DescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopic>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopic::decode(r, version)?);
}
v
};
m.next_cursor = if r.is_present()? { Some(DescribeTopicPartitionsResponseCursor::decode(r, version)?) } else { None };
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `DescribeTopicPartitionsResponseTopic` of [`DescribeTopicPartitionsResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopic {
/// Versions 0.
pub error_code: i16,
/// Versions 0, null 0+.
pub name: Option<String>,
/// Versions 0, ignorable.
pub topic_id: Uuid,
/// Versions 0, ignorable.
pub is_internal: bool,
/// Versions 0.
pub partitions: Vec<DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition>,
/// Versions 0, default -2147483648.
pub topic_authorized_operations: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopic {
fn default() -> Self {
Self {
error_code: 0,
name: Some(String::new()),
topic_id: Uuid::ZERO,
is_internal: false,
partitions: Vec::new(),
topic_authorized_operations: -2147483648,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopic {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i16(self.error_code);
match &self.name {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
w.uuid(&self.topic_id);
w.bool(self.is_internal);
w.array_len(self.partitions.len(), true)?;
for element in &self.partitions {
element.encode(w, version)?;
}
w.i32(self.topic_authorized_operations);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.error_code = r.i16()?;
m.name = r.nullable_string(true)?;
m.topic_id = r.uuid()?;
m.is_internal = r.bool()?;
m.partitions = {
let n = r.array_len(true, 20, size_of::<DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition::decode(r, version)?);
}
v
};
m.topic_authorized_operations = r.i32()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `DescribeTopicPartitionsResponsePartition` of [`DescribeTopicPartitionsResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition {
/// Versions 0.
pub error_code: i16,
/// Versions 0.
pub partition_index: i32,
/// Versions 0.
pub leader_id: i32,
/// Versions 0, default -1, ignorable.
pub leader_epoch: i32,
/// Versions 0.
pub replica_nodes: Vec<i32>,
/// Versions 0.
pub isr_nodes: Vec<i32>,
/// Versions 0, null 0+, default null.
pub eligible_leader_replicas: Option<Vec<i32>>,
/// Versions 0, null 0+, default null.
pub last_known_elr: Option<Vec<i32>>,
/// Versions 0, ignorable.
pub offline_replicas: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition {
fn default() -> Self {
Self {
error_code: 0,
partition_index: 0,
leader_id: 0,
leader_epoch: -1,
replica_nodes: Vec::new(),
isr_nodes: Vec::new(),
eligible_leader_replicas: None,
last_known_elr: None,
offline_replicas: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i16(self.error_code);
w.i32(self.partition_index);
w.i32(self.leader_id);
w.i32(self.leader_epoch);
w.i32s(&self.replica_nodes, true)?;
w.i32s(&self.isr_nodes, true)?;
match &self.eligible_leader_replicas {
Some(value) => {
w.i32s(value, true)?;
}
None => { w.null_array(true); }
}
match &self.last_known_elr {
Some(value) => {
w.i32s(value, true)?;
}
None => { w.null_array(true); }
}
w.i32s(&self.offline_replicas, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.error_code = r.i16()?;
m.partition_index = r.i32()?;
m.leader_id = r.i32()?;
m.leader_epoch = r.i32()?;
m.replica_nodes = r.i32s(true)?;
m.isr_nodes = r.i32s(true)?;
m.eligible_leader_replicas = r.nullable_i32s(true)?;
m.last_known_elr = r.nullable_i32s(true)?;
m.offline_replicas = r.i32s(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `Cursor` of [`DescribeTopicPartitionsResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeTopicPartitionsResponseCursor {
/// Versions 0.
pub topic_name: String,
/// Versions 0.
pub partition_index: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeTopicPartitionsResponseCursor {
fn default() -> Self {
Self {
topic_name: String::new(),
partition_index: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeTopicPartitionsResponseCursor {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.topic_name, true)?;
w.i32(self.partition_index);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.topic_name = r.string(true)?;
m.partition_index = r.i32()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(DescribeTopicPartitionsResponse, 0);
response!(DescribeTopicPartitionsResponse);
