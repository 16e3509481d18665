//! Checks on the repository itself, run as ordinary tests.
//!
//! Each check takes a root folder and returns its findings, so that the same code judges the
//! repository (which must have none) and the fixtures under `fixtures/`, each of which plants one
//! fault (which must be found). What is checked: the arrows between crates, the purity of the
//! crates marked so, generated files against their sources, foreign licence headers, options
//! without a status, and the words and sizes that the style guide asks for.

mod arrows;
mod generated;
mod options;
mod purity;
mod sources;
mod text;
mod workspace;

use std::fmt;
use std::path::{Path, PathBuf};

pub use workspace::Workspace;

/// One thing that must be mended, and where.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The check that found it.
    pub check: &'static str,
    /// The file or manifest, relative to the root.
    pub path: PathBuf,
    /// What is wrong and what to do about it.
    pub message: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{}] {}: {}", self.check, self.path.display(), self.message)
    }
}

/// Runs every check over the workspace at `root`.
///
/// # Errors
/// When Cargo cannot describe the workspace or a file cannot be read.
pub fn check_all(root: &Path) -> Result<Vec<Finding>, String> {
    let workspace = Workspace::load(root)?;
    let files = sources::list(root)?;
    let mut findings = Vec::new();
    findings.extend(arrows::check(&workspace));
    findings.extend(purity::check(&workspace)?);
    findings.extend(generated::check(root, &files)?);
    findings.extend(options::check(root, &files)?);
    findings.extend(text::check(root, &files)?);
    findings.sort();
    Ok(findings)
}
