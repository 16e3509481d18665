// @generated from core/protocol/schema/api/read_share_group_state_summary.schema, crc 5b04a990, body b40a6631
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

/// Kafka's `ReadShareGroupStateSummaryRequest`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadShareGroupStateSummaryRequest {
/// Versions 0-1.
pub group_id: String,
/// Versions 0-1.
pub topics: Vec<ReadShareGroupStateSummaryRequestReadStateSummaryData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ReadShareGroupStateSummaryRequest {
fn default() -> Self {
Self {
group_id: String::new(),
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ReadShareGroupStateSummaryRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ReadShareGroupStateSummary;
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
w.check_version("ReadShareGroupStateSummaryRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, true);
w.write_structs(&self.topics, true, version, ReadShareGroupStateSummaryRequestReadStateSummaryData::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ReadShareGroupStateSummaryRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(true);
let f_topics = r.read_structs(true, 18, version, ReadShareGroupStateSummaryRequestReadStateSummaryData::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
group_id: f_group_id,
topics: f_topics,
unknown_tagged_fields,
}
}
}

/// `ReadStateSummaryData` of [`ReadShareGroupStateSummaryRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadShareGroupStateSummaryRequestReadStateSummaryData {
/// Versions 0-1.
pub topic_id: Uuid,
/// Versions 0-1.
pub partitions: Vec<ReadShareGroupStateSummaryRequestPartitionData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ReadShareGroupStateSummaryRequestReadStateSummaryData {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ReadShareGroupStateSummaryRequestReadStateSummaryData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.uuid(&self.topic_id);
w.write_structs(&self.partitions, true, version, ReadShareGroupStateSummaryRequestPartitionData::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_id = r.read_uuid();
let f_partitions = r.read_structs(true, 9, version, ReadShareGroupStateSummaryRequestPartitionData::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_id: f_topic_id,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `PartitionData` of [`ReadShareGroupStateSummaryRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadShareGroupStateSummaryRequestPartitionData {
/// Versions 0-1.
pub partition: i32,
/// Versions 0-1.
pub leader_epoch: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ReadShareGroupStateSummaryRequestPartitionData {
fn default() -> Self {
Self {
partition: 0,
leader_epoch: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ReadShareGroupStateSummaryRequestPartitionData {
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
message!(ReadShareGroupStateSummaryRequest, 0);
request!(ReadShareGroupStateSummaryRequest, ReadShareGroupStateSummaryResponse);

/// Kafka's `ReadShareGroupStateSummaryResponse`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadShareGroupStateSummaryResponse {
/// Versions 0-1.
pub results: Vec<ReadShareGroupStateSummaryResponseReadStateSummaryResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ReadShareGroupStateSummaryResponse {
fn default() -> Self {
Self {
results: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ReadShareGroupStateSummaryResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ReadShareGroupStateSummary;
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
w.check_version("ReadShareGroupStateSummaryResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_structs(&self.results, true, version, ReadShareGroupStateSummaryResponseReadStateSummaryResult::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ReadShareGroupStateSummaryResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_results = r.read_structs(true, 18, version, ReadShareGroupStateSummaryResponseReadStateSummaryResult::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
results: f_results,
unknown_tagged_fields,
}
}
}

/// `ReadStateSummaryResult` of [`ReadShareGroupStateSummaryResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadShareGroupStateSummaryResponseReadStateSummaryResult {
/// Versions 0-1.
pub topic_id: Uuid,
/// Versions 0-1.
pub partitions: Vec<ReadShareGroupStateSummaryResponsePartitionResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ReadShareGroupStateSummaryResponseReadStateSummaryResult {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ReadShareGroupStateSummaryResponseReadStateSummaryResult {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.uuid(&self.topic_id);
w.write_structs(&self.partitions, true, version, ReadShareGroupStateSummaryResponsePartitionResult::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_id = r.read_uuid();
let f_partitions = r.read_structs(true, match version { ..=0 => 24, _ => 28 }, version, ReadShareGroupStateSummaryResponsePartitionResult::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_id: f_topic_id,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `PartitionResult` of [`ReadShareGroupStateSummaryResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadShareGroupStateSummaryResponsePartitionResult {
/// Versions 0-1.
pub partition: i32,
/// Versions 0-1.
pub error_code: i16,
/// Versions 0-1, null 0+, default null.
pub error_message: Option<String>,
/// Versions 0-1.
pub state_epoch: i32,
/// Versions 0-1.
pub leader_epoch: i32,
/// Versions 0-1.
pub start_offset: i64,
/// Versions 1, default -1, ignorable.
pub delivery_complete_count: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ReadShareGroupStateSummaryResponsePartitionResult {
fn default() -> Self {
Self {
partition: 0,
error_code: 0,
error_message: None,
state_epoch: 0,
leader_epoch: 0,
start_offset: 0,
delivery_complete_count: -1,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ReadShareGroupStateSummaryResponsePartitionResult {
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
w.i32(self.leader_epoch);
w.i64(self.start_offset);
if version >= 1 {
w.i32(self.delivery_complete_count);
}
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_partition = r.read_i32();
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(true);
let f_state_epoch = r.read_i32();
let f_leader_epoch = r.read_i32();
let f_start_offset = r.read_i64();
let f_delivery_complete_count = if version >= 1 { r.read_i32() } else { -1 };
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
partition: f_partition,
error_code: f_error_code,
error_message: f_error_message,
state_epoch: f_state_epoch,
leader_epoch: f_leader_epoch,
start_offset: f_start_offset,
delivery_complete_count: f_delivery_complete_count,
unknown_tagged_fields,
}
}
}
message!(ReadShareGroupStateSummaryResponse, 0);
response!(ReadShareGroupStateSummaryResponse);
