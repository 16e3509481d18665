//! Third-party notices of the language packages: what is linked into each native library, under
//! which licence; one that `deny.toml` does not allow is an error.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::licences::Allowed;
use crate::workspace::{cargo, root};

/// A library's package, and where its notices lie.
const PACKAGES: &[(&str, &str)] = &[
    ("ottla-pyo3", "python/THIRD-PARTY.md"),
    ("ottla-napi", "node/THIRD-PARTY.md"),
    ("ottla-jni", "jvm/THIRD-PARTY.md"),
];

/// Writes the notices.
pub(crate) fn write() -> Result<()> {
    for (path, text) in all()? {
        std::fs::write(&path, text).with_context(|| format!("write {}", path.display()))?;
    }
    Ok(())
}

/// Fails when the notices are not those of the lock file.
pub(crate) fn check_stale() -> Result<()> {
    for (path, text) in all()? {
        if std::fs::read_to_string(&path).unwrap_or_default() != text {
            bail!("{} is stale: run cargo xtask gen", path.display());
        }
    }
    Ok(())
}

fn all() -> Result<Vec<(PathBuf, String)>> {
    let output = cargo()
        .args(["metadata", "--format-version", "1", "--locked"])
        .args(["--filter-platform", "x86_64-unknown-linux-gnu"])
        .output()?;
    if !output.status.success() {
        bail!("cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
    }
    let metadata: Value = serde_json::from_slice(&output.stdout)?;
    let graph = Graph::of(&metadata);
    let allowed = Allowed::read()?;
    PACKAGES
        .iter()
        .map(|(package, path)| Ok((root().join(path), graph.notices(package, &allowed)?)))
        .collect()
}

/// Packages, and whom each one links in.
struct Graph<'a> {
    packages: BTreeMap<&'a str, &'a Value>,
    links: BTreeMap<&'a str, Vec<&'a str>>,
}

impl<'a> Graph<'a> {
    fn of(metadata: &'a Value) -> Self {
        let list = |value: &'a Value| value.as_array().into_iter().flatten();
        let packages = list(&metadata["packages"])
            .filter_map(|package| Some((package["id"].as_str()?, package)))
            .collect();
        let links = list(&metadata["resolve"]["nodes"])
            .filter_map(|node| {
                // Neither what only builds nor what only tests ends up in the library.
                let linked = list(&node["deps"])
                    .filter(|dep| list(&dep["dep_kinds"]).any(|kind| kind["kind"].is_null()));
                let ids = linked.filter_map(|dep| dep["pkg"].as_str()).collect();
                Some((node["id"].as_str()?, ids))
            })
            .collect();
        Self { packages, links }
    }

    fn notices(&self, package: &str, allowed: &Allowed) -> Result<String> {
        let found = self.packages.iter().find(|(_, each)| each["name"] == package);
        let (first, _) = found.with_context(|| format!("no package {package}"))?;
        let mut seen = BTreeSet::from([*first]);
        let mut waiting = vec![*first];
        while let Some(id) = waiting.pop() {
            for next in self.links.get(id).into_iter().flatten() {
                if seen.insert(next) {
                    waiting.push(next);
                }
            }
        }
        let mut lines = BTreeSet::new();
        for id in seen {
            let package = self.packages[id];
            // Ours have no registry to come from.
            if package["source"].is_null() {
                continue;
            }
            let text = |field: &str| package[field].as_str().unwrap_or("unknown").to_owned();
            let (name, version) = (text("name"), text("version"));
            if !allowed.permits(&text("license")) {
                let licence = text("license");
                bail!("{name} {version} is under {licence}, which deny.toml does not allow");
            }
            lines.insert(format!(
                "- {name} {version}: {} ({})\n",
                text("license"),
                text("repository")
            ));
        }
        Ok(format!(
            "# Third-party notices\n\nThe native library of this package contains the following Rust crates, each under \
             its own licence.\n\n{}",
            lines.into_iter().collect::<String>()
        ))
    }
}
