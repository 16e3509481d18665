// @generated from core/protocol/schema/storage.schema, crc fc6725dd, body 8cac3a09
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

/// Kafka's `ProducerSnapshot`, versions 1.
#[derive(Debug, Clone, PartialEq)]
pub struct ProducerSnapshot {
/// Versions 1.
pub crc: u32,
/// Versions 1.
pub producer_entries: Vec<ProducerSnapshotProducerEntry>,
}
impl Default for ProducerSnapshot {
fn default() -> Self {
Self {
crc: 0,
producer_entries: Vec::new(),
}
}
}
impl ProducerSnapshot {
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 1;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 1;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ProducerSnapshot", version });
}
w.u32(self.crc);
w.array_len(self.producer_entries.len(), false)?;
for element in &self.producer_entries {
element.encode(w, version)?;
}
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ProducerSnapshot", version));
}
let mut m = Self::default();
m.crc = r.u32()?;
m.producer_entries = {
let n = r.array_len(false, 46, size_of::<ProducerSnapshotProducerEntry>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ProducerSnapshotProducerEntry::decode(r, version)?);
}
v
};
Ok(m)
}
}

/// `ProducerEntry` of [`ProducerSnapshot`], versions 1.
#[derive(Debug, Clone, PartialEq)]
pub struct ProducerSnapshotProducerEntry {
/// Versions 1.
pub producer_id: i64,
/// Versions 1.
pub epoch: i16,
/// Versions 1.
pub last_sequence: i32,
/// Versions 1.
pub last_offset: i64,
/// Versions 1.
pub offset_delta: i32,
/// Versions 1.
pub timestamp: i64,
/// Versions 1.
pub coordinator_epoch: i32,
/// Versions 1.
pub current_txn_first_offset: i64,
}
impl Default for ProducerSnapshotProducerEntry {
fn default() -> Self {
Self {
producer_id: 0,
epoch: 0,
last_sequence: 0,
last_offset: 0,
offset_delta: 0,
timestamp: 0,
coordinator_epoch: 0,
current_txn_first_offset: 0,
}
}
}
impl ProducerSnapshotProducerEntry {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i64(self.producer_id);
w.i16(self.epoch);
w.i32(self.last_sequence);
w.i64(self.last_offset);
w.i32(self.offset_delta);
w.i64(self.timestamp);
w.i32(self.coordinator_epoch);
w.i64(self.current_txn_first_offset);
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.producer_id = r.i64()?;
m.epoch = r.i16()?;
m.last_sequence = r.i32()?;
m.last_offset = r.i64()?;
m.offset_delta = r.i32()?;
m.timestamp = r.i64()?;
m.coordinator_epoch = r.i32()?;
m.current_txn_first_offset = r.i64()?;
Ok(m)
}
}
message!(ProducerSnapshot, 32767);

/// Kafka's `RemoteLogSegmentMetadataRecord`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct RemoteLogSegmentMetadataRecord {
/// Versions 0.
pub remote_log_segment_id: RemoteLogSegmentMetadataRecordRemoteLogSegmentIdEntry,
/// Versions 0.
pub start_offset: i64,
/// Versions 0.
pub end_offset: i64,
/// Versions 0.
pub broker_id: i32,
/// Versions 0.
pub max_timestamp_ms: i64,
/// Versions 0.
pub event_timestamp_ms: i64,
/// Versions 0.
pub segment_leader_epochs: Vec<RemoteLogSegmentMetadataRecordSegmentLeaderEpochEntry>,
/// Versions 0.
pub segment_size_in_bytes: i32,
/// Versions 0, null 0+, default null.
pub custom_metadata: Option<Bytes>,
/// Versions 0.
pub remote_log_segment_state: i8,
/// Versions 0, tag 0 in 0+.
pub txn_index_empty: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for RemoteLogSegmentMetadataRecord {
fn default() -> Self {
Self {
remote_log_segment_id: RemoteLogSegmentMetadataRecordRemoteLogSegmentIdEntry::default(),
start_offset: 0,
end_offset: 0,
broker_id: 0,
max_timestamp_ms: 0,
event_timestamp_ms: 0,
segment_leader_epochs: Vec::new(),
segment_size_in_bytes: 0,
custom_metadata: None,
remote_log_segment_state: 0,
txn_index_empty: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl RemoteLogSegmentMetadataRecord {
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
return Err(EncodeError::UnsupportedVersion { message: "RemoteLogSegmentMetadataRecord", version });
}
self.remote_log_segment_id.encode(w, version)?;
w.i64(self.start_offset);
w.i64(self.end_offset);
w.i32(self.broker_id);
w.i64(self.max_timestamp_ms);
w.i64(self.event_timestamp_ms);
w.array_len(self.segment_leader_epochs.len(), true)?;
for element in &self.segment_leader_epochs {
element.encode(w, version)?;
}
w.i32(self.segment_size_in_bytes);
match &self.custom_metadata {
Some(value) => {
w.bytes(value, true)?;
}
None => { w.null_bytes(true); }
}
w.i8(self.remote_log_segment_state);
let mut count = self.unknown_tagged_fields.len();
if self.txn_index_empty { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.txn_index_empty {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
w.bool(self.txn_index_empty);
w.end_tagged(mark)?;
}
raw.write_rest(w)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("RemoteLogSegmentMetadataRecord", version));
}
let mut m = Self::default();
m.remote_log_segment_id = RemoteLogSegmentMetadataRecordRemoteLogSegmentIdEntry::decode(r, version)?;
m.start_offset = r.i64()?;
m.end_offset = r.i64()?;
m.broker_id = r.i32()?;
m.max_timestamp_ms = r.i64()?;
m.event_timestamp_ms = r.i64()?;
m.segment_leader_epochs = {
let n = r.array_len(true, 13, size_of::<RemoteLogSegmentMetadataRecordSegmentLeaderEpochEntry>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(RemoteLogSegmentMetadataRecordSegmentLeaderEpochEntry::decode(r, version)?);
}
v
};
m.segment_size_in_bytes = r.i32()?;
m.custom_metadata = r.nullable_bytes(true)?;
m.remote_log_segment_state = r.i8()?;
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 => {
let limit = r.begin_tagged(size)?;
m.txn_index_empty = r.bool()?;
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
Ok(m)
}
}

/// `RemoteLogSegmentIdEntry` of [`RemoteLogSegmentMetadataRecord`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct RemoteLogSegmentMetadataRecordRemoteLogSegmentIdEntry {
/// Versions 0.
pub topic_id_partition: RemoteLogSegmentMetadataRecordTopicIdPartitionEntry,
/// Versions 0.
pub id: Uuid,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for RemoteLogSegmentMetadataRecordRemoteLogSegmentIdEntry {
fn default() -> Self {
Self {
topic_id_partition: RemoteLogSegmentMetadataRecordTopicIdPartitionEntry::default(),
id: Uuid::ZERO,
unknown_tagged_fields: Vec::new(),
}
}
}
impl RemoteLogSegmentMetadataRecordRemoteLogSegmentIdEntry {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
self.topic_id_partition.encode(w, version)?;
w.uuid(&self.id);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.topic_id_partition = RemoteLogSegmentMetadataRecordTopicIdPartitionEntry::decode(r, version)?;
m.id = r.uuid()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `TopicIdPartitionEntry` of [`RemoteLogSegmentMetadataRecord`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct RemoteLogSegmentMetadataRecordTopicIdPartitionEntry {
/// Versions 0.
pub name: String,
/// Versions 0.
pub id: Uuid,
/// Versions 0.
pub partition: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for RemoteLogSegmentMetadataRecordTopicIdPartitionEntry {
fn default() -> Self {
Self {
name: String::new(),
id: Uuid::ZERO,
partition: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl RemoteLogSegmentMetadataRecordTopicIdPartitionEntry {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, true)?;
w.uuid(&self.id);
w.i32(self.partition);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(true)?;
m.id = r.uuid()?;
m.partition = r.i32()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `SegmentLeaderEpochEntry` of [`RemoteLogSegmentMetadataRecord`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct RemoteLogSegmentMetadataRecordSegmentLeaderEpochEntry {
/// Versions 0.
pub leader_epoch: i32,
/// Versions 0.
pub offset: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for RemoteLogSegmentMetadataRecordSegmentLeaderEpochEntry {
fn default() -> Self {
Self {
leader_epoch: 0,
offset: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl RemoteLogSegmentMetadataRecordSegmentLeaderEpochEntry {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.leader_epoch);
w.i64(self.offset);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.leader_epoch = r.i32()?;
m.offset = r.i64()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(RemoteLogSegmentMetadataRecord, 0);
metadata_record!(RemoteLogSegmentMetadataRecord);

/// Kafka's `RemoteLogSegmentMetadataSnapshotRecord`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct RemoteLogSegmentMetadataSnapshotRecord {
/// Versions 0.
pub segment_id: Uuid,
/// Versions 0.
pub start_offset: i64,
/// Versions 0.
pub end_offset: i64,
/// Versions 0.
pub broker_id: i32,
/// Versions 0.
pub max_timestamp_ms: i64,
/// Versions 0.
pub event_timestamp_ms: i64,
/// Versions 0.
pub segment_leader_epochs: Vec<RemoteLogSegmentMetadataSnapshotRecordSegmentLeaderEpochEntry>,
/// Versions 0.
pub segment_size_in_bytes: i32,
/// Versions 0, null 0+, default null.
pub custom_metadata: Option<Bytes>,
/// Versions 0.
pub remote_log_segment_state: i8,
/// Versions 0, tag 0 in 0+.
pub txn_index_empty: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for RemoteLogSegmentMetadataSnapshotRecord {
fn default() -> Self {
Self {
segment_id: Uuid::ZERO,
start_offset: 0,
end_offset: 0,
broker_id: 0,
max_timestamp_ms: 0,
event_timestamp_ms: 0,
segment_leader_epochs: Vec::new(),
segment_size_in_bytes: 0,
custom_metadata: None,
remote_log_segment_state: 0,
txn_index_empty: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl RemoteLogSegmentMetadataSnapshotRecord {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 3;
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
return Err(EncodeError::UnsupportedVersion { message: "RemoteLogSegmentMetadataSnapshotRecord", version });
}
w.uuid(&self.segment_id);
w.i64(self.start_offset);
w.i64(self.end_offset);
w.i32(self.broker_id);
w.i64(self.max_timestamp_ms);
w.i64(self.event_timestamp_ms);
w.array_len(self.segment_leader_epochs.len(), true)?;
for element in &self.segment_leader_epochs {
element.encode(w, version)?;
}
w.i32(self.segment_size_in_bytes);
match &self.custom_metadata {
Some(value) => {
w.bytes(value, true)?;
}
None => { w.null_bytes(true); }
}
w.i8(self.remote_log_segment_state);
let mut count = self.unknown_tagged_fields.len();
if self.txn_index_empty { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.txn_index_empty {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
w.bool(self.txn_index_empty);
w.end_tagged(mark)?;
}
raw.write_rest(w)?;
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("RemoteLogSegmentMetadataSnapshotRecord", version));
}
let mut m = Self::default();
m.segment_id = r.uuid()?;
m.start_offset = r.i64()?;
m.end_offset = r.i64()?;
m.broker_id = r.i32()?;
m.max_timestamp_ms = r.i64()?;
m.event_timestamp_ms = r.i64()?;
m.segment_leader_epochs = {
let n = r.array_len(true, 13, size_of::<RemoteLogSegmentMetadataSnapshotRecordSegmentLeaderEpochEntry>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(RemoteLogSegmentMetadataSnapshotRecordSegmentLeaderEpochEntry::decode(r, version)?);
}
v
};
m.segment_size_in_bytes = r.i32()?;
m.custom_metadata = r.nullable_bytes(true)?;
m.remote_log_segment_state = r.i8()?;
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 => {
let limit = r.begin_tagged(size)?;
m.txn_index_empty = r.bool()?;
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
Ok(m)
}
}

/// `SegmentLeaderEpochEntry` of [`RemoteLogSegmentMetadataSnapshotRecord`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct RemoteLogSegmentMetadataSnapshotRecordSegmentLeaderEpochEntry {
/// Versions 0.
pub leader_epoch: i32,
/// Versions 0.
pub offset: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for RemoteLogSegmentMetadataSnapshotRecordSegmentLeaderEpochEntry {
fn default() -> Self {
Self {
leader_epoch: 0,
offset: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl RemoteLogSegmentMetadataSnapshotRecordSegmentLeaderEpochEntry {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.leader_epoch);
w.i64(self.offset);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.leader_epoch = r.i32()?;
m.offset = r.i64()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(RemoteLogSegmentMetadataSnapshotRecord, 0);
metadata_record!(RemoteLogSegmentMetadataSnapshotRecord);

/// Kafka's `RemoteLogSegmentMetadataUpdateRecord`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct RemoteLogSegmentMetadataUpdateRecord {
/// Versions 0.
pub remote_log_segment_id: RemoteLogSegmentMetadataUpdateRecordRemoteLogSegmentIdEntry,
/// Versions 0.
pub broker_id: i32,
/// Versions 0.
pub event_timestamp_ms: i64,
/// Versions 0, null 0+, default null.
pub custom_metadata: Option<Bytes>,
/// Versions 0.
pub remote_log_segment_state: i8,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for RemoteLogSegmentMetadataUpdateRecord {
fn default() -> Self {
Self {
remote_log_segment_id: RemoteLogSegmentMetadataUpdateRecordRemoteLogSegmentIdEntry::default(),
broker_id: 0,
event_timestamp_ms: 0,
custom_metadata: None,
remote_log_segment_state: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl RemoteLogSegmentMetadataUpdateRecord {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 1;
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
return Err(EncodeError::UnsupportedVersion { message: "RemoteLogSegmentMetadataUpdateRecord", version });
}
self.remote_log_segment_id.encode(w, version)?;
w.i32(self.broker_id);
w.i64(self.event_timestamp_ms);
match &self.custom_metadata {
Some(value) => {
w.bytes(value, true)?;
}
None => { w.null_bytes(true); }
}
w.i8(self.remote_log_segment_state);
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
return Err(r.unsupported_version("RemoteLogSegmentMetadataUpdateRecord", version));
}
let mut m = Self::default();
m.remote_log_segment_id = RemoteLogSegmentMetadataUpdateRecordRemoteLogSegmentIdEntry::decode(r, version)?;
m.broker_id = r.i32()?;
m.event_timestamp_ms = r.i64()?;
m.custom_metadata = r.nullable_bytes(true)?;
m.remote_log_segment_state = r.i8()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `RemoteLogSegmentIdEntry` of [`RemoteLogSegmentMetadataUpdateRecord`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct RemoteLogSegmentMetadataUpdateRecordRemoteLogSegmentIdEntry {
/// Versions 0.
pub topic_id_partition: RemoteLogSegmentMetadataUpdateRecordTopicIdPartitionEntry,
/// Versions 0.
pub id: Uuid,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for RemoteLogSegmentMetadataUpdateRecordRemoteLogSegmentIdEntry {
fn default() -> Self {
Self {
topic_id_partition: RemoteLogSegmentMetadataUpdateRecordTopicIdPartitionEntry::default(),
id: Uuid::ZERO,
unknown_tagged_fields: Vec::new(),
}
}
}
impl RemoteLogSegmentMetadataUpdateRecordRemoteLogSegmentIdEntry {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
self.topic_id_partition.encode(w, version)?;
w.uuid(&self.id);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.topic_id_partition = RemoteLogSegmentMetadataUpdateRecordTopicIdPartitionEntry::decode(r, version)?;
m.id = r.uuid()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `TopicIdPartitionEntry` of [`RemoteLogSegmentMetadataUpdateRecord`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct RemoteLogSegmentMetadataUpdateRecordTopicIdPartitionEntry {
/// Versions 0.
pub name: String,
/// Versions 0.
pub id: Uuid,
/// Versions 0.
pub partition: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for RemoteLogSegmentMetadataUpdateRecordTopicIdPartitionEntry {
fn default() -> Self {
Self {
name: String::new(),
id: Uuid::ZERO,
partition: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl RemoteLogSegmentMetadataUpdateRecordTopicIdPartitionEntry {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, true)?;
w.uuid(&self.id);
w.i32(self.partition);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(true)?;
m.id = r.uuid()?;
m.partition = r.i32()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(RemoteLogSegmentMetadataUpdateRecord, 0);
metadata_record!(RemoteLogSegmentMetadataUpdateRecord);

/// Kafka's `RemotePartitionDeleteMetadataRecord`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct RemotePartitionDeleteMetadataRecord {
/// Versions 0.
pub topic_id_partition: RemotePartitionDeleteMetadataRecordTopicIdPartitionEntry,
/// Versions 0.
pub broker_id: i32,
/// Versions 0.
pub event_timestamp_ms: i64,
/// Versions 0.
pub remote_partition_delete_state: i8,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for RemotePartitionDeleteMetadataRecord {
fn default() -> Self {
Self {
topic_id_partition: RemotePartitionDeleteMetadataRecordTopicIdPartitionEntry::default(),
broker_id: 0,
event_timestamp_ms: 0,
remote_partition_delete_state: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl RemotePartitionDeleteMetadataRecord {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 2;
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
return Err(EncodeError::UnsupportedVersion { message: "RemotePartitionDeleteMetadataRecord", version });
}
self.topic_id_partition.encode(w, version)?;
w.i32(self.broker_id);
w.i64(self.event_timestamp_ms);
w.i8(self.remote_partition_delete_state);
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
return Err(r.unsupported_version("RemotePartitionDeleteMetadataRecord", version));
}
let mut m = Self::default();
m.topic_id_partition = RemotePartitionDeleteMetadataRecordTopicIdPartitionEntry::decode(r, version)?;
m.broker_id = r.i32()?;
m.event_timestamp_ms = r.i64()?;
m.remote_partition_delete_state = r.i8()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `TopicIdPartitionEntry` of [`RemotePartitionDeleteMetadataRecord`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct RemotePartitionDeleteMetadataRecordTopicIdPartitionEntry {
/// Versions 0.
pub name: String,
/// Versions 0.
pub id: Uuid,
/// Versions 0.
pub partition: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for RemotePartitionDeleteMetadataRecordTopicIdPartitionEntry {
fn default() -> Self {
Self {
name: String::new(),
id: Uuid::ZERO,
partition: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl RemotePartitionDeleteMetadataRecordTopicIdPartitionEntry {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, true)?;
w.uuid(&self.id);
w.i32(self.partition);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(true)?;
m.id = r.uuid()?;
m.partition = r.i32()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(RemotePartitionDeleteMetadataRecord, 0);
metadata_record!(RemotePartitionDeleteMetadataRecord);
