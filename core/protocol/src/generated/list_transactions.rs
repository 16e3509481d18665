// @generated from core/protocol/schema/api/list_transactions.schema, crc 5bf93652, body b04ffd91
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

/// Kafka's `ListTransactionsRequest`, versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ListTransactionsRequest {
/// Versions 0-2.
pub state_filters: Vec<String>,
/// Versions 0-2.
pub producer_id_filters: Vec<i64>,
/// Versions 1-2, default -1.
pub duration_filter: i64,
/// Versions 2, null 2+, default null.
pub transactional_id_pattern: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ListTransactionsRequest {
fn default() -> Self {
Self {
state_filters: Vec::new(),
producer_id_filters: Vec::new(),
duration_filter: -1,
transactional_id_pattern: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ListTransactionsRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ListTransactions;
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
return Err(EncodeError::UnsupportedVersion { message: "ListTransactionsRequest", version });
}
w.strings(&self.state_filters, true)?;
w.i64s(&self.producer_id_filters, true)?;
if version >= 1 {
w.i64(self.duration_filter);
} else if self.duration_filter != -1 { return Err(unsupported_field("ListTransactionsRequest.duration_filter", version)); }
if version >= 2 {
match &self.transactional_id_pattern {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
} else if self.transactional_id_pattern.is_some() { return Err(unsupported_field("ListTransactionsRequest.transactional_id_pattern", version)); }
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
return Err(r.unsupported_version("ListTransactionsRequest", version));
}
let mut m = Self::default();
m.state_filters = r.strings(true)?;
m.producer_id_filters = r.i64s(true)?;
if version >= 1 {
m.duration_filter = r.i64()?;
}
if version >= 2 {
m.transactional_id_pattern = r.nullable_string(true)?;
}
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(ListTransactionsRequest, 0);
request!(ListTransactionsRequest, ListTransactionsResponse);

/// Kafka's `ListTransactionsResponse`, versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ListTransactionsResponse {
/// Versions 0-2.
pub throttle_time_ms: i32,
/// Versions 0-2.
pub error_code: i16,
/// Versions 0-2.
pub unknown_state_filters: Vec<String>,
/// Versions 0-2.
pub transaction_states: Vec<ListTransactionsResponseTransactionState>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ListTransactionsResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
unknown_state_filters: Vec::new(),
transaction_states: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ListTransactionsResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ListTransactions;
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
return Err(EncodeError::UnsupportedVersion { message: "ListTransactionsResponse", version });
}
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
w.strings(&self.unknown_state_filters, true)?;
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
return Err(r.unsupported_version("ListTransactionsResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.error_code = r.i16()?;
m.unknown_state_filters = r.strings(true)?;
m.transaction_states = {
let n = r.array_len(true, 11, size_of::<ListTransactionsResponseTransactionState>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ListTransactionsResponseTransactionState::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `TransactionState` of [`ListTransactionsResponse`], versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct ListTransactionsResponseTransactionState {
/// Versions 0-2.
pub transactional_id: String,
/// Versions 0-2.
pub producer_id: i64,
/// Versions 0-2.
pub transaction_state: String,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ListTransactionsResponseTransactionState {
fn default() -> Self {
Self {
transactional_id: String::new(),
producer_id: 0,
transaction_state: String::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ListTransactionsResponseTransactionState {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.transactional_id, true)?;
w.i64(self.producer_id);
w.string(&self.transaction_state, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.transactional_id = r.string(true)?;
m.producer_id = r.i64()?;
m.transaction_state = r.string(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(ListTransactionsResponse, 0);
response!(ListTransactionsResponse);
