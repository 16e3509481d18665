//! The LZ4 frame format, with independent blocks of 64 KiB as Kafka's clients write it.
//!
//! Levels are accepted and have no effect: the pure Rust encoder has one speed, Kafka's fast one.

use std::io::Write;

use lz4_flex::frame::{BlockMode, BlockSize, FrameDecoder, FrameEncoder, FrameInfo};

use crate::error::{CodecError, read_capped};

pub(crate) fn compress(input: &[u8]) -> Result<Vec<u8>, CodecError> {
    let info = FrameInfo::new().block_size(BlockSize::Max64KB).block_mode(BlockMode::Independent);
    let mut encoder = FrameEncoder::with_frame_info(info, Vec::with_capacity(input.len() / 2 + 32));
    encoder.write_all(input).map_err(CodecError::corrupt)?;
    let mut out = encoder.finish().map_err(CodecError::corrupt)?;
    if out.is_empty() {
        // An encoder that was given nothing has not begun its frame.
        out.extend_from_slice(&EMPTY_FRAME);
    }
    Ok(out)
}

const MAGIC_LENGTH: usize = 4;

/// A frame without blocks: magic, flags, block size, header checksum, end mark.
const EMPTY_FRAME: [u8; 11] = [0x04, 0x22, 0x4d, 0x18, 0x60, 0x40, 0x82, 0, 0, 0, 0];

pub(crate) fn decompress(input: &[u8], cap: usize) -> Result<Vec<u8>, CodecError> {
    if input.is_empty() {
        return Err(CodecError::corrupt("the frame is missing"));
    }
    let mut rest = input;
    if !input.starts_with(&EMPTY_FRAME[..MAGIC_LENGTH]) {
        // The legacy frame above all, which nobody's Kafka client writes or reads: its six bytes
        // are enough to make the decoder take two buffers of 8 MiB.
        return Err(CodecError::corrupt("not an lz4 frame"));
    }
    let out = read_capped(FrameDecoder::new(&mut rest), input.len().saturating_mul(3), cap)?;
    if !ends_with_mark(input) {
        return Err(CodecError::corrupt("the frame does not end"));
    }
    Ok(out)
}

/// The decoder takes the end of input for the end of the frame, so look for the end mark: a zero
/// block size, before the content checksum where the flags announce one.
fn ends_with_mark(input: &[u8]) -> bool {
    let checksum = input.get(4).is_some_and(|flags| flags & 0x04 != 0);
    let end = input.len() - if checksum { 4.min(input.len()) } else { 0 };
    input[..end].ends_with(&[0; 4])
}
