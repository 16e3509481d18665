// @generated from core/protocol/schema/api/delete_share_group_offsets.schema, crc ed378067, body 45ec90f4
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
w.check_version("DeleteShareGroupOffsetsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, true);
w.write_structs(&self.topics, true, version, DeleteShareGroupOffsetsRequestDeleteShareGroupOffsetsRequestTopic::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DeleteShareGroupOffsetsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(true);
let f_topics = r.read_structs(true, 2, version, DeleteShareGroupOffsetsRequestDeleteShareGroupOffsetsRequestTopic::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
group_id: f_group_id,
topics: f_topics,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.topic_name, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_name = r.read_string(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_name: f_topic_name,
unknown_tagged_fields,
}
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
w.check_version("DeleteShareGroupOffsetsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.write_structs(&self.responses, true, version, DeleteShareGroupOffsetsResponseDeleteShareGroupOffsetsResponseTopic::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DeleteShareGroupOffsetsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_throttle_time_ms = r.read_i32();
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(true);
let f_responses = r.read_structs(true, 21, version, DeleteShareGroupOffsetsResponseDeleteShareGroupOffsetsResponseTopic::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
error_message: f_error_message,
responses: f_responses,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.topic_name, true);
w.uuid(&self.topic_id);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_name = r.read_string(true);
let f_topic_id = r.read_uuid();
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_name: f_topic_name,
topic_id: f_topic_id,
error_code: f_error_code,
error_message: f_error_message,
unknown_tagged_fields,
}
}
}
message!(DeleteShareGroupOffsetsResponse, 0);
response!(DeleteShareGroupOffsetsResponse);
