//! What the text of the sources must not hold: foreign licence headers, machine paths, registry
//! hosts, unfinished marks, vague names, and files that outgrew one noun.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Finding;
use crate::sources::is_generated;

const CODE: &[&str] = &["rs", "py", "pyi", "ts", "mts", "cts", "js", "mjs", "cjs", "java", "kt"];
const PROSE: &[&str] = &["md", "toml", "json", "yml", "yaml", "xml", "sh"];

/// A file of hand-written code past this many lines wants a second noun.
const MAX_LINES: usize = 800;

/// Names that say nothing about what is inside.
const VAGUE: &[&str] = &["utils", "util", "helper", "helpers", "manager", "common", "misc"];

pub(crate) fn check(root: &Path, files: &[PathBuf]) -> Result<Vec<Finding>, String> {
    let mut findings = Vec::new();
    for path in files {
        let extension = path.extension().and_then(|e| e.to_str()).unwrap_or("");
        let is_code = CODE.contains(&extension);
        if !is_code && !PROSE.contains(&extension) {
            continue;
        }
        let Ok(text) = fs::read_to_string(root.join(path)) else {
            continue; // Not UTF-8: data, not text.
        };
        let mut report = |check: &'static str, message: String| {
            findings.push(Finding { check, path: path.clone(), message });
        };
        // This crate spells out what it forbids.
        let is_tidy = path.starts_with("tests/tidy");
        if !is_tidy {
            if let Some(line) = foreign_header(&text) {
                report("licence", format!("line {line} starts another project's licence header"));
            }
            for (line, word) in machine_marks(&text) {
                report("text", format!("line {line} names {word}"));
            }
        }
        if is_code && !is_generated(path) {
            let lines = text.lines().count();
            if lines > MAX_LINES {
                report("size", format!("{lines} lines, at most {MAX_LINES}: find a second noun"));
            }
            let stem = path.file_stem().and_then(|s| s.to_str()).unwrap_or("");
            if VAGUE.contains(&stem) {
                report("names", format!("{stem} says nothing: name what is inside"));
            }
            for (number, line) in text.lines().enumerate() {
                if !is_tidy && (line.contains("TODO") || line.contains("FIXME")) {
                    report("text", format!("line {} is unfinished", number + 1));
                }
            }
        }
    }
    Ok(findings)
}

/// Our own files carry no licence header: LICENSE covers them. So any header came with a copy.
fn foreign_header(text: &str) -> Option<usize> {
    const MARKS: &[&str] = &[
        "licensed to the apache software foundation",
        "licensed under the apache license, version 2.0 (the",
        "permission is hereby granted, free of charge",
        "redistribution and use in source and binary forms",
        "this source code is licensed under",
        "spdx-license-identifier",
        "all rights reserved",
    ];
    text.lines()
        .take(60)
        .position(|line| {
            let line = line.to_lowercase();
            MARKS.iter().any(|mark| line.contains(mark))
        })
        .map(|index| index + 1)
}

fn machine_marks(text: &str) -> Vec<(usize, &'static str)> {
    const MARKS: &[(&str, &str)] = &[
        ("/work/", "a machine path"),
        ("/root/", "a machine path"),
        ("/home/", "a machine path"),
        ("repo1.maven.org", "a registry host"),
        ("repo.maven.apache.org", "a registry host"),
        ("registry.npmjs.org", "a registry host"),
        ("files.pythonhosted.org", "a registry host"),
        ("static.crates.io", "a registry host"),
        ("proxy.golang.org", "a registry host"),
    ];
    let mut found = Vec::new();
    for (number, line) in text.lines().enumerate() {
        for (mark, what) in MARKS {
            if line.contains(mark) {
                found.push((number + 1, *what));
            }
        }
    }
    found
}
