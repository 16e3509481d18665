// @generated from core/protocol/schema/raft.schema, crc 0f89c9a2, body 574c5f44
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

/// Kafka's `QuorumStateData`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct QuorumStateData {
/// Versions 0.
pub cluster_id: String,
/// Versions 0-1, default -1.
pub leader_id: i32,
/// Versions 0-1, default -1.
pub leader_epoch: i32,
/// Versions 0-1, default -1.
pub voted_id: i32,
/// Versions 1.
pub voted_directory_id: Uuid,
/// Versions 0.
pub applied_offset: i64,
/// Versions 0, null 0.
pub current_voters: Option<Vec<QuorumStateDataVoter>>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for QuorumStateData {
fn default() -> Self {
Self {
cluster_id: String::new(),
leader_id: -1,
leader_epoch: -1,
voted_id: -1,
voted_directory_id: Uuid::ZERO,
applied_offset: 0,
current_voters: Some(Vec::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl QuorumStateData {
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
w.check_version("QuorumStateData", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
if version <= 0 {
w.write_string(&self.cluster_id, true);
} else if !self.cluster_id.is_empty() { w.refuse_field("QuorumStateData.cluster_id", version); }
w.i32(self.leader_id);
w.i32(self.leader_epoch);
w.i32(self.voted_id);
if version >= 1 {
w.uuid(&self.voted_directory_id);
} else if self.voted_directory_id != Uuid::ZERO { w.refuse_field("QuorumStateData.voted_directory_id", version); }
if version <= 0 {
w.i64(self.applied_offset);
} else if self.applied_offset != 0 { w.refuse_field("QuorumStateData.applied_offset", version); }
if version <= 0 {
match &self.current_voters {
Some(value) => {
w.write_structs(value, true, version, QuorumStateDataVoter::write);
}
None => { w.null_array(true) }
}
} else if !matches!(&self.current_voters, Some(value) if value.is_empty()) { w.refuse_field("QuorumStateData.current_voters", version); }
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("QuorumStateData", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_cluster_id = if version <= 0 { r.read_string(true) } else { String::new() };
let f_leader_id = r.read_i32();
let f_leader_epoch = r.read_i32();
let f_voted_id = r.read_i32();
let f_voted_directory_id = if version >= 1 { r.read_uuid() } else { Uuid::ZERO };
let f_applied_offset = if version <= 0 { r.read_i64() } else { 0 };
let f_current_voters = if version <= 0 { r.read_nullable_structs(true, 5, version, QuorumStateDataVoter::read) } else { Some(Vec::new()) };
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
cluster_id: f_cluster_id,
leader_id: f_leader_id,
leader_epoch: f_leader_epoch,
voted_id: f_voted_id,
voted_directory_id: f_voted_directory_id,
applied_offset: f_applied_offset,
current_voters: f_current_voters,
unknown_tagged_fields,
}
}
}

/// `Voter` of [`QuorumStateData`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct QuorumStateDataVoter {
/// Versions 0.
pub voter_id: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for QuorumStateDataVoter {
fn default() -> Self {
Self {
voter_id: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl QuorumStateDataVoter {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.voter_id);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_voter_id = r.read_i32();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
voter_id: f_voter_id,
unknown_tagged_fields,
}
}
}
message!(QuorumStateData, 0);
