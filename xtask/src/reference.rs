//! The options' reference page, from the table of `core/config`.

use anyhow::{Context, Result};

use crate::workspace::root;

/// Writes the page; a test of `core/config` notices when it is stale.
pub(crate) fn write() -> Result<()> {
    let path = root().join("docs/configuration.md");
    std::fs::write(&path, ottla_config::render_reference())
        .with_context(|| format!("write {}", path.display()))
}
