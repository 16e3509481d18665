#![no_std]

extern crate alloc;

/// Interim until the whole crate arrives: 16 bytes.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Uuid(pub [u8; 16]);

impl Uuid {
    /// All zero: "none".
    pub const ZERO: Self = Self([0; 16]);
}
