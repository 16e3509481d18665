// @generated from core/protocol/schema/api/broker_registration.schema, crc 66ea3e43, body 5667e252
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

/// Kafka's `BrokerRegistrationRequest`, versions 0-4.
#[derive(Debug, Clone, PartialEq)]
pub struct BrokerRegistrationRequest {
/// Versions 0-4.
pub broker_id: i32,
/// Versions 0-4.
pub cluster_id: String,
/// Versions 0-4.
pub incarnation_id: Uuid,
/// Versions 0-4.
pub listeners: Vec<BrokerRegistrationRequestListener>,
/// Versions 0-4.
pub features: Vec<BrokerRegistrationRequestFeature>,
/// Versions 0-4, null 0+.
pub rack: Option<String>,
/// Versions 1-4.
pub is_migrating_zk_broker: bool,
/// Versions 2-4, ignorable.
pub log_dirs: Vec<Uuid>,
/// Versions 3-4, default -1, ignorable.
pub previous_broker_epoch: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for BrokerRegistrationRequest {
fn default() -> Self {
Self {
broker_id: 0,
cluster_id: String::new(),
incarnation_id: Uuid::ZERO,
listeners: Vec::new(),
features: Vec::new(),
rack: Some(String::new()),
is_migrating_zk_broker: false,
log_dirs: Vec::new(),
previous_broker_epoch: -1,
unknown_tagged_fields: Vec::new(),
}
}
}
impl BrokerRegistrationRequest {
/// The API.
pub const API_KEY: ApiKey = ApiKey::BrokerRegistration;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 4;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "BrokerRegistrationRequest", version });
}
w.i32(self.broker_id);
w.string(&self.cluster_id, true)?;
w.uuid(&self.incarnation_id);
w.array_len(self.listeners.len(), true)?;
for element in &self.listeners {
element.encode(w, version)?;
}
w.array_len(self.features.len(), true)?;
for element in &self.features {
element.encode(w, version)?;
}
match &self.rack {
Some(value) => {
w.string(value, true)?;
}
None => { w.null_string(true); }
}
if version >= 1 {
w.bool(self.is_migrating_zk_broker);
} else if self.is_migrating_zk_broker { return Err(unsupported_field("BrokerRegistrationRequest.is_migrating_zk_broker", version)); }
if version >= 2 {
w.uuids(&self.log_dirs, true)?;
}
if version >= 3 {
w.i64(self.previous_broker_epoch);
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
return Err(r.unsupported_version("BrokerRegistrationRequest", version));
}
let mut m = Self::default();
m.broker_id = r.i32()?;
m.cluster_id = r.string(true)?;
m.incarnation_id = r.uuid()?;
m.listeners = {
let n = r.array_len(true, 7, size_of::<BrokerRegistrationRequestListener>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(BrokerRegistrationRequestListener::decode(r, version)?);
}
v
};
m.features = {
let n = r.array_len(true, 6, size_of::<BrokerRegistrationRequestFeature>())?;
let mut v = Vec::with_capacity(n);
for _ in 0..n {
v.push(BrokerRegistrationRequestFeature::decode(r, version)?);
}
v
};
m.rack = r.nullable_string(true)?;
if version >= 1 {
m.is_migrating_zk_broker = r.bool()?;
}
if version >= 2 {
m.log_dirs = r.uuids(true)?;
}
if version >= 3 {
m.previous_broker_epoch = r.i64()?;
}
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}

/// `Listener` of [`BrokerRegistrationRequest`], versions 0-4.
#[derive(Debug, Clone, PartialEq)]
pub struct BrokerRegistrationRequestListener {
/// Versions 0-4.
pub name: String,
/// Versions 0-4.
pub host: String,
/// Versions 0-4.
pub port: u16,
/// Versions 0-4.
pub security_protocol: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for BrokerRegistrationRequestListener {
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
impl BrokerRegistrationRequestListener {
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

/// `Feature` of [`BrokerRegistrationRequest`], versions 0-4.
#[derive(Debug, Clone, PartialEq)]
pub struct BrokerRegistrationRequestFeature {
/// Versions 0-4.
pub name: String,
/// Versions 0-4.
pub min_supported_version: i16,
/// Versions 0-4.
pub max_supported_version: i16,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for BrokerRegistrationRequestFeature {
fn default() -> Self {
Self {
name: String::new(),
min_supported_version: 0,
max_supported_version: 0,
unknown_tagged_fields: Vec::new(),
}
}
}
impl BrokerRegistrationRequestFeature {
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
message!(BrokerRegistrationRequest, 0);
request!(BrokerRegistrationRequest, BrokerRegistrationResponse);

/// Kafka's `BrokerRegistrationResponse`, versions 0-4.
#[derive(Debug, Clone, PartialEq)]
pub struct BrokerRegistrationResponse {
/// Versions 0-4.
pub throttle_time_ms: i32,
/// Versions 0-4.
pub error_code: i16,
/// Versions 0-4, default -1.
pub broker_epoch: i64,
/// Tagged fields of the peer that this release does not know.
pub unknown_tagged_fields: Vec<RawTaggedField>,
}
impl Default for BrokerRegistrationResponse {
fn default() -> Self {
Self {
throttle_time_ms: 0,
error_code: 0,
broker_epoch: -1,
unknown_tagged_fields: Vec::new(),
}
}
}
impl BrokerRegistrationResponse {
/// The API.
pub const API_KEY: ApiKey = ApiKey::BrokerRegistration;
/// The lowest version that can be encoded and decoded.
pub const MIN_VERSION: i16 = 0;
/// The highest version that can be encoded and decoded.
pub const MAX_VERSION: i16 = 4;
/// Appends the message in the form of `version`.
///
/// # Errors
///
/// The version is not supported, or cannot carry a value that is set.
pub fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
if !(Self::MIN_VERSION..=Self::MAX_VERSION).contains(&version) {
return Err(EncodeError::UnsupportedVersion { message: "BrokerRegistrationResponse", version });
}
w.i32(self.throttle_time_ms);
w.i16(self.error_code);
w.i64(self.broker_epoch);
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
return Err(r.unsupported_version("BrokerRegistrationResponse", version));
}
let mut m = Self::default();
m.throttle_time_ms = r.i32()?;
m.error_code = r.i16()?;
m.broker_epoch = r.i64()?;
r.unknown_tagged_fields(&mut m.unknown_tagged_fields)?;
Ok(m)
}
}
message!(BrokerRegistrationResponse, 0);
response!(BrokerRegistrationResponse);
