//! The mechanisms that both sides speak.

use alloc::string::{String, ToString};
use core::fmt;
use core::str::FromStr;

/// A SASL mechanism, by Kafka's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mechanism {
    /// Name and password as they are (RFC 4616): only over TLS.
    Plain,
    /// SCRAM over SHA-256 (RFC 7677).
    ScramSha256,
    /// SCRAM over SHA-512.
    ScramSha512,
}

impl Mechanism {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Plain, Self::ScramSha256, Self::ScramSha512];

    /// Kafka's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Plain => "PLAIN",
            Self::ScramSha256 => "SCRAM-SHA-256",
            Self::ScramSha512 => "SCRAM-SHA-512",
        }
    }

    /// The number by which the protocol and the metadata log know a SCRAM mechanism.
    #[must_use]
    pub const fn scram_type(self) -> Option<i8> {
        match self {
            Self::Plain => None,
            Self::ScramSha256 => Some(1),
            Self::ScramSha512 => Some(2),
        }
    }

    /// The SCRAM mechanism of that number.
    #[must_use]
    pub const fn of_scram_type(number: i8) -> Option<Self> {
        match number {
            1 => Some(Self::ScramSha256),
            2 => Some(Self::ScramSha512),
            _ => None,
        }
    }

    /// Whether it is one of SCRAM's.
    #[must_use]
    pub const fn is_scram(self) -> bool {
        self.scram_type().is_some()
    }
}

impl fmt::Display for Mechanism {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A name that is no mechanism of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownMechanism {
    /// The name as given.
    pub given: String,
    /// The mechanism that looks most like it.
    pub nearest: Option<Mechanism>,
}

impl fmt::Display for UnknownMechanism {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let given = &self.given;
        match given.as_str() {
            "GSSAPI" => f.write_str("mechanism GSSAPI (Kerberos) is not supported yet")?,
            "OAUTHBEARER" => f.write_str("mechanism OAUTHBEARER is not supported yet")?,
            _ => write!(f, "unknown mechanism \"{given}\"")?,
        }
        match self.nearest {
            Some(nearest) => write!(f, "; did you mean {nearest}?"),
            None => f.write_str("; use PLAIN, SCRAM-SHA-256 or SCRAM-SHA-512"),
        }
    }
}

impl core::error::Error for UnknownMechanism {}

impl FromStr for Mechanism {
    type Err = UnknownMechanism;

    fn from_str(text: &str) -> Result<Self, UnknownMechanism> {
        let exact = Self::ALL.into_iter().find(|mechanism| mechanism.name() == text);
        exact.ok_or_else(|| {
            let names = Self::ALL.iter().map(|mechanism| mechanism.name());
            let nearest = ottla_config::nearest(text, names);
            UnknownMechanism {
                given: text.to_string(),
                nearest: nearest
                    .and_then(|name| Self::ALL.into_iter().find(|each| each.name() == name)),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::Mechanism;

    #[test]
    fn a_slip_is_told_with_the_nearest_name() {
        assert_eq!("SCRAM-SHA-512".parse(), Ok(Mechanism::ScramSha512));
        let error = "SCRAM-SHA256".parse::<Mechanism>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "unknown mechanism \"SCRAM-SHA256\"; did you mean SCRAM-SHA-256?"
        );
        let error = "GSSAPI".parse::<Mechanism>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "mechanism GSSAPI (Kerberos) is not supported yet; use PLAIN, SCRAM-SHA-256 or \
             SCRAM-SHA-512"
        );
    }
}
