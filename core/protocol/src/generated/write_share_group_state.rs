// @generated from core/protocol/schema/api/write_share_group_state.schema, crc 26bf5d92, body 0710a519
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

/// Kafka's `WriteShareGroupStateRequest`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct WriteShareGroupStateRequest {
/// Versions 0-1.
pub group_id: String,
/// Versions 0-1.
pub topics: Vec<WriteShareGroupStateRequestWriteStateData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for WriteShareGroupStateRequest {
fn default() -> Self {
Self {
group_id: String::new(),
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl WriteShareGroupStateRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::WriteShareGroupState;
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
w.check_version("WriteShareGroupStateRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, true);
w.write_structs(&self.topics, true, version, WriteShareGroupStateRequestWriteStateData::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("WriteShareGroupStateRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(true);
let f_topics = r.read_structs(true, 18, version, WriteShareGroupStateRequestWriteStateData::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
group_id: f_group_id,
topics: f_topics,
unknown_tagged_fields,
}
}
}

/// `WriteStateData` of [`WriteShareGroupStateRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct WriteShareGroupStateRequestWriteStateData {
/// Versions 0-1.
pub topic_id: Uuid,
/// Versions 0-1.
pub partitions: Vec<WriteShareGroupStateRequestPartitionData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for WriteShareGroupStateRequestWriteStateData {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl WriteShareGroupStateRequestWriteStateData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.uuid(&self.topic_id);
w.write_structs(&self.partitions, true, version, WriteShareGroupStateRequestPartitionData::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_id = r.read_uuid();
let f_partitions = r.read_structs(true, match version { ..=0 => 22, _ => 26 }, version, WriteShareGroupStateRequestPartitionData::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_id: f_topic_id,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `PartitionData` of [`WriteShareGroupStateRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct WriteShareGroupStateRequestPartitionData {
/// Versions 0-1.
pub partition: i32,
/// Versions 0-1.
pub state_epoch: i32,
/// Versions 0-1.
pub leader_epoch: i32,
/// Versions 0-1.
pub start_offset: i64,
/// Versions 1, default -1, ignorable.
pub delivery_complete_count: i32,
/// Versions 0-1.
pub state_batches: Vec<WriteShareGroupStateRequestStateBatch>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for WriteShareGroupStateRequestPartitionData {
fn default() -> Self {
Self {
partition: 0,
state_epoch: 0,
leader_epoch: 0,
start_offset: 0,
delivery_complete_count: -1,
state_batches: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl WriteShareGroupStateRequestPartitionData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.partition);
w.i32(self.state_epoch);
w.i32(self.leader_epoch);
w.i64(self.start_offset);
if version >= 1 {
w.i32(self.delivery_complete_count);
}
w.write_structs(&self.state_batches, true, version, WriteShareGroupStateRequestStateBatch::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_partition = r.read_i32();
let f_state_epoch = r.read_i32();
let f_leader_epoch = r.read_i32();
let f_start_offset = r.read_i64();
let f_delivery_complete_count = if version >= 1 { r.read_i32() } else { -1 };
let f_state_batches = r.read_structs(true, 20, version, WriteShareGroupStateRequestStateBatch::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
partition: f_partition,
state_epoch: f_state_epoch,
leader_epoch: f_leader_epoch,
start_offset: f_start_offset,
delivery_complete_count: f_delivery_complete_count,
state_batches: f_state_batches,
unknown_tagged_fields,
}
}
}

/// `StateBatch` of [`WriteShareGroupStateRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct WriteShareGroupStateRequestStateBatch {
/// Versions 0-1.
pub first_offset: i64,
/// Versions 0-1.
pub last_offset: i64,
/// Versions 0-1.
pub delivery_state: i8,
/// Versions 0-1.
pub delivery_count: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for WriteShareGroupStateRequestStateBatch {
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
impl WriteShareGroupStateRequestStateBatch {
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
message!(WriteShareGroupStateRequest, 0);
request!(WriteShareGroupStateRequest, WriteShareGroupStateResponse);

/// Kafka's `WriteShareGroupStateResponse`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct WriteShareGroupStateResponse {
/// Versions 0-1.
pub results: Vec<WriteShareGroupStateResponseWriteStateResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for WriteShareGroupStateResponse {
fn default() -> Self {
Self {
results: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl WriteShareGroupStateResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::WriteShareGroupState;
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
w.check_version("WriteShareGroupStateResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_structs(&self.results, true, version, WriteShareGroupStateResponseWriteStateResult::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("WriteShareGroupStateResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_results = r.read_structs(true, 18, version, WriteShareGroupStateResponseWriteStateResult::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
results: f_results,
unknown_tagged_fields,
}
}
}

/// `WriteStateResult` of [`WriteShareGroupStateResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct WriteShareGroupStateResponseWriteStateResult {
/// Versions 0-1.
pub topic_id: Uuid,
/// Versions 0-1.
pub partitions: Vec<WriteShareGroupStateResponsePartitionResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for WriteShareGroupStateResponseWriteStateResult {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl WriteShareGroupStateResponseWriteStateResult {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.uuid(&self.topic_id);
w.write_structs(&self.partitions, true, version, WriteShareGroupStateResponsePartitionResult::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_id = r.read_uuid();
let f_partitions = r.read_structs(true, 8, version, WriteShareGroupStateResponsePartitionResult::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_id: f_topic_id,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `PartitionResult` of [`WriteShareGroupStateResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct WriteShareGroupStateResponsePartitionResult {
/// Versions 0-1.
pub partition: i32,
/// Versions 0-1.
pub error_code: i16,
/// Versions 0-1, null 0+, default null.
pub error_message: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for WriteShareGroupStateResponsePartitionResult {
fn default() -> Self {
Self {
partition: 0,
error_code: 0,
error_message: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl WriteShareGroupStateResponsePartitionResult {
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
message!(WriteShareGroupStateResponse, 0);
response!(WriteShareGroupStateResponse);
