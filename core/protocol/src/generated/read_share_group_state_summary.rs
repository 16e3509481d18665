// @generated from core/protocol/schema/api/read_share_group_state_summary.schema, crc 5b04a990, body 2b4e2260
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

/// Kafka's `ReadShareGroupStateSummaryRequest`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadShareGroupStateSummaryRequest {
/// Versions 0-1.
pub group_id: String,
/// Versions 0-1.
pub topics: Vec<ReadShareGroupStateSummaryRequestReadStateSummaryData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ReadShareGroupStateSummaryRequest {
fn default() -> Self {
Self {
group_id: String::new(),
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ReadShareGroupStateSummaryRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ReadShareGroupStateSummary;
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
return Err(EncodeError::UnsupportedVersion { message: "ReadShareGroupStateSummaryRequest", version });
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
return Err(r.unsupported_version("ReadShareGroupStateSummaryRequest", version));
}
let mut m = Self::default();
m.group_id = r.string(true)?;
m.topics = {
let n = r.array_len(true, 18, size_of::<ReadShareGroupStateSummaryRequestReadStateSummaryData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ReadShareGroupStateSummaryRequestReadStateSummaryData::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `ReadStateSummaryData` of [`ReadShareGroupStateSummaryRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadShareGroupStateSummaryRequestReadStateSummaryData {
/// Versions 0-1.
pub topic_id: Uuid,
/// Versions 0-1.
pub partitions: Vec<ReadShareGroupStateSummaryRequestPartitionData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ReadShareGroupStateSummaryRequestReadStateSummaryData {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ReadShareGroupStateSummaryRequestReadStateSummaryData {
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
let n = r.array_len(true, 9, size_of::<ReadShareGroupStateSummaryRequestPartitionData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ReadShareGroupStateSummaryRequestPartitionData::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `PartitionData` of [`ReadShareGroupStateSummaryRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadShareGroupStateSummaryRequestPartitionData {
/// Versions 0-1.
pub partition: i32,
/// Versions 0-1.
pub leader_epoch: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ReadShareGroupStateSummaryRequestPartitionData {
fn default() -> Self {
Self {
partition: 0,
leader_epoch: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ReadShareGroupStateSummaryRequestPartitionData {
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
message!(ReadShareGroupStateSummaryRequest, 0);
request!(ReadShareGroupStateSummaryRequest, ReadShareGroupStateSummaryResponse);

/// Kafka's `ReadShareGroupStateSummaryResponse`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadShareGroupStateSummaryResponse {
/// Versions 0-1.
pub results: Vec<ReadShareGroupStateSummaryResponseReadStateSummaryResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ReadShareGroupStateSummaryResponse {
fn default() -> Self {
Self {
results: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ReadShareGroupStateSummaryResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ReadShareGroupStateSummary;
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
return Err(EncodeError::UnsupportedVersion { message: "ReadShareGroupStateSummaryResponse", version });
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
return Err(r.unsupported_version("ReadShareGroupStateSummaryResponse", version));
}
let mut m = Self::default();
m.results = {
let n = r.array_len(true, 18, size_of::<ReadShareGroupStateSummaryResponseReadStateSummaryResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ReadShareGroupStateSummaryResponseReadStateSummaryResult::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `ReadStateSummaryResult` of [`ReadShareGroupStateSummaryResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadShareGroupStateSummaryResponseReadStateSummaryResult {
/// Versions 0-1.
pub topic_id: Uuid,
/// Versions 0-1.
pub partitions: Vec<ReadShareGroupStateSummaryResponsePartitionResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ReadShareGroupStateSummaryResponseReadStateSummaryResult {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ReadShareGroupStateSummaryResponseReadStateSummaryResult {
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
let n = r.array_len(true, match version { ..=0 => 24, _ => 28 }, size_of::<ReadShareGroupStateSummaryResponsePartitionResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ReadShareGroupStateSummaryResponsePartitionResult::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `PartitionResult` of [`ReadShareGroupStateSummaryResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadShareGroupStateSummaryResponsePartitionResult {
/// Versions 0-1.
pub partition: i32,
/// Versions 0-1.
pub error_code: i16,
/// Versions 0-1, null 0+, default null.
pub error_message: Option<String>,
/// Versions 0-1.
pub state_epoch: i32,
/// Versions 0-1.
pub leader_epoch: i32,
/// Versions 0-1.
pub start_offset: i64,
/// Versions 1, default -1, ignorable.
pub delivery_complete_count: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ReadShareGroupStateSummaryResponsePartitionResult {
fn default() -> Self {
Self {
partition: 0,
error_code: 0,
error_message: None,
state_epoch: 0,
leader_epoch: 0,
start_offset: 0,
delivery_complete_count: -1,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ReadShareGroupStateSummaryResponsePartitionResult {
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
w.i32(self.leader_epoch);
w.i64(self.start_offset);
if version >= 1 {
w.i32(self.delivery_complete_count);
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
m.leader_epoch = r.i32()?;
m.start_offset = r.i64()?;
if version >= 1 {
m.delivery_complete_count = r.i32()?;
}
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(ReadShareGroupStateSummaryResponse, 0);
response!(ReadShareGroupStateSummaryResponse);
