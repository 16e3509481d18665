// @generated from core/protocol/schema/api/create_topics.schema, crc 549c9e4f, body 2c7528c7
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

/// Kafka's `CreateTopicsRequest`, versions 2-7.
#[derive(Debug, Clone, PartialEq)]
pub struct CreateTopicsRequest {
/// Versions 2-7.
pub topics: Vec<CreateTopicsRequestCreatableTopic>,
/// Versions 2-7, default 60000.
pub timeout_ms: i32,
/// Versions 2-7.
pub validate_only: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for CreateTopicsRequest {
fn default() -> Self {
Self {
topics: Vec::new(),
timeout_ms: 60000,
validate_only: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl CreateTopicsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::CreateTopics;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 2;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 7;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("CreateTopicsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 5;
w.write_structs(&self.topics, flex, version, CreateTopicsRequestCreatableTopic::write);
w.i32(self.timeout_ms);
w.bool(self.validate_only);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("CreateTopicsRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("CreateTopicsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 5;
let f_topics = r.read_structs(flex, match version { ..=4 => 16, _ => 10 }, version, CreateTopicsRequestCreatableTopic::read);
let f_timeout_ms = r.read_i32();
let f_validate_only = r.read_bool();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
topics: f_topics,
timeout_ms: f_timeout_ms,
validate_only: f_validate_only,
unknown_tagged_fields,
}
}
}

/// `CreatableTopic` of [`CreateTopicsRequest`], versions 2-7.
#[derive(Debug, Clone, PartialEq)]
pub struct CreateTopicsRequestCreatableTopic {
/// Versions 2-7.
pub name: String,
/// Versions 2-7.
pub num_partitions: i32,
/// Versions 2-7.
pub replication_factor: i16,
/// Versions 2-7.
pub assignments: Vec<CreateTopicsRequestCreatableReplicaAssignment>,
/// Versions 2-7.
pub configs: Vec<CreateTopicsRequestCreatableTopicConfig>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for CreateTopicsRequestCreatableTopic {
fn default() -> Self {
Self {
name: String::new(),
num_partitions: 0,
replication_factor: 0,
assignments: Vec::new(),
configs: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl CreateTopicsRequestCreatableTopic {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 5;
w.write_string(&self.name, flex);
w.i32(self.num_partitions);
w.i16(self.replication_factor);
w.write_structs(&self.assignments, flex, version, CreateTopicsRequestCreatableReplicaAssignment::write);
w.write_structs(&self.configs, flex, version, CreateTopicsRequestCreatableTopicConfig::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("CreateTopicsRequestCreatableTopic.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 5;
let f_name = r.read_string(flex);
let f_num_partitions = r.read_i32();
let f_replication_factor = r.read_i16();
let f_assignments = r.read_structs(flex, match version { ..=4 => 8, _ => 6 }, version, CreateTopicsRequestCreatableReplicaAssignment::read);
let f_configs = r.read_structs(flex, match version { ..=4 => 4, _ => 3 }, version, CreateTopicsRequestCreatableTopicConfig::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
name: f_name,
num_partitions: f_num_partitions,
replication_factor: f_replication_factor,
assignments: f_assignments,
configs: f_configs,
unknown_tagged_fields,
}
}
}

/// `CreatableReplicaAssignment` of [`CreateTopicsRequest`], versions 2-7.
#[derive(Debug, Clone, PartialEq)]
pub struct CreateTopicsRequestCreatableReplicaAssignment {
/// Versions 2-7.
pub partition_index: i32,
/// Versions 2-7.
pub broker_ids: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for CreateTopicsRequestCreatableReplicaAssignment {
fn default() -> Self {
Self {
partition_index: 0,
broker_ids: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl CreateTopicsRequestCreatableReplicaAssignment {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 5;
w.i32(self.partition_index);
w.write_i32s(&self.broker_ids, flex);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("CreateTopicsRequestCreatableReplicaAssignment.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 5;
let f_partition_index = r.read_i32();
let f_broker_ids = r.read_i32s(flex);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
partition_index: f_partition_index,
broker_ids: f_broker_ids,
unknown_tagged_fields,
}
}
}

/// `CreatableTopicConfig` of [`CreateTopicsRequest`], versions 2-7.
#[derive(Debug, Clone, PartialEq)]
pub struct CreateTopicsRequestCreatableTopicConfig {
/// Versions 2-7.
pub name: String,
/// Versions 2-7, null 0+.
pub value: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for CreateTopicsRequestCreatableTopicConfig {
fn default() -> Self {
Self {
name: String::new(),
value: Some(String::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl CreateTopicsRequestCreatableTopicConfig {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 5;
w.write_string(&self.name, flex);
match &self.value {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("CreateTopicsRequestCreatableTopicConfig.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 5;
let f_name = r.read_string(flex);
let f_value = r.read_nullable_string(flex);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
name: f_name,
value: f_value,
unknown_tagged_fields,
}
}
}
message!(CreateTopicsRequest, 5);
request!(CreateTopicsRequest, CreateTopicsResponse);

/// Kafka's `CreateTopicsResponse`, versions 2-7.
#[derive(Debug, Clone, PartialEq)]
pub struct CreateTopicsResponse {
/// Versions 2-7, ignorable.
pub throttle_time_ms: i32,
/// Versions 2-7.
pub topics: Vec<CreateTopicsResponseCreatableTopicResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for CreateTopicsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl CreateTopicsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::CreateTopics;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 2;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 7;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("CreateTopicsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 5;
w.i32(self.throttle_time_ms);
w.write_structs(&self.topics, flex, version, CreateTopicsResponseCreatableTopicResult::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("CreateTopicsResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("CreateTopicsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 5;
let f_throttle_time_ms = r.read_i32();
let f_topics = r.read_structs(flex, match version { ..=4 => 6, ..=6 => 12, _ => 28 }, version, CreateTopicsResponseCreatableTopicResult::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
throttle_time_ms: f_throttle_time_ms,
topics: f_topics,
unknown_tagged_fields,
}
}
}

/// `CreatableTopicResult` of [`CreateTopicsResponse`], versions 2-7.
#[derive(Debug, Clone, PartialEq)]
pub struct CreateTopicsResponseCreatableTopicResult {
/// Versions 2-7.
pub name: String,
/// Versions 7, ignorable.
pub topic_id: Uuid,
/// Versions 2-7.
pub error_code: i16,
/// Versions 2-7, null 0+, ignorable.
pub error_message: Option<String>,
/// Versions 5-7, tag 0 in 5+, ignorable.
pub topic_config_error_code: i16,
/// Versions 5-7, default -1, ignorable.
pub num_partitions: i32,
/// Versions 5-7, default -1, ignorable.
pub replication_factor: i16,
/// Versions 5-7, null 5+, ignorable.
pub configs: Option<Vec<CreateTopicsResponseCreatableTopicConfigs>>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for CreateTopicsResponseCreatableTopicResult {
fn default() -> Self {
Self {
name: String::new(),
topic_id: Uuid::ZERO,
error_code: 0,
error_message: Some(String::new()),
topic_config_error_code: 0,
num_partitions: -1,
replication_factor: -1,
configs: Some(Vec::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl CreateTopicsResponseCreatableTopicResult {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 5;
w.write_string(&self.name, flex);
if version >= 7 {
w.uuid(&self.topic_id);
}
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
if version >= 5 {
w.i32(self.num_partitions);
}
if version >= 5 {
w.i16(self.replication_factor);
}
if version >= 5 {
match &self.configs {
Some(value) => {
w.write_structs(value, flex, version, CreateTopicsResponseCreatableTopicConfigs::write);
}
None => { w.null_array(flex) }
}
}
if flex {
let mut count = self.unknown_tagged_fields.len();
if self.topic_config_error_code != 0 { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.topic_config_error_code != 0 {
let mark = w.write_tag(0, &mut raw);
w.i16(self.topic_config_error_code);
w.write_tagged_end(mark);
}
w.write_tagged_rest(&mut raw);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("CreateTopicsResponseCreatableTopicResult.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 5;
let f_name = r.read_string(flex);
let f_topic_id = if version >= 7 { r.read_uuid() } else { Uuid::ZERO };
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(flex);
let mut f_topic_config_error_code = 0;
let f_num_partitions = if version >= 5 { r.read_i32() } else { -1 };
let f_replication_factor = if version >= 5 { r.read_i16() } else { -1 };
let f_configs = if version >= 5 { r.read_nullable_structs(flex, 6, version, CreateTopicsResponseCreatableTopicConfigs::read) } else { Some(Vec::new()) };
let mut unknown_tagged_fields = Vec::new();
if flex {
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 => {
let limit = r.read_tagged_begin(size);
f_topic_config_error_code = r.read_i16();
r.read_tagged_end(limit);
}
_ => r.read_unknown_tagged_field(tag, size, &mut unknown_tagged_fields),
}
if r.failed() {
break;
}
}
}
Self {
name: f_name,
topic_id: f_topic_id,
error_code: f_error_code,
error_message: f_error_message,
topic_config_error_code: f_topic_config_error_code,
num_partitions: f_num_partitions,
replication_factor: f_replication_factor,
configs: f_configs,
unknown_tagged_fields,
}
}
}

/// `CreatableTopicConfigs` of [`CreateTopicsResponse`], versions 5-7.
#[derive(Debug, Clone, PartialEq)]
pub struct CreateTopicsResponseCreatableTopicConfigs {
/// Versions 5-7.
pub name: String,
/// Versions 5-7, null 5+.
pub value: Option<String>,
/// Versions 5-7.
pub read_only: bool,
/// Versions 5-7, default -1, ignorable.
pub config_source: i8,
/// Versions 5-7.
pub is_sensitive: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for CreateTopicsResponseCreatableTopicConfigs {
fn default() -> Self {
Self {
name: String::new(),
value: Some(String::new()),
read_only: false,
config_source: -1,
is_sensitive: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl CreateTopicsResponseCreatableTopicConfigs {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
match &self.value {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.bool(self.read_only);
w.i8(self.config_source);
w.bool(self.is_sensitive);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_value = r.read_nullable_string(true);
let f_read_only = r.read_bool();
let f_config_source = r.read_i8();
let f_is_sensitive = r.read_bool();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
value: f_value,
read_only: f_read_only,
config_source: f_config_source,
is_sensitive: f_is_sensitive,
unknown_tagged_fields,
}
}
}
message!(CreateTopicsResponse, 5);
response!(CreateTopicsResponse);
