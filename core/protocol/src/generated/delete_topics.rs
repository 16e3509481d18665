// @generated from core/protocol/schema/api/delete_topics.schema, crc 586540bd, body 19f860d4
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

/// Kafka's `DeleteTopicsRequest`, versions 1-6.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteTopicsRequest {
/// Versions 6.
pub topics: Vec<DeleteTopicsRequestDeleteTopicState>,
/// Versions 1-5, ignorable.
pub topic_names: Vec<String>,
/// Versions 1-6.
pub timeout_ms: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DeleteTopicsRequest {
fn default() -> Self {
Self {
topics: Vec::new(),
topic_names: Vec::new(),
timeout_ms: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteTopicsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DeleteTopics;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 1;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 6;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "DeleteTopicsRequest", version });
}
let flex = version >= 4;
if version >= 6 {
w.array_len(self.topics.len(), flex)?;
for element in &self.topics {
element.encode(w, version)?;
}
} else if !self.topics.is_empty() { return Err(unsupported_field("DeleteTopicsRequest.topics", version)); }
if version <= 5 {
w.strings(&self.topic_names, flex)?;
}
w.i32(self.timeout_ms);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DeleteTopicsRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("DeleteTopicsRequest", version));
}
let flex = version >= 4;
let mut m = Self::default();
if version >= 6 {
m.topics = {
let n = r.array_len(flex, 18, size_of::<DeleteTopicsRequestDeleteTopicState>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DeleteTopicsRequestDeleteTopicState::decode(r, version)?);
}
v
};
}
if version <= 5 {
m.topic_names = r.strings(flex)?;
}
m.timeout_ms = r.i32()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `DeleteTopicState` of [`DeleteTopicsRequest`], versions 6.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteTopicsRequestDeleteTopicState {
/// Versions 6, null 6+, default null.
pub name: Option<String>,
/// Versions 6.
pub topic_id: Uuid,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DeleteTopicsRequestDeleteTopicState {
fn default() -> Self {
Self {
name: None,
topic_id: Uuid::ZERO,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteTopicsRequestDeleteTopicState {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
match &self.name {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
w.uuid(&self.topic_id);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.nullable_string(true)?;
m.topic_id = r.uuid()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(DeleteTopicsRequest, 4);
request!(DeleteTopicsRequest, DeleteTopicsResponse);

/// Kafka's `DeleteTopicsResponse`, versions 1-6.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteTopicsResponse {
/// Versions 1-6, ignorable.
pub throttle_time_ms: i32,
/// Versions 1-6.
pub responses: Vec<DeleteTopicsResponseDeletableTopicResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DeleteTopicsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
responses: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteTopicsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DeleteTopics;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 1;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 6;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "DeleteTopicsResponse", version });
}
let flex = version >= 4;
w.i32(self.throttle_time_ms);
w.array_len(self.responses.len(), flex)?;
for element in &self.responses {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DeleteTopicsResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("DeleteTopicsResponse", version));
}
let flex = version >= 4;
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.responses = {
let n = r.array_len(flex, match version { ..=4 => 4, ..=5 => 5, _ => 21 }, size_of::<DeleteTopicsResponseDeletableTopicResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DeleteTopicsResponseDeletableTopicResult::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `DeletableTopicResult` of [`DeleteTopicsResponse`], versions 1-6.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteTopicsResponseDeletableTopicResult {
/// Versions 1-6, null 6+.
pub name: Option<String>,
/// Versions 6, ignorable.
pub topic_id: Uuid,
/// Versions 1-6.
pub error_code: i16,
/// Versions 5-6, null 5+, default null, ignorable.
pub error_message: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DeleteTopicsResponseDeletableTopicResult {
fn default() -> Self {
Self {
name: Some(String::new()),
topic_id: Uuid::ZERO,
error_code: 0,
error_message: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DeleteTopicsResponseDeletableTopicResult {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 4;
match &self.name {
Some(value) => {
w.string(value, flex)?;
}
None => { if version >= 6 { w.null_string(flex) } else { return Err(null_field("DeleteTopicsResponseDeletableTopicResult.name", version)) } }
}
if version >= 6 {
w.uuid(&self.topic_id);
}
w.i16(self.error_code);
if version >= 5 {
match &self.error_message {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DeleteTopicsResponseDeletableTopicResult.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 4;
let mut m = Self::default();
if version >= 6 {
m.name = r.nullable_string(flex)?;
} else {
m.name = Some(r.string(flex)?);
}
if version >= 6 {
m.topic_id = r.uuid()?;
}
m.error_code = r.i16()?;
if version >= 5 {
m.error_message = r.nullable_string(flex)?;
}
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(DeleteTopicsResponse, 4);
response!(DeleteTopicsResponse);
