//! The licences of everything that is linked into our libraries, against `deny.toml`.

use std::collections::BTreeSet;

use anyhow::{Context, Result};

use crate::workspace::root;

/// What `deny.toml` allows, in general and by crate.
pub(crate) struct Allowed {
    licences: BTreeSet<String>,
    exceptions: BTreeSet<(String, String)>,
}

impl Allowed {
    /// Reads the lists of `deny.toml`: a licence a line, an exception a line.
    pub(crate) fn read() -> Result<Self> {
        let text = std::fs::read_to_string(root().join("deny.toml")).context("read deny.toml")?;
        Ok(Self::parse(&text))
    }

    fn parse(text: &str) -> Self {
        let mut allowed = Self { licences: BTreeSet::new(), exceptions: BTreeSet::new() };
        for line in text.lines().map(str::trim) {
            let quoted: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
            match quoted[..] {
                [licence] if line.starts_with('"') => {
                    allowed.licences.insert(licence.to_owned());
                }
                [licence, package] if line.starts_with("{ allow = [") => {
                    allowed.exceptions.insert((package.to_owned(), licence.to_owned()));
                }
                _ => {}
            }
        }
        allowed
    }

    /// Whether a crate's SPDX expression can be met.
    pub(crate) fn permits(&self, package: &str, expression: &str) -> bool {
        let expression = expression.replace('/', " OR ");
        expression.split(" AND ").all(|part| {
            let part = part.trim().trim_start_matches('(').trim_end_matches(')');
            part.split(" OR ").map(str::trim).any(|licence| {
                let exception = (package.to_owned(), licence.to_owned());
                self.licences.contains(licence) || self.exceptions.contains(&exception)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Allowed;

    #[test]
    fn expressions_are_met_or_not() {
        let allowed = Allowed::parse(
            "allow = [\n    \"MIT\",\n    \"Unicode-3.0\",\n]\n{ allow = [\"MPL-2.0\"], crate = \"uniffi\" },",
        );
        assert!(allowed.permits("a", "MIT OR GPL-3.0-only"));
        assert!(allowed.permits("a", "(MIT OR Apache-2.0) AND Unicode-3.0"));
        assert!(allowed.permits("a", "MIT/Apache-2.0"));
        assert!(!allowed.permits("a", "MIT AND GPL-3.0-only"));
        assert!(allowed.permits("uniffi", "MPL-2.0") && !allowed.permits("other", "MPL-2.0"));
    }
}
