// @generated from core/protocol/schema/api/write_txn_markers.schema, crc 663b7e49, body 33595928
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "WriteTxnMarkersRequest", version });
}
w.array_len(self.markers.len(), true)?;
for element in &self.markers {
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
return Err(r.unsupported_version("WriteTxnMarkersRequest", version));
}
let mut m = Self::default();
m.markers = {
let n = r.array_len(true, match version { ..=1 => 17, _ => 18 }, size_of::<WriteTxnMarkersRequestWritableTxnMarker>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(WriteTxnMarkersRequestWritableTxnMarker::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i64(self.producer_id);
w.i16(self.producer_epoch);
w.bool(self.transaction_result);
w.array_len(self.topics.len(), true)?;
for element in &self.topics {
element.encode(w, version)?;
}
w.i32(self.coordinator_epoch);
if version >= 2 {
w.i8(self.transaction_version);
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.producer_id = r.i64()?;
m.producer_epoch = r.i16()?;
m.transaction_result = r.bool()?;
m.topics = {
let n = r.array_len(true, 3, size_of::<WriteTxnMarkersRequestWritableTxnMarkerTopic>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(WriteTxnMarkersRequestWritableTxnMarkerTopic::decode(r, version)?);
}
v
};
m.coordinator_epoch = r.i32()?;
if version >= 2 {
m.transaction_version = r.i8()?;
}
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, true)?;
w.i32s(&self.partition_indexes, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(true)?;
m.partition_indexes = r.i32s(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "WriteTxnMarkersResponse", version });
}
w.array_len(self.markers.len(), true)?;
for element in &self.markers {
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
return Err(r.unsupported_version("WriteTxnMarkersResponse", version));
}
let mut m = Self::default();
m.markers = {
let n = r.array_len(true, 10, size_of::<WriteTxnMarkersResponseWritableTxnMarkerResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(WriteTxnMarkersResponseWritableTxnMarkerResult::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i64(self.producer_id);
w.array_len(self.topics.len(), true)?;
for element in &self.topics {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.producer_id = r.i64()?;
m.topics = {
let n = r.array_len(true, 3, size_of::<WriteTxnMarkersResponseWritableTxnMarkerTopicResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(WriteTxnMarkersResponseWritableTxnMarkerTopicResult::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, true)?;
w.array_len(self.partitions.len(), true)?;
for element in &self.partitions {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(true)?;
m.partitions = {
let n = r.array_len(true, 7, size_of::<WriteTxnMarkersResponseWritableTxnMarkerPartitionResult>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(WriteTxnMarkersResponseWritableTxnMarkerPartitionResult::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.partition_index);
w.i16(self.error_code);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.partition_index = r.i32()?;
m.error_code = r.i16()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(WriteTxnMarkersResponse, 1);
response!(WriteTxnMarkersResponse);
