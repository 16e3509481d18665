// @generated from core/protocol/schema/api/describe_share_group_offsets.schema, crc a1164a8c, body ea1059bd
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

/// Kafka's `DescribeShareGroupOffsetsRequest`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeShareGroupOffsetsRequest {
/// Versions 0-1.
pub groups: Vec<DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroup>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeShareGroupOffsetsRequest {
fn default() -> Self {
Self {
groups: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeShareGroupOffsetsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeShareGroupOffsets;
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "DescribeShareGroupOffsetsRequest", version });
}
w.array_len(self.groups.len(), true)?;
for element in &self.groups {
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
return Err(r.unsupported_version("DescribeShareGroupOffsetsRequest", version));
}
let mut m = Self::default();
m.groups = {
let n = r.array_len(true, 3, size_of::<DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroup>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroup::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `DescribeShareGroupOffsetsRequestGroup` of [`DescribeShareGroupOffsetsRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroup {
/// Versions 0-1.
pub group_id: String,
/// Versions 0-1, null 0+.
pub topics: Option<Vec<DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopic>>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroup {
fn default() -> Self {
Self {
group_id: String::new(),
topics: Some(Vec::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroup {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.group_id, true)?;
match &self.topics {
Some(value) => {
w.array_len(value.len(), true)?;
for element in value {
element.encode(w, version)?;
}
}
None => { w.null_array(true); }
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.group_id = r.string(true)?;
m.topics = match r.nullable_array_len(true, 3, size_of::<DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopic>())? {
Some(n) => {
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopic::decode(r, version)?);
}
Some(v)
}
None => None,
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `DescribeShareGroupOffsetsRequestTopic` of [`DescribeShareGroupOffsetsRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopic {
/// Versions 0-1.
pub topic_name: String,
/// Versions 0-1.
pub partitions: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopic {
fn default() -> Self {
Self {
topic_name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopic {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.topic_name, true)?;
w.i32s(&self.partitions, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.topic_name = r.string(true)?;
m.partitions = r.i32s(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(DescribeShareGroupOffsetsRequest, 0);
request!(DescribeShareGroupOffsetsRequest, DescribeShareGroupOffsetsResponse);

/// Kafka's `DescribeShareGroupOffsetsResponse`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeShareGroupOffsetsResponse {
/// Versions 0-1.
pub throttle_time_ms: i32,
/// Versions 0-1.
pub groups: Vec<DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroup>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeShareGroupOffsetsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
groups: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeShareGroupOffsetsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeShareGroupOffsets;
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "DescribeShareGroupOffsetsResponse", version });
}
w.i32(self.throttle_time_ms);
w.array_len(self.groups.len(), true)?;
for element in &self.groups {
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
return Err(r.unsupported_version("DescribeShareGroupOffsetsResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.groups = {
let n = r.array_len(true, 6, size_of::<DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroup>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroup::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `DescribeShareGroupOffsetsResponseGroup` of [`DescribeShareGroupOffsetsResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroup {
/// Versions 0-1.
pub group_id: String,
/// Versions 0-1.
pub topics: Vec<DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopic>,
/// Versions 0-1.
pub error_code: i16,
/// Versions 0-1, null 0+, default null.
pub error_message: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroup {
fn default() -> Self {
Self {
group_id: String::new(),
topics: Vec::new(),
error_code: 0,
error_message: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroup {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.group_id, true)?;
w.array_len(self.topics.len(), true)?;
for element in &self.topics {
element.encode(w, version)?;
}
w.i16(self.error_code);
match &self.error_message {
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
m.group_id = r.string(true)?;
m.topics = {
let n = r.array_len(true, 19, size_of::<DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopic>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopic::decode(r, version)?);
}
v
};
m.error_code = r.i16()?;
m.error_message = r.nullable_string(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `DescribeShareGroupOffsetsResponseTopic` of [`DescribeShareGroupOffsetsResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopic {
/// Versions 0-1.
pub topic_name: String,
/// Versions 0-1.
pub topic_id: Uuid,
/// Versions 0-1.
pub partitions: Vec<DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponsePartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopic {
fn default() -> Self {
Self {
topic_name: String::new(),
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopic {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.topic_name, true)?;
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
m.topic_name = r.string(true)?;
m.topic_id = r.uuid()?;
m.partitions = {
let n = r.array_len(true, match version { ..=0 => 20, _ => 28 }, size_of::<DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponsePartition>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponsePartition::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `DescribeShareGroupOffsetsResponsePartition` of [`DescribeShareGroupOffsetsResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponsePartition {
/// Versions 0-1.
pub partition_index: i32,
/// Versions 0-1.
pub start_offset: i64,
/// Versions 0-1.
pub leader_epoch: i32,
/// Versions 1, default -1, ignorable.
pub lag: i64,
/// Versions 0-1.
pub error_code: i16,
/// Versions 0-1, null 0+, default null.
pub error_message: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponsePartition {
fn default() -> Self {
Self {
partition_index: 0,
start_offset: 0,
leader_epoch: 0,
lag: -1,
error_code: 0,
error_message: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponsePartition {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.partition_index);
w.i64(self.start_offset);
w.i32(self.leader_epoch);
if version >= 1 {
w.i64(self.lag);
}
w.i16(self.error_code);
match &self.error_message {
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
m.partition_index = r.i32()?;
m.start_offset = r.i64()?;
m.leader_epoch = r.i32()?;
if version >= 1 {
m.lag = r.i64()?;
}
m.error_code = r.i16()?;
m.error_message = r.nullable_string(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(DescribeShareGroupOffsetsResponse, 0);
response!(DescribeShareGroupOffsetsResponse);
