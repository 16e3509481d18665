// @generated from core/protocol/schema/api/add_offsets_to_txn.schema, crc dde4dc55, body c015a48c
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

/// Kafka's `AddOffsetsToTxnRequest`, versions 0-4.
#[derive(Debug, Clone, PartialEq)]
pub struct AddOffsetsToTxnRequest {
/// Versions 0-4.
pub transactional_id: String,
/// Versions 0-4.
pub producer_id: i64,
/// Versions 0-4.
pub producer_epoch: i16,
/// Versions 0-4.
pub group_id: String,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AddOffsetsToTxnRequest {
fn default() -> Self {
Self {
transactional_id: String::new(),
producer_id: 0,
producer_epoch: 0,
group_id: String::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AddOffsetsToTxnRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::AddOffsetsToTxn;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 4;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "AddOffsetsToTxnRequest", version });
}
let flex = version >= 3;
w.string(&self.transactional_id, flex)?;
w.i64(self.producer_id);
w.i16(self.producer_epoch);
w.string(&self.group_id, flex)?;
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("AddOffsetsToTxnRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("AddOffsetsToTxnRequest", version));
}
let flex = version >= 3;
let mut m = Self::default();
m.transactional_id = r.string(flex)?;
m.producer_id = r.i64()?;
m.producer_epoch = r.i16()?;
m.group_id = r.string(flex)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(AddOffsetsToTxnRequest, 3);
request!(AddOffsetsToTxnRequest, AddOffsetsToTxnResponse);

/// Kafka's `AddOffsetsToTxnResponse`, versions 0-4.
#[derive(Debug, Clone, PartialEq)]
pub struct AddOffsetsToTxnResponse {
/// Versions 0-4.
pub throttle_time_ms: i32,
/// Versions 0-4.
pub error_code: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AddOffsetsToTxnResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl AddOffsetsToTxnResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::AddOffsetsToTxn;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 4;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "AddOffsetsToTxnResponse", version });
}
let flex = version >= 3;
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("AddOffsetsToTxnResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("AddOffsetsToTxnResponse", version));
}
let flex = version >= 3;
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.error_code = r.i16()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(AddOffsetsToTxnResponse, 3);
response!(AddOffsetsToTxnResponse);
