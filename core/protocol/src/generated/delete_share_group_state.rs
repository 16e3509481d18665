// @generated from core/protocol/schema/api/delete_share_group_state.schema, crc 5c05c15a, body 7f4b19a6
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

/// Kafka's `DeleteShareGroupStateRequest`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteShareGroupStateRequest {
/// Versions 0.
pub group_id: String,
/// Versions 0.
pub topics: Vec<DeleteShareGroupStateRequestDeleteStateData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DeleteShareGroupStateRequest {
fn default() -> Self {
Self {
group_id: String::new(),
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteShareGroupStateRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DeleteShareGroupState;
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
return Err(EncodeError::UnsupportedVersion { message: "DeleteShareGroupStateRequest", version });
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
return Err(r.unsupported_version("DeleteShareGroupStateRequest", version));
}
let mut m = Self::default();
m.group_id = r.string(true)?;
m.topics = {
let n = r.array_len(true, 18, size_of::<DeleteShareGroupStateRequestDeleteStateData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DeleteShareGroupStateRequestDeleteStateData::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `DeleteStateData` of [`DeleteShareGroupStateRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteShareGroupStateRequestDeleteStateData {
/// Versions 0.
pub topic_id: Uuid,
/// Versions 0.
pub partitions: Vec<DeleteShareGroupStateRequestPartitionData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DeleteShareGroupStateRequestDeleteStateData {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteShareGroupStateRequestDeleteStateData {
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
let n = r.array_len(true, 5, size_of::<DeleteShareGroupStateRequestPartitionData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DeleteShareGroupStateRequestPartitionData::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `PartitionData` of [`DeleteShareGroupStateRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteShareGroupStateRequestPartitionData {
/// Versions 0.
pub partition: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DeleteShareGroupStateRequestPartitionData {
fn default() -> Self {
Self {
partition: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteShareGroupStateRequestPartitionData {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.partition);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.partition = r.i32()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(DeleteShareGroupStateRequest, 0);
request!(DeleteShareGroupStateRequest, DeleteShareGroupStateResponse);

/// Kafka's `DeleteShareGroupStateResponse`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteShareGroupStateResponse {
/// Versions 0.
pub results: Vec<DeleteShareGroupStateResponseDeleteStateResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DeleteShareGroupStateResponse {
fn default() -> Self {
Self {
results: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteShareGroupStateResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DeleteShareGroupState;
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
return Err(EncodeError::UnsupportedVersion { message: "DeleteShareGroupStateResponse", version });
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
return Err(r.unsupported_version("DeleteShareGroupStateResponse", version));
}
let mut m = Self::default();
m.results = {
let n = r.array_len(true, 18, size_of::<DeleteShareGroupStateResponseDeleteStateResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DeleteShareGroupStateResponseDeleteStateResult::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `DeleteStateResult` of [`DeleteShareGroupStateResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteShareGroupStateResponseDeleteStateResult {
/// Versions 0.
pub topic_id: Uuid,
/// Versions 0.
pub partitions: Vec<DeleteShareGroupStateResponsePartitionResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DeleteShareGroupStateResponseDeleteStateResult {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteShareGroupStateResponseDeleteStateResult {
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
let n = r.array_len(true, 8, size_of::<DeleteShareGroupStateResponsePartitionResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DeleteShareGroupStateResponsePartitionResult::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `PartitionResult` of [`DeleteShareGroupStateResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteShareGroupStateResponsePartitionResult {
/// Versions 0.
pub partition: i32,
/// Versions 0.
pub error_code: i16,
/// Versions 0, null 0+, default null.
pub error_message: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DeleteShareGroupStateResponsePartitionResult {
fn default() -> Self {
Self {
partition: 0,
error_code: 0,
error_message: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteShareGroupStateResponsePartitionResult {
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
message!(DeleteShareGroupStateResponse, 0);
response!(DeleteShareGroupStateResponse);
