// @generated from core/protocol/schema/api/initialize_share_group_state.schema, crc 23072331, body 628fbb0d
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

/// Kafka's `InitializeShareGroupStateRequest`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct InitializeShareGroupStateRequest {
/// Versions 0.
pub group_id: String,
/// Versions 0.
pub topics: Vec<InitializeShareGroupStateRequestInitializeStateData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for InitializeShareGroupStateRequest {
fn default() -> Self {
Self {
group_id: String::new(),
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl InitializeShareGroupStateRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::InitializeShareGroupState;
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
w.check_version("InitializeShareGroupStateRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, true);
w.write_structs(&self.topics, true, version, InitializeShareGroupStateRequestInitializeStateData::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("InitializeShareGroupStateRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(true);
let f_topics = r.read_structs(true, 18, version, InitializeShareGroupStateRequestInitializeStateData::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
group_id: f_group_id,
topics: f_topics,
unknown_tagged_fields,
}
}
}

/// `InitializeStateData` of [`InitializeShareGroupStateRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct InitializeShareGroupStateRequestInitializeStateData {
/// Versions 0.
pub topic_id: Uuid,
/// Versions 0.
pub partitions: Vec<InitializeShareGroupStateRequestPartitionData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for InitializeShareGroupStateRequestInitializeStateData {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl InitializeShareGroupStateRequestInitializeStateData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.uuid(&self.topic_id);
w.write_structs(&self.partitions, true, version, InitializeShareGroupStateRequestPartitionData::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_id = r.read_uuid();
let f_partitions = r.read_structs(true, 17, version, InitializeShareGroupStateRequestPartitionData::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_id: f_topic_id,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `PartitionData` of [`InitializeShareGroupStateRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct InitializeShareGroupStateRequestPartitionData {
/// Versions 0.
pub partition: i32,
/// Versions 0.
pub state_epoch: i32,
/// Versions 0.
pub start_offset: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for InitializeShareGroupStateRequestPartitionData {
fn default() -> Self {
Self {
partition: 0,
state_epoch: 0,
start_offset: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl InitializeShareGroupStateRequestPartitionData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.partition);
w.i32(self.state_epoch);
w.i64(self.start_offset);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_partition = r.read_i32();
let f_state_epoch = r.read_i32();
let f_start_offset = r.read_i64();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
partition: f_partition,
state_epoch: f_state_epoch,
start_offset: f_start_offset,
unknown_tagged_fields,
}
}
}
message!(InitializeShareGroupStateRequest, 0);
request!(InitializeShareGroupStateRequest, InitializeShareGroupStateResponse);

/// Kafka's `InitializeShareGroupStateResponse`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct InitializeShareGroupStateResponse {
/// Versions 0.
pub results: Vec<InitializeShareGroupStateResponseInitializeStateResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for InitializeShareGroupStateResponse {
fn default() -> Self {
Self {
results: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl InitializeShareGroupStateResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::InitializeShareGroupState;
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
w.check_version("InitializeShareGroupStateResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_structs(&self.results, true, version, InitializeShareGroupStateResponseInitializeStateResult::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("InitializeShareGroupStateResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_results = r.read_structs(true, 18, version, InitializeShareGroupStateResponseInitializeStateResult::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
results: f_results,
unknown_tagged_fields,
}
}
}

/// `InitializeStateResult` of [`InitializeShareGroupStateResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct InitializeShareGroupStateResponseInitializeStateResult {
/// Versions 0.
pub topic_id: Uuid,
/// Versions 0.
pub partitions: Vec<InitializeShareGroupStateResponsePartitionResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for InitializeShareGroupStateResponseInitializeStateResult {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl InitializeShareGroupStateResponseInitializeStateResult {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.uuid(&self.topic_id);
w.write_structs(&self.partitions, true, version, InitializeShareGroupStateResponsePartitionResult::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_id = r.read_uuid();
let f_partitions = r.read_structs(true, 8, version, InitializeShareGroupStateResponsePartitionResult::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_id: f_topic_id,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `PartitionResult` of [`InitializeShareGroupStateResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct InitializeShareGroupStateResponsePartitionResult {
/// Versions 0.
pub partition: i32,
/// Versions 0.
pub error_code: i16,
/// Versions 0, null 0+, default null.
pub error_message: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for InitializeShareGroupStateResponsePartitionResult {
fn default() -> Self {
Self {
partition: 0,
error_code: 0,
error_message: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl InitializeShareGroupStateResponsePartitionResult {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.partition);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_partition = r.read_i32();
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
partition: f_partition,
error_code: f_error_code,
error_message: f_error_message,
unknown_tagged_fields,
}
}
}
message!(InitializeShareGroupStateResponse, 0);
response!(InitializeShareGroupStateResponse);
