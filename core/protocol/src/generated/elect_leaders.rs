// @generated from core/protocol/schema/api/elect_leaders.schema, crc 1de71a65, body 3fc43ee3
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

/// Kafka's `ElectLeadersRequest`, versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ElectLeadersRequest {
/// Versions 1-2.
pub election_type: i8,
/// Versions 0-2, null 0+.
pub topic_partitions: Option<Vec<ElectLeadersRequestTopicPartitions>>,
/// Versions 0-2, default 60000.
pub timeout_ms: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ElectLeadersRequest {
fn default() -> Self {
Self {
election_type: 0,
topic_partitions: Some(Vec::new()),
timeout_ms: 60000,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ElectLeadersRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ElectLeaders;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 2;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ElectLeadersRequest", version });
}
let flex = version >= 2;
if version >= 1 {
w.i8(self.election_type);
} else if self.election_type != 0 { return Err(unsupported_field("ElectLeadersRequest.election_type", version)); }
match &self.topic_partitions {
Some(value) => {
w.array_len(value.len(), flex)?;
for element in value {
element.encode(w, version)?;
}
}
None => { w.null_array(flex); }
}
w.i32(self.timeout_ms);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("ElectLeadersRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ElectLeadersRequest", version));
}
let flex = version >= 2;
let mut m = Self::default();
if version >= 1 {
m.election_type = r.i8()?;
}
m.topic_partitions = match r.nullable_array_len(flex, match version { ..=1 => 6, _ => 3 }, size_of::<ElectLeadersRequestTopicPartitions>())? {
Some(n) => {
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ElectLeadersRequestTopicPartitions::decode(r, version)?);
}
Some(v)
}
None => None,
};
m.timeout_ms = r.i32()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `TopicPartitions` of [`ElectLeadersRequest`], versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ElectLeadersRequestTopicPartitions {
/// Versions 0-2.
pub topic: String,
/// Versions 0-2.
pub partitions: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ElectLeadersRequestTopicPartitions {
fn default() -> Self {
Self {
topic: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ElectLeadersRequestTopicPartitions {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 2;
w.string(&self.topic, flex)?;
w.i32s(&self.partitions, flex)?;
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("ElectLeadersRequestTopicPartitions.unknown_tagged_fields", version)); }
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
message!(ElectLeadersRequest, 2);
request!(ElectLeadersRequest, ElectLeadersResponse);

/// Kafka's `ElectLeadersResponse`, versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ElectLeadersResponse {
/// Versions 0-2.
pub throttle_time_ms: i32,
/// Versions 1-2.
pub error_code: i16,
/// Versions 0-2.
pub replica_election_results: Vec<ElectLeadersResponseReplicaElectionResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ElectLeadersResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
replica_election_results: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ElectLeadersResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ElectLeaders;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 2;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ElectLeadersResponse", version });
}
let flex = version >= 2;
w.i32(self.throttle_time_ms);
if version >= 1 {
w.i16(self.error_code);
} else if self.error_code != 0 { return Err(unsupported_field("ElectLeadersResponse.error_code", version)); }
w.array_len(self.replica_election_results.len(), flex)?;
for element in &self.replica_election_results {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("ElectLeadersResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ElectLeadersResponse", version));
}
let flex = version >= 2;
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
if version >= 1 {
m.error_code = r.i16()?;
}
m.replica_election_results = {
let n = r.array_len(flex, match version { ..=1 => 6, _ => 3 }, size_of::<ElectLeadersResponseReplicaElectionResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ElectLeadersResponseReplicaElectionResult::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `ReplicaElectionResult` of [`ElectLeadersResponse`], versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ElectLeadersResponseReplicaElectionResult {
/// Versions 0-2.
pub topic: String,
/// Versions 0-2.
pub partition_result: Vec<ElectLeadersResponsePartitionResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ElectLeadersResponseReplicaElectionResult {
fn default() -> Self {
Self {
topic: String::new(),
partition_result: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ElectLeadersResponseReplicaElectionResult {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 2;
w.string(&self.topic, flex)?;
w.array_len(self.partition_result.len(), flex)?;
for element in &self.partition_result {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("ElectLeadersResponseReplicaElectionResult.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 2;
let mut m = Self::default();
m.topic = r.string(flex)?;
m.partition_result = {
let n = r.array_len(flex, 8, size_of::<ElectLeadersResponsePartitionResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ElectLeadersResponsePartitionResult::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `PartitionResult` of [`ElectLeadersResponse`], versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ElectLeadersResponsePartitionResult {
/// Versions 0-2.
pub partition_id: i32,
/// Versions 0-2.
pub error_code: i16,
/// Versions 0-2, null 0+.
pub error_message: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ElectLeadersResponsePartitionResult {
fn default() -> Self {
Self {
partition_id: 0,
error_code: 0,
error_message: Some(String::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ElectLeadersResponsePartitionResult {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 2;
w.i32(self.partition_id);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("ElectLeadersResponsePartitionResult.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 2;
let mut m = Self::default();
m.partition_id = r.i32()?;
m.error_code = r.i16()?;
m.error_message = r.nullable_string(flex)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(ElectLeadersResponse, 2);
response!(ElectLeadersResponse);
