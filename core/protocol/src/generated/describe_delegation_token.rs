// @generated from core/protocol/schema/api/describe_delegation_token.schema, crc 4608c005, body 025cbde1
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

/// Kafka's `DescribeDelegationTokenRequest`, versions 1-3.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeDelegationTokenRequest {
/// Versions 1-3, null 0+.
pub owners: Option<Vec<DescribeDelegationTokenRequestDescribeDelegationTokenOwner>>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeDelegationTokenRequest {
fn default() -> Self {
Self {
owners: Some(Vec::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeDelegationTokenRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeDelegationToken;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 1;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 3;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("DescribeDelegationTokenRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
match &self.owners {
Some(value) => {
w.write_structs(value, flex, version, DescribeDelegationTokenRequestDescribeDelegationTokenOwner::write);
}
None => { w.null_array(flex) }
}
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DescribeDelegationTokenRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DescribeDelegationTokenRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_owners = r.read_nullable_structs(flex, match version { ..=1 => 4, _ => 3 }, version, DescribeDelegationTokenRequestDescribeDelegationTokenOwner::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
owners: f_owners,
unknown_tagged_fields,
}
}
}

/// `DescribeDelegationTokenOwner` of [`DescribeDelegationTokenRequest`], versions 1-3.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeDelegationTokenRequestDescribeDelegationTokenOwner {
/// Versions 1-3.
pub principal_type: String,
/// Versions 1-3.
pub principal_name: String,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeDelegationTokenRequestDescribeDelegationTokenOwner {
fn default() -> Self {
Self {
principal_type: String::new(),
principal_name: String::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeDelegationTokenRequestDescribeDelegationTokenOwner {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.write_string(&self.principal_type, flex);
w.write_string(&self.principal_name, flex);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DescribeDelegationTokenRequestDescribeDelegationTokenOwner.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_principal_type = r.read_string(flex);
let f_principal_name = r.read_string(flex);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
principal_type: f_principal_type,
principal_name: f_principal_name,
unknown_tagged_fields,
}
}
}
message!(DescribeDelegationTokenRequest, 2);
request!(DescribeDelegationTokenRequest, DescribeDelegationTokenResponse);

/// Kafka's `DescribeDelegationTokenResponse`, versions 1-3.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeDelegationTokenResponse {
/// Versions 1-3.
pub error_code: i16,
/// Versions 1-3.
pub tokens: Vec<DescribeDelegationTokenResponseDescribedDelegationToken>,
/// Versions 1-3.
pub throttle_time_ms: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeDelegationTokenResponse {
fn default() -> Self {
Self {
error_code: 0,
tokens: Vec::new(),
throttle_time_ms: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeDelegationTokenResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeDelegationToken;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 1;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 3;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("DescribeDelegationTokenResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.i16(self.error_code);
w.write_structs(&self.tokens, flex, version, DescribeDelegationTokenResponseDescribedDelegationToken::write);
w.i32(self.throttle_time_ms);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DescribeDelegationTokenResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DescribeDelegationTokenResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_error_code = r.read_i16();
let f_tokens = r.read_structs(flex, match version { ..=1 => 38, ..=2 => 30, _ => 32 }, version, DescribeDelegationTokenResponseDescribedDelegationToken::read);
let f_throttle_time_ms = r.read_i32();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
error_code: f_error_code,
tokens: f_tokens,
throttle_time_ms: f_throttle_time_ms,
unknown_tagged_fields,
}
}
}

/// `DescribedDelegationToken` of [`DescribeDelegationTokenResponse`], versions 1-3.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeDelegationTokenResponseDescribedDelegationToken {
/// Versions 1-3.
pub principal_type: String,
/// Versions 1-3.
pub principal_name: String,
/// Versions 3.
pub token_requester_principal_type: String,
/// Versions 3.
pub token_requester_principal_name: String,
/// Versions 1-3.
pub issue_timestamp: i64,
/// Versions 1-3.
pub expiry_timestamp: i64,
/// Versions 1-3.
pub max_timestamp: i64,
/// Versions 1-3.
pub token_id: String,
/// Versions 1-3.
pub hmac: Bytes,
/// Versions 1-3.
pub renewers: Vec<DescribeDelegationTokenResponseDescribedDelegationTokenRenewer>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeDelegationTokenResponseDescribedDelegationToken {
fn default() -> Self {
Self {
principal_type: String::new(),
principal_name: String::new(),
token_requester_principal_type: String::new(),
token_requester_principal_name: String::new(),
issue_timestamp: 0,
expiry_timestamp: 0,
max_timestamp: 0,
token_id: String::new(),
hmac: Bytes::new(),
renewers: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeDelegationTokenResponseDescribedDelegationToken {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.write_string(&self.principal_type, flex);
w.write_string(&self.principal_name, flex);
if version >= 3 {
w.write_string(&self.token_requester_principal_type, flex);
} else if !self.token_requester_principal_type.is_empty() { w.refuse_field("DescribeDelegationTokenResponseDescribedDelegationToken.token_requester_principal_type", version); }
if version >= 3 {
w.write_string(&self.token_requester_principal_name, flex);
} else if !self.token_requester_principal_name.is_empty() { w.refuse_field("DescribeDelegationTokenResponseDescribedDelegationToken.token_requester_principal_name", version); }
w.i64(self.issue_timestamp);
w.i64(self.expiry_timestamp);
w.i64(self.max_timestamp);
w.write_string(&self.token_id, flex);
w.write_bytes(&self.hmac, flex);
w.write_structs(&self.renewers, flex, version, DescribeDelegationTokenResponseDescribedDelegationTokenRenewer::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DescribeDelegationTokenResponseDescribedDelegationToken.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_principal_type = r.read_string(flex);
let f_principal_name = r.read_string(flex);
let f_token_requester_principal_type = if version >= 3 { r.read_string(flex) } else { String::new() };
let f_token_requester_principal_name = if version >= 3 { r.read_string(flex) } else { String::new() };
let f_issue_timestamp = r.read_i64();
let f_expiry_timestamp = r.read_i64();
let f_max_timestamp = r.read_i64();
let f_token_id = r.read_string(flex);
let f_hmac = r.read_bytes(flex);
let f_renewers = r.read_structs(flex, match version { ..=1 => 4, _ => 3 }, version, DescribeDelegationTokenResponseDescribedDelegationTokenRenewer::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
principal_type: f_principal_type,
principal_name: f_principal_name,
token_requester_principal_type: f_token_requester_principal_type,
token_requester_principal_name: f_token_requester_principal_name,
issue_timestamp: f_issue_timestamp,
expiry_timestamp: f_expiry_timestamp,
max_timestamp: f_max_timestamp,
token_id: f_token_id,
hmac: f_hmac,
renewers: f_renewers,
unknown_tagged_fields,
}
}
}

/// `DescribedDelegationTokenRenewer` of [`DescribeDelegationTokenResponse`], versions 1-3.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeDelegationTokenResponseDescribedDelegationTokenRenewer {
/// Versions 1-3.
pub principal_type: String,
/// Versions 1-3.
pub principal_name: String,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeDelegationTokenResponseDescribedDelegationTokenRenewer {
fn default() -> Self {
Self {
principal_type: String::new(),
principal_name: String::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeDelegationTokenResponseDescribedDelegationTokenRenewer {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.write_string(&self.principal_type, flex);
w.write_string(&self.principal_name, flex);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("DescribeDelegationTokenResponseDescribedDelegationTokenRenewer.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_principal_type = r.read_string(flex);
let f_principal_name = r.read_string(flex);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
principal_type: f_principal_type,
principal_name: f_principal_name,
unknown_tagged_fields,
}
}
}
message!(DescribeDelegationTokenResponse, 2);
response!(DescribeDelegationTokenResponse);
