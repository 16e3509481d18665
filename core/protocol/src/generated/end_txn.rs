// @generated from core/protocol/schema/api/end_txn.schema, crc 6834073d, body 36a17557
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

/// Kafka's `EndTxnRequest`, versions 0-5.
#[derive(Debug, Clone, PartialEq)]
pub struct EndTxnRequest {
/// Versions 0-5.
pub transactional_id: String,
/// Versions 0-5.
pub producer_id: i64,
/// Versions 0-5.
pub producer_epoch: i16,
/// Versions 0-5.
pub committed: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for EndTxnRequest {
fn default() -> Self {
Self {
transactional_id: String::new(),
producer_id: 0,
producer_epoch: 0,
committed: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl EndTxnRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::EndTxn;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 5;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("EndTxnRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 3;
w.write_string(&self.transactional_id, flex);
w.i64(self.producer_id);
w.i16(self.producer_epoch);
w.bool(self.committed);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("EndTxnRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("EndTxnRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 3;
let f_transactional_id = r.read_string(flex);
let f_producer_id = r.read_i64();
let f_producer_epoch = r.read_i16();
let f_committed = r.read_bool();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
transactional_id: f_transactional_id,
producer_id: f_producer_id,
producer_epoch: f_producer_epoch,
committed: f_committed,
unknown_tagged_fields,
}
}
}
message!(EndTxnRequest, 3);
request!(EndTxnRequest, EndTxnResponse);

/// Kafka's `EndTxnResponse`, versions 0-5.
#[derive(Debug, Clone, PartialEq)]
pub struct EndTxnResponse {
/// Versions 0-5.
pub throttle_time_ms: i32,
/// Versions 0-5.
pub error_code: i16,
/// Versions 5, default -1, ignorable.
pub producer_id: i64,
/// Versions 5, default -1, ignorable.
pub producer_epoch: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for EndTxnResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
producer_id: -1,
producer_epoch: -1,
unknown_tagged_fields: Vec::new(),
}
}
}
impl EndTxnResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::EndTxn;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 5;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("EndTxnResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 3;
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
if version >= 5 {
w.i64(self.producer_id);
}
if version >= 5 {
w.i16(self.producer_epoch);
}
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("EndTxnResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("EndTxnResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 3;
let f_throttle_time_ms = r.read_i32();
let f_error_code = r.read_i16();
let f_producer_id = if version >= 5 { r.read_i64() } else { -1 };
let f_producer_epoch = if version >= 5 { r.read_i16() } else { -1 };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
producer_id: f_producer_id,
producer_epoch: f_producer_epoch,
unknown_tagged_fields,
}
}
}
message!(EndTxnResponse, 3);
response!(EndTxnResponse);
