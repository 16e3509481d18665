// @generated from core/protocol/schema/api/offset_delete.schema, crc 1f312088, body 53b8393a
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

/// Kafka's `OffsetDeleteRequest`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetDeleteRequest {
/// Versions 0.
pub group_id: String,
/// Versions 0.
pub topics: Vec<OffsetDeleteRequestOffsetDeleteRequestTopic>,
}
impl Default for OffsetDeleteRequest {
fn default() -> Self {
Self {
group_id: String::new(),
topics: Vec::new(),
}
}
}
impl OffsetDeleteRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::OffsetDelete;
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "OffsetDeleteRequest", version });
}
w.string(&self.group_id, false)?;
w.array_len(self.topics.len(), false)?;
for element in &self.topics {
element.encode(w, version)?;
}
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("OffsetDeleteRequest", version));
}
let mut m = Self::default();
m.group_id = r.string(false)?;
m.topics = {
let n = r.array_len(false, 6, size_of::<OffsetDeleteRequestOffsetDeleteRequestTopic>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(OffsetDeleteRequestOffsetDeleteRequestTopic::decode(r, version)?);
}
v
};
Ok(m)
}
}

/// `OffsetDeleteRequestTopic` of [`OffsetDeleteRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetDeleteRequestOffsetDeleteRequestTopic {
/// Versions 0.
pub name: String,
/// Versions 0.
pub partitions: Vec<OffsetDeleteRequestOffsetDeleteRequestPartition>,
}
impl Default for OffsetDeleteRequestOffsetDeleteRequestTopic {
fn default() -> Self {
Self {
name: String::new(),
partitions: Vec::new(),
}
}
}
impl OffsetDeleteRequestOffsetDeleteRequestTopic {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, false)?;
w.array_len(self.partitions.len(), false)?;
for element in &self.partitions {
element.encode(w, version)?;
}
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(false)?;
m.partitions = {
let n = r.array_len(false, 4, size_of::<OffsetDeleteRequestOffsetDeleteRequestPartition>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(OffsetDeleteRequestOffsetDeleteRequestPartition::decode(r, version)?);
}
v
};
Ok(m)
}
}

/// `OffsetDeleteRequestPartition` of [`OffsetDeleteRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetDeleteRequestOffsetDeleteRequestPartition {
/// Versions 0.
pub partition_index: i32,
}
impl Default for OffsetDeleteRequestOffsetDeleteRequestPartition {
fn default() -> Self {
Self {
partition_index: 0,
}
}
}
impl OffsetDeleteRequestOffsetDeleteRequestPartition {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.partition_index);
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.partition_index = r.i32()?;
Ok(m)
}
}
message!(OffsetDeleteRequest, 32767);
request!(OffsetDeleteRequest, OffsetDeleteResponse);

/// Kafka's `OffsetDeleteResponse`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetDeleteResponse {
/// Versions 0.
pub error_code: i16,
/// Versions 0, ignorable.
pub throttle_time_ms: i32,
/// Versions 0.
pub topics: Vec<OffsetDeleteResponseOffsetDeleteResponseTopic>,
}
impl Default for OffsetDeleteResponse {
fn default() -> Self {
Self {
error_code: 0,
throttle_time_ms: 0,
topics: Vec::new(),
}
}
}
impl OffsetDeleteResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::OffsetDelete;
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "OffsetDeleteResponse", version });
}
w.i16(self.error_code);
w.i32(self.throttle_time_ms);
w.array_len(self.topics.len(), false)?;
for element in &self.topics {
element.encode(w, version)?;
}
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("OffsetDeleteResponse", version));
}
let mut m = Self::default();
m.error_code = r.i16()?;
m.throttle_time_ms = r.i32()?;
m.topics = {
let n = r.array_len(false, 6, size_of::<OffsetDeleteResponseOffsetDeleteResponseTopic>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(OffsetDeleteResponseOffsetDeleteResponseTopic::decode(r, version)?);
}
v
};
Ok(m)
}
}

/// `OffsetDeleteResponseTopic` of [`OffsetDeleteResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetDeleteResponseOffsetDeleteResponseTopic {
/// Versions 0.
pub name: String,
/// Versions 0.
pub partitions: Vec<OffsetDeleteResponseOffsetDeleteResponsePartition>,
}
impl Default for OffsetDeleteResponseOffsetDeleteResponseTopic {
fn default() -> Self {
Self {
name: String::new(),
partitions: Vec::new(),
}
}
}
impl OffsetDeleteResponseOffsetDeleteResponseTopic {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, false)?;
w.array_len(self.partitions.len(), false)?;
for element in &self.partitions {
element.encode(w, version)?;
}
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(false)?;
m.partitions = {
let n = r.array_len(false, 6, size_of::<OffsetDeleteResponseOffsetDeleteResponsePartition>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(OffsetDeleteResponseOffsetDeleteResponsePartition::decode(r, version)?);
}
v
};
Ok(m)
}
}

/// `OffsetDeleteResponsePartition` of [`OffsetDeleteResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct OffsetDeleteResponseOffsetDeleteResponsePartition {
/// Versions 0.
pub partition_index: i32,
/// Versions 0.
pub error_code: i16,
}
impl Default for OffsetDeleteResponseOffsetDeleteResponsePartition {
fn default() -> Self {
Self {
partition_index: 0,
error_code: 0,
}
}
}
impl OffsetDeleteResponseOffsetDeleteResponsePartition {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.partition_index);
w.i16(self.error_code);
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.partition_index = r.i32()?;
m.error_code = r.i16()?;
Ok(m)
}
}
message!(OffsetDeleteResponse, 32767);
response!(OffsetDeleteResponse);
