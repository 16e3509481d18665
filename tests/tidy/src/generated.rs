//! Generated files against their sources.
//!
//! Every generated Rust file opens with a line that names its source and the CRC-32C of both:
//!
//! ```text
//! // @generated from <path relative to the root>, crc <of the source>, body <of the lines below>
//! ```
//!
//! The source may be a folder: then the sum runs over its `.schema` files joined in the order of
//! their paths. A changed source, or a hand that touched the output, breaks one of the two sums.

use std::fs;
use std::path::{Path, PathBuf};

use ottla_model::crc32c;

use crate::Finding;
use crate::sources::is_generated;

pub(crate) fn check(root: &Path, files: &[PathBuf]) -> Result<Vec<Finding>, String> {
    let mut findings = Vec::new();
    for path in files {
        if !is_generated(path) || path.extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        let text = fs::read_to_string(root.join(path))
            .map_err(|error| format!("{}: {error}", path.display()))?;
        if let Some(message) = fault(root, files, &text)? {
            findings.push(Finding { check: "generated", path: path.clone(), message });
        }
    }
    Ok(findings)
}

fn fault(root: &Path, files: &[PathBuf], text: &str) -> Result<Option<String>, String> {
    let (head, body) = text.split_once('\n').unwrap_or((text, ""));
    let Some((source, source_crc, body_crc)) = parse(head) else {
        return Ok(Some("the first line names no source: `cargo xtask gen`".into()));
    };
    if crc32c(body.as_bytes()) != body_crc {
        return Ok(Some("was changed by hand: change its source, then `cargo xtask gen`".into()));
    }
    let Some(source_text) = read_source(root, files, Path::new(source))? else {
        return Ok(Some(format!("its source {source} is not there")));
    };
    if crc32c(&source_text) != source_crc {
        return Ok(Some(format!("{source} has changed since: `cargo xtask gen`")));
    }
    Ok(None)
}

fn parse(head: &str) -> Option<(&str, u32, u32)> {
    let mut parts = head.strip_prefix("// @generated from ")?.split(", ");
    let source = parts.next()?;
    let crc = parts.next()?.strip_prefix("crc ")?;
    let body = parts.next()?.strip_prefix("body ")?;
    Some((source, u32::from_str_radix(crc, 16).ok()?, u32::from_str_radix(body, 16).ok()?))
}

fn read_source(root: &Path, files: &[PathBuf], source: &Path) -> Result<Option<Vec<u8>>, String> {
    let read = |path: &Path| {
        fs::read(root.join(path)).map_err(|error| format!("{}: {error}", path.display()))
    };
    if root.join(source).is_file() {
        return read(source).map(Some);
    }
    if !root.join(source).is_dir() {
        return Ok(None);
    }
    // `files` is sorted by path components, as the generator sorts its tables.
    let mut joined = Vec::new();
    for path in files {
        if path.starts_with(source) && path.extension().is_some_and(|e| e == "schema") {
            joined.extend(read(path)?);
        }
    }
    Ok(Some(joined))
}
