// @generated from core/protocol/schema/raft.schema, crc 0f89c9a2, body f0f7b51d
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "QuorumStateData", version });
}
if version <= 0 {
w.string(&self.cluster_id, true)?;
} else if !self.cluster_id.is_empty() { return Err(unsupported_field("QuorumStateData.cluster_id", version)); }
w.i32(self.leader_id);
w.i32(self.leader_epoch);
w.i32(self.voted_id);
if version >= 1 {
w.uuid(&self.voted_directory_id);
} else if self.voted_directory_id != Uuid::ZERO { return Err(unsupported_field("QuorumStateData.voted_directory_id", version)); }
if version <= 0 {
w.i64(self.applied_offset);
} else if self.applied_offset != 0 { return Err(unsupported_field("QuorumStateData.applied_offset", version)); }
if version <= 0 {
match &self.current_voters {
Some(value) => {
w.array_len(value.len(), true)?;
for element in value {
element.encode(w, version)?;
}
}
None => { w.null_array(true); }
}
} else if !matches!(&self.current_voters, Some(value) if value.is_empty()) { return Err(unsupported_field("QuorumStateData.current_voters", version)); }
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
return Err(r.unsupported_version("QuorumStateData", version));
}
let mut m = Self::default();
if version <= 0 {
m.cluster_id = r.string(true)?;
}
m.leader_id = r.i32()?;
m.leader_epoch = r.i32()?;
m.voted_id = r.i32()?;
if version >= 1 {
m.voted_directory_id = r.uuid()?;
}
if version <= 0 {
m.applied_offset = r.i64()?;
}
if version <= 0 {
m.current_voters = match r.nullable_array_len(true, 5, size_of::<QuorumStateDataVoter>())? {
Some(n) => {
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(QuorumStateDataVoter::decode(r, version)?);
}
Some(v)
}
None => None,
};
}
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.voter_id);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.voter_id = r.i32()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(QuorumStateData, 0);
