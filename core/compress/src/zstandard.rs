//! Zstandard, RFC 8878 (KIP-110).
//!
//! Contexts are kept by thread: making one costs more than a small batch does. Batches are
//! decompressed in one go into a buffer that grows when it turns out too small; a frame's window,
//! which a few hostile bytes may state as 128 MiB, is then never allocated.

use std::cell::RefCell;

use zstd::zstd_safe::{CCtx, DCtx, get_error_name, get_frame_content_size};

use crate::error::CodecError;

/// Kafka's default level, and the codec's.
const DEFAULT_LEVEL: i32 = 3;

thread_local! {
    static COMPRESSOR: RefCell<CCtx<'static>> = RefCell::new(CCtx::create());
    static DECOMPRESSOR: RefCell<DCtx<'static>> = RefCell::new(DCtx::create());
}

pub(crate) fn compress(level: Option<i32>, input: &[u8]) -> Result<Vec<u8>, CodecError> {
    let mut out = Vec::with_capacity(zstd::zstd_safe::compress_bound(input.len()));
    COMPRESSOR
        .with_borrow_mut(|context| {
            context.compress(&mut out, input, level.unwrap_or(DEFAULT_LEVEL))
        })
        .map_err(|code| CodecError::corrupt(get_error_name(code)))?;
    Ok(out)
}

pub(crate) fn decompress(input: &[u8], cap: usize) -> Result<Vec<u8>, CodecError> {
    let mut room = first_room(input).min(cap);
    loop {
        let mut out = Vec::with_capacity(room);
        let result = DECOMPRESSOR.with_borrow_mut(|context| context.decompress(&mut out, input));
        match result.map_err(get_error_name) {
            Ok(_) if out.len() > cap => return Err(CodecError::TooLarge { cap }),
            Ok(_) => return Ok(out),
            Err(TOO_SMALL) if room < cap => room = room.saturating_mul(4).min(cap),
            Err(TOO_SMALL) => return Err(CodecError::TooLarge { cap }),
            Err(reason) => return Err(CodecError::corrupt(reason)),
        }
    }
}

/// Room to begin with.
const LEAST_ROOM: usize = 1024;

/// How the codec calls a buffer that the output does not fit.
const TOO_SMALL: &str = "Destination buffer is too small";

/// What to try first: the stated size where it is believable, else what text usually comes to.
fn first_room(input: &[u8]) -> usize {
    let usual = input.len().saturating_mul(8).max(4096);
    match get_frame_content_size(input) {
        // The first frame states its own size, and more frames may follow: where it is empty, the
        // room has to begin with something, or it would never grow.
        Ok(Some(stated)) => {
            let stated = usize::try_from(stated).unwrap_or(usize::MAX);
            stated.clamp(LEAST_ROOM, usual.saturating_mul(8))
        }
        _ => usual,
    }
}
