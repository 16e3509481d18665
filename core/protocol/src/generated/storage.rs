// @generated from core/protocol/schema/storage.schema, crc fc6725dd, body 18b2eb64
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
w.check_version("ProducerSnapshot", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.u32(self.crc);
w.write_structs(&self.producer_entries, false, version, ProducerSnapshotProducerEntry::write);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ProducerSnapshot", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_crc = r.read_u32();
let f_producer_entries = r.read_structs(false, 46, version, ProducerSnapshotProducerEntry::read);
Self {
crc: f_crc,
producer_entries: f_producer_entries,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i64(self.producer_id);
w.i16(self.epoch);
w.i32(self.last_sequence);
w.i64(self.last_offset);
w.i32(self.offset_delta);
w.i64(self.timestamp);
w.i32(self.coordinator_epoch);
w.i64(self.current_txn_first_offset);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_producer_id = r.read_i64();
let f_epoch = r.read_i16();
let f_last_sequence = r.read_i32();
let f_last_offset = r.read_i64();
let f_offset_delta = r.read_i32();
let f_timestamp = r.read_i64();
let f_coordinator_epoch = r.read_i32();
let f_current_txn_first_offset = r.read_i64();
Self {
producer_id: f_producer_id,
epoch: f_epoch,
last_sequence: f_last_sequence,
last_offset: f_last_offset,
offset_delta: f_offset_delta,
timestamp: f_timestamp,
coordinator_epoch: f_coordinator_epoch,
current_txn_first_offset: f_current_txn_first_offset,
}
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
w.check_version("RemoteLogSegmentMetadataRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
self.remote_log_segment_id.write(w, version);
w.i64(self.start_offset);
w.i64(self.end_offset);
w.i32(self.broker_id);
w.i64(self.max_timestamp_ms);
w.i64(self.event_timestamp_ms);
w.write_structs(&self.segment_leader_epochs, true, version, RemoteLogSegmentMetadataRecordSegmentLeaderEpochEntry::write);
w.i32(self.segment_size_in_bytes);
match &self.custom_metadata {
Some(value) => {
w.write_bytes(value, true);
}
None => { w.null_bytes(true) }
}
w.i8(self.remote_log_segment_state);
let mut count = self.unknown_tagged_fields.len();
if self.txn_index_empty { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.txn_index_empty {
let mark = w.write_tag(0, &mut raw);
w.bool(self.txn_index_empty);
w.write_tagged_end(mark);
}
w.write_tagged_rest(&mut raw);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("RemoteLogSegmentMetadataRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_remote_log_segment_id = RemoteLogSegmentMetadataRecordRemoteLogSegmentIdEntry::read(r, version);
let f_start_offset = r.read_i64();
let f_end_offset = r.read_i64();
let f_broker_id = r.read_i32();
let f_max_timestamp_ms = r.read_i64();
let f_event_timestamp_ms = r.read_i64();
let f_segment_leader_epochs = r.read_structs(true, 13, version, RemoteLogSegmentMetadataRecordSegmentLeaderEpochEntry::read);
let f_segment_size_in_bytes = r.read_i32();
let f_custom_metadata = r.read_nullable_bytes(true);
let f_remote_log_segment_state = r.read_i8();
let mut f_txn_index_empty = false;
let mut unknown_tagged_fields = Vec::new();
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 => {
let limit = r.read_tagged_begin(size);
f_txn_index_empty = r.read_bool();
r.read_tagged_end(limit);
}
_ => r.read_unknown_tagged_field(tag, size, &mut unknown_tagged_fields),
}
if r.failed() {
break;
}
}
Self {
remote_log_segment_id: f_remote_log_segment_id,
start_offset: f_start_offset,
end_offset: f_end_offset,
broker_id: f_broker_id,
max_timestamp_ms: f_max_timestamp_ms,
event_timestamp_ms: f_event_timestamp_ms,
segment_leader_epochs: f_segment_leader_epochs,
segment_size_in_bytes: f_segment_size_in_bytes,
custom_metadata: f_custom_metadata,
remote_log_segment_state: f_remote_log_segment_state,
txn_index_empty: f_txn_index_empty,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
self.topic_id_partition.write(w, version);
w.uuid(&self.id);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_id_partition = RemoteLogSegmentMetadataRecordTopicIdPartitionEntry::read(r, version);
let f_id = r.read_uuid();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_id_partition: f_topic_id_partition,
id: f_id,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.uuid(&self.id);
w.i32(self.partition);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_id = r.read_uuid();
let f_partition = r.read_i32();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
id: f_id,
partition: f_partition,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.leader_epoch);
w.i64(self.offset);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_leader_epoch = r.read_i32();
let f_offset = r.read_i64();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
leader_epoch: f_leader_epoch,
offset: f_offset,
unknown_tagged_fields,
}
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
w.check_version("RemoteLogSegmentMetadataSnapshotRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.uuid(&self.segment_id);
w.i64(self.start_offset);
w.i64(self.end_offset);
w.i32(self.broker_id);
w.i64(self.max_timestamp_ms);
w.i64(self.event_timestamp_ms);
w.write_structs(&self.segment_leader_epochs, true, version, RemoteLogSegmentMetadataSnapshotRecordSegmentLeaderEpochEntry::write);
w.i32(self.segment_size_in_bytes);
match &self.custom_metadata {
Some(value) => {
w.write_bytes(value, true);
}
None => { w.null_bytes(true) }
}
w.i8(self.remote_log_segment_state);
let mut count = self.unknown_tagged_fields.len();
if self.txn_index_empty { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.txn_index_empty {
let mark = w.write_tag(0, &mut raw);
w.bool(self.txn_index_empty);
w.write_tagged_end(mark);
}
w.write_tagged_rest(&mut raw);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("RemoteLogSegmentMetadataSnapshotRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_segment_id = r.read_uuid();
let f_start_offset = r.read_i64();
let f_end_offset = r.read_i64();
let f_broker_id = r.read_i32();
let f_max_timestamp_ms = r.read_i64();
let f_event_timestamp_ms = r.read_i64();
let f_segment_leader_epochs = r.read_structs(true, 13, version, RemoteLogSegmentMetadataSnapshotRecordSegmentLeaderEpochEntry::read);
let f_segment_size_in_bytes = r.read_i32();
let f_custom_metadata = r.read_nullable_bytes(true);
let f_remote_log_segment_state = r.read_i8();
let mut f_txn_index_empty = false;
let mut unknown_tagged_fields = Vec::new();
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 => {
let limit = r.read_tagged_begin(size);
f_txn_index_empty = r.read_bool();
r.read_tagged_end(limit);
}
_ => r.read_unknown_tagged_field(tag, size, &mut unknown_tagged_fields),
}
if r.failed() {
break;
}
}
Self {
segment_id: f_segment_id,
start_offset: f_start_offset,
end_offset: f_end_offset,
broker_id: f_broker_id,
max_timestamp_ms: f_max_timestamp_ms,
event_timestamp_ms: f_event_timestamp_ms,
segment_leader_epochs: f_segment_leader_epochs,
segment_size_in_bytes: f_segment_size_in_bytes,
custom_metadata: f_custom_metadata,
remote_log_segment_state: f_remote_log_segment_state,
txn_index_empty: f_txn_index_empty,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.leader_epoch);
w.i64(self.offset);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_leader_epoch = r.read_i32();
let f_offset = r.read_i64();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
leader_epoch: f_leader_epoch,
offset: f_offset,
unknown_tagged_fields,
}
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
w.check_version("RemoteLogSegmentMetadataUpdateRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
self.remote_log_segment_id.write(w, version);
w.i32(self.broker_id);
w.i64(self.event_timestamp_ms);
match &self.custom_metadata {
Some(value) => {
w.write_bytes(value, true);
}
None => { w.null_bytes(true) }
}
w.i8(self.remote_log_segment_state);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("RemoteLogSegmentMetadataUpdateRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_remote_log_segment_id = RemoteLogSegmentMetadataUpdateRecordRemoteLogSegmentIdEntry::read(r, version);
let f_broker_id = r.read_i32();
let f_event_timestamp_ms = r.read_i64();
let f_custom_metadata = r.read_nullable_bytes(true);
let f_remote_log_segment_state = r.read_i8();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
remote_log_segment_id: f_remote_log_segment_id,
broker_id: f_broker_id,
event_timestamp_ms: f_event_timestamp_ms,
custom_metadata: f_custom_metadata,
remote_log_segment_state: f_remote_log_segment_state,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
self.topic_id_partition.write(w, version);
w.uuid(&self.id);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_id_partition = RemoteLogSegmentMetadataUpdateRecordTopicIdPartitionEntry::read(r, version);
let f_id = r.read_uuid();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_id_partition: f_topic_id_partition,
id: f_id,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.uuid(&self.id);
w.i32(self.partition);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_id = r.read_uuid();
let f_partition = r.read_i32();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
id: f_id,
partition: f_partition,
unknown_tagged_fields,
}
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
w.check_version("RemotePartitionDeleteMetadataRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
self.topic_id_partition.write(w, version);
w.i32(self.broker_id);
w.i64(self.event_timestamp_ms);
w.i8(self.remote_partition_delete_state);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("RemotePartitionDeleteMetadataRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_id_partition = RemotePartitionDeleteMetadataRecordTopicIdPartitionEntry::read(r, version);
let f_broker_id = r.read_i32();
let f_event_timestamp_ms = r.read_i64();
let f_remote_partition_delete_state = r.read_i8();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_id_partition: f_topic_id_partition,
broker_id: f_broker_id,
event_timestamp_ms: f_event_timestamp_ms,
remote_partition_delete_state: f_remote_partition_delete_state,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.uuid(&self.id);
w.i32(self.partition);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_id = r.read_uuid();
let f_partition = r.read_i32();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
id: f_id,
partition: f_partition,
unknown_tagged_fields,
}
}
}
message!(RemotePartitionDeleteMetadataRecord, 0);
metadata_record!(RemotePartitionDeleteMetadataRecord);
