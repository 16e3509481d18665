// @generated from core/protocol/schema/api/renew_delegation_token.schema, crc 26be6038, body 760b181f
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

/// Kafka's `RenewDelegationTokenRequest`, versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct RenewDelegationTokenRequest {
/// Versions 1-2.
pub hmac: Bytes,
/// Versions 1-2.
pub renew_period_ms: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for RenewDelegationTokenRequest {
fn default() -> Self {
Self {
hmac: Bytes::new(),
renew_period_ms: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl RenewDelegationTokenRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::RenewDelegationToken;
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
return Err(EncodeError::UnsupportedVersion { message: "RenewDelegationTokenRequest", version });
}
let flex = version >= 2;
w.bytes(&self.hmac, flex)?;
w.i64(self.renew_period_ms);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("RenewDelegationTokenRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("RenewDelegationTokenRequest", version));
}
let flex = version >= 2;
let mut m = Self::default();
m.hmac = r.bytes(flex)?;
m.renew_period_ms = r.i64()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(RenewDelegationTokenRequest, 2);
request!(RenewDelegationTokenRequest, RenewDelegationTokenResponse);

/// Kafka's `RenewDelegationTokenResponse`, versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct RenewDelegationTokenResponse {
/// Versions 1-2.
pub error_code: i16,
/// Versions 1-2.
pub expiry_timestamp_ms: i64,
/// Versions 1-2.
pub throttle_time_ms: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for RenewDelegationTokenResponse {
fn default() -> Self {
Self {
error_code: 0,
expiry_timestamp_ms: 0,
throttle_time_ms: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl RenewDelegationTokenResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::RenewDelegationToken;
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
return Err(EncodeError::UnsupportedVersion { message: "RenewDelegationTokenResponse", version });
}
let flex = version >= 2;
w.i16(self.error_code);
w.i64(self.expiry_timestamp_ms);
w.i32(self.throttle_time_ms);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("RenewDelegationTokenResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("RenewDelegationTokenResponse", version));
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
message!(RenewDelegationTokenResponse, 2);
response!(RenewDelegationTokenResponse);
