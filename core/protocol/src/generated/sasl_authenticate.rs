// @generated from core/protocol/schema/api/sasl_authenticate.schema, crc f9838f41, body 37f49b0f
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

/// Kafka's `SaslAuthenticateRequest`, versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct SaslAuthenticateRequest {
/// Versions 0-2.
pub auth_bytes: Bytes,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for SaslAuthenticateRequest {
fn default() -> Self {
Self {
auth_bytes: Bytes::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl SaslAuthenticateRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::SaslAuthenticate;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 2;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "SaslAuthenticateRequest", version });
}
let flex = version >= 2;
w.bytes(&self.auth_bytes, flex)?;
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("SaslAuthenticateRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("SaslAuthenticateRequest", version));
}
let flex = version >= 2;
let mut m = Self::default();
m.auth_bytes = r.bytes(flex)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(SaslAuthenticateRequest, 2);
request!(SaslAuthenticateRequest, SaslAuthenticateResponse);

/// Kafka's `SaslAuthenticateResponse`, versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct SaslAuthenticateResponse {
/// Versions 0-2.
pub error_code: i16,
/// Versions 0-2, null 0+.
pub error_message: Option<String>,
/// Versions 0-2.
pub auth_bytes: Bytes,
/// Versions 1-2, ignorable.
pub session_lifetime_ms: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for SaslAuthenticateResponse {
fn default() -> Self {
Self {
error_code: 0,
error_message: Some(String::new()),
auth_bytes: Bytes::new(),
session_lifetime_ms: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl SaslAuthenticateResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::SaslAuthenticate;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 2;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "SaslAuthenticateResponse", version });
}
let flex = version >= 2;
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
w.bytes(&self.auth_bytes, flex)?;
if version >= 1 {
w.i64(self.session_lifetime_ms);
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("SaslAuthenticateResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("SaslAuthenticateResponse", version));
}
let flex = version >= 2;
let mut m = Self::default();
m.error_code = r.i16()?;
m.error_message = r.nullable_string(flex)?;
m.auth_bytes = r.bytes(flex)?;
if version >= 1 {
m.session_lifetime_ms = r.i64()?;
}
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(SaslAuthenticateResponse, 2);
response!(SaslAuthenticateResponse);
