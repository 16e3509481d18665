// @generated from core/protocol/schema/api/consumer_group_describe.schema, crc 66243e73, body 0f30af3e
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
w.check_version("ConsumerGroupDescribeRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_strings(&self.group_ids, true);
w.bool(self.include_authorized_operations);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ConsumerGroupDescribeRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_ids = r.read_strings(true);
let f_include_authorized_operations = r.read_bool();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
group_ids: f_group_ids,
include_authorized_operations: f_include_authorized_operations,
unknown_tagged_fields,
}
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
w.check_version("ConsumerGroupDescribeResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.throttle_time_ms);
w.write_structs(&self.groups, true, version, ConsumerGroupDescribeResponseDescribedGroup::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ConsumerGroupDescribeResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_throttle_time_ms = r.read_i32();
let f_groups = r.read_structs(true, 20, version, ConsumerGroupDescribeResponseDescribedGroup::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
throttle_time_ms: f_throttle_time_ms,
groups: f_groups,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.write_string(&self.group_id, true);
w.write_string(&self.group_state, true);
w.i32(self.group_epoch);
w.i32(self.assignment_epoch);
w.write_string(&self.assignor_name, true);
w.write_structs(&self.members, true, version, ConsumerGroupDescribeResponseMember::write);
w.i32(self.authorized_operations);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(true);
let f_group_id = r.read_string(true);
let f_group_state = r.read_string(true);
let f_group_epoch = r.read_i32();
let f_assignment_epoch = r.read_i32();
let f_assignor_name = r.read_string(true);
let f_members = r.read_structs(true, match version { ..=0 => 16, _ => 17 }, version, ConsumerGroupDescribeResponseMember::read);
let f_authorized_operations = r.read_i32();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
error_code: f_error_code,
error_message: f_error_message,
group_id: f_group_id,
group_state: f_group_state,
group_epoch: f_group_epoch,
assignment_epoch: f_assignment_epoch,
assignor_name: f_assignor_name,
members: f_members,
authorized_operations: f_authorized_operations,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.member_id, true);
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
w.i32(self.member_epoch);
w.write_string(&self.client_id, true);
w.write_string(&self.client_host, true);
w.write_strings(&self.subscribed_topic_names, true);
match &self.subscribed_topic_regex {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
self.assignment.write(w, version);
self.target_assignment.write(w, version);
if version >= 1 {
w.i8(self.member_type);
}
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_member_id = r.read_string(true);
let f_instance_id = r.read_nullable_string(true);
let f_rack_id = r.read_nullable_string(true);
let f_member_epoch = r.read_i32();
let f_client_id = r.read_string(true);
let f_client_host = r.read_string(true);
let f_subscribed_topic_names = r.read_strings(true);
let f_subscribed_topic_regex = r.read_nullable_string(true);
let f_assignment = ConsumerGroupDescribeResponseAssignment::read(r, version);
let f_target_assignment = ConsumerGroupDescribeResponseAssignment::read(r, version);
let f_member_type = if version >= 1 { r.read_i8() } else { -1 };
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
member_id: f_member_id,
instance_id: f_instance_id,
rack_id: f_rack_id,
member_epoch: f_member_epoch,
client_id: f_client_id,
client_host: f_client_host,
subscribed_topic_names: f_subscribed_topic_names,
subscribed_topic_regex: f_subscribed_topic_regex,
assignment: f_assignment,
target_assignment: f_target_assignment,
member_type: f_member_type,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.uuid(&self.topic_id);
w.write_string(&self.topic_name, true);
w.write_i32s(&self.partitions, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_id = r.read_uuid();
let f_topic_name = r.read_string(true);
let f_partitions = r.read_i32s(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_id: f_topic_id,
topic_name: f_topic_name,
partitions: f_partitions,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_structs(&self.topic_partitions, true, version, ConsumerGroupDescribeResponseTopicPartitions::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_partitions = r.read_structs(true, 19, version, ConsumerGroupDescribeResponseTopicPartitions::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_partitions: f_topic_partitions,
unknown_tagged_fields,
}
}
}
message!(ConsumerGroupDescribeResponse, 0);
response!(ConsumerGroupDescribeResponse);
