// @generated from core/protocol/schema/api/list_partition_reassignments.schema, crc 0dc6d003, body 036e6ddd
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

/// Kafka's `ListPartitionReassignmentsRequest`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ListPartitionReassignmentsRequest {
/// Versions 0, default 60000.
pub timeout_ms: i32,
/// Versions 0, null 0+, default null.
pub topics: Option<Vec<ListPartitionReassignmentsRequestListPartitionReassignmentsTopics>>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ListPartitionReassignmentsRequest {
fn default() -> Self {
Self {
timeout_ms: 60000,
topics: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ListPartitionReassignmentsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ListPartitionReassignments;
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
return Err(EncodeError::UnsupportedVersion { message: "ListPartitionReassignmentsRequest", version });
}
w.i32(self.timeout_ms);
match &self.topics {
Some(value) => {
w.array_len(value.len(), true)?;
for element in value {
element.encode(w, version)?;
}
}
None => { w.null_array(true); }
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
return Err(r.unsupported_version("ListPartitionReassignmentsRequest", version));
}
let mut m = Self::default();
m.timeout_ms = r.i32()?;
m.topics = match r.nullable_array_len(true, 3, size_of::<ListPartitionReassignmentsRequestListPartitionReassignmentsTopics>())? {
Some(n) => {
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ListPartitionReassignmentsRequestListPartitionReassignmentsTopics::decode(r, version)?);
}
Some(v)
}
None => None,
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `ListPartitionReassignmentsTopics` of [`ListPartitionReassignmentsRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ListPartitionReassignmentsRequestListPartitionReassignmentsTopics {
/// Versions 0.
pub name: String,
/// Versions 0.
pub partition_indexes: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ListPartitionReassignmentsRequestListPartitionReassignmentsTopics {
fn default() -> Self {
Self {
name: String::new(),
partition_indexes: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ListPartitionReassignmentsRequestListPartitionReassignmentsTopics {
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
message!(ListPartitionReassignmentsRequest, 0);
request!(ListPartitionReassignmentsRequest, ListPartitionReassignmentsResponse);

/// Kafka's `ListPartitionReassignmentsResponse`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ListPartitionReassignmentsResponse {
/// Versions 0.
pub throttle_time_ms: i32,
/// Versions 0.
pub error_code: i16,
/// Versions 0, null 0+.
pub error_message: Option<String>,
/// Versions 0.
pub topics: Vec<ListPartitionReassignmentsResponseOngoingTopicReassignment>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ListPartitionReassignmentsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
error_message: Some(String::new()),
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ListPartitionReassignmentsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ListPartitionReassignments;
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
return Err(EncodeError::UnsupportedVersion { message: "ListPartitionReassignmentsResponse", version });
}
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
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
return Err(r.unsupported_version("ListPartitionReassignmentsResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.error_code = r.i16()?;
m.error_message = r.nullable_string(true)?;
m.topics = {
let n = r.array_len(true, 3, size_of::<ListPartitionReassignmentsResponseOngoingTopicReassignment>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ListPartitionReassignmentsResponseOngoingTopicReassignment::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `OngoingTopicReassignment` of [`ListPartitionReassignmentsResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ListPartitionReassignmentsResponseOngoingTopicReassignment {
/// Versions 0.
pub name: String,
/// Versions 0.
pub partitions: Vec<ListPartitionReassignmentsResponseOngoingPartitionReassignment>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ListPartitionReassignmentsResponseOngoingTopicReassignment {
fn default() -> Self {
Self {
name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ListPartitionReassignmentsResponseOngoingTopicReassignment {
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
let n = r.array_len(true, 8, size_of::<ListPartitionReassignmentsResponseOngoingPartitionReassignment>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ListPartitionReassignmentsResponseOngoingPartitionReassignment::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `OngoingPartitionReassignment` of [`ListPartitionReassignmentsResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ListPartitionReassignmentsResponseOngoingPartitionReassignment {
/// Versions 0.
pub partition_index: i32,
/// Versions 0.
pub replicas: Vec<i32>,
/// Versions 0.
pub adding_replicas: Vec<i32>,
/// Versions 0.
pub removing_replicas: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ListPartitionReassignmentsResponseOngoingPartitionReassignment {
fn default() -> Self {
Self {
partition_index: 0,
replicas: Vec::new(),
adding_replicas: Vec::new(),
removing_replicas: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ListPartitionReassignmentsResponseOngoingPartitionReassignment {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.partition_index);
w.i32s(&self.replicas, true)?;
w.i32s(&self.adding_replicas, true)?;
w.i32s(&self.removing_replicas, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.partition_index = r.i32()?;
m.replicas = r.i32s(true)?;
m.adding_replicas = r.i32s(true)?;
m.removing_replicas = r.i32s(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(ListPartitionReassignmentsResponse, 0);
response!(ListPartitionReassignmentsResponse);
