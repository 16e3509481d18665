// @generated from core/protocol/schema/api/create_delegation_token.schema, crc ae799cce, body 04dee707
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

/// Kafka's `CreateDelegationTokenRequest`, versions 1-3.
#[derive(Debug, Clone, PartialEq)]
pub struct CreateDelegationTokenRequest {
/// Versions 3, null 3+.
pub owner_principal_type: Option<String>,
/// Versions 3, null 3+.
pub owner_principal_name: Option<String>,
/// Versions 1-3.
pub renewers: Vec<CreateDelegationTokenRequestCreatableRenewers>,
/// Versions 1-3.
pub max_lifetime_ms: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for CreateDelegationTokenRequest {
fn default() -> Self {
Self {
owner_principal_type: Some(String::new()),
owner_principal_name: Some(String::new()),
renewers: Vec::new(),
max_lifetime_ms: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl CreateDelegationTokenRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::CreateDelegationToken;
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
w.check_version("CreateDelegationTokenRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
if version >= 3 {
match &self.owner_principal_type {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
} else if !matches!(&self.owner_principal_type, Some(value) if value.is_empty()) { w.refuse_field("CreateDelegationTokenRequest.owner_principal_type", version); }
if version >= 3 {
match &self.owner_principal_name {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
} else if !matches!(&self.owner_principal_name, Some(value) if value.is_empty()) { w.refuse_field("CreateDelegationTokenRequest.owner_principal_name", version); }
w.write_structs(&self.renewers, flex, version, CreateDelegationTokenRequestCreatableRenewers::write);
w.i64(self.max_lifetime_ms);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("CreateDelegationTokenRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("CreateDelegationTokenRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_owner_principal_type = if version >= 3 { r.read_nullable_string(flex) } else { Some(String::new()) };
let f_owner_principal_name = if version >= 3 { r.read_nullable_string(flex) } else { Some(String::new()) };
let f_renewers = r.read_structs(flex, match version { ..=1 => 4, _ => 3 }, version, CreateDelegationTokenRequestCreatableRenewers::read);
let f_max_lifetime_ms = r.read_i64();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
owner_principal_type: f_owner_principal_type,
owner_principal_name: f_owner_principal_name,
renewers: f_renewers,
max_lifetime_ms: f_max_lifetime_ms,
unknown_tagged_fields,
}
}
}

/// `CreatableRenewers` of [`CreateDelegationTokenRequest`], versions 1-3.
#[derive(Debug, Clone, PartialEq)]
pub struct CreateDelegationTokenRequestCreatableRenewers {
/// Versions 1-3.
pub principal_type: String,
/// Versions 1-3.
pub principal_name: String,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for CreateDelegationTokenRequestCreatableRenewers {
fn default() -> Self {
Self {
principal_type: String::new(),
principal_name: String::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl CreateDelegationTokenRequestCreatableRenewers {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.write_string(&self.principal_type, flex);
w.write_string(&self.principal_name, flex);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("CreateDelegationTokenRequestCreatableRenewers.unknown_tagged_fields", version);
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
message!(CreateDelegationTokenRequest, 2);
request!(CreateDelegationTokenRequest, CreateDelegationTokenResponse);

/// Kafka's `CreateDelegationTokenResponse`, versions 1-3.
#[derive(Debug, Clone, PartialEq)]
pub struct CreateDelegationTokenResponse {
/// Versions 1-3.
pub error_code: i16,
/// Versions 1-3.
pub principal_type: String,
/// Versions 1-3.
pub principal_name: String,
/// Versions 3.
pub token_requester_principal_type: String,
/// Versions 3.
pub token_requester_principal_name: String,
/// Versions 1-3.
pub issue_timestamp_ms: i64,
/// Versions 1-3.
pub expiry_timestamp_ms: i64,
/// Versions 1-3.
pub max_timestamp_ms: i64,
/// Versions 1-3.
pub token_id: String,
/// Versions 1-3.
pub hmac: Bytes,
/// Versions 1-3.
pub throttle_time_ms: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for CreateDelegationTokenResponse {
fn default() -> Self {
Self {
error_code: 0,
principal_type: String::new(),
principal_name: String::new(),
token_requester_principal_type: String::new(),
token_requester_principal_name: String::new(),
issue_timestamp_ms: 0,
expiry_timestamp_ms: 0,
max_timestamp_ms: 0,
token_id: String::new(),
hmac: Bytes::new(),
throttle_time_ms: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl CreateDelegationTokenResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::CreateDelegationToken;
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
w.check_version("CreateDelegationTokenResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.i16(self.error_code);
w.write_string(&self.principal_type, flex);
w.write_string(&self.principal_name, flex);
if version >= 3 {
w.write_string(&self.token_requester_principal_type, flex);
} else if !self.token_requester_principal_type.is_empty() { w.refuse_field("CreateDelegationTokenResponse.token_requester_principal_type", version); }
if version >= 3 {
w.write_string(&self.token_requester_principal_name, flex);
} else if !self.token_requester_principal_name.is_empty() { w.refuse_field("CreateDelegationTokenResponse.token_requester_principal_name", version); }
w.i64(self.issue_timestamp_ms);
w.i64(self.expiry_timestamp_ms);
w.i64(self.max_timestamp_ms);
w.write_string(&self.token_id, flex);
w.write_bytes(&self.hmac, flex);
w.i32(self.throttle_time_ms);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("CreateDelegationTokenResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("CreateDelegationTokenResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_error_code = r.read_i16();
let f_principal_type = r.read_string(flex);
let f_principal_name = r.read_string(flex);
let f_token_requester_principal_type = if version >= 3 { r.read_string(flex) } else { String::new() };
let f_token_requester_principal_name = if version >= 3 { r.read_string(flex) } else { String::new() };
let f_issue_timestamp_ms = r.read_i64();
let f_expiry_timestamp_ms = r.read_i64();
let f_max_timestamp_ms = r.read_i64();
let f_token_id = r.read_string(flex);
let f_hmac = r.read_bytes(flex);
let f_throttle_time_ms = r.read_i32();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
error_code: f_error_code,
principal_type: f_principal_type,
principal_name: f_principal_name,
token_requester_principal_type: f_token_requester_principal_type,
token_requester_principal_name: f_token_requester_principal_name,
issue_timestamp_ms: f_issue_timestamp_ms,
expiry_timestamp_ms: f_expiry_timestamp_ms,
max_timestamp_ms: f_max_timestamp_ms,
token_id: f_token_id,
hmac: f_hmac,
throttle_time_ms: f_throttle_time_ms,
unknown_tagged_fields,
}
}
}
message!(CreateDelegationTokenResponse, 2);
response!(CreateDelegationTokenResponse);
