// @generated from core/protocol/schema/api/controller_registration.schema, crc 053e005c, body 858d45b4
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

/// Kafka's `ControllerRegistrationRequest`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ControllerRegistrationRequest {
/// Versions 0.
pub controller_id: i32,
/// Versions 0.
pub incarnation_id: Uuid,
/// Versions 0.
pub zk_migration_ready: bool,
/// Versions 0.
pub listeners: Vec<ControllerRegistrationRequestListener>,
/// Versions 0.
pub features: Vec<ControllerRegistrationRequestFeature>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ControllerRegistrationRequest {
fn default() -> Self {
Self {
controller_id: 0,
incarnation_id: Uuid::ZERO,
zk_migration_ready: false,
listeners: Vec::new(),
features: Vec::new(),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ControllerRegistrationRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ControllerRegistration;
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
return Err(EncodeError::UnsupportedVersion { message: "ControllerRegistrationRequest", version });
}
w.i32(self.controller_id);
w.uuid(&self.incarnation_id);
w.bool(self.zk_migration_ready);
w.array_len(self.listeners.len(), true)?;
for element in &self.listeners {
element.encode(w, version)?;
}
w.array_len(self.features.len(), true)?;
for element in &self.features {
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
return Err(r.unsupported_version("ControllerRegistrationRequest", version));
}
let mut m = Self::default();
m.controller_id = r.i32()?;
m.incarnation_id = r.uuid()?;
m.zk_migration_ready = r.bool()?;
m.listeners = {
let n = r.array_len(true, 7, size_of::<ControllerRegistrationRequestListener>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ControllerRegistrationRequestListener::decode(r, version)?);
}
v
};
m.features = {
let n = r.array_len(true, 6, size_of::<ControllerRegistrationRequestFeature>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(ControllerRegistrationRequestFeature::decode(r, version)?);
}
v
};
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `Listener` of [`ControllerRegistrationRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ControllerRegistrationRequestListener {
/// Versions 0.
pub name: String,
/// Versions 0.
pub host: String,
/// Versions 0.
pub port: u16,
/// Versions 0.
pub security_protocol: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ControllerRegistrationRequestListener {
fn default() -> Self {
Self {
name: String::new(),
host: String::new(),
port: 0,
security_protocol: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ControllerRegistrationRequestListener {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, true)?;
w.string(&self.host, true)?;
w.u16(self.port);
w.i16(self.security_protocol);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(true)?;
m.host = r.string(true)?;
m.port = r.u16()?;
m.security_protocol = r.i16()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `Feature` of [`ControllerRegistrationRequest`], versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ControllerRegistrationRequestFeature {
/// Versions 0.
pub name: String,
/// Versions 0.
pub min_supported_version: i16,
/// Versions 0.
pub max_supported_version: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ControllerRegistrationRequestFeature {
fn default() -> Self {
Self {
name: String::new(),
min_supported_version: 0,
max_supported_version: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl ControllerRegistrationRequestFeature {
pub(crate) fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
w.string(&self.name, true)?;
w.i16(self.min_supported_version);
w.i16(self.max_supported_version);
w.unknown_tagged_fields(&self.unknown_tagged_fields)?;
Ok(())
}
pub(crate) fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
let mut m = Self::default();
m.name = r.string(true)?;
m.min_supported_version = r.i16()?;
m.max_supported_version = r.i16()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(ControllerRegistrationRequest, 0);
request!(ControllerRegistrationRequest, ControllerRegistrationResponse);

/// Kafka's `ControllerRegistrationResponse`, versions 0.
#[derive(Debug, Clone, PartialEq)]
pub struct ControllerRegistrationResponse {
/// Versions 0.
pub throttle_time_ms: i32,
/// Versions 0.
pub error_code: i16,
/// Versions 0, null 0+.
pub error_message: Option<String>,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for ControllerRegistrationResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
error_message: Some(String::new()),
unknown_tagged_fields: Vec::new(),
}
}
}
impl ControllerRegistrationResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::ControllerRegistration;
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
return Err(EncodeError::UnsupportedVersion { message: "ControllerRegistrationResponse", version });
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
return Err(r.unsupported_version("ControllerRegistrationResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.error_code = r.i16()?;
m.error_message = r.nullable_string(true)?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(ControllerRegistrationResponse, 0);
response!(ControllerRegistrationResponse);
