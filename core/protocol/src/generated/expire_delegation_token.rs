// @generated from core/protocol/schema/api/expire_delegation_token.schema, crc e7f3464d, body 30f31ead
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ExpireDelegationTokenRequest", version });
}
let flex = version >= 2;
w.bytes(&self.hmac, flex)?;
w.i64(self.expiry_time_period_ms);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("ExpireDelegationTokenRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ExpireDelegationTokenRequest", version));
}
let flex = version >= 2;
let mut m = Self::default();
m.hmac = r.bytes(flex)?;
m.expiry_time_period_ms = r.i64()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ExpireDelegationTokenResponse", version });
}
let flex = version >= 2;
w.i16(self.error_code);
w.i64(self.expiry_timestamp_ms);
w.i32(self.throttle_time_ms);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("ExpireDelegationTokenResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ExpireDelegationTokenResponse", version));
}
let flex = version >= 2;
let mut m = Self::default();
m.error_code = r.i16()?;
m.expiry_timestamp_ms = r.i64()?;
m.throttle_time_ms = r.i32()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(ExpireDelegationTokenResponse, 2);
response!(ExpireDelegationTokenResponse);
