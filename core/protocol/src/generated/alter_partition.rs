// @generated from core/protocol/schema/api/alter_partition.schema, crc 3ddca4b9, body c1184ce2
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

/// Kafka's `AlterPartitionRequest`, versions 2-3.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterPartitionRequest {
/// Versions 2-3.
pub broker_id: i32,
/// Versions 2-3, default -1.
pub broker_epoch: i64,
/// Versions 2-3.
pub topics: Vec<AlterPartitionRequestTopicData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterPartitionRequest {
fn default() -> Self {
Self {
broker_id: 0,
broker_epoch: -1,
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterPartitionRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::AlterPartition;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 2;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 3;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("AlterPartitionRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.broker_id);
w.i64(self.broker_epoch);
w.write_structs(&self.topics, true, version, AlterPartitionRequestTopicData::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("AlterPartitionRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_broker_id = r.read_i32();
let f_broker_epoch = r.read_i64();
let f_topics = r.read_structs(true, 18, version, AlterPartitionRequestTopicData::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
broker_id: f_broker_id,
broker_epoch: f_broker_epoch,
topics: f_topics,
unknown_tagged_fields,
}
}
}

/// `TopicData` of [`AlterPartitionRequest`], versions 2-3.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterPartitionRequestTopicData {
/// Versions 2-3, ignorable.
pub topic_id: Uuid,
/// Versions 2-3.
pub partitions: Vec<AlterPartitionRequestPartitionData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterPartitionRequestTopicData {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterPartitionRequestTopicData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.uuid(&self.topic_id);
w.write_structs(&self.partitions, true, version, AlterPartitionRequestPartitionData::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_id = r.read_uuid();
let f_partitions = r.read_structs(true, 15, version, AlterPartitionRequestPartitionData::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_id: f_topic_id,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `PartitionData` of [`AlterPartitionRequest`], versions 2-3.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterPartitionRequestPartitionData {
/// Versions 2-3.
pub partition_index: i32,
/// Versions 2-3.
pub leader_epoch: i32,
/// Versions 2.
pub new_isr: Vec<i32>,
/// Versions 3.
pub new_isr_with_epochs: Vec<AlterPartitionRequestBrokerState>,
/// Versions 2-3.
pub leader_recovery_state: i8,
/// Versions 2-3.
pub partition_epoch: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterPartitionRequestPartitionData {
fn default() -> Self {
Self {
partition_index: 0,
leader_epoch: 0,
new_isr: Vec::new(),
new_isr_with_epochs: Vec::new(),
leader_recovery_state: 0,
partition_epoch: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterPartitionRequestPartitionData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.partition_index);
w.i32(self.leader_epoch);
if version <= 2 {
w.write_i32s(&self.new_isr, true);
} else if !self.new_isr.is_empty() { w.refuse_field("AlterPartitionRequestPartitionData.new_isr", version); }
if version >= 3 {
w.write_structs(&self.new_isr_with_epochs, true, version, AlterPartitionRequestBrokerState::write);
} else if !self.new_isr_with_epochs.is_empty() { w.refuse_field("AlterPartitionRequestPartitionData.new_isr_with_epochs", version); }
w.i8(self.leader_recovery_state);
w.i32(self.partition_epoch);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_partition_index = r.read_i32();
let f_leader_epoch = r.read_i32();
let f_new_isr = if version <= 2 { r.read_i32s(true) } else { Vec::new() };
let f_new_isr_with_epochs = if version >= 3 { r.read_structs(true, 13, version, AlterPartitionRequestBrokerState::read) } else { Vec::new() };
let f_leader_recovery_state = r.read_i8();
let f_partition_epoch = r.read_i32();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
partition_index: f_partition_index,
leader_epoch: f_leader_epoch,
new_isr: f_new_isr,
new_isr_with_epochs: f_new_isr_with_epochs,
leader_recovery_state: f_leader_recovery_state,
partition_epoch: f_partition_epoch,
unknown_tagged_fields,
}
}
}

/// `BrokerState` of [`AlterPartitionRequest`], versions 3.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterPartitionRequestBrokerState {
/// Versions 3.
pub broker_id: i32,
/// Versions 3, default -1.
pub broker_epoch: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterPartitionRequestBrokerState {
fn default() -> Self {
Self {
broker_id: 0,
broker_epoch: -1,
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterPartitionRequestBrokerState {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.broker_id);
w.i64(self.broker_epoch);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_broker_id = r.read_i32();
let f_broker_epoch = r.read_i64();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
broker_id: f_broker_id,
broker_epoch: f_broker_epoch,
unknown_tagged_fields,
}
}
}
message!(AlterPartitionRequest, 2);
request!(AlterPartitionRequest, AlterPartitionResponse);

/// Kafka's `AlterPartitionResponse`, versions 2-3.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterPartitionResponse {
/// Versions 2-3.
pub throttle_time_ms: i32,
/// Versions 2-3.
pub error_code: i16,
/// Versions 2-3.
pub topics: Vec<AlterPartitionResponseTopicData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterPartitionResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterPartitionResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::AlterPartition;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 2;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 3;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("AlterPartitionResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
w.write_structs(&self.topics, true, version, AlterPartitionResponseTopicData::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("AlterPartitionResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_throttle_time_ms = r.read_i32();
let f_error_code = r.read_i16();
let f_topics = r.read_structs(true, 18, version, AlterPartitionResponseTopicData::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
topics: f_topics,
unknown_tagged_fields,
}
}
}

/// `TopicData` of [`AlterPartitionResponse`], versions 2-3.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterPartitionResponseTopicData {
/// Versions 2-3, ignorable.
pub topic_id: Uuid,
/// Versions 2-3.
pub partitions: Vec<AlterPartitionResponsePartitionData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterPartitionResponseTopicData {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterPartitionResponseTopicData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.uuid(&self.topic_id);
w.write_structs(&self.partitions, true, version, AlterPartitionResponsePartitionData::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_id = r.read_uuid();
let f_partitions = r.read_structs(true, 21, version, AlterPartitionResponsePartitionData::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_id: f_topic_id,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `PartitionData` of [`AlterPartitionResponse`], versions 2-3.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterPartitionResponsePartitionData {
/// Versions 2-3.
pub partition_index: i32,
/// Versions 2-3.
pub error_code: i16,
/// Versions 2-3.
pub leader_id: i32,
/// Versions 2-3.
pub leader_epoch: i32,
/// Versions 2-3.
pub isr: Vec<i32>,
/// Versions 2-3, ignorable.
pub leader_recovery_state: i8,
/// Versions 2-3.
pub partition_epoch: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterPartitionResponsePartitionData {
fn default() -> Self {
Self {
partition_index: 0,
error_code: 0,
leader_id: 0,
leader_epoch: 0,
isr: Vec::new(),
leader_recovery_state: 0,
partition_epoch: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterPartitionResponsePartitionData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.partition_index);
w.i16(self.error_code);
w.i32(self.leader_id);
w.i32(self.leader_epoch);
w.write_i32s(&self.isr, true);
w.i8(self.leader_recovery_state);
w.i32(self.partition_epoch);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_partition_index = r.read_i32();
let f_error_code = r.read_i16();
let f_leader_id = r.read_i32();
let f_leader_epoch = r.read_i32();
let f_isr = r.read_i32s(true);
let f_leader_recovery_state = r.read_i8();
let f_partition_epoch = r.read_i32();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
partition_index: f_partition_index,
error_code: f_error_code,
leader_id: f_leader_id,
leader_epoch: f_leader_epoch,
isr: f_isr,
leader_recovery_state: f_leader_recovery_state,
partition_epoch: f_partition_epoch,
unknown_tagged_fields,
}
}
}
message!(AlterPartitionResponse, 2);
response!(AlterPartitionResponse);
