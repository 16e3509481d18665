//! The codecs of record batches: gzip, snappy, lz4 and zstd, with levels and a cap on what comes
//! out.
//!
//! Decompression never trusts a stated size: output grows while it is produced and stops at the
//! caller's cap, so a few hostile bytes cannot ask for gigabytes. Snappy is written in the framing
//! of Java's snappy library, as every Kafka client expects; raw blocks are read as well.

mod error;
mod gzip;
mod lz4;
mod snappy;
mod zstandard;

use std::ops::RangeInclusive;

#[cfg(feature = "planted-faults")]
use ottla_model::planted;
use ottla_model::record::Codec;

pub use error::CodecError;

/// How hard a codec tries.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Level {
    /// The codec's own default, which is Kafka's too: gzip 6, lz4 9, zstd 3.
    #[default]
    Default,
    /// A level in the codec's [`levels`]; values outside are moved to the nearest end.
    Exact(i32),
}

/// The levels that Kafka accepts for a codec (KIP-390); `None` where it has none.
#[must_use]
pub fn levels(codec: Codec) -> Option<RangeInclusive<i32>> {
    match codec {
        Codec::None | Codec::Snappy => None,
        Codec::Gzip => Some(1..=9),
        Codec::Lz4 => Some(1..=17),
        Codec::Zstd => Some(-131_072..=22),
    }
}

/// Compresses `input` as the payload of a batch.
///
/// # Errors
/// When a codec fails, which it does not on memory that is there.
pub fn compress(codec: Codec, level: Level, input: &[u8]) -> Result<Vec<u8>, CodecError> {
    let level = match (level, levels(codec)) {
        (Level::Exact(level), Some(range)) => Some(level.clamp(*range.start(), *range.end())),
        _ => None,
    };
    match codec {
        Codec::None => Ok(input.to_vec()),
        Codec::Gzip => gzip::compress(level, input),
        Codec::Snappy => snappy::compress(input),
        Codec::Lz4 => lz4::compress(input),
        Codec::Zstd => zstandard::compress(level, input),
    }
}

/// Decompresses the payload of a batch to at most `cap` bytes.
///
/// # Errors
/// When `input` is not what the codec writes, or holds more than `cap` bytes.
pub fn decompress(codec: Codec, input: &[u8], cap: usize) -> Result<Vec<u8>, CodecError> {
    // As good as none, short of ending the process.
    #[cfg(feature = "planted-faults")]
    let cap = if planted::is_left_out(planted::Bound::Decompressed) { 1 << 28 } else { cap };
    match codec {
        Codec::None if input.len() > cap => Err(CodecError::TooLarge { cap }),
        Codec::None => Ok(input.to_vec()),
        Codec::Gzip => gzip::decompress(input, cap),
        Codec::Snappy => snappy::decompress(input, cap),
        Codec::Lz4 => lz4::decompress(input, cap),
        Codec::Zstd => zstandard::decompress(input, cap),
    }
}

#[cfg(test)]
mod tests {
    use ottla_model::record::Codec;
    use proptest::prelude::*;

    use super::{CodecError, Level, compress, decompress, levels};

    fn text() -> Vec<u8> {
        (0..5000).flat_map(|i| format!("line {} of a text; ", i % 97).into_bytes()).collect()
    }

    #[test]
    fn every_codec_gives_back_what_it_took() {
        for codec in Codec::ALL {
            for input in [Vec::new(), b"a".to_vec(), text()] {
                let packed = compress(codec, Level::Default, &input).unwrap();
                assert_eq!(decompress(codec, &packed, input.len()).unwrap(), input, "{codec}");
            }
        }
    }

    #[test]
    fn levels_outside_the_range_are_moved_to_its_ends() {
        for codec in Codec::ALL {
            let Some(range) = levels(codec) else { continue };
            for level in [range.start() - 1, *range.start(), *range.end(), range.end() + 1] {
                let packed = compress(codec, Level::Exact(level), &text()).unwrap();
                assert_eq!(decompress(codec, &packed, 1 << 20).unwrap(), text());
            }
        }
    }

    #[test]
    fn frames_after_an_empty_one_are_read() {
        for codec in [Codec::Gzip, Codec::Zstd] {
            let mut packed = compress(codec, Level::Default, b"").unwrap();
            packed.extend(compress(codec, Level::Default, &text()).unwrap());
            assert_eq!(decompress(codec, &packed, 1 << 20).unwrap(), text(), "{codec}");
            assert_eq!(decompress(codec, &packed, 100), Err(CodecError::TooLarge { cap: 100 }));
            assert_eq!(decompress(codec, &packed, 0), Err(CodecError::TooLarge { cap: 0 }));
        }
    }

    #[test]
    fn legacy_lz4_frames_are_refused() {
        let legacy = [0x02, 0x21, 0x4c, 0x18, 5, 0, 0, 0, 0x40, b'a', b'b', b'c', b'd'];
        assert!(matches!(decompress(Codec::Lz4, &legacy, 100), Err(CodecError::Corrupt(_))));
    }

    #[test]
    fn a_bomb_stops_at_the_cap() {
        let zeros = vec![0; 8 << 20];
        for codec in Codec::ALL {
            let packed = compress(codec, Level::Default, &zeros).unwrap();
            assert_eq!(
                decompress(codec, &packed, 1 << 20),
                Err(CodecError::TooLarge { cap: 1 << 20 })
            );
        }
    }

    #[test]
    fn a_cut_stream_is_an_error_not_a_shorter_answer() {
        for codec in [Codec::Gzip, Codec::Snappy, Codec::Lz4, Codec::Zstd] {
            let packed = compress(codec, Level::Default, &text()).unwrap();
            for end in [packed.len() / 2, packed.len() - 1] {
                assert!(decompress(codec, &packed[..end], 1 << 20).is_err(), "{codec} at {end}");
            }
        }
    }

    proptest! {
        #[test]
        fn garbage_never_panics_nor_exceeds_the_cap(
            bytes in proptest::collection::vec(any::<u8>(), 0..2000),
            codec in 0usize..5,
            flip in any::<usize>(),
        ) {
            let codec = Codec::ALL[codec];
            if let Ok(out) = decompress(codec, &bytes, 4096) {
                prop_assert!(out.len() <= 4096);
            }
            let mut packed = compress(codec, Level::Default, &bytes).unwrap();
            if !packed.is_empty() {
                let at = flip % packed.len();
                packed[at] ^= 1 << (flip % 8);
                if let Ok(out) = decompress(codec, &packed, 4096) {
                    prop_assert!(out.len() <= 4096);
                }
            }
        }
    }
}
