// @generated from core/protocol/schema/api/consumer_group_heartbeat.schema, crc db4b814d, body cc42c872
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

/// Kafka's `ConsumerGroupHeartbeatRequest`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerGroupHeartbeatRequest {
/// Versions 0-1.
pub group_id: String,
/// Versions 0-1.
pub member_id: String,
/// Versions 0-1.
pub member_epoch: i32,
/// Versions 0-1, null 0+, default null.
pub instance_id: Option<String>,
/// Versions 0-1, null 0+, default null.
pub rack_id: Option<String>,
/// Versions 0-1, default -1.
pub rebalance_timeout_ms: i32,
/// Versions 0-1, null 0+, default null.
pub subscribed_topic_names: Option<Vec<String>>,
/// Versions 1, null 1+, default null.
pub subscribed_topic_regex: Option<String>,
/// Versions 0-1, null 0+, default null.
pub server_assignor: Option<String>,
/// Versions 0-1, null 0+, default null.
pub topic_partitions: Option<Vec<ConsumerGroupHeartbeatRequestTopicPartitions>>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ConsumerGroupHeartbeatRequest {
fn default() -> Self {
Self {
group_id: String::new(),
member_id: String::new(),
member_epoch: 0,
instance_id: None,
rack_id: None,
rebalance_timeout_ms: -1,
subscribed_topic_names: None,
subscribed_topic_regex: None,
server_assignor: None,
topic_partitions: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ConsumerGroupHeartbeatRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ConsumerGroupHeartbeat;
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
w.check_version("ConsumerGroupHeartbeatRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, true);
w.write_string(&self.member_id, true);
w.i32(self.member_epoch);
match &self.instance_id {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
match &self.rack_id {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.i32(self.rebalance_timeout_ms);
match &self.subscribed_topic_names {
Some(value) => {
w.write_strings(value, true);
}
None => { w.null_array(true) }
}
if version >= 1 {
match &self.subscribed_topic_regex {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
} else if self.subscribed_topic_regex.is_some() { w.refuse_field("ConsumerGroupHeartbeatRequest.subscribed_topic_regex", version); }
match &self.server_assignor {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
match &self.topic_partitions {
Some(value) => {
w.write_structs(value, true, version, ConsumerGroupHeartbeatRequestTopicPartitions::write);
}
None => { w.null_array(true) }
}
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ConsumerGroupHeartbeatRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(true);
let f_member_id = r.read_string(true);
let f_member_epoch = r.read_i32();
let f_instance_id = r.read_nullable_string(true);
let f_rack_id = r.read_nullable_string(true);
let f_rebalance_timeout_ms = r.read_i32();
let f_subscribed_topic_names = r.read_nullable_strings(true);
let f_subscribed_topic_regex = if version >= 1 { r.read_nullable_string(true) } else { None };
let f_server_assignor = r.read_nullable_string(true);
let f_topic_partitions = r.read_nullable_structs(true, 18, version, ConsumerGroupHeartbeatRequestTopicPartitions::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
group_id: f_group_id,
member_id: f_member_id,
member_epoch: f_member_epoch,
instance_id: f_instance_id,
rack_id: f_rack_id,
rebalance_timeout_ms: f_rebalance_timeout_ms,
subscribed_topic_names: f_subscribed_topic_names,
subscribed_topic_regex: f_subscribed_topic_regex,
server_assignor: f_server_assignor,
topic_partitions: f_topic_partitions,
unknown_tagged_fields,
}
}
}

/// `TopicPartitions` of [`ConsumerGroupHeartbeatRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerGroupHeartbeatRequestTopicPartitions {
/// Versions 0-1.
pub topic_id: Uuid,
/// Versions 0-1.
pub partitions: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ConsumerGroupHeartbeatRequestTopicPartitions {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ConsumerGroupHeartbeatRequestTopicPartitions {
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
message!(ConsumerGroupHeartbeatRequest, 0);
request!(ConsumerGroupHeartbeatRequest, ConsumerGroupHeartbeatResponse);

/// Kafka's `ConsumerGroupHeartbeatResponse`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerGroupHeartbeatResponse {
/// Versions 0-1.
pub throttle_time_ms: i32,
/// Versions 0-1.
pub error_code: i16,
/// Versions 0-1, null 0+, default null.
pub error_message: Option<String>,
/// Versions 0-1, null 0+, default null.
pub member_id: Option<String>,
/// Versions 0-1.
pub member_epoch: i32,
/// Versions 0-1.
pub heartbeat_interval_ms: i32,
/// Versions 0-1, null 0+, default null.
pub assignment: Option<ConsumerGroupHeartbeatResponseAssignment>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ConsumerGroupHeartbeatResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
error_message: None,
member_id: None,
member_epoch: 0,
heartbeat_interval_ms: 0,
assignment: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ConsumerGroupHeartbeatResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ConsumerGroupHeartbeat;
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
w.check_version("ConsumerGroupHeartbeatResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
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
match &self.member_id {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.i32(self.member_epoch);
w.i32(self.heartbeat_interval_ms);
match &self.assignment {
Some(value) => {
w.i8(1);
(*value).write(w, version);
}
None => { w.i8(-1) }
}
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ConsumerGroupHeartbeatResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_throttle_time_ms = r.read_i32();
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(true);
let f_member_id = r.read_nullable_string(true);
let f_member_epoch = r.read_i32();
let f_heartbeat_interval_ms = r.read_i32();
let f_assignment = if r.read_i8() >= 0 { Some(ConsumerGroupHeartbeatResponseAssignment::read(r, version)) } else { None };
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
error_message: f_error_message,
member_id: f_member_id,
member_epoch: f_member_epoch,
heartbeat_interval_ms: f_heartbeat_interval_ms,
assignment: f_assignment,
unknown_tagged_fields,
}
}
}

/// `Assignment` of [`ConsumerGroupHeartbeatResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerGroupHeartbeatResponseAssignment {
/// Versions 0-1.
pub topic_partitions: Vec<ConsumerGroupHeartbeatResponseTopicPartitions>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ConsumerGroupHeartbeatResponseAssignment {
fn default() -> Self {
Self {
topic_partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ConsumerGroupHeartbeatResponseAssignment {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_structs(&self.topic_partitions, true, version, ConsumerGroupHeartbeatResponseTopicPartitions::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_partitions = r.read_structs(true, 18, version, ConsumerGroupHeartbeatResponseTopicPartitions::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_partitions: f_topic_partitions,
unknown_tagged_fields,
}
}
}

/// `TopicPartitions` of [`ConsumerGroupHeartbeatResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerGroupHeartbeatResponseTopicPartitions {
/// Versions 0-1.
pub topic_id: Uuid,
/// Versions 0-1.
pub partitions: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ConsumerGroupHeartbeatResponseTopicPartitions {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ConsumerGroupHeartbeatResponseTopicPartitions {
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
message!(ConsumerGroupHeartbeatResponse, 0);
response!(ConsumerGroupHeartbeatResponse);
