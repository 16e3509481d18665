// @generated from core/protocol/schema/api/write_txn_markers.schema, crc 663b7e49, body ecce57b6
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

/// Kafka's `WriteTxnMarkersRequest`, versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct WriteTxnMarkersRequest {
/// Versions 1-2.
pub markers: Vec<WriteTxnMarkersRequestWritableTxnMarker>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for WriteTxnMarkersRequest {
fn default() -> Self {
Self {
markers: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl WriteTxnMarkersRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::WriteTxnMarkers;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 1;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 2;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("WriteTxnMarkersRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_structs(&self.markers, true, version, WriteTxnMarkersRequestWritableTxnMarker::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("WriteTxnMarkersRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_markers = r.read_structs(true, match version { ..=1 => 17, _ => 18 }, version, WriteTxnMarkersRequestWritableTxnMarker::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
markers: f_markers,
unknown_tagged_fields,
}
}
}

/// `WritableTxnMarker` of [`WriteTxnMarkersRequest`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct WriteTxnMarkersRequestWritableTxnMarker {
/// Versions 1-2.
pub producer_id: i64,
/// Versions 1-2.
pub producer_epoch: i16,
/// Versions 1-2.
pub transaction_result: bool,
/// Versions 1-2.
pub topics: Vec<WriteTxnMarkersRequestWritableTxnMarkerTopic>,
/// Versions 1-2.
pub coordinator_epoch: i32,
/// Versions 2, ignorable.
pub transaction_version: i8,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for WriteTxnMarkersRequestWritableTxnMarker {
fn default() -> Self {
Self {
producer_id: 0,
producer_epoch: 0,
transaction_result: false,
topics: Vec::new(),
coordinator_epoch: 0,
transaction_version: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl WriteTxnMarkersRequestWritableTxnMarker {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i64(self.producer_id);
w.i16(self.producer_epoch);
w.bool(self.transaction_result);
w.write_structs(&self.topics, true, version, WriteTxnMarkersRequestWritableTxnMarkerTopic::write);
w.i32(self.coordinator_epoch);
if version >= 2 {
w.i8(self.transaction_version);
}
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_producer_id = r.read_i64();
let f_producer_epoch = r.read_i16();
let f_transaction_result = r.read_bool();
let f_topics = r.read_structs(true, 3, version, WriteTxnMarkersRequestWritableTxnMarkerTopic::read);
let f_coordinator_epoch = r.read_i32();
let f_transaction_version = if version >= 2 { r.read_i8() } else { 0 };
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
producer_id: f_producer_id,
producer_epoch: f_producer_epoch,
transaction_result: f_transaction_result,
topics: f_topics,
coordinator_epoch: f_coordinator_epoch,
transaction_version: f_transaction_version,
unknown_tagged_fields,
}
}
}

/// `WritableTxnMarkerTopic` of [`WriteTxnMarkersRequest`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct WriteTxnMarkersRequestWritableTxnMarkerTopic {
/// Versions 1-2.
pub name: String,
/// Versions 1-2.
pub partition_indexes: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for WriteTxnMarkersRequestWritableTxnMarkerTopic {
fn default() -> Self {
Self {
name: String::new(),
partition_indexes: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl WriteTxnMarkersRequestWritableTxnMarkerTopic {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.write_i32s(&self.partition_indexes, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_partition_indexes = r.read_i32s(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
partition_indexes: f_partition_indexes,
unknown_tagged_fields,
}
}
}
message!(WriteTxnMarkersRequest, 1);
request!(WriteTxnMarkersRequest, WriteTxnMarkersResponse);

/// Kafka's `WriteTxnMarkersResponse`, versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct WriteTxnMarkersResponse {
/// Versions 1-2.
pub markers: Vec<WriteTxnMarkersResponseWritableTxnMarkerResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for WriteTxnMarkersResponse {
fn default() -> Self {
Self {
markers: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl WriteTxnMarkersResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::WriteTxnMarkers;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 1;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 2;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.check_version("WriteTxnMarkersResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_structs(&self.markers, true, version, WriteTxnMarkersResponseWritableTxnMarkerResult::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("WriteTxnMarkersResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_markers = r.read_structs(true, 10, version, WriteTxnMarkersResponseWritableTxnMarkerResult::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
markers: f_markers,
unknown_tagged_fields,
}
}
}

/// `WritableTxnMarkerResult` of [`WriteTxnMarkersResponse`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct WriteTxnMarkersResponseWritableTxnMarkerResult {
/// Versions 1-2.
pub producer_id: i64,
/// Versions 1-2.
pub topics: Vec<WriteTxnMarkersResponseWritableTxnMarkerTopicResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for WriteTxnMarkersResponseWritableTxnMarkerResult {
fn default() -> Self {
Self {
producer_id: 0,
topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl WriteTxnMarkersResponseWritableTxnMarkerResult {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i64(self.producer_id);
w.write_structs(&self.topics, true, version, WriteTxnMarkersResponseWritableTxnMarkerTopicResult::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_producer_id = r.read_i64();
let f_topics = r.read_structs(true, 3, version, WriteTxnMarkersResponseWritableTxnMarkerTopicResult::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
producer_id: f_producer_id,
topics: f_topics,
unknown_tagged_fields,
}
}
}

/// `WritableTxnMarkerTopicResult` of [`WriteTxnMarkersResponse`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct WriteTxnMarkersResponseWritableTxnMarkerTopicResult {
/// Versions 1-2.
pub name: String,
/// Versions 1-2.
pub partitions: Vec<WriteTxnMarkersResponseWritableTxnMarkerPartitionResult>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for WriteTxnMarkersResponseWritableTxnMarkerTopicResult {
fn default() -> Self {
Self {
name: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl WriteTxnMarkersResponseWritableTxnMarkerTopicResult {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.write_structs(&self.partitions, true, version, WriteTxnMarkersResponseWritableTxnMarkerPartitionResult::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_partitions = r.read_structs(true, 7, version, WriteTxnMarkersResponseWritableTxnMarkerPartitionResult::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
partitions: f_partitions,
unknown_tagged_fields,
}
}
}

/// `WritableTxnMarkerPartitionResult` of [`WriteTxnMarkersResponse`], versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct WriteTxnMarkersResponseWritableTxnMarkerPartitionResult {
/// Versions 1-2.
pub partition_index: i32,
/// Versions 1-2.
pub error_code: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for WriteTxnMarkersResponseWritableTxnMarkerPartitionResult {
fn default() -> Self {
Self {
partition_index: 0,
error_code: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl WriteTxnMarkersResponseWritableTxnMarkerPartitionResult {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.partition_index);
w.i16(self.error_code);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_partition_index = r.read_i32();
let f_error_code = r.read_i16();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
partition_index: f_partition_index,
error_code: f_error_code,
unknown_tagged_fields,
}
}
}
message!(WriteTxnMarkersResponse, 1);
response!(WriteTxnMarkersResponse);
