//! Purity: crates marked `package.metadata.ottla.pure` are `no_std`, declare `std` only for their
//! tests, and reach no async runtime, clock, random source or I/O crate.

use std::fs;

use crate::{Finding, Workspace};

/// The crates that the design marks (P).
const PURE: &[&str] = &[
    "ottla-model",
    "ottla-protocol",
    "ottla-config",
    "ottla-security",
    "ottla-client-state",
    "ottla-topology",
    "ottla-log",
    "ottla-quorum",
    "ottla-metadata",
    "ottla-image",
    "ottla-coordinator",
];

/// Crates that bring a runtime, a clock, randomness or I/O along.
const IMPURE: &[&str] = &[
    "async-io",
    "async-std",
    "chrono",
    "fastrand",
    "futures-executor",
    "getrandom",
    "jiff",
    "mio",
    "quanta",
    "rand",
    "rustix",
    "smol",
    "socket2",
    "time",
    "tokio",
    "ahash",
];

pub(crate) fn check(workspace: &Workspace) -> Result<Vec<Finding>, String> {
    let mut findings = Vec::new();
    for package in workspace.packages.values() {
        let should_be_pure = PURE.contains(&package.name.as_str());
        if should_be_pure != package.pure {
            findings.push(Finding {
                check: "purity",
                path: package.folder.join("Cargo.toml"),
                message: format!(
                    "the design says pure = {should_be_pure}, the manifest says {}",
                    package.pure
                ),
            });
        }
        if !package.pure {
            continue;
        }
        for reached in &package.reaches {
            if IMPURE.contains(&reached.as_str()) {
                findings.push(Finding {
                    check: "purity",
                    path: package.folder.join("Cargo.toml"),
                    message: format!("a pure crate reaches {reached}"),
                });
            }
        }
        let path = package.folder.join("src/lib.rs");
        let text = fs::read_to_string(workspace.root.join(&path))
            .map_err(|error| format!("{}: {error}", path.display()))?;
        for message in lib_faults(&text) {
            findings.push(Finding { check: "purity", path: path.clone(), message });
        }
    }
    Ok(findings)
}

/// Without `extern crate std` outside tests, `std::time` and its like do not compile in a
/// `no_std` crate: these two lines are what the compiler's check hangs on.
fn lib_faults(text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if !text.lines().any(|line| line.trim() == "#![no_std]") {
        faults.push("a pure crate starts with #![no_std], without a condition".to_owned());
    }
    let mut previous = "";
    for line in text.lines().map(str::trim) {
        if line.starts_with("extern crate std") && previous != "#[cfg(test)]" {
            faults.push("extern crate std stands outside #[cfg(test)]".to_owned());
        }
        if !line.is_empty() {
            previous = line;
        }
    }
    faults
}
