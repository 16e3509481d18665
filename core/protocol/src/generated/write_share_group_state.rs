// @generated from core/protocol/schema/api/write_share_group_state.schema, crc 26bf5d92, body c582c055
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

/// Kafka's `WriteShareGroupStateRequest`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct WriteShareGroupStateRequest {
/// Versions 0-1.
pub group_id: String,
/// Versions 0-1.
pub topics: Vec<WriteShareGroupStateRequestWriteStateData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for WriteShareGroupStateRequest {
fn default() -> Self {
Self {
group_id: String::new(),
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl WriteShareGroupStateRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::WriteShareGroupState;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 1;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "WriteShareGroupStateRequest", version });
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
return Err(r.unsupported_version("WriteShareGroupStateRequest", version));
}
let mut m = Self::default();
m.group_id = r.string(true)?;
m.topics = {
let n = r.array_len(true, 18, size_of::<WriteShareGroupStateRequestWriteStateData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(WriteShareGroupStateRequestWriteStateData::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `WriteStateData` of [`WriteShareGroupStateRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct WriteShareGroupStateRequestWriteStateData {
/// Versions 0-1.
pub topic_id: Uuid,
/// Versions 0-1.
pub partitions: Vec<WriteShareGroupStateRequestPartitionData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for WriteShareGroupStateRequestWriteStateData {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl WriteShareGroupStateRequestWriteStateData {
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
let n = r.array_len(true, match version { ..=0 => 22, _ => 26 }, size_of::<WriteShareGroupStateRequestPartitionData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(WriteShareGroupStateRequestPartitionData::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `PartitionData` of [`WriteShareGroupStateRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct WriteShareGroupStateRequestPartitionData {
/// Versions 0-1.
pub partition: i32,
/// Versions 0-1.
pub state_epoch: i32,
/// Versions 0-1.
pub leader_epoch: i32,
/// Versions 0-1.
pub start_offset: i64,
/// Versions 1, default -1, ignorable.
pub delivery_complete_count: i32,
/// Versions 0-1.
pub state_batches: Vec<WriteShareGroupStateRequestStateBatch>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for WriteShareGroupStateRequestPartitionData {
fn default() -> Self {
Self {
partition: 0,
state_epoch: 0,
leader_epoch: 0,
start_offset: 0,
delivery_complete_count: -1,
state_batches: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl WriteShareGroupStateRequestPartitionData {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.partition);
w.i32(self.state_epoch);
w.i32(self.leader_epoch);
w.i64(self.start_offset);
if version >= 1 {
w.i32(self.delivery_complete_count);
}
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
m.state_epoch = r.i32()?;
m.leader_epoch = r.i32()?;
m.start_offset = r.i64()?;
if version >= 1 {
m.delivery_complete_count = r.i32()?;
}
m.state_batches = {
let n = r.array_len(true, 20, size_of::<WriteShareGroupStateRequestStateBatch>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(WriteShareGroupStateRequestStateBatch::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `StateBatch` of [`WriteShareGroupStateRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct WriteShareGroupStateRequestStateBatch {
/// Versions 0-1.
pub first_offset: i64,
/// Versions 0-1.
pub last_offset: i64,
/// Versions 0-1.
pub delivery_state: i8,
/// Versions 0-1.
pub delivery_count: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for WriteShareGroupStateRequestStateBatch {
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
impl WriteShareGroupStateRequestStateBatch {
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
message!(WriteShareGroupStateRequest, 0);
request!(WriteShareGroupStateRequest, WriteShareGroupStateResponse);

/// Kafka's `WriteShareGroupStateResponse`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct WriteShareGroupStateResponse {
/// Versions 0-1.
pub results: Vec<WriteShareGroupStateResponseWriteStateResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for WriteShareGroupStateResponse {
fn default() -> Self {
Self {
results: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl WriteShareGroupStateResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::WriteShareGroupState;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 1;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "WriteShareGroupStateResponse", version });
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
return Err(r.unsupported_version("WriteShareGroupStateResponse", version));
}
let mut m = Self::default();
m.results = {
let n = r.array_len(true, 18, size_of::<WriteShareGroupStateResponseWriteStateResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(WriteShareGroupStateResponseWriteStateResult::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `WriteStateResult` of [`WriteShareGroupStateResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct WriteShareGroupStateResponseWriteStateResult {
/// Versions 0-1.
pub topic_id: Uuid,
/// Versions 0-1.
pub partitions: Vec<WriteShareGroupStateResponsePartitionResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for WriteShareGroupStateResponseWriteStateResult {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl WriteShareGroupStateResponseWriteStateResult {
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
let n = r.array_len(true, 8, size_of::<WriteShareGroupStateResponsePartitionResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(WriteShareGroupStateResponsePartitionResult::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `PartitionResult` of [`WriteShareGroupStateResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct WriteShareGroupStateResponsePartitionResult {
/// Versions 0-1.
pub partition: i32,
/// Versions 0-1.
pub error_code: i16,
/// Versions 0-1, null 0+, default null.
pub error_message: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for WriteShareGroupStateResponsePartitionResult {
fn default() -> Self {
Self {
partition: 0,
error_code: 0,
error_message: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl WriteShareGroupStateResponsePartitionResult {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.partition);
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
m.partition = r.i32()?;
m.error_code = r.i16()?;
m.error_message = r.nullable_string(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(WriteShareGroupStateResponse, 0);
response!(WriteShareGroupStateResponse);
