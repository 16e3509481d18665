// @generated from core/protocol/schema/api/api_versions.schema, crc aaad0b73, body 4d5e9b38
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
w.check_version("ApiVersionsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 3;
if version >= 3 {
w.write_string(&self.client_software_name, flex);
}
if version >= 3 {
w.write_string(&self.client_software_version, flex);
}
if version >= 5 {
match &self.cluster_id {
Some(value) => {
w.write_string(value, flex);
}
None => { w.null_string(flex) }
}
}
if version >= 5 {
w.i32(self.node_id);
}
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("ApiVersionsRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ApiVersionsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 3;
let f_client_software_name = if version >= 3 { r.read_string(flex) } else { String::new() };
let f_client_software_version = if version >= 3 { r.read_string(flex) } else { String::new() };
let f_cluster_id = if version >= 5 { r.read_nullable_string(flex) } else { None };
let f_node_id = if version >= 5 { r.read_i32() } else { -1 };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
client_software_name: f_client_software_name,
client_software_version: f_client_software_version,
cluster_id: f_cluster_id,
node_id: f_node_id,
unknown_tagged_fields,
}
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
w.check_version("ApiVersionsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 3;
w.i16(self.error_code);
w.write_structs(&self.api_keys, flex, version, ApiVersionsResponseApiVersion::write);
if version >= 1 {
w.i32(self.throttle_time_ms);
}
if flex {
let mut count = self.unknown_tagged_fields.len();
if !self.supported_features.is_empty() { count += 1; }
if self.finalized_features_epoch != -1 { count += 1; }
if !self.finalized_features.is_empty() { count += 1; }
if self.zk_migration_ready { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if !self.supported_features.is_empty() {
let mark = w.write_tag(0, &mut raw);
w.write_structs(&self.supported_features, flex, version, ApiVersionsResponseSupportedFeatureKey::write);
w.write_tagged_end(mark);
}
if self.finalized_features_epoch != -1 {
let mark = w.write_tag(1, &mut raw);
w.i64(self.finalized_features_epoch);
w.write_tagged_end(mark);
}
if !self.finalized_features.is_empty() {
let mark = w.write_tag(2, &mut raw);
w.write_structs(&self.finalized_features, flex, version, ApiVersionsResponseFinalizedFeatureKey::write);
w.write_tagged_end(mark);
}
if self.zk_migration_ready {
let mark = w.write_tag(3, &mut raw);
w.bool(self.zk_migration_ready);
w.write_tagged_end(mark);
}
w.write_tagged_rest(&mut raw);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("ApiVersionsResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ApiVersionsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 3;
let f_error_code = r.read_i16();
let f_api_keys = r.read_structs(flex, match version { ..=2 => 6, _ => 7 }, version, ApiVersionsResponseApiVersion::read);
let f_throttle_time_ms = if version >= 1 { r.read_i32() } else { 0 };
let mut f_supported_features = Vec::new();
let mut f_finalized_features_epoch = -1;
let mut f_finalized_features = Vec::new();
let mut f_zk_migration_ready = false;
let mut unknown_tagged_fields = Vec::new();
if flex {
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 => {
let limit = r.read_tagged_begin(size);
f_supported_features = r.read_structs(flex, 6, version, ApiVersionsResponseSupportedFeatureKey::read);
r.read_tagged_end(limit);
}
1 => {
let limit = r.read_tagged_begin(size);
f_finalized_features_epoch = r.read_i64();
r.read_tagged_end(limit);
}
2 => {
let limit = r.read_tagged_begin(size);
f_finalized_features = r.read_structs(flex, 6, version, ApiVersionsResponseFinalizedFeatureKey::read);
r.read_tagged_end(limit);
}
3 => {
let limit = r.read_tagged_begin(size);
f_zk_migration_ready = r.read_bool();
r.read_tagged_end(limit);
}
_ => r.read_unknown_tagged_field(tag, size, &mut unknown_tagged_fields),
}
if r.failed() {
break;
}
}
}
Self {
error_code: f_error_code,
api_keys: f_api_keys,
throttle_time_ms: f_throttle_time_ms,
supported_features: f_supported_features,
finalized_features_epoch: f_finalized_features_epoch,
finalized_features: f_finalized_features,
zk_migration_ready: f_zk_migration_ready,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 3;
w.i16(self.api_key);
w.i16(self.min_version);
w.i16(self.max_version);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("ApiVersionsResponseApiVersion.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 3;
let f_api_key = r.read_i16();
let f_min_version = r.read_i16();
let f_max_version = r.read_i16();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
api_key: f_api_key,
min_version: f_min_version,
max_version: f_max_version,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.i16(self.min_version);
w.i16(self.max_version);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_min_version = r.read_i16();
let f_max_version = r.read_i16();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
min_version: f_min_version,
max_version: f_max_version,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.i16(self.max_version_level);
w.i16(self.min_version_level);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_max_version_level = r.read_i16();
let f_min_version_level = r.read_i16();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
max_version_level: f_max_version_level,
min_version_level: f_min_version_level,
unknown_tagged_fields,
}
}
}
message!(ApiVersionsResponse, 3);
response!(ApiVersionsResponse);
