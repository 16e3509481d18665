// @generated from core/protocol/schema/transaction_coordinator.schema, crc fb7a62bf, body 83f0bad4
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "TransactionLogKey", version });
}
w.string(&self.transactional_id, false)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("TransactionLogKey", version));
}
let mut m = Self::default();
m.transactional_id = r.string(false)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "TransactionLogValue", version });
}
let flex = version >= 1;
w.i64(self.producer_id);
if !(version >= 1) { if self.previous_producer_id != -1 { return Err(unsupported_field("TransactionLogValue.previous_producer_id", version)); } }
if !(version >= 1) { if self.next_producer_id != -1 { return Err(unsupported_field("TransactionLogValue.next_producer_id", version)); } }
w.i16(self.producer_epoch);
if !(version >= 1) { if self.next_producer_epoch != -1 { return Err(unsupported_field("TransactionLogValue.next_producer_epoch", version)); } }
w.i32(self.transaction_timeout_ms);
w.i8(self.transaction_status);
match &self.transaction_partitions {
Some(value) => {
w.array_len(value.len(), flex)?;
for element in value {
element.encode(w, version)?;
}
}
None => { w.null_array(flex); }
}
w.i64(self.transaction_last_update_timestamp_ms);
w.i64(self.transaction_start_timestamp_ms);
if !(version >= 1) { if self.client_transaction_version != 0 { return Err(unsupported_field("TransactionLogValue.client_transaction_version", version)); } }
if flex {
let mut count = self.unknown_tagged_fields.len();
if self.previous_producer_id != -1 { count += 1; }
if self.next_producer_id != -1 { count += 1; }
if self.client_transaction_version != 0 { count += 1; }
if self.next_producer_epoch != -1 { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.previous_producer_id != -1 {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
w.i64(self.previous_producer_id);
w.end_tagged(mark)?;
}
if self.next_producer_id != -1 {
raw.write_below(1, w)?;
let mark = w.begin_tagged(1);
w.i64(self.next_producer_id);
w.end_tagged(mark)?;
}
if self.client_transaction_version != 0 {
raw.write_below(2, w)?;
let mark = w.begin_tagged(2);
w.i16(self.client_transaction_version);
w.end_tagged(mark)?;
}
if self.next_producer_epoch != -1 {
raw.write_below(3, w)?;
let mark = w.begin_tagged(3);
w.i16(self.next_producer_epoch);
w.end_tagged(mark)?;
}
raw.write_rest(w)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("TransactionLogValue.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("TransactionLogValue", version));
}
let flex = version >= 1;
let mut m = Self::default();
m.producer_id = r.i64()?;
m.producer_epoch = r.i16()?;
m.transaction_timeout_ms = r.i32()?;
m.transaction_status = r.i8()?;
m.transaction_partitions = match r.nullable_array_len(flex, match version { ..=0 => 6, _ => 3 }, size_of::<TransactionLogValuePartitionsSchema>())? {
Some(n) => {
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(TransactionLogValuePartitionsSchema::decode(r, version)?);
}
Some(v)
}
None => None,
};
m.transaction_last_update_timestamp_ms = r.i64()?;
m.transaction_start_timestamp_ms = r.i64()?;
if flex {
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 => {
let limit = r.begin_tagged(size)?;
m.previous_producer_id = r.i64()?;
r.end_tagged(limit)?;
}
1 => {
let limit = r.begin_tagged(size)?;
m.next_producer_id = r.i64()?;
r.end_tagged(limit)?;
}
2 => {
let limit = r.begin_tagged(size)?;
m.client_transaction_version = r.i16()?;
r.end_tagged(limit)?;
}
3 => {
let limit = r.begin_tagged(size)?;
m.next_producer_epoch = r.i16()?;
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 1;
w.string(&self.topic, flex)?;
w.i32s(&self.partition_ids, flex)?;
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("TransactionLogValuePartitionsSchema.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 1;
let mut m = Self::default();
m.topic = r.string(flex)?;
m.partition_ids = r.i32s(flex)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(TransactionLogValue, 1);
coordinator_record!(TransactionLogValue);
