// @generated from core/protocol/schema/api/add_partitions_to_txn.schema, crc 731cfded, body 5c2a6a40
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
w.check_version("AddPartitionsToTxnRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 3;
if version >= 4 {
w.write_structs(&self.transactions, flex, version, AddPartitionsToTxnRequestAddPartitionsToTxnTransaction::write);
} else if !self.transactions.is_empty() { w.refuse_field("AddPartitionsToTxnRequest.transactions", version); }
if version <= 3 {
w.write_string(&self.v3_and_below_transactional_id, flex);
} else if !self.v3_and_below_transactional_id.is_empty() { w.refuse_field("AddPartitionsToTxnRequest.v3_and_below_transactional_id", version); }
if version <= 3 {
w.i64(self.v3_and_below_producer_id);
} else if self.v3_and_below_producer_id != 0 { w.refuse_field("AddPartitionsToTxnRequest.v3_and_below_producer_id", version); }
if version <= 3 {
w.i16(self.v3_and_below_producer_epoch);
} else if self.v3_and_below_producer_epoch != 0 { w.refuse_field("AddPartitionsToTxnRequest.v3_and_below_producer_epoch", version); }
if version <= 3 {
w.write_structs(&self.v3_and_below_topics, flex, version, AddPartitionsToTxnRequestAddPartitionsToTxnTopic::write);
} else if !self.v3_and_below_topics.is_empty() { w.refuse_field("AddPartitionsToTxnRequest.v3_and_below_topics", version); }
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("AddPartitionsToTxnRequest.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("AddPartitionsToTxnRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 3;
let f_transactions = if version >= 4 { r.read_structs(flex, 14, version, AddPartitionsToTxnRequestAddPartitionsToTxnTransaction::read) } else { Vec::new() };
let f_v3_and_below_transactional_id = if version <= 3 { r.read_string(flex) } else { String::new() };
let f_v3_and_below_producer_id = if version <= 3 { r.read_i64() } else { 0 };
let f_v3_and_below_producer_epoch = if version <= 3 { r.read_i16() } else { 0 };
let f_v3_and_below_topics = if version <= 3 { r.read_structs(flex, match version { ..=2 => 6, _ => 3 }, version, AddPartitionsToTxnRequestAddPartitionsToTxnTopic::read) } else { Vec::new() };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
transactions: f_transactions,
v3_and_below_transactional_id: f_v3_and_below_transactional_id,
v3_and_below_producer_id: f_v3_and_below_producer_id,
v3_and_below_producer_epoch: f_v3_and_below_producer_epoch,
v3_and_below_topics: f_v3_and_below_topics,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.transactional_id, true);
w.i64(self.producer_id);
w.i16(self.producer_epoch);
w.bool(self.verify_only);
w.write_structs(&self.topics, true, version, AddPartitionsToTxnRequestAddPartitionsToTxnTopic::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_transactional_id = r.read_string(true);
let f_producer_id = r.read_i64();
let f_producer_epoch = r.read_i16();
let f_verify_only = r.read_bool();
let f_topics = r.read_structs(true, 3, version, AddPartitionsToTxnRequestAddPartitionsToTxnTopic::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
transactional_id: f_transactional_id,
producer_id: f_producer_id,
producer_epoch: f_producer_epoch,
verify_only: f_verify_only,
topics: f_topics,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 3;
w.write_string(&self.name, flex);
w.write_i32s(&self.partitions, flex);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("AddPartitionsToTxnRequestAddPartitionsToTxnTopic.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 3;
let f_name = r.read_string(flex);
let f_partitions = r.read_i32s(flex);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
name: f_name,
partitions: f_partitions,
unknown_tagged_fields,
}
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
w.check_version("AddPartitionsToTxnResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 3;
w.i32(self.throttle_time_ms);
if version >= 4 {
w.i16(self.error_code);
}
if version >= 4 {
w.write_structs(&self.results_by_transaction, flex, version, AddPartitionsToTxnResponseAddPartitionsToTxnResult::write);
} else if !self.results_by_transaction.is_empty() { w.refuse_field("AddPartitionsToTxnResponse.results_by_transaction", version); }
if version <= 3 {
w.write_structs(&self.results_by_topic_v3_and_below, flex, version, AddPartitionsToTxnResponseAddPartitionsToTxnTopicResult::write);
} else if !self.results_by_topic_v3_and_below.is_empty() { w.refuse_field("AddPartitionsToTxnResponse.results_by_topic_v3_and_below", version); }
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("AddPartitionsToTxnResponse.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("AddPartitionsToTxnResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 3;
let f_throttle_time_ms = r.read_i32();
let f_error_code = if version >= 4 { r.read_i16() } else { 0 };
let f_results_by_transaction = if version >= 4 { r.read_structs(flex, 3, version, AddPartitionsToTxnResponseAddPartitionsToTxnResult::read) } else { Vec::new() };
let f_results_by_topic_v3_and_below = if version <= 3 { r.read_structs(flex, match version { ..=2 => 6, _ => 3 }, version, AddPartitionsToTxnResponseAddPartitionsToTxnTopicResult::read) } else { Vec::new() };
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
results_by_transaction: f_results_by_transaction,
results_by_topic_v3_and_below: f_results_by_topic_v3_and_below,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.transactional_id, true);
w.write_structs(&self.topic_results, true, version, AddPartitionsToTxnResponseAddPartitionsToTxnTopicResult::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_transactional_id = r.read_string(true);
let f_topic_results = r.read_structs(true, 3, version, AddPartitionsToTxnResponseAddPartitionsToTxnTopicResult::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
transactional_id: f_transactional_id,
topic_results: f_topic_results,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 3;
w.write_string(&self.name, flex);
w.write_structs(&self.results_by_partition, flex, version, AddPartitionsToTxnResponseAddPartitionsToTxnPartitionResult::write);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("AddPartitionsToTxnResponseAddPartitionsToTxnTopicResult.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 3;
let f_name = r.read_string(flex);
let f_results_by_partition = r.read_structs(flex, match version { ..=2 => 6, _ => 7 }, version, AddPartitionsToTxnResponseAddPartitionsToTxnPartitionResult::read);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
name: f_name,
results_by_partition: f_results_by_partition,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 3;
w.i32(self.partition_index);
w.i16(self.partition_error_code);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("AddPartitionsToTxnResponseAddPartitionsToTxnPartitionResult.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 3;
let f_partition_index = r.read_i32();
let f_partition_error_code = r.read_i16();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
partition_index: f_partition_index,
partition_error_code: f_partition_error_code,
unknown_tagged_fields,
}
}
}
message!(AddPartitionsToTxnResponse, 3);
response!(AddPartitionsToTxnResponse);
