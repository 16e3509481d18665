// @generated from core/protocol/schema/api/streams_group_heartbeat.schema, crc 100ccdbc, body b51d52c4
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

/// Kafka's `StreamsGroupHeartbeatRequest`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupHeartbeatRequest {
/// Versions 0-1.
pub group_id: String,
/// Versions 0-1.
pub member_id: String,
/// Versions 0-1.
pub member_epoch: i32,
/// Versions 0-1.
pub endpoint_information_epoch: i32,
/// Versions 0-1, null 0+, default null.
pub instance_id: Option<String>,
/// Versions 0-1, null 0+, default null.
pub rack_id: Option<String>,
/// Versions 0-1, default -1.
pub rebalance_timeout_ms: i32,
/// Versions 0-1, null 0+, default null.
pub topology: Option<StreamsGroupHeartbeatRequestTopology>,
/// Versions 0-1, null 0+, default null.
pub active_tasks: Option<Vec<StreamsGroupHeartbeatRequestTaskIds>>,
/// Versions 0-1, null 0+, default null.
pub standby_tasks: Option<Vec<StreamsGroupHeartbeatRequestTaskIds>>,
/// Versions 0-1, null 0+, default null.
pub warmup_tasks: Option<Vec<StreamsGroupHeartbeatRequestTaskIds>>,
/// Versions 0-1, null 0+, default null.
pub process_id: Option<String>,
/// Versions 0-1, null 0+, default null.
pub user_endpoint: Option<StreamsGroupHeartbeatRequestEndpoint>,
/// Versions 0-1, null 0+, default null.
pub client_tags: Option<Vec<StreamsGroupHeartbeatRequestKeyValue>>,
/// Versions 0-1, null 0+, default null.
pub task_offsets: Option<Vec<StreamsGroupHeartbeatRequestTaskOffset>>,
/// Versions 0-1, null 0+, default null.
pub task_end_offsets: Option<Vec<StreamsGroupHeartbeatRequestTaskOffset>>,
/// Versions 0-1.
pub shutdown_application: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupHeartbeatRequest {
fn default() -> Self {
Self {
group_id: String::new(),
member_id: String::new(),
member_epoch: 0,
endpoint_information_epoch: 0,
instance_id: None,
rack_id: None,
rebalance_timeout_ms: -1,
topology: None,
active_tasks: None,
standby_tasks: None,
warmup_tasks: None,
process_id: None,
user_endpoint: None,
client_tags: None,
task_offsets: None,
task_end_offsets: None,
shutdown_application: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupHeartbeatRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::StreamsGroupHeartbeat;
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
return Err(EncodeError::UnsupportedVersion { message: "StreamsGroupHeartbeatRequest", version });
}
w.string(&self.group_id, true)?;
w.string(&self.member_id, true)?;
w.i32(self.member_epoch);
w.i32(self.endpoint_information_epoch);
match &self.instance_id {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
match &self.rack_id {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
w.i32(self.rebalance_timeout_ms);
match &self.topology {
Some(value) => {
w.i8(1);
value.encode(w, version)?;
}
None => { w.i8(-1); }
}
match &self.active_tasks {
Some(value) => {
w.array_len(value.len(), true)?;
for element in value {
element.encode(w, version)?;
}
}
None => { w.null_array(true); }
}
match &self.standby_tasks {
Some(value) => {
w.array_len(value.len(), true)?;
for element in value {
element.encode(w, version)?;
}
}
None => { w.null_array(true); }
}
match &self.warmup_tasks {
Some(value) => {
w.array_len(value.len(), true)?;
for element in value {
element.encode(w, version)?;
}
}
None => { w.null_array(true); }
}
match &self.process_id {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
match &self.user_endpoint {
Some(value) => {
w.i8(1);
value.encode(w, version)?;
}
None => { w.i8(-1); }
}
match &self.client_tags {
Some(value) => {
w.array_len(value.len(), true)?;
for element in value {
element.encode(w, version)?;
}
}
None => { w.null_array(true); }
}
match &self.task_offsets {
Some(value) => {
w.array_len(value.len(), true)?;
for element in value {
element.encode(w, version)?;
}
}
None => { w.null_array(true); }
}
match &self.task_end_offsets {
Some(value) => {
w.array_len(value.len(), true)?;
for element in value {
element.encode(w, version)?;
}
}
None => { w.null_array(true); }
}
w.bool(self.shutdown_application);
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
return Err(r.unsupported_version("StreamsGroupHeartbeatRequest", version));
}
let mut m = Self::default();
m.group_id = r.string(true)?;
m.member_id = r.string(true)?;
m.member_epoch = r.i32()?;
m.endpoint_information_epoch = r.i32()?;
m.instance_id = r.nullable_string(true)?;
m.rack_id = r.nullable_string(true)?;
m.rebalance_timeout_ms = r.i32()?;
m.topology = if r.is_present()? { Some(StreamsGroupHeartbeatRequestTopology::decode(r, version)?) } else { None };
m.active_tasks = match r.nullable_array_len(true, 3, size_of::<StreamsGroupHeartbeatRequestTaskIds>())? {
Some(n) => {
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupHeartbeatRequestTaskIds::decode(r, version)?);
}
Some(v)
}
None => None,
};
m.standby_tasks = match r.nullable_array_len(true, 3, size_of::<StreamsGroupHeartbeatRequestTaskIds>())? {
Some(n) => {
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupHeartbeatRequestTaskIds::decode(r, version)?);
}
Some(v)
}
None => None,
};
m.warmup_tasks = match r.nullable_array_len(true, 3, size_of::<StreamsGroupHeartbeatRequestTaskIds>())? {
Some(n) => {
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupHeartbeatRequestTaskIds::decode(r, version)?);
}
Some(v)
}
None => None,
};
m.process_id = r.nullable_string(true)?;
m.user_endpoint = if r.is_present()? { Some(StreamsGroupHeartbeatRequestEndpoint::decode(r, version)?) } else { None };
m.client_tags = match r.nullable_array_len(true, 3, size_of::<StreamsGroupHeartbeatRequestKeyValue>())? {
Some(n) => {
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupHeartbeatRequestKeyValue::decode(r, version)?);
}
Some(v)
}
None => None,
};
m.task_offsets = match r.nullable_array_len(true, 14, size_of::<StreamsGroupHeartbeatRequestTaskOffset>())? {
Some(n) => {
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupHeartbeatRequestTaskOffset::decode(r, version)?);
}
Some(v)
}
None => None,
};
m.task_end_offsets = match r.nullable_array_len(true, 14, size_of::<StreamsGroupHeartbeatRequestTaskOffset>())? {
Some(n) => {
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupHeartbeatRequestTaskOffset::decode(r, version)?);
}
Some(v)
}
None => None,
};
m.shutdown_application = r.bool()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `Topology` of [`StreamsGroupHeartbeatRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupHeartbeatRequestTopology {
/// Versions 0-1.
pub epoch: i32,
/// Versions 0-1.
pub subtopologies: Vec<StreamsGroupHeartbeatRequestSubtopology>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupHeartbeatRequestTopology {
fn default() -> Self {
Self {
epoch: 0,
subtopologies: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupHeartbeatRequestTopology {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.epoch);
w.array_len(self.subtopologies.len(), true)?;
for element in &self.subtopologies {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.epoch = r.i32()?;
m.subtopologies = {
let n = r.array_len(true, 8, size_of::<StreamsGroupHeartbeatRequestSubtopology>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupHeartbeatRequestSubtopology::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `Subtopology` of [`StreamsGroupHeartbeatRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupHeartbeatRequestSubtopology {
/// Versions 0-1.
pub subtopology_id: String,
/// Versions 0-1.
pub source_topics: Vec<String>,
/// Versions 0-1.
pub source_topic_regex: Vec<String>,
/// Versions 0-1.
pub state_changelog_topics: Vec<StreamsGroupHeartbeatRequestTopicInfo>,
/// Versions 0-1.
pub repartition_sink_topics: Vec<String>,
/// Versions 0-1.
pub repartition_source_topics: Vec<StreamsGroupHeartbeatRequestTopicInfo>,
/// Versions 0-1.
pub copartition_groups: Vec<StreamsGroupHeartbeatRequestCopartitionGroup>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupHeartbeatRequestSubtopology {
fn default() -> Self {
Self {
subtopology_id: String::new(),
source_topics: Vec::new(),
source_topic_regex: Vec::new(),
state_changelog_topics: Vec::new(),
repartition_sink_topics: Vec::new(),
repartition_source_topics: Vec::new(),
copartition_groups: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupHeartbeatRequestSubtopology {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.subtopology_id, true)?;
w.strings(&self.source_topics, true)?;
w.strings(&self.source_topic_regex, true)?;
w.array_len(self.state_changelog_topics.len(), true)?;
for element in &self.state_changelog_topics {
element.encode(w, version)?;
}
w.strings(&self.repartition_sink_topics, true)?;
w.array_len(self.repartition_source_topics.len(), true)?;
for element in &self.repartition_source_topics {
element.encode(w, version)?;
}
w.array_len(self.copartition_groups.len(), true)?;
for element in &self.copartition_groups {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.subtopology_id = r.string(true)?;
m.source_topics = r.strings(true)?;
m.source_topic_regex = r.strings(true)?;
m.state_changelog_topics = {
let n = r.array_len(true, 9, size_of::<StreamsGroupHeartbeatRequestTopicInfo>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupHeartbeatRequestTopicInfo::decode(r, version)?);
}
v
};
m.repartition_sink_topics = r.strings(true)?;
m.repartition_source_topics = {
let n = r.array_len(true, 9, size_of::<StreamsGroupHeartbeatRequestTopicInfo>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupHeartbeatRequestTopicInfo::decode(r, version)?);
}
v
};
m.copartition_groups = {
let n = r.array_len(true, 4, size_of::<StreamsGroupHeartbeatRequestCopartitionGroup>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupHeartbeatRequestCopartitionGroup::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `CopartitionGroup` of [`StreamsGroupHeartbeatRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupHeartbeatRequestCopartitionGroup {
/// Versions 0-1.
pub source_topics: Vec<i16>,
/// Versions 0-1.
pub source_topic_regex: Vec<i16>,
/// Versions 0-1.
pub repartition_source_topics: Vec<i16>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupHeartbeatRequestCopartitionGroup {
fn default() -> Self {
Self {
source_topics: Vec::new(),
source_topic_regex: Vec::new(),
repartition_source_topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupHeartbeatRequestCopartitionGroup {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i16s(&self.source_topics, true)?;
w.i16s(&self.source_topic_regex, true)?;
w.i16s(&self.repartition_source_topics, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.source_topics = r.i16s(true)?;
m.source_topic_regex = r.i16s(true)?;
m.repartition_source_topics = r.i16s(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `KeyValue` of [`StreamsGroupHeartbeatRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupHeartbeatRequestKeyValue {
/// Versions 0-1.
pub key: String,
/// Versions 0-1.
pub value: String,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupHeartbeatRequestKeyValue {
fn default() -> Self {
Self {
key: String::new(),
value: String::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupHeartbeatRequestKeyValue {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.key, true)?;
w.string(&self.value, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.key = r.string(true)?;
m.value = r.string(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `TopicInfo` of [`StreamsGroupHeartbeatRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupHeartbeatRequestTopicInfo {
/// Versions 0-1.
pub name: String,
/// Versions 0-1.
pub partitions: i32,
/// Versions 0-1.
pub replication_factor: i16,
/// Versions 0-1.
pub topic_configs: Vec<StreamsGroupHeartbeatRequestKeyValue>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupHeartbeatRequestTopicInfo {
fn default() -> Self {
Self {
name: String::new(),
partitions: 0,
replication_factor: 0,
topic_configs: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupHeartbeatRequestTopicInfo {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, true)?;
w.i32(self.partitions);
w.i16(self.replication_factor);
w.array_len(self.topic_configs.len(), true)?;
for element in &self.topic_configs {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(true)?;
m.partitions = r.i32()?;
m.replication_factor = r.i16()?;
m.topic_configs = {
let n = r.array_len(true, 3, size_of::<StreamsGroupHeartbeatRequestKeyValue>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupHeartbeatRequestKeyValue::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `Endpoint` of [`StreamsGroupHeartbeatRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupHeartbeatRequestEndpoint {
/// Versions 0-1.
pub host: String,
/// Versions 0-1.
pub port: u16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupHeartbeatRequestEndpoint {
fn default() -> Self {
Self {
host: String::new(),
port: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupHeartbeatRequestEndpoint {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.host, true)?;
w.u16(self.port);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.host = r.string(true)?;
m.port = r.u16()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `TaskOffset` of [`StreamsGroupHeartbeatRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupHeartbeatRequestTaskOffset {
/// Versions 0-1.
pub subtopology_id: String,
/// Versions 0-1.
pub partition: i32,
/// Versions 0-1.
pub offset: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupHeartbeatRequestTaskOffset {
fn default() -> Self {
Self {
subtopology_id: String::new(),
partition: 0,
offset: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupHeartbeatRequestTaskOffset {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.subtopology_id, true)?;
w.i32(self.partition);
w.i64(self.offset);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.subtopology_id = r.string(true)?;
m.partition = r.i32()?;
m.offset = r.i64()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `TaskIds` of [`StreamsGroupHeartbeatRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupHeartbeatRequestTaskIds {
/// Versions 0-1.
pub subtopology_id: String,
/// Versions 0-1.
pub partitions: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupHeartbeatRequestTaskIds {
fn default() -> Self {
Self {
subtopology_id: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupHeartbeatRequestTaskIds {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.subtopology_id, true)?;
w.i32s(&self.partitions, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.subtopology_id = r.string(true)?;
m.partitions = r.i32s(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(StreamsGroupHeartbeatRequest, 0);
request!(StreamsGroupHeartbeatRequest, StreamsGroupHeartbeatResponse);

/// Kafka's `StreamsGroupHeartbeatResponse`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupHeartbeatResponse {
/// Versions 0-1.
pub throttle_time_ms: i32,
/// Versions 0-1.
pub error_code: i16,
/// Versions 0-1, null 0+, default null.
pub error_message: Option<String>,
/// Versions 0-1.
pub member_id: String,
/// Versions 0-1.
pub member_epoch: i32,
/// Versions 0-1.
pub heartbeat_interval_ms: i32,
/// Versions 0.
pub acceptable_recovery_lag_legacy: i32,
/// Versions 0-1.
pub task_offset_interval_ms: i32,
/// Versions 1, default -1, ignorable.
pub acceptable_recovery_lag: i64,
/// Versions 0-1, null 0+.
pub status: Option<Vec<StreamsGroupHeartbeatResponseStatus>>,
/// Versions 0-1, null 0+, default null.
pub active_tasks: Option<Vec<StreamsGroupHeartbeatResponseTaskIds>>,
/// Versions 0-1, null 0+, default null.
pub standby_tasks: Option<Vec<StreamsGroupHeartbeatResponseTaskIds>>,
/// Versions 0-1, null 0+, default null.
pub warmup_tasks: Option<Vec<StreamsGroupHeartbeatResponseTaskIds>>,
/// Versions 1.
pub topology_description_required: bool,
/// Versions 0-1.
pub endpoint_information_epoch: i32,
/// Versions 0-1, null 0+, default null.
pub partitions_by_user_endpoint: Option<Vec<StreamsGroupHeartbeatResponseEndpointToPartitions>>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupHeartbeatResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
error_message: None,
member_id: String::new(),
member_epoch: 0,
heartbeat_interval_ms: 0,
acceptable_recovery_lag_legacy: 0,
task_offset_interval_ms: 0,
acceptable_recovery_lag: -1,
status: Some(Vec::new()),
active_tasks: None,
standby_tasks: None,
warmup_tasks: None,
topology_description_required: false,
endpoint_information_epoch: 0,
partitions_by_user_endpoint: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupHeartbeatResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::StreamsGroupHeartbeat;
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
return Err(EncodeError::UnsupportedVersion { message: "StreamsGroupHeartbeatResponse", version });
}
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
w.string(&self.member_id, true)?;
w.i32(self.member_epoch);
w.i32(self.heartbeat_interval_ms);
if version <= 0 {
w.i32(self.acceptable_recovery_lag_legacy);
} else if self.acceptable_recovery_lag_legacy != 0 { return Err(unsupported_field("StreamsGroupHeartbeatResponse.acceptable_recovery_lag_legacy", version)); }
w.i32(self.task_offset_interval_ms);
if version >= 1 {
w.i64(self.acceptable_recovery_lag);
}
match &self.status {
Some(value) => {
w.array_len(value.len(), true)?;
for element in value {
element.encode(w, version)?;
}
}
None => { w.null_array(true); }
}
match &self.active_tasks {
Some(value) => {
w.array_len(value.len(), true)?;
for element in value {
element.encode(w, version)?;
}
}
None => { w.null_array(true); }
}
match &self.standby_tasks {
Some(value) => {
w.array_len(value.len(), true)?;
for element in value {
element.encode(w, version)?;
}
}
None => { w.null_array(true); }
}
match &self.warmup_tasks {
Some(value) => {
w.array_len(value.len(), true)?;
for element in value {
element.encode(w, version)?;
}
}
None => { w.null_array(true); }
}
if version >= 1 {
w.bool(self.topology_description_required);
} else if self.topology_description_required { return Err(unsupported_field("StreamsGroupHeartbeatResponse.topology_description_required", version)); }
w.i32(self.endpoint_information_epoch);
match &self.partitions_by_user_endpoint {
Some(value) => {
w.array_len(value.len(), true)?;
for element in value {
element.encode(w, version)?;
}
}
None => { w.null_array(true); }
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
return Err(r.unsupported_version("StreamsGroupHeartbeatResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.error_code = r.i16()?;
m.error_message = r.nullable_string(true)?;
m.member_id = r.string(true)?;
m.member_epoch = r.i32()?;
m.heartbeat_interval_ms = r.i32()?;
if version <= 0 {
m.acceptable_recovery_lag_legacy = r.i32()?;
}
m.task_offset_interval_ms = r.i32()?;
if version >= 1 {
m.acceptable_recovery_lag = r.i64()?;
}
m.status = match r.nullable_array_len(true, 3, size_of::<StreamsGroupHeartbeatResponseStatus>())? {
Some(n) => {
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupHeartbeatResponseStatus::decode(r, version)?);
}
Some(v)
}
None => None,
};
m.active_tasks = match r.nullable_array_len(true, 3, size_of::<StreamsGroupHeartbeatResponseTaskIds>())? {
Some(n) => {
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupHeartbeatResponseTaskIds::decode(r, version)?);
}
Some(v)
}
None => None,
};
m.standby_tasks = match r.nullable_array_len(true, 3, size_of::<StreamsGroupHeartbeatResponseTaskIds>())? {
Some(n) => {
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupHeartbeatResponseTaskIds::decode(r, version)?);
}
Some(v)
}
None => None,
};
m.warmup_tasks = match r.nullable_array_len(true, 3, size_of::<StreamsGroupHeartbeatResponseTaskIds>())? {
Some(n) => {
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupHeartbeatResponseTaskIds::decode(r, version)?);
}
Some(v)
}
None => None,
};
if version >= 1 {
m.topology_description_required = r.bool()?;
}
m.endpoint_information_epoch = r.i32()?;
m.partitions_by_user_endpoint = match r.nullable_array_len(true, 7, size_of::<StreamsGroupHeartbeatResponseEndpointToPartitions>())? {
Some(n) => {
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupHeartbeatResponseEndpointToPartitions::decode(r, version)?);
}
Some(v)
}
None => None,
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `EndpointToPartitions` of [`StreamsGroupHeartbeatResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupHeartbeatResponseEndpointToPartitions {
/// Versions 0-1.
pub user_endpoint: StreamsGroupHeartbeatResponseEndpoint,
/// Versions 0-1.
pub active_partitions: Vec<StreamsGroupHeartbeatResponseTopicPartition>,
/// Versions 0-1.
pub standby_partitions: Vec<StreamsGroupHeartbeatResponseTopicPartition>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupHeartbeatResponseEndpointToPartitions {
fn default() -> Self {
Self {
user_endpoint: StreamsGroupHeartbeatResponseEndpoint::default(),
active_partitions: Vec::new(),
standby_partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupHeartbeatResponseEndpointToPartitions {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
self.user_endpoint.encode(w, version)?;
w.array_len(self.active_partitions.len(), true)?;
for element in &self.active_partitions {
element.encode(w, version)?;
}
w.array_len(self.standby_partitions.len(), true)?;
for element in &self.standby_partitions {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.user_endpoint = StreamsGroupHeartbeatResponseEndpoint::decode(r, version)?;
m.active_partitions = {
let n = r.array_len(true, 3, size_of::<StreamsGroupHeartbeatResponseTopicPartition>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupHeartbeatResponseTopicPartition::decode(r, version)?);
}
v
};
m.standby_partitions = {
let n = r.array_len(true, 3, size_of::<StreamsGroupHeartbeatResponseTopicPartition>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupHeartbeatResponseTopicPartition::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `Status` of [`StreamsGroupHeartbeatResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupHeartbeatResponseStatus {
/// Versions 0-1.
pub status_code: i8,
/// Versions 0-1.
pub status_detail: String,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupHeartbeatResponseStatus {
fn default() -> Self {
Self {
status_code: 0,
status_detail: String::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupHeartbeatResponseStatus {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i8(self.status_code);
w.string(&self.status_detail, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.status_code = r.i8()?;
m.status_detail = r.string(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `TopicPartition` of [`StreamsGroupHeartbeatResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupHeartbeatResponseTopicPartition {
/// Versions 0-1.
pub topic: String,
/// Versions 0-1.
pub partitions: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupHeartbeatResponseTopicPartition {
fn default() -> Self {
Self {
topic: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupHeartbeatResponseTopicPartition {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.topic, true)?;
w.i32s(&self.partitions, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.topic = r.string(true)?;
m.partitions = r.i32s(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `TaskIds` of [`StreamsGroupHeartbeatResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupHeartbeatResponseTaskIds {
/// Versions 0-1.
pub subtopology_id: String,
/// Versions 0-1.
pub partitions: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupHeartbeatResponseTaskIds {
fn default() -> Self {
Self {
subtopology_id: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupHeartbeatResponseTaskIds {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.subtopology_id, true)?;
w.i32s(&self.partitions, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.subtopology_id = r.string(true)?;
m.partitions = r.i32s(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `Endpoint` of [`StreamsGroupHeartbeatResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupHeartbeatResponseEndpoint {
/// Versions 0-1.
pub host: String,
/// Versions 0-1.
pub port: u16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupHeartbeatResponseEndpoint {
fn default() -> Self {
Self {
host: String::new(),
port: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupHeartbeatResponseEndpoint {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.host, true)?;
w.u16(self.port);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.host = r.string(true)?;
m.port = r.u16()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(StreamsGroupHeartbeatResponse, 0);
response!(StreamsGroupHeartbeatResponse);
