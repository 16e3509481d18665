// @generated from core/protocol/schema/api/produce.schema, crc 44c83166, body 2af0ede2
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ProduceRequest", version });
}
let flex = version >= 9;
match &self.transactional_id {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
w.i16(self.acks);
w.i32(self.timeout_ms);
w.array_len(self.topic_data.len(), flex)?;
for element in &self.topic_data {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("ProduceRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ProduceRequest", version));
}
let flex = version >= 9;
let mut m = Self::default();
m.transactional_id = r.nullable_string(flex)?;
m.acks = r.i16()?;
m.timeout_ms = r.i32()?;
m.topic_data = {
let n = r.array_len(flex, match version { ..=8 => 6, ..=12 => 3, _ => 18 }, size_of::<ProduceRequestTopicProduceData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ProduceRequestTopicProduceData::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 9;
if version <= 12 {
w.string(&self.name, flex)?;
}
if version >= 13 {
w.uuid(&self.topic_id);
}
w.array_len(self.partition_data.len(), flex)?;
for element in &self.partition_data {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("ProduceRequestTopicProduceData.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 9;
let mut m = Self::default();
if version <= 12 {
m.name = r.string(flex)?;
}
if version >= 13 {
m.topic_id = r.uuid()?;
}
m.partition_data = {
let n = r.array_len(flex, match version { ..=8 => 8, _ => 6 }, size_of::<ProduceRequestPartitionProduceData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ProduceRequestPartitionProduceData::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 9;
w.i32(self.index);
match &self.records {
Some(value) => {
w.records(value, flex)?;
}
None => { w.null_bytes(flex); }
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("ProduceRequestPartitionProduceData.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 9;
let mut m = Self::default();
m.index = r.i32()?;
m.records = r.nullable_records(flex)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ProduceResponse", version });
}
let flex = version >= 9;
w.array_len(self.responses.len(), flex)?;
for element in &self.responses {
element.encode(w, version)?;
}
w.i32(self.throttle_time_ms);
if !(version >= 10) { if !self.node_endpoints.is_empty() { return Err(unsupported_field("ProduceResponse.node_endpoints", version)); } }
if flex {
let mut count = self.unknown_tagged_fields.len();
if version >= 10 && !self.node_endpoints.is_empty() { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if version >= 10 && !self.node_endpoints.is_empty() {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
w.array_len(self.node_endpoints.len(), flex)?;
for element in &self.node_endpoints {
element.encode(w, version)?;
}
w.end_tagged(mark)?;
}
raw.write_rest(w)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("ProduceResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ProduceResponse", version));
}
let flex = version >= 9;
let mut m = Self::default();
m.responses = {
let n = r.array_len(flex, match version { ..=8 => 6, ..=12 => 3, _ => 18 }, size_of::<ProduceResponseTopicProduceResponse>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ProduceResponseTopicProduceResponse::decode(r, version)?);
}
v
};
m.throttle_time_ms = r.i32()?;
if flex {
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 if version >= 10 => {
let limit = r.begin_tagged(size)?;
m.node_endpoints = {
let n = r.array_len(flex, 11, size_of::<ProduceResponseNodeEndpoint>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ProduceResponseNodeEndpoint::decode(r, version)?);
}
v
};
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 9;
if version <= 12 {
w.string(&self.name, flex)?;
}
if version >= 13 {
w.uuid(&self.topic_id);
}
w.array_len(self.partition_responses.len(), flex)?;
for element in &self.partition_responses {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("ProduceResponseTopicProduceResponse.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 9;
let mut m = Self::default();
if version <= 12 {
m.name = r.string(flex)?;
}
if version >= 13 {
m.topic_id = r.uuid()?;
}
m.partition_responses = {
let n = r.array_len(flex, match version { ..=4 => 22, ..=7 => 30, ..=8 => 36, _ => 33 }, size_of::<ProduceResponsePartitionProduceResponse>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ProduceResponsePartitionProduceResponse::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 9;
w.i32(self.index);
w.i16(self.error_code);
w.i64(self.base_offset);
w.i64(self.log_append_time_ms);
if version >= 5 {
w.i64(self.log_start_offset);
}
if version >= 8 {
w.array_len(self.record_errors.len(), flex)?;
for element in &self.record_errors {
element.encode(w, version)?;
}
}
if version >= 8 {
match &self.error_message {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
}
if !(version >= 10) { if self.current_leader != ProduceResponseLeaderIdAndEpoch::default() { return Err(unsupported_field("ProduceResponsePartitionProduceResponse.current_leader", version)); } }
if flex {
let mut count = self.unknown_tagged_fields.len();
if version >= 10 && self.current_leader != ProduceResponseLeaderIdAndEpoch::default() { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if version >= 10 && self.current_leader != ProduceResponseLeaderIdAndEpoch::default() {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
self.current_leader.encode(w, version)?;
w.end_tagged(mark)?;
}
raw.write_rest(w)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("ProduceResponsePartitionProduceResponse.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 9;
let mut m = Self::default();
m.index = r.i32()?;
m.error_code = r.i16()?;
m.base_offset = r.i64()?;
m.log_append_time_ms = r.i64()?;
if version >= 5 {
m.log_start_offset = r.i64()?;
}
if version >= 8 {
m.record_errors = {
let n = r.array_len(flex, 6, size_of::<ProduceResponseBatchIndexAndErrorMessage>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ProduceResponseBatchIndexAndErrorMessage::decode(r, version)?);
}
v
};
}
if version >= 8 {
m.error_message = r.nullable_string(flex)?;
}
if flex {
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 if version >= 10 => {
let limit = r.begin_tagged(size)?;
m.current_leader = ProduceResponseLeaderIdAndEpoch::decode(r, version)?;
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 9;
w.i32(self.batch_index);
match &self.batch_index_error_message {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("ProduceResponseBatchIndexAndErrorMessage.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 9;
let mut m = Self::default();
m.batch_index = r.i32()?;
m.batch_index_error_message = r.nullable_string(flex)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.leader_id);
w.i32(self.leader_epoch);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.leader_id = r.i32()?;
m.leader_epoch = r.i32()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.node_id);
w.string(&self.host, true)?;
w.i32(self.port);
match &self.rack {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.node_id = r.i32()?;
m.host = r.string(true)?;
m.port = r.i32()?;
m.rack = r.nullable_string(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(ProduceResponse, 9);
response!(ProduceResponse);
