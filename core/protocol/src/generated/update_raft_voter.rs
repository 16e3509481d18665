// @generated from core/protocol/schema/api/update_raft_voter.schema, crc af9f581e, body ca5ef972
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

/// Kafka's `UpdateRaftVoterRequest`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct UpdateRaftVoterRequest {
/// Versions 0, null 0+.
pub cluster_id: Option<String>,
/// Versions 0.
pub current_leader_epoch: i32,
/// Versions 0.
pub voter_id: i32,
/// Versions 0.
pub voter_directory_id: Uuid,
/// Versions 0.
pub listeners: Vec<UpdateRaftVoterRequestListener>,
/// Versions 0.
pub k_raft_version_feature: UpdateRaftVoterRequestKRaftVersionFeature,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for UpdateRaftVoterRequest {
fn default() -> Self {
Self {
cluster_id: Some(String::new()),
current_leader_epoch: 0,
voter_id: 0,
voter_directory_id: Uuid::ZERO,
listeners: Vec::new(),
k_raft_version_feature: UpdateRaftVoterRequestKRaftVersionFeature::default(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl UpdateRaftVoterRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::UpdateRaftVoter;
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
return Err(EncodeError::UnsupportedVersion { message: "UpdateRaftVoterRequest", version });
}
match &self.cluster_id {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
w.i32(self.current_leader_epoch);
w.i32(self.voter_id);
w.uuid(&self.voter_directory_id);
w.array_len(self.listeners.len(), true)?;
for element in &self.listeners {
element.encode(w, version)?;
}
self.k_raft_version_feature.encode(w, version)?;
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
return Err(r.unsupported_version("UpdateRaftVoterRequest", version));
}
let mut m = Self::default();
m.cluster_id = r.nullable_string(true)?;
m.current_leader_epoch = r.i32()?;
m.voter_id = r.i32()?;
m.voter_directory_id = r.uuid()?;
m.listeners = {
let n = r.array_len(true, 5, size_of::<UpdateRaftVoterRequestListener>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(UpdateRaftVoterRequestListener::decode(r, version)?);
}
v
};
m.k_raft_version_feature = UpdateRaftVoterRequestKRaftVersionFeature::decode(r, version)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `Listener` of [`UpdateRaftVoterRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct UpdateRaftVoterRequestListener {
/// Versions 0.
pub name: String,
/// Versions 0.
pub host: String,
/// Versions 0.
pub port: u16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for UpdateRaftVoterRequestListener {
fn default() -> Self {
Self {
name: String::new(),
host: String::new(),
port: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl UpdateRaftVoterRequestListener {
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

/// `KRaftVersionFeature` of [`UpdateRaftVoterRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct UpdateRaftVoterRequestKRaftVersionFeature {
/// Versions 0.
pub min_supported_version: i16,
/// Versions 0.
pub max_supported_version: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for UpdateRaftVoterRequestKRaftVersionFeature {
fn default() -> Self {
Self {
min_supported_version: 0,
max_supported_version: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl UpdateRaftVoterRequestKRaftVersionFeature {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i16(self.min_supported_version);
w.i16(self.max_supported_version);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.min_supported_version = r.i16()?;
m.max_supported_version = r.i16()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(UpdateRaftVoterRequest, 0);
request!(UpdateRaftVoterRequest, UpdateRaftVoterResponse);

/// Kafka's `UpdateRaftVoterResponse`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct UpdateRaftVoterResponse {
/// Versions 0.
pub throttle_time_ms: i32,
/// Versions 0.
pub error_code: i16,
/// Versions 0, tag 0 in 0+.
pub current_leader: UpdateRaftVoterResponseCurrentLeader,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for UpdateRaftVoterResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
current_leader: UpdateRaftVoterResponseCurrentLeader::default(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl UpdateRaftVoterResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::UpdateRaftVoter;
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
return Err(EncodeError::UnsupportedVersion { message: "UpdateRaftVoterResponse", version });
}
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
let mut count = self.unknown_tagged_fields.len();
if self.current_leader != UpdateRaftVoterResponseCurrentLeader::default() { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.current_leader != UpdateRaftVoterResponseCurrentLeader::default() {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
self.current_leader.encode(w, version)?;
w.end_tagged(mark)?;
}
raw.write_rest(w)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("UpdateRaftVoterResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.error_code = r.i16()?;
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 => {
let limit = r.begin_tagged(size)?;
m.current_leader = UpdateRaftVoterResponseCurrentLeader::decode(r, version)?;
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
Ok(m)
}
}

/// `CurrentLeader` of [`UpdateRaftVoterResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct UpdateRaftVoterResponseCurrentLeader {
/// Versions 0, default -1.
pub leader_id: i32,
/// Versions 0, default -1.
pub leader_epoch: i32,
/// Versions 0.
pub host: String,
/// Versions 0.
pub port: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for UpdateRaftVoterResponseCurrentLeader {
fn default() -> Self {
Self {
leader_id: -1,
leader_epoch: -1,
host: String::new(),
port: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl UpdateRaftVoterResponseCurrentLeader {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.leader_id);
w.i32(self.leader_epoch);
w.string(&self.host, true)?;
w.i32(self.port);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.leader_id = r.i32()?;
m.leader_epoch = r.i32()?;
m.host = r.string(true)?;
m.port = r.i32()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(UpdateRaftVoterResponse, 0);
response!(UpdateRaftVoterResponse);
