// @generated from core/protocol/schema/api/share_acknowledge.schema, crc 1497e9f1, body f04f50c8
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

/// Kafka's `ShareAcknowledgeRequest`, versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareAcknowledgeRequest {
/// Versions 1-2, null 0+, default null.
pub group_id: Option<String>,
/// Versions 1-2, null 0+.
pub member_id: Option<String>,
/// Versions 1-2.
pub share_session_epoch: i32,
/// Versions 2.
pub is_renew_ack: bool,
/// Versions 1-2.
pub topics: Vec<ShareAcknowledgeRequestAcknowledgeTopic>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareAcknowledgeRequest {
fn default() -> Self {
Self {
group_id: None,
member_id: Some(String::new()),
share_session_epoch: 0,
is_renew_ack: false,
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareAcknowledgeRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ShareAcknowledge;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 1;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 2;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ShareAcknowledgeRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
match &self.group_id {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
match &self.member_id {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.i32(self.share_session_epoch);
if version >= 2 {
w.bool(self.is_renew_ack);
} else if self.is_renew_ack { w.refuse_field("ShareAcknowledgeRequest.is_renew_ack", version); }
w.write_structs(&self.topics, true, version, ShareAcknowledgeRequestAcknowledgeTopic::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ShareAcknowledgeRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_nullable_string(true);
let f_member_id = r.read_nullable_string(true);
let f_share_session_epoch = r.read_i32();
let f_is_renew_ack = if version >= 2 { r.read_bool() } else { false };
let f_topics = r.read_structs(true, 18, version, ShareAcknowledgeRequestAcknowledgeTopic::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
group_id: f_group_id,
member_id: f_member_id,
share_session_epoch: f_share_session_epoch,
is_renew_ack: f_is_renew_ack,
topics: f_topics,
unknown_tagged_fields,
}
}
}

/// `AcknowledgeTopic` of [`ShareAcknowledgeRequest`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareAcknowledgeRequestAcknowledgeTopic {
/// Versions 1-2.
pub topic_id: Uuid,
/// Versions 1-2.
pub partitions: Vec<ShareAcknowledgeRequestAcknowledgePartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareAcknowledgeRequestAcknowledgeTopic {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareAcknowledgeRequestAcknowledgeTopic {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.uuid(&self.topic_id);
w.write_structs(&self.partitions, true, version, ShareAcknowledgeRequestAcknowledgePartition::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_id = r.read_uuid();
let f_partitions = r.read_structs(true, 6, version, ShareAcknowledgeRequestAcknowledgePartition::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_id: f_topic_id,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `AcknowledgePartition` of [`ShareAcknowledgeRequest`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareAcknowledgeRequestAcknowledgePartition {
/// Versions 1-2.
pub partition_index: i32,
/// Versions 1-2.
pub acknowledgement_batches: Vec<ShareAcknowledgeRequestAcknowledgementBatch>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareAcknowledgeRequestAcknowledgePartition {
fn default() -> Self {
Self {
partition_index: 0,
acknowledgement_batches: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareAcknowledgeRequestAcknowledgePartition {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.partition_index);
w.write_structs(&self.acknowledgement_batches, true, version, ShareAcknowledgeRequestAcknowledgementBatch::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_partition_index = r.read_i32();
let f_acknowledgement_batches = r.read_structs(true, 18, version, ShareAcknowledgeRequestAcknowledgementBatch::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
partition_index: f_partition_index,
acknowledgement_batches: f_acknowledgement_batches,
unknown_tagged_fields,
}
}
}

/// `AcknowledgementBatch` of [`ShareAcknowledgeRequest`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareAcknowledgeRequestAcknowledgementBatch {
/// Versions 1-2.
pub first_offset: i64,
/// Versions 1-2.
pub last_offset: i64,
/// Versions 1-2.
pub acknowledge_types: Vec<i8>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareAcknowledgeRequestAcknowledgementBatch {
fn default() -> Self {
Self {
first_offset: 0,
last_offset: 0,
acknowledge_types: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareAcknowledgeRequestAcknowledgementBatch {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i64(self.first_offset);
w.i64(self.last_offset);
w.write_i8s(&self.acknowledge_types, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_first_offset = r.read_i64();
let f_last_offset = r.read_i64();
let f_acknowledge_types = r.read_i8s(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
first_offset: f_first_offset,
last_offset: f_last_offset,
acknowledge_types: f_acknowledge_types,
unknown_tagged_fields,
}
}
}
message!(ShareAcknowledgeRequest, 1);
request!(ShareAcknowledgeRequest, ShareAcknowledgeResponse);

/// Kafka's `ShareAcknowledgeResponse`, versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareAcknowledgeResponse {
/// Versions 1-2.
pub throttle_time_ms: i32,
/// Versions 1-2.
pub error_code: i16,
/// Versions 1-2, null 0+, default null.
pub error_message: Option<String>,
/// Versions 2, ignorable.
pub acquisition_lock_timeout_ms: i32,
/// Versions 1-2.
pub responses: Vec<ShareAcknowledgeResponseShareAcknowledgeTopicResponse>,
/// Versions 1-2.
pub node_endpoints: Vec<ShareAcknowledgeResponseNodeEndpoint>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareAcknowledgeResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
error_message: None,
acquisition_lock_timeout_ms: 0,
responses: Vec::new(),
node_endpoints: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareAcknowledgeResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ShareAcknowledge;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 1;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 2;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ShareAcknowledgeResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
if version >= 2 {
w.i32(self.acquisition_lock_timeout_ms);
}
w.write_structs(&self.responses, true, version, ShareAcknowledgeResponseShareAcknowledgeTopicResponse::write);
w.write_structs(&self.node_endpoints, true, version, ShareAcknowledgeResponseNodeEndpoint::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ShareAcknowledgeResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_throttle_time_ms = r.read_i32();
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(true);
let f_acquisition_lock_timeout_ms = if version >= 2 { r.read_i32() } else { 0 };
let f_responses = r.read_structs(true, 18, version, ShareAcknowledgeResponseShareAcknowledgeTopicResponse::read);
let f_node_endpoints = r.read_structs(true, 11, version, ShareAcknowledgeResponseNodeEndpoint::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
error_message: f_error_message,
acquisition_lock_timeout_ms: f_acquisition_lock_timeout_ms,
responses: f_responses,
node_endpoints: f_node_endpoints,
unknown_tagged_fields,
}
}
}

/// `ShareAcknowledgeTopicResponse` of [`ShareAcknowledgeResponse`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareAcknowledgeResponseShareAcknowledgeTopicResponse {
/// Versions 1-2.
pub topic_id: Uuid,
/// Versions 1-2.
pub partitions: Vec<ShareAcknowledgeResponsePartitionData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareAcknowledgeResponseShareAcknowledgeTopicResponse {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareAcknowledgeResponseShareAcknowledgeTopicResponse {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.uuid(&self.topic_id);
w.write_structs(&self.partitions, true, version, ShareAcknowledgeResponsePartitionData::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_id = r.read_uuid();
let f_partitions = r.read_structs(true, 17, version, ShareAcknowledgeResponsePartitionData::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_id: f_topic_id,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `PartitionData` of [`ShareAcknowledgeResponse`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareAcknowledgeResponsePartitionData {
/// Versions 1-2.
pub partition_index: i32,
/// Versions 1-2.
pub error_code: i16,
/// Versions 1-2, null 0+, default null.
pub error_message: Option<String>,
/// Versions 1-2.
pub current_leader: ShareAcknowledgeResponseLeaderIdAndEpoch,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareAcknowledgeResponsePartitionData {
fn default() -> Self {
Self {
partition_index: 0,
error_code: 0,
error_message: None,
current_leader: ShareAcknowledgeResponseLeaderIdAndEpoch::default(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareAcknowledgeResponsePartitionData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.partition_index);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
self.current_leader.write(w, version);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_partition_index = r.read_i32();
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(true);
let f_current_leader = ShareAcknowledgeResponseLeaderIdAndEpoch::read(r, version);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
partition_index: f_partition_index,
error_code: f_error_code,
error_message: f_error_message,
current_leader: f_current_leader,
unknown_tagged_fields,
}
}
}

/// `LeaderIdAndEpoch` of [`ShareAcknowledgeResponse`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareAcknowledgeResponseLeaderIdAndEpoch {
/// Versions 1-2.
pub leader_id: i32,
/// Versions 1-2.
pub leader_epoch: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareAcknowledgeResponseLeaderIdAndEpoch {
fn default() -> Self {
Self {
leader_id: 0,
leader_epoch: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareAcknowledgeResponseLeaderIdAndEpoch {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.leader_id);
w.i32(self.leader_epoch);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_leader_id = r.read_i32();
let f_leader_epoch = r.read_i32();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
leader_id: f_leader_id,
leader_epoch: f_leader_epoch,
unknown_tagged_fields,
}
}
}

/// `NodeEndpoint` of [`ShareAcknowledgeResponse`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareAcknowledgeResponseNodeEndpoint {
/// Versions 1-2.
pub node_id: i32,
/// Versions 1-2.
pub host: String,
/// Versions 1-2.
pub port: i32,
/// Versions 1-2, null 0+, default null.
pub rack: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareAcknowledgeResponseNodeEndpoint {
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
impl ShareAcknowledgeResponseNodeEndpoint {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.node_id);
w.write_string(&self.host, true);
w.i32(self.port);
match &self.rack {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_node_id = r.read_i32();
let f_host = r.read_string(true);
let f_port = r.read_i32();
let f_rack = r.read_nullable_string(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
node_id: f_node_id,
host: f_host,
port: f_port,
rack: f_rack,
unknown_tagged_fields,
}
}
}
message!(ShareAcknowledgeResponse, 1);
response!(ShareAcknowledgeResponse);
