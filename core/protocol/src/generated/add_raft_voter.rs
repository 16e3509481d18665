// @generated from core/protocol/schema/api/add_raft_voter.schema, crc c3335813, body ae3fddd7
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "AddRaftVoterRequest", version });
}
match &self.cluster_id {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
w.i32(self.timeout_ms);
w.i32(self.voter_id);
w.uuid(&self.voter_directory_id);
w.array_len(self.listeners.len(), true)?;
for element in &self.listeners {
element.encode(w, version)?;
}
if version >= 1 {
w.bool(self.ack_when_committed);
} else if !self.ack_when_committed { return Err(unsupported_field("AddRaftVoterRequest.ack_when_committed", version)); }
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
return Err(r.unsupported_version("AddRaftVoterRequest", version));
}
let mut m = Self::default();
m.cluster_id = r.nullable_string(true)?;
m.timeout_ms = r.i32()?;
m.voter_id = r.i32()?;
m.voter_directory_id = r.uuid()?;
m.listeners = {
let n = r.array_len(true, 5, size_of::<AddRaftVoterRequestListener>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AddRaftVoterRequestListener::decode(r, version)?);
}
v
};
if version >= 1 {
m.ack_when_committed = r.bool()?;
}
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, true)?;
w.string(&self.host, true)?;
w.u16(self.port);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(true)?;
m.host = r.string(true)?;
m.port = r.u16()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "AddRaftVoterResponse", version });
}
w.i32(self.throttle_time_ms);
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
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("AddRaftVoterResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.error_code = r.i16()?;
m.error_message = r.nullable_string(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(AddRaftVoterResponse, 0);
response!(AddRaftVoterResponse);
