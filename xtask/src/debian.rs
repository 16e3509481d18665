//! Debian packages unpacked into the checkout, never installed: programs and headers that no
//! language's registry has. Where Debian's tools or its archive are not there, that is a loud skip.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::stages::Stage;
use crate::workspace::cache;

/// Packages, unpacked.
pub(crate) struct Unpacked(PathBuf);

/// Downloads packages and unpacks them into `.ottla/debian/<name>`, unless they are there. `None`,
/// and a skip that names `what` goes unchecked, where that cannot be done.
pub(crate) fn unpack(
    stage: &mut Stage,
    name: &str,
    packages: &[&str],
    what: &str,
) -> Result<Option<Unpacked>> {
    let folder = cache().join("debian").join(name);
    if folder.join(".complete").exists() {
        return Ok(Some(Unpacked(folder)));
    }
    for program in ["apt-get", "dpkg-deb"] {
        if Command::new(program).arg("--version").output().is_err() {
            stage.skip(format!("{what}: {program}, which unpacks it, is not on the PATH"));
            return Ok(None);
        }
    }
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    // Downloads as whoever runs this: apt's own user may not write here.
    let mut download = Command::new("apt-get");
    download.args(["download", "-q", "-o", "APT::Sandbox::User=root"]).args(packages);
    let done = download.current_dir(&folder).output().context("apt-get")?;
    if !done.status.success() {
        let said = String::from_utf8_lossy(&done.stderr);
        let last = said.lines().rfind(|line| line.starts_with("E:")).unwrap_or("it failed");
        stage.skip(format!("{what}: apt-get download {}: {last}", packages.join(" ")));
        return Ok(None);
    }
    for file in fs::read_dir(&folder)? {
        let file = file?.path();
        if file.extension().is_some_and(|end| end == "deb") {
            stage.command(Command::new("dpkg-deb").arg("-x").arg(&file).arg(&folder))?;
            fs::remove_file(file)?;
        }
    }
    fs::write(folder.join(".complete"), "")?;
    Ok(Some(Unpacked(folder)))
}

impl Unpacked {
    /// Where headers are.
    pub(crate) fn headers(&self) -> PathBuf {
        self.0.join("usr/include")
    }

    /// Where libraries are: the folder of this machine's architecture.
    pub(crate) fn libraries(&self) -> Result<PathBuf> {
        let lib = self.0.join("usr/lib");
        let holds = |folder: &Path| {
            let files = fs::read_dir(folder).into_iter().flatten().flatten();
            files.into_iter().any(|file| file.file_name().to_string_lossy().contains(".so"))
        };
        let folders = fs::read_dir(&lib)?.flatten().map(|entry| entry.path());
        let found = folders.into_iter().find(|folder| holds(folder));
        found.with_context(|| format!("no libraries in {}", lib.display()))
    }

    /// A folder for the PATH in which `program` is started with the libraries that came with it.
    pub(crate) fn path_with(&self, program: &str) -> Result<PathBuf> {
        let folder = self.0.join("bin");
        fs::create_dir_all(&folder)?;
        let text = format!(
            "#!/bin/sh\nLD_LIBRARY_PATH='{}' exec '{}' \"$@\"\n",
            self.libraries()?.display(),
            self.0.join("usr/bin").join(program).display()
        );
        let script = folder.join(program);
        fs::write(&script, text)?;
        fs::set_permissions(&script, fs::Permissions::from_mode(0o755))?;
        Ok(folder)
    }
}
