// @generated from core/protocol/schema/api/describe_cluster.schema, crc a94554c1, body 65ceeef0
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

/// Kafka's `DescribeClusterRequest`, versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeClusterRequest {
/// Versions 0-2.
pub include_cluster_authorized_operations: bool,
/// Versions 1-2, default 1.
pub endpoint_type: i8,
/// Versions 2.
pub include_fenced_brokers: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeClusterRequest {
fn default() -> Self {
Self {
include_cluster_authorized_operations: false,
endpoint_type: 1,
include_fenced_brokers: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeClusterRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeCluster;
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
return Err(EncodeError::UnsupportedVersion { message: "DescribeClusterRequest", version });
}
w.bool(self.include_cluster_authorized_operations);
if version >= 1 {
w.i8(self.endpoint_type);
} else if self.endpoint_type != 1 { return Err(unsupported_field("DescribeClusterRequest.endpoint_type", version)); }
if version >= 2 {
w.bool(self.include_fenced_brokers);
} else if self.include_fenced_brokers { return Err(unsupported_field("DescribeClusterRequest.include_fenced_brokers", version)); }
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
return Err(r.unsupported_version("DescribeClusterRequest", version));
}
let mut m = Self::default();
m.include_cluster_authorized_operations = r.bool()?;
if version >= 1 {
m.endpoint_type = r.i8()?;
}
if version >= 2 {
m.include_fenced_brokers = r.bool()?;
}
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(DescribeClusterRequest, 0);
request!(DescribeClusterRequest, DescribeClusterResponse);

/// Kafka's `DescribeClusterResponse`, versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeClusterResponse {
/// Versions 0-2.
pub throttle_time_ms: i32,
/// Versions 0-2.
pub error_code: i16,
/// Versions 0-2, null 0+, default null.
pub error_message: Option<String>,
/// Versions 1-2, default 1.
pub endpoint_type: i8,
/// Versions 0-2.
pub cluster_id: String,
/// Versions 0-2, default -1.
pub controller_id: i32,
/// Versions 0-2.
pub brokers: Vec<DescribeClusterResponseDescribeClusterBroker>,
/// Versions 0-2, default -2147483648.
pub cluster_authorized_operations: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeClusterResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
error_message: None,
endpoint_type: 1,
cluster_id: String::new(),
controller_id: -1,
brokers: Vec::new(),
cluster_authorized_operations: -2147483648,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeClusterResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeCluster;
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
return Err(EncodeError::UnsupportedVersion { message: "DescribeClusterResponse", version });
}
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
if version >= 1 {
w.i8(self.endpoint_type);
} else if self.endpoint_type != 1 { return Err(unsupported_field("DescribeClusterResponse.endpoint_type", version)); }
w.string(&self.cluster_id, true)?;
w.i32(self.controller_id);
w.array_len(self.brokers.len(), true)?;
for element in &self.brokers {
element.encode(w, version)?;
}
w.i32(self.cluster_authorized_operations);
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
return Err(r.unsupported_version("DescribeClusterResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.error_code = r.i16()?;
m.error_message = r.nullable_string(true)?;
if version >= 1 {
m.endpoint_type = r.i8()?;
}
m.cluster_id = r.string(true)?;
m.controller_id = r.i32()?;
m.brokers = {
let n = r.array_len(true, match version { ..=1 => 11, _ => 12 }, size_of::<DescribeClusterResponseDescribeClusterBroker>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeClusterResponseDescribeClusterBroker::decode(r, version)?);
}
v
};
m.cluster_authorized_operations = r.i32()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `DescribeClusterBroker` of [`DescribeClusterResponse`], versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeClusterResponseDescribeClusterBroker {
/// Versions 0-2.
pub broker_id: i32,
/// Versions 0-2.
pub host: String,
/// Versions 0-2.
pub port: i32,
/// Versions 0-2, null 0+, default null.
pub rack: Option<String>,
/// Versions 2.
pub is_fenced: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeClusterResponseDescribeClusterBroker {
fn default() -> Self {
Self {
broker_id: 0,
host: String::new(),
port: 0,
rack: None,
is_fenced: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeClusterResponseDescribeClusterBroker {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.broker_id);
w.string(&self.host, true)?;
w.i32(self.port);
match &self.rack {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
if version >= 2 {
w.bool(self.is_fenced);
} else if self.is_fenced { return Err(unsupported_field("DescribeClusterResponseDescribeClusterBroker.is_fenced", version)); }
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.broker_id = r.i32()?;
m.host = r.string(true)?;
m.port = r.i32()?;
m.rack = r.nullable_string(true)?;
if version >= 2 {
m.is_fenced = r.bool()?;
}
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(DescribeClusterResponse, 0);
response!(DescribeClusterResponse);
