// @generated from core/protocol/schema/api/share_fetch.schema, crc af187758, body e419e096
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

/// Kafka's `ShareFetchRequest`, versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareFetchRequest {
/// Versions 1-2, null 0+, default null.
pub group_id: Option<String>,
/// Versions 1-2, null 0+.
pub member_id: Option<String>,
/// Versions 1-2.
pub share_session_epoch: i32,
/// Versions 1-2.
pub max_wait_ms: i32,
/// Versions 1-2.
pub min_bytes: i32,
/// Versions 1-2, default 2147483647.
pub max_bytes: i32,
/// Versions 1-2.
pub max_records: i32,
/// Versions 1-2.
pub batch_size: i32,
/// Versions 2, ignorable.
pub share_acquire_mode: i8,
/// Versions 2.
pub is_renew_ack: bool,
/// Versions 1-2.
pub topics: Vec<ShareFetchRequestFetchTopic>,
/// Versions 1-2.
pub forgotten_topics_data: Vec<ShareFetchRequestForgottenTopic>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareFetchRequest {
fn default() -> Self {
Self {
group_id: None,
member_id: Some(String::new()),
share_session_epoch: 0,
max_wait_ms: 0,
min_bytes: 0,
max_bytes: 2147483647,
max_records: 0,
batch_size: 0,
share_acquire_mode: 0,
is_renew_ack: false,
topics: Vec::new(),
forgotten_topics_data: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareFetchRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ShareFetch;
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
w.check_version("ShareFetchRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
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
w.i32(self.max_wait_ms);
w.i32(self.min_bytes);
w.i32(self.max_bytes);
w.i32(self.max_records);
w.i32(self.batch_size);
if version >= 2 {
w.i8(self.share_acquire_mode);
}
if version >= 2 {
w.bool(self.is_renew_ack);
} else if self.is_renew_ack { w.refuse_field("ShareFetchRequest.is_renew_ack", version); }
w.write_structs(&self.topics, true, version, ShareFetchRequestFetchTopic::write);
w.write_structs(&self.forgotten_topics_data, true, version, ShareFetchRequestForgottenTopic::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ShareFetchRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_nullable_string(true);
let f_member_id = r.read_nullable_string(true);
let f_share_session_epoch = r.read_i32();
let f_max_wait_ms = r.read_i32();
let f_min_bytes = r.read_i32();
let f_max_bytes = r.read_i32();
let f_max_records = r.read_i32();
let f_batch_size = r.read_i32();
let f_share_acquire_mode = if version >= 2 { r.read_i8() } else { 0 };
let f_is_renew_ack = if version >= 2 { r.read_bool() } else { false };
let f_topics = r.read_structs(true, 18, version, ShareFetchRequestFetchTopic::read);
let f_forgotten_topics_data = r.read_structs(true, 18, version, ShareFetchRequestForgottenTopic::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
group_id: f_group_id,
member_id: f_member_id,
share_session_epoch: f_share_session_epoch,
max_wait_ms: f_max_wait_ms,
min_bytes: f_min_bytes,
max_bytes: f_max_bytes,
max_records: f_max_records,
batch_size: f_batch_size,
share_acquire_mode: f_share_acquire_mode,
is_renew_ack: f_is_renew_ack,
topics: f_topics,
forgotten_topics_data: f_forgotten_topics_data,
unknown_tagged_fields,
}
}
}

/// `FetchTopic` of [`ShareFetchRequest`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareFetchRequestFetchTopic {
/// Versions 1-2.
pub topic_id: Uuid,
/// Versions 1-2.
pub partitions: Vec<ShareFetchRequestFetchPartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareFetchRequestFetchTopic {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareFetchRequestFetchTopic {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.uuid(&self.topic_id);
w.write_structs(&self.partitions, true, version, ShareFetchRequestFetchPartition::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_id = r.read_uuid();
let f_partitions = r.read_structs(true, 6, version, ShareFetchRequestFetchPartition::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_id: f_topic_id,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `FetchPartition` of [`ShareFetchRequest`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareFetchRequestFetchPartition {
/// Versions 1-2.
pub partition_index: i32,
/// Versions 1-2.
pub acknowledgement_batches: Vec<ShareFetchRequestAcknowledgementBatch>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareFetchRequestFetchPartition {
fn default() -> Self {
Self {
partition_index: 0,
acknowledgement_batches: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareFetchRequestFetchPartition {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.partition_index);
w.write_structs(&self.acknowledgement_batches, true, version, ShareFetchRequestAcknowledgementBatch::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_partition_index = r.read_i32();
let f_acknowledgement_batches = r.read_structs(true, 18, version, ShareFetchRequestAcknowledgementBatch::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
partition_index: f_partition_index,
acknowledgement_batches: f_acknowledgement_batches,
unknown_tagged_fields,
}
}
}

/// `AcknowledgementBatch` of [`ShareFetchRequest`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareFetchRequestAcknowledgementBatch {
/// Versions 1-2.
pub first_offset: i64,
/// Versions 1-2.
pub last_offset: i64,
/// Versions 1-2.
pub acknowledge_types: Vec<i8>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareFetchRequestAcknowledgementBatch {
fn default() -> Self {
Self {
first_offset: 0,
last_offset: 0,
acknowledge_types: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareFetchRequestAcknowledgementBatch {
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

/// `ForgottenTopic` of [`ShareFetchRequest`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareFetchRequestForgottenTopic {
/// Versions 1-2.
pub topic_id: Uuid,
/// Versions 1-2.
pub partitions: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareFetchRequestForgottenTopic {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareFetchRequestForgottenTopic {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.uuid(&self.topic_id);
w.write_i32s(&self.partitions, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_id = r.read_uuid();
let f_partitions = r.read_i32s(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_id: f_topic_id,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}
message!(ShareFetchRequest, 1);
request!(ShareFetchRequest, ShareFetchResponse);

/// Kafka's `ShareFetchResponse`, versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareFetchResponse {
/// Versions 1-2.
pub throttle_time_ms: i32,
/// Versions 1-2.
pub error_code: i16,
/// Versions 1-2, null 0+, default null.
pub error_message: Option<String>,
/// Versions 1-2.
pub acquisition_lock_timeout_ms: i32,
/// Versions 1-2.
pub responses: Vec<ShareFetchResponseShareFetchableTopicResponse>,
/// Versions 1-2.
pub node_endpoints: Vec<ShareFetchResponseNodeEndpoint>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareFetchResponse {
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
impl ShareFetchResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ShareFetch;
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
w.check_version("ShareFetchResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
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
w.i32(self.acquisition_lock_timeout_ms);
w.write_structs(&self.responses, true, version, ShareFetchResponseShareFetchableTopicResponse::write);
w.write_structs(&self.node_endpoints, true, version, ShareFetchResponseNodeEndpoint::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ShareFetchResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_throttle_time_ms = r.read_i32();
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(true);
let f_acquisition_lock_timeout_ms = r.read_i32();
let f_responses = r.read_structs(true, 18, version, ShareFetchResponseShareFetchableTopicResponse::read);
let f_node_endpoints = r.read_structs(true, 11, version, ShareFetchResponseNodeEndpoint::read);
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

/// `ShareFetchableTopicResponse` of [`ShareFetchResponse`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareFetchResponseShareFetchableTopicResponse {
/// Versions 1-2.
pub topic_id: Uuid,
/// Versions 1-2.
pub partitions: Vec<ShareFetchResponsePartitionData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareFetchResponseShareFetchableTopicResponse {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareFetchResponseShareFetchableTopicResponse {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.uuid(&self.topic_id);
w.write_structs(&self.partitions, true, version, ShareFetchResponsePartitionData::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_id = r.read_uuid();
let f_partitions = r.read_structs(true, 22, version, ShareFetchResponsePartitionData::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_id: f_topic_id,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `PartitionData` of [`ShareFetchResponse`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareFetchResponsePartitionData {
/// Versions 1-2.
pub partition_index: i32,
/// Versions 1-2.
pub error_code: i16,
/// Versions 1-2, null 0+, default null.
pub error_message: Option<String>,
/// Versions 1-2.
pub acknowledge_error_code: i16,
/// Versions 1-2, null 0+, default null.
pub acknowledge_error_message: Option<String>,
/// Versions 1-2.
pub current_leader: ShareFetchResponseLeaderIdAndEpoch,
/// Versions 1-2, null 0.
pub records: Option<Bytes>,
/// Versions 1-2.
pub acquired_records: Vec<ShareFetchResponseAcquiredRecords>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareFetchResponsePartitionData {
fn default() -> Self {
Self {
partition_index: 0,
error_code: 0,
error_message: None,
acknowledge_error_code: 0,
acknowledge_error_message: None,
current_leader: ShareFetchResponseLeaderIdAndEpoch::default(),
records: None,
acquired_records: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareFetchResponsePartitionData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.partition_index);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.i16(self.acknowledge_error_code);
match &self.acknowledge_error_message {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
self.current_leader.write(w, version);
match &self.records {
Some(value) => {
w.write_records(value, true);
}
None => { w.refuse_null("ShareFetchResponsePartitionData.records", version) }
}
w.write_structs(&self.acquired_records, true, version, ShareFetchResponseAcquiredRecords::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_partition_index = r.read_i32();
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(true);
let f_acknowledge_error_code = r.read_i16();
let f_acknowledge_error_message = r.read_nullable_string(true);
let f_current_leader = ShareFetchResponseLeaderIdAndEpoch::read(r, version);
let f_records = Some(r.read_records(true));
let f_acquired_records = r.read_structs(true, 19, version, ShareFetchResponseAcquiredRecords::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
partition_index: f_partition_index,
error_code: f_error_code,
error_message: f_error_message,
acknowledge_error_code: f_acknowledge_error_code,
acknowledge_error_message: f_acknowledge_error_message,
current_leader: f_current_leader,
records: f_records,
acquired_records: f_acquired_records,
unknown_tagged_fields,
}
}
}

/// `LeaderIdAndEpoch` of [`ShareFetchResponse`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareFetchResponseLeaderIdAndEpoch {
/// Versions 1-2.
pub leader_id: i32,
/// Versions 1-2.
pub leader_epoch: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareFetchResponseLeaderIdAndEpoch {
fn default() -> Self {
Self {
leader_id: 0,
leader_epoch: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareFetchResponseLeaderIdAndEpoch {
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

/// `AcquiredRecords` of [`ShareFetchResponse`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareFetchResponseAcquiredRecords {
/// Versions 1-2.
pub first_offset: i64,
/// Versions 1-2.
pub last_offset: i64,
/// Versions 1-2.
pub delivery_count: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareFetchResponseAcquiredRecords {
fn default() -> Self {
Self {
first_offset: 0,
last_offset: 0,
delivery_count: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareFetchResponseAcquiredRecords {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i64(self.first_offset);
w.i64(self.last_offset);
w.i16(self.delivery_count);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_first_offset = r.read_i64();
let f_last_offset = r.read_i64();
let f_delivery_count = r.read_i16();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
first_offset: f_first_offset,
last_offset: f_last_offset,
delivery_count: f_delivery_count,
unknown_tagged_fields,
}
}
}

/// `NodeEndpoint` of [`ShareFetchResponse`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareFetchResponseNodeEndpoint {
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
impl Default for ShareFetchResponseNodeEndpoint {
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
impl ShareFetchResponseNodeEndpoint {
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
message!(ShareFetchResponse, 1);
response!(ShareFetchResponse);
