// @generated from core/protocol/schema/api/offset_fetch.schema, crc 8c78293a, body f3344bd3
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

/// Kafka's `OffsetFetchRequest`, versions 1-10.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetFetchRequest {
/// Versions 1-7.
pub group_id: String,
/// Versions 1-7, null 2-7.
pub topics: Option<Vec<OffsetFetchRequestOffsetFetchRequestTopic>>,
/// Versions 8-10.
pub groups: Vec<OffsetFetchRequestOffsetFetchRequestGroup>,
/// Versions 7-10.
pub require_stable: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetFetchRequest {
fn default() -> Self {
Self {
group_id: String::new(),
topics: Some(Vec::new()),
groups: Vec::new(),
require_stable: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetFetchRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::OffsetFetch;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 1;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 10;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "OffsetFetchRequest", version });
}
let flex = version >= 6;
if version <= 7 {
w.string(&self.group_id, flex)?;
} else if !self.group_id.is_empty() { return Err(unsupported_field("OffsetFetchRequest.group_id", version)); }
if version <= 7 {
match &self.topics {
Some(value) => {
w.array_len(value.len(), flex)?;
for element in value {
element.encode(w, version)?;
}
}
None => { if version >= 2 { w.null_array(flex) } else { return Err(null_field("OffsetFetchRequest.topics", version)) } }
}
} else if !matches!(&self.topics, Some(value) if value.is_empty()) { return Err(unsupported_field("OffsetFetchRequest.topics", version)); }
if version >= 8 {
w.array_len(self.groups.len(), flex)?;
for element in &self.groups {
element.encode(w, version)?;
}
} else if !self.groups.is_empty() { return Err(unsupported_field("OffsetFetchRequest.groups", version)); }
if version >= 7 {
w.bool(self.require_stable);
} else if self.require_stable { return Err(unsupported_field("OffsetFetchRequest.require_stable", version)); }
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("OffsetFetchRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("OffsetFetchRequest", version));
}
let flex = version >= 6;
let mut m = Self::default();
if version <= 7 {
m.group_id = r.string(flex)?;
}
if version <= 7 {
if version >= 2 {
m.topics = match r.nullable_array_len(flex, match version { ..=5 => 6, _ => 3 }, size_of::<OffsetFetchRequestOffsetFetchRequestTopic>())? {
Some(n) => {
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(OffsetFetchRequestOffsetFetchRequestTopic::decode(r, version)?);
}
Some(v)
}
None => None,
};
} else {
m.topics = Some({
let n = r.array_len(flex, match version { ..=5 => 6, _ => 3 }, size_of::<OffsetFetchRequestOffsetFetchRequestTopic>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(OffsetFetchRequestOffsetFetchRequestTopic::decode(r, version)?);
}
v
});
}
}
if version >= 8 {
m.groups = {
let n = r.array_len(flex, match version { ..=8 => 3, _ => 8 }, size_of::<OffsetFetchRequestOffsetFetchRequestGroup>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(OffsetFetchRequestOffsetFetchRequestGroup::decode(r, version)?);
}
v
};
}
if version >= 7 {
m.require_stable = r.bool()?;
}
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `OffsetFetchRequestTopic` of [`OffsetFetchRequest`], versions 1-7.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetFetchRequestOffsetFetchRequestTopic {
/// Versions 1-7.
pub name: String,
/// Versions 1-7.
pub partition_indexes: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetFetchRequestOffsetFetchRequestTopic {
fn default() -> Self {
Self {
name: String::new(),
partition_indexes: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetFetchRequestOffsetFetchRequestTopic {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 6;
w.string(&self.name, flex)?;
w.i32s(&self.partition_indexes, flex)?;
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("OffsetFetchRequestOffsetFetchRequestTopic.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 6;
let mut m = Self::default();
m.name = r.string(flex)?;
m.partition_indexes = r.i32s(flex)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `OffsetFetchRequestGroup` of [`OffsetFetchRequest`], versions 8-10.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetFetchRequestOffsetFetchRequestGroup {
/// Versions 8-10.
pub group_id: String,
/// Versions 9-10, null 9+, default null, ignorable.
pub member_id: Option<String>,
/// Versions 9-10, default -1, ignorable.
pub member_epoch: i32,
/// Versions 8-10, null 8+.
pub topics: Option<Vec<OffsetFetchRequestOffsetFetchRequestTopics>>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetFetchRequestOffsetFetchRequestGroup {
fn default() -> Self {
Self {
group_id: String::new(),
member_id: None,
member_epoch: -1,
topics: Some(Vec::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetFetchRequestOffsetFetchRequestGroup {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.group_id, true)?;
if version >= 9 {
match &self.member_id {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
}
if version >= 9 {
w.i32(self.member_epoch);
}
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
if version >= 9 {
m.member_id = r.nullable_string(true)?;
}
if version >= 9 {
m.member_epoch = r.i32()?;
}
m.topics = match r.nullable_array_len(true, match version { ..=9 => 3, _ => 18 }, size_of::<OffsetFetchRequestOffsetFetchRequestTopics>())? {
Some(n) => {
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(OffsetFetchRequestOffsetFetchRequestTopics::decode(r, version)?);
}
Some(v)
}
None => None,
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `OffsetFetchRequestTopics` of [`OffsetFetchRequest`], versions 8-10.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetFetchRequestOffsetFetchRequestTopics {
/// Versions 8-9, ignorable.
pub name: String,
/// Versions 10, ignorable.
pub topic_id: Uuid,
/// Versions 8-10.
pub partition_indexes: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetFetchRequestOffsetFetchRequestTopics {
fn default() -> Self {
Self {
name: String::new(),
topic_id: Uuid::ZERO,
partition_indexes: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetFetchRequestOffsetFetchRequestTopics {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if version <= 9 {
w.string(&self.name, true)?;
}
if version >= 10 {
w.uuid(&self.topic_id);
}
w.i32s(&self.partition_indexes, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
if version <= 9 {
m.name = r.string(true)?;
}
if version >= 10 {
m.topic_id = r.uuid()?;
}
m.partition_indexes = r.i32s(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(OffsetFetchRequest, 6);
request!(OffsetFetchRequest, OffsetFetchResponse);

/// Kafka's `OffsetFetchResponse`, versions 1-10.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetFetchResponse {
/// Versions 3-10, ignorable.
pub throttle_time_ms: i32,
/// Versions 1-7.
pub topics: Vec<OffsetFetchResponseOffsetFetchResponseTopic>,
/// Versions 2-7, ignorable.
pub error_code: i16,
/// Versions 8-10.
pub groups: Vec<OffsetFetchResponseOffsetFetchResponseGroup>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetFetchResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
topics: Vec::new(),
error_code: 0,
groups: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetFetchResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::OffsetFetch;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 1;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 10;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "OffsetFetchResponse", version });
}
let flex = version >= 6;
if version >= 3 {
w.i32(self.throttle_time_ms);
}
if version <= 7 {
w.array_len(self.topics.len(), flex)?;
for element in &self.topics {
element.encode(w, version)?;
}
} else if !self.topics.is_empty() { return Err(unsupported_field("OffsetFetchResponse.topics", version)); }
if version >= 2 && version <= 7 {
w.i16(self.error_code);
}
if version >= 8 {
w.array_len(self.groups.len(), flex)?;
for element in &self.groups {
element.encode(w, version)?;
}
} else if !self.groups.is_empty() { return Err(unsupported_field("OffsetFetchResponse.groups", version)); }
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("OffsetFetchResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("OffsetFetchResponse", version));
}
let flex = version >= 6;
let mut m = Self::default();
if version >= 3 {
m.throttle_time_ms = r.i32()?;
}
if version <= 7 {
m.topics = {
let n = r.array_len(flex, match version { ..=5 => 6, _ => 3 }, size_of::<OffsetFetchResponseOffsetFetchResponseTopic>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(OffsetFetchResponseOffsetFetchResponseTopic::decode(r, version)?);
}
v
};
}
if version >= 2 && version <= 7 {
m.error_code = r.i16()?;
}
if version >= 8 {
m.groups = {
let n = r.array_len(flex, 5, size_of::<OffsetFetchResponseOffsetFetchResponseGroup>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(OffsetFetchResponseOffsetFetchResponseGroup::decode(r, version)?);
}
v
};
}
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `OffsetFetchResponseTopic` of [`OffsetFetchResponse`], versions 1-7.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetFetchResponseOffsetFetchResponseTopic {
/// Versions 1-7.
pub name: String,
/// Versions 1-7.
pub partitions: Vec<OffsetFetchResponseOffsetFetchResponsePartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetFetchResponseOffsetFetchResponseTopic {
fn default() -> Self {
Self {
name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetFetchResponseOffsetFetchResponseTopic {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 6;
w.string(&self.name, flex)?;
w.array_len(self.partitions.len(), flex)?;
for element in &self.partitions {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("OffsetFetchResponseOffsetFetchResponseTopic.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 6;
let mut m = Self::default();
m.name = r.string(flex)?;
m.partitions = {
let n = r.array_len(flex, match version { ..=4 => 16, _ => 20 }, size_of::<OffsetFetchResponseOffsetFetchResponsePartition>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(OffsetFetchResponseOffsetFetchResponsePartition::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `OffsetFetchResponsePartition` of [`OffsetFetchResponse`], versions 1-7.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetFetchResponseOffsetFetchResponsePartition {
/// Versions 1-7.
pub partition_index: i32,
/// Versions 1-7.
pub committed_offset: i64,
/// Versions 5-7, default -1, ignorable.
pub committed_leader_epoch: i32,
/// Versions 1-7, null 0-7.
pub metadata: Option<String>,
/// Versions 1-7.
pub error_code: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetFetchResponseOffsetFetchResponsePartition {
fn default() -> Self {
Self {
partition_index: 0,
committed_offset: 0,
committed_leader_epoch: -1,
metadata: Some(String::new()),
error_code: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetFetchResponseOffsetFetchResponsePartition {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 6;
w.i32(self.partition_index);
w.i64(self.committed_offset);
if version >= 5 {
w.i32(self.committed_leader_epoch);
}
match &self.metadata {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
w.i16(self.error_code);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("OffsetFetchResponseOffsetFetchResponsePartition.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 6;
let mut m = Self::default();
m.partition_index = r.i32()?;
m.committed_offset = r.i64()?;
if version >= 5 {
m.committed_leader_epoch = r.i32()?;
}
m.metadata = r.nullable_string(flex)?;
m.error_code = r.i16()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `OffsetFetchResponseGroup` of [`OffsetFetchResponse`], versions 8-10.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetFetchResponseOffsetFetchResponseGroup {
/// Versions 8-10.
pub group_id: String,
/// Versions 8-10.
pub topics: Vec<OffsetFetchResponseOffsetFetchResponseTopics>,
/// Versions 8-10.
pub error_code: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetFetchResponseOffsetFetchResponseGroup {
fn default() -> Self {
Self {
group_id: String::new(),
topics: Vec::new(),
error_code: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetFetchResponseOffsetFetchResponseGroup {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.group_id, true)?;
w.array_len(self.topics.len(), true)?;
for element in &self.topics {
element.encode(w, version)?;
}
w.i16(self.error_code);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.group_id = r.string(true)?;
m.topics = {
let n = r.array_len(true, match version { ..=9 => 3, _ => 18 }, size_of::<OffsetFetchResponseOffsetFetchResponseTopics>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(OffsetFetchResponseOffsetFetchResponseTopics::decode(r, version)?);
}
v
};
m.error_code = r.i16()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `OffsetFetchResponseTopics` of [`OffsetFetchResponse`], versions 8-10.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetFetchResponseOffsetFetchResponseTopics {
/// Versions 8-9, ignorable.
pub name: String,
/// Versions 10, ignorable.
pub topic_id: Uuid,
/// Versions 8-10.
pub partitions: Vec<OffsetFetchResponseOffsetFetchResponsePartitions>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetFetchResponseOffsetFetchResponseTopics {
fn default() -> Self {
Self {
name: String::new(),
topic_id: Uuid::ZERO,
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetFetchResponseOffsetFetchResponseTopics {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if version <= 9 {
w.string(&self.name, true)?;
}
if version >= 10 {
w.uuid(&self.topic_id);
}
w.array_len(self.partitions.len(), true)?;
for element in &self.partitions {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
if version <= 9 {
m.name = r.string(true)?;
}
if version >= 10 {
m.topic_id = r.uuid()?;
}
m.partitions = {
let n = r.array_len(true, 20, size_of::<OffsetFetchResponseOffsetFetchResponsePartitions>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(OffsetFetchResponseOffsetFetchResponsePartitions::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `OffsetFetchResponsePartitions` of [`OffsetFetchResponse`], versions 8-10.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetFetchResponseOffsetFetchResponsePartitions {
/// Versions 8-10.
pub partition_index: i32,
/// Versions 8-10.
pub committed_offset: i64,
/// Versions 8-10, default -1, ignorable.
pub committed_leader_epoch: i32,
/// Versions 8-10, null 8+.
pub metadata: Option<String>,
/// Versions 8-10.
pub error_code: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for OffsetFetchResponseOffsetFetchResponsePartitions {
fn default() -> Self {
Self {
partition_index: 0,
committed_offset: 0,
committed_leader_epoch: -1,
metadata: Some(String::new()),
error_code: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl OffsetFetchResponseOffsetFetchResponsePartitions {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.partition_index);
w.i64(self.committed_offset);
w.i32(self.committed_leader_epoch);
match &self.metadata {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
w.i16(self.error_code);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.partition_index = r.i32()?;
m.committed_offset = r.i64()?;
m.committed_leader_epoch = r.i32()?;
m.metadata = r.nullable_string(true)?;
m.error_code = r.i16()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(OffsetFetchResponse, 6);
response!(OffsetFetchResponse);
