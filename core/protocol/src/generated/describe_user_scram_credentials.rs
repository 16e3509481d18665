// @generated from core/protocol/schema/api/describe_user_scram_credentials.schema, crc 66aedc7f, body 2952cba6
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
w.check_version("DescribeUserScramCredentialsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
match &self.users {
Some(value) => {
w.write_structs(value, true, version, DescribeUserScramCredentialsRequestUserName::write);
}
None => { w.null_array(true) }
}
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DescribeUserScramCredentialsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_users = r.read_nullable_structs(true, 2, version, DescribeUserScramCredentialsRequestUserName::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
users: f_users,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
unknown_tagged_fields,
}
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
w.check_version("DescribeUserScramCredentialsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.write_structs(&self.results, true, version, DescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DescribeUserScramCredentialsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_throttle_time_ms = r.read_i32();
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(true);
let f_results = r.read_structs(true, 6, version, DescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
error_message: f_error_message,
results: f_results,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.user, true);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.write_structs(&self.credential_infos, true, version, DescribeUserScramCredentialsResponseCredentialInfo::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_user = r.read_string(true);
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(true);
let f_credential_infos = r.read_structs(true, 6, version, DescribeUserScramCredentialsResponseCredentialInfo::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
user: f_user,
error_code: f_error_code,
error_message: f_error_message,
credential_infos: f_credential_infos,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i8(self.mechanism);
w.i32(self.iterations);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_mechanism = r.read_i8();
let f_iterations = r.read_i32();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
mechanism: f_mechanism,
iterations: f_iterations,
unknown_tagged_fields,
}
}
}
message!(DescribeUserScramCredentialsResponse, 0);
response!(DescribeUserScramCredentialsResponse);
