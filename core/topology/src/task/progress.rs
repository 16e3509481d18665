//! What is committed with an offset: the partition's time, as Java's version 2 of it.
//!
//! ```text
//! base64( version u8 = 2 | highest timestamp processed i64 | metadata of processors )
//! ```
//!
//! Without it, a restart would lose the partition's time and with it what a timestamp extractor is
//! told. Metadata of processors is read over and not written: no processor of ours has any.

use alloc::string::String;
use alloc::vec::Vec;

const VERSION: u8 = 2;
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The metadata to commit with an offset.
pub fn encode_partition_time(time: i64) -> String {
    let mut bytes = Vec::with_capacity(9);
    bytes.push(VERSION);
    bytes.extend_from_slice(&time.to_be_bytes());
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let byte = |position: usize| u32::from(chunk.get(position).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for position in 0..4 {
            let digit = ALPHABET[(bits >> (18 - 6 * position)) as usize & 63];
            text.push(if position <= chunk.len() { char::from(digit) } else { '=' });
        }
    }
    text
}

/// The partition's time in committed metadata of version 1 or 2; `None` for anything else.
pub fn decode_partition_time(metadata: &str) -> Option<i64> {
    let digits = metadata.trim_end_matches('=').bytes().take(12);
    let (mut bits, mut count, mut bytes) = (0u32, 0, Vec::new());
    for digit in digits {
        let value = ALPHABET.iter().position(|&letter| letter == digit)?;
        bits = bits << 6 | value as u32;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
        }
    }
    match bytes.split_first() {
        Some((1 | 2, time)) => Some(i64::from_be_bytes(*time.first_chunk::<8>()?)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_survive_and_have_javas_form() {
        for time in [-1, 0, 1, 1_700_000_000_123, i64::MAX] {
            assert_eq!(decode_partition_time(&encode_partition_time(time)), Some(time));
        }
        assert_eq!(encode_partition_time(0), "AgAAAAAAAAAA");
    }

    #[test]
    fn other_metadata_has_no_time() {
        for metadata in ["", "A", "note", "AwAAAAAAAAAA", "AgAAAA==", "ümlaut"] {
            assert_eq!(decode_partition_time(metadata), None, "{metadata}");
        }
    }
}
