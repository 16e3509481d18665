// @generated from core/protocol/schema/api/alter_user_scram_credentials.schema, crc cac50c83, body f4457de7
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

/// Kafka's `AlterUserScramCredentialsRequest`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterUserScramCredentialsRequest {
/// Versions 0.
pub deletions: Vec<AlterUserScramCredentialsRequestScramCredentialDeletion>,
/// Versions 0.
pub upsertions: Vec<AlterUserScramCredentialsRequestScramCredentialUpsertion>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterUserScramCredentialsRequest {
fn default() -> Self {
Self {
deletions: Vec::new(),
upsertions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterUserScramCredentialsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::AlterUserScramCredentials;
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
return Err(EncodeError::UnsupportedVersion { message: "AlterUserScramCredentialsRequest", version });
}
w.array_len(self.deletions.len(), true)?;
for element in &self.deletions {
element.encode(w, version)?;
}
w.array_len(self.upsertions.len(), true)?;
for element in &self.upsertions {
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
return Err(r.unsupported_version("AlterUserScramCredentialsRequest", version));
}
let mut m = Self::default();
m.deletions = {
let n = r.array_len(true, 3, size_of::<AlterUserScramCredentialsRequestScramCredentialDeletion>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AlterUserScramCredentialsRequestScramCredentialDeletion::decode(r, version)?);
}
v
};
m.upsertions = {
let n = r.array_len(true, 9, size_of::<AlterUserScramCredentialsRequestScramCredentialUpsertion>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AlterUserScramCredentialsRequestScramCredentialUpsertion::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `ScramCredentialDeletion` of [`AlterUserScramCredentialsRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterUserScramCredentialsRequestScramCredentialDeletion {
/// Versions 0.
pub name: String,
/// Versions 0.
pub mechanism: i8,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterUserScramCredentialsRequestScramCredentialDeletion {
fn default() -> Self {
Self {
name: String::new(),
mechanism: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterUserScramCredentialsRequestScramCredentialDeletion {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, true)?;
w.i8(self.mechanism);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(true)?;
m.mechanism = r.i8()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `ScramCredentialUpsertion` of [`AlterUserScramCredentialsRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterUserScramCredentialsRequestScramCredentialUpsertion {
/// Versions 0.
pub name: String,
/// Versions 0.
pub mechanism: i8,
/// Versions 0.
pub iterations: i32,
/// Versions 0.
pub salt: Bytes,
/// Versions 0.
pub salted_password: Bytes,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterUserScramCredentialsRequestScramCredentialUpsertion {
fn default() -> Self {
Self {
name: String::new(),
mechanism: 0,
iterations: 0,
salt: Bytes::new(),
salted_password: Bytes::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterUserScramCredentialsRequestScramCredentialUpsertion {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, true)?;
w.i8(self.mechanism);
w.i32(self.iterations);
w.bytes(&self.salt, true)?;
w.bytes(&self.salted_password, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(true)?;
m.mechanism = r.i8()?;
m.iterations = r.i32()?;
m.salt = r.bytes(true)?;
m.salted_password = r.bytes(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(AlterUserScramCredentialsRequest, 0);
request!(AlterUserScramCredentialsRequest, AlterUserScramCredentialsResponse);

/// Kafka's `AlterUserScramCredentialsResponse`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterUserScramCredentialsResponse {
/// Versions 0.
pub throttle_time_ms: i32,
/// Versions 0.
pub results: Vec<AlterUserScramCredentialsResponseAlterUserScramCredentialsResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterUserScramCredentialsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
results: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterUserScramCredentialsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::AlterUserScramCredentials;
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
return Err(EncodeError::UnsupportedVersion { message: "AlterUserScramCredentialsResponse", version });
}
w.i32(self.throttle_time_ms);
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
return Err(r.unsupported_version("AlterUserScramCredentialsResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.results = {
let n = r.array_len(true, 5, size_of::<AlterUserScramCredentialsResponseAlterUserScramCredentialsResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AlterUserScramCredentialsResponseAlterUserScramCredentialsResult::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `AlterUserScramCredentialsResult` of [`AlterUserScramCredentialsResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterUserScramCredentialsResponseAlterUserScramCredentialsResult {
/// Versions 0.
pub user: String,
/// Versions 0.
pub error_code: i16,
/// Versions 0, null 0+.
pub error_message: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterUserScramCredentialsResponseAlterUserScramCredentialsResult {
fn default() -> Self {
Self {
user: String::new(),
error_code: 0,
error_message: Some(String::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterUserScramCredentialsResponseAlterUserScramCredentialsResult {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.user, true)?;
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.user = r.string(true)?;
m.error_code = r.i16()?;
m.error_message = r.nullable_string(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(AlterUserScramCredentialsResponse, 0);
response!(AlterUserScramCredentialsResponse);
