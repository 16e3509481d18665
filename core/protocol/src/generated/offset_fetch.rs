// @generated from core/protocol/schema/api/offset_fetch.schema, crc 8c78293a, body 89d22d8e
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

/// Kafka's `OffsetFetchRequest`, versions 1-10.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetFetchRequest {
/// Versions 1-7.
pub group_id: String,
/// Versions 1-7, null 2-7.
pub topics: Option<Vec<OffsetFetchRequestOffsetFetchRequestTopic>>,
/// Versions 8-10.
pub groups: Vec<OffsetFetchRequestOffsetFetchRequestGroup>,
/// Versions 7-10.
pub require_stable: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetFetchRequest {
fn default() -> Self {
Self {
group_id: String::new(),
topics: Some(Vec::new()),
groups: Vec::new(),
require_stable: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetFetchRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::OffsetFetch;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 1;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 10;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("OffsetFetchRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 6;
if version <= 7 {
w.write_string(&self.group_id, flex);
} else if !self.group_id.is_empty() { w.refuse_field("OffsetFetchRequest.group_id", version); }
if version <= 7 {
match &self.topics {
Some(value) => {
w.write_structs(value, flex, version, OffsetFetchRequestOffsetFetchRequestTopic::write);
}
None => { if version >= 2 { w.null_array(flex) } else { w.refuse_null("OffsetFetchRequest.topics", version) } }
}
} else if !matches!(&self.topics, Some(value) if value.is_empty()) { w.refuse_field("OffsetFetchRequest.topics", version); }
if version >= 8 {
w.write_structs(&self.groups, flex, version, OffsetFetchRequestOffsetFetchRequestGroup::write);
} else if !self.groups.is_empty() { w.refuse_field("OffsetFetchRequest.groups", version); }
if version >= 7 {
w.bool(self.require_stable);
} else if self.require_stable { w.refuse_field("OffsetFetchRequest.require_stable", version); }
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("OffsetFetchRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("OffsetFetchRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 6;
let f_group_id = if version <= 7 { r.read_string(flex) } else { String::new() };
let f_topics = if version <= 7 { if version >= 2 { r.read_nullable_structs(flex, match version { ..=5 => 6, _ => 3 }, version, OffsetFetchRequestOffsetFetchRequestTopic::read) } else { Some(r.read_structs(flex, match version { ..=5 => 6, _ => 3 }, version, OffsetFetchRequestOffsetFetchRequestTopic::read)) } } else { Some(Vec::new()) };
let f_groups = if version >= 8 { r.read_structs(flex, match version { ..=8 => 3, _ => 8 }, version, OffsetFetchRequestOffsetFetchRequestGroup::read) } else { Vec::new() };
let f_require_stable = if version >= 7 { r.read_bool() } else { false };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
group_id: f_group_id,
topics: f_topics,
groups: f_groups,
require_stable: f_require_stable,
unknown_tagged_fields,
}
}
}

/// `OffsetFetchRequestTopic` of [`OffsetFetchRequest`], versions 1-7.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetFetchRequestOffsetFetchRequestTopic {
/// Versions 1-7.
pub name: String,
/// Versions 1-7.
pub partition_indexes: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetFetchRequestOffsetFetchRequestTopic {
fn default() -> Self {
Self {
name: String::new(),
partition_indexes: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetFetchRequestOffsetFetchRequestTopic {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 6;
w.write_string(&self.name, flex);
w.write_i32s(&self.partition_indexes, flex);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("OffsetFetchRequestOffsetFetchRequestTopic.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 6;
let f_name = r.read_string(flex);
let f_partition_indexes = r.read_i32s(flex);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
name: f_name,
partition_indexes: f_partition_indexes,
unknown_tagged_fields,
}
}
}

/// `OffsetFetchRequestGroup` of [`OffsetFetchRequest`], versions 8-10.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetFetchRequestOffsetFetchRequestGroup {
/// Versions 8-10.
pub group_id: String,
/// Versions 9-10, null 9+, default null, ignorable.
pub member_id: Option<String>,
/// Versions 9-10, default -1, ignorable.
pub member_epoch: i32,
/// Versions 8-10, null 8+.
pub topics: Option<Vec<OffsetFetchRequestOffsetFetchRequestTopics>>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetFetchRequestOffsetFetchRequestGroup {
fn default() -> Self {
Self {
group_id: String::new(),
member_id: None,
member_epoch: -1,
topics: Some(Vec::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetFetchRequestOffsetFetchRequestGroup {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, true);
if version >= 9 {
match &self.member_id {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
}
if version >= 9 {
w.i32(self.member_epoch);
}
match &self.topics {
Some(value) => {
w.write_structs(value, true, version, OffsetFetchRequestOffsetFetchRequestTopics::write);
}
None => { w.null_array(true) }
}
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(true);
let f_member_id = if version >= 9 { r.read_nullable_string(true) } else { None };
let f_member_epoch = if version >= 9 { r.read_i32() } else { -1 };
let f_topics = r.read_nullable_structs(true, match version { ..=9 => 3, _ => 18 }, version, OffsetFetchRequestOffsetFetchRequestTopics::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
group_id: f_group_id,
member_id: f_member_id,
member_epoch: f_member_epoch,
topics: f_topics,
unknown_tagged_fields,
}
}
}

/// `OffsetFetchRequestTopics` of [`OffsetFetchRequest`], versions 8-10.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetFetchRequestOffsetFetchRequestTopics {
/// Versions 8-9, ignorable.
pub name: String,
/// Versions 10, ignorable.
pub topic_id: Uuid,
/// Versions 8-10.
pub partition_indexes: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetFetchRequestOffsetFetchRequestTopics {
fn default() -> Self {
Self {
name: String::new(),
topic_id: Uuid::ZERO,
partition_indexes: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetFetchRequestOffsetFetchRequestTopics {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
if version <= 9 {
w.write_string(&self.name, true);
}
if version >= 10 {
w.uuid(&self.topic_id);
}
w.write_i32s(&self.partition_indexes, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = if version <= 9 { r.read_string(true) } else { String::new() };
let f_topic_id = if version >= 10 { r.read_uuid() } else { Uuid::ZERO };
let f_partition_indexes = r.read_i32s(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
topic_id: f_topic_id,
partition_indexes: f_partition_indexes,
unknown_tagged_fields,
}
}
}
message!(OffsetFetchRequest, 6);
request!(OffsetFetchRequest, OffsetFetchResponse);

/// Kafka's `OffsetFetchResponse`, versions 1-10.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetFetchResponse {
/// Versions 3-10, ignorable.
pub throttle_time_ms: i32,
/// Versions 1-7.
pub topics: Vec<OffsetFetchResponseOffsetFetchResponseTopic>,
/// Versions 2-7, ignorable.
pub error_code: i16,
/// Versions 8-10.
pub groups: Vec<OffsetFetchResponseOffsetFetchResponseGroup>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetFetchResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
topics: Vec::new(),
error_code: 0,
groups: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetFetchResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::OffsetFetch;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 1;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 10;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("OffsetFetchResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 6;
if version >= 3 {
w.i32(self.throttle_time_ms);
}
if version <= 7 {
w.write_structs(&self.topics, flex, version, OffsetFetchResponseOffsetFetchResponseTopic::write);
} else if !self.topics.is_empty() { w.refuse_field("OffsetFetchResponse.topics", version); }
if version >= 2 && version <= 7 {
w.i16(self.error_code);
}
if version >= 8 {
w.write_structs(&self.groups, flex, version, OffsetFetchResponseOffsetFetchResponseGroup::write);
} else if !self.groups.is_empty() { w.refuse_field("OffsetFetchResponse.groups", version); }
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("OffsetFetchResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("OffsetFetchResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 6;
let f_throttle_time_ms = if version >= 3 { r.read_i32() } else { 0 };
let f_topics = if version <= 7 { r.read_structs(flex, match version { ..=5 => 6, _ => 3 }, version, OffsetFetchResponseOffsetFetchResponseTopic::read) } else { Vec::new() };
let f_error_code = if version >= 2 && version <= 7 { r.read_i16() } else { 0 };
let f_groups = if version >= 8 { r.read_structs(flex, 5, version, OffsetFetchResponseOffsetFetchResponseGroup::read) } else { Vec::new() };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
throttle_time_ms: f_throttle_time_ms,
topics: f_topics,
error_code: f_error_code,
groups: f_groups,
unknown_tagged_fields,
}
}
}

/// `OffsetFetchResponseTopic` of [`OffsetFetchResponse`], versions 1-7.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetFetchResponseOffsetFetchResponseTopic {
/// Versions 1-7.
pub name: String,
/// Versions 1-7.
pub partitions: Vec<OffsetFetchResponseOffsetFetchResponsePartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetFetchResponseOffsetFetchResponseTopic {
fn default() -> Self {
Self {
name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetFetchResponseOffsetFetchResponseTopic {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 6;
w.write_string(&self.name, flex);
w.write_structs(&self.partitions, flex, version, OffsetFetchResponseOffsetFetchResponsePartition::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("OffsetFetchResponseOffsetFetchResponseTopic.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 6;
let f_name = r.read_string(flex);
let f_partitions = r.read_structs(flex, match version { ..=4 => 16, _ => 20 }, version, OffsetFetchResponseOffsetFetchResponsePartition::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
name: f_name,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `OffsetFetchResponsePartition` of [`OffsetFetchResponse`], versions 1-7.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetFetchResponseOffsetFetchResponsePartition {
/// Versions 1-7.
pub partition_index: i32,
/// Versions 1-7.
pub committed_offset: i64,
/// Versions 5-7, default -1, ignorable.
pub committed_leader_epoch: i32,
/// Versions 1-7, null 0-7.
pub metadata: Option<String>,
/// Versions 1-7.
pub error_code: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetFetchResponseOffsetFetchResponsePartition {
fn default() -> Self {
Self {
partition_index: 0,
committed_offset: 0,
committed_leader_epoch: -1,
metadata: Some(String::new()),
error_code: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetFetchResponseOffsetFetchResponsePartition {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 6;
w.i32(self.partition_index);
w.i64(self.committed_offset);
if version >= 5 {
w.i32(self.committed_leader_epoch);
}
match &self.metadata {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
w.i16(self.error_code);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("OffsetFetchResponseOffsetFetchResponsePartition.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 6;
let f_partition_index = r.read_i32();
let f_committed_offset = r.read_i64();
let f_committed_leader_epoch = if version >= 5 { r.read_i32() } else { -1 };
let f_metadata = r.read_nullable_string(flex);
let f_error_code = r.read_i16();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
partition_index: f_partition_index,
committed_offset: f_committed_offset,
committed_leader_epoch: f_committed_leader_epoch,
metadata: f_metadata,
error_code: f_error_code,
unknown_tagged_fields,
}
}
}

/// `OffsetFetchResponseGroup` of [`OffsetFetchResponse`], versions 8-10.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetFetchResponseOffsetFetchResponseGroup {
/// Versions 8-10.
pub group_id: String,
/// Versions 8-10.
pub topics: Vec<OffsetFetchResponseOffsetFetchResponseTopics>,
/// Versions 8-10.
pub error_code: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetFetchResponseOffsetFetchResponseGroup {
fn default() -> Self {
Self {
group_id: String::new(),
topics: Vec::new(),
error_code: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetFetchResponseOffsetFetchResponseGroup {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, true);
w.write_structs(&self.topics, true, version, OffsetFetchResponseOffsetFetchResponseTopics::write);
w.i16(self.error_code);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(true);
let f_topics = r.read_structs(true, match version { ..=9 => 3, _ => 18 }, version, OffsetFetchResponseOffsetFetchResponseTopics::read);
let f_error_code = r.read_i16();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
group_id: f_group_id,
topics: f_topics,
error_code: f_error_code,
unknown_tagged_fields,
}
}
}

/// `OffsetFetchResponseTopics` of [`OffsetFetchResponse`], versions 8-10.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetFetchResponseOffsetFetchResponseTopics {
/// Versions 8-9, ignorable.
pub name: String,
/// Versions 10, ignorable.
pub topic_id: Uuid,
/// Versions 8-10.
pub partitions: Vec<OffsetFetchResponseOffsetFetchResponsePartitions>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetFetchResponseOffsetFetchResponseTopics {
fn default() -> Self {
Self {
name: String::new(),
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetFetchResponseOffsetFetchResponseTopics {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
if version <= 9 {
w.write_string(&self.name, true);
}
if version >= 10 {
w.uuid(&self.topic_id);
}
w.write_structs(&self.partitions, true, version, OffsetFetchResponseOffsetFetchResponsePartitions::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = if version <= 9 { r.read_string(true) } else { String::new() };
let f_topic_id = if version >= 10 { r.read_uuid() } else { Uuid::ZERO };
let f_partitions = r.read_structs(true, 20, version, OffsetFetchResponseOffsetFetchResponsePartitions::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
topic_id: f_topic_id,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `OffsetFetchResponsePartitions` of [`OffsetFetchResponse`], versions 8-10.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetFetchResponseOffsetFetchResponsePartitions {
/// Versions 8-10.
pub partition_index: i32,
/// Versions 8-10.
pub committed_offset: i64,
/// Versions 8-10, default -1, ignorable.
pub committed_leader_epoch: i32,
/// Versions 8-10, null 8+.
pub metadata: Option<String>,
/// Versions 8-10.
pub error_code: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetFetchResponseOffsetFetchResponsePartitions {
fn default() -> Self {
Self {
partition_index: 0,
committed_offset: 0,
committed_leader_epoch: -1,
metadata: Some(String::new()),
error_code: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetFetchResponseOffsetFetchResponsePartitions {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.partition_index);
w.i64(self.committed_offset);
w.i32(self.committed_leader_epoch);
match &self.metadata {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.i16(self.error_code);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_partition_index = r.read_i32();
let f_committed_offset = r.read_i64();
let f_committed_leader_epoch = r.read_i32();
let f_metadata = r.read_nullable_string(true);
let f_error_code = r.read_i16();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
partition_index: f_partition_index,
committed_offset: f_committed_offset,
committed_leader_epoch: f_committed_leader_epoch,
metadata: f_metadata,
error_code: f_error_code,
unknown_tagged_fields,
}
}
}
message!(OffsetFetchResponse, 6);
response!(OffsetFetchResponse);
