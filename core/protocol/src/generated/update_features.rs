// @generated from core/protocol/schema/api/update_features.schema, crc 712e0435, body c627cd0f
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "UpdateFeaturesRequest", version });
}
w.i32(self.timeout_ms);
w.array_len(self.feature_updates.len(), true)?;
for element in &self.feature_updates {
element.encode(w, version)?;
}
if version >= 1 {
w.bool(self.validate_only);
} else if self.validate_only { return Err(unsupported_field("UpdateFeaturesRequest.validate_only", version)); }
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
return Err(r.unsupported_version("UpdateFeaturesRequest", version));
}
let mut m = Self::default();
m.timeout_ms = r.i32()?;
m.feature_updates = {
let n = r.array_len(true, 5, size_of::<UpdateFeaturesRequestFeatureUpdateKey>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(UpdateFeaturesRequestFeatureUpdateKey::decode(r, version)?);
}
v
};
if version >= 1 {
m.validate_only = r.bool()?;
}
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.feature, true)?;
w.i16(self.max_version_level);
if version <= 0 {
w.bool(self.allow_downgrade);
} else if self.allow_downgrade { return Err(unsupported_field("UpdateFeaturesRequestFeatureUpdateKey.allow_downgrade", version)); }
if version >= 1 {
w.i8(self.upgrade_type);
} else if self.upgrade_type != 1 { return Err(unsupported_field("UpdateFeaturesRequestFeatureUpdateKey.upgrade_type", version)); }
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.feature = r.string(true)?;
m.max_version_level = r.i16()?;
if version <= 0 {
m.allow_downgrade = r.bool()?;
}
if version >= 1 {
m.upgrade_type = r.i8()?;
}
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "UpdateFeaturesResponse", version });
}
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
if version <= 1 {
w.array_len(self.results.len(), true)?;
for element in &self.results {
element.encode(w, version)?;
}
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
return Err(r.unsupported_version("UpdateFeaturesResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.error_code = r.i16()?;
m.error_message = r.nullable_string(true)?;
if version <= 1 {
m.results = {
let n = r.array_len(true, 5, size_of::<UpdateFeaturesResponseUpdatableFeatureResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(UpdateFeaturesResponseUpdatableFeatureResult::decode(r, version)?);
}
v
};
}
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.feature, true)?;
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
m.feature = r.string(true)?;
m.error_code = r.i16()?;
m.error_message = r.nullable_string(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(UpdateFeaturesResponse, 0);
response!(UpdateFeaturesResponse);
