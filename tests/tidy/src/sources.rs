//! The files that are judged: what is in the tree and neither built nor installed there.

use std::fs;
use std::path::{Path, PathBuf};

/// Folders that hold built or installed things, or the planted faults themselves.
const SKIPPED: &[&str] = &[".git", ".ottla", "target", "node_modules", ".venv", "__pycache__"];

/// Lists the files under `root`, relative to it, in name order.
pub(crate) fn list(root: &Path) -> Result<Vec<PathBuf>, String> {
    let mut files = Vec::new();
    walk(root, Path::new(""), &mut files)?;
    files.sort();
    Ok(files)
}

fn walk(root: &Path, folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), String> {
    let full = root.join(folder);
    let entries = fs::read_dir(&full).map_err(|error| format!("{}: {error}", full.display()))?;
    for entry in entries {
        let entry = entry.map_err(|error| format!("{}: {error}", full.display()))?;
        let name = entry.file_name();
        let path = folder.join(&name);
        let kind = entry.file_type().map_err(|error| format!("{}: {error}", path.display()))?;
        if kind.is_dir() {
            let skipped = SKIPPED.iter().any(|skip| name.to_string_lossy() == **skip);
            if !skipped && path != Path::new("tests/tidy/fixtures") {
                walk(root, &path, files)?;
            }
        } else if kind.is_file() {
            files.push(path);
        }
    }
    Ok(())
}

/// Whether `path` was written by a generator and is judged by its source instead.
pub(crate) fn is_generated(path: &Path) -> bool {
    path.components().any(|part| part.as_os_str() == "generated")
}
