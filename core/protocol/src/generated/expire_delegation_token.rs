// @generated from core/protocol/schema/api/expire_delegation_token.schema, crc e7f3464d, body 208b9856
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

/// Kafka's `ExpireDelegationTokenRequest`, versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ExpireDelegationTokenRequest {
/// Versions 1-2.
pub hmac: Bytes,
/// Versions 1-2.
pub expiry_time_period_ms: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ExpireDelegationTokenRequest {
fn default() -> Self {
Self {
hmac: Bytes::new(),
expiry_time_period_ms: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ExpireDelegationTokenRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ExpireDelegationToken;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 1;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 2;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ExpireDelegationTokenRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.write_bytes(&self.hmac, flex);
w.i64(self.expiry_time_period_ms);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("ExpireDelegationTokenRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ExpireDelegationTokenRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_hmac = r.read_bytes(flex);
let f_expiry_time_period_ms = r.read_i64();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
hmac: f_hmac,
expiry_time_period_ms: f_expiry_time_period_ms,
unknown_tagged_fields,
}
}
}
message!(ExpireDelegationTokenRequest, 2);
request!(ExpireDelegationTokenRequest, ExpireDelegationTokenResponse);

/// Kafka's `ExpireDelegationTokenResponse`, versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ExpireDelegationTokenResponse {
/// Versions 1-2.
pub error_code: i16,
/// Versions 1-2.
pub expiry_timestamp_ms: i64,
/// Versions 1-2.
pub throttle_time_ms: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ExpireDelegationTokenResponse {
fn default() -> Self {
Self {
error_code: 0,
expiry_timestamp_ms: 0,
throttle_time_ms: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ExpireDelegationTokenResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ExpireDelegationToken;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 1;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 2;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("ExpireDelegationTokenResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.i16(self.error_code);
w.i64(self.expiry_timestamp_ms);
w.i32(self.throttle_time_ms);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("ExpireDelegationTokenResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ExpireDelegationTokenResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_error_code = r.read_i16();
let f_expiry_timestamp_ms = r.read_i64();
let f_throttle_time_ms = r.read_i32();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
error_code: f_error_code,
expiry_timestamp_ms: f_expiry_timestamp_ms,
throttle_time_ms: f_throttle_time_ms,
unknown_tagged_fields,
}
}
}
message!(ExpireDelegationTokenResponse, 2);
response!(ExpireDelegationTokenResponse);
