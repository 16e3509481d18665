//! The licences of everything that is linked into our libraries, against `deny.toml`.

use std::collections::BTreeSet;

use anyhow::{Context, Result};

use crate::workspace::root;

/// The licences that `deny.toml` allows.
pub(crate) struct Allowed(BTreeSet<String>);

impl Allowed {
    /// Reads the list of `deny.toml`: a licence a line.
    pub(crate) fn read() -> Result<Self> {
        let text = std::fs::read_to_string(root().join("deny.toml")).context("read deny.toml")?;
        Ok(Self::parse(&text))
    }

    fn parse(text: &str) -> Self {
        let lines = text.lines().map(str::trim).filter(|line| line.starts_with('"'));
        Self(lines.filter_map(|line| line.split('"').nth(1)).map(str::to_owned).collect())
    }

    /// Whether an SPDX expression can be met.
    pub(crate) fn permits(&self, expression: &str) -> bool {
        let expression = expression.replace('/', " OR ");
        expression.split(" AND ").all(|part| {
            let part = part.trim().trim_start_matches('(').trim_end_matches(')');
            part.split(" OR ").any(|licence| self.0.contains(licence.trim()))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Allowed;

    #[test]
    fn expressions_are_met_or_not() {
        let allowed = Allowed::parse("allow = [\n    \"MIT\",\n    \"Unicode-3.0\",\n]\n");
        assert!(allowed.permits("MIT OR GPL-3.0-only"));
        assert!(allowed.permits("(MIT OR Apache-2.0) AND Unicode-3.0"));
        assert!(allowed.permits("MIT/Apache-2.0"));
        assert!(!allowed.permits("MIT AND GPL-3.0-only"));
    }
}
