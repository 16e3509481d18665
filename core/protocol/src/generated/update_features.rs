// @generated from core/protocol/schema/api/update_features.schema, crc 712e0435, body cb78e112
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

/// Kafka's `UpdateFeaturesRequest`, versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct UpdateFeaturesRequest {
/// Versions 0-2, default 60000.
pub timeout_ms: i32,
/// Versions 0-2.
pub feature_updates: Vec<UpdateFeaturesRequestFeatureUpdateKey>,
/// Versions 1-2.
pub validate_only: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for UpdateFeaturesRequest {
fn default() -> Self {
Self {
timeout_ms: 60000,
feature_updates: Vec::new(),
validate_only: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl UpdateFeaturesRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::UpdateFeatures;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 2;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("UpdateFeaturesRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.timeout_ms);
w.write_structs(&self.feature_updates, true, version, UpdateFeaturesRequestFeatureUpdateKey::write);
if version >= 1 {
w.bool(self.validate_only);
} else if self.validate_only { w.refuse_field("UpdateFeaturesRequest.validate_only", version); }
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("UpdateFeaturesRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_timeout_ms = r.read_i32();
let f_feature_updates = r.read_structs(true, 5, version, UpdateFeaturesRequestFeatureUpdateKey::read);
let f_validate_only = if version >= 1 { r.read_bool() } else { false };
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
timeout_ms: f_timeout_ms,
feature_updates: f_feature_updates,
validate_only: f_validate_only,
unknown_tagged_fields,
}
}
}

/// `FeatureUpdateKey` of [`UpdateFeaturesRequest`], versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct UpdateFeaturesRequestFeatureUpdateKey {
/// Versions 0-2.
pub feature: String,
/// Versions 0-2.
pub max_version_level: i16,
/// Versions 0.
pub allow_downgrade: bool,
/// Versions 1-2, default 1.
pub upgrade_type: i8,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for UpdateFeaturesRequestFeatureUpdateKey {
fn default() -> Self {
Self {
feature: String::new(),
max_version_level: 0,
allow_downgrade: false,
upgrade_type: 1,
unknown_tagged_fields: Vec::new(),
}
}
}
impl UpdateFeaturesRequestFeatureUpdateKey {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.feature, true);
w.i16(self.max_version_level);
if version <= 0 {
w.bool(self.allow_downgrade);
} else if self.allow_downgrade { w.refuse_field("UpdateFeaturesRequestFeatureUpdateKey.allow_downgrade", version); }
if version >= 1 {
w.i8(self.upgrade_type);
} else if self.upgrade_type != 1 { w.refuse_field("UpdateFeaturesRequestFeatureUpdateKey.upgrade_type", version); }
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_feature = r.read_string(true);
let f_max_version_level = r.read_i16();
let f_allow_downgrade = if version <= 0 { r.read_bool() } else { false };
let f_upgrade_type = if version >= 1 { r.read_i8() } else { 1 };
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
feature: f_feature,
max_version_level: f_max_version_level,
allow_downgrade: f_allow_downgrade,
upgrade_type: f_upgrade_type,
unknown_tagged_fields,
}
}
}
message!(UpdateFeaturesRequest, 0);
request!(UpdateFeaturesRequest, UpdateFeaturesResponse);

/// Kafka's `UpdateFeaturesResponse`, versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct UpdateFeaturesResponse {
/// Versions 0-2.
pub throttle_time_ms: i32,
/// Versions 0-2.
pub error_code: i16,
/// Versions 0-2, null 0+.
pub error_message: Option<String>,
/// Versions 0-1, ignorable.
pub results: Vec<UpdateFeaturesResponseUpdatableFeatureResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for UpdateFeaturesResponse {
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
impl UpdateFeaturesResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::UpdateFeatures;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 2;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("UpdateFeaturesResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
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
if version <= 1 {
w.write_structs(&self.results, true, version, UpdateFeaturesResponseUpdatableFeatureResult::write);
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
r.check_version("UpdateFeaturesResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_throttle_time_ms = r.read_i32();
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(true);
let f_results = if version <= 1 { r.read_structs(true, 5, version, UpdateFeaturesResponseUpdatableFeatureResult::read) } else { Vec::new() };
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

/// `UpdatableFeatureResult` of [`UpdateFeaturesResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct UpdateFeaturesResponseUpdatableFeatureResult {
/// Versions 0-1.
pub feature: String,
/// Versions 0-1.
pub error_code: i16,
/// Versions 0-1, null 0+.
pub error_message: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for UpdateFeaturesResponseUpdatableFeatureResult {
fn default() -> Self {
Self {
feature: String::new(),
error_code: 0,
error_message: Some(String::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl UpdateFeaturesResponseUpdatableFeatureResult {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.feature, true);
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
let f_feature = r.read_string(true);
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
feature: f_feature,
error_code: f_error_code,
error_message: f_error_message,
unknown_tagged_fields,
}
}
}
message!(UpdateFeaturesResponse, 0);
response!(UpdateFeaturesResponse);
