// @generated from core/protocol/schema/api/describe_log_dirs.schema, crc f249999c, body 099dabed
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

/// Kafka's `DescribeLogDirsRequest`, versions 1-5.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeLogDirsRequest {
/// Versions 1-5, null 0+.
pub topics: Option<Vec<DescribeLogDirsRequestDescribableLogDirTopic>>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeLogDirsRequest {
fn default() -> Self {
Self {
topics: Some(Vec::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeLogDirsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeLogDirs;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 1;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 5;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "DescribeLogDirsRequest", version });
}
let flex = version >= 2;
match &self.topics {
Some(value) => {
w.array_len(value.len(), flex)?;
for element in value {
element.encode(w, version)?;
}
}
None => { w.null_array(flex); }
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DescribeLogDirsRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("DescribeLogDirsRequest", version));
}
let flex = version >= 2;
let mut m = Self::default();
m.topics = match r.nullable_array_len(flex, match version { ..=1 => 6, _ => 3 }, size_of::<DescribeLogDirsRequestDescribableLogDirTopic>())? {
Some(n) => {
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeLogDirsRequestDescribableLogDirTopic::decode(r, version)?);
}
Some(v)
}
None => None,
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `DescribableLogDirTopic` of [`DescribeLogDirsRequest`], versions 1-5.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeLogDirsRequestDescribableLogDirTopic {
/// Versions 1-5.
pub topic: String,
/// Versions 1-5.
pub partitions: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeLogDirsRequestDescribableLogDirTopic {
fn default() -> Self {
Self {
topic: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeLogDirsRequestDescribableLogDirTopic {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 2;
w.string(&self.topic, flex)?;
w.i32s(&self.partitions, flex)?;
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DescribeLogDirsRequestDescribableLogDirTopic.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 2;
let mut m = Self::default();
m.topic = r.string(flex)?;
m.partitions = r.i32s(flex)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(DescribeLogDirsRequest, 2);
request!(DescribeLogDirsRequest, DescribeLogDirsResponse);

/// Kafka's `DescribeLogDirsResponse`, versions 1-5.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeLogDirsResponse {
/// Versions 1-5.
pub throttle_time_ms: i32,
/// Versions 3-5, ignorable.
pub error_code: i16,
/// Versions 1-5.
pub results: Vec<DescribeLogDirsResponseDescribeLogDirsResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeLogDirsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
results: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeLogDirsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeLogDirs;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 1;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 5;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "DescribeLogDirsResponse", version });
}
let flex = version >= 2;
w.i32(self.throttle_time_ms);
if version >= 3 {
w.i16(self.error_code);
}
w.array_len(self.results.len(), flex)?;
for element in &self.results {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DescribeLogDirsResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("DescribeLogDirsResponse", version));
}
let flex = version >= 2;
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
if version >= 3 {
m.error_code = r.i16()?;
}
m.results = {
let n = r.array_len(flex, match version { ..=1 => 8, ..=3 => 5, ..=4 => 21, _ => 22 }, size_of::<DescribeLogDirsResponseDescribeLogDirsResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeLogDirsResponseDescribeLogDirsResult::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `DescribeLogDirsResult` of [`DescribeLogDirsResponse`], versions 1-5.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeLogDirsResponseDescribeLogDirsResult {
/// Versions 1-5.
pub error_code: i16,
/// Versions 1-5.
pub log_dir: String,
/// Versions 1-5.
pub topics: Vec<DescribeLogDirsResponseDescribeLogDirsTopic>,
/// Versions 4-5, default -1, ignorable.
pub total_bytes: i64,
/// Versions 4-5, default -1, ignorable.
pub usable_bytes: i64,
/// Versions 5, ignorable.
pub is_cordoned: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeLogDirsResponseDescribeLogDirsResult {
fn default() -> Self {
Self {
error_code: 0,
log_dir: String::new(),
topics: Vec::new(),
total_bytes: -1,
usable_bytes: -1,
is_cordoned: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeLogDirsResponseDescribeLogDirsResult {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 2;
w.i16(self.error_code);
w.string(&self.log_dir, flex)?;
w.array_len(self.topics.len(), flex)?;
for element in &self.topics {
element.encode(w, version)?;
}
if version >= 4 {
w.i64(self.total_bytes);
}
if version >= 4 {
w.i64(self.usable_bytes);
}
if version >= 5 {
w.bool(self.is_cordoned);
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DescribeLogDirsResponseDescribeLogDirsResult.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 2;
let mut m = Self::default();
m.error_code = r.i16()?;
m.log_dir = r.string(flex)?;
m.topics = {
let n = r.array_len(flex, match version { ..=1 => 6, _ => 3 }, size_of::<DescribeLogDirsResponseDescribeLogDirsTopic>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeLogDirsResponseDescribeLogDirsTopic::decode(r, version)?);
}
v
};
if version >= 4 {
m.total_bytes = r.i64()?;
}
if version >= 4 {
m.usable_bytes = r.i64()?;
}
if version >= 5 {
m.is_cordoned = r.bool()?;
}
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `DescribeLogDirsTopic` of [`DescribeLogDirsResponse`], versions 1-5.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeLogDirsResponseDescribeLogDirsTopic {
/// Versions 1-5.
pub name: String,
/// Versions 1-5.
pub partitions: Vec<DescribeLogDirsResponseDescribeLogDirsPartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeLogDirsResponseDescribeLogDirsTopic {
fn default() -> Self {
Self {
name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeLogDirsResponseDescribeLogDirsTopic {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 2;
w.string(&self.name, flex)?;
w.array_len(self.partitions.len(), flex)?;
for element in &self.partitions {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DescribeLogDirsResponseDescribeLogDirsTopic.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 2;
let mut m = Self::default();
m.name = r.string(flex)?;
m.partitions = {
let n = r.array_len(flex, match version { ..=1 => 21, _ => 22 }, size_of::<DescribeLogDirsResponseDescribeLogDirsPartition>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeLogDirsResponseDescribeLogDirsPartition::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `DescribeLogDirsPartition` of [`DescribeLogDirsResponse`], versions 1-5.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeLogDirsResponseDescribeLogDirsPartition {
/// Versions 1-5.
pub partition_index: i32,
/// Versions 1-5.
pub partition_size: i64,
/// Versions 1-5.
pub offset_lag: i64,
/// Versions 1-5.
pub is_future_key: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeLogDirsResponseDescribeLogDirsPartition {
fn default() -> Self {
Self {
partition_index: 0,
partition_size: 0,
offset_lag: 0,
is_future_key: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeLogDirsResponseDescribeLogDirsPartition {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 2;
w.i32(self.partition_index);
w.i64(self.partition_size);
w.i64(self.offset_lag);
w.bool(self.is_future_key);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DescribeLogDirsResponseDescribeLogDirsPartition.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 2;
let mut m = Self::default();
m.partition_index = r.i32()?;
m.partition_size = r.i64()?;
m.offset_lag = r.i64()?;
m.is_future_key = r.bool()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(DescribeLogDirsResponse, 2);
response!(DescribeLogDirsResponse);
