//! Where things are: the checkout, its cache, and what Cargo builds.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

/// The checkout's root folder.
pub(crate) fn root() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().expect("xtask lies in the workspace").to_path_buf()
}

/// What the commands install and download, `.ottla/` in the checkout; git ignores it.
pub(crate) fn cache() -> PathBuf {
    root().join(".ottla")
}

/// Where Cargo puts what it builds.
pub(crate) fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// A Cargo profile and the folder it builds into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Quick to build; what tests run.
    Dev,
    /// Optimised; what the demo runs.
    Release,
    /// What packages ship.
    Dist,
}

impl Profile {
    pub(crate) fn cargo_argument(self) -> &'static str {
        match self {
            Profile::Dev => "dev",
            Profile::Release => "release",
            Profile::Dist => "dist",
        }
    }

    pub(crate) fn folder(self) -> PathBuf {
        target().join(match self {
            Profile::Dev => "debug",
            Profile::Release => "release",
            Profile::Dist => "dist",
        })
    }
}

/// `cargo`, as the one that runs us.
pub(crate) fn cargo() -> Command {
    let mut command = Command::new(std::env::var("CARGO").unwrap_or_else(|_| "cargo".into()));
    command.current_dir(root());
    if !builds_incrementally() {
        command.env("CARGO_INCREMENTAL", "0");
    }
    command
}

/// Whether somebody has begun to build incrementally here. What makes the next build quicker makes
/// the first one a quarter longer, and most clones are built once.
fn builds_incrementally() -> bool {
    let entries = std::fs::read_dir(target().join("debug/incremental"));
    entries.is_ok_and(|mut entries| entries.next().is_some())
}

/// The three libraries that the language packages load, as Cargo names them.
const LIBRARIES: &[(&str, &str)] = &[
    ("libottla_pyo3.so", "python/ottla/_ottla.abi3.so"),
    ("libottla_napi.so", "node/ottla.node"),
    ("libottla_jni.so", "jvm/target/native/libottla_jni.so"),
];

/// Copies the built libraries to where each language package looks for them.
pub(crate) fn place_libraries(profile: Profile) -> Result<()> {
    for (built, placed) in LIBRARIES {
        let from = profile.folder().join(built);
        let to = root().join(placed);
        if !from.exists() {
            bail!("{} is not built", from.display());
        }
        if let Some(folder) = to.parent() {
            std::fs::create_dir_all(folder)?;
        }
        // A new file rather than an overwritten one: a process may have the old one mapped.
        let fresh = to.with_extension("fresh");
        std::fs::copy(&from, &fresh).with_context(|| format!("copy {}", from.display()))?;
        std::fs::rename(&fresh, &to).with_context(|| format!("place {}", to.display()))?;
    }
    Ok(())
}
