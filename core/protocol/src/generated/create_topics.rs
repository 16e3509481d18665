// @generated from core/protocol/schema/api/create_topics.schema, crc 549c9e4f, body 70274be4
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "CreateTopicsRequest", version });
}
let flex = version >= 5;
w.array_len(self.topics.len(), flex)?;
for element in &self.topics {
element.encode(w, version)?;
}
w.i32(self.timeout_ms);
w.bool(self.validate_only);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("CreateTopicsRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("CreateTopicsRequest", version));
}
let flex = version >= 5;
let mut m = Self::default();
m.topics = {
let n = r.array_len(flex, match version { ..=4 => 16, _ => 10 }, size_of::<CreateTopicsRequestCreatableTopic>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(CreateTopicsRequestCreatableTopic::decode(r, version)?);
}
v
};
m.timeout_ms = r.i32()?;
m.validate_only = r.bool()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 5;
w.string(&self.name, flex)?;
w.i32(self.num_partitions);
w.i16(self.replication_factor);
w.array_len(self.assignments.len(), flex)?;
for element in &self.assignments {
element.encode(w, version)?;
}
w.array_len(self.configs.len(), flex)?;
for element in &self.configs {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("CreateTopicsRequestCreatableTopic.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 5;
let mut m = Self::default();
m.name = r.string(flex)?;
m.num_partitions = r.i32()?;
m.replication_factor = r.i16()?;
m.assignments = {
let n = r.array_len(flex, match version { ..=4 => 8, _ => 6 }, size_of::<CreateTopicsRequestCreatableReplicaAssignment>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(CreateTopicsRequestCreatableReplicaAssignment::decode(r, version)?);
}
v
};
m.configs = {
let n = r.array_len(flex, match version { ..=4 => 4, _ => 3 }, size_of::<CreateTopicsRequestCreatableTopicConfig>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(CreateTopicsRequestCreatableTopicConfig::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 5;
w.i32(self.partition_index);
w.i32s(&self.broker_ids, flex)?;
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("CreateTopicsRequestCreatableReplicaAssignment.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 5;
let mut m = Self::default();
m.partition_index = r.i32()?;
m.broker_ids = r.i32s(flex)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 5;
w.string(&self.name, flex)?;
match &self.value {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("CreateTopicsRequestCreatableTopicConfig.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 5;
let mut m = Self::default();
m.name = r.string(flex)?;
m.value = r.nullable_string(flex)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "CreateTopicsResponse", version });
}
let flex = version >= 5;
w.i32(self.throttle_time_ms);
w.array_len(self.topics.len(), flex)?;
for element in &self.topics {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("CreateTopicsResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("CreateTopicsResponse", version));
}
let flex = version >= 5;
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.topics = {
let n = r.array_len(flex, match version { ..=4 => 6, ..=6 => 12, _ => 28 }, size_of::<CreateTopicsResponseCreatableTopicResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(CreateTopicsResponseCreatableTopicResult::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 5;
w.string(&self.name, flex)?;
if version >= 7 {
w.uuid(&self.topic_id);
}
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
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
w.array_len(value.len(), flex)?;
for element in value {
element.encode(w, version)?;
}
}
None => { w.null_array(flex); }
}
}
if flex {
let mut count = self.unknown_tagged_fields.len();
if self.topic_config_error_code != 0 { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.topic_config_error_code != 0 {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
w.i16(self.topic_config_error_code);
w.end_tagged(mark)?;
}
raw.write_rest(w)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("CreateTopicsResponseCreatableTopicResult.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 5;
let mut m = Self::default();
m.name = r.string(flex)?;
if version >= 7 {
m.topic_id = r.uuid()?;
}
m.error_code = r.i16()?;
m.error_message = r.nullable_string(flex)?;
if version >= 5 {
m.num_partitions = r.i32()?;
}
if version >= 5 {
m.replication_factor = r.i16()?;
}
if version >= 5 {
m.configs = match r.nullable_array_len(flex, 6, size_of::<CreateTopicsResponseCreatableTopicConfigs>())? {
Some(n) => {
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(CreateTopicsResponseCreatableTopicConfigs::decode(r, version)?);
}
Some(v)
}
None => None,
};
}
if flex {
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 => {
let limit = r.begin_tagged(size)?;
m.topic_config_error_code = r.i16()?;
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, true)?;
match &self.value {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
w.bool(self.read_only);
w.i8(self.config_source);
w.bool(self.is_sensitive);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(true)?;
m.value = r.nullable_string(true)?;
m.read_only = r.bool()?;
m.config_source = r.i8()?;
m.is_sensitive = r.bool()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(CreateTopicsResponse, 5);
response!(CreateTopicsResponse);
