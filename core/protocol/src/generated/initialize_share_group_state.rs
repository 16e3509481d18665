// @generated from core/protocol/schema/api/initialize_share_group_state.schema, crc 23072331, body 552ab9a9
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

/// Kafka's `InitializeShareGroupStateRequest`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct InitializeShareGroupStateRequest {
/// Versions 0.
pub group_id: String,
/// Versions 0.
pub topics: Vec<InitializeShareGroupStateRequestInitializeStateData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for InitializeShareGroupStateRequest {
fn default() -> Self {
Self {
group_id: String::new(),
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl InitializeShareGroupStateRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::InitializeShareGroupState;
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
return Err(EncodeError::UnsupportedVersion { message: "InitializeShareGroupStateRequest", version });
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
return Err(r.unsupported_version("InitializeShareGroupStateRequest", version));
}
let mut m = Self::default();
m.group_id = r.string(true)?;
m.topics = {
let n = r.array_len(true, 18, size_of::<InitializeShareGroupStateRequestInitializeStateData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(InitializeShareGroupStateRequestInitializeStateData::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `InitializeStateData` of [`InitializeShareGroupStateRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct InitializeShareGroupStateRequestInitializeStateData {
/// Versions 0.
pub topic_id: Uuid,
/// Versions 0.
pub partitions: Vec<InitializeShareGroupStateRequestPartitionData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for InitializeShareGroupStateRequestInitializeStateData {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl InitializeShareGroupStateRequestInitializeStateData {
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
let n = r.array_len(true, 17, size_of::<InitializeShareGroupStateRequestPartitionData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(InitializeShareGroupStateRequestPartitionData::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `PartitionData` of [`InitializeShareGroupStateRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct InitializeShareGroupStateRequestPartitionData {
/// Versions 0.
pub partition: i32,
/// Versions 0.
pub state_epoch: i32,
/// Versions 0.
pub start_offset: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for InitializeShareGroupStateRequestPartitionData {
fn default() -> Self {
Self {
partition: 0,
state_epoch: 0,
start_offset: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl InitializeShareGroupStateRequestPartitionData {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.partition);
w.i32(self.state_epoch);
w.i64(self.start_offset);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.partition = r.i32()?;
m.state_epoch = r.i32()?;
m.start_offset = r.i64()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(InitializeShareGroupStateRequest, 0);
request!(InitializeShareGroupStateRequest, InitializeShareGroupStateResponse);

/// Kafka's `InitializeShareGroupStateResponse`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct InitializeShareGroupStateResponse {
/// Versions 0.
pub results: Vec<InitializeShareGroupStateResponseInitializeStateResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for InitializeShareGroupStateResponse {
fn default() -> Self {
Self {
results: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl InitializeShareGroupStateResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::InitializeShareGroupState;
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
return Err(EncodeError::UnsupportedVersion { message: "InitializeShareGroupStateResponse", version });
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
return Err(r.unsupported_version("InitializeShareGroupStateResponse", version));
}
let mut m = Self::default();
m.results = {
let n = r.array_len(true, 18, size_of::<InitializeShareGroupStateResponseInitializeStateResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(InitializeShareGroupStateResponseInitializeStateResult::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `InitializeStateResult` of [`InitializeShareGroupStateResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct InitializeShareGroupStateResponseInitializeStateResult {
/// Versions 0.
pub topic_id: Uuid,
/// Versions 0.
pub partitions: Vec<InitializeShareGroupStateResponsePartitionResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for InitializeShareGroupStateResponseInitializeStateResult {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl InitializeShareGroupStateResponseInitializeStateResult {
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
let n = r.array_len(true, 8, size_of::<InitializeShareGroupStateResponsePartitionResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(InitializeShareGroupStateResponsePartitionResult::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `PartitionResult` of [`InitializeShareGroupStateResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct InitializeShareGroupStateResponsePartitionResult {
/// Versions 0.
pub partition: i32,
/// Versions 0.
pub error_code: i16,
/// Versions 0, null 0+, default null.
pub error_message: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for InitializeShareGroupStateResponsePartitionResult {
fn default() -> Self {
Self {
partition: 0,
error_code: 0,
error_message: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl InitializeShareGroupStateResponsePartitionResult {
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
message!(InitializeShareGroupStateResponse, 0);
response!(InitializeShareGroupStateResponse);
