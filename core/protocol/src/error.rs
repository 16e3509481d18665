//! What can go wrong between bytes and messages.

use core::fmt;

/// Why bytes are not the message that they should be. Whoever sent them is at fault; the answer is
/// to close the connection, or to refuse the stored data as corrupt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DecodeError {
    /// How many bytes into the message the reader stood.
    pub position: usize,
    /// What it found there.
    pub kind: DecodeErrorKind,
}

/// What a reader refuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum DecodeErrorKind {
    /// A value needs more bytes than are left.
    UnexpectedEnd {
        /// Bytes that the value needs.
        needed: usize,
        /// Bytes that are left.
        remaining: usize,
    },
    /// A length or count below zero where null is not allowed, or below −1.
    NegativeLength(i64),
    /// A null where the version allows none.
    UnexpectedNull,
    /// A string longer than 32,767 bytes.
    StringTooLong(usize),
    /// More elements than the remaining bytes can hold.
    TooManyElements {
        /// The count that the peer sent.
        count: usize,
        /// The least number of bytes that one element takes.
        least: usize,
        /// Bytes that are left.
        remaining: usize,
    },
    /// Decoding would allocate more than the caller granted.
    BudgetExceeded {
        /// Bytes that the next value needs.
        needed: usize,
        /// Bytes that are left of the budget.
        remaining: usize,
    },
    /// A string that is not UTF-8.
    InvalidUtf8,
    /// A variable-length integer with more bytes or bits than its type has.
    InvalidVarint,
    /// A tagged field's content ends elsewhere than its size says.
    TaggedFieldSize {
        /// Bytes of the field that were not read.
        unread: usize,
    },
    /// Bytes after the message's end.
    TrailingBytes(usize),
    /// A version that this release does not know.
    UnsupportedVersion {
        /// The message.
        message: &'static str,
        /// The version asked for.
        version: i16,
    },
    /// A key that no message of this release has.
    UnknownKey(i16),
    /// A frame's size is negative or above the cap.
    FrameSize {
        /// The size that the peer sent.
        size: i32,
        /// The largest that is accepted.
        cap: usize,
    },
}

impl DecodeErrorKind {
    /// The error at a place in the message.
    #[must_use]
    pub fn at(self, position: usize) -> DecodeError {
        DecodeError { position, kind: self }
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at byte {}", self.kind, self.position)
    }
}

impl fmt::Display for DecodeErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnexpectedEnd { needed, remaining } => {
                write!(f, "needs {needed} bytes, {remaining} are left")
            }
            Self::NegativeLength(length) => write!(f, "a length of {length}"),
            Self::UnexpectedNull => f.write_str("null where a value is required"),
            Self::StringTooLong(length) => {
                write!(f, "a string of {length} bytes, the most is {}", i16::MAX)
            }
            Self::TooManyElements { count, least, remaining } => {
                write!(f, "{count} elements of at least {least} bytes, {remaining} bytes are left")
            }
            Self::BudgetExceeded { needed, remaining } => {
                write!(f, "decoding needs {needed} bytes of memory, {remaining} are granted")
            }
            Self::InvalidUtf8 => f.write_str("a string that is not utf-8"),
            Self::InvalidVarint => f.write_str("a variable-length integer that is too long"),
            Self::TaggedFieldSize { unread } => {
                write!(f, "{unread} bytes of a tagged field were left over")
            }
            Self::TrailingBytes(count) => write!(f, "{count} bytes after the message"),
            Self::UnsupportedVersion { message, version } => {
                write!(f, "version {version} of {message} is not supported")
            }
            Self::UnknownKey(key) => write!(f, "no message has the key {key}"),
            Self::FrameSize { size, cap } => {
                write!(f, "a frame of {size} bytes, the most is {cap}")
            }
        }
    }
}

impl core::error::Error for DecodeError {}

/// Why a message cannot be written. The caller is at fault: the value does not fit the version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum EncodeError {
    /// A version that this release does not know.
    UnsupportedVersion {
        /// The message.
        message: &'static str,
        /// The version asked for.
        version: i16,
    },
    /// A field is set that the version cannot carry and that must not be dropped.
    UnsupportedField {
        /// Struct and field.
        field: &'static str,
        /// The version asked for.
        version: i16,
    },
    /// A field is null in a version that allows no null.
    NullField {
        /// Struct and field.
        field: &'static str,
        /// The version asked for.
        version: i16,
    },
    /// A string, array or frame is longer than its length field can say.
    TooLong {
        /// Its length in bytes or elements.
        length: usize,
        /// The largest length.
        most: usize,
    },
    /// Tagged fields out of order: `tag` is not above the one before it.
    TagOrder {
        /// The tag out of order.
        tag: u32,
    },
    /// Fewer elements were written than announced.
    MissingElements {
        /// How many are missing.
        missing: usize,
    },
    /// More elements were written than announced.
    UnannouncedElement,
    /// Part of the message lies in a file, where one piece in memory was asked for.
    InFile,
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnsupportedVersion { message, version } => {
                write!(f, "version {version} of {message} is not supported")
            }
            Self::UnsupportedField { field, version } => {
                write!(f, "{field} is set, version {version} cannot carry it")
            }
            Self::NullField { field, version } => {
                write!(f, "{field} is null, version {version} requires a value")
            }
            Self::TooLong { length, most } => write!(f, "a length of {length}, the most is {most}"),
            Self::TagOrder { tag } => write!(f, "the tagged field {tag} is out of order"),
            Self::MissingElements { missing } => {
                write!(f, "{missing} elements fewer than announced")
            }
            Self::UnannouncedElement => f.write_str("one element more than announced"),
            Self::InFile => f.write_str("part of the message lies in a file"),
        }
    }
}

impl core::error::Error for EncodeError {}

#[cold]
#[inline(never)]
pub(crate) fn unsupported_field(field: &'static str, version: i16) -> EncodeError {
    EncodeError::UnsupportedField { field, version }
}
