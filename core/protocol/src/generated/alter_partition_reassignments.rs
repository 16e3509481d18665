// @generated from core/protocol/schema/api/alter_partition_reassignments.schema, crc 96aa630c, body d0dd4307
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

/// Kafka's `AlterPartitionReassignmentsRequest`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterPartitionReassignmentsRequest {
/// Versions 0-1, default 60000.
pub timeout_ms: i32,
/// Versions 1, default true.
pub allow_replication_factor_change: bool,
/// Versions 0-1.
pub topics: Vec<AlterPartitionReassignmentsRequestReassignableTopic>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterPartitionReassignmentsRequest {
fn default() -> Self {
Self {
timeout_ms: 60000,
allow_replication_factor_change: true,
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterPartitionReassignmentsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::AlterPartitionReassignments;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 1;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "AlterPartitionReassignmentsRequest", version });
}
w.i32(self.timeout_ms);
if version >= 1 {
w.bool(self.allow_replication_factor_change);
} else if !self.allow_replication_factor_change { return Err(unsupported_field("AlterPartitionReassignmentsRequest.allow_replication_factor_change", version)); }
w.array_len(self.topics.len(), true)?;
for element in &self.topics {
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
return Err(r.unsupported_version("AlterPartitionReassignmentsRequest", version));
}
let mut m = Self::default();
m.timeout_ms = r.i32()?;
if version >= 1 {
m.allow_replication_factor_change = r.bool()?;
}
m.topics = {
let n = r.array_len(true, 3, size_of::<AlterPartitionReassignmentsRequestReassignableTopic>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AlterPartitionReassignmentsRequestReassignableTopic::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `ReassignableTopic` of [`AlterPartitionReassignmentsRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterPartitionReassignmentsRequestReassignableTopic {
/// Versions 0-1.
pub name: String,
/// Versions 0-1.
pub partitions: Vec<AlterPartitionReassignmentsRequestReassignablePartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterPartitionReassignmentsRequestReassignableTopic {
fn default() -> Self {
Self {
name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterPartitionReassignmentsRequestReassignableTopic {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, true)?;
w.array_len(self.partitions.len(), true)?;
for element in &self.partitions {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(true)?;
m.partitions = {
let n = r.array_len(true, 6, size_of::<AlterPartitionReassignmentsRequestReassignablePartition>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AlterPartitionReassignmentsRequestReassignablePartition::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `ReassignablePartition` of [`AlterPartitionReassignmentsRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterPartitionReassignmentsRequestReassignablePartition {
/// Versions 0-1.
pub partition_index: i32,
/// Versions 0-1, null 0+, default null.
pub replicas: Option<Vec<i32>>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterPartitionReassignmentsRequestReassignablePartition {
fn default() -> Self {
Self {
partition_index: 0,
replicas: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterPartitionReassignmentsRequestReassignablePartition {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.partition_index);
match &self.replicas {
Some(value) => {
w.i32s(value, true)?;
}
None => { w.null_array(true); }
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.partition_index = r.i32()?;
m.replicas = r.nullable_i32s(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(AlterPartitionReassignmentsRequest, 0);
request!(AlterPartitionReassignmentsRequest, AlterPartitionReassignmentsResponse);

/// Kafka's `AlterPartitionReassignmentsResponse`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterPartitionReassignmentsResponse {
/// Versions 0-1.
pub throttle_time_ms: i32,
/// Versions 1, default true, ignorable.
pub allow_replication_factor_change: bool,
/// Versions 0-1.
pub error_code: i16,
/// Versions 0-1, null 0+.
pub error_message: Option<String>,
/// Versions 0-1.
pub responses: Vec<AlterPartitionReassignmentsResponseReassignableTopicResponse>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterPartitionReassignmentsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
allow_replication_factor_change: true,
error_code: 0,
error_message: Some(String::new()),
responses: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterPartitionReassignmentsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::AlterPartitionReassignments;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 1;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "AlterPartitionReassignmentsResponse", version });
}
w.i32(self.throttle_time_ms);
if version >= 1 {
w.bool(self.allow_replication_factor_change);
}
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
w.array_len(self.responses.len(), true)?;
for element in &self.responses {
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
return Err(r.unsupported_version("AlterPartitionReassignmentsResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
if version >= 1 {
m.allow_replication_factor_change = r.bool()?;
}
m.error_code = r.i16()?;
m.error_message = r.nullable_string(true)?;
m.responses = {
let n = r.array_len(true, 3, size_of::<AlterPartitionReassignmentsResponseReassignableTopicResponse>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AlterPartitionReassignmentsResponseReassignableTopicResponse::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `ReassignableTopicResponse` of [`AlterPartitionReassignmentsResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterPartitionReassignmentsResponseReassignableTopicResponse {
/// Versions 0-1.
pub name: String,
/// Versions 0-1.
pub partitions: Vec<AlterPartitionReassignmentsResponseReassignablePartitionResponse>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterPartitionReassignmentsResponseReassignableTopicResponse {
fn default() -> Self {
Self {
name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterPartitionReassignmentsResponseReassignableTopicResponse {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, true)?;
w.array_len(self.partitions.len(), true)?;
for element in &self.partitions {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(true)?;
m.partitions = {
let n = r.array_len(true, 8, size_of::<AlterPartitionReassignmentsResponseReassignablePartitionResponse>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AlterPartitionReassignmentsResponseReassignablePartitionResponse::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `ReassignablePartitionResponse` of [`AlterPartitionReassignmentsResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterPartitionReassignmentsResponseReassignablePartitionResponse {
/// Versions 0-1.
pub partition_index: i32,
/// Versions 0-1.
pub error_code: i16,
/// Versions 0-1, null 0+.
pub error_message: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterPartitionReassignmentsResponseReassignablePartitionResponse {
fn default() -> Self {
Self {
partition_index: 0,
error_code: 0,
error_message: Some(String::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterPartitionReassignmentsResponseReassignablePartitionResponse {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.partition_index);
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
m.partition_index = r.i32()?;
m.error_code = r.i16()?;
m.error_message = r.nullable_string(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(AlterPartitionReassignmentsResponse, 0);
response!(AlterPartitionReassignmentsResponse);
