// @generated from core/protocol/schema/api/create_delegation_token.schema, crc ae799cce, body ad981d90
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "CreateDelegationTokenRequest", version });
}
let flex = version >= 2;
if version >= 3 {
match &self.owner_principal_type {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
} else if !matches!(&self.owner_principal_type, Some(value) if value.is_empty()) { return Err(unsupported_field("CreateDelegationTokenRequest.owner_principal_type", version)); }
if version >= 3 {
match &self.owner_principal_name {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
} else if !matches!(&self.owner_principal_name, Some(value) if value.is_empty()) { return Err(unsupported_field("CreateDelegationTokenRequest.owner_principal_name", version)); }
w.array_len(self.renewers.len(), flex)?;
for element in &self.renewers {
element.encode(w, version)?;
}
w.i64(self.max_lifetime_ms);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("CreateDelegationTokenRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("CreateDelegationTokenRequest", version));
}
let flex = version >= 2;
let mut m = Self::default();
if version >= 3 {
m.owner_principal_type = r.nullable_string(flex)?;
}
if version >= 3 {
m.owner_principal_name = r.nullable_string(flex)?;
}
m.renewers = {
let n = r.array_len(flex, match version { ..=1 => 4, _ => 3 }, size_of::<CreateDelegationTokenRequestCreatableRenewers>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(CreateDelegationTokenRequestCreatableRenewers::decode(r, version)?);
}
v
};
m.max_lifetime_ms = r.i64()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 2;
w.string(&self.principal_type, flex)?;
w.string(&self.principal_name, flex)?;
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("CreateDelegationTokenRequestCreatableRenewers.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 2;
let mut m = Self::default();
m.principal_type = r.string(flex)?;
m.principal_name = r.string(flex)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "CreateDelegationTokenResponse", version });
}
let flex = version >= 2;
w.i16(self.error_code);
w.string(&self.principal_type, flex)?;
w.string(&self.principal_name, flex)?;
if version >= 3 {
w.string(&self.token_requester_principal_type, flex)?;
} else if !self.token_requester_principal_type.is_empty() { return Err(unsupported_field("CreateDelegationTokenResponse.token_requester_principal_type", version)); }
if version >= 3 {
w.string(&self.token_requester_principal_name, flex)?;
} else if !self.token_requester_principal_name.is_empty() { return Err(unsupported_field("CreateDelegationTokenResponse.token_requester_principal_name", version)); }
w.i64(self.issue_timestamp_ms);
w.i64(self.expiry_timestamp_ms);
w.i64(self.max_timestamp_ms);
w.string(&self.token_id, flex)?;
w.bytes(&self.hmac, flex)?;
w.i32(self.throttle_time_ms);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("CreateDelegationTokenResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("CreateDelegationTokenResponse", version));
}
let flex = version >= 2;
let mut m = Self::default();
m.error_code = r.i16()?;
m.principal_type = r.string(flex)?;
m.principal_name = r.string(flex)?;
if version >= 3 {
m.token_requester_principal_type = r.string(flex)?;
}
if version >= 3 {
m.token_requester_principal_name = r.string(flex)?;
}
m.issue_timestamp_ms = r.i64()?;
m.expiry_timestamp_ms = r.i64()?;
m.max_timestamp_ms = r.i64()?;
m.token_id = r.string(flex)?;
m.hmac = r.bytes(flex)?;
m.throttle_time_ms = r.i32()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(CreateDelegationTokenResponse, 2);
response!(CreateDelegationTokenResponse);
