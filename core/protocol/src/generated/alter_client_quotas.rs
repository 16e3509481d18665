// @generated from core/protocol/schema/api/alter_client_quotas.schema, crc fa5b555a, body fed6097e
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

/// Kafka's `AlterClientQuotasRequest`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterClientQuotasRequest {
/// Versions 0-1.
pub entries: Vec<AlterClientQuotasRequestEntryData>,
/// Versions 0-1.
pub validate_only: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterClientQuotasRequest {
fn default() -> Self {
Self {
entries: Vec::new(),
validate_only: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterClientQuotasRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::AlterClientQuotas;
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
return Err(EncodeError::UnsupportedVersion { message: "AlterClientQuotasRequest", version });
}
let flex = version >= 1;
w.array_len(self.entries.len(), flex)?;
for element in &self.entries {
element.encode(w, version)?;
}
w.bool(self.validate_only);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("AlterClientQuotasRequest.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("AlterClientQuotasRequest", version));
}
let flex = version >= 1;
let mut m = Self::default();
m.entries = {
let n = r.array_len(flex, match version { ..=0 => 8, _ => 3 }, size_of::<AlterClientQuotasRequestEntryData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AlterClientQuotasRequestEntryData::decode(r, version)?);
}
v
};
m.validate_only = r.bool()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `EntryData` of [`AlterClientQuotasRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterClientQuotasRequestEntryData {
/// Versions 0-1.
pub entity: Vec<AlterClientQuotasRequestEntityData>,
/// Versions 0-1.
pub ops: Vec<AlterClientQuotasRequestOpData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterClientQuotasRequestEntryData {
fn default() -> Self {
Self {
entity: Vec::new(),
ops: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterClientQuotasRequestEntryData {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 1;
w.array_len(self.entity.len(), flex)?;
for element in &self.entity {
element.encode(w, version)?;
}
w.array_len(self.ops.len(), flex)?;
for element in &self.ops {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("AlterClientQuotasRequestEntryData.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 1;
let mut m = Self::default();
m.entity = {
let n = r.array_len(flex, match version { ..=0 => 4, _ => 3 }, size_of::<AlterClientQuotasRequestEntityData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AlterClientQuotasRequestEntityData::decode(r, version)?);
}
v
};
m.ops = {
let n = r.array_len(flex, 11, size_of::<AlterClientQuotasRequestOpData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AlterClientQuotasRequestOpData::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `EntityData` of [`AlterClientQuotasRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterClientQuotasRequestEntityData {
/// Versions 0-1.
pub entity_type: String,
/// Versions 0-1, null 0+.
pub entity_name: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterClientQuotasRequestEntityData {
fn default() -> Self {
Self {
entity_type: String::new(),
entity_name: Some(String::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterClientQuotasRequestEntityData {
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
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("AlterClientQuotasRequestEntityData.unknown_tagged_fields", version)); }
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

/// `OpData` of [`AlterClientQuotasRequest`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterClientQuotasRequestOpData {
/// Versions 0-1.
pub key: String,
/// Versions 0-1.
pub value: f64,
/// Versions 0-1.
pub remove: bool,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterClientQuotasRequestOpData {
fn default() -> Self {
Self {
key: String::new(),
value: 0.0,
remove: false,
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterClientQuotasRequestOpData {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 1;
w.string(&self.key, flex)?;
w.f64(self.value);
w.bool(self.remove);
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("AlterClientQuotasRequestOpData.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 1;
let mut m = Self::default();
m.key = r.string(flex)?;
m.value = r.f64()?;
m.remove = r.bool()?;
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}
message!(AlterClientQuotasRequest, 1);
request!(AlterClientQuotasRequest, AlterClientQuotasResponse);

/// Kafka's `AlterClientQuotasResponse`, versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterClientQuotasResponse {
/// Versions 0-1.
pub throttle_time_ms: i32,
/// Versions 0-1.
pub entries: Vec<AlterClientQuotasResponseEntryData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterClientQuotasResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
entries: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterClientQuotasResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::AlterClientQuotas;
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
return Err(EncodeError::UnsupportedVersion { message: "AlterClientQuotasResponse", version });
}
let flex = version >= 1;
w.i32(self.throttle_time_ms);
w.array_len(self.entries.len(), flex)?;
for element in &self.entries {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("AlterClientQuotasResponse.unknown_tagged_fields", version)); }
Ok(())
}
/// Reads the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, the bytes are not the message, or it exceeds the reader's budget.
pub fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(r.unsupported_version("AlterClientQuotasResponse", version));
}
let flex = version >= 1;
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.entries = {
let n = r.array_len(flex, match version { ..=0 => 8, _ => 5 }, size_of::<AlterClientQuotasResponseEntryData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AlterClientQuotasResponseEntryData::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `EntryData` of [`AlterClientQuotasResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterClientQuotasResponseEntryData {
/// Versions 0-1.
pub error_code: i16,
/// Versions 0-1, null 0+.
pub error_message: Option<String>,
/// Versions 0-1.
pub entity: Vec<AlterClientQuotasResponseEntityData>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterClientQuotasResponseEntryData {
fn default() -> Self {
Self {
error_code: 0,
error_message: Some(String::new()),
entity: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterClientQuotasResponseEntryData {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
let flex = version >= 1;
w.i16(self.error_code);
match &self.error_message {
Some(value) => {
w.string(value, flex)?;
}
None => { w.null_string(flex); }
}
w.array_len(self.entity.len(), flex)?;
for element in &self.entity {
element.encode(w, version)?;
}
if flex {
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("AlterClientQuotasResponseEntryData.unknown_tagged_fields", version)); }
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let flex = version >= 1;
let mut m = Self::default();
m.error_code = r.i16()?;
m.error_message = r.nullable_string(flex)?;
m.entity = {
let n = r.array_len(flex, match version { ..=0 => 4, _ => 3 }, size_of::<AlterClientQuotasResponseEntityData>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(AlterClientQuotasResponseEntityData::decode(r, version)?);
}
v
};
if flex {
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
}
Ok(m)
}
}

/// `EntityData` of [`AlterClientQuotasResponse`], versions 0-1.
#[derive(Debug, Clone, PartialEq)]
pub struct AlterClientQuotasResponseEntityData {
/// Versions 0-1.
pub entity_type: String,
/// Versions 0-1, null 0+.
pub entity_name: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for AlterClientQuotasResponseEntityData {
fn default() -> Self {
Self {
entity_type: String::new(),
entity_name: Some(String::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl AlterClientQuotasResponseEntityData {
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
} else if !self.unknown_tagged_fields.is_empty() { return Err(unsupported_field("AlterClientQuotasResponseEntityData.unknown_tagged_fields", version)); }
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
message!(AlterClientQuotasResponse, 1);
response!(AlterClientQuotasResponse);
