// @generated from core/protocol/schema/api/describe_log_dirs.schema, crc f249999c, body 1250f65f
use alloc::string::String;
use alloc::vec::Vec;

use bytes::Bytes;
use ottla_model::Uuid;

use crate::api_key::ApiKey;
use crate::error::{DecodeError, EncodeError};
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
w.check_version("DescribeLogDirsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
match &self.topics {
Some(value) => {
w.write_structs(value, flex, version, DescribeLogDirsRequestDescribableLogDirTopic::write);
}
None => { w.null_array(flex) }
}
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DescribeLogDirsRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DescribeLogDirsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_topics = r.read_nullable_structs(flex, match version { ..=1 => 6, _ => 3 }, version, DescribeLogDirsRequestDescribableLogDirTopic::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
topics: f_topics,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.write_string(&self.topic, flex);
w.write_i32s(&self.partitions, flex);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DescribeLogDirsRequestDescribableLogDirTopic.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_topic = r.read_string(flex);
let f_partitions = r.read_i32s(flex);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
topic: f_topic,
partitions: f_partitions,
unknown_tagged_fields,
}
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
w.check_version("DescribeLogDirsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.i32(self.throttle_time_ms);
if version >= 3 {
w.i16(self.error_code);
}
w.write_structs(&self.results, flex, version, DescribeLogDirsResponseDescribeLogDirsResult::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DescribeLogDirsResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DescribeLogDirsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_throttle_time_ms = r.read_i32();
let f_error_code = if version >= 3 { r.read_i16() } else { 0 };
let f_results = r.read_structs(flex, match version { ..=1 => 8, ..=3 => 5, ..=4 => 21, _ => 22 }, version, DescribeLogDirsResponseDescribeLogDirsResult::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
results: f_results,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.i16(self.error_code);
w.write_string(&self.log_dir, flex);
w.write_structs(&self.topics, flex, version, DescribeLogDirsResponseDescribeLogDirsTopic::write);
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
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DescribeLogDirsResponseDescribeLogDirsResult.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_error_code = r.read_i16();
let f_log_dir = r.read_string(flex);
let f_topics = r.read_structs(flex, match version { ..=1 => 6, _ => 3 }, version, DescribeLogDirsResponseDescribeLogDirsTopic::read);
let f_total_bytes = if version >= 4 { r.read_i64() } else { -1 };
let f_usable_bytes = if version >= 4 { r.read_i64() } else { -1 };
let f_is_cordoned = if version >= 5 { r.read_bool() } else { false };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
error_code: f_error_code,
log_dir: f_log_dir,
topics: f_topics,
total_bytes: f_total_bytes,
usable_bytes: f_usable_bytes,
is_cordoned: f_is_cordoned,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.write_string(&self.name, flex);
w.write_structs(&self.partitions, flex, version, DescribeLogDirsResponseDescribeLogDirsPartition::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DescribeLogDirsResponseDescribeLogDirsTopic.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_name = r.read_string(flex);
let f_partitions = r.read_structs(flex, match version { ..=1 => 21, _ => 22 }, version, DescribeLogDirsResponseDescribeLogDirsPartition::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
name: f_name,
partitions: f_partitions,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.i32(self.partition_index);
w.i64(self.partition_size);
w.i64(self.offset_lag);
w.bool(self.is_future_key);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DescribeLogDirsResponseDescribeLogDirsPartition.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_partition_index = r.read_i32();
let f_partition_size = r.read_i64();
let f_offset_lag = r.read_i64();
let f_is_future_key = r.read_bool();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
partition_index: f_partition_index,
partition_size: f_partition_size,
offset_lag: f_offset_lag,
is_future_key: f_is_future_key,
unknown_tagged_fields,
}
}
}
message!(DescribeLogDirsResponse, 2);
response!(DescribeLogDirsResponse);
