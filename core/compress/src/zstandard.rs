//! Zstandard, RFC 8878 (KIP-110).

use zstd::stream::read::Decoder;

use crate::error::{CodecError, read_capped};

pub(crate) fn compress(level: Option<i32>, input: &[u8]) -> Result<Vec<u8>, CodecError> {
    zstd::bulk::compress(input, level.unwrap_or(3)).map_err(CodecError::corrupt)
}

pub(crate) fn decompress(input: &[u8], cap: usize) -> Result<Vec<u8>, CodecError> {
    let mut decoder = Decoder::with_buffer(input).map_err(CodecError::corrupt)?;
    // A window larger than what may come out only costs memory.
    decoder.window_log_max(27).map_err(CodecError::corrupt)?;
    read_capped(decoder, input.len().saturating_mul(3), cap)
}
