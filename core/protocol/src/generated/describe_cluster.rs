// @generated from core/protocol/schema/api/describe_cluster.schema, crc a94554c1, body 8271ca5e
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
w.check_version("DescribeClusterRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.bool(self.include_cluster_authorized_operations);
if version >= 1 {
w.i8(self.endpoint_type);
} else if self.endpoint_type != 1 { w.refuse_field("DescribeClusterRequest.endpoint_type", version); }
if version >= 2 {
w.bool(self.include_fenced_brokers);
} else if self.include_fenced_brokers { w.refuse_field("DescribeClusterRequest.include_fenced_brokers", version); }
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DescribeClusterRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_include_cluster_authorized_operations = r.read_bool();
let f_endpoint_type = if version >= 1 { r.read_i8() } else { 1 };
let f_include_fenced_brokers = if version >= 2 { r.read_bool() } else { false };
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
include_cluster_authorized_operations: f_include_cluster_authorized_operations,
endpoint_type: f_endpoint_type,
include_fenced_brokers: f_include_fenced_brokers,
unknown_tagged_fields,
}
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
w.check_version("DescribeClusterResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
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
if version >= 1 {
w.i8(self.endpoint_type);
} else if self.endpoint_type != 1 { w.refuse_field("DescribeClusterResponse.endpoint_type", version); }
w.write_string(&self.cluster_id, true);
w.i32(self.controller_id);
w.write_structs(&self.brokers, true, version, DescribeClusterResponseDescribeClusterBroker::write);
w.i32(self.cluster_authorized_operations);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DescribeClusterResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_throttle_time_ms = r.read_i32();
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(true);
let f_endpoint_type = if version >= 1 { r.read_i8() } else { 1 };
let f_cluster_id = r.read_string(true);
let f_controller_id = r.read_i32();
let f_brokers = r.read_structs(true, match version { ..=1 => 11, _ => 12 }, version, DescribeClusterResponseDescribeClusterBroker::read);
let f_cluster_authorized_operations = r.read_i32();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
error_message: f_error_message,
endpoint_type: f_endpoint_type,
cluster_id: f_cluster_id,
controller_id: f_controller_id,
brokers: f_brokers,
cluster_authorized_operations: f_cluster_authorized_operations,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.broker_id);
w.write_string(&self.host, true);
w.i32(self.port);
match &self.rack {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
if version >= 2 {
w.bool(self.is_fenced);
} else if self.is_fenced { w.refuse_field("DescribeClusterResponseDescribeClusterBroker.is_fenced", version); }
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_broker_id = r.read_i32();
let f_host = r.read_string(true);
let f_port = r.read_i32();
let f_rack = r.read_nullable_string(true);
let f_is_fenced = if version >= 2 { r.read_bool() } else { false };
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
broker_id: f_broker_id,
host: f_host,
port: f_port,
rack: f_rack,
is_fenced: f_is_fenced,
unknown_tagged_fields,
}
}
}
message!(DescribeClusterResponse, 0);
response!(DescribeClusterResponse);
