//! Every configuration option has a status on the reference page, and every honoured one a reader.
//!
//! The page is generated from the table of `core/config`. An option counts as read when its typed
//! field (`retention.ms` is `retention_ms`) or its dotted name stands in a program's source, outside
//! `core/config` and outside tests. That shows that somebody looks at it, not that it has its
//! effect: tests of its program show that.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Finding;

const PAGE: &str = "docs/configuration.md";
/// Options whose field is not their name, or which are read while options are parsed.
const READ_AS: [(&str, &str); 5] = [
    ("advertised.listeners", "advertised"),
    ("partitioner.class", "partitioner"),
    // Parsed options keep notices of unknown ones, which programs log.
    ("ottla.config.strict", "notices"),
    // Checked against the listeners.
    ("listener.security.protocol.map", "listeners"),
    ("security.inter.broker.protocol", "listeners"),
];
/// Where the options of topics find their broker's.
const SYNONYMS: &str = "core/config/src/typed/topic.rs";
/// Where programs that read options live.
const PROGRAMS: [&str; 4] = ["core", "broker", "services", "bindings"];

pub(crate) fn check(root: &Path, files: &[PathBuf]) -> Result<Vec<Finding>, String> {
    let Ok(page) = fs::read_to_string(root.join(PAGE)) else { return Ok(Vec::new()) };
    let programs = programs(root, files)?;
    let mut findings = Vec::new();
    let mut status_at = 0;
    for line in page.lines() {
        if let Some(place) = line.split(" | ").position(|title| title == "Status") {
            status_at = place;
        }
        let Some((name, status)) = row(line, status_at) else { continue };
        let message = match status.split_once(": ") {
            _ if status.starts_with("honoured") && !is_read(name, &programs) => {
                format!("{name} is honoured, but no program reads it")
            }
            _ if status == "honoured" || status.starts_with("honoured; ") => continue,
            Some(("without effect" | "refused", reason)) if !reason.is_empty() => continue,
            _ => format!("{name} has no status: honoured, without effect or refused, and why"),
        };
        findings.push(Finding { check: "options", path: PAGE.into(), message });
    }
    findings.dedup();
    Ok(findings)
}

/// Name and status of a row of the page's tables.
fn row(line: &str, status_at: usize) -> Option<(&str, &str)> {
    let mut columns = line.strip_prefix("| `")?.split(" | ");
    let name = columns.next()?.trim_end_matches('`');
    Some((name, columns.nth(status_at.checked_sub(1)?)?.trim()))
}

fn programs(root: &Path, files: &[PathBuf]) -> Result<String, String> {
    let mut all = String::new();
    for path in files {
        let program = PROGRAMS.iter().any(|folder| path.starts_with(folder))
            && (!path.starts_with("core/config") || path == Path::new(SYNONYMS))
            && path.extension().is_some_and(|extension| extension == "rs")
            && !path.components().any(|part| part.as_os_str() == "tests");
        if program {
            let text = fs::read_to_string(root.join(path))
                .map_err(|error| format!("{}: {error}", path.display()))?;
            // What stands in a file's tests is no program.
            all.push_str(text.split("#[cfg(test)]").next().unwrap_or_default());
        }
    }
    Ok(all)
}

fn is_read(name: &str, programs: &str) -> bool {
    let field = match READ_AS.iter().find(|(option, _)| *option == name) {
        Some((_, field)) => (*field).to_owned(),
        None => name.trim_start_matches("ottla.").replace(['.', '-'], "_"),
    };
    programs.contains(&format!("\"{name}\"")) || contains_word(programs, &format!(".{field}"))
}

/// Whether a field's name stands there whole, not as the beginning of a longer one.
fn contains_word(text: &str, word: &str) -> bool {
    let ends = |after: &str| !after.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_');
    text.match_indices(word).any(|(at, _)| ends(&text[at + word.len()..]))
}
