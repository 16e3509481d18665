//! Generated files: their first line, writing them, finding the stale ones.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::workspace::root;

/// Where generated Rust goes, relative to the root.
pub(crate) const GENERATED: &str = "core/protocol/src/generated";

/// Paths relative to the root, and what belongs there.
pub(crate) type Files = BTreeMap<String, String>;

/// Puts the line above `body` that names its source and both checksums; `tests/tidy` checks it.
pub(crate) fn marked(source: &str, source_text: &str, body: &str) -> String {
    let (source_crc, body_crc) = (crc32c(source_text.as_bytes()), crc32c(body.as_bytes()));
    format!("// @generated from {source}, crc {source_crc:08x}, body {body_crc:08x}\n{body}")
}

/// Writes what differs, removes what no table gives any more, and returns how many files changed.
pub(crate) fn write(files: &Files) -> Result<usize> {
    let stale = stale(files)?;
    for path in &stale {
        let full = root().join(path);
        match files.get(path) {
            Some(text) => {
                fs::create_dir_all(full.parent().context("a path with a folder")?)?;
                fs::write(&full, text).with_context(|| format!("write {path}"))?;
            }
            None => fs::remove_file(&full).with_context(|| format!("remove {path}"))?,
        }
    }
    Ok(stale.len())
}

/// The paths whose content differs from `files`, and those under the generated folder that are not
/// in it.
pub(crate) fn stale(files: &Files) -> Result<Vec<String>> {
    let mut stale: Vec<String> = files
        .iter()
        .filter(|(path, text)| fs::read_to_string(root().join(path)).ok().as_ref() != Some(*text))
        .map(|(path, _)| path.clone())
        .collect();
    let folder: PathBuf = root().join(GENERATED);
    if folder.is_dir() {
        for entry in fs::read_dir(folder)? {
            let path = format!("{GENERATED}/{}", entry?.file_name().to_string_lossy());
            if !files.contains_key(&path) {
                stale.push(path);
            }
        }
    }
    Ok(stale)
}

/// CRC-32C, bit by bit: a few hundred KB are checked, rarely.
pub(crate) fn crc32c(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { crc >> 1 ^ 0x82f6_3b78 } else { crc >> 1 };
        }
    }
    !crc
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_checksum_is_crc_32c() {
        assert_eq!(super::crc32c(b"123456789"), 0xe306_9283);
    }
}
