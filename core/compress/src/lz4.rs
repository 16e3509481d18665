//! The LZ4 frame format, with independent blocks of 64 KiB as Kafka's clients write it.
//!
//! Levels are accepted and have no effect: the pure Rust encoder has one speed, Kafka's fast one.

use std::io::Write;

use lz4_flex::block::{DecompressError, decompress_into, decompress_into_with_dict};
use lz4_flex::frame::{BlockMode, BlockSize, FrameEncoder, FrameInfo};
use twox_hash::XxHash32;

use crate::error::CodecError;

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

/// Reads one frame; what follows it is left alone, as Kafka's clients leave it.
///
/// The library decodes blocks. Its reader of frames makes room for two blocks of the size that the
/// header announces, 4 MiB each from some clients, for a batch of a few kilobytes; here room is made
/// for what comes out.
pub(crate) fn decompress(input: &[u8], cap: usize) -> Result<Vec<u8>, CodecError> {
    let (frame, mut rest) = Frame::parse(input)?;
    let mut out = Vec::new();
    loop {
        let head = number(take(&mut rest, 4)?);
        if head == 0 {
            break;
        }
        let length = (head & !UNCOMPRESSED) as usize;
        if length > frame.largest_block {
            return Err(CodecError::corrupt(format!("a block of {length} bytes is announced")));
        }
        let block = take(&mut rest, length)?;
        if frame.block_checksums && number(take(&mut rest, 4)?) != XxHash32::oneshot(0, block) {
            return Err(CodecError::corrupt("a block's checksum is wrong"));
        }
        if head & UNCOMPRESSED == 0 {
            frame.append_block(block, &mut out, cap)?;
        } else if block.len() > cap - out.len() {
            return Err(CodecError::TooLarge { cap });
        } else {
            out.extend_from_slice(block);
        }
    }
    if frame.content_checksum && number(take(&mut rest, 4)?) != XxHash32::oneshot(0, &out) {
        return Err(CodecError::corrupt("the content's checksum is wrong"));
    }
    if frame.content_size.is_some_and(|size| size != out.len() as u64) {
        return Err(CodecError::corrupt("the content is not of the size announced"));
    }
    Ok(out)
}

/// Set in a block's length when its bytes are stored as they are.
const UNCOMPRESSED: u32 = 1 << 31;
/// How far back a block that is not independent may refer.
const WINDOW: usize = 64 << 10;
/// What a block is thought to hold for each of its bytes, before it is tried with more.
const USUAL_RATIO: usize = 4;

/// A frame's header.
struct Frame {
    linked: bool,
    block_checksums: bool,
    content_checksum: bool,
    content_size: Option<u64>,
    largest_block: usize,
}

impl Frame {
    /// The header, and what follows it.
    fn parse(input: &[u8]) -> Result<(Self, &[u8]), CodecError> {
        if input.is_empty() {
            return Err(CodecError::corrupt("the frame is missing"));
        }
        if !input.starts_with(&EMPTY_FRAME[..MAGIC_LENGTH]) {
            // The legacy frame among others, which nobody's Kafka client writes or reads.
            return Err(CodecError::corrupt("not an lz4 frame"));
        }
        let descriptor = &input[MAGIC_LENGTH..];
        let mut rest = descriptor;
        let (flags, sizes) = match take(&mut rest, 2)? {
            [flags, sizes] => (*flags, *sizes),
            _ => return Err(CodecError::corrupt("the lz4 header is cut off")),
        };
        let has_size = flags & 0x08 != 0;
        let content_size = if has_size {
            let size = take(&mut rest, 8)?.first_chunk().copied().unwrap_or_default();
            Some(u64::from_le_bytes(size))
        } else {
            None
        };
        let described = &descriptor[..descriptor.len() - rest.len()];
        let checksum = (XxHash32::oneshot(0, described) >> 8) as u8;
        if take(&mut rest, 1)? != [checksum] {
            return Err(CodecError::corrupt("the lz4 header's checksum is wrong"));
        }
        // Version 1, nothing reserved, no dictionary.
        if flags & 0xc3 != 0x40 || sizes & 0x8f != 0 || sizes >> 4 < 4 {
            return Err(CodecError::corrupt("an lz4 header of another version"));
        }
        let frame = Self {
            linked: flags & 0x20 == 0,
            block_checksums: flags & 0x10 != 0,
            content_checksum: flags & 0x04 != 0,
            content_size,
            // 4 is 64 KiB; each step is four times as much.
            largest_block: 1 << (8 + 2 * (sizes >> 4)),
        };
        Ok((frame, rest))
    }

    fn append_block(&self, block: &[u8], out: &mut Vec<u8>, cap: usize) -> Result<(), CodecError> {
        let start = out.len();
        // One byte more than allowed tells "exactly the cap" from "more than the cap".
        let allowed = (cap - start).saturating_add(1);
        let most = self.largest_block.min(allowed);
        let mut room = block.len().saturating_mul(USUAL_RATIO).min(most);
        loop {
            out.resize(start + room, 0);
            let (before, into) = out.split_at_mut(start);
            let window = &before[before.len().saturating_sub(WINDOW)..];
            let done = if self.linked {
                decompress_into_with_dict(block, into, window)
            } else {
                decompress_into(block, into)
            };
            match done {
                Ok(length) if length == allowed => return Err(CodecError::TooLarge { cap }),
                Ok(length) => {
                    out.truncate(start + length);
                    return Ok(());
                }
                Err(DecompressError::OutputTooSmall { .. }) if room < most => {
                    room = room.saturating_mul(USUAL_RATIO).min(most);
                }
                Err(DecompressError::OutputTooSmall { .. }) if most == allowed => {
                    return Err(CodecError::TooLarge { cap });
                }
                Err(error) => return Err(CodecError::corrupt(error)),
            }
        }
    }
}

/// The next bytes.
fn take<'a>(rest: &mut &'a [u8], length: usize) -> Result<&'a [u8], CodecError> {
    let taken = rest.split_off(..length);
    taken.ok_or_else(|| CodecError::corrupt("the lz4 frame is cut off"))
}

fn number(bytes: &[u8]) -> u32 {
    u32::from_le_bytes(bytes.first_chunk().copied().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packed(input: &[u8], info: FrameInfo) -> Vec<u8> {
        let mut encoder = FrameEncoder::with_frame_info(info, Vec::new());
        encoder.write_all(input).unwrap();
        encoder.finish().unwrap()
    }

    /// Text that repeats itself a little, and bytes that do not.
    fn inputs() -> Vec<Vec<u8>> {
        let text = (0..60_000u32).flat_map(|n| format!("line {};", n % 977).into_bytes());
        let noise = (0..300_000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8);
        vec![b"a".to_vec(), text.collect(), noise.collect(), vec![0; 5 << 20]]
    }

    #[test]
    fn frames_of_every_kind_are_read() {
        for input in inputs() {
            for size in [BlockSize::Max64KB, BlockSize::Max256KB, BlockSize::Max4MB] {
                for mode in [BlockMode::Independent, BlockMode::Linked] {
                    for sums in [false, true] {
                        let info = FrameInfo::new().block_size(size).block_mode(mode);
                        let info = info.block_checksums(sums).content_checksum(sums);
                        let info = info.content_size(sums.then_some(input.len() as u64));
                        let bytes = packed(&input, info);
                        let cap = input.len();
                        assert_eq!(decompress(&bytes, cap).as_deref(), Ok(&input[..]));
                        let less = cap - 1;
                        let refused = decompress(&bytes, less);
                        assert_eq!(refused, Err(CodecError::TooLarge { cap: less }));
                    }
                }
            }
        }
    }

    #[test]
    fn what_was_changed_is_refused() {
        let info = FrameInfo::new().block_checksums(true).content_checksum(true);
        let bytes = packed(b"some text, some text, some text, some text", info);
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 1;
            assert!(decompress(&changed, 1 << 20).is_err(), "byte {at}");
            assert!(decompress(&bytes[..at], 1 << 20).is_err(), "cut at {at}");
        }
        // What follows a frame is nobody's.
        let followed = [&bytes[..], b"more"].concat();
        assert!(decompress(&followed, 1 << 20).is_ok());
    }
}
