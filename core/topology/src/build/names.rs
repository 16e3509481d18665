//! The counter behind the names of processors and stores.

use alloc::format;
use alloc::string::String;

/// The longest name that Kafka allows for a processor, a store or a topic.
const LONGEST: usize = 249;

/// Hands out numbers, one for each name that Java would have made.
#[derive(Debug, Default)]
pub(crate) struct Names {
    next: u32,
}

impl Names {
    fn number(&mut self) -> u32 {
        let number = self.next;
        self.next += 1;
        number
    }

    /// A processor's name with the next number.
    pub(crate) fn processor(&mut self, prefix: &str) -> String {
        format!("{prefix}{:010}", self.number())
    }

    /// A store's name with the next number.
    pub(crate) fn store(&mut self, prefix: &str) -> String {
        format!("{prefix}STATE-STORE-{:010}", self.number())
    }

    /// The name given, or a numbered one; the number is spent either way.
    pub(crate) fn given(&mut self, given: Option<&String>, prefix: &str) -> Result<String, String> {
        self.suffixed(given, "", prefix)
    }

    /// The name given with a suffix, or a numbered one; the number is spent either way.
    pub(crate) fn suffixed(
        &mut self,
        given: Option<&String>,
        suffix: &str,
        prefix: &str,
    ) -> Result<String, String> {
        let numbered = self.processor(prefix);
        match given {
            None => Ok(numbered),
            Some(name) => {
                let name = format!("{name}{suffix}");
                validate(&name)?;
                Ok(name)
            }
        }
    }
}

/// Kafka's rule for names: 1 to 249 of letters, digits, `.`, `_` and `-`, not `.` or `..`.
pub(crate) fn validate(name: &str) -> Result<(), String> {
    let legal = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '_' | '-');
    match name {
        "" | "." | ".." => Err(format!("the name {name:?} is not allowed")),
        name if name.len() > LONGEST => {
            Err(format!("a name has at most {LONGEST} characters, not {}: {name}", name.len()))
        }
        name if !name.chars().all(legal) => Err(format!(
            "the name {name:?} has characters other than letters, digits, '.', '_' and '-'"
        )),
        _ => Ok(()),
    }
}

/// Whether a repartition topic's base name was numbered by the builder, so that the processors
/// around the topic are numbered too.
pub(crate) fn is_numbered(name: &str) -> bool {
    let digits = name.len().checked_sub(10).and_then(|split| name.split_at_checked(split));
    name.starts_with("KSTREAM")
        && digits.is_some_and(|(prefix, digits)| {
            prefix.ends_with('-') && digits.bytes().all(|digit| digit.is_ascii_digit())
        })
}
