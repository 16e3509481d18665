// @generated from core/protocol/schema/api/create_partitions.schema, crc 8169b243, body b52f2e85
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

/// Kafka's `CreatePartitionsRequest`, versions 0-3.
#[derive(Debug, Clone, PartialEq)]
pub struct CreatePartitionsRequest {
/// Versions 0-3.
pub topics: Vec<CreatePartitionsRequestCreatePartitionsTopic>,
/// Versions 0-3.
pub timeout_ms: i32,
/// Versions 0-3.
pub validate_only: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for CreatePartitionsRequest {
fn default() -> Self {
Self {
topics: Vec::new(),
timeout_ms: 0,
validate_only: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl CreatePartitionsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::CreatePartitions;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 3;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "CreatePartitionsRequest", version });
}
let flex = version >= 2;
w.array_len(self.topics.len(), flex)?;
for element in &self.topics {
element.encode(w, version)?;
}
w.i32(self.timeout_ms);
w.bool(self.validate_only);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("CreatePartitionsRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("CreatePartitionsRequest", version));
}
let flex = version >= 2;
let mut m = Self::default();
m.topics = {
let n = r.array_len(flex, match version { ..=1 => 10, _ => 7 }, size_of::<CreatePartitionsRequestCreatePartitionsTopic>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(CreatePartitionsRequestCreatePartitionsTopic::decode(r, version)?);
}
v
};
m.timeout_ms = r.i32()?;
m.validate_only = r.bool()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `CreatePartitionsTopic` of [`CreatePartitionsRequest`], versions 0-3.
#[derive(Debug, Clone, PartialEq)]
pub struct CreatePartitionsRequestCreatePartitionsTopic {
/// Versions 0-3.
pub name: String,
/// Versions 0-3.
pub count: i32,
/// Versions 0-3, null 0+.
pub assignments: Option<Vec<CreatePartitionsRequestCreatePartitionsAssignment>>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for CreatePartitionsRequestCreatePartitionsTopic {
fn default() -> Self {
Self {
name: String::new(),
count: 0,
assignments: Some(Vec::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl CreatePartitionsRequestCreatePartitionsTopic {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 2;
w.string(&self.name, flex)?;
w.i32(self.count);
match &self.assignments {
Some(value) => {
w.array_len(value.len(), flex)?;
for element in value {
element.encode(w, version)?;
}
}
None => { w.null_array(flex); }
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("CreatePartitionsRequestCreatePartitionsTopic.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 2;
let mut m = Self::default();
m.name = r.string(flex)?;
m.count = r.i32()?;
m.assignments = match r.nullable_array_len(flex, match version { ..=1 => 4, _ => 2 }, size_of::<CreatePartitionsRequestCreatePartitionsAssignment>())? {
Some(n) => {
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(CreatePartitionsRequestCreatePartitionsAssignment::decode(r, version)?);
}
Some(v)
}
None => None,
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `CreatePartitionsAssignment` of [`CreatePartitionsRequest`], versions 0-3.
#[derive(Debug, Clone, PartialEq)]
pub struct CreatePartitionsRequestCreatePartitionsAssignment {
/// Versions 0-3.
pub broker_ids: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for CreatePartitionsRequestCreatePartitionsAssignment {
fn default() -> Self {
Self {
broker_ids: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl CreatePartitionsRequestCreatePartitionsAssignment {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 2;
w.i32s(&self.broker_ids, flex)?;
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("CreatePartitionsRequestCreatePartitionsAssignment.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 2;
let mut m = Self::default();
m.broker_ids = r.i32s(flex)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(CreatePartitionsRequest, 2);
request!(CreatePartitionsRequest, CreatePartitionsResponse);

/// Kafka's `CreatePartitionsResponse`, versions 0-3.
#[derive(Debug, Clone, PartialEq)]
pub struct CreatePartitionsResponse {
/// Versions 0-3.
pub throttle_time_ms: i32,
/// Versions 0-3.
pub results: Vec<CreatePartitionsResponseCreatePartitionsTopicResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for CreatePartitionsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
results: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl CreatePartitionsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::CreatePartitions;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 3;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "CreatePartitionsResponse", version });
}
let flex = version >= 2;
w.i32(self.throttle_time_ms);
w.array_len(self.results.len(), flex)?;
for element in &self.results {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("CreatePartitionsResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("CreatePartitionsResponse", version));
}
let flex = version >= 2;
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.results = {
let n = r.array_len(flex, match version { ..=1 => 6, _ => 5 }, size_of::<CreatePartitionsResponseCreatePartitionsTopicResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(CreatePartitionsResponseCreatePartitionsTopicResult::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `CreatePartitionsTopicResult` of [`CreatePartitionsResponse`], versions 0-3.
#[derive(Debug, Clone, PartialEq)]
pub struct CreatePartitionsResponseCreatePartitionsTopicResult {
/// Versions 0-3.
pub name: String,
/// Versions 0-3.
pub error_code: i16,
/// Versions 0-3, null 0+, default null.
pub error_message: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for CreatePartitionsResponseCreatePartitionsTopicResult {
fn default() -> Self {
Self {
name: String::new(),
error_code: 0,
error_message: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl CreatePartitionsResponseCreatePartitionsTopicResult {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 2;
w.string(&self.name, flex)?;
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("CreatePartitionsResponseCreatePartitionsTopicResult.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 2;
let mut m = Self::default();
m.name = r.string(flex)?;
m.error_code = r.i16()?;
m.error_message = r.nullable_string(flex)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(CreatePartitionsResponse, 2);
response!(CreatePartitionsResponse);
