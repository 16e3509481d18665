//! What can go wrong in a codec.

use std::fmt;

/// Why bytes could not be compressed or decompressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodecError {
    /// The bytes are not what the codec writes.
    Corrupt(String),
    /// More bytes would come out than the caller allows.
    TooLarge {
        /// The caller's limit in bytes.
        cap: usize,
    },
}

impl CodecError {
    pub(crate) fn corrupt(reason: impl fmt::Display) -> Self {
        Self::Corrupt(reason.to_string())
    }
}

impl fmt::Display for CodecError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Corrupt(reason) => write!(f, "compressed records are corrupt: {reason}"),
            Self::TooLarge { cap } => {
                write!(f, "compressed records hold more than the {cap} bytes allowed")
            }
        }
    }
}

impl std::error::Error for CodecError {}

/// Reads `reader` to its end, stopping at `cap`.
pub(crate) fn read_capped(
    mut reader: impl std::io::Read,
    hint: usize,
    cap: usize,
) -> Result<Vec<u8>, CodecError> {
    use std::io::Read as _;
    let mut out = Vec::with_capacity(hint.min(cap));
    // One byte more than allowed tells "exactly the cap" from "more than the cap".
    let limit = (cap as u64).saturating_add(1);
    reader.by_ref().take(limit).read_to_end(&mut out).map_err(CodecError::corrupt)?;
    if out.len() > cap { Err(CodecError::TooLarge { cap }) } else { Ok(out) }
}
