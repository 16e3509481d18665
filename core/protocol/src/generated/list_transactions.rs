// @generated from core/protocol/schema/api/list_transactions.schema, crc 5bf93652, body b968a9db
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
w.check_version("ListTransactionsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_strings(&self.state_filters, true);
w.write_i64s(&self.producer_id_filters, true);
if version >= 1 {
w.i64(self.duration_filter);
} else if self.duration_filter != -1 { w.refuse_field("ListTransactionsRequest.duration_filter", version); }
if version >= 2 {
match &self.transactional_id_pattern {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
} else if self.transactional_id_pattern.is_some() { w.refuse_field("ListTransactionsRequest.transactional_id_pattern", version); }
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ListTransactionsRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_state_filters = r.read_strings(true);
let f_producer_id_filters = r.read_i64s(true);
let f_duration_filter = if version >= 1 { r.read_i64() } else { -1 };
let f_transactional_id_pattern = if version >= 2 { r.read_nullable_string(true) } else { None };
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
state_filters: f_state_filters,
producer_id_filters: f_producer_id_filters,
duration_filter: f_duration_filter,
transactional_id_pattern: f_transactional_id_pattern,
unknown_tagged_fields,
}
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
w.check_version("ListTransactionsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
w.write_strings(&self.unknown_state_filters, true);
w.write_structs(&self.transaction_states, true, version, ListTransactionsResponseTransactionState::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ListTransactionsResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_throttle_time_ms = r.read_i32();
let f_error_code = r.read_i16();
let f_unknown_state_filters = r.read_strings(true);
let f_transaction_states = r.read_structs(true, 11, version, ListTransactionsResponseTransactionState::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
unknown_state_filters: f_unknown_state_filters,
transaction_states: f_transaction_states,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.transactional_id, true);
w.i64(self.producer_id);
w.write_string(&self.transaction_state, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_transactional_id = r.read_string(true);
let f_producer_id = r.read_i64();
let f_transaction_state = r.read_string(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
transactional_id: f_transactional_id,
producer_id: f_producer_id,
transaction_state: f_transaction_state,
unknown_tagged_fields,
}
}
}
message!(ListTransactionsResponse, 0);
response!(ListTransactionsResponse);
