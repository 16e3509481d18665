//! Topic, directory and incarnation ids: 16 bytes, written as Kafka writes them.

use alloc::string::String;
use core::fmt;
use core::str::FromStr;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// 16 bytes, shown as 22 characters of URL-safe base64 without padding.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Uuid(pub [u8; 16]);

/// Why a text is no id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidUuid;

impl fmt::Display for InvalidUuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an id is 22 characters of URL-safe base64")
    }
}

impl core::error::Error for InvalidUuid {}

impl Uuid {
    /// All zero: "none".
    pub const ZERO: Self = Self([0; 16]);
    /// Reserved for the metadata log's topic.
    pub const ONE: Self = Self([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);

    /// An id from random bytes: version 4, and never one that Kafka reserves (those whose text
    /// starts with a dash, and the first hundred numbers).
    #[must_use]
    pub fn from_random(mut bytes: [u8; 16]) -> Self {
        bytes[6] = (bytes[6] & 0x0f) | 0x40;
        bytes[8] = (bytes[8] & 0x3f) | 0x80;
        if bytes[0] >> 2 == 62 {
            bytes[0] ^= 0x80; // A text with a leading dash reads as an option on a command line.
        }
        Self(bytes)
    }

    /// Whether this is the "none" id.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self == Self::ZERO
    }
}

impl fmt::Display for Uuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::with_capacity(22);
        let mut bits = 0u32;
        let mut held = 0u32;
        for byte in self.0 {
            bits = (bits << 8) | u32::from(byte);
            held += 8;
            while held >= 6 {
                held -= 6;
                text.push(char::from(ALPHABET[(bits >> held) as usize & 63]));
            }
        }
        text.push(char::from(ALPHABET[(bits << (6 - held)) as usize & 63]));
        f.write_str(&text)
    }
}

impl fmt::Debug for Uuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Uuid {
    type Err = InvalidUuid;

    fn from_str(text: &str) -> Result<Self, InvalidUuid> {
        if text.len() != 22 {
            return Err(InvalidUuid);
        }
        let mut bytes = [0; 16];
        let mut filled = 0;
        let mut bits = 0u32;
        let mut held = 0;
        for letter in text.bytes() {
            let digit = ALPHABET.iter().position(|known| *known == letter).ok_or(InvalidUuid)?;
            bits = (bits << 6) | digit as u32;
            held += 6;
            if held >= 8 {
                held -= 8;
                bytes[filled] = (bits >> held) as u8;
                filled += 1;
                bits &= (1 << held) - 1;
            }
        }
        if bits != 0 { Err(InvalidUuid) } else { Ok(Self(bytes)) }
    }
}

#[cfg(test)]
mod tests {
    use std::string::ToString;

    use super::{InvalidUuid, Uuid};

    #[test]
    fn the_text_is_kafkas() {
        assert_eq!(Uuid::ZERO.to_string(), "AAAAAAAAAAAAAAAAAAAAAA");
        assert_eq!(Uuid::ONE.to_string(), "AAAAAAAAAAAAAAAAAAAAAQ");
        let id = Uuid([0xff, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 0xfe]);
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!("short".parse::<Uuid>(), Err(InvalidUuid));
        assert_eq!("AAAAAAAAAAAAAAAAAAAAA!".parse::<Uuid>(), Err(InvalidUuid));
        assert_eq!("AAAAAAAAAAAAAAAAAAAAAB".parse::<Uuid>(), Err(InvalidUuid));
    }

    #[test]
    fn random_ids_never_start_with_a_dash() {
        for first in 0..=255u8 {
            let mut bytes = [7; 16];
            bytes[0] = first;
            assert!(!Uuid::from_random(bytes).to_string().starts_with('-'));
        }
    }
}
