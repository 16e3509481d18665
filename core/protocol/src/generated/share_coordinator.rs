// @generated from core/protocol/schema/share_coordinator.schema, crc 91278735, body cdaa5072
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

/// Kafka's `ShareSnapshotKey`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareSnapshotKey {
/// Versions 0.
pub group_id: String,
/// Versions 0.
pub topic_id: Uuid,
/// Versions 0.
pub partition: i32,
}
impl Default for ShareSnapshotKey {
fn default() -> Self {
Self {
group_id: String::new(),
topic_id: Uuid::ZERO,
partition: 0,
}
}
}
impl ShareSnapshotKey {
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
w.check_version("ShareSnapshotKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, false);
w.uuid(&self.topic_id);
w.i32(self.partition);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ShareSnapshotKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(false);
let f_topic_id = r.read_uuid();
let f_partition = r.read_i32();
Self {
group_id: f_group_id,
topic_id: f_topic_id,
partition: f_partition,
}
}
}
message!(ShareSnapshotKey, 32767);
coordinator_record!(ShareSnapshotKey);

/// Kafka's `ShareSnapshotValue`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareSnapshotValue {
/// Versions 0.
pub snapshot_epoch: i32,
/// Versions 0.
pub state_epoch: i32,
/// Versions 0.
pub leader_epoch: i32,
/// Versions 0.
pub start_offset: i64,
/// Versions 0, tag 0 in 0+, default -1.
pub delivery_complete_count: i32,
/// Versions 0.
pub create_timestamp: i64,
/// Versions 0.
pub write_timestamp: i64,
/// Versions 0.
pub state_batches: Vec<ShareSnapshotValueStateBatch>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareSnapshotValue {
fn default() -> Self {
Self {
snapshot_epoch: 0,
state_epoch: 0,
leader_epoch: 0,
start_offset: 0,
delivery_complete_count: -1,
create_timestamp: 0,
write_timestamp: 0,
state_batches: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareSnapshotValue {
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
w.check_version("ShareSnapshotValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.snapshot_epoch);
w.i32(self.state_epoch);
w.i32(self.leader_epoch);
w.i64(self.start_offset);
w.i64(self.create_timestamp);
w.i64(self.write_timestamp);
w.write_structs(&self.state_batches, true, version, ShareSnapshotValueStateBatch::write);
let mut count = self.unknown_tagged_fields.len();
if self.delivery_complete_count != -1 { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.delivery_complete_count != -1 {
let mark = w.write_tag(0, &mut raw);
w.i32(self.delivery_complete_count);
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
r.check_version("ShareSnapshotValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_snapshot_epoch = r.read_i32();
let f_state_epoch = r.read_i32();
let f_leader_epoch = r.read_i32();
let f_start_offset = r.read_i64();
let mut f_delivery_complete_count = -1;
let f_create_timestamp = r.read_i64();
let f_write_timestamp = r.read_i64();
let f_state_batches = r.read_structs(true, 20, version, ShareSnapshotValueStateBatch::read);
let mut unknown_tagged_fields = Vec::new();
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 => {
let limit = r.read_tagged_begin(size);
f_delivery_complete_count = r.read_i32();
r.read_tagged_end(limit);
}
_ => r.read_unknown_tagged_field(tag, size, &mut unknown_tagged_fields),
}
if r.failed() {
break;
}
}
Self {
snapshot_epoch: f_snapshot_epoch,
state_epoch: f_state_epoch,
leader_epoch: f_leader_epoch,
start_offset: f_start_offset,
delivery_complete_count: f_delivery_complete_count,
create_timestamp: f_create_timestamp,
write_timestamp: f_write_timestamp,
state_batches: f_state_batches,
unknown_tagged_fields,
}
}
}

/// `StateBatch` of [`ShareSnapshotValue`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareSnapshotValueStateBatch {
/// Versions 0.
pub first_offset: i64,
/// Versions 0.
pub last_offset: i64,
/// Versions 0.
pub delivery_state: i8,
/// Versions 0.
pub delivery_count: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareSnapshotValueStateBatch {
fn default() -> Self {
Self {
first_offset: 0,
last_offset: 0,
delivery_state: 0,
delivery_count: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareSnapshotValueStateBatch {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i64(self.first_offset);
w.i64(self.last_offset);
w.i8(self.delivery_state);
w.i16(self.delivery_count);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_first_offset = r.read_i64();
let f_last_offset = r.read_i64();
let f_delivery_state = r.read_i8();
let f_delivery_count = r.read_i16();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
first_offset: f_first_offset,
last_offset: f_last_offset,
delivery_state: f_delivery_state,
delivery_count: f_delivery_count,
unknown_tagged_fields,
}
}
}
message!(ShareSnapshotValue, 0);
coordinator_record!(ShareSnapshotValue);

/// Kafka's `ShareUpdateKey`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareUpdateKey {
/// Versions 0.
pub group_id: String,
/// Versions 0.
pub topic_id: Uuid,
/// Versions 0.
pub partition: i32,
}
impl Default for ShareUpdateKey {
fn default() -> Self {
Self {
group_id: String::new(),
topic_id: Uuid::ZERO,
partition: 0,
}
}
}
impl ShareUpdateKey {
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
w.check_version("ShareUpdateKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, false);
w.uuid(&self.topic_id);
w.i32(self.partition);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ShareUpdateKey", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(false);
let f_topic_id = r.read_uuid();
let f_partition = r.read_i32();
Self {
group_id: f_group_id,
topic_id: f_topic_id,
partition: f_partition,
}
}
}
message!(ShareUpdateKey, 32767);
coordinator_record!(ShareUpdateKey);

/// Kafka's `ShareUpdateValue`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareUpdateValue {
/// Versions 0.
pub snapshot_epoch: i32,
/// Versions 0.
pub leader_epoch: i32,
/// Versions 0.
pub start_offset: i64,
/// Versions 0, tag 0 in 0+, default -1.
pub delivery_complete_count: i32,
/// Versions 0.
pub state_batches: Vec<ShareUpdateValueStateBatch>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareUpdateValue {
fn default() -> Self {
Self {
snapshot_epoch: 0,
leader_epoch: 0,
start_offset: 0,
delivery_complete_count: -1,
state_batches: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareUpdateValue {
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
w.check_version("ShareUpdateValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.snapshot_epoch);
w.i32(self.leader_epoch);
w.i64(self.start_offset);
w.write_structs(&self.state_batches, true, version, ShareUpdateValueStateBatch::write);
let mut count = self.unknown_tagged_fields.len();
if self.delivery_complete_count != -1 { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.delivery_complete_count != -1 {
let mark = w.write_tag(0, &mut raw);
w.i32(self.delivery_complete_count);
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
r.check_version("ShareUpdateValue", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_snapshot_epoch = r.read_i32();
let f_leader_epoch = r.read_i32();
let f_start_offset = r.read_i64();
let mut f_delivery_complete_count = -1;
let f_state_batches = r.read_structs(true, 20, version, ShareUpdateValueStateBatch::read);
let mut unknown_tagged_fields = Vec::new();
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 => {
let limit = r.read_tagged_begin(size);
f_delivery_complete_count = r.read_i32();
r.read_tagged_end(limit);
}
_ => r.read_unknown_tagged_field(tag, size, &mut unknown_tagged_fields),
}
if r.failed() {
break;
}
}
Self {
snapshot_epoch: f_snapshot_epoch,
leader_epoch: f_leader_epoch,
start_offset: f_start_offset,
delivery_complete_count: f_delivery_complete_count,
state_batches: f_state_batches,
unknown_tagged_fields,
}
}
}

/// `StateBatch` of [`ShareUpdateValue`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareUpdateValueStateBatch {
/// Versions 0.
pub first_offset: i64,
/// Versions 0.
pub last_offset: i64,
/// Versions 0.
pub delivery_state: i8,
/// Versions 0.
pub delivery_count: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ShareUpdateValueStateBatch {
fn default() -> Self {
Self {
first_offset: 0,
last_offset: 0,
delivery_state: 0,
delivery_count: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ShareUpdateValueStateBatch {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i64(self.first_offset);
w.i64(self.last_offset);
w.i8(self.delivery_state);
w.i16(self.delivery_count);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_first_offset = r.read_i64();
let f_last_offset = r.read_i64();
let f_delivery_state = r.read_i8();
let f_delivery_count = r.read_i16();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
first_offset: f_first_offset,
last_offset: f_last_offset,
delivery_state: f_delivery_state,
delivery_count: f_delivery_count,
unknown_tagged_fields,
}
}
}
message!(ShareUpdateValue, 0);
coordinator_record!(ShareUpdateValue);
