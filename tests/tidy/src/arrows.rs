//! The arrows of the house: who may import whom.
//!
//! The table is the design's, one line per crate. A crate that is not in the table is a finding
//! too, so that a new crate gets its place before it gets its imports.

use crate::{Finding, Workspace};

/// Importer, and the workspace crates that it may name in `[dependencies]`.
///
/// `core`, `below-client` and the like are spelled out rather than derived: one line answers the
/// question "may this crate import that one" without thinking.
const ARROWS: &[(&str, &[&str])] = &[
    ("ottla-model", &[]),
    ("ottla-protocol", &["ottla-model"]),
    ("ottla-config", &[]),
    ("ottla-security", &["ottla-model", "ottla-config"]),
    ("ottla-compress", &["ottla-model"]),
    ("ottla-net", &["ottla-protocol", "ottla-security", "ottla-config", "ottla-model"]),
    ("ottla-client-state", &["ottla-protocol", "ottla-config", "ottla-model"]),
    (
        "ottla-client",
        &[
            "ottla-client-state",
            "ottla-net",
            "ottla-security",
            "ottla-compress",
            "ottla-protocol",
            "ottla-config",
            "ottla-model",
        ],
    ),
    ("ottla-topology", &["ottla-model", "ottla-config"]),
    (
        "ottla-streams",
        &["ottla-client", "ottla-topology", "ottla-protocol", "ottla-config", "ottla-model"],
    ),
    ("ottla-log", &["ottla-model", "ottla-config"]),
    ("ottla-files", &["ottla-log", "ottla-model"]),
    ("ottla-image", &["ottla-protocol", "ottla-config", "ottla-model"]),
    ("ottla-quorum", &["ottla-image", "ottla-protocol", "ottla-model"]),
    (
        "ottla-metadata",
        &["ottla-image", "ottla-security", "ottla-protocol", "ottla-config", "ottla-model"],
    ),
    ("ottla-coordinator", &["ottla-image", "ottla-protocol", "ottla-model"]),
    (
        "ottla-server",
        &[
            "ottla-log",
            "ottla-files",
            "ottla-quorum",
            "ottla-metadata",
            "ottla-image",
            "ottla-coordinator",
            "ottla-net",
            "ottla-security",
            "ottla-compress",
            "ottla-protocol",
            "ottla-config",
            "ottla-model",
        ],
    ),
    (
        "ottla-cli",
        &["ottla-server", "ottla-client", "ottla-streams", "ottla-config", "ottla-model"],
    ),
    (
        "ottla-facade",
        &[
            "ottla-client",
            "ottla-streams",
            "ottla-topology",
            "ottla-server",
            "ottla-config",
            "ottla-model",
        ],
    ),
    ("ottla-pyo3", &["ottla-facade"]),
    ("ottla-napi", &["ottla-facade"]),
    ("ottla-jni", &["ottla-facade"]),
];

/// Folders whose crates are tools and tests: they may import anything, nothing imports them.
const OUTSIDE: &[&str] = &["tests", "xtask"];

pub(crate) fn check(workspace: &Workspace) -> Vec<Finding> {
    let mut findings = Vec::new();
    for package in workspace.packages.values() {
        let mut report = |message: String| {
            findings.push(Finding {
                check: "arrows",
                path: package.folder.join("Cargo.toml"),
                message,
            });
        };
        if OUTSIDE.iter().any(|folder| package.folder.starts_with(folder)) {
            continue;
        }
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == package.name) else {
            report(format!("crate {} has no line in the table of arrows", package.name));
            continue;
        };
        for member in &package.members {
            if !allowed.contains(&member.as_str()) {
                report(format!("{} must not import {member}", package.name));
            }
        }
    }
    findings
}
