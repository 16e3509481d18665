// @generated from core/protocol/schema/api/api_versions.schema, crc aaad0b73, body feb2dd7a
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

/// Kafka's `ApiVersionsRequest`, versions 0-5.
#[derive(Debug, Clone, PartialEq)]
pub struct ApiVersionsRequest {
/// Versions 3-5, ignorable.
pub client_software_name: String,
/// Versions 3-5, ignorable.
pub client_software_version: String,
/// Versions 5, null 5+, default null, ignorable.
pub cluster_id: Option<String>,
/// Versions 5, default -1, ignorable.
pub node_id: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ApiVersionsRequest {
fn default() -> Self {
Self {
client_software_name: String::new(),
client_software_version: String::new(),
cluster_id: None,
node_id: -1,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ApiVersionsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ApiVersions;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 5;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ApiVersionsRequest", version });
}
let flex = version >= 3;
if version >= 3 {
w.string(&self.client_software_name, flex)?;
}
if version >= 3 {
w.string(&self.client_software_version, flex)?;
}
if version >= 5 {
match &self.cluster_id {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
}
if version >= 5 {
w.i32(self.node_id);
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("ApiVersionsRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ApiVersionsRequest", version));
}
let flex = version >= 3;
let mut m = Self::default();
if version >= 3 {
m.client_software_name = r.string(flex)?;
}
if version >= 3 {
m.client_software_version = r.string(flex)?;
}
if version >= 5 {
m.cluster_id = r.nullable_string(flex)?;
}
if version >= 5 {
m.node_id = r.i32()?;
}
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(ApiVersionsRequest, 3);
request!(ApiVersionsRequest, ApiVersionsResponse);

/// Kafka's `ApiVersionsResponse`, versions 0-5.
#[derive(Debug, Clone, PartialEq)]
pub struct ApiVersionsResponse {
/// Versions 0-5.
pub error_code: i16,
/// Versions 0-5.
pub api_keys: Vec<ApiVersionsResponseApiVersion>,
/// Versions 1-5, ignorable.
pub throttle_time_ms: i32,
/// Versions 3-5, tag 0 in 3+, ignorable.
pub supported_features: Vec<ApiVersionsResponseSupportedFeatureKey>,
/// Versions 3-5, tag 1 in 3+, default -1, ignorable.
pub finalized_features_epoch: i64,
/// Versions 3-5, tag 2 in 3+, ignorable.
pub finalized_features: Vec<ApiVersionsResponseFinalizedFeatureKey>,
/// Versions 3-5, tag 3 in 3+, ignorable.
pub zk_migration_ready: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ApiVersionsResponse {
fn default() -> Self {
Self {
error_code: 0,
api_keys: Vec::new(),
throttle_time_ms: 0,
supported_features: Vec::new(),
finalized_features_epoch: -1,
finalized_features: Vec::new(),
zk_migration_ready: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ApiVersionsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ApiVersions;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 5;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ApiVersionsResponse", version });
}
let flex = version >= 3;
w.i16(self.error_code);
w.array_len(self.api_keys.len(), flex)?;
for element in &self.api_keys {
element.encode(w, version)?;
}
if version >= 1 {
w.i32(self.throttle_time_ms);
}
if flex {
let mut count = self.unknown_tagged_fields.len();
if !self.supported_features.is_empty() { count += 1; }
if self.finalized_features_epoch != -1 { count += 1; }
if !self.finalized_features.is_empty() { count += 1; }
if self.zk_migration_ready { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if !self.supported_features.is_empty() {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
w.array_len(self.supported_features.len(), flex)?;
for element in &self.supported_features {
element.encode(w, version)?;
}
w.end_tagged(mark)?;
}
if self.finalized_features_epoch != -1 {
raw.write_below(1, w)?;
let mark = w.begin_tagged(1);
w.i64(self.finalized_features_epoch);
w.end_tagged(mark)?;
}
if !self.finalized_features.is_empty() {
raw.write_below(2, w)?;
let mark = w.begin_tagged(2);
w.array_len(self.finalized_features.len(), flex)?;
for element in &self.finalized_features {
element.encode(w, version)?;
}
w.end_tagged(mark)?;
}
if self.zk_migration_ready {
raw.write_below(3, w)?;
let mark = w.begin_tagged(3);
w.bool(self.zk_migration_ready);
w.end_tagged(mark)?;
}
raw.write_rest(w)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("ApiVersionsResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ApiVersionsResponse", version));
}
let flex = version >= 3;
let mut m = Self::default();
m.error_code = r.i16()?;
m.api_keys = {
let n = r.array_len(flex, match version { ..=2 => 6, _ => 7 }, size_of::<ApiVersionsResponseApiVersion>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ApiVersionsResponseApiVersion::decode(r, version)?);
}
v
};
if version >= 1 {
m.throttle_time_ms = r.i32()?;
}
if flex {
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 => {
let limit = r.begin_tagged(size)?;
m.supported_features = {
let n = r.array_len(flex, 6, size_of::<ApiVersionsResponseSupportedFeatureKey>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ApiVersionsResponseSupportedFeatureKey::decode(r, version)?);
}
v
};
r.end_tagged(limit)?;
}
1 => {
let limit = r.begin_tagged(size)?;
m.finalized_features_epoch = r.i64()?;
r.end_tagged(limit)?;
}
2 => {
let limit = r.begin_tagged(size)?;
m.finalized_features = {
let n = r.array_len(flex, 6, size_of::<ApiVersionsResponseFinalizedFeatureKey>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ApiVersionsResponseFinalizedFeatureKey::decode(r, version)?);
}
v
};
r.end_tagged(limit)?;
}
3 => {
let limit = r.begin_tagged(size)?;
m.zk_migration_ready = r.bool()?;
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
}
Ok(m)
}
}

/// `ApiVersion` of [`ApiVersionsResponse`], versions 0-5.
#[derive(Debug, Clone, PartialEq)]
pub struct ApiVersionsResponseApiVersion {
/// Versions 0-5.
pub api_key: i16,
/// Versions 0-5.
pub min_version: i16,
/// Versions 0-5.
pub max_version: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ApiVersionsResponseApiVersion {
fn default() -> Self {
Self {
api_key: 0,
min_version: 0,
max_version: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ApiVersionsResponseApiVersion {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 3;
w.i16(self.api_key);
w.i16(self.min_version);
w.i16(self.max_version);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("ApiVersionsResponseApiVersion.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 3;
let mut m = Self::default();
m.api_key = r.i16()?;
m.min_version = r.i16()?;
m.max_version = r.i16()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `SupportedFeatureKey` of [`ApiVersionsResponse`], versions 3-5.
#[derive(Debug, Clone, PartialEq)]
pub struct ApiVersionsResponseSupportedFeatureKey {
/// Versions 3-5.
pub name: String,
/// Versions 3-5.
pub min_version: i16,
/// Versions 3-5.
pub max_version: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ApiVersionsResponseSupportedFeatureKey {
fn default() -> Self {
Self {
name: String::new(),
min_version: 0,
max_version: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ApiVersionsResponseSupportedFeatureKey {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, true)?;
w.i16(self.min_version);
w.i16(self.max_version);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(true)?;
m.min_version = r.i16()?;
m.max_version = r.i16()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `FinalizedFeatureKey` of [`ApiVersionsResponse`], versions 3-5.
#[derive(Debug, Clone, PartialEq)]
pub struct ApiVersionsResponseFinalizedFeatureKey {
/// Versions 3-5.
pub name: String,
/// Versions 3-5.
pub max_version_level: i16,
/// Versions 3-5.
pub min_version_level: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ApiVersionsResponseFinalizedFeatureKey {
fn default() -> Self {
Self {
name: String::new(),
max_version_level: 0,
min_version_level: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ApiVersionsResponseFinalizedFeatureKey {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, true)?;
w.i16(self.max_version_level);
w.i16(self.min_version_level);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(true)?;
m.max_version_level = r.i16()?;
m.min_version_level = r.i16()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(ApiVersionsResponse, 3);
response!(ApiVersionsResponse);
