//! Snappy in the framing of Java's snappy library: a header of 16 bytes, then blocks, each a
//! big-endian length and raw snappy. Raw snappy without the header is read as well.

use std::cell::RefCell;

use snap::raw::{Decoder, Encoder, decompress_len, max_compress_len};

use crate::error::CodecError;

/// Magic, version 1, least compatible version 1.
const HEADER: [u8; 16] = [0x82, b'S', b'N', b'A', b'P', b'P', b'Y', 0, 0, 0, 0, 1, 0, 0, 0, 1];
const MAGIC_LENGTH: usize = 8;
/// Java's default block.
const BLOCK: usize = 32 * 1024;

thread_local! {
    /// Holds the table of the encoder, which is larger than most blocks.
    static ENCODER: RefCell<Encoder> = RefCell::new(Encoder::new());
}

pub(crate) fn compress(input: &[u8]) -> Result<Vec<u8>, CodecError> {
    let mut out = Vec::with_capacity(HEADER.len() + input.len() / 2 + 16);
    out.extend_from_slice(&HEADER);
    for block in input.chunks(BLOCK) {
        let start = out.len();
        out.resize(start + 4 + max_compress_len(block.len()), 0);
        let length = ENCODER
            .with_borrow_mut(|encoder| encoder.compress(block, &mut out[start + 4..]))
            .map_err(CodecError::corrupt)?;
        let stated = u32::try_from(length).map_err(CodecError::corrupt)?;
        out[start..start + 4].copy_from_slice(&stated.to_be_bytes());
        out.truncate(start + 4 + length);
    }
    Ok(out)
}

pub(crate) fn decompress(input: &[u8], cap: usize) -> Result<Vec<u8>, CodecError> {
    let mut out = Vec::new();
    if !input.starts_with(&HEADER[..MAGIC_LENGTH]) {
        append_block(input, &mut out, cap)?;
        return Ok(out);
    }
    let mut rest = input
        .get(HEADER.len()..)
        .ok_or_else(|| CodecError::corrupt("the snappy header is cut off"))?;
    while !rest.is_empty() {
        let (head, tail) = rest
            .split_first_chunk::<4>()
            .ok_or_else(|| CodecError::corrupt("a length is cut off"))?;
        let length = u32::from_be_bytes(*head) as usize;
        if length > tail.len() {
            return Err(CodecError::corrupt(format!(
                "a block of {length} bytes is announced, {} are left",
                tail.len()
            )));
        }
        append_block(&tail[..length], &mut out, cap)?;
        rest = &tail[length..];
    }
    Ok(out)
}

fn append_block(block: &[u8], out: &mut Vec<u8>, cap: usize) -> Result<(), CodecError> {
    let length = decompress_len(block).map_err(CodecError::corrupt)?;
    let total = out.len().checked_add(length).filter(|total| *total <= cap);
    let total = total.ok_or(CodecError::TooLarge { cap })?;
    // Snappy's best is about 1:21; a stated size beyond that is not worth allocating for.
    if length / 64 > block.len() {
        return Err(CodecError::corrupt(format!(
            "{} bytes cannot hold the {length} that they state",
            block.len()
        )));
    }
    let start = out.len();
    out.resize(total, 0);
    Decoder::new().decompress(block, &mut out[start..]).map_err(CodecError::corrupt)?;
    Ok(())
}
