// @generated from core/protocol/schema/api/consumer_group_heartbeat.schema, crc db4b814d, body 81b7b5e4
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ConsumerGroupHeartbeatRequest", version });
}
w.string(&self.group_id, true)?;
w.string(&self.member_id, true)?;
w.i32(self.member_epoch);
match &self.instance_id {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
match &self.rack_id {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
w.i32(self.rebalance_timeout_ms);
match &self.subscribed_topic_names {
Some(value) => {
w.strings(value, true)?;
}
None => { w.null_array(true); }
}
if version >= 1 {
match &self.subscribed_topic_regex {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
} else if self.subscribed_topic_regex.is_some() { return Err(unsupported_field("ConsumerGroupHeartbeatRequest.subscribed_topic_regex", version)); }
match &self.server_assignor {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
match &self.topic_partitions {
Some(value) => {
w.array_len(value.len(), true)?;
for element in value {
element.encode(w, version)?;
}
}
None => { w.null_array(true); }
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ConsumerGroupHeartbeatRequest", version));
}
let mut m = Self::default();
m.group_id = r.string(true)?;
m.member_id = r.string(true)?;
m.member_epoch = r.i32()?;
m.instance_id = r.nullable_string(true)?;
m.rack_id = r.nullable_string(true)?;
m.rebalance_timeout_ms = r.i32()?;
m.subscribed_topic_names = r.nullable_strings(true)?;
if version >= 1 {
m.subscribed_topic_regex = r.nullable_string(true)?;
}
m.server_assignor = r.nullable_string(true)?;
m.topic_partitions = match r.nullable_array_len(true, 18, size_of::<ConsumerGroupHeartbeatRequestTopicPartitions>())? {
Some(n) => {
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ConsumerGroupHeartbeatRequestTopicPartitions::decode(r, version)?);
}
Some(v)
}
None => None,
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.uuid(&self.topic_id);
w.i32s(&self.partitions, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.topic_id = r.uuid()?;
m.partitions = r.i32s(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ConsumerGroupHeartbeatResponse", version });
}
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
match &self.member_id {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
w.i32(self.member_epoch);
w.i32(self.heartbeat_interval_ms);
match &self.assignment {
Some(value) => {
w.i8(1);
value.encode(w, version)?;
}
None => { w.i8(-1); }
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ConsumerGroupHeartbeatResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.error_code = r.i16()?;
m.error_message = r.nullable_string(true)?;
m.member_id = r.nullable_string(true)?;
m.member_epoch = r.i32()?;
m.heartbeat_interval_ms = r.i32()?;
m.assignment = if r.is_present()? { Some(ConsumerGroupHeartbeatResponseAssignment::decode(r, version)?) } else { None };
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.array_len(self.topic_partitions.len(), true)?;
for element in &self.topic_partitions {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.topic_partitions = {
let n = r.array_len(true, 18, size_of::<ConsumerGroupHeartbeatResponseTopicPartitions>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ConsumerGroupHeartbeatResponseTopicPartitions::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.uuid(&self.topic_id);
w.i32s(&self.partitions, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.topic_id = r.uuid()?;
m.partitions = r.i32s(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(ConsumerGroupHeartbeatResponse, 0);
response!(ConsumerGroupHeartbeatResponse);
