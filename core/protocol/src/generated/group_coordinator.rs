// @generated from core/protocol/schema/group_coordinator.schema, crc f20101fb, body 95cd28ab
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

/// Kafka's `ConsumerGroupCurrentMemberAssignmentKey`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerGroupCurrentMemberAssignmentKey {
/// Versions 0.
pub group_id: String,
/// Versions 0.
pub member_id: String,
}
impl Default for ConsumerGroupCurrentMemberAssignmentKey {
fn default() -> Self {
Self {
group_id: String::new(),
member_id: String::new(),
}
}
}
impl ConsumerGroupCurrentMemberAssignmentKey {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 8;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ConsumerGroupCurrentMemberAssignmentKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, false);
w.write_string(&self.member_id, false);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ConsumerGroupCurrentMemberAssignmentKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(false);
let f_member_id = r.read_string(false);
Self {
group_id: f_group_id,
member_id: f_member_id,
}
}
}
message!(ConsumerGroupCurrentMemberAssignmentKey, 32767);
coordinator_record!(ConsumerGroupCurrentMemberAssignmentKey);

/// Kafka's `ConsumerGroupCurrentMemberAssignmentValue`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerGroupCurrentMemberAssignmentValue {
/// Versions 0.
pub member_epoch: i32,
/// Versions 0.
pub previous_member_epoch: i32,
/// Versions 0.
pub state: i8,
/// Versions 0.
pub assigned_partitions: Vec<ConsumerGroupCurrentMemberAssignmentValueTopicPartitions>,
/// Versions 0.
pub partitions_pending_revocation: Vec<ConsumerGroupCurrentMemberAssignmentValueTopicPartitions>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ConsumerGroupCurrentMemberAssignmentValue {
fn default() -> Self {
Self {
member_epoch: 0,
previous_member_epoch: 0,
state: 0,
assigned_partitions: Vec::new(),
partitions_pending_revocation: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ConsumerGroupCurrentMemberAssignmentValue {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 8;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ConsumerGroupCurrentMemberAssignmentValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.member_epoch);
w.i32(self.previous_member_epoch);
w.i8(self.state);
w.write_structs(&self.assigned_partitions, true, version, ConsumerGroupCurrentMemberAssignmentValueTopicPartitions::write);
w.write_structs(&self.partitions_pending_revocation, true, version, ConsumerGroupCurrentMemberAssignmentValueTopicPartitions::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ConsumerGroupCurrentMemberAssignmentValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_member_epoch = r.read_i32();
let f_previous_member_epoch = r.read_i32();
let f_state = r.read_i8();
let f_assigned_partitions = r.read_structs(true, 18, version, ConsumerGroupCurrentMemberAssignmentValueTopicPartitions::read);
let f_partitions_pending_revocation = r.read_structs(true, 18, version, ConsumerGroupCurrentMemberAssignmentValueTopicPartitions::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
member_epoch: f_member_epoch,
previous_member_epoch: f_previous_member_epoch,
state: f_state,
assigned_partitions: f_assigned_partitions,
partitions_pending_revocation: f_partitions_pending_revocation,
unknown_tagged_fields,
}
}
}

/// `TopicPartitions` of [`ConsumerGroupCurrentMemberAssignmentValue`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerGroupCurrentMemberAssignmentValueTopicPartitions {
/// Versions 0.
pub topic_id: Uuid,
/// Versions 0.
pub partitions: Vec<i32>,
/// Versions 0, null 0+, tag 0 in 0+.
pub assignment_epochs: Option<Vec<i32>>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ConsumerGroupCurrentMemberAssignmentValueTopicPartitions {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
assignment_epochs: Some(Vec::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ConsumerGroupCurrentMemberAssignmentValueTopicPartitions {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.uuid(&self.topic_id);
w.write_i32s(&self.partitions, true);
let mut count = self.unknown_tagged_fields.len();
if !matches!(&self.assignment_epochs, Some(value) if value.is_empty()) { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if !matches!(&self.assignment_epochs, Some(value) if value.is_empty()) {
let mark = w.write_tag(0, &mut raw);
match &self.assignment_epochs {
Some(value) => {
w.write_i32s(value, true);
}
None => { w.null_array(true) }
}
w.write_tagged_end(mark);
}
w.write_tagged_rest(&mut raw);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_id = r.read_uuid();
let f_partitions = r.read_i32s(true);
let mut f_assignment_epochs = Some(Vec::new());
let mut unknown_tagged_fields = Vec::new();
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 => {
let limit = r.read_tagged_begin(size);
f_assignment_epochs = r.read_nullable_i32s(true);
r.read_tagged_end(limit);
}
_ => r.read_unknown_tagged_field(tag, size, &mut unknown_tagged_fields),
}
if r.failed() {
break;
}
}
Self {
topic_id: f_topic_id,
partitions: f_partitions,
assignment_epochs: f_assignment_epochs,
unknown_tagged_fields,
}
}
}
message!(ConsumerGroupCurrentMemberAssignmentValue, 0);
coordinator_record!(ConsumerGroupCurrentMemberAssignmentValue);

/// Kafka's `ConsumerGroupMemberMetadataKey`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerGroupMemberMetadataKey {
/// Versions 0.
pub group_id: String,
/// Versions 0.
pub member_id: String,
}
impl Default for ConsumerGroupMemberMetadataKey {
fn default() -> Self {
Self {
group_id: String::new(),
member_id: String::new(),
}
}
}
impl ConsumerGroupMemberMetadataKey {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 5;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ConsumerGroupMemberMetadataKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, false);
w.write_string(&self.member_id, false);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ConsumerGroupMemberMetadataKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(false);
let f_member_id = r.read_string(false);
Self {
group_id: f_group_id,
member_id: f_member_id,
}
}
}
message!(ConsumerGroupMemberMetadataKey, 32767);
coordinator_record!(ConsumerGroupMemberMetadataKey);

/// Kafka's `ConsumerGroupMemberMetadataValue`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerGroupMemberMetadataValue {
/// Versions 0, null 0+.
pub instance_id: Option<String>,
/// Versions 0, null 0+.
pub rack_id: Option<String>,
/// Versions 0.
pub client_id: String,
/// Versions 0.
pub client_host: String,
/// Versions 0.
pub subscribed_topic_names: Vec<String>,
/// Versions 0, null 0+.
pub subscribed_topic_regex: Option<String>,
/// Versions 0, default -1.
pub rebalance_timeout_ms: i32,
/// Versions 0, null 0+.
pub server_assignor: Option<String>,
/// Versions 0, null 0+, tag 0 in 0+.
pub classic_member_metadata: Option<ConsumerGroupMemberMetadataValueClassicMemberMetadata>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ConsumerGroupMemberMetadataValue {
fn default() -> Self {
Self {
instance_id: Some(String::new()),
rack_id: Some(String::new()),
client_id: String::new(),
client_host: String::new(),
subscribed_topic_names: Vec::new(),
subscribed_topic_regex: Some(String::new()),
rebalance_timeout_ms: -1,
server_assignor: Some(String::new()),
classic_member_metadata: Some(ConsumerGroupMemberMetadataValueClassicMemberMetadata::default()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ConsumerGroupMemberMetadataValue {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 5;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ConsumerGroupMemberMetadataValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
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
w.write_string(&self.client_id, true);
w.write_string(&self.client_host, true);
w.write_strings(&self.subscribed_topic_names, true);
match &self.subscribed_topic_regex {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.i32(self.rebalance_timeout_ms);
match &self.server_assignor {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
let mut count = self.unknown_tagged_fields.len();
if self.classic_member_metadata != Some(ConsumerGroupMemberMetadataValueClassicMemberMetadata::default()) { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.classic_member_metadata != Some(ConsumerGroupMemberMetadataValueClassicMemberMetadata::default()) {
let mark = w.write_tag(0, &mut raw);
match &self.classic_member_metadata {
Some(value) => {
w.i8(1);
(*value).write(w, version);
}
None => { w.uvarint(0) }
}
w.write_tagged_end(mark);
}
w.write_tagged_rest(&mut raw);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ConsumerGroupMemberMetadataValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_instance_id = r.read_nullable_string(true);
let f_rack_id = r.read_nullable_string(true);
let f_client_id = r.read_string(true);
let f_client_host = r.read_string(true);
let f_subscribed_topic_names = r.read_strings(true);
let f_subscribed_topic_regex = r.read_nullable_string(true);
let f_rebalance_timeout_ms = r.read_i32();
let f_server_assignor = r.read_nullable_string(true);
let mut f_classic_member_metadata = Some(ConsumerGroupMemberMetadataValueClassicMemberMetadata::default());
let mut unknown_tagged_fields = Vec::new();
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 => {
let limit = r.read_tagged_begin(size);
f_classic_member_metadata = if r.read_uvarint() != 0 { Some(ConsumerGroupMemberMetadataValueClassicMemberMetadata::read(r, version)) } else { None };
r.read_tagged_end(limit);
}
_ => r.read_unknown_tagged_field(tag, size, &mut unknown_tagged_fields),
}
if r.failed() {
break;
}
}
Self {
instance_id: f_instance_id,
rack_id: f_rack_id,
client_id: f_client_id,
client_host: f_client_host,
subscribed_topic_names: f_subscribed_topic_names,
subscribed_topic_regex: f_subscribed_topic_regex,
rebalance_timeout_ms: f_rebalance_timeout_ms,
server_assignor: f_server_assignor,
classic_member_metadata: f_classic_member_metadata,
unknown_tagged_fields,
}
}
}

/// `ClassicMemberMetadata` of [`ConsumerGroupMemberMetadataValue`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerGroupMemberMetadataValueClassicMemberMetadata {
/// Versions 0.
pub session_timeout_ms: i32,
/// Versions 0.
pub supported_protocols: Vec<ConsumerGroupMemberMetadataValueClassicProtocol>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ConsumerGroupMemberMetadataValueClassicMemberMetadata {
fn default() -> Self {
Self {
session_timeout_ms: 0,
supported_protocols: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ConsumerGroupMemberMetadataValueClassicMemberMetadata {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.session_timeout_ms);
w.write_structs(&self.supported_protocols, true, version, ConsumerGroupMemberMetadataValueClassicProtocol::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_session_timeout_ms = r.read_i32();
let f_supported_protocols = r.read_structs(true, 3, version, ConsumerGroupMemberMetadataValueClassicProtocol::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
session_timeout_ms: f_session_timeout_ms,
supported_protocols: f_supported_protocols,
unknown_tagged_fields,
}
}
}

/// `ClassicProtocol` of [`ConsumerGroupMemberMetadataValue`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerGroupMemberMetadataValueClassicProtocol {
/// Versions 0.
pub name: String,
/// Versions 0.
pub metadata: Bytes,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ConsumerGroupMemberMetadataValueClassicProtocol {
fn default() -> Self {
Self {
name: String::new(),
metadata: Bytes::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ConsumerGroupMemberMetadataValueClassicProtocol {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.write_bytes(&self.metadata, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_metadata = r.read_bytes(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
metadata: f_metadata,
unknown_tagged_fields,
}
}
}
message!(ConsumerGroupMemberMetadataValue, 0);
coordinator_record!(ConsumerGroupMemberMetadataValue);

/// Kafka's `ConsumerGroupMetadataKey`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerGroupMetadataKey {
/// Versions 0.
pub group_id: String,
}
impl Default for ConsumerGroupMetadataKey {
fn default() -> Self {
Self {
group_id: String::new(),
}
}
}
impl ConsumerGroupMetadataKey {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 3;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ConsumerGroupMetadataKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, false);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ConsumerGroupMetadataKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(false);
Self {
group_id: f_group_id,
}
}
}
message!(ConsumerGroupMetadataKey, 32767);
coordinator_record!(ConsumerGroupMetadataKey);

/// Kafka's `ConsumerGroupMetadataValue`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerGroupMetadataValue {
/// Versions 0.
pub epoch: i32,
/// Versions 0, tag 0 in 0+.
pub metadata_hash: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ConsumerGroupMetadataValue {
fn default() -> Self {
Self {
epoch: 0,
metadata_hash: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ConsumerGroupMetadataValue {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 3;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ConsumerGroupMetadataValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.epoch);
let mut count = self.unknown_tagged_fields.len();
if self.metadata_hash != 0 { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.metadata_hash != 0 {
let mark = w.write_tag(0, &mut raw);
w.i64(self.metadata_hash);
w.write_tagged_end(mark);
}
w.write_tagged_rest(&mut raw);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ConsumerGroupMetadataValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_epoch = r.read_i32();
let mut f_metadata_hash = 0;
let mut unknown_tagged_fields = Vec::new();
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 => {
let limit = r.read_tagged_begin(size);
f_metadata_hash = r.read_i64();
r.read_tagged_end(limit);
}
_ => r.read_unknown_tagged_field(tag, size, &mut unknown_tagged_fields),
}
if r.failed() {
break;
}
}
Self {
epoch: f_epoch,
metadata_hash: f_metadata_hash,
unknown_tagged_fields,
}
}
}
message!(ConsumerGroupMetadataValue, 0);
coordinator_record!(ConsumerGroupMetadataValue);

/// Kafka's `ConsumerGroupPartitionMetadataKey`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerGroupPartitionMetadataKey {
/// Versions 0.
pub group_id: String,
}
impl Default for ConsumerGroupPartitionMetadataKey {
fn default() -> Self {
Self {
group_id: String::new(),
}
}
}
impl ConsumerGroupPartitionMetadataKey {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 4;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ConsumerGroupPartitionMetadataKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, false);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ConsumerGroupPartitionMetadataKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(false);
Self {
group_id: f_group_id,
}
}
}
message!(ConsumerGroupPartitionMetadataKey, 32767);
coordinator_record!(ConsumerGroupPartitionMetadataKey);

/// Kafka's `ConsumerGroupPartitionMetadataValue`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerGroupPartitionMetadataValue {
/// Versions 0.
pub topics: Vec<ConsumerGroupPartitionMetadataValueTopicMetadata>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ConsumerGroupPartitionMetadataValue {
fn default() -> Self {
Self {
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ConsumerGroupPartitionMetadataValue {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 4;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ConsumerGroupPartitionMetadataValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_structs(&self.topics, true, version, ConsumerGroupPartitionMetadataValueTopicMetadata::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ConsumerGroupPartitionMetadataValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topics = r.read_structs(true, 23, version, ConsumerGroupPartitionMetadataValueTopicMetadata::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topics: f_topics,
unknown_tagged_fields,
}
}
}

/// `TopicMetadata` of [`ConsumerGroupPartitionMetadataValue`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerGroupPartitionMetadataValueTopicMetadata {
/// Versions 0.
pub topic_id: Uuid,
/// Versions 0.
pub topic_name: String,
/// Versions 0.
pub num_partitions: i32,
/// Versions 0.
pub partition_metadata: Vec<ConsumerGroupPartitionMetadataValuePartitionMetadata>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ConsumerGroupPartitionMetadataValueTopicMetadata {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
topic_name: String::new(),
num_partitions: 0,
partition_metadata: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ConsumerGroupPartitionMetadataValueTopicMetadata {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.uuid(&self.topic_id);
w.write_string(&self.topic_name, true);
w.i32(self.num_partitions);
w.write_structs(&self.partition_metadata, true, version, ConsumerGroupPartitionMetadataValuePartitionMetadata::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_id = r.read_uuid();
let f_topic_name = r.read_string(true);
let f_num_partitions = r.read_i32();
let f_partition_metadata = r.read_structs(true, 6, version, ConsumerGroupPartitionMetadataValuePartitionMetadata::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_id: f_topic_id,
topic_name: f_topic_name,
num_partitions: f_num_partitions,
partition_metadata: f_partition_metadata,
unknown_tagged_fields,
}
}
}

/// `PartitionMetadata` of [`ConsumerGroupPartitionMetadataValue`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerGroupPartitionMetadataValuePartitionMetadata {
/// Versions 0.
pub partition: i32,
/// Versions 0.
pub racks: Vec<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ConsumerGroupPartitionMetadataValuePartitionMetadata {
fn default() -> Self {
Self {
partition: 0,
racks: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ConsumerGroupPartitionMetadataValuePartitionMetadata {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.partition);
w.write_strings(&self.racks, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_partition = r.read_i32();
let f_racks = r.read_strings(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
partition: f_partition,
racks: f_racks,
unknown_tagged_fields,
}
}
}
message!(ConsumerGroupPartitionMetadataValue, 0);
coordinator_record!(ConsumerGroupPartitionMetadataValue);

/// Kafka's `ConsumerGroupRegularExpressionKey`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerGroupRegularExpressionKey {
/// Versions 0.
pub group_id: String,
/// Versions 0.
pub regular_expression: String,
}
impl Default for ConsumerGroupRegularExpressionKey {
fn default() -> Self {
Self {
group_id: String::new(),
regular_expression: String::new(),
}
}
}
impl ConsumerGroupRegularExpressionKey {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 16;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ConsumerGroupRegularExpressionKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, false);
w.write_string(&self.regular_expression, false);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ConsumerGroupRegularExpressionKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(false);
let f_regular_expression = r.read_string(false);
Self {
group_id: f_group_id,
regular_expression: f_regular_expression,
}
}
}
message!(ConsumerGroupRegularExpressionKey, 32767);
coordinator_record!(ConsumerGroupRegularExpressionKey);

/// Kafka's `ConsumerGroupRegularExpressionValue`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerGroupRegularExpressionValue {
/// Versions 0.
pub topics: Vec<String>,
/// Versions 0.
pub version: i64,
/// Versions 0.
pub timestamp: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ConsumerGroupRegularExpressionValue {
fn default() -> Self {
Self {
topics: Vec::new(),
version: 0,
timestamp: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ConsumerGroupRegularExpressionValue {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 16;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ConsumerGroupRegularExpressionValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_strings(&self.topics, true);
w.i64(self.version);
w.i64(self.timestamp);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ConsumerGroupRegularExpressionValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topics = r.read_strings(true);
let f_version = r.read_i64();
let f_timestamp = r.read_i64();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topics: f_topics,
version: f_version,
timestamp: f_timestamp,
unknown_tagged_fields,
}
}
}
message!(ConsumerGroupRegularExpressionValue, 0);
coordinator_record!(ConsumerGroupRegularExpressionValue);

/// Kafka's `ConsumerGroupTargetAssignmentMemberKey`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerGroupTargetAssignmentMemberKey {
/// Versions 0.
pub group_id: String,
/// Versions 0.
pub member_id: String,
}
impl Default for ConsumerGroupTargetAssignmentMemberKey {
fn default() -> Self {
Self {
group_id: String::new(),
member_id: String::new(),
}
}
}
impl ConsumerGroupTargetAssignmentMemberKey {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 7;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ConsumerGroupTargetAssignmentMemberKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, false);
w.write_string(&self.member_id, false);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ConsumerGroupTargetAssignmentMemberKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(false);
let f_member_id = r.read_string(false);
Self {
group_id: f_group_id,
member_id: f_member_id,
}
}
}
message!(ConsumerGroupTargetAssignmentMemberKey, 32767);
coordinator_record!(ConsumerGroupTargetAssignmentMemberKey);

/// Kafka's `ConsumerGroupTargetAssignmentMemberValue`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerGroupTargetAssignmentMemberValue {
/// Versions 0.
pub topic_partitions: Vec<ConsumerGroupTargetAssignmentMemberValueTopicPartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ConsumerGroupTargetAssignmentMemberValue {
fn default() -> Self {
Self {
topic_partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ConsumerGroupTargetAssignmentMemberValue {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 7;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ConsumerGroupTargetAssignmentMemberValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_structs(&self.topic_partitions, true, version, ConsumerGroupTargetAssignmentMemberValueTopicPartition::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ConsumerGroupTargetAssignmentMemberValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_partitions = r.read_structs(true, 18, version, ConsumerGroupTargetAssignmentMemberValueTopicPartition::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_partitions: f_topic_partitions,
unknown_tagged_fields,
}
}
}

/// `TopicPartition` of [`ConsumerGroupTargetAssignmentMemberValue`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerGroupTargetAssignmentMemberValueTopicPartition {
/// Versions 0.
pub topic_id: Uuid,
/// Versions 0.
pub partitions: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ConsumerGroupTargetAssignmentMemberValueTopicPartition {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ConsumerGroupTargetAssignmentMemberValueTopicPartition {
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
message!(ConsumerGroupTargetAssignmentMemberValue, 0);
coordinator_record!(ConsumerGroupTargetAssignmentMemberValue);

/// Kafka's `ConsumerGroupTargetAssignmentMetadataKey`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerGroupTargetAssignmentMetadataKey {
/// Versions 0.
pub group_id: String,
}
impl Default for ConsumerGroupTargetAssignmentMetadataKey {
fn default() -> Self {
Self {
group_id: String::new(),
}
}
}
impl ConsumerGroupTargetAssignmentMetadataKey {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 6;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ConsumerGroupTargetAssignmentMetadataKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, false);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ConsumerGroupTargetAssignmentMetadataKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(false);
Self {
group_id: f_group_id,
}
}
}
message!(ConsumerGroupTargetAssignmentMetadataKey, 32767);
coordinator_record!(ConsumerGroupTargetAssignmentMetadataKey);

/// Kafka's `ConsumerGroupTargetAssignmentMetadataValue`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerGroupTargetAssignmentMetadataValue {
/// Versions 0.
pub assignment_epoch: i32,
/// Versions 0, tag 0 in 0+, ignorable.
pub assignment_timestamp: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ConsumerGroupTargetAssignmentMetadataValue {
fn default() -> Self {
Self {
assignment_epoch: 0,
assignment_timestamp: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ConsumerGroupTargetAssignmentMetadataValue {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 6;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ConsumerGroupTargetAssignmentMetadataValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.assignment_epoch);
let mut count = self.unknown_tagged_fields.len();
if self.assignment_timestamp != 0 { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.assignment_timestamp != 0 {
let mark = w.write_tag(0, &mut raw);
w.i64(self.assignment_timestamp);
w.write_tagged_end(mark);
}
w.write_tagged_rest(&mut raw);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ConsumerGroupTargetAssignmentMetadataValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_assignment_epoch = r.read_i32();
let mut f_assignment_timestamp = 0;
let mut unknown_tagged_fields = Vec::new();
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 => {
let limit = r.read_tagged_begin(size);
f_assignment_timestamp = r.read_i64();
r.read_tagged_end(limit);
}
_ => r.read_unknown_tagged_field(tag, size, &mut unknown_tagged_fields),
}
if r.failed() {
break;
}
}
Self {
assignment_epoch: f_assignment_epoch,
assignment_timestamp: f_assignment_timestamp,
unknown_tagged_fields,
}
}
}
message!(ConsumerGroupTargetAssignmentMetadataValue, 0);
coordinator_record!(ConsumerGroupTargetAssignmentMetadataValue);

/// Kafka's `GroupMetadataKey`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupMetadataKey {
/// Versions 0.
pub group: String,
}
impl Default for GroupMetadataKey {
fn default() -> Self {
Self {
group: String::new(),
}
}
}
impl GroupMetadataKey {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 2;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("GroupMetadataKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group, false);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("GroupMetadataKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group = r.read_string(false);
Self {
group: f_group,
}
}
}
message!(GroupMetadataKey, 32767);
coordinator_record!(GroupMetadataKey);

/// Kafka's `GroupMetadataValue`, versions 0-4.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupMetadataValue {
/// Versions 0-4.
pub protocol_type: String,
/// Versions 0-4.
pub generation: i32,
/// Versions 0-4, null 0+.
pub protocol: Option<String>,
/// Versions 0-4, null 0+.
pub leader: Option<String>,
/// Versions 2-4, default -1, ignorable.
pub current_state_timestamp: i64,
/// Versions 0-4.
pub members: Vec<GroupMetadataValueMemberMetadata>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for GroupMetadataValue {
fn default() -> Self {
Self {
protocol_type: String::new(),
generation: 0,
protocol: Some(String::new()),
leader: Some(String::new()),
current_state_timestamp: -1,
members: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl GroupMetadataValue {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 2;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 4;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("GroupMetadataValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 4;
w.write_string(&self.protocol_type, flex);
w.i32(self.generation);
match &self.protocol {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
match &self.leader {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
if version >= 2 {
w.i64(self.current_state_timestamp);
}
w.write_structs(&self.members, flex, version, GroupMetadataValueMemberMetadata::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("GroupMetadataValue.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("GroupMetadataValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 4;
let f_protocol_type = r.read_string(flex);
let f_generation = r.read_i32();
let f_protocol = r.read_nullable_string(flex);
let f_leader = r.read_nullable_string(flex);
let f_current_state_timestamp = if version >= 2 { r.read_i64() } else { -1 };
let f_members = r.read_structs(flex, match version { ..=0 => 18, ..=2 => 22, ..=3 => 24, _ => 15 }, version, GroupMetadataValueMemberMetadata::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
protocol_type: f_protocol_type,
generation: f_generation,
protocol: f_protocol,
leader: f_leader,
current_state_timestamp: f_current_state_timestamp,
members: f_members,
unknown_tagged_fields,
}
}
}

/// `MemberMetadata` of [`GroupMetadataValue`], versions 0-4.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupMetadataValueMemberMetadata {
/// Versions 0-4.
pub member_id: String,
/// Versions 3-4, null 3+, default null, ignorable.
pub group_instance_id: Option<String>,
/// Versions 0-4.
pub client_id: String,
/// Versions 0-4.
pub client_host: String,
/// Versions 1-4, default -1, ignorable.
pub rebalance_timeout: i32,
/// Versions 0-4.
pub session_timeout: i32,
/// Versions 0-4.
pub subscription: Bytes,
/// Versions 0-4.
pub assignment: Bytes,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for GroupMetadataValueMemberMetadata {
fn default() -> Self {
Self {
member_id: String::new(),
group_instance_id: None,
client_id: String::new(),
client_host: String::new(),
rebalance_timeout: -1,
session_timeout: 0,
subscription: Bytes::new(),
assignment: Bytes::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl GroupMetadataValueMemberMetadata {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 4;
w.write_string(&self.member_id, flex);
if version >= 3 {
match &self.group_instance_id {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
}
w.write_string(&self.client_id, flex);
w.write_string(&self.client_host, flex);
if version >= 1 {
w.i32(self.rebalance_timeout);
}
w.i32(self.session_timeout);
w.write_bytes(&self.subscription, flex);
w.write_bytes(&self.assignment, flex);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("GroupMetadataValueMemberMetadata.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 4;
let f_member_id = r.read_string(flex);
let f_group_instance_id = if version >= 3 { r.read_nullable_string(flex) } else { None };
let f_client_id = r.read_string(flex);
let f_client_host = r.read_string(flex);
let f_rebalance_timeout = if version >= 1 { r.read_i32() } else { -1 };
let f_session_timeout = r.read_i32();
let f_subscription = r.read_bytes(flex);
let f_assignment = r.read_bytes(flex);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
member_id: f_member_id,
group_instance_id: f_group_instance_id,
client_id: f_client_id,
client_host: f_client_host,
rebalance_timeout: f_rebalance_timeout,
session_timeout: f_session_timeout,
subscription: f_subscription,
assignment: f_assignment,
unknown_tagged_fields,
}
}
}
message!(GroupMetadataValue, 4);
coordinator_record!(GroupMetadataValue);

/// Kafka's `LegacyOffsetCommitKey`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct LegacyOffsetCommitKey {
/// Versions 0.
pub group: String,
/// Versions 0.
pub topic: String,
/// Versions 0.
pub partition: i32,
}
impl Default for LegacyOffsetCommitKey {
fn default() -> Self {
Self {
group: String::new(),
topic: String::new(),
partition: 0,
}
}
}
impl LegacyOffsetCommitKey {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 0;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("LegacyOffsetCommitKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group, false);
w.write_string(&self.topic, false);
w.i32(self.partition);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("LegacyOffsetCommitKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group = r.read_string(false);
let f_topic = r.read_string(false);
let f_partition = r.read_i32();
Self {
group: f_group,
topic: f_topic,
partition: f_partition,
}
}
}
message!(LegacyOffsetCommitKey, 32767);
coordinator_record!(LegacyOffsetCommitKey);

/// Kafka's `LegacyOffsetCommitValue`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct LegacyOffsetCommitValue {
/// Versions 0.
pub offset: i64,
/// Versions 0.
pub metadata: String,
/// Versions 0.
pub commit_timestamp: i64,
}
impl Default for LegacyOffsetCommitValue {
fn default() -> Self {
Self {
offset: 0,
metadata: String::new(),
commit_timestamp: 0,
}
}
}
impl LegacyOffsetCommitValue {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 0;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("LegacyOffsetCommitValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i64(self.offset);
w.write_string(&self.metadata, false);
w.i64(self.commit_timestamp);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("LegacyOffsetCommitValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_offset = r.read_i64();
let f_metadata = r.read_string(false);
let f_commit_timestamp = r.read_i64();
Self {
offset: f_offset,
metadata: f_metadata,
commit_timestamp: f_commit_timestamp,
}
}
}
message!(LegacyOffsetCommitValue, 32767);
coordinator_record!(LegacyOffsetCommitValue);

/// Kafka's `OffsetCommitKey`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetCommitKey {
/// Versions 0.
pub group: String,
/// Versions 0.
pub topic: String,
/// Versions 0.
pub partition: i32,
}
impl Default for OffsetCommitKey {
fn default() -> Self {
Self {
group: String::new(),
topic: String::new(),
partition: 0,
}
}
}
impl OffsetCommitKey {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 1;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("OffsetCommitKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group, false);
w.write_string(&self.topic, false);
w.i32(self.partition);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("OffsetCommitKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group = r.read_string(false);
let f_topic = r.read_string(false);
let f_partition = r.read_i32();
Self {
group: f_group,
topic: f_topic,
partition: f_partition,
}
}
}
message!(OffsetCommitKey, 32767);
coordinator_record!(OffsetCommitKey);

/// Kafka's `OffsetCommitValue`, versions 0-4.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetCommitValue {
/// Versions 0-4.
pub offset: i64,
/// Versions 3-4, default -1, ignorable.
pub leader_epoch: i32,
/// Versions 0-4.
pub metadata: String,
/// Versions 0-4.
pub commit_timestamp: i64,
/// Versions 1, default -1, ignorable.
pub expire_timestamp: i64,
/// Versions 4, tag 0 in 4+, ignorable.
pub topic_id: Uuid,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetCommitValue {
fn default() -> Self {
Self {
offset: 0,
leader_epoch: -1,
metadata: String::new(),
commit_timestamp: 0,
expire_timestamp: -1,
topic_id: Uuid::ZERO,
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetCommitValue {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 1;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 4;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("OffsetCommitValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 4;
w.i64(self.offset);
if version >= 3 {
w.i32(self.leader_epoch);
}
w.write_string(&self.metadata, flex);
w.i64(self.commit_timestamp);
if version == 1 {
w.i64(self.expire_timestamp);
}
if flex {
let mut count = self.unknown_tagged_fields.len();
if self.topic_id != Uuid::ZERO { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.topic_id != Uuid::ZERO {
let mark = w.write_tag(0, &mut raw);
w.uuid(&self.topic_id);
w.write_tagged_end(mark);
}
w.write_tagged_rest(&mut raw);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("OffsetCommitValue.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("OffsetCommitValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 4;
let f_offset = r.read_i64();
let f_leader_epoch = if version >= 3 { r.read_i32() } else { -1 };
let f_metadata = r.read_string(flex);
let f_commit_timestamp = r.read_i64();
let f_expire_timestamp = if version == 1 { r.read_i64() } else { -1 };
let mut f_topic_id = Uuid::ZERO;
let mut unknown_tagged_fields = Vec::new();
if flex {
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 => {
let limit = r.read_tagged_begin(size);
f_topic_id = r.read_uuid();
r.read_tagged_end(limit);
}
_ => r.read_unknown_tagged_field(tag, size, &mut unknown_tagged_fields),
}
if r.failed() {
break;
}
}
}
Self {
offset: f_offset,
leader_epoch: f_leader_epoch,
metadata: f_metadata,
commit_timestamp: f_commit_timestamp,
expire_timestamp: f_expire_timestamp,
topic_id: f_topic_id,
unknown_tagged_fields,
}
}
}
message!(OffsetCommitValue, 4);
coordinator_record!(OffsetCommitValue);

/// Kafka's `ShareGroupCurrentMemberAssignmentKey`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareGroupCurrentMemberAssignmentKey {
/// Versions 0.
pub group_id: String,
/// Versions 0.
pub member_id: String,
}
impl Default for ShareGroupCurrentMemberAssignmentKey {
fn default() -> Self {
Self {
group_id: String::new(),
member_id: String::new(),
}
}
}
impl ShareGroupCurrentMemberAssignmentKey {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 14;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ShareGroupCurrentMemberAssignmentKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, false);
w.write_string(&self.member_id, false);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ShareGroupCurrentMemberAssignmentKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(false);
let f_member_id = r.read_string(false);
Self {
group_id: f_group_id,
member_id: f_member_id,
}
}
}
message!(ShareGroupCurrentMemberAssignmentKey, 32767);
coordinator_record!(ShareGroupCurrentMemberAssignmentKey);

/// Kafka's `ShareGroupCurrentMemberAssignmentValue`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareGroupCurrentMemberAssignmentValue {
/// Versions 0.
pub member_epoch: i32,
/// Versions 0.
pub previous_member_epoch: i32,
/// Versions 0.
pub state: i8,
/// Versions 0.
pub assigned_partitions: Vec<ShareGroupCurrentMemberAssignmentValueTopicPartitions>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareGroupCurrentMemberAssignmentValue {
fn default() -> Self {
Self {
member_epoch: 0,
previous_member_epoch: 0,
state: 0,
assigned_partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareGroupCurrentMemberAssignmentValue {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 14;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ShareGroupCurrentMemberAssignmentValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.member_epoch);
w.i32(self.previous_member_epoch);
w.i8(self.state);
w.write_structs(&self.assigned_partitions, true, version, ShareGroupCurrentMemberAssignmentValueTopicPartitions::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ShareGroupCurrentMemberAssignmentValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_member_epoch = r.read_i32();
let f_previous_member_epoch = r.read_i32();
let f_state = r.read_i8();
let f_assigned_partitions = r.read_structs(true, 18, version, ShareGroupCurrentMemberAssignmentValueTopicPartitions::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
member_epoch: f_member_epoch,
previous_member_epoch: f_previous_member_epoch,
state: f_state,
assigned_partitions: f_assigned_partitions,
unknown_tagged_fields,
}
}
}

/// `TopicPartitions` of [`ShareGroupCurrentMemberAssignmentValue`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareGroupCurrentMemberAssignmentValueTopicPartitions {
/// Versions 0.
pub topic_id: Uuid,
/// Versions 0.
pub partitions: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareGroupCurrentMemberAssignmentValueTopicPartitions {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareGroupCurrentMemberAssignmentValueTopicPartitions {
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
message!(ShareGroupCurrentMemberAssignmentValue, 0);
coordinator_record!(ShareGroupCurrentMemberAssignmentValue);

/// Kafka's `ShareGroupMemberMetadataKey`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareGroupMemberMetadataKey {
/// Versions 0.
pub group_id: String,
/// Versions 0.
pub member_id: String,
}
impl Default for ShareGroupMemberMetadataKey {
fn default() -> Self {
Self {
group_id: String::new(),
member_id: String::new(),
}
}
}
impl ShareGroupMemberMetadataKey {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 10;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ShareGroupMemberMetadataKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, false);
w.write_string(&self.member_id, false);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ShareGroupMemberMetadataKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(false);
let f_member_id = r.read_string(false);
Self {
group_id: f_group_id,
member_id: f_member_id,
}
}
}
message!(ShareGroupMemberMetadataKey, 32767);
coordinator_record!(ShareGroupMemberMetadataKey);

/// Kafka's `ShareGroupMemberMetadataValue`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareGroupMemberMetadataValue {
/// Versions 0, null 0+.
pub rack_id: Option<String>,
/// Versions 0.
pub client_id: String,
/// Versions 0.
pub client_host: String,
/// Versions 0.
pub subscribed_topic_names: Vec<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareGroupMemberMetadataValue {
fn default() -> Self {
Self {
rack_id: Some(String::new()),
client_id: String::new(),
client_host: String::new(),
subscribed_topic_names: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareGroupMemberMetadataValue {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 10;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ShareGroupMemberMetadataValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
match &self.rack_id {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.write_string(&self.client_id, true);
w.write_string(&self.client_host, true);
w.write_strings(&self.subscribed_topic_names, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ShareGroupMemberMetadataValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_rack_id = r.read_nullable_string(true);
let f_client_id = r.read_string(true);
let f_client_host = r.read_string(true);
let f_subscribed_topic_names = r.read_strings(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
rack_id: f_rack_id,
client_id: f_client_id,
client_host: f_client_host,
subscribed_topic_names: f_subscribed_topic_names,
unknown_tagged_fields,
}
}
}
message!(ShareGroupMemberMetadataValue, 0);
coordinator_record!(ShareGroupMemberMetadataValue);

/// Kafka's `ShareGroupMetadataKey`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareGroupMetadataKey {
/// Versions 0.
pub group_id: String,
}
impl Default for ShareGroupMetadataKey {
fn default() -> Self {
Self {
group_id: String::new(),
}
}
}
impl ShareGroupMetadataKey {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 11;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ShareGroupMetadataKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, false);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ShareGroupMetadataKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(false);
Self {
group_id: f_group_id,
}
}
}
message!(ShareGroupMetadataKey, 32767);
coordinator_record!(ShareGroupMetadataKey);

/// Kafka's `ShareGroupMetadataValue`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareGroupMetadataValue {
/// Versions 0.
pub epoch: i32,
/// Versions 0.
pub metadata_hash: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareGroupMetadataValue {
fn default() -> Self {
Self {
epoch: 0,
metadata_hash: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareGroupMetadataValue {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 11;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ShareGroupMetadataValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.epoch);
w.i64(self.metadata_hash);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ShareGroupMetadataValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_epoch = r.read_i32();
let f_metadata_hash = r.read_i64();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
epoch: f_epoch,
metadata_hash: f_metadata_hash,
unknown_tagged_fields,
}
}
}
message!(ShareGroupMetadataValue, 0);
coordinator_record!(ShareGroupMetadataValue);

/// Kafka's `ShareGroupStatePartitionMetadataKey`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareGroupStatePartitionMetadataKey {
/// Versions 0.
pub group_id: String,
}
impl Default for ShareGroupStatePartitionMetadataKey {
fn default() -> Self {
Self {
group_id: String::new(),
}
}
}
impl ShareGroupStatePartitionMetadataKey {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 15;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ShareGroupStatePartitionMetadataKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, false);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ShareGroupStatePartitionMetadataKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(false);
Self {
group_id: f_group_id,
}
}
}
message!(ShareGroupStatePartitionMetadataKey, 32767);
coordinator_record!(ShareGroupStatePartitionMetadataKey);

/// Kafka's `ShareGroupStatePartitionMetadataValue`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareGroupStatePartitionMetadataValue {
/// Versions 0.
pub initializing_topics: Vec<ShareGroupStatePartitionMetadataValueTopicPartitionsInfo>,
/// Versions 0.
pub initialized_topics: Vec<ShareGroupStatePartitionMetadataValueTopicPartitionsInfo>,
/// Versions 0.
pub deleting_topics: Vec<ShareGroupStatePartitionMetadataValueTopicInfo>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareGroupStatePartitionMetadataValue {
fn default() -> Self {
Self {
initializing_topics: Vec::new(),
initialized_topics: Vec::new(),
deleting_topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareGroupStatePartitionMetadataValue {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 15;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ShareGroupStatePartitionMetadataValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_structs(&self.initializing_topics, true, version, ShareGroupStatePartitionMetadataValueTopicPartitionsInfo::write);
w.write_structs(&self.initialized_topics, true, version, ShareGroupStatePartitionMetadataValueTopicPartitionsInfo::write);
w.write_structs(&self.deleting_topics, true, version, ShareGroupStatePartitionMetadataValueTopicInfo::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ShareGroupStatePartitionMetadataValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_initializing_topics = r.read_structs(true, 19, version, ShareGroupStatePartitionMetadataValueTopicPartitionsInfo::read);
let f_initialized_topics = r.read_structs(true, 19, version, ShareGroupStatePartitionMetadataValueTopicPartitionsInfo::read);
let f_deleting_topics = r.read_structs(true, 18, version, ShareGroupStatePartitionMetadataValueTopicInfo::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
initializing_topics: f_initializing_topics,
initialized_topics: f_initialized_topics,
deleting_topics: f_deleting_topics,
unknown_tagged_fields,
}
}
}

/// `TopicPartitionsInfo` of [`ShareGroupStatePartitionMetadataValue`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareGroupStatePartitionMetadataValueTopicPartitionsInfo {
/// Versions 0.
pub topic_id: Uuid,
/// Versions 0.
pub topic_name: String,
/// Versions 0.
pub partitions: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareGroupStatePartitionMetadataValueTopicPartitionsInfo {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
topic_name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareGroupStatePartitionMetadataValueTopicPartitionsInfo {
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

/// `TopicInfo` of [`ShareGroupStatePartitionMetadataValue`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareGroupStatePartitionMetadataValueTopicInfo {
/// Versions 0.
pub topic_id: Uuid,
/// Versions 0.
pub topic_name: String,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareGroupStatePartitionMetadataValueTopicInfo {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
topic_name: String::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareGroupStatePartitionMetadataValueTopicInfo {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.uuid(&self.topic_id);
w.write_string(&self.topic_name, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_id = r.read_uuid();
let f_topic_name = r.read_string(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_id: f_topic_id,
topic_name: f_topic_name,
unknown_tagged_fields,
}
}
}
message!(ShareGroupStatePartitionMetadataValue, 0);
coordinator_record!(ShareGroupStatePartitionMetadataValue);

/// Kafka's `ShareGroupTargetAssignmentMemberKey`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareGroupTargetAssignmentMemberKey {
/// Versions 0.
pub group_id: String,
/// Versions 0.
pub member_id: String,
}
impl Default for ShareGroupTargetAssignmentMemberKey {
fn default() -> Self {
Self {
group_id: String::new(),
member_id: String::new(),
}
}
}
impl ShareGroupTargetAssignmentMemberKey {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 13;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ShareGroupTargetAssignmentMemberKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, false);
w.write_string(&self.member_id, false);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ShareGroupTargetAssignmentMemberKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(false);
let f_member_id = r.read_string(false);
Self {
group_id: f_group_id,
member_id: f_member_id,
}
}
}
message!(ShareGroupTargetAssignmentMemberKey, 32767);
coordinator_record!(ShareGroupTargetAssignmentMemberKey);

/// Kafka's `ShareGroupTargetAssignmentMemberValue`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareGroupTargetAssignmentMemberValue {
/// Versions 0.
pub topic_partitions: Vec<ShareGroupTargetAssignmentMemberValueTopicPartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareGroupTargetAssignmentMemberValue {
fn default() -> Self {
Self {
topic_partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareGroupTargetAssignmentMemberValue {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 13;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ShareGroupTargetAssignmentMemberValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_structs(&self.topic_partitions, true, version, ShareGroupTargetAssignmentMemberValueTopicPartition::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ShareGroupTargetAssignmentMemberValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_partitions = r.read_structs(true, 18, version, ShareGroupTargetAssignmentMemberValueTopicPartition::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_partitions: f_topic_partitions,
unknown_tagged_fields,
}
}
}

/// `TopicPartition` of [`ShareGroupTargetAssignmentMemberValue`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareGroupTargetAssignmentMemberValueTopicPartition {
/// Versions 0.
pub topic_id: Uuid,
/// Versions 0.
pub partitions: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareGroupTargetAssignmentMemberValueTopicPartition {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareGroupTargetAssignmentMemberValueTopicPartition {
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
message!(ShareGroupTargetAssignmentMemberValue, 0);
coordinator_record!(ShareGroupTargetAssignmentMemberValue);

/// Kafka's `ShareGroupTargetAssignmentMetadataKey`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareGroupTargetAssignmentMetadataKey {
/// Versions 0.
pub group_id: String,
}
impl Default for ShareGroupTargetAssignmentMetadataKey {
fn default() -> Self {
Self {
group_id: String::new(),
}
}
}
impl ShareGroupTargetAssignmentMetadataKey {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 12;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ShareGroupTargetAssignmentMetadataKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, false);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ShareGroupTargetAssignmentMetadataKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(false);
Self {
group_id: f_group_id,
}
}
}
message!(ShareGroupTargetAssignmentMetadataKey, 32767);
coordinator_record!(ShareGroupTargetAssignmentMetadataKey);

/// Kafka's `ShareGroupTargetAssignmentMetadataValue`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareGroupTargetAssignmentMetadataValue {
/// Versions 0.
pub assignment_epoch: i32,
/// Versions 0, tag 0 in 0+, ignorable.
pub assignment_timestamp: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareGroupTargetAssignmentMetadataValue {
fn default() -> Self {
Self {
assignment_epoch: 0,
assignment_timestamp: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareGroupTargetAssignmentMetadataValue {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 12;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ShareGroupTargetAssignmentMetadataValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.assignment_epoch);
let mut count = self.unknown_tagged_fields.len();
if self.assignment_timestamp != 0 { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.assignment_timestamp != 0 {
let mark = w.write_tag(0, &mut raw);
w.i64(self.assignment_timestamp);
w.write_tagged_end(mark);
}
w.write_tagged_rest(&mut raw);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ShareGroupTargetAssignmentMetadataValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_assignment_epoch = r.read_i32();
let mut f_assignment_timestamp = 0;
let mut unknown_tagged_fields = Vec::new();
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 => {
let limit = r.read_tagged_begin(size);
f_assignment_timestamp = r.read_i64();
r.read_tagged_end(limit);
}
_ => r.read_unknown_tagged_field(tag, size, &mut unknown_tagged_fields),
}
if r.failed() {
break;
}
}
Self {
assignment_epoch: f_assignment_epoch,
assignment_timestamp: f_assignment_timestamp,
unknown_tagged_fields,
}
}
}
message!(ShareGroupTargetAssignmentMetadataValue, 0);
coordinator_record!(ShareGroupTargetAssignmentMetadataValue);

/// Kafka's `StreamsGroupCurrentMemberAssignmentKey`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupCurrentMemberAssignmentKey {
/// Versions 0.
pub group_id: String,
/// Versions 0.
pub member_id: String,
}
impl Default for StreamsGroupCurrentMemberAssignmentKey {
fn default() -> Self {
Self {
group_id: String::new(),
member_id: String::new(),
}
}
}
impl StreamsGroupCurrentMemberAssignmentKey {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 22;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("StreamsGroupCurrentMemberAssignmentKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, false);
w.write_string(&self.member_id, false);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("StreamsGroupCurrentMemberAssignmentKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(false);
let f_member_id = r.read_string(false);
Self {
group_id: f_group_id,
member_id: f_member_id,
}
}
}
message!(StreamsGroupCurrentMemberAssignmentKey, 32767);
coordinator_record!(StreamsGroupCurrentMemberAssignmentKey);

/// Kafka's `StreamsGroupCurrentMemberAssignmentValue`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupCurrentMemberAssignmentValue {
/// Versions 0.
pub member_epoch: i32,
/// Versions 0.
pub previous_member_epoch: i32,
/// Versions 0.
pub state: i8,
/// Versions 0.
pub active_tasks: Vec<StreamsGroupCurrentMemberAssignmentValueTaskIds>,
/// Versions 0.
pub standby_tasks: Vec<StreamsGroupCurrentMemberAssignmentValueTaskIds>,
/// Versions 0.
pub warmup_tasks: Vec<StreamsGroupCurrentMemberAssignmentValueTaskIds>,
/// Versions 0.
pub active_tasks_pending_revocation: Vec<StreamsGroupCurrentMemberAssignmentValueTaskIds>,
/// Versions 0.
pub standby_tasks_pending_revocation: Vec<StreamsGroupCurrentMemberAssignmentValueTaskIds>,
/// Versions 0.
pub warmup_tasks_pending_revocation: Vec<StreamsGroupCurrentMemberAssignmentValueTaskIds>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupCurrentMemberAssignmentValue {
fn default() -> Self {
Self {
member_epoch: 0,
previous_member_epoch: 0,
state: 0,
active_tasks: Vec::new(),
standby_tasks: Vec::new(),
warmup_tasks: Vec::new(),
active_tasks_pending_revocation: Vec::new(),
standby_tasks_pending_revocation: Vec::new(),
warmup_tasks_pending_revocation: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupCurrentMemberAssignmentValue {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 22;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("StreamsGroupCurrentMemberAssignmentValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.member_epoch);
w.i32(self.previous_member_epoch);
w.i8(self.state);
w.write_structs(&self.active_tasks, true, version, StreamsGroupCurrentMemberAssignmentValueTaskIds::write);
w.write_structs(&self.standby_tasks, true, version, StreamsGroupCurrentMemberAssignmentValueTaskIds::write);
w.write_structs(&self.warmup_tasks, true, version, StreamsGroupCurrentMemberAssignmentValueTaskIds::write);
w.write_structs(&self.active_tasks_pending_revocation, true, version, StreamsGroupCurrentMemberAssignmentValueTaskIds::write);
w.write_structs(&self.standby_tasks_pending_revocation, true, version, StreamsGroupCurrentMemberAssignmentValueTaskIds::write);
w.write_structs(&self.warmup_tasks_pending_revocation, true, version, StreamsGroupCurrentMemberAssignmentValueTaskIds::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("StreamsGroupCurrentMemberAssignmentValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_member_epoch = r.read_i32();
let f_previous_member_epoch = r.read_i32();
let f_state = r.read_i8();
let f_active_tasks = r.read_structs(true, 3, version, StreamsGroupCurrentMemberAssignmentValueTaskIds::read);
let f_standby_tasks = r.read_structs(true, 3, version, StreamsGroupCurrentMemberAssignmentValueTaskIds::read);
let f_warmup_tasks = r.read_structs(true, 3, version, StreamsGroupCurrentMemberAssignmentValueTaskIds::read);
let f_active_tasks_pending_revocation = r.read_structs(true, 3, version, StreamsGroupCurrentMemberAssignmentValueTaskIds::read);
let f_standby_tasks_pending_revocation = r.read_structs(true, 3, version, StreamsGroupCurrentMemberAssignmentValueTaskIds::read);
let f_warmup_tasks_pending_revocation = r.read_structs(true, 3, version, StreamsGroupCurrentMemberAssignmentValueTaskIds::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
member_epoch: f_member_epoch,
previous_member_epoch: f_previous_member_epoch,
state: f_state,
active_tasks: f_active_tasks,
standby_tasks: f_standby_tasks,
warmup_tasks: f_warmup_tasks,
active_tasks_pending_revocation: f_active_tasks_pending_revocation,
standby_tasks_pending_revocation: f_standby_tasks_pending_revocation,
warmup_tasks_pending_revocation: f_warmup_tasks_pending_revocation,
unknown_tagged_fields,
}
}
}

/// `TaskIds` of [`StreamsGroupCurrentMemberAssignmentValue`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupCurrentMemberAssignmentValueTaskIds {
/// Versions 0.
pub subtopology_id: String,
/// Versions 0.
pub partitions: Vec<i32>,
/// Versions 0, null 0+, tag 0 in 0+.
pub assignment_epochs: Option<Vec<i32>>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupCurrentMemberAssignmentValueTaskIds {
fn default() -> Self {
Self {
subtopology_id: String::new(),
partitions: Vec::new(),
assignment_epochs: Some(Vec::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupCurrentMemberAssignmentValueTaskIds {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.subtopology_id, true);
w.write_i32s(&self.partitions, true);
let mut count = self.unknown_tagged_fields.len();
if !matches!(&self.assignment_epochs, Some(value) if value.is_empty()) { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if !matches!(&self.assignment_epochs, Some(value) if value.is_empty()) {
let mark = w.write_tag(0, &mut raw);
match &self.assignment_epochs {
Some(value) => {
w.write_i32s(value, true);
}
None => { w.null_array(true) }
}
w.write_tagged_end(mark);
}
w.write_tagged_rest(&mut raw);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_subtopology_id = r.read_string(true);
let f_partitions = r.read_i32s(true);
let mut f_assignment_epochs = Some(Vec::new());
let mut unknown_tagged_fields = Vec::new();
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 => {
let limit = r.read_tagged_begin(size);
f_assignment_epochs = r.read_nullable_i32s(true);
r.read_tagged_end(limit);
}
_ => r.read_unknown_tagged_field(tag, size, &mut unknown_tagged_fields),
}
if r.failed() {
break;
}
}
Self {
subtopology_id: f_subtopology_id,
partitions: f_partitions,
assignment_epochs: f_assignment_epochs,
unknown_tagged_fields,
}
}
}
message!(StreamsGroupCurrentMemberAssignmentValue, 0);
coordinator_record!(StreamsGroupCurrentMemberAssignmentValue);

/// Kafka's `StreamsGroupMemberMetadataKey`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupMemberMetadataKey {
/// Versions 0.
pub group_id: String,
/// Versions 0.
pub member_id: String,
}
impl Default for StreamsGroupMemberMetadataKey {
fn default() -> Self {
Self {
group_id: String::new(),
member_id: String::new(),
}
}
}
impl StreamsGroupMemberMetadataKey {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 19;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("StreamsGroupMemberMetadataKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, false);
w.write_string(&self.member_id, false);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("StreamsGroupMemberMetadataKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(false);
let f_member_id = r.read_string(false);
Self {
group_id: f_group_id,
member_id: f_member_id,
}
}
}
message!(StreamsGroupMemberMetadataKey, 32767);
coordinator_record!(StreamsGroupMemberMetadataKey);

/// Kafka's `StreamsGroupMemberMetadataValue`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupMemberMetadataValue {
/// Versions 0, null 0+.
pub instance_id: Option<String>,
/// Versions 0, null 0+.
pub rack_id: Option<String>,
/// Versions 0.
pub client_id: String,
/// Versions 0.
pub client_host: String,
/// Versions 0, default -1.
pub rebalance_timeout_ms: i32,
/// Versions 0.
pub topology_epoch: i32,
/// Versions 0.
pub process_id: String,
/// Versions 0, null 0+, default null.
pub user_endpoint: Option<StreamsGroupMemberMetadataValueEndpoint>,
/// Versions 0.
pub client_tags: Vec<StreamsGroupMemberMetadataValueKeyValue>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupMemberMetadataValue {
fn default() -> Self {
Self {
instance_id: Some(String::new()),
rack_id: Some(String::new()),
client_id: String::new(),
client_host: String::new(),
rebalance_timeout_ms: -1,
topology_epoch: 0,
process_id: String::new(),
user_endpoint: None,
client_tags: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupMemberMetadataValue {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 19;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("StreamsGroupMemberMetadataValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
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
w.write_string(&self.client_id, true);
w.write_string(&self.client_host, true);
w.i32(self.rebalance_timeout_ms);
w.i32(self.topology_epoch);
w.write_string(&self.process_id, true);
match &self.user_endpoint {
Some(value) => {
w.i8(1);
(*value).write(w, version);
}
None => { w.i8(-1) }
}
w.write_structs(&self.client_tags, true, version, StreamsGroupMemberMetadataValueKeyValue::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("StreamsGroupMemberMetadataValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_instance_id = r.read_nullable_string(true);
let f_rack_id = r.read_nullable_string(true);
let f_client_id = r.read_string(true);
let f_client_host = r.read_string(true);
let f_rebalance_timeout_ms = r.read_i32();
let f_topology_epoch = r.read_i32();
let f_process_id = r.read_string(true);
let f_user_endpoint = if r.read_i8() >= 0 { Some(StreamsGroupMemberMetadataValueEndpoint::read(r, version)) } else { None };
let f_client_tags = r.read_structs(true, 3, version, StreamsGroupMemberMetadataValueKeyValue::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
instance_id: f_instance_id,
rack_id: f_rack_id,
client_id: f_client_id,
client_host: f_client_host,
rebalance_timeout_ms: f_rebalance_timeout_ms,
topology_epoch: f_topology_epoch,
process_id: f_process_id,
user_endpoint: f_user_endpoint,
client_tags: f_client_tags,
unknown_tagged_fields,
}
}
}

/// `Endpoint` of [`StreamsGroupMemberMetadataValue`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupMemberMetadataValueEndpoint {
/// Versions 0.
pub host: String,
/// Versions 0.
pub port: u16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupMemberMetadataValueEndpoint {
fn default() -> Self {
Self {
host: String::new(),
port: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupMemberMetadataValueEndpoint {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.host, true);
w.u16(self.port);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_host = r.read_string(true);
let f_port = r.read_u16();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
host: f_host,
port: f_port,
unknown_tagged_fields,
}
}
}

/// `KeyValue` of [`StreamsGroupMemberMetadataValue`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupMemberMetadataValueKeyValue {
/// Versions 0.
pub key: String,
/// Versions 0.
pub value: String,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupMemberMetadataValueKeyValue {
fn default() -> Self {
Self {
key: String::new(),
value: String::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupMemberMetadataValueKeyValue {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.key, true);
w.write_string(&self.value, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_key = r.read_string(true);
let f_value = r.read_string(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
key: f_key,
value: f_value,
unknown_tagged_fields,
}
}
}
message!(StreamsGroupMemberMetadataValue, 0);
coordinator_record!(StreamsGroupMemberMetadataValue);

/// Kafka's `StreamsGroupMetadataKey`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupMetadataKey {
/// Versions 0.
pub group_id: String,
}
impl Default for StreamsGroupMetadataKey {
fn default() -> Self {
Self {
group_id: String::new(),
}
}
}
impl StreamsGroupMetadataKey {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 17;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("StreamsGroupMetadataKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, false);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("StreamsGroupMetadataKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(false);
Self {
group_id: f_group_id,
}
}
}
message!(StreamsGroupMetadataKey, 32767);
coordinator_record!(StreamsGroupMetadataKey);

/// Kafka's `StreamsGroupMetadataValue`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupMetadataValue {
/// Versions 0.
pub epoch: i32,
/// Versions 0.
pub metadata_hash: i64,
/// Versions 0, tag 0 in 0+, default -1.
pub validated_topology_epoch: i32,
/// Versions 0, null 0+, tag 1 in 0+.
pub last_assignment_configs: Option<Vec<StreamsGroupMetadataValueLastAssignmentConfig>>,
/// Versions 0, tag 2 in 0+, default -1.
pub stored_description_topology_epoch: i32,
/// Versions 0, tag 3 in 0+, default -1.
pub failed_description_topology_epoch: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupMetadataValue {
fn default() -> Self {
Self {
epoch: 0,
metadata_hash: 0,
validated_topology_epoch: -1,
last_assignment_configs: Some(Vec::new()),
stored_description_topology_epoch: -1,
failed_description_topology_epoch: -1,
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupMetadataValue {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 17;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("StreamsGroupMetadataValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.epoch);
w.i64(self.metadata_hash);
let mut count = self.unknown_tagged_fields.len();
if self.validated_topology_epoch != -1 { count += 1; }
if !matches!(&self.last_assignment_configs, Some(value) if value.is_empty()) { count += 1; }
if self.stored_description_topology_epoch != -1 { count += 1; }
if self.failed_description_topology_epoch != -1 { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.validated_topology_epoch != -1 {
let mark = w.write_tag(0, &mut raw);
w.i32(self.validated_topology_epoch);
w.write_tagged_end(mark);
}
if !matches!(&self.last_assignment_configs, Some(value) if value.is_empty()) {
let mark = w.write_tag(1, &mut raw);
match &self.last_assignment_configs {
Some(value) => {
w.write_structs(value, true, version, StreamsGroupMetadataValueLastAssignmentConfig::write);
}
None => { w.null_array(true) }
}
w.write_tagged_end(mark);
}
if self.stored_description_topology_epoch != -1 {
let mark = w.write_tag(2, &mut raw);
w.i32(self.stored_description_topology_epoch);
w.write_tagged_end(mark);
}
if self.failed_description_topology_epoch != -1 {
let mark = w.write_tag(3, &mut raw);
w.i32(self.failed_description_topology_epoch);
w.write_tagged_end(mark);
}
w.write_tagged_rest(&mut raw);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("StreamsGroupMetadataValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_epoch = r.read_i32();
let f_metadata_hash = r.read_i64();
let mut f_validated_topology_epoch = -1;
let mut f_last_assignment_configs = Some(Vec::new());
let mut f_stored_description_topology_epoch = -1;
let mut f_failed_description_topology_epoch = -1;
let mut unknown_tagged_fields = Vec::new();
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 => {
let limit = r.read_tagged_begin(size);
f_validated_topology_epoch = r.read_i32();
r.read_tagged_end(limit);
}
1 => {
let limit = r.read_tagged_begin(size);
f_last_assignment_configs = r.read_nullable_structs(true, 3, version, StreamsGroupMetadataValueLastAssignmentConfig::read);
r.read_tagged_end(limit);
}
2 => {
let limit = r.read_tagged_begin(size);
f_stored_description_topology_epoch = r.read_i32();
r.read_tagged_end(limit);
}
3 => {
let limit = r.read_tagged_begin(size);
f_failed_description_topology_epoch = r.read_i32();
r.read_tagged_end(limit);
}
_ => r.read_unknown_tagged_field(tag, size, &mut unknown_tagged_fields),
}
if r.failed() {
break;
}
}
Self {
epoch: f_epoch,
metadata_hash: f_metadata_hash,
validated_topology_epoch: f_validated_topology_epoch,
last_assignment_configs: f_last_assignment_configs,
stored_description_topology_epoch: f_stored_description_topology_epoch,
failed_description_topology_epoch: f_failed_description_topology_epoch,
unknown_tagged_fields,
}
}
}

/// `LastAssignmentConfig` of [`StreamsGroupMetadataValue`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupMetadataValueLastAssignmentConfig {
/// Versions 0.
pub key: String,
/// Versions 0.
pub value: String,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupMetadataValueLastAssignmentConfig {
fn default() -> Self {
Self {
key: String::new(),
value: String::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupMetadataValueLastAssignmentConfig {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.key, true);
w.write_string(&self.value, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_key = r.read_string(true);
let f_value = r.read_string(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
key: f_key,
value: f_value,
unknown_tagged_fields,
}
}
}
message!(StreamsGroupMetadataValue, 0);
coordinator_record!(StreamsGroupMetadataValue);

/// Kafka's `StreamsGroupTargetAssignmentMemberKey`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupTargetAssignmentMemberKey {
/// Versions 0.
pub group_id: String,
/// Versions 0.
pub member_id: String,
}
impl Default for StreamsGroupTargetAssignmentMemberKey {
fn default() -> Self {
Self {
group_id: String::new(),
member_id: String::new(),
}
}
}
impl StreamsGroupTargetAssignmentMemberKey {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 21;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("StreamsGroupTargetAssignmentMemberKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, false);
w.write_string(&self.member_id, false);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("StreamsGroupTargetAssignmentMemberKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(false);
let f_member_id = r.read_string(false);
Self {
group_id: f_group_id,
member_id: f_member_id,
}
}
}
message!(StreamsGroupTargetAssignmentMemberKey, 32767);
coordinator_record!(StreamsGroupTargetAssignmentMemberKey);

/// Kafka's `StreamsGroupTargetAssignmentMemberValue`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupTargetAssignmentMemberValue {
/// Versions 0.
pub active_tasks: Vec<StreamsGroupTargetAssignmentMemberValueTaskIds>,
/// Versions 0.
pub standby_tasks: Vec<StreamsGroupTargetAssignmentMemberValueTaskIds>,
/// Versions 0.
pub warmup_tasks: Vec<StreamsGroupTargetAssignmentMemberValueTaskIds>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupTargetAssignmentMemberValue {
fn default() -> Self {
Self {
active_tasks: Vec::new(),
standby_tasks: Vec::new(),
warmup_tasks: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupTargetAssignmentMemberValue {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 21;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("StreamsGroupTargetAssignmentMemberValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_structs(&self.active_tasks, true, version, StreamsGroupTargetAssignmentMemberValueTaskIds::write);
w.write_structs(&self.standby_tasks, true, version, StreamsGroupTargetAssignmentMemberValueTaskIds::write);
w.write_structs(&self.warmup_tasks, true, version, StreamsGroupTargetAssignmentMemberValueTaskIds::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("StreamsGroupTargetAssignmentMemberValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_active_tasks = r.read_structs(true, 3, version, StreamsGroupTargetAssignmentMemberValueTaskIds::read);
let f_standby_tasks = r.read_structs(true, 3, version, StreamsGroupTargetAssignmentMemberValueTaskIds::read);
let f_warmup_tasks = r.read_structs(true, 3, version, StreamsGroupTargetAssignmentMemberValueTaskIds::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
active_tasks: f_active_tasks,
standby_tasks: f_standby_tasks,
warmup_tasks: f_warmup_tasks,
unknown_tagged_fields,
}
}
}

/// `TaskIds` of [`StreamsGroupTargetAssignmentMemberValue`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupTargetAssignmentMemberValueTaskIds {
/// Versions 0.
pub subtopology_id: String,
/// Versions 0.
pub partitions: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupTargetAssignmentMemberValueTaskIds {
fn default() -> Self {
Self {
subtopology_id: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupTargetAssignmentMemberValueTaskIds {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.subtopology_id, true);
w.write_i32s(&self.partitions, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_subtopology_id = r.read_string(true);
let f_partitions = r.read_i32s(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
subtopology_id: f_subtopology_id,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}
message!(StreamsGroupTargetAssignmentMemberValue, 0);
coordinator_record!(StreamsGroupTargetAssignmentMemberValue);

/// Kafka's `StreamsGroupTargetAssignmentMetadataKey`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupTargetAssignmentMetadataKey {
/// Versions 0.
pub group_id: String,
}
impl Default for StreamsGroupTargetAssignmentMetadataKey {
fn default() -> Self {
Self {
group_id: String::new(),
}
}
}
impl StreamsGroupTargetAssignmentMetadataKey {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 20;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("StreamsGroupTargetAssignmentMetadataKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, false);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("StreamsGroupTargetAssignmentMetadataKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(false);
Self {
group_id: f_group_id,
}
}
}
message!(StreamsGroupTargetAssignmentMetadataKey, 32767);
coordinator_record!(StreamsGroupTargetAssignmentMetadataKey);

/// Kafka's `StreamsGroupTargetAssignmentMetadataValue`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupTargetAssignmentMetadataValue {
/// Versions 0.
pub assignment_epoch: i32,
/// Versions 0, tag 0 in 0+, ignorable.
pub assignment_timestamp: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupTargetAssignmentMetadataValue {
fn default() -> Self {
Self {
assignment_epoch: 0,
assignment_timestamp: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupTargetAssignmentMetadataValue {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 20;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("StreamsGroupTargetAssignmentMetadataValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.assignment_epoch);
let mut count = self.unknown_tagged_fields.len();
if self.assignment_timestamp != 0 { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.assignment_timestamp != 0 {
let mark = w.write_tag(0, &mut raw);
w.i64(self.assignment_timestamp);
w.write_tagged_end(mark);
}
w.write_tagged_rest(&mut raw);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("StreamsGroupTargetAssignmentMetadataValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_assignment_epoch = r.read_i32();
let mut f_assignment_timestamp = 0;
let mut unknown_tagged_fields = Vec::new();
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 => {
let limit = r.read_tagged_begin(size);
f_assignment_timestamp = r.read_i64();
r.read_tagged_end(limit);
}
_ => r.read_unknown_tagged_field(tag, size, &mut unknown_tagged_fields),
}
if r.failed() {
break;
}
}
Self {
assignment_epoch: f_assignment_epoch,
assignment_timestamp: f_assignment_timestamp,
unknown_tagged_fields,
}
}
}
message!(StreamsGroupTargetAssignmentMetadataValue, 0);
coordinator_record!(StreamsGroupTargetAssignmentMetadataValue);

/// Kafka's `StreamsGroupTopologyKey`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupTopologyKey {
/// Versions 0.
pub group_id: String,
}
impl Default for StreamsGroupTopologyKey {
fn default() -> Self {
Self {
group_id: String::new(),
}
}
}
impl StreamsGroupTopologyKey {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 23;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("StreamsGroupTopologyKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, false);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("StreamsGroupTopologyKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(false);
Self {
group_id: f_group_id,
}
}
}
message!(StreamsGroupTopologyKey, 32767);
coordinator_record!(StreamsGroupTopologyKey);

/// Kafka's `StreamsGroupTopologyValue`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupTopologyValue {
/// Versions 0.
pub epoch: i32,
/// Versions 0.
pub subtopologies: Vec<StreamsGroupTopologyValueSubtopology>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupTopologyValue {
fn default() -> Self {
Self {
epoch: 0,
subtopologies: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupTopologyValue {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 23;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("StreamsGroupTopologyValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.epoch);
w.write_structs(&self.subtopologies, true, version, StreamsGroupTopologyValueSubtopology::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("StreamsGroupTopologyValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_epoch = r.read_i32();
let f_subtopologies = r.read_structs(true, 8, version, StreamsGroupTopologyValueSubtopology::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
epoch: f_epoch,
subtopologies: f_subtopologies,
unknown_tagged_fields,
}
}
}

/// `Subtopology` of [`StreamsGroupTopologyValue`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupTopologyValueSubtopology {
/// Versions 0.
pub subtopology_id: String,
/// Versions 0.
pub source_topics: Vec<String>,
/// Versions 0.
pub source_topic_regex: Vec<String>,
/// Versions 0.
pub state_changelog_topics: Vec<StreamsGroupTopologyValueTopicInfo>,
/// Versions 0.
pub repartition_sink_topics: Vec<String>,
/// Versions 0.
pub repartition_source_topics: Vec<StreamsGroupTopologyValueTopicInfo>,
/// Versions 0.
pub copartition_groups: Vec<StreamsGroupTopologyValueCopartitionGroup>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupTopologyValueSubtopology {
fn default() -> Self {
Self {
subtopology_id: String::new(),
source_topics: Vec::new(),
source_topic_regex: Vec::new(),
state_changelog_topics: Vec::new(),
repartition_sink_topics: Vec::new(),
repartition_source_topics: Vec::new(),
copartition_groups: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupTopologyValueSubtopology {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.subtopology_id, true);
w.write_strings(&self.source_topics, true);
w.write_strings(&self.source_topic_regex, true);
w.write_structs(&self.state_changelog_topics, true, version, StreamsGroupTopologyValueTopicInfo::write);
w.write_strings(&self.repartition_sink_topics, true);
w.write_structs(&self.repartition_source_topics, true, version, StreamsGroupTopologyValueTopicInfo::write);
w.write_structs(&self.copartition_groups, true, version, StreamsGroupTopologyValueCopartitionGroup::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_subtopology_id = r.read_string(true);
let f_source_topics = r.read_strings(true);
let f_source_topic_regex = r.read_strings(true);
let f_state_changelog_topics = r.read_structs(true, 9, version, StreamsGroupTopologyValueTopicInfo::read);
let f_repartition_sink_topics = r.read_strings(true);
let f_repartition_source_topics = r.read_structs(true, 9, version, StreamsGroupTopologyValueTopicInfo::read);
let f_copartition_groups = r.read_structs(true, 4, version, StreamsGroupTopologyValueCopartitionGroup::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
subtopology_id: f_subtopology_id,
source_topics: f_source_topics,
source_topic_regex: f_source_topic_regex,
state_changelog_topics: f_state_changelog_topics,
repartition_sink_topics: f_repartition_sink_topics,
repartition_source_topics: f_repartition_source_topics,
copartition_groups: f_copartition_groups,
unknown_tagged_fields,
}
}
}

/// `CopartitionGroup` of [`StreamsGroupTopologyValue`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupTopologyValueCopartitionGroup {
/// Versions 0.
pub source_topics: Vec<i16>,
/// Versions 0.
pub source_topic_regex: Vec<i16>,
/// Versions 0.
pub repartition_source_topics: Vec<i16>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupTopologyValueCopartitionGroup {
fn default() -> Self {
Self {
source_topics: Vec::new(),
source_topic_regex: Vec::new(),
repartition_source_topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupTopologyValueCopartitionGroup {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_i16s(&self.source_topics, true);
w.write_i16s(&self.source_topic_regex, true);
w.write_i16s(&self.repartition_source_topics, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_source_topics = r.read_i16s(true);
let f_source_topic_regex = r.read_i16s(true);
let f_repartition_source_topics = r.read_i16s(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
source_topics: f_source_topics,
source_topic_regex: f_source_topic_regex,
repartition_source_topics: f_repartition_source_topics,
unknown_tagged_fields,
}
}
}

/// `TopicConfig` of [`StreamsGroupTopologyValue`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupTopologyValueTopicConfig {
/// Versions 0.
pub key: String,
/// Versions 0.
pub value: String,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupTopologyValueTopicConfig {
fn default() -> Self {
Self {
key: String::new(),
value: String::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupTopologyValueTopicConfig {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.key, true);
w.write_string(&self.value, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_key = r.read_string(true);
let f_value = r.read_string(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
key: f_key,
value: f_value,
unknown_tagged_fields,
}
}
}

/// `TopicInfo` of [`StreamsGroupTopologyValue`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupTopologyValueTopicInfo {
/// Versions 0.
pub name: String,
/// Versions 0.
pub partitions: i32,
/// Versions 0.
pub replication_factor: i16,
/// Versions 0.
pub topic_configs: Vec<StreamsGroupTopologyValueTopicConfig>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupTopologyValueTopicInfo {
fn default() -> Self {
Self {
name: String::new(),
partitions: 0,
replication_factor: 0,
topic_configs: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupTopologyValueTopicInfo {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.i32(self.partitions);
w.i16(self.replication_factor);
w.write_structs(&self.topic_configs, true, version, StreamsGroupTopologyValueTopicConfig::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_partitions = r.read_i32();
let f_replication_factor = r.read_i16();
let f_topic_configs = r.read_structs(true, 3, version, StreamsGroupTopologyValueTopicConfig::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
partitions: f_partitions,
replication_factor: f_replication_factor,
topic_configs: f_topic_configs,
unknown_tagged_fields,
}
}
}
message!(StreamsGroupTopologyValue, 0);
coordinator_record!(StreamsGroupTopologyValue);
