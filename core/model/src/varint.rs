//! Variable-length integers as record batches write them: zigzag, seven bits a byte, low first.

use alloc::vec::Vec;

/// Appends a signed 32-bit number.
#[inline]
pub fn put_varint(out: &mut Vec<u8>, value: i32) {
    put_unsigned(out, u64::from(((value << 1) ^ (value >> 31)) as u32));
}

/// Appends a signed 64-bit number.
#[inline]
pub fn put_varlong(out: &mut Vec<u8>, value: i64) {
    put_unsigned(out, ((value << 1) ^ (value >> 63)) as u64);
}

#[inline]
fn put_unsigned(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// How many bytes [`put_varint`] writes.
#[inline]
#[must_use]
pub fn varint_length(value: i32) -> usize {
    unsigned_length(u64::from(((value << 1) ^ (value >> 31)) as u32))
}

/// How many bytes [`put_varlong`] writes.
#[inline]
#[must_use]
pub fn varlong_length(value: i64) -> usize {
    unsigned_length(((value << 1) ^ (value >> 63)) as u64)
}

#[inline]
fn unsigned_length(value: u64) -> usize {
    ((64 - (value | 1).leading_zeros()) as usize).div_ceil(7)
}

/// Reads a signed 32-bit number from the front of `bytes`; `None` when it is cut off or too long.
#[inline]
#[must_use]
pub fn get_varint(bytes: &[u8]) -> Option<(i32, &[u8])> {
    // Most lengths and deltas fit one or two bytes.
    let (raw, rest) = match bytes {
        [first, rest @ ..] if *first < 0x80 => (u32::from(*first), rest),
        [first, second, rest @ ..] if *second < 0x80 => {
            (u32::from(*first & 0x7f) | u32::from(*second) << 7, rest)
        }
        longer => {
            let (raw, rest) = get_unsigned(longer, 5)?;
            (u32::try_from(raw).ok()?, rest)
        }
    };
    Some((((raw >> 1) as i32) ^ -((raw & 1) as i32), rest))
}

/// Reads a signed 64-bit number from the front of `bytes`; `None` when it is cut off or too long.
#[inline]
#[must_use]
pub fn get_varlong(bytes: &[u8]) -> Option<(i64, &[u8])> {
    let (raw, rest) = match bytes {
        [first, rest @ ..] if *first < 0x80 => (u64::from(*first), rest),
        [first, second, rest @ ..] if *second < 0x80 => {
            (u64::from(*first & 0x7f) | u64::from(*second) << 7, rest)
        }
        longer => get_unsigned(longer, 10)?,
    };
    Some((((raw >> 1) as i64) ^ -((raw & 1) as i64), rest))
}

#[inline(never)]
fn get_unsigned(bytes: &[u8], most: usize) -> Option<(u64, &[u8])> {
    let mut value = 0u64;
    for (index, byte) in bytes.iter().take(most).enumerate() {
        let bits = u64::from(byte & 0x7f);
        let shift = 7 * index as u32;
        // The tenth byte of a 64-bit number has room for one bit only.
        if shift == 63 && bits > 1 {
            return None;
        }
        value |= bits << shift;
        if byte & 0x80 == 0 {
            return Some((value, &bytes[index + 1..]));
        }
    }
    None
}

/// A few numbers and bytes on the stack, on their way into a buffer in one copy: the fields of a
/// record before its key. Holds as many as that takes at most.
#[derive(Debug)]
pub(crate) struct Head {
    bytes: [u8; Self::CAPACITY],
    length: usize,
}

impl Head {
    /// Three varints of 5 bytes, a varlong of 10 and a byte of attributes are 26 at most; a power of
    /// two makes the check of each index a mask.
    const CAPACITY: usize = 32;

    #[inline]
    pub(crate) fn new() -> Self {
        Self { bytes: [0; Self::CAPACITY], length: 0 }
    }

    #[inline]
    pub(crate) fn byte(&mut self, byte: u8) {
        self.bytes[self.length % Self::CAPACITY] = byte;
        self.length += 1;
    }

    #[inline]
    pub(crate) fn varint(&mut self, value: i32) {
        self.unsigned(u64::from(((value << 1) ^ (value >> 31)) as u32));
    }

    #[inline]
    pub(crate) fn varlong(&mut self, value: i64) {
        self.unsigned(((value << 1) ^ (value >> 63)) as u64);
    }

    #[inline]
    fn unsigned(&mut self, mut value: u64) {
        while value >= 0x80 {
            self.byte(value as u8 | 0x80);
            value >>= 7;
        }
        self.byte(value as u8);
    }

    #[inline]
    pub(crate) fn written(&self) -> &[u8] {
        &self.bytes[..self.length.min(Self::CAPACITY)]
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::{get_varint, get_varlong, put_varint, put_varlong, varint_length, varlong_length};

    #[test]
    fn numbers_survive_and_lengths_are_right() {
        for value in [0, 1, -1, 63, 64, -64, -65, 300, i32::MAX, i32::MIN] {
            let mut out = Vec::new();
            put_varint(&mut out, value);
            assert_eq!(out.len(), varint_length(value));
            assert_eq!(get_varint(&out), Some((value, &[][..])));
            assert_eq!(get_varint(&out[..out.len() - 1]), None);
        }
        for value in [0, -1, i64::from(i32::MAX) + 1, i64::MAX, i64::MIN] {
            let mut out = Vec::new();
            put_varlong(&mut out, value);
            assert_eq!(out.len(), varlong_length(value));
            assert_eq!(get_varlong(&out), Some((value, &[][..])));
        }
        assert_eq!(get_varint(&[0xff; 6]), None);
        assert_eq!(get_varlong(&[0xff; 11]), None);
    }
}
