// @generated from core/protocol/schema/metadata_records.schema, crc 65274adf, body 3e690fa5
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
w.check_version("AbortTransactionRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let mut count = self.unknown_tagged_fields.len();
if self.reason.is_some() { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.reason.is_some() {
let mark = w.write_tag(0, &mut raw);
match &self.reason {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
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
r.check_version("AbortTransactionRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let mut f_reason = None;
let mut unknown_tagged_fields = Vec::new();
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 => {
let limit = r.read_tagged_begin(size);
f_reason = r.read_nullable_string(true);
r.read_tagged_end(limit);
}
_ => r.read_unknown_tagged_field(tag, size, &mut unknown_tagged_fields),
}
if r.failed() {
break;
}
}
Self {
reason: f_reason,
unknown_tagged_fields,
}
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
w.check_version("AccessControlEntryRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.uuid(&self.id);
w.i8(self.resource_type);
w.write_string(&self.resource_name, true);
w.i8(self.pattern_type);
w.write_string(&self.principal, true);
w.write_string(&self.host, true);
w.i8(self.operation);
w.i8(self.permission_type);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("AccessControlEntryRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_id = r.read_uuid();
let f_resource_type = r.read_i8();
let f_resource_name = r.read_string(true);
let f_pattern_type = r.read_i8();
let f_principal = r.read_string(true);
let f_host = r.read_string(true);
let f_operation = r.read_i8();
let f_permission_type = r.read_i8();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
id: f_id,
resource_type: f_resource_type,
resource_name: f_resource_name,
pattern_type: f_pattern_type,
principal: f_principal,
host: f_host,
operation: f_operation,
permission_type: f_permission_type,
unknown_tagged_fields,
}
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
w.check_version("BeginTransactionRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let mut count = self.unknown_tagged_fields.len();
if self.name.is_some() { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.name.is_some() {
let mark = w.write_tag(0, &mut raw);
match &self.name {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
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
r.check_version("BeginTransactionRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let mut f_name = None;
let mut unknown_tagged_fields = Vec::new();
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 => {
let limit = r.read_tagged_begin(size);
f_name = r.read_nullable_string(true);
r.read_tagged_end(limit);
}
_ => r.read_unknown_tagged_field(tag, size, &mut unknown_tagged_fields),
}
if r.failed() {
break;
}
}
Self {
name: f_name,
unknown_tagged_fields,
}
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
w.check_version("BrokerRegistrationChangeRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.broker_id);
w.i64(self.broker_epoch);
if !(version >= 1) {
if self.in_controlled_shutdown != 0 { w.refuse_field("BrokerRegistrationChangeRecord.in_controlled_shutdown", version); }
}
if !(version >= 2) {
if !self.log_dirs.is_empty() { w.refuse_field("BrokerRegistrationChangeRecord.log_dirs", version); }
}
if !(version >= 3) {
if self.cordoned_log_dirs.is_some() { w.refuse_field("BrokerRegistrationChangeRecord.cordoned_log_dirs", version); }
}
let mut count = self.unknown_tagged_fields.len();
if self.fenced != 0 { count += 1; }
if version >= 1 && self.in_controlled_shutdown != 0 { count += 1; }
if version >= 2 && !self.log_dirs.is_empty() { count += 1; }
if version >= 3 && self.cordoned_log_dirs.is_some() { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.fenced != 0 {
let mark = w.write_tag(0, &mut raw);
w.i8(self.fenced);
w.write_tagged_end(mark);
}
if version >= 1 && self.in_controlled_shutdown != 0 {
let mark = w.write_tag(1, &mut raw);
w.i8(self.in_controlled_shutdown);
w.write_tagged_end(mark);
}
if version >= 2 && !self.log_dirs.is_empty() {
let mark = w.write_tag(2, &mut raw);
w.write_uuids(&self.log_dirs, true);
w.write_tagged_end(mark);
}
if version >= 3 && self.cordoned_log_dirs.is_some() {
let mark = w.write_tag(3, &mut raw);
match &self.cordoned_log_dirs {
Some(value) => {
w.write_uuids(value, true);
}
None => { w.null_array(true) }
}
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
r.check_version("BrokerRegistrationChangeRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_broker_id = r.read_i32();
let f_broker_epoch = r.read_i64();
let mut f_fenced = 0;
let mut f_in_controlled_shutdown = 0;
let mut f_log_dirs = Vec::new();
let mut f_cordoned_log_dirs = None;
let mut unknown_tagged_fields = Vec::new();
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 => {
let limit = r.read_tagged_begin(size);
f_fenced = r.read_i8();
r.read_tagged_end(limit);
}
1 if version >= 1 => {
let limit = r.read_tagged_begin(size);
f_in_controlled_shutdown = r.read_i8();
r.read_tagged_end(limit);
}
2 if version >= 2 => {
let limit = r.read_tagged_begin(size);
f_log_dirs = r.read_uuids(true);
r.read_tagged_end(limit);
}
3 if version >= 3 => {
let limit = r.read_tagged_begin(size);
f_cordoned_log_dirs = r.read_nullable_uuids(true);
r.read_tagged_end(limit);
}
_ => r.read_unknown_tagged_field(tag, size, &mut unknown_tagged_fields),
}
if r.failed() {
break;
}
}
Self {
broker_id: f_broker_id,
broker_epoch: f_broker_epoch,
fenced: f_fenced,
in_controlled_shutdown: f_in_controlled_shutdown,
log_dirs: f_log_dirs,
cordoned_log_dirs: f_cordoned_log_dirs,
unknown_tagged_fields,
}
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
w.check_version("ClearElrRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.topic_name, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ClearElrRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_name = r.read_string(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_name: f_topic_name,
unknown_tagged_fields,
}
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
w.check_version("ClientQuotaRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_structs(&self.entity, true, version, ClientQuotaRecordEntityData::write);
w.write_string(&self.key, true);
w.f64(self.value);
w.bool(self.remove);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ClientQuotaRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_entity = r.read_structs(true, 3, version, ClientQuotaRecordEntityData::read);
let f_key = r.read_string(true);
let f_value = r.read_f64();
let f_remove = r.read_bool();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
entity: f_entity,
key: f_key,
value: f_value,
remove: f_remove,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.entity_type, true);
match &self.entity_name {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_entity_type = r.read_string(true);
let f_entity_name = r.read_nullable_string(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
entity_type: f_entity_type,
entity_name: f_entity_name,
unknown_tagged_fields,
}
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
w.check_version("ConfigRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i8(self.resource_type);
w.write_string(&self.resource_name, true);
w.write_string(&self.name, true);
match &self.value {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ConfigRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_resource_type = r.read_i8();
let f_resource_name = r.read_string(true);
let f_name = r.read_string(true);
let f_value = r.read_nullable_string(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
resource_type: f_resource_type,
resource_name: f_resource_name,
name: f_name,
value: f_value,
unknown_tagged_fields,
}
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
w.check_version("DelegationTokenRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.owner, true);
w.write_string(&self.requester, true);
w.write_strings(&self.renewers, true);
w.i64(self.issue_timestamp);
w.i64(self.max_timestamp);
w.i64(self.expiration_timestamp);
w.write_string(&self.token_id, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DelegationTokenRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_owner = r.read_string(true);
let f_requester = r.read_string(true);
let f_renewers = r.read_strings(true);
let f_issue_timestamp = r.read_i64();
let f_max_timestamp = r.read_i64();
let f_expiration_timestamp = r.read_i64();
let f_token_id = r.read_string(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
owner: f_owner,
requester: f_requester,
renewers: f_renewers,
issue_timestamp: f_issue_timestamp,
max_timestamp: f_max_timestamp,
expiration_timestamp: f_expiration_timestamp,
token_id: f_token_id,
unknown_tagged_fields,
}
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
w.check_version("EndTransactionRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("EndTransactionRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
unknown_tagged_fields,
}
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
w.check_version("FeatureLevelRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.i16(self.feature_level);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("FeatureLevelRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_feature_level = r.read_i16();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
feature_level: f_feature_level,
unknown_tagged_fields,
}
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
w.check_version("FenceBrokerRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.id);
w.i64(self.epoch);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("FenceBrokerRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_id = r.read_i32();
let f_epoch = r.read_i64();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
id: f_id,
epoch: f_epoch,
unknown_tagged_fields,
}
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
w.check_version("NoOpRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("NoOpRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
unknown_tagged_fields,
}
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
w.check_version("PartitionChangeRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.partition_id);
w.uuid(&self.topic_id);
if !(version >= 1) {
if self.directories.is_some() { w.refuse_field("PartitionChangeRecord.directories", version); }
}
if !(version >= 2) {
if self.eligible_leader_replicas.is_some() { w.refuse_field("PartitionChangeRecord.eligible_leader_replicas", version); }
}
if !(version >= 2) {
if self.last_known_elr.is_some() { w.refuse_field("PartitionChangeRecord.last_known_elr", version); }
}
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
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.isr.is_some() {
let mark = w.write_tag(0, &mut raw);
match &self.isr {
Some(value) => {
w.write_i32s(value, true);
}
None => { w.null_array(true) }
}
w.write_tagged_end(mark);
}
if self.leader != -2 {
let mark = w.write_tag(1, &mut raw);
w.i32(self.leader);
w.write_tagged_end(mark);
}
if self.replicas.is_some() {
let mark = w.write_tag(2, &mut raw);
match &self.replicas {
Some(value) => {
w.write_i32s(value, true);
}
None => { w.null_array(true) }
}
w.write_tagged_end(mark);
}
if self.removing_replicas.is_some() {
let mark = w.write_tag(3, &mut raw);
match &self.removing_replicas {
Some(value) => {
w.write_i32s(value, true);
}
None => { w.null_array(true) }
}
w.write_tagged_end(mark);
}
if self.adding_replicas.is_some() {
let mark = w.write_tag(4, &mut raw);
match &self.adding_replicas {
Some(value) => {
w.write_i32s(value, true);
}
None => { w.null_array(true) }
}
w.write_tagged_end(mark);
}
if self.leader_recovery_state != -1 {
let mark = w.write_tag(5, &mut raw);
w.i8(self.leader_recovery_state);
w.write_tagged_end(mark);
}
if version >= 2 && self.eligible_leader_replicas.is_some() {
let mark = w.write_tag(6, &mut raw);
match &self.eligible_leader_replicas {
Some(value) => {
w.write_i32s(value, true);
}
None => { w.null_array(true) }
}
w.write_tagged_end(mark);
}
if version >= 2 && self.last_known_elr.is_some() {
let mark = w.write_tag(7, &mut raw);
match &self.last_known_elr {
Some(value) => {
w.write_i32s(value, true);
}
None => { w.null_array(true) }
}
w.write_tagged_end(mark);
}
if version >= 1 && self.directories.is_some() {
let mark = w.write_tag(8, &mut raw);
match &self.directories {
Some(value) => {
w.write_uuids(value, true);
}
None => { w.null_array(true) }
}
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
r.check_version("PartitionChangeRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_partition_id = r.read_i32();
let f_topic_id = r.read_uuid();
let mut f_isr = None;
let mut f_leader = -2;
let mut f_replicas = None;
let mut f_removing_replicas = None;
let mut f_adding_replicas = None;
let mut f_leader_recovery_state = -1;
let mut f_directories = None;
let mut f_eligible_leader_replicas = None;
let mut f_last_known_elr = None;
let mut unknown_tagged_fields = Vec::new();
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 => {
let limit = r.read_tagged_begin(size);
f_isr = r.read_nullable_i32s(true);
r.read_tagged_end(limit);
}
1 => {
let limit = r.read_tagged_begin(size);
f_leader = r.read_i32();
r.read_tagged_end(limit);
}
2 => {
let limit = r.read_tagged_begin(size);
f_replicas = r.read_nullable_i32s(true);
r.read_tagged_end(limit);
}
3 => {
let limit = r.read_tagged_begin(size);
f_removing_replicas = r.read_nullable_i32s(true);
r.read_tagged_end(limit);
}
4 => {
let limit = r.read_tagged_begin(size);
f_adding_replicas = r.read_nullable_i32s(true);
r.read_tagged_end(limit);
}
5 => {
let limit = r.read_tagged_begin(size);
f_leader_recovery_state = r.read_i8();
r.read_tagged_end(limit);
}
6 if version >= 2 => {
let limit = r.read_tagged_begin(size);
f_eligible_leader_replicas = r.read_nullable_i32s(true);
r.read_tagged_end(limit);
}
7 if version >= 2 => {
let limit = r.read_tagged_begin(size);
f_last_known_elr = r.read_nullable_i32s(true);
r.read_tagged_end(limit);
}
8 if version >= 1 => {
let limit = r.read_tagged_begin(size);
f_directories = r.read_nullable_uuids(true);
r.read_tagged_end(limit);
}
_ => r.read_unknown_tagged_field(tag, size, &mut unknown_tagged_fields),
}
if r.failed() {
break;
}
}
Self {
partition_id: f_partition_id,
topic_id: f_topic_id,
isr: f_isr,
leader: f_leader,
replicas: f_replicas,
removing_replicas: f_removing_replicas,
adding_replicas: f_adding_replicas,
leader_recovery_state: f_leader_recovery_state,
directories: f_directories,
eligible_leader_replicas: f_eligible_leader_replicas,
last_known_elr: f_last_known_elr,
unknown_tagged_fields,
}
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
w.check_version("PartitionRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.partition_id);
w.uuid(&self.topic_id);
w.write_i32s(&self.replicas, true);
w.write_i32s(&self.isr, true);
w.write_i32s(&self.removing_replicas, true);
w.write_i32s(&self.adding_replicas, true);
w.i32(self.leader);
w.i32(self.leader_epoch);
w.i32(self.partition_epoch);
if version >= 1 {
w.write_uuids(&self.directories, true);
} else if !self.directories.is_empty() { w.refuse_field("PartitionRecord.directories", version); }
if !(version >= 2) {
if self.eligible_leader_replicas.is_some() { w.refuse_field("PartitionRecord.eligible_leader_replicas", version); }
}
if !(version >= 2) {
if self.last_known_elr.is_some() { w.refuse_field("PartitionRecord.last_known_elr", version); }
}
let mut count = self.unknown_tagged_fields.len();
if self.leader_recovery_state != 0 { count += 1; }
if version >= 2 && self.eligible_leader_replicas.is_some() { count += 1; }
if version >= 2 && self.last_known_elr.is_some() { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if self.leader_recovery_state != 0 {
let mark = w.write_tag(0, &mut raw);
w.i8(self.leader_recovery_state);
w.write_tagged_end(mark);
}
if version >= 2 && self.eligible_leader_replicas.is_some() {
let mark = w.write_tag(1, &mut raw);
match &self.eligible_leader_replicas {
Some(value) => {
w.write_i32s(value, true);
}
None => { w.null_array(true) }
}
w.write_tagged_end(mark);
}
if version >= 2 && self.last_known_elr.is_some() {
let mark = w.write_tag(2, &mut raw);
match &self.last_known_elr {
Some(value) => {
w.write_i32s(value, true);
}
None => { w.null_array(true) }
}
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
r.check_version("PartitionRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_partition_id = r.read_i32();
let f_topic_id = r.read_uuid();
let f_replicas = r.read_i32s(true);
let f_isr = r.read_i32s(true);
let f_removing_replicas = r.read_i32s(true);
let f_adding_replicas = r.read_i32s(true);
let f_leader = r.read_i32();
let mut f_leader_recovery_state = 0;
let f_leader_epoch = r.read_i32();
let f_partition_epoch = r.read_i32();
let f_directories = if version >= 1 { r.read_uuids(true) } else { Vec::new() };
let mut f_eligible_leader_replicas = None;
let mut f_last_known_elr = None;
let mut unknown_tagged_fields = Vec::new();
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 => {
let limit = r.read_tagged_begin(size);
f_leader_recovery_state = r.read_i8();
r.read_tagged_end(limit);
}
1 if version >= 2 => {
let limit = r.read_tagged_begin(size);
f_eligible_leader_replicas = r.read_nullable_i32s(true);
r.read_tagged_end(limit);
}
2 if version >= 2 => {
let limit = r.read_tagged_begin(size);
f_last_known_elr = r.read_nullable_i32s(true);
r.read_tagged_end(limit);
}
_ => r.read_unknown_tagged_field(tag, size, &mut unknown_tagged_fields),
}
if r.failed() {
break;
}
}
Self {
partition_id: f_partition_id,
topic_id: f_topic_id,
replicas: f_replicas,
isr: f_isr,
removing_replicas: f_removing_replicas,
adding_replicas: f_adding_replicas,
leader: f_leader,
leader_recovery_state: f_leader_recovery_state,
leader_epoch: f_leader_epoch,
partition_epoch: f_partition_epoch,
directories: f_directories,
eligible_leader_replicas: f_eligible_leader_replicas,
last_known_elr: f_last_known_elr,
unknown_tagged_fields,
}
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
w.check_version("ProducerIdsRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.broker_id);
w.i64(self.broker_epoch);
w.i64(self.next_producer_id);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ProducerIdsRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_broker_id = r.read_i32();
let f_broker_epoch = r.read_i64();
let f_next_producer_id = r.read_i64();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
broker_id: f_broker_id,
broker_epoch: f_broker_epoch,
next_producer_id: f_next_producer_id,
unknown_tagged_fields,
}
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
w.check_version("RegisterBrokerRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.broker_id);
if version >= 2 {
w.bool(self.is_migrating_zk_broker);
} else if self.is_migrating_zk_broker { w.refuse_field("RegisterBrokerRecord.is_migrating_zk_broker", version); }
w.uuid(&self.incarnation_id);
w.i64(self.broker_epoch);
w.write_structs(&self.end_points, true, version, RegisterBrokerRecordBrokerEndpoint::write);
w.write_structs(&self.features, true, version, RegisterBrokerRecordBrokerFeature::write);
match &self.rack {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.bool(self.fenced);
if version >= 1 {
w.bool(self.in_controlled_shutdown);
} else if self.in_controlled_shutdown { w.refuse_field("RegisterBrokerRecord.in_controlled_shutdown", version); }
if !(version >= 3) {
if !self.log_dirs.is_empty() { w.refuse_field("RegisterBrokerRecord.log_dirs", version); }
}
if !(version >= 4) {
if self.cordoned_log_dirs.is_some() { w.refuse_field("RegisterBrokerRecord.cordoned_log_dirs", version); }
}
let mut count = self.unknown_tagged_fields.len();
if version >= 3 && !self.log_dirs.is_empty() { count += 1; }
if version >= 4 && self.cordoned_log_dirs.is_some() { count += 1; }
w.write_tagged_count(count);
let mut raw = RawTaggedFields::new(&self.unknown_tagged_fields);
if version >= 3 && !self.log_dirs.is_empty() {
let mark = w.write_tag(0, &mut raw);
w.write_uuids(&self.log_dirs, true);
w.write_tagged_end(mark);
}
if version >= 4 && self.cordoned_log_dirs.is_some() {
let mark = w.write_tag(1, &mut raw);
match &self.cordoned_log_dirs {
Some(value) => {
w.write_uuids(value, true);
}
None => { w.null_array(true) }
}
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
r.check_version("RegisterBrokerRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_broker_id = r.read_i32();
let f_is_migrating_zk_broker = if version >= 2 { r.read_bool() } else { false };
let f_incarnation_id = r.read_uuid();
let f_broker_epoch = r.read_i64();
let f_end_points = r.read_structs(true, 7, version, RegisterBrokerRecordBrokerEndpoint::read);
let f_features = r.read_structs(true, 6, version, RegisterBrokerRecordBrokerFeature::read);
let f_rack = r.read_nullable_string(true);
let f_fenced = r.read_bool();
let f_in_controlled_shutdown = if version >= 1 { r.read_bool() } else { false };
let mut f_log_dirs = Vec::new();
let mut f_cordoned_log_dirs = None;
let mut unknown_tagged_fields = Vec::new();
for _ in 0..r.read_tagged_count() {
let (tag, size) = r.read_tag();
match tag {
0 if version >= 3 => {
let limit = r.read_tagged_begin(size);
f_log_dirs = r.read_uuids(true);
r.read_tagged_end(limit);
}
1 if version >= 4 => {
let limit = r.read_tagged_begin(size);
f_cordoned_log_dirs = r.read_nullable_uuids(true);
r.read_tagged_end(limit);
}
_ => r.read_unknown_tagged_field(tag, size, &mut unknown_tagged_fields),
}
if r.failed() {
break;
}
}
Self {
broker_id: f_broker_id,
is_migrating_zk_broker: f_is_migrating_zk_broker,
incarnation_id: f_incarnation_id,
broker_epoch: f_broker_epoch,
end_points: f_end_points,
features: f_features,
rack: f_rack,
fenced: f_fenced,
in_controlled_shutdown: f_in_controlled_shutdown,
log_dirs: f_log_dirs,
cordoned_log_dirs: f_cordoned_log_dirs,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.write_string(&self.host, true);
w.u16(self.port);
w.i16(self.security_protocol);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_host = r.read_string(true);
let f_port = r.read_u16();
let f_security_protocol = r.read_i16();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
host: f_host,
port: f_port,
security_protocol: f_security_protocol,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.i16(self.min_supported_version);
w.i16(self.max_supported_version);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_min_supported_version = r.read_i16();
let f_max_supported_version = r.read_i16();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
min_supported_version: f_min_supported_version,
max_supported_version: f_max_supported_version,
unknown_tagged_fields,
}
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
w.check_version("RegisterControllerRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.controller_id);
w.uuid(&self.incarnation_id);
w.bool(self.zk_migration_ready);
w.write_structs(&self.end_points, true, version, RegisterControllerRecordControllerEndpoint::write);
w.write_structs(&self.features, true, version, RegisterControllerRecordControllerFeature::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("RegisterControllerRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_controller_id = r.read_i32();
let f_incarnation_id = r.read_uuid();
let f_zk_migration_ready = r.read_bool();
let f_end_points = r.read_structs(true, 7, version, RegisterControllerRecordControllerEndpoint::read);
let f_features = r.read_structs(true, 6, version, RegisterControllerRecordControllerFeature::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
controller_id: f_controller_id,
incarnation_id: f_incarnation_id,
zk_migration_ready: f_zk_migration_ready,
end_points: f_end_points,
features: f_features,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.write_string(&self.host, true);
w.u16(self.port);
w.i16(self.security_protocol);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_host = r.read_string(true);
let f_port = r.read_u16();
let f_security_protocol = r.read_i16();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
host: f_host,
port: f_port,
security_protocol: f_security_protocol,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.i16(self.min_supported_version);
w.i16(self.max_supported_version);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_min_supported_version = r.read_i16();
let f_max_supported_version = r.read_i16();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
min_supported_version: f_min_supported_version,
max_supported_version: f_max_supported_version,
unknown_tagged_fields,
}
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
w.check_version("RemoveAccessControlEntryRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.uuid(&self.id);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("RemoveAccessControlEntryRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_id = r.read_uuid();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
id: f_id,
unknown_tagged_fields,
}
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
w.check_version("RemoveDelegationTokenRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.token_id, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("RemoveDelegationTokenRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_token_id = r.read_string(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
token_id: f_token_id,
unknown_tagged_fields,
}
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
w.check_version("RemoveTopicRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.uuid(&self.topic_id);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("RemoveTopicRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic_id = r.read_uuid();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic_id: f_topic_id,
unknown_tagged_fields,
}
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
w.check_version("RemoveUserScramCredentialRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.i8(self.mechanism);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("RemoveUserScramCredentialRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_mechanism = r.read_i8();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
mechanism: f_mechanism,
unknown_tagged_fields,
}
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
w.check_version("TopicRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.uuid(&self.topic_id);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("TopicRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_topic_id = r.read_uuid();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
topic_id: f_topic_id,
unknown_tagged_fields,
}
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
w.check_version("UnfenceBrokerRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.id);
w.i64(self.epoch);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("UnfenceBrokerRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_id = r.read_i32();
let f_epoch = r.read_i64();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
id: f_id,
epoch: f_epoch,
unknown_tagged_fields,
}
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
w.check_version("UnregisterBrokerRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.broker_id);
w.i64(self.broker_epoch);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("UnregisterBrokerRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_broker_id = r.read_i32();
let f_broker_epoch = r.read_i64();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
broker_id: f_broker_id,
broker_epoch: f_broker_epoch,
unknown_tagged_fields,
}
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
w.check_version("UnregisterControllerRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.controller_id);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("UnregisterControllerRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_controller_id = r.read_i32();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
controller_id: f_controller_id,
unknown_tagged_fields,
}
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
w.check_version("UserScramCredentialRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.i8(self.mechanism);
w.write_bytes(&self.salt, true);
w.write_bytes(&self.stored_key, true);
w.write_bytes(&self.server_key, true);
w.i32(self.iterations);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("UserScramCredentialRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_mechanism = r.read_i8();
let f_salt = r.read_bytes(true);
let f_stored_key = r.read_bytes(true);
let f_server_key = r.read_bytes(true);
let f_iterations = r.read_i32();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
mechanism: f_mechanism,
salt: f_salt,
stored_key: f_stored_key,
server_key: f_server_key,
iterations: f_iterations,
unknown_tagged_fields,
}
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
w.check_version("ZkMigrationStateRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i8(self.zk_migration_state);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ZkMigrationStateRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_zk_migration_state = r.read_i8();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
zk_migration_state: f_zk_migration_state,
unknown_tagged_fields,
}
}
}
message!(ZkMigrationStateRecord, 0);
metadata_record!(ZkMigrationStateRecord);
