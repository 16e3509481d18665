//! Who is there, by Kafka's words.

use alloc::string::{String, ToString};
use core::fmt;

/// A user as access rules name it: `User:alice`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Principal {
    /// The name, without its kind.
    pub name: String,
}

impl Principal {
    /// The user of that name.
    #[must_use]
    pub fn user(name: &str) -> Self {
        Self { name: name.to_string() }
    }

    /// Whoever did not say who they are.
    #[must_use]
    pub fn anonymous() -> Self {
        Self::user("ANONYMOUS")
    }
}

impl fmt::Display for Principal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "User:{}", self.name)
    }
}
