// @generated from core/protocol/schema/api/metadata.schema, crc 1770eb70, body 4e4a623e
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

/// Kafka's `MetadataRequest`, versions 0-13.
#[derive(Debug, Clone, PartialEq)]
pub struct MetadataRequest {
/// Versions 0-13, null 1+.
pub topics: Option<Vec<MetadataRequestMetadataRequestTopic>>,
/// Versions 4-13, default true.
pub allow_auto_topic_creation: bool,
/// Versions 8-10.
pub include_cluster_authorized_operations: bool,
/// Versions 8-13.
pub include_topic_authorized_operations: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for MetadataRequest {
fn default() -> Self {
Self {
topics: Some(Vec::new()),
allow_auto_topic_creation: true,
include_cluster_authorized_operations: false,
include_topic_authorized_operations: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl MetadataRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::Metadata;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 13;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "MetadataRequest", version });
}
let flex = version >= 9;
match &self.topics {
Some(value) => {
w.array_len(value.len(), flex)?;
for element in value {
element.encode(w, version)?;
}
}
None => { if version >= 1 { w.null_array(flex) } else { return Err(null_field("MetadataRequest.topics", version)) } }
}
if version >= 4 {
w.bool(self.allow_auto_topic_creation);
} else if !self.allow_auto_topic_creation { return Err(unsupported_field("MetadataRequest.allow_auto_topic_creation", version)); }
if version >= 8 && version <= 10 {
w.bool(self.include_cluster_authorized_operations);
} else if self.include_cluster_authorized_operations { return Err(unsupported_field("MetadataRequest.include_cluster_authorized_operations", version)); }
if version >= 8 {
w.bool(self.include_topic_authorized_operations);
} else if self.include_topic_authorized_operations { return Err(unsupported_field("MetadataRequest.include_topic_authorized_operations", version)); }
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("MetadataRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("MetadataRequest", version));
}
let flex = version >= 9;
let mut m = Self::default();
if version >= 1 {
m.topics = match r.nullable_array_len(flex, match version { ..=9 => 2, _ => 18 }, size_of::<MetadataRequestMetadataRequestTopic>())? {
Some(n) => {
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(MetadataRequestMetadataRequestTopic::decode(r, version)?);
}
Some(v)
}
None => None,
};
} else {
m.topics = Some({
let n = r.array_len(flex, match version { ..=9 => 2, _ => 18 }, size_of::<MetadataRequestMetadataRequestTopic>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(MetadataRequestMetadataRequestTopic::decode(r, version)?);
}
v
});
}
if version >= 4 {
m.allow_auto_topic_creation = r.bool()?;
}
if version >= 8 && version <= 10 {
m.include_cluster_authorized_operations = r.bool()?;
}
if version >= 8 {
m.include_topic_authorized_operations = r.bool()?;
}
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `MetadataRequestTopic` of [`MetadataRequest`], versions 0-13.
#[derive(Debug, Clone, PartialEq)]
pub struct MetadataRequestMetadataRequestTopic {
/// Versions 10-13, ignorable.
pub topic_id: Uuid,
/// Versions 0-13, null 10+.
pub name: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for MetadataRequestMetadataRequestTopic {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
name: Some(String::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl MetadataRequestMetadataRequestTopic {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 9;
if version >= 10 {
w.uuid(&self.topic_id);
}
match &self.name {
Some(value) => {
w.string(value, flex)?;
}
None => { if version >= 10 { w.null_string(flex) } else { return Err(null_field("MetadataRequestMetadataRequestTopic.name", version)) } }
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("MetadataRequestMetadataRequestTopic.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 9;
let mut m = Self::default();
if version >= 10 {
m.topic_id = r.uuid()?;
}
if version >= 10 {
m.name = r.nullable_string(flex)?;
} else {
m.name = Some(r.string(flex)?);
}
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(MetadataRequest, 9);
request!(MetadataRequest, MetadataResponse);

/// Kafka's `MetadataResponse`, versions 0-13.
#[derive(Debug, Clone, PartialEq)]
pub struct MetadataResponse {
/// Versions 3-13, ignorable.
pub throttle_time_ms: i32,
/// Versions 0-13.
pub brokers: Vec<MetadataResponseMetadataResponseBroker>,
/// Versions 2-13, null 2+, default null, ignorable.
pub cluster_id: Option<String>,
/// Versions 1-13, default -1, ignorable.
pub controller_id: i32,
/// Versions 0-13.
pub topics: Vec<MetadataResponseMetadataResponseTopic>,
/// Versions 8-10, default -2147483648.
pub cluster_authorized_operations: i32,
/// Versions 13, ignorable.
pub error_code: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for MetadataResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
brokers: Vec::new(),
cluster_id: None,
controller_id: -1,
topics: Vec::new(),
cluster_authorized_operations: -2147483648,
error_code: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl MetadataResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::Metadata;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 13;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "MetadataResponse", version });
}
let flex = version >= 9;
if version >= 3 {
w.i32(self.throttle_time_ms);
}
w.array_len(self.brokers.len(), flex)?;
for element in &self.brokers {
element.encode(w, version)?;
}
if version >= 2 {
match &self.cluster_id {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
}
if version >= 1 {
w.i32(self.controller_id);
}
w.array_len(self.topics.len(), flex)?;
for element in &self.topics {
element.encode(w, version)?;
}
if version >= 8 && version <= 10 {
w.i32(self.cluster_authorized_operations);
} else if self.cluster_authorized_operations != -2147483648 { return Err(unsupported_field("MetadataResponse.cluster_authorized_operations", version)); }
if version >= 13 {
w.i16(self.error_code);
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("MetadataResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("MetadataResponse", version));
}
let flex = version >= 9;
let mut m = Self::default();
if version >= 3 {
m.throttle_time_ms = r.i32()?;
}
m.brokers = {
let n = r.array_len(flex, match version { ..=0 => 10, ..=8 => 12, _ => 11 }, size_of::<MetadataResponseMetadataResponseBroker>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(MetadataResponseMetadataResponseBroker::decode(r, version)?);
}
v
};
if version >= 2 {
m.cluster_id = r.nullable_string(flex)?;
}
if version >= 1 {
m.controller_id = r.i32()?;
}
m.topics = {
let n = r.array_len(flex, match version { ..=0 => 8, ..=7 => 9, ..=8 => 13, ..=9 => 10, _ => 26 }, size_of::<MetadataResponseMetadataResponseTopic>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(MetadataResponseMetadataResponseTopic::decode(r, version)?);
}
v
};
if version >= 8 && version <= 10 {
m.cluster_authorized_operations = r.i32()?;
}
if version >= 13 {
m.error_code = r.i16()?;
}
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `MetadataResponseBroker` of [`MetadataResponse`], versions 0-13.
#[derive(Debug, Clone, PartialEq)]
pub struct MetadataResponseMetadataResponseBroker {
/// Versions 0-13.
pub node_id: i32,
/// Versions 0-13.
pub host: String,
/// Versions 0-13.
pub port: i32,
/// Versions 1-13, null 1+, default null, ignorable.
pub rack: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for MetadataResponseMetadataResponseBroker {
fn default() -> Self {
Self {
node_id: 0,
host: String::new(),
port: 0,
rack: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl MetadataResponseMetadataResponseBroker {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 9;
w.i32(self.node_id);
w.string(&self.host, flex)?;
w.i32(self.port);
if version >= 1 {
match &self.rack {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("MetadataResponseMetadataResponseBroker.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 9;
let mut m = Self::default();
m.node_id = r.i32()?;
m.host = r.string(flex)?;
m.port = r.i32()?;
if version >= 1 {
m.rack = r.nullable_string(flex)?;
}
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `MetadataResponseTopic` of [`MetadataResponse`], versions 0-13.
#[derive(Debug, Clone, PartialEq)]
pub struct MetadataResponseMetadataResponseTopic {
/// Versions 0-13.
pub error_code: i16,
/// Versions 0-13, null 12+.
pub name: Option<String>,
/// Versions 10-13, ignorable.
pub topic_id: Uuid,
/// Versions 1-13, ignorable.
pub is_internal: bool,
/// Versions 0-13.
pub partitions: Vec<MetadataResponseMetadataResponsePartition>,
/// Versions 8-13, default -2147483648.
pub topic_authorized_operations: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for MetadataResponseMetadataResponseTopic {
fn default() -> Self {
Self {
error_code: 0,
name: Some(String::new()),
topic_id: Uuid::ZERO,
is_internal: false,
partitions: Vec::new(),
topic_authorized_operations: -2147483648,
unknown_tagged_fields: Vec::new(),
}
}
}
impl MetadataResponseMetadataResponseTopic {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 9;
w.i16(self.error_code);
match &self.name {
Some(value) => {
w.string(value, flex)?;
}
None => { if version >= 12 { w.null_string(flex) } else { return Err(null_field("MetadataResponseMetadataResponseTopic.name", version)) } }
}
if version >= 10 {
w.uuid(&self.topic_id);
}
if version >= 1 {
w.bool(self.is_internal);
}
w.array_len(self.partitions.len(), flex)?;
for element in &self.partitions {
element.encode(w, version)?;
}
if version >= 8 {
w.i32(self.topic_authorized_operations);
} else if self.topic_authorized_operations != -2147483648 { return Err(unsupported_field("MetadataResponseMetadataResponseTopic.topic_authorized_operations", version)); }
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("MetadataResponseMetadataResponseTopic.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 9;
let mut m = Self::default();
m.error_code = r.i16()?;
if version >= 12 {
m.name = r.nullable_string(flex)?;
} else {
m.name = Some(r.string(flex)?);
}
if version >= 10 {
m.topic_id = r.uuid()?;
}
if version >= 1 {
m.is_internal = r.bool()?;
}
m.partitions = {
let n = r.array_len(flex, match version { ..=4 => 18, ..=6 => 22, ..=8 => 26, _ => 18 }, size_of::<MetadataResponseMetadataResponsePartition>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(MetadataResponseMetadataResponsePartition::decode(r, version)?);
}
v
};
if version >= 8 {
m.topic_authorized_operations = r.i32()?;
}
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `MetadataResponsePartition` of [`MetadataResponse`], versions 0-13.
#[derive(Debug, Clone, PartialEq)]
pub struct MetadataResponseMetadataResponsePartition {
/// Versions 0-13.
pub error_code: i16,
/// Versions 0-13.
pub partition_index: i32,
/// Versions 0-13.
pub leader_id: i32,
/// Versions 7-13, default -1, ignorable.
pub leader_epoch: i32,
/// Versions 0-13.
pub replica_nodes: Vec<i32>,
/// Versions 0-13.
pub isr_nodes: Vec<i32>,
/// Versions 5-13, ignorable.
pub offline_replicas: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for MetadataResponseMetadataResponsePartition {
fn default() -> Self {
Self {
error_code: 0,
partition_index: 0,
leader_id: 0,
leader_epoch: -1,
replica_nodes: Vec::new(),
isr_nodes: Vec::new(),
offline_replicas: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl MetadataResponseMetadataResponsePartition {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 9;
w.i16(self.error_code);
w.i32(self.partition_index);
w.i32(self.leader_id);
if version >= 7 {
w.i32(self.leader_epoch);
}
w.i32s(&self.replica_nodes, flex)?;
w.i32s(&self.isr_nodes, flex)?;
if version >= 5 {
w.i32s(&self.offline_replicas, flex)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("MetadataResponseMetadataResponsePartition.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 9;
let mut m = Self::default();
m.error_code = r.i16()?;
m.partition_index = r.i32()?;
m.leader_id = r.i32()?;
if version >= 7 {
m.leader_epoch = r.i32()?;
}
m.replica_nodes = r.i32s(flex)?;
m.isr_nodes = r.i32s(flex)?;
if version >= 5 {
m.offline_replicas = r.i32s(flex)?;
}
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(MetadataResponse, 9);
response!(MetadataResponse);
