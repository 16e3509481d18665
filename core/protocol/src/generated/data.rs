// @generated from core/protocol/schema/data.schema, crc f60980e8, body 03dc53c2
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

/// Kafka's `AbortedTxn`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct AbortedTxn {
/// Versions 0.
pub producer_id: i64,
/// Versions 0.
pub first_offset: i64,
/// Versions 0.
pub last_offset: i64,
/// Versions 0.
pub last_stable_offset: i64,
}
impl Default for AbortedTxn {
fn default() -> Self {
Self {
producer_id: 0,
first_offset: 0,
last_offset: 0,
last_stable_offset: 0,
}
}
}
impl AbortedTxn {
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
return Err(EncodeError::UnsupportedVersion { message: "AbortedTxn", version });
}
w.i64(self.producer_id);
w.i64(self.first_offset);
w.i64(self.last_offset);
w.i64(self.last_stable_offset);
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("AbortedTxn", version));
}
let mut m = Self::default();
m.producer_id = r.i64()?;
m.first_offset = r.i64()?;
m.last_offset = r.i64()?;
m.last_stable_offset = r.i64()?;
Ok(m)
}
}
message!(AbortedTxn, 32767);

/// Kafka's `ConsumerProtocolAssignment`, versions 0-3.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerProtocolAssignment {
/// Versions 0-3.
pub assigned_partitions: Vec<ConsumerProtocolAssignmentTopicPartition>,
/// Versions 0-3, null 0+, default null.
pub user_data: Option<Bytes>,
}
impl Default for ConsumerProtocolAssignment {
fn default() -> Self {
Self {
assigned_partitions: Vec::new(),
user_data: None,
}
}
}
impl ConsumerProtocolAssignment {
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
return Err(EncodeError::UnsupportedVersion { message: "ConsumerProtocolAssignment", version });
}
w.array_len(self.assigned_partitions.len(), false)?;
for element in &self.assigned_partitions {
element.encode(w, version)?;
}
match &self.user_data {
Some(value) => {
w.bytes(value, false)?;
}
None => { w.null_bytes(false); }
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
return Err(r.unsupported_version("ConsumerProtocolAssignment", version));
}
let mut m = Self::default();
m.assigned_partitions = {
let n = r.array_len(false, 6, size_of::<ConsumerProtocolAssignmentTopicPartition>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ConsumerProtocolAssignmentTopicPartition::decode(r, version)?);
}
v
};
m.user_data = r.nullable_bytes(false)?;
Ok(m)
}
}

/// `TopicPartition` of [`ConsumerProtocolAssignment`], versions 0-3.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerProtocolAssignmentTopicPartition {
/// Versions 0-3.
pub topic: String,
/// Versions 0-3.
pub partitions: Vec<i32>,
}
impl Default for ConsumerProtocolAssignmentTopicPartition {
fn default() -> Self {
Self {
topic: String::new(),
partitions: Vec::new(),
}
}
}
impl ConsumerProtocolAssignmentTopicPartition {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.topic, false)?;
w.i32s(&self.partitions, false)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.topic = r.string(false)?;
m.partitions = r.i32s(false)?;
Ok(m)
}
}
message!(ConsumerProtocolAssignment, 32767);

/// Kafka's `ConsumerProtocolSubscription`, versions 0-3.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerProtocolSubscription {
/// Versions 0-3.
pub topics: Vec<String>,
/// Versions 0-3, null 0+, default null.
pub user_data: Option<Bytes>,
/// Versions 1-3, ignorable.
pub owned_partitions: Vec<ConsumerProtocolSubscriptionTopicPartition>,
/// Versions 2-3, default -1, ignorable.
pub generation_id: i32,
/// Versions 3, null 3+, default null, ignorable.
pub rack_id: Option<String>,
}
impl Default for ConsumerProtocolSubscription {
fn default() -> Self {
Self {
topics: Vec::new(),
user_data: None,
owned_partitions: Vec::new(),
generation_id: -1,
rack_id: None,
}
}
}
impl ConsumerProtocolSubscription {
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
return Err(EncodeError::UnsupportedVersion { message: "ConsumerProtocolSubscription", version });
}
w.strings(&self.topics, false)?;
match &self.user_data {
Some(value) => {
w.bytes(value, false)?;
}
None => { w.null_bytes(false); }
}
if version >= 1 {
w.array_len(self.owned_partitions.len(), false)?;
for element in &self.owned_partitions {
element.encode(w, version)?;
}
}
if version >= 2 {
w.i32(self.generation_id);
}
if version >= 3 {
match &self.rack_id {
Some(value) => {
w.string(value, false)?;
}
None => { w.null_string(false); }
}
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
return Err(r.unsupported_version("ConsumerProtocolSubscription", version));
}
let mut m = Self::default();
m.topics = r.strings(false)?;
m.user_data = r.nullable_bytes(false)?;
if version >= 1 {
m.owned_partitions = {
let n = r.array_len(false, 6, size_of::<ConsumerProtocolSubscriptionTopicPartition>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ConsumerProtocolSubscriptionTopicPartition::decode(r, version)?);
}
v
};
}
if version >= 2 {
m.generation_id = r.i32()?;
}
if version >= 3 {
m.rack_id = r.nullable_string(false)?;
}
Ok(m)
}
}

/// `TopicPartition` of [`ConsumerProtocolSubscription`], versions 1-3.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsumerProtocolSubscriptionTopicPartition {
/// Versions 1-3.
pub topic: String,
/// Versions 1-3.
pub partitions: Vec<i32>,
}
impl Default for ConsumerProtocolSubscriptionTopicPartition {
fn default() -> Self {
Self {
topic: String::new(),
partitions: Vec::new(),
}
}
}
impl ConsumerProtocolSubscriptionTopicPartition {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.topic, false)?;
w.i32s(&self.partitions, false)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.topic = r.string(false)?;
m.partitions = r.i32s(false)?;
Ok(m)
}
}
message!(ConsumerProtocolSubscription, 32767);

/// Kafka's `ControlRecordTypeSchema`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ControlRecordTypeSchema {
/// Versions 0.
pub r#type: i16,
}
impl Default for ControlRecordTypeSchema {
fn default() -> Self {
Self {
r#type: 0,
}
}
}
impl ControlRecordTypeSchema {
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
return Err(EncodeError::UnsupportedVersion { message: "ControlRecordTypeSchema", version });
}
w.i16(self.r#type);
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ControlRecordTypeSchema", version));
}
let mut m = Self::default();
m.r#type = r.i16()?;
Ok(m)
}
}
message!(ControlRecordTypeSchema, 32767);

/// Kafka's `DefaultPrincipalData`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct DefaultPrincipalData {
/// Versions 0.
pub r#type: String,
/// Versions 0.
pub name: String,
/// Versions 0.
pub token_authenticated: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DefaultPrincipalData {
fn default() -> Self {
Self {
r#type: String::new(),
name: String::new(),
token_authenticated: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DefaultPrincipalData {
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
return Err(EncodeError::UnsupportedVersion { message: "DefaultPrincipalData", version });
}
w.string(&self.r#type, true)?;
w.string(&self.name, true)?;
w.bool(self.token_authenticated);
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
return Err(r.unsupported_version("DefaultPrincipalData", version));
}
let mut m = Self::default();
m.r#type = r.string(true)?;
m.name = r.string(true)?;
m.token_authenticated = r.bool()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(DefaultPrincipalData, 0);

/// Kafka's `EndTxnMarker`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct EndTxnMarker {
/// Versions 0.
pub coordinator_epoch: i32,
}
impl Default for EndTxnMarker {
fn default() -> Self {
Self {
coordinator_epoch: 0,
}
}
}
impl EndTxnMarker {
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
return Err(EncodeError::UnsupportedVersion { message: "EndTxnMarker", version });
}
w.i32(self.coordinator_epoch);
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("EndTxnMarker", version));
}
let mut m = Self::default();
m.coordinator_epoch = r.i32()?;
Ok(m)
}
}
message!(EndTxnMarker, 32767);

/// Kafka's `KRaftVersionRecord`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct KRaftVersionRecord {
/// Versions 0.
pub version: i16,
/// Versions 0.
pub k_raft_version: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for KRaftVersionRecord {
fn default() -> Self {
Self {
version: 0,
k_raft_version: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl KRaftVersionRecord {
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
return Err(EncodeError::UnsupportedVersion { message: "KRaftVersionRecord", version });
}
w.i16(self.version);
w.i16(self.k_raft_version);
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
return Err(r.unsupported_version("KRaftVersionRecord", version));
}
let mut m = Self::default();
m.version = r.i16()?;
m.k_raft_version = r.i16()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(KRaftVersionRecord, 0);

/// Kafka's `LeaderChangeMessage`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct LeaderChangeMessage {
/// Versions 0-1.
pub version: i16,
/// Versions 0-1.
pub leader_id: i32,
/// Versions 0-1.
pub voters: Vec<LeaderChangeMessageVoter>,
/// Versions 0-1.
pub granting_voters: Vec<LeaderChangeMessageVoter>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for LeaderChangeMessage {
fn default() -> Self {
Self {
version: 0,
leader_id: 0,
voters: Vec::new(),
granting_voters: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl LeaderChangeMessage {
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 1;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "LeaderChangeMessage", version });
}
w.i16(self.version);
w.i32(self.leader_id);
w.array_len(self.voters.len(), true)?;
for element in &self.voters {
element.encode(w, version)?;
}
w.array_len(self.granting_voters.len(), true)?;
for element in &self.granting_voters {
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
return Err(r.unsupported_version("LeaderChangeMessage", version));
}
let mut m = Self::default();
m.version = r.i16()?;
m.leader_id = r.i32()?;
m.voters = {
let n = r.array_len(true, match version { ..=0 => 5, _ => 21 }, size_of::<LeaderChangeMessageVoter>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(LeaderChangeMessageVoter::decode(r, version)?);
}
v
};
m.granting_voters = {
let n = r.array_len(true, match version { ..=0 => 5, _ => 21 }, size_of::<LeaderChangeMessageVoter>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(LeaderChangeMessageVoter::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `Voter` of [`LeaderChangeMessage`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct LeaderChangeMessageVoter {
/// Versions 0-1.
pub voter_id: i32,
/// Versions 1.
pub voter_directory_id: Uuid,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for LeaderChangeMessageVoter {
fn default() -> Self {
Self {
voter_id: 0,
voter_directory_id: Uuid::ZERO,
unknown_tagged_fields: Vec::new(),
}
}
}
impl LeaderChangeMessageVoter {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.voter_id);
if version >= 1 {
w.uuid(&self.voter_directory_id);
} else if self.voter_directory_id != Uuid::ZERO { return Err(unsupported_field("LeaderChangeMessageVoter.voter_directory_id", version)); }
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.voter_id = r.i32()?;
if version >= 1 {
m.voter_directory_id = r.uuid()?;
}
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(LeaderChangeMessage, 0);

/// Kafka's `RequestHeader`, versions 1-2.
#[derive(Debug, Clone, PartialEq)]
pub struct RequestHeader {
/// Versions 1-2.
pub request_api_key: i16,
/// Versions 1-2.
pub request_api_version: i16,
/// Versions 1-2.
pub correlation_id: i32,
/// Versions 1-2, null 1+.
pub client_id: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for RequestHeader {
fn default() -> Self {
Self {
request_api_key: 0,
request_api_version: 0,
correlation_id: 0,
client_id: Some(String::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl RequestHeader {
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
return Err(EncodeError::UnsupportedVersion { message: "RequestHeader", version });
}
let flex = version >= 2;
w.i16(self.request_api_key);
w.i16(self.request_api_version);
w.i32(self.correlation_id);
match &self.client_id {
Some(value) => {
w.string(value, false)?;
}
None => { w.null_string(false); }
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("RequestHeader.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("RequestHeader", version));
}
let flex = version >= 2;
let mut m = Self::default();
m.request_api_key = r.i16()?;
m.request_api_version = r.i16()?;
m.correlation_id = r.i32()?;
m.client_id = r.nullable_string(false)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(RequestHeader, 2);

/// Kafka's `ResponseHeader`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct ResponseHeader {
/// Versions 0-1.
pub correlation_id: i32,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ResponseHeader {
fn default() -> Self {
Self {
correlation_id: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ResponseHeader {
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 1;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "ResponseHeader", version });
}
let flex = version >= 1;
w.i32(self.correlation_id);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("ResponseHeader.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("ResponseHeader", version));
}
let flex = version >= 1;
let mut m = Self::default();
m.correlation_id = r.i32()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(ResponseHeader, 1);

/// Kafka's `SnapshotFooterRecord`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct SnapshotFooterRecord {
/// Versions 0.
pub version: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for SnapshotFooterRecord {
fn default() -> Self {
Self {
version: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl SnapshotFooterRecord {
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
return Err(EncodeError::UnsupportedVersion { message: "SnapshotFooterRecord", version });
}
w.i16(self.version);
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
return Err(r.unsupported_version("SnapshotFooterRecord", version));
}
let mut m = Self::default();
m.version = r.i16()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(SnapshotFooterRecord, 0);

/// Kafka's `SnapshotHeaderRecord`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct SnapshotHeaderRecord {
/// Versions 0.
pub version: i16,
/// Versions 0.
pub last_contained_log_timestamp: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for SnapshotHeaderRecord {
fn default() -> Self {
Self {
version: 0,
last_contained_log_timestamp: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl SnapshotHeaderRecord {
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
return Err(EncodeError::UnsupportedVersion { message: "SnapshotHeaderRecord", version });
}
w.i16(self.version);
w.i64(self.last_contained_log_timestamp);
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
return Err(r.unsupported_version("SnapshotHeaderRecord", version));
}
let mut m = Self::default();
m.version = r.i16()?;
m.last_contained_log_timestamp = r.i64()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(SnapshotHeaderRecord, 0);

/// Kafka's `VotersRecord`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct VotersRecord {
/// Versions 0.
pub version: i16,
/// Versions 0.
pub voters: Vec<VotersRecordVoter>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for VotersRecord {
fn default() -> Self {
Self {
version: 0,
voters: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl VotersRecord {
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
return Err(EncodeError::UnsupportedVersion { message: "VotersRecord", version });
}
w.i16(self.version);
w.array_len(self.voters.len(), true)?;
for element in &self.voters {
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
return Err(r.unsupported_version("VotersRecord", version));
}
let mut m = Self::default();
m.version = r.i16()?;
m.voters = {
let n = r.array_len(true, 27, size_of::<VotersRecordVoter>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(VotersRecordVoter::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `Voter` of [`VotersRecord`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct VotersRecordVoter {
/// Versions 0.
pub voter_id: i32,
/// Versions 0.
pub voter_directory_id: Uuid,
/// Versions 0.
pub endpoints: Vec<VotersRecordEndpoint>,
/// Versions 0.
pub k_raft_version_feature: VotersRecordKRaftVersionFeature,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for VotersRecordVoter {
fn default() -> Self {
Self {
voter_id: 0,
voter_directory_id: Uuid::ZERO,
endpoints: Vec::new(),
k_raft_version_feature: VotersRecordKRaftVersionFeature::default(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl VotersRecordVoter {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.voter_id);
w.uuid(&self.voter_directory_id);
w.array_len(self.endpoints.len(), true)?;
for element in &self.endpoints {
element.encode(w, version)?;
}
self.k_raft_version_feature.encode(w, version)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.voter_id = r.i32()?;
m.voter_directory_id = r.uuid()?;
m.endpoints = {
let n = r.array_len(true, 5, size_of::<VotersRecordEndpoint>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(VotersRecordEndpoint::decode(r, version)?);
}
v
};
m.k_raft_version_feature = VotersRecordKRaftVersionFeature::decode(r, version)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `Endpoint` of [`VotersRecord`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct VotersRecordEndpoint {
/// Versions 0.
pub name: String,
/// Versions 0.
pub host: String,
/// Versions 0.
pub port: u16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for VotersRecordEndpoint {
fn default() -> Self {
Self {
name: String::new(),
host: String::new(),
port: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl VotersRecordEndpoint {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, true)?;
w.string(&self.host, true)?;
w.u16(self.port);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(true)?;
m.host = r.string(true)?;
m.port = r.u16()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `KRaftVersionFeature` of [`VotersRecord`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct VotersRecordKRaftVersionFeature {
/// Versions 0.
pub min_supported_version: i16,
/// Versions 0.
pub max_supported_version: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for VotersRecordKRaftVersionFeature {
fn default() -> Self {
Self {
min_supported_version: 0,
max_supported_version: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl VotersRecordKRaftVersionFeature {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i16(self.min_supported_version);
w.i16(self.max_supported_version);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.min_supported_version = r.i16()?;
m.max_supported_version = r.i16()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(VotersRecord, 0);
