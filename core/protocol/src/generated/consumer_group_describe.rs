// @generated from core/protocol/schema/api/consumer_group_describe.schema, crc 66243e73, body cd17c5c2
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

/// Kafka's `ConsumerGroupDescribeRequest`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerGroupDescribeRequest {
/// Versions 0-1.
pub group_ids: Vec<String>,
/// Versions 0-1.
pub include_authorized_operations: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ConsumerGroupDescribeRequest {
fn default() -> Self {
Self {
group_ids: Vec::new(),
include_authorized_operations: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ConsumerGroupDescribeRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ConsumerGroupDescribe;
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
return Err(EncodeError::UnsupportedVersion { message: "ConsumerGroupDescribeRequest", version });
}
w.strings(&self.group_ids, true)?;
w.bool(self.include_authorized_operations);
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
return Err(r.unsupported_version("ConsumerGroupDescribeRequest", version));
}
let mut m = Self::default();
m.group_ids = r.strings(true)?;
m.include_authorized_operations = r.bool()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(ConsumerGroupDescribeRequest, 0);
request!(ConsumerGroupDescribeRequest, ConsumerGroupDescribeResponse);

/// Kafka's `ConsumerGroupDescribeResponse`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerGroupDescribeResponse {
/// Versions 0-1.
pub throttle_time_ms: i32,
/// Versions 0-1.
pub groups: Vec<ConsumerGroupDescribeResponseDescribedGroup>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ConsumerGroupDescribeResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
groups: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ConsumerGroupDescribeResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ConsumerGroupDescribe;
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
return Err(EncodeError::UnsupportedVersion { message: "ConsumerGroupDescribeResponse", version });
}
w.i32(self.throttle_time_ms);
w.array_len(self.groups.len(), true)?;
for element in &self.groups {
element.encode(w, version)?;
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
return Err(r.unsupported_version("ConsumerGroupDescribeResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.groups = {
let n = r.array_len(true, 20, size_of::<ConsumerGroupDescribeResponseDescribedGroup>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ConsumerGroupDescribeResponseDescribedGroup::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `DescribedGroup` of [`ConsumerGroupDescribeResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerGroupDescribeResponseDescribedGroup {
/// Versions 0-1.
pub error_code: i16,
/// Versions 0-1, null 0+, default null.
pub error_message: Option<String>,
/// Versions 0-1.
pub group_id: String,
/// Versions 0-1.
pub group_state: String,
/// Versions 0-1.
pub group_epoch: i32,
/// Versions 0-1.
pub assignment_epoch: i32,
/// Versions 0-1.
pub assignor_name: String,
/// Versions 0-1.
pub members: Vec<ConsumerGroupDescribeResponseMember>,
/// Versions 0-1, default -2147483648.
pub authorized_operations: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ConsumerGroupDescribeResponseDescribedGroup {
fn default() -> Self {
Self {
error_code: 0,
error_message: None,
group_id: String::new(),
group_state: String::new(),
group_epoch: 0,
assignment_epoch: 0,
assignor_name: String::new(),
members: Vec::new(),
authorized_operations: -2147483648,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ConsumerGroupDescribeResponseDescribedGroup {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
w.string(&self.group_id, true)?;
w.string(&self.group_state, true)?;
w.i32(self.group_epoch);
w.i32(self.assignment_epoch);
w.string(&self.assignor_name, true)?;
w.array_len(self.members.len(), true)?;
for element in &self.members {
element.encode(w, version)?;
}
w.i32(self.authorized_operations);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.error_code = r.i16()?;
m.error_message = r.nullable_string(true)?;
m.group_id = r.string(true)?;
m.group_state = r.string(true)?;
m.group_epoch = r.i32()?;
m.assignment_epoch = r.i32()?;
m.assignor_name = r.string(true)?;
m.members = {
let n = r.array_len(true, match version { ..=0 => 16, _ => 17 }, size_of::<ConsumerGroupDescribeResponseMember>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ConsumerGroupDescribeResponseMember::decode(r, version)?);
}
v
};
m.authorized_operations = r.i32()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `Member` of [`ConsumerGroupDescribeResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerGroupDescribeResponseMember {
/// Versions 0-1.
pub member_id: String,
/// Versions 0-1, null 0+, default null.
pub instance_id: Option<String>,
/// Versions 0-1, null 0+, default null.
pub rack_id: Option<String>,
/// Versions 0-1.
pub member_epoch: i32,
/// Versions 0-1.
pub client_id: String,
/// Versions 0-1.
pub client_host: String,
/// Versions 0-1.
pub subscribed_topic_names: Vec<String>,
/// Versions 0-1, null 0+, default null.
pub subscribed_topic_regex: Option<String>,
/// Versions 0-1.
pub assignment: ConsumerGroupDescribeResponseAssignment,
/// Versions 0-1.
pub target_assignment: ConsumerGroupDescribeResponseAssignment,
/// Versions 1, default -1, ignorable.
pub member_type: i8,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ConsumerGroupDescribeResponseMember {
fn default() -> Self {
Self {
member_id: String::new(),
instance_id: None,
rack_id: None,
member_epoch: 0,
client_id: String::new(),
client_host: String::new(),
subscribed_topic_names: Vec::new(),
subscribed_topic_regex: None,
assignment: ConsumerGroupDescribeResponseAssignment::default(),
target_assignment: ConsumerGroupDescribeResponseAssignment::default(),
member_type: -1,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ConsumerGroupDescribeResponseMember {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.member_id, true)?;
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
w.i32(self.member_epoch);
w.string(&self.client_id, true)?;
w.string(&self.client_host, true)?;
w.strings(&self.subscribed_topic_names, true)?;
match &self.subscribed_topic_regex {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
self.assignment.encode(w, version)?;
self.target_assignment.encode(w, version)?;
if version >= 1 {
w.i8(self.member_type);
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.member_id = r.string(true)?;
m.instance_id = r.nullable_string(true)?;
m.rack_id = r.nullable_string(true)?;
m.member_epoch = r.i32()?;
m.client_id = r.string(true)?;
m.client_host = r.string(true)?;
m.subscribed_topic_names = r.strings(true)?;
m.subscribed_topic_regex = r.nullable_string(true)?;
m.assignment = ConsumerGroupDescribeResponseAssignment::decode(r, version)?;
m.target_assignment = ConsumerGroupDescribeResponseAssignment::decode(r, version)?;
if version >= 1 {
m.member_type = r.i8()?;
}
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `TopicPartitions` of [`ConsumerGroupDescribeResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerGroupDescribeResponseTopicPartitions {
/// Versions 0-1.
pub topic_id: Uuid,
/// Versions 0-1.
pub topic_name: String,
/// Versions 0-1.
pub partitions: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ConsumerGroupDescribeResponseTopicPartitions {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
topic_name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ConsumerGroupDescribeResponseTopicPartitions {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.uuid(&self.topic_id);
w.string(&self.topic_name, true)?;
w.i32s(&self.partitions, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.topic_id = r.uuid()?;
m.topic_name = r.string(true)?;
m.partitions = r.i32s(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `Assignment` of [`ConsumerGroupDescribeResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerGroupDescribeResponseAssignment {
/// Versions 0-1.
pub topic_partitions: Vec<ConsumerGroupDescribeResponseTopicPartitions>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ConsumerGroupDescribeResponseAssignment {
fn default() -> Self {
Self {
topic_partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ConsumerGroupDescribeResponseAssignment {
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
let n = r.array_len(true, 19, size_of::<ConsumerGroupDescribeResponseTopicPartitions>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ConsumerGroupDescribeResponseTopicPartitions::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(ConsumerGroupDescribeResponse, 0);
response!(ConsumerGroupDescribeResponse);
