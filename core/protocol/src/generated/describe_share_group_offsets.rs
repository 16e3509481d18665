// @generated from core/protocol/schema/api/describe_share_group_offsets.schema, crc a1164a8c, body 5836e42b
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

/// Kafka's `DescribeShareGroupOffsetsRequest`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeShareGroupOffsetsRequest {
/// Versions 0-1.
pub groups: Vec<DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroup>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeShareGroupOffsetsRequest {
fn default() -> Self {
Self {
groups: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeShareGroupOffsetsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeShareGroupOffsets;
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
w.check_version("DescribeShareGroupOffsetsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_structs(&self.groups, true, version, DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroup::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DescribeShareGroupOffsetsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_groups = r.read_structs(true, 3, version, DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroup::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
groups: f_groups,
unknown_tagged_fields,
}
}
}

/// `DescribeShareGroupOffsetsRequestGroup` of [`DescribeShareGroupOffsetsRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroup {
/// Versions 0-1.
pub group_id: String,
/// Versions 0-1, null 0+.
pub topics: Option<Vec<DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopic>>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroup {
fn default() -> Self {
Self {
group_id: String::new(),
topics: Some(Vec::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroup {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, true);
match &self.topics {
Some(value) => {
w.write_structs(value, true, version, DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopic::write);
}
None => { w.null_array(true) }
}
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(true);
let f_topics = r.read_nullable_structs(true, 3, version, DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopic::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
group_id: f_group_id,
topics: f_topics,
unknown_tagged_fields,
}
}
}

/// `DescribeShareGroupOffsetsRequestTopic` of [`DescribeShareGroupOffsetsRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopic {
/// Versions 0-1.
pub topic_name: String,
/// Versions 0-1.
pub partitions: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopic {
fn default() -> Self {
Self {
topic_name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopic {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.topic_name, true);
w.write_i32s(&self.partitions, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_name = r.read_string(true);
let f_partitions = r.read_i32s(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_name: f_topic_name,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}
message!(DescribeShareGroupOffsetsRequest, 0);
request!(DescribeShareGroupOffsetsRequest, DescribeShareGroupOffsetsResponse);

/// Kafka's `DescribeShareGroupOffsetsResponse`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeShareGroupOffsetsResponse {
/// Versions 0-1.
pub throttle_time_ms: i32,
/// Versions 0-1.
pub groups: Vec<DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroup>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeShareGroupOffsetsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
groups: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeShareGroupOffsetsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeShareGroupOffsets;
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
w.check_version("DescribeShareGroupOffsetsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.throttle_time_ms);
w.write_structs(&self.groups, true, version, DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroup::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DescribeShareGroupOffsetsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_throttle_time_ms = r.read_i32();
let f_groups = r.read_structs(true, 6, version, DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroup::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
throttle_time_ms: f_throttle_time_ms,
groups: f_groups,
unknown_tagged_fields,
}
}
}

/// `DescribeShareGroupOffsetsResponseGroup` of [`DescribeShareGroupOffsetsResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroup {
/// Versions 0-1.
pub group_id: String,
/// Versions 0-1.
pub topics: Vec<DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopic>,
/// Versions 0-1.
pub error_code: i16,
/// Versions 0-1, null 0+, default null.
pub error_message: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroup {
fn default() -> Self {
Self {
group_id: String::new(),
topics: Vec::new(),
error_code: 0,
error_message: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroup {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, true);
w.write_structs(&self.topics, true, version, DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopic::write);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(true);
let f_topics = r.read_structs(true, 19, version, DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopic::read);
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
group_id: f_group_id,
topics: f_topics,
error_code: f_error_code,
error_message: f_error_message,
unknown_tagged_fields,
}
}
}

/// `DescribeShareGroupOffsetsResponseTopic` of [`DescribeShareGroupOffsetsResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopic {
/// Versions 0-1.
pub topic_name: String,
/// Versions 0-1.
pub topic_id: Uuid,
/// Versions 0-1.
pub partitions: Vec<DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponsePartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopic {
fn default() -> Self {
Self {
topic_name: String::new(),
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopic {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.topic_name, true);
w.uuid(&self.topic_id);
w.write_structs(&self.partitions, true, version, DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponsePartition::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_name = r.read_string(true);
let f_topic_id = r.read_uuid();
let f_partitions = r.read_structs(true, match version { ..=0 => 20, _ => 28 }, version, DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponsePartition::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_name: f_topic_name,
topic_id: f_topic_id,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `DescribeShareGroupOffsetsResponsePartition` of [`DescribeShareGroupOffsetsResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponsePartition {
/// Versions 0-1.
pub partition_index: i32,
/// Versions 0-1.
pub start_offset: i64,
/// Versions 0-1.
pub leader_epoch: i32,
/// Versions 1, default -1, ignorable.
pub lag: i64,
/// Versions 0-1.
pub error_code: i16,
/// Versions 0-1, null 0+, default null.
pub error_message: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponsePartition {
fn default() -> Self {
Self {
partition_index: 0,
start_offset: 0,
leader_epoch: 0,
lag: -1,
error_code: 0,
error_message: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponsePartition {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.partition_index);
w.i64(self.start_offset);
w.i32(self.leader_epoch);
if version >= 1 {
w.i64(self.lag);
}
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_partition_index = r.read_i32();
let f_start_offset = r.read_i64();
let f_leader_epoch = r.read_i32();
let f_lag = if version >= 1 { r.read_i64() } else { -1 };
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
partition_index: f_partition_index,
start_offset: f_start_offset,
leader_epoch: f_leader_epoch,
lag: f_lag,
error_code: f_error_code,
error_message: f_error_message,
unknown_tagged_fields,
}
}
}
message!(DescribeShareGroupOffsetsResponse, 0);
response!(DescribeShareGroupOffsetsResponse);
