// @generated from core/protocol/schema/api/sasl_authenticate.schema, crc f9838f41, body 81a8d79b
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
w.check_version("SaslAuthenticateRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.write_bytes(&self.auth_bytes, flex);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("SaslAuthenticateRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("SaslAuthenticateRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_auth_bytes = r.read_bytes(flex);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
auth_bytes: f_auth_bytes,
unknown_tagged_fields,
}
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
w.check_version("SaslAuthenticateResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
w.write_bytes(&self.auth_bytes, flex);
if version >= 1 {
w.i64(self.session_lifetime_ms);
}
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("SaslAuthenticateResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("SaslAuthenticateResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(flex);
let f_auth_bytes = r.read_bytes(flex);
let f_session_lifetime_ms = if version >= 1 { r.read_i64() } else { 0 };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
error_code: f_error_code,
error_message: f_error_message,
auth_bytes: f_auth_bytes,
session_lifetime_ms: f_session_lifetime_ms,
unknown_tagged_fields,
}
}
}
message!(SaslAuthenticateResponse, 2);
response!(SaslAuthenticateResponse);
