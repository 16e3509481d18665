// @generated from core/protocol/schema/api/produce.schema, crc 44c83166, body fadde09b
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

/// Kafka's `ProduceRequest`, versions 3-13.
#[derive(Debug, Clone, PartialEq)]
pub struct ProduceRequest {
/// Versions 3-13, null 3+, default null.
pub transactional_id: Option<String>,
/// Versions 3-13.
pub acks: i16,
/// Versions 3-13.
pub timeout_ms: i32,
/// Versions 3-13.
pub topic_data: Vec<ProduceRequestTopicProduceData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ProduceRequest {
fn default() -> Self {
Self {
transactional_id: None,
acks: 0,
timeout_ms: 0,
topic_data: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ProduceRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::Produce;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 3;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 13;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ProduceRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 9;
match &self.transactional_id {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
w.i16(self.acks);
w.i32(self.timeout_ms);
w.write_structs(&self.topic_data, flex, version, ProduceRequestTopicProduceData::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("ProduceRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ProduceRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 9;
let f_transactional_id = r.read_nullable_string(flex);
let f_acks = r.read_i16();
let f_timeout_ms = r.read_i32();
let f_topic_data = r.read_structs(flex, match version { ..=8 => 6, ..=12 => 3, _ => 18 }, version, ProduceRequestTopicProduceData::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
transactional_id: f_transactional_id,
acks: f_acks,
timeout_ms: f_timeout_ms,
topic_data: f_topic_data,
unknown_tagged_fields,
}
}
}

/// `TopicProduceData` of [`ProduceRequest`], versions 3-13.
#[derive(Debug, Clone, PartialEq)]
pub struct ProduceRequestTopicProduceData {
/// Versions 3-12, ignorable.
pub name: String,
/// Versions 13, ignorable.
pub topic_id: Uuid,
/// Versions 3-13.
pub partition_data: Vec<ProduceRequestPartitionProduceData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ProduceRequestTopicProduceData {
fn default() -> Self {
Self {
name: String::new(),
topic_id: Uuid::ZERO,
partition_data: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ProduceRequestTopicProduceData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 9;
if version <= 12 {
w.write_string(&self.name, flex);
}
if version >= 13 {
w.uuid(&self.topic_id);
}
w.write_structs(&self.partition_data, flex, version, ProduceRequestPartitionProduceData::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("ProduceRequestTopicProduceData.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 9;
let f_name = if version <= 12 { r.read_string(flex) } else { String::new() };
let f_topic_id = if version >= 13 { r.read_uuid() } else { Uuid::ZERO };
let f_partition_data = r.read_structs(flex, match version { ..=8 => 8, _ => 6 }, version, ProduceRequestPartitionProduceData::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
name: f_name,
topic_id: f_topic_id,
partition_data: f_partition_data,
unknown_tagged_fields,
}
}
}

/// `PartitionProduceData` of [`ProduceRequest`], versions 3-13.
#[derive(Debug, Clone, PartialEq)]
pub struct ProduceRequestPartitionProduceData {
/// Versions 3-13.
pub index: i32,
/// Versions 3-13, null 0+.
pub records: Option<Bytes>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ProduceRequestPartitionProduceData {
fn default() -> Self {
Self {
index: 0,
records: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ProduceRequestPartitionProduceData {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 9;
w.i32(self.index);
match &self.records {
Some(value) => {
w.write_records(value, flex);
}
None => { w.null_bytes(flex) }
}
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("ProduceRequestPartitionProduceData.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 9;
let f_index = r.read_i32();
let f_records = r.read_nullable_records(flex);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
index: f_index,
records: f_records,
unknown_tagged_fields,
}
}
}
message!(ProduceRequest, 9);
request!(ProduceRequest, ProduceResponse);

/// Kafka's `ProduceResponse`, versions 3-13.
#[derive(Debug, Clone, PartialEq)]
pub struct ProduceResponse {
/// Versions 3-13.
pub responses: Vec<ProduceResponseTopicProduceResponse>,
/// Versions 3-13, ignorable.
pub throttle_time_ms: i32,
/// Versions 10-13, tag 0 in 10+.
pub node_endpoints: Vec<ProduceResponseNodeEndpoint>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ProduceResponse {
fn default() -> Self {
Self {
responses: Vec::new(),
throttle_time_ms: 0,
node_endpoints: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ProduceResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::Produce;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 3;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 13;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ProduceResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 9;
w.write_structs(&self.responses, flex, version, ProduceResponseTopicProduceResponse::write);
w.i32(self.throttle_time_ms);
if !(version >= 10) {
if !self.node_endpoints.is_empty() { w.refuse_field("ProduceResponse.node_endpoints", version); }
}
if flex {
let mut count = self.unknown_tagged_fields.len();
if version >= 10 && !self.node_endpoints.is_empty() { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if version >= 10 && !self.node_endpoints.is_empty() {
let mark = w.write_tag(0, &mut raw);
w.write_structs(&self.node_endpoints, flex, version, ProduceResponseNodeEndpoint::write);
w.write_tagged_end(mark);
}
w.write_tagged_rest(&mut raw);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("ProduceResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ProduceResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 9;
let f_responses = r.read_structs(flex, match version { ..=8 => 6, ..=12 => 3, _ => 18 }, version, ProduceResponseTopicProduceResponse::read);
let f_throttle_time_ms = r.read_i32();
let mut f_node_endpoints = Vec::new();
let mut unknown_tagged_fields = Vec::new();
if flex {
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 if version >= 10 => {
let limit = r.read_tagged_begin(size);
f_node_endpoints = r.read_structs(flex, 11, version, ProduceResponseNodeEndpoint::read);
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
responses: f_responses,
throttle_time_ms: f_throttle_time_ms,
node_endpoints: f_node_endpoints,
unknown_tagged_fields,
}
}
}

/// `TopicProduceResponse` of [`ProduceResponse`], versions 3-13.
#[derive(Debug, Clone, PartialEq)]
pub struct ProduceResponseTopicProduceResponse {
/// Versions 3-12, ignorable.
pub name: String,
/// Versions 13, ignorable.
pub topic_id: Uuid,
/// Versions 3-13.
pub partition_responses: Vec<ProduceResponsePartitionProduceResponse>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ProduceResponseTopicProduceResponse {
fn default() -> Self {
Self {
name: String::new(),
topic_id: Uuid::ZERO,
partition_responses: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ProduceResponseTopicProduceResponse {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 9;
if version <= 12 {
w.write_string(&self.name, flex);
}
if version >= 13 {
w.uuid(&self.topic_id);
}
w.write_structs(&self.partition_responses, flex, version, ProduceResponsePartitionProduceResponse::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("ProduceResponseTopicProduceResponse.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 9;
let f_name = if version <= 12 { r.read_string(flex) } else { String::new() };
let f_topic_id = if version >= 13 { r.read_uuid() } else { Uuid::ZERO };
let f_partition_responses = r.read_structs(flex, match version { ..=4 => 22, ..=7 => 30, ..=8 => 36, _ => 33 }, version, ProduceResponsePartitionProduceResponse::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
name: f_name,
topic_id: f_topic_id,
partition_responses: f_partition_responses,
unknown_tagged_fields,
}
}
}

/// `PartitionProduceResponse` of [`ProduceResponse`], versions 3-13.
#[derive(Debug, Clone, PartialEq)]
pub struct ProduceResponsePartitionProduceResponse {
/// Versions 3-13.
pub index: i32,
/// Versions 3-13.
pub error_code: i16,
/// Versions 3-13.
pub base_offset: i64,
/// Versions 3-13, default -1, ignorable.
pub log_append_time_ms: i64,
/// Versions 5-13, default -1, ignorable.
pub log_start_offset: i64,
/// Versions 8-13, ignorable.
pub record_errors: Vec<ProduceResponseBatchIndexAndErrorMessage>,
/// Versions 8-13, null 8+, default null, ignorable.
pub error_message: Option<String>,
/// Versions 10-13, tag 0 in 10+.
pub current_leader: ProduceResponseLeaderIdAndEpoch,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ProduceResponsePartitionProduceResponse {
fn default() -> Self {
Self {
index: 0,
error_code: 0,
base_offset: 0,
log_append_time_ms: -1,
log_start_offset: -1,
record_errors: Vec::new(),
error_message: None,
current_leader: ProduceResponseLeaderIdAndEpoch::default(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ProduceResponsePartitionProduceResponse {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 9;
w.i32(self.index);
w.i16(self.error_code);
w.i64(self.base_offset);
w.i64(self.log_append_time_ms);
if version >= 5 {
w.i64(self.log_start_offset);
}
if version >= 8 {
w.write_structs(&self.record_errors, flex, version, ProduceResponseBatchIndexAndErrorMessage::write);
}
if version >= 8 {
match &self.error_message {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
}
if !(version >= 10) {
if self.current_leader != ProduceResponseLeaderIdAndEpoch::default() { w.refuse_field("ProduceResponsePartitionProduceResponse.current_leader", version); }
}
if flex {
let mut count = self.unknown_tagged_fields.len();
if version >= 10 && self.current_leader != ProduceResponseLeaderIdAndEpoch::default() { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if version >= 10 && self.current_leader != ProduceResponseLeaderIdAndEpoch::default() {
let mark = w.write_tag(0, &mut raw);
self.current_leader.write(w, version);
w.write_tagged_end(mark);
}
w.write_tagged_rest(&mut raw);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("ProduceResponsePartitionProduceResponse.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 9;
let f_index = r.read_i32();
let f_error_code = r.read_i16();
let f_base_offset = r.read_i64();
let f_log_append_time_ms = r.read_i64();
let f_log_start_offset = if version >= 5 { r.read_i64() } else { -1 };
let f_record_errors = if version >= 8 { r.read_structs(flex, 6, version, ProduceResponseBatchIndexAndErrorMessage::read) } else { Vec::new() };
let f_error_message = if version >= 8 { r.read_nullable_string(flex) } else { None };
let mut f_current_leader = ProduceResponseLeaderIdAndEpoch::default();
let mut unknown_tagged_fields = Vec::new();
if flex {
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 if version >= 10 => {
let limit = r.read_tagged_begin(size);
f_current_leader = ProduceResponseLeaderIdAndEpoch::read(r, version);
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
index: f_index,
error_code: f_error_code,
base_offset: f_base_offset,
log_append_time_ms: f_log_append_time_ms,
log_start_offset: f_log_start_offset,
record_errors: f_record_errors,
error_message: f_error_message,
current_leader: f_current_leader,
unknown_tagged_fields,
}
}
}

/// `BatchIndexAndErrorMessage` of [`ProduceResponse`], versions 8-13.
#[derive(Debug, Clone, PartialEq)]
pub struct ProduceResponseBatchIndexAndErrorMessage {
/// Versions 8-13.
pub batch_index: i32,
/// Versions 8-13, null 8+, default null.
pub batch_index_error_message: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ProduceResponseBatchIndexAndErrorMessage {
fn default() -> Self {
Self {
batch_index: 0,
batch_index_error_message: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ProduceResponseBatchIndexAndErrorMessage {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 9;
w.i32(self.batch_index);
match &self.batch_index_error_message {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("ProduceResponseBatchIndexAndErrorMessage.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 9;
let f_batch_index = r.read_i32();
let f_batch_index_error_message = r.read_nullable_string(flex);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
batch_index: f_batch_index,
batch_index_error_message: f_batch_index_error_message,
unknown_tagged_fields,
}
}
}

/// `LeaderIdAndEpoch` of [`ProduceResponse`], versions 10-13.
#[derive(Debug, Clone, PartialEq)]
pub struct ProduceResponseLeaderIdAndEpoch {
/// Versions 10-13, default -1.
pub leader_id: i32,
/// Versions 10-13, default -1.
pub leader_epoch: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ProduceResponseLeaderIdAndEpoch {
fn default() -> Self {
Self {
leader_id: -1,
leader_epoch: -1,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ProduceResponseLeaderIdAndEpoch {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.leader_id);
w.i32(self.leader_epoch);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_leader_id = r.read_i32();
let f_leader_epoch = r.read_i32();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
leader_id: f_leader_id,
leader_epoch: f_leader_epoch,
unknown_tagged_fields,
}
}
}

/// `NodeEndpoint` of [`ProduceResponse`], versions 10-13.
#[derive(Debug, Clone, PartialEq)]
pub struct ProduceResponseNodeEndpoint {
/// Versions 10-13.
pub node_id: i32,
/// Versions 10-13.
pub host: String,
/// Versions 10-13.
pub port: i32,
/// Versions 10-13, null 10+, default null.
pub rack: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ProduceResponseNodeEndpoint {
fn default() -> Self {
Self {
node_id: 0,
host: String::new(),
port: 0,
rack: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ProduceResponseNodeEndpoint {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.node_id);
w.write_string(&self.host, true);
w.i32(self.port);
match &self.rack {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_node_id = r.read_i32();
let f_host = r.read_string(true);
let f_port = r.read_i32();
let f_rack = r.read_nullable_string(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
node_id: f_node_id,
host: f_host,
port: f_port,
rack: f_rack,
unknown_tagged_fields,
}
}
}
message!(ProduceResponse, 9);
response!(ProduceResponse);
