//! Inputs from other inputs, with an eye for what lies in them: lengths, counts, varints.

use ottla_simulation::Random;

/// Numbers at which lengths and counts go wrong.
const INTERESTING: [i64; 22] = [
    0,
    1,
    2,
    -1,
    -2,
    7,
    16,
    100,
    127,
    128,
    255,
    256,
    16_383,
    16_384,
    32_767,
    65_535,
    1 << 20,
    100_000_000,
    i32::MAX as i64,
    i32::MIN as i64,
    i64::MAX,
    i64::MIN,
];

/// A place that states how long what follows is.
#[derive(Debug, Clone, Copy)]
struct Length {
    at: usize,
    width: Width,
    /// What it states.
    value: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Width {
    Two,
    Four,
    /// An unsigned varint of length + 1, as compact strings and arrays have it.
    Compact,
    /// A zigzag varint, as records have it.
    Zigzag,
}

/// Changes `input` behind its first `head` bytes, and sometimes those. `other` is an input of the
/// same target to take pieces of; nothing grows beyond `longest`.
pub fn mutate(random: &mut Random, input: &mut Vec<u8>, other: &[u8], head: usize, longest: usize) {
    if head > 0 && random.chance(5) {
        let at = place(random, head.min(input.len()));
        if let Some(byte) = input.get_mut(at) {
            *byte = byte_of(random);
        }
    }
    let mut body = input.split_off(head.min(input.len()));
    let other = other.get(head..).unwrap_or_default();
    let rounds = 1 << random.below(4);
    for _ in 0..rounds {
        once(random, &mut body, other);
    }
    input.extend(body);
    input.truncate(longest);
}

fn once(random: &mut Random, bytes: &mut Vec<u8>, other: &[u8]) {
    let at = place(random, bytes.len());
    match random.below(14) {
        0 | 1 if !bytes.is_empty() => bytes[at] ^= 1 << random.below(8),
        2 if !bytes.is_empty() => bytes[at] = byte_of(random),
        3 | 4 => overwrite(bytes, at, &number(random)),
        5 => arithmetic(random, bytes, at),
        6 => bytes.truncate(at),
        7 => {
            let end = at + place(random, (bytes.len() - at).min(64));
            bytes.drain(at..end);
        }
        8 => {
            let piece = piece(random, bytes, 64).to_vec();
            let times = 1 + place(random, 4);
            bytes.splice(at..at, piece.repeat(times));
        }
        9 => {
            let inserted = number(random);
            bytes.splice(at..at, inserted);
        }
        10 | 11 => restate(random, bytes),
        12 => {
            // The rest of another input: what belongs to two messages, in one.
            let from = place(random, other.len());
            bytes.truncate(at);
            bytes.extend_from_slice(&other[from..]);
        }
        _ => {
            let piece = piece(random, other, 256).to_vec();
            let end = (at + piece.len()).min(bytes.len());
            let end = if random.chance(50) { at } else { end };
            bytes.splice(at..end, piece);
        }
    }
}

fn overwrite(bytes: &mut Vec<u8>, at: usize, with: &[u8]) {
    let end = (at + with.len()).min(bytes.len());
    bytes.splice(at..end, with.iter().copied());
}

/// Adds a little to a number of 1, 2, 4 or 8 bytes.
fn arithmetic(random: &mut Random, bytes: &mut [u8], at: usize) {
    let width = 1 << random.below(4);
    let Some(field) = bytes.get_mut(at..at + width) else { return };
    let mut value = field.iter().fold(0u64, |value, byte| value << 8 | u64::from(*byte));
    value = value.wrapping_add(random.below(33)).wrapping_sub(16);
    for byte in field.iter_mut().rev() {
        *byte = (value & 0xff) as u8;
        value >>= 8;
    }
}

/// Finds a place that states a length, and breaks it; or changes what it is the length of, and
/// states the new length, so that what comes after is still read.
fn restate(random: &mut Random, bytes: &mut Vec<u8>) {
    let found = lengths(bytes);
    if found.is_empty() {
        return;
    }
    let length = found[place(random, found.len())];
    let size = size_of(bytes, length);
    let (start, end) = (length.at + size, length.at + size + length.value);
    let stated = match random.below(4) {
        0 => INTERESTING[place(random, INTERESTING.len())],
        1 => i64::try_from(length.value).unwrap_or(0) + 1,
        2 => i64::try_from(length.value).unwrap_or(0) - 1,
        _ => {
            let at = start + place(random, length.value + 1);
            if random.chance(50) {
                let more: Vec<u8> = (0..1 + random.below(40)).map(|_| byte_of(random)).collect();
                bytes.splice(at..at, more.iter().copied());
                i64::try_from(length.value + more.len()).unwrap_or(0)
            } else {
                let gone = place(random, end - at + 1);
                bytes.drain(at..at + gone);
                i64::try_from(length.value - gone).unwrap_or(0)
            }
        }
    };
    let written = match length.width {
        Width::Two => (stated as i16).to_be_bytes().to_vec(),
        Width::Four => (stated as i32).to_be_bytes().to_vec(),
        Width::Compact => varint((stated as u32).wrapping_add(1).into()),
        Width::Zigzag => varint(((stated << 1) ^ (stated >> 63)) as u64),
    };
    bytes.splice(length.at..length.at + size, written);
}

fn size_of(bytes: &[u8], length: Length) -> usize {
    match length.width {
        Width::Two => 2,
        Width::Four => 4,
        Width::Compact | Width::Zigzag => {
            read_varint(&bytes[length.at..]).map_or(1, |(_, size)| size)
        }
    }
}

/// Places that may be lengths: what they state fits into what follows.
fn lengths(bytes: &[u8]) -> Vec<Length> {
    const MOST: usize = 512;
    let mut found = Vec::new();
    for at in 0..bytes.len() {
        let rest = &bytes[at..];
        let mut consider = |width: Width, size: usize, value: u64| {
            let value = usize::try_from(value).unwrap_or(usize::MAX);
            if value > 0 && value <= rest.len() - size {
                found.push(Length { at, width, value });
            }
        };
        if let Some(four) = rest.first_chunk::<4>() {
            consider(Width::Four, 4, u32::from_be_bytes(*four).into());
        }
        if let Some(two) = rest.first_chunk::<2>() {
            consider(Width::Two, 2, u16::from_be_bytes(*two).into());
        }
        if let Some((value, size)) = read_varint(rest) {
            if value > 1 {
                consider(Width::Compact, size, value - 1);
            }
            if value % 2 == 0 {
                consider(Width::Zigzag, size, value / 2);
            }
        }
        if found.len() > MOST {
            break;
        }
    }
    found
}

fn read_varint(bytes: &[u8]) -> Option<(u64, usize)> {
    let mut value = 0;
    for (place, byte) in bytes.iter().take(5).enumerate() {
        value |= u64::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            return Some((value, place + 1));
        }
    }
    None
}

fn varint(mut value: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = (value & 0x7f) as u8;
        value >>= 7;
        if value == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}

/// An interesting number in one of the forms in which numbers lie in messages and files.
fn number(random: &mut Random) -> Vec<u8> {
    let value = INTERESTING[place(random, INTERESTING.len())];
    match random.below(8) {
        0 => vec![value as u8],
        1 => (value as i16).to_be_bytes().to_vec(),
        2 | 3 => (value as i32).to_be_bytes().to_vec(),
        4 => value.to_be_bytes().to_vec(),
        5 => (value as i32).to_le_bytes().to_vec(),
        6 => varint(value as u64),
        // Longer than it needs to be, or than it may be.
        _ => vec![0x80; 1 + place(random, 10)].into_iter().chain([value as u8]).collect(),
    }
}

fn byte_of(random: &mut Random) -> u8 {
    match random.below(3) {
        0 => 0,
        1 => random.below(8) as u8,
        _ => random.below(256) as u8,
    }
}

fn piece<'a>(random: &mut Random, bytes: &'a [u8], most: usize) -> &'a [u8] {
    let from = place(random, bytes.len());
    let length = place(random, (bytes.len() - from).min(most) + 1);
    &bytes[from..from + length]
}

/// A place below `limit`; 0 when there is none.
fn place(random: &mut Random, limit: usize) -> usize {
    if limit == 0 { 0 } else { random.below(limit as u64) as usize }
}

#[cfg(test)]
mod tests {
    use ottla_simulation::Random;

    use super::{lengths, mutate, varint};

    #[test]
    fn the_same_seed_makes_the_same_inputs() {
        let made = |seed| {
            let mut random = Random::new(seed);
            let mut input = (0..100).collect::<Vec<u8>>();
            for _ in 0..1000 {
                mutate(&mut random, &mut input, &[9; 40], 2, 300);
                assert!(input.len() <= 300);
            }
            input
        };
        assert_eq!(made(7), made(7));
        assert_ne!(made(7), made(8));
    }

    #[test]
    fn lengths_are_found() {
        let found = lengths(&[0, 3, b'a', b'b', b'c']);
        assert!(found.iter().any(|length| (length.at, length.value) == (0, 3)));
        assert_eq!(varint(300), [0xac, 2]);
    }
}
