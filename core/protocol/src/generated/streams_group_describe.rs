// @generated from core/protocol/schema/api/streams_group_describe.schema, crc 0629b741, body e80493a4
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

/// Kafka's `StreamsGroupDescribeRequest`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupDescribeRequest {
/// Versions 0-1.
pub group_ids: Vec<String>,
/// Versions 0-1.
pub include_authorized_operations: bool,
/// Versions 1.
pub include_topology_description: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupDescribeRequest {
fn default() -> Self {
Self {
group_ids: Vec::new(),
include_authorized_operations: false,
include_topology_description: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupDescribeRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::StreamsGroupDescribe;
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
w.check_version("StreamsGroupDescribeRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_strings(&self.group_ids, true);
w.bool(self.include_authorized_operations);
if version >= 1 {
w.bool(self.include_topology_description);
} else if self.include_topology_description { w.refuse_field("StreamsGroupDescribeRequest.include_topology_description", version); }
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("StreamsGroupDescribeRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_ids = r.read_strings(true);
let f_include_authorized_operations = r.read_bool();
let f_include_topology_description = if version >= 1 { r.read_bool() } else { false };
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
group_ids: f_group_ids,
include_authorized_operations: f_include_authorized_operations,
include_topology_description: f_include_topology_description,
unknown_tagged_fields,
}
}
}
message!(StreamsGroupDescribeRequest, 0);
request!(StreamsGroupDescribeRequest, StreamsGroupDescribeResponse);

/// Kafka's `StreamsGroupDescribeResponse`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupDescribeResponse {
/// Versions 0-1.
pub throttle_time_ms: i32,
/// Versions 0-1.
pub groups: Vec<StreamsGroupDescribeResponseDescribedGroup>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupDescribeResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
groups: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupDescribeResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::StreamsGroupDescribe;
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
w.check_version("StreamsGroupDescribeResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.throttle_time_ms);
w.write_structs(&self.groups, true, version, StreamsGroupDescribeResponseDescribedGroup::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("StreamsGroupDescribeResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_throttle_time_ms = r.read_i32();
let f_groups = r.read_structs(true, match version { ..=0 => 20, _ => 23 }, version, StreamsGroupDescribeResponseDescribedGroup::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
throttle_time_ms: f_throttle_time_ms,
groups: f_groups,
unknown_tagged_fields,
}
}
}

/// `DescribedGroup` of [`StreamsGroupDescribeResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupDescribeResponseDescribedGroup {
/// Versions 0-1.
pub error_code: i16,
/// Versions 0-1, null 0+, default null.
pub error_message: Option<String>,
/// Versions 0-1.
pub group_id: String,
/// Versions 0-1.
pub group_state: String,
/// Versions 0-1.
pub group_epoch: i32,
/// Versions 0-1.
pub assignment_epoch: i32,
/// Versions 0-1, null 0+, default null.
pub topology: Option<StreamsGroupDescribeResponseTopology>,
/// Versions 0-1.
pub members: Vec<StreamsGroupDescribeResponseMember>,
/// Versions 0-1, default -2147483648.
pub authorized_operations: i32,
/// Versions 1, null 1+, default null.
pub topology_description: Option<StreamsGroupDescribeResponseTopologyDescription>,
/// Versions 1.
pub topology_description_status: i8,
/// Versions 1, null 1+, default null, ignorable.
pub assignor_name: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupDescribeResponseDescribedGroup {
fn default() -> Self {
Self {
error_code: 0,
error_message: None,
group_id: String::new(),
group_state: String::new(),
group_epoch: 0,
assignment_epoch: 0,
topology: None,
members: Vec::new(),
authorized_operations: -2147483648,
topology_description: None,
topology_description_status: 0,
assignor_name: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupDescribeResponseDescribedGroup {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.write_string(&self.group_id, true);
w.write_string(&self.group_state, true);
w.i32(self.group_epoch);
w.i32(self.assignment_epoch);
match &self.topology {
Some(value) => {
w.i8(1);
(*value).write(w, version);
}
None => { w.i8(-1) }
}
w.write_structs(&self.members, true, version, StreamsGroupDescribeResponseMember::write);
w.i32(self.authorized_operations);
if version >= 1 {
match &self.topology_description {
Some(value) => {
w.i8(1);
(*value).write(w, version);
}
None => { w.i8(-1) }
}
} else if self.topology_description.is_some() { w.refuse_field("StreamsGroupDescribeResponseDescribedGroup.topology_description", version); }
if version >= 1 {
w.i8(self.topology_description_status);
} else if self.topology_description_status != 0 { w.refuse_field("StreamsGroupDescribeResponseDescribedGroup.topology_description_status", version); }
if version >= 1 {
match &self.assignor_name {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
}
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(true);
let f_group_id = r.read_string(true);
let f_group_state = r.read_string(true);
let f_group_epoch = r.read_i32();
let f_assignment_epoch = r.read_i32();
let f_topology = if r.read_i8() >= 0 { Some(StreamsGroupDescribeResponseTopology::read(r, version)) } else { None };
let f_members = r.read_structs(true, 28, version, StreamsGroupDescribeResponseMember::read);
let f_authorized_operations = r.read_i32();
let f_topology_description = if version >= 1 { if r.read_i8() >= 0 { Some(StreamsGroupDescribeResponseTopologyDescription::read(r, version)) } else { None } } else { None };
let f_topology_description_status = if version >= 1 { r.read_i8() } else { 0 };
let f_assignor_name = if version >= 1 { r.read_nullable_string(true) } else { None };
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
error_code: f_error_code,
error_message: f_error_message,
group_id: f_group_id,
group_state: f_group_state,
group_epoch: f_group_epoch,
assignment_epoch: f_assignment_epoch,
topology: f_topology,
members: f_members,
authorized_operations: f_authorized_operations,
topology_description: f_topology_description,
topology_description_status: f_topology_description_status,
assignor_name: f_assignor_name,
unknown_tagged_fields,
}
}
}

/// `Topology` of [`StreamsGroupDescribeResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupDescribeResponseTopology {
/// Versions 0-1.
pub epoch: i32,
/// Versions 0-1, null 0+, default null.
pub subtopologies: Option<Vec<StreamsGroupDescribeResponseSubtopology>>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupDescribeResponseTopology {
fn default() -> Self {
Self {
epoch: 0,
subtopologies: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupDescribeResponseTopology {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.i32(self.epoch);
match &self.subtopologies {
Some(value) => {
w.write_structs(value, true, version, StreamsGroupDescribeResponseSubtopology::write);
}
None => { w.null_array(true) }
}
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_epoch = r.read_i32();
let f_subtopologies = r.read_nullable_structs(true, 6, version, StreamsGroupDescribeResponseSubtopology::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
epoch: f_epoch,
subtopologies: f_subtopologies,
unknown_tagged_fields,
}
}
}

/// `Subtopology` of [`StreamsGroupDescribeResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupDescribeResponseSubtopology {
/// Versions 0-1.
pub subtopology_id: String,
/// Versions 0-1.
pub source_topics: Vec<String>,
/// Versions 0-1.
pub repartition_sink_topics: Vec<String>,
/// Versions 0-1.
pub state_changelog_topics: Vec<StreamsGroupDescribeResponseTopicInfo>,
/// Versions 0-1.
pub repartition_source_topics: Vec<StreamsGroupDescribeResponseTopicInfo>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupDescribeResponseSubtopology {
fn default() -> Self {
Self {
subtopology_id: String::new(),
source_topics: Vec::new(),
repartition_sink_topics: Vec::new(),
state_changelog_topics: Vec::new(),
repartition_source_topics: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupDescribeResponseSubtopology {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.subtopology_id, true);
w.write_strings(&self.source_topics, true);
w.write_strings(&self.repartition_sink_topics, true);
w.write_structs(&self.state_changelog_topics, true, version, StreamsGroupDescribeResponseTopicInfo::write);
w.write_structs(&self.repartition_source_topics, true, version, StreamsGroupDescribeResponseTopicInfo::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_subtopology_id = r.read_string(true);
let f_source_topics = r.read_strings(true);
let f_repartition_sink_topics = r.read_strings(true);
let f_state_changelog_topics = r.read_structs(true, 9, version, StreamsGroupDescribeResponseTopicInfo::read);
let f_repartition_source_topics = r.read_structs(true, 9, version, StreamsGroupDescribeResponseTopicInfo::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
subtopology_id: f_subtopology_id,
source_topics: f_source_topics,
repartition_sink_topics: f_repartition_sink_topics,
state_changelog_topics: f_state_changelog_topics,
repartition_source_topics: f_repartition_source_topics,
unknown_tagged_fields,
}
}
}

/// `Member` of [`StreamsGroupDescribeResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupDescribeResponseMember {
/// Versions 0-1.
pub member_id: String,
/// Versions 0-1.
pub member_epoch: i32,
/// Versions 0-1, null 0+, default null.
pub instance_id: Option<String>,
/// Versions 0-1, null 0+, default null.
pub rack_id: Option<String>,
/// Versions 0-1.
pub client_id: String,
/// Versions 0-1.
pub client_host: String,
/// Versions 0-1.
pub topology_epoch: i32,
/// Versions 0-1.
pub process_id: String,
/// Versions 0-1, null 0+, default null.
pub user_endpoint: Option<StreamsGroupDescribeResponseEndpoint>,
/// Versions 0-1.
pub client_tags: Vec<StreamsGroupDescribeResponseKeyValue>,
/// Versions 0-1.
pub task_offsets: Vec<StreamsGroupDescribeResponseTaskOffset>,
/// Versions 0-1.
pub task_end_offsets: Vec<StreamsGroupDescribeResponseTaskOffset>,
/// Versions 0-1.
pub assignment: StreamsGroupDescribeResponseAssignment,
/// Versions 0-1.
pub target_assignment: StreamsGroupDescribeResponseAssignment,
/// Versions 0-1.
pub is_classic: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupDescribeResponseMember {
fn default() -> Self {
Self {
member_id: String::new(),
member_epoch: 0,
instance_id: None,
rack_id: None,
client_id: String::new(),
client_host: String::new(),
topology_epoch: 0,
process_id: String::new(),
user_endpoint: None,
client_tags: Vec::new(),
task_offsets: Vec::new(),
task_end_offsets: Vec::new(),
assignment: StreamsGroupDescribeResponseAssignment::default(),
target_assignment: StreamsGroupDescribeResponseAssignment::default(),
is_classic: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupDescribeResponseMember {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.member_id, true);
w.i32(self.member_epoch);
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
w.write_string(&self.client_id, true);
w.write_string(&self.client_host, true);
w.i32(self.topology_epoch);
w.write_string(&self.process_id, true);
match &self.user_endpoint {
Some(value) => {
w.i8(1);
(*value).write(w, version);
}
None => { w.i8(-1) }
}
w.write_structs(&self.client_tags, true, version, StreamsGroupDescribeResponseKeyValue::write);
w.write_structs(&self.task_offsets, true, version, StreamsGroupDescribeResponseTaskOffset::write);
w.write_structs(&self.task_end_offsets, true, version, StreamsGroupDescribeResponseTaskOffset::write);
self.assignment.write(w, version);
self.target_assignment.write(w, version);
w.bool(self.is_classic);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_member_id = r.read_string(true);
let f_member_epoch = r.read_i32();
let f_instance_id = r.read_nullable_string(true);
let f_rack_id = r.read_nullable_string(true);
let f_client_id = r.read_string(true);
let f_client_host = r.read_string(true);
let f_topology_epoch = r.read_i32();
let f_process_id = r.read_string(true);
let f_user_endpoint = if r.read_i8() >= 0 { Some(StreamsGroupDescribeResponseEndpoint::read(r, version)) } else { None };
let f_client_tags = r.read_structs(true, 3, version, StreamsGroupDescribeResponseKeyValue::read);
let f_task_offsets = r.read_structs(true, 14, version, StreamsGroupDescribeResponseTaskOffset::read);
let f_task_end_offsets = r.read_structs(true, 14, version, StreamsGroupDescribeResponseTaskOffset::read);
let f_assignment = StreamsGroupDescribeResponseAssignment::read(r, version);
let f_target_assignment = StreamsGroupDescribeResponseAssignment::read(r, version);
let f_is_classic = r.read_bool();
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
member_id: f_member_id,
member_epoch: f_member_epoch,
instance_id: f_instance_id,
rack_id: f_rack_id,
client_id: f_client_id,
client_host: f_client_host,
topology_epoch: f_topology_epoch,
process_id: f_process_id,
user_endpoint: f_user_endpoint,
client_tags: f_client_tags,
task_offsets: f_task_offsets,
task_end_offsets: f_task_end_offsets,
assignment: f_assignment,
target_assignment: f_target_assignment,
is_classic: f_is_classic,
unknown_tagged_fields,
}
}
}

/// `Endpoint` of [`StreamsGroupDescribeResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupDescribeResponseEndpoint {
/// Versions 0-1.
pub host: String,
/// Versions 0-1.
pub port: u16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupDescribeResponseEndpoint {
fn default() -> Self {
Self {
host: String::new(),
port: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupDescribeResponseEndpoint {
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

/// `TaskOffset` of [`StreamsGroupDescribeResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupDescribeResponseTaskOffset {
/// Versions 0-1.
pub subtopology_id: String,
/// Versions 0-1.
pub partition: i32,
/// Versions 0-1.
pub offset: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupDescribeResponseTaskOffset {
fn default() -> Self {
Self {
subtopology_id: String::new(),
partition: 0,
offset: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupDescribeResponseTaskOffset {
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

/// `Assignment` of [`StreamsGroupDescribeResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupDescribeResponseAssignment {
/// Versions 0-1.
pub active_tasks: Vec<StreamsGroupDescribeResponseTaskIds>,
/// Versions 0-1.
pub standby_tasks: Vec<StreamsGroupDescribeResponseTaskIds>,
/// Versions 0-1.
pub warmup_tasks: Vec<StreamsGroupDescribeResponseTaskIds>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupDescribeResponseAssignment {
fn default() -> Self {
Self {
active_tasks: Vec::new(),
standby_tasks: Vec::new(),
warmup_tasks: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupDescribeResponseAssignment {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_structs(&self.active_tasks, true, version, StreamsGroupDescribeResponseTaskIds::write);
w.write_structs(&self.standby_tasks, true, version, StreamsGroupDescribeResponseTaskIds::write);
w.write_structs(&self.warmup_tasks, true, version, StreamsGroupDescribeResponseTaskIds::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_active_tasks = r.read_structs(true, 3, version, StreamsGroupDescribeResponseTaskIds::read);
let f_standby_tasks = r.read_structs(true, 3, version, StreamsGroupDescribeResponseTaskIds::read);
let f_warmup_tasks = r.read_structs(true, 3, version, StreamsGroupDescribeResponseTaskIds::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
active_tasks: f_active_tasks,
standby_tasks: f_standby_tasks,
warmup_tasks: f_warmup_tasks,
unknown_tagged_fields,
}
}
}

/// `TaskIds` of [`StreamsGroupDescribeResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupDescribeResponseTaskIds {
/// Versions 0-1.
pub subtopology_id: String,
/// Versions 0-1.
pub partitions: Vec<i32>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupDescribeResponseTaskIds {
fn default() -> Self {
Self {
subtopology_id: String::new(),
partitions: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupDescribeResponseTaskIds {
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

/// `KeyValue` of [`StreamsGroupDescribeResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupDescribeResponseKeyValue {
/// Versions 0-1.
pub key: String,
/// Versions 0-1.
pub value: String,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupDescribeResponseKeyValue {
fn default() -> Self {
Self {
key: String::new(),
value: String::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupDescribeResponseKeyValue {
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

/// `TopicInfo` of [`StreamsGroupDescribeResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupDescribeResponseTopicInfo {
/// Versions 0-1.
pub name: String,
/// Versions 0-1.
pub partitions: i32,
/// Versions 0-1.
pub replication_factor: i16,
/// Versions 0-1.
pub topic_configs: Vec<StreamsGroupDescribeResponseKeyValue>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupDescribeResponseTopicInfo {
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
impl StreamsGroupDescribeResponseTopicInfo {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.i32(self.partitions);
w.i16(self.replication_factor);
w.write_structs(&self.topic_configs, true, version, StreamsGroupDescribeResponseKeyValue::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_partitions = r.read_i32();
let f_replication_factor = r.read_i16();
let f_topic_configs = r.read_structs(true, 3, version, StreamsGroupDescribeResponseKeyValue::read);
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

/// `TopologyDescription` of [`StreamsGroupDescribeResponse`], versions 1.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupDescribeResponseTopologyDescription {
/// Versions 1.
pub subtopologies: Vec<StreamsGroupDescribeResponseTopologyDescriptionSubtopology>,
/// Versions 1.
pub global_stores: Vec<StreamsGroupDescribeResponseTopologyDescriptionGlobalStore>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupDescribeResponseTopologyDescription {
fn default() -> Self {
Self {
subtopologies: Vec::new(),
global_stores: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupDescribeResponseTopologyDescription {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_structs(&self.subtopologies, true, version, StreamsGroupDescribeResponseTopologyDescriptionSubtopology::write);
w.write_structs(&self.global_stores, true, version, StreamsGroupDescribeResponseTopologyDescriptionGlobalStore::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_subtopologies = r.read_structs(true, 3, version, StreamsGroupDescribeResponseTopologyDescriptionSubtopology::read);
let f_global_stores = r.read_structs(true, 15, version, StreamsGroupDescribeResponseTopologyDescriptionGlobalStore::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
subtopologies: f_subtopologies,
global_stores: f_global_stores,
unknown_tagged_fields,
}
}
}

/// `TopologyDescriptionSubtopology` of [`StreamsGroupDescribeResponse`], versions 1.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupDescribeResponseTopologyDescriptionSubtopology {
/// Versions 1.
pub subtopology_id: String,
/// Versions 1.
pub nodes: Vec<StreamsGroupDescribeResponseTopologyDescriptionNode>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupDescribeResponseTopologyDescriptionSubtopology {
fn default() -> Self {
Self {
subtopology_id: String::new(),
nodes: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupDescribeResponseTopologyDescriptionSubtopology {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.subtopology_id, true);
w.write_structs(&self.nodes, true, version, StreamsGroupDescribeResponseTopologyDescriptionNode::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_subtopology_id = r.read_string(true);
let f_nodes = r.read_structs(true, 7, version, StreamsGroupDescribeResponseTopologyDescriptionNode::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
subtopology_id: f_subtopology_id,
nodes: f_nodes,
unknown_tagged_fields,
}
}
}

/// `TopologyDescriptionNode` of [`StreamsGroupDescribeResponse`], versions 1.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupDescribeResponseTopologyDescriptionNode {
/// Versions 1.
pub name: String,
/// Versions 1.
pub node_type: i8,
/// Versions 1.
pub source_topics: Vec<String>,
/// Versions 1, null 1+, default null.
pub sink_topic: Option<String>,
/// Versions 1.
pub stores: Vec<String>,
/// Versions 1.
pub successors: Vec<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupDescribeResponseTopologyDescriptionNode {
fn default() -> Self {
Self {
name: String::new(),
node_type: 0,
source_topics: Vec::new(),
sink_topic: None,
stores: Vec::new(),
successors: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupDescribeResponseTopologyDescriptionNode {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.name, true);
w.i8(self.node_type);
w.write_strings(&self.source_topics, true);
match &self.sink_topic {
Some(value) => {
w.write_string(value, true);
}
None => { w.null_string(true) }
}
w.write_strings(&self.stores, true);
w.write_strings(&self.successors, true);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_name = r.read_string(true);
let f_node_type = r.read_i8();
let f_source_topics = r.read_strings(true);
let f_sink_topic = r.read_nullable_string(true);
let f_stores = r.read_strings(true);
let f_successors = r.read_strings(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
name: f_name,
node_type: f_node_type,
source_topics: f_source_topics,
sink_topic: f_sink_topic,
stores: f_stores,
successors: f_successors,
unknown_tagged_fields,
}
}
}

/// `TopologyDescriptionGlobalStore` of [`StreamsGroupDescribeResponse`], versions 1.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupDescribeResponseTopologyDescriptionGlobalStore {
/// Versions 1.
pub source: StreamsGroupDescribeResponseTopologyDescriptionNode,
/// Versions 1.
pub processor: StreamsGroupDescribeResponseTopologyDescriptionNode,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupDescribeResponseTopologyDescriptionGlobalStore {
fn default() -> Self {
Self {
source: StreamsGroupDescribeResponseTopologyDescriptionNode::default(),
processor: StreamsGroupDescribeResponseTopologyDescriptionNode::default(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupDescribeResponseTopologyDescriptionGlobalStore {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
self.source.write(w, version);
self.processor.write(w, version);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_source = StreamsGroupDescribeResponseTopologyDescriptionNode::read(r, version);
let f_processor = StreamsGroupDescribeResponseTopologyDescriptionNode::read(r, version);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
source: f_source,
processor: f_processor,
unknown_tagged_fields,
}
}
}
message!(StreamsGroupDescribeResponse, 0);
response!(StreamsGroupDescribeResponse);
