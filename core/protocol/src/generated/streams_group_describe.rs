// @generated from core/protocol/schema/api/streams_group_describe.schema, crc 0629b741, body da172b33
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "StreamsGroupDescribeRequest", version });
}
w.strings(&self.group_ids, true)?;
w.bool(self.include_authorized_operations);
if version >= 1 {
w.bool(self.include_topology_description);
} else if self.include_topology_description { return Err(unsupported_field("StreamsGroupDescribeRequest.include_topology_description", version)); }
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
return Err(r.unsupported_version("StreamsGroupDescribeRequest", version));
}
let mut m = Self::default();
m.group_ids = r.strings(true)?;
m.include_authorized_operations = r.bool()?;
if version >= 1 {
m.include_topology_description = r.bool()?;
}
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "StreamsGroupDescribeResponse", version });
}
w.i32(self.throttle_time_ms);
w.array_len(self.groups.len(), true)?;
for element in &self.groups {
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
return Err(r.unsupported_version("StreamsGroupDescribeResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.groups = {
let n = r.array_len(true, match version { ..=0 => 20, _ => 23 }, size_of::<StreamsGroupDescribeResponseDescribedGroup>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupDescribeResponseDescribedGroup::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
w.string(&self.group_id, true)?;
w.string(&self.group_state, true)?;
w.i32(self.group_epoch);
w.i32(self.assignment_epoch);
match &self.topology {
Some(value) => {
w.i8(1);
value.encode(w, version)?;
}
None => { w.i8(-1); }
}
w.array_len(self.members.len(), true)?;
for element in &self.members {
element.encode(w, version)?;
}
w.i32(self.authorized_operations);
if version >= 1 {
match &self.topology_description {
Some(value) => {
w.i8(1);
value.encode(w, version)?;
}
None => { w.i8(-1); }
}
} else if self.topology_description.is_some() { return Err(unsupported_field("StreamsGroupDescribeResponseDescribedGroup.topology_description", version)); }
if version >= 1 {
w.i8(self.topology_description_status);
} else if self.topology_description_status != 0 { return Err(unsupported_field("StreamsGroupDescribeResponseDescribedGroup.topology_description_status", version)); }
if version >= 1 {
match &self.assignor_name {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.error_code = r.i16()?;
m.error_message = r.nullable_string(true)?;
m.group_id = r.string(true)?;
m.group_state = r.string(true)?;
m.group_epoch = r.i32()?;
m.assignment_epoch = r.i32()?;
m.topology = if r.is_present()? { Some(StreamsGroupDescribeResponseTopology::decode(r, version)?) } else { None };
m.members = {
let n = r.array_len(true, 28, size_of::<StreamsGroupDescribeResponseMember>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupDescribeResponseMember::decode(r, version)?);
}
v
};
m.authorized_operations = r.i32()?;
if version >= 1 {
m.topology_description = if r.is_present()? { Some(StreamsGroupDescribeResponseTopologyDescription::decode(r, version)?) } else { None };
}
if version >= 1 {
m.topology_description_status = r.i8()?;
}
if version >= 1 {
m.assignor_name = r.nullable_string(true)?;
}
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.i32(self.epoch);
match &self.subtopologies {
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
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.epoch = r.i32()?;
m.subtopologies = match r.nullable_array_len(true, 6, size_of::<StreamsGroupDescribeResponseSubtopology>())? {
Some(n) => {
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupDescribeResponseSubtopology::decode(r, version)?);
}
Some(v)
}
None => None,
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.subtopology_id, true)?;
w.strings(&self.source_topics, true)?;
w.strings(&self.repartition_sink_topics, true)?;
w.array_len(self.state_changelog_topics.len(), true)?;
for element in &self.state_changelog_topics {
element.encode(w, version)?;
}
w.array_len(self.repartition_source_topics.len(), true)?;
for element in &self.repartition_source_topics {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.subtopology_id = r.string(true)?;
m.source_topics = r.strings(true)?;
m.repartition_sink_topics = r.strings(true)?;
m.state_changelog_topics = {
let n = r.array_len(true, 9, size_of::<StreamsGroupDescribeResponseTopicInfo>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupDescribeResponseTopicInfo::decode(r, version)?);
}
v
};
m.repartition_source_topics = {
let n = r.array_len(true, 9, size_of::<StreamsGroupDescribeResponseTopicInfo>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupDescribeResponseTopicInfo::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.member_id, true)?;
w.i32(self.member_epoch);
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
w.string(&self.client_id, true)?;
w.string(&self.client_host, true)?;
w.i32(self.topology_epoch);
w.string(&self.process_id, true)?;
match &self.user_endpoint {
Some(value) => {
w.i8(1);
value.encode(w, version)?;
}
None => { w.i8(-1); }
}
w.array_len(self.client_tags.len(), true)?;
for element in &self.client_tags {
element.encode(w, version)?;
}
w.array_len(self.task_offsets.len(), true)?;
for element in &self.task_offsets {
element.encode(w, version)?;
}
w.array_len(self.task_end_offsets.len(), true)?;
for element in &self.task_end_offsets {
element.encode(w, version)?;
}
self.assignment.encode(w, version)?;
self.target_assignment.encode(w, version)?;
w.bool(self.is_classic);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.member_id = r.string(true)?;
m.member_epoch = r.i32()?;
m.instance_id = r.nullable_string(true)?;
m.rack_id = r.nullable_string(true)?;
m.client_id = r.string(true)?;
m.client_host = r.string(true)?;
m.topology_epoch = r.i32()?;
m.process_id = r.string(true)?;
m.user_endpoint = if r.is_present()? { Some(StreamsGroupDescribeResponseEndpoint::decode(r, version)?) } else { None };
m.client_tags = {
let n = r.array_len(true, 3, size_of::<StreamsGroupDescribeResponseKeyValue>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupDescribeResponseKeyValue::decode(r, version)?);
}
v
};
m.task_offsets = {
let n = r.array_len(true, 14, size_of::<StreamsGroupDescribeResponseTaskOffset>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupDescribeResponseTaskOffset::decode(r, version)?);
}
v
};
m.task_end_offsets = {
let n = r.array_len(true, 14, size_of::<StreamsGroupDescribeResponseTaskOffset>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupDescribeResponseTaskOffset::decode(r, version)?);
}
v
};
m.assignment = StreamsGroupDescribeResponseAssignment::decode(r, version)?;
m.target_assignment = StreamsGroupDescribeResponseAssignment::decode(r, version)?;
m.is_classic = r.bool()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.array_len(self.active_tasks.len(), true)?;
for element in &self.active_tasks {
element.encode(w, version)?;
}
w.array_len(self.standby_tasks.len(), true)?;
for element in &self.standby_tasks {
element.encode(w, version)?;
}
w.array_len(self.warmup_tasks.len(), true)?;
for element in &self.warmup_tasks {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.active_tasks = {
let n = r.array_len(true, 3, size_of::<StreamsGroupDescribeResponseTaskIds>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupDescribeResponseTaskIds::decode(r, version)?);
}
v
};
m.standby_tasks = {
let n = r.array_len(true, 3, size_of::<StreamsGroupDescribeResponseTaskIds>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupDescribeResponseTaskIds::decode(r, version)?);
}
v
};
m.warmup_tasks = {
let n = r.array_len(true, 3, size_of::<StreamsGroupDescribeResponseTaskIds>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupDescribeResponseTaskIds::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
let n = r.array_len(true, 3, size_of::<StreamsGroupDescribeResponseKeyValue>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupDescribeResponseKeyValue::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.array_len(self.subtopologies.len(), true)?;
for element in &self.subtopologies {
element.encode(w, version)?;
}
w.array_len(self.global_stores.len(), true)?;
for element in &self.global_stores {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.subtopologies = {
let n = r.array_len(true, 3, size_of::<StreamsGroupDescribeResponseTopologyDescriptionSubtopology>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupDescribeResponseTopologyDescriptionSubtopology::decode(r, version)?);
}
v
};
m.global_stores = {
let n = r.array_len(true, 15, size_of::<StreamsGroupDescribeResponseTopologyDescriptionGlobalStore>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupDescribeResponseTopologyDescriptionGlobalStore::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.subtopology_id, true)?;
w.array_len(self.nodes.len(), true)?;
for element in &self.nodes {
element.encode(w, version)?;
}
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.subtopology_id = r.string(true)?;
m.nodes = {
let n = r.array_len(true, 7, size_of::<StreamsGroupDescribeResponseTopologyDescriptionNode>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupDescribeResponseTopologyDescriptionNode::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, true)?;
w.i8(self.node_type);
w.strings(&self.source_topics, true)?;
match &self.sink_topic {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
w.strings(&self.stores, true)?;
w.strings(&self.successors, true)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(true)?;
m.node_type = r.i8()?;
m.source_topics = r.strings(true)?;
m.sink_topic = r.nullable_string(true)?;
m.stores = r.strings(true)?;
m.successors = r.strings(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
self.source.encode(w, version)?;
self.processor.encode(w, version)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.source = StreamsGroupDescribeResponseTopologyDescriptionNode::decode(r, version)?;
m.processor = StreamsGroupDescribeResponseTopologyDescriptionNode::decode(r, version)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(StreamsGroupDescribeResponse, 0);
response!(StreamsGroupDescribeResponse);
