//! Gzip, RFC 1952.

use std::io::Write;

use flate2::Compression;
use flate2::read::MultiGzDecoder;
use flate2::write::GzEncoder;

use crate::error::{CodecError, read_capped};

pub(crate) fn compress(level: Option<i32>, input: &[u8]) -> Result<Vec<u8>, CodecError> {
    let level = level
        .and_then(|level| u32::try_from(level).ok())
        .map_or_else(Compression::default, Compression::new);
    let mut encoder = GzEncoder::new(Vec::with_capacity(input.len() / 2 + 32), level);
    encoder.write_all(input).map_err(CodecError::corrupt)?;
    encoder.finish().map_err(CodecError::corrupt)
}

pub(crate) fn decompress(input: &[u8], cap: usize) -> Result<Vec<u8>, CodecError> {
    read_capped(MultiGzDecoder::new(input), input.len().saturating_mul(3), cap)
}
