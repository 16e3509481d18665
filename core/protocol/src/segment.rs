//! The pieces of an encoded message.

use bytes::{Bytes, BytesMut};

/// A run of bytes to send.
#[derive(Debug)]
pub enum Segment {
    /// Bytes that the encoder wrote.
    Owned(BytesMut),
    /// Bytes that somebody else holds too, a batch in a cache for instance.
    Shared(Bytes),
    /// Bytes that still lie in a file.
    File(FileRange),
}

/// Bytes of a file that the sender has at hand under a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileRange {
    /// The caller's name for the file.
    pub file: u64,
    /// Where the range begins.
    pub position: u64,
    /// Its length in bytes.
    pub length: u64,
}

impl Segment {
    /// Its bytes, when they are in memory.
    #[must_use]
    pub fn bytes(&self) -> Option<&[u8]> {
        match self {
            Self::Owned(bytes) => Some(bytes),
            Self::Shared(bytes) => Some(bytes),
            Self::File(_) => None,
        }
    }

    /// Its length in bytes.
    #[must_use]
    pub fn length(&self) -> u64 {
        match self {
            Self::Owned(bytes) => bytes.len() as u64,
            Self::Shared(bytes) => bytes.len() as u64,
            Self::File(range) => range.length,
        }
    }
}
