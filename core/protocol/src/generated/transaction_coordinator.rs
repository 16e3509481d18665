// @generated from core/protocol/schema/transaction_coordinator.schema, crc fb7a62bf, body 8bdd9339
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

/// Kafka's `TransactionLogKey`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct TransactionLogKey {
/// Versions 0.
pub transactional_id: String,
}
impl Default for TransactionLogKey {
fn default() -> Self {
Self {
transactional_id: String::new(),
}
}
}
impl TransactionLogKey {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 0;
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
w.check_version("TransactionLogKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.transactional_id, false);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("TransactionLogKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_transactional_id = r.read_string(false);
Self {
transactional_id: f_transactional_id,
}
}
}
message!(TransactionLogKey, 32767);
coordinator_record!(TransactionLogKey);

/// Kafka's `TransactionLogValue`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct TransactionLogValue {
/// Versions 0-1.
pub producer_id: i64,
/// Versions 1, tag 0 in 1+, default -1.
pub previous_producer_id: i64,
/// Versions 1, tag 1 in 1+, default -1.
pub next_producer_id: i64,
/// Versions 0-1.
pub producer_epoch: i16,
/// Versions 1, tag 3 in 1+, default -1.
pub next_producer_epoch: i16,
/// Versions 0-1.
pub transaction_timeout_ms: i32,
/// Versions 0-1.
pub transaction_status: i8,
/// Versions 0-1, null 0+.
pub transaction_partitions: Option<Vec<TransactionLogValuePartitionsSchema>>,
/// Versions 0-1.
pub transaction_last_update_timestamp_ms: i64,
/// Versions 0-1.
pub transaction_start_timestamp_ms: i64,
/// Versions 1, tag 2 in 1+.
pub client_transaction_version: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for TransactionLogValue {
fn default() -> Self {
Self {
producer_id: 0,
previous_producer_id: -1,
next_producer_id: -1,
producer_epoch: 0,
next_producer_epoch: -1,
transaction_timeout_ms: 0,
transaction_status: 0,
transaction_partitions: Some(Vec::new()),
transaction_last_update_timestamp_ms: 0,
transaction_start_timestamp_ms: 0,
client_transaction_version: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl TransactionLogValue {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 0;
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
w.check_version("TransactionLogValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 1;
w.i64(self.producer_id);
if !(version >= 1) {
if self.previous_producer_id != -1 { w.refuse_field("TransactionLogValue.previous_producer_id", version); }
}
if !(version >= 1) {
if self.next_producer_id != -1 { w.refuse_field("TransactionLogValue.next_producer_id", version); }
}
w.i16(self.producer_epoch);
if !(version >= 1) {
if self.next_producer_epoch != -1 { w.refuse_field("TransactionLogValue.next_producer_epoch", version); }
}
w.i32(self.transaction_timeout_ms);
w.i8(self.transaction_status);
match &self.transaction_partitions {
Some(value) => {
w.write_structs(value, flex, version, TransactionLogValuePartitionsSchema::write);
}
None => { w.null_array(flex) }
}
w.i64(self.transaction_last_update_timestamp_ms);
w.i64(self.transaction_start_timestamp_ms);
if !(version >= 1) {
if self.client_transaction_version != 0 { w.refuse_field("TransactionLogValue.client_transaction_version", version); }
}
if flex {
let mut count = self.unknown_tagged_fields.len();
if self.previous_producer_id != -1 { count += 1; }
if self.next_producer_id != -1 { count += 1; }
if self.client_transaction_version != 0 { count += 1; }
if self.next_producer_epoch != -1 { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.previous_producer_id != -1 {
let mark = w.write_tag(0, &mut raw);
w.i64(self.previous_producer_id);
w.write_tagged_end(mark);
}
if self.next_producer_id != -1 {
let mark = w.write_tag(1, &mut raw);
w.i64(self.next_producer_id);
w.write_tagged_end(mark);
}
if self.client_transaction_version != 0 {
let mark = w.write_tag(2, &mut raw);
w.i16(self.client_transaction_version);
w.write_tagged_end(mark);
}
if self.next_producer_epoch != -1 {
let mark = w.write_tag(3, &mut raw);
w.i16(self.next_producer_epoch);
w.write_tagged_end(mark);
}
w.write_tagged_rest(&mut raw);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("TransactionLogValue.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("TransactionLogValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 1;
let f_producer_id = r.read_i64();
let mut f_previous_producer_id = -1;
let mut f_next_producer_id = -1;
let f_producer_epoch = r.read_i16();
let mut f_next_producer_epoch = -1;
let f_transaction_timeout_ms = r.read_i32();
let f_transaction_status = r.read_i8();
let f_transaction_partitions = r.read_nullable_structs(flex, match version { ..=0 => 6, _ => 3 }, version, TransactionLogValuePartitionsSchema::read);
let f_transaction_last_update_timestamp_ms = r.read_i64();
let f_transaction_start_timestamp_ms = r.read_i64();
let mut f_client_transaction_version = 0;
let mut unknown_tagged_fields = Vec::new();
if flex {
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 => {
let limit = r.read_tagged_begin(size);
f_previous_producer_id = r.read_i64();
r.read_tagged_end(limit);
}
1 => {
let limit = r.read_tagged_begin(size);
f_next_producer_id = r.read_i64();
r.read_tagged_end(limit);
}
2 => {
let limit = r.read_tagged_begin(size);
f_client_transaction_version = r.read_i16();
r.read_tagged_end(limit);
}
3 => {
let limit = r.read_tagged_begin(size);
f_next_producer_epoch = r.read_i16();
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
producer_id: f_producer_id,
previous_producer_id: f_previous_producer_id,
next_producer_id: f_next_producer_id,
producer_epoch: f_producer_epoch,
next_producer_epoch: f_next_producer_epoch,
transaction_timeout_ms: f_transaction_timeout_ms,
transaction_status: f_transaction_status,
transaction_partitions: f_transaction_partitions,
transaction_last_update_timestamp_ms: f_transaction_last_update_timestamp_ms,
transaction_start_timestamp_ms: f_transaction_start_timestamp_ms,
client_transaction_version: f_client_transaction_version,
unknown_tagged_fields,
}
}
}

/// `PartitionsSchema` of [`TransactionLogValue`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct TransactionLogValuePartitionsSchema {
/// Versions 0-1.
pub topic: String,
/// Versions 0-1.
pub partition_ids: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for TransactionLogValuePartitionsSchema {
fn default() -> Self {
Self {
topic: String::new(),
partition_ids: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl TransactionLogValuePartitionsSchema {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 1;
w.write_string(&self.topic, flex);
w.write_i32s(&self.partition_ids, flex);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("TransactionLogValuePartitionsSchema.unknown_tagged_fields", version);
}
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 1;
let f_topic = r.read_string(flex);
let f_partition_ids = r.read_i32s(flex);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
topic: f_topic,
partition_ids: f_partition_ids,
unknown_tagged_fields,
}
}
}
message!(TransactionLogValue, 1);
coordinator_record!(TransactionLogValue);
