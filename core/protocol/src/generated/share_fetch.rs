// @generated from core/protocol/schema/api/share_fetch.schema, crc af187758, body d0f800f6
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

/// Kafka's `ShareFetchRequest`, versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareFetchRequest {
/// Versions 1-2, null 0+, default null.
pub group_id: Option<String>,
/// Versions 1-2, null 0+.
pub member_id: Option<String>,
/// Versions 1-2.
pub share_session_epoch: i32,
/// Versions 1-2.
pub max_wait_ms: i32,
/// Versions 1-2.
pub min_bytes: i32,
/// Versions 1-2, default 2147483647.
pub max_bytes: i32,
/// Versions 1-2.
pub max_records: i32,
/// Versions 1-2.
pub batch_size: i32,
/// Versions 2, ignorable.
pub share_acquire_mode: i8,
/// Versions 2.
pub is_renew_ack: bool,
/// Versions 1-2.
pub topics: Vec<ShareFetchRequestFetchTopic>,
/// Versions 1-2.
pub forgotten_topics_data: Vec<ShareFetchRequestForgottenTopic>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareFetchRequest {
fn default() -> Self {
Self {
group_id: None,
member_id: Some(String::new()),
share_session_epoch: 0,
max_wait_ms: 0,
min_bytes: 0,
max_bytes: 2147483647,
max_records: 0,
batch_size: 0,
share_acquire_mode: 0,
is_renew_ack: false,
topics: Vec::new(),
forgotten_topics_data: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareFetchRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ShareFetch;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 1;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 2;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ShareFetchRequest", version });
}
match &self.group_id {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
match &self.member_id {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
w.i32(self.share_session_epoch);
w.i32(self.max_wait_ms);
w.i32(self.min_bytes);
w.i32(self.max_bytes);
w.i32(self.max_records);
w.i32(self.batch_size);
if version >= 2 {
w.i8(self.share_acquire_mode);
}
if version >= 2 {
w.bool(self.is_renew_ack);
} else if self.is_renew_ack { return Err(unsupported_field("ShareFetchRequest.is_renew_ack", version)); }
w.array_len(self.topics.len(), true)?;
for element in &self.topics {
element.encode(w, version)?;
}
w.array_len(self.forgotten_topics_data.len(), true)?;
for element in &self.forgotten_topics_data {
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
return Err(r.unsupported_version("ShareFetchRequest", version));
}
let mut m = Self::default();
m.group_id = r.nullable_string(true)?;
m.member_id = r.nullable_string(true)?;
m.share_session_epoch = r.i32()?;
m.max_wait_ms = r.i32()?;
m.min_bytes = r.i32()?;
m.max_bytes = r.i32()?;
m.max_records = r.i32()?;
m.batch_size = r.i32()?;
if version >= 2 {
m.share_acquire_mode = r.i8()?;
}
if version >= 2 {
m.is_renew_ack = r.bool()?;
}
m.topics = {
let n = r.array_len(true, 18, size_of::<ShareFetchRequestFetchTopic>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ShareFetchRequestFetchTopic::decode(r, version)?);
}
v
};
m.forgotten_topics_data = {
let n = r.array_len(true, 18, size_of::<ShareFetchRequestForgottenTopic>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ShareFetchRequestForgottenTopic::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `FetchTopic` of [`ShareFetchRequest`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareFetchRequestFetchTopic {
/// Versions 1-2.
pub topic_id: Uuid,
/// Versions 1-2.
pub partitions: Vec<ShareFetchRequestFetchPartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareFetchRequestFetchTopic {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareFetchRequestFetchTopic {
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
let n = r.array_len(true, 6, size_of::<ShareFetchRequestFetchPartition>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ShareFetchRequestFetchPartition::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `FetchPartition` of [`ShareFetchRequest`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareFetchRequestFetchPartition {
/// Versions 1-2.
pub partition_index: i32,
/// Versions 1-2.
pub acknowledgement_batches: Vec<ShareFetchRequestAcknowledgementBatch>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareFetchRequestFetchPartition {
fn default() -> Self {
Self {
partition_index: 0,
acknowledgement_batches: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareFetchRequestFetchPartition {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.partition_index);
w.array_len(self.acknowledgement_batches.len(), true)?;
for element in &self.acknowledgement_batches {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.partition_index = r.i32()?;
m.acknowledgement_batches = {
let n = r.array_len(true, 18, size_of::<ShareFetchRequestAcknowledgementBatch>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ShareFetchRequestAcknowledgementBatch::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `AcknowledgementBatch` of [`ShareFetchRequest`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareFetchRequestAcknowledgementBatch {
/// Versions 1-2.
pub first_offset: i64,
/// Versions 1-2.
pub last_offset: i64,
/// Versions 1-2.
pub acknowledge_types: Vec<i8>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareFetchRequestAcknowledgementBatch {
fn default() -> Self {
Self {
first_offset: 0,
last_offset: 0,
acknowledge_types: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareFetchRequestAcknowledgementBatch {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i64(self.first_offset);
w.i64(self.last_offset);
w.i8s(&self.acknowledge_types, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.first_offset = r.i64()?;
m.last_offset = r.i64()?;
m.acknowledge_types = r.i8s(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `ForgottenTopic` of [`ShareFetchRequest`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareFetchRequestForgottenTopic {
/// Versions 1-2.
pub topic_id: Uuid,
/// Versions 1-2.
pub partitions: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareFetchRequestForgottenTopic {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareFetchRequestForgottenTopic {
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
message!(ShareFetchRequest, 1);
request!(ShareFetchRequest, ShareFetchResponse);

/// Kafka's `ShareFetchResponse`, versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareFetchResponse {
/// Versions 1-2.
pub throttle_time_ms: i32,
/// Versions 1-2.
pub error_code: i16,
/// Versions 1-2, null 0+, default null.
pub error_message: Option<String>,
/// Versions 1-2.
pub acquisition_lock_timeout_ms: i32,
/// Versions 1-2.
pub responses: Vec<ShareFetchResponseShareFetchableTopicResponse>,
/// Versions 1-2.
pub node_endpoints: Vec<ShareFetchResponseNodeEndpoint>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareFetchResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
error_message: None,
acquisition_lock_timeout_ms: 0,
responses: Vec::new(),
node_endpoints: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareFetchResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ShareFetch;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 1;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 2;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ShareFetchResponse", version });
}
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
w.i32(self.acquisition_lock_timeout_ms);
w.array_len(self.responses.len(), true)?;
for element in &self.responses {
element.encode(w, version)?;
}
w.array_len(self.node_endpoints.len(), true)?;
for element in &self.node_endpoints {
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
return Err(r.unsupported_version("ShareFetchResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.error_code = r.i16()?;
m.error_message = r.nullable_string(true)?;
m.acquisition_lock_timeout_ms = r.i32()?;
m.responses = {
let n = r.array_len(true, 18, size_of::<ShareFetchResponseShareFetchableTopicResponse>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ShareFetchResponseShareFetchableTopicResponse::decode(r, version)?);
}
v
};
m.node_endpoints = {
let n = r.array_len(true, 11, size_of::<ShareFetchResponseNodeEndpoint>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ShareFetchResponseNodeEndpoint::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `ShareFetchableTopicResponse` of [`ShareFetchResponse`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareFetchResponseShareFetchableTopicResponse {
/// Versions 1-2.
pub topic_id: Uuid,
/// Versions 1-2.
pub partitions: Vec<ShareFetchResponsePartitionData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareFetchResponseShareFetchableTopicResponse {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareFetchResponseShareFetchableTopicResponse {
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
let n = r.array_len(true, 22, size_of::<ShareFetchResponsePartitionData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ShareFetchResponsePartitionData::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `PartitionData` of [`ShareFetchResponse`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareFetchResponsePartitionData {
/// Versions 1-2.
pub partition_index: i32,
/// Versions 1-2.
pub error_code: i16,
/// Versions 1-2, null 0+, default null.
pub error_message: Option<String>,
/// Versions 1-2.
pub acknowledge_error_code: i16,
/// Versions 1-2, null 0+, default null.
pub acknowledge_error_message: Option<String>,
/// Versions 1-2.
pub current_leader: ShareFetchResponseLeaderIdAndEpoch,
/// Versions 1-2, null 0.
pub records: Option<Bytes>,
/// Versions 1-2.
pub acquired_records: Vec<ShareFetchResponseAcquiredRecords>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareFetchResponsePartitionData {
fn default() -> Self {
Self {
partition_index: 0,
error_code: 0,
error_message: None,
acknowledge_error_code: 0,
acknowledge_error_message: None,
current_leader: ShareFetchResponseLeaderIdAndEpoch::default(),
records: None,
acquired_records: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareFetchResponsePartitionData {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.partition_index);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
w.i16(self.acknowledge_error_code);
match &self.acknowledge_error_message {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
self.current_leader.encode(w, version)?;
match &self.records {
Some(value) => {
w.records(value, true)?;
}
None => { return Err(null_field("ShareFetchResponsePartitionData.records", version)); }
}
w.array_len(self.acquired_records.len(), true)?;
for element in &self.acquired_records {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.partition_index = r.i32()?;
m.error_code = r.i16()?;
m.error_message = r.nullable_string(true)?;
m.acknowledge_error_code = r.i16()?;
m.acknowledge_error_message = r.nullable_string(true)?;
m.current_leader = ShareFetchResponseLeaderIdAndEpoch::decode(r, version)?;
m.records = Some(r.records(true)?);
m.acquired_records = {
let n = r.array_len(true, 19, size_of::<ShareFetchResponseAcquiredRecords>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ShareFetchResponseAcquiredRecords::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `LeaderIdAndEpoch` of [`ShareFetchResponse`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareFetchResponseLeaderIdAndEpoch {
/// Versions 1-2.
pub leader_id: i32,
/// Versions 1-2.
pub leader_epoch: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareFetchResponseLeaderIdAndEpoch {
fn default() -> Self {
Self {
leader_id: 0,
leader_epoch: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareFetchResponseLeaderIdAndEpoch {
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

/// `AcquiredRecords` of [`ShareFetchResponse`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareFetchResponseAcquiredRecords {
/// Versions 1-2.
pub first_offset: i64,
/// Versions 1-2.
pub last_offset: i64,
/// Versions 1-2.
pub delivery_count: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareFetchResponseAcquiredRecords {
fn default() -> Self {
Self {
first_offset: 0,
last_offset: 0,
delivery_count: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareFetchResponseAcquiredRecords {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i64(self.first_offset);
w.i64(self.last_offset);
w.i16(self.delivery_count);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.first_offset = r.i64()?;
m.last_offset = r.i64()?;
m.delivery_count = r.i16()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `NodeEndpoint` of [`ShareFetchResponse`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareFetchResponseNodeEndpoint {
/// Versions 1-2.
pub node_id: i32,
/// Versions 1-2.
pub host: String,
/// Versions 1-2.
pub port: i32,
/// Versions 1-2, null 0+, default null.
pub rack: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareFetchResponseNodeEndpoint {
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
impl ShareFetchResponseNodeEndpoint {
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
message!(ShareFetchResponse, 1);
response!(ShareFetchResponse);
