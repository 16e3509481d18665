// @generated from core/protocol/schema/api/remove_raft_voter.schema, crc 4bbb0960, body 0ef5e09a
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

/// Kafka's `RemoveRaftVoterRequest`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct RemoveRaftVoterRequest {
/// Versions 0, null 0+.
pub cluster_id: Option<String>,
/// Versions 0.
pub voter_id: i32,
/// Versions 0.
pub voter_directory_id: Uuid,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for RemoveRaftVoterRequest {
fn default() -> Self {
Self {
cluster_id: Some(String::new()),
voter_id: 0,
voter_directory_id: Uuid::ZERO,
unknown_tagged_fields: Vec::new(),
}
}
}
impl RemoveRaftVoterRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::RemoveRaftVoter;
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
w.check_version("RemoveRaftVoterRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
match &self.cluster_id {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.i32(self.voter_id);
w.uuid(&self.voter_directory_id);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("RemoveRaftVoterRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_cluster_id = r.read_nullable_string(true);
let f_voter_id = r.read_i32();
let f_voter_directory_id = r.read_uuid();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
cluster_id: f_cluster_id,
voter_id: f_voter_id,
voter_directory_id: f_voter_directory_id,
unknown_tagged_fields,
}
}
}
message!(RemoveRaftVoterRequest, 0);
request!(RemoveRaftVoterRequest, RemoveRaftVoterResponse);

/// Kafka's `RemoveRaftVoterResponse`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct RemoveRaftVoterResponse {
/// Versions 0.
pub throttle_time_ms: i32,
/// Versions 0.
pub error_code: i16,
/// Versions 0, null 0+, ignorable.
pub error_message: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for RemoveRaftVoterResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
error_message: Some(String::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl RemoveRaftVoterResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::RemoveRaftVoter;
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
w.check_version("RemoveRaftVoterResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
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
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("RemoveRaftVoterResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_throttle_time_ms = r.read_i32();
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
error_message: f_error_message,
unknown_tagged_fields,
}
}
}
message!(RemoveRaftVoterResponse, 0);
response!(RemoveRaftVoterResponse);
