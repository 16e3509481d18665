// @generated from core/protocol/schema/data.schema, crc f60980e8, body 74f679bd
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
w.check_version("AbortedTxn", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i64(self.producer_id);
w.i64(self.first_offset);
w.i64(self.last_offset);
w.i64(self.last_stable_offset);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("AbortedTxn", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_producer_id = r.read_i64();
let f_first_offset = r.read_i64();
let f_last_offset = r.read_i64();
let f_last_stable_offset = r.read_i64();
Self {
producer_id: f_producer_id,
first_offset: f_first_offset,
last_offset: f_last_offset,
last_stable_offset: f_last_stable_offset,
}
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
w.check_version("ConsumerProtocolAssignment", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_structs(&self.assigned_partitions, false, version, ConsumerProtocolAssignmentTopicPartition::write);
match &self.user_data {
Some(value) => {
w.write_bytes(value, false);
}
None => { w.null_bytes(false) }
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ConsumerProtocolAssignment", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_assigned_partitions = r.read_structs(false, 6, version, ConsumerProtocolAssignmentTopicPartition::read);
let f_user_data = r.read_nullable_bytes(false);
Self {
assigned_partitions: f_assigned_partitions,
user_data: f_user_data,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.topic, false);
w.write_i32s(&self.partitions, false);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic = r.read_string(false);
let f_partitions = r.read_i32s(false);
Self {
topic: f_topic,
partitions: f_partitions,
}
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
w.check_version("ConsumerProtocolSubscription", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_strings(&self.topics, false);
match &self.user_data {
Some(value) => {
w.write_bytes(value, false);
}
None => { w.null_bytes(false) }
}
if version >= 1 {
w.write_structs(&self.owned_partitions, false, version, ConsumerProtocolSubscriptionTopicPartition::write);
}
if version >= 2 {
w.i32(self.generation_id);
}
if version >= 3 {
match &self.rack_id {
Some(value) => {
w.write_string(value, false);
}
None => { w.null_string(false) }
}
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ConsumerProtocolSubscription", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topics = r.read_strings(false);
let f_user_data = r.read_nullable_bytes(false);
let f_owned_partitions = if version >= 1 { r.read_structs(false, 6, version, ConsumerProtocolSubscriptionTopicPartition::read) } else { Vec::new() };
let f_generation_id = if version >= 2 { r.read_i32() } else { -1 };
let f_rack_id = if version >= 3 { r.read_nullable_string(false) } else { None };
Self {
topics: f_topics,
user_data: f_user_data,
owned_partitions: f_owned_partitions,
generation_id: f_generation_id,
rack_id: f_rack_id,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.topic, false);
w.write_i32s(&self.partitions, false);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic = r.read_string(false);
let f_partitions = r.read_i32s(false);
Self {
topic: f_topic,
partitions: f_partitions,
}
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
w.check_version("ControlRecordTypeSchema", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i16(self.r#type);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ControlRecordTypeSchema", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_type = r.read_i16();
Self {
r#type: f_type,
}
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
w.check_version("DefaultPrincipalData", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.r#type, true);
w.write_string(&self.name, true);
w.bool(self.token_authenticated);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("DefaultPrincipalData", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_type = r.read_string(true);
let f_name = r.read_string(true);
let f_token_authenticated = r.read_bool();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
r#type: f_type,
name: f_name,
token_authenticated: f_token_authenticated,
unknown_tagged_fields,
}
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
w.check_version("EndTxnMarker", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.coordinator_epoch);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("EndTxnMarker", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_coordinator_epoch = r.read_i32();
Self {
coordinator_epoch: f_coordinator_epoch,
}
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
w.check_version("KRaftVersionRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i16(self.version);
w.i16(self.k_raft_version);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("KRaftVersionRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_version = r.read_i16();
let f_k_raft_version = r.read_i16();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
version: f_version,
k_raft_version: f_k_raft_version,
unknown_tagged_fields,
}
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
w.check_version("LeaderChangeMessage", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i16(self.version);
w.i32(self.leader_id);
w.write_structs(&self.voters, true, version, LeaderChangeMessageVoter::write);
w.write_structs(&self.granting_voters, true, version, LeaderChangeMessageVoter::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("LeaderChangeMessage", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_version = r.read_i16();
let f_leader_id = r.read_i32();
let f_voters = r.read_structs(true, match version { ..=0 => 5, _ => 21 }, version, LeaderChangeMessageVoter::read);
let f_granting_voters = r.read_structs(true, match version { ..=0 => 5, _ => 21 }, version, LeaderChangeMessageVoter::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
version: f_version,
leader_id: f_leader_id,
voters: f_voters,
granting_voters: f_granting_voters,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.voter_id);
if version >= 1 {
w.uuid(&self.voter_directory_id);
} else if self.voter_directory_id != Uuid::ZERO { w.refuse_field("LeaderChangeMessageVoter.voter_directory_id", version); }
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_voter_id = r.read_i32();
let f_voter_directory_id = if version >= 1 { r.read_uuid() } else { Uuid::ZERO };
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
voter_id: f_voter_id,
voter_directory_id: f_voter_directory_id,
unknown_tagged_fields,
}
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
w.check_version("RequestHeader", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 2;
w.i16(self.request_api_key);
w.i16(self.request_api_version);
w.i32(self.correlation_id);
match &self.client_id {
Some(value) => {
w.write_string(value, false);
}
None => { w.null_string(false) }
}
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("RequestHeader.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("RequestHeader", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 2;
let f_request_api_key = r.read_i16();
let f_request_api_version = r.read_i16();
let f_correlation_id = r.read_i32();
let f_client_id = r.read_nullable_string(false);
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
request_api_key: f_request_api_key,
request_api_version: f_request_api_version,
correlation_id: f_correlation_id,
client_id: f_client_id,
unknown_tagged_fields,
}
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
w.check_version("ResponseHeader", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
let flex = version >= 1;
w.i32(self.correlation_id);
if flex {
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
} else if !self.unknown_tagged_fields.is_empty() {
w.refuse_field("ResponseHeader.unknown_tagged_fields", version);
}
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("ResponseHeader", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let flex = version >= 1;
let f_correlation_id = r.read_i32();
let unknown_tagged_fields = if flex { r.read_unknown_tagged_fields() } else { Vec::new() };
Self {
correlation_id: f_correlation_id,
unknown_tagged_fields,
}
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
w.check_version("SnapshotFooterRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i16(self.version);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("SnapshotFooterRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_version = r.read_i16();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
version: f_version,
unknown_tagged_fields,
}
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
w.check_version("SnapshotHeaderRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i16(self.version);
w.i64(self.last_contained_log_timestamp);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("SnapshotHeaderRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_version = r.read_i16();
let f_last_contained_log_timestamp = r.read_i64();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
version: f_version,
last_contained_log_timestamp: f_last_contained_log_timestamp,
unknown_tagged_fields,
}
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
w.check_version("VotersRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i16(self.version);
w.write_structs(&self.voters, true, version, VotersRecordVoter::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("VotersRecord", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_version = r.read_i16();
let f_voters = r.read_structs(true, 27, version, VotersRecordVoter::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
version: f_version,
voters: f_voters,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.voter_id);
w.uuid(&self.voter_directory_id);
w.write_structs(&self.endpoints, true, version, VotersRecordEndpoint::write);
self.k_raft_version_feature.write(w, version);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_voter_id = r.read_i32();
let f_voter_directory_id = r.read_uuid();
let f_endpoints = r.read_structs(true, 5, version, VotersRecordEndpoint::read);
let f_k_raft_version_feature = VotersRecordKRaftVersionFeature::read(r, version);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
voter_id: f_voter_id,
voter_directory_id: f_voter_directory_id,
endpoints: f_endpoints,
k_raft_version_feature: f_k_raft_version_feature,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.write_string(&self.host, true);
w.u16(self.port);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_host = r.read_string(true);
let f_port = r.read_u16();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
host: f_host,
port: f_port,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i16(self.min_supported_version);
w.i16(self.max_supported_version);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_min_supported_version = r.read_i16();
let f_max_supported_version = r.read_i16();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
min_supported_version: f_min_supported_version,
max_supported_version: f_max_supported_version,
unknown_tagged_fields,
}
}
}
message!(VotersRecord, 0);
