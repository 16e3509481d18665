//! Decompression: within its cap, within memory, and the same when it is compressed again.

use ottla_compress::{Level, compress, decompress};
use ottla_model::record::Codec;

use super::{Target, answer, size_class};
use crate::measure::{Budget, within};

/// What a codec may hold besides its output.
const CODEC: usize = 9 << 20;

/// The head: the codec, and the cap's bits.
pub(super) fn target() -> Target {
    Target::new(seeds(), run).with_head(2)
}

fn seeds() -> Vec<Vec<u8>> {
    let text: Vec<u8> = (0..90).flat_map(|n| format!("line {n}; ").into_bytes()).collect();
    let noise: Vec<u8> =
        (0..700_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    let mut seeds = Vec::new();
    for (number, codec) in (0..).zip(Codec::ALL) {
        for input in [&b""[..], b"a", &text, &noise, &[0; 70_000]] {
            let packed = compress(codec, Level::Default, input).expect("memory is there");
            seeds.push([&[number, 17][..], &packed].concat());
            // One after the other: several members, frames, blocks.
            seeds.push([&[number, 18][..], &packed, &packed].concat());
        }
    }
    let java = Codec::ALL.iter().position(|codec| *codec == Codec::Snappy).unwrap_or(0) as u8;
    let raw = [&[3, 8][..], b"abc"].concat();
    seeds.push([&[java, 10][..], &raw].concat());
    let lz4 = Codec::ALL.iter().position(|codec| *codec == Codec::Lz4).unwrap_or(0) as u8;
    // Blocks of 4 MiB, dependent on one another, with content size and checksums announced; and
    // the legacy frame.
    seeds.push(
        [&[lz4, 10][..], &[0x04, 0x22, 0x4d, 0x18, 0x5c, 0x70, 0, 0, 0, 0, 0, 0, 0, 16, 7]]
            .concat(),
    );
    seeds.push(
        [&[lz4, 10][..], &[0x02, 0x21, 0x4c, 0x18, 5, 0, 0, 0, 0x40, b'a', b'b', b'c', b'd']]
            .concat(),
    );
    seeds
}

fn run(input: &[u8]) -> u64 {
    let [codec, cap, packed @ ..] = input else { return 0 };
    let codec = Codec::ALL[usize::from(*codec) % Codec::ALL.len()];
    let cap = 1_usize << (cap % 21);
    let budget = Budget::bytes(CODEC + 4 * cap + 4 * packed.len());
    let opened = within(codec.name(), budget, || decompress(codec, packed, cap));
    match opened {
        Ok(opened) => {
            assert!(opened.len() <= cap, "{codec}: {} bytes with a cap of {cap}", opened.len());
            let again = compress(codec, Level::Default, &opened).expect("memory is there");
            assert_eq!(decompress(codec, &again, cap).as_deref(), Ok(&opened[..]), "{codec}");
            answer((codec.name(), size_class(opened.len()), size_class(packed.len())))
        }
        Err(error) => {
            let shown = error.to_string();
            let words = shown.chars().filter(|c| !c.is_ascii_digit()).take(60);
            answer((codec.name(), words.collect::<String>()))
        }
    }
}
