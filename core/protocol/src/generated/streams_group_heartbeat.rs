// @generated from core/protocol/schema/api/streams_group_heartbeat.schema, crc 100ccdbc, body 52d2d54e
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
w.check_version("StreamsGroupHeartbeatRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, true);
w.write_string(&self.member_id, true);
w.i32(self.member_epoch);
w.i32(self.endpoint_information_epoch);
match &self.instance_id {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
match &self.rack_id {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.i32(self.rebalance_timeout_ms);
match &self.topology {
Some(value) => {
w.i8(1);
(*value).write(w, version);
}
None => { w.i8(-1) }
}
match &self.active_tasks {
Some(value) => {
w.write_structs(value, true, version, StreamsGroupHeartbeatRequestTaskIds::write);
}
None => { w.null_array(true) }
}
match &self.standby_tasks {
Some(value) => {
w.write_structs(value, true, version, StreamsGroupHeartbeatRequestTaskIds::write);
}
None => { w.null_array(true) }
}
match &self.warmup_tasks {
Some(value) => {
w.write_structs(value, true, version, StreamsGroupHeartbeatRequestTaskIds::write);
}
None => { w.null_array(true) }
}
match &self.process_id {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
match &self.user_endpoint {
Some(value) => {
w.i8(1);
(*value).write(w, version);
}
None => { w.i8(-1) }
}
match &self.client_tags {
Some(value) => {
w.write_structs(value, true, version, StreamsGroupHeartbeatRequestKeyValue::write);
}
None => { w.null_array(true) }
}
match &self.task_offsets {
Some(value) => {
w.write_structs(value, true, version, StreamsGroupHeartbeatRequestTaskOffset::write);
}
None => { w.null_array(true) }
}
match &self.task_end_offsets {
Some(value) => {
w.write_structs(value, true, version, StreamsGroupHeartbeatRequestTaskOffset::write);
}
None => { w.null_array(true) }
}
w.bool(self.shutdown_application);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("StreamsGroupHeartbeatRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(true);
let f_member_id = r.read_string(true);
let f_member_epoch = r.read_i32();
let f_endpoint_information_epoch = r.read_i32();
let f_instance_id = r.read_nullable_string(true);
let f_rack_id = r.read_nullable_string(true);
let f_rebalance_timeout_ms = r.read_i32();
let f_topology = if r.read_i8() >= 0 { Some(StreamsGroupHeartbeatRequestTopology::read(r, version)) } else { None };
let f_active_tasks = r.read_nullable_structs(true, 3, version, StreamsGroupHeartbeatRequestTaskIds::read);
let f_standby_tasks = r.read_nullable_structs(true, 3, version, StreamsGroupHeartbeatRequestTaskIds::read);
let f_warmup_tasks = r.read_nullable_structs(true, 3, version, StreamsGroupHeartbeatRequestTaskIds::read);
let f_process_id = r.read_nullable_string(true);
let f_user_endpoint = if r.read_i8() >= 0 { Some(StreamsGroupHeartbeatRequestEndpoint::read(r, version)) } else { None };
let f_client_tags = r.read_nullable_structs(true, 3, version, StreamsGroupHeartbeatRequestKeyValue::read);
let f_task_offsets = r.read_nullable_structs(true, 14, version, StreamsGroupHeartbeatRequestTaskOffset::read);
let f_task_end_offsets = r.read_nullable_structs(true, 14, version, StreamsGroupHeartbeatRequestTaskOffset::read);
let f_shutdown_application = r.read_bool();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
group_id: f_group_id,
member_id: f_member_id,
member_epoch: f_member_epoch,
endpoint_information_epoch: f_endpoint_information_epoch,
instance_id: f_instance_id,
rack_id: f_rack_id,
rebalance_timeout_ms: f_rebalance_timeout_ms,
topology: f_topology,
active_tasks: f_active_tasks,
standby_tasks: f_standby_tasks,
warmup_tasks: f_warmup_tasks,
process_id: f_process_id,
user_endpoint: f_user_endpoint,
client_tags: f_client_tags,
task_offsets: f_task_offsets,
task_end_offsets: f_task_end_offsets,
shutdown_application: f_shutdown_application,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.epoch);
w.write_structs(&self.subtopologies, true, version, StreamsGroupHeartbeatRequestSubtopology::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_epoch = r.read_i32();
let f_subtopologies = r.read_structs(true, 8, version, StreamsGroupHeartbeatRequestSubtopology::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
epoch: f_epoch,
subtopologies: f_subtopologies,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.subtopology_id, true);
w.write_strings(&self.source_topics, true);
w.write_strings(&self.source_topic_regex, true);
w.write_structs(&self.state_changelog_topics, true, version, StreamsGroupHeartbeatRequestTopicInfo::write);
w.write_strings(&self.repartition_sink_topics, true);
w.write_structs(&self.repartition_source_topics, true, version, StreamsGroupHeartbeatRequestTopicInfo::write);
w.write_structs(&self.copartition_groups, true, version, StreamsGroupHeartbeatRequestCopartitionGroup::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_subtopology_id = r.read_string(true);
let f_source_topics = r.read_strings(true);
let f_source_topic_regex = r.read_strings(true);
let f_state_changelog_topics = r.read_structs(true, 9, version, StreamsGroupHeartbeatRequestTopicInfo::read);
let f_repartition_sink_topics = r.read_strings(true);
let f_repartition_source_topics = r.read_structs(true, 9, version, StreamsGroupHeartbeatRequestTopicInfo::read);
let f_copartition_groups = r.read_structs(true, 4, version, StreamsGroupHeartbeatRequestCopartitionGroup::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
subtopology_id: f_subtopology_id,
source_topics: f_source_topics,
source_topic_regex: f_source_topic_regex,
state_changelog_topics: f_state_changelog_topics,
repartition_sink_topics: f_repartition_sink_topics,
repartition_source_topics: f_repartition_source_topics,
copartition_groups: f_copartition_groups,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_i16s(&self.source_topics, true);
w.write_i16s(&self.source_topic_regex, true);
w.write_i16s(&self.repartition_source_topics, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_source_topics = r.read_i16s(true);
let f_source_topic_regex = r.read_i16s(true);
let f_repartition_source_topics = r.read_i16s(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
source_topics: f_source_topics,
source_topic_regex: f_source_topic_regex,
repartition_source_topics: f_repartition_source_topics,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.key, true);
w.write_string(&self.value, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_key = r.read_string(true);
let f_value = r.read_string(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
key: f_key,
value: f_value,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.i32(self.partitions);
w.i16(self.replication_factor);
w.write_structs(&self.topic_configs, true, version, StreamsGroupHeartbeatRequestKeyValue::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_partitions = r.read_i32();
let f_replication_factor = r.read_i16();
let f_topic_configs = r.read_structs(true, 3, version, StreamsGroupHeartbeatRequestKeyValue::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
partitions: f_partitions,
replication_factor: f_replication_factor,
topic_configs: f_topic_configs,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.host, true);
w.u16(self.port);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_host = r.read_string(true);
let f_port = r.read_u16();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
host: f_host,
port: f_port,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.subtopology_id, true);
w.i32(self.partition);
w.i64(self.offset);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_subtopology_id = r.read_string(true);
let f_partition = r.read_i32();
let f_offset = r.read_i64();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
subtopology_id: f_subtopology_id,
partition: f_partition,
offset: f_offset,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.subtopology_id, true);
w.write_i32s(&self.partitions, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_subtopology_id = r.read_string(true);
let f_partitions = r.read_i32s(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
subtopology_id: f_subtopology_id,
partitions: f_partitions,
unknown_tagged_fields,
}
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
w.check_version("StreamsGroupHeartbeatResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.write_string(&self.member_id, true);
w.i32(self.member_epoch);
w.i32(self.heartbeat_interval_ms);
if version <= 0 {
w.i32(self.acceptable_recovery_lag_legacy);
} else if self.acceptable_recovery_lag_legacy != 0 { w.refuse_field("StreamsGroupHeartbeatResponse.acceptable_recovery_lag_legacy", version); }
w.i32(self.task_offset_interval_ms);
if version >= 1 {
w.i64(self.acceptable_recovery_lag);
}
match &self.status {
Some(value) => {
w.write_structs(value, true, version, StreamsGroupHeartbeatResponseStatus::write);
}
None => { w.null_array(true) }
}
match &self.active_tasks {
Some(value) => {
w.write_structs(value, true, version, StreamsGroupHeartbeatResponseTaskIds::write);
}
None => { w.null_array(true) }
}
match &self.standby_tasks {
Some(value) => {
w.write_structs(value, true, version, StreamsGroupHeartbeatResponseTaskIds::write);
}
None => { w.null_array(true) }
}
match &self.warmup_tasks {
Some(value) => {
w.write_structs(value, true, version, StreamsGroupHeartbeatResponseTaskIds::write);
}
None => { w.null_array(true) }
}
if version >= 1 {
w.bool(self.topology_description_required);
} else if self.topology_description_required { w.refuse_field("StreamsGroupHeartbeatResponse.topology_description_required", version); }
w.i32(self.endpoint_information_epoch);
match &self.partitions_by_user_endpoint {
Some(value) => {
w.write_structs(value, true, version, StreamsGroupHeartbeatResponseEndpointToPartitions::write);
}
None => { w.null_array(true) }
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
r.check_version("StreamsGroupHeartbeatResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_throttle_time_ms = r.read_i32();
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(true);
let f_member_id = r.read_string(true);
let f_member_epoch = r.read_i32();
let f_heartbeat_interval_ms = r.read_i32();
let f_acceptable_recovery_lag_legacy = if version <= 0 { r.read_i32() } else { 0 };
let f_task_offset_interval_ms = r.read_i32();
let f_acceptable_recovery_lag = if version >= 1 { r.read_i64() } else { -1 };
let f_status = r.read_nullable_structs(true, 3, version, StreamsGroupHeartbeatResponseStatus::read);
let f_active_tasks = r.read_nullable_structs(true, 3, version, StreamsGroupHeartbeatResponseTaskIds::read);
let f_standby_tasks = r.read_nullable_structs(true, 3, version, StreamsGroupHeartbeatResponseTaskIds::read);
let f_warmup_tasks = r.read_nullable_structs(true, 3, version, StreamsGroupHeartbeatResponseTaskIds::read);
let f_topology_description_required = if version >= 1 { r.read_bool() } else { false };
let f_endpoint_information_epoch = r.read_i32();
let f_partitions_by_user_endpoint = r.read_nullable_structs(true, 7, version, StreamsGroupHeartbeatResponseEndpointToPartitions::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
error_message: f_error_message,
member_id: f_member_id,
member_epoch: f_member_epoch,
heartbeat_interval_ms: f_heartbeat_interval_ms,
acceptable_recovery_lag_legacy: f_acceptable_recovery_lag_legacy,
task_offset_interval_ms: f_task_offset_interval_ms,
acceptable_recovery_lag: f_acceptable_recovery_lag,
status: f_status,
active_tasks: f_active_tasks,
standby_tasks: f_standby_tasks,
warmup_tasks: f_warmup_tasks,
topology_description_required: f_topology_description_required,
endpoint_information_epoch: f_endpoint_information_epoch,
partitions_by_user_endpoint: f_partitions_by_user_endpoint,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
self.user_endpoint.write(w, version);
w.write_structs(&self.active_partitions, true, version, StreamsGroupHeartbeatResponseTopicPartition::write);
w.write_structs(&self.standby_partitions, true, version, StreamsGroupHeartbeatResponseTopicPartition::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_user_endpoint = StreamsGroupHeartbeatResponseEndpoint::read(r, version);
let f_active_partitions = r.read_structs(true, 3, version, StreamsGroupHeartbeatResponseTopicPartition::read);
let f_standby_partitions = r.read_structs(true, 3, version, StreamsGroupHeartbeatResponseTopicPartition::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
user_endpoint: f_user_endpoint,
active_partitions: f_active_partitions,
standby_partitions: f_standby_partitions,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i8(self.status_code);
w.write_string(&self.status_detail, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_status_code = r.read_i8();
let f_status_detail = r.read_string(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
status_code: f_status_code,
status_detail: f_status_detail,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.topic, true);
w.write_i32s(&self.partitions, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_topic = r.read_string(true);
let f_partitions = r.read_i32s(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
topic: f_topic,
partitions: f_partitions,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.subtopology_id, true);
w.write_i32s(&self.partitions, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_subtopology_id = r.read_string(true);
let f_partitions = r.read_i32s(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
subtopology_id: f_subtopology_id,
partitions: f_partitions,
unknown_tagged_fields,
}
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
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.host, true);
w.u16(self.port);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_host = r.read_string(true);
let f_port = r.read_u16();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
host: f_host,
port: f_port,
unknown_tagged_fields,
}
}
}
message!(StreamsGroupHeartbeatResponse, 0);
response!(StreamsGroupHeartbeatResponse);
