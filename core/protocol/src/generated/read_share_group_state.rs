// @generated from core/protocol/schema/api/read_share_group_state.schema, crc 1deacab5, body ece87228
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

/// Kafka's `ReadShareGroupStateRequest`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadShareGroupStateRequest {
/// Versions 0.
pub group_id: String,
/// Versions 0.
pub topics: Vec<ReadShareGroupStateRequestReadStateData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ReadShareGroupStateRequest {
fn default() -> Self {
Self {
group_id: String::new(),
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ReadShareGroupStateRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ReadShareGroupState;
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
w.check_version("ReadShareGroupStateRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, true);
w.write_structs(&self.topics, true, version, ReadShareGroupStateRequestReadStateData::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ReadShareGroupStateRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(true);
let f_topics = r.read_structs(true, 18, version, ReadShareGroupStateRequestReadStateData::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
group_id: f_group_id,
topics: f_topics,
unknown_tagged_fields,
}
}
}

/// `ReadStateData` of [`ReadShareGroupStateRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadShareGroupStateRequestReadStateData {
/// Versions 0.
pub topic_id: Uuid,
/// Versions 0.
pub partitions: Vec<ReadShareGroupStateRequestPartitionData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ReadShareGroupStateRequestReadStateData {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ReadShareGroupStateRequestReadStateData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.uuid(&self.topic_id);
w.write_structs(&self.partitions, true, version, ReadShareGroupStateRequestPartitionData::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_id = r.read_uuid();
let f_partitions = r.read_structs(true, 9, version, ReadShareGroupStateRequestPartitionData::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_id: f_topic_id,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `PartitionData` of [`ReadShareGroupStateRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadShareGroupStateRequestPartitionData {
/// Versions 0.
pub partition: i32,
/// Versions 0.
pub leader_epoch: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ReadShareGroupStateRequestPartitionData {
fn default() -> Self {
Self {
partition: 0,
leader_epoch: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ReadShareGroupStateRequestPartitionData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.partition);
w.i32(self.leader_epoch);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_partition = r.read_i32();
let f_leader_epoch = r.read_i32();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
partition: f_partition,
leader_epoch: f_leader_epoch,
unknown_tagged_fields,
}
}
}
message!(ReadShareGroupStateRequest, 0);
request!(ReadShareGroupStateRequest, ReadShareGroupStateResponse);

/// Kafka's `ReadShareGroupStateResponse`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadShareGroupStateResponse {
/// Versions 0.
pub results: Vec<ReadShareGroupStateResponseReadStateResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ReadShareGroupStateResponse {
fn default() -> Self {
Self {
results: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ReadShareGroupStateResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ReadShareGroupState;
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
w.check_version("ReadShareGroupStateResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_structs(&self.results, true, version, ReadShareGroupStateResponseReadStateResult::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ReadShareGroupStateResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_results = r.read_structs(true, 18, version, ReadShareGroupStateResponseReadStateResult::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
results: f_results,
unknown_tagged_fields,
}
}
}

/// `ReadStateResult` of [`ReadShareGroupStateResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadShareGroupStateResponseReadStateResult {
/// Versions 0.
pub topic_id: Uuid,
/// Versions 0.
pub partitions: Vec<ReadShareGroupStateResponsePartitionResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ReadShareGroupStateResponseReadStateResult {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ReadShareGroupStateResponseReadStateResult {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.uuid(&self.topic_id);
w.write_structs(&self.partitions, true, version, ReadShareGroupStateResponsePartitionResult::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_id = r.read_uuid();
let f_partitions = r.read_structs(true, 21, version, ReadShareGroupStateResponsePartitionResult::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_id: f_topic_id,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `PartitionResult` of [`ReadShareGroupStateResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadShareGroupStateResponsePartitionResult {
/// Versions 0.
pub partition: i32,
/// Versions 0.
pub error_code: i16,
/// Versions 0, null 0+, default null.
pub error_message: Option<String>,
/// Versions 0.
pub state_epoch: i32,
/// Versions 0.
pub start_offset: i64,
/// Versions 0.
pub state_batches: Vec<ReadShareGroupStateResponseStateBatch>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ReadShareGroupStateResponsePartitionResult {
fn default() -> Self {
Self {
partition: 0,
error_code: 0,
error_message: None,
state_epoch: 0,
start_offset: 0,
state_batches: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ReadShareGroupStateResponsePartitionResult {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.partition);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.i32(self.state_epoch);
w.i64(self.start_offset);
w.write_structs(&self.state_batches, true, version, ReadShareGroupStateResponseStateBatch::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_partition = r.read_i32();
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(true);
let f_state_epoch = r.read_i32();
let f_start_offset = r.read_i64();
let f_state_batches = r.read_structs(true, 20, version, ReadShareGroupStateResponseStateBatch::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
partition: f_partition,
error_code: f_error_code,
error_message: f_error_message,
state_epoch: f_state_epoch,
start_offset: f_start_offset,
state_batches: f_state_batches,
unknown_tagged_fields,
}
}
}

/// `StateBatch` of [`ReadShareGroupStateResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadShareGroupStateResponseStateBatch {
/// Versions 0.
pub first_offset: i64,
/// Versions 0.
pub last_offset: i64,
/// Versions 0.
pub delivery_state: i8,
/// Versions 0.
pub delivery_count: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ReadShareGroupStateResponseStateBatch {
fn default() -> Self {
Self {
first_offset: 0,
last_offset: 0,
delivery_state: 0,
delivery_count: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ReadShareGroupStateResponseStateBatch {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i64(self.first_offset);
w.i64(self.last_offset);
w.i8(self.delivery_state);
w.i16(self.delivery_count);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_first_offset = r.read_i64();
let f_last_offset = r.read_i64();
let f_delivery_state = r.read_i8();
let f_delivery_count = r.read_i16();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
first_offset: f_first_offset,
last_offset: f_last_offset,
delivery_state: f_delivery_state,
delivery_count: f_delivery_count,
unknown_tagged_fields,
}
}
}
message!(ReadShareGroupStateResponse, 0);
response!(ReadShareGroupStateResponse);
