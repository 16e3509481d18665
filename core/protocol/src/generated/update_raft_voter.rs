// @generated from core/protocol/schema/api/update_raft_voter.schema, crc af9f581e, body e010de6e
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
w.check_version("UpdateRaftVoterRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
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
w.i32(self.current_leader_epoch);
w.i32(self.voter_id);
w.uuid(&self.voter_directory_id);
w.write_structs(&self.listeners, true, version, UpdateRaftVoterRequestListener::write);
self.k_raft_version_feature.write(w, version);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("UpdateRaftVoterRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_cluster_id = r.read_nullable_string(true);
let f_current_leader_epoch = r.read_i32();
let f_voter_id = r.read_i32();
let f_voter_directory_id = r.read_uuid();
let f_listeners = r.read_structs(true, 5, version, UpdateRaftVoterRequestListener::read);
let f_k_raft_version_feature = UpdateRaftVoterRequestKRaftVersionFeature::read(r, version);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
cluster_id: f_cluster_id,
current_leader_epoch: f_current_leader_epoch,
voter_id: f_voter_id,
voter_directory_id: f_voter_directory_id,
listeners: f_listeners,
k_raft_version_feature: f_k_raft_version_feature,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i16(self.min_supported_version);
w.i16(self.max_supported_version);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_min_supported_version = r.read_i16();
let f_max_supported_version = r.read_i16();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
min_supported_version: f_min_supported_version,
max_supported_version: f_max_supported_version,
unknown_tagged_fields,
}
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
w.check_version("UpdateRaftVoterResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
let mut count = self.unknown_tagged_fields.len();
if self.current_leader != UpdateRaftVoterResponseCurrentLeader::default() { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.current_leader != UpdateRaftVoterResponseCurrentLeader::default() {
let mark = w.write_tag(0, &mut raw);
self.current_leader.write(w, version);
w.write_tagged_end(mark);
}
w.write_tagged_rest(&mut raw);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("UpdateRaftVoterResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_throttle_time_ms = r.read_i32();
let f_error_code = r.read_i16();
let mut f_current_leader = UpdateRaftVoterResponseCurrentLeader::default();
let mut unknown_tagged_fields = Vec::new();
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 => {
let limit = r.read_tagged_begin(size);
f_current_leader = UpdateRaftVoterResponseCurrentLeader::read(r, version);
r.read_tagged_end(limit);
}
_ => r.read_unknown_tagged_field(tag, size, &mut unknown_tagged_fields),
}
if r.failed() {
break;
}
}
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
current_leader: f_current_leader,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.leader_id);
w.i32(self.leader_epoch);
w.write_string(&self.host, true);
w.i32(self.port);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_leader_id = r.read_i32();
let f_leader_epoch = r.read_i32();
let f_host = r.read_string(true);
let f_port = r.read_i32();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
leader_id: f_leader_id,
leader_epoch: f_leader_epoch,
host: f_host,
port: f_port,
unknown_tagged_fields,
}
}
}
message!(UpdateRaftVoterResponse, 0);
response!(UpdateRaftVoterResponse);
