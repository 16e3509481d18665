// @generated from core/protocol/schema/api/share_acknowledge.schema, crc 1497e9f1, body d2aff8c2
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

/// Kafka's `ShareAcknowledgeRequest`, versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareAcknowledgeRequest {
/// Versions 1-2, null 0+, default null.
pub group_id: Option<String>,
/// Versions 1-2, null 0+.
pub member_id: Option<String>,
/// Versions 1-2.
pub share_session_epoch: i32,
/// Versions 2.
pub is_renew_ack: bool,
/// Versions 1-2.
pub topics: Vec<ShareAcknowledgeRequestAcknowledgeTopic>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareAcknowledgeRequest {
fn default() -> Self {
Self {
group_id: None,
member_id: Some(String::new()),
share_session_epoch: 0,
is_renew_ack: false,
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareAcknowledgeRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ShareAcknowledge;
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
return Err(EncodeError::UnsupportedVersion { message: "ShareAcknowledgeRequest", version });
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
if version >= 2 {
w.bool(self.is_renew_ack);
} else if self.is_renew_ack { return Err(unsupported_field("ShareAcknowledgeRequest.is_renew_ack", version)); }
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
return Err(r.unsupported_version("ShareAcknowledgeRequest", version));
}
let mut m = Self::default();
m.group_id = r.nullable_string(true)?;
m.member_id = r.nullable_string(true)?;
m.share_session_epoch = r.i32()?;
if version >= 2 {
m.is_renew_ack = r.bool()?;
}
m.topics = {
let n = r.array_len(true, 18, size_of::<ShareAcknowledgeRequestAcknowledgeTopic>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ShareAcknowledgeRequestAcknowledgeTopic::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `AcknowledgeTopic` of [`ShareAcknowledgeRequest`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareAcknowledgeRequestAcknowledgeTopic {
/// Versions 1-2.
pub topic_id: Uuid,
/// Versions 1-2.
pub partitions: Vec<ShareAcknowledgeRequestAcknowledgePartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareAcknowledgeRequestAcknowledgeTopic {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareAcknowledgeRequestAcknowledgeTopic {
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
let n = r.array_len(true, 6, size_of::<ShareAcknowledgeRequestAcknowledgePartition>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ShareAcknowledgeRequestAcknowledgePartition::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `AcknowledgePartition` of [`ShareAcknowledgeRequest`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareAcknowledgeRequestAcknowledgePartition {
/// Versions 1-2.
pub partition_index: i32,
/// Versions 1-2.
pub acknowledgement_batches: Vec<ShareAcknowledgeRequestAcknowledgementBatch>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareAcknowledgeRequestAcknowledgePartition {
fn default() -> Self {
Self {
partition_index: 0,
acknowledgement_batches: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareAcknowledgeRequestAcknowledgePartition {
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
let n = r.array_len(true, 18, size_of::<ShareAcknowledgeRequestAcknowledgementBatch>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ShareAcknowledgeRequestAcknowledgementBatch::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `AcknowledgementBatch` of [`ShareAcknowledgeRequest`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareAcknowledgeRequestAcknowledgementBatch {
/// Versions 1-2.
pub first_offset: i64,
/// Versions 1-2.
pub last_offset: i64,
/// Versions 1-2.
pub acknowledge_types: Vec<i8>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareAcknowledgeRequestAcknowledgementBatch {
fn default() -> Self {
Self {
first_offset: 0,
last_offset: 0,
acknowledge_types: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareAcknowledgeRequestAcknowledgementBatch {
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
message!(ShareAcknowledgeRequest, 1);
request!(ShareAcknowledgeRequest, ShareAcknowledgeResponse);

/// Kafka's `ShareAcknowledgeResponse`, versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareAcknowledgeResponse {
/// Versions 1-2.
pub throttle_time_ms: i32,
/// Versions 1-2.
pub error_code: i16,
/// Versions 1-2, null 0+, default null.
pub error_message: Option<String>,
/// Versions 2, ignorable.
pub acquisition_lock_timeout_ms: i32,
/// Versions 1-2.
pub responses: Vec<ShareAcknowledgeResponseShareAcknowledgeTopicResponse>,
/// Versions 1-2.
pub node_endpoints: Vec<ShareAcknowledgeResponseNodeEndpoint>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareAcknowledgeResponse {
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
impl ShareAcknowledgeResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ShareAcknowledge;
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
return Err(EncodeError::UnsupportedVersion { message: "ShareAcknowledgeResponse", version });
}
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
if version >= 2 {
w.i32(self.acquisition_lock_timeout_ms);
}
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
return Err(r.unsupported_version("ShareAcknowledgeResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.error_code = r.i16()?;
m.error_message = r.nullable_string(true)?;
if version >= 2 {
m.acquisition_lock_timeout_ms = r.i32()?;
}
m.responses = {
let n = r.array_len(true, 18, size_of::<ShareAcknowledgeResponseShareAcknowledgeTopicResponse>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ShareAcknowledgeResponseShareAcknowledgeTopicResponse::decode(r, version)?);
}
v
};
m.node_endpoints = {
let n = r.array_len(true, 11, size_of::<ShareAcknowledgeResponseNodeEndpoint>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ShareAcknowledgeResponseNodeEndpoint::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `ShareAcknowledgeTopicResponse` of [`ShareAcknowledgeResponse`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareAcknowledgeResponseShareAcknowledgeTopicResponse {
/// Versions 1-2.
pub topic_id: Uuid,
/// Versions 1-2.
pub partitions: Vec<ShareAcknowledgeResponsePartitionData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareAcknowledgeResponseShareAcknowledgeTopicResponse {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareAcknowledgeResponseShareAcknowledgeTopicResponse {
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
let n = r.array_len(true, 17, size_of::<ShareAcknowledgeResponsePartitionData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ShareAcknowledgeResponsePartitionData::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `PartitionData` of [`ShareAcknowledgeResponse`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareAcknowledgeResponsePartitionData {
/// Versions 1-2.
pub partition_index: i32,
/// Versions 1-2.
pub error_code: i16,
/// Versions 1-2, null 0+, default null.
pub error_message: Option<String>,
/// Versions 1-2.
pub current_leader: ShareAcknowledgeResponseLeaderIdAndEpoch,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareAcknowledgeResponsePartitionData {
fn default() -> Self {
Self {
partition_index: 0,
error_code: 0,
error_message: None,
current_leader: ShareAcknowledgeResponseLeaderIdAndEpoch::default(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareAcknowledgeResponsePartitionData {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.partition_index);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
self.current_leader.encode(w, version)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.partition_index = r.i32()?;
m.error_code = r.i16()?;
m.error_message = r.nullable_string(true)?;
m.current_leader = ShareAcknowledgeResponseLeaderIdAndEpoch::decode(r, version)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `LeaderIdAndEpoch` of [`ShareAcknowledgeResponse`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareAcknowledgeResponseLeaderIdAndEpoch {
/// Versions 1-2.
pub leader_id: i32,
/// Versions 1-2.
pub leader_epoch: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareAcknowledgeResponseLeaderIdAndEpoch {
fn default() -> Self {
Self {
leader_id: 0,
leader_epoch: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareAcknowledgeResponseLeaderIdAndEpoch {
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

/// `NodeEndpoint` of [`ShareAcknowledgeResponse`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareAcknowledgeResponseNodeEndpoint {
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
impl Default for ShareAcknowledgeResponseNodeEndpoint {
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
impl ShareAcknowledgeResponseNodeEndpoint {
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
message!(ShareAcknowledgeResponse, 1);
response!(ShareAcknowledgeResponse);
