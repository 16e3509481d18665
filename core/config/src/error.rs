//! What is wrong with a configuration. Every problem names the option, what was given and what to
//! do; all problems are told at once.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::option::Scope;

/// One thing that is wrong. Secret values stand as `[hidden]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// No option has this name.
    Unknown {
        /// The name as given.
        option: String,
        /// Where it was given.
        scope: Scope,
        /// The known name that looks most like it.
        nearest: Option<&'static str>,
        /// A scope that has an option of this very name.
        belongs_to: Option<Scope>,
    },
    /// The value is not of the option's type, or outside what it allows.
    Invalid {
        /// The option.
        option: &'static str,
        /// The value as given.
        value: String,
        /// What is allowed, in words.
        allowed: String,
    },
    /// An option that must be given is not.
    Missing {
        /// The option.
        option: &'static str,
        /// Where it is missing.
        scope: Scope,
    },
    /// Kafka has this option or value, and Ottla does not.
    Refused {
        /// The option.
        option: String,
        /// The value, when another one would have been accepted.
        value: Option<String>,
        /// Why.
        reason: &'static str,
    },
    /// Two options contradict each other.
    Conflict {
        /// The one option.
        first: &'static str,
        /// Its value.
        first_value: String,
        /// The other option.
        second: &'static str,
        /// Its value.
        second_value: String,
        /// What must hold.
        rule: &'static str,
    },
    /// One option was given twice, by two of its spellings, with different values.
    GivenTwice {
        /// The option.
        option: &'static str,
        /// One spelling.
        first: String,
        /// Another.
        second: String,
    },
}

impl Problem {
    /// The name of the option that it is about.
    #[must_use]
    pub fn option(&self) -> &str {
        match self {
            Self::Unknown { option, .. } | Self::Refused { option, .. } => option,
            Self::Invalid { option, .. }
            | Self::Missing { option, .. }
            | Self::GivenTwice { option, .. } => option,
            Self::Conflict { first, .. } => first,
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown { option, scope, nearest, belongs_to } => {
                write!(f, "unknown {scope} option \"{option}\"")?;
                if let Some(owner) = belongs_to {
                    write!(f, ": it is an option of a {owner}")
                } else if let Some(nearest) = nearest {
                    write!(f, ": did you mean \"{nearest}\"?")
                } else {
                    Ok(())
                }
            }
            Self::Invalid { option, value, allowed } => {
                write!(f, "invalid value \"{value}\" for {option}: expected {allowed}")
            }
            Self::Missing { option, scope } => {
                write!(f, "the {scope} option {option} must be given")
            }
            Self::Refused { option, value: Some(value), reason } => {
                write!(f, "{option}={value} is not supported: {reason}")
            }
            Self::Refused { option, value: None, reason } => {
                write!(f, "{option} is not supported: {reason}")
            }
            Self::Conflict { first, first_value, second, second_value, rule } => {
                write!(f, "{first}={first_value} contradicts {second}={second_value}: {rule}")
            }
            Self::GivenTwice { option, first, second } => {
                write!(
                    f,
                    "{option} is given twice with different values: as {first} and as {second}"
                )
            }
        }
    }
}

/// Why a configuration is refused: every problem, in the order of the options' names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigError {
    problems: Vec<Problem>,
}

impl ConfigError {
    pub(crate) fn new(problems: Vec<Problem>) -> Self {
        Self { problems }
    }

    /// The problems, at least one.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}

impl From<Problem> for ConfigError {
    fn from(problem: Problem) -> Self {
        Self { problems: alloc::vec![problem] }
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.problems.iter().enumerate() {
            if index > 0 {
                f.write_str("; ")?;
            }
            write!(f, "{problem}")?;
        }
        Ok(())
    }
}

impl core::error::Error for ConfigError {}
