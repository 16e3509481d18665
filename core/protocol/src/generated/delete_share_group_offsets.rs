// @generated from core/protocol/schema/api/delete_share_group_offsets.schema, crc ed378067, body 56895da7
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

/// Kafka's `DeleteShareGroupOffsetsRequest`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteShareGroupOffsetsRequest {
/// Versions 0.
pub group_id: String,
/// Versions 0.
pub topics: Vec<DeleteShareGroupOffsetsRequestDeleteShareGroupOffsetsRequestTopic>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DeleteShareGroupOffsetsRequest {
fn default() -> Self {
Self {
group_id: String::new(),
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteShareGroupOffsetsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DeleteShareGroupOffsets;
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
return Err(EncodeError::UnsupportedVersion { message: "DeleteShareGroupOffsetsRequest", version });
}
w.string(&self.group_id, true)?;
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
return Err(r.unsupported_version("DeleteShareGroupOffsetsRequest", version));
}
let mut m = Self::default();
m.group_id = r.string(true)?;
m.topics = {
let n = r.array_len(true, 2, size_of::<DeleteShareGroupOffsetsRequestDeleteShareGroupOffsetsRequestTopic>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DeleteShareGroupOffsetsRequestDeleteShareGroupOffsetsRequestTopic::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `DeleteShareGroupOffsetsRequestTopic` of [`DeleteShareGroupOffsetsRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteShareGroupOffsetsRequestDeleteShareGroupOffsetsRequestTopic {
/// Versions 0.
pub topic_name: String,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DeleteShareGroupOffsetsRequestDeleteShareGroupOffsetsRequestTopic {
fn default() -> Self {
Self {
topic_name: String::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteShareGroupOffsetsRequestDeleteShareGroupOffsetsRequestTopic {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.topic_name, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.topic_name = r.string(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(DeleteShareGroupOffsetsRequest, 0);
request!(DeleteShareGroupOffsetsRequest, DeleteShareGroupOffsetsResponse);

/// Kafka's `DeleteShareGroupOffsetsResponse`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteShareGroupOffsetsResponse {
/// Versions 0.
pub throttle_time_ms: i32,
/// Versions 0.
pub error_code: i16,
/// Versions 0, null 0+, default null.
pub error_message: Option<String>,
/// Versions 0.
pub responses: Vec<DeleteShareGroupOffsetsResponseDeleteShareGroupOffsetsResponseTopic>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DeleteShareGroupOffsetsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
error_message: None,
responses: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteShareGroupOffsetsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DeleteShareGroupOffsets;
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
return Err(EncodeError::UnsupportedVersion { message: "DeleteShareGroupOffsetsResponse", version });
}
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
w.array_len(self.responses.len(), true)?;
for element in &self.responses {
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
return Err(r.unsupported_version("DeleteShareGroupOffsetsResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.error_code = r.i16()?;
m.error_message = r.nullable_string(true)?;
m.responses = {
let n = r.array_len(true, 21, size_of::<DeleteShareGroupOffsetsResponseDeleteShareGroupOffsetsResponseTopic>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DeleteShareGroupOffsetsResponseDeleteShareGroupOffsetsResponseTopic::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `DeleteShareGroupOffsetsResponseTopic` of [`DeleteShareGroupOffsetsResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteShareGroupOffsetsResponseDeleteShareGroupOffsetsResponseTopic {
/// Versions 0.
pub topic_name: String,
/// Versions 0.
pub topic_id: Uuid,
/// Versions 0.
pub error_code: i16,
/// Versions 0, null 0+, default null.
pub error_message: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DeleteShareGroupOffsetsResponseDeleteShareGroupOffsetsResponseTopic {
fn default() -> Self {
Self {
topic_name: String::new(),
topic_id: Uuid::ZERO,
error_code: 0,
error_message: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteShareGroupOffsetsResponseDeleteShareGroupOffsetsResponseTopic {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.topic_name, true)?;
w.uuid(&self.topic_id);
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
m.topic_name = r.string(true)?;
m.topic_id = r.uuid()?;
m.error_code = r.i16()?;
m.error_message = r.nullable_string(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(DeleteShareGroupOffsetsResponse, 0);
response!(DeleteShareGroupOffsetsResponse);
