//! The facade's error as the exception that Java translates into its hierarchy.

use ottla_facade::{Error, ErrorCode, ErrorKind};

/// What went wrong, all fields.
#[derive(Debug, Clone, thiserror::Error, uniffi::Error)]
pub enum Failure {
    /// The only shape; the kind tells failures apart.
    #[error("{text}")]
    Failed {
        /// The kind's number.
        kind: i32,
        /// Kafka's code, or −1.
        code: i32,
        /// Kafka's name, or the kind's in capitals.
        name: String,
        /// Whether the same call may succeed later.
        retriable: bool,
        /// Whether the handle is of no further use.
        fatal: bool,
        /// What happened. Not called `message`, which every Kotlin exception has already.
        text: String,
    },
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Failed {
            kind: error.kind.number(),
            code: i32::from(error.code),
            name: error.name,
            retriable: error.retriable,
            fatal: error.fatal,
            text: error.message,
        }
    }
}

/// One kind of error, so that a test can hold Java's list against this one.
#[derive(Debug, Clone, uniffi::Record)]
pub struct ErrorKindRow {
    /// Its number.
    pub number: i32,
    /// Its stable text.
    pub text: String,
    /// What the caller can do.
    pub advice: String,
}

/// Every kind of error.
#[uniffi::export]
pub fn error_kinds() -> Vec<ErrorKindRow> {
    ErrorKind::ALL
        .iter()
        .map(|kind| ErrorKindRow {
            number: kind.number(),
            text: kind.text().to_owned(),
            advice: kind.advice().to_owned(),
        })
        .collect()
}

/// What a Kafka code means.
#[derive(Debug, Clone, uniffi::Record)]
pub struct CodeRow {
    /// Kafka's name.
    pub name: String,
    /// Whether the same call may succeed later.
    pub retriable: bool,
}

/// Name and retriability of a code that a packed completion carries.
#[uniffi::export]
pub fn describe_code(code: i32) -> CodeRow {
    let code = i16::try_from(code).map_or(ErrorCode::UNKNOWN_SERVER_ERROR, ErrorCode);
    CodeRow { name: code.name().to_owned(), retriable: code.retriable() }
}
