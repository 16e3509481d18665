// @generated from core/protocol/schema/api/add_raft_voter.schema, crc c3335813, body 67fc9876
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

/// Kafka's `AddRaftVoterRequest`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct AddRaftVoterRequest {
/// Versions 0-1, null 0+.
pub cluster_id: Option<String>,
/// Versions 0-1.
pub timeout_ms: i32,
/// Versions 0-1.
pub voter_id: i32,
/// Versions 0-1.
pub voter_directory_id: Uuid,
/// Versions 0-1.
pub listeners: Vec<AddRaftVoterRequestListener>,
/// Versions 1, default true.
pub ack_when_committed: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AddRaftVoterRequest {
fn default() -> Self {
Self {
cluster_id: Some(String::new()),
timeout_ms: 0,
voter_id: 0,
voter_directory_id: Uuid::ZERO,
listeners: Vec::new(),
ack_when_committed: true,
unknown_tagged_fields: Vec::new(),
}
}
}
impl AddRaftVoterRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::AddRaftVoter;
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
w.check_version("AddRaftVoterRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
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
w.i32(self.timeout_ms);
w.i32(self.voter_id);
w.uuid(&self.voter_directory_id);
w.write_structs(&self.listeners, true, version, AddRaftVoterRequestListener::write);
if version >= 1 {
w.bool(self.ack_when_committed);
} else if !self.ack_when_committed { w.refuse_field("AddRaftVoterRequest.ack_when_committed", version); }
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("AddRaftVoterRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_cluster_id = r.read_nullable_string(true);
let f_timeout_ms = r.read_i32();
let f_voter_id = r.read_i32();
let f_voter_directory_id = r.read_uuid();
let f_listeners = r.read_structs(true, 5, version, AddRaftVoterRequestListener::read);
let f_ack_when_committed = if version >= 1 { r.read_bool() } else { true };
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
cluster_id: f_cluster_id,
timeout_ms: f_timeout_ms,
voter_id: f_voter_id,
voter_directory_id: f_voter_directory_id,
listeners: f_listeners,
ack_when_committed: f_ack_when_committed,
unknown_tagged_fields,
}
}
}

/// `Listener` of [`AddRaftVoterRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct AddRaftVoterRequestListener {
/// Versions 0-1.
pub name: String,
/// Versions 0-1.
pub host: String,
/// Versions 0-1.
pub port: u16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AddRaftVoterRequestListener {
fn default() -> Self {
Self {
name: String::new(),
host: String::new(),
port: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl AddRaftVoterRequestListener {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.write_string(&self.host, true);
w.u16(self.port);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_host = r.read_string(true);
let f_port = r.read_u16();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
host: f_host,
port: f_port,
unknown_tagged_fields,
}
}
}
message!(AddRaftVoterRequest, 0);
request!(AddRaftVoterRequest, AddRaftVoterResponse);

/// Kafka's `AddRaftVoterResponse`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct AddRaftVoterResponse {
/// Versions 0-1.
pub throttle_time_ms: i32,
/// Versions 0-1.
pub error_code: i16,
/// Versions 0-1, null 0+, ignorable.
pub error_message: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AddRaftVoterResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
error_message: Some(String::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AddRaftVoterResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::AddRaftVoter;
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
w.check_version("AddRaftVoterResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
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
r.check_version("AddRaftVoterResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
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
message!(AddRaftVoterResponse, 0);
response!(AddRaftVoterResponse);
