//! Newtypes for the numbers of the protocol, so that an offset never meets an epoch by accident.

use core::fmt;

macro_rules! number {
    ($(#[$doc:meta])* $name:ident, $inner:ty) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(transparent)]
        pub struct $name(pub $inner);

        impl $name {
            /// The bare number, for the wire.
            #[must_use]
            pub const fn get(self) -> $inner {
                self.0
            }
        }

        impl From<$inner> for $name {
            fn from(number: $inner) -> Self {
                Self(number)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }
    };
}

number! {
    /// A record's position in its partition, from 0; -1 is "none".
    Offset, i64
}
number! {
    /// The term of a partition's leader, from 0; -1 is "unknown".
    LeaderEpoch, i32
}
number! {
    /// Identifies an idempotent producer; -1 is "none".
    ProducerId, i64
}
number! {
    /// Fences older instances of the same producer; -1 is "none".
    ProducerEpoch, i16
}
number! {
    /// Counts an idempotent producer's records in one partition, from 0, wrapping to 0 after
    /// `i32::MAX`; -1 is "none".
    Sequence, i32
}
number! {
    /// Milliseconds since the Unix epoch; -1 is "none".
    Timestamp, i64
}
number! {
    /// A partition's number within its topic, from 0.
    PartitionIndex, i32
}
number! {
    /// A broker's or controller's `node.id`, from 0; -1 is "none".
    NodeId, i32
}
number! {
    /// The generation of a classic group; -1 is "none".
    Generation, i32
}
number! {
    /// A member's epoch in the consumer group protocol (KIP-848).
    MemberEpoch, i32
}

impl Offset {
    /// "No offset".
    pub const NONE: Self = Self(-1);
    /// The first offset of a log.
    pub const ZERO: Self = Self(0);

    /// The offset `count` records later.
    #[must_use]
    pub const fn plus(self, count: i64) -> Self {
        Self(self.0 + count)
    }

    /// The next offset.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

impl LeaderEpoch {
    /// "Unknown".
    pub const NONE: Self = Self(-1);
}

impl ProducerId {
    /// "Not idempotent".
    pub const NONE: Self = Self(-1);
}

impl ProducerEpoch {
    /// "Not idempotent".
    pub const NONE: Self = Self(-1);
}

impl Sequence {
    /// "Not idempotent".
    pub const NONE: Self = Self(-1);

    /// The sequence `count` records later; after `i32::MAX` comes 0.
    #[must_use]
    pub const fn plus(self, count: i32) -> Self {
        if self.0 > i32::MAX - count {
            Self(count - (i32::MAX - self.0) - 1)
        } else {
            Self(self.0 + count)
        }
    }

    /// The sequence `count` records earlier; before 0 comes `i32::MAX`.
    #[must_use]
    pub const fn minus(self, count: i32) -> Self {
        if self.0 < count { Self(i32::MAX - (count - self.0) + 1) } else { Self(self.0 - count) }
    }
}

impl Timestamp {
    /// "No timestamp".
    pub const NONE: Self = Self(-1);
}

#[cfg(test)]
mod tests {
    use super::Sequence;

    #[test]
    fn sequences_wrap_to_zero() {
        assert_eq!(Sequence(i32::MAX).plus(1), Sequence(0));
        assert_eq!(Sequence(i32::MAX - 1).plus(3), Sequence(1));
        assert_eq!(Sequence(0).minus(1), Sequence(i32::MAX));
        assert_eq!(Sequence(5).minus(5), Sequence(0));
    }
}
