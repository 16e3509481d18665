// @generated from core/protocol/schema/api/describe_delegation_token.schema, crc 4608c005, body 2d18767f
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "DescribeDelegationTokenRequest", version });
}
let flex = version >= 2;
match &self.owners {
Some(value) => {
w.array_len(value.len(), flex)?;
for element in value {
element.encode(w, version)?;
}
}
None => { w.null_array(flex); }
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DescribeDelegationTokenRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("DescribeDelegationTokenRequest", version));
}
let flex = version >= 2;
let mut m = Self::default();
m.owners = match r.nullable_array_len(flex, match version { ..=1 => 4, _ => 3 }, size_of::<DescribeDelegationTokenRequestDescribeDelegationTokenOwner>())? {
Some(n) => {
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeDelegationTokenRequestDescribeDelegationTokenOwner::decode(r, version)?);
}
Some(v)
}
None => None,
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 2;
w.string(&self.principal_type, flex)?;
w.string(&self.principal_name, flex)?;
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DescribeDelegationTokenRequestDescribeDelegationTokenOwner.unknown_tagged_fields", version)); }
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "DescribeDelegationTokenResponse", version });
}
let flex = version >= 2;
w.i16(self.error_code);
w.array_len(self.tokens.len(), flex)?;
for element in &self.tokens {
element.encode(w, version)?;
}
w.i32(self.throttle_time_ms);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DescribeDelegationTokenResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("DescribeDelegationTokenResponse", version));
}
let flex = version >= 2;
let mut m = Self::default();
m.error_code = r.i16()?;
m.tokens = {
let n = r.array_len(flex, match version { ..=1 => 38, ..=2 => 30, _ => 32 }, size_of::<DescribeDelegationTokenResponseDescribedDelegationToken>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeDelegationTokenResponseDescribedDelegationToken::decode(r, version)?);
}
v
};
m.throttle_time_ms = r.i32()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 2;
w.string(&self.principal_type, flex)?;
w.string(&self.principal_name, flex)?;
if version >= 3 {
w.string(&self.token_requester_principal_type, flex)?;
} else if !self.token_requester_principal_type.is_empty() { return Err(unsupported_field("DescribeDelegationTokenResponseDescribedDelegationToken.token_requester_principal_type", version)); }
if version >= 3 {
w.string(&self.token_requester_principal_name, flex)?;
} else if !self.token_requester_principal_name.is_empty() { return Err(unsupported_field("DescribeDelegationTokenResponseDescribedDelegationToken.token_requester_principal_name", version)); }
w.i64(self.issue_timestamp);
w.i64(self.expiry_timestamp);
w.i64(self.max_timestamp);
w.string(&self.token_id, flex)?;
w.bytes(&self.hmac, flex)?;
w.array_len(self.renewers.len(), flex)?;
for element in &self.renewers {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DescribeDelegationTokenResponseDescribedDelegationToken.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 2;
let mut m = Self::default();
m.principal_type = r.string(flex)?;
m.principal_name = r.string(flex)?;
if version >= 3 {
m.token_requester_principal_type = r.string(flex)?;
}
if version >= 3 {
m.token_requester_principal_name = r.string(flex)?;
}
m.issue_timestamp = r.i64()?;
m.expiry_timestamp = r.i64()?;
m.max_timestamp = r.i64()?;
m.token_id = r.string(flex)?;
m.hmac = r.bytes(flex)?;
m.renewers = {
let n = r.array_len(flex, match version { ..=1 => 4, _ => 3 }, size_of::<DescribeDelegationTokenResponseDescribedDelegationTokenRenewer>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeDelegationTokenResponseDescribedDelegationTokenRenewer::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 2;
w.string(&self.principal_type, flex)?;
w.string(&self.principal_name, flex)?;
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DescribeDelegationTokenResponseDescribedDelegationTokenRenewer.unknown_tagged_fields", version)); }
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
message!(DescribeDelegationTokenResponse, 2);
response!(DescribeDelegationTokenResponse);
