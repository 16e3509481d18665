// @generated from core/protocol/schema/api/envelope.schema, crc b6b616b2, body ac025827
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

/// Kafka's `EnvelopeRequest`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct EnvelopeRequest {
/// Versions 0.
pub request_data: Bytes,
/// Versions 0, null 0+.
pub request_principal: Option<Bytes>,
/// Versions 0.
pub client_host_address: Bytes,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for EnvelopeRequest {
fn default() -> Self {
Self {
request_data: Bytes::new(),
request_principal: Some(Bytes::new()),
client_host_address: Bytes::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl EnvelopeRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::Envelope;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "EnvelopeRequest", version });
}
w.bytes(&self.request_data, true)?;
match &self.request_principal {
Some(value) => {
w.bytes(value, true)?;
}
None => { w.null_bytes(true); }
}
w.bytes(&self.client_host_address, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("EnvelopeRequest", version));
}
let mut m = Self::default();
m.request_data = r.bytes(true)?;
m.request_principal = r.nullable_bytes(true)?;
m.client_host_address = r.bytes(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(EnvelopeRequest, 0);
request!(EnvelopeRequest, EnvelopeResponse);

/// Kafka's `EnvelopeResponse`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct EnvelopeResponse {
/// Versions 0, null 0+, default null.
pub response_data: Option<Bytes>,
/// Versions 0.
pub error_code: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for EnvelopeResponse {
fn default() -> Self {
Self {
response_data: None,
error_code: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl EnvelopeResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::Envelope;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 0;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "EnvelopeResponse", version });
}
match &self.response_data {
Some(value) => {
w.bytes(value, true)?;
}
None => { w.null_bytes(true); }
}
w.i16(self.error_code);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("EnvelopeResponse", version));
}
let mut m = Self::default();
m.response_data = r.nullable_bytes(true)?;
m.error_code = r.i16()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(EnvelopeResponse, 0);
response!(EnvelopeResponse);
