// @generated from core/protocol/schema/api/streams_group_topology_description_update.schema, crc c0ad9ed4, body 1e1e77ac
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "StreamsGroupTopologyDescriptionUpdateRequest", version });
}
w.string(&self.group_id, true)?;
w.string(&self.member_id, true)?;
w.i32(self.topology_epoch);
self.topology_description.encode(w, version)?;
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
return Err(r.unsupported_version("StreamsGroupTopologyDescriptionUpdateRequest", version));
}
let mut m = Self::default();
m.group_id = r.string(true)?;
m.member_id = r.string(true)?;
m.topology_epoch = r.i32()?;
m.topology_description = StreamsGroupTopologyDescriptionUpdateRequestTopologyDescription::decode(r, version)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
let n = r.array_len(true, 3, size_of::<StreamsGroupTopologyDescriptionUpdateRequestTopologyDescriptionSubtopology>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupTopologyDescriptionUpdateRequestTopologyDescriptionSubtopology::decode(r, version)?);
}
v
};
m.global_stores = {
let n = r.array_len(true, 15, size_of::<StreamsGroupTopologyDescriptionUpdateRequestTopologyDescriptionGlobalStore>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupTopologyDescriptionUpdateRequestTopologyDescriptionGlobalStore::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
let n = r.array_len(true, 7, size_of::<StreamsGroupTopologyDescriptionUpdateRequestTopologyDescriptionNode>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(StreamsGroupTopologyDescriptionUpdateRequestTopologyDescriptionNode::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
self.source.encode(w, version)?;
self.processor.encode(w, version)?;
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.source = StreamsGroupTopologyDescriptionUpdateRequestTopologyDescriptionNode::decode(r, version)?;
m.processor = StreamsGroupTopologyDescriptionUpdateRequestTopologyDescriptionNode::decode(r, version)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
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
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "StreamsGroupTopologyDescriptionUpdateResponse", version });
}
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
match &self.error_message {
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
return Err(r.unsupported_version("StreamsGroupTopologyDescriptionUpdateResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.error_code = r.i16()?;
m.error_message = r.nullable_string(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(StreamsGroupTopologyDescriptionUpdateResponse, 0);
response!(StreamsGroupTopologyDescriptionUpdateResponse);
