// @generated from core/protocol/schema/api/read_share_group_state.schema, crc 1deacab5, body a3f00ea8
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

/// Kafka's `ReadShareGroupStateRequest`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadShareGroupStateRequest {
/// Versions 0.
pub group_id: String,
/// Versions 0.
pub topics: Vec<ReadShareGroupStateRequestReadStateData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ReadShareGroupStateRequest {
fn default() -> Self {
Self {
group_id: String::new(),
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ReadShareGroupStateRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ReadShareGroupState;
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
return Err(EncodeError::UnsupportedVersion { message: "ReadShareGroupStateRequest", version });
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
return Err(r.unsupported_version("ReadShareGroupStateRequest", version));
}
let mut m = Self::default();
m.group_id = r.string(true)?;
m.topics = {
let n = r.array_len(true, 18, size_of::<ReadShareGroupStateRequestReadStateData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ReadShareGroupStateRequestReadStateData::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `ReadStateData` of [`ReadShareGroupStateRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadShareGroupStateRequestReadStateData {
/// Versions 0.
pub topic_id: Uuid,
/// Versions 0.
pub partitions: Vec<ReadShareGroupStateRequestPartitionData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ReadShareGroupStateRequestReadStateData {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ReadShareGroupStateRequestReadStateData {
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
let n = r.array_len(true, 9, size_of::<ReadShareGroupStateRequestPartitionData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ReadShareGroupStateRequestPartitionData::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `PartitionData` of [`ReadShareGroupStateRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadShareGroupStateRequestPartitionData {
/// Versions 0.
pub partition: i32,
/// Versions 0.
pub leader_epoch: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ReadShareGroupStateRequestPartitionData {
fn default() -> Self {
Self {
partition: 0,
leader_epoch: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ReadShareGroupStateRequestPartitionData {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.partition);
w.i32(self.leader_epoch);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.partition = r.i32()?;
m.leader_epoch = r.i32()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(ReadShareGroupStateRequest, 0);
request!(ReadShareGroupStateRequest, ReadShareGroupStateResponse);

/// Kafka's `ReadShareGroupStateResponse`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadShareGroupStateResponse {
/// Versions 0.
pub results: Vec<ReadShareGroupStateResponseReadStateResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ReadShareGroupStateResponse {
fn default() -> Self {
Self {
results: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ReadShareGroupStateResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ReadShareGroupState;
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
return Err(EncodeError::UnsupportedVersion { message: "ReadShareGroupStateResponse", version });
}
w.array_len(self.results.len(), true)?;
for element in &self.results {
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
return Err(r.unsupported_version("ReadShareGroupStateResponse", version));
}
let mut m = Self::default();
m.results = {
let n = r.array_len(true, 18, size_of::<ReadShareGroupStateResponseReadStateResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ReadShareGroupStateResponseReadStateResult::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `ReadStateResult` of [`ReadShareGroupStateResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadShareGroupStateResponseReadStateResult {
/// Versions 0.
pub topic_id: Uuid,
/// Versions 0.
pub partitions: Vec<ReadShareGroupStateResponsePartitionResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ReadShareGroupStateResponseReadStateResult {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ReadShareGroupStateResponseReadStateResult {
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
let n = r.array_len(true, 21, size_of::<ReadShareGroupStateResponsePartitionResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ReadShareGroupStateResponsePartitionResult::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `PartitionResult` of [`ReadShareGroupStateResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadShareGroupStateResponsePartitionResult {
/// Versions 0.
pub partition: i32,
/// Versions 0.
pub error_code: i16,
/// Versions 0, null 0+, default null.
pub error_message: Option<String>,
/// Versions 0.
pub state_epoch: i32,
/// Versions 0.
pub start_offset: i64,
/// Versions 0.
pub state_batches: Vec<ReadShareGroupStateResponseStateBatch>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ReadShareGroupStateResponsePartitionResult {
fn default() -> Self {
Self {
partition: 0,
error_code: 0,
error_message: None,
state_epoch: 0,
start_offset: 0,
state_batches: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ReadShareGroupStateResponsePartitionResult {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.partition);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
w.i32(self.state_epoch);
w.i64(self.start_offset);
w.array_len(self.state_batches.len(), true)?;
for element in &self.state_batches {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.partition = r.i32()?;
m.error_code = r.i16()?;
m.error_message = r.nullable_string(true)?;
m.state_epoch = r.i32()?;
m.start_offset = r.i64()?;
m.state_batches = {
let n = r.array_len(true, 20, size_of::<ReadShareGroupStateResponseStateBatch>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ReadShareGroupStateResponseStateBatch::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `StateBatch` of [`ReadShareGroupStateResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadShareGroupStateResponseStateBatch {
/// Versions 0.
pub first_offset: i64,
/// Versions 0.
pub last_offset: i64,
/// Versions 0.
pub delivery_state: i8,
/// Versions 0.
pub delivery_count: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ReadShareGroupStateResponseStateBatch {
fn default() -> Self {
Self {
first_offset: 0,
last_offset: 0,
delivery_state: 0,
delivery_count: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ReadShareGroupStateResponseStateBatch {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i64(self.first_offset);
w.i64(self.last_offset);
w.i8(self.delivery_state);
w.i16(self.delivery_count);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.first_offset = r.i64()?;
m.last_offset = r.i64()?;
m.delivery_state = r.i8()?;
m.delivery_count = r.i16()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(ReadShareGroupStateResponse, 0);
response!(ReadShareGroupStateResponse);
