// @generated from core/protocol/schema/group_coordinator.schema, crc f20101fb, body cc4622d5
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ConsumerGroupCurrentMemberAssignmentKey", version });
}
w.string(&self.group_id, false)?;
w.string(&self.member_id, false)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ConsumerGroupCurrentMemberAssignmentKey", version));
}
let mut m = Self::default();
m.group_id = r.string(false)?;
m.member_id = r.string(false)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ConsumerGroupCurrentMemberAssignmentValue", version });
}
w.i32(self.member_epoch);
w.i32(self.previous_member_epoch);
w.i8(self.state);
w.array_len(self.assigned_partitions.len(), true)?;
for element in &self.assigned_partitions {
element.encode(w, version)?;
}
w.array_len(self.partitions_pending_revocation.len(), true)?;
for element in &self.partitions_pending_revocation {
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
return Err(r.unsupported_version("ConsumerGroupCurrentMemberAssignmentValue", version));
}
let mut m = Self::default();
m.member_epoch = r.i32()?;
m.previous_member_epoch = r.i32()?;
m.state = r.i8()?;
m.assigned_partitions = {
let n = r.array_len(true, 18, size_of::<ConsumerGroupCurrentMemberAssignmentValueTopicPartitions>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ConsumerGroupCurrentMemberAssignmentValueTopicPartitions::decode(r, version)?);
}
v
};
m.partitions_pending_revocation = {
let n = r.array_len(true, 18, size_of::<ConsumerGroupCurrentMemberAssignmentValueTopicPartitions>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ConsumerGroupCurrentMemberAssignmentValueTopicPartitions::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.uuid(&self.topic_id);
w.i32s(&self.partitions, true)?;
let mut count = self.unknown_tagged_fields.len();
if !matches!(&self.assignment_epochs, Some(value) if value.is_empty()) { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if !matches!(&self.assignment_epochs, Some(value) if value.is_empty()) {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
match &self.assignment_epochs {
Some(value) => {
w.i32s(value, true)?;
}
None => { w.null_array(true); }
}
w.end_tagged(mark)?;
}
raw.write_rest(w)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.topic_id = r.uuid()?;
m.partitions = r.i32s(true)?;
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 => {
let limit = r.begin_tagged(size)?;
m.assignment_epochs = r.nullable_i32s(true)?;
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ConsumerGroupMemberMetadataKey", version });
}
w.string(&self.group_id, false)?;
w.string(&self.member_id, false)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ConsumerGroupMemberMetadataKey", version));
}
let mut m = Self::default();
m.group_id = r.string(false)?;
m.member_id = r.string(false)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ConsumerGroupMemberMetadataValue", version });
}
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
w.string(&self.client_id, true)?;
w.string(&self.client_host, true)?;
w.strings(&self.subscribed_topic_names, true)?;
match &self.subscribed_topic_regex {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
w.i32(self.rebalance_timeout_ms);
match &self.server_assignor {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
let mut count = self.unknown_tagged_fields.len();
if self.classic_member_metadata != Some(ConsumerGroupMemberMetadataValueClassicMemberMetadata::default()) { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.classic_member_metadata != Some(ConsumerGroupMemberMetadataValueClassicMemberMetadata::default()) {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
match &self.classic_member_metadata {
Some(value) => {
w.i8(1);
value.encode(w, version)?;
}
None => { w.uvarint(0); }
}
w.end_tagged(mark)?;
}
raw.write_rest(w)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ConsumerGroupMemberMetadataValue", version));
}
let mut m = Self::default();
m.instance_id = r.nullable_string(true)?;
m.rack_id = r.nullable_string(true)?;
m.client_id = r.string(true)?;
m.client_host = r.string(true)?;
m.subscribed_topic_names = r.strings(true)?;
m.subscribed_topic_regex = r.nullable_string(true)?;
m.rebalance_timeout_ms = r.i32()?;
m.server_assignor = r.nullable_string(true)?;
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 => {
let limit = r.begin_tagged(size)?;
m.classic_member_metadata = if r.uvarint()? != 0 { Some(ConsumerGroupMemberMetadataValueClassicMemberMetadata::decode(r, version)?) } else { None };
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.session_timeout_ms);
w.array_len(self.supported_protocols.len(), true)?;
for element in &self.supported_protocols {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.session_timeout_ms = r.i32()?;
m.supported_protocols = {
let n = r.array_len(true, 3, size_of::<ConsumerGroupMemberMetadataValueClassicProtocol>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ConsumerGroupMemberMetadataValueClassicProtocol::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, true)?;
w.bytes(&self.metadata, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(true)?;
m.metadata = r.bytes(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ConsumerGroupMetadataKey", version });
}
w.string(&self.group_id, false)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ConsumerGroupMetadataKey", version));
}
let mut m = Self::default();
m.group_id = r.string(false)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ConsumerGroupMetadataValue", version });
}
w.i32(self.epoch);
let mut count = self.unknown_tagged_fields.len();
if self.metadata_hash != 0 { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.metadata_hash != 0 {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
w.i64(self.metadata_hash);
w.end_tagged(mark)?;
}
raw.write_rest(w)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ConsumerGroupMetadataValue", version));
}
let mut m = Self::default();
m.epoch = r.i32()?;
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 => {
let limit = r.begin_tagged(size)?;
m.metadata_hash = r.i64()?;
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ConsumerGroupPartitionMetadataKey", version });
}
w.string(&self.group_id, false)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ConsumerGroupPartitionMetadataKey", version));
}
let mut m = Self::default();
m.group_id = r.string(false)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ConsumerGroupPartitionMetadataValue", version });
}
w.array_len(self.topics.len(), true)?;
for element in &self.topics {
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
return Err(r.unsupported_version("ConsumerGroupPartitionMetadataValue", version));
}
let mut m = Self::default();
m.topics = {
let n = r.array_len(true, 23, size_of::<ConsumerGroupPartitionMetadataValueTopicMetadata>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ConsumerGroupPartitionMetadataValueTopicMetadata::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.uuid(&self.topic_id);
w.string(&self.topic_name, true)?;
w.i32(self.num_partitions);
w.array_len(self.partition_metadata.len(), true)?;
for element in &self.partition_metadata {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.topic_id = r.uuid()?;
m.topic_name = r.string(true)?;
m.num_partitions = r.i32()?;
m.partition_metadata = {
let n = r.array_len(true, 6, size_of::<ConsumerGroupPartitionMetadataValuePartitionMetadata>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ConsumerGroupPartitionMetadataValuePartitionMetadata::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.partition);
w.strings(&self.racks, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.partition = r.i32()?;
m.racks = r.strings(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ConsumerGroupRegularExpressionKey", version });
}
w.string(&self.group_id, false)?;
w.string(&self.regular_expression, false)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ConsumerGroupRegularExpressionKey", version));
}
let mut m = Self::default();
m.group_id = r.string(false)?;
m.regular_expression = r.string(false)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ConsumerGroupRegularExpressionValue", version });
}
w.strings(&self.topics, true)?;
w.i64(self.version);
w.i64(self.timestamp);
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
return Err(r.unsupported_version("ConsumerGroupRegularExpressionValue", version));
}
let mut m = Self::default();
m.topics = r.strings(true)?;
m.version = r.i64()?;
m.timestamp = r.i64()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ConsumerGroupTargetAssignmentMemberKey", version });
}
w.string(&self.group_id, false)?;
w.string(&self.member_id, false)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ConsumerGroupTargetAssignmentMemberKey", version));
}
let mut m = Self::default();
m.group_id = r.string(false)?;
m.member_id = r.string(false)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ConsumerGroupTargetAssignmentMemberValue", version });
}
w.array_len(self.topic_partitions.len(), true)?;
for element in &self.topic_partitions {
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
return Err(r.unsupported_version("ConsumerGroupTargetAssignmentMemberValue", version));
}
let mut m = Self::default();
m.topic_partitions = {
let n = r.array_len(true, 18, size_of::<ConsumerGroupTargetAssignmentMemberValueTopicPartition>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ConsumerGroupTargetAssignmentMemberValueTopicPartition::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ConsumerGroupTargetAssignmentMetadataKey", version });
}
w.string(&self.group_id, false)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ConsumerGroupTargetAssignmentMetadataKey", version));
}
let mut m = Self::default();
m.group_id = r.string(false)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ConsumerGroupTargetAssignmentMetadataValue", version });
}
w.i32(self.assignment_epoch);
let mut count = self.unknown_tagged_fields.len();
if self.assignment_timestamp != 0 { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.assignment_timestamp != 0 {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
w.i64(self.assignment_timestamp);
w.end_tagged(mark)?;
}
raw.write_rest(w)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ConsumerGroupTargetAssignmentMetadataValue", version));
}
let mut m = Self::default();
m.assignment_epoch = r.i32()?;
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 => {
let limit = r.begin_tagged(size)?;
m.assignment_timestamp = r.i64()?;
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "GroupMetadataKey", version });
}
w.string(&self.group, false)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("GroupMetadataKey", version));
}
let mut m = Self::default();
m.group = r.string(false)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "GroupMetadataValue", version });
}
let flex = version >= 4;
w.string(&self.protocol_type, flex)?;
w.i32(self.generation);
match &self.protocol {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
match &self.leader {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
if version >= 2 {
w.i64(self.current_state_timestamp);
}
w.array_len(self.members.len(), flex)?;
for element in &self.members {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("GroupMetadataValue.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("GroupMetadataValue", version));
}
let flex = version >= 4;
let mut m = Self::default();
m.protocol_type = r.string(flex)?;
m.generation = r.i32()?;
m.protocol = r.nullable_string(flex)?;
m.leader = r.nullable_string(flex)?;
if version >= 2 {
m.current_state_timestamp = r.i64()?;
}
m.members = {
let n = r.array_len(flex, match version { ..=0 => 18, ..=2 => 22, ..=3 => 24, _ => 15 }, size_of::<GroupMetadataValueMemberMetadata>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(GroupMetadataValueMemberMetadata::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 4;
w.string(&self.member_id, flex)?;
if version >= 3 {
match &self.group_instance_id {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
}
w.string(&self.client_id, flex)?;
w.string(&self.client_host, flex)?;
if version >= 1 {
w.i32(self.rebalance_timeout);
}
w.i32(self.session_timeout);
w.bytes(&self.subscription, flex)?;
w.bytes(&self.assignment, flex)?;
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("GroupMetadataValueMemberMetadata.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 4;
let mut m = Self::default();
m.member_id = r.string(flex)?;
if version >= 3 {
m.group_instance_id = r.nullable_string(flex)?;
}
m.client_id = r.string(flex)?;
m.client_host = r.string(flex)?;
if version >= 1 {
m.rebalance_timeout = r.i32()?;
}
m.session_timeout = r.i32()?;
m.subscription = r.bytes(flex)?;
m.assignment = r.bytes(flex)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "LegacyOffsetCommitKey", version });
}
w.string(&self.group, false)?;
w.string(&self.topic, false)?;
w.i32(self.partition);
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("LegacyOffsetCommitKey", version));
}
let mut m = Self::default();
m.group = r.string(false)?;
m.topic = r.string(false)?;
m.partition = r.i32()?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "LegacyOffsetCommitValue", version });
}
w.i64(self.offset);
w.string(&self.metadata, false)?;
w.i64(self.commit_timestamp);
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("LegacyOffsetCommitValue", version));
}
let mut m = Self::default();
m.offset = r.i64()?;
m.metadata = r.string(false)?;
m.commit_timestamp = r.i64()?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "OffsetCommitKey", version });
}
w.string(&self.group, false)?;
w.string(&self.topic, false)?;
w.i32(self.partition);
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("OffsetCommitKey", version));
}
let mut m = Self::default();
m.group = r.string(false)?;
m.topic = r.string(false)?;
m.partition = r.i32()?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "OffsetCommitValue", version });
}
let flex = version >= 4;
w.i64(self.offset);
if version >= 3 {
w.i32(self.leader_epoch);
}
w.string(&self.metadata, flex)?;
w.i64(self.commit_timestamp);
if version == 1 {
w.i64(self.expire_timestamp);
}
if flex {
let mut count = self.unknown_tagged_fields.len();
if self.topic_id != Uuid::ZERO { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.topic_id != Uuid::ZERO {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
w.uuid(&self.topic_id);
w.end_tagged(mark)?;
}
raw.write_rest(w)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("OffsetCommitValue.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("OffsetCommitValue", version));
}
let flex = version >= 4;
let mut m = Self::default();
m.offset = r.i64()?;
if version >= 3 {
m.leader_epoch = r.i32()?;
}
m.metadata = r.string(flex)?;
m.commit_timestamp = r.i64()?;
if version == 1 {
m.expire_timestamp = r.i64()?;
}
if flex {
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 => {
let limit = r.begin_tagged(size)?;
m.topic_id = r.uuid()?;
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
}
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ShareGroupCurrentMemberAssignmentKey", version });
}
w.string(&self.group_id, false)?;
w.string(&self.member_id, false)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ShareGroupCurrentMemberAssignmentKey", version));
}
let mut m = Self::default();
m.group_id = r.string(false)?;
m.member_id = r.string(false)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ShareGroupCurrentMemberAssignmentValue", version });
}
w.i32(self.member_epoch);
w.i32(self.previous_member_epoch);
w.i8(self.state);
w.array_len(self.assigned_partitions.len(), true)?;
for element in &self.assigned_partitions {
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
return Err(r.unsupported_version("ShareGroupCurrentMemberAssignmentValue", version));
}
let mut m = Self::default();
m.member_epoch = r.i32()?;
m.previous_member_epoch = r.i32()?;
m.state = r.i8()?;
m.assigned_partitions = {
let n = r.array_len(true, 18, size_of::<ShareGroupCurrentMemberAssignmentValueTopicPartitions>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ShareGroupCurrentMemberAssignmentValueTopicPartitions::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ShareGroupMemberMetadataKey", version });
}
w.string(&self.group_id, false)?;
w.string(&self.member_id, false)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ShareGroupMemberMetadataKey", version));
}
let mut m = Self::default();
m.group_id = r.string(false)?;
m.member_id = r.string(false)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ShareGroupMemberMetadataValue", version });
}
match &self.rack_id {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
w.string(&self.client_id, true)?;
w.string(&self.client_host, true)?;
w.strings(&self.subscribed_topic_names, true)?;
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
return Err(r.unsupported_version("ShareGroupMemberMetadataValue", version));
}
let mut m = Self::default();
m.rack_id = r.nullable_string(true)?;
m.client_id = r.string(true)?;
m.client_host = r.string(true)?;
m.subscribed_topic_names = r.strings(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ShareGroupMetadataKey", version });
}
w.string(&self.group_id, false)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ShareGroupMetadataKey", version));
}
let mut m = Self::default();
m.group_id = r.string(false)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ShareGroupMetadataValue", version });
}
w.i32(self.epoch);
w.i64(self.metadata_hash);
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
return Err(r.unsupported_version("ShareGroupMetadataValue", version));
}
let mut m = Self::default();
m.epoch = r.i32()?;
m.metadata_hash = r.i64()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ShareGroupStatePartitionMetadataKey", version });
}
w.string(&self.group_id, false)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ShareGroupStatePartitionMetadataKey", version));
}
let mut m = Self::default();
m.group_id = r.string(false)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ShareGroupStatePartitionMetadataValue", version });
}
w.array_len(self.initializing_topics.len(), true)?;
for element in &self.initializing_topics {
element.encode(w, version)?;
}
w.array_len(self.initialized_topics.len(), true)?;
for element in &self.initialized_topics {
element.encode(w, version)?;
}
w.array_len(self.deleting_topics.len(), true)?;
for element in &self.deleting_topics {
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
return Err(r.unsupported_version("ShareGroupStatePartitionMetadataValue", version));
}
let mut m = Self::default();
m.initializing_topics = {
let n = r.array_len(true, 19, size_of::<ShareGroupStatePartitionMetadataValueTopicPartitionsInfo>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ShareGroupStatePartitionMetadataValueTopicPartitionsInfo::decode(r, version)?);
}
v
};
m.initialized_topics = {
let n = r.array_len(true, 19, size_of::<ShareGroupStatePartitionMetadataValueTopicPartitionsInfo>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ShareGroupStatePartitionMetadataValueTopicPartitionsInfo::decode(r, version)?);
}
v
};
m.deleting_topics = {
let n = r.array_len(true, 18, size_of::<ShareGroupStatePartitionMetadataValueTopicInfo>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ShareGroupStatePartitionMetadataValueTopicInfo::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.uuid(&self.topic_id);
w.string(&self.topic_name, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.topic_id = r.uuid()?;
m.topic_name = r.string(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ShareGroupTargetAssignmentMemberKey", version });
}
w.string(&self.group_id, false)?;
w.string(&self.member_id, false)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ShareGroupTargetAssignmentMemberKey", version));
}
let mut m = Self::default();
m.group_id = r.string(false)?;
m.member_id = r.string(false)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ShareGroupTargetAssignmentMemberValue", version });
}
w.array_len(self.topic_partitions.len(), true)?;
for element in &self.topic_partitions {
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
return Err(r.unsupported_version("ShareGroupTargetAssignmentMemberValue", version));
}
let mut m = Self::default();
m.topic_partitions = {
let n = r.array_len(true, 18, size_of::<ShareGroupTargetAssignmentMemberValueTopicPartition>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ShareGroupTargetAssignmentMemberValueTopicPartition::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ShareGroupTargetAssignmentMetadataKey", version });
}
w.string(&self.group_id, false)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ShareGroupTargetAssignmentMetadataKey", version));
}
let mut m = Self::default();
m.group_id = r.string(false)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ShareGroupTargetAssignmentMetadataValue", version });
}
w.i32(self.assignment_epoch);
let mut count = self.unknown_tagged_fields.len();
if self.assignment_timestamp != 0 { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.assignment_timestamp != 0 {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
w.i64(self.assignment_timestamp);
w.end_tagged(mark)?;
}
raw.write_rest(w)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ShareGroupTargetAssignmentMetadataValue", version));
}
let mut m = Self::default();
m.assignment_epoch = r.i32()?;
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 => {
let limit = r.begin_tagged(size)?;
m.assignment_timestamp = r.i64()?;
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "StreamsGroupCurrentMemberAssignmentKey", version });
}
w.string(&self.group_id, false)?;
w.string(&self.member_id, false)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("StreamsGroupCurrentMemberAssignmentKey", version));
}
let mut m = Self::default();
m.group_id = r.string(false)?;
m.member_id = r.string(false)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "StreamsGroupCurrentMemberAssignmentValue", version });
}
w.i32(self.member_epoch);
w.i32(self.previous_member_epoch);
w.i8(self.state);
w.array_len(self.active_tasks.len(), true)?;
for element in &self.active_tasks {
element.encode(w, version)?;
}
w.array_len(self.standby_tasks.len(), true)?;
for element in &self.standby_tasks {
element.encode(w, version)?;
}
w.array_len(self.warmup_tasks.len(), true)?;
for element in &self.warmup_tasks {
element.encode(w, version)?;
}
w.array_len(self.active_tasks_pending_revocation.len(), true)?;
for element in &self.active_tasks_pending_revocation {
element.encode(w, version)?;
}
w.array_len(self.standby_tasks_pending_revocation.len(), true)?;
for element in &self.standby_tasks_pending_revocation {
element.encode(w, version)?;
}
w.array_len(self.warmup_tasks_pending_revocation.len(), true)?;
for element in &self.warmup_tasks_pending_revocation {
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
return Err(r.unsupported_version("StreamsGroupCurrentMemberAssignmentValue", version));
}
let mut m = Self::default();
m.member_epoch = r.i32()?;
m.previous_member_epoch = r.i32()?;
m.state = r.i8()?;
m.active_tasks = {
let n = r.array_len(true, 3, size_of::<StreamsGroupCurrentMemberAssignmentValueTaskIds>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupCurrentMemberAssignmentValueTaskIds::decode(r, version)?);
}
v
};
m.standby_tasks = {
let n = r.array_len(true, 3, size_of::<StreamsGroupCurrentMemberAssignmentValueTaskIds>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupCurrentMemberAssignmentValueTaskIds::decode(r, version)?);
}
v
};
m.warmup_tasks = {
let n = r.array_len(true, 3, size_of::<StreamsGroupCurrentMemberAssignmentValueTaskIds>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupCurrentMemberAssignmentValueTaskIds::decode(r, version)?);
}
v
};
m.active_tasks_pending_revocation = {
let n = r.array_len(true, 3, size_of::<StreamsGroupCurrentMemberAssignmentValueTaskIds>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupCurrentMemberAssignmentValueTaskIds::decode(r, version)?);
}
v
};
m.standby_tasks_pending_revocation = {
let n = r.array_len(true, 3, size_of::<StreamsGroupCurrentMemberAssignmentValueTaskIds>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupCurrentMemberAssignmentValueTaskIds::decode(r, version)?);
}
v
};
m.warmup_tasks_pending_revocation = {
let n = r.array_len(true, 3, size_of::<StreamsGroupCurrentMemberAssignmentValueTaskIds>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupCurrentMemberAssignmentValueTaskIds::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.subtopology_id, true)?;
w.i32s(&self.partitions, true)?;
let mut count = self.unknown_tagged_fields.len();
if !matches!(&self.assignment_epochs, Some(value) if value.is_empty()) { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if !matches!(&self.assignment_epochs, Some(value) if value.is_empty()) {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
match &self.assignment_epochs {
Some(value) => {
w.i32s(value, true)?;
}
None => { w.null_array(true); }
}
w.end_tagged(mark)?;
}
raw.write_rest(w)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.subtopology_id = r.string(true)?;
m.partitions = r.i32s(true)?;
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 => {
let limit = r.begin_tagged(size)?;
m.assignment_epochs = r.nullable_i32s(true)?;
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "StreamsGroupMemberMetadataKey", version });
}
w.string(&self.group_id, false)?;
w.string(&self.member_id, false)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("StreamsGroupMemberMetadataKey", version));
}
let mut m = Self::default();
m.group_id = r.string(false)?;
m.member_id = r.string(false)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "StreamsGroupMemberMetadataValue", version });
}
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
w.string(&self.client_id, true)?;
w.string(&self.client_host, true)?;
w.i32(self.rebalance_timeout_ms);
w.i32(self.topology_epoch);
w.string(&self.process_id, true)?;
match &self.user_endpoint {
Some(value) => {
w.i8(1);
value.encode(w, version)?;
}
None => { w.i8(-1); }
}
w.array_len(self.client_tags.len(), true)?;
for element in &self.client_tags {
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
return Err(r.unsupported_version("StreamsGroupMemberMetadataValue", version));
}
let mut m = Self::default();
m.instance_id = r.nullable_string(true)?;
m.rack_id = r.nullable_string(true)?;
m.client_id = r.string(true)?;
m.client_host = r.string(true)?;
m.rebalance_timeout_ms = r.i32()?;
m.topology_epoch = r.i32()?;
m.process_id = r.string(true)?;
m.user_endpoint = if r.is_present()? { Some(StreamsGroupMemberMetadataValueEndpoint::decode(r, version)?) } else { None };
m.client_tags = {
let n = r.array_len(true, 3, size_of::<StreamsGroupMemberMetadataValueKeyValue>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupMemberMetadataValueKeyValue::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.host, true)?;
w.u16(self.port);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.host = r.string(true)?;
m.port = r.u16()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.key, true)?;
w.string(&self.value, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.key = r.string(true)?;
m.value = r.string(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "StreamsGroupMetadataKey", version });
}
w.string(&self.group_id, false)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("StreamsGroupMetadataKey", version));
}
let mut m = Self::default();
m.group_id = r.string(false)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "StreamsGroupMetadataValue", version });
}
w.i32(self.epoch);
w.i64(self.metadata_hash);
let mut count = self.unknown_tagged_fields.len();
if self.validated_topology_epoch != -1 { count += 1; }
if !matches!(&self.last_assignment_configs, Some(value) if value.is_empty()) { count += 1; }
if self.stored_description_topology_epoch != -1 { count += 1; }
if self.failed_description_topology_epoch != -1 { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.validated_topology_epoch != -1 {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
w.i32(self.validated_topology_epoch);
w.end_tagged(mark)?;
}
if !matches!(&self.last_assignment_configs, Some(value) if value.is_empty()) {
raw.write_below(1, w)?;
let mark = w.begin_tagged(1);
match &self.last_assignment_configs {
Some(value) => {
w.array_len(value.len(), true)?;
for element in value {
element.encode(w, version)?;
}
}
None => { w.null_array(true); }
}
w.end_tagged(mark)?;
}
if self.stored_description_topology_epoch != -1 {
raw.write_below(2, w)?;
let mark = w.begin_tagged(2);
w.i32(self.stored_description_topology_epoch);
w.end_tagged(mark)?;
}
if self.failed_description_topology_epoch != -1 {
raw.write_below(3, w)?;
let mark = w.begin_tagged(3);
w.i32(self.failed_description_topology_epoch);
w.end_tagged(mark)?;
}
raw.write_rest(w)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("StreamsGroupMetadataValue", version));
}
let mut m = Self::default();
m.epoch = r.i32()?;
m.metadata_hash = r.i64()?;
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 => {
let limit = r.begin_tagged(size)?;
m.validated_topology_epoch = r.i32()?;
r.end_tagged(limit)?;
}
1 => {
let limit = r.begin_tagged(size)?;
m.last_assignment_configs = match r.nullable_array_len(true, 3, size_of::<StreamsGroupMetadataValueLastAssignmentConfig>())? {
Some(n) => {
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupMetadataValueLastAssignmentConfig::decode(r, version)?);
}
Some(v)
}
None => None,
};
r.end_tagged(limit)?;
}
2 => {
let limit = r.begin_tagged(size)?;
m.stored_description_topology_epoch = r.i32()?;
r.end_tagged(limit)?;
}
3 => {
let limit = r.begin_tagged(size)?;
m.failed_description_topology_epoch = r.i32()?;
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.key, true)?;
w.string(&self.value, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.key = r.string(true)?;
m.value = r.string(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "StreamsGroupTargetAssignmentMemberKey", version });
}
w.string(&self.group_id, false)?;
w.string(&self.member_id, false)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("StreamsGroupTargetAssignmentMemberKey", version));
}
let mut m = Self::default();
m.group_id = r.string(false)?;
m.member_id = r.string(false)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "StreamsGroupTargetAssignmentMemberValue", version });
}
w.array_len(self.active_tasks.len(), true)?;
for element in &self.active_tasks {
element.encode(w, version)?;
}
w.array_len(self.standby_tasks.len(), true)?;
for element in &self.standby_tasks {
element.encode(w, version)?;
}
w.array_len(self.warmup_tasks.len(), true)?;
for element in &self.warmup_tasks {
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
return Err(r.unsupported_version("StreamsGroupTargetAssignmentMemberValue", version));
}
let mut m = Self::default();
m.active_tasks = {
let n = r.array_len(true, 3, size_of::<StreamsGroupTargetAssignmentMemberValueTaskIds>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupTargetAssignmentMemberValueTaskIds::decode(r, version)?);
}
v
};
m.standby_tasks = {
let n = r.array_len(true, 3, size_of::<StreamsGroupTargetAssignmentMemberValueTaskIds>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupTargetAssignmentMemberValueTaskIds::decode(r, version)?);
}
v
};
m.warmup_tasks = {
let n = r.array_len(true, 3, size_of::<StreamsGroupTargetAssignmentMemberValueTaskIds>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupTargetAssignmentMemberValueTaskIds::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.subtopology_id, true)?;
w.i32s(&self.partitions, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.subtopology_id = r.string(true)?;
m.partitions = r.i32s(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "StreamsGroupTargetAssignmentMetadataKey", version });
}
w.string(&self.group_id, false)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("StreamsGroupTargetAssignmentMetadataKey", version));
}
let mut m = Self::default();
m.group_id = r.string(false)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "StreamsGroupTargetAssignmentMetadataValue", version });
}
w.i32(self.assignment_epoch);
let mut count = self.unknown_tagged_fields.len();
if self.assignment_timestamp != 0 { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.assignment_timestamp != 0 {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
w.i64(self.assignment_timestamp);
w.end_tagged(mark)?;
}
raw.write_rest(w)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("StreamsGroupTargetAssignmentMetadataValue", version));
}
let mut m = Self::default();
m.assignment_epoch = r.i32()?;
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 => {
let limit = r.begin_tagged(size)?;
m.assignment_timestamp = r.i64()?;
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "StreamsGroupTopologyKey", version });
}
w.string(&self.group_id, false)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("StreamsGroupTopologyKey", version));
}
let mut m = Self::default();
m.group_id = r.string(false)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "StreamsGroupTopologyValue", version });
}
w.i32(self.epoch);
w.array_len(self.subtopologies.len(), true)?;
for element in &self.subtopologies {
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
return Err(r.unsupported_version("StreamsGroupTopologyValue", version));
}
let mut m = Self::default();
m.epoch = r.i32()?;
m.subtopologies = {
let n = r.array_len(true, 8, size_of::<StreamsGroupTopologyValueSubtopology>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupTopologyValueSubtopology::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.subtopology_id, true)?;
w.strings(&self.source_topics, true)?;
w.strings(&self.source_topic_regex, true)?;
w.array_len(self.state_changelog_topics.len(), true)?;
for element in &self.state_changelog_topics {
element.encode(w, version)?;
}
w.strings(&self.repartition_sink_topics, true)?;
w.array_len(self.repartition_source_topics.len(), true)?;
for element in &self.repartition_source_topics {
element.encode(w, version)?;
}
w.array_len(self.copartition_groups.len(), true)?;
for element in &self.copartition_groups {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.subtopology_id = r.string(true)?;
m.source_topics = r.strings(true)?;
m.source_topic_regex = r.strings(true)?;
m.state_changelog_topics = {
let n = r.array_len(true, 9, size_of::<StreamsGroupTopologyValueTopicInfo>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupTopologyValueTopicInfo::decode(r, version)?);
}
v
};
m.repartition_sink_topics = r.strings(true)?;
m.repartition_source_topics = {
let n = r.array_len(true, 9, size_of::<StreamsGroupTopologyValueTopicInfo>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupTopologyValueTopicInfo::decode(r, version)?);
}
v
};
m.copartition_groups = {
let n = r.array_len(true, 4, size_of::<StreamsGroupTopologyValueCopartitionGroup>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupTopologyValueCopartitionGroup::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i16s(&self.source_topics, true)?;
w.i16s(&self.source_topic_regex, true)?;
w.i16s(&self.repartition_source_topics, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.source_topics = r.i16s(true)?;
m.source_topic_regex = r.i16s(true)?;
m.repartition_source_topics = r.i16s(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.key, true)?;
w.string(&self.value, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.key = r.string(true)?;
m.value = r.string(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, true)?;
w.i32(self.partitions);
w.i16(self.replication_factor);
w.array_len(self.topic_configs.len(), true)?;
for element in &self.topic_configs {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(true)?;
m.partitions = r.i32()?;
m.replication_factor = r.i16()?;
m.topic_configs = {
let n = r.array_len(true, 3, size_of::<StreamsGroupTopologyValueTopicConfig>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupTopologyValueTopicConfig::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(StreamsGroupTopologyValue, 0);
coordinator_record!(StreamsGroupTopologyValue);
