// @generated from core/protocol/schema/api/describe_transactions.schema, crc 86257a38, body 9890d1a8
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

/// Kafka's `DescribeTransactionsRequest`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeTransactionsRequest {
/// Versions 0.
pub transactional_ids: Vec<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeTransactionsRequest {
fn default() -> Self {
Self {
transactional_ids: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeTransactionsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeTransactions;
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "DescribeTransactionsRequest", version });
}
w.strings(&self.transactional_ids, true)?;
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
return Err(r.unsupported_version("DescribeTransactionsRequest", version));
}
let mut m = Self::default();
m.transactional_ids = r.strings(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(DescribeTransactionsRequest, 0);
request!(DescribeTransactionsRequest, DescribeTransactionsResponse);

/// Kafka's `DescribeTransactionsResponse`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeTransactionsResponse {
/// Versions 0.
pub throttle_time_ms: i32,
/// Versions 0.
pub transaction_states: Vec<DescribeTransactionsResponseTransactionState>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeTransactionsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
transaction_states: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeTransactionsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeTransactions;
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "DescribeTransactionsResponse", version });
}
w.i32(self.throttle_time_ms);
w.array_len(self.transaction_states.len(), true)?;
for element in &self.transaction_states {
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
return Err(r.unsupported_version("DescribeTransactionsResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.transaction_states = {
let n = r.array_len(true, 28, size_of::<DescribeTransactionsResponseTransactionState>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeTransactionsResponseTransactionState::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `TransactionState` of [`DescribeTransactionsResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeTransactionsResponseTransactionState {
/// Versions 0.
pub error_code: i16,
/// Versions 0.
pub transactional_id: String,
/// Versions 0.
pub transaction_state: String,
/// Versions 0.
pub transaction_timeout_ms: i32,
/// Versions 0.
pub transaction_start_time_ms: i64,
/// Versions 0.
pub producer_id: i64,
/// Versions 0.
pub producer_epoch: i16,
/// Versions 0.
pub topics: Vec<DescribeTransactionsResponseTopicData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeTransactionsResponseTransactionState {
fn default() -> Self {
Self {
error_code: 0,
transactional_id: String::new(),
transaction_state: String::new(),
transaction_timeout_ms: 0,
transaction_start_time_ms: 0,
producer_id: 0,
producer_epoch: 0,
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeTransactionsResponseTransactionState {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i16(self.error_code);
w.string(&self.transactional_id, true)?;
w.string(&self.transaction_state, true)?;
w.i32(self.transaction_timeout_ms);
w.i64(self.transaction_start_time_ms);
w.i64(self.producer_id);
w.i16(self.producer_epoch);
w.array_len(self.topics.len(), true)?;
for element in &self.topics {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.error_code = r.i16()?;
m.transactional_id = r.string(true)?;
m.transaction_state = r.string(true)?;
m.transaction_timeout_ms = r.i32()?;
m.transaction_start_time_ms = r.i64()?;
m.producer_id = r.i64()?;
m.producer_epoch = r.i16()?;
m.topics = {
let n = r.array_len(true, 3, size_of::<DescribeTransactionsResponseTopicData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeTransactionsResponseTopicData::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `TopicData` of [`DescribeTransactionsResponse`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeTransactionsResponseTopicData {
/// Versions 0.
pub topic: String,
/// Versions 0.
pub partitions: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeTransactionsResponseTopicData {
fn default() -> Self {
Self {
topic: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeTransactionsResponseTopicData {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.topic, true)?;
w.i32s(&self.partitions, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.topic = r.string(true)?;
m.partitions = r.i32s(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(DescribeTransactionsResponse, 0);
response!(DescribeTransactionsResponse);
