// @generated from core/protocol/schema/share_coordinator.schema, crc 91278735, body 5aa0814d
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ShareSnapshotKey", version });
}
w.string(&self.group_id, false)?;
w.uuid(&self.topic_id);
w.i32(self.partition);
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ShareSnapshotKey", version));
}
let mut m = Self::default();
m.group_id = r.string(false)?;
m.topic_id = r.uuid()?;
m.partition = r.i32()?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ShareSnapshotValue", version });
}
w.i32(self.snapshot_epoch);
w.i32(self.state_epoch);
w.i32(self.leader_epoch);
w.i64(self.start_offset);
w.i64(self.create_timestamp);
w.i64(self.write_timestamp);
w.array_len(self.state_batches.len(), true)?;
for element in &self.state_batches {
element.encode(w, version)?;
}
let mut count = self.unknown_tagged_fields.len();
if self.delivery_complete_count != -1 { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.delivery_complete_count != -1 {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
w.i32(self.delivery_complete_count);
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
return Err(r.unsupported_version("ShareSnapshotValue", version));
}
let mut m = Self::default();
m.snapshot_epoch = r.i32()?;
m.state_epoch = r.i32()?;
m.leader_epoch = r.i32()?;
m.start_offset = r.i64()?;
m.create_timestamp = r.i64()?;
m.write_timestamp = r.i64()?;
m.state_batches = {
let n = r.array_len(true, 20, size_of::<ShareSnapshotValueStateBatch>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ShareSnapshotValueStateBatch::decode(r, version)?);
}
v
};
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 => {
let limit = r.begin_tagged(size)?;
m.delivery_complete_count = r.i32()?;
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i64(self.first_offset);
w.i64(self.last_offset);
w.i8(self.delivery_state);
w.i16(self.delivery_count);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.first_offset = r.i64()?;
m.last_offset = r.i64()?;
m.delivery_state = r.i8()?;
m.delivery_count = r.i16()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ShareUpdateKey", version });
}
w.string(&self.group_id, false)?;
w.uuid(&self.topic_id);
w.i32(self.partition);
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ShareUpdateKey", version));
}
let mut m = Self::default();
m.group_id = r.string(false)?;
m.topic_id = r.uuid()?;
m.partition = r.i32()?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ShareUpdateValue", version });
}
w.i32(self.snapshot_epoch);
w.i32(self.leader_epoch);
w.i64(self.start_offset);
w.array_len(self.state_batches.len(), true)?;
for element in &self.state_batches {
element.encode(w, version)?;
}
let mut count = self.unknown_tagged_fields.len();
if self.delivery_complete_count != -1 { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.delivery_complete_count != -1 {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
w.i32(self.delivery_complete_count);
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
return Err(r.unsupported_version("ShareUpdateValue", version));
}
let mut m = Self::default();
m.snapshot_epoch = r.i32()?;
m.leader_epoch = r.i32()?;
m.start_offset = r.i64()?;
m.state_batches = {
let n = r.array_len(true, 20, size_of::<ShareUpdateValueStateBatch>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ShareUpdateValueStateBatch::decode(r, version)?);
}
v
};
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 => {
let limit = r.begin_tagged(size)?;
m.delivery_complete_count = r.i32()?;
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i64(self.first_offset);
w.i64(self.last_offset);
w.i8(self.delivery_state);
w.i16(self.delivery_count);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.first_offset = r.i64()?;
m.last_offset = r.i64()?;
m.delivery_state = r.i8()?;
m.delivery_count = r.i16()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(ShareUpdateValue, 0);
coordinator_record!(ShareUpdateValue);
