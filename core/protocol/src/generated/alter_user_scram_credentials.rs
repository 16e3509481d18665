// @generated from core/protocol/schema/api/alter_user_scram_credentials.schema, crc cac50c83, body 1b313f42
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
w.check_version("AlterUserScramCredentialsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_structs(&self.deletions, true, version, AlterUserScramCredentialsRequestScramCredentialDeletion::write);
w.write_structs(&self.upsertions, true, version, AlterUserScramCredentialsRequestScramCredentialUpsertion::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("AlterUserScramCredentialsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_deletions = r.read_structs(true, 3, version, AlterUserScramCredentialsRequestScramCredentialDeletion::read);
let f_upsertions = r.read_structs(true, 9, version, AlterUserScramCredentialsRequestScramCredentialUpsertion::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
deletions: f_deletions,
upsertions: f_upsertions,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.i8(self.mechanism);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_mechanism = r.read_i8();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
mechanism: f_mechanism,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.i8(self.mechanism);
w.i32(self.iterations);
w.write_bytes(&self.salt, true);
w.write_bytes(&self.salted_password, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_mechanism = r.read_i8();
let f_iterations = r.read_i32();
let f_salt = r.read_bytes(true);
let f_salted_password = r.read_bytes(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
mechanism: f_mechanism,
iterations: f_iterations,
salt: f_salt,
salted_password: f_salted_password,
unknown_tagged_fields,
}
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
w.check_version("AlterUserScramCredentialsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.throttle_time_ms);
w.write_structs(&self.results, true, version, AlterUserScramCredentialsResponseAlterUserScramCredentialsResult::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("AlterUserScramCredentialsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_throttle_time_ms = r.read_i32();
let f_results = r.read_structs(true, 5, version, AlterUserScramCredentialsResponseAlterUserScramCredentialsResult::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
throttle_time_ms: f_throttle_time_ms,
results: f_results,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.user, true);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_user = r.read_string(true);
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
user: f_user,
error_code: f_error_code,
error_message: f_error_message,
unknown_tagged_fields,
}
}
}
message!(AlterUserScramCredentialsResponse, 0);
response!(AlterUserScramCredentialsResponse);
