//! Hostile bytes: cut, mutated and invented ones, for every message and version.
//!
//! Decoding must not panic and must not hold more memory at any time than the budget it was given;
//! an allocator that counts is the witness.

use bytes::Bytes;
use ottla_protocol::{DecodeErrorKind, Reader};

use crate::codecs::{CODECS, Codec, codec};
use crate::vectors::{from_hex, lines};

/// Above the budget: what the error and the shared handle of the input may take.
const SLACK_BYTES: u64 = 256;

/// SplitMix64: the same seed, the same faults.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut word = self.0;
        word = (word ^ word >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        word = (word ^ word >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        word ^ word >> 31
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound.max(1) as u64).unwrap()
    }
}

fn probe(codec: &Codec, version: i16, bytes: Bytes, budget: usize) {
    let mut result = None;
    let allocated = allocation_counter::measure(|| {
        result = Some((codec.probe)(bytes.clone(), version, budget));
    });
    assert!(
        allocated.bytes_max <= budget as u64 + SLACK_BYTES,
        "{} {version} held {} bytes with a budget of {budget}: {bytes:?}",
        codec.name,
        allocated.bytes_max,
    );
}

/// Bytes that tend to be lengths.
const BAIT: &[&[u8]] = &[
    &[0xff, 0xff, 0xff, 0xff, 0x0f],
    &[0x80, 0x80, 0x80, 0x80, 0x08],
    &[0x7f, 0xff, 0xff, 0xff],
    &[0xff, 0xff, 0xff, 0xff],
    &[0x00, 0x00, 0xff, 0xff],
    &[0x7f, 0xff],
    &[0x80, 0x00],
    &[0x00],
];

pub(crate) fn mutate(random: &mut Random, bytes: &mut Vec<u8>) {
    for _ in 0..=random.below(3) {
        let at = random.below(bytes.len());
        match random.below(4) {
            0 if !bytes.is_empty() => bytes[at] ^= 1 << random.below(8),
            1 => bytes.truncate(at),
            2 => {
                let bait = BAIT[random.below(BAIT.len())];
                let end = (at + bait.len()).min(bytes.len());
                bytes.splice(at..end, bait.iter().copied());
            }
            _ => {
                let bait = BAIT[random.below(BAIT.len())];
                bytes.splice(at..at, bait.iter().copied());
            }
        }
    }
}

#[test]
fn every_cut_of_kafkas_bytes_is_refused_within_budget() {
    for line in lines().iter().filter(|line| line[0] == "J" && line[3] == "Null") {
        let (codec, version, bytes) = (codec(line[1]), line[2].parse().unwrap(), from_hex(line[4]));
        for length in 0..bytes.len() {
            probe(codec, version, bytes.slice(..length), 4096);
            let cut = (codec.probe)(bytes.slice(..length), version, usize::MAX);
            assert!(cut.is_err(), "{} {version} cut to {length} of {}", codec.name, bytes.len());
        }
    }
}

#[test]
fn mutated_bytes_are_met_within_budget() {
    let mut random = Random(1);
    for line in lines().iter().filter(|line| line[0] == "J" || line[0] == "U") {
        let (codec, version, bytes) = (codec(line[1]), line[2].parse().unwrap(), from_hex(line[4]));
        for _ in 0..10 {
            let mut mutated = bytes.to_vec();
            mutate(&mut random, &mut mutated);
            probe(codec, version, Bytes::from(mutated), 1 << random.below(20));
        }
    }
}

#[test]
fn invented_bytes_are_met_within_budget() {
    let mut random = Random(2);
    for codec in CODECS {
        for version in codec.min..=codec.max {
            for _ in 0..20 {
                let mut invented: Vec<u8> =
                    (0..random.below(300)).map(|_| random.next().to_le_bytes()[0]).collect();
                mutate(&mut random, &mut invented);
                probe(codec, version, Bytes::from(invented), 1 << random.below(20));
            }
        }
    }
}

#[test]
fn counts_are_held_against_the_bytes_that_remain() {
    let mut reader = Reader::new(Bytes::from_static(&[0x7f, 0xff, 0xff, 0xff, 0, 0]), usize::MAX);
    let error = reader.array_len(false, 2, 100).unwrap_err();
    let expected = DecodeErrorKind::TooManyElements { count: 0x7fff_ffff, least: 2, remaining: 2 };
    assert_eq!(error.kind, expected);
}

#[test]
fn memory_beyond_the_budget_is_refused_before_it_is_allocated() {
    let bytes = Bytes::from(vec![0; 1 << 20]);
    let bytes = [&[0, 0, 0, 11][..], &bytes].concat();
    let mut reader = Reader::new(Bytes::from(bytes), 1000);
    let mut result = Ok(0);
    let allocated = allocation_counter::measure(|| result = reader.array_len(false, 1, 100));
    let expected = DecodeErrorKind::BudgetExceeded { needed: 1100, remaining: 1000 };
    assert_eq!(result.unwrap_err().kind, expected);
    assert_eq!(allocated.bytes_total, 0);
}

#[test]
fn versions_that_nobody_knows_are_refused() {
    for codec in CODECS {
        for version in [codec.min - 1, codec.max + 1, i16::MIN, i16::MAX] {
            let error = (codec.probe)(Bytes::new(), version, 0).unwrap_err();
            let expected = DecodeErrorKind::UnsupportedVersion { message: codec.name, version };
            assert_eq!(error.kind, expected);
            assert!((codec.default)(version).is_err());
        }
    }
}
