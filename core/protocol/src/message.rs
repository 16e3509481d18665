//! What all messages have in common.

use crate::api_key::ApiKey;
use crate::error::{DecodeError, EncodeError};
use crate::reader::Reader;
use crate::writer::Writer;

/// A message whose form depends on a version.
pub trait Message: Sized + core::fmt::Debug {
    /// Kafka's name.
    const NAME: &'static str;
    /// The lowest version that can be encoded and decoded.
    const MIN_VERSION: i16;
    /// The highest version that can be encoded and decoded.
    const MAX_VERSION: i16;
    /// The lowest version with compact lengths and tagged fields; `i16::MAX` without any.
    const FLEXIBLE_FROM: i16;

    /// Appends the message in the form of `version`.
    ///
    /// # Errors
    ///
    /// The version is not supported, or cannot carry a value that is set.
    fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError>;

    /// Reads the message in the form of `version`.
    ///
    /// # Errors
    ///
    /// The version is not supported, the bytes are not the message, or it exceeds the budget.
    fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError>;
}

/// A request, and what answers it.
pub trait Request: Message {
    /// The API.
    const API_KEY: ApiKey;
    /// What the broker answers, at the same version.
    type Response: Response;
}

/// A response.
pub trait Response: Message {
    /// The API.
    const API_KEY: ApiKey;
}

/// A record of the metadata log; framed by [`crate::MetadataRecord`].
pub trait MetadataRecordBody: Message {
    /// The record's type in the log.
    const RECORD_TYPE: i16;
}

/// A key or value of a coordinator's topic; its version stands before it as an int16.
pub trait CoordinatorRecordBody: Message {
    /// The record's type: the first two bytes of a key.
    const RECORD_TYPE: i16;
}

macro_rules! message {
    ($name:ident, $flexible:expr) => {
        impl crate::message::Message for $name {
            const NAME: &'static str = stringify!($name);
            const MIN_VERSION: i16 = Self::MIN_VERSION;
            const MAX_VERSION: i16 = Self::MAX_VERSION;
            const FLEXIBLE_FROM: i16 = $flexible;

            fn encode(&self, w: &mut Writer, version: i16) -> Result<(), EncodeError> {
                Self::encode(self, w, version)
            }

            fn decode(r: &mut Reader, version: i16) -> Result<Self, DecodeError> {
                Self::decode(r, version)
            }
        }
    };
}

macro_rules! request {
    ($name:ident, $response:ident) => {
        impl crate::message::Request for $name {
            const API_KEY: ApiKey = Self::API_KEY;
            type Response = $response;
        }
    };
}

macro_rules! response {
    ($name:ident) => {
        impl crate::message::Response for $name {
            const API_KEY: ApiKey = Self::API_KEY;
        }
    };
}

macro_rules! metadata_record {
    ($name:ident) => {
        impl crate::message::MetadataRecordBody for $name {
            const RECORD_TYPE: i16 = Self::RECORD_TYPE;
        }
    };
}

macro_rules! coordinator_record {
    ($name:ident) => {
        impl crate::message::CoordinatorRecordBody for $name {
            const RECORD_TYPE: i16 = Self::RECORD_TYPE;
        }
    };
}

pub(crate) use {coordinator_record, message, metadata_record, request, response};
