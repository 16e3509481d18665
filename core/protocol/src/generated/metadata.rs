// @generated from core/protocol/schema/api/metadata.schema, crc 1770eb70, body c7ff9a96
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
w.check_version("MetadataRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 9;
match &self.topics {
Some(value) => {
w.write_structs(value, flex, version, MetadataRequestMetadataRequestTopic::write);
}
None => { if version >= 1 { w.null_array(flex) } else { w.refuse_null("MetadataRequest.topics", version) } }
}
if version >= 4 {
w.bool(self.allow_auto_topic_creation);
} else if !self.allow_auto_topic_creation { w.refuse_field("MetadataRequest.allow_auto_topic_creation", version); }
if version >= 8 && version <= 10 {
w.bool(self.include_cluster_authorized_operations);
} else if self.include_cluster_authorized_operations { w.refuse_field("MetadataRequest.include_cluster_authorized_operations", version); }
if version >= 8 {
w.bool(self.include_topic_authorized_operations);
} else if self.include_topic_authorized_operations { w.refuse_field("MetadataRequest.include_topic_authorized_operations", version); }
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("MetadataRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("MetadataRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 9;
let f_topics = if version >= 1 { r.read_nullable_structs(flex, match version { ..=9 => 2, _ => 18 }, version, MetadataRequestMetadataRequestTopic::read) } else { Some(r.read_structs(flex, match version { ..=9 => 2, _ => 18 }, version, MetadataRequestMetadataRequestTopic::read)) };
let f_allow_auto_topic_creation = if version >= 4 { r.read_bool() } else { true };
let f_include_cluster_authorized_operations = if version >= 8 && version <= 10 { r.read_bool() } else { false };
let f_include_topic_authorized_operations = if version >= 8 { r.read_bool() } else { false };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
topics: f_topics,
allow_auto_topic_creation: f_allow_auto_topic_creation,
include_cluster_authorized_operations: f_include_cluster_authorized_operations,
include_topic_authorized_operations: f_include_topic_authorized_operations,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 9;
if version >= 10 {
w.uuid(&self.topic_id);
}
match &self.name {
Some(value) => {
w.write_string(value, flex);
}
None => { if version >= 10 { w.null_string(flex) } else { w.refuse_null("MetadataRequestMetadataRequestTopic.name", version) } }
}
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("MetadataRequestMetadataRequestTopic.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 9;
let f_topic_id = if version >= 10 { r.read_uuid() } else { Uuid::ZERO };
let f_name = if version >= 10 { r.read_nullable_string(flex) } else { Some(r.read_string(flex)) };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
topic_id: f_topic_id,
name: f_name,
unknown_tagged_fields,
}
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
w.check_version("MetadataResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 9;
if version >= 3 {
w.i32(self.throttle_time_ms);
}
w.write_structs(&self.brokers, flex, version, MetadataResponseMetadataResponseBroker::write);
if version >= 2 {
match &self.cluster_id {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
}
if version >= 1 {
w.i32(self.controller_id);
}
w.write_structs(&self.topics, flex, version, MetadataResponseMetadataResponseTopic::write);
if version >= 8 && version <= 10 {
w.i32(self.cluster_authorized_operations);
} else if self.cluster_authorized_operations != -2147483648 { w.refuse_field("MetadataResponse.cluster_authorized_operations", version); }
if version >= 13 {
w.i16(self.error_code);
}
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("MetadataResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("MetadataResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 9;
let f_throttle_time_ms = if version >= 3 { r.read_i32() } else { 0 };
let f_brokers = r.read_structs(flex, match version { ..=0 => 10, ..=8 => 12, _ => 11 }, version, MetadataResponseMetadataResponseBroker::read);
let f_cluster_id = if version >= 2 { r.read_nullable_string(flex) } else { None };
let f_controller_id = if version >= 1 { r.read_i32() } else { -1 };
let f_topics = r.read_structs(flex, match version { ..=0 => 8, ..=7 => 9, ..=8 => 13, ..=9 => 10, _ => 26 }, version, MetadataResponseMetadataResponseTopic::read);
let f_cluster_authorized_operations = if version >= 8 && version <= 10 { r.read_i32() } else { -2147483648 };
let f_error_code = if version >= 13 { r.read_i16() } else { 0 };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
throttle_time_ms: f_throttle_time_ms,
brokers: f_brokers,
cluster_id: f_cluster_id,
controller_id: f_controller_id,
topics: f_topics,
cluster_authorized_operations: f_cluster_authorized_operations,
error_code: f_error_code,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 9;
w.i32(self.node_id);
w.write_string(&self.host, flex);
w.i32(self.port);
if version >= 1 {
match &self.rack {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
}
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("MetadataResponseMetadataResponseBroker.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 9;
let f_node_id = r.read_i32();
let f_host = r.read_string(flex);
let f_port = r.read_i32();
let f_rack = if version >= 1 { r.read_nullable_string(flex) } else { None };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
node_id: f_node_id,
host: f_host,
port: f_port,
rack: f_rack,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 9;
w.i16(self.error_code);
match &self.name {
Some(value) => {
w.write_string(value, flex);
}
None => { if version >= 12 { w.null_string(flex) } else { w.refuse_null("MetadataResponseMetadataResponseTopic.name", version) } }
}
if version >= 10 {
w.uuid(&self.topic_id);
}
if version >= 1 {
w.bool(self.is_internal);
}
w.write_structs(&self.partitions, flex, version, MetadataResponseMetadataResponsePartition::write);
if version >= 8 {
w.i32(self.topic_authorized_operations);
} else if self.topic_authorized_operations != -2147483648 { w.refuse_field("MetadataResponseMetadataResponseTopic.topic_authorized_operations", version); }
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("MetadataResponseMetadataResponseTopic.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 9;
let f_error_code = r.read_i16();
let f_name = if version >= 12 { r.read_nullable_string(flex) } else { Some(r.read_string(flex)) };
let f_topic_id = if version >= 10 { r.read_uuid() } else { Uuid::ZERO };
let f_is_internal = if version >= 1 { r.read_bool() } else { false };
let f_partitions = r.read_structs(flex, match version { ..=4 => 18, ..=6 => 22, ..=8 => 26, _ => 18 }, version, MetadataResponseMetadataResponsePartition::read);
let f_topic_authorized_operations = if version >= 8 { r.read_i32() } else { -2147483648 };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
error_code: f_error_code,
name: f_name,
topic_id: f_topic_id,
is_internal: f_is_internal,
partitions: f_partitions,
topic_authorized_operations: f_topic_authorized_operations,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 9;
w.i16(self.error_code);
w.i32(self.partition_index);
w.i32(self.leader_id);
if version >= 7 {
w.i32(self.leader_epoch);
}
w.write_i32s(&self.replica_nodes, flex);
w.write_i32s(&self.isr_nodes, flex);
if version >= 5 {
w.write_i32s(&self.offline_replicas, flex);
}
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("MetadataResponseMetadataResponsePartition.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 9;
let f_error_code = r.read_i16();
let f_partition_index = r.read_i32();
let f_leader_id = r.read_i32();
let f_leader_epoch = if version >= 7 { r.read_i32() } else { -1 };
let f_replica_nodes = r.read_i32s(flex);
let f_isr_nodes = r.read_i32s(flex);
let f_offline_replicas = if version >= 5 { r.read_i32s(flex) } else { Vec::new() };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
error_code: f_error_code,
partition_index: f_partition_index,
leader_id: f_leader_id,
leader_epoch: f_leader_epoch,
replica_nodes: f_replica_nodes,
isr_nodes: f_isr_nodes,
offline_replicas: f_offline_replicas,
unknown_tagged_fields,
}
}
}
message!(MetadataResponse, 9);
response!(MetadataResponse);
