// @generated from core/protocol/schema/metadata_records.schema, crc 65274adf, body 526623d6
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

/// Kafka's `AbortTransactionRecord`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct AbortTransactionRecord {
/// Versions 0, null 0+, tag 0 in 0+, default null.
pub reason: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AbortTransactionRecord {
fn default() -> Self {
Self {
reason: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl AbortTransactionRecord {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 25;
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
return Err(EncodeError::UnsupportedVersion { message: "AbortTransactionRecord", version });
}
let mut count = self.unknown_tagged_fields.len();
if self.reason.is_some() { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.reason.is_some() {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
match &self.reason {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
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
return Err(r.unsupported_version("AbortTransactionRecord", version));
}
let mut m = Self::default();
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 => {
let limit = r.begin_tagged(size)?;
m.reason = r.nullable_string(true)?;
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
Ok(m)
}
}
message!(AbortTransactionRecord, 0);
metadata_record!(AbortTransactionRecord);

/// Kafka's `AccessControlEntryRecord`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct AccessControlEntryRecord {
/// Versions 0.
pub id: Uuid,
/// Versions 0.
pub resource_type: i8,
/// Versions 0.
pub resource_name: String,
/// Versions 0.
pub pattern_type: i8,
/// Versions 0.
pub principal: String,
/// Versions 0.
pub host: String,
/// Versions 0.
pub operation: i8,
/// Versions 0.
pub permission_type: i8,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AccessControlEntryRecord {
fn default() -> Self {
Self {
id: Uuid::ZERO,
resource_type: 0,
resource_name: String::new(),
pattern_type: 0,
principal: String::new(),
host: String::new(),
operation: 0,
permission_type: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl AccessControlEntryRecord {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 18;
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
return Err(EncodeError::UnsupportedVersion { message: "AccessControlEntryRecord", version });
}
w.uuid(&self.id);
w.i8(self.resource_type);
w.string(&self.resource_name, true)?;
w.i8(self.pattern_type);
w.string(&self.principal, true)?;
w.string(&self.host, true)?;
w.i8(self.operation);
w.i8(self.permission_type);
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
return Err(r.unsupported_version("AccessControlEntryRecord", version));
}
let mut m = Self::default();
m.id = r.uuid()?;
m.resource_type = r.i8()?;
m.resource_name = r.string(true)?;
m.pattern_type = r.i8()?;
m.principal = r.string(true)?;
m.host = r.string(true)?;
m.operation = r.i8()?;
m.permission_type = r.i8()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(AccessControlEntryRecord, 0);
metadata_record!(AccessControlEntryRecord);

/// Kafka's `BeginTransactionRecord`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct BeginTransactionRecord {
/// Versions 0, null 0+, tag 0 in 0+, default null.
pub name: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for BeginTransactionRecord {
fn default() -> Self {
Self {
name: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl BeginTransactionRecord {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 23;
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
return Err(EncodeError::UnsupportedVersion { message: "BeginTransactionRecord", version });
}
let mut count = self.unknown_tagged_fields.len();
if self.name.is_some() { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.name.is_some() {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
match &self.name {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
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
return Err(r.unsupported_version("BeginTransactionRecord", version));
}
let mut m = Self::default();
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 => {
let limit = r.begin_tagged(size)?;
m.name = r.nullable_string(true)?;
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
Ok(m)
}
}
message!(BeginTransactionRecord, 0);
metadata_record!(BeginTransactionRecord);

/// Kafka's `BrokerRegistrationChangeRecord`, versions 0-3.
#[derive(Debug, Clone, PartialEq)]
pub struct BrokerRegistrationChangeRecord {
/// Versions 0-3.
pub broker_id: i32,
/// Versions 0-3.
pub broker_epoch: i64,
/// Versions 0-3, tag 0 in 0+.
pub fenced: i8,
/// Versions 1-3, tag 1 in 1+.
pub in_controlled_shutdown: i8,
/// Versions 2-3, tag 2 in 2+.
pub log_dirs: Vec<Uuid>,
/// Versions 3, null 3+, tag 3 in 3+, default null.
pub cordoned_log_dirs: Option<Vec<Uuid>>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for BrokerRegistrationChangeRecord {
fn default() -> Self {
Self {
broker_id: 0,
broker_epoch: 0,
fenced: 0,
in_controlled_shutdown: 0,
log_dirs: Vec::new(),
cordoned_log_dirs: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl BrokerRegistrationChangeRecord {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 17;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 3;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "BrokerRegistrationChangeRecord", version });
}
w.i32(self.broker_id);
w.i64(self.broker_epoch);
if !(version >= 1) { if self.in_controlled_shutdown != 0 { return Err(unsupported_field("BrokerRegistrationChangeRecord.in_controlled_shutdown", version)); } }
if !(version >= 2) { if !self.log_dirs.is_empty() { return Err(unsupported_field("BrokerRegistrationChangeRecord.log_dirs", version)); } }
if !(version >= 3) { if self.cordoned_log_dirs.is_some() { return Err(unsupported_field("BrokerRegistrationChangeRecord.cordoned_log_dirs", version)); } }
let mut count = self.unknown_tagged_fields.len();
if self.fenced != 0 { count += 1; }
if version >= 1 && self.in_controlled_shutdown != 0 { count += 1; }
if version >= 2 && !self.log_dirs.is_empty() { count += 1; }
if version >= 3 && self.cordoned_log_dirs.is_some() { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.fenced != 0 {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
w.i8(self.fenced);
w.end_tagged(mark)?;
}
if version >= 1 && self.in_controlled_shutdown != 0 {
raw.write_below(1, w)?;
let mark = w.begin_tagged(1);
w.i8(self.in_controlled_shutdown);
w.end_tagged(mark)?;
}
if version >= 2 && !self.log_dirs.is_empty() {
raw.write_below(2, w)?;
let mark = w.begin_tagged(2);
w.uuids(&self.log_dirs, true)?;
w.end_tagged(mark)?;
}
if version >= 3 && self.cordoned_log_dirs.is_some() {
raw.write_below(3, w)?;
let mark = w.begin_tagged(3);
match &self.cordoned_log_dirs {
Some(value) => {
w.uuids(value, true)?;
}
None => { w.null_array(true); }
}
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
return Err(r.unsupported_version("BrokerRegistrationChangeRecord", version));
}
let mut m = Self::default();
m.broker_id = r.i32()?;
m.broker_epoch = r.i64()?;
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 => {
let limit = r.begin_tagged(size)?;
m.fenced = r.i8()?;
r.end_tagged(limit)?;
}
1 if version >= 1 => {
let limit = r.begin_tagged(size)?;
m.in_controlled_shutdown = r.i8()?;
r.end_tagged(limit)?;
}
2 if version >= 2 => {
let limit = r.begin_tagged(size)?;
m.log_dirs = r.uuids(true)?;
r.end_tagged(limit)?;
}
3 if version >= 3 => {
let limit = r.begin_tagged(size)?;
m.cordoned_log_dirs = r.nullable_uuids(true)?;
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
Ok(m)
}
}
message!(BrokerRegistrationChangeRecord, 0);
metadata_record!(BrokerRegistrationChangeRecord);

/// Kafka's `ClearElrRecord`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ClearElrRecord {
/// Versions 0.
pub topic_name: String,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ClearElrRecord {
fn default() -> Self {
Self {
topic_name: String::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ClearElrRecord {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 28;
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
return Err(EncodeError::UnsupportedVersion { message: "ClearElrRecord", version });
}
w.string(&self.topic_name, true)?;
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
return Err(r.unsupported_version("ClearElrRecord", version));
}
let mut m = Self::default();
m.topic_name = r.string(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(ClearElrRecord, 0);
metadata_record!(ClearElrRecord);

/// Kafka's `ClientQuotaRecord`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ClientQuotaRecord {
/// Versions 0.
pub entity: Vec<ClientQuotaRecordEntityData>,
/// Versions 0.
pub key: String,
/// Versions 0.
pub value: f64,
/// Versions 0.
pub remove: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ClientQuotaRecord {
fn default() -> Self {
Self {
entity: Vec::new(),
key: String::new(),
value: 0.0,
remove: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ClientQuotaRecord {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 14;
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
return Err(EncodeError::UnsupportedVersion { message: "ClientQuotaRecord", version });
}
w.array_len(self.entity.len(), true)?;
for element in &self.entity {
element.encode(w, version)?;
}
w.string(&self.key, true)?;
w.f64(self.value);
w.bool(self.remove);
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
return Err(r.unsupported_version("ClientQuotaRecord", version));
}
let mut m = Self::default();
m.entity = {
let n = r.array_len(true, 3, size_of::<ClientQuotaRecordEntityData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ClientQuotaRecordEntityData::decode(r, version)?);
}
v
};
m.key = r.string(true)?;
m.value = r.f64()?;
m.remove = r.bool()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `EntityData` of [`ClientQuotaRecord`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ClientQuotaRecordEntityData {
/// Versions 0.
pub entity_type: String,
/// Versions 0, null 0+.
pub entity_name: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ClientQuotaRecordEntityData {
fn default() -> Self {
Self {
entity_type: String::new(),
entity_name: Some(String::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ClientQuotaRecordEntityData {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.entity_type, true)?;
match &self.entity_name {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.entity_type = r.string(true)?;
m.entity_name = r.nullable_string(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(ClientQuotaRecord, 0);
metadata_record!(ClientQuotaRecord);

/// Kafka's `ConfigRecord`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ConfigRecord {
/// Versions 0.
pub resource_type: i8,
/// Versions 0.
pub resource_name: String,
/// Versions 0.
pub name: String,
/// Versions 0, null 0+.
pub value: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ConfigRecord {
fn default() -> Self {
Self {
resource_type: 0,
resource_name: String::new(),
name: String::new(),
value: Some(String::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ConfigRecord {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 4;
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
return Err(EncodeError::UnsupportedVersion { message: "ConfigRecord", version });
}
w.i8(self.resource_type);
w.string(&self.resource_name, true)?;
w.string(&self.name, true)?;
match &self.value {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
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
return Err(r.unsupported_version("ConfigRecord", version));
}
let mut m = Self::default();
m.resource_type = r.i8()?;
m.resource_name = r.string(true)?;
m.name = r.string(true)?;
m.value = r.nullable_string(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(ConfigRecord, 0);
metadata_record!(ConfigRecord);

/// Kafka's `DelegationTokenRecord`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DelegationTokenRecord {
/// Versions 0.
pub owner: String,
/// Versions 0.
pub requester: String,
/// Versions 0.
pub renewers: Vec<String>,
/// Versions 0.
pub issue_timestamp: i64,
/// Versions 0.
pub max_timestamp: i64,
/// Versions 0.
pub expiration_timestamp: i64,
/// Versions 0.
pub token_id: String,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DelegationTokenRecord {
fn default() -> Self {
Self {
owner: String::new(),
requester: String::new(),
renewers: Vec::new(),
issue_timestamp: 0,
max_timestamp: 0,
expiration_timestamp: 0,
token_id: String::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DelegationTokenRecord {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 10;
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
return Err(EncodeError::UnsupportedVersion { message: "DelegationTokenRecord", version });
}
w.string(&self.owner, true)?;
w.string(&self.requester, true)?;
w.strings(&self.renewers, true)?;
w.i64(self.issue_timestamp);
w.i64(self.max_timestamp);
w.i64(self.expiration_timestamp);
w.string(&self.token_id, true)?;
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
return Err(r.unsupported_version("DelegationTokenRecord", version));
}
let mut m = Self::default();
m.owner = r.string(true)?;
m.requester = r.string(true)?;
m.renewers = r.strings(true)?;
m.issue_timestamp = r.i64()?;
m.max_timestamp = r.i64()?;
m.expiration_timestamp = r.i64()?;
m.token_id = r.string(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(DelegationTokenRecord, 0);
metadata_record!(DelegationTokenRecord);

/// Kafka's `EndTransactionRecord`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct EndTransactionRecord {
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for EndTransactionRecord {
fn default() -> Self {
Self {
unknown_tagged_fields: Vec::new(),
}
}
}
impl EndTransactionRecord {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 24;
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
return Err(EncodeError::UnsupportedVersion { message: "EndTransactionRecord", version });
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
return Err(r.unsupported_version("EndTransactionRecord", version));
}
let mut m = Self::default();
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(EndTransactionRecord, 0);
metadata_record!(EndTransactionRecord);

/// Kafka's `FeatureLevelRecord`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct FeatureLevelRecord {
/// Versions 0.
pub name: String,
/// Versions 0.
pub feature_level: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for FeatureLevelRecord {
fn default() -> Self {
Self {
name: String::new(),
feature_level: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl FeatureLevelRecord {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 12;
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
return Err(EncodeError::UnsupportedVersion { message: "FeatureLevelRecord", version });
}
w.string(&self.name, true)?;
w.i16(self.feature_level);
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
return Err(r.unsupported_version("FeatureLevelRecord", version));
}
let mut m = Self::default();
m.name = r.string(true)?;
m.feature_level = r.i16()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(FeatureLevelRecord, 0);
metadata_record!(FeatureLevelRecord);

/// Kafka's `FenceBrokerRecord`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct FenceBrokerRecord {
/// Versions 0.
pub id: i32,
/// Versions 0.
pub epoch: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for FenceBrokerRecord {
fn default() -> Self {
Self {
id: 0,
epoch: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl FenceBrokerRecord {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 7;
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
return Err(EncodeError::UnsupportedVersion { message: "FenceBrokerRecord", version });
}
w.i32(self.id);
w.i64(self.epoch);
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
return Err(r.unsupported_version("FenceBrokerRecord", version));
}
let mut m = Self::default();
m.id = r.i32()?;
m.epoch = r.i64()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(FenceBrokerRecord, 0);
metadata_record!(FenceBrokerRecord);

/// Kafka's `NoOpRecord`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct NoOpRecord {
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for NoOpRecord {
fn default() -> Self {
Self {
unknown_tagged_fields: Vec::new(),
}
}
}
impl NoOpRecord {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 20;
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
return Err(EncodeError::UnsupportedVersion { message: "NoOpRecord", version });
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
return Err(r.unsupported_version("NoOpRecord", version));
}
let mut m = Self::default();
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(NoOpRecord, 0);
metadata_record!(NoOpRecord);

/// Kafka's `PartitionChangeRecord`, versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct PartitionChangeRecord {
/// Versions 0-2, default -1.
pub partition_id: i32,
/// Versions 0-2.
pub topic_id: Uuid,
/// Versions 0-2, null 0+, tag 0 in 0+, default null.
pub isr: Option<Vec<i32>>,
/// Versions 0-2, tag 1 in 0+, default -2.
pub leader: i32,
/// Versions 0-2, null 0+, tag 2 in 0+, default null.
pub replicas: Option<Vec<i32>>,
/// Versions 0-2, null 0+, tag 3 in 0+, default null.
pub removing_replicas: Option<Vec<i32>>,
/// Versions 0-2, null 0+, tag 4 in 0+, default null.
pub adding_replicas: Option<Vec<i32>>,
/// Versions 0-2, tag 5 in 0+, default -1.
pub leader_recovery_state: i8,
/// Versions 1-2, null 1+, tag 8 in 1+, default null.
pub directories: Option<Vec<Uuid>>,
/// Versions 2, null 2+, tag 6 in 2+, default null.
pub eligible_leader_replicas: Option<Vec<i32>>,
/// Versions 2, null 2+, tag 7 in 2+, default null.
pub last_known_elr: Option<Vec<i32>>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for PartitionChangeRecord {
fn default() -> Self {
Self {
partition_id: -1,
topic_id: Uuid::ZERO,
isr: None,
leader: -2,
replicas: None,
removing_replicas: None,
adding_replicas: None,
leader_recovery_state: -1,
directories: None,
eligible_leader_replicas: None,
last_known_elr: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl PartitionChangeRecord {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 5;
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
return Err(EncodeError::UnsupportedVersion { message: "PartitionChangeRecord", version });
}
w.i32(self.partition_id);
w.uuid(&self.topic_id);
if !(version >= 1) { if self.directories.is_some() { return Err(unsupported_field("PartitionChangeRecord.directories", version)); } }
if !(version >= 2) { if self.eligible_leader_replicas.is_some() { return Err(unsupported_field("PartitionChangeRecord.eligible_leader_replicas", version)); } }
if !(version >= 2) { if self.last_known_elr.is_some() { return Err(unsupported_field("PartitionChangeRecord.last_known_elr", version)); } }
let mut count = self.unknown_tagged_fields.len();
if self.isr.is_some() { count += 1; }
if self.leader != -2 { count += 1; }
if self.replicas.is_some() { count += 1; }
if self.removing_replicas.is_some() { count += 1; }
if self.adding_replicas.is_some() { count += 1; }
if self.leader_recovery_state != -1 { count += 1; }
if version >= 2 && self.eligible_leader_replicas.is_some() { count += 1; }
if version >= 2 && self.last_known_elr.is_some() { count += 1; }
if version >= 1 && self.directories.is_some() { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.isr.is_some() {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
match &self.isr {
Some(value) => {
w.i32s(value, true)?;
}
None => { w.null_array(true); }
}
w.end_tagged(mark)?;
}
if self.leader != -2 {
raw.write_below(1, w)?;
let mark = w.begin_tagged(1);
w.i32(self.leader);
w.end_tagged(mark)?;
}
if self.replicas.is_some() {
raw.write_below(2, w)?;
let mark = w.begin_tagged(2);
match &self.replicas {
Some(value) => {
w.i32s(value, true)?;
}
None => { w.null_array(true); }
}
w.end_tagged(mark)?;
}
if self.removing_replicas.is_some() {
raw.write_below(3, w)?;
let mark = w.begin_tagged(3);
match &self.removing_replicas {
Some(value) => {
w.i32s(value, true)?;
}
None => { w.null_array(true); }
}
w.end_tagged(mark)?;
}
if self.adding_replicas.is_some() {
raw.write_below(4, w)?;
let mark = w.begin_tagged(4);
match &self.adding_replicas {
Some(value) => {
w.i32s(value, true)?;
}
None => { w.null_array(true); }
}
w.end_tagged(mark)?;
}
if self.leader_recovery_state != -1 {
raw.write_below(5, w)?;
let mark = w.begin_tagged(5);
w.i8(self.leader_recovery_state);
w.end_tagged(mark)?;
}
if version >= 2 && self.eligible_leader_replicas.is_some() {
raw.write_below(6, w)?;
let mark = w.begin_tagged(6);
match &self.eligible_leader_replicas {
Some(value) => {
w.i32s(value, true)?;
}
None => { w.null_array(true); }
}
w.end_tagged(mark)?;
}
if version >= 2 && self.last_known_elr.is_some() {
raw.write_below(7, w)?;
let mark = w.begin_tagged(7);
match &self.last_known_elr {
Some(value) => {
w.i32s(value, true)?;
}
None => { w.null_array(true); }
}
w.end_tagged(mark)?;
}
if version >= 1 && self.directories.is_some() {
raw.write_below(8, w)?;
let mark = w.begin_tagged(8);
match &self.directories {
Some(value) => {
w.uuids(value, true)?;
}
None => { w.null_array(true); }
}
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
return Err(r.unsupported_version("PartitionChangeRecord", version));
}
let mut m = Self::default();
m.partition_id = r.i32()?;
m.topic_id = r.uuid()?;
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 => {
let limit = r.begin_tagged(size)?;
m.isr = r.nullable_i32s(true)?;
r.end_tagged(limit)?;
}
1 => {
let limit = r.begin_tagged(size)?;
m.leader = r.i32()?;
r.end_tagged(limit)?;
}
2 => {
let limit = r.begin_tagged(size)?;
m.replicas = r.nullable_i32s(true)?;
r.end_tagged(limit)?;
}
3 => {
let limit = r.begin_tagged(size)?;
m.removing_replicas = r.nullable_i32s(true)?;
r.end_tagged(limit)?;
}
4 => {
let limit = r.begin_tagged(size)?;
m.adding_replicas = r.nullable_i32s(true)?;
r.end_tagged(limit)?;
}
5 => {
let limit = r.begin_tagged(size)?;
m.leader_recovery_state = r.i8()?;
r.end_tagged(limit)?;
}
6 if version >= 2 => {
let limit = r.begin_tagged(size)?;
m.eligible_leader_replicas = r.nullable_i32s(true)?;
r.end_tagged(limit)?;
}
7 if version >= 2 => {
let limit = r.begin_tagged(size)?;
m.last_known_elr = r.nullable_i32s(true)?;
r.end_tagged(limit)?;
}
8 if version >= 1 => {
let limit = r.begin_tagged(size)?;
m.directories = r.nullable_uuids(true)?;
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
Ok(m)
}
}
message!(PartitionChangeRecord, 0);
metadata_record!(PartitionChangeRecord);

/// Kafka's `PartitionRecord`, versions 0-2.
#[derive(Debug, Clone, PartialEq)]
pub struct PartitionRecord {
/// Versions 0-2, default -1.
pub partition_id: i32,
/// Versions 0-2.
pub topic_id: Uuid,
/// Versions 0-2.
pub replicas: Vec<i32>,
/// Versions 0-2.
pub isr: Vec<i32>,
/// Versions 0-2.
pub removing_replicas: Vec<i32>,
/// Versions 0-2.
pub adding_replicas: Vec<i32>,
/// Versions 0-2, default -1.
pub leader: i32,
/// Versions 0-2, tag 0 in 0+.
pub leader_recovery_state: i8,
/// Versions 0-2, default -1.
pub leader_epoch: i32,
/// Versions 0-2, default -1.
pub partition_epoch: i32,
/// Versions 1-2.
pub directories: Vec<Uuid>,
/// Versions 2, null 2+, tag 1 in 2+, default null.
pub eligible_leader_replicas: Option<Vec<i32>>,
/// Versions 2, null 2+, tag 2 in 2+, default null.
pub last_known_elr: Option<Vec<i32>>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for PartitionRecord {
fn default() -> Self {
Self {
partition_id: -1,
topic_id: Uuid::ZERO,
replicas: Vec::new(),
isr: Vec::new(),
removing_replicas: Vec::new(),
adding_replicas: Vec::new(),
leader: -1,
leader_recovery_state: 0,
leader_epoch: -1,
partition_epoch: -1,
directories: Vec::new(),
eligible_leader_replicas: None,
last_known_elr: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl PartitionRecord {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 3;
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
return Err(EncodeError::UnsupportedVersion { message: "PartitionRecord", version });
}
w.i32(self.partition_id);
w.uuid(&self.topic_id);
w.i32s(&self.replicas, true)?;
w.i32s(&self.isr, true)?;
w.i32s(&self.removing_replicas, true)?;
w.i32s(&self.adding_replicas, true)?;
w.i32(self.leader);
w.i32(self.leader_epoch);
w.i32(self.partition_epoch);
if version >= 1 {
w.uuids(&self.directories, true)?;
} else if !self.directories.is_empty() { return Err(unsupported_field("PartitionRecord.directories", version)); }
if !(version >= 2) { if self.eligible_leader_replicas.is_some() { return Err(unsupported_field("PartitionRecord.eligible_leader_replicas", version)); } }
if !(version >= 2) { if self.last_known_elr.is_some() { return Err(unsupported_field("PartitionRecord.last_known_elr", version)); } }
let mut count = self.unknown_tagged_fields.len();
if self.leader_recovery_state != 0 { count += 1; }
if version >= 2 && self.eligible_leader_replicas.is_some() { count += 1; }
if version >= 2 && self.last_known_elr.is_some() { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.leader_recovery_state != 0 {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
w.i8(self.leader_recovery_state);
w.end_tagged(mark)?;
}
if version >= 2 && self.eligible_leader_replicas.is_some() {
raw.write_below(1, w)?;
let mark = w.begin_tagged(1);
match &self.eligible_leader_replicas {
Some(value) => {
w.i32s(value, true)?;
}
None => { w.null_array(true); }
}
w.end_tagged(mark)?;
}
if version >= 2 && self.last_known_elr.is_some() {
raw.write_below(2, w)?;
let mark = w.begin_tagged(2);
match &self.last_known_elr {
Some(value) => {
w.i32s(value, true)?;
}
None => { w.null_array(true); }
}
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
return Err(r.unsupported_version("PartitionRecord", version));
}
let mut m = Self::default();
m.partition_id = r.i32()?;
m.topic_id = r.uuid()?;
m.replicas = r.i32s(true)?;
m.isr = r.i32s(true)?;
m.removing_replicas = r.i32s(true)?;
m.adding_replicas = r.i32s(true)?;
m.leader = r.i32()?;
m.leader_epoch = r.i32()?;
m.partition_epoch = r.i32()?;
if version >= 1 {
m.directories = r.uuids(true)?;
}
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 => {
let limit = r.begin_tagged(size)?;
m.leader_recovery_state = r.i8()?;
r.end_tagged(limit)?;
}
1 if version >= 2 => {
let limit = r.begin_tagged(size)?;
m.eligible_leader_replicas = r.nullable_i32s(true)?;
r.end_tagged(limit)?;
}
2 if version >= 2 => {
let limit = r.begin_tagged(size)?;
m.last_known_elr = r.nullable_i32s(true)?;
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
Ok(m)
}
}
message!(PartitionRecord, 0);
metadata_record!(PartitionRecord);

/// Kafka's `ProducerIdsRecord`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ProducerIdsRecord {
/// Versions 0.
pub broker_id: i32,
/// Versions 0, default -1.
pub broker_epoch: i64,
/// Versions 0.
pub next_producer_id: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ProducerIdsRecord {
fn default() -> Self {
Self {
broker_id: 0,
broker_epoch: -1,
next_producer_id: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ProducerIdsRecord {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 15;
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
return Err(EncodeError::UnsupportedVersion { message: "ProducerIdsRecord", version });
}
w.i32(self.broker_id);
w.i64(self.broker_epoch);
w.i64(self.next_producer_id);
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
return Err(r.unsupported_version("ProducerIdsRecord", version));
}
let mut m = Self::default();
m.broker_id = r.i32()?;
m.broker_epoch = r.i64()?;
m.next_producer_id = r.i64()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(ProducerIdsRecord, 0);
metadata_record!(ProducerIdsRecord);

/// Kafka's `RegisterBrokerRecord`, versions 0-4.
#[derive(Debug, Clone, PartialEq)]
pub struct RegisterBrokerRecord {
/// Versions 0-4.
pub broker_id: i32,
/// Versions 2-4.
pub is_migrating_zk_broker: bool,
/// Versions 0-4.
pub incarnation_id: Uuid,
/// Versions 0-4.
pub broker_epoch: i64,
/// Versions 0-4.
pub end_points: Vec<RegisterBrokerRecordBrokerEndpoint>,
/// Versions 0-4.
pub features: Vec<RegisterBrokerRecordBrokerFeature>,
/// Versions 0-4, null 0+.
pub rack: Option<String>,
/// Versions 0-4, default true.
pub fenced: bool,
/// Versions 1-4.
pub in_controlled_shutdown: bool,
/// Versions 3-4, tag 0 in 3+.
pub log_dirs: Vec<Uuid>,
/// Versions 4, null 4+, tag 1 in 4+, default null.
pub cordoned_log_dirs: Option<Vec<Uuid>>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for RegisterBrokerRecord {
fn default() -> Self {
Self {
broker_id: 0,
is_migrating_zk_broker: false,
incarnation_id: Uuid::ZERO,
broker_epoch: 0,
end_points: Vec::new(),
features: Vec::new(),
rack: Some(String::new()),
fenced: true,
in_controlled_shutdown: false,
log_dirs: Vec::new(),
cordoned_log_dirs: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl RegisterBrokerRecord {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 0;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 4;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "RegisterBrokerRecord", version });
}
w.i32(self.broker_id);
if version >= 2 {
w.bool(self.is_migrating_zk_broker);
} else if self.is_migrating_zk_broker { return Err(unsupported_field("RegisterBrokerRecord.is_migrating_zk_broker", version)); }
w.uuid(&self.incarnation_id);
w.i64(self.broker_epoch);
w.array_len(self.end_points.len(), true)?;
for element in &self.end_points {
element.encode(w, version)?;
}
w.array_len(self.features.len(), true)?;
for element in &self.features {
element.encode(w, version)?;
}
match &self.rack {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
w.bool(self.fenced);
if version >= 1 {
w.bool(self.in_controlled_shutdown);
} else if self.in_controlled_shutdown { return Err(unsupported_field("RegisterBrokerRecord.in_controlled_shutdown", version)); }
if !(version >= 3) { if !self.log_dirs.is_empty() { return Err(unsupported_field("RegisterBrokerRecord.log_dirs", version)); } }
if !(version >= 4) { if self.cordoned_log_dirs.is_some() { return Err(unsupported_field("RegisterBrokerRecord.cordoned_log_dirs", version)); } }
let mut count = self.unknown_tagged_fields.len();
if version >= 3 && !self.log_dirs.is_empty() { count += 1; }
if version >= 4 && self.cordoned_log_dirs.is_some() { count += 1; }
w.tagged_count(count)?;
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if version >= 3 && !self.log_dirs.is_empty() {
raw.write_below(0, w)?;
let mark = w.begin_tagged(0);
w.uuids(&self.log_dirs, true)?;
w.end_tagged(mark)?;
}
if version >= 4 && self.cordoned_log_dirs.is_some() {
raw.write_below(1, w)?;
let mark = w.begin_tagged(1);
match &self.cordoned_log_dirs {
Some(value) => {
w.uuids(value, true)?;
}
None => { w.null_array(true); }
}
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
return Err(r.unsupported_version("RegisterBrokerRecord", version));
}
let mut m = Self::default();
m.broker_id = r.i32()?;
if version >= 2 {
m.is_migrating_zk_broker = r.bool()?;
}
m.incarnation_id = r.uuid()?;
m.broker_epoch = r.i64()?;
m.end_points = {
let n = r.array_len(true, 7, size_of::<RegisterBrokerRecordBrokerEndpoint>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(RegisterBrokerRecordBrokerEndpoint::decode(r, version)?);
}
v
};
m.features = {
let n = r.array_len(true, 6, size_of::<RegisterBrokerRecordBrokerFeature>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(RegisterBrokerRecordBrokerFeature::decode(r, version)?);
}
v
};
m.rack = r.nullable_string(true)?;
m.fenced = r.bool()?;
if version >= 1 {
m.in_controlled_shutdown = r.bool()?;
}
for _ in 0..r.tagged_count()? {
let (tag, size) = r.tag()?;
match tag {
0 if version >= 3 => {
let limit = r.begin_tagged(size)?;
m.log_dirs = r.uuids(true)?;
r.end_tagged(limit)?;
}
1 if version >= 4 => {
let limit = r.begin_tagged(size)?;
m.cordoned_log_dirs = r.nullable_uuids(true)?;
r.end_tagged(limit)?;
}
_ => r.unknown_tagged_field(tag, size, &mut m.unknown_tagged_fields)?,
}
}
Ok(m)
}
}

/// `BrokerEndpoint` of [`RegisterBrokerRecord`], versions 0-4.
#[derive(Debug, Clone, PartialEq)]
pub struct RegisterBrokerRecordBrokerEndpoint {
/// Versions 0-4.
pub name: String,
/// Versions 0-4.
pub host: String,
/// Versions 0-4.
pub port: u16,
/// Versions 0-4.
pub security_protocol: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for RegisterBrokerRecordBrokerEndpoint {
fn default() -> Self {
Self {
name: String::new(),
host: String::new(),
port: 0,
security_protocol: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl RegisterBrokerRecordBrokerEndpoint {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, true)?;
w.string(&self.host, true)?;
w.u16(self.port);
w.i16(self.security_protocol);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(true)?;
m.host = r.string(true)?;
m.port = r.u16()?;
m.security_protocol = r.i16()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `BrokerFeature` of [`RegisterBrokerRecord`], versions 0-4.
#[derive(Debug, Clone, PartialEq)]
pub struct RegisterBrokerRecordBrokerFeature {
/// Versions 0-4.
pub name: String,
/// Versions 0-4.
pub min_supported_version: i16,
/// Versions 0-4.
pub max_supported_version: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for RegisterBrokerRecordBrokerFeature {
fn default() -> Self {
Self {
name: String::new(),
min_supported_version: 0,
max_supported_version: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl RegisterBrokerRecordBrokerFeature {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, true)?;
w.i16(self.min_supported_version);
w.i16(self.max_supported_version);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(true)?;
m.min_supported_version = r.i16()?;
m.max_supported_version = r.i16()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(RegisterBrokerRecord, 0);
metadata_record!(RegisterBrokerRecord);

/// Kafka's `RegisterControllerRecord`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct RegisterControllerRecord {
/// Versions 0.
pub controller_id: i32,
/// Versions 0.
pub incarnation_id: Uuid,
/// Versions 0.
pub zk_migration_ready: bool,
/// Versions 0.
pub end_points: Vec<RegisterControllerRecordControllerEndpoint>,
/// Versions 0.
pub features: Vec<RegisterControllerRecordControllerFeature>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for RegisterControllerRecord {
fn default() -> Self {
Self {
controller_id: 0,
incarnation_id: Uuid::ZERO,
zk_migration_ready: false,
end_points: Vec::new(),
features: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl RegisterControllerRecord {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 27;
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
return Err(EncodeError::UnsupportedVersion { message: "RegisterControllerRecord", version });
}
w.i32(self.controller_id);
w.uuid(&self.incarnation_id);
w.bool(self.zk_migration_ready);
w.array_len(self.end_points.len(), true)?;
for element in &self.end_points {
element.encode(w, version)?;
}
w.array_len(self.features.len(), true)?;
for element in &self.features {
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
return Err(r.unsupported_version("RegisterControllerRecord", version));
}
let mut m = Self::default();
m.controller_id = r.i32()?;
m.incarnation_id = r.uuid()?;
m.zk_migration_ready = r.bool()?;
m.end_points = {
let n = r.array_len(true, 7, size_of::<RegisterControllerRecordControllerEndpoint>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(RegisterControllerRecordControllerEndpoint::decode(r, version)?);
}
v
};
m.features = {
let n = r.array_len(true, 6, size_of::<RegisterControllerRecordControllerFeature>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(RegisterControllerRecordControllerFeature::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `ControllerEndpoint` of [`RegisterControllerRecord`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct RegisterControllerRecordControllerEndpoint {
/// Versions 0.
pub name: String,
/// Versions 0.
pub host: String,
/// Versions 0.
pub port: u16,
/// Versions 0.
pub security_protocol: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for RegisterControllerRecordControllerEndpoint {
fn default() -> Self {
Self {
name: String::new(),
host: String::new(),
port: 0,
security_protocol: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl RegisterControllerRecordControllerEndpoint {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, true)?;
w.string(&self.host, true)?;
w.u16(self.port);
w.i16(self.security_protocol);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(true)?;
m.host = r.string(true)?;
m.port = r.u16()?;
m.security_protocol = r.i16()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `ControllerFeature` of [`RegisterControllerRecord`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct RegisterControllerRecordControllerFeature {
/// Versions 0.
pub name: String,
/// Versions 0.
pub min_supported_version: i16,
/// Versions 0.
pub max_supported_version: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for RegisterControllerRecordControllerFeature {
fn default() -> Self {
Self {
name: String::new(),
min_supported_version: 0,
max_supported_version: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl RegisterControllerRecordControllerFeature {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, true)?;
w.i16(self.min_supported_version);
w.i16(self.max_supported_version);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(true)?;
m.min_supported_version = r.i16()?;
m.max_supported_version = r.i16()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(RegisterControllerRecord, 0);
metadata_record!(RegisterControllerRecord);

/// Kafka's `RemoveAccessControlEntryRecord`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct RemoveAccessControlEntryRecord {
/// Versions 0.
pub id: Uuid,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for RemoveAccessControlEntryRecord {
fn default() -> Self {
Self {
id: Uuid::ZERO,
unknown_tagged_fields: Vec::new(),
}
}
}
impl RemoveAccessControlEntryRecord {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 19;
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
return Err(EncodeError::UnsupportedVersion { message: "RemoveAccessControlEntryRecord", version });
}
w.uuid(&self.id);
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
return Err(r.unsupported_version("RemoveAccessControlEntryRecord", version));
}
let mut m = Self::default();
m.id = r.uuid()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(RemoveAccessControlEntryRecord, 0);
metadata_record!(RemoveAccessControlEntryRecord);

/// Kafka's `RemoveDelegationTokenRecord`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct RemoveDelegationTokenRecord {
/// Versions 0.
pub token_id: String,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for RemoveDelegationTokenRecord {
fn default() -> Self {
Self {
token_id: String::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl RemoveDelegationTokenRecord {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 26;
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
return Err(EncodeError::UnsupportedVersion { message: "RemoveDelegationTokenRecord", version });
}
w.string(&self.token_id, true)?;
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
return Err(r.unsupported_version("RemoveDelegationTokenRecord", version));
}
let mut m = Self::default();
m.token_id = r.string(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(RemoveDelegationTokenRecord, 0);
metadata_record!(RemoveDelegationTokenRecord);

/// Kafka's `RemoveTopicRecord`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct RemoveTopicRecord {
/// Versions 0.
pub topic_id: Uuid,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for RemoveTopicRecord {
fn default() -> Self {
Self {
topic_id: Uuid::ZERO,
unknown_tagged_fields: Vec::new(),
}
}
}
impl RemoveTopicRecord {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 9;
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
return Err(EncodeError::UnsupportedVersion { message: "RemoveTopicRecord", version });
}
w.uuid(&self.topic_id);
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
return Err(r.unsupported_version("RemoveTopicRecord", version));
}
let mut m = Self::default();
m.topic_id = r.uuid()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(RemoveTopicRecord, 0);
metadata_record!(RemoveTopicRecord);

/// Kafka's `RemoveUserScramCredentialRecord`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct RemoveUserScramCredentialRecord {
/// Versions 0.
pub name: String,
/// Versions 0.
pub mechanism: i8,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for RemoveUserScramCredentialRecord {
fn default() -> Self {
Self {
name: String::new(),
mechanism: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl RemoveUserScramCredentialRecord {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 22;
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
return Err(EncodeError::UnsupportedVersion { message: "RemoveUserScramCredentialRecord", version });
}
w.string(&self.name, true)?;
w.i8(self.mechanism);
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
return Err(r.unsupported_version("RemoveUserScramCredentialRecord", version));
}
let mut m = Self::default();
m.name = r.string(true)?;
m.mechanism = r.i8()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(RemoveUserScramCredentialRecord, 0);
metadata_record!(RemoveUserScramCredentialRecord);

/// Kafka's `TopicRecord`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct TopicRecord {
/// Versions 0.
pub name: String,
/// Versions 0.
pub topic_id: Uuid,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for TopicRecord {
fn default() -> Self {
Self {
name: String::new(),
topic_id: Uuid::ZERO,
unknown_tagged_fields: Vec::new(),
}
}
}
impl TopicRecord {
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
return Err(EncodeError::UnsupportedVersion { message: "TopicRecord", version });
}
w.string(&self.name, true)?;
w.uuid(&self.topic_id);
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
return Err(r.unsupported_version("TopicRecord", version));
}
let mut m = Self::default();
m.name = r.string(true)?;
m.topic_id = r.uuid()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(TopicRecord, 0);
metadata_record!(TopicRecord);

/// Kafka's `UnfenceBrokerRecord`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct UnfenceBrokerRecord {
/// Versions 0.
pub id: i32,
/// Versions 0.
pub epoch: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for UnfenceBrokerRecord {
fn default() -> Self {
Self {
id: 0,
epoch: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl UnfenceBrokerRecord {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 8;
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
return Err(EncodeError::UnsupportedVersion { message: "UnfenceBrokerRecord", version });
}
w.i32(self.id);
w.i64(self.epoch);
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
return Err(r.unsupported_version("UnfenceBrokerRecord", version));
}
let mut m = Self::default();
m.id = r.i32()?;
m.epoch = r.i64()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(UnfenceBrokerRecord, 0);
metadata_record!(UnfenceBrokerRecord);

/// Kafka's `UnregisterBrokerRecord`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct UnregisterBrokerRecord {
/// Versions 0.
pub broker_id: i32,
/// Versions 0.
pub broker_epoch: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for UnregisterBrokerRecord {
fn default() -> Self {
Self {
broker_id: 0,
broker_epoch: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl UnregisterBrokerRecord {
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
return Err(EncodeError::UnsupportedVersion { message: "UnregisterBrokerRecord", version });
}
w.i32(self.broker_id);
w.i64(self.broker_epoch);
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
return Err(r.unsupported_version("UnregisterBrokerRecord", version));
}
let mut m = Self::default();
m.broker_id = r.i32()?;
m.broker_epoch = r.i64()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(UnregisterBrokerRecord, 0);
metadata_record!(UnregisterBrokerRecord);

/// Kafka's `UnregisterControllerRecord`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct UnregisterControllerRecord {
/// Versions 0.
pub controller_id: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for UnregisterControllerRecord {
fn default() -> Self {
Self {
controller_id: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl UnregisterControllerRecord {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 29;
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
return Err(EncodeError::UnsupportedVersion { message: "UnregisterControllerRecord", version });
}
w.i32(self.controller_id);
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
return Err(r.unsupported_version("UnregisterControllerRecord", version));
}
let mut m = Self::default();
m.controller_id = r.i32()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(UnregisterControllerRecord, 0);
metadata_record!(UnregisterControllerRecord);

/// Kafka's `UserScramCredentialRecord`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct UserScramCredentialRecord {
/// Versions 0.
pub name: String,
/// Versions 0.
pub mechanism: i8,
/// Versions 0.
pub salt: Bytes,
/// Versions 0.
pub stored_key: Bytes,
/// Versions 0.
pub server_key: Bytes,
/// Versions 0.
pub iterations: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for UserScramCredentialRecord {
fn default() -> Self {
Self {
name: String::new(),
mechanism: 0,
salt: Bytes::new(),
stored_key: Bytes::new(),
server_key: Bytes::new(),
iterations: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl UserScramCredentialRecord {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 11;
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
return Err(EncodeError::UnsupportedVersion { message: "UserScramCredentialRecord", version });
}
w.string(&self.name, true)?;
w.i8(self.mechanism);
w.bytes(&self.salt, true)?;
w.bytes(&self.stored_key, true)?;
w.bytes(&self.server_key, true)?;
w.i32(self.iterations);
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
return Err(r.unsupported_version("UserScramCredentialRecord", version));
}
let mut m = Self::default();
m.name = r.string(true)?;
m.mechanism = r.i8()?;
m.salt = r.bytes(true)?;
m.stored_key = r.bytes(true)?;
m.server_key = r.bytes(true)?;
m.iterations = r.i32()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(UserScramCredentialRecord, 0);
metadata_record!(UserScramCredentialRecord);

/// Kafka's `ZkMigrationStateRecord`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ZkMigrationStateRecord {
/// Versions 0.
pub zk_migration_state: i8,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ZkMigrationStateRecord {
fn default() -> Self {
Self {
zk_migration_state: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ZkMigrationStateRecord {
/// The record's type in its log.
pub const RECORD_TYPE: i16 = 21;
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
return Err(EncodeError::UnsupportedVersion { message: "ZkMigrationStateRecord", version });
}
w.i8(self.zk_migration_state);
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
return Err(r.unsupported_version("ZkMigrationStateRecord", version));
}
let mut m = Self::default();
m.zk_migration_state = r.i8()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(ZkMigrationStateRecord, 0);
metadata_record!(ZkMigrationStateRecord);
