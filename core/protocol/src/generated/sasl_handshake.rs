// @generated from core/protocol/schema/api/sasl_handshake.schema, crc 44573f1d, body 907acee6
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
w.check_version("SaslHandshakeRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.mechanism, false);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("SaslHandshakeRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_mechanism = r.read_string(false);
Self {
mechanism: f_mechanism,
}
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
w.check_version("SaslHandshakeResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i16(self.error_code);
w.write_strings(&self.mechanisms, false);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("SaslHandshakeResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_error_code = r.read_i16();
let f_mechanisms = r.read_strings(false);
Self {
error_code: f_error_code,
mechanisms: f_mechanisms,
}
}
}
message!(SaslHandshakeResponse, 32767);
response!(SaslHandshakeResponse);
