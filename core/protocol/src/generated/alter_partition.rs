// @generated from core/protocol/schema/api/alter_partition.schema, crc 3ddca4b9, body 910cc7cd
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "AlterPartitionRequest", version });
}
w.i32(self.broker_id);
w.i64(self.broker_epoch);
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
return Err(r.unsupported_version("AlterPartitionRequest", version));
}
let mut m = Self::default();
m.broker_id = r.i32()?;
m.broker_epoch = r.i64()?;
m.topics = {
let n = r.array_len(true, 18, size_of::<AlterPartitionRequestTopicData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AlterPartitionRequestTopicData::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.uuid(&self.topic_id);
w.array_len(self.partitions.len(), true)?;
for element in &self.partitions {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.topic_id = r.uuid()?;
m.partitions = {
let n = r.array_len(true, 15, size_of::<AlterPartitionRequestPartitionData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AlterPartitionRequestPartitionData::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.partition_index);
w.i32(self.leader_epoch);
if version <= 2 {
w.i32s(&self.new_isr, true)?;
} else if !self.new_isr.is_empty() { return Err(unsupported_field("AlterPartitionRequestPartitionData.new_isr", version)); }
if version >= 3 {
w.array_len(self.new_isr_with_epochs.len(), true)?;
for element in &self.new_isr_with_epochs {
element.encode(w, version)?;
}
} else if !self.new_isr_with_epochs.is_empty() { return Err(unsupported_field("AlterPartitionRequestPartitionData.new_isr_with_epochs", version)); }
w.i8(self.leader_recovery_state);
w.i32(self.partition_epoch);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.partition_index = r.i32()?;
m.leader_epoch = r.i32()?;
if version <= 2 {
m.new_isr = r.i32s(true)?;
}
if version >= 3 {
m.new_isr_with_epochs = {
let n = r.array_len(true, 13, size_of::<AlterPartitionRequestBrokerState>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AlterPartitionRequestBrokerState::decode(r, version)?);
}
v
};
}
m.leader_recovery_state = r.i8()?;
m.partition_epoch = r.i32()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.broker_id);
w.i64(self.broker_epoch);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.broker_id = r.i32()?;
m.broker_epoch = r.i64()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "AlterPartitionResponse", version });
}
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
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
return Err(r.unsupported_version("AlterPartitionResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.error_code = r.i16()?;
m.topics = {
let n = r.array_len(true, 18, size_of::<AlterPartitionResponseTopicData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AlterPartitionResponseTopicData::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.uuid(&self.topic_id);
w.array_len(self.partitions.len(), true)?;
for element in &self.partitions {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.topic_id = r.uuid()?;
m.partitions = {
let n = r.array_len(true, 21, size_of::<AlterPartitionResponsePartitionData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AlterPartitionResponsePartitionData::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.partition_index);
w.i16(self.error_code);
w.i32(self.leader_id);
w.i32(self.leader_epoch);
w.i32s(&self.isr, true)?;
w.i8(self.leader_recovery_state);
w.i32(self.partition_epoch);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.partition_index = r.i32()?;
m.error_code = r.i16()?;
m.leader_id = r.i32()?;
m.leader_epoch = r.i32()?;
m.isr = r.i32s(true)?;
m.leader_recovery_state = r.i8()?;
m.partition_epoch = r.i32()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(AlterPartitionResponse, 2);
response!(AlterPartitionResponse);
