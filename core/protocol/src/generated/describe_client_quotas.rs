// @generated from core/protocol/schema/api/describe_client_quotas.schema, crc ab6e1338, body c5930983
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

/// Kafka's `DescribeClientQuotasRequest`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeClientQuotasRequest {
/// Versions 0-1.
pub components: Vec<DescribeClientQuotasRequestComponentData>,
/// Versions 0-1.
pub strict: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeClientQuotasRequest {
fn default() -> Self {
Self {
components: Vec::new(),
strict: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeClientQuotasRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeClientQuotas;
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
return Err(EncodeError::UnsupportedVersion { message: "DescribeClientQuotasRequest", version });
}
let flex = version >= 1;
w.array_len(self.components.len(), flex)?;
for element in &self.components {
element.encode(w, version)?;
}
w.bool(self.strict);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DescribeClientQuotasRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("DescribeClientQuotasRequest", version));
}
let flex = version >= 1;
let mut m = Self::default();
m.components = {
let n = r.array_len(flex, match version { ..=0 => 5, _ => 4 }, size_of::<DescribeClientQuotasRequestComponentData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeClientQuotasRequestComponentData::decode(r, version)?);
}
v
};
m.strict = r.bool()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `ComponentData` of [`DescribeClientQuotasRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeClientQuotasRequestComponentData {
/// Versions 0-1.
pub entity_type: String,
/// Versions 0-1.
pub match_type: i8,
/// Versions 0-1, null 0+.
pub r#match: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeClientQuotasRequestComponentData {
fn default() -> Self {
Self {
entity_type: String::new(),
match_type: 0,
r#match: Some(String::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeClientQuotasRequestComponentData {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 1;
w.string(&self.entity_type, flex)?;
w.i8(self.match_type);
match &self.r#match {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DescribeClientQuotasRequestComponentData.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 1;
let mut m = Self::default();
m.entity_type = r.string(flex)?;
m.match_type = r.i8()?;
m.r#match = r.nullable_string(flex)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(DescribeClientQuotasRequest, 1);
request!(DescribeClientQuotasRequest, DescribeClientQuotasResponse);

/// Kafka's `DescribeClientQuotasResponse`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeClientQuotasResponse {
/// Versions 0-1.
pub throttle_time_ms: i32,
/// Versions 0-1.
pub error_code: i16,
/// Versions 0-1, null 0+.
pub error_message: Option<String>,
/// Versions 0-1, null 0+.
pub entries: Option<Vec<DescribeClientQuotasResponseEntryData>>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeClientQuotasResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
error_message: Some(String::new()),
entries: Some(Vec::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeClientQuotasResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::DescribeClientQuotas;
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
return Err(EncodeError::UnsupportedVersion { message: "DescribeClientQuotasResponse", version });
}
let flex = version >= 1;
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
match &self.entries {
Some(value) => {
w.array_len(value.len(), flex)?;
for element in value {
element.encode(w, version)?;
}
}
None => { w.null_array(flex); }
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DescribeClientQuotasResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("DescribeClientQuotasResponse", version));
}
let flex = version >= 1;
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.error_code = r.i16()?;
m.error_message = r.nullable_string(flex)?;
m.entries = match r.nullable_array_len(flex, match version { ..=0 => 8, _ => 3 }, size_of::<DescribeClientQuotasResponseEntryData>())? {
Some(n) => {
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeClientQuotasResponseEntryData::decode(r, version)?);
}
Some(v)
}
None => None,
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `EntryData` of [`DescribeClientQuotasResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeClientQuotasResponseEntryData {
/// Versions 0-1.
pub entity: Vec<DescribeClientQuotasResponseEntityData>,
/// Versions 0-1.
pub values: Vec<DescribeClientQuotasResponseValueData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeClientQuotasResponseEntryData {
fn default() -> Self {
Self {
entity: Vec::new(),
values: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeClientQuotasResponseEntryData {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 1;
w.array_len(self.entity.len(), flex)?;
for element in &self.entity {
element.encode(w, version)?;
}
w.array_len(self.values.len(), flex)?;
for element in &self.values {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DescribeClientQuotasResponseEntryData.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 1;
let mut m = Self::default();
m.entity = {
let n = r.array_len(flex, match version { ..=0 => 4, _ => 3 }, size_of::<DescribeClientQuotasResponseEntityData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeClientQuotasResponseEntityData::decode(r, version)?);
}
v
};
m.values = {
let n = r.array_len(flex, 10, size_of::<DescribeClientQuotasResponseValueData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(DescribeClientQuotasResponseValueData::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `EntityData` of [`DescribeClientQuotasResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeClientQuotasResponseEntityData {
/// Versions 0-1.
pub entity_type: String,
/// Versions 0-1, null 0+.
pub entity_name: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeClientQuotasResponseEntityData {
fn default() -> Self {
Self {
entity_type: String::new(),
entity_name: Some(String::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeClientQuotasResponseEntityData {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 1;
w.string(&self.entity_type, flex)?;
match &self.entity_name {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DescribeClientQuotasResponseEntityData.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 1;
let mut m = Self::default();
m.entity_type = r.string(flex)?;
m.entity_name = r.nullable_string(flex)?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `ValueData` of [`DescribeClientQuotasResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeClientQuotasResponseValueData {
/// Versions 0-1.
pub key: String,
/// Versions 0-1.
pub value: f64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for DescribeClientQuotasResponseValueData {
fn default() -> Self {
Self {
key: String::new(),
value: 0.0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl DescribeClientQuotasResponseValueData {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 1;
w.string(&self.key, flex)?;
w.f64(self.value);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("DescribeClientQuotasResponseValueData.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 1;
let mut m = Self::default();
m.key = r.string(flex)?;
m.value = r.f64()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(DescribeClientQuotasResponse, 1);
response!(DescribeClientQuotasResponse);
