// @generated from core/protocol/schema/api/streams_group_topology_description_update.schema, crc c0ad9ed4, body 924b9f6e
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

/// Kafka's `StreamsGroupTopologyDescriptionUpdateRequest`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupTopologyDescriptionUpdateRequest {
/// Versions 0.
pub group_id: String,
/// Versions 0.
pub member_id: String,
/// Versions 0.
pub topology_epoch: i32,
/// Versions 0.
pub topology_description: StreamsGroupTopologyDescriptionUpdateRequestTopologyDescription,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupTopologyDescriptionUpdateRequest {
fn default() -> Self {
Self {
group_id: String::new(),
member_id: String::new(),
topology_epoch: 0,
topology_description: StreamsGroupTopologyDescriptionUpdateRequestTopologyDescription::default(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupTopologyDescriptionUpdateRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::StreamsGroupTopologyDescriptionUpdate;
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
w.check_version("StreamsGroupTopologyDescriptionUpdateRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
self.write(w, version);
w.take_failure()
}
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.group_id, true);
w.write_string(&self.member_id, true);
w.i32(self.topology_epoch);
self.topology_description.write(w, version);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("StreamsGroupTopologyDescriptionUpdateRequest", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_group_id = r.read_string(true);
let f_member_id = r.read_string(true);
let f_topology_epoch = r.read_i32();
let f_topology_description = StreamsGroupTopologyDescriptionUpdateRequestTopologyDescription::read(r, version);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
group_id: f_group_id,
member_id: f_member_id,
topology_epoch: f_topology_epoch,
topology_description: f_topology_description,
unknown_tagged_fields,
}
}
}

/// `TopologyDescription` of [`StreamsGroupTopologyDescriptionUpdateRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupTopologyDescriptionUpdateRequestTopologyDescription {
/// Versions 0.
pub subtopologies: Vec<StreamsGroupTopologyDescriptionUpdateRequestTopologyDescriptionSubtopology>,
/// Versions 0.
pub global_stores: Vec<StreamsGroupTopologyDescriptionUpdateRequestTopologyDescriptionGlobalStore>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupTopologyDescriptionUpdateRequestTopologyDescription {
fn default() -> Self {
Self {
subtopologies: Vec::new(),
global_stores: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupTopologyDescriptionUpdateRequestTopologyDescription {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_structs(&self.subtopologies, true, version, StreamsGroupTopologyDescriptionUpdateRequestTopologyDescriptionSubtopology::write);
w.write_structs(&self.global_stores, true, version, StreamsGroupTopologyDescriptionUpdateRequestTopologyDescriptionGlobalStore::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_subtopologies = r.read_structs(true, 3, version, StreamsGroupTopologyDescriptionUpdateRequestTopologyDescriptionSubtopology::read);
let f_global_stores = r.read_structs(true, 15, version, StreamsGroupTopologyDescriptionUpdateRequestTopologyDescriptionGlobalStore::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
subtopologies: f_subtopologies,
global_stores: f_global_stores,
unknown_tagged_fields,
}
}
}

/// `TopologyDescriptionSubtopology` of [`StreamsGroupTopologyDescriptionUpdateRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupTopologyDescriptionUpdateRequestTopologyDescriptionSubtopology {
/// Versions 0.
pub subtopology_id: String,
/// Versions 0.
pub nodes: Vec<StreamsGroupTopologyDescriptionUpdateRequestTopologyDescriptionNode>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupTopologyDescriptionUpdateRequestTopologyDescriptionSubtopology {
fn default() -> Self {
Self {
subtopology_id: String::new(),
nodes: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupTopologyDescriptionUpdateRequestTopologyDescriptionSubtopology {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
w.write_string(&self.subtopology_id, true);
w.write_structs(&self.nodes, true, version, StreamsGroupTopologyDescriptionUpdateRequestTopologyDescriptionNode::write);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_subtopology_id = r.read_string(true);
let f_nodes = r.read_structs(true, 7, version, StreamsGroupTopologyDescriptionUpdateRequestTopologyDescriptionNode::read);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
subtopology_id: f_subtopology_id,
nodes: f_nodes,
unknown_tagged_fields,
}
}
}

/// `TopologyDescriptionNode` of [`StreamsGroupTopologyDescriptionUpdateRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupTopologyDescriptionUpdateRequestTopologyDescriptionNode {
/// Versions 0.
pub name: String,
/// Versions 0.
pub node_type: i8,
/// Versions 0.
pub source_topics: Vec<String>,
/// Versions 0, null 0+, default null.
pub sink_topic: Option<String>,
/// Versions 0.
pub stores: Vec<String>,
/// Versions 0.
pub successors: Vec<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupTopologyDescriptionUpdateRequestTopologyDescriptionNode {
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
impl StreamsGroupTopologyDescriptionUpdateRequestTopologyDescriptionNode {
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

/// `TopologyDescriptionGlobalStore` of [`StreamsGroupTopologyDescriptionUpdateRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupTopologyDescriptionUpdateRequestTopologyDescriptionGlobalStore {
/// Versions 0.
pub source: StreamsGroupTopologyDescriptionUpdateRequestTopologyDescriptionNode,
/// Versions 0.
pub processor: StreamsGroupTopologyDescriptionUpdateRequestTopologyDescriptionNode,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupTopologyDescriptionUpdateRequestTopologyDescriptionGlobalStore {
fn default() -> Self {
Self {
source: StreamsGroupTopologyDescriptionUpdateRequestTopologyDescriptionNode::default(),
processor: StreamsGroupTopologyDescriptionUpdateRequestTopologyDescriptionNode::default(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupTopologyDescriptionUpdateRequestTopologyDescriptionGlobalStore {
pub(crate) fn write(&self, w: &mut Writer, version: i16) {
self.source.write(w, version);
self.processor.write(w, version);
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_source = StreamsGroupTopologyDescriptionUpdateRequestTopologyDescriptionNode::read(r, version);
let f_processor = StreamsGroupTopologyDescriptionUpdateRequestTopologyDescriptionNode::read(r, version);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
source: f_source,
processor: f_processor,
unknown_tagged_fields,
}
}
}
message!(StreamsGroupTopologyDescriptionUpdateRequest, 0);
request!(StreamsGroupTopologyDescriptionUpdateRequest, StreamsGroupTopologyDescriptionUpdateResponse);

/// Kafka's `StreamsGroupTopologyDescriptionUpdateResponse`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamsGroupTopologyDescriptionUpdateResponse {
/// Versions 0.
pub throttle_time_ms: i32,
/// Versions 0.
pub error_code: i16,
/// Versions 0, null 0+, default null.
pub error_message: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for StreamsGroupTopologyDescriptionUpdateResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
error_message: None,
unknown_tagged_fields: Vec::new(),
}
}
}
impl StreamsGroupTopologyDescriptionUpdateResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::StreamsGroupTopologyDescriptionUpdate;
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
w.check_version("StreamsGroupTopologyDescriptionUpdateResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
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
w.write_unknown_tagged_fields(&self.unknown_tagged_fields);
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the
/// reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
r.check_version("StreamsGroupTopologyDescriptionUpdateResponse", version, Self::MIN_VERSION, Self::MAX_VERSION)?;
let message = Self::read(r, version);
r.take_failure()?;
Ok(message)
}
pub(crate) fn read(r: &mut Reader, version: i16) -> Self {
let f_throttle_time_ms = r.read_i32();
let f_error_code = r.read_i16();
let f_error_message = r.read_nullable_string(true);
let unknown_tagged_fields = r.read_unknown_tagged_fields();
Self {
throttle_time_ms: f_throttle_time_ms,
error_code: f_error_code,
error_message: f_error_message,
unknown_tagged_fields,
}
}
}
message!(StreamsGroupTopologyDescriptionUpdateResponse, 0);
response!(StreamsGroupTopologyDescriptionUpdateResponse);
