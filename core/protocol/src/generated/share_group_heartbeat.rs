// @generated from core/protocol/schema/api/share_group_heartbeat.schema, crc cb310d05, body 7b41209d
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

/// Kafka's `ShareGroupHeartbeatRequest`, versions 1.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareGroupHeartbeatRequest {
/// Versions 1.
pub group_id: String,
/// Versions 1.
pub member_id: String,
/// Versions 1.
pub member_epoch: i32,
/// Versions 1, null 0+, default null.
pub rack_id: Option<String>,
/// Versions 1, null 0+, default null.
pub subscribed_topic_names: Option<Vec<String>>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareGroupHeartbeatRequest {
fn default() -> Self {
Self {
group_id: String::new(),
member_id: String::new(),
member_epoch: 0,
rack_id: None,
subscribed_topic_names: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareGroupHeartbeatRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ShareGroupHeartbeat;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 1;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 1;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ShareGroupHeartbeatRequest", version });
}
w.string(&self.group_id, true)?;
w.string(&self.member_id, true)?;
w.i32(self.member_epoch);
match &self.rack_id {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
match &self.subscribed_topic_names {
Some(value) => {
w.strings(value, true)?;
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
return Err(r.unsupported_version("ShareGroupHeartbeatRequest", version));
}
let mut m = Self::default();
m.group_id = r.string(true)?;
m.member_id = r.string(true)?;
m.member_epoch = r.i32()?;
m.rack_id = r.nullable_string(true)?;
m.subscribed_topic_names = r.nullable_strings(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(ShareGroupHeartbeatRequest, 1);
request!(ShareGroupHeartbeatRequest, ShareGroupHeartbeatResponse);

/// Kafka's `ShareGroupHeartbeatResponse`, versions 1.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareGroupHeartbeatResponse {
/// Versions 1.
pub throttle_time_ms: i32,
/// Versions 1.
pub error_code: i16,
/// Versions 1, null 0+, default null.
pub error_message: Option<String>,
/// Versions 1, null 0+, default null.
pub member_id: Option<String>,
/// Versions 1.
pub member_epoch: i32,
/// Versions 1.
pub heartbeat_interval_ms: i32,
/// Versions 1, null 0+, default null.
pub assignment: Option<ShareGroupHeartbeatResponseAssignment>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareGroupHeartbeatResponse {
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
impl ShareGroupHeartbeatResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ShareGroupHeartbeat;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 1;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 1;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ShareGroupHeartbeatResponse", version });
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
return Err(r.unsupported_version("ShareGroupHeartbeatResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.error_code = r.i16()?;
m.error_message = r.nullable_string(true)?;
m.member_id = r.nullable_string(true)?;
m.member_epoch = r.i32()?;
m.heartbeat_interval_ms = r.i32()?;
m.assignment = if r.is_present()? { Some(ShareGroupHeartbeatResponseAssignment::decode(r, version)?) } else { None };
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `Assignment` of [`ShareGroupHeartbeatResponse`], versions 1.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareGroupHeartbeatResponseAssignment {
/// Versions 1.
pub topic_partitions: Vec<ShareGroupHeartbeatResponseTopicPartitions>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareGroupHeartbeatResponseAssignment {
fn default() -> Self {
Self {
topic_partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareGroupHeartbeatResponseAssignment {
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
let n = r.array_len(true, 18, size_of::<ShareGroupHeartbeatResponseTopicPartitions>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ShareGroupHeartbeatResponseTopicPartitions::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `TopicPartitions` of [`ShareGroupHeartbeatResponse`], versions 1.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareGroupHeartbeatResponseTopicPartitions {
/// Versions 1.
pub topic_id: Uuid,
/// Versions 1.
pub partitions: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareGroupHeartbeatResponseTopicPartitions {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareGroupHeartbeatResponseTopicPartitions {
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
message!(ShareGroupHeartbeatResponse, 1);
response!(ShareGroupHeartbeatResponse);
