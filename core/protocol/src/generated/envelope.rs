// @generated from core/protocol/schema/api/envelope.schema, crc b6b616b2, body 68649998
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
w.check_version("EnvelopeRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_bytes(&self.request_data, true);
match &self.request_principal {
Some(value) => {
w.write_bytes(value, true);
}
None => { w.null_bytes(true) }
}
w.write_bytes(&self.client_host_address, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("EnvelopeRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_request_data = r.read_bytes(true);
let f_request_principal = r.read_nullable_bytes(true);
let f_client_host_address = r.read_bytes(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
request_data: f_request_data,
request_principal: f_request_principal,
client_host_address: f_client_host_address,
unknown_tagged_fields,
}
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
w.check_version("EnvelopeResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
match &self.response_data {
Some(value) => {
w.write_bytes(value, true);
}
None => { w.null_bytes(true) }
}
w.i16(self.error_code);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("EnvelopeResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_response_data = r.read_nullable_bytes(true);
let f_error_code = r.read_i16();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
response_data: f_response_data,
error_code: f_error_code,
unknown_tagged_fields,
}
}
}
message!(EnvelopeResponse, 0);
response!(EnvelopeResponse);
