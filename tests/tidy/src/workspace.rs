//! The workspace as Cargo describes it: packages, their folders and what they depend on.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// One package of the workspace.
#[derive(Debug)]
pub struct Package {
    /// Cargo's name, `ottla-model`.
    pub name: String,
    /// Its folder relative to the root, `core/model`.
    pub folder: PathBuf,
    /// Whether its manifest says `package.metadata.ottla.pure = true`.
    pub pure: bool,
    /// Names of its normal dependencies that are themselves workspace members.
    pub members: BTreeSet<String>,
    /// Names of all packages it reaches through normal dependencies, itself excluded.
    pub reaches: BTreeSet<String>,
}

/// Every package of the workspace at a root.
#[derive(Debug)]
pub struct Workspace {
    /// The folder that holds the workspace manifest.
    pub root: PathBuf,
    /// Packages by name.
    pub packages: BTreeMap<String, Package>,
}

impl Workspace {
    /// Asks Cargo for the workspace at `root`.
    ///
    /// # Errors
    /// When `cargo metadata` fails or prints something unexpected.
    pub fn load(root: &Path) -> Result<Self, String> {
        let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
        let output = Command::new(cargo)
            .args(["metadata", "--format-version", "1", "--offline"])
            // Crates of other platforms need not have been downloaded.
            .args(["--filter-platform", &host()?, "--manifest-path"])
            .arg(root.join("Cargo.toml"))
            .output()
            .map_err(|error| format!("cannot run cargo metadata: {error}"))?;
        if !output.status.success() {
            return Err(format!(
                "cargo metadata failed: {}",
                String::from_utf8_lossy(&output.stderr)
            ));
        }
        let metadata: Value = serde_json::from_slice(&output.stdout)
            .map_err(|error| format!("cargo metadata printed no JSON: {error}"))?;
        Self::from_metadata(root, &metadata)
            .ok_or_else(|| "cargo metadata lacks an expected field".to_owned())
    }

    fn from_metadata(root: &Path, metadata: &Value) -> Option<Self> {
        let member_ids: BTreeSet<&str> =
            metadata["workspace_members"].as_array()?.iter().filter_map(Value::as_str).collect();
        let mut names = BTreeMap::new();
        for package in metadata["packages"].as_array()? {
            names.insert(package["id"].as_str()?, package["name"].as_str()?);
        }
        let edges = normal_edges(metadata)?;
        let workspace_root = PathBuf::from(metadata["workspace_root"].as_str()?);
        let mut packages = BTreeMap::new();
        for package in metadata["packages"].as_array()? {
            let id = package["id"].as_str()?;
            if !member_ids.contains(id) {
                continue;
            }
            let manifest = PathBuf::from(package["manifest_path"].as_str()?);
            let folder = manifest.parent()?.strip_prefix(&workspace_root).ok()?.to_path_buf();
            let direct = edges.get(id).cloned().unwrap_or_default();
            packages.insert(
                package["name"].as_str()?.to_owned(),
                Package {
                    name: package["name"].as_str()?.to_owned(),
                    folder,
                    pure: package["metadata"]["ottla"]["pure"] == Value::Bool(true),
                    members: direct
                        .iter()
                        .filter(|id| member_ids.contains(*id))
                        .filter_map(|id| names.get(id).map(|name| (*name).to_owned()))
                        .collect(),
                    reaches: reachable(&edges, id)
                        .iter()
                        .filter_map(|id| names.get(id).map(|name| (*name).to_owned()))
                        .collect(),
                },
            );
        }
        Some(Self { root: root.to_path_buf(), packages })
    }
}

/// The platform that we run on, `x86_64-unknown-linux-gnu`.
fn host() -> Result<String, String> {
    let rustc = std::env::var("RUSTC").unwrap_or_else(|_| "rustc".into());
    let output = Command::new(rustc)
        .arg("-vV")
        .output()
        .map_err(|error| format!("cannot run rustc: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    text.lines()
        .find_map(|line| line.strip_prefix("host: "))
        .map(str::to_owned)
        .ok_or_else(|| "rustc names no host".to_owned())
}

/// Package id → ids of its normal (not build, not dev) dependencies, proc macros excluded: what a
/// macro needs runs in the compiler, not in our program.
fn normal_edges(metadata: &Value) -> Option<BTreeMap<&str, BTreeSet<&str>>> {
    let mut macros = BTreeSet::new();
    for package in metadata["packages"].as_array()? {
        let is_macro = package["targets"].as_array()?.iter().any(|target| {
            target["kind"].as_array().is_some_and(|kinds| kinds.iter().any(|k| k == "proc-macro"))
        });
        if is_macro {
            macros.insert(package["id"].as_str()?);
        }
    }
    let mut edges = BTreeMap::new();
    for node in metadata["resolve"]["nodes"].as_array()? {
        let mut targets = BTreeSet::new();
        for dependency in node["deps"].as_array()? {
            let normal =
                dependency["dep_kinds"].as_array()?.iter().any(|kind| kind["kind"].is_null());
            let id = dependency["pkg"].as_str()?;
            if normal && !macros.contains(id) {
                targets.insert(id);
            }
        }
        edges.insert(node["id"].as_str()?, targets);
    }
    Some(edges)
}

fn reachable<'a>(edges: &BTreeMap<&'a str, BTreeSet<&'a str>>, from: &str) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::new();
    let mut pending: Vec<&str> = edges.get(from).into_iter().flatten().copied().collect();
    while let Some(id) = pending.pop() {
        if seen.insert(id) {
            pending.extend(edges.get(id).into_iter().flatten().copied());
        }
    }
    // The ids live in the metadata; look them up again to return its lifetime.
    edges.keys().copied().filter(|id| seen.contains(id)).collect()
}
