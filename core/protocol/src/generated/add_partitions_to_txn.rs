// @generated from core/protocol/schema/api/add_partitions_to_txn.schema, crc 731cfded, body d7dc3b72
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

/// Kafka's `AddPartitionsToTxnRequest`, versions 0-5.
#[derive(Debug, Clone, PartialEq)]
pub struct AddPartitionsToTxnRequest {
/// Versions 4-5.
pub transactions: Vec<AddPartitionsToTxnRequestAddPartitionsToTxnTransaction>,
/// Versions 0-3.
pub v3_and_below_transactional_id: String,
/// Versions 0-3.
pub v3_and_below_producer_id: i64,
/// Versions 0-3.
pub v3_and_below_producer_epoch: i16,
/// Versions 0-3.
pub v3_and_below_topics: Vec<AddPartitionsToTxnRequestAddPartitionsToTxnTopic>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AddPartitionsToTxnRequest {
fn default() -> Self {
Self {
transactions: Vec::new(),
v3_and_below_transactional_id: String::new(),
v3_and_below_producer_id: 0,
v3_and_below_producer_epoch: 0,
v3_and_below_topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AddPartitionsToTxnRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::AddPartitionsToTxn;
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
return Err(EncodeError::UnsupportedVersion { message: "AddPartitionsToTxnRequest", version });
}
let flex = version >= 3;
if version >= 4 {
w.array_len(self.transactions.len(), flex)?;
for element in &self.transactions {
element.encode(w, version)?;
}
} else if !self.transactions.is_empty() { return Err(unsupported_field("AddPartitionsToTxnRequest.transactions", version)); }
if version <= 3 {
w.string(&self.v3_and_below_transactional_id, flex)?;
} else if !self.v3_and_below_transactional_id.is_empty() { return Err(unsupported_field("AddPartitionsToTxnRequest.v3_and_below_transactional_id", version)); }
if version <= 3 {
w.i64(self.v3_and_below_producer_id);
} else if self.v3_and_below_producer_id != 0 { return Err(unsupported_field("AddPartitionsToTxnRequest.v3_and_below_producer_id", version)); }
if version <= 3 {
w.i16(self.v3_and_below_producer_epoch);
} else if self.v3_and_below_producer_epoch != 0 { return Err(unsupported_field("AddPartitionsToTxnRequest.v3_and_below_producer_epoch", version)); }
if version <= 3 {
w.array_len(self.v3_and_below_topics.len(), flex)?;
for element in &self.v3_and_below_topics {
element.encode(w, version)?;
}
} else if !self.v3_and_below_topics.is_empty() { return Err(unsupported_field("AddPartitionsToTxnRequest.v3_and_below_topics", version)); }
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("AddPartitionsToTxnRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("AddPartitionsToTxnRequest", version));
}
let flex = version >= 3;
let mut m = Self::default();
if version >= 4 {
m.transactions = {
let n = r.array_len(flex, 14, size_of::<AddPartitionsToTxnRequestAddPartitionsToTxnTransaction>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AddPartitionsToTxnRequestAddPartitionsToTxnTransaction::decode(r, version)?);
}
v
};
}
if version <= 3 {
m.v3_and_below_transactional_id = r.string(flex)?;
}
if version <= 3 {
m.v3_and_below_producer_id = r.i64()?;
}
if version <= 3 {
m.v3_and_below_producer_epoch = r.i16()?;
}
if version <= 3 {
m.v3_and_below_topics = {
let n = r.array_len(flex, match version { ..=2 => 6, _ => 3 }, size_of::<AddPartitionsToTxnRequestAddPartitionsToTxnTopic>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AddPartitionsToTxnRequestAddPartitionsToTxnTopic::decode(r, version)?);
}
v
};
}
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `AddPartitionsToTxnTransaction` of [`AddPartitionsToTxnRequest`], versions 4-5.
#[derive(Debug, Clone, PartialEq)]
pub struct AddPartitionsToTxnRequestAddPartitionsToTxnTransaction {
/// Versions 4-5.
pub transactional_id: String,
/// Versions 4-5.
pub producer_id: i64,
/// Versions 4-5.
pub producer_epoch: i16,
/// Versions 4-5.
pub verify_only: bool,
/// Versions 4-5.
pub topics: Vec<AddPartitionsToTxnRequestAddPartitionsToTxnTopic>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AddPartitionsToTxnRequestAddPartitionsToTxnTransaction {
fn default() -> Self {
Self {
transactional_id: String::new(),
producer_id: 0,
producer_epoch: 0,
verify_only: false,
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AddPartitionsToTxnRequestAddPartitionsToTxnTransaction {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.transactional_id, true)?;
w.i64(self.producer_id);
w.i16(self.producer_epoch);
w.bool(self.verify_only);
w.array_len(self.topics.len(), true)?;
for element in &self.topics {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.transactional_id = r.string(true)?;
m.producer_id = r.i64()?;
m.producer_epoch = r.i16()?;
m.verify_only = r.bool()?;
m.topics = {
let n = r.array_len(true, 3, size_of::<AddPartitionsToTxnRequestAddPartitionsToTxnTopic>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AddPartitionsToTxnRequestAddPartitionsToTxnTopic::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `AddPartitionsToTxnTopic` of [`AddPartitionsToTxnRequest`], versions 0-5.
#[derive(Debug, Clone, PartialEq)]
pub struct AddPartitionsToTxnRequestAddPartitionsToTxnTopic {
/// Versions 0-5.
pub name: String,
/// Versions 0-5.
pub partitions: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AddPartitionsToTxnRequestAddPartitionsToTxnTopic {
fn default() -> Self {
Self {
name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AddPartitionsToTxnRequestAddPartitionsToTxnTopic {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 3;
w.string(&self.name, flex)?;
w.i32s(&self.partitions, flex)?;
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("AddPartitionsToTxnRequestAddPartitionsToTxnTopic.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 3;
let mut m = Self::default();
m.name = r.string(flex)?;
m.partitions = r.i32s(flex)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(AddPartitionsToTxnRequest, 3);
request!(AddPartitionsToTxnRequest, AddPartitionsToTxnResponse);

/// Kafka's `AddPartitionsToTxnResponse`, versions 0-5.
#[derive(Debug, Clone, PartialEq)]
pub struct AddPartitionsToTxnResponse {
/// Versions 0-5.
pub throttle_time_ms: i32,
/// Versions 4-5, ignorable.
pub error_code: i16,
/// Versions 4-5.
pub results_by_transaction: Vec<AddPartitionsToTxnResponseAddPartitionsToTxnResult>,
/// Versions 0-3.
pub results_by_topic_v3_and_below: Vec<AddPartitionsToTxnResponseAddPartitionsToTxnTopicResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AddPartitionsToTxnResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
results_by_transaction: Vec::new(),
results_by_topic_v3_and_below: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AddPartitionsToTxnResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::AddPartitionsToTxn;
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
return Err(EncodeError::UnsupportedVersion { message: "AddPartitionsToTxnResponse", version });
}
let flex = version >= 3;
w.i32(self.throttle_time_ms);
if version >= 4 {
w.i16(self.error_code);
}
if version >= 4 {
w.array_len(self.results_by_transaction.len(), flex)?;
for element in &self.results_by_transaction {
element.encode(w, version)?;
}
} else if !self.results_by_transaction.is_empty() { return Err(unsupported_field("AddPartitionsToTxnResponse.results_by_transaction", version)); }
if version <= 3 {
w.array_len(self.results_by_topic_v3_and_below.len(), flex)?;
for element in &self.results_by_topic_v3_and_below {
element.encode(w, version)?;
}
} else if !self.results_by_topic_v3_and_below.is_empty() { return Err(unsupported_field("AddPartitionsToTxnResponse.results_by_topic_v3_and_below", version)); }
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("AddPartitionsToTxnResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("AddPartitionsToTxnResponse", version));
}
let flex = version >= 3;
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
if version >= 4 {
m.error_code = r.i16()?;
}
if version >= 4 {
m.results_by_transaction = {
let n = r.array_len(flex, 3, size_of::<AddPartitionsToTxnResponseAddPartitionsToTxnResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AddPartitionsToTxnResponseAddPartitionsToTxnResult::decode(r, version)?);
}
v
};
}
if version <= 3 {
m.results_by_topic_v3_and_below = {
let n = r.array_len(flex, match version { ..=2 => 6, _ => 3 }, size_of::<AddPartitionsToTxnResponseAddPartitionsToTxnTopicResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AddPartitionsToTxnResponseAddPartitionsToTxnTopicResult::decode(r, version)?);
}
v
};
}
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `AddPartitionsToTxnResult` of [`AddPartitionsToTxnResponse`], versions 4-5.
#[derive(Debug, Clone, PartialEq)]
pub struct AddPartitionsToTxnResponseAddPartitionsToTxnResult {
/// Versions 4-5.
pub transactional_id: String,
/// Versions 4-5.
pub topic_results: Vec<AddPartitionsToTxnResponseAddPartitionsToTxnTopicResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AddPartitionsToTxnResponseAddPartitionsToTxnResult {
fn default() -> Self {
Self {
transactional_id: String::new(),
topic_results: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AddPartitionsToTxnResponseAddPartitionsToTxnResult {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.transactional_id, true)?;
w.array_len(self.topic_results.len(), true)?;
for element in &self.topic_results {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.transactional_id = r.string(true)?;
m.topic_results = {
let n = r.array_len(true, 3, size_of::<AddPartitionsToTxnResponseAddPartitionsToTxnTopicResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AddPartitionsToTxnResponseAddPartitionsToTxnTopicResult::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `AddPartitionsToTxnTopicResult` of [`AddPartitionsToTxnResponse`], versions 0-5.
#[derive(Debug, Clone, PartialEq)]
pub struct AddPartitionsToTxnResponseAddPartitionsToTxnTopicResult {
/// Versions 0-5.
pub name: String,
/// Versions 0-5.
pub results_by_partition: Vec<AddPartitionsToTxnResponseAddPartitionsToTxnPartitionResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AddPartitionsToTxnResponseAddPartitionsToTxnTopicResult {
fn default() -> Self {
Self {
name: String::new(),
results_by_partition: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AddPartitionsToTxnResponseAddPartitionsToTxnTopicResult {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 3;
w.string(&self.name, flex)?;
w.array_len(self.results_by_partition.len(), flex)?;
for element in &self.results_by_partition {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("AddPartitionsToTxnResponseAddPartitionsToTxnTopicResult.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 3;
let mut m = Self::default();
m.name = r.string(flex)?;
m.results_by_partition = {
let n = r.array_len(flex, match version { ..=2 => 6, _ => 7 }, size_of::<AddPartitionsToTxnResponseAddPartitionsToTxnPartitionResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AddPartitionsToTxnResponseAddPartitionsToTxnPartitionResult::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `AddPartitionsToTxnPartitionResult` of [`AddPartitionsToTxnResponse`], versions 0-5.
#[derive(Debug, Clone, PartialEq)]
pub struct AddPartitionsToTxnResponseAddPartitionsToTxnPartitionResult {
/// Versions 0-5.
pub partition_index: i32,
/// Versions 0-5.
pub partition_error_code: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AddPartitionsToTxnResponseAddPartitionsToTxnPartitionResult {
fn default() -> Self {
Self {
partition_index: 0,
partition_error_code: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl AddPartitionsToTxnResponseAddPartitionsToTxnPartitionResult {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 3;
w.i32(self.partition_index);
w.i16(self.partition_error_code);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("AddPartitionsToTxnResponseAddPartitionsToTxnPartitionResult.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 3;
let mut m = Self::default();
m.partition_index = r.i32()?;
m.partition_error_code = r.i16()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(AddPartitionsToTxnResponse, 3);
response!(AddPartitionsToTxnResponse);
