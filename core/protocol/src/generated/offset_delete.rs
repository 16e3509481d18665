// @generated from core/protocol/schema/api/offset_delete.schema, crc 1f312088, body c0791e9f
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

/// Kafka's `OffsetDeleteRequest`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetDeleteRequest {
/// Versions 0.
pub group_id: String,
/// Versions 0.
pub topics: Vec<OffsetDeleteRequestOffsetDeleteRequestTopic>,
}
impl Default for OffsetDeleteRequest {
fn default() -> Self {
Self {
group_id: String::new(),
topics: Vec::new(),
}
}
}
impl OffsetDeleteRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::OffsetDelete;
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
w.check_version("OffsetDeleteRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, false);
w.write_structs(&self.topics, false, version, OffsetDeleteRequestOffsetDeleteRequestTopic::write);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("OffsetDeleteRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(false);
let f_topics = r.read_structs(false, 6, version, OffsetDeleteRequestOffsetDeleteRequestTopic::read);
Self {
group_id: f_group_id,
topics: f_topics,
}
}
}

/// `OffsetDeleteRequestTopic` of [`OffsetDeleteRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetDeleteRequestOffsetDeleteRequestTopic {
/// Versions 0.
pub name: String,
/// Versions 0.
pub partitions: Vec<OffsetDeleteRequestOffsetDeleteRequestPartition>,
}
impl Default for OffsetDeleteRequestOffsetDeleteRequestTopic {
fn default() -> Self {
Self {
name: String::new(),
partitions: Vec::new(),
}
}
}
impl OffsetDeleteRequestOffsetDeleteRequestTopic {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, false);
w.write_structs(&self.partitions, false, version, OffsetDeleteRequestOffsetDeleteRequestPartition::write);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(false);
let f_partitions = r.read_structs(false, 4, version, OffsetDeleteRequestOffsetDeleteRequestPartition::read);
Self {
name: f_name,
partitions: f_partitions,
}
}
}

/// `OffsetDeleteRequestPartition` of [`OffsetDeleteRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetDeleteRequestOffsetDeleteRequestPartition {
/// Versions 0.
pub partition_index: i32,
}
impl Default for OffsetDeleteRequestOffsetDeleteRequestPartition {
fn default() -> Self {
Self {
partition_index: 0,
}
}
}
impl OffsetDeleteRequestOffsetDeleteRequestPartition {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.partition_index);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_partition_index = r.read_i32();
Self {
partition_index: f_partition_index,
}
}
}
message!(OffsetDeleteRequest, 32767);
request!(OffsetDeleteRequest, OffsetDeleteResponse);

/// Kafka's `OffsetDeleteResponse`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetDeleteResponse {
/// Versions 0.
pub error_code: i16,
/// Versions 0, ignorable.
pub throttle_time_ms: i32,
/// Versions 0.
pub topics: Vec<OffsetDeleteResponseOffsetDeleteResponseTopic>,
}
impl Default for OffsetDeleteResponse {
fn default() -> Self {
Self {
error_code: 0,
throttle_time_ms: 0,
topics: Vec::new(),
}
}
}
impl OffsetDeleteResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::OffsetDelete;
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
w.check_version("OffsetDeleteResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i16(self.error_code);
w.i32(self.throttle_time_ms);
w.write_structs(&self.topics, false, version, OffsetDeleteResponseOffsetDeleteResponseTopic::write);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("OffsetDeleteResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_error_code = r.read_i16();
let f_throttle_time_ms = r.read_i32();
let f_topics = r.read_structs(false, 6, version, OffsetDeleteResponseOffsetDeleteResponseTopic::read);
Self {
error_code: f_error_code,
throttle_time_ms: f_throttle_time_ms,
topics: f_topics,
}
}
}

/// `OffsetDeleteResponseTopic` of [`OffsetDeleteResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetDeleteResponseOffsetDeleteResponseTopic {
/// Versions 0.
pub name: String,
/// Versions 0.
pub partitions: Vec<OffsetDeleteResponseOffsetDeleteResponsePartition>,
}
impl Default for OffsetDeleteResponseOffsetDeleteResponseTopic {
fn default() -> Self {
Self {
name: String::new(),
partitions: Vec::new(),
}
}
}
impl OffsetDeleteResponseOffsetDeleteResponseTopic {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, false);
w.write_structs(&self.partitions, false, version, OffsetDeleteResponseOffsetDeleteResponsePartition::write);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(false);
let f_partitions = r.read_structs(false, 6, version, OffsetDeleteResponseOffsetDeleteResponsePartition::read);
Self {
name: f_name,
partitions: f_partitions,
}
}
}

/// `OffsetDeleteResponsePartition` of [`OffsetDeleteResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetDeleteResponseOffsetDeleteResponsePartition {
/// Versions 0.
pub partition_index: i32,
/// Versions 0.
pub error_code: i16,
}
impl Default for OffsetDeleteResponseOffsetDeleteResponsePartition {
fn default() -> Self {
Self {
partition_index: 0,
error_code: 0,
}
}
}
impl OffsetDeleteResponseOffsetDeleteResponsePartition {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.partition_index);
w.i16(self.error_code);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_partition_index = r.read_i32();
let f_error_code = r.read_i16();
Self {
partition_index: f_partition_index,
error_code: f_error_code,
}
}
}
message!(OffsetDeleteResponse, 32767);
response!(OffsetDeleteResponse);
