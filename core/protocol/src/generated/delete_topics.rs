// @generated from core/protocol/schema/api/delete_topics.schema, crc 586540bd, body bcac25df
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
w.check_version("DeleteTopicsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 4;
if version >= 6 {
w.write_structs(&self.topics, flex, version, DeleteTopicsRequestDeleteTopicState::write);
} else if !self.topics.is_empty() { w.refuse_field("DeleteTopicsRequest.topics", version); }
if version <= 5 {
w.write_strings(&self.topic_names, flex);
}
w.i32(self.timeout_ms);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DeleteTopicsRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DeleteTopicsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 4;
let f_topics = if version >= 6 { r.read_structs(flex, 18, version, DeleteTopicsRequestDeleteTopicState::read) } else { Vec::new() };
let f_topic_names = if version <= 5 { r.read_strings(flex) } else { Vec::new() };
let f_timeout_ms = r.read_i32();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
topics: f_topics,
topic_names: f_topic_names,
timeout_ms: f_timeout_ms,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
match &self.name {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.uuid(&self.topic_id);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_nullable_string(true);
let f_topic_id = r.read_uuid();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
topic_id: f_topic_id,
unknown_tagged_fields,
}
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
w.check_version("DeleteTopicsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 4;
w.i32(self.throttle_time_ms);
w.write_structs(&self.responses, flex, version, DeleteTopicsResponseDeletableTopicResult::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DeleteTopicsResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DeleteTopicsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 4;
let f_throttle_time_ms = r.read_i32();
let f_responses = r.read_structs(flex, match version { ..=4 => 4, ..=5 => 5, _ => 21 }, version, DeleteTopicsResponseDeletableTopicResult::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
throttle_time_ms: f_throttle_time_ms,
responses: f_responses,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 4;
match &self.name {
Some(value) => {
w.write_string(value, flex);
}
None => { if version >= 6 { w.null_string(flex) } else { w.refuse_null("DeleteTopicsResponseDeletableTopicResult.name", version) } }
}
if version >= 6 {
w.uuid(&self.topic_id);
}
w.i16(self.error_code);
if version >= 5 {
match &self.error_message {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
}
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DeleteTopicsResponseDeletableTopicResult.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 4;
let f_name = if version >= 6 { r.read_nullable_string(flex) } else { Some(r.read_string(flex)) };
let f_topic_id = if version >= 6 { r.read_uuid() } else { Uuid::ZERO };
let f_error_code = r.read_i16();
let f_error_message = if version >= 5 { r.read_nullable_string(flex) } else { None };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
name: f_name,
topic_id: f_topic_id,
error_code: f_error_code,
error_message: f_error_message,
unknown_tagged_fields,
}
}
}
message!(DeleteTopicsResponse, 4);
response!(DeleteTopicsResponse);
