// @generated from core/protocol/schema/api/sasl_handshake.schema, crc 44573f1d, body 72a64f89
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

/// Kafka's `SaslHandshakeRequest`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct SaslHandshakeRequest {
/// Versions 0-1.
pub mechanism: String,
}
impl Default for SaslHandshakeRequest {
fn default() -> Self {
Self {
mechanism: String::new(),
}
}
}
impl SaslHandshakeRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::SaslHandshake;
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
return Err(EncodeError::UnsupportedVersion { message: "SaslHandshakeRequest", version });
}
w.string(&self.mechanism, false)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("SaslHandshakeRequest", version));
}
let mut m = Self::default();
m.mechanism = r.string(false)?;
Ok(m)
}
}
message!(SaslHandshakeRequest, 32767);
request!(SaslHandshakeRequest, SaslHandshakeResponse);

/// Kafka's `SaslHandshakeResponse`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct SaslHandshakeResponse {
/// Versions 0-1.
pub error_code: i16,
/// Versions 0-1.
pub mechanisms: Vec<String>,
}
impl Default for SaslHandshakeResponse {
fn default() -> Self {
Self {
error_code: 0,
mechanisms: Vec::new(),
}
}
}
impl SaslHandshakeResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::SaslHandshake;
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
return Err(EncodeError::UnsupportedVersion { message: "SaslHandshakeResponse", version });
}
w.i16(self.error_code);
w.strings(&self.mechanisms, false)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("SaslHandshakeResponse", version));
}
let mut m = Self::default();
m.error_code = r.i16()?;
m.mechanisms = r.strings(false)?;
Ok(m)
}
}
message!(SaslHandshakeResponse, 32767);
response!(SaslHandshakeResponse);
