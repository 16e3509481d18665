// @generated from core/protocol/schema/api/describe_user_scram_credentials.schema, crc 66aedc7f, body d4eeb24b
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

/// Kafka's `DescribeUserScramCredentialsRequest`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeUserScramCredentialsRequest {
/// Versions 0, null 0+.
pub users: Option<Vec<DescribeUserScramCredentialsRequestUserName>>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeUserScramCredentialsRequest {
fn default() -> Self {
Self {
users: Some(Vec::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeUserScramCredentialsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeUserScramCredentials;
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
return Err(EncodeError::UnsupportedVersion { message: "DescribeUserScramCredentialsRequest", version });
}
match &self.users {
Some(value) => {
w.array_len(value.len(), true)?;
for element in value {
element.encode(w, version)?;
}
}
None => { w.null_array(true); }
}
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
return Err(r.unsupported_version("DescribeUserScramCredentialsRequest", version));
}
let mut m = Self::default();
m.users = match r.nullable_array_len(true, 2, size_of::<DescribeUserScramCredentialsRequestUserName>())? {
Some(n) => {
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeUserScramCredentialsRequestUserName::decode(r, version)?);
}
Some(v)
}
None => None,
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `UserName` of [`DescribeUserScramCredentialsRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeUserScramCredentialsRequestUserName {
/// Versions 0.
pub name: String,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeUserScramCredentialsRequestUserName {
fn default() -> Self {
Self {
name: String::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeUserScramCredentialsRequestUserName {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(DescribeUserScramCredentialsRequest, 0);
request!(DescribeUserScramCredentialsRequest, DescribeUserScramCredentialsResponse);

/// Kafka's `DescribeUserScramCredentialsResponse`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeUserScramCredentialsResponse {
/// Versions 0.
pub throttle_time_ms: i32,
/// Versions 0.
pub error_code: i16,
/// Versions 0, null 0+.
pub error_message: Option<String>,
/// Versions 0.
pub results: Vec<DescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeUserScramCredentialsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
error_message: Some(String::new()),
results: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeUserScramCredentialsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeUserScramCredentials;
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
return Err(EncodeError::UnsupportedVersion { message: "DescribeUserScramCredentialsResponse", version });
}
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
w.array_len(self.results.len(), true)?;
for element in &self.results {
element.encode(w, version)?;
}
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
return Err(r.unsupported_version("DescribeUserScramCredentialsResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.error_code = r.i16()?;
m.error_message = r.nullable_string(true)?;
m.results = {
let n = r.array_len(true, 6, size_of::<DescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `DescribeUserScramCredentialsResult` of [`DescribeUserScramCredentialsResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult {
/// Versions 0.
pub user: String,
/// Versions 0.
pub error_code: i16,
/// Versions 0, null 0+.
pub error_message: Option<String>,
/// Versions 0.
pub credential_infos: Vec<DescribeUserScramCredentialsResponseCredentialInfo>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult {
fn default() -> Self {
Self {
user: String::new(),
error_code: 0,
error_message: Some(String::new()),
credential_infos: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.user, true)?;
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
w.array_len(self.credential_infos.len(), true)?;
for element in &self.credential_infos {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.user = r.string(true)?;
m.error_code = r.i16()?;
m.error_message = r.nullable_string(true)?;
m.credential_infos = {
let n = r.array_len(true, 6, size_of::<DescribeUserScramCredentialsResponseCredentialInfo>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeUserScramCredentialsResponseCredentialInfo::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `CredentialInfo` of [`DescribeUserScramCredentialsResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeUserScramCredentialsResponseCredentialInfo {
/// Versions 0.
pub mechanism: i8,
/// Versions 0.
pub iterations: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeUserScramCredentialsResponseCredentialInfo {
fn default() -> Self {
Self {
mechanism: 0,
iterations: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeUserScramCredentialsResponseCredentialInfo {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i8(self.mechanism);
w.i32(self.iterations);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.mechanism = r.i8()?;
m.iterations = r.i32()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(DescribeUserScramCredentialsResponse, 0);
response!(DescribeUserScramCredentialsResponse);
