// @generated from core/protocol/schema/api/describe_transactions.schema, crc 86257a38, body fa9d2686
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
w.check_version("DescribeTransactionsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_strings(&self.transactional_ids, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DescribeTransactionsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_transactional_ids = r.read_strings(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
transactional_ids: f_transactional_ids,
unknown_tagged_fields,
}
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
w.check_version("DescribeTransactionsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.throttle_time_ms);
w.write_structs(&self.transaction_states, true, version, DescribeTransactionsResponseTransactionState::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DescribeTransactionsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_throttle_time_ms = r.read_i32();
let f_transaction_states = r.read_structs(true, 28, version, DescribeTransactionsResponseTransactionState::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
throttle_time_ms: f_throttle_time_ms,
transaction_states: f_transaction_states,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i16(self.error_code);
w.write_string(&self.transactional_id, true);
w.write_string(&self.transaction_state, true);
w.i32(self.transaction_timeout_ms);
w.i64(self.transaction_start_time_ms);
w.i64(self.producer_id);
w.i16(self.producer_epoch);
w.write_structs(&self.topics, true, version, DescribeTransactionsResponseTopicData::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_error_code = r.read_i16();
let f_transactional_id = r.read_string(true);
let f_transaction_state = r.read_string(true);
let f_transaction_timeout_ms = r.read_i32();
let f_transaction_start_time_ms = r.read_i64();
let f_producer_id = r.read_i64();
let f_producer_epoch = r.read_i16();
let f_topics = r.read_structs(true, 3, version, DescribeTransactionsResponseTopicData::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
error_code: f_error_code,
transactional_id: f_transactional_id,
transaction_state: f_transaction_state,
transaction_timeout_ms: f_transaction_timeout_ms,
transaction_start_time_ms: f_transaction_start_time_ms,
producer_id: f_producer_id,
producer_epoch: f_producer_epoch,
topics: f_topics,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.topic, true);
w.write_i32s(&self.partitions, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic = r.read_string(true);
let f_partitions = r.read_i32s(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic: f_topic,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}
message!(DescribeTransactionsResponse, 0);
response!(DescribeTransactionsResponse);
