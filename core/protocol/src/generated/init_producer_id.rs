// @generated from core/protocol/schema/api/init_producer_id.schema, crc 147e5db5, body 3df5e0ef
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

/// Kafka's `InitProducerIdRequest`, versions 0-6.
#[derive(Debug, Clone, PartialEq)]
pub struct InitProducerIdRequest {
/// Versions 0-6, null 0+.
pub transactional_id: Option<String>,
/// Versions 0-6.
pub transaction_timeout_ms: i32,
/// Versions 3-6, default -1.
pub producer_id: i64,
/// Versions 3-6, default -1.
pub producer_epoch: i16,
/// Versions 6.
pub enable2_pc: bool,
/// Versions 6.
pub keep_prepared_txn: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for InitProducerIdRequest {
fn default() -> Self {
Self {
transactional_id: Some(String::new()),
transaction_timeout_ms: 0,
producer_id: -1,
producer_epoch: -1,
enable2_pc: false,
keep_prepared_txn: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl InitProducerIdRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::InitProducerId;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 6;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("InitProducerIdRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
match &self.transactional_id {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
w.i32(self.transaction_timeout_ms);
if version >= 3 {
w.i64(self.producer_id);
} else if self.producer_id != -1 { w.refuse_field("InitProducerIdRequest.producer_id", version); }
if version >= 3 {
w.i16(self.producer_epoch);
} else if self.producer_epoch != -1 { w.refuse_field("InitProducerIdRequest.producer_epoch", version); }
if version >= 6 {
w.bool(self.enable2_pc);
} else if self.enable2_pc { w.refuse_field("InitProducerIdRequest.enable2_pc", version); }
if version >= 6 {
w.bool(self.keep_prepared_txn);
} else if self.keep_prepared_txn { w.refuse_field("InitProducerIdRequest.keep_prepared_txn", version); }
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("InitProducerIdRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("InitProducerIdRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_transactional_id = r.read_nullable_string(flex);
let f_transaction_timeout_ms = r.read_i32();
let f_producer_id = if version >= 3 { r.read_i64() } else { -1 };
let f_producer_epoch = if version >= 3 { r.read_i16() } else { -1 };
let f_enable2_pc = if version >= 6 { r.read_bool() } else { false };
let f_keep_prepared_txn = if version >= 6 { r.read_bool() } else { false };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
transactional_id: f_transactional_id,
transaction_timeout_ms: f_transaction_timeout_ms,
producer_id: f_producer_id,
producer_epoch: f_producer_epoch,
enable2_pc: f_enable2_pc,
keep_prepared_txn: f_keep_prepared_txn,
unknown_tagged_fields,
}
}
}
message!(InitProducerIdRequest, 2);
request!(InitProducerIdRequest, InitProducerIdResponse);

/// Kafka's `InitProducerIdResponse`, versions 0-6.
#[derive(Debug, Clone, PartialEq)]
pub struct InitProducerIdResponse {
/// Versions 0-6, ignorable.
pub throttle_time_ms: i32,
/// Versions 0-6.
pub error_code: i16,
/// Versions 0-6, default -1.
pub producer_id: i64,
/// Versions 0-6.
pub producer_epoch: i16,
/// Versions 6, default -1.
pub ongoing_txn_producer_id: i64,
/// Versions 6, default -1.
pub ongoing_txn_producer_epoch: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for InitProducerIdResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
producer_id: -1,
producer_epoch: 0,
ongoing_txn_producer_id: -1,
ongoing_txn_producer_epoch: -1,
unknown_tagged_fields: Vec::new(),
}
}
}
impl InitProducerIdResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::InitProducerId;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 6;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("InitProducerIdResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
w.i64(self.producer_id);
w.i16(self.producer_epoch);
if version >= 6 {
w.i64(self.ongoing_txn_producer_id);
} else if self.ongoing_txn_producer_id != -1 { w.refuse_field("InitProducerIdResponse.ongoing_txn_producer_id", version); }
if version >= 6 {
w.i16(self.ongoing_txn_producer_epoch);
} else if self.ongoing_txn_producer_epoch != -1 { w.refuse_field("InitProducerIdResponse.ongoing_txn_producer_epoch", version); }
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("InitProducerIdResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("InitProducerIdResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_throttle_time_ms = r.read_i32();
let f_error_code = r.read_i16();
let f_producer_id = r.read_i64();
let f_producer_epoch = r.read_i16();
let f_ongoing_txn_producer_id = if version >= 6 { r.read_i64() } else { -1 };
let f_ongoing_txn_producer_epoch = if version >= 6 { r.read_i16() } else { -1 };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
producer_id: f_producer_id,
producer_epoch: f_producer_epoch,
ongoing_txn_producer_id: f_ongoing_txn_producer_id,
ongoing_txn_producer_epoch: f_ongoing_txn_producer_epoch,
unknown_tagged_fields,
}
}
}
message!(InitProducerIdResponse, 2);
response!(InitProducerIdResponse);
